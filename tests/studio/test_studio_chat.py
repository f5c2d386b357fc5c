"""Turns: what the event stream shows, what lands in the draft, and what happens when a client leaves."""

from __future__ import annotations

import contextlib
import random
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from studio_house import PLAIN, events, house, texts

import nemo_mcp.studio.director
from nemo_mcp.studio import StudioOptions


def calls(stream: list[dict[str, Any]], kind: str) -> list[str]:
    parts = [part for event in stream for part in event.get("content", {}).get("parts", [])]
    return [part[kind]["name"] for part in parts if kind in part]


@pytest.mark.proves("studio.adk-stream")
async def test_a_turn_shows_its_tools_and_says_its_text_in_pieces_and_then_whole(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        stream = await client.chat("make a film")
        assert calls(stream, "functionCall") == ["generate_video", "add_title"]
        assert calls(stream, "functionResponse") == ["generate_video", "add_title"]
        whole = texts(stream, partial=False)
        assert whole == "I made a film. It is 4 seconds long, “done” — 完成了。"
        assert texts(stream, partial=True) == whole
        spoken = [event for event in stream if "text" in event["content"]["parts"][0]]
        assert len(spoken) > 2
        assert len({event["id"] for event in spoken}) == 1
        assert {event["author"] for event in stream} == {"nemo_agent"}
        assert await client.titles() == ["a film", "The end"]


@pytest.mark.proves("studio.adk-stream")
async def test_the_typed_dialect_says_the_same(tmp_path: Path) -> None:
    async with house(tmp_path, StudioOptions(silence=0, think_seconds=0, dialect="typed")) as client:
        stream = await client.chat("add music")
        assert [event["type"] for event in stream] == ["tool_call", "tool_result", "text"]
        assert stream[0]["name"] == stream[1]["name"] == "add_title"
        assert stream[2]["content"] == "I added music."


@pytest.mark.proves("studio.stages-land")
async def test_the_draft_of_a_stage_is_there_before_its_result_is_told(tmp_path: Path) -> None:
    async with house(tmp_path, StudioOptions(silence=0, think_seconds=0.2)) as client:
        seen: list[list[str]] = []
        async with client.http.stream("POST", "/run_sse", json=client.body("make a film")) as answer:
            async for chunk in answer.aiter_bytes():
                if b"functionResponse" in chunk:
                    seen.append(await client.titles())
        assert seen == [["a film"], ["a film", "The end"]]


@pytest.mark.proves("studio.run-refusals")
async def test_the_chat_path_refuses_as_the_stock_server_does(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        body = client.body("hello")
        unknown = await client.http.post("/run_sse", json=body | {"session_id": "42"})
        assert (unknown.status_code, unknown.json()) == (404, {"detail": "Session not found"})
        body["new_message"]["language"] = "en"
        assert (await client.http.post("/run_sse", json=body)).status_code == 422
        assert (await client.http.post("/run_sse", content=b"nonsense")).status_code == 422
        assert (await client.ledger())["accepted_runs"] == 0


@pytest.mark.proves("studio.run-refusals")
async def test_a_director_that_fails_ends_the_stream_with_an_error_frame(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nemo_mcp.studio.director, "direct", lambda *_, **__: 1 / 0)
    async with house(tmp_path) as client:
        assert [list(event) for event in await client.chat("make a film")] == [["error"]]
        assert await client.balance() == (100, 0, 100)


async def silent_turns(folder: Path, seed: int) -> list[int]:
    options = StudioOptions(seed=seed, think_seconds=0, credits=1000)
    async with house(folder, options) as client:
        streams = [await client.chat(f"add {number}") for number in range(40)]
        assert len(await client.titles()) == 40
        assert all(calls(stream, "functionResponse") for stream in streams)
        talk = [await client.chat("hello") for _ in range(20)]
        assert all(texts(stream, partial=False) for stream in talk)
        return [turn for turn, stream in enumerate(streams) if not texts(stream, partial=False)]


@pytest.mark.proves("studio.silence")
async def test_about_three_in_ten_edits_end_in_silence_the_same_ones_every_time(tmp_path: Path) -> None:
    silent = await silent_turns(tmp_path / "a", 7)
    assert 6 <= len(silent) <= 18
    assert await silent_turns(tmp_path / "b", 7) == silent
    assert await silent_turns(tmp_path / "c", 8) != silent


@pytest.mark.proves("studio.two-stages")
async def test_a_late_second_stage_lands_after_the_stream_has_closed(tmp_path: Path) -> None:
    options = StudioOptions(silence=0, think_seconds=0, stage_two_late_seconds=0.3)
    async with house(tmp_path, options) as client:
        stream = await client.chat("make a film")
        assert calls(stream, "functionCall") == ["generate_video"]
        assert await client.titles() == ["a film"]
        with anyio.fail_after(5):
            while await client.titles() != ["a film", "The end"]:
                pass
        assert await client.balance() == (60, 0, 60)


@pytest.mark.proves("studio.two-stages")
async def test_a_late_stage_never_undoes_a_newer_edit(tmp_path: Path) -> None:
    options = StudioOptions(silence=0, think_seconds=0, stage_two_late_seconds=0.2)
    async with house(tmp_path, options) as client:
        await client.chat("make a film")
        await client.chat("add music")
        first = client.session_id
        await client.begin()
        await client.chat("make another")
        with anyio.fail_after(5):
            while await client.titles() != ["another", "The end"]:
                pass
        client.session_id = first
        assert await client.titles() == ["a film", "music"]


@pytest.mark.proves("studio.questions")
async def test_a_question_comes_as_text_or_as_a_tool_call(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        assert texts(await client.chat("which clip"), partial=False) == "Which clip?\n\n- the red one\n- the blue one"
    async with house(tmp_path, StudioOptions(question_form="tool", think_seconds=0)) as client:
        stream = await client.chat("which clip")
        assert texts(stream, partial=False) == ""
        call = stream[0]["content"]["parts"][0]["functionCall"]
        assert call["name"] == "ask_question"
        assert call["args"]["questions"][0]["prompt"] == "Which clip?"
        assert [o["label"] for o in call["args"]["questions"][0]["options"]] == ["the red one", "the blue one"]
        assert stream[0]["longRunningToolIds"] == [call["id"]]


@pytest.mark.proves("studio.heartbeats")
async def test_heartbeats_come_in_every_form_while_a_turn_thinks(tmp_path: Path) -> None:
    async with house(tmp_path, StudioOptions(silence=0, think_seconds=0.1, heartbeat_seconds=0.01)) as client:
        body = (await client.http.post("/run_sse", json=client.body("add music"))).content
        for form in (b": heartbeat\n\n", b'data: {"type":"heartbeat"}\n\n', b"data:\n\n", b"event: heartbeat\n"):
            assert form in body
        assert texts(events(body), partial=False) == "I added music."


@pytest.mark.proves("studio.leaver")
async def test_a_client_that_leaves_aborts_its_run(tmp_path: Path) -> None:
    async with house(tmp_path, StudioOptions(silence=0, think_seconds=60)) as client:
        async with client.http.stream("POST", "/run_sse", json=client.body("make a film")) as answer:
            await anext(answer.aiter_bytes())
        with anyio.fail_after(5):
            while (await client.balance())[1]:
                pass
        assert await client.titles() == []
        ledger = await client.ledger()
        assert (ledger["accepted_runs"], ledger["charges"]) == (1, [])


@pytest.mark.proves("studio.leaver")
async def test_a_run_may_be_told_to_go_on_without_its_client(tmp_path: Path) -> None:
    async with house(tmp_path, StudioOptions(silence=0, think_seconds=0.1, run_survives_client=True)) as client:
        async with client.http.stream("POST", "/run_sse", json=client.body("make a film")) as answer:
            await anext(answer.aiter_bytes())
        with anyio.fail_after(5):
            while await client.titles() != ["a film", "The end"]:
                pass
            while await client.balance() != (60, 0, 60):
                pass


@pytest.mark.proves("studio.concurrent-runs")
async def test_runs_at_the_same_time_never_mix_their_drafts_nor_their_turns(tmp_path: Path) -> None:
    async with house(tmp_path, StudioOptions(silence=0, think_seconds=0.02, credits=1000)) as client:
        async with anyio.create_task_group() as group:
            for number in range(8):
                group.start_soon(client.chat, f"make film {number}")
        titles = await client.titles()
        assert titles in [[f"film {number}", "The end"] for number in range(8)]
        charges = (await client.ledger())["charges"]
        assert sorted(charge["turn"] for charge in charges) == list(range(1, 9))
        assert await client.balance() == (1000 - 8 * 40, 0, 1000 - 8 * 40)


@pytest.mark.proves("studio.charges")
async def test_charges_never_exceed_intents_whatever_goes_wrong(tmp_path: Path) -> None:
    dice = random.Random(3)
    async with house(tmp_path, StudioOptions(think_seconds=0, credits=10_000)) as client:
        faults = ["cut_stream", "end_stream", "reset", "refuse", "error_frame", "error_code", "silent", ""]
        sent = 0
        for number in range(60):
            fault = dice.choice(faults)
            if fault:
                await client.misbehave(
                    {"action": fault, "path": "/run_sse", "after": dice.randrange(4), "lands": dice.random() < 0.5}
                )
            sent += 1
            with contextlib.suppress(httpx.TransportError):
                await client.http.post("/run_sse", json=client.body(f"add {number}"))
        ledger = await client.ledger()
        assert ledger["accepted_runs"] <= sent
        assert len(ledger["charges"]) <= ledger["accepted_runs"]
        assert len({charge["message_hash"] for charge in ledger["charges"]}) == len(ledger["charges"])


@pytest.mark.proves("studio.restart")
async def test_a_restart_loses_nothing(tmp_path: Path) -> None:
    async with house(tmp_path, PLAIN) as client:
        await client.chat("make a film")
        session_id = client.session_id
    async with house(tmp_path, PLAIN) as client:
        client.session_id = session_id
        assert await client.titles() == ["a film", "The end"]
        await client.chat("add music")
        assert [charge["turn"] for charge in (await client.ledger())["charges"]] == [1, 2]
