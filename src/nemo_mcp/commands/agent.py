"""An agent as the demo plays it: tool calls through a real MCP client, each one shown with its answer."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

from mcp import Client, MCPError, StdioServerParameters
from mcp.types import TextContent

from nemo_mcp.commands.embedded import Unusable
from nemo_mcp.commands.progress import Progress
from nemo_mcp.resources import Job

_WAIT_SECONDS = 20
_WIDTH = 100
_MOST_LINES = 6
_DECIDE = "Decide for yourself, whatever looks best."

Answer = dict[str, Any]


class Agent:
    """Calls tools and prints what it calls and what comes back."""

    def __init__(self, client: Client) -> None:
        self._client = client

    @classmethod
    @asynccontextmanager
    async def start(cls, environment: dict[str, str]) -> AsyncGenerator[Agent]:
        """An agent with a server of its own: `nemo-mcp --studio` on stdin and stdout."""
        server = StdioServerParameters(command=sys.executable, args=["-m", "nemo_mcp", "--studio"], env=environment)
        async with Client(server) as client:
            yield cls(client)

    async def upload(self, sources: list[str]) -> str:
        """Bring files into a new session; gives its id."""
        answer = await self._call("upload", sources=sources, session="new")
        for file in answer["files"]:
            if file["status"] != "uploaded":
                raise Unusable(f"{file['name']} could not be uploaded: {file['error']}")
            length = f", {file['duration_seconds']:.1f} s" if file["duration_seconds"] else ""
            size = f", {file['width']}x{file['height']}" if file["width"] else ""
            _tell(f"{file['name']} ({file['kind']}{length}{size})")
        return answer["session_id"]

    async def chat(self, message: str, session: str) -> Answer:
        """Say something and wait; a question is answered once, by leaving the choice to the editor."""
        job = await self._job("chat", message=message, session=session)
        if job["status"] == "needs_input":
            _tell(f"The editor asks: {job['question']}")
            job = await self._job("chat", message=_DECIDE, session=job["session_id"])
        if job["status"] != "completed":
            raise Unusable(f"The editor did not finish: {job['question'] or job['reply']}")
        _tell(*job["reply"].splitlines())
        _tell(*job["changes"], indent="      ")
        suggestions = Job.model_validate(job).suggestions
        for call in dict.fromkeys(_written(action.tool, action.arguments) for action in suggestions):
            _tell(f"The editor suggests: {call}")
        return job

    async def export(self, session: str, save_to: str) -> Answer:
        """Render the session's timeline into a file."""
        job = await self._job("export", session=session, save_to=save_to)
        if job["status"] != "completed" or not job["file"]:
            raise Unusable(f"The export did not finish: {job['reply']}")
        _tell(job["reply"])
        return job

    async def _job(self, tool: str, **arguments: Any) -> Answer:
        job = await self._call(tool, **arguments, wait_seconds=_WAIT_SECONDS)
        while job["status"] == "running":
            state = await self._call("state", job_id=job["job_id"], wait_seconds=_WAIT_SECONDS)
            job = state["job"]
            if job["status"] == "running":
                _tell(f"running for {job['elapsed_seconds']:.0f} s: {job['step']}")
        return job

    async def _call(self, tool: str, **arguments: Any) -> Answer:
        call = textwrap.fill(_written(tool, arguments), _WIDTH, initial_indent="  → ", subsequent_indent="    ")
        print(f"\n{call}", flush=True)
        with Progress() as line:

            async def heard(progress: float, total: float | None, message: str | None) -> None:
                if line.live and message:
                    await line.say(message)

            try:
                result = await self._client.call_tool(tool, arguments, progress_callback=heard)
            except MCPError as error:
                raise Unusable(f"The server gave no answer to {tool}: {error}") from None
        if result.is_error or result.structured_content is None:
            said = " ".join(part.text for part in result.content if isinstance(part, TextContent))
            raise Unusable(said)
        return result.structured_content


def _written(tool: str, arguments: Answer) -> str:
    return f"{tool}({', '.join(f'{name}={_short(value)}' for name, value in arguments.items())})"


def _short(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(Path(str(item)).name for item in cast(list[Any], value))}]"
    return f"“{value}”" if isinstance(value, str) else str(value)


def _tell(*lines: str, indent: str = "    ") -> None:
    """Print what came back; of much, the beginning."""
    for line in lines[:_MOST_LINES]:
        print(textwrap.fill(line, _WIDTH, initial_indent=indent, subsequent_indent=indent))
    if len(lines) > _MOST_LINES:
        print(f"{indent}… and {len(lines) - _MOST_LINES} more lines")
