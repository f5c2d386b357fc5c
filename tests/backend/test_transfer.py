"""Files on their way up, videos on their way down."""

from __future__ import annotations

import os
import time
import tracemalloc
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from nemo_mcp.backend.client import NemoClient
from nemo_mcp.backend.errors import DownloadFailed, FileTooLarge, FileUnreadable, FileUnwritable, RenderNotFound
from scripted_server import Asked, Reply, ScriptedServer, answer, ok

Connect = Callable[..., NemoClient]
UPLOAD = "POST /api/upload-video/nemo_agent/me/s1"
FALLBACK = "GET /api/render/proxy/r1/download"
VIDEO = bytes(range(256)) * 4096  # 1 MiB
MP4 = {"Content-Type": "video/mp4", "ETag": '"v1"'}


@pytest.fixture
async def elsewhere() -> AsyncIterator[ScriptedServer]:
    """Another host: the one that stores videos."""
    server = ScriptedServer()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "film.mp4"


def only_file(target: Path) -> bool:
    return [p.name for p in target.parent.iterdir()] == [target.name]


@pytest.mark.proves("wire.upload", "wire.upload-streams")
async def test_an_upload_streams_from_disk_and_tells_how_far_it_is(
    server: ScriptedServer, connect: Connect, tmp_path: Path
) -> None:
    song, film = tmp_path / "song.m4a", tmp_path / "film.mkv"
    song.write_bytes(b"la la")
    with film.open("wb") as file:
        file.truncate(40 << 20)
    server.on(UPLOAD, ok({"files": []}))
    client = connect(token="t")
    await client.upload_files("s1", [song])  # whatever the first request loads is not the upload's memory
    told: list[tuple[int, int]] = []
    tracemalloc.start()
    try:
        await client.upload_files("s1", [song, film], lambda sent, total: told.append((sent, total)))
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()
    total = (40 << 20) + 5
    assert told[-1] == (total, total)
    assert told == sorted(told)
    assert server.to(UPLOAD)[1].size > total


@pytest.mark.proves("wire.upload")
async def test_files_go_up_under_their_names_and_types(
    server: ScriptedServer, connect: Connect, tmp_path: Path
) -> None:
    names = ['日本 ".mov', "b.JPG"] if os.name == "posix" else ["日本.mov", "b.JPG"]
    for name in names:
        (tmp_path / name).write_bytes(name.encode())
    server.on(UPLOAD, ok({"files": []}))
    await connect(token="t").upload_files("s1", [tmp_path / name for name in names])
    body = server.asked[0].body
    assert body.count(b'name="files"') == 2
    assert "日本".encode() in body
    assert b"video/quicktime" in body
    assert b"image/jpeg" in body


@pytest.mark.proves("wire.upload")
async def test_an_upload_is_sent_whole_again_under_a_new_token(
    server: ScriptedServer, connect: Connect, tmp_path: Path
) -> None:
    (tmp_path / "a.mp3").write_bytes(b"la la la")
    server.on("POST /api/auth/anonymous-token", ok({"token": "nmv_usr_old"}), ok({"token": "nmv_usr_new"}))
    server.on(UPLOAD, answer({"code": 1001}), ok([{"filename": "a.mp3"}]))
    told: list[int] = []
    (file,) = await connect().upload_files("s1", [tmp_path / "a.mp3"], lambda sent, _: told.append(sent))
    assert file.kind == "audio"
    assert told[-1] == 8
    assert [b"la la la" in asked.body for asked in server.to(UPLOAD)] == [True, True]


async def test_a_file_that_cannot_be_read_sends_nothing(
    server: ScriptedServer, connect: Connect, tmp_path: Path
) -> None:
    with pytest.raises(FileUnreadable, match=r"gone\.mp4"):
        await connect(token="t").upload_files("s1", [tmp_path / "gone.mp4"])
    assert server.asked == []


@pytest.mark.proves("wire.download")
async def test_a_video_from_another_host_comes_without_the_token(
    server: ScriptedServer, elsewhere: ScriptedServer, connect: Connect, target: Path
) -> None:
    elsewhere.on("GET /v.mp4?sig=1", Reply(body=VIDEO, headers=MP4))
    told: list[tuple[int, int]] = []
    size = await connect(token="secret").download(
        f"{elsewhere.url}/v.mp4?sig=1", target, render_id="r1", progress=lambda *at: told.append(at)
    )
    assert (size, target.read_bytes()) == (len(VIDEO), VIDEO)
    assert told[-1] == (len(VIDEO), len(VIDEO))
    assert only_file(target)
    (asked,) = elsewhere.asked
    assert asked.headers["accept-encoding"] == "identity"
    assert not [name for name in asked.headers if name == "authorization" or name.startswith("x-skill")]
    assert server.asked == []


@pytest.mark.proves("wire.download")
@pytest.mark.parametrize(
    "url", ["", "https://127.0.0.1:1/gone", "not a url\x00", "{elsewhere}/403", "{elsewhere}/page"]
)
async def test_the_apis_own_copy_is_the_fallback_and_its_redirect_loses_the_token(
    server: ScriptedServer, elsewhere: ScriptedServer, connect: Connect, target: Path, url: str
) -> None:
    elsewhere.on("GET /403", Reply(403))
    elsewhere.on("GET /page", Reply(body=b"<html>expired</html>", headers={"Content-Type": "text/html"}))
    elsewhere.on("GET /stored", Reply(body=VIDEO, headers=MP4))
    server.on(FALLBACK, Reply(302, headers={"Location": f"{elsewhere.url}/stored"}))
    url = url.replace("{elsewhere}", elsewhere.url)
    assert await connect(token="secret").download(url, target, render_id="r1") == len(VIDEO)
    assert server.to(FALLBACK)[0].headers["authorization"] == "Bearer secret"
    assert all("authorization" not in asked.headers for asked in elsewhere.asked)


@pytest.mark.proves("wire.download")
async def test_another_hosts_refusal_is_not_taken_for_the_apis(
    server: ScriptedServer, elsewhere: ScriptedServer, connect: Connect, target: Path
) -> None:
    elsewhere.on("GET /stored", Reply(401))
    server.on(FALLBACK, Reply(302, headers={"Location": f"{elsewhere.url}/stored"}))
    with pytest.raises(DownloadFailed, match="HTTP 401"):
        await connect(token="secret").download("", target, render_id="r1")


def resumable(asked: Asked) -> Reply:
    """Sends at most 400 kB at a time, and honours a range if the file is still the same."""
    begin = 0
    if asked.headers.get("if-range") == '"v1"':
        begin = int(asked.headers["range"].removeprefix("bytes=").removesuffix("-"))
    rest = VIDEO[begin:]
    headers = {**MP4, "Content-Range": f"bytes {begin}-{len(VIDEO) - 1}/{len(VIDEO)}"} if begin else MP4
    return Reply(206 if begin else 200, rest, headers, cut=400_000)


@pytest.mark.proves("wire.download-resume")
async def test_a_broken_download_goes_on_where_it_broke(
    elsewhere: ScriptedServer, connect: Connect, target: Path
) -> None:
    elsewhere.on("GET /v", resumable)
    assert await connect().download(f"{elsewhere.url}/v", target, render_id="r1") == len(VIDEO)
    assert target.read_bytes() == VIDEO
    begins = [int(asked.headers["range"][6:-1]) for asked in elsewhere.asked[1:]]
    assert begins
    assert begins == sorted(set(begins))


@pytest.mark.proves("wire.download-resume")
@pytest.mark.parametrize("headers", [MP4, {**MP4, "ETag": 'W/"weak"'}])
async def test_a_video_that_changed_meanwhile_is_fetched_from_its_beginning(
    elsewhere: ScriptedServer, connect: Connect, target: Path, headers: dict[str, str]
) -> None:
    old = Reply(body=b"x" * len(VIDEO), headers=headers, cut=400_000)
    elsewhere.on("GET /v", old, Reply(body=VIDEO, headers={**MP4, "ETag": '"v2"'}))
    assert await connect().download(f"{elsewhere.url}/v", target, render_id="r1") == len(VIDEO)
    assert target.read_bytes() == VIDEO


@pytest.mark.proves("wire.download")
@pytest.mark.parametrize("broken", [Reply(body=VIDEO, headers=MP4, cut=1000), Reply(body=b"", headers=MP4)])
async def test_a_video_that_never_comes_whole_leaves_nothing_behind(
    server: ScriptedServer, connect: Connect, target: Path, broken: Reply
) -> None:
    target.write_bytes(b"an older film")
    server.on(FALLBACK, broken)
    with pytest.raises(DownloadFailed):
        await connect(token="t").download("", target, render_id="r1")
    assert target.read_bytes() == b"an older film"
    assert only_file(target)


async def test_a_download_that_the_api_refuses_says_why(server: ScriptedServer, connect: Connect, target: Path) -> None:
    with pytest.raises(RenderNotFound):
        await connect(token="t").download("", target, render_id="r1")
    server.on(FALLBACK, Reply(body=VIDEO, headers=MP4))
    with pytest.raises(FileUnwritable):
        await connect(token="t").download("", target.parent / "no" / "folder.mp4", render_id="r1")


@pytest.mark.proves("wire.upload")
async def test_a_file_that_is_too_large_is_named_with_its_size_and_the_limit(
    server: ScriptedServer, connect: Connect, tmp_path: Path
) -> None:
    (tmp_path / "a.mp3").write_bytes(b"x" * 1_200_000)
    server.on(UPLOAD, answer({"code": 4002}))
    with pytest.raises(FileTooLarge, match=r"a\.mp3 \(1\.2 MB\).*500 MB"):
        await connect(token="t").upload_files("s1", [tmp_path / "a.mp3"])


def film(*boxes: tuple[bytes, int]) -> bytes:
    """An MP4 from outside: boxes of a kind and a number of bytes."""
    return b"".join((size + 8).to_bytes(4, "big") + kind + bytes(size) for kind, size in boxes)


LARGE = (1).to_bytes(4, "big") + b"mdat" + (1016).to_bytes(8, "big") + bytes(1000)
FILM = film((b"ftyp", 16), (b"moov", 300), (b"mdat", 5000))


@pytest.mark.proves("wire.download-torn")
@pytest.mark.parametrize("keep", [len(FILM) - 1, len(FILM) - 4000, 400, 30])
async def test_a_film_whose_answer_ends_too_early_but_cleanly_is_not_taken_for_whole(
    server: ScriptedServer, elsewhere: ScriptedServer, connect: Connect, target: Path, keep: int
) -> None:
    for torn in (Reply(body=FILM[:keep], headers=MP4), Reply(chunks=[FILM[:keep]], headers=MP4)):
        elsewhere.on("GET /v", torn)
        server.on(FALLBACK, Reply(body=FILM, headers=MP4))
        assert await connect(token="t").download(f"{elsewhere.url}/v", target, render_id="r1") == len(FILM)
        assert target.read_bytes() == FILM
        server.on(FALLBACK, torn)
        with pytest.raises(DownloadFailed, match="incomplete"):
            await connect(token="t").download(f"{elsewhere.url}/v", target, render_id="r1")
        assert only_file(target)


@pytest.mark.proves("wire.download-torn")
@pytest.mark.parametrize(
    "body",
    [
        FILM,
        film((b"ftyp", 16), (b"moov", 300)) + LARGE,
        film((b"ftyp", 16), (b"moov", 300)) + bytes(4) + b"mdat" + bytes(77),  # a last box as long as the file
        b"\x1aE\xdf\xa3 not an MP4 at all",
    ],
)
async def test_whole_films_of_every_form_are_taken(
    server: ScriptedServer, connect: Connect, target: Path, body: bytes
) -> None:
    server.on(FALLBACK, Reply(chunks=[body], headers=MP4))
    assert await connect(token="t").download("", target, render_id="r1") == len(body)


@pytest.mark.proves("wire.download-torn")
@pytest.mark.parametrize(
    ("body", "size"),
    [
        (FILM[:-5000] + bytes(4) + b"mdat" + bytes(900), len(FILM)),  # a last box as long as the file
        (film((b"ftyp", 16)) + bytes(4) + b"mdat" + bytes(900), 916 + 16),  # no index
        (FILM, len(FILM) * 2),  # more fragments were to come
    ],
)
async def test_what_boxes_do_not_tell_the_size_does(
    server: ScriptedServer, connect: Connect, target: Path, body: bytes, size: int
) -> None:
    server.on(FALLBACK, Reply(chunks=[body], headers=MP4))
    with pytest.raises(DownloadFailed):
        await connect(token="t").download("", target, render_id="r1", size=size)
    server.on(FALLBACK, Reply(chunks=[FILM], headers=MP4))
    assert await connect(token="t").download("", target, render_id="r1", size=len(FILM) + 10) == len(FILM)


@pytest.mark.proves("wire.download-torn")
@pytest.mark.parametrize("box", [b"\x00\x00\x00\x03mdat", (1).to_bytes(4, "big") + b"mdat" + bytes(8), LARGE[:-1]])
async def test_boxes_that_make_no_sense_are_no_film(
    server: ScriptedServer, connect: Connect, target: Path, box: bytes
) -> None:
    server.on(FALLBACK, Reply(chunks=[film((b"ftyp", 16)) + box + bytes(40 if len(box) < 40 else 0)], headers=MP4))
    with pytest.raises(DownloadFailed):
        await connect(token="t").download("", target, render_id="r1")


@pytest.mark.proves("wire.deadlines")
async def test_a_download_that_drips_for_ever_is_given_up(
    server: ScriptedServer, connect: Connect, target: Path
) -> None:
    server.on(FALLBACK, Reply(body=bytes(5000), headers=MP4, drip=0.02))
    began = time.monotonic()
    with pytest.raises(DownloadFailed, match="too long"):
        await connect(token="t", request_seconds=0.05).download("", target, render_id="r1")
    assert 2.9 < time.monotonic() - began < 6
    assert list(target.parent.iterdir()) == []
