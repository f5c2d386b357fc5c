"""state: the timeline as it is, and what became of a job."""

from __future__ import annotations

from typing import Annotated

import anyio
from mcp.types import CallToolResult
from pydantic import Field

from nemo_mcp.resources import SessionState

from .text import state_text
from .tool import GRACE_SECONDS, Session, ToolContext, Wait, answer, listener, tool, workspace_of

_DESCRIPTION = """\
Show the session: its timeline with times, its media, whether it can be exported, and its jobs. Free and read-only.
With job_id it reports that job, and with wait_seconds it first waits for the job to end: the way to follow a chat or \
export that answered “running”. Without arguments it shows the current session, also after a restart.
Use it before exporting, and whenever you are not sure what an edit did.
Example: state(job_id="job_4f0c…", wait_seconds=30)"""

JobId = Annotated[str, Field(description="A job to report; empty for none")]


@tool(
    "Show timeline and jobs",
    _DESCRIPTION,
    read_only_hint=True,
    destructive_hint=False,
    idempotent_hint=True,
    open_world_hint=True,
)
async def state(
    ctx: ToolContext, session: Session = "", job_id: JobId = "", wait_seconds: Wait = 0
) -> Annotated[CallToolResult, SessionState]:
    workspace = workspace_of(ctx)
    deadline = anyio.current_time() + wait_seconds + GRACE_SECONDS
    if job_id:
        await workspace.watch(job_id, wait_seconds, listener(ctx))
    result = await workspace.state(session, job_id, within=deadline - anyio.current_time())
    return answer(state_text(result, workspace.picture(result.session_id)), result)


STATE = state
