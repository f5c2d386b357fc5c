"""The event stream of a chat turn: bytes in, events out (API reference §6).

Bytes are split into lines at LF, CRLF and CR only, wherever a chunk may end; the two dialects (ADK's and the typed one)
come out as the same events. What cannot be understood is no event: nothing that a stream holds raises an error.
"""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from dataclasses import dataclass, field
from typing import Any

from .answers import parse
from .lenient import mapping, sequence, text
from .redaction import clean

_LINE_END = re.compile(rb"\r\n|\n|\r")
_LARGEST_FRAME = 64 * 1024 * 1024  # frames of 16 MiB occur
_BOM = b"\xef\xbb\xbf"
# What old ADK versions wrap around an error's text without escaping it.
_RAW_ERROR = re.compile(r'^\s*\{\s*"error"\s*:\s*"?|"?\s*\}\s*$')


@dataclass(frozen=True)
class Text:
    """Text for the user: a delta (`partial`), or a whole that replaces the deltas before it."""

    text: str
    partial: bool = False


@dataclass(frozen=True)
class ToolCall:
    """The backend calls one of its own tools; only a call that is not `partial` counts."""

    name: str
    args: dict[str, Any] = field(default_factory=dict[str, Any])
    id: str = ""
    partial: bool = False


@dataclass(frozen=True)
class ToolResult:
    """What a tool of the backend answered; `result` is any JSON value."""

    name: str
    result: Any = None
    id: str = ""


@dataclass(frozen=True)
class Heartbeat:
    """A sign of life: a heartbeat event, an empty `data:` line or a comment."""


@dataclass(frozen=True)
class StreamError:
    """The backend reports an error inside the stream. `message` is one short, clean line."""

    code: str
    message: str


Event = Text | ToolCall | ToolResult | Heartbeat | StreamError


async def read_events(chunks: AsyncIterator[bytes]) -> AsyncGenerator[Event]:
    """The events of a stream, as its chunks arrive."""
    reader = EventReader()
    async for chunk in chunks:
        for event in reader.feed(chunk):
            yield event
    for event in reader.close():
        yield event


class EventReader:
    """Takes a stream in pieces of any size and never raises. A frame above `limit` bytes becomes a StreamError."""

    def __init__(self, limit: int = _LARGEST_FRAME) -> None:
        self._limit = limit
        self._line = bytearray()
        self._name = b""
        self._data: list[bytes] = []
        self._size = 0
        self._after_cr = False
        self._at_start = True

    def feed(self, chunk: bytes) -> list[Event]:
        """The events that these bytes complete."""
        if not chunk:
            return []
        # A CR ends its line at once; the LF of a CRLF may be the first byte of the next chunk.
        skip = self._after_cr and chunk.startswith(b"\n")
        self._after_cr = chunk.endswith(b"\r")
        *ends, rest = _LINE_END.split(chunk[1:] if skip else chunk)
        events: list[Event] = []
        for end in ends:
            self._keep(end)
            line, self._line = bytes(self._line), bytearray()
            events += self._read_line(line)
        self._keep(rest)
        return events

    def close(self) -> list[Event]:
        """The events of a last frame that no blank line ended."""
        line, self._line = bytes(self._line), bytearray()
        return [*(self._read_line(line) if line else []), *self._end_frame()]

    def _keep(self, piece: bytes) -> None:
        self._size += len(piece)
        if self._size <= self._limit:
            self._line += piece

    def _read_line(self, line: bytes) -> list[Event]:
        if self._at_start:
            line, self._at_start = line.removeprefix(_BOM), False
        if not line:
            return self._end_frame()
        name, _, value = line.partition(b":")
        value = value.removeprefix(b" ")
        if name == b"data":
            self._data.append(value)
        elif name == b"event":
            self._name = value
        elif not name:
            return [Heartbeat()]
        return []

    def _end_frame(self) -> list[Event]:
        name, data, size = self._name, self._data, self._size
        self._name, self._data, self._size = b"", [], 0
        if size > self._limit:
            return [StreamError("too_large", "A part of the reply was too large to read.")]
        if name == b"heartbeat":
            return [Heartbeat()]
        # Without data, an id or a retry time alone made this frame: no event.
        return _read_frame(b"\n".join(data).decode("utf-8", "replace")) if data else []


def _read_frame(source: str) -> list[Event]:
    if not source.strip():
        return [Heartbeat()]
    frame = parse(source)
    if frame is None and "error" in source.casefold():
        return [StreamError("", clean(_RAW_ERROR.sub("", source)))]
    fields = mapping(frame)
    return list(_typed(fields) if isinstance(fields.get("type"), str) else _adk(fields))


def _typed(frame: dict[str, Any]) -> Iterator[Event]:
    name, partial, call_id = text(frame.get("name")), frame.get("partial") is True, text(frame.get("id"))
    match frame["type"]:
        case "text" if text(frame.get("content")):
            yield Text(text(frame["content"]), partial)
        case "tool_call":
            yield ToolCall(name, mapping(frame.get("args")), call_id, partial)
        case "tool_result":
            yield ToolResult(name, frame.get("result"), call_id)
        case "heartbeat":
            yield Heartbeat()
        case "error":
            yield _error(frame)
        case _:
            pass


def _adk(frame: dict[str, Any]) -> Iterator[Event]:
    content, partial = mapping(frame.get("content")), frame.get("partial") is True
    parts = [mapping(part) for part in sequence(content.get("parts"))]
    if "user" not in (frame.get("author"), content.get("role")):
        words = "".join(text(part.get("text")) for part in parts if part.get("thought") is not True)
        if words:
            yield Text(words, partial)
    for part in parts:
        if call := mapping(part.get("functionCall")):
            yield ToolCall(text(call.get("name")), mapping(call.get("args")), text(call.get("id")), partial)
        if answer := mapping(part.get("functionResponse")):
            yield ToolResult(text(answer.get("name")), answer.get("response"), text(answer.get("id")))
    # An error has fields of its own, or the frame is a bare envelope.
    if frame.get("error") or frame.get("errorCode") or frame.get("errorMessage") or (frame.get("code") and not content):
        yield _error(frame)


def _error(frame: dict[str, Any]) -> StreamError:
    error = frame.get("error")
    details = mapping(error)
    code = text(frame.get("errorCode")) or text(frame.get("code")) or text(details.get("code"))
    words = text(frame.get("errorMessage")) or text(frame.get("message")) or text(error) or text(details.get("message"))
    return StreamError(clean(code), clean(words))
