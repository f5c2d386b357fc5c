"""Edits of JSON as text, so that all else stays as it is: JSON with comments and trailing commas, and JSON5."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from .json_nodes import Member, Node, parse

_REST_OF_LINE = re.compile(r"(?:[ \t]|/\*(?:(?!\*/)[^\r\n])*\*/)*(?://[^\r\n]*)?(?=\r?\n|\Z)")


def put(text: str, path: Sequence[str], value: Any) -> str:
    """The text with `value` at `path`; missing objects on the way are made.

    Raises:
        ValueError: the text is no JSON, or something on the way is no object.
    """
    if not text.strip("\ufeff \t\r\n"):
        text += "{}\n"
    root = node = parse(text)
    for depth, key in enumerate(path):
        if node.members is None:
            raise ValueError(f"“{'.'.join(path[:depth]) or 'the whole'}” is not an object")
        found = _member(node, key)
        if not found:
            for name in reversed(path[depth + 1 :]):
                value = {name: value}
            return _add(text, root, node, key, value)
        node = found.node
    if node.value == value:
        return text
    return text[: node.start] + _written(text, root, value, _indent(text, node.start)) + text[node.end :]


def take(text: str, path: Sequence[str]) -> str:
    """The text without what stands at `path`, where there is anything.

    Raises:
        ValueError: the text is no JSON.
    """
    place = _place(text, path)
    if not place:
        return text
    node, found = place
    members = node.members or []
    start, _, gone = found
    index = members.index(found)
    end = gone.comma or gone.end
    line = text.rfind("\n", 0, start) + 1
    if not text[line:start].strip() and (rest := re.compile(r"[ \t]*\r?\n").match(text, end)):
        start, end = line, rest.end()
    text = text[:start] + text[end:]
    if not gone.comma and index:  # the last one, so the comma before it goes too
        comma = members[index - 1].node.comma
        text = text[: comma - 1] + text[comma:]
    elif len(members) == 1:
        close = node.end - 1 - (end - start)
        if not text[node.start + 1 : close].strip():
            text = text[: node.start + 1] + text[close:]
    return text


def holds(text: str, path: Sequence[str]) -> bool:
    """Whether anything stands at `path`.

    Raises:
        ValueError: the text is no JSON.
    """
    return _place(text, path) is not None


def _place(text: str, path: Sequence[str]) -> tuple[Node, Member] | None:
    """What stands at `path`, with the object that it is a member of."""
    if not text.strip("\ufeff \t\r\n"):
        return None
    node, place = parse(text), None
    for key in path:
        found = _member(node, key)
        if not found:
            return None
        node, place = found.node, (node, found)
    return place


def _add(text: str, root: Node, node: Node, key: str, value: Any) -> str:
    """A new member at the end of an object."""
    line_end = _line_end(text)
    outer = _indent(text, node.start)
    members = node.members or []
    if not members:
        inner = outer + _unit(text, root)
        new = f"{inner}{json.dumps(key)}: {_written(text, root, value, inner)}{line_end}"
        line, close = text.rfind("\n", 0, node.end) + 1, node.end - 1
        if line > node.start and not text[line:close].strip():  # the brace has a line of its own
            return f"{text[:line]}{new}{text[line:]}"
        return f"{text[:close]}{line_end}{new}{outer}{text[close:]}"
    start, _, last = members[-1]
    inner = text[text.rfind("\n", 0, start) + 1 : start]
    at = last.comma or last.end
    before = text[: last.end] + ("" if last.comma else ",") + text[last.end : at]
    if inner.strip() or node.start > start - len(inner):  # several members on a line
        return f"{before} {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}{text[at:]}"
    new = f"{line_end}{inner}{json.dumps(key)}: {_written(text, root, value, inner)}{',' if last.comma else ''}"
    rest = _REST_OF_LINE.match(text, at)
    beside = rest[0] if rest else ""
    return before + beside + new + text[at + len(beside) :]


def _written(text: str, root: Node, value: Any, indent: str) -> str:
    lines = json.dumps(value, indent=_unit(text, root), ensure_ascii=False).split("\n")
    return f"{_line_end(text)}{indent}".join(lines)


def _unit(text: str, root: Node) -> str:
    """One step of indentation, as the first member shows it."""
    if root.members:
        start = root.members[0].start
        lead = text[text.rfind("\n", 0, start) + 1 : start]
        if lead and not lead.strip():
            return lead
    return "  "


def _indent(text: str, at: int) -> str:
    """The whitespace that the line of a position begins with."""
    line = text.rfind("\n", 0, at) + 1
    return text[line : len(text) - len(text[line:].lstrip(" \t"))]


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _member(node: Node, key: str) -> Member | None:
    """The member of that name; of several, the last one counts."""
    return next((member for member in reversed(node.members or []) if member.key == key), None)
