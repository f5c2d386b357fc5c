"""OpenAI Agents SDK: an agent whose tools are those of nemo-mcp.

    pip install openai-agents
    pip install "nemo-mcp[studio]"    # an environment of its own will do: what counts is `nemo-mcp` on the PATH
    python examples/openai_agent.py [FILE…]

The SDK gives a tool call 5 seconds unless told otherwise; nemo-mcp answers within 45, so give it 60.
Put a real model in place of `ScriptedModel()` by leaving it out: the SDK then uses its own, and OPENAI_API_KEY.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import uuid4

from agents import Agent, Model, ModelResponse, RunConfig, Runner, Usage
from agents.mcp import MCPServerStdio
from openai.types.responses import ResponseFunctionToolCall, ResponseOutputMessage, ResponseOutputText

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


class ScriptedModel(Model):
    async def get_response(self, system_instructions: Any, input: Any, *_: Any, **__: Any) -> ModelResponse:
        items = [] if isinstance(input, str) else input
        answers = [text_of(item["output"]) for item in items if item.get("type") == "function_call_output"]
        if call := next_call(answers):
            name, arguments = call
            output = ResponseFunctionToolCall(
                type="function_call", call_id=uuid4().hex, name=name, arguments=json.dumps(arguments)
            )
        else:
            text = ResponseOutputText(type="output_text", text=last_words(answers), annotations=[])
            output = ResponseOutputMessage(
                id=uuid4().hex, type="message", role="assistant", status="completed", content=[text]
            )
        return ModelResponse(output=[output], usage=Usage(), response_id=None)

    def stream_response(self, *_: Any, **__: Any) -> AsyncIterator[Any]:
        raise NotImplementedError("this script does not stream")


def text_of(output: Any) -> str:
    """What the model reads of a tool's answer: text, or parts with text."""
    return output if isinstance(output, str) else "".join(part["text"] for part in output)


async def main() -> None:
    server = MCPServerStdio(
        {"command": "nemo-mcp", "args": ["--studio"], "env": ENVIRONMENT}, client_session_timeout_seconds=60
    )
    async with server:
        print("Tools:", ", ".join(tool.name for tool in await server.list_tools()))
        agent = Agent(name="Editor", instructions="Make videos.", mcp_servers=[server], model=ScriptedModel())
        result = await Runner.run(agent, WISH, max_turns=100, run_config=RunConfig(tracing_disabled=True))
    for item in result.new_items:
        if item.type == "tool_call_item":
            print("→", item.raw_item.name)
    print(result.final_output)


asyncio.run(main())
