"""Titles: weight, plates, animations, emoji."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest

from media.kit import GREY, HEIGHT, WIDTH, Film, Timeline, plain, save


class Board:
    """A grey wall, and what a title changes of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.grey = save(folder / "grey.png", plain(GREY))
        self.bare = self.line().render(folder / "bare.mp4").frames[0].astype(int)

    def line(self) -> Timeline:
        return Timeline().show(self.grey, 1000)

    def film(self, text: str, **m: object) -> Film:
        return self.line().say(text, 0, 1000, **{"fade": 0, **m}).render(self.folder / "film.mp4")

    def changed(self, film: Film, frame: int, least: int = 60) -> tuple[np.ndarray, np.ndarray]:
        """Rows and columns of pixels that the title has made brighter."""
        return np.nonzero((film.frames[frame].astype(int) - self.bare).min(axis=2) > least)


@pytest.fixture
def board(tmp_path: Path) -> Board:
    return Board(tmp_path)


@pytest.mark.proves("render.type")
def test_bold_is_heavier_than_regular(board: Board) -> None:
    ink = {w: len(board.changed(board.film("Weight", size=0.2, weight=w), 20)[0]) for w in ("regular", "bold")}
    assert ink["bold"] > 1.15 * ink["regular"] > 500


@pytest.mark.proves("render.type")
@pytest.mark.parametrize(("box", "ink"), [("#e0e0e0", (22, 24, 30)), ("#601010", (255, 255, 255))])
def test_a_plate_has_its_colour_and_letters_that_can_be_read_on_it(
    board: Board, box: str, ink: tuple[int, int, int]
) -> None:
    frame = board.film("HHHH", size=0.2, box=box).frames[20].astype(int)
    plate = np.array([int(box[n : n + 2], 16) for n in (1, 3, 5)])
    middle = frame[HEIGHT // 2 - 10 : HEIGHT // 2 + 10, WIDTH // 2 - 50 : WIDTH // 2 + 50].reshape(-1, 3)
    assert (np.abs(middle - plate).max(axis=1) < 30).mean() > 0.2
    assert (np.abs(middle - ink).max(axis=1) < 40).mean() > 0.1


@pytest.mark.proves("render.type")
def test_a_rising_title_comes_from_below_and_rests_in_its_place(board: Board) -> None:
    film = board.film("RISE", size=0.2, animation="rise")
    heights = [board.changed(film, n)[0].mean() for n in range(16)]
    assert heights[0] > heights[15] + 15
    assert all(a >= b - 0.3 for a, b in itertools.pairwise(heights))
    still = board.film("RISE", size=0.2)
    assert heights[15] == pytest.approx(board.changed(still, 15)[0].mean(), abs=0.2)


@pytest.mark.proves("render.type")
def test_a_sliding_title_comes_from_the_left(board: Board) -> None:
    film = board.film("GO", size=0.2, animation="slide")
    places = [board.changed(film, n)[1].mean() for n in range(16)]
    assert places[0] < places[15] - 15
    assert all(a <= b + 0.3 for a, b in itertools.pairwise(places))


@pytest.mark.proves("render.type")
def test_a_popping_title_grows_a_little_beyond_its_size(board: Board) -> None:
    film = board.film("POP", size=0.2, animation="pop")
    widths = [np.ptp(board.changed(film, n)[1]) for n in range(18)]
    assert widths[0] < 0.9 * widths[17]
    assert max(widths) > 1.02 * widths[17]


@pytest.mark.proves("render.type")
def test_a_typed_title_shows_letter_after_letter_in_their_places(board: Board) -> None:
    film = board.film("IIIIIIII", size=0.15, animation="type")
    whole = set(board.changed(film, 28)[1])
    counts = list[int]()
    for frame in range(28):
        columns = board.changed(film, frame)[1]
        assert set(columns) <= {c + d for c in whole for d in (-1, 0, 1)}
        counts.append(int(len(columns) / len(board.changed(film, 28)[1]) * 8 + 0.5))
    assert counts == sorted(counts)
    assert counts[0] <= 1
    assert set(counts) >= {1, 2, 3, 4, 5, 6, 7, 8}


@pytest.mark.proves("render.emoji")
@pytest.mark.parametrize("text", ["🎉", "Party 🎉 派对", "👩‍🚀👍🏽❤️"])
def test_emoji_are_drawn_without_a_system_font(board: Board, text: str) -> None:
    emoji = board.changed(board.film(text, size=0.25), 20)
    letters = "".join(c for c in text if c.isalpha() or c == " ").strip()
    without = board.changed(board.film(letters or " ", size=0.25), 20)
    assert len(emoji[0]) > len(without[0]) + 200


@pytest.mark.proves("render.emoji")
def test_japanese_and_korean_are_drawn(board: Board) -> None:
    for text in ("こんにちは", "안녕하세요", "繁體中文"):
        assert len(board.changed(board.film(text, size=0.15), 20)[0]) > 500
