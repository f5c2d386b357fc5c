"""Edits of a video that is cut to a song: the cuts stay on the beat."""

from __future__ import annotations

import pytest
from director_room import CLIPS, SONG, cut, in_a_line, length, track

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
