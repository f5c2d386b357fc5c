"""Whom the server takes a request from: programs that call it by its name, and no page of a stranger."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from neighbours import ALICE, Neighbours, apart, bearer, started

from rig import INITIALIZE


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neighbours]:
    """A server on loopback without a sign-in: here the door is all there is."""
    with started(apart(tmp_path_factory.mktemp("alone"), NEMO_HTTP_TOKENS="")) as server:
        yield server


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neighbours]:
    """A server that listens everywhere and goes by a public name."""
    names = {"NEMO_HTTP_HOSTS": "nemo.example, [2001:db8::7]", "NEMO_HTTP_ORIGINS": "https://studio.example"}
    with started(apart(tmp_path_factory.mktemp("public"), **names), "--host", "0.0.0.0") as server:
        server.url = server.url.replace("0.0.0.0", "127.0.0.1")
        yield server


FOREIGN = [
    "evil.example",
    "evil.example:8000",
    "127.0.0.1.evil.example",
    "evil.example.localhost.",
    "localhost.evil.example",
    "127.0.0.1:8000.evil.example",
    "127.0.0.1@evil.example",
    "evil.example@127.0.0.1",
    "evil.example#127.0.0.1",
    "127.0.0.1/evil.example",
    "127.1",
    "2130706433",
    "192.168.0.7",
    "[::ffff:127.0.0.1]",
    "[::1",
    "xn--localhost",
    "?",
]


@pytest.mark.proves("http.door")
@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:1", "localhost", "LOCALHOST:8000", "localhost.", "[::1]:80"])
def test_on_loopback_the_names_of_loopback_are_good(alone: Neighbours, host: str) -> None:
    assert alone.ask(Host=host).status_code == 200


@pytest.mark.proves("http.door")
@pytest.mark.parametrize("host", FOREIGN)
def test_any_other_name_is_refused(alone: Neighbours, public: Neighbours, host: str) -> None:
    assert alone.ask(Host=host).status_code == 421
    # A valid token does not help: the page of a stranger may have found a browser that knows it.
    assert public.ask(ALICE, Host=host).status_code == 421


@pytest.mark.proves("http.door")
def test_a_name_that_was_made_to_point_here_does_not_open_the_door(alone: Neighbours) -> None:
    # DNS rebinding: the browser believes to be on the page's own site, so it sends that name, and may read the answer.
    port = httpx.URL(alone.url).port
    answer = alone.ask(Host=f"rebound.example:{port}", Origin=f"http://rebound.example:{port}")
    assert answer.status_code == 421
    assert "mcp-session-id" not in answer.headers


def _raw(server: Neighbours, head: str) -> str:
    url = httpx.URL(server.url)
    with socket.create_connection((url.host, url.port or 0), timeout=10) as connection:
        connection.sendall(head.replace("\n", "\r\n").encode())
        return connection.recv(4096).decode()


@pytest.mark.proves("http.door")
@pytest.mark.parametrize(
    "head",
    [
        "GET /mcp HTTP/1.0\n\n",
        "GET /mcp HTTP/1.1\nHost:\nConnection: close\n\n",
        "GET /mcp HTTP/1.1\nHost: localhost\nHost: evil.example\nConnection: close\n\n",
        "GET http://localhost/mcp HTTP/1.1\nHost: evil.example\nConnection: close\n\n",
        "GET /mcp HTTP/1.1\nHost: evil.example\nX-Forwarded-Host: localhost\nForwarded: host=localhost\n\n",
    ],
)
def test_no_name_two_names_and_borrowed_names_are_refused(alone: Neighbours, head: str) -> None:
    assert _raw(alone, head).split()[1] in ("400", "421")


@pytest.mark.proves("http.door")
@pytest.mark.parametrize(
    "origin",
    [
        "https://evil.example",
        "null",
        "http://127.0.0.1.evil.example",
        "http://localhost@evil.example",
        "https://localhost.evil.example:443",
        "file://",
        "chrome-extension://abcdef",
        "http://localhost:8000/path",
        "javascript://localhost",
    ],
)
def test_pages_of_strangers_are_refused(alone: Neighbours, public: Neighbours, origin: str) -> None:
    assert alone.ask(Origin=origin).status_code == 403
    assert public.ask(ALICE, Origin=origin).status_code == 403


@pytest.mark.proves("http.door")
def test_pages_of_this_machine_may_ask_where_only_this_machine_is_served(alone: Neighbours) -> None:
    for origin in ("http://localhost:6274", "http://127.0.0.1:3000"):
        assert alone.ask(Origin=origin).status_code == 200


@pytest.mark.proves("http.door")
@pytest.mark.parametrize("host", ["nemo.example", "NEMO.example:443", "[2001:db8::7]:8000", "127.0.0.1:9"])
def test_a_server_goes_by_the_names_that_its_owner_gives_and_the_address_that_was_reached(
    public: Neighbours, host: str
) -> None:
    assert public.ask(ALICE, Host=host).status_code == 200
    assert public.ask(Host=host).status_code == 401


@pytest.mark.proves("http.door")
def test_a_page_that_the_owner_has_named_may_ask_and_read(public: Neighbours) -> None:
    page = {"Origin": "https://studio.example"}
    asked = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization,mcp-session-id"}
    before = httpx.options(public.url, headers={**page, **asked}, trust_env=False)
    assert before.status_code == 200
    assert "authorization" in before.headers["access-control-allow-headers"]
    answer = public.ask(ALICE, **page)
    assert answer.status_code == 200
    assert answer.headers["access-control-allow-origin"] == page["Origin"]
    assert "Mcp-Session-Id" in answer.headers["access-control-expose-headers"]
    assert public.ask(**page).headers["access-control-allow-origin"] == page["Origin"]  # it may read why not
    assert public.ask(ALICE, Origin="https://other.example").status_code == 403


@pytest.mark.proves("http.door")
def test_the_page_that_tells_where_to_sign_in_has_the_same_door(tmp_path: Path) -> None:
    from tokens import AUDIENCE, ISSUER, Issuer

    (tmp_path / "keys").write_bytes(Issuer().pem)
    jwt = {"NEMO_HTTP_ISSUER": ISSUER, "NEMO_HTTP_AUDIENCE": AUDIENCE, "NEMO_HTTP_KEYS": str(tmp_path / "keys")}
    with started(apart(tmp_path, **jwt)) as server:
        page = f"{server.root}/.well-known/oauth-protected-resource/mcp"
        assert httpx.get(page, headers={"Host": "evil.example"}, trust_env=False).status_code == 421
        assert httpx.get(page, headers={"Origin": "https://evil.example"}, trust_env=False).status_code == 403
        assert httpx.get(page, trust_env=False).status_code == 200


@pytest.mark.proves("http.door")
def test_a_name_to_listen_on_is_a_name_to_go_by(tmp_path: Path) -> None:
    with started(apart(tmp_path), "--host", "localhost") as server:
        assert httpx.post(server.url, json=INITIALIZE, headers=bearer(ALICE), trust_env=False).status_code in (200, 406)
