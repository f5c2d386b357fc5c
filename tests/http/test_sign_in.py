"""Who may come in: without a valid bearer token nobody, wherever the server listens."""

from __future__ import annotations

import json
import math
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import jwt
import pytest
from mcp import Client, MCPError
from neighbours import ALICE, BOB, TOKENS, Neighbours, apart, application, bearer, neighbours, refused, started
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from tokens import AUDIENCE, ISSUER, Issuer, by_hand

from nemo_mcp.http.keys import Keys, NoKeys, read_keys
from rig import COMMAND, ERAS, INITIALIZE, Agent


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neighbours]:
    """A server that knows two tokens."""
    with started(apart(tmp_path_factory.mktemp("listed"))) as server:
        yield server


@pytest.fixture(scope="module")
def issuer() -> Issuer:
    return Issuer()


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory, issuer: Issuer) -> Iterator[Neighbours]:
    """A server that believes one issuer."""
    with _believing(issuer, tmp_path_factory.mktemp("signed")) as server:
        yield server


@contextmanager
def _believing(issuer: Issuer, folder: Path) -> Iterator[Neighbours]:
    (folder / "keys.pem").write_bytes(issuer.pem)
    with started(_jwt(folder, str(folder / "keys.pem"))) as server:
        yield server


def _jwt(folder: Path, keys: str, **settings: str) -> dict[str, str]:
    values = {"NEMO_HTTP_ISSUER": ISSUER, "NEMO_HTTP_AUDIENCE": AUDIENCE, "NEMO_HTTP_KEYS": keys}
    return apart(folder, NEMO_HTTP_TOKENS="", **values, **settings)


@pytest.mark.proves("http.sign-in")
@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "nemo.example"])
def test_beyond_this_machine_nothing_starts_without_a_sign_in(tmp_path: Path, host: str) -> None:
    told = refused(apart(tmp_path, NEMO_HTTP_TOKENS=""), "--host", host)
    assert told.returncode == 1
    assert "NEMO_HTTP_TOKENS_FILE" in told.stderr
    assert "NEMO_HTTP_ISSUER" in told.stderr


@pytest.mark.proves("http.sign-in")
def test_a_public_name_on_loopback_is_beyond_this_machine_too(tmp_path: Path) -> None:
    told = refused(apart(tmp_path, NEMO_HTTP_TOKENS="", NEMO_HTTP_HOSTS="nemo.example"))
    assert told.returncode == 1
    assert "nemo.example" in told.stderr


@pytest.mark.proves("http.sign-in")
@pytest.mark.parametrize("host", ["0.0.0.0", "127.0.0.1"])
def test_with_tokens_it_starts_and_asks_for_one_everywhere(tmp_path: Path, host: str) -> None:
    with started(apart(tmp_path), "--host", host) as server:
        server.url = server.url.replace("0.0.0.0", "127.0.0.1")
        assert server.ask().status_code == 401
        assert server.ask(ALICE).status_code == 200


@pytest.mark.proves("http.sign-in")
@pytest.mark.parametrize(
    "settings",
    [
        {"NEMO_HTTP_TOKENS": "alice=short"},
        {"NEMO_HTTP_TOKENS": ALICE},
        {"NEMO_HTTP_TOKENS": f"alice={ALICE},mallory={ALICE}"},
        {"NEMO_HTTP_TOKENS_FILE": "/nowhere/tokens"},
        {"NEMO_HTTP_ISSUER": ISSUER},
        {"NEMO_HTTP_ISSUER": ISSUER, "NEMO_HTTP_AUDIENCE": AUDIENCE, "NEMO_HTTP_KEYS": "/nowhere/keys"},
        {"NEMO_HTTP_ISSUER": ISSUER, "NEMO_HTTP_AUDIENCE": AUDIENCE, "NEMO_HTTP_KEYS": "http://issuer.example/keys"},
        {"NEMO_HTTP_HOSTS": "https://nemo.example/mcp"},
    ],
)
def test_half_a_sign_in_is_named_and_nothing_starts(tmp_path: Path, settings: dict[str, str]) -> None:
    told = refused(apart(tmp_path, **{"NEMO_HTTP_TOKENS": "", **settings}))
    assert told.returncode == 2
    assert any(name in told.stderr for name in settings)
    assert "short" not in told.stderr.replace("too short", "")
    assert ALICE not in told.stderr


@pytest.mark.proves("http.sign-in")
def test_tokens_in_a_file_and_two_tokens_of_one_user(tmp_path: Path) -> None:
    (tmp_path / "tokens").write_text(f"# who may come in\nalice={ALICE}\n\nalice={BOB}\n")
    environment = apart(tmp_path, NEMO_HTTP_TOKENS="", NEMO_HTTP_TOKENS_FILE=str(tmp_path / "tokens"))
    with started(environment) as server:
        session = server.ask(ALICE).headers["mcp-session-id"]
        ping = {"jsonrpc": "2.0", "id": 2, "method": "ping"}
        assert server.ask(BOB, body=ping, mcp_session_id=session).status_code == 200
        assert server.ask(ALICE[:-1]).status_code == 401


@pytest.mark.proves("http.sign-in")
@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer"},
        {"Authorization": f"Basic {ALICE}"},
        {"Authorization": ALICE},
        {"Authorization": f"Bearer {ALICE}x"},
        {"Authorization": f"Bearer {ALICE.upper()}"},
        {"Authorization": f"Bearer {ALICE}, Bearer {ALICE}"},
        {"Authorization": f"Bearer alice={ALICE}"},
        {"X-Authorization": f"Bearer {ALICE}"},
        {"Cookie": f"token={ALICE}"},
    ],
)
def test_what_is_no_valid_token_is_refused_with_a_challenge(listed: Neighbours, headers: dict[str, str]) -> None:
    answer = listed.ask(**headers)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Bearer ")
    # RFC 6750: who has shown no token at all is not told that it was wrong.
    shown = headers.get("Authorization", "").startswith("Bearer ")
    assert ("invalid_token" in answer.headers["www-authenticate"]) == shown
    assert "token" in answer.json()["error"]["message"]
    assert ALICE not in answer.text + str(answer.headers)


@pytest.mark.proves("http.sign-in")
def test_a_token_in_the_address_or_twice_in_the_head_does_not_count(listed: Neighbours) -> None:
    twice = [("Authorization", f"Bearer {ALICE}"), ("Authorization", f"Bearer {BOB}"), ("Accept", "*/*")]
    assert httpx.post(listed.url, json=INITIALIZE, headers=twice, trust_env=False).status_code == 401
    for name in ("token", "access_token"):
        asked = httpx.post(f"{listed.url}?{name}={ALICE}", json=INITIALIZE, trust_env=False)
        assert asked.status_code == 401


@pytest.mark.proves("http.sign-in")
@pytest.mark.parametrize("method", ["GET", "DELETE", "PUT", "OPTIONS"])
def test_no_method_and_no_path_leads_past_the_sign_in(listed: Neighbours, method: str) -> None:
    assert httpx.request(method, listed.url, trust_env=False).status_code == 401
    for path in ("/mcp/", "//mcp", "/mcp/../mcp", "/", "/sse", "/messages/", "/docs"):
        answer = httpx.request(method, listed.root + path, trust_env=False, follow_redirects=False)
        assert answer.status_code in (307, 401, 404, 405), path


@pytest.mark.proves("http.sign-in")
@pytest.mark.parametrize("stateless", [False, True])
@pytest.mark.parametrize("era", ERAS)
async def test_a_real_client_signs_in_in_both_eras(tmp_path: Path, era: str, stateless: bool) -> None:
    arguments = ["--stateless"] if stateless else []
    async with neighbours(apart(tmp_path), *arguments) as server:
        async with server.client(ALICE, era) as agent:
            assert {tool.name for tool in (await agent.client.list_tools()).tools} >= {"chat", "state"}
            assert (await agent.call("state"))["session_id"] == ""
        refused = pytest.RaisesExc(MCPError, match="A bearer token is needed")
        with pytest.RaisesGroup(refused, flatten_subgroups=True):
            async with Client(server.url, mode=era) as client:
                await Agent(client).call("state")


@pytest.mark.proves("http.jwt")
def test_tokens_of_the_issuer_are_good_with_every_public_key_algorithm(tmp_path: Path) -> None:
    issuers = [Issuer(algorithm, id=f"key-{algorithm}") for algorithm in ("RS256", "PS256", "ES256", "EdDSA")]
    (tmp_path / "keys").write_text(json.dumps({"keys": [issuer.jwk for issuer in issuers]}))
    with started(_jwt(tmp_path, str(tmp_path / "keys"))) as server:
        for issuer in issuers:
            assert server.ask(issuer.token()).status_code == 200
            assert server.ask(issuer.token(aud=["https://other.example", AUDIENCE])).status_code == 200
            assert server.ask(Issuer(issuer.algorithm, id=issuer.id).token()).status_code == 401
            issuer.id = "unknown"
            assert server.ask(issuer.token()).status_code == 401


@pytest.mark.proves("http.jwt")
async def test_a_pem_file_holds_one_key_without_a_name(tmp_path: Path) -> None:
    for algorithm in ("RS256", "ES256", "EdDSA"):
        issuer = Issuer(algorithm)
        (tmp_path / "keys").write_bytes(issuer.pem)
        assert [key.id for key in await Keys(str(tmp_path / "keys")).matching("key-1")] == [""]


BAD: dict[str, dict[str, Any]] = {
    "expired": {"exp": 1_700_000_000},
    "not yet valid": {"nbf": 4_000_000_000},
    "issued in the future": {"iat": 4_000_000_000},
    "another audience": {"aud": "https://other.example/mcp"},
    "a longer audience": {"aud": f"{AUDIENCE}/more"},
    "another issuer": {"iss": "https://evil.example"},
    "no end": {"exp": None},
    "an end that is no number": {"exp": "soon"},
    "an end that is a list": {"exp": [4_000_000_000]},
    "an end beyond all numbers": {"exp": math.inf},
    "a beginning that is no number": {"nbf": {}},
    "no audience": {"aud": None},
    "no issuer": {"iss": None},
    "no subject": {"sub": None},
    "an empty subject": {"sub": ""},
    "a subject that is no text": {"sub": 7},
}


@pytest.mark.proves("http.jwt")
@pytest.mark.parametrize("why", BAD)
def test_a_token_with_a_bad_claim_is_refused(signed: Neighbours, issuer: Issuer, why: str) -> None:
    claims = {**issuer.claims(), **BAD[why]}
    try:
        token = issuer.token(**BAD[why])
    except TypeError:  # the library signs no such claims
        token = jwt.api_jws.encode(json.dumps(claims).encode(), issuer.private, "RS256")
    answer = signed.ask(token)
    assert answer.status_code == 401
    assert 'error="invalid_token"' in answer.headers["www-authenticate"]


@pytest.mark.proves("http.jwt")
def test_clocks_may_differ_by_half_a_minute_and_no_more(signed: Neighbours, issuer: Issuer) -> None:
    now = int(time.time())
    near = [{"exp": now - 15}, {"nbf": now + 15}, {"iat": now + 15}]
    far = [{"exp": now - 60}, {"nbf": now + 90}, {"iat": now + 90}]
    assert [signed.ask(issuer.token(**claims)).status_code for claims in [*near, *far]] == [200] * 3 + [401] * 3


@pytest.mark.proves("http.jwt")
def test_a_forged_signature_is_refused(tmp_path: Path, issuer: Issuer) -> None:
    good = issuer.token()
    head, body, signature = good.split(".")
    mallory = by_hand({}, issuer.claims(sub="bob")).split(".")[1]
    forged = {
        "alg none": by_hand({"alg": "none", "typ": "JWT"}, issuer.claims()),
        "alg None": by_hand({"alg": "None"}, issuer.claims()),
        "no alg": by_hand({"typ": "JWT"}, issuer.claims()),
        "public key as a secret": by_hand({"alg": "HS256", "typ": "JWT"}, issuer.claims(), issuer.pem),
        "the same without its last line end": by_hand({"alg": "HS256"}, issuer.claims(), issuer.pem.rstrip()),
        "empty secret": by_hand({"alg": "HS256"}, issuer.claims(), b""),
        "signature taken off": f"{head}.{body}.",
        "other claims": f"{head}.{mallory}.{signature}",
        "another key": Issuer().token(),
        "key in the head": by_hand({"alg": "RS256", "jwk": Issuer().jwk}, issuer.claims()),
        "half": good[: len(good) // 2],
        "no token at all": "a.b.c",
    }
    # A server of its own: so many wrong tokens, with those of other tests, would be too many for a minute.
    with _believing(issuer, tmp_path) as signed:
        assert {name: signed.ask(token).status_code for name, token in forged.items()} == dict.fromkeys(forged, 401)
        assert signed.ask(good).status_code == 200
        assert not any(
            part in signed.log for token in (*forged.values(), good) for part in token.split(".") if len(part) > 9
        )


@pytest.mark.proves("http.jwt")
def test_a_client_is_told_where_to_sign_in(signed: Neighbours) -> None:
    challenge = signed.ask().headers["www-authenticate"]
    assert 'resource_metadata="https://nemo.example/.well-known/oauth-protected-resource/mcp"' in challenge
    told = httpx.get(f"{signed.root}/.well-known/oauth-protected-resource/mcp", trust_env=False).json()
    assert told["resource"] == AUDIENCE
    assert told["authorization_servers"] == [ISSUER]


@pytest.mark.proves("http.jwt")
def test_a_shared_secret_is_no_public_key(issuer: Issuer) -> None:
    secret = {"kty": "oct", "k": "c2VjcmV0", "kid": "shared", "alg": "HS256"}
    assert [key.id for key in read_keys(json.dumps({"keys": [secret, issuer.jwk]}).encode())] == ["key-1"]
    for nothing in ({"keys": [secret]}, {"keys": [{**issuer.jwk, "use": "enc"}]}, {"keys": []}, {}, []):
        with pytest.raises(NoKeys):
            read_keys(json.dumps(nothing).encode())
    with pytest.raises(NoKeys):
        read_keys(b"-----BEGIN NONSENSE-----")


@pytest.mark.proves("http.jwt")
def test_the_owner_can_read_why_a_token_was_refused(tmp_path: Path, issuer: Issuer) -> None:
    (tmp_path / "keys").write_bytes(issuer.pem)
    with started(_jwt(tmp_path, str(tmp_path / "keys"), NEMO_LOG_LEVEL="INFO")) as server:
        server.ask(issuer.token(aud="https://other.example"))
        server.ask(issuer.token(exp=1_700_000_000))
        assert "A JWT was refused: InvalidAudienceError" in server.log
        assert "A JWT was refused: ExpiredSignatureError" in server.log


class _Address:
    """A JWKS at an address, as an issuer publishes it."""

    def __init__(self, *issuers: Issuer) -> None:
        self.issuers = issuers
        self.asked = 0
        self.up = True
        self.app = Starlette(routes=[Route("/keys", self._keys)])

    async def _keys(self, request: Request) -> Response:
        self.asked += 1
        assert "authorization" not in request.headers
        return JSONResponse({"keys": [issuer.jwk for issuer in self.issuers]}, 200 if self.up else 503)


@pytest.mark.proves("http.jwt")
async def test_keys_at_an_address_are_fetched_when_needed_and_followed_when_they_change(issuer: Issuer) -> None:
    newer, now = Issuer(id="key-2"), 1000.0
    address = _Address(issuer)
    async with application(address.app) as url:
        keys = Keys(f"{url}/keys", lambda: now)
        for _ in range(3):
            assert [key.id for key in await keys.matching("key-1")] == ["key-1"]
        assert address.asked == 1
        address.issuers = (newer,)
        assert await keys.matching("key-2") == []  # whoever sends nonsense cannot make us ask at each request
        assert address.asked == 1
        now += 31
        assert [key.id for key in await keys.matching("key-2")] == ["key-2"]
        assert await keys.matching("key-1") == []
        address.up = False
        now += 4000
        assert [key.id for key in await keys.matching("key-2")] == ["key-2"]
        address.up, address.issuers = True, (issuer,)
        now += 31
        assert await keys.matching("key-2") == []


@pytest.mark.proves("http.jwt")
async def test_a_withdrawn_key_is_not_believed_for_longer_than_an_hour(issuer: Issuer) -> None:
    now = 1000.0
    address = _Address(issuer)
    async with application(address.app) as url:
        keys = Keys(f"{url}/keys", lambda: now)
        assert await keys.matching("key-1")
        address.issuers = (Issuer(id="key-2"),)
        now += 3600
        assert await keys.matching("key-1") == []


@pytest.mark.proves("http.jwt")
async def test_an_issuer_that_does_not_answer_is_no_sign_in_and_no_fault_of_the_token(
    tmp_path: Path, issuer: Issuer
) -> None:
    address = _Address(issuer)
    address.up = False
    async with (
        application(address.app) as url,
        neighbours(_jwt(tmp_path, f"{url}/keys")) as server,
        httpx.AsyncClient(trust_env=False) as client,
    ):
        answer = await client.post(server.url, json=INITIALIZE, headers=bearer(issuer.token()))
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0


@pytest.mark.proves("http.jwt")
async def test_listed_tokens_and_jwts_go_together_and_never_mean_the_same_user(tmp_path: Path, issuer: Issuer) -> None:
    address = _Address(issuer)
    async with (
        application(address.app) as url,
        neighbours(_jwt(tmp_path, f"{url}/keys") | {"NEMO_HTTP_TOKENS": TOKENS}) as server,
    ):
        for token in (ALICE, issuer.token(sub="alice"), issuer.token(sub="Alice"), issuer.token(sub="../bob")):
            async with server.client(token) as agent:
                await agent.call("state")
    folders = [path.name for path in (tmp_path / "state" / "users").iterdir()]
    assert len(folders) == 4
    assert all(name.replace("-", "").isalnum() for name in folders)


@pytest.mark.proves("http.secrets")
def test_the_command_line_has_no_place_for_a_token() -> None:
    told = subprocess.run([*COMMAND, "serve", "--help"], capture_output=True, text=True, check=True).stdout
    assert "token" not in told
