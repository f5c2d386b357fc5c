"""Each agent framework does the whole job with the server. Run by `make examples`: the frameworks are heavy, and live
in an environment of their own.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from example import EXAMPLES, run

FRAMEWORKS = [
    "google_adk_agent.py",
    "langchain_agent.py",
    "llama_index_agent.py",
    "openai_agent.py",
    "pydantic_ai_agent.py",
]
_PYTHON = EXAMPLES.parent / ".venv-examples" / "bin" / "python"
_TOOLS = {"upload", "chat", "state", "credits", "export", "cancel"}


@pytest.mark.parametrize("name", FRAMEWORKS)
async def test_an_agent_lists_the_tools_and_follows_long_jobs_by_their_handles(name: str, tmp_path: Path) -> None:
    told = (await run(name, tmp_path, str(_PYTHON))).splitlines()
    listed = next(line for line in told if line.startswith("Tools: "))
    assert set(listed.removeprefix("Tools: ").split(", ")) == _TOOLS
    called = [line.removeprefix("→ ") for line in told if line.startswith("→ ")]
    assert called[:3] == ["upload", "chat", "state"]
    assert [tool for tool in called if tool != "state"] == ["upload", "chat", "export"]
    assert called[-1] == "state"
