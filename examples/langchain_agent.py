"""LangChain and LangGraph: an agent whose tools are those of nemo-mcp.

    pip install langchain langgraph langchain-mcp-adapters
    pip install "nemo-mcp[studio]"    # an environment of its own will do: what counts is `nemo-mcp` on the PATH
    python examples/langchain_agent.py [FILE…]

The session is opened by hand: without it the adapters start a server for each single call, and a long job would have
to be taken up by the next one. Put a real model in place of `ScriptedModel`: `create_agent("openai:…", tools)`.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
from pathlib import Path
from typing import Any
from uuid import uuid4

from langchain.agents import create_agent
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage, ToolMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from langchain_mcp_adapters.client import MultiServerMCPClient
from langchain_mcp_adapters.tools import load_mcp_tools

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


class ScriptedModel(BaseChatModel):
    @property
    def _llm_type(self) -> str:
        return "scripted"

    def bind_tools(self, tools: Any, **options: Any) -> BaseChatModel:
        return self

    def _generate(self, messages: list[BaseMessage], *_: Any, **__: Any) -> ChatResult:
        answers = [message.text for message in messages if isinstance(message, ToolMessage)]
        if call := next_call(answers):
            name, arguments = call
            message = AIMessage("", tool_calls=[{"name": name, "args": arguments, "id": uuid4().hex}])
        else:
            message = AIMessage(last_words(answers))
        return ChatResult(generations=[ChatGeneration(message=message)])


async def main() -> None:
    client = MultiServerMCPClient(
        {"nemo": {"transport": "stdio", "command": "nemo-mcp", "args": ["--studio"], "env": ENVIRONMENT}}
    )
    async with client.session("nemo") as session:
        tools = await load_mcp_tools(session)
        print("Tools:", ", ".join(tool.name for tool in tools))
        agent = create_agent(ScriptedModel(), tools)
        result = await agent.ainvoke({"messages": [("user", WISH)]}, {"recursion_limit": 100})
    for message in result["messages"]:
        for call in getattr(message, "tool_calls", []):
            print("→", call["name"])
    print(result["messages"][-1].text)


asyncio.run(main())
