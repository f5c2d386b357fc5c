"""What the endpoints answer, read leniently: nulls, wrong types and unknown fields do no harm."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

from .answers import slice_at, unwrap
from .errors import NemoError, UnexpectedAnswer
from .formats import Kind, kind_of
from .lenient import count, mapping, number, sequence, text

Text = Annotated[str, BeforeValidator(text)]
Count = Annotated[int, BeforeValidator(count)]
RenderState = Literal["pending", "processing", "completed", "failed", "cancelled"]


class _Answer(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class SessionInfo(_Answer):
    """A new session (API reference §5). `user_id` is "" where the answer does not say it."""

    session_id: Text = ""
    task_id: Text = ""
    user_id: Text = ""


class UploadedFile(_Answer):
    """A file as the backend took it (API reference §7). Seconds, pixels, bytes; 0 where unknown."""

    filename: str
    kind: Kind
    url: str
    duration: float
    width: int
    height: int
    size: int

    @classmethod
    def read(cls, value: object) -> UploadedFile:
        fields = mapping(value)
        name = text(fields.get("filename")) or text(fields.get("name"))
        return cls(
            filename=name,
            kind=kind_of(text(fields.get("file_type")), name),
            url=text(fields.get("cdn_url")) or text(fields.get("url")),
            duration=number(fields.get("duration")),
            width=count(fields.get("width")),
            height=count(fields.get("height")),
            size=count(fields.get("size")),
        )


class State(_Answer):
    """A session as it is now (API reference §8).

    `draft_json` is the very text of the draft inside the answer; `submit_render` sends it on unchanged.
    `generated_media` is a list, whichever of its two forms came; `raw` is the whole of the answer's data.
    """

    session_id: str
    task_id: str
    task_name: str
    user_id: str
    draft: dict[str, Any]
    draft_json: str
    video_infos: list[dict[str, Any]]
    canvas: dict[str, Any]
    generated_media: list[dict[str, Any]]
    raw: dict[str, Any]

    @classmethod
    def read(cls, status: int, body: str, *, missing: type[NemoError] = UnexpectedAnswer, link: str = "") -> State:
        """Read an answer's text.

        Raises:
            NemoError: the answer is an error, or does not describe a session.
        """
        data = mapping(unwrap(status, body, missing=missing, link=link))
        if "state" not in data and "session_id" not in data:
            raise UnexpectedAnswer()
        state = mapping(data.get("state"))
        draft_json = slice_at(body, "data", "state", "draft") or slice_at(body, "state", "draft")
        return cls(
            session_id=text(data.get("session_id")),
            task_id=text(data.get("task_id")),
            task_name=text(data.get("task_name")),
            user_id=text(data.get("user_id")),
            draft=mapping(state.get("draft")),
            draft_json="{}" if state.get("draft") is None else draft_json,
            video_infos=_objects(state.get("video_infos")),
            canvas=mapping(state.get("canvas_config")),
            generated_media=_objects(state.get("generated_media")),
            raw=data,
        )


def _objects(value: object) -> list[dict[str, Any]]:
    """The objects of a list, or of an object's values (which may be lists of them)."""
    result: list[dict[str, Any]] = []
    for item in sequence(value) or mapping(value).values():
        result += [mapping(one) for one in sequence(item) or [item] if mapping(one)]
    return result


# Words for a render's status beyond the reference's own; an unknown one counts as still under way.
_RENDER_STATES: dict[str, RenderState] = {
    "pending": "pending",
    "queued": "pending",
    "processing": "processing",
    "completed": "completed",
    "success": "completed",
    "succeeded": "completed",
    "failed": "failed",
    "error": "failed",
    "cancelled": "cancelled",
    "canceled": "cancelled",
}


class RenderStatus(_Answer):
    """A render (API reference §9). `progress` is 0–100; `duration` (seconds) and `size` (bytes) are 0 until known."""

    id: str
    status: RenderState
    progress: int
    url: str
    duration: float
    size: int
    error: str

    @classmethod
    def read(cls, data: object, render_id: str) -> RenderStatus:
        """Read either shape of the answer. The renderer knows the job by the id that the client chose."""
        fields = mapping(data)
        output = mapping(fields.get("output"))
        url = text(output.get("url")) or text(fields.get("outputUrl"))
        named = text(fields.get("status")).lower()
        failure = fields.get("error")
        # An answer without a status is told by what it brings.
        unnamed: RenderState = "completed" if url else "failed" if failure else "pending"
        status = _RENDER_STATES.get(named, "processing") if named else unnamed
        return cls(
            id=render_id,
            status=status,
            progress=100 if status == "completed" else min(100, max(0, count(fields.get("progress")))),
            url=url,
            duration=number(output.get("duration")),
            size=count(output.get("size")),
            error=text(failure) or text(mapping(failure).get("message")),
        )


class Credits(_Answer):
    """What the account has (API reference §10): `frozen` is reserved by work in progress."""

    available: Count
    frozen: Count = 0
    total: Count = 0
