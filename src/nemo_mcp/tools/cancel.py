"""cancel: the only way to stop a job."""

from __future__ import annotations

from typing import Annotated

from mcp.types import CallToolResult
from pydantic import Field

from nemo_mcp.resources import Job

from .text import job_text
from .tool import ToolContext, answer, tool, workspace_of

_DESCRIPTION = """\
Stop a running chat or export job. What the editor had already begun is paid for and may still finish; look with state.
Use it only when the user wants to stop. A job that has ended stays as it is.
Example: cancel(job_id="job_4f0c…")"""


@tool(
    "Cancel a job",
    _DESCRIPTION,
    read_only_hint=False,
    destructive_hint=True,
    idempotent_hint=True,
    open_world_hint=True,
)
async def cancel(
    job_id: Annotated[str, Field(description="The job to stop", min_length=1)], ctx: ToolContext
) -> Annotated[CallToolResult, Job]:
    job = await workspace_of(ctx).cancel(job_id)
    return answer(job_text(job), job)


CANCEL = cancel
