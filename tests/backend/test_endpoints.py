"""One endpoint after the other, against a server that follows a script."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import anyio
import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nemo_mcp.backend.answers import slice_at
from nemo_mcp.backend.client import NemoClient
from nemo_mcp.backend.errors import (
    ConnectionLost,
    DuplicateRender,
    RenderNotFound,
    SessionNotFound,
    TimedOut,
    UnexpectedAnswer,
)
from nemo_mcp.backend.events import Heartbeat, Text
from nemo_mcp.backend.schema import RenderStatus, State, UploadedFile
from nemo_mcp.backend.transport import Transport
from nemo_mcp.config import Settings
from scripted_server import Reply, ScriptedServer, answer, events, ok

Connect = Callable[..., NemoClient]
SESSION = "POST /api/tasks/me/with-session/nemo_agent"
STATE = "GET /api/state/nemo_agent/me/s1/latest"
UPLOAD = "POST /api/upload-video/nemo_agent/me/s1"
RENDER = "POST /api/render/proxy/lambda"
POLL = "GET /api/render/proxy/lambda/r1"
RUN = "POST /run_sse"


@pytest.mark.proves("wire.light-import")
def test_errors_and_schema_load_no_http() -> None:
    rooms = "errors, schema, events, transcript, formats, attribution"
    code = f"from nemo_mcp.backend import {rooms}; import sys; sys.exit('httpx' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.proves("wire.session")
async def test_a_session_keeps_its_ids_as_strings(server: ScriptedServer, connect: Connect) -> None:
    server.on(SESSION, ok({"task_id": "task_1", "session_id": 5529798706024415232, "user_id": "anon_9"}))
    client = connect()
    session = await client.create_session("trip", "zh-CN")
    assert (session.session_id, session.task_id) == ("5529798706024415232", "task_1")
    assert server.to(SESSION)[0].json == {"task_name": "trip", "language": "zh-CN"}
    assert client.user_id == "anon_9"
    server.on(SESSION, ok({"task_id": "task_1"}))
    with pytest.raises(UnexpectedAnswer):
        await client.create_session()


@pytest.mark.proves("wire.session")
async def test_the_link_for_people_holds_the_claim_token_alone(server: ScriptedServer, connect: Connect) -> None:
    server.on("POST /api/auth/claim-token", ok({"claim_token": "clm_a&b", "expires_in": 604800}))
    url = await connect(token="t").claim_url("task_1", "s1")
    assert url == "https://web.example/workspace/claim?ct=clm_a%26b"
    assert server.asked[0].json == {"task_id": "task_1", "session_id": "s1"}


@pytest.mark.proves("wire.run")
async def test_a_message_goes_out_as_the_api_wants_it_and_events_come_as_they_happen(
    server: ScriptedServer, connect: Connect
) -> None:
    seen = anyio.Event()
    first, second = b'data: {"type":"heartbeat"}\n\n', b'data: {"type":"text","content":"Hi"}\n\n'
    # The server keeps the stream open until the client has the first event in hand.
    server.on(RUN, events(first, then=seen.wait))
    async with connect(token="t").run("s1", "grüße \ud83d") as stream:
        assert await anext(stream) == Heartbeat()
        seen.set()
        assert [event async for event in stream] == []
    (asked,) = server.to(RUN)
    assert asked.headers["accept"] == "text/event-stream"
    assert asked.json == {
        "app_name": "nemo_agent",
        "user_id": "me",
        "session_id": "s1",
        "new_message": {"parts": [{"text": "grüße ?"}]},
    }
    server.on(RUN, events(first + second))
    async with connect(token="t").run("s1", "hi") as stream:
        assert [event async for event in stream] == [Heartbeat(), Text("Hi")]


@pytest.mark.proves("wire.run-broken")
async def test_a_stream_that_breaks_is_an_unknown_outcome(server: ScriptedServer, connect: Connect) -> None:
    half = Reply(body=b'data: {"type":"text","content":"Hi"}\n\ndata: {"ty', cut=45)
    half.headers = {"Content-Type": "text/event-stream", "Content-Length": "900"}
    server.on(RUN, half)
    async with connect(token="t").run("s1", "hi") as stream:
        assert await anext(stream) == Text("Hi")
        with pytest.raises(ConnectionLost) as caught:
            await anext(stream)
    assert caught.value.sent == "unknown"
    assert len(server.to(RUN)) == 1


@pytest.mark.proves("wire.run-broken")
async def test_a_silent_stream_times_out(server: ScriptedServer, connect: Connect) -> None:
    server.on(RUN, events(b": hello\n", then=anyio.sleep_forever))
    async with connect(token="t", silence_seconds=0.05).run("s1", "hi") as stream:
        with pytest.raises(TimedOut):
            assert [event async for event in stream]


@pytest.mark.proves("wire.run")
async def test_leaving_early_closes_the_stream(server: ScriptedServer, connect: Connect) -> None:
    server.on(RUN, events(b"data:\n\n", then=anyio.sleep_forever))
    with anyio.fail_after(5):
        async with connect(token="t").run("s1", "hi") as stream:
            await anext(stream)


@pytest.mark.proves("wire.stream-proxy")
async def test_streams_go_through_the_environments_proxy(
    server: ScriptedServer, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", server.url.removeprefix("http://"))
    monkeypatch.setenv("no_proxy", "")
    server.on("POST http://backend.example/run_sse", events(b"data:\n\n"))
    server.on(RUN, events(b'data: {"type":"text","content":"direct"}\n\n'))
    async with connect(token="t", api_url="http://backend.example").run("s1", "hi") as stream:
        assert [event async for event in stream] == [Heartbeat()]
    server.on("GET /api/credits/balance/simple", ok({"available": 5}))
    # What answers on this machine is not to be found through a proxy.
    client = connect(token="t")
    async with client.run("s1", "hi") as stream:
        assert [event async for event in stream] == [Text("direct")]
    assert (await client.credits()).available == 5


@pytest.mark.proves("wire.stream-keepalive")
async def test_the_connection_of_a_stream_is_kept_awake(
    server: ScriptedServer, settings: Callable[..., Settings]
) -> None:
    server.on(RUN, events())
    transport = Transport(settings())
    async with transport.stream(f"{server.url}/run_sse", {}, b"") as response:
        connection = response.extensions["network_stream"].get_extra_info("socket")
        assert connection.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
    await transport.aclose()


@pytest.mark.proves("wire.upload")
@pytest.mark.parametrize("shape", ["files", "list"])
async def test_both_shapes_of_an_upload_answer(server: ScriptedServer, connect: Connect, shape: str) -> None:
    files: list[dict[str, Any]] = [
        {"filename": "a.MP4", "file_type": "video", "cdn_url": "https://cdn/a", "duration": 30.5, "width": 10},
        {"filename": "b.JPEG", "file_type": None, "duration": "x", "fps": 1},
        {"filename": "c.pdf"},
    ]
    server.on(UPLOAD, ok({"files": files, "session_state_applied": True}) if shape == "files" else answer(files))
    urls = ["https://x.example/a.mp4"]
    first, second, third = await connect(token="t").upload_urls("s1", urls)
    assert first == UploadedFile(
        filename="a.MP4", kind="video", url="https://cdn/a", duration=30.5, width=10, height=0, size=0
    )
    assert (second.kind, second.duration, third.kind) == ("image", 0, "other")
    assert server.to(UPLOAD)[0].json == {"urls": urls, "source_type": "url"}


DRAFT = (
    '{"t" :[{"tt":0,"sg":[{"d":1.50,"m":{"title":"\\u00fc ü \\ud83d","n":1e2,"x":-0.0}}]}],  "zz":12345678901234567890}'
)
# The draft is found by its place, not by its looks.
BODY = (
    '{"code":0, "data": {"draft":1,"note":"\\"state\\":{}}",'
    '"state":\n{"a":{"draft":2},"draft": %s ,"x":[]},"session_id":7}}'
)


@pytest.mark.proves("wire.draft-exact")
async def test_the_draft_goes_back_byte_for_byte(server: ScriptedServer, connect: Connect) -> None:
    server.on(STATE, Reply(body=(BODY % DRAFT).encode()))
    server.on(RENDER, answer({"status": "pending"}))
    client = connect(token="t")
    state = await client.state("s1")
    assert state.draft_json == DRAFT
    await client.submit_render("r1", "s1", state.draft_json, {"format": "mp4", "quality": "high"})
    (asked,) = server.to(RENDER)
    sent = f'{{"id":"r1","sessionId":"s1","draft":{DRAFT},"output":{{"format": "mp4", "quality": "high"}}}}'
    assert asked.body == sent.encode()


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=10,
)


@pytest.mark.proves("wire.draft-exact")
@hypothesis.settings(deadline=None)
@given(before=st.dictionaries(st.text(max_size=3), _JSON), value=_JSON, indent=st.none() | st.integers(0, 3))
def test_a_slice_is_the_text_of_its_value(before: dict[str, Any], value: Any, indent: int | None) -> None:
    inner = json.dumps(value, ensure_ascii=False)
    outer = json.dumps({**before, "state": {**before, "draft": "DRAFT"}, "z": before}, indent=indent)
    assert slice_at(outer.replace('"DRAFT"', inner), "state", "draft") == inner
    assert slice_at(outer, "state", "draft", "deeper") == ""
    assert slice_at(outer, "absent") == ""


@pytest.mark.proves("wire.state-lenient")
@pytest.mark.parametrize(
    "state",
    [{}, {"draft": None}, {"draft": {}, "video_infos": None, "canvas_config": [], "generated_media": "x"}, None],
)
def test_a_state_without_a_draft_is_an_empty_one(state: Any) -> None:
    read = State.read(200, json.dumps({"code": 0, "data": {"session_id": "s1", "state": state, "user_id": None}}))
    assert (read.draft, read.draft_json, read.video_infos, read.canvas, read.generated_media) == ({}, "{}", [], {}, [])


@pytest.mark.proves("wire.state-lenient")
@pytest.mark.parametrize(
    "media",
    [[{"u": 1}, {"u": 2}, None], {"a": {"u": 1}, "b": {"u": 2}}, {"videos": [{"u": 1}], "songs": [{"u": 2}, 3]}],
)
def test_generated_media_is_a_list_whatever_came(media: Any) -> None:
    read = State.read(200, json.dumps({"data": {"session_id": 5, "state": {"generated_media": media}, "extra": 1}}))
    assert read.generated_media == [{"u": 1}, {"u": 2}]
    assert read.raw["extra"] == 1


@pytest.mark.proves("wire.state-lenient")
@hypothesis.settings(deadline=None)
@given(_JSON)
def test_no_draft_breaks_the_reading_of_a_state(draft: Any) -> None:
    read = State.read(200, json.dumps({"data": {"session_id": "s1", "state": {"draft": draft}}}))
    assert json.loads(read.draft_json) == ({} if draft is None else draft)


async def test_an_empty_answer_is_not_taken_for_an_empty_timeline(server: ScriptedServer, connect: Connect) -> None:
    server.on(STATE, Reply(200))
    with pytest.raises(UnexpectedAnswer):
        await connect(token="t").state("s1")


@pytest.mark.proves("wire.ids-stay-ids")
async def test_an_id_cannot_lead_to_another_path(server: ScriptedServer, connect: Connect) -> None:
    server.on("GET /api/state/nemo_agent/me/..%2F..%3Fx/latest", ok({"session_id": "odd"}))
    client = connect(token="t")
    assert (await client.state("../..?x")).session_id == "odd"
    for session_id in ("", "..", "."):
        with pytest.raises(SessionNotFound):
            await client.state(session_id)
    assert len(server.asked) == 1


@pytest.mark.proves("wire.render-shapes")
@pytest.mark.parametrize(
    ("told", "status", "progress", "url", "error"),
    [
        ({"taskId": "x", "status": "processing", "progress": 41.6}, "processing", 42, "", ""),
        ({"status": "completed", "output": {"url": "v:/", "duration": 3, "size": 9}}, "completed", 100, "v:/", ""),
        ({"status": "failed", "error": "no font"}, "failed", 0, "", "no font"),
        ({"status": "failed", "error": {"message": "no font"}}, "failed", 0, "", "no font"),
        ({"success": True, "data": {"id": "x", "status": "pending", "progress": None}}, "pending", 0, "", ""),
        ({"success": True, "data": {"status": "COMPLETED", "outputUrl": "v:/"}}, "completed", 100, "v:/", ""),
        ({"success": False, "data": {"status": "failed", "progress": 250}}, "failed", 100, "", ""),
        ({"code": 0, "data": {"status": "canceled"}}, "cancelled", 0, "", ""),
        ({"status": "brewing", "progress": -3}, "processing", 0, "", ""),
        ({"error": "no such thing"}, "failed", 0, "", "no such thing"),
    ],
)  # fmt: skip
async def test_both_shapes_of_a_render_answer(
    server: ScriptedServer, connect: Connect, told: Any, status: str, progress: int, url: str, error: str
) -> None:
    server.on(POLL, answer(told))
    read = await connect(token="t").render_status("r1")
    assert (read.id, read.status, read.progress, read.url, read.error) == ("r1", status, progress, url, error)


@pytest.mark.proves("wire.render-errors")
@pytest.mark.parametrize(
    "refusal",
    [
        Reply(409),
        answer({"success": False, "error": "id already exists"}, 400),
        answer({"message": "Duplicate id"}, 400),
    ],
)
async def test_a_used_render_id_is_told_apart(server: ScriptedServer, connect: Connect, refusal: Reply) -> None:
    server.on(RENDER, refusal)
    with pytest.raises(DuplicateRender):
        await connect(token="t").submit_render("r1", "s1", "{}", {})


@pytest.mark.proves("wire.render-errors")
async def test_an_unknown_render_is_told_apart(server: ScriptedServer, connect: Connect) -> None:
    client = connect(token="t")
    for call in (client.render_status, client.cancel_render):
        with pytest.raises(RenderNotFound):
            await call("r1")
    server.on("POST /api/render/proxy/lambda/r1/cancel", Reply(204))
    await client.cancel_render("r1")


def test_a_render_status_is_what_others_may_make_too() -> None:
    assert RenderStatus.read({}, "r1").status == "pending"


@pytest.mark.proves("wire.credits")
async def test_credits(server: ScriptedServer, connect: Connect) -> None:
    server.on("GET /api/credits/balance/simple", ok({"available": "25000", "frozen": 40.0, "total": None}))
    credits = await connect(token="t").credits()
    assert (credits.available, credits.frozen, credits.total) == (25000, 40, 0)
    server.on("GET /api/credits/balance/simple", ok(None))
    with pytest.raises(UnexpectedAnswer):
        await connect(token="t").credits()
