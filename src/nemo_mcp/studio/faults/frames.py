"""Faults of the frames of an event stream: all that server-sent events allow, and what no server should write."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import TYPE_CHECKING

from nemo_mcp.studio.faults.asgi import App, Message, Receive, Scope, Send, Wrap, header

if TYPE_CHECKING:
    from nemo_mcp.studio.faults.rules import Rule

Write = Callable[["Rule", int, bytes], bytes]
"""What becomes of a frame, and of its number in the stream, counted from 0."""


def written(write: Write) -> Wrap:
    """Write each frame of a stream in another way; other answers stay as they are."""

    def wrap(rule: Rule, app: App) -> App:
        async def writing(scope: Scope, receive: Receive, send: Send) -> None:
            numbers = count()
            stream = False

            async def rewritten(message: Message) -> None:
                nonlocal stream
                if message["type"] == "http.response.start":
                    stream = header(message, b"content-type").startswith(b"text/event-stream")
                elif stream and message.get("body"):
                    message = {**message, "body": write(rule, next(numbers), message["body"])}
                await send(message)

            await app(scope, receive, rewritten)

        return writing

    return wrap


def crlf(rule: Rule, number: int, frame: bytes) -> bytes:
    """Lines end as on Windows."""
    return frame.replace(b"\n", b"\r\n")


def comments(rule: Rule, number: int, frame: bytes) -> bytes:
    """A comment alone, and one inside the event."""
    return b": still here\n\n: data: not this\n" + frame


def empty_data(rule: Rule, number: int, frame: bytes) -> bytes:
    """An event without data in front of each."""
    return b"data:\n\n" + frame


def ids(rule: Rule, number: int, frame: bytes) -> bytes:
    """Each event has an id, and a block of its own sets the time to reconnect."""
    return b"retry: 10\n\nid: %d\n" % number + frame


def broken(rule: Rule, number: int, frame: bytes) -> bytes:
    """One event is half of one: not JSON."""
    return frame[: len(frame) // 2].rstrip() + b"\n\n" + frame if number == rule.after else frame
