"""What every fault builds on: the types of ASGI, and the connection under a request."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import TYPE_CHECKING, Any, Protocol

import anyio

if TYPE_CHECKING:
    from nemo_mcp.studio.faults.rules import Rule

Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

Wrap = Callable[["Rule", App], App]
"""What makes an application go wrong as a rule says."""

Headers = list[tuple[bytes, bytes]]

CONNECTION = "studio.connection"


class Connection(Protocol):
    """The client's connection, found in the scope of a request under `CONNECTION`."""

    def hang_up(self, *, gently: bool) -> None:
        """Close it: `gently` when what was written shall still arrive."""

    def write(self, data: bytes) -> None:
        """Put bytes on it as they are, around all that HTTP demands."""

    def shut(self, seconds: float) -> None:
        """Refuse new connections for so long, and hang up on those that idle."""


def with_headers(message: Message, **headers: str) -> Message:
    """The start of an answer with these headers in place of its own; an empty value takes one off."""
    changed = {name.replace("_", "-").encode(): value.encode() for name, value in headers.items()}
    kept: Headers = [(name, value) for name, value in message["headers"] if name.lower() not in changed]
    return {**message, "headers": [*kept, *((name, value) for name, value in changed.items() if value)]}


def header(message: Message, name: bytes) -> bytes:
    """A header of the start of an answer; empty when it is not there."""
    return next((value for key, value in message["headers"] if key.lower() == name), b"")


def deaf(receive: Receive) -> Receive:
    """Hide from the work that its client has left."""

    async def listen() -> Message:
        message = await receive()
        if message["type"] == "http.disconnect":
            await anyio.sleep_forever()
        return message

    return listen


async def gone(receive: Receive) -> None:
    """Wait until the client has left, or was left."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def nowhere(message: Message) -> None:
    """Send to nobody."""
