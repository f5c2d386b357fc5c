"""A studio on a tapped wire: requests are written down, answers can be changed, the editor says what it is told."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Awaitable, Callable, MutableMapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nemo_mcp.studio import Studio, StudioOptions
from nemo_mcp.studio.faults import Faults
from nemo_mcp.studio.model import Direction, Draft, Question, Stage
from rig import QUIET, Rig, rig
from scripted_server import ScriptedServer

Message = MutableMapping[str, Any]
Change = Callable[[Any], Any]


@dataclass
class Request:
    """A request as it reached the backend."""

    method: str
    path: str
    target: bytes
    headers: list[tuple[bytes, bytes]]
    body: bytes = b""


@dataclass
class Tap(Faults):
    """Sits on the wire, before the faults. `changes`: by the beginning of a path, what becomes of a JSON answer.

    `swaps`: what a client may send in place of the token that the studio gave.
    """

    requests: list[Request] = field(default_factory=list[Request])
    changes: dict[str, Change] = field(default_factory=dict[str, Change])
    headers: list[tuple[bytes, bytes]] = field(default_factory=list[tuple[bytes, bytes]])
    swaps: dict[bytes, bytes] = field(default_factory=dict[bytes, bytes])

    def __post_init__(self) -> None:
        super().__init__()

    def to(self, path: str) -> list[Request]:
        """The requests whose path begins so."""
        return [request for request in self.requests if request.path.startswith(path)]

    def around(self, app: Any) -> Any:
        inner = super().around(app)

        async def tapped(
            scope: MutableMapping[str, Any],
            receive: Callable[[], Awaitable[Message]],
            send: Callable[[Message], Awaitable[None]],
        ) -> None:
            request = Request(
                scope["method"], scope["path"], scope["raw_path"] + b"?" + scope["query_string"], scope["headers"]
            )
            self.requests.append(request)
            for given, real in self.swaps.items():
                scope["headers"] = [(name, value.replace(given, real)) for name, value in scope["headers"]]

            async def heard() -> Message:
                message = await receive()
                request.body += message.get("body", b"")
                return message

            change = next((c for path, c in self.changes.items() if scope["path"].startswith(path)), None)
            start: Message = {}

            async def told(message: Message) -> None:
                nonlocal start
                if message["type"] == "http.response.start":
                    message["headers"] = [*message["headers"], *self.headers]
                    if change:
                        start = message
                        return
                elif change:
                    body = json.dumps(change(json.loads(message["body"]))).encode()
                    kept = [(n, v) for n, v in start["headers"] if n.lower() != b"content-length"]
                    await send(
                        {**start, "status": 200, "headers": [*kept, (b"content-length", str(len(body)).encode())]}
                    )
                    message = {**message, "body": body}
                await send(message)

            await inner(scope, heard, told)

        return tapped


@dataclass
class Line:
    """What the editor does next: what it says, the titles that it puts on the timeline, what it asks."""

    says: str = ""
    titles: tuple[str, ...] = ()
    clips: tuple[str, ...] = ()
    asks: tuple[str, tuple[str, ...]] | None = None


class Tapped(Studio):
    """A studio with a tap, whose editor plays `lines` in their order, and then says the same again and again."""

    tap: Tap
    lines: list[Line]

    def __init__(self, folder: Path, options: StudioOptions = QUIET) -> None:
        super().__init__(folder, options)
        self.faults = self.tap = Tap()
        self.lines = []

    async def direct(self, message: str, session: Any, turn: int) -> Direction:
        if not self.lines:
            return Direction("talk", (), "Fine.")
        line = self.lines.pop(0) if len(self.lines) > 1 else self.lines[0]
        question = Question(line.asks[0], line.asks[1]) if line.asks else None
        drawn = _draft(line) if line.titles or line.clips else None
        stages = (Stage("edit_timeline", {"note": line.says}, drawn),) if drawn else ()
        return Direction("edit" if stages else "talk", stages, line.says, question)


def _draft(line: Line) -> Draft:
    clips = line.clips or ("card",)
    video = [{"id": f"v{n}", "d": 2000, "m": {"name": name, "kind": "card"}} for n, name in enumerate(clips)]
    texts = [{"id": f"t{n}", "d": 1000, "m": {"text": title}} for n, title in enumerate(line.titles)]
    return {"t": [{"tt": 0, "sg": video}, {"tt": 7, "sg": texts}]}


@asynccontextmanager
async def tapped(folder: Path, options: StudioOptions = QUIET, **settings: Any) -> AsyncGenerator[tuple[Rig, Tapped]]:
    """A rig with such a studio."""
    async with rig(folder, options, studio=Tapped, **settings) as product:
        assert isinstance(product.studio, Tapped)
        yield product, product.studio


@asynccontextmanager
async def host(address: str = "127.0.0.2", **options: Any) -> AsyncGenerator[ScriptedServer]:
    """Another host on this machine, such as the one that stores videos."""
    server = ScriptedServer()
    await server.start(address, **options)
    try:
        yield server
    finally:
        await server.stop()
