"""Google ADK: an agent whose tools are those of nemo-mcp.

    pip install "google-adk[mcp]"
    pip install "nemo-mcp[studio]"    # an environment of its own will do: what counts is `nemo-mcp` on the PATH
    python examples/google_adk_agent.py [FILE…]

The toolset gives a tool call 5 seconds unless told otherwise; nemo-mcp answers within 45, so give it 60.
Put a real model in place of `ScriptedModel`: `LlmAgent(model="gemini-…", …)`.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any

from google.adk.agents import LlmAgent
from google.adk.models import BaseLlm, LlmRequest, LlmResponse
from google.adk.runners import InMemoryRunner
from google.adk.tools.mcp_tool import McpToolset, StdioConnectionParams
from google.genai import types
from mcp import StdioServerParameters

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


class ScriptedModel(BaseLlm):
    model: str = "scripted"

    async def generate_content_async(
        self, llm_request: LlmRequest, stream: bool = False
    ) -> AsyncGenerator[LlmResponse, None]:
        parts = [part for content in llm_request.contents for part in content.parts or []]
        answers = [text_of(part.function_response.response) for part in parts if part.function_response]
        call = next_call(answers)
        part = (
            types.Part.from_function_call(name=call[0], args=call[1]) if call else types.Part(text=last_words(answers))
        )
        yield LlmResponse(content=types.Content(role="model", parts=[part]))


def text_of(response: dict[str, Any]) -> str:
    """What the model reads of a tool's answer."""
    return "".join(part["text"] for part in response["content"])


async def main() -> None:
    server = StdioServerParameters(command="nemo-mcp", args=["--studio"], env=ENVIRONMENT)
    nemo = McpToolset(connection_params=StdioConnectionParams(server_params=server, timeout=60))
    print("Tools:", ", ".join(tool.name for tool in await nemo.get_tools()))
    runner = InMemoryRunner(LlmAgent(name="editor", model=ScriptedModel(), tools=[nemo]), app_name="editor")
    said = ""
    for event in await runner.run_debug(WISH, quiet=True):
        for part in event.content.parts if event.content else []:
            if part.function_call:
                print("→", part.function_call.name)
            said = part.text or said
    print(said)
    await runner.close()


asyncio.run(main())
