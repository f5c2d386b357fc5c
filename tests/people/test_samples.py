"""The demo's material: real files that an editor can use, the same every time."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from nemo_mcp.studio.media import beats, probe
from nemo_mcp.studio.samples import Samples, clips, make_samples, products


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Samples:
    return make_samples(tmp_path_factory.mktemp("samples"))


@pytest.mark.proves("samples.files")
def test_there_is_a_song_with_a_beat(samples: Samples) -> None:
    (song,) = samples.songs
    info = probe(song)
    assert info.kind == "audio"
    assert 29_000 <= info.duration_ms <= 31_000
    assert beats(song).tempo == pytest.approx(120, rel=0.02)


@pytest.mark.proves("samples.files")
def test_there_are_clips_that_move_and_differ(samples: Samples) -> None:
    assert len(samples.clips) == 5
    assert {path.suffix for path in samples.clips} == {".mp4", ".mov"}
    for path in samples.clips:
        info = probe(path)
        assert (info.kind, info.width, info.height) == ("video", 1280, 720)
        assert 4_000 <= info.duration_ms <= 8_000
        assert info.fps == pytest.approx(30)
    scenes = [clips.aurora(), clips.tunnel(), clips.sunset(), clips.city(), clips.bokeh()]
    for scene in scenes:
        assert np.abs(scene(0).astype(int) - scene(30)).mean() > 1
    looks = [scene(0).mean((0, 1)) for scene in scenes]
    assert all(np.abs(a - b).max() > 10 for i, a in enumerate(looks) for b in looks[:i])


@pytest.mark.proves("samples.files")
def test_there_are_pictures_and_a_logo_with_alpha(samples: Samples) -> None:
    assert {path.suffix for path in samples.pictures} == {".png", ".jpg"}
    for path in samples.pictures:
        assert probe(path).kind == "image"
        assert min(Image.open(path).size) >= 1080
    (logo,) = samples.logos
    alpha = np.asarray(Image.open(logo).getchannel("A"))
    assert alpha.min() == 0
    assert alpha.max() == 255


@pytest.mark.proves("samples.same")
def test_they_are_the_same_every_time(samples: Samples, tmp_path: Path) -> None:
    assert products.cup(tmp_path / "cup.jpg").read_bytes() == samples.pictures[1].read_bytes()
    again = clips.film(clips.bokeh(), 0.2, tmp_path / "a.mp4").read_bytes()
    assert clips.film(clips.bokeh(), 0.2, tmp_path / "b.mp4").read_bytes() == again
