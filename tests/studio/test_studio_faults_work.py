"""Faults that the work itself shows: turns that end in odd ways, and what expires, vanishes or is forgotten."""

from __future__ import annotations

from pathlib import Path

import anyio
import httpx
import pytest
from studio_house import Client, events, house, texts

from nemo_mcp.studio import StudioOptions

CREDITS = "/api/credits/balance/simple"
FORMS = {
    "comment": b": heartbeat",
    "typed": b'data: {"type":"heartbeat"}',
    "empty": b"data:",
    "event": b"event: heartbeat\ndata: {}",
}
# API reference §3, row by row: the code, and the usual status.
CODES = {
    1001: 401, 1010: 401, 1011: 401, 1002: 404, 2001: 200, 4001: 200, 4002: 200, 400: 400, 402: 402, 403: 403, 429: 429
}  # fmt: skip


async def beats(client: Client, number: int) -> list[bytes]:
    """The first blocks of a stream that does not end."""
    received = b""
    async with client.http.stream("POST", "/run_sse", json=client.body("add music")) as answer:
        async for piece in answer.aiter_raw():
            received += piece
            if received.count(b"\n\n") >= number:
                break
    return received.split(b"\n\n")[:number]


@pytest.mark.proves("studio.fault-refuse")
@pytest.mark.parametrize("code", CODES)
async def test_each_code_of_the_reference_comes_with_its_status_or_under_200(tmp_path: Path, code: int) -> None:
    async with house(tmp_path) as client:
        await client.misbehave(
            {"action": "refuse", "path": CREDITS, "code": code},
            {"action": "refuse", "path": CREDITS, "code": code, "status": 200, "skip": 1},
        )
        answers = [await client.http.get(CREDITS) for _ in range(3)]
        assert [answer.status_code for answer in answers] == [CODES[code], 200, 200]
        assert [answer.json()["code"] for answer in answers] == [code, code, 0]
        assert all("retry-after" not in answer.headers for answer in answers)


@pytest.mark.proves("studio.fault-silence")
@pytest.mark.parametrize("form", FORMS)
async def test_heartbeats_of_one_kind_may_go_on_for_ever(tmp_path: Path, form: str) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "heartbeats", "form": form})
        assert await beats(client, 4) == [FORMS[form]] * 4
        assert await client.titles() == []
        assert (await client.ledger())["charges"] == []


@pytest.mark.proves("studio.fault-silence")
async def test_a_turn_that_is_over_may_never_end_its_stream(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "endless", "form": "typed"})
        blocks = await beats(client, 12)
        assert blocks[-5:] == [FORMS["typed"]] * 5
        assert texts(events(b"\n\n".join(blocks)), partial=False) == "I added music."
        assert await client.titles() == ["music"]
        assert len((await client.ledger())["charges"]) == 1


@pytest.mark.proves("studio.fault-turn")
async def test_a_whole_edit_may_be_paid_for_and_land_late(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "late_edit", "seconds": 0.3})
        stream = await client.chat("make a film")
        assert [call["name"] for call in calls(stream)] == ["generate_video"]
        assert await client.titles() == []
        assert await client.balance() == (60, 0, 60)
        with anyio.fail_after(5):
            while await client.titles() != ["a film", "The end"]:
                pass


@pytest.mark.proves("studio.fault-turn")
async def test_a_late_edit_never_undoes_a_newer_one(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "late_edit", "seconds": 0.2})
        await client.chat("add thunder")
        await client.chat("add music")
        first = client.session_id
        await client.begin()
        await client.misbehave({"action": "late_edit", "seconds": 0.2})
        await client.chat("add rain")
        with anyio.fail_after(5):
            while await client.titles() != ["rain"]:
                pass
        client.session_id = first
        assert await client.titles() == ["music"]


@pytest.mark.proves("studio.fault-turn")
async def test_the_reply_may_come_twice(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "duplicate_text"})
        assert texts(await client.chat("add music"), partial=False) == "I added music." * 2


@pytest.mark.proves("studio.fault-turn")
@pytest.mark.parametrize("usual", ["adk", "typed"])
async def test_one_stream_may_be_in_the_other_dialect(tmp_path: Path, usual: str) -> None:
    options = StudioOptions(silence=0, think_seconds=0, dialect="adk" if usual == "adk" else "typed")
    async with house(tmp_path, options) as client:
        await client.misbehave({"action": "other_dialect"})
        dialects = ["typed" if "type" in (await client.chat("add music"))[0] else "adk" for _ in range(2)]
        assert dialects == (["typed", "adk"] if usual == "adk" else ["adk", "typed"])


@pytest.mark.proves("studio.fault-vanish")
@pytest.mark.parametrize(("method", "path"), [("GET", CREDITS), ("POST", "/run_sse"), ("POST", "/api/tasks/")])
async def test_a_token_may_expire_in_mid_session_and_a_new_one_opens_the_same_account(
    tmp_path: Path, method: str, path: str
) -> None:
    async with house(tmp_path) as client:
        await client.chat("make a film")
        await client.misbehave({"action": "token_expires", "path": path, "method": method})
        old = client.token["token"]
        refused = [
            await client.http.post("/run_sse", json=client.body("add music")),
            await client.http.get(CREDITS),
            await client.http.post("/api/tasks/me/with-session/nemo_agent", json={}),
        ]
        if path == CREDITS:
            refused.pop(0)  # this one came before the end of the token
        assert {answer.status_code for answer in refused[-2:]} <= {401, 200}
        assert refused[-1].json()["code"] == 1001
        assert (await client.enter())["token"] != old
        assert (await client.titles())[0] == "a film"


@pytest.mark.proves("studio.fault-vanish")
async def test_a_session_may_vanish_with_its_timeline(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.chat("make a film")
        await client.misbehave({"action": "session_vanishes", "path": "/run_sse"})
        gone = await client.http.post("/run_sse", json=client.body("add music"))
        assert (gone.status_code, gone.json()) == (404, {"detail": "Session not found"})
        state = await client.http.get(f"/api/state/nemo_agent/me/{client.session_id}/latest")
        assert (state.status_code, state.json()["code"]) == (404, 1002)
        assert len((await client.ledger())["charges"]) == 1
        await client.begin()
        assert await client.titles() == []


@pytest.mark.proves("studio.fault-render")
async def test_the_renderer_may_forget_an_id(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.submit("r1")
        await client.misbehave({"action": "render_forgotten"})
        for _ in range(2):
            status = await client.http.get("/api/render/proxy/lambda/r1")
            assert (status.status_code, status.json()["code"]) == (404, 404)
        assert (await client.submit("r1")).status_code == 200
        assert (await client.rendered("r1"))["status"] == "completed"


@pytest.mark.proves("studio.leaver")
@pytest.mark.parametrize("survives", [True, False])
async def test_a_client_that_leaves_aborts_its_run_or_does_not(tmp_path: Path, survives: bool) -> None:
    options = StudioOptions(silence=0, think_seconds=0.3, run_survives_client=survives)
    async with house(tmp_path, options) as client:
        with pytest.raises(httpx.ReadTimeout):
            await client.http.post("/run_sse", json=client.body("add music"), timeout=0.1)
        with anyio.fail_after(5):
            while (await client.balance())[1]:
                pass
        assert await client.titles() == (["music"] if survives else [])
        assert len((await client.ledger())["charges"]) == int(survives)


def calls(stream: list[dict[str, object]]) -> list[dict[str, str]]:
    """The tool calls of an ADK stream."""
    found: list[dict[str, str]] = []
    for event in stream:
        content = event.get("content")
        assert isinstance(content, dict)
        found += [part["functionCall"] for part in content["parts"] if "functionCall" in part]
    return found
