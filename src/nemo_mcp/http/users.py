"""A server for each user: sessions, jobs, files, subscriptions and the backend's account are their own by construction.

Nothing that one user's server holds is reachable from another's, so no place in the code has to remember to ask whose
something is.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress

import anyio
from anyio.abc import TaskGroup, TaskStatus
from mcp.server import MCPServer
from mcp.server.transport_security import TransportSecuritySettings
from starlette.applications import Starlette
from starlette.types import Receive, Scope, Send

from nemo_mcp.config import Settings
from nemo_mcp.journal import Journal
from nemo_mcp.resources import Workspace
from nemo_mcp.server import create_server

from .limits import MAX_BODY
from .refusal import refusal
from .verify import User

_log = logging.getLogger(__name__)

_MOST_OPEN = 200
_MOST_CLIENTS = 100
_MOST_REQUESTS = 64


def served(server: MCPServer[Workspace], *, stateless: bool) -> Starlette:
    """One server as an application; names and pages have been looked at before."""
    return server.streamable_http_app(
        stateless_http=stateless,
        max_request_body_size=MAX_BODY,
        max_sessions=_MOST_CLIENTS,
        transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),
    )


class Servers:
    """The servers of the users. One is started by its user's first request; an idle one makes room for others."""

    def __init__(self, settings: Settings, *, stateless: bool = False, most: int = _MOST_OPEN) -> None:
        self._settings = settings
        self._stateless = stateless
        self._most = most
        self._open: OrderedDict[str, _UserServer] = OrderedDict()
        self._opening = anyio.Lock()
        self._tasks: TaskGroup

    @asynccontextmanager
    async def run(self) -> AsyncGenerator[None]:
        """Keep servers going until the block ends; then all of them end in good order."""
        async with anyio.create_task_group() as self._tasks:
            yield
            for server in self._open.values():
                server.ended.set()

    async def serve(self, user: User, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the user's own server answer."""
        async with self._opening:
            server = self._open.get(user.folder) or await self._start(user)
            if server:
                self._open.move_to_end(user.folder)
                server.requests += 1
        if server is None:
            await refusal(503, "Too many users are at work here; try again later.", retry_after=30)(
                scope, receive, send
            )
            return
        try:
            if server.requests > _MOST_REQUESTS:
                sentence = f"You have {_MOST_REQUESTS} requests open, which is as many as one user may have."
                await refusal(429, sentence, retry_after=5)(scope, receive, send)
            else:
                await server.app(scope, receive, send)
        finally:
            server.requests -= 1

    async def _start(self, user: User) -> _UserServer | None:
        """A new server for a user, or None where there is no room for one."""
        if len(self._open) >= self._most:
            idle = next((folder for folder, server in self._open.items() if not server.busy), "")
            if not idle:
                return None
            self._open.pop(idle).ended.set()
        server = _UserServer(self._settings.for_user(user.folder), stateless=self._stateless)
        self._open[user.folder] = server
        await self._tasks.start(self._keep, user.folder, server)
        return server

    async def _keep(self, folder: str, server: _UserServer, *, task_status: TaskStatus[None]) -> None:
        try:
            await server.run(task_status=task_status)
        except Exception:
            _log.exception("The server of a user ended unexpectedly")  # the others go on
        finally:
            if self._open.get(folder) is server:
                del self._open[folder]


class _UserServer:
    """The server of one user, in a task of its own."""

    def __init__(self, settings: Settings, *, stateless: bool) -> None:
        self._settings = settings
        self._server = create_server(settings, local_files=False)
        self.app = served(self._server, stateless=stateless)
        self.requests = 0
        self.ended = anyio.Event()

    async def run(self, *, task_status: TaskStatus[None]) -> None:
        """Serve until `ended` is set."""
        for root in self._settings.media_roots:
            with suppress(OSError):  # so that its owner sees where the user's files belong
                root.mkdir(exist_ok=True)
        async with self._server.session_manager.run():
            task_status.started()
            await self.ended.wait()

    @property
    def busy(self) -> bool:
        """Whether somebody waits for an answer, or work goes on that must not be broken off."""
        if self.requests:
            return True
        journal = Journal(self._settings.state_folder)
        try:
            return bool(journal.jobs(self._settings.backend, running=True))
        finally:
            journal.close()
