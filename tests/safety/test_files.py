"""Files: what may be read is opened first and judged then; what is written stays in the folder and replaces nothing."""

from __future__ import annotations

import os
import shutil
import socket
import sys
import threading
import unicodedata
from collections import Counter
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import anyio
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nemo_mcp.backend.formats import FORMATS
from nemo_mcp.config import Settings
from nemo_mcp.resources import names
from nemo_mcp.studio.faults import Rule
from rig import Agent, Rig
from safety.tapped import Line, Tapped, tapped

UPLOADS = "/api/upload-video"
posix = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and devices of POSIX")

# How the content of a file of each format begins, after the specifications and real files.
HEADS = {
    "mp4": b"\0\0\0\x18ftypisom\0\0\2\0isomiso2",
    "mov": b"\0\0\0\x14ftypqt  \0\0\2\0qt  ",
    "avi": b"RIFF\x10\0\0\0AVI LIST",
    "webm": b"\x1a\x45\xdf\xa3\x9fB\x86\x81\1webm",
    "mkv": b"\x1a\x45\xdf\xa3\xa3B\x86\x81\1matroska",
    "jpg": b"\xff\xd8\xff\xe0\0\x10JFIF",
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "gif": b"GIF89a\1\0\1\0",
    "webp": b"RIFF\x10\0\0\0WEBPVP8 ",
    "mp3": b"ID3\4\0\0\0\0\0\0",
    "wav": b"RIFF\x10\0\0\0WAVEfmt ",
    "m4a": b"\0\0\0\x18ftypM4A \0\0\0\0",
    "aac": b"\xff\xf1P\x80\1\x1f\xfc",
}
# What is not media, whatever its name says.
OTHERS = {
    "a program of Windows": b"MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff\0\0",
    "a program of Linux": b"\x7fELF\2\1\1\0",
    "a program of macOS": b"\xcf\xfa\xed\xfe\7\0\0\1",
    "a script": b"#!/bin/sh\nexit 0\n",
    "a private key": b"-----BEGIN OPENSSH PRIVATE KEY-----\n",
    "an archive": b"PK\3\4\x14\0\0\0",
    "a database": b"SQLite format 3\0",
    "a page": b"<!doctype html><html></html>",
}


async def refused(agent: Agent, studio: Tapped, *sources: str) -> list[str]:
    """The errors of sources that are all refused before the backend hears of them."""
    with anyio.fail_after(20):
        report = await agent.call("upload", sources=list(sources))
    assert [file["status"] for file in report["files"]] == ["failed"] * len(sources)
    assert not studio.tap.to(UPLOADS)
    return [file["error"] for file in report["files"]]


@pytest.mark.proves("safety.files-content")
@pytest.mark.parametrize("kind", ["mp4", "jpg", "mp3"])
async def test_a_file_that_is_not_what_its_name_says_is_not_sent(tmp_path: Path, kind: str) -> None:
    async with tapped(tmp_path) as (product, studio), product.client() as agent:
        for number, (what, head) in enumerate(OTHERS.items()):
            path = product.files / f"{number}.{kind}"
            path.write_bytes(head + bytes(100))
            (error,) = await refused(agent, studio, str(path))
            assert error.startswith("Its content is not the kind of file that its name says"), what
        (product.files / "program.exe").write_bytes(OTHERS["a program of Windows"])
        (error,) = await refused(agent, studio, str(product.files / "program.exe"))
        assert all(name in error for name in FORMATS)


@pytest.mark.proves("safety.files-content")
async def test_every_format_is_known_by_its_beginning(tmp_path: Path) -> None:
    assert HEADS.keys() == FORMATS.keys()
    heads = {f"file.{name}": head for name, head in HEADS.items()}
    heads |= {"frame.mp3": b"\xff\xfb\x90\x64", "padded.mp3": bytes(40) + b"ID3\3", "photo.JPEG": HEADS["jpg"]}
    heads |= {"really-a-png.jpg": HEADS["png"], "old.mov": b"\0\0\0\x20moov", "frame.aac": b"ADIF"}
    async with tapped(tmp_path) as (product, studio), product.client() as agent:
        for name, head in heads.items():
            (product.files / name).write_bytes(head + bytes(100))
            await agent.call("upload", sources=[str(product.files / name)])
            assert studio.tap.to(UPLOADS).pop().body.count(head) == 1, name
            studio.tap.requests.clear()


@pytest.mark.proves("safety.files-content")
async def test_a_file_that_is_too_large_is_not_sent(tmp_path: Path) -> None:
    async with tapped(tmp_path) as (product, studio), product.client() as agent:
        path = product.files / "long.mp4"
        with path.open("wb") as file:
            file.write(HEADS["mp4"])
            file.truncate(500 * 2**20 + 1)
        (error,) = await refused(agent, studio, str(path))
        assert "500 MB" in error


@posix
@pytest.mark.proves("safety.files-read")
async def test_only_plain_visible_files_below_the_roots_are_read(tmp_path: Path) -> None:
    async with tapped(tmp_path) as (product, studio), product.client() as agent:
        picture, root = Path(product.picture()), product.files
        outside = tmp_path / "files-of-mine"  # begins like the root
        outside.mkdir()
        shutil.copy(picture, outside / "a.png")
        (root / ".hidden").mkdir()
        shutil.copy(picture, root / ".hidden" / "a.png")
        shutil.copy(picture, root / ".a.png")
        (root / "door").symlink_to(outside)
        (root / "b.png").symlink_to(root / "c.png")
        (root / "c.png").symlink_to(outside / "a.png")
        (root / "d.png").symlink_to(root / ".a.png")
        (root / "loop.png").symlink_to(root / "loop.png")
        elsewhere = [
            outside / "a.png",
            root / ".hidden" / "a.png",
            root / ".a.png",
            root / "door" / "a.png",
            root / "b.png",
            root / "d.png",
            root / ".." / "files-of-mine" / "a.png",
            "/etc/passwd",
            "/proc/self/environ",
            "/dev/zero",
            "/no/such/place.png",
            "~nobody-of-this-name/a.png",
            "~root/.ssh/id_rsa",
            (outside / "a.png").as_uri(),
        ]
        for error in await refused(agent, studio, *map(str, elsewhere)):
            assert error.startswith("Only files below")
        os.mkfifo(root / "pipe.mp4")
        (root / "folder.mp4").mkdir()
        with socket.socket(socket.AF_UNIX) as unix:
            unix.bind(str(root / "s.mp4"))
            here = [root / "pipe.mp4", root / "folder.mp4", root / "s.mp4", root / "loop.png", root / "gone.png"]
            errors = await refused(agent, studio, *map(str, here), "file://server/share/a.png", "a\0.png", " ")
        assert [error.startswith("This is not a file") for error in errors[:3]] == [True] * 3
        assert all("no such file" in error.lower() for error in [*errors[3:5], *errors[6:]])
        assert "another machine" in errors[5]


@posix
@pytest.mark.proves("safety.files-read")
async def test_devices_and_the_system_are_not_read_even_where_everything_is_allowed(tmp_path: Path) -> None:
    async with tapped(tmp_path, media_roots=[Path("/")]) as (product, studio), product.client() as agent:
        links = {"zero.mp4": "/dev/zero", "tty.mp4": "/dev/tty", "environ.mp4": "/proc/self/environ"}
        for name, target in links.items():
            (product.files / name).symlink_to(target)
        await refused(agent, studio, *(str(product.files / name) for name in links))


@pytest.mark.proves("safety.files-read")
async def test_names_are_read_once_from_a_file_address(tmp_path: Path) -> None:
    async with tapped(tmp_path) as (product, studio), product.client() as agent:
        path = Path(product.picture("100%25 red.png"))
        (file,) = (await agent.call("upload", sources=[path.as_uri()]))["files"]
        assert (file["status"], file["name"]) == ("uploaded", "100%25 red.png")
        assert len(studio.tap.to(UPLOADS)) == 1


@posix
@pytest.mark.proves("safety.files-race")
@pytest.mark.parametrize("exchanged", ["file", "folder"])
async def test_what_is_exchanged_for_a_link_meanwhile_gives_nothing_away(tmp_path: Path, exchanged: str) -> None:
    async with tapped(tmp_path) as (product, studio), product.client() as agent:
        folder, private = product.files / "holiday", tmp_path / "private"
        folder.mkdir()
        private.mkdir()
        path = folder / "a.png"
        good = Path(product.picture()).read_bytes()
        path.write_bytes(good)
        (private / "a.png").write_bytes(good + b"VERY PRIVATE")
        here = path if exchanged == "file" else folder
        away, there = product.files / "away", private / "a.png" if exchanged == "file" else private
        stop = threading.Event()

        def exchange() -> None:
            while not stop.is_set():
                here.rename(away)
                here.symlink_to(there)
                here.unlink()
                away.rename(here)

        swapper, usual = threading.Thread(target=exchange), sys.getswitchinterval()
        sys.setswitchinterval(1e-6)
        swapper.start()
        try:
            ends: Counter[str] = Counter()
            with anyio.fail_after(60):
                while min(ends["uploaded"], ends["failed"]) < 40:  # so the race is really run
                    report = await agent.call("upload", sources=[str(path)] * 100)
                    ends.update(file["status"] for file in report["files"])
        finally:
            stop.set()
            swapper.join()
            sys.setswitchinterval(usual)
        assert b"VERY PRIVATE" not in b"".join(request.body for request in studio.tap.to(UPLOADS))


def test_a_hidden_working_folder_is_no_default_root(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    hidden = tmp_path / ".host" / "app"
    hidden.mkdir(parents=True)
    monkeypatch.chdir(hidden)
    assert Settings().roots == [Path.home().resolve()]


ESCAPES = [
    "../outside.mp4",
    "a/../../outside.mp4",
    "/etc/outside.mp4",
    "..\\..\\outside.mp4",
    "~/../outside.mp4",
    "~nobody-of-this-name/film.mp4",
    "film\0.mp4",
    "/".join("abcdefghijklm") + ".mp4",
]


@pytest.mark.proves("safety.files-write")
async def test_no_export_is_begun_for_a_place_outside_the_output_folder(tmp_path: Path) -> None:
    async with tapped(tmp_path) as (product, studio), product.client() as agent:
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "door").symlink_to(tmp_path)
        for save_to in [*ESCAPES, "door/outside.mp4", str(tmp_path / "files" / "film.mp4")]:
            error = await agent.error("export", save_to=save_to)
            assert "“save_to”" in error, save_to
        assert not studio.tap.requests
        assert sorted(path.name for path in tmp_path.iterdir() if "outside" in path.name) == []


async def _film(product: Rig, agent: Agent) -> None:
    studio = product.studio
    assert isinstance(studio, Tapped)
    studio.lines = [Line("Done.", clips=("a card",))]
    assert (await agent.call("chat", message="add a card"))["status"] == "completed"


@posix
@pytest.mark.proves("safety.files-write")
async def test_links_in_the_output_folder_lead_nowhere_and_names_are_made_safe(tmp_path: Path) -> None:
    async with tapped(tmp_path) as (product, _), product.client() as agent:
        await _film(product, agent)
        out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
        out.mkdir()
        elsewhere.mkdir()
        (out / "film.mp4").symlink_to(elsewhere / "film.mp4")
        slow = Rule(action="slow", path="/api/render/proxy/lambda/", method="GET", seconds=1, times=1)
        job = await agent.call("export", resolution="480p", save_to="film", wait_seconds=40)
        assert Path(job["file"]) == out / "film-2.mp4"
        assert (out / "film.mp4").is_symlink()
        product.studio.faults.add(slow)
        job = await agent.call("export", resolution="480p", save_to="later/film.mp4", wait_seconds=0)
        (out / "later").symlink_to(elsewhere)
        job = await agent.finish(job)
        assert job["status"] == "failed"
        assert "link" in job["reply"]
        assert list(elsewhere.iterdir()) == []
        job = await agent.call("export", resolution="480p", save_to="CON/ a\u202eb:*?. /nul", wait_seconds=40)
        assert Path(job["file"]) == out / "_CON" / "ab-" / "_nul.mp4"
        assert Path(job["file"]).stat().st_size == job["size_bytes"]
        assert not list(out.rglob("*.part"))


@pytest.mark.proves("safety.files-write")
async def test_two_exports_of_one_name_at_once_are_two_whole_files(tmp_path: Path) -> None:
    async with tapped(tmp_path) as (product, _), product.client() as agent:
        jobs: list[dict[str, Any]] = []
        for _ in range(2):
            await agent.call("upload", sources=[product.picture()], session="new")
            await _film(product, agent)
            jobs.append(await agent.call("export", resolution="480p", save_to="film", wait_seconds=0))
        files = [await agent.finish(job) for job in jobs]
        assert {Path(job["file"]).name for job in files} == {"film.mp4", "film-2.mp4"}
        assert all(Path(job["file"]).stat().st_size == job["size_bytes"] for job in files)
        assert {path.name for path in (tmp_path / "out").iterdir()} == {"film.mp4", "film-2.mp4"}


@pytest.mark.proves("safety.files-names")
@given(st.text() | st.text(alphabet='conaulptm0123456789. :\\/*?"<>|¹² \u202e\u0301é😀日\u200d-', max_size=300))
@example("CON")
@example("com¹.tar.gz")
@example("nul .mp4")
@example("AUX.")
@example("日" * 200 + ".mp4")
@example("e\u0301" * 100)
@example("A\x1f\u0300")
@example(".." * 9)
def test_a_safe_name_is_one_on_every_system(name: str) -> None:
    safe = names.safe(name)
    assert safe == names.safe(safe)
    assert 0 < len(safe.encode()) <= names.LONGEST_BYTES
    assert safe == safe.strip(" .")
    assert not set(safe) & set('<>:"/\\|?*')
    assert all(unicodedata.category(c)[0] not in "CZ" or c in " \u200c\u200d" for c in safe)
    assert unicodedata.is_normalized("NFC", safe)
    assert PureWindowsPath(safe).name == PurePosixPath(safe).name == safe
    assert not PureWindowsPath(safe).is_reserved() if sys.version_info < (3, 13) else True


@pytest.mark.proves("safety.files-names")
@pytest.mark.parametrize(
    "name", ["con", "PRN.txt", "aux .mp4", "NUL", "com0", "COM9.x.y", "lpt³", "conin$", "CONOUT$.a"]
)
def test_names_of_devices_are_changed(name: str) -> None:
    assert names.safe(name) == f"_{name}"
