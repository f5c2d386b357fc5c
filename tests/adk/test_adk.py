"""The same server against the event streams of a real ADK server."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from mcp import Client

from nemo_mcp.config import Settings
from nemo_mcp.server import create_server
from rig import FAST, Agent, text_of


@pytest.fixture(scope="module")
def adk() -> Iterator[str]:
    program = Path(__file__).with_name("backend.py")
    with subprocess.Popen(
        [sys.executable, "-W", "ignore", str(program)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout
        assert process.stdin
        yield process.stdout.readline().strip()
        process.stdin.close()


@asynccontextmanager
async def _agent(adk: str, folder: Path) -> AsyncIterator[Agent]:
    settings: dict[str, Any] = {"api_url": adk, "web_url": adk, "state_dir": folder, "config_dir": folder, **FAST}
    async with Client(create_server(Settings.model_validate(settings))) as client:
        yield Agent(client)


SCENES = {
    "deltas": ("completed", "I put the harbour first\u2028🚢.", True),
    "silent": ("completed", "without a word", True),
    "crash-after": ("completed", "broke", True),
    "crash-before": ("failed", "broke", False),
    "nothing": ("unknown", "nothing has changed", False),
}


@pytest.mark.proves("turn.adk")
@pytest.mark.parametrize("scene", SCENES)
async def test_a_turn_of_an_adk_server_is_read_rightly(adk: str, tmp_path: Path, scene: str) -> None:
    status, words, changed = SCENES[scene]
    async with _agent(adk, tmp_path) as agent:
        result = await agent.result("chat", message=f"{scene} please", session="new")
    job = result.structured_content or {}
    assert job["status"] == status
    assert job["reply"].count(words) == 1
    assert bool(job["changes"]) == changed
    assert "secret" not in str(job)
    assert "secret" not in text_of(result)


@pytest.mark.proves("turn.adk")
async def test_a_frame_of_megabytes_is_read_whole_and_told_in_short(adk: str, tmp_path: Path) -> None:
    async with _agent(adk, tmp_path) as agent:
        result = await agent.result("chat", message="large please", session="new")
    first, _, last = (result.structured_content or {})["reply"].partition("\n\n… (shortened)\n\n")
    assert first == ("文字🎬" * 400_000)[: len(first)]
    assert last == ("文字🎬" * 400_000)[-len(last) :]
    assert len(first) == 10_000
    assert len(last) == 2_000
    assert len(text_of(result)) < 20_000
