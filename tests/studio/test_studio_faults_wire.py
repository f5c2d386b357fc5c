"""Faults of the wire, as a client sees them that reads the bytes itself."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from studio_house import Client, events, house, texts

CREDITS = "/api/credits/balance/simple"
EDIT = "add music"
REPLY = "I added music."


async def raw_chat(client: Client, message: str = EDIT) -> bytes:
    """Every byte of the answer to a message, until the server closes the connection."""
    url = client.http.base_url
    body = json.dumps(client.body(message)).encode()
    lines = [
        "POST /run_sse HTTP/1.1",
        f"Host: {url.host}",
        f"Authorization: {client.http.headers['Authorization']}",
        f"Content-Length: {len(body)}",
        "Connection: close",
    ]
    received = b""
    async with await anyio.connect_tcp(url.host, url.port or 80) as connection:
        await connection.send("\r\n".join([*lines, "", ""]).encode() + body)
        with anyio.fail_after(5):
            async for piece in connection:
                received += piece
    return received


async def pieces_of_chat(client: Client) -> list[bytes]:
    async with client.http.stream("POST", "/run_sse", json=client.body(EDIT)) as answer:
        return [piece async for piece in answer.aiter_raw()]


def head_and_body(answer: bytes) -> tuple[bytes, bytes]:
    head, _, body = answer.partition(b"\r\n\r\n")
    return head.lower(), body


async def rendered(client: Client) -> str:
    await client.submit("r1")
    return (await client.rendered("r1"))["output"]["url"]


@pytest.mark.proves("studio.fault-shut")
async def test_connections_may_be_refused_for_a_while_after_a_whole_answer(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "shut", "path": CREDITS, "seconds": 0.4})
        began = time.monotonic()
        assert (await client.http.get(CREDITS)).json()["data"]["available"] == 100
        with pytest.raises(httpx.ConnectError):
            await client.http.post("/run_sse", json=client.body(EDIT))
        with anyio.fail_after(5):
            while True:
                try:
                    assert (await client.ledger())["accepted_runs"] == 0
                    break
                except httpx.ConnectError:
                    await anyio.sleep(0.02)
        assert time.monotonic() - began > 0.35
        assert texts(await client.chat(EDIT), partial=False) == REPLY


@pytest.mark.proves("studio.fault-shut")
async def test_a_studio_that_is_shut_ends_at_once(tmp_path: Path) -> None:
    with anyio.fail_after(5):
        async with house(tmp_path) as client:
            await client.misbehave({"action": "shut", "path": CREDITS, "seconds": 60})
            await client.http.get(CREDITS)


@pytest.mark.proves("studio.fault-page")
@pytest.mark.parametrize("landed", [True, False])
async def test_a_proxy_may_show_its_page_while_the_work_is_done_behind_it_or_not(tmp_path: Path, landed: bool) -> None:
    async with house(tmp_path) as client:
        await client.misbehave(
            {"action": "page", "path": "/run_sse", "code": 504, "message": "nginx", "lands": landed},
            {"action": "page", "path": CREDITS, "code": 200, "message": "Sign in"},
        )
        answer = await client.http.post("/run_sse", json=client.body(EDIT))
        assert (answer.status_code, answer.headers["content-type"]) == (504, "text/html")
        assert "<h1>504</h1>" in answer.text
        assert "nginx" in answer.text
        assert await client.titles() == (["music"] if landed else [])
        assert len((await client.ledger())["charges"]) == int(landed)
        sign_in = await client.http.get(CREDITS)
        assert (sign_in.status_code, "Sign in" in sign_in.text) == (200, True)


@pytest.mark.proves("studio.fault-cut")
async def test_a_stream_without_length_or_chunks_ends_the_same_way_whole_or_cut(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.misbehave(
            {"action": "close_delimited", "times": 3},
            {"action": "cut_stream", "after": 2, "skip": 1},
            {"action": "cut_body", "path": "/run_sse", "after": 100, "skip": 2},
        )
        for expected in ("whole", "two events", "100 bytes"):
            head, body = head_and_body(await raw_chat(client))
            assert head.startswith(b"http/1.1 200")
            assert b"connection: close" in head
            assert b"content-length" not in head
            assert b"transfer-encoding" not in head
            match expected:
                case "whole":
                    assert texts(events(body), partial=False) == REPLY
                case "two events":
                    assert len(events(body)) == 2
                    assert body.endswith(b"\n\n")
                case _:
                    assert len(body) == 100
        assert len((await client.ledger())["charges"]) == 3
        head, body = head_and_body(await raw_chat(client, "hello"))
        assert b"transfer-encoding: chunked" in head
        assert body.endswith(b"\r\n0\r\n\r\n")


@pytest.mark.proves("studio.fault-cut")
async def test_a_chunked_stream_may_be_cut_in_the_middle_of_an_event(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "cut_body", "path": "/run_sse", "after": 100})
        head, body = head_and_body(await raw_chat(client))
        assert b"transfer-encoding: chunked" in head
        assert body.count(b"data: ") == 1
        assert not body.endswith(b"0\r\n\r\n")
        assert await client.titles() == ["music"]


@pytest.mark.proves("studio.fault-pieces")
async def test_a_stream_may_come_byte_by_byte_and_means_the_same(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "split"})
        pieces = await pieces_of_chat(client)
        assert {len(piece) for piece in pieces} == {1}
        assert texts(events(b"".join(pieces)), partial=False) == REPLY
        await client.misbehave({"action": "split", "size": 7})
        assert {len(piece) for piece in await pieces_of_chat(client)} <= set(range(1, 8))


@pytest.mark.proves("studio.fault-pieces")
async def test_a_body_may_drip(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "drip", "path": CREDITS, "size": 20, "seconds": 0.05})
        began = time.monotonic()
        answer = await client.http.get(CREDITS)
        assert answer.json()["code"] == 0
        assert time.monotonic() - began > 0.05 * (len(answer.content) // 20)


@pytest.mark.proves("studio.fault-frames")
@pytest.mark.parametrize(
    ("fault", "looks_like"),
    [
        ("crlf", b"}\r\n\r\ndata: {"),
        ("comments", b"\n\n: still here\n\n: data: not this\ndata: {"),
        ("empty_data", b"\n\ndata:\n\ndata: {"),
        ("ids", b"\n\nretry: 10\n\nid: 1\ndata: {"),
    ],
)
async def test_frames_may_be_written_in_every_way_that_the_standard_allows(
    tmp_path: Path, fault: str, looks_like: bytes
) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": fault})
        body = b"".join(await pieces_of_chat(client))
        assert looks_like in body
        read = [event for event in events(body) if event]
        assert texts(read, partial=False) == REPLY
        assert await client.titles() == ["music"]


@pytest.mark.proves("studio.fault-frames")
async def test_crlf_leaves_no_bare_line_feed_and_other_answers_alone(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "crlf", "times": 2})
        body = b"".join(await pieces_of_chat(client))
        assert body.count(b"\n") == body.count(b"\r\n") > 2
        client.session_id = "42"
        unknown = await client.http.post("/run_sse", json=client.body(EDIT))
        assert unknown.json() == {"detail": "Session not found"}


@pytest.mark.proves("studio.fault-frames")
async def test_half_an_event_may_come_between_the_others(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.misbehave({"action": "broken_frame", "after": 1})
        blocks = b"".join(await pieces_of_chat(client)).strip().split(b"\n\n")
        broken: list[int] = []
        whole: list[dict[str, Any]] = []
        for number, block in enumerate(blocks):
            try:
                whole.append(json.loads(block.removeprefix(b"data: ")))
            except ValueError:
                broken.append(number)
        assert broken == [1]
        assert texts(whole, partial=False) == REPLY


@pytest.mark.proves("studio.fault-download")
async def test_a_download_may_end_short_with_a_length_that_agrees(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        url = await rendered(client)
        await client.misbehave({"action": "end_body", "after": 1000})
        short = await client.http.get(url)
        assert (short.status_code, short.headers["content-length"], len(short.content)) == (200, "1000", 1000)
        assert len((await client.http.get(url)).content) == 250_000


@pytest.mark.proves("studio.fault-download")
async def test_a_download_may_be_cut_and_resumed(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        url = await rendered(client)
        await client.misbehave({"action": "cut_body", "after": 1000})
        received = b""
        with pytest.raises(httpx.RemoteProtocolError):  # noqa: PT012 (what arrived before counts)
            async with client.http.stream("GET", url) as answer:
                async for piece in answer.aiter_raw():
                    received += piece
        assert len(received) == 1000
        rest = {"Range": "bytes=1000-", "If-Range": answer.headers["etag"]}
        resumed = await client.http.get(url, headers=rest)
        assert resumed.status_code == 206
        assert received + resumed.content == b"Hello" * 50_000


@pytest.mark.proves("studio.fault-silence")
async def test_a_download_may_fall_silent_in_the_middle(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        url = await rendered(client)
        await client.misbehave({"action": "stall_body", "after": 1000})
        received = b""
        with pytest.raises(httpx.ReadTimeout):  # noqa: PT012 (what arrived before counts)
            async with client.http.stream("GET", url, timeout=0.3) as answer:
                async for piece in answer.aiter_raw():
                    received += piece
        assert len(received) == 1000


@pytest.mark.proves("studio.fault-rules")
async def test_several_faults_of_one_request_act_from_the_work_out_to_the_wire(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        # Given in the wrong order on purpose.
        await client.misbehave(
            {"action": "close_delimited"},
            {"action": "split", "size": 5},
            {"action": "crlf"},
            {"action": "end_stream", "after": 2},
            {"action": "other_dialect"},
        )
        head, body = head_and_body(await raw_chat(client))
        assert b"transfer-encoding" not in head
        assert body.count(b"\r\n\r\n") == 2
        assert [event["type"] for event in events(body.replace(b"\r\n", b"\n"))] == ["tool_call", "tool_result"]
