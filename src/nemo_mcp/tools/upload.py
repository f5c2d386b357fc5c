"""upload: files and addresses into a session."""

from __future__ import annotations

from typing import Annotated

from mcp.types import CallToolResult
from pydantic import Field

from nemo_mcp.resources import UploadReport

from .text import upload_text
from .tool import Session, ToolContext, answer, listener, tool, workspace_of

_DESCRIPTION = """\
Upload the user's video clips, pictures and songs into a NemoVideo editing session, so that chat can use them.
Takes local paths, file:// and http(s) URLs; mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac; at \
most 500 MB a file. Several files in one call. Free of credits. Each file has a result of its own.
Use it before chat when the user names files. Not for links to YouTube, TikTok or Spotify: those cannot be imported.
Example: upload(sources=["~/Music/song.mp3", "~/Videos/a.mp4"])"""

Sources = Annotated[
    list[str], Field(description="Paths, file:// or http(s):// URLs of the files", min_length=1, max_length=100)
]


@tool(
    "Upload media",
    _DESCRIPTION,
    read_only_hint=False,
    destructive_hint=False,
    idempotent_hint=False,
    open_world_hint=True,
)
async def upload(sources: Sources, ctx: ToolContext, session: Session = "") -> Annotated[CallToolResult, UploadReport]:
    report = await workspace_of(ctx).upload(sources, session, listen=listener(ctx))
    return answer(upload_text(report), report)


UPLOAD = upload
