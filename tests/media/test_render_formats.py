"""Formats: every kind of file holds what it should, and is as long as the film."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest

from media.kit import BLUE, RED, Film, Timeline, plain, save, write_clip
from nemo_mcp.studio.render.formats import FORMATS
from nemo_mcp.studio.renders import OUTPUTS


@pytest.fixture
def line(tmp_path: Path) -> Timeline:
    clip = write_clip(tmp_path / "clip.mp4", lambda n: plain((n * 4, 100, 100)), 60, tone=440)
    blue = save(tmp_path / "blue.png", plain(BLUE))
    return Timeline().show(clip, 1000, volume=1.0).show(blue, 1000, enter={"type": "cross", "d": 400})


@pytest.mark.proves("render.formats")
@pytest.mark.parametrize(
    ("form", "container", "codecs"),
    [
        ("mp4", "mp4", ["h264", "aac"]),
        ("mov", "mov", ["h264", "aac"]),
        ("mkv", "matroska", ["h264", "aac"]),
        ("webm", "webm", ["vp9", "opus"]),
        ("gif", "gif", ["gif"]),
        ("mp3", "mp3", ["mp3float"]),
        ("m4a", "m4a", ["aac"]),
        ("aac", "aac", ["aac"]),
        ("wav", "wav", ["pcm_s16le"]),
    ],
)
def test_every_format_holds_its_codecs_and_the_whole_film(
    tmp_path: Path, line: Timeline, form: str, container: str, codecs: list[str]
) -> None:
    path = tmp_path / f"film.{form}"
    film = line.render(path, format=form)
    with av.open(str(path)) as opened:
        assert container in opened.format.name
        assert [stream.codec_context.name for stream in opened.streams] == codecs
    assert film.done.duration == pytest.approx(2)
    assert film.done.size == path.stat().st_size
    assert film.path.read_bytes() == line.render(tmp_path / f"again.{form}", format=form).path.read_bytes()
    if form in ("mp4", "mov", "mkv", "webm"):
        assert len(film.frames) == 60
        assert film.times == pytest.approx([n / 30 for n in range(60)], abs=2e-3)
        assert film.is_color(50, BLUE)
    if codecs != ["gif"]:
        assert len(film.sound) / 48_000 == pytest.approx(2, abs=0.08)
        spectrum = np.abs(np.fft.rfft(film.sound[9600:33_600, 0]))
        assert spectrum.argmax() * 2 == pytest.approx(440, abs=3)


@pytest.mark.proves("render.formats")
def test_a_gif_has_good_colours_and_starts_over(tmp_path: Path) -> None:
    red, blue = save(tmp_path / "red.png", plain(RED)), save(tmp_path / "blue.png", plain(BLUE))
    film = Timeline().show(red, 1000).show(blue, 1000).render(tmp_path / "f.gif", format="gif", quality="medium")
    assert film.is_color(3, RED, 10)
    assert film.is_color(15, BLUE, 10)
    assert len(film.frames) == 20
    assert b"NETSCAPE2.0\x03\x01\x00\x00" in film.path.read_bytes()[:2000]


@pytest.mark.proves("render.size")
@pytest.mark.parametrize(("resolution", "size"), [("1440p", (2560, 1440)), ("4k", (3840, 2160))])
def test_films_may_be_large(tmp_path: Path, resolution: str, size: tuple[int, int]) -> None:
    film = Timeline(1920, 1080).show(None, 70, title="Large").render(tmp_path / "f.mp4", resolution=resolution)
    assert film.frames[0].shape[1::-1] == size == (film.done.width, film.done.height)


@pytest.mark.proves("render.formats")
def test_the_studio_offers_what_the_renderer_can_write() -> None:
    assert set(OUTPUTS["format"]) == set(FORMATS)


@pytest.mark.proves("render.formats")
def test_sound_alone_has_no_size(tmp_path: Path, line: Timeline) -> None:
    done = Film(tmp_path / "a.mp3", line.render(tmp_path / "a.mp3", format="mp3").done).done
    assert (done.width, done.height) == (0, 0)
