"""Faults of bodies, streams and downloads alike: they end too early, fall silent, drip, or lie about their length."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

import anyio

from nemo_mcp.studio.faults.asgi import (
    CONNECTION,
    App,
    Message,
    Receive,
    Scope,
    Send,
    Wrap,
    deaf,
    gone,
    header,
    with_headers,
)

if TYPE_CHECKING:
    from nemo_mcp.studio.faults.rules import Rule

Count = Callable[[bytes], int]


def events(body: bytes) -> int:
    """How many events of a stream these bytes end."""
    return body.count(b"\n\n")


def cut(count: Count, end: Literal["drop", "close", "stall"]) -> Wrap:
    """Let `after` units of the body through, then "drop" the connection, "close" the body cleanly, or "stall"."""

    def wrap(rule: Rule, app: App) -> App:
        async def cutting(scope: Scope, receive: Receive, send: Send) -> None:
            left = rule.after
            over = False

            async def limited(message: Message) -> None:
                nonlocal left, over
                if over:
                    return
                if message["type"] == "http.response.start":
                    # A body that is to end cleanly has just the length that it claims.
                    length = header(message, b"content-length") if end == "close" else b""
                    changed = with_headers(message, content_length=str(min(int(length), left))) if length else message
                    return await send(changed)
                body: bytes = message.get("body", b"")
                size = count(body)
                if size <= left and message.get("more_body"):
                    left -= size
                    return await send(message)
                over = True
                if count is len:
                    await send({**message, "body": body[:left], "more_body": True})
                if end == "close":
                    await send({**message, "body": b"", "more_body": False})
                elif end == "drop":
                    scope[CONNECTION].hang_up(gently=True)

            await app(scope, deaf(receive) if rule.lands else receive, limited)
            if end != "close":
                await gone(receive)

        return cutting

    return wrap


def wrong_length(rule: Rule, app: App) -> App:
    """The body claims more bytes than it has."""

    async def lying(scope: Scope, receive: Receive, send: Send) -> None:
        async def claiming(message: Message) -> None:
            if message["type"] == "http.response.start":
                length = int(header(message, b"content-length") or b"0") + rule.after
                await send(with_headers(message, content_length=str(length)))
            else:
                await send({**message, "more_body": True})
                if not message.get("more_body"):
                    scope[CONNECTION].hang_up(gently=True)

        await app(scope, receive, claiming)
        await gone(receive)

    return lying


def drip(rule: Rule, app: App) -> App:
    """The body comes in pieces of `size` bytes, with a pause after each."""

    async def dripping(scope: Scope, receive: Receive, send: Send) -> None:
        async def piecemeal(message: Message) -> None:
            if message["type"] != "http.response.body":
                return await send(message)
            body: bytes = message.get("body", b"")
            for start in range(0, len(body), rule.size):
                await send({**message, "body": body[start : start + rule.size], "more_body": True})
                await anyio.sleep(rule.seconds)
            if not message.get("more_body"):
                await send({**message, "body": b"", "more_body": False})

        await app(scope, receive, piecemeal)

    return dripping


def split(rule: Rule, app: App) -> App:
    """The body comes in pieces of `size` bytes, without a pause."""
    return drip(rule.model_copy(update={"seconds": 0}), app)
