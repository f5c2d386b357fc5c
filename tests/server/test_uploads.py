"""What may be uploaded, and that one bad file harms no other."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from nemo_mcp.config import Settings
from rig import Rig, rig

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="links and fifos of POSIX")


def _song(product: Rig) -> str:
    import wave

    path = product.files / "tone.wav"
    with wave.open(str(path), "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", ""))
        sound.writeframes(b"\0\1" * 8000)
    return str(path)


@pytest.mark.proves("upload.files")
async def test_files_are_uploaded_with_what_the_editor_found_in_them(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        picture, song = product.picture(), _song(product)
        report = await agent.call("upload", sources=[picture, Path(song).as_uri()])
        first, second = report["files"]
        assert (first["status"], first["kind"], first["width"], first["height"]) == ("uploaded", "image", 64, 36)
        assert (second["status"], second["kind"]) == ("uploaded", "audio")
        assert second["duration_seconds"] == pytest.approx(1, abs=0.1)
        assert second["size_bytes"] == Path(song).stat().st_size
        media = (await agent.call("state"))["media"]
        assert {item["name"] for item in media} == {"red.png", "tone.wav"}


@pytest.mark.proves("upload.files")
async def test_what_a_message_uploads_is_used_as_it_says(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        red, blue = product.picture(), product.picture("blue.png", "blue")
        made = await agent.finish(await agent.call("chat", message=f"make a 4 second video of these: {red} {blue}"))
        assert "red.png" in made["summary"]
        assert "blue.png" in made["summary"]
        scored = await agent.finish(await agent.call("chat", message=f"用 {_song(product)} 做背景音乐"))
        assert "tone.wav" in scored["summary"]


@pytest.mark.proves("upload.names")
async def test_an_edit_may_name_what_was_uploaded_before(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        await agent.call("upload", sources=[product.picture(), product.picture("blue.png", "blue")])
        made = await agent.finish(await agent.call("chat", message="merge blue.png and red.png"))
        assert made["status"] == "completed"
        assert made["summary"].index("blue.png") < made["summary"].index("red.png")
        assert len((await agent.call("state"))["media"]) == 2
        unknown = await agent.finish(await agent.call("chat", message="merge blue.png and green.png"))
        assert unknown["status"] == "failed"
        assert "green.png was not uploaded" in unknown["reply"]


@pytest.mark.proves("upload.converted")
async def test_what_was_not_made_of_a_file_is_not_exported_in_its_place(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        await agent.finish(await agent.call("chat", message=f"make a 4 second video of this: {product.picture()}"))
        asked = f"convert {product.picture('blue.png', 'blue')} to gif"
        answer = await agent.finish(await agent.call("chat", message=asked))
        assert not answer["changes"]
        assert not answer["file"]
        assert "Not done yet: export" in answer["next"]


@pytest.mark.proves("upload.each-its-own-result")
async def test_a_bad_file_fails_alone(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        (product.files / "notes.txt").write_text("words")
        (product.files / "empty.mp4").touch()
        (product.files / "broken.mp4").write_bytes(b"\0" * 5000)
        sources = [str(product.files / name) for name in ("notes.txt", "empty.mp4", "broken.mp4", "missing.mp3")]
        report = await agent.call("upload", sources=[*sources, product.picture(), "ftp://host/a.mp4"])
        assert [file["status"] for file in report["files"]] == ["failed"] * 4 + ["uploaded", "failed"]
        for file, words in zip(report["files"], ("format", "empty", "kind of file", "no such file"), strict=False):
            assert words in file["error"]


@POSIX
@pytest.mark.proves("upload.roots")
async def test_only_files_below_the_roots_are_read(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        secret = tmp_path / "secret.png"
        secret.write_bytes(Path(product.picture()).read_bytes())
        hidden = product.files / ".keys" / "a.png"
        hidden.parent.mkdir()
        hidden.write_bytes(secret.read_bytes())
        link = product.files / "link.png"
        link.symlink_to(secret)
        pipe = product.files / "pipe.mp4"
        os.mkfifo(pipe)
        sources = [str(secret), str(hidden), str(link), str(pipe), f"{product.files}/../secret.png", "/dev/zero"]
        report = await agent.call("upload", sources=sources)
        assert {file["status"] for file in report["files"]} == {"failed"}
        assert all(
            "only files below" in file["error"].lower() for file in report["files"] if "pipe" not in file["name"]
        )


@pytest.mark.proves("upload.default-roots")
def test_the_root_of_the_disk_is_never_a_default_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path.cwd().anchor)
    assert Settings().roots == [Path.home().resolve()]


@pytest.mark.proves("upload.platforms")
@pytest.mark.parametrize(
    ("address", "platform", "name"),
    [
        ("https://youtube.com/watch?v=abc", "YouTube", "youtube.com/watch"),
        ("https://youtu.be/abc", "YouTube", "youtu.be/abc"),
        ("https://www.tiktok.com/@cats/video/7", "TikTok", "www.tiktok.com/@cats/video/7"),
        ("https://open.spotify.com/track/7", "Spotify", "open.spotify.com/track/7"),
        ("https://www.bilibili.com/video/BV1", "Bilibili", "www.bilibili.com/video/BV1"),
    ],
)
async def test_a_page_of_a_platform_is_not_imported_and_that_is_said(
    tmp_path: Path, address: str, platform: str, name: str
) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        (file,) = (await agent.call("upload", sources=[address]))["files"]
        assert file["name"] == name
        assert file["error"].startswith(f"What is on {platform} cannot be imported")


@pytest.mark.proves("upload.roots")
async def test_a_folder_is_called_one_also_the_one_that_holds_all_files(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        (product.files / "inside").mkdir()
        report = await agent.call("upload", sources=[str(product.files), str(product.files / "inside")])
        assert all("not a file but a folder" in file["error"] for file in report["files"])


@pytest.mark.proves("upload.names")
@pytest.mark.parametrize("name", ["holiday shot.png", "My Holiday Shot.png", "夏天 海边.png"])
async def test_so_it_may_where_the_name_has_blanks(tmp_path: Path, name: str) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        await agent.call("upload", sources=[product.picture(name), product.picture("blue.png", "blue")])
        job = await agent.finish(await agent.call("chat", message=f"merge {name} and blue.png"))
        assert job["status"] == "completed", job
        assert len((await agent.call("state"))["media"]) == 2
        other = await agent.finish(await agent.call("chat", message="merge blue.png and late shot.png"))
        assert (other["status"], "shot.png" in other["reply"]) == ("failed", True)


@pytest.mark.proves("upload.names")
@pytest.mark.skipif(sys.platform == "win32", reason="quotation marks in names")
async def test_a_quotation_mark_in_a_name_stays_one(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        (file,) = (await agent.call("upload", sources=[product.picture('it\'s "great".png')]))["files"]
        assert file["name"] == 'it\'s "great".png'
        assert [item["name"] for item in (await agent.call("state"))["media"]] == ['it\'s "great".png']
