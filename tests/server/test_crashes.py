"""What a process leaves behind when it ends in the middle, and what the next one makes of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anyio
import pytest
from fault_story import SIZE, WISH, quick_renderer

from nemo_mcp.resources import Workspace
from nemo_mcp.resources.routing import Step
from nemo_mcp.resources.steps import written
from nemo_mcp.resources.work import ChatWork
from nemo_mcp.studio import StudioOptions
from nemo_mcp.studio.faults import Rule
from rig import QUIET, Agent, Rig, rig

__all__ = ["quick_renderer"]

pytestmark = pytest.mark.usefixtures("quick_renderer")

SLOW = StudioOptions(silence=0, think_seconds=0.3, run_survives_client=True)
TWO_STEPS = f"{WISH}, then export it"
SUBMIT: dict[str, Any] = {"path": "/api/render/proxy/lambda", "method": "POST"}


async def _begin(product: Rig, agent: Agent) -> None:
    await agent.call("upload", sources=[product.picture("red.png"), product.picture("blue.png", "blue")])


async def _until_sent(product: Rig, messages: int = 1) -> None:
    with anyio.fail_after(5):
        while product.studio.ledger.accepted_runs() < messages:
            await anyio.sleep(0.01)


def _renders(product: Rig) -> list[str]:
    rows = product.studio._database.read("SELECT status FROM renders")  # the books themselves
    return [row["status"] for row in rows]


async def _ended(agent: Agent, job: dict[str, Any]) -> dict[str, Any]:
    return await agent.finish((await agent.call("state", job_id=job["job_id"]))["job"])


@pytest.mark.proves("crash.steps")
async def test_an_export_that_was_to_follow_an_edit_follows_it_in_the_next_process(tmp_path: Path) -> None:
    async with rig(tmp_path, SLOW, recovery_reads=20) as product:
        async with product.client() as agent:
            await _begin(product, agent)
            job = await agent.call("chat", message=TWO_STEPS, wait_seconds=0)
            await _until_sent(product)
        async with product.client() as agent:
            done = await _ended(agent, job)
        assert done["status"] == "completed"
        assert done["changes"]
        assert Path(done["file"]).stat().st_size == SIZE
        assert _renders(product) == ["completed"]
        assert len(product.studio.ledger.charges()) == 1


@pytest.mark.proves("crash.steps")
async def test_what_an_edit_did_is_told_although_the_process_ended_during_the_export(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product:
        async with product.client() as agent:
            await _begin(product, agent)
            product.studio.faults.add(Rule(action="hang", path="/api/render/", times=0, seconds=60))
            job = await agent.call("chat", message=TWO_STEPS, wait_seconds=2)
            assert job["status"] == "running"
        product.studio.faults.clear()
        async with product.client() as agent:
            done = await _ended(agent, job)
        assert done["status"] == "completed"
        assert done["changes"]
        assert Path(done["file"]).stat().st_size == SIZE
        assert _renders(product) == ["completed"]


@pytest.mark.proves("crash.steps")
async def test_a_second_message_is_not_sent_by_a_process_that_nobody_asked(tmp_path: Path) -> None:
    steps = [Step("chat", WISH), Step("export", "export it"), Step("chat", 'add the title "Second"')]
    async with rig(tmp_path, SLOW, recovery_reads=20) as product:
        async with product.client() as agent:
            await _begin(product, agent)
        async with Workspace.open(product.settings) as workspace:
            work = ChatWork(workspace, workspace.sessions.current, steps)
            job = workspace.jobs.start("chat", work.session, work, steps=written(steps))
            await _until_sent(product)
        async with product.client() as agent:
            done = await _ended(agent, job.model_dump())
        assert done["status"] == "failed"
        assert done["changes"]
        assert done["file"]
        assert "not begun" in done["reply"]
        assert done["next"].endswith("Not done yet: chat.")
        assert product.studio.ledger.accepted_runs() == 1


@pytest.mark.proves("crash.render-not-submitted")
@pytest.mark.parametrize("lands", [False, True])
async def test_a_render_that_had_an_id_is_submitted_under_it_once(tmp_path: Path, lands: bool) -> None:
    async with rig(tmp_path, QUIET) as product:
        async with product.client() as agent:
            await _begin(product, agent)
            await agent.call("chat", message=WISH)
            # Submitted behind a silent line, or not at all: the process cannot know.
            fault = Rule(action="stall_body", after=0, **SUBMIT) if lands else Rule(action="hang", **SUBMIT)
            product.studio.faults.add(fault)
            job = await agent.call("export", wait_seconds=1)
            assert job["status"] == "running"
        async with product.client() as agent:
            done = await _ended(agent, job)
        assert done["status"] == "completed"
        assert Path(done["file"]).stat().st_size == SIZE
        assert _renders(product) == ["completed"]


@pytest.mark.proves("crash.render-not-submitted")
async def test_an_export_that_had_not_begun_begins_in_the_next_process(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product:
        async with product.client() as agent:
            await _begin(product, agent)
            await agent.call("chat", message=WISH)
            product.studio.faults.add(Rule(action="hang", path="/api/state/", times=0, seconds=60))
            job = await agent.call("export", wait_seconds=0.2)
        product.studio.faults.clear()
        async with product.client() as agent:
            done = await _ended(agent, job)
        assert done["status"] == "completed"
        assert _renders(product) == ["completed"]


@pytest.mark.proves("turn.failure-revised")
async def test_a_turn_that_was_called_failed_is_revised_when_its_edit_lands(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product, product.client() as agent:
        await _begin(product, agent)
        product.studio.faults.add(Rule(action="late_edit", seconds=2.5), Rule(action="cut_stream", after=1))
        job = await agent.call("chat", message=f"{WISH}, then export it")
        assert job["status"] == "failed"
        assert "never appeared" in job["reply"]
        assert job["next"].endswith("Not done yet: export.")
        with anyio.fail_after(10):
            while job["status"] == "failed":
                job = (await agent.call("state", job_id=job["job_id"]))["job"]
        assert job["status"] == "completed"
        assert job["changes"]
        assert job["next"].endswith("Not done yet: export.")
        assert (await agent.call("state", job_id=job["job_id"]))["job"] == job
        assert len(product.studio.ledger.charges()) == 1


@pytest.mark.proves("turn.failure-revised")
async def test_a_refused_message_stays_refused_whatever_happens_to_the_timeline_later(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product, product.client() as agent, product.client() as other:
        await _begin(product, agent)
        product.studio.faults.add(Rule(action="refuse", path="/run_sse", code=2001))
        refused = await agent.call("chat", message=WISH)
        assert refused["status"] == "failed"
        await other.call("chat", message=WISH)
        assert (await agent.call("state", job_id=refused["job_id"]))["job"] == refused


@pytest.mark.proves("jobs.one-turn-at-a-time")
async def test_a_message_waits_until_that_of_a_dead_process_is_settled(tmp_path: Path) -> None:
    async with rig(tmp_path, SLOW, recovery_first_seconds=0.5) as product, product.client() as living:
        async with product.client() as dying:
            await _begin(product, dying)
            first = await dying.call("chat", message=WISH, wait_seconds=0)
            await _until_sent(product)
            second = await living.call("chat", message='add the title "Second"', wait_seconds=0)
        done = await living.finish(second)
        first = (await living.call("state", job_id=first["job_id"]))["job"]
        assert first["status"] == done["status"] == "completed"
        assert first["changes"]
        assert not any("Second" in change for change in first["changes"])
        assert any("Second" in change for change in done["changes"])
        assert not any("red" in change for change in done["changes"])


@pytest.mark.proves("jobs.survive-others")
async def test_a_job_that_was_taken_up_is_not_taken_up_by_a_third(tmp_path: Path) -> None:
    async with rig(tmp_path, SLOW, recovery_reads=30) as product:
        async with product.client() as dying:
            await _begin(product, dying)
            job = await dying.call("chat", message=TWO_STEPS, wait_seconds=0)
            await _until_sent(product)
        product.studio.faults.add(Rule(action="slow", seconds=2, **SUBMIT))
        async with Workspace.open(product.settings) as one, Workspace.open(product.settings) as other:
            # Until the one that has taken it up has written down how far it is.
            with anyio.fail_after(20):
                while not ((row := other.journal.job(job["job_id"])) and row.intent.get("render_id")):
                    assert (await one.watch(job["job_id"], 0.05)).running
            assert row.running
            assert row.owner == one.journal.owner
            assert not other.journal.is_orphan(row)
            assert (await one.watch(job["job_id"], 20)).status == "completed"
