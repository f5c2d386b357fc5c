"""Previews: single frames and sheets, beside the film that is rendered."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from media.kit import BLUE, GREEN, RED, Timeline, plain, save, write_clip
from nemo_mcp.studio.render import RenderError, contact_sheet, frame


@pytest.fixture
def line(tmp_path: Path) -> Timeline:
    clip = write_clip(tmp_path / "clip.mp4", lambda n: plain((n * 4, 120, 60)), 60)
    blue = save(tmp_path / "blue.png", plain(BLUE))
    return Timeline().show(clip, 2000, volume=0).show(blue, 1000, enter={"type": "cross", "d": 400})


@pytest.mark.proves("render.preview")
def test_a_preview_is_the_frame_of_the_film(tmp_path: Path, line: Timeline) -> None:
    line.say("Title", 2200, 800)
    film = line.render(tmp_path / "film.mp4")
    # To and fro, as one who scrubs.
    for at, number in ((0, 0), (1000, 30), (2900, 87), (500, 15), (2000, 60), (99_000, 89)):
        shown = np.asarray(frame(line.draft, line.sources, at, side=180)).astype(int)
        assert shown.shape == film.frames[number].shape
        assert np.abs(shown - film.frames[number]).mean() < 4, at


@pytest.mark.proves("render.preview")
def test_a_changed_draft_shows_at_once(line: Timeline) -> None:
    before = np.asarray(frame(line.draft, line.sources, 2500))
    line.video[1]["m"]["look"] = {"preset": "bw"}
    after = np.asarray(frame(line.draft, line.sources, 2500))
    assert np.ptp(before[100, 100]) > 100
    assert np.ptp(after[100, 100]) < 6


@pytest.mark.proves("render.preview")
def test_a_contact_sheet_shows_the_whole_film_in_order(tmp_path: Path) -> None:
    colors = (RED, GREEN, BLUE, (250, 250, 250))
    line = Timeline()
    for number, color in enumerate(colors):
        line.show(save(tmp_path / f"{number}.png", plain(color)), 1000)
    sheet = np.asarray(contact_sheet(line.draft, line.sources)).astype(int)
    rows = [sheet[8 + row * (sheet.shape[0] - 8) // 4 + 60] for row in range(4)]
    for row, color in zip(rows, colors, strict=True):
        matching = (np.abs(row - color).max(axis=1) < 25).mean()
        assert matching > 0.9, "each row of four pictures has one colour"


@pytest.mark.proves("render.preview", "render.plain-errors")
def test_what_cannot_be_shown_is_said(tmp_path: Path) -> None:
    line = Timeline().show(tmp_path / "gone.png", 1000)
    with pytest.raises(RenderError, match=r"“gone\.png”"):
        frame(line.draft, line.sources, 0)
