"""The product as its users meet it: an MCP client, the server, and a studio behind real HTTP."""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mcp import Client, StdioServerParameters
from mcp.types import CallToolResult, TextContent
from PIL import Image

from nemo_mcp.config import Settings
from nemo_mcp.server import create_server
from nemo_mcp.studio import Studio, StudioOptions

COMMAND = [sys.executable, "-m", "nemo_mcp"]
INITIALIZE = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}},
}
ERAS = ("legacy", "2026-07-28")
QUIET = StudioOptions(silence=0, think_seconds=0)
"""A studio that always says what it did, at once."""

FAST: dict[str, Any] = {
    "render_poll_seconds": 0.2,
    "settle_seconds": 1.5,
    "recovery_first_seconds": 0.1,
    "recovery_seconds": 0.2,
    "recovery_reads": 3,
    "rate_limit_seconds": 0.1,
    "silence_seconds": 5,
    "turn_seconds": 30,
}
"""The waits of the settings, short enough for a test."""


@dataclass
class Rig:
    """A running product and the files around it."""

    studio: Studio
    url: str
    settings: Settings
    files: Path

    @asynccontextmanager
    async def client(self, mode: str = "2026-07-28", **settings: Any) -> AsyncIterator[Agent]:
        """An agent's client, connected to a server of its own. Servers of one rig share the journal."""
        server = create_server(self.settings.model_copy(update=settings))
        failure: Exception | None = None
        async with Client(server, mode=mode) as client:
            try:
                yield Agent(client)
            except Exception as error:
                failure = error  # raised outside, or the client's task groups would bury it
        if failure:
            raise failure

    @property
    def environment(self) -> dict[str, str]:
        """The settings as a process of its own reads them."""
        paths = {name: str(getattr(self.settings, name)) for name in ("output_dir", "state_dir", "config_dir")}
        roots = os.pathsep.join(map(str, self.settings.media_roots))
        values = {"api_url": self.url, "web_url": self.url, "media_roots": roots, **paths}
        values |= {name: getattr(self.settings, name) for name in FAST}
        # The same code as here, also where that is not the installed one.
        place = {name: os.environ[name] for name in ("PYTHONPATH",) if name in os.environ}
        return place | {f"NEMO_{name.upper()}": str(value) for name, value in values.items()}

    @asynccontextmanager
    async def process(self, mode: str = "2026-07-28") -> AsyncIterator[Agent]:
        """An agent's client, connected over stdio to a server that is a process of its own."""
        command = StdioServerParameters(command=COMMAND[0], args=COMMAND[1:], env=self.environment)
        async with Client(command, mode=mode) as client:
            yield Agent(client)

    def picture(self, name: str = "red.png", color: str = "red") -> str:
        """A small picture on disk; its path."""
        path = self.files / name
        Image.new("RGB", (64, 36), color).save(path)
        return str(path)


@dataclass
class Agent:
    """An MCP client with shorter words."""

    client: Client

    async def result(self, tool: str, **arguments: Any) -> CallToolResult:
        return await self.client.call_tool(tool, arguments)

    async def call(self, tool: str, **arguments: Any) -> dict[str, Any]:
        """The structured result of a call that succeeds."""
        result = await self.result(tool, **arguments)
        assert not result.is_error, text_of(result)
        assert result.structured_content is not None
        return result.structured_content

    async def error(self, tool: str, **arguments: Any) -> str:
        """The text of a call that fails."""
        result = await self.result(tool, **arguments)
        assert result.is_error, text_of(result)
        return text_of(result)

    async def finish(self, job: dict[str, Any], wait_seconds: float = 30) -> dict[str, Any]:
        """Wait for a job as an agent would: with `state`."""
        while job["status"] == "running":
            state = await self.call("state", job_id=job["job_id"], wait_seconds=wait_seconds)
            job = state["job"]
        return job


def text_of(result: CallToolResult) -> str:
    return "\n".join(part.text for part in result.content if isinstance(part, TextContent))


@asynccontextmanager
async def rig(
    folder: Path, options: StudioOptions = QUIET, studio: type[Studio] = Studio, **settings: Any
) -> AsyncIterator[Rig]:
    """A studio in `folder`, and settings that lead to it. `settings` change single ones."""
    files = folder / "files"
    files.mkdir(parents=True, exist_ok=True)
    backend = studio(folder / "studio", options)
    async with backend.serve() as url:
        values: dict[str, Any] = {
            "api_url": url,
            "web_url": url,
            "media_roots": [files],
            "output_dir": folder / "out",
            "state_dir": folder / "state",
            "config_dir": folder / "config",
            **FAST,
            **settings,
        }
        yield Rig(backend, url, Settings.model_validate(values), files)
