"""Every error answer becomes one of our own errors, in plain words and without secrets."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nemo_mcp.backend import errors
from nemo_mcp.backend.answers import unwrap
from nemo_mcp.backend.client import NemoClient
from nemo_mcp.backend.errors import NemoError, RedactingFilter, redact
from nemo_mcp.backend.events import Text
from nemo_mcp.backend.redaction import clean, hide
from scripted_server import DROP, Reply, ScriptedServer, answer, events, ok

Connect = Callable[..., NemoClient]
STATE = "GET /api/state/nemo_agent/me/s1/latest"
RUN = "POST /run_sse"
PAGE = Reply(200, b"<html>Sign in to Hotel WiFi</html>", {"Content-Type": "text/html"})

# API reference §3, row by row: the answer to a chat message, the error, whether the message may have run.
TABLE: list[tuple[Reply, str, str]] = [
    (answer({"code": 1001, "message": "expired"}), "TokenRejected", "no"),
    (answer({"code": 1010}, 200), "TokenRejected", "no"),
    (answer({"code": "1011"}, 403), "TokenRejected", "no"),
    (Reply(401), "TokenRejected", "no"),
    (answer({"code": 1002, "message": "session"}), "SessionNotFound", "no"),
    (answer({"detail": "Session not found"}, 404), "SessionNotFound", "no"),
    (answer({"code": 2001, "message": "no credits"}), "NoCredits", "no"),
    (answer({"code": 2001}, 402), "NoCredits", "no"),
    (answer({"code": 4001}), "UnsupportedFile", "no"),
    (answer({"code": 4002}, 413), "FileTooLarge", "no"),
    (Reply(413, b"<html>nginx</html>"), "FileTooLarge", "no"),
    (answer({"message": "bad"}, 400), "InvalidRequest", "no"),
    (answer({"detail": [{"msg": "extra fields"}]}, 422), "InvalidRequest", "no"),
    (Reply(402), "PlanRequired", "no"),
    (answer({"detail": "scope render"}, 403), "NotAllowed", "no"),
    (Reply(429), "RateLimited", "no"),
    (answer({"code": 9999, "message": "?"}), "Refused", "unknown"),
    (Reply(418), "Refused", "unknown"),
    (answer({"success": False, "error": "broken"}), "Refused", "unknown"),
    (Reply(500, b"Internal Server Error"), "ServiceDown", "unknown"),
    (Reply(502, b"<html>bad gateway</html>", {"Content-Type": "text/html"}), "ServiceDown", "unknown"),
    (answer({"code": 503}), "ServiceDown", "unknown"),
    (Reply(302, b"", {"Location": "https://elsewhere.example/"}), "UnexpectedAnswer", "unknown"),
    (PAGE, "UnexpectedAnswer", "unknown"),
    (answer("fine"), "UnexpectedAnswer", "unknown"),
    (answer({"code": 0, "data": {}}), "UnexpectedAnswer", "unknown"),
    (DROP, "ConnectionLost", "unknown"),
]


@pytest.mark.proves("wire.errors-table", "wire.run-at-most-once")
@pytest.mark.parametrize(("reply", "name", "sent"), TABLE)
async def test_each_error_answer_to_a_message(
    server: ScriptedServer, connect: Connect, reply: Reply, name: str, sent: str
) -> None:
    server.on(RUN, reply)
    with pytest.raises(getattr(errors, name)) as caught:
        async with connect(token="my-own-token").run("s1", "hello"):
            pass
    assert (type(caught.value).__name__, caught.value.sent) == (name, sent)
    assert len(server.to(RUN)) == (2 if reply.status == 429 else 1)
    advice = str(caught.value)
    assert "my-own-token" not in advice
    assert "{" not in advice
    assert all([caught.value.happened, caught.value.meaning, caught.value.advice])


@pytest.mark.proves("wire.errors-table")
async def test_no_connection_is_proof_that_nothing_was_sent(connect: Connect) -> None:
    with pytest.raises(errors.Unreachable) as caught:
        async with connect(token="t", api_url="http://127.0.0.1:9").run("s1", "hello"):
            pass
    assert caught.value.sent == "no"


@pytest.mark.proves("wire.errors-table")
@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:9", "http://127.0.0.1:9"])
async def test_an_unusable_proxy_is_proof_that_nothing_was_sent(
    connect: Connect, monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy)
    monkeypatch.setenv("NO_PROXY", "")
    client = connect(token="t", api_url="https://backend.example")
    with pytest.raises(errors.Unreachable):
        await client.credits()
    with pytest.raises(errors.Unreachable):
        async with client.run("s1", "hello"):
            pass


@pytest.mark.proves("wire.errors-top-up")
async def test_without_credits_an_anonymous_user_gets_the_link_that_keeps_the_account(
    server: ScriptedServer, connect: Connect
) -> None:
    server.on(RUN, answer({"code": 2001}))
    client = connect()
    with pytest.raises(errors.NoCredits) as caught:
        async with client.run("s1", "hello"):
            pass
    assert caught.value.link == "https://web.example/register?bind=anon_1" == client.top_up_url
    assert caught.value.link in str(caught.value)
    assert connect(token="t").top_up_url == "https://web.example"


@pytest.mark.proves("wire.errors-safe-reads")
@pytest.mark.parametrize("trouble", [Reply(502), Reply(503), Reply(504), DROP])
async def test_reads_are_repeated_after_passing_trouble(
    server: ScriptedServer, connect: Connect, trouble: Reply
) -> None:
    server.on(STATE, trouble, ok({"session_id": "s1", "state": {}}))
    assert (await connect(token="t").state("s1")).session_id == "s1"


@pytest.mark.proves("wire.errors-safe-reads")
async def test_requests_that_change_something_are_not_repeated(server: ScriptedServer, connect: Connect) -> None:
    for trouble in (Reply(503), DROP):
        server.on("POST /api/tasks/me/with-session/nemo_agent", trouble)
        with pytest.raises(errors.NetworkError):
            await connect(token="t").create_session()
    assert len(server.to("POST /api/tasks/me/with-session/nemo_agent")) == 2


@pytest.mark.proves("wire.deadlines")
@pytest.mark.parametrize("wait", [0.02, 60])
async def test_an_answer_that_drips_or_never_comes_is_given_up_in_time(
    server: ScriptedServer, connect: Connect, wait: float
) -> None:
    slow = ok({"session_id": "s1", "state": {}})
    slow.drip = wait
    server.on("POST /api/tasks/me/with-session/nemo_agent", slow)
    server.on(STATE, slow)
    client = connect(token="t", request_seconds=0.1)
    for ask, longest in ((client.create_session, 1), (lambda: client.state("s1"), 3)):
        began = time.monotonic()
        with pytest.raises(errors.TimedOut) as caught:
            await ask()
        assert caught.value.sent == "unknown"
        assert time.monotonic() - began < longest
    assert len(server.to(STATE)) == 3


@pytest.mark.proves("wire.errors-rate-limit")
async def test_a_rate_limit_is_waited_for_once(server: ScriptedServer, connect: Connect) -> None:
    server.on(STATE, Reply(429, headers={"Retry-After": "0"}), ok({"session_id": "s1"}))
    await connect(token="t").state("s1")
    server.on(STATE, Reply(429))
    with pytest.raises(errors.RateLimited):
        await connect(token="t").state("s1")
    assert len(server.to(STATE)) == 4


@pytest.mark.proves("wire.errors-rate-limit", "wire.run-at-most-once")
async def test_a_message_that_met_a_rate_limit_goes_out_once_more(server: ScriptedServer, connect: Connect) -> None:
    server.on(RUN, Reply(429, headers={"Retry-After": "0"}), events(b'data: {"type":"text","content":"Hi"}\n\n'))
    async with connect(token="t").run("s1", "hello") as heard:
        assert [event async for event in heard] == [Text("Hi")]
    first, second = server.to(RUN)
    assert first.body == second.body
    # A rate limit that a run reports is no proof that it never ran.
    server.on(RUN, answer({"code": 429}))
    with pytest.raises(errors.RateLimited):
        async with connect(token="t").run("s1", "hello"):
            pass
    assert len(server.to(RUN)) == 3


@pytest.mark.proves("wire.errors-rate-limit")
@pytest.mark.parametrize("after", ["604800", "Fri, 01 Jan 2999 00:00:00 GMT"])
async def test_nobody_waits_for_a_rate_limit_of_days(server: ScriptedServer, connect: Connect, after: str) -> None:
    server.on(STATE, Reply(429, headers={"Retry-After": after}))
    server.on(RUN, Reply(429, headers={"Retry-After": after}))
    with pytest.raises(errors.RateLimited):
        await connect(token="t").state("s1")
    with pytest.raises(errors.RateLimited):
        async with connect(token="t").run("s1", "hello"):
            pass
    assert len(server.to(STATE)) == len(server.to(RUN)) == 1


@pytest.mark.proves("wire.errors-clean")
def test_text_of_the_backend_is_cleaned_and_bounded() -> None:
    said = "pay\u202e \x1b[31mnow\x00 \u200bnmv_usr_Secret1 " + "x" * 5000
    with pytest.raises(NemoError) as caught:
        unwrap(400, json.dumps({"message": said}))
    assert len(caught.value.said) == 200
    assert caught.value.said.startswith("pay [31mnow [hidden] xxx")


@pytest.mark.proves("wire.errors-clean")
@settings(deadline=None)
@given(st.text(max_size=400), st.integers(100, 599))
def test_no_answer_breaks_the_reading_of_answers(body: str, status: int) -> None:
    try:
        unwrap(status, body)
        advice = ""
    except NemoError as error:
        advice = str(error)
    assert len(advice) < 700
    assert advice.isprintable()


@pytest.mark.proves("wire.secrets")
def test_secrets_leave_texts_and_logs(caplog: pytest.LogCaptureFixture) -> None:
    hide("plain-secret-value")
    assert redact("a plain-secret-value, nmv_usr_AbC-1.2_x!") == "a [hidden], [hidden]!"
    hide("a")
    assert redact("banana") == "banana"
    caplog.handler.addFilter(RedactingFilter())
    try:
        raise ValueError("nmv_usr_trace")
    except ValueError:
        logging.getLogger("x").exception("token %s", "plain-secret-value")
    assert "token [hidden]" in caplog.text
    assert "nmv_usr_trace" not in caplog.text
    assert "ValueError: [hidden]" in caplog.text
    assert clean("x nmv_usr_" + "y" * 300) == "x [hidden]"


@pytest.mark.proves("wire.errors-tree")
def test_the_drawing_names_every_error_under_its_parent() -> None:
    parents: list[str] = []
    drawn: dict[str, str] = {}
    for line in (errors.__doc__ or "").splitlines():
        name = next((w for w in line.split() if isinstance(getattr(errors, w, None), type)), "")
        if name:
            depth = (line.index(name) - 4) // 4
            parents = [*parents[:depth], name]
            drawn[name] = parents[-2] if depth else "Exception"
    kinds: dict[str, Any] = {n: k for n, k in vars(errors).items() if isinstance(k, type) and issubclass(k, NemoError)}
    assert drawn == {name: kind.__base__.__name__ for name, kind in kinds.items()}
