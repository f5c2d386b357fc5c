"""A video that is cut to a song: its cuts are on the beats that are heard, and edits leave them there."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from director_room import CLIPS, SONG, cut, in_a_line, length, track

from media.songs import heard
from nemo_mcp.studio.director import direct
from nemo_mcp.studio.model import Draft

UPLOADS = [*CLIPS, SONG]
CUT = cut("make a music video", sources=UPLOADS)


def starts(draft: Draft) -> list[int]:
    return [s["s"] for s in track(draft, 0)]


@pytest.mark.proves("director.song-edits")
@pytest.mark.parametrize(
    "message", ["swap clip 1 and 3", "reverse the order", "move the last clip to the start", "shuffle the clips"]
)
def test_another_order_leaves_the_cuts_on_the_beat(message: str) -> None:
    draft = cut(message, CUT, UPLOADS)
    assert starts(draft) == starts(CUT)
    assert in_a_line(draft) != in_a_line(CUT)


@pytest.mark.proves("director.song-edits")
def test_a_removed_clip_leaves_no_hole_in_the_song() -> None:
    draft = cut("remove clip 4", CUT, UPLOADS)
    assert length(draft) == length(CUT)
    assert set(starts(draft)) < set(starts(CUT))


@pytest.mark.proves("director.song-edits")
def test_a_shorter_music_video_is_cut_off_at_the_end() -> None:
    draft = cut("shorten it to 30s", CUT, UPLOADS)
    assert length(draft) == 30_000
    assert starts(draft) == [s for s in starts(CUT) if s < 30_000]


@pytest.mark.proves("director.song-edits")
def test_the_head_goes_with_the_head_of_the_song() -> None:
    draft = cut("cut the first 6 seconds", CUT, UPLOADS)
    assert track(draft, 1)[0]["m"]["in"] == 6000
    assert starts(draft)[1:] == [s - 6000 for s in starts(CUT) if s > 6000]


@pytest.mark.proves("director.beats")
def test_the_cuts_of_twenty_songs_lie_within_a_frame_of_a_beat_that_is_heard() -> None:
    on, cuts = 0, 0
    for bpm, _, found in heard():
        song = replace(SONG, duration_ms=20_000)
        film = (
            direct("make a music video", draft={}, sources=[*CLIPS, song], listen=lambda _, f=found: f, seed=1, turn=1)
            .stages[-1]
            .draft
        )
        at = np.array(starts(film)[1:]) / 1000
        assert len(at) >= 20 * bpm / 60 / 4 - 3, "hardly cut"
        assert length(film) == 20_000
        gaps = np.abs(at[:, None] - np.array(found.times)[None, :]).min(axis=1)
        on += int((gaps <= 1 / 30).sum())
        cuts += len(at)
        assert min(b - a for a, b in pairwise(starts(film))) >= 400
    assert on >= 0.95 * cuts, f"{on} of {cuts}"
