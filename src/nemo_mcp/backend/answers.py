"""Answers of the JSON endpoints: the envelope of API reference §3, and the exact text of a part of one."""

from __future__ import annotations

import json
import re
from typing import Any

from .errors import NemoError, Refused, UnexpectedAnswer, error_for, words_of
from .lenient import count, mapping
from .redaction import tamed

_DECODER = json.JSONDecoder()
_SPACE = re.compile(r"[ \t\r\n]*")


def parse(source: str, *, tame: bool = True) -> Any:
    """JSON as Python values; None for what is no JSON.

    This is the way in for what the backend says, so every string is tamed here: no secret, no control and no direction
    character goes further. Not so where a token is handed over, or where the reader tames what it takes.
    """
    try:
        value = json.loads(source)
        return tamed(value) if tame else value
    except (ValueError, RecursionError):
        return None


def unwrap(
    status: int, body: str, *, missing: type[NemoError] = UnexpectedAnswer, link: str = "", secret: bool = False
) -> Any:
    """The data of an answer: an object or a list. Render answers come without an envelope (API reference §9).

    `secret`: the answer hands over a token, and its strings stay as they are.

    Raises:
        NemoError: the answer is an error; see `errors.error_for` for `missing` and `link`.
    """
    if not body.strip() and 200 <= status < 300:
        return {}
    answer = parse(body, tame=not secret)
    fields = mapping(answer)
    code = count(fields.get("code"))
    # A render that failed says so in its status; that is an answer, not an error of the request.
    failed = fields.get("success") is False and "status" not in mapping(fields.get("data"))
    if status >= 300 or code:
        raise error_for(status, code, words_of(answer), missing=missing, link=link)
    if failed:
        raise Refused(said=words_of(answer))
    if not isinstance(answer, dict | list):
        raise UnexpectedAnswer()
    if "data" in fields:
        return {} if fields["data"] is None else fields["data"]
    return fields or answer  # pyright: ignore[reportUnknownVariableType]


def slice_at(source: str, *path: str) -> str:
    """The exact text of the value at `path` in a JSON text; "" when it is not there.

    A draft goes back to the renderer byte for byte as it came (API reference §8), which no parser promises.
    """
    start = _skip(source, 0)
    for key in path:
        start = _member(source, start, key)
        if start < 0:
            return ""
    return source[start : _DECODER.raw_decode(source, start)[1]]


def _member(source: str, start: int, key: str) -> int:
    """Where the value of `key` begins in the object at `start`, or -1. Of equal keys the last counts, as in Python."""
    found = -1
    if source[start] != "{":
        return found
    here = _skip(source, start + 1)
    while source[here] == '"':
        name, here = _DECODER.raw_decode(source, here)
        here = _skip(source, _skip(source, here) + 1)  # over the colon
        if name == key:
            found = here
        here = _skip(source, _DECODER.raw_decode(source, here)[1])
        if source[here] == "}":
            break
        here = _skip(source, here + 1)  # over the comma
    return found


def _skip(source: str, start: int) -> int:
    space = _SPACE.match(source, start)
    return space.end() if space else start
