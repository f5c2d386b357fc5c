"""An HTTP/1.1 server on loopback that answers what a test tells it to, also what no framework would: half a body."""

from __future__ import annotations

import asyncio
import json
import ssl
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Asked:
    """A request as it came in. Bodies above `KEPT` bytes are counted, not kept."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes
    size: int

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Reply:
    """An answer. With `chunks` the body goes out in these pieces, its end marked by the close of the connection.

    `cut` closes the connection after that many bytes of the body, whatever was promised. With `drip` the body goes out
    byte by byte, with pauses of so many seconds.
    """

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    chunks: list[bytes] | None = None
    cut: int | None = None
    drip: float = 0
    then: Callable[[], Awaitable[Any]] | None = None  # awaited before the connection closes


def answer(data: Any, status: int = 200, **headers: str) -> Reply:
    return Reply(status, json.dumps(data).encode(), {"Content-Type": "application/json", **headers})


def ok(data: Any) -> Reply:
    return answer({"code": 0, "data": data})


def events(*chunks: bytes, then: Callable[[], Awaitable[Any]] | None = None) -> Reply:
    return Reply(chunks=list(chunks), headers={"Content-Type": "text/event-stream"}, then=then)


DROP = Reply(status=0)  # the connection is closed without a word
KEPT = 1_000_000

Script = Reply | Callable[[Asked], Reply]


class ScriptedServer:
    """Answers each `METHOD /path` with its replies in turn; the last one stays."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self._script: dict[str, deque[Script]] = defaultdict(deque)
        self.prefixes: dict[str, Script] = {}  # for `METHOD /path` with whatever follows
        self._server: asyncio.Server | None = None
        self.url = ""
        self.on("POST /api/auth/anonymous-token", ok({"token": "nmv_usr_first", "user_id": "anon_1", "credits": 100}))

    def on(self, what: str, *replies: Script) -> None:
        self._script[what] = deque(replies)

    def to(self, what: str) -> list[Asked]:
        """The requests that came to `METHOD /path`."""
        return [a for a in self.asked if f"{a.method} {a.path}" == what]

    async def start(self, host: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> None:
        self._server = await asyncio.start_server(self._serve, host, 0, limit=1 << 20, ssl=tls)
        self.url = f"http{'s' * bool(tls)}://{host}:{self._server.sockets[0].getsockname()[1]}"

    async def stop(self) -> None:
        assert self._server
        self._server.close()
        await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            asked = await self._read(reader)
            self.asked.append(asked)
            what = f"{asked.method} {asked.path}"
            script = self._script[what] or deque(s for begin, s in self.prefixes.items() if what.startswith(begin))
            reply = (script.popleft() if len(script) > 1 else script[0]) if script else answer({}, 404)
            await self._write(writer, reply(asked) if callable(reply) else reply)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _read(self, reader: asyncio.StreamReader) -> Asked:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        first, *lines = head.strip().split("\r\n")
        method, path, _ = first.split(" ")
        headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
        body, size, left = b"", 0, int(headers.get("content-length", "0"))
        while left:
            piece = await reader.read(min(left, 65536))
            if not piece:
                break
            left -= len(piece)
            size += len(piece)
            body = body + piece if size <= KEPT else body
        return Asked(method, path, headers, body, size)

    async def _write(self, writer: asyncio.StreamWriter, reply: Reply) -> None:
        if not reply.status:
            return
        headers = {"Connection": "close", **reply.headers}
        if reply.chunks is None:
            headers = {"Content-Length": str(len(reply.body)), **headers}
        lines = [f"HTTP/1.1 {reply.status} Answer", *(f"{n}: {v}" for n, v in headers.items())]
        writer.write("\r\n".join([*lines, "", ""]).encode())
        chunks = reply.chunks if reply.chunks is not None else [reply.body[: reply.cut]]
        if reply.drip:
            chunks = [bytes([byte]) for chunk in chunks for byte in chunk]
        for chunk in chunks:
            writer.write(chunk)
            await writer.drain()
            await asyncio.sleep(reply.drip)
        if reply.then:
            await reply.then()
