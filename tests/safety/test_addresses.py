"""Addresses: what is handed to the backend to fetch, and where a download may be led."""

from __future__ import annotations

import socket
import ssl
import time
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from nemo_mcp.backend.client import NemoClient
from nemo_mcp.backend.errors import DownloadFailed, NemoError
from nemo_mcp.config import Settings
from safety.tapped import host, tapped
from scripted_server import Reply, ScriptedServer

UPLOADS = "/api/upload-video"
FILM = Reply(body=b"film" * 1000, headers={"Content-Type": "video/mp4"})

PRIVATE = [
    # This machine and its neighbours, by number.
    *("127.0.0.1", "127.255.255.254", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
    *("0.0.0.0", "255.255.255.255", "224.0.0.251", "240.0.0.1", "192.0.2.1", "198.18.0.1"),
    # The same in the forms that a C library reads: decimal, octal, hexadecimal, short.
    *("2130706433", "017700000001", "0x7f000001", "0x7f.1", "127.1", "0177.0.0.1", "192.168.257", "0x7F.0x0.0x0.0x1"),
    *("00000127.0.0.1", "1.2.3.0x4", "4294967297", "127.0.0.1.", "2130706433."),
    # IPv6, also with an IPv4 address inside.
    *(
        "[::1]",
        "[::]",
        "[fe80::1]",
        "[fe80::1%25eth0]",
        "[fc00::1]",
        "[fd12:3456::1]",
        "[ff02::1]",
        "[::ffff:127.0.0.1]",
    ),
    *("[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::10.0.0.1]", "[2002:7f00:1::]", "[0:0:0:0:0:ffff:a01:203]"),
    # By name, and in letters that only look like others.
    *("localhost", "LOCALHOST", "localhost.", "a.localhost", "printer.local", "router.lan", "metadata.google.internal"),
    *(
        "intranet",
        "１２７.0.0.1",
        "127。0。0。1",
        "①②⑦.0.0.1",
        "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
        "%31%32%37.0.0.1",
        "loc%61lhost",
        "ｌocalhost",
    ),
]
UNCLEAR = [
    "http://user:word@example.com/a.mp4",
    "http://token@example.com/a.mp4",
    "http://@example.com/a.mp4",
    "http://example.com\\@127.0.0.1/a.mp4",
    "http://127.0.0.1\\.example.com/a.mp4",
    "http://127.0.0.1\t.example.com/a.mp4",
    "http://example.com/a b.mp4",
    "http://exam\u200bple.com/a.mp4",
    "http://example.com\n.evil.com/a.mp4",
    "http://[::1/a.mp4",
    "http://[not-an-address]/a.mp4",
    "http://example.com:99999/a.mp4",
    "http://example.com:port/a.mp4",
    "http:///a.mp4",
    "http://",
    "http://example.com/" + "a" * 5000,
]
OTHER = ["ftp://example.com/a.mp4", "gopher://example.com/", "data://text", "javascript://example.com/%0aalert(1)"]


@pytest.mark.proves("safety.urls-private")
async def test_no_address_in_a_private_network_is_handed_on(tmp_path: Path) -> None:
    async with tapped(tmp_path) as (product, studio), product.client() as agent:
        sources = [
            f"{scheme}://{name}{port}/a.mp4" for name in PRIVATE for scheme, port in (("http", ""), ("https", ":8443"))
        ]
        for begin in range(0, len(sources), 100):
            for file in (await agent.call("upload", sources=sources[begin : begin + 100]))["files"]:
                assert file["status"] == "failed", file["source"]
                assert "private network" in file["error"] or "not written" in file["error"], file
                assert "%" not in file["source"] or "not passed on" in file["error"]
        assert not studio.tap.to(UPLOADS)


@pytest.mark.proves("safety.urls-plain")
async def test_only_plain_web_addresses_without_a_sign_in_are_handed_on(tmp_path: Path) -> None:
    async with tapped(tmp_path) as (product, studio), product.client() as agent:
        for file in (await agent.call("upload", sources=UNCLEAR))["files"]:
            assert file["status"] == "failed"
            assert "not passed on" in file["error"] or "not written" in file["error"], file
        for file in (await agent.call("upload", sources=OTHER))["files"]:
            assert "only paths, file:// and http(s)://" in file["error"].lower()
        assert not studio.tap.to(UPLOADS)


@pytest.mark.proves("safety.urls-private")
async def test_a_name_is_judged_by_what_it_leads_to_and_quickly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {"rebound.example": "10.0.0.7", "both.example": "::1", "cdn.example": "93.184.215.14"}
    known = socket.getaddrinfo

    def lookup(name: Any, *more: Any, **options: Any) -> Any:
        if name == "slow.example":
            time.sleep(4)
            return []
        return known(names.get(name, name), *more, **options)

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    async with tapped(tmp_path) as (product, studio), product.client() as agent:
        studio.tap.changes[UPLOADS] = lambda answer: {"code": 0, "data": {"files": [{"filename": "a.mp4"}]}}
        for name in ("rebound.example", "both.example", "both.example."):
            (file,) = (await agent.call("upload", sources=[f"https://{name}/a.mp4"]))["files"]
            assert "private network" in file["error"]
        assert not studio.tap.to(UPLOADS)
        started = time.monotonic()
        # The backend looks names up by itself: one that we cannot find in time is its business.
        sources = ["https://cdn.example/a.mp4", "https://slow.example/a.mp4"]
        report = await agent.call("upload", sources=sources)
        assert [file["status"] for file in report["files"]] == ["uploaded", "uploaded"]
        assert time.monotonic() - started < 3.9
        assert [
            source.encode() in request.body for source, request in zip(sources, studio.tap.to(UPLOADS), strict=True)
        ]


@pytest.mark.proves("safety.urls-private")
async def test_a_setting_allows_private_addresses(tmp_path: Path) -> None:
    async with (
        tapped(tmp_path, allow_private_urls=True) as (product, _),
        product.client() as agent,
        host("127.0.0.1") as nas,
    ):
        nas.on("GET /red.png", Reply(body=Path(product.picture()).read_bytes()))
        (file,) = (await agent.call("upload", sources=[f"{nas.url}/red.png"]))["files"]
        assert (file["status"], file["name"], file["width"]) == ("uploaded", "red.png", 64)


# Downloads. What is out on the web is played by a proxy, which is asked for whole addresses.


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings.model_validate({"api_url": "http://127.0.0.1:9", "token": "t", "config_dir": tmp_path})


async def download(url: str, target: Path, settings: Settings) -> bytes:
    async with NemoClient(settings) as client:
        await client.download(url, target, render_id="r1")
    return target.read_bytes()


@pytest.mark.proves("safety.downloads")
@pytest.mark.parametrize(
    "inside", ["http://{lan}/secret", "http://127.0.0.1:{port}/secret", "http://2130706433:{port}/secret", "//{lan}/x"]
)
async def test_no_download_is_led_from_the_web_into_a_private_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Settings, inside: str
) -> None:
    async with host("127.0.0.1") as web, host("127.0.0.2") as lan:
        monkeypatch.setenv("http_proxy", web.url)
        inside = inside.format(lan=lan.url.removeprefix("http://"), port=lan.url.rpartition(":")[2])
        web.on("GET http://cdn.example/film.mp4", Reply(302, headers={"Location": inside}))
        web.on("GET http://cdn.example/good.mp4", Reply(302, headers={"Location": "http://other.example/film.mp4"}))
        web.on("GET http://other.example/film.mp4", FILM)
        lan.on("GET /secret", FILM)
        assert await download("http://cdn.example/good.mp4", tmp_path / "good.mp4", settings) == FILM.body
        with pytest.raises(NemoError):  # nor is there a copy at the API
            await download("http://cdn.example/film.mp4", tmp_path / "film.mp4", settings)
        assert [asked.path for asked in web.asked][-1] == "http://cdn.example/film.mp4"
        assert not lan.asked
        assert not (tmp_path / "film.mp4").exists()


@pytest.mark.proves("safety.downloads")
async def test_a_backend_on_the_web_cannot_name_a_private_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    async with host("127.0.0.1") as web, host("127.0.0.1") as lan:
        monkeypatch.setenv("http_proxy", web.url)
        web.on("GET http://api.example/api/render/proxy/r1/download", FILM)
        lan.on("GET /secret", Reply(body=b"secret", headers={"Content-Type": "video/mp4"}))
        public = settings.model_copy(update={"api_url": "http://api.example"})
        # What it names is passed over; the API's own copy is fetched, and only there goes the token.
        assert await download(f"{lan.url}/secret", tmp_path / "film.mp4", public) == FILM.body
        assert not lan.asked
        allowed = public.model_copy(update={"allow_private_urls": True})
        assert await download(f"{lan.url}/secret", tmp_path / "film.mp4", allowed) == b"secret"


@pytest.mark.proves("safety.downloads")
async def test_a_secure_download_is_not_led_to_an_insecure_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    context = _certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "certificate.pem"))
    async with host("127.0.0.1", tls=context) as secure, host("127.0.0.1") as plain:
        plain.on("GET /film.mp4", FILM)
        secure.on("GET /film.mp4", FILM)
        secure.on("GET /down", Reply(302, headers={"Location": f"{plain.url}/film.mp4"}))
        secure.on("GET /on", Reply(302, headers={"Location": f"{secure.url}/film.mp4"}))
        assert await download(f"{secure.url}/on", tmp_path / "film.mp4", settings) == FILM.body
        with pytest.raises(NemoError):
            await download(f"{secure.url}/down", tmp_path / "other.mp4", settings)
        assert not plain.asked


@pytest.mark.proves("safety.downloads")
async def test_a_download_is_not_led_round_and_round(tmp_path: Path, settings: Settings) -> None:
    async with host("127.0.0.1") as api:
        copy = "/api/render/proxy/r1/download"
        api.on(f"GET {copy}", Reply(302, headers={"Location": "/again"}))
        api.on("GET /again", Reply(302, headers={"Location": "/again"}))
        here = settings.model_copy(update={"api_url": api.url})
        with pytest.raises(NemoError):
            await download("", tmp_path / "film.mp4", here)
        assert len(api.asked) <= 6
        for nowhere in ("ftp://cdn.example/a", "file:///etc/passwd", "http://[::1", "http://a:b@127.0.0.1/"):
            api.on("GET /again", Reply(302, headers={"Location": nowhere}))
            with pytest.raises(DownloadFailed):
                await download("", tmp_path / "film.mp4", here)


@pytest.mark.proves("safety.downloads")
async def test_the_token_does_not_come_back_to_the_api_from_elsewhere(tmp_path: Path, settings: Settings) -> None:
    async with host("127.0.0.1") as api, host("127.0.0.2") as cdn:
        api.on("GET /first", Reply(302, headers={"Location": "/second"}))
        api.on("GET /second", Reply(302, headers={"Location": f"{cdn.url}/third"}))
        cdn.on("GET /third", Reply(302, headers={"Location": f"{api.url}/fourth"}))
        api.on("GET /fourth", FILM)
        here = settings.model_copy(update={"api_url": api.url})
        assert await download("/first", tmp_path / "film.mp4", here) == FILM.body
        assert _signed(api) == {"/first": True, "/second": True, "/fourth": False}
        assert _signed(cdn) == {"/third": False}


def _signed(server: ScriptedServer) -> dict[str, bool]:
    """Which requests came with a token, or with attribution."""
    return {
        asked.path: any(name == "authorization" or name.startswith("x-skill") for name in asked.headers)
        for asked in server.asked
    }


def _certificate(folder: Path) -> ssl.SSLContext:
    """A server's certificate for 127.0.0.1, written beside its key."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "tests")])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    (folder / "certificate.pem").write_bytes(made.public_bytes(Encoding.PEM))
    (folder / "key.pem").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(folder / "certificate.pem", folder / "key.pem")
    return context
