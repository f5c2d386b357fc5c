"""credits: what the account has left."""

from __future__ import annotations

from typing import Annotated

from mcp.types import CallToolResult

from nemo_mcp.resources import Balance

from .text import credits_text
from .tool import GRACE_SECONDS, ToolContext, answer, tool, workspace_of

_DESCRIPTION = """\
Show how many NemoVideo credits the account has, how many are reserved by work in progress, and where to get more. \
Free and read-only. Use it when the user asks, before expensive work, or after an error about credits.
Example: credits()"""


@tool(
    "Show credits",
    _DESCRIPTION,
    read_only_hint=True,
    destructive_hint=False,
    idempotent_hint=True,
    open_world_hint=True,
)
async def credits(ctx: ToolContext) -> Annotated[CallToolResult, Balance]:
    balance = await workspace_of(ctx).credits(within=GRACE_SECONDS)
    return answer(credits_text(balance), balance)


CREDITS = credits
