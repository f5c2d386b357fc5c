"""The shapes of requests and answers (API reference §3, §6, §7, §9)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from math import gcd
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

import anyio
from pydantic import BaseModel, ConfigDict
from starlette.responses import JSONResponse, Response

from nemo_mcp.studio.model import Source
from nemo_mcp.studio.renders import Render

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid")
    text: str


class NewMessage(BaseModel):
    model_config = ConfigDict(extra="forbid")
    role: str = "user"
    parts: list[Part]


class RunRequest(BaseModel):
    """The body of `/run_sse`. As in ADK, unknown keys are refused inside the message and ignored around it."""

    app_name: str
    user_id: str
    session_id: str
    new_message: NewMessage

    @property
    def message(self) -> str:
        return "".join(part.text for part in self.new_message.parts)


class EventStream(Response):
    """An answer whose frames are written as the work goes on. When the client leaves, the work is cancelled, or not."""

    media_type = "text/event-stream"

    def __init__(self, perform: Callable[[Callable[[bytes], Awaitable[None]]], Awaitable[None]], *, survives: bool):
        super().__init__(headers={"cache-control": "no-cache"})
        del self.headers["content-length"]
        self._perform = perform
        self._survives = survives

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})

        async def write(frame: bytes) -> None:
            await send({"type": "http.response.body", "body": frame, "more_body": True})

        async with anyio.create_task_group() as group:
            if not self._survives:
                group.start_soon(_cancel_when_gone, receive, group.cancel_scope)
            await self._perform(write)
            await send({"type": "http.response.body", "body": b"", "more_body": False})
            group.cancel_scope.cancel()


async def _cancel_when_gone(receive: Receive, scope: anyio.CancelScope) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    scope.cancel()


def success(data: object) -> Response:
    """The envelope of an answer."""
    return JSONResponse({"code": 0, "message": "success", "data": data})


def file_info(source: Source, base: str) -> dict[str, Any]:
    """An uploaded file, with the URL under which this studio hands it out."""
    return {
        "filename": source.name,
        "file_type": source.kind,
        "cdn_url": f"{base}/files/{source.id}/{quote(source.name, safe='')}",
        "duration": source.duration_ms / 1000,
        "width": source.width,
        "height": source.height,
        "fps": source.fps,
        "hash": source.id,
    }


def canvas_config(draft: dict[str, Any]) -> dict[str, Any]:
    """The size of a draft's picture."""
    canvas = draft.get("canvas") or {"w": 1920, "h": 1080}
    width, height = canvas["w"], canvas["h"]
    shared = gcd(width, height)
    return {"width": width, "height": height, "aspect": f"{width // shared}:{height // shared}"}


def render_answer(render: Render, base: str, shape: Literal["flat", "enveloped"]) -> Response:
    """A render job in one of its two shapes (API reference §9)."""
    done = render.status == "completed"
    url = f"{base}/renders/{render.key}/video{render.file.suffix}"
    if shape == "enveloped":
        data: dict[str, Any] = {
            "id": render.id,
            "status": render.status,
            "progress": render.progress,
            "outputUrl": url if done else None,
            "createdAt": moment(render.created_at),
            "completedAt": moment(render.completed_at) if render.completed_at else None,
        }
        if render.error:
            data["error"] = render.error
        return JSONResponse({"success": True, "data": data})
    answer: dict[str, Any] = {"taskId": render.id, "status": render.status, "progress": render.progress}
    if done:
        answer["output"] = {"url": url, "duration": render.duration, "size": render.size}
    if render.error:
        answer["error"] = render.error
    return JSONResponse(answer)


def moment(seconds: float) -> str:
    """Seconds since 1970 as the wire writes a time."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
