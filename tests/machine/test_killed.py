"""Real processes that are killed at any moment, and those that come after them."""

from __future__ import annotations

import os
import random
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client, MCPError, StdioServerParameters

import nemo_mcp.studio.renders
from nemo_mcp.studio import StudioOptions
from rig import Agent, Rig, rig
from server.fault_story import SIZE, renderer

WISH = "make a 6 second video from these pictures, then export it"
SLOW = StudioOptions(silence=0.5, think_seconds=0.25)
LIVES = 3

_NUMBERED = """
import os, runpy, sys
with open(sys.argv[1], "w") as file:
    file.write(str(os.getpid()))
sys.argv = ["nemo-mcp"]
runpy.run_module("nemo_mcp", run_name="__main__")
"""


@asynccontextmanager
async def _server(product: Rig, number: Path) -> AsyncIterator[Agent]:
    """A server over stdio whose process id is in a file; it may be gone before this ends."""
    command = StdioServerParameters(
        command=sys.executable, args=["-c", _NUMBERED, str(number)], env=product.environment
    )
    async with Client(command) as client:
        yield Agent(client)


@pytest.mark.proves("machine.killed")
@pytest.mark.parametrize("survives", [False, True])
@pytest.mark.parametrize("seed", range(4))
async def test_a_process_killed_at_any_moment_leaves_nothing_that_the_next_one_does_not_tell_truly(
    tmp_path: Path, seed: int, survives: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nemo_mcp.studio.renders, "RENDERER", renderer(SIZE))
    dice, number = random.Random(seed), tmp_path / "number"
    async with rig(tmp_path, replace(SLOW, run_survives_client=survives)) as product:
        async with _server(product, number) as agent:
            await agent.call("upload", sources=[product.picture(), product.picture("blue.png", "blue")])
            job = await agent.call("chat", message=WISH, wait_seconds=0)
            await _die(number, dice.uniform(0, 1.5))
        for _ in range(LIVES - 2):
            async with _server(product, number) as agent:
                with suppress(MCPError):
                    await agent.call("state", job_id=job["job_id"])
                    await _die(number, dice.uniform(0, 1.5))
        async with _server(product, number) as agent:
            done = await agent.finish((await agent.call("state", job_id=job["job_id"]))["job"])
            state = await agent.call("state")
        _check(product, done, state)


async def _die(number: Path, after: float) -> None:
    await anyio.sleep(after)  # the moment is what is tested
    os.kill(int(number.read_text()), signal.SIGKILL)


def _check(product: Rig, done: dict[str, Any], state: dict[str, Any]) -> None:
    charges = product.studio.ledger.charges()
    assert product.studio.ledger.accepted_runs() <= 1
    assert len(charges) <= 1
    assert bool(charges) == bool(state["tracks"])
    assert bool(done["changes"]) == bool(charges), done
    rows = product.studio._database.read("SELECT status FROM renders")  # the books themselves
    videos = [path for path in product.settings.output_folder.rglob("*") if path.suffix == ".mp4"]
    assert all(path.stat().st_size == SIZE for path in videos)
    if charges:
        assert done["status"] == "completed"
        assert [row["status"] for row in rows] == ["completed"]
        assert Path(done["file"]) in videos
    else:
        assert done["status"] == "failed"
        assert rows == videos == []
