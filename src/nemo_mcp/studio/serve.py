"""HTTP on loopback, in the event loop that runs already."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import anyio
import uvicorn

from nemo_mcp.studio.app import create_app
from nemo_mcp.studio.faults import CONNECTION

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
    with _bound(port) as listener:
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


def _bound(port: int) -> socket.socket:
    """A socket that has the port, and does not listen yet."""
    # Naming TCP matters: asyncio sends small writes at once only on sockets that say so.
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            # A studio that is started again gets its port back at once.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((_HOST, port))
    except OSError:
        listener.close()
        raise
    return listener


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
    """A server that leaves signals to the program around it, and can close its door for a while."""

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
        self._opening: asyncio.Task[None] | None = None
        self._requests = app
        app.server = self

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        yield

    def stop(self) -> None:
        """Begin to end."""
        if self._opening:
            self._opening.cancel()
        self.should_exit = True
        self._stopping.set()

    async def main_loop(self) -> None:
        # The original wakes ten times a second to look around; this one sleeps until it is told.
        await self.on_tick(0)
        await self._stopping.wait()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    @property
    def transports(self) -> dict[_Client, asyncio.Transport]:
        """The open connections."""
        return {connection.client: connection.transport for connection in cast(set[Any], self.server_state.connections)}

    def shut(self, seconds: float) -> None:
        """Refuse connections for so long; those that idle are closed."""
        if not self.servers:
            return
        server = self.servers.pop()
        port = server.sockets[0].getsockname()[1]
        server.close()
        for client, transport in self.transports.items():
            if client not in self._requests.clients:
                transport.close()
        # Bound at once, so that nobody else gets the port meanwhile.
        self._opening = asyncio.create_task(self._open_after(seconds, _bound(port)))

    async def _open_after(self, seconds: float, listener: socket.socket) -> None:
        try:
            await asyncio.sleep(seconds)
            await self.startup([listener])
        except asyncio.CancelledError:
            listener.close()


@dataclass(frozen=True)
class _Line:
    """The connection under one request."""

    server: _Server
    client: _Client

    def hang_up(self, *, gently: bool) -> None:
        if transport := self.server.transports.get(self.client):
            transport.close() if gently else transport.abort()

    def write(self, data: bytes) -> None:
        if transport := self.server.transports.get(self.client):
            transport.write(data)

    def shut(self, seconds: float) -> None:
        self.server.shut(seconds)


class _Requests:
    """The application, with every request in a scope that can be cut."""

    server: _Server

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._open: dict[anyio.CancelScope, _Line] = {}

    @property
    def clients(self) -> list[_Client]:
        """Those who wait for an answer."""
        return [line.client for line in self._open.values()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        line = scope[CONNECTION] = _Line(self.server, _Client(*scope["client"]))
        with anyio.CancelScope() as cut:
            self._open[cut] = line
            try:
                await self._app(scope, receive, send)
            finally:
                del self._open[cut]

    def cut(self) -> None:
        """Hang up on everybody who still waits."""
        for scope, line in list(self._open.items()):
            line.hang_up(gently=False)
            scope.cancel()
