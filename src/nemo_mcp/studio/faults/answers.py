"""Faults of whole answers and of the connection under them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import anyio

from nemo_mcp.studio.faults.asgi import (
    CONNECTION,
    App,
    Connection,
    Headers,
    Message,
    Receive,
    Scope,
    Send,
    deaf,
    gone,
    nowhere,
    with_headers,
)
from nemo_mcp.studio.refusals import Refusal

if TYPE_CHECKING:
    from nemo_mcp.studio.faults.rules import Rule

# What a proxy shows to people when it gets no good answer from behind it.
_PAGE = "<html><head><title>{0}</title></head><body><center><h1>{0}</h1></center><hr>{1}</body></html>\n"


def refuse(rule: Rule, app: App) -> App:
    """An error answer instead of the work."""

    async def refusing(scope: Scope, receive: Receive, send: Send) -> None:
        refusal = Refusal(rule.code, rule.message, status=rule.status)
        headers: Headers = [(b"content-type", b"application/json")]
        if rule.retry_after:
            headers.append((b"retry-after", str(rule.retry_after).encode()))
        await send({"type": "http.response.start", "status": refusal.status, "headers": headers})
        await send({"type": "http.response.body", "body": json.dumps(refusal.body).encode()})

    return refusing


def page(rule: Rule, app: App) -> App:
    """The page of a proxy that stands in between; behind it the work may be done."""

    async def paging(scope: Scope, receive: Receive, send: Send) -> None:
        if rule.lands:
            await app(scope, deaf(receive), nowhere)
        status = rule.status or rule.code
        body = _PAGE.format(status, rule.message).encode()
        headers = [(b"content-type", b"text/html"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    return paging


def slow(rule: Rule, app: App) -> App:
    """The answer begins later."""

    async def waiting(scope: Scope, receive: Receive, send: Send) -> None:
        await anyio.sleep(rule.seconds)
        await app(scope, receive, send)

    return waiting


def hang(rule: Rule, app: App) -> App:
    """No answer and no work, on a connection that stays open."""

    async def hanging(scope: Scope, receive: Receive, send: Send) -> None:
        await gone(receive)

    return hanging


def reset(rule: Rule, app: App) -> App:
    """The connection breaks before the answer."""

    async def resetting(scope: Scope, receive: Receive, send: Send) -> None:
        if rule.lands:
            await app(scope, deaf(receive), nowhere)
        _connection(scope).hang_up(gently=False)
        await gone(receive)

    return resetting


def shut(rule: Rule, app: App) -> App:
    """This answer is the last for a while: from its first byte on, whoever connects is refused."""

    async def shutting(scope: Scope, receive: Receive, send: Send) -> None:
        async def last(message: Message) -> None:
            if message["type"] == "http.response.start":
                _connection(scope).shut(rule.seconds)
                message = with_headers(message, connection="close")
            await send(message)

        await app(scope, receive, last)

    return shutting


def close_delimited(rule: Rule, app: App) -> App:
    """The answer tells neither its length nor its chunks: the close of the connection is its end, whatever came."""

    async def unframed(scope: Scope, receive: Receive, send: Send) -> None:
        connection = _connection(scope)

        async def raw(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = with_headers(message, content_length="", connection="close")
                lines = [b"HTTP/1.1 %d Answer" % message["status"]]
                lines += [name + b": " + value for name, value in message["headers"]]
                connection.write(b"\r\n".join([*lines, b"", b""]))
            else:
                connection.write(message.get("body", b""))
                if not message.get("more_body"):
                    connection.hang_up(gently=True)

        await app(scope, receive, raw)
        await gone(receive)

    return unframed


def _connection(scope: Scope) -> Connection:
    return scope[CONNECTION]
