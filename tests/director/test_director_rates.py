"""Frames a second: every cut of a film lies on the grid of its own rate, whatever is done to it."""

from __future__ import annotations

import pytest
from director_room import CLIPS, FULL, RIVER, SONG, Talk, cut, length, listen, track
from test_director_invariants import check

from nemo_mcp.studio.model import Draft

RATES = [24, 25, 30, 50, 60]


@pytest.mark.proves("director.rates")
@pytest.mark.parametrize("fps", RATES)
def test_a_film_cut_to_a_song_is_on_the_beat_at_every_rate(fps: int) -> None:
    draft = cut(f"make a music video at {fps} fps, cut on every second beat", {}, [*CLIPS, SONG])
    check(draft)
    assert draft["fps"] == fps
    beats = listen(SONG).times
    cuts = [s["s"] / 1000 for s in track(draft, 0)][1:]
    assert len(cuts) > 50
    assert max(min(abs(c - b) for b in beats) for c in cuts) <= 0.5 / fps + 0.001


@pytest.mark.proves("director.rates")
@pytest.mark.parametrize("fps", RATES)
@pytest.mark.parametrize("message", ["fit the video to 19 seconds", "split the first clip at 3.3s", "cut to the beat"])
def test_what_is_done_at_a_rate_stays_on_its_frames(fps: int, message: str) -> None:
    talk = Talk({**FULL, "fps": fps}, [*CLIPS, RIVER, SONG])
    assert talk.say(message).stages
    assert talk.draft["fps"] == fps
    check(talk.draft)


@pytest.mark.proves("director.rates")
@pytest.mark.parametrize("fps", [24, 25, 50, 60])
def test_another_rate_moves_no_cut_by_more_than_half_a_frame(fps: int) -> None:
    song = cut("make a music video", {}, [*CLIPS, SONG])
    draft: Draft = cut(f"make it {fps} fps", song, [*CLIPS, SONG])
    check(draft)
    pairs = list(zip(track(song, 0), track(draft, 0), strict=True))
    assert all(abs(a["s"] - b["s"]) <= 500 / fps + 1 for a, b in pairs)
    assert abs(length(draft) - length(song)) <= 500 / fps + 1
