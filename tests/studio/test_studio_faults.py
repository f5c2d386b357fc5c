"""Faults on purpose: each goes wrong in just the way it says, and no further."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from studio_house import Client, events, house, texts

from nemo_mcp.studio import StudioOptions
from nemo_mcp.studio.faults import ACTIONS, Faults, Rule

CREDITS = "/api/credits/balance/simple"


async def broken_chat(client: Client, message: str) -> bytes:
    """What arrives of a turn whose connection breaks."""
    received = b""
    with pytest.raises(httpx.TransportError):  # noqa: PT012 (what arrived before counts)
        async with client.http.stream("POST", "/run_sse", json=client.body(message)) as answer:
            async for chunk in answer.aiter_raw():
                received += chunk
    return received


async def lands(client: Client, *titles: str) -> None:
    with anyio.fail_after(5):
        while await client.titles() != list(titles):
            pass


@pytest.mark.proves("studio.fault-refuse")
@pytest.mark.parametrize(("code", "status"), [(1001, 401), (2001, 200), (429, 429), (503, 503), (4002, 200)])
async def test_a_request_can_be_refused_with_any_code(tmp_path: Path, code: int, status: int) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "refuse", "path": "/api/credits", "code": code, "retry_after": 7})
        answer = await client.http.get(CREDITS)
        assert (answer.status_code, answer.json()["code"]) == (status, code)
        assert answer.headers["retry-after"] == "7"
        assert (await client.http.get(CREDITS)).status_code == 200


@pytest.mark.proves("studio.fault-rules")
async def test_rules_choose_by_path_method_and_count_until_they_are_cleared(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "refuse", "path": CREDITS, "skip": 1, "times": 2})
        assert [(await client.http.get(CREDITS)).status_code for _ in range(4)] == [200, 503, 503, 200]
        await client.misbehave({"action": "refuse", "path": CREDITS, "method": "POST", "times": 0, "status": 418})
        assert (await client.http.get(CREDITS)).status_code == 200
        assert (await client.http.post(CREDITS)).status_code == 418
        await client.data("DELETE", "/studio/faults")
        assert (await client.http.post(CREDITS)).status_code == 405
        unknown = await client.http.post("/studio/faults", json=[{"action": "explode"}])
        assert unknown.json()["code"] == 400
        assert "cut_stream" in unknown.json()["message"]


@pytest.mark.proves("studio.fault-rules")
@given(chance=st.floats(0, 1), seed=st.integers(0, 99), skip=st.integers(0, 5), times=st.integers(0, 5))
def test_chance_is_reproducible_and_counts_hold(chance: float, seed: int, skip: int, times: int) -> None:
    def struck() -> list[bool]:
        faults = Faults()
        faults.add(Rule(action="refuse", chance=chance, seed=seed, skip=skip, times=times))
        return [bool(faults.drawn("GET", "/")) for _ in range(40)]

    hits = struck()
    assert hits == struck()
    assert not any(hits[:skip])
    assert sum(hits) <= (times or 40)
    if chance == 1:
        assert sum(hits) == (times or 40 - skip)


@pytest.mark.proves("studio.fault-reset")
@pytest.mark.parametrize("happened", [True, False])
async def test_a_connection_may_break_before_any_answer_with_the_run_done_or_not(
    tmp_path: Path, happened: bool
) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "reset", "path": "/run_sse", "lands": happened})
        assert await broken_chat(client, "add music") == b""
        assert await client.titles() == (["music"] if happened else [])
        assert (await client.ledger())["accepted_runs"] == int(happened)
        assert len((await client.ledger())["charges"]) == int(happened)


@pytest.mark.proves("studio.fault-cut")
async def test_a_stream_may_be_cut_after_some_events_while_the_run_goes_on(tmp_path: Path) -> None:
    async with house(tmp_path, StudioOptions(silence=0, think_seconds=0.05)) as client:
        await client.misbehave({"action": "cut_stream", "after": 1})
        assert len(events(await broken_chat(client, "make a film"))) == 1
        await lands(client, "a film", "The end")


@pytest.mark.proves("studio.fault-cut")
async def test_a_stream_may_be_cut_and_the_run_with_it(tmp_path: Path) -> None:
    async with house(tmp_path, StudioOptions(silence=0, think_seconds=0.3)) as client:
        await client.misbehave({"action": "cut_stream", "after": 2, "lands": False})
        assert len(events(await broken_chat(client, "make a film"))) == 2
        with anyio.fail_after(5):
            while (await client.balance())[1]:
                pass
        assert await client.titles() == ["a film"]
        assert await client.balance() == (60, 0, 60)


@pytest.mark.proves("studio.fault-cut")
async def test_a_stream_may_end_early_as_if_it_were_whole(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "end_stream", "after": 3})
        assert len(await client.chat("make a film")) == 3
        await lands(client, "a film", "The end")


@pytest.mark.proves("studio.fault-silence")
@pytest.mark.parametrize("fault", ["stall_stream", "hang"])
async def test_a_request_may_fall_silent_for_ever(tmp_path: Path, fault: str) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": fault, "path": "/run_sse", "after": 1})
        with pytest.raises(httpx.ReadTimeout):
            await client.http.post("/run_sse", json=client.body("add music"), timeout=0.3)
        assert (await client.http.get(CREDITS)).status_code == 200


@pytest.mark.proves("studio.fault-silence")
async def test_a_request_may_be_slow(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "slow", "path": CREDITS, "seconds": 0.3})
        with pytest.raises(httpx.ReadTimeout):
            await client.http.get(CREDITS, timeout=0.1)
        assert (await client.http.get(CREDITS, timeout=0.1)).status_code == 200


@pytest.mark.proves("studio.fault-silence")
async def test_heartbeats_may_go_on_for_ever_and_nothing_lands(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "heartbeats"})
        received = b""
        async with client.http.stream("POST", "/run_sse", json=client.body("add music")) as answer:
            async for chunk in answer.aiter_raw():
                received += chunk
                if received.count(b"\n\n") > 5:
                    break
        assert [event for event in events(received) if event.get("type") != "heartbeat" and event] == []
        assert await client.titles() == []


@pytest.mark.proves("studio.fault-turn")
async def test_a_turn_may_be_silent_or_late_on_demand(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "silent"})
        stream = await client.chat("add music")
        assert stream
        assert texts(stream, partial=False) == ""
        await client.misbehave({"action": "late", "seconds": 0.2})
        await client.chat("make a film")
        assert await client.titles() == ["a film"]
        await lands(client, "a film", "The end")


@pytest.mark.proves("studio.fault-turn")
async def test_a_turn_may_end_with_the_words_of_a_temporary_issue(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "temporary_issue"})
        assert texts(await client.chat("add music"), partial=False).endswith("Please try again.")


@pytest.mark.proves("studio.fault-errors")
@pytest.mark.parametrize("landed", [True, False])
@pytest.mark.parametrize(
    ("fault", "tail"),
    [
        ("error_frame", b'data: {"error":"Out of tea"}\n\n'),
        ("broken_error_frame", b'data: {"error": "Out of tea", \'detail\': None}\n\n'),
        ("error_code", b'"errorCode":"Out of tea","errorMessage":"","author":"nemo_agent"}\n\n'),
    ],
)
async def test_a_stream_may_end_with_an_error_after_the_edit_or_before_it(
    tmp_path: Path, fault: str, tail: bytes, landed: bool
) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": fault, "message": "Out of tea", "lands": landed})
        body = (await client.http.post("/run_sse", json=client.body("add music"))).content
        assert body.endswith(tail)
        assert await client.titles() == (["music"] if landed else [])
        assert await client.balance() == ((95, 0, 95) if landed else (100, 0, 100))


@pytest.mark.proves("studio.fault-download")
async def test_a_download_may_claim_a_wrong_length(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.submit("r1")
        url = (await client.rendered("r1"))["output"]["url"]
        await client.misbehave({"action": "wrong_length", "after": 10})
        async with client.http.stream("GET", url) as answer:
            assert answer.headers["content-length"] == "250010"
            with pytest.raises(httpx.RemoteProtocolError):
                await answer.aread()


@pytest.mark.proves("studio.fault-render")
async def test_renders_may_fail_once_or_always(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "render_fails", "message": "Out of film."})
        await client.submit("r1")
        await client.submit("r2")
        failed = await client.rendered("r1")
        assert (failed["status"], failed["error"]) == ("failed", "Out of film.")
        assert (await client.rendered("r2"))["status"] == "completed"
        await client.misbehave({"action": "render_fails", "times": 0})
        for render_id in ("r3", "r4"):
            await client.submit(render_id)
            assert (await client.rendered(render_id))["status"] == "failed"


@pytest.mark.proves("studio.fault-rules")
def test_every_fault_is_documented() -> None:
    text = (Path(__file__).parents[2] / "docs" / "studio.md").read_text("utf-8")
    missing: list[Any] = [action for action in ACTIONS if f"`{action}`" not in text]
    assert missing == []
