"""Pydantic AI: an agent whose tools are those of nemo-mcp.

    pip install "pydantic-ai-slim[mcp]"
    pip install "nemo-mcp[studio]"    # an environment of its own will do: what counts is `nemo-mcp` on the PATH
    python examples/pydantic_ai_agent.py [FILE…]

Put a real model in place of the `FunctionModel`: `Agent("openai:…", toolsets=[nemo])`.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
from pathlib import Path
from typing import Any

from pydantic_ai import Agent
from pydantic_ai.mcp import MCPToolset, StdioTransport
from pydantic_ai.messages import ModelMessage, ModelResponse, TextPart, ToolCallPart, ToolReturnPart
from pydantic_ai.models.function import AgentInfo, FunctionModel
from pydantic_ai.usage import UsageLimits

FILES = [str(Path(file).resolve()) for file in sys.argv[1:] or sorted((Path(__file__).parent / "media").iterdir())]
WISH = "Turn these pictures into a 6 second promo with the title “Lumina”."
ENVIRONMENT = {
    **os.environ,
    "NEMO_MEDIA_ROOTS": os.pathsep.join({str(Path(file).parent) for file in FILES}),
}


# A scripted model, so that this runs without a key: it reads the tools' answers, as a real one would.
SCRIPT = [
    ("upload", {"sources": FILES, "session": "new"}),
    ("chat", {"message": WISH, "wait_seconds": 0}),
    ("export", {"resolution": "480p", "wait_seconds": 0}),
]
RUNNING = re.compile(r"Call state with this job_id \(\W*(\w+)")


def next_call(answers: list[str]) -> tuple[str, dict[str, Any]] | None:
    """The tool to call after these answers; None when all is done. A job that still runs is followed by its handle."""
    if answers and (handle := RUNNING.search(answers[-1])):
        return "state", {"job_id": handle[1], "wait_seconds": 20}
    done = sum(not RUNNING.search(answer) for answer in answers)
    return SCRIPT[done] if done < len(SCRIPT) else None


def last_words(answers: list[str]) -> str:
    saved = re.search(r"The video is saved as .*?\)", answers[-1])
    return saved[0] if saved else answers[-1]


def scripted(messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
    parts = [part for message in messages for part in message.parts]
    answers = [part.model_response_str() for part in parts if isinstance(part, ToolReturnPart)]
    if call := next_call(answers):
        return ModelResponse([ToolCallPart(*call)])
    return ModelResponse([TextPart(last_words(answers))])


async def main() -> None:
    nemo = MCPToolset(StdioTransport("nemo-mcp", ["--studio"], env=ENVIRONMENT), read_timeout=60)
    async with nemo:
        print("Tools:", ", ".join(tool.name for tool in await nemo.list_tools()))
        agent = Agent(FunctionModel(scripted), toolsets=[nemo])
        result = await agent.run(WISH, usage_limits=UsageLimits(request_limit=100))
    for message in result.all_messages():
        for part in message.parts:
            if isinstance(part, ToolCallPart):
                print("→", part.tool_name)
    print(result.output)


asyncio.run(main())
