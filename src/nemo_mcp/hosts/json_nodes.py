"""JSON, JSON with comments and trailing commas, and JSON5, read with the places where everything stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

_TOKEN = re.compile(
    r"""(?P<space>[\s\ufeff]+|//[^\r\n]*|/\*.*?\*/)
    |(?P<string>"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*')
    |(?P<mark>[{}\[\]:,])
    |(?P<word>[^\s{}\[\]:,"'/]+)""",
    re.VERBOSE | re.DOTALL,
)
_CLOSE = {"{": "}", "[": "]"}


class Member(NamedTuple):
    """`start`: where the key begins."""

    start: int
    key: str
    node: Node


@dataclass
class Node:
    """A value and where it stands. `comma`: the end of the comma behind it, 0 without one."""

    start: int
    end: int = 0
    text: str = ""
    members: list[Member] | None = None
    items: list[Node] | None = None
    comma: int = 0

    @property
    def value(self) -> Any:
        """As Python has it; what is in JSON5 alone stays the text that it is."""
        if self.members is not None:
            return {member.key: member.node.value for member in self.members}
        if self.items is not None:
            return [item.value for item in self.items]
        return _scalar(self.text)


def parse(text: str) -> Node:
    """The value that a text holds.

    Raises:
        ValueError: the text is no JSON; the message names the line.
    """
    reader = _Reader(text)
    node = reader.value()
    reader.expect("end")
    return node


class _Token(NamedTuple):
    kind: str
    text: str
    start: int
    end: int


class _Reader:
    """Recursive descent over the tokens; comments and white space are passed over."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens: list[_Token] = []
        at = 0
        while at < len(text):
            found = _TOKEN.match(text, at)
            if not found:
                raise self._strange(at)
            at = found.end()
            if found.lastgroup != "space":
                self._tokens.append(_Token(str(found.lastgroup), found[0], found.start(), at))
        self._tokens.append(_Token("end", "", at, at))
        self._next = 0

    def value(self) -> Node:
        token = self.expect("string", "word", "{", "[")
        node = Node(token.start, token.end, token.text)
        if token.text == "{":
            node.members = list(self._members())
        elif token.text == "[":
            node.items = list(self._items())
        if token.kind == "mark":
            node.end = self.expect(_CLOSE[token.text]).end
        return node

    def _members(self) -> Iterator[Member]:
        while self._tokens[self._next].text != "}":
            key = self.expect("string", "word")
            self.expect(":")
            name = str(_scalar(key.text)) if key.kind == "string" else key.text
            yield Member(key.start, name, self._separated("}"))

    def _items(self) -> Iterator[Node]:
        while self._tokens[self._next].text != "]":
            yield self._separated("]")

    def _separated(self, close: str) -> Node:
        """A value, and the comma behind it, which the last one may have too."""
        node = self.value()
        if self._tokens[self._next].text != close:
            node.comma = self.expect(",").end
        return node

    def expect(self, *kinds: str) -> _Token:
        """The next token, which is of one of these kinds or one of these marks."""
        token = self._tokens[self._next]
        if token.kind not in kinds and token.text not in kinds:
            raise self._strange(token.start)
        self._next += 1
        return token

    def _strange(self, at: int) -> ValueError:
        return ValueError(f"it is not valid JSON (line {self._text.count(chr(10), 0, at) + 1})")


def _scalar(text: str) -> Any:
    if text[0] == "'":
        text = '"' + text[1:-1].replace("\\'", "'").replace('"', '\\"') + '"'
    try:
        return json.loads(text, strict=False)
    except ValueError:
        return text
