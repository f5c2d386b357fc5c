"""Tokens, the client id, and the headers that every request carries."""

from __future__ import annotations

import json
import os
import stat
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import anyio
import pytest
from pydantic import SecretStr

from nemo_mcp import __version__
from nemo_mcp.backend.attribution import Attribution
from nemo_mcp.backend.auth import Auth
from nemo_mcp.backend.client import NemoClient
from nemo_mcp.backend.errors import (
    GuestRejected,
    InvalidRequest,
    NemoError,
    RateLimited,
    TokenRejected,
    UnexpectedAnswer,
)
from nemo_mcp.config import Settings
from scripted_server import Asked, Reply, ScriptedServer, answer, events, ok

Connect = Callable[..., NemoClient]
TOKEN = "POST /api/auth/anonymous-token"
CREDITS = "GET /api/credits/balance/simple"
RUN = "POST /run_sse"


def only_for(token: str) -> Callable[[Asked], Reply]:
    """Credits for this token, 1001 for any other."""
    return lambda asked: (
        ok({"available": 5, "frozen": None})
        if asked.headers["authorization"] == f"Bearer {token}"
        else answer({"code": 1001})
    )


@pytest.mark.proves("wire.headers")
async def test_every_request_carries_token_and_attribution(server: ScriptedServer, connect: Connect) -> None:
    server.on(RUN, events())
    client = connect(skill="music-video-clip", skill_source="clawhub")
    for call in (
        client.credits,
        client.create_session,
        lambda: client.upload_urls("s1", []),
        lambda: client.state("s1"),
    ):
        with pytest.raises(NemoError):
            await call()
    async with client.run("s1", "hello"):
        pass
    assert len(server.asked) == 7  # a session that is not known is asked for twice
    for asked in server.asked:
        attribution = [asked.headers[f"x-skill-{name}"] for name in ("source", "version", "platform")]
        assert attribution == ["music-video-clip", __version__, "clawhub"]
        assert asked.headers.get("authorization", "") == ("" if "token" in asked.path else "Bearer nmv_usr_first")


@pytest.mark.proves("wire.anonymous-token")
async def test_an_anonymous_token_is_asked_for_once_under_a_kept_client_id(
    server: ScriptedServer, connect: Connect, tmp_path: Path
) -> None:
    server.on(CREDITS, ok({"available": 5}))
    client = connect()
    async with anyio.create_task_group() as callers:
        for _ in range(5):
            callers.start_soon(client.credits)
    (asked,) = server.to(TOKEN)
    kept = tmp_path / "config" / "client_id"
    assert str(uuid.UUID(kept.read_text().strip())) == asked.headers["x-client-id"]
    assert (asked.body, client.account, client.user_id) == (b"", "anonymous", "anon_1")
    if os.name == "posix":
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
        assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700
    await connect().credits()
    assert server.to(TOKEN)[1].headers["x-client-id"] == asked.headers["x-client-id"]


@pytest.mark.proves("wire.anonymous-token")
async def test_a_client_id_that_is_no_uuid_is_replaced(
    server: ScriptedServer, connect: Connect, tmp_path: Path
) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "client_id").write_bytes(b"\xff; rm -rf /")
    server.on(CREDITS, ok({"available": 5}))
    await connect().credits()
    assert uuid.UUID(server.to(TOKEN)[0].headers["x-client-id"])


@pytest.mark.proves("wire.anonymous-token")
async def test_a_missing_client_id_is_made_up_once(server: ScriptedServer, connect: Connect) -> None:
    server.on(TOKEN, answer({"message": "X-Client-Id missing"}, 400), ok({"token": "nmv_usr_late"}))
    server.on(CREDITS, ok({"available": 5}))
    await connect(client_id="mine").credits()
    first, second = (asked.headers["x-client-id"] for asked in server.to(TOKEN))
    assert first == "mine"
    assert uuid.UUID(second)
    server.on(TOKEN, Reply(400))
    with pytest.raises(InvalidRequest):
        await connect().credits()


@pytest.mark.proves("wire.token-renewal")
@pytest.mark.parametrize("refusal", [answer({"code": 1001}), answer({"code": 1010}), Reply(401)])
async def test_a_refused_anonymous_token_is_renewed_once_for_all_callers(
    server: ScriptedServer, connect: Connect, refusal: Reply
) -> None:
    server.on(TOKEN, ok({"token": "nmv_usr_old"}), ok({"token": "nmv_usr_new"}))
    accepted = only_for("nmv_usr_new")
    server.on(CREDITS, lambda asked: refusal if "old" in asked.headers["authorization"] else accepted(asked))
    client = connect()
    async with anyio.create_task_group() as callers:
        for _ in range(4):
            callers.start_soon(client.credits)
    first, second = server.to(TOKEN)
    assert first.headers["x-client-id"] == second.headers["x-client-id"]
    assert (await client.credits()).available == 5


@pytest.mark.proves("wire.token-renewal", "wire.run-at-most-once")
async def test_a_message_that_a_refused_token_kept_from_running_is_sent_again(
    server: ScriptedServer, connect: Connect
) -> None:
    server.on(TOKEN, ok({"token": "nmv_usr_old"}), ok({"token": "nmv_usr_new"}))
    server.on(RUN, answer({"code": 1001}), events(b'data: {"type":"text","content":"Hi"}\n\n'))
    async with connect().run("s1", "hello") as stream:
        assert [event async for event in stream]
    assert [a.headers["authorization"] for a in server.to(RUN)] == ["Bearer nmv_usr_old", "Bearer nmv_usr_new"]


@pytest.mark.proves("wire.token-renewal")
async def test_an_account_that_stays_refused_is_an_error(server: ScriptedServer, connect: Connect) -> None:
    server.on(CREDITS, answer({"code": 1001}))
    with pytest.raises(GuestRejected):
        await connect().credits()
    assert len(server.to(CREDITS)) == 2


@pytest.mark.proves("wire.token-renewal")
async def test_a_token_that_seems_expired_is_used_until_it_is_refused(server: ScriptedServer, connect: Connect) -> None:
    server.on(TOKEN, ok({"token": "nmv_usr_first", "expires_at": "2001-01-01T00:00:00Z"}))
    server.on(CREDITS, only_for("nmv_usr_first"))
    client = connect()
    for _ in range(3):
        await client.credits()
    assert len(server.to(TOKEN)) == 1


@pytest.mark.proves("wire.anonymous-token")
@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (Reply(401), GuestRejected),
        (ok({}), UnexpectedAnswer),
        (ok({"token": "a\nb"}), UnexpectedAnswer),
        (Reply(429), RateLimited),
    ],
)
async def test_an_account_that_is_not_given_is_an_error(
    server: ScriptedServer, connect: Connect, reply: Reply, error: type[NemoError]
) -> None:
    server.on(TOKEN, reply)
    with pytest.raises(error):
        await connect().credits()
    assert server.to(CREDITS) == []


@pytest.mark.proves("wire.own-token")
async def test_the_users_own_token_is_never_swapped(server: ScriptedServer, connect: Connect) -> None:
    server.on(CREDITS, answer({"code": 1001}))
    client = connect(token="nmv_usr_mine")
    with pytest.raises(TokenRejected, match="NEMO_TOKEN"):
        await client.credits()
    assert (server.to(TOKEN), len(server.to(CREDITS)), client.account) == ([], 1, "registered")


@pytest.mark.proves("wire.own-token")
async def test_a_token_that_no_header_can_hold_is_not_sent(server: ScriptedServer, connect: Connect) -> None:
    with pytest.raises(TokenRejected):
        await connect(token="two\r\nlines").credits()
    assert server.asked == []


class Cloud:
    """A backend elsewhere: it gives numbered tokens, one per call."""

    def __init__(self) -> None:
        self.calls = 0

    async def __call__(self, client_id: str) -> dict[str, Any]:
        self.calls += 1
        if self.calls > 2:
            raise RateLimited()
        expires = datetime.now(UTC) + timedelta(days=7)
        return {"token": f"nmv_usr_{self.calls}", "user_id": "anon_7", "expires_at": expires.isoformat()}


def cloud_settings(tmp_path: Path, **values: Any) -> Settings:
    return Settings.model_validate({"api_url": "https://backend.example", "config_dir": tmp_path, **values})


@pytest.mark.proves("wire.anonymous-token-kept")
async def test_a_process_that_comes_second_takes_the_token_of_the_first(tmp_path: Path, connect: Connect) -> None:
    server = ScriptedServer()
    await server.start("127.0.0.2")  # no name of this machine's that a token is not kept for
    kept = tmp_path / "config" / "anonymous_token.json"
    server.on(CREDITS, only_for("nmv_usr_first"))
    await connect(api_url=server.url).credits()
    written = kept.read_text()
    kept.unlink()

    def limited(_: Asked) -> Reply:
        kept.write_text(written)  # the other process was given it meanwhile
        return answer({}, 429)

    server.on(TOKEN, limited)
    assert (await connect(api_url=server.url).credits()).available == 5
    kept.unlink()
    server.on(TOKEN, answer({}, 429))
    with pytest.raises(RateLimited):
        await connect(api_url=server.url).credits()
    await server.stop()


@pytest.mark.proves("wire.anonymous-token-kept")
async def test_the_anonymous_token_outlives_the_process(tmp_path: Path) -> None:
    cloud = Cloud()
    first = await Auth(cloud_settings(tmp_path), cloud).token()
    later = Auth(cloud_settings(tmp_path), cloud)
    assert (await later.token(), later.user_id, cloud.calls) == (first, "anon_7", 1)
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "anonymous_token.json").stat().st_mode) == 0o600


@pytest.mark.proves("wire.anonymous-token-kept")
@pytest.mark.parametrize(
    "damage",
    [
        {"api_url": "https://other.example"},
        {"client_id": str(uuid.uuid4())},
        {"expires_at": "2020-01-01T00:00:00Z"},
        {"expires_at": "2999-01-01T00:00:00"},
        {"token": None},
    ],
)
async def test_a_kept_token_that_does_not_fit_is_not_used(tmp_path: Path, damage: dict[str, Any]) -> None:
    cloud = Cloud()
    await Auth(cloud_settings(tmp_path), cloud).token()
    file = tmp_path / "anonymous_token.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | damage))
    await Auth(cloud_settings(tmp_path), cloud).token()
    assert cloud.calls == 2


@pytest.mark.proves("wire.anonymous-token-kept")
async def test_a_process_takes_over_what_another_has_renewed(tmp_path: Path) -> None:
    cloud = Cloud()
    one, two = Auth(cloud_settings(tmp_path), cloud), Auth(cloud_settings(tmp_path), cloud)
    old = await one.token()
    assert await two.token() == old
    new = await one.renew(old, TokenRejected())
    assert await two.renew(old, TokenRejected()) == new == SecretStr("nmv_usr_2")


@pytest.mark.proves("wire.anonymous-token-kept")
async def test_a_loopback_backend_leaves_no_token_on_disk(
    server: ScriptedServer, connect: Connect, tmp_path: Path
) -> None:
    server.on(CREDITS, ok({"available": 5}))
    await connect().credits()
    assert [p.name for p in (tmp_path / "config").iterdir()] == ["client_id"]


async def test_a_folder_that_takes_no_files_is_no_failure(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").touch()
    assert await Auth(cloud_settings(tmp_path / "file"), Cloud()).token() == SecretStr("nmv_usr_1")
    assert "could not be written" in caplog.text


SKILL = "---\nname: {name}\ndescription: version: 9\n{rest}---\n# Body\nversion: 8\n"


@pytest.mark.proves("wire.attribution")
@pytest.mark.parametrize(
    ("folder", "rest", "expected"),
    [
        ("skills/a", "version: 1.2.3\n", ("promo", "1.2.3", "unknown")),
        ("skills/a", 'metadata:\n  author: x\n  version: "2.0"\n', ("promo", "2.0", "unknown")),
        ("skills/a", 'metadata: {"x": 1, "version": "3.1"}\n', ("promo", "3.1", "unknown")),
        (".clawhub/skills/a", "", ("promo", __version__, "clawhub")),
        (".cursor/skills/a", "", ("promo", __version__, "cursor")),
    ],
)
def test_a_skill_folder_names_itself(tmp_path: Path, folder: str, rest: str, expected: tuple[str, ...]) -> None:
    skill = tmp_path / folder
    skill.mkdir(parents=True)
    (skill / "SKILL.md").write_text(SKILL.format(name='"promo"', rest=rest))
    found = Attribution.of(Settings.model_validate({"skill": str(skill)}))
    assert (found.source, found.version, found.platform) == expected
    (skill / ".clawhub").mkdir()
    (skill / ".clawhub" / "origin.json").write_text("{}")
    assert Attribution.of(Settings.model_validate({"skill": str(skill)})).platform == "clawhub"
    assert Attribution.of(Settings.model_validate({"skill": str(skill), "skill_source": "x"})).platform == "x"


@pytest.mark.proves("wire.attribution")
def test_without_a_skill_the_server_names_itself() -> None:
    assert Attribution.of(Settings.model_validate({})) == Attribution("nemo-mcp", __version__, "unknown")
    assert Attribution.of(Settings.model_validate({"skill": "/home/ann/gone"})).source == "gone"
    assert Attribution("a\r\nb: ü", "", "x" * 99).headers() == {
        "X-Skill-Source": "a-b:-",
        "X-Skill-Version": "",
        "X-Skill-Platform": "x" * 64,
    }
