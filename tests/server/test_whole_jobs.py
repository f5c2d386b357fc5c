"""The three common jobs, from the user's files to the video, measured on the video."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from measure import cuts, look
from nemo_mcp.studio.samples import Samples, make_samples
from rig import ERAS, QUIET, rig

LONG = {"turn_seconds": 300.0}
"""A busy machine may take a minute for a video."""

BPM = 120
"""Of the song among the samples, whose first beat is its beginning."""


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Samples:
    return make_samples(tmp_path_factory.mktemp("samples"))


@pytest.mark.proves("job.music-video")
@pytest.mark.parametrize(("era", "resolution", "size"), [(ERAS[0], "480p", (854, 480)), (ERAS[1], "", (1920, 1080))])
async def test_a_music_video_is_cut_on_the_beats_of_its_song(
    tmp_path: Path, samples: Samples, era: str, resolution: str, size: tuple[int, int]
) -> None:
    root = samples.songs[0].parent
    async with rig(tmp_path, QUIET, media_roots=[root], **LONG) as product, product.process(era) as agent:
        sources = [str(path) for path in (*samples.songs, *samples.clips, *samples.pictures[:2])]
        report = await agent.call("upload", sources=sources)
        assert {file["status"] for file in report["files"]} == {"uploaded"}
        wish = "create a music video with beat-synced visuals and transitions for my new song"
        job = await agent.finish(await agent.call("chat", message=wish))
        assert job["status"] == "completed"
        state = await agent.call("state")
        assert state["ready_to_export"]
        assert (await agent.call("credits"))["available"] == 60
        video = await agent.finish(await agent.call("export", resolution=resolution))
    film = look(video["file"])
    assert film.codecs == ("h264", "aac")
    assert (film.size, film.fps) == (size, 30)
    track = next(track for track in state["tracks"] if track["kind"] == "video")
    length = track["segments"][-1]["end_ms"] / 1000
    assert len(film.frames) == round(length * 30)
    assert film.sound_seconds == pytest.approx(length, abs=0.1)
    pulse = np.arange(0, length, 60 / BPM)
    found = cuts(film)
    assert len(found) >= 8
    near = [np.abs(pulse - cut).min() <= 0.07 for cut in found]
    assert np.mean(near) >= 0.9


@pytest.mark.proves("job.promo")
async def test_a_promo_shows_every_picture_and_its_title_for_thirty_seconds(tmp_path: Path, samples: Samples) -> None:
    root = samples.songs[0].parent
    async with rig(tmp_path, QUIET, media_roots=[root], **LONG) as product, product.client() as agent:
        pictures = [str(path) for path in (*samples.pictures, *samples.logos)]
        await agent.call("upload", sources=pictures)
        wish = 'turn these product images and the logo into a 30 second promo with music, title "Fresh Start"'
        job = await agent.finish(await agent.call("chat", message=wish))
        assert job["status"] == "completed"
        state = await agent.call("state")
        video = await agent.finish(await agent.call("export", resolution="480p"))
        await agent.finish(await agent.call("chat", message="mute the music"))
        await agent.finish(await agent.call("chat", message='remove the title "Fresh Start"'))
        plain = await agent.finish(await agent.call("export", resolution="480p"))
    film = look(video["file"])
    assert len(film.frames) == 900
    assert film.sound_seconds == pytest.approx(30, abs=0.1)
    shown = {segment["label"] for track in state["tracks"] if track["kind"] == "video" for segment in track["segments"]}
    assert {Path(picture).name for picture in pictures} <= shown
    title = next(s for t in state["tracks"] for s in t["segments"] if t["kind"] == "text" and "Fresh" in s["label"])
    middle = round((title["start_ms"] + title["end_ms"]) / 2 * 30 / 1000)
    without = look(plain["file"])
    difference = np.abs(film.frames.astype(np.int16) - without.frames.astype(np.int16))
    assert (difference[middle] > 60).mean() > 0.003
    after = round(title["end_ms"] * 30 / 1000) + 15
    assert (difference[after] > 60).mean() < 0.001
    assert film.levels[20:250].mean() > 0.02
    assert without.levels.max() < 0.001


@pytest.mark.proves("job.video-prompt")
async def test_a_video_prompt_comes_with_its_storyboard(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET, **LONG) as product, product.client() as agent:
        wish = "write a detailed prompt for a 30 second product showcase of a ceramic teapot with cinematic lighting"
        job = await agent.finish(await agent.call("chat", message=wish))
        assert job["status"] == "completed"
        assert "teapot" in job["reply"]
        assert len(job["reply"]) > 500
        video = await agent.finish(await agent.call("export", resolution="480p"))
    film = look(video["file"])
    assert len(film.frames) == 900
    assert len({tuple(film.frames[at].mean(axis=1).round()) for at in range(60, 900, 120)}) > 3
