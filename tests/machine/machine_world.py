"""A product on a clock of its own: a studio, servers that come and go, an agent at each, and one journal for all."""

from __future__ import annotations

import asyncio
import io
import logging
import sqlite3
import tempfile
from collections.abc import Awaitable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

from machine_clock import Process, virtual_time
from machine_studio import KnownStudio
from mcp import Client, MCPError
from PIL import Image

from nemo_mcp.config import Settings
from nemo_mcp.server import create_server
from nemo_mcp.studio import StudioOptions
from rig import text_of

GRACE = 2.0
"""Seconds beyond `wait_seconds` in which every tool answers."""

UPLOADING = 4 * 3600
ENDING = 3 * 3600.0
"""Seconds in which the worst job ends: its message, three recoveries, and the jobs before it in the session."""


class Server:
    """A server process and the agent that has started it."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.process = Process()
        self.full = False
        self._stopping = asyncio.Event()
        self._ready: asyncio.Future[Client] = world.loop.create_future()
        self._main = world.loop.spawn(self.process, self._serve())
        self.client = world.run(self._ready, 5)

    async def _serve(self) -> None:
        async with Client(create_server(self.world.settings), mode="2026-07-28") as client:
            self._ready.set_result(client)
            await self._stopping.wait()

    def begin(self, tool: str, **arguments: Any) -> asyncio.Task[Any]:
        """A call, under way."""
        return self.world.loop.spawn(self.process, self.client.call_tool(tool, arguments))

    def call(self, tool: str, within: float = 0, **arguments: Any) -> dict[str, Any]:
        """A call to its end; {} for one that was refused. It must answer in time."""
        limit = within or arguments.get("wait_seconds", 0) + GRACE
        try:
            result = self.world.run(self.begin(tool, **arguments), limit)
        except TimeoutError:
            raise AssertionError(f"{tool}({arguments}) gave no answer within {limit:.0f} s") from None
        self.world.words += [text_of(result), str(result.structured_content)]
        return {} if result.is_error else result.structured_content or {}

    def fill_disk(self, full: bool) -> None:
        """Let the journal take no writing, or take it again."""
        self.full = full
        for database in self.process.databases:
            with suppress(sqlite3.ProgrammingError):  # closed meanwhile
                if str(self.world.journal) in [row[2] for row in database.execute("PRAGMA database_list")]:
                    database.execute(f"PRAGMA query_only = {int(full)}")

    def stop(self) -> None:
        """End in good order."""
        self._stopping.set()
        self.world.run(self._main, 30)
        self.process.alive = False

    def kill(self) -> None:
        self.world.loop.kill(self.process)


class World:
    """One product and the folder that it lives in."""

    def __init__(self, options: StudioOptions) -> None:
        self._stack = ExitStack()
        self.folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="nemo-machine-")))
        self.loop = self._stack.enter_context(virtual_time())
        self.journal = (self.folder / "state" / "journal.db").resolve()
        self.studio = KnownStudio(self.folder / "studio", options, self.journal)
        self._served = self.studio.serve()
        url = self.run(self._served.__aenter__(), 5)
        files = self.folder / "files"
        files.mkdir()
        self.picture = files / "red.png"
        Image.new("RGB", (64, 36), "red").save(self.picture)
        places = {"media_roots": [files], "output_dir": self.output, "state_dir": self.folder / "state"}
        own: dict[str, Any] = {"api_url": url, "web_url": url, "config_dir": self.folder / "config"}
        self.settings = Settings.model_validate(own | places | {"log_level": "DEBUG"})
        self.servers: list[Server] = []
        self.words: list[str] = []
        self.log = io.StringIO()
        self._listen()

    def _listen(self) -> None:
        handler = logging.StreamHandler(self.log)
        root = logging.getLogger()
        before = root.level
        root.addHandler(handler)
        root.setLevel(logging.DEBUG)
        self._stack.callback(root.setLevel, before)
        self._stack.callback(root.removeHandler, handler)

    @property
    def output(self) -> Path:
        return self.folder / "out"

    @property
    def now(self) -> float:
        return self.loop.now

    def run(self, work: Awaitable[Any], within: float) -> Any:
        """Let time pass until this is done.

        Raises:
            TimeoutError: it is not done in time.
        """

        async def bounded() -> Any:
            async with asyncio.timeout(within):
                return await work

        return self.loop.run_until_complete(bounded())

    def pass_time(self, seconds: float) -> None:
        self.loop.run_until_complete(asyncio.sleep(seconds))

    def pass_steps(self, steps: int) -> None:
        """So many rounds of the loop, which need no time."""

        async def rounds() -> None:
            for _ in range(steps):
                await asyncio.sleep(0)

        self.loop.run_until_complete(rounds())

    def start(self) -> Server:
        server = Server(self)
        self.servers.append(server)
        return server

    def abandon(self, call: asyncio.Task[Any]) -> None:
        """The host has no patience any more."""
        call.cancel()
        with suppress(asyncio.CancelledError, MCPError):
            self.run(call, GRACE)

    def close(self) -> None:
        for server in self.servers:
            if server.process.alive:
                server.stop()
        self.run(self._served.__aexit__(None, None, None), 60)
        self._stack.close()
