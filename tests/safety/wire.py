"""A server in a process of its own, spoken to in raw JSON-RPC."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
from anyio.abc import Process
from anyio.streams.buffered import BufferedByteReceiveStream

from rig import COMMAND, INITIALIZE


class Wire:
    """A server in a process of its own, spoken to in raw JSON-RPC; every byte that it says is kept."""

    def __init__(self, process: Process) -> None:
        self._process = process
        assert process.stdout
        assert process.stdin
        self._lines = BufferedByteReceiveStream(process.stdout)
        self._stdin = process.stdin
        self._number = 1
        self.said = b""

    async def send(self, message: dict[str, Any]) -> None:
        await self.line(json.dumps({"jsonrpc": "2.0", **message}).encode())

    async def line(self, message: bytes) -> None:
        await self._stdin.send(message + b"\n")

    async def call(self, tool: str, **arguments: Any) -> str:
        """One tool call; its whole answer."""
        self._number += 1
        meta = {"progressToken": self._number}
        params = {"name": tool, "arguments": arguments, "_meta": meta}
        await self.send({"id": self._number, "method": "tools/call", "params": params})
        return await self.answer(self._number)

    async def answer(self, number: int) -> str:
        while True:
            line = await self._lines.receive_until(b"\n", 1 << 24)
            self.said += line + b"\n"
            if json.loads(line).get("id") == number:
                return line.decode()

    async def end(self) -> bytes:
        """Close the server's input; what it says until its end."""
        await self._stdin.aclose()
        await self._process.wait()
        return self.said


@asynccontextmanager
async def served(environment: dict[str, str], errors: Path) -> AsyncIterator[tuple[Wire, Process]]:
    with errors.open("wb") as stderr:
        async with await anyio.open_process(COMMAND, env=os.environ | environment, stderr=stderr) as process:
            wire = Wire(process)
            await wire.send(INITIALIZE)
            await wire.answer(1)
            await wire.send({"method": "notifications/initialized"})
            yield wire, process
