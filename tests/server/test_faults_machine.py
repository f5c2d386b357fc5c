"""What goes wrong on our own machine: the disk is full, the clock jumps."""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anyio
import pytest
from fault_story import WISH, renderer
from mcp import Client, StdioServerParameters

import nemo_mcp.studio.renders
from nemo_mcp.studio import StudioOptions
from rig import QUIET, Agent, Rig, rig

MIB = 1 << 20
LIMIT, FILM = 8 * MIB, 12 * MIB

# A process whose files may not grow any further, as on a full disk.
_CRAMPED = f"""
import resource, runpy, sys
resource.setrlimit(resource.RLIMIT_FSIZE, ({LIMIT}, {LIMIT}))
sys.argv = ["nemo-mcp"]
runpy.run_module("nemo_mcp", run_name="__main__")
"""

# A process whose clock on the wall shows what a file says it is off by.
_CLOCK = """
import os, time
_right = time.time
def _wrong():
    with open(os.environ["CLOCK_OFF_BY"]) as file:
        return _right() + float(file.read() or 0)
time.time = _wrong
"""


@asynccontextmanager
async def process(product: Rig, *args: str, **environment: str) -> AsyncIterator[Agent]:
    """A server over stdio, started with these arguments of the interpreter."""
    command = StdioServerParameters(command=sys.executable, args=[*args], env=product.environment | environment)
    async with Client(command) as client:
        yield Agent(client)


def files_below(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.is_file()]


@pytest.mark.proves("faults.disk-full")
async def test_a_disk_that_fills_up_during_a_download_is_told_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nemo_mcp.studio.renders, "RENDERER", renderer(FILM))
    async with rig(tmp_path, QUIET) as product:
        async with process(product, "-c", _CRAMPED) as agent:
            await agent.call("upload", sources=[product.picture()])
            assert (await agent.call("chat", message=WISH))["status"] == "completed"
            job = await agent.finish(await agent.call("export", resolution="480p"))
            assert job["status"] == "failed"
            assert "cannot be stored" in job["reply"]
            assert os.strerror(errno.EFBIG) in job["reply"]
            assert "kept by NemoVideo" in job["reply"]
            assert "Free some space" in job["next"]
            assert files_below(tmp_path / "out") == []
        async with process(product, "-m", "nemo_mcp") as agent:
            assert (await agent.call("state", job_id=job["job_id"]))["job"] == job
            again = await agent.finish(await agent.call("export", resolution="480p"))
            assert again["status"] == "completed"
            assert Path(again["file"]).stat().st_size == again["size_bytes"] == FILM
            assert len(files_below(tmp_path / "out")) == 1


@asynccontextmanager
async def wrong_clock(product: Rig, folder: Path) -> AsyncIterator[tuple[Agent, Path]]:
    """A server, and the file that says by how many seconds its clock is off."""
    folder.mkdir(exist_ok=True)
    off_by = folder / "off-by"
    off_by.write_text("0")
    (folder / "sitecustomize.py").write_text(_CLOCK)
    environment: dict[str, Any] = {"PYTHONPATH": str(folder), "CLOCK_OFF_BY": str(off_by)}
    async with process(product, "-m", "nemo_mcp", **environment) as agent:
        yield agent, off_by


@pytest.mark.proves("faults.clock")
@pytest.mark.parametrize("jump", [-864_000, 864_000])
async def test_a_clock_that_jumps_in_mid_turn_changes_nothing(tmp_path: Path, jump: int) -> None:
    slow = StudioOptions(silence=0, think_seconds=0.4)
    async with rig(tmp_path, slow) as product, wrong_clock(product, tmp_path / "clock") as (agent, off_by):
        await agent.call("upload", sources=[product.picture()])
        job = await agent.call("chat", message=WISH, wait_seconds=0)
        with anyio.fail_after(5):
            while product.studio.ledger.accepted_runs() == 0:
                await anyio.sleep(0.01)
        off_by.write_text(str(jump))
        seen = (await agent.call("state", job_id=job["job_id"]))["job"]
        done = await agent.finish(seen)
        assert done["status"] == "completed"
        assert done["changes"]
        assert 0 <= seen["elapsed_seconds"] <= done["elapsed_seconds"] < 30
        assert len(product.studio.ledger.charges()) == 1


@pytest.mark.proves("faults.clock")
async def test_after_a_jump_back_the_newest_session_and_job_are_still_the_newest(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product, wrong_clock(product, tmp_path / "clock") as (agent, off_by):
        off_by.write_text("86400")
        first = await agent.call("chat", message=WISH, wait_seconds=20)
        off_by.write_text("0")
        second = await agent.call("chat", message=WISH, session="new", wait_seconds=20)
        third = await agent.call("chat", message="hello", wait_seconds=20)
        assert first["session_id"] != second["session_id"] == third["session_id"]
        state = await agent.call("state")
        assert state["session_id"] == second["session_id"]
        assert [job["job_id"] for job in state["jobs"]] == [third["job_id"], second["job_id"]]


# A process whose disk is full from one signal on, until another.
_FILLING = """
import resource, runpy, signal, sys
def full(*_):
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
def free(*_):
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
signal.signal(signal.SIGUSR1, full)
signal.signal(signal.SIGUSR2, free)
with open(sys.argv[1], "w") as file:
    file.write(str(__import__("os").getpid()))
sys.argv = ["nemo-mcp"]
runpy.run_module("nemo_mcp", run_name="__main__")
"""


@dataclass
class Disk:
    """The disk as one process sees it."""

    process_id: Path

    async def be(self, condition: signal.Signals) -> None:
        os.kill(int(self.process_id.read_text()), condition)
        await anyio.sleep(0.05)  # a signal is taken between two steps of the other process

    async def fill(self) -> None:
        await self.be(signal.SIGUSR1)

    async def clear(self) -> None:
        await self.be(signal.SIGUSR2)


@asynccontextmanager
async def filling(product: Rig, folder: Path) -> AsyncIterator[tuple[Agent, Disk]]:
    """A server, and its disk."""
    number = folder / "process-id"
    async with process(product, "-c", _FILLING, str(number)) as agent:
        yield agent, Disk(number)


@pytest.mark.proves("crash.journal-full")
async def test_a_disk_full_under_the_journal_begins_nothing_and_ends_nobody_elses_work(tmp_path: Path) -> None:
    slow = StudioOptions(silence=0, think_seconds=0.6)
    async with rig(tmp_path, slow) as product, filling(product, tmp_path) as (agent, disk):
        await agent.call("upload", sources=[product.picture()])
        jobs = [await agent.call("chat", message=WISH, wait_seconds=0)]
        jobs.append(await agent.call("chat", message=WISH, session="new", wait_seconds=0))
        with anyio.fail_after(5):
            while product.studio.ledger.accepted_runs() < 2:
                await anyio.sleep(0.01)
        await disk.fill()

        for refused in (
            await agent.error("chat", message='add the title "Second"'),
            await agent.error("export"),
        ):
            assert "cannot write down" in refused
            assert "nothing was charged" in refused
            assert "Free some space" in refused
        done = [await agent.finish(job) for job in jobs]
        assert [job["status"] for job in done] == ["completed", "needs_input"]
        assert done[0]["changes"]
        assert all("free some space" in job["next"] for job in done)
        assert product.studio.ledger.accepted_runs() == 2
        assert (await agent.call("credits"))["available"] == 60
        assert (await agent.call("state"))["jobs"]

        await disk.clear()
        with anyio.fail_after(5):
            while "free some space" in done[0]["next"]:
                done[0] = (await agent.call("state", job_id=done[0]["job_id"]))["job"]
        again = await agent.finish(await agent.call("chat", message='add the title "Second"'))
        assert again["status"] == "completed"
        async with process(product, "-m", "nemo_mcp") as later:
            assert (await later.call("state", job_id=done[0]["job_id"]))["job"] == done[0]


@pytest.mark.proves("crash.journal-full")
async def test_what_could_not_be_written_down_is_found_out_by_the_next_process(tmp_path: Path) -> None:
    slow = StudioOptions(silence=0, think_seconds=0.6)
    async with rig(tmp_path, slow) as product:
        async with filling(product, tmp_path) as (agent, disk):
            await agent.call("upload", sources=[product.picture()])
            job = await agent.call("chat", message=WISH, wait_seconds=0)
            with anyio.fail_after(5):
                while product.studio.ledger.accepted_runs() == 0:
                    await anyio.sleep(0.01)
            await disk.fill()
            assert (await agent.finish(job))["status"] == "completed"
        async with process(product, "-m", "nemo_mcp") as agent:
            done = await agent.finish((await agent.call("state", job_id=job["job_id"]))["job"])
            assert done["status"] == "completed"
            assert done["changes"]
            assert product.studio.ledger.accepted_runs() == 1


@pytest.mark.proves("crash.journal-full")
async def test_a_server_that_starts_on_a_full_disk_says_so(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, filling(product, tmp_path) as (agent, disk):
        await disk.fill()
        for tool, arguments in (("chat", {"message": WISH}), ("export", {}), ("state", {})):
            assert "Free some space" in await agent.error(tool, **arguments)
        await disk.clear()
        await agent.call("upload", sources=[product.picture()])
        assert (await agent.call("chat", message=WISH))["status"] == "completed"
