"""export: the timeline as a video file."""

from __future__ import annotations

from typing import Annotated

from mcp.types import CallToolResult
from pydantic import Field

from nemo_mcp.resources import Job

from .text import job_text
from .tool import Session, ToolContext, Wait, answer, listener, tool, workspace_of

_DESCRIPTION = """\
Render the session's timeline and save the video on the user's disk. Free of credits; takes 30 to 90 seconds, so it \
often answers “running”: then call state with its job_id. Never overwrites a file.
Use it when the user wants the video, or when an answer of chat suggests it. Not before something is on the timeline.
Example: export(resolution="1080p", save_to="holiday.mp4")"""

Format = Annotated[str, Field(description="mp4, mov, webm, gif, mkv; sound alone: mp3, m4a, wav; the cloud makes mp4")]
Quality = Annotated[str, Field(description="low, medium or high")]
Resolution = Annotated[str, Field(description="480p, 720p, 1080p, 1440p or 4k; empty for the timeline's own")]
SaveTo = Annotated[str, Field(description="File name or folder below the output folder; empty for a name of its own")]


@tool(
    "Export the video",
    _DESCRIPTION,
    read_only_hint=False,
    destructive_hint=False,
    idempotent_hint=False,
    open_world_hint=True,
)
async def export(
    ctx: ToolContext,
    session: Session = "",
    format: Format = "mp4",
    quality: Quality = "high",
    resolution: Resolution = "",
    save_to: SaveTo = "",
    wait_seconds: Wait = 45,
) -> Annotated[CallToolResult, Job]:
    workspace = workspace_of(ctx)
    job = await workspace.export(session, format, quality, resolution, save_to)
    job = await workspace.watch(job.job_id, wait_seconds, listener(ctx))
    return answer(job_text(job), job)


EXPORT = export
