"""What is found out later, or only once: stale looks, passing answers, edits that land long after the stream."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import pytest
from scripted_backend import CLIP, RUN, STATE, backend, breaks, called, ends, frames, said

from nemo_mcp.studio import StudioOptions
from nemo_mcp.studio.faults import Rule
from rig import QUIET, Agent, rig, text_of
from scripted_server import Asked, Reply, answer, events, ok


async def look(agent: Agent, job: dict[str, Any]) -> dict[str, Any]:
    return (await agent.call("state", job_id=job["job_id"]))["job"]


@pytest.mark.proves("turn.unknown-settled")
@pytest.mark.parametrize("trouble", ["slow", "refuse"])
async def test_what_was_known_before_settles_no_turn(tmp_path: Path, trouble: Any) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        await agent.call("upload", sources=[product.picture()])
        await agent.call("chat", message="make a video")
        await agent.call("state")
        await agent.call("chat", message="add the title “Hello”")
        product.studio.faults.add(Rule(action="reset", path="/run_sse", method="POST", lands=False))
        job = await agent.call("chat", message="make the title red")
        assert job["status"] == "failed"
        product.studio.faults.add(Rule(action=trouble, code=503, path="/api/state", method="GET", seconds=30, times=0))
        if trouble == "slow":
            assert "known before" in (await agent.call("state"))["note"]
        assert (await look(agent, job))["status"] == "failed"
        product.studio.faults.clear()
        later = await look(agent, job)
        assert (later["status"], later["changes"]) == ("failed", [])


@pytest.mark.proves("jobs.session-gone")
async def test_one_passing_answer_retires_no_session(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        session = (await agent.call("upload", sources=[product.picture()]))["session_id"]
        await agent.call("chat", message="make a video")
        product.studio.faults.add(Rule(action="refuse", code=1002, path="/api/state", method="GET"))
        assert (await agent.call("state"))["session_id"] == session
        product.studio.faults.add(Rule(action="refuse", code=1002, path="/api/state", method="GET", times=2))
        await agent.error("state")
        job = await agent.call("chat", message="add the title “Hello”", session=session)
        assert job["status"] == "completed"
        assert (await agent.call("state"))["session_id"] == session


@pytest.mark.proves("jobs.session-gone")
async def test_a_message_never_goes_into_an_older_session_because_the_current_one_is_gone(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        old = (await agent.call("upload", sources=[product.picture()]))["session_id"]
        await agent.call("chat", message="make a video")
        new = (await agent.call("upload", sources=[product.picture("b.png")], session="new"))["session_id"]
        product.studio.faults.add(Rule(action="refuse", code=1002, path="/api/state", method="GET", times=4))
        assert (await agent.call("chat", message="make a video"))["status"] == "failed"
        job = await agent.call("chat", message="make a video")
        assert job["session_id"] not in ("", old, new)


@pytest.mark.proves("turn.unknown-settled")
@pytest.mark.parametrize(
    "stream",
    [
        breaks(said("I'll add the title now.")),
        ends(called("add_title"), said("Done, I've added the title.")),
        ends(called("add_title")),
        ends(called("add_title"), {"errorCode": "2001", "errorMessage": "no credits"}),
        ends(called("add_title"), {"errorCode": "MALFORMED", "errorMessage": "oops"}),
        breaks(called("add_title")),
    ],
    ids=["broken behind words", "words", "silence", "credits", "error", "broken"],
)
async def test_an_edit_that_lands_long_after_its_turn_is_told(tmp_path: Path, stream: Reply) -> None:
    async with backend(tmp_path) as (nemo, agent):
        nemo.streams(stream)
        job = await agent.call("chat", message="add the title Hi")
        assert job["changes"] == []
        assert "nothing has changed" in job["reply"].lower()
        assert "nothing was charged" not in job["reply"].lower()
        assert (await look(agent, job))["changes"] == []
        # What sends no message is in nobody's way.
        await agent.call("chat", message="show me the timeline")
        await agent.call("chat", message="how many credits do I have left?")
        nemo.lands()
        later = await look(agent, job)
        assert later["status"] == "completed"
        assert later["changes"] == ['+ Title "Hi" (0-3s)']
        assert "nothing has changed" not in later["reply"].lower()
        assert later["said"] in later["reply"]
        assert len(nemo.server.to(RUN)) == 1


@pytest.mark.proves("turn.unknown-settled")
async def test_a_turn_that_nobody_can_tell_any_more_ends(tmp_path: Path) -> None:
    async with backend(tmp_path, recovery_seconds=60) as (nemo, agent):
        nemo.streams(ends(called("swap")))
        first = await agent.call("chat", message="swap the clips")
        assert (await look(agent, first))["status"] == "unknown"
        await agent.call("chat", message="swap the clips again")
        nemo.lands()
        first = await look(agent, first)
        assert first["status"] == "failed"
        assert "nobody can tell" in first["reply"]
        assert "sent again" not in first["next"]
    async with backend(tmp_path / "soon", recovery_seconds=0, recovery_first_seconds=0) as (nemo, agent):
        nemo.streams(ends(called("swap")))
        job = await agent.call("chat", message="swap the clips")
        job = await look(agent, job)
        assert job["status"] == "failed"
        assert "may be sent again" in job["next"]
        nemo.lands()
        assert (await look(agent, job))["status"] == "completed"


@pytest.mark.proves("turn.error-after-edit")
@pytest.mark.parametrize("stream", [ends, breaks])
async def test_an_error_of_the_stream_is_told_by_its_reason(tmp_path: Path, stream: Callable[..., Reply]) -> None:
    async with backend(tmp_path) as (nemo, agent):
        nemo.streams(stream({"errorCode": "2001", "errorMessage": "no credits"}))
        job = await agent.call("chat", message="add the title Hi")
        assert job["status"] == "failed"
        assert "credits" in job["reply"]
        assert "Nothing was charged" in job["reply"]
        nemo.streams(stream({"code": 1001, "message": "token expired"}))
        assert "NEMO_TOKEN" not in (await agent.call("chat", message="add a title Ho"))["reply"]
        nemo.streams(stream({"code": 1002, "message": "session not found"}))
        job = await agent.call("chat", message="add a title Hu")
        assert "gone" not in job["reply"]
        assert (await agent.call("state"))["session_id"] == "111"


@pytest.mark.proves("turn.silent")
@pytest.mark.parametrize(
    ("after", "told"),
    [
        ({"draft": {"t": [CLIP]}, "canvas_config": {"width": 1080, "height": 1920}}, "1080x1920"),
        ({"draft": {"t": [CLIP]}, "generated_media": [{"filename": "cat.mp4"}]}, "cat.mp4"),
        ({"draft": {"t": [{**CLIP, "mute": True}]}}, "mute on"),
        ({"draft": {"t": [{**CLIP, "m": {"volume": 0.5}}]}}, "volume"),
    ],
)
async def test_a_silent_edit_of_more_than_segments_is_seen(tmp_path: Path, after: dict[str, Any], told: str) -> None:
    async with backend(tmp_path) as (nemo, agent):

        def edit(_: Asked) -> Reply:
            nemo.state = after
            return ends(called("edit"))

        nemo.streams(edit)
        job = await agent.call("chat", message="make it upright")
        assert job["status"] == "completed"
        assert any(told in change for change in job["changes"])


@pytest.mark.proves("turn.question")
async def test_no_question_is_lost(tmp_path: Path) -> None:
    asked = said("Which music do you want?\n1. jazz\n2. rock", partial=True)
    async with backend(tmp_path) as (nemo, agent):
        for stream in (ends(asked), breaks(asked)):
            nemo.streams(stream)
            job = await agent.call("chat", message="add music")
            assert job["status"] == "needs_input"
            assert "jazz" in job["question"]
        nemo.streams(
            ends(
                called("ask_question", questions=[{"id": "1", "prompt": "Which song?", "options": ["jazz", "rock"]}]),
                called("ask_question", questions=[{"id": "2", "prompt": "How loud?"}]),
            )
        )
        question = (await agent.call("chat", message="add more music"))["question"]
        assert question.splitlines() == ["Which song?", "- jazz", "- rock", "How loud?"]


@pytest.mark.proves("turn.words")
async def test_the_words_before_a_break_are_kept(tmp_path: Path) -> None:
    async with backend(tmp_path) as (nemo, agent):

        def run(_: Asked) -> Reply:
            nemo.lands()
            return breaks(said("The second clip is damaged, so I left it out."), called("add_title"))

        nemo.streams(run)
        result = await agent.result("chat", message="add the title Hi")
        assert "> The second clip is damaged" in text_of(result)
        assert "without a word" not in text_of(result)


@pytest.mark.proves("jobs.cancel")
async def test_a_cancelled_message_tells_what_its_first_step_did(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        await agent.call("upload", sources=[product.picture()])
        await agent.call("chat", message="make a video")
        slow = Rule(action="slow", path="/api/render/proxy/lambda", method="POST", seconds=60)
        product.studio.faults.add(slow)
        job = await agent.call("chat", message="add the title “Hello” and then export it", wait_seconds=0)
        with anyio.fail_after(20):
            while not (await look(agent, job))["summary"]:  # told when the export begins
                pass
        stopped = await agent.call("cancel", job_id=job["job_id"])
        assert stopped["status"] == "cancelled"
        assert any("Hello" in change for change in stopped["changes"])


@pytest.mark.proves("jobs.cancel")
async def test_a_message_that_waited_its_turn_is_cancelled_without_a_charge(tmp_path: Path) -> None:
    slow = StudioOptions(silence=0, think_seconds=30)
    async with rig(tmp_path, slow) as product, product.client() as agent:
        await agent.call("upload", sources=[product.picture()])
        await agent.call("chat", message="make a video", wait_seconds=0)
        waiting = await agent.call("chat", message="add the title “Hello”", wait_seconds=0)
        stopped = await agent.call("cancel", job_id=waiting["job_id"])
        assert "not been sent" in stopped["reply"]
        assert "paid" not in stopped["reply"]


@pytest.mark.proves("jobs.same-message")
async def test_the_same_message_while_the_first_is_at_work_is_the_same_job(tmp_path: Path) -> None:
    async with rig(tmp_path, replace(QUIET, think_seconds=1)) as product, product.client() as agent:
        await agent.call("upload", sources=[product.picture()])
        first = await agent.call("chat", message="make a video", wait_seconds=0)
        again = await agent.call("chat", message="make a video", wait_seconds=0)
        other = await agent.call("chat", message="make a video", session="new", wait_seconds=0)
        assert again["job_id"] == first["job_id"] != other["job_id"]
        await agent.finish(first)
        await agent.finish(other)
        assert (await agent.call("chat", message="make a video"))["job_id"] != first["job_id"]


@pytest.mark.proves("wire.errors-table")
async def test_what_a_chat_was_refused_for_is_told_in_its_own_words(tmp_path: Path) -> None:
    async with backend(tmp_path) as (nemo, agent):
        for status, wrong in ((409, "export"), (402, "export"), (413, "large")):
            nemo.streams(answer({"message": "no, thanks"}, status))
            reply = (await agent.call("chat", message="add the title Hi"))["reply"]
            assert wrong not in reply
            assert "no, thanks" in reply


@pytest.mark.proves("turn.unknown-settled")
@pytest.mark.parametrize(
    "message", ["add the title Hi and then show me my credits", "show me the timeline, then add the title Hi"]
)
async def test_a_late_edit_of_one_of_several_steps_is_told(tmp_path: Path, message: str) -> None:
    async with backend(tmp_path) as (nemo, agent):
        nemo.streams(ends(called("add_title"), said("Done, I've added the title. Would you like anything else?")))
        job = await agent.call("chat", message=message)
        assert "Nothing has changed" in job["reply"]
        nemo.lands()
        later = await look(agent, job)
        assert later["changes"] == ['+ Title "Hi" (0-3s)']
        assert later["status"] == job["status"]
        assert later["question"] == job["question"]


@pytest.mark.proves("turn.unknown-settled")
async def test_any_number_of_looks_is_in_nobodys_way(tmp_path: Path) -> None:
    async with backend(tmp_path, recovery_seconds=60) as (nemo, agent):
        nemo.streams(ends(called("add_title")))
        job = await agent.call("chat", message="add the title Hi")
        for _ in range(21):
            await agent.call("chat", message="how many credits do I have left?")
        nemo.streams(ends({"errorCode": "2001", "errorMessage": "no credits"}))
        assert (await agent.call("chat", message="make it red"))["status"] == "failed"
        nemo.lands()
        assert (await look(agent, job))["status"] == "completed"


@pytest.mark.proves("turn.words")
async def test_a_look_from_before_the_end_of_a_job_changes_nothing_of_it(tmp_path: Path) -> None:
    async with backend(tmp_path) as (nemo, agent):
        nemo.state = {"draft": {}}
        ended, asked = anyio.Event(), anyio.Event()

        def run(_: Asked) -> Reply:
            async def then() -> None:
                await asked.wait()
                nemo.state = {"draft": {"t": [CLIP]}}

            return events(frames(called("generate"), said("Your video is there.")), then=then)

        def state(_: Asked) -> Reply:
            body = ok({"session_id": "111", "state": nemo.state}).body
            if not nemo.server.to(RUN) or asked.is_set():
                return Reply(200, body, {"Content-Type": "application/json"})
            asked.set()
            return Reply(chunks=[body], headers={"Content-Type": "application/json"}, then=ended.wait)

        nemo.server.on(STATE, state)
        nemo.streams(run)
        job = await agent.call("chat", message="make a video", wait_seconds=0)
        async with anyio.create_task_group() as looks:
            while not nemo.server.to(RUN):
                await anyio.lowlevel.checkpoint()
            looks.start_soon(look, agent, job)
            await asked.wait()
            with anyio.move_on_after(3):
                await agent.finish(job)
            ended.set()
        later = await look(agent, job)
        assert later["changes"] == ["+ Video clip (0-5s)", "~ Length: 0s → 5s"]
        assert later["reply"] == "Your video is there."


@pytest.mark.proves("jobs.session-gone")
async def test_a_passing_answer_to_a_message_retires_no_session(tmp_path: Path) -> None:
    async with backend(tmp_path) as (nemo, agent):
        nemo.streams(answer({"message": "session not found"}, 404))
        assert (await agent.call("chat", message="add the title Hi"))["status"] == "failed"
        assert (await agent.call("state"))["session_id"] == "111"


@pytest.mark.proves("jobs.same-message")
async def test_a_message_that_comes_again_after_another_one_is_sent_again(tmp_path: Path) -> None:
    async with rig(tmp_path, replace(QUIET, think_seconds=0.3)) as product, product.client() as agent:
        await agent.call("upload", sources=[product.picture()])
        await agent.finish(await agent.call("chat", message="make a video"))
        wishes = ("undo", "add the title “Hello”", "undo")
        jobs = [await agent.call("chat", message=wish, wait_seconds=0) for wish in wishes]
        assert len({job["job_id"] for job in jobs}) == 3
        for job in jobs:
            await agent.finish(job)


@pytest.mark.proves("turn.words")
async def test_an_answer_to_a_question_is_not_doubted(tmp_path: Path) -> None:
    async with backend(tmp_path) as (nemo, agent):
        nemo.streams(ends(called("get_timeline"), said("Your film is 5 seconds long.")))
        assert (await agent.call("chat", message="is it longer than 3 s?"))["reply"] == "Your film is 5 seconds long."


@pytest.mark.proves("turn.unknown-settled")
async def test_messages_count_in_the_order_in_which_they_were_sent(tmp_path: Path) -> None:
    async with backend(tmp_path, recovery_seconds=60) as (nemo, one), nemo.rig.client() as two:
        held = anyio.Event()
        nemo.streams(lambda _: events(frames(said("Hello!")), then=held.wait))
        first = await one.call("chat", message="hello", wait_seconds=0)
        while not nemo.server.to(RUN):
            await anyio.lowlevel.checkpoint()
        # Begun in this order, in two processes that wait for the session; which goes first is chance.
        title = await two.call("chat", message="add the title Hi", wait_seconds=0)
        red = await one.call("chat", message="make it red", wait_seconds=0)

        def run(asked: Asked) -> Reply:
            if b"title" in asked.body:
                nemo.lands()
            return ends(called("edit"), said("Done."))

        nemo.streams(run)
        held.set()
        await one.finish(first)
        title, red = await two.finish(title), await one.finish(red)
        assert (await look(two, title))["changes"] == ['+ Title "Hi" (0-3s)']
        assert (await look(one, red))["changes"] == []


@pytest.mark.proves("turn.unknown-settled")
async def test_what_lands_late_makes_no_success_of_a_step_that_failed(tmp_path: Path) -> None:
    async with backend(tmp_path) as (nemo, agent):
        nemo.streams(ends(called("add_title"), said("Done, I've added the title.")))
        nemo.server.on("POST /api/render/proxy/lambda", answer({"message": "plan"}, 402))
        job = await agent.call("chat", message="add the title Hi and then export it")
        assert job["status"] == "failed"
        nemo.lands()
        later = await look(agent, job)
        assert (later["status"], later["changes"]) == ("failed", ['+ Title "Hi" (0-3s)'])
        assert later["next"] == job["next"]


@pytest.mark.proves("turn.unknown-settled")
async def test_a_late_edit_is_told_though_the_message_after_it_was_refused(tmp_path: Path) -> None:
    async with backend(tmp_path) as (nemo, agent):

        def run(_: Asked) -> Reply:
            first = len(nemo.server.to(RUN)) == 1
            return ends(called("add_title"), said("Done.")) if first else answer({"code": 2001}, 402)

        nemo.streams(run)
        job = await agent.call("chat", message="add the title Hi, then show me my credits, then make the title red")
        assert job["status"] == "failed"
        nemo.lands()
        assert (await look(agent, job))["changes"] == ['+ Title "Hi" (0-3s)']


@pytest.mark.proves("jobs.same-message")
async def test_a_look_between_two_equal_messages_makes_them_no_two(tmp_path: Path) -> None:
    async with rig(tmp_path, replace(QUIET, think_seconds=1)) as product, product.client() as agent:
        await agent.call("upload", sources=[product.picture()])
        first = await agent.call("chat", message="make a video", wait_seconds=0)
        await agent.call("chat", message="how many credits do I have left?", wait_seconds=0)
        again = await agent.call("chat", message="make a video", wait_seconds=0)
        assert again["job_id"] == first["job_id"]
        await agent.finish(first)
