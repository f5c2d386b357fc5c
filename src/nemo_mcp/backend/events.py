"""The event stream of a chat turn: bytes in, events out (API reference §6).

httpx-sse splits the frames, wherever a chunk may end; the two dialects (ADK's and the typed one) come out as the same
events. What cannot be understood is no event: nothing that a stream holds raises an error.
"""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any

from .answers import parse
from .lenient import mapping, sequence, text
from .redaction import clean, tame, tamed

_LARGEST_FRAME = 64 * 1024 * 1024  # frames of 16 MiB occur
# The charset takes a byte order mark off.
_HEADERS = {"content-type": "text/event-stream; charset=utf-8-sig"}
# What old ADK versions wrap around an error's text without escaping it; no more of it is read than will be told.
_RAW_ERROR = re.compile(r"""\s*\{\s*["']error["']\s*:\s*["']?""")
_RAW_ERROR_END = re.compile(r'"?\s*\}\s*$')
_LONGEST_RAW_ERROR = 4000


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
    """A tool of the backend has answered. What it said is for the backend alone, and may be megabytes."""

    name: str
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


async def read_events(chunks: AsyncIterator[bytes], limit: int = _LARGEST_FRAME) -> AsyncGenerator[Event]:
    """The events of a stream, as its chunks arrive. A line above `limit` bytes is no event.

    Comments are invisible here, so that they cannot be mistaken for life: only frames count.
    """
    # Heavy, and not needed before there is a stream.
    import httpx
    from httpx_sse import EventSource

    stream = httpx.Response(200, headers=_HEADERS, content=_whole(chunks, limit))
    async with aclosing(EventSource(stream).aiter_sse()) as frames:
        async for frame in frames:
            if frame.event == "heartbeat":
                yield Heartbeat()
            else:
                for event in _read_frame(frame.data):
                    yield event


async def _whole(chunks: AsyncIterator[bytes], limit: int) -> AsyncGenerator[bytes]:
    """The stream with the blank line after its last frame that servers may leave out, and without endless lines."""
    line = 0
    async for chunk in chunks:
        first, newline, _ = chunk.partition(b"\n")
        line += len(first)
        if line > limit:
            chunk = chunk[len(first) :]
        if newline:
            line = len(chunk) - chunk.rindex(b"\n") - 1
        yield chunk
    yield b"\n\n"


def _read_frame(source: str) -> list[Event]:
    if not source.strip():
        return [Heartbeat()]
    frame = parse(source, tame=False)  # only what becomes an event is tamed: frames may be large
    if frame is None and (raw := _RAW_ERROR.match(source)):
        words = source[raw.end() : raw.end() + _LONGEST_RAW_ERROR]
        return [StreamError("", clean(_RAW_ERROR_END.sub("", words)))]
    fields = mapping(frame)
    return list(_typed(fields) if isinstance(fields.get("type"), str) else _adk(fields))


def _typed(frame: dict[str, Any]) -> Iterator[Event]:
    name, partial, call_id = _text(frame.get("name")), frame.get("partial") is True, _text(frame.get("id"))
    match frame["type"]:
        case "text" if text(frame.get("content")):
            yield Text(_text(frame["content"]), partial)
        case "tool_call":
            yield ToolCall(name, mapping(tamed(frame.get("args"))), call_id, partial)
        case "tool_result":
            yield ToolResult(name, call_id)
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
            yield Text(tame(words), partial)
    for part in parts:
        if call := mapping(part.get("functionCall")):
            yield ToolCall(_text(call.get("name")), mapping(tamed(call.get("args"))), _text(call.get("id")), partial)
        if answer := mapping(part.get("functionResponse")):
            yield ToolResult(_text(answer.get("name")), _text(answer.get("id")))
    # An error has fields of its own, or the frame is a bare envelope.
    if frame.get("error") or frame.get("errorCode") or frame.get("errorMessage") or (frame.get("code") and not content):
        yield _error(frame)


def _text(value: object) -> str:
    return tame(text(value))


def _error(frame: dict[str, Any]) -> StreamError:
    error = frame.get("error")
    details = mapping(error)
    code = text(frame.get("errorCode")) or text(frame.get("code")) or text(details.get("code"))
    words = text(frame.get("errorMessage")) or text(frame.get("message")) or text(error) or text(details.get("message"))
    return StreamError(clean(code), clean(words))
