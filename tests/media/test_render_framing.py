"""Time and place: speed, freezing, turning, bars, pictures in the picture, frames a second."""

from __future__ import annotations

import random
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image, ImageDraw

from media.kit import BLUE, GREEN, GREY, RED, WIDTH, Pixels, Timeline, plain, save, write_clip, write_sound
from nemo_mcp.studio.render import frame


def counting(number: int) -> Pixels:
    return plain((number * 4, number * 4, number * 4))


@pytest.fixture
def count(tmp_path: Path) -> Path:
    """Two seconds whose brightness tells the number of the frame, with a tone of 440 Hz."""
    return write_clip(tmp_path / "count.mp4", counting, 60, tone=440)


def pitch(sound: np.ndarray) -> float:
    spectrum = np.abs(np.fft.rfft(sound[:, 0] * np.hanning(len(sound))))
    return float(np.argmax(spectrum) * 48_000 / len(sound))


@pytest.mark.proves("render.speed")
@pytest.mark.parametrize(("speed", "shown"), [(2.0, [0, 20, 40]), (0.5, [0, 5, 10]), (0.25, [0, 2, 5])])
def test_speed_changes_the_time_and_keeps_the_pitch(
    tmp_path: Path, count: Path, speed: float, shown: list[int]
) -> None:
    film = Timeline().show(count, 900, speed=speed, volume=1.0).render(tmp_path / "film.mp4")
    assert [round(film.color(n)[0] / 4) for n in (0, 10, 20)] == pytest.approx(shown, abs=1)
    assert pitch(film.sound[9600:38_400]) == pytest.approx(440, abs=4)
    assert film.loudness(0.2, 0.8) > 0.2


@pytest.mark.proves("render.speed")
def test_a_fast_clip_that_ends_too_early_starts_over(tmp_path: Path, count: Path) -> None:
    film = Timeline().show(count, 2000, speed=4.0, volume=0).render(tmp_path / "film.mp4")
    assert [round(film.color(n)[0] / 4) for n in (2, 17, 32)] == pytest.approx([10, 10, 10], abs=2)


@pytest.mark.proves("render.freeze")
def test_a_frozen_clip_stands_still_and_is_silent(tmp_path: Path, count: Path) -> None:
    m = {"in": 1000, "freeze": True, "volume": 1.0}
    film = Timeline().show(count, 1500, **m).render(tmp_path / "film.mp4")
    assert {round(film.color(n)[0] / 4) for n in range(45)} == {30}
    assert film.loudness(0, 1.5) < 1e-3


@pytest.mark.proves("render.turned")
@pytest.mark.parametrize("suffix", ["png", "mp4"])
def test_pictures_are_turned_and_mirrored(tmp_path: Path, suffix: str) -> None:
    corners = plain(GREY, (180, 180))
    corners[:90, :90] = RED
    path = tmp_path / f"corners.{suffix}"
    _ = save(path, corners) if suffix == "png" else write_clip(path, lambda n: corners, 8)
    places = {
        (0, ""): (0, 0),
        (90, ""): (0, 1),
        (180, ""): (1, 1),
        (270, ""): (1, 0),
        (0, "h"): (0, 1),
        (90, "v"): (1, 1),
    }
    for (rotate, mirror), (row, column) in places.items():
        frame = Timeline(180, 180).show(path, 100, rotate=rotate, mirror=mirror).render(tmp_path / "f.mp4").frames[1]
        seen = frame[row * 90 + 30 : row * 90 + 60, column * 90 + 30 : column * 90 + 60].mean(axis=(0, 1))
        assert np.abs(seen - RED).max() < 15, (rotate, mirror)


@pytest.mark.proves("render.bars")
@pytest.mark.parametrize("suffix", ["png", "mp4"])
def test_bars_are_of_the_colour_that_is_asked_for(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"tall.{suffix}"
    tall = plain(GREEN, (90, 180))
    _ = save(path, tall) if suffix == "png" else write_clip(path, lambda n: tall, 8)
    for ground, wanted in (("", (0, 0, 0)), ("#1e3ce6", (30, 60, 230))):
        frame = Timeline().show(path, 200, fit="bars", ground=ground).render(tmp_path / "f.mp4").frames[2]
        assert np.abs(frame[90, [5, 40, 280, 315]] - np.array(wanted, float)).max() < 12
        assert np.abs(frame[[5, 90, 175], 160] - np.array(GREEN, float)).max() < 15


@pytest.mark.proves("render.insets")
def test_a_picture_lies_in_the_picture_where_and_while_the_draft_says(tmp_path: Path, count: Path) -> None:
    blue = save(tmp_path / "blue.png", plain(BLUE))
    line = Timeline().show(blue, 1500).lay(count, 500, 500, x=0.75, y=0.25, size=0.25, volume=0, **{"in": 1000})
    film = line.render(tmp_path / "f.mp4")
    seen = [round(film.frames[n][40:50, 230:250].mean() / 4) for n in (16, 20, 28)]
    assert seen == pytest.approx([31, 35, 43], abs=1), "it plays from its in point"
    changed = np.abs(film.frames[20].astype(int) - film.frames[5]).max(axis=2) > 40
    rows, columns = np.nonzero(changed)
    assert (np.ptp(columns) + 1, np.ptp(rows) + 1) == pytest.approx((80, 45), abs=2)
    assert (columns.mean(), rows.mean()) == pytest.approx((240, 45), abs=2)
    for outside in (14, 30):
        assert np.abs(film.frames[outside].astype(int) - film.frames[5]).max() < 12


@pytest.mark.proves("render.insets")
def test_a_logo_keeps_its_shape_and_its_opacity(tmp_path: Path) -> None:
    grey, logo = save(tmp_path / "grey.png", plain(GREY)), tmp_path / "logo.png"
    mark = Image.new("RGBA", (200, 100), (0, 0, 0, 0))
    ImageDraw.Draw(mark).ellipse((50, 0, 149, 99), fill=(*RED, 255))
    mark.save(logo)
    whole = Timeline().show(grey, 400).lay(logo, 0, 400, x=0.98, y=0.9, size=0.2).render(tmp_path / "a.mp4").frames[5]
    half = Timeline().show(grey, 400).lay(logo, 0, 400, x=0.98, y=0.9, size=0.2, opacity=0.5)
    red = np.nonzero(np.abs(whole.astype(int) - np.array(RED)).max(axis=2) < 20)
    assert 500 < len(red[0]) < np.pi * 16**2 * 1.05, "a disc, not a plate"
    assert red[1].max() < WIDTH - 8, "all of it stays on the canvas"
    middle = (round(red[0].mean()), round(red[1].mean()))
    mixed = half.render(tmp_path / "b.mp4").frames[5][middle]
    assert np.abs(mixed - (np.array(RED) + GREY) / 2).max() < 15


@pytest.mark.proves("render.insets")
def test_an_inset_sounds(tmp_path: Path, count: Path) -> None:
    film = Timeline().show(None, 1500).lay(count, 500, 500, volume=1.0).render(tmp_path / "f.mp4")
    assert film.loudness(0.6, 0.9) > 0.2
    assert max(film.loudness(0, 0.4), film.loudness(1.1, 1.4)) < 0.01


@pytest.mark.proves("render.rates")
@pytest.mark.parametrize("fps", [24, 25, 30, 50, 60])
def test_every_rate_has_its_frames(tmp_path: Path, count: Path, fps: int) -> None:
    blue = save(tmp_path / "blue.png", plain(BLUE))
    film = Timeline().with_(fps=fps).show(count, 1000, volume=0).show(blue, 1000).render(tmp_path / "f.mp4")
    assert len(film.frames) == 2 * fps
    assert film.times == pytest.approx([n / fps for n in range(2 * fps)], abs=1e-4)
    assert film.color(fps - 1)[2] < 130
    assert film.is_color(fps, BLUE)


@pytest.mark.proves("render.motion")
def test_the_camera_also_moves_over_clips(tmp_path: Path) -> None:
    page = plain(GREY)
    page[60:120, 130:190] = RED
    clip = write_clip(tmp_path / "clip.mp4", lambda n: page, 60)
    film = Timeline().show(clip, 2000, motion="in").render(tmp_path / "f.mp4")
    widths = [int((film.frames[n][90, :, 0] > 180).sum()) for n in (1, 30, 58)]
    assert widths[0] < widths[2]
    assert widths == sorted(widths)


@pytest.mark.proves("render.sync")
def test_flash_and_click_meet_after_ten_minutes(tmp_path: Path) -> None:
    black, white = (save(tmp_path / f"{n}.png", plain((v, v, v), (64, 36))) for n, v in (("black", 5), ("white", 250)))
    click = tmp_path / "click.wav"
    wave = np.zeros((9600, 2), np.float32)
    wave[:480] = 0.7
    write_sound(click, wave, "pcm_s16le")
    line = Timeline(64, 36).show(black, 599_000).show(white, 200).show(black, 800).play(click, 200)
    line.audio[0]["s"] = 599_000
    film = line.render(tmp_path / "f.mp4")
    with av.open(str(film.path)) as container:
        assert container.streams.video[0].frames == 18_000
        container.seek(598_000_000)
        ends = [frame for frame in container.decode(video=0, audio=0) if frame.time > 598.5]
    seen = next(f.time for f in ends if isinstance(f, av.VideoFrame) and f.to_ndarray(format="gray").mean() > 150)
    loud = next(f for f in ends if isinstance(f, av.AudioFrame) and np.abs(f.to_ndarray()).max() > 0.3)
    heard = loud.time + np.argmax(np.abs(loud.to_ndarray()[0]) > 0.3) / 48_000
    assert seen == pytest.approx(599, abs=1e-3)
    assert abs(heard - seen) < 1 / 30


@pytest.mark.proves("render.fit")
@pytest.mark.parametrize("fit", ["fill", "fit", "bars"])
def test_a_still_of_any_size_has_its_place_on_any_canvas(tmp_path: Path, fit: str) -> None:
    dice = random.Random(7)
    for turn in range(60):
        width, height = dice.randint(16, 90), dice.randint(16, 90)
        line = Timeline(dice.randint(8, 45) * 2, dice.randint(8, 45) * 2)
        line.show(save(tmp_path / f"{turn}.png", plain(RED, (width, height))), 1000, fit=fit, motion="in")
        shown = np.asarray(frame(line.draft, line.sources, 500))
        middle = shown[shown.shape[0] // 2, shown.shape[1] // 2].astype(int)
        assert np.abs(middle - RED).max() < 16, (width, height, shown.shape)
