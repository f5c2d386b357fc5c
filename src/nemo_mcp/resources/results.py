"""What the workspace answers, beside jobs. Durations are seconds, positions on the timeline milliseconds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, Field

from nemo_mcp.backend.lenient import count, text
from nemo_mcp.backend.redaction import clean
from nemo_mcp.backend.schema import State, UploadedFile

from .jobs import Job
from .timeline import Track


class UploadedItem(BaseModel):
    """One source of an upload and what became of it."""

    source: str = Field(description="The path or URL as it was given")
    name: str = ""
    kind: str = Field(default="", description="video, image or audio")
    size_bytes: int = 0
    duration_seconds: float = 0.0
    width: int = 0
    height: int = 0
    status: Literal["uploaded", "failed"] = "uploaded"
    error: str = Field(default="", description="Why it failed and what to do")


class UploadReport(BaseModel):
    """The files of one upload, in the order in which they were given."""

    session_id: str
    files: list[UploadedItem]


class MediaItem(BaseModel):
    """A file that the session holds, uploaded or generated."""

    name: str
    kind: str = ""
    duration_seconds: float = 0.0
    width: int = 0
    height: int = 0


class Canvas(BaseModel):
    """The picture's size in pixels and its aspect ratio, where they are known."""

    width: int = 0
    height: int = 0
    aspect: str = ""


class SessionState(BaseModel):
    """A session as it is now, and the jobs that work in it."""

    session_id: str = Field(description="Empty when no session exists yet")
    project_url: str = Field(default="", description="Link to the project for people")
    summary: str = Field(default="", description="The timeline in one line")
    tracks: list[Track] = Field(default=[], description="At most 1000 segments; the summary counts the rest")
    media: list[MediaItem] = []
    canvas: Canvas = Canvas()
    ready_to_export: bool = False
    jobs: list[Job] = Field(default=[], description="Running jobs and the latest ended ones, the newest first")
    job: Job | None = Field(default=None, description="The job that was asked for")
    note: str = Field(
        default="", description="Said when this is not the whole truth, for instance an answer that was too late"
    )


class Balance(BaseModel):
    """Credits of the account."""

    available: int
    frozen: int = Field(description="Reserved by work in progress")
    total: int
    account: Literal["anonymous", "registered"]
    top_up_url: str = Field(default="", description="Where people get more credits")


def media(state: State) -> list[MediaItem]:
    """What a session holds, uploaded and generated."""
    return [_media_item(item) for item in [*state.video_infos, *state.generated_media]]


def _media_item(info: Mapping[str, Any]) -> MediaItem:
    """One entry of `video_infos` or `generated_media`, under whichever of the known keys its facts stand."""
    file = UploadedFile.read(info)
    return MediaItem(
        name=clean(file.filename or file.url.rsplit("/", 1)[-1]),
        kind=file.kind,
        duration_seconds=file.duration,
        width=file.width,
        height=file.height,
    )


def canvas(config: Mapping[str, Any]) -> Canvas:
    """The state's `canvas_config`."""
    return Canvas(
        width=count(config.get("width")), height=count(config.get("height")), aspect=clean(text(config.get("aspect")))
    )
