"""HTTP on loopback, in the event loop that runs already."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import anyio
import uvicorn

from nemo_mcp.studio.app import create_app
from nemo_mcp.studio.faults import DROP

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from nemo_mcp.studio.studio import Studio

_HOST = "127.0.0.1"


class _Client(NamedTuple):
    """Where a connection comes from."""

    host: str
    port: int


@asynccontextmanager
async def serve(studio: Studio, port: int) -> AsyncGenerator[str]:
    """Serve until the block ends; gives the URL. Raises OSError when the port is taken."""
    # Naming TCP matters: asyncio sends small writes at once only on sockets that say so.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        if os.name == "posix":
            # A studio that is started again gets its port back at once.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((_HOST, port))
        requests = _Requests(create_app(studio))
        server = _Server(requests)
        # A task of its own, so that what the block raises comes out as it is, not in a group.
        serving = asyncio.create_task(_run(studio, server, listener))
        try:
            await _ready(server, serving)
            yield f"http://{_HOST}:{listener.getsockname()[1]}"
        finally:
            server.stop()
            requests.cut()
            with anyio.CancelScope(shield=True):
                await serving


async def _run(studio: Studio, server: _Server, listener: socket.socket) -> None:
    async with anyio.create_task_group() as group:
        group.start_soon(studio.run)
        await server.serve(sockets=[listener])
        group.cancel_scope.cancel()


async def _ready(server: _Server, serving: asyncio.Task[None]) -> None:
    starting = asyncio.create_task(server.ready.wait())
    try:
        await asyncio.wait({starting, serving}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        starting.cancel()
    if serving.done():
        await serving


class _Server(uvicorn.Server):
    """A server that leaves signals to the program around it, and can hang up on a client."""

    def __init__(self, app: _Requests) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                lifespan="off",
                ws="none",
                log_config=None,
                access_log=False,
                proxy_headers=False,
                date_header=False,
            )
        )
        self.ready = asyncio.Event()
        self._stopping = asyncio.Event()
        app.hang_up = self.hang_up

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        yield

    def stop(self) -> None:
        """Begin to end."""
        self.should_exit = True
        self._stopping.set()

    async def main_loop(self) -> None:
        # The original wakes ten times a second to look around; this one sleeps until it is told.
        await self.on_tick(0)
        await self._stopping.wait()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    def hang_up(self, client: _Client, gently: bool) -> None:
        """Close a client's connection: `gently` when what was written shall still arrive."""
        for connection in cast(set[Any], self.server_state.connections):
            if connection.client == client:
                connection.transport.close() if gently else connection.transport.abort()


class _Requests:
    """The application, with every request in a scope that can be cut."""

    hang_up: Callable[[_Client, bool], None]

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._open: dict[anyio.CancelScope, _Client] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        client = _Client(*scope["client"])
        scope[DROP] = partial(self.hang_up, client)
        with anyio.CancelScope() as cut:
            self._open[cut] = client
            try:
                await self._app(scope, receive, send)
            finally:
                del self._open[cut]

    def cut(self) -> None:
        """Hang up on everybody who still waits."""
        for scope, client in list(self._open.items()):
            self.hang_up(client, False)
            scope.cancel()
