"""How a turn ends: with words, in silence, late, with an error, with a question."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio
import pytest
from scripted_backend import backend, ends, said

from nemo_mcp.studio.faults import Rule
from rig import QUIET, Agent, Rig, rig, text_of

WISH = "make a 6 second video from these pictures"


async def _chat(product: Rig, agent: Agent, message: str = WISH, wait_seconds: float = 45) -> dict[str, Any]:
    await agent.call("upload", sources=[product.picture("red.png"), product.picture("blue.png", "blue")])
    return await agent.call("chat", message=message, wait_seconds=wait_seconds)


@pytest.mark.proves("turn.words")
async def test_a_turn_with_words_tells_them_and_what_changed(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        job = await _chat(product, agent)
        assert job["status"] == "completed"
        assert job["reply"]
        assert any(line.startswith("+ Video") for line in job["changes"])
        assert job["summary"].startswith("Timeline (")
        assert "click" not in job["reply"].lower()


@pytest.mark.proves("turn.emptied")
@pytest.mark.parametrize(
    "message", ["undo the last change", "undo the last change and tell me what is on the timeline"]
)
@pytest.mark.parametrize("silence", [0, 1])
async def test_a_timeline_that_was_emptied_is_not_offered_for_export(
    tmp_path: Path, silence: float, message: str
) -> None:
    async with rig(tmp_path, replace(QUIET, silence=silence)) as product, product.client() as agent:
        made = await _chat(product, agent)
        assert "export" in made["next"]
        emptied = await agent.call("chat", message=message, wait_seconds=45)
        assert emptied["summary"] == "Timeline (0 tracks): empty"
        assert emptied["changes"]
        assert "export" not in [action["action"] for action in emptied["actions"]]
        assert "empty" in emptied["next"]
        assert "export" not in emptied["next"]


@pytest.mark.proves("turn.silent")
async def test_a_silent_edit_is_reported_from_the_timeline(tmp_path: Path) -> None:
    async with rig(tmp_path, replace(QUIET, silence=1)) as product, product.client() as agent:
        job = await _chat(product, agent)
        assert job["status"] == "completed"
        assert "without a word" in job["reply"]
        assert any("red" in line for line in job["changes"])


@pytest.mark.proves("turn.late")
async def test_an_edit_that_lands_after_the_stream_has_closed_is_found(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        product.studio.faults.add(Rule(action="late", seconds=0.5))
        job = await _chat(product, agent)
        assert job["status"] == "completed"
        assert any("red" in line for line in job["changes"])


@pytest.mark.proves("turn.two-stages")
@pytest.mark.parametrize("silence", [0, 1])
async def test_the_second_stage_of_a_first_cut_is_waited_for_and_told(tmp_path: Path, silence: float) -> None:
    late = replace(QUIET, silence=silence, stage_two_late_seconds=0.7)
    async with rig(tmp_path, late, settle_seconds=3) as product, product.client() as agent:
        job = await _chat(product, agent)
        assert job["status"] == "completed"
        assert any("BGM" in line for line in job["changes"])
        assert "raw cut" in job["reply"]


@pytest.mark.proves("turn.unchanged")
async def test_a_turn_that_ends_without_words_and_without_an_edit_is_not_called_a_success(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        product.studio.faults.add(Rule(action="end_stream", after=0, lands=False))
        job = await _chat(product, agent)
        assert job["status"] == "unknown"
        assert job["changes"] == []
        assert "nothing has changed" in job["reply"]


@pytest.mark.proves("turn.unknown-settled")
async def test_an_unknown_turn_is_settled_when_its_edit_lands_much_later(tmp_path: Path) -> None:
    slow = replace(QUIET, think_seconds=0.5, run_survives_client=True)
    async with rig(tmp_path, slow, settle_seconds=0.1, recovery_seconds=5) as product, product.client() as agent:
        product.studio.faults.add(Rule(action="end_stream", after=0))
        job = await _chat(product, agent)
        assert job["status"] == "unknown"
        with anyio.fail_after(10):
            while job["status"] == "unknown":
                job = (await agent.call("state", job_id=job["job_id"]))["job"]
        assert job["status"] == "completed"
        assert job["changes"]


@pytest.mark.proves("turn.error-after-edit")
@pytest.mark.parametrize("action", ["error_code", "error_frame", "broken_error_frame"])
async def test_an_error_after_a_landed_edit_is_a_success_with_a_note(tmp_path: Path, action: str) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        product.studio.faults.add(Rule(action=action))
        job = await _chat(product, agent)
        assert job["status"] == "completed"
        assert job["changes"]


@pytest.mark.proves("turn.temporary-issue")
async def test_the_trailing_apology_goes_when_the_turn_went_well(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        product.studio.faults.add(Rule(action="temporary_issue"))
        job = await _chat(product, agent)
        assert job["status"] == "completed"
        assert "temporary issue" not in job["reply"]


@pytest.mark.proves("turn.question")
@pytest.mark.parametrize("form", ["text", "tool"])
async def test_a_question_of_the_editor_needs_an_answer(tmp_path: Path, form: Any) -> None:
    async with rig(tmp_path, replace(QUIET, question_form=form)) as product, product.client() as agent:
        await _chat(product, agent)
        result = await agent.result("chat", message="add a title")
        job = result.structured_content or {}
        assert job["status"] == "needs_input"
        assert job["question"]
        assert job["question"].splitlines()[0] in text_of(result)
        assert job["changes"] == []


@pytest.mark.proves("turn.dialect")
async def test_the_typed_dialect_and_the_other_shapes_are_read_as_well(tmp_path: Path) -> None:
    other = replace(QUIET, dialect="typed", upload_shape="list", render_shape="enveloped", heartbeat_seconds=0.01)
    async with rig(tmp_path, other) as product, product.client() as agent:
        job = await _chat(product, agent)
        assert job["status"] == "completed"
        assert job["reply"]
        exported = await agent.finish(await agent.call("export", resolution="480p"))
        assert Path(exported["file"]).stat().st_size == exported["size_bytes"]


@pytest.mark.proves("turn.heartbeats")
async def test_heartbeats_alone_do_not_keep_a_turn_alive(tmp_path: Path) -> None:
    async with rig(tmp_path, silence_seconds=2, turn_seconds=600) as product, product.client() as agent:
        product.studio.faults.add(Rule(action="heartbeats"))
        job = await _chat(product, agent, wait_seconds=15)
        assert job["status"] in ("failed", "unknown")
        assert job["changes"] == []


@pytest.mark.proves("chat.routing")
async def test_export_credits_and_state_never_reach_the_editor(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        await _chat(product, agent)
        accepted = product.studio.ledger.accepted_runs()
        assert "60 credits" in (await agent.call("chat", message="how many credits do I have left?"))["reply"]
        assert (await agent.call("chat", message="show me the status"))["summary"].startswith("Timeline")
        exported = await agent.finish(await agent.call("chat", message="export it as mp4 in 480p"))
        assert exported["kind"] == "export"
        assert Path(exported["file"]).exists()
        assert product.studio.ledger.accepted_runs() == accepted


@pytest.mark.proves("words.plan-price")
async def test_what_something_would_cost_is_answered_without_a_message_to_the_editor(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        job = await agent.call("chat", message="How many credits would a 4K export take?", wait_seconds=20)
        assert "credits available" in job["reply"]
        assert "Exports are free" in job["reply"]
        assert product.studio.ledger.accepted_runs() == 0


@pytest.mark.proves("chat.steps")
async def test_edit_first_then_export_in_one_message(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        await _chat(product, agent)
        job = await agent.finish(await agent.call("chat", message='Add the title "Sunset" and export it in 480p'))
        assert job["status"] == "completed"
        assert any("Sunset" in line for line in job["changes"])
        assert Path(job["file"]).exists()


@pytest.mark.proves("chat.looks")
@pytest.mark.parametrize("message", ["how long is the video?", "how many clips are there?", "视频多长？"])
async def test_a_look_tells_how_long_the_film_is_and_what_it_holds(tmp_path: Path, message: str) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        await _chat(product, agent)
        job = await agent.call("chat", message=message, wait_seconds=20)
        assert job["reply"].startswith("The film is 6 s long, with 2 clips and 1 sound.\nTimeline (")
        assert "\nThe project" not in job["reply"]


@pytest.mark.proves("chat.looks")
@pytest.mark.parametrize("message", ["give me the project link", "项目链接给我"])
async def test_the_link_to_the_project_is_told_and_nothing_exported(tmp_path: Path, message: str) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        await _chat(product, agent)
        result = await agent.result("chat", message=message, wait_seconds=20)
        job = result.structured_content or {}
        assert job["project_url"].startswith(product.url)
        assert f"The project is at {job['project_url']}" in job["reply"]
        assert text_of(result).count(job["project_url"]) == 1
        assert not (tmp_path / "out").exists()


@pytest.mark.proves("chat.steps")
async def test_what_the_server_says_between_two_edits_is_not_quoted_as_the_editors(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        await _chat(product, agent)
        message = 'Lower the music. Then export in 480p. Then add a title "Late".'
        job = await agent.call("chat", message=message, wait_seconds=0)
        await agent.finish(job)
        told = text_of(await agent.result("state", job_id=job["job_id"]))
        assert "\nThe video is saved as " in told
        assert told.count("The editor says:") == 2


@pytest.mark.proves("chat.steps")
async def test_an_edit_is_told_although_the_export_after_it_fails(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        await _chat(product, agent)
        product.studio.faults.add(Rule(action="render_fails", times=0))
        job = await agent.finish(await agent.call("chat", message='Add the title "Sunset" and export it in 480p'))
        assert job["status"] == "failed"
        assert "export failed twice" in job["reply"]
        assert any("Sunset" in line for line in job["changes"])


@pytest.mark.proves("words.gui-actions")
async def test_what_only_a_hand_can_do_is_suggested_to_nobody(tmp_path: Path) -> None:
    async with backend(tmp_path) as (nemo, agent):
        nemo.streams(ends(said("The sky is warmer now. Click the eyedropper.")))
        result = await agent.result("chat", message="warm up the sky")
        assert "suggest" not in text_of(result)
        nemo.streams(ends(said("The sky is warmer now. Click **Soften** if it is too much.")))
        assert 'chat({"session": "111", "message": "Apply “Soften”."})' in text_of(
            await agent.result("chat", message="warm up the sea")
        )
