"""A server that several people use over HTTP, as a process of its own, and their clients."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread
import httpx
import uvicorn
from mcp import Client
from mcp.client.streamable_http import create_mcp_http_client, streamable_http_client
from starlette.types import ASGIApp

from rig import COMMAND, INITIALIZE, Agent, Rig

ALICE = "alice-7Qm2xR9fVb4tKz8LwPc3"
BOB = "bob-Yd5hNs6GjU1eXa0TqMr7Wo"
TOKENS = f"alice={ALICE}, bob={BOB}"

JSON = {"Accept": "application/json, text/event-stream"}


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


@dataclass
class Neighbours:
    """A running server. `log` is everything that it has written so far."""

    url: str
    process: subprocess.Popen[bytes]
    _log: Path
    root: str = field(init=False)

    def __post_init__(self) -> None:
        self.root = self.url.removesuffix("/mcp")

    @property
    def log(self) -> str:
        return self._log.read_text("utf-8")

    @asynccontextmanager
    async def client(self, token: str, mode: str = "2026-07-28") -> AsyncIterator[Agent]:
        """An agent of the user with this token."""
        failure: Exception | None = None
        async with (
            create_mcp_http_client(headers=bearer(token)) as http,
            Client(streamable_http_client(self.url, http_client=http), mode=mode) as client,
        ):
            try:
                yield Agent(client)
            except Exception as error:
                failure = error  # raised outside, or the client's task groups would bury it
        if failure:
            raise failure

    def ask(self, token: str = "", *, body: Any = INITIALIZE, **headers: str) -> httpx.Response:
        """One request as it is, by default the first that a client sends."""
        given = {**JSON, **(bearer(token) if token else {}), **{n.replace("_", "-"): v for n, v in headers.items()}}
        return httpx.post(self.url, json=body, headers=given, trust_env=False, timeout=20)


@contextmanager
def started(environment: Mapping[str, str], *arguments: str) -> Iterator[Neighbours]:
    """`nemo-mcp serve` with these settings, until the block ends."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("NEMO_")}
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        with log.open("wb") as written:
            command = [*COMMAND, "serve", "--port", "0", *arguments]
            process = subprocess.Popen(command, env=own | dict(environment), stdout=written, stderr=written)
        try:
            deadline = time.monotonic() + 30
            while "(Ctrl-C" not in (told := log.read_text("utf-8")):
                assert process.poll() is None, told
                assert time.monotonic() < deadline, told
                time.sleep(0.05)
            yield Neighbours(told.split(" at ")[1].split()[0], process, log)
        finally:
            process.terminate()
            process.wait(10)


@asynccontextmanager
async def neighbours(environment: Mapping[str, str], *arguments: str) -> AsyncIterator[Neighbours]:
    """The same beside what runs in this event loop, such as a studio."""
    server = started(environment, *arguments)
    running = await anyio.to_thread.run_sync(server.__enter__)
    try:
        yield running
    finally:
        with anyio.CancelScope(shield=True):
            await anyio.to_thread.run_sync(server.__exit__, None, None, None)


def refused(environment: Mapping[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    """A server that does not start."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("NEMO_")}
    command = [*COMMAND, "serve", "--port", "0", *arguments]
    return subprocess.run(command, env=own | dict(environment), capture_output=True, text=True, timeout=30)


def apart(folder: Path, **settings: str) -> dict[str, str]:
    """Settings of a server that needs no backend, all its files in one folder."""
    return {
        "NEMO_STATE_DIR": str(folder / "state"),
        "NEMO_CONFIG_DIR": str(folder / "config"),
        "NEMO_API_URL": "http://127.0.0.1:9",
        "NEMO_HTTP_TOKENS": TOKENS,
        **settings,
    }


def shared(product: Rig, **settings: str) -> dict[str, str]:
    """Settings of a server that two people share, with a rig's studio behind it."""
    return {**product.environment, "NEMO_HTTP_TOKENS": TOKENS, **settings}


@asynccontextmanager
async def application(app: ASGIApp) -> AsyncIterator[str]:
    """An application behind real HTTP, in this event loop; gives its address."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_config=None, timeout_graceful_shutdown=0))
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(server.serve)
        while not server.started:
            await anyio.sleep(0.01)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        server.should_exit = True
