"""What the tools share: how one is described, how it answers, how an error reaches the model."""

from __future__ import annotations

import functools
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from typing import Annotated, Any

from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import CallToolResult, TextContent, ToolAnnotations
from pydantic import BaseModel, Field, ValidationError

from nemo_mcp.backend.errors import NemoError
from nemo_mcp.backend.redaction import clean, quoted
from nemo_mcp.resources import Workspace
from nemo_mcp.resources.jobs import Listener

ToolContext = Context[Workspace, Any]

MAX_TEXT = 16_000
"""Characters of one answer's text: hosts shorten or drop what is much longer."""

_END = 2_000

MAX_WAIT_SECONDS = 900

GRACE_SECONDS = 1.7
"""What a tool may take beyond `wait_seconds`: an answer that says "not yet" beats none."""

_UNSENT = "Correct this and call again; nothing was sent and nothing was charged."
# What pydantic says in words of its own trade.
_SAID = {"missing": "it is required", "string_unicode": "it holds half a character; write it as plain text"}

Session = Annotated[
    str, Field(description='Editing session: empty for the current one (made on first use), "new", or an id')
]
Wait = Annotated[
    float,
    Field(description="Seconds to wait for the result before answering “running”", ge=0, le=MAX_WAIT_SECONDS),
]


@dataclass(frozen=True)
class ToolSpec:
    """A tool as the server registers it; its arguments and its result model are those of `run`."""

    run: Callable[..., Awaitable[CallToolResult]]
    title: str
    description: str
    annotations: ToolAnnotations

    @property
    def name(self) -> str:
        return self.run.__name__


def tool(title: str, description: str, **hints: bool) -> Callable[[Callable[..., Awaitable[CallToolResult]]], ToolSpec]:
    """Make a function a tool. Errors of the layers below become tool errors, whose text the model reads.

    `hints` are the annotations of the protocol, such as `read_only_hint`.
    """

    def made(run: Callable[..., Awaitable[CallToolResult]]) -> ToolSpec:
        @functools.wraps(run)
        async def told(*args: Any, **kwargs: Any) -> CallToolResult:
            try:
                return await run(*args, **kwargs)
            except NemoError as error:
                raise ToolError(str(error)) from None

        return ToolSpec(told, title, description, ToolAnnotations(title=title, **hints))

    return made


def refused(name: str, error: ValidationError) -> ToolError:
    """Arguments that do not fit the schema of a tool, as an error that names each of them and what it takes."""
    problems: dict[str, str] = {}
    for problem in error.errors(include_input=False, include_url=False, include_context=False):
        argument = str(problem["loc"][0]) if problem["loc"] else "arguments"
        problems.setdefault(argument, _SAID.get(problem["type"], problem["msg"]))
    told = "; ".join(f"“{argument}”: {words[:1].lower()}{words[1:]}" for argument, words in problems.items())
    return ToolError(f"Wrong arguments for {name}: {told}. {_UNSENT}")


def unknown_arguments(name: str, unknown: Collection[str], known: Collection[str]) -> ToolError:
    """Arguments that a tool does not have: what was meant by them would be lost."""
    strange = ", ".join(quoted(clean(argument, 40)) for argument in unknown)
    takes = f"it takes {', '.join(known)}" if known else "it takes none"
    return ToolError(f"Wrong arguments for {name}: it has no argument {strange}; {takes}. {_UNSENT}")


def workspace_of(ctx: ToolContext) -> Workspace:
    """The workspace that the server's lifespan opened."""
    return ctx.request_context.lifespan_context


def answer(text: str, result: BaseModel) -> CallToolResult:
    """Text for the model, and the same as data for programs."""
    if len(text) > MAX_TEXT:
        # What to do next stands at the end.
        cut = "\n… (shortened; the structured result has everything)\n"
        text = f"{text[: MAX_TEXT - _END]}{cut}{text[-_END:].partition(chr(10))[2]}"
    return CallToolResult(
        content=[TextContent(type="text", text=text)], structured_content=result.model_dump(mode="json")
    )


def listener(ctx: ToolContext) -> Listener:
    """Progress messages for a host that shows them; their number grows, as the protocol demands."""
    count = 0

    async def listen(message: str) -> None:
        nonlocal count
        count += 1
        await ctx.report_progress(count, None, message)

    return listen
