"""chat: a wish in words, carried out on the timeline."""

from __future__ import annotations

from typing import Annotated

from mcp.types import CallToolResult
from pydantic import Field

from nemo_mcp.resources import Job

from .text import job_text
from .tool import Session, ToolContext, Wait, answer, listener, tool, workspace_of

_DESCRIPTION = """\
Tell the NemoVideo editor, in plain words of any language, what the video should be or how to change it: make a first \
cut from the uploaded media, generate from an idea, cut to the beat, titles, music, trim, reorder, effects, style.
Costs credits (a first video about 100 on the cloud, an edit less), so say everything in one message, pass the user's \
wish on whole, and never send the same message twice: when the answer is “running”, call state with its job_id.
Use it for every creative wish. Not for files (upload), the timeline as it is (state), the balance (credits) or the \
finished video (export).
Examples: chat(message="Create a music video with beat-synced cuts from my song and clips") · \
chat(message="Add the title \\"Paradise Found\\" for the first 3 seconds and lower the music to 35%")"""

Message = Annotated[str, Field(description="The user's wish, in their words and language", min_length=1)]


@tool(
    "Edit by chat",
    _DESCRIPTION,
    read_only_hint=False,
    destructive_hint=True,
    idempotent_hint=False,
    open_world_hint=True,
)
async def chat(
    message: Message, ctx: ToolContext, session: Session = "", wait_seconds: Wait = 45
) -> Annotated[CallToolResult, Job]:
    workspace = workspace_of(ctx)
    job = await workspace.chat(message, session)
    job = await workspace.watch(job.job_id, wait_seconds, listener(ctx))
    return answer(job_text(job), job)


CHAT = chat
