"""How much one caller may ask for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import anyio
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mcp import MCPError
from neighbours import ALICE, BOB, JSON, apart, application, bearer, neighbours, shared, started

from nemo_mcp.http.limits import MAX_BODY, BodyInTime, Buckets
from nemo_mcp.studio import StudioOptions
from rig import INITIALIZE, Agent, rig

GARBAGE = "x" * 40


def _padded(size: int) -> bytes:
    """A good first request of that many bytes."""
    body = json.dumps(INITIALIZE).encode()
    return body + b" " * (size - len(body))


def _in_pieces(body: bytes) -> Iterator[bytes]:
    for start in range(0, len(body), 50_000):
        yield body[start : start + 50_000]


@pytest.mark.proves("http.limits")
@pytest.mark.parametrize("tokens", ["", f"alice={ALICE}"])
@pytest.mark.parametrize("chunked", [False, True])
def test_a_body_that_is_too_large_is_refused_however_it_comes(tmp_path: Path, tokens: str, chunked: bool) -> None:
    headers = {**JSON, **bearer(ALICE), "Content-Type": "application/json"}
    with started(apart(tmp_path, NEMO_HTTP_TOKENS=tokens)) as server:
        statuses: list[int] = []
        for size in (MAX_BODY, MAX_BODY + 1, 20 * MAX_BODY):
            body = _padded(size)
            content = _in_pieces(body) if chunked else body
            answer = httpx.post(server.url, content=content, headers=headers, trust_env=False, timeout=20)
            statuses.append(answer.status_code)
        assert statuses == [200, 413, 413]
        assert server.ask(ALICE).status_code == 200


@pytest.mark.proves("http.limits")
async def test_nothing_is_read_of_who_has_not_signed_in(tmp_path: Path) -> None:
    async with neighbours(apart(tmp_path)) as server:
        parts = httpx.URL(server.url)
        async with await anyio.connect_tcp(parts.host, parts.port or 0) as connection:
            await connection.send(f"POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: {10**12}\r\n\r\n".encode())
            with anyio.fail_after(5):
                assert (await connection.receive()).startswith(b"HTTP/1.1 401 ")


@pytest.mark.proves("http.limits")
async def test_a_body_that_never_ends_is_not_waited_for() -> None:
    async def read_it_all(scope: object, receive: object, send: object) -> None:
        while (await receive())["more_body"]:  # pyright: ignore
            pass

    async with application(BodyInTime(read_it_all, 0.2)) as url:
        parts = httpx.URL(url)
        async with await anyio.connect_tcp(parts.host, parts.port or 0) as connection:
            await connection.send(b"POST /mcp HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")
            with anyio.fail_after(5):
                assert (await connection.receive()).startswith(b"HTTP/1.1 408 ")


@pytest.mark.proves("http.limits")
def test_requests_a_minute_are_counted_for_each_user(tmp_path: Path) -> None:
    with started(apart(tmp_path, NEMO_HTTP_RATE="5")) as server:
        answers = [server.ask(ALICE) for _ in range(6)]
        assert [answer.status_code for answer in answers] == [200] * 5 + [429]
        assert 1 <= int(answers[-1].headers["retry-after"]) <= 12
        assert "wait" in answers[-1].json()["error"]["message"]
        assert server.ask(BOB).status_code == 200


@pytest.mark.proves("http.limits")
def test_tries_to_sign_in_are_counted_for_each_address(tmp_path: Path) -> None:
    with started(apart(tmp_path)) as server:
        with httpx.Client(trust_env=False) as client:
            # Nobody is believed who says that somebody else is asking.
            guesses = [
                client.post(server.url, json=INITIALIZE, headers={**bearer(GARBAGE), "X-Forwarded-For": f"192.0.2.{n}"})
                for n in range(40)
            ]
            # From there not even the right guess tells anything.
            right = client.post(server.url, json=INITIALIZE, headers=bearer(ALICE))
        assert {answer.status_code for answer in guesses[:30]} == {401}
        assert guesses[-1].status_code == 429
        assert int(guesses[-1].headers["retry-after"]) >= 1
        assert right.status_code == 429


@pytest.mark.proves("http.limits")
def test_a_proxy_that_the_owner_names_is_believed_about_addresses(tmp_path: Path) -> None:
    with started(apart(tmp_path, NEMO_HTTP_PROXIES="127.0.0.1")) as server, httpx.Client(trust_env=False) as client:

        def status(address: str) -> int:
            headers = {**bearer(GARBAGE), "X-Forwarded-For": address}
            return client.post(server.url, json=INITIALIZE, headers=headers).status_code

        assert {status("2001:db8::1") for _ in range(30)} == {401}
        assert status("2001:db8::2") == 429  # the same network
        assert status("2001:db8:1::1") == 401
        assert status("198.51.100.1") == 401


@pytest.mark.proves("http.limits")
async def test_jobs_at_once_are_counted_for_each_user(tmp_path: Path) -> None:
    slow = StudioOptions(silence=0, think_seconds=30)
    async with (
        rig(tmp_path, slow) as product,
        neighbours(shared(product, NEMO_HTTP_JOBS="2")) as server,
        server.client(ALICE) as alice,
        server.client(BOB) as bob,
    ):
        wish = {"message": "make a 2 second video", "session": "new", "wait_seconds": 0}
        first, _ = [await alice.call("chat", **wish) for _ in range(2)]
        for tool, arguments in (("chat", wish), ("export", {}), ("chat", {"message": "export it"})):
            told = await alice.error(tool, **arguments)
            assert "2 jobs of yours are running" in told
            assert "Nothing was sent" in told
        assert (await bob.call("chat", **wish))["status"] == "running"
        assert (await alice.call("cancel", job_id=first["job_id"]))["status"] == "cancelled"
        assert (await alice.call("chat", **wish))["status"] == "running"


@pytest.mark.proves("http.limits")
async def test_open_requests_are_counted_for_each_user(tmp_path: Path) -> None:
    slow = StudioOptions(silence=0, think_seconds=30)
    async with (
        rig(tmp_path, slow) as product,
        neighbours(shared(product), "--stateless") as server,
        server.client(ALICE) as alice,
    ):
        job = await alice.call("chat", message="make a 2 second video", wait_seconds=0)
        arguments = {"job_id": job["job_id"], "wait_seconds": 40}
        call = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "state", "arguments": arguments}}
        refused: list[httpx.Response] = []
        enough = anyio.Event()
        crowd = httpx.Limits(max_connections=100)

        async def watch() -> None:
            refused.append(await web.post(server.url, json=call, headers={**JSON, **bearer(ALICE)}))
            if len(refused) == 6:
                enough.set()

        async with (
            httpx.AsyncClient(trust_env=False, limits=crowd, timeout=60) as web,
            anyio.create_task_group() as tasks,
        ):
            for _ in range(70):
                tasks.start_soon(watch)
            with anyio.fail_after(30):
                await enough.wait()
            assert {(answer.status_code, answer.headers["retry-after"]) for answer in refused} == {(429, "5")}
            async with server.client(BOB) as bob:
                assert (await bob.call("state"))["jobs"] == []
            tasks.cancel_scope.cancel()
        with anyio.fail_after(10):  # whoever goes away makes room
            while (ended := await _cancelled(alice, job["job_id"])) == "refused":
                await anyio.sleep(0.05)
        assert ended == "cancelled"


async def _cancelled(agent: Agent, job_id: str) -> str:
    try:
        return (await agent.call("cancel", job_id=job_id))["status"]
    except MCPError as error:
        return "refused" if "requests open" in str(error) else str(error)


@pytest.mark.proves("http.limits")
@given(st.integers(1, 600), st.lists(st.floats(0, 120), max_size=60))
def test_a_bucket_gives_a_minutes_worth_at_once_and_then_no_more_than_flows_in(rate: int, pauses: list[float]) -> None:
    now = 1000.0
    buckets = Buckets(rate, lambda: now)
    taken: list[float] = []
    for pause in [0.0] * (rate + 5) + pauses:
        now += pause
        wait = buckets.take("a")
        if not wait:
            taken.append(now)
        else:
            # When it says to come again, there is one, and not long before.
            now += wait * 0.9
            assert buckets.wait("a")
            now += wait * 0.11
            assert not buckets.wait("a")
    assert len([moment for moment in taken if moment == 1000.0]) == rate
    for number, start in enumerate(taken):
        within = [moment for moment in taken[number:] if moment - start <= 60]
        assert len(within) <= 2 * rate + 1
    assert not buckets.wait("b")


@pytest.mark.proves("http.limits")
def test_buckets_of_a_million_strangers_take_no_memory() -> None:
    buckets = Buckets(1, lambda: 1000.0)
    for number in range(30_000):
        assert not buckets.take(str(number))
    assert len(buckets._full_at) <= 10_000  # pyright: ignore[reportPrivateUsage]
    assert buckets.wait("29999")
