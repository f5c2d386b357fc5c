"""The demo: an agent with nothing but the MCP server."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import environment, run
from nemo_mcp.commands.embedded import Unusable
from nemo_mcp.studio.media import probe
from nemo_mcp.studio.samples import clips, make, products


@pytest.mark.proves("demo.own-files", "demo.untouched")
async def test_ones_own_files_become_a_video_and_nothing_else_is_touched(tmp_path: Path) -> None:
    clip = clips.film(clips.bokeh(), 2, tmp_path / "my_holiday.mp4")
    song = make.song(tmp_path / "our_song.mp3", 4)
    env = environment(tmp_path) | {"NEMO_API_URL": "http://127.0.0.1:9"}
    ended = await run("demo", "--with", str(song), str(clip), "--output", str(tmp_path / "videos"), env=env)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    path = tmp_path / "videos" / "music-video.mp4"
    assert f"{path}  (a music video, " in ended.stdout
    assert probe(path).kind == "video"
    assert "“Make a music video from these clips" in ended.stdout
    assert [p.name for p in tmp_path.iterdir() if p.name in ("state", "config", "out")] == []


@pytest.mark.proves("demo.fits")
def test_the_files_decide_which_videos_are_made(tmp_path: Path) -> None:
    from nemo_mcp.commands.demo import videos_of

    for name in ("a_song.mp3", "clip.mp4", "photo.jpg", "notes.txt"):
        (tmp_path / name).touch()

    def made(*names: str) -> dict[str, list[str]]:
        return {v.file: [p.name for p in v.sources] for v in videos_of([str(tmp_path / name) for name in names])}

    assert made("a_song.mp3", "clip.mp4") == {"music-video.mp4": ["a_song.mp3", "clip.mp4"]}
    assert made("photo.jpg") == {"promo.mp4": ["photo.jpg"]}
    assert made("a_song.mp3", "photo.jpg") == {"music-video.mp4": ["a_song.mp3", "photo.jpg"]}
    both = made("a_song.mp3", "clip.mp4", "photo.jpg")
    assert both == {"music-video.mp4": ["a_song.mp3", "clip.mp4"], "promo.mp4": ["photo.jpg"]}
    for names in (["a_song.mp3"], ["notes.txt"], ["absent.mp4"]):
        with pytest.raises(Unusable):
            made(*names)


@pytest.mark.proves("demo.fails")
async def test_a_demo_that_fails_says_so_in_a_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(products.cup(tmp_path / "cup.jpg").read_bytes()[:1000])
    ended = await run("demo", "--with", str(broken), "--output", str(tmp_path / "v"), env=environment(tmp_path))
    assert ended.returncode == 1
    assert "broken.jpg" in ended.stderr
    assert "Traceback" not in ended.stderr
