"""LlamaIndex: an agent whose tools are those of nemo-mcp.

    pip install llama-index-core llama-index-tools-mcp
    pip install "nemo-mcp[studio]"    # an environment of its own will do: what counts is `nemo-mcp` on the PATH
    python examples/llama_index_agent.py [FILE…]

The session is opened by hand: `BasicMCPClient` starts a server for each single call, and a long job would have to be
taken up by the next one. Put a real model in place of the `MockFunctionCallingLLM`.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
from pathlib import Path
from typing import Any
from uuid import uuid4

from llama_index.core.agent.workflow import FunctionAgent, ToolCall
from llama_index.core.base.llms.types import ChatMessage, MessageRole, ToolCallBlock
from llama_index.core.llms.mock import MockFunctionCallingLLM
from llama_index.tools.mcp import McpToolSpec
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

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


def scripted(messages: list[ChatMessage], **_: Any) -> ChatMessage:
    answers = [message.content for message in messages if message.role == MessageRole.TOOL]
    if call := next_call(answers):
        name, arguments = call
        block = ToolCallBlock(tool_call_id=uuid4().hex, tool_name=name, tool_kwargs=arguments)
        return ChatMessage(role=MessageRole.ASSISTANT, blocks=[block])
    return ChatMessage(last_words(answers), role=MessageRole.ASSISTANT)


async def main() -> None:
    server = StdioServerParameters(command="nemo-mcp", args=["--studio"], env=ENVIRONMENT)
    async with stdio_client(server) as (read, write), ClientSession(read, write) as session:
        await session.initialize()
        tools = await McpToolSpec(session).to_tool_list_async()
        print("Tools:", ", ".join(tool.metadata.name for tool in tools))
        agent = FunctionAgent(tools=tools, llm=MockFunctionCallingLLM(response_generator=scripted), streaming=False)
        run = agent.run(WISH, max_iterations=100)
        async for event in run.stream_events():
            if type(event) is ToolCall:
                print("→", event.tool_name)
        print(await run)


asyncio.run(main())
