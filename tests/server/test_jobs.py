"""Long work: detached, found again, paid once, and truthful about its end."""

from __future__ import annotations

import time
from pathlib import Path

import anyio
import pytest
from mcp import MCPError

from nemo_mcp.resources import Workspace
from nemo_mcp.studio import StudioOptions
from nemo_mcp.studio.faults import Rule
from rig import ERAS, QUIET, Agent, Rig, rig

WISH = "make a 6 second video from these pictures"


async def _begin(product: Rig, agent: Agent) -> str:
    report = await agent.call("upload", sources=[product.picture("red.png"), product.picture("blue.png", "blue")])
    return report["session_id"]


def _charged(product: Rig) -> int:
    return len(product.studio.ledger.charges())


@pytest.mark.proves("jobs.found-after-cut")
@pytest.mark.parametrize("era", ERAS)
async def test_a_host_that_cuts_the_call_off_finds_the_job_and_its_result(tmp_path: Path, era: str) -> None:
    slow = StudioOptions(silence=0, think_seconds=0.7)
    async with rig(tmp_path, slow) as product, product.client(era) as agent:
        await _begin(product, agent)
        with pytest.raises((MCPError, TimeoutError)), anyio.fail_after(0.4):
            await agent.call("chat", message=WISH)
        jobs = (await agent.call("state"))["jobs"]
        assert [job["status"] for job in jobs] == ["running"]
        assert jobs[0]["job_id"] in jobs[0]["next"]
        done = await agent.finish(jobs[0])
        assert done["status"] == "completed"
        assert done["changes"]
        assert _charged(product) == 1


@pytest.mark.proves("jobs.in-time")
async def test_every_tool_answers_in_time_while_the_backend_hangs(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        session = await _begin(product, agent)
        product.studio.faults.add(Rule(action="hang", path="/", times=0, seconds=60))
        for tool, arguments in (
            ("state", {"session": session}),
            ("chat", {"message": WISH, "wait_seconds": 1}),
            ("export", {"wait_seconds": 1}),
            ("state", {"session": "new-one", "wait_seconds": 1}),
        ):
            started = time.monotonic()
            answer = await agent.call(tool, **arguments)
            assert time.monotonic() - started < arguments.get("wait_seconds", 0) + 2, tool
            assert answer.get("status", "running") == "running"
            if tool == "chat":
                started = time.monotonic()
                assert (await agent.call("cancel", job_id=answer["job_id"]))["status"] == "cancelled"
                assert time.monotonic() - started < 2
        started = time.monotonic()
        assert "has not answered yet" in await agent.error("credits")
        assert time.monotonic() - started < 2


@pytest.mark.proves("jobs.progress")
@pytest.mark.parametrize("era", ERAS)
async def test_a_host_that_listens_is_told_how_the_work_goes(tmp_path: Path, era: str) -> None:
    heard: list[tuple[float, str]] = []

    async def listen(progress: float, total: float | None, message: str | None) -> None:
        heard.append((progress, message or ""))

    slow = StudioOptions(silence=0, think_seconds=0.2)
    async with rig(tmp_path, slow) as product, product.client(era) as agent:
        await _begin(product, agent)
        await agent.client.call_tool("chat", {"message": WISH}, progress_callback=listen)
    numbers = [number for number, _ in heard]
    assert numbers
    assert numbers == sorted(set(numbers))
    assert all(message for _, message in heard)


@pytest.mark.proves("jobs.one-turn-at-a-time")
async def test_two_messages_at_once_take_their_turn(tmp_path: Path) -> None:
    slow = StudioOptions(silence=0, think_seconds=0.3)
    async with rig(tmp_path, slow) as product, product.client() as one, product.client() as other:
        await _begin(product, one)
        first = await one.call("chat", message=WISH, wait_seconds=0)
        with anyio.fail_after(5):
            while not (await one.call("state", job_id=first["job_id"]))["job"]["session_id"]:
                pass
        second = await other.call("chat", message='add the title "Second"', wait_seconds=0)
        done = await other.finish(second)
        assert (await one.finish(first))["status"] == done["status"] == "completed"
        assert "Second" in done["summary"]
        assert any("Second" in change for change in done["changes"])
        assert not any("red" in change for change in done["changes"])


@pytest.mark.proves("jobs.one-turn-at-a-time")
async def test_a_message_that_has_not_left_yet_keeps_the_next_one_waiting(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product, product.client() as one, product.client() as other:
        await _begin(product, one)
        slow = Rule(action="slow", path="/api/state/", seconds=0.7)
        product.studio.faults.add(slow)
        first = await one.call("chat", message=WISH, wait_seconds=0)
        with anyio.fail_after(5):
            while not product.studio.faults._rules[0]._struck:
                await anyio.sleep(0.01)
        done = await other.finish(await other.call("chat", message='add the title "Second"'))
        assert done["status"] == "completed"
        assert [change for change in done["changes"] if "Second" in change] == done["changes"]
        assert (await one.finish(first))["status"] == "completed"


@pytest.mark.proves("jobs.lost-and-unchanged")
async def test_an_edit_that_may_be_of_a_cancelled_message_is_told_as_such(tmp_path: Path) -> None:
    stubborn = StudioOptions(silence=0, think_seconds=0.5, run_survives_client=True)
    async with rig(tmp_path, stubborn, recovery_reads=30) as product, product.client() as agent:
        await _begin(product, agent)
        first = await agent.call("chat", message=WISH, wait_seconds=0)
        with anyio.fail_after(10):
            while product.studio.ledger.accepted_runs() == 0:
                await anyio.sleep(0.01)
        assert (await agent.call("cancel", job_id=first["job_id"]))["status"] == "cancelled"
        product.studio.faults.add(Rule(action="reset", path="/run_sse", lands=False))
        lost = await agent.finish(await agent.call("chat", message='add the title "Second"'))
        assert lost["changes"]
        assert "it may be that one's work" in lost["reply"]
        assert product.studio.ledger.accepted_runs() == 1


@pytest.mark.proves("jobs.paid-once")
@pytest.mark.parametrize("after", [0, 1, 2])
async def test_a_broken_stream_is_settled_by_the_state_and_never_sent_again(tmp_path: Path, after: int) -> None:
    stubborn = StudioOptions(silence=0, think_seconds=0, run_survives_client=True)
    async with rig(tmp_path, stubborn) as product, product.client() as agent:
        await _begin(product, agent)
        product.studio.faults.add(Rule(action="cut_stream", after=after))
        job = await agent.call("chat", message=WISH)
        assert job["status"] == "completed"
        assert job["changes"]
        assert _charged(product) == 1


@pytest.mark.proves("jobs.lost-and-unchanged")
async def test_a_lost_turn_that_never_lands_is_a_failure_and_is_not_sent_again(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        await _begin(product, agent)
        product.studio.faults.add(Rule(action="reset", path="/run_sse", lands=False))
        job = await agent.call("chat", message=WISH)
        assert job["status"] == "failed"
        assert job["changes"] == []
        assert _charged(product) == 0


@pytest.mark.proves("jobs.refused")
async def test_a_refused_message_is_a_failure_that_says_what_to_do(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        await _begin(product, agent)
        product.studio.faults.add(Rule(action="refuse", path="/run_sse", code=2001))
        job = await agent.call("chat", message=WISH)
        assert job["status"] == "failed"
        assert "credits" in job["reply"]
        assert "/register?bind=anon_" in job["next"]
        assert _charged(product) == 0


@pytest.mark.proves("jobs.refused")
async def test_what_fails_before_the_message_leaves_says_that_it_did_not_leave(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        await _begin(product, agent)
        product.studio.faults.add(Rule(action="refuse", path="/api/state", code=503, times=0))
        job = await agent.call("chat", message=WISH)
        assert job["status"] == "failed"
        assert "not sent" in job["reply"]
        assert _charged(product) == 0


@pytest.mark.proves("jobs.session-gone")
async def test_a_message_never_goes_into_a_new_session_unasked(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        session = await _begin(product, agent)
        product.studio.faults.add(Rule(action="refuse", path="/api/state", code=1002, times=4))
        job = await agent.call("chat", message=WISH)
        assert job["status"] == "failed"
        assert "session" in job["reply"]
        assert _charged(product) == 0
        assert (await agent.call("state"))["session_id"] == ""
        assert (await agent.call("upload", sources=[product.picture()]))["session_id"] != session


@pytest.mark.proves("jobs.cancel")
async def test_cancel_stops_a_turn_and_says_what_may_still_happen(tmp_path: Path) -> None:
    slow = StudioOptions(silence=0, think_seconds=5)
    async with rig(tmp_path, slow) as product, product.client() as agent:
        await _begin(product, agent)
        job = await agent.call("chat", message=WISH, wait_seconds=0.3)
        stopped = await agent.call("cancel", job_id=job["job_id"])
        assert stopped["status"] == "cancelled"
        assert "paid" in stopped["reply"]
        assert (await agent.call("cancel", job_id=job["job_id"]))["status"] == "cancelled"


@pytest.mark.proves("jobs.cancel-elsewhere")
async def test_a_job_can_be_cancelled_from_another_process(tmp_path: Path) -> None:
    slow = StudioOptions(silence=0, think_seconds=5)
    async with rig(tmp_path, slow) as product, product.client() as one, product.client() as other:
        await _begin(product, one)
        job = await one.call("chat", message=WISH, wait_seconds=0.2)
        assert (await other.call("cancel", job_id=job["job_id"]))["status"] == "cancelled"
        assert (await one.call("state", job_id=job["job_id"]))["job"]["status"] == "cancelled"


@pytest.mark.proves("jobs.survive-restart")
async def test_a_turn_outlives_the_server_that_began_it(tmp_path: Path) -> None:
    slow = StudioOptions(silence=0, think_seconds=0.3, run_survives_client=True)
    async with rig(tmp_path, slow) as product:
        async with product.client() as agent:
            await _begin(product, agent)
            job = await agent.call("chat", message=WISH, wait_seconds=0)
            with anyio.fail_after(5):
                while product.studio.ledger.accepted_runs() == 0:
                    await anyio.sleep(0.01)
        async with product.client() as agent:
            done = await agent.finish((await agent.call("state", job_id=job["job_id"]))["job"])
            assert done["status"] == "completed"
            assert done["changes"]
            assert _charged(product) == 1


@pytest.mark.proves("jobs.survive-others")
async def test_a_job_of_a_process_that_dies_is_taken_up_by_one_that_lives(tmp_path: Path) -> None:
    slow = StudioOptions(silence=0, think_seconds=0.5, run_survives_client=True)
    async with rig(tmp_path, slow) as product, product.client() as living:
        async with product.client() as dying:
            await _begin(product, dying)
            job = await dying.call("chat", message=WISH, wait_seconds=0)
            with anyio.fail_after(5):
                while product.studio.ledger.accepted_runs() == 0:
                    await anyio.sleep(0.01)
            assert (await living.call("state", job_id=job["job_id"]))["job"]["status"] == "running"
        done = await living.finish(job)
        assert done["status"] == "completed"
        assert done["changes"]
        assert _charged(product) == 1


@pytest.mark.proves("jobs.not-sent")
async def test_a_message_that_never_left_is_reported_as_not_sent(tmp_path: Path) -> None:
    async with rig(tmp_path) as product:
        async with product.client() as agent:
            await _begin(product, agent)
            product.studio.faults.add(Rule(action="hang", path="/api/state", times=0, seconds=60))
            job = await agent.call("chat", message=WISH, wait_seconds=0.2)
        product.studio.faults.clear()
        async with product.client() as agent:
            done = await agent.finish((await agent.call("state", job_id=job["job_id"]))["job"])
            assert done["status"] == "failed"
            assert "not sent" in done["reply"] or "before the message was sent" in done["reply"]
            assert _charged(product) == 0


@pytest.mark.proves("jobs.library")
async def test_the_resource_layer_works_without_mcp(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product, Workspace.open(product.settings) as workspace:
        await workspace.upload([product.picture()])
        job = await workspace.chat(WISH)
        lines: list[str] = []

        async def listen(line: str) -> None:
            lines.append(line)

        assert (await workspace.watch(job.job_id, 20, listen)).status == "completed"
        assert lines
