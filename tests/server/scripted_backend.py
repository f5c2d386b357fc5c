"""A backend of one session that a test writes by hand, as the API reference allows it, and the product on it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nemo_mcp.config import Settings
from rig import FAST, Agent, Rig
from scripted_server import Asked, Reply, ScriptedServer, events, ok

RUN = "POST /run_sse"
STATE = "GET /api/state/nemo_agent/me/111/latest"
CLIP = {"tt": 0, "sg": [{"d": 5000, "m": {"name": "clip"}}]}
TITLE = {"tt": 7, "sg": [{"d": 3000, "m": {"text": "Hi"}}]}


def said(text: str, **fields: Any) -> dict[str, Any]:
    return {"content": {"role": "model", "parts": [{"text": text}]}, **fields}


def called(name: str, **args: Any) -> dict[str, Any]:
    return {"content": {"role": "model", "parts": [{"functionCall": {"name": name, "args": args}}]}}


def frames(*told: dict[str, Any]) -> bytes:
    return b"".join(b"data: " + json.dumps(one).encode() + b"\n\n" for one in told)


def ends(*told: dict[str, Any]) -> Reply:
    """A stream that ends as it should."""
    return events(frames(*told))


def breaks(*told: dict[str, Any]) -> Reply:
    """A stream that breaks off."""
    whole = frames(*told)
    return Reply(200, whole + b"x" * 99, {"Content-Type": "text/event-stream"}, cut=len(whole))


@dataclass
class Backend:
    """A backend of one session, whose state and streams a test writes by hand."""

    server: ScriptedServer
    state: dict[str, Any] = field(default_factory=lambda: {"draft": {"t": [CLIP]}})
    rig: Rig = field(init=False)

    def lands(self) -> None:
        """The edit is there from now on."""
        self.state = {"draft": {"t": [CLIP, TITLE]}}

    def streams(self, script: Reply | Callable[[Asked], Reply]) -> None:
        self.server.on(RUN, script)


@asynccontextmanager
async def backend(folder: Path, **settings: Any) -> AsyncIterator[tuple[Backend, Agent]]:
    """A backend by hand, and an agent on a server that uses it."""
    server = ScriptedServer()
    await server.start()
    made = Backend(server)
    server.on("POST /api/tasks/me/with-session/nemo_agent", ok({"task_id": "t", "session_id": "111"}))
    server.on(STATE, lambda _: ok({"session_id": "111", "state": made.state}))
    server.on("GET /api/credits/balance/simple", ok({"available": 1}))
    folders = {name: folder / name for name in ("output_dir", "state_dir", "config_dir")}
    values = {**FAST, "settle_seconds": 0.3, "api_url": server.url, "web_url": server.url, **folders, **settings}
    made.rig = Rig(None, server.url, Settings.model_validate(values), folder)  # type: ignore[arg-type]
    try:
        async with made.rig.client() as agent:
            yield made, agent
    finally:
        await server.stop()
