"""Looks and transitions, measured by their pixels."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from media.kit import BLUE, GREEN, GREY, HEIGHT, RED, WIDTH, Pixels, Timeline, plain, save, write_clip

# Patches of the chart: greys from black to white, then colours.
GREYS = [0, 64, 128, 192, 255]
COLORS = [(200, 60, 60), (60, 180, 60), (60, 80, 200), (210, 190, 70), (224, 172, 140)]
CELL = WIDTH // 5


def chart() -> Pixels:
    page = plain((0, 0, 0))
    for number in range(5):
        page[: HEIGHT // 2, number * CELL : (number + 1) * CELL] = GREYS[number]
        page[HEIGHT // 2 :, number * CELL : (number + 1) * CELL] = COLORS[number]
    return page


def patches(frame: Pixels) -> NDArray[np.float64]:
    """Mean colours of the ten patches, greys first."""
    middles = [(row * HEIGHT // 2 + HEIGHT // 4, n * CELL + CELL // 2) for row in (0, 1) for n in range(5)]
    return np.array([frame[y - 12 : y + 12, x - 12 : x + 12].mean(axis=(0, 1)) for y, x in middles])


def saturation(colors: NDArray[np.float64]) -> float:
    return float((colors.max(axis=1) - colors.min(axis=1))[5:].mean())


@pytest.fixture(params=["png", "mp4"])
def source(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    path = tmp_path / f"chart.{request.param}"
    return save(path, chart()) if request.param == "png" else write_clip(path, lambda n: chart(), 4)


def shown(source: Path, **look: object) -> NDArray[np.float64]:
    film = Timeline().show(source, 100, look=look).render(source.with_name("film.mp4"))
    return patches(film.frames[1])


@pytest.mark.proves("render.looks")
def test_every_look_does_to_the_chart_what_its_name_says(source: Path) -> None:
    bare = shown(source)
    assert np.abs(bare[:5] - np.array(GREYS)[:, None]).max() < 8, "without a look the greys are as they were"
    assert np.abs(bare[5:] - np.array(COLORS)).max() < 16
    warm, cool, bw = (shown(source, preset=name) for name in ("warm", "cool", "bw"))
    middle = 2
    assert warm[middle, 0] - warm[middle, 2] > 20, "warm grey is rather red than blue"
    assert cool[middle, 2] - cool[middle, 0] > 20, "cool grey is rather blue than red"
    for tinted in (warm, cool):
        assert np.ptp(tinted[[0, 4]], axis=1).max() < 10, "black and white stay without colour"
    assert (bw.max(axis=1) - bw.min(axis=1)).max() < 5, "black and white has no colour"
    vintage, contrast = (shown(source, preset=name) for name in ("vintage", "contrast"))
    assert vintage[0].mean() > bare[0].mean() + 10, "vintage black is faded"
    assert saturation(vintage) < 0.85 * saturation(bare)
    assert contrast[1].mean() < bare[1].mean() - 8
    assert contrast[3].mean() > bare[3].mean() + 8
    assert abs(contrast[middle].mean() - bare[middle].mean()) < 8


@pytest.mark.proves("render.looks")
@pytest.mark.parametrize("amount", [-0.6, 0.6])
def test_brightness_contrast_and_saturation_go_both_ways(source: Path, amount: float) -> None:
    bare = shown(source)
    bright, contrast, saturated = (shown(source, **{name: amount}) for name in ("brightness", "contrast", "saturation"))
    assert (bright[2].mean() - bare[2].mean()) * np.sign(amount) > 20
    assert abs(bright[0].mean() - bare[0].mean()) < 10, "black stays black"
    assert ((contrast[3] - contrast[1]).mean() - (bare[3] - bare[1]).mean()) * np.sign(amount) > 15
    assert (saturation(saturated) / saturation(bare) - 1) * np.sign(amount) > 0.3


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    return save(tmp_path / "red.png", plain(RED)), save(tmp_path / "blue.png", plain(BLUE))


@pytest.mark.proves("render.white")
def test_a_shot_can_come_in_through_white(tmp_path: Path, pair: tuple[Path, Path]) -> None:
    white = {"type": "white", "d": 400}
    film = Timeline().show(pair[0], 1000, enter=white).show(pair[1], 1000, enter=white).render(tmp_path / "f.mp4")
    assert film.color(0).min() > 225
    assert film.is_color(15, RED)
    assert film.color(30).min() > 215
    assert film.is_color(45, BLUE)


@pytest.mark.proves("render.slide", "render.wipe")
@pytest.mark.parametrize("kind", ["slide", "wipe"])
@pytest.mark.parametrize("side", ["left", "right", "top", "bottom"])
def test_the_coming_picture_takes_the_place_from_its_side(
    tmp_path: Path, pair: tuple[Path, Path], kind: str, side: str
) -> None:
    enter = {"type": kind, "d": 600, "from": side}
    film = Timeline().show(pair[0], 1000).show(pair[1], 1000, enter=enter).render(tmp_path / "f.mp4")
    assert film.is_color(20, RED)
    assert film.is_color(40, BLUE)
    middle = film.frames[30].astype(float)
    edges = {"left": middle[90, 8], "right": middle[90, -9], "top": middle[8, 160], "bottom": middle[-9, 160]}
    opposite = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}[side]
    assert np.abs(edges[side] - BLUE).max() < 20
    assert np.abs(edges[opposite] - RED).max() < 20
    covered = [float((frame[..., 2] > 130).mean()) for frame in film.frames[21:40]]
    assert covered == sorted(covered)
    assert 0.4 < (covered[8] + covered[9]) / 2 < 0.6, "half of it is done at the start of the shot"


@pytest.mark.proves("render.slide")
def test_a_slide_pushes_the_leaving_picture_out(tmp_path: Path, pair: tuple[Path, Path]) -> None:
    halves = plain(RED)
    halves[:, WIDTH // 2 :] = GREEN
    first = save(tmp_path / "halves.png", halves)
    film = Timeline().show(first, 1000).show(pair[1], 1000, enter={"type": "slide", "d": 600, "from": "right"})
    middle = film.render(tmp_path / "f.mp4").frames[30].astype(float)
    assert np.abs(middle[90, 20] - GREEN).max() < 25, "its right half is now on the left"


@pytest.mark.proves("render.zoom")
def test_a_zoom_comes_nearer_while_it_gives_way(tmp_path: Path, pair: tuple[Path, Path]) -> None:
    page = plain(GREY)
    page[70:110, 140:180] = RED
    first = save(tmp_path / "mark.png", page)
    film = Timeline().show(first, 1000).show(pair[1], 1000, enter={"type": "zoom", "d": 800}).render(tmp_path / "f.mp4")

    def mark(frame: int) -> int:
        return int((film.frames[frame][90, :, 0].astype(int) - film.frames[frame][90, :, 1] > 40).sum())

    assert abs(mark(10) - 40) <= 2
    assert mark(24) > mark(10)
    assert mark(28) > 1.15 * mark(10)
    assert film.is_color(44, BLUE)
