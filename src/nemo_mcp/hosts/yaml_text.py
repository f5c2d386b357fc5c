"""Edits of YAML as text, so that all else stays as it is: block mappings, as hosts write them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

_KEY = re.compile(r"""( *)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[\w$.][^\s:#]*(?: [^\s:#]+)*)[ \t]*:(?:[ \t]+(.*))?$""")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_QUOTED = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=\s*(#.*)?$)""")
_STRANGE_KEY = re.compile(r" *(\? |(?!- |[{\[]).*:(\s|$))")
_PLAIN = re.compile(r"[A-Za-z/_][\w/. @+-]*")
_NO_TEXT = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}
_NOTHING = ("", "{}", "null", "~")
_STEP = 2


@dataclass
class _Entry:
    """A key of a block mapping, its lines (end exclusive, without what trails), and what stands behind its colon."""

    key: str
    start: int
    end: int
    indent: int
    inline: str


def put(text: str, path: Sequence[str], value: Any) -> str:
    """The text with `value` at `path`; missing mappings on the way are made.

    Raises:
        ValueError: the text is no block mapping there.
    """
    lines = _LINE.findall(text)
    start, end, indent = 0, len(lines), 0
    for depth, key in enumerate(path):
        entries = _entries(lines, start, end, indent)
        found = next((entry for entry in entries if entry.key == key), None)
        if not found:
            for name in reversed(path[depth + 1 :]):
                value = {name: value}
            at = entries[-1].end if entries else end if depth == 0 else start
            return _joined(lines, at, at, _written(key, value, indent))
        if depth == len(path) - 1:
            new = _written(key, value, indent)
            if [_normal(line) for line in lines[found.start : found.end]] == [_normal(line) for line in new]:
                return text
            return _joined(lines, found.start, found.end, new)
        inside = _significant(lines, found.start + 1, found.end)
        if not inside:
            if found.inline not in _NOTHING:
                raise ValueError(f"“{key}” is written on one line")
            for name in reversed(path[depth + 1 :]):
                value = {name: value}
            return _joined(lines, found.start, found.start + 1, _written(key, value, indent))
        if found.inline:
            raise ValueError(f"“{key}” is no plain mapping")
        start, end = found.start + 1, found.end
        indent = _depth(lines[inside[0]])
        if indent <= found.indent:
            raise ValueError(f"“{key}” is a list")
    return text


def take(text: str, path: Sequence[str]) -> str:
    """The text without what stands at `path`, where there is anything.

    Raises:
        ValueError: the text is no block mapping.
    """
    lines = _LINE.findall(text)
    found = _find(lines, path)
    if not found:
        return text
    gone = found[-1]
    if len(found) > 1:
        outer = found[-2]
        if not _significant(lines, outer.start + 1, gone.start) and not _significant(lines, gone.end, outer.end):
            head = " " * outer.indent + outer.key + ": {}\n"
            between = lines[outer.start + 1 : gone.start]
            return _joined(lines, outer.start, gone.end, [head, *between])
    return _joined(lines, gone.start, gone.end, [])


def holds(text: str, path: Sequence[str]) -> bool:
    """Whether anything stands at `path`.

    Raises:
        ValueError: the text is no block mapping.
    """
    return bool(_find(_LINE.findall(text), path))


def read(text: str) -> dict[str, Any]:
    """The mapping that a text holds: mappings, lists of words, words. Numbers and the like stay text.

    Raises:
        ValueError: the text is no block mapping.
    """
    lines = _LINE.findall(text)
    return _mapping(lines, 0, len(lines), 0)


def _mapping(lines: list[str], start: int, end: int, indent: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for entry in _entries(lines, start, end, indent):
        inside = [] if entry.inline else _significant(lines, entry.start + 1, entry.end)
        if not inside:
            found[entry.key] = _flow(entry.inline)
        elif lines[inside[0]].lstrip().startswith("- "):
            items = (lines[at].strip() for at in inside)
            found[entry.key] = [_scalar(_without_comment(item[2:].strip())) for item in items if item.startswith("- ")]
        else:
            found[entry.key] = _mapping(lines, entry.start + 1, entry.end, _depth(lines[inside[0]]))
    return found


def _flow(text: str) -> Any:
    """A value on its key's line; lists and mappings as JSON has them."""
    if text[:1] in ("[", "{"):
        try:
            return json.loads(text)
        except ValueError:
            return text
    return _scalar(text)


def _find(lines: list[str], path: Sequence[str]) -> list[_Entry]:
    """The entries on the way to `path`; none where it leads nowhere."""
    start, end, indent, way = 0, len(lines), 0, list[_Entry]()
    for key in path:
        found = next((entry for entry in _entries(lines, start, end, indent) if entry.key == key), None)
        if not found:
            return []
        way.append(found)
        inside = _significant(lines, found.start + 1, found.end)
        start, end, indent = found.start + 1, found.end, _depth(lines[inside[0]]) if inside else found.indent + _STEP
    return way


def _entries(lines: list[str], start: int, end: int, indent: int) -> list[_Entry]:
    """The keys of the mapping that these lines hold. What is no key belongs to the key before it."""
    entries: list[_Entry] = []
    for at in range(start, end):
        line = lines[at].rstrip("\r\n").removeprefix("\ufeff")
        if not line.strip() or (line.lstrip().startswith("#") and (not entries or _depth(line) <= indent)):
            continue  # what looks like a deeper comment may be within a text of several lines
        found = _KEY.match(line)
        if found and len(found[1]) == indent:
            entries.append(_Entry(_scalar(found[2]), at, at + 1, indent, _without_comment(found[3] or "")))
        elif entries:
            if line.startswith("---"):
                raise ValueError("it holds several documents")
            entries[-1].end = at + 1
        elif _STRANGE_KEY.match(line):
            entries.append(_Entry("", at, at + 1, indent, ""))
        elif not line.startswith(("---", "%")):
            raise ValueError("it is no plain YAML mapping")
    return entries


def _significant(lines: list[str], start: int, end: int) -> list[int]:
    """The lines that are neither blank nor a comment."""
    return [at for at in range(start, end) if lines[at].strip() and not lines[at].lstrip().startswith("#")]


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _written(key: str, value: Any, indent: int) -> list[str]:
    lead = " " * indent + (key if _PLAIN.fullmatch(key) else json.dumps(key)) + ":"
    if isinstance(value, dict) and value:
        inner = cast(dict[str, Any], value).items()
        return [lead + "\n", *(line for name, item in inner for line in _written(name, item, indent + _STEP))]
    if isinstance(value, list) and value:
        return [lead + "\n", *(" " * indent + f"- {_word(item)}\n" for item in cast(list[Any], value))]
    return [f"{lead} {_word(value)}\n"]


def _word(value: Any) -> str:
    plain = isinstance(value, str) and _PLAIN.fullmatch(value) and value == value.strip()
    if plain and value.lower() not in _NO_TEXT:
        return value
    return json.dumps(value, ensure_ascii=False)


def _normal(line: str) -> str:
    """A line without the difference between the ways to quote a word."""
    line = line.rstrip()
    for mark in (": ", "- "):
        head, found, rest = line.partition(mark)
        if found and (mark == ": " or not head.strip()):
            return head + mark + _scalar(_without_comment(rest))
    return line


def _without_comment(text: str) -> str:
    quoted = _QUOTED.match(text)
    return quoted[0] if quoted else re.sub(r"(^|[ \t]+)#.*", "", text).strip()


def _scalar(text: str) -> str:
    if text[:1] == "'":
        return text[1:-1].replace("''", "'")
    if text[:1] == '"':
        try:
            return str(json.loads(text))
        except ValueError:
            return text
    return text


def _joined(lines: list[str], start: int, end: int, new: list[str]) -> str:
    """The lines with those from `start` to `end` exchanged, in the file's own line ends."""
    crlf = any(line.endswith("\r\n") for line in lines)
    before = lines[:start]
    if new and before and not before[-1].endswith("\n"):
        before[-1] += "\r\n" if crlf else "\n"
    return "".join([*before, *(line.replace("\n", "\r\n") if crlf else line for line in new), *lines[end:]])
