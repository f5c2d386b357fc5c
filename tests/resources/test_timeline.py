"""The timeline: what a draft says, what changed in it, how it looks."""

from __future__ import annotations

import copy
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nemo_mcp.resources import timeline
from pace import in_step

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["t", "sg", "m", "d", "s", "tt", "name", "text", "volume", "canvas", "w", "id"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=25,
)
META = st.dictionaries(st.sampled_from(["name", "text", "title", "volume", "color"]), JSON, max_size=3)
SEGMENT = st.fixed_dictionaries({}, optional={"d": JSON, "s": JSON, "m": META | JSON, "id": JSON})
TRACK = st.fixed_dictionaries(
    {}, optional={"tt": st.sampled_from([0, 1, 7, 99, "0", None]), "sg": st.lists(SEGMENT, max_size=4) | JSON}
)
DRAFT = st.fixed_dictionaries({}, optional={"t": st.lists(TRACK, max_size=4) | JSON, "canvas": JSON})


def clip(name: str, length: int = 3000, **meta: Any) -> dict[str, Any]:
    return {"d": length, "m": {"name": name, **meta}}


def draft(*clips: dict[str, Any], **rest: Any) -> dict[str, Any]:
    return {"t": [{"tt": 0, "sg": list(clips)}], **rest}


@pytest.mark.proves("words.draft-lenient")
@given(DRAFT | st.dictionaries(st.text(max_size=3), JSON))
def test_nothing_that_json_can_hold_stops_a_reader(broken: dict[str, Any]) -> None:
    line = timeline.summary(broken)
    assert line.startswith("Timeline")
    assert "\n" not in line
    assert timeline.picture(broken)
    assert timeline.difference(broken, broken) == []
    assert timeline.difference(broken, draft(clip("a")))
    assert timeline.duration_ms(broken) >= 0
    assert isinstance(timeline.ready(broken), bool)
    assert all(0 <= s.start_ms <= s.end_ms for track in timeline.tracks(broken) for s in track.segments)


@pytest.mark.proves("words.summary")
def test_the_summary_has_the_form_that_people_know() -> None:
    reference = {
        "t": [
            {"tt": 0, "sg": [{"d": 10000, "m": {"name": "city timelapse"}}]},
            {"tt": 1, "sg": [{"d": 10000, "m": {"name": "Lo-fi", "volume": 0.35}}]},
            {"tt": 7, "sg": [{"d": 3000, "m": {"text": "Urban Dreams"}}]},
        ]
    }
    assert timeline.summary(reference) == (
        "Timeline (3 tracks): 1. Video: city timelapse (0-10s) "
        '2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)'
    )


@pytest.mark.proves("words.ready")
@pytest.mark.parametrize("empty", [{}, {"t": []}, {"t": None}, {"t": [{"tt": 0}]}, {"t": [{"tt": 0, "sg": []}]}])
def test_a_draft_is_ready_once_a_track_holds_something(empty: dict[str, Any]) -> None:
    assert not timeline.ready(empty)
    assert timeline.ready(draft(clip("a")))


@pytest.mark.proves("words.difference")
def test_a_difference_names_every_change_once() -> None:
    before = {
        "canvas": {"w": 1920, "h": 1080},
        "t": [
            {"tt": 0, "sg": [clip("a.mp4"), clip("b.mp4", 3000), clip("c.mp4", 2000)]},
            {"tt": 1, "sg": [clip("Lo-fi", 8000, volume=1)]},
        ],
    }
    after = {
        "canvas": {"w": 1080, "h": 1920},
        "t": [
            {"tt": 0, "sg": [clip("b.mp4", 3000), clip("a.mp4")]},
            {"tt": 1, "sg": [clip("Lo-fi", 8000, volume=0.35)]},
            {"tt": 7, "sg": [{"d": 3000, "m": {"text": "Paradise Found"}}]},
        ],
    }
    assert timeline.difference(before, after) == [
        '+ Title "Paradise Found" (0-3s)',
        "- Video c.mp4 (6-8s)",
        "↔ Video b.mp4 moved from 3-6s to 0-3s",
        "↔ Video a.mp4 moved from 0-3s to 3-6s",
        "~ BGM Lo-fi: volume 100% → 35%",
        "~ Canvas: 1920x1080 → 1080x1920",
    ]


@pytest.mark.proves("words.difference")
def test_a_new_wording_and_a_new_transition_are_changes_of_the_same_segment() -> None:
    title = {"t": [{"tt": 7, "sg": [{"id": "x", "d": 3000, "m": {"text": "Hello", "color": "#fff"}}]}]}
    other = copy.deepcopy(title)
    other["t"][0]["sg"][0]["m"] = {"text": "Good night", "color": "#000"}
    assert timeline.difference(title, other) == ['~ Title "Hello": now reads "Good night", color #fff → #000']


@pytest.mark.proves("words.difference")
def test_of_something_else_in_its_place_only_what_was_done_with_it_is_told() -> None:
    before = draft({"d": 3000, "id": "x", "m": {"name": "Lo-fi", "bpm": 90, "seed": 7, "fade_out": 1}})
    after = draft({"d": 3000, "id": "x", "m": {"name": "b.mp3", "source": "b.mp3", "fade_out": 2}})
    assert timeline.difference(before, after) == ["~ Video Lo-fi: replaced by b.mp3, fade out 1 → 2"]
    after["t"][0]["sg"][0]["m"] = {"name": "Lo-fi", "bpm": 120, "seed": 7, "fade_out": 1}
    assert timeline.difference(before, after) == ["~ Video Lo-fi: bpm 90 → 120"]


@pytest.mark.proves("words.difference")
def test_a_first_cut_of_many_clips_is_told_in_a_few_lines() -> None:
    music = {"tt": 1, "sg": [{"d": 8000, "m": {"name": "song.mp3"}}]}
    after = draft(*(clip(name, 1000) for name in "abacadae"))
    after["t"].append(music)
    assert timeline.difference(draft(), after)[:2] == [
        "+ Video: 8 segments (0-8s): a ×4, b, c, d, e",
        "+ BGM song.mp3 (0-8s)",
    ]


@pytest.mark.proves("words.difference")
def test_a_long_difference_says_how_much_it_leaves_out() -> None:
    before = draft(*(clip(f"clip {n}") for n in range(60)))
    after = draft(*(clip(f"clip {n}", speed=2 + n) for n in range(60)))
    lines = timeline.difference(before, after)
    assert len(lines) == 41
    assert lines[-1] == "… and 20 more changes"


@pytest.mark.proves("words.difference")
def test_what_a_segment_did_not_have_before_is_told_without_an_arrow() -> None:
    plain, slow = draft(clip("a")), draft(clip("a", speed=0.5, look={"saturation": 0}))
    assert timeline.difference(plain, slow) == ["~ Video a: look added, speed 0.5"]
    assert timeline.difference(slow, plain) == ["~ Video a: look removed, no speed (0.5 before)"]
    assert timeline.difference(plain, draft(clip("a", muted=True))) == ["~ Video a: muted on"]


@pytest.mark.proves("words.difference")
def test_a_row_pushed_along_by_one_cut_is_one_line() -> None:
    names = [clip(name) for name in "abcdefgh"]
    lines = timeline.difference(draft(*names), draft(*names[1:]))
    assert lines == [
        "- Video a (0-3s)",
        "↔ Video: 7 segments moved 3s earlier (b … h)",
        "~ Length: 24s → 21s",
    ]


@pytest.mark.proves("words.difference")
def test_a_clip_that_is_moved_comes_before_what_gives_way_and_what_is_changed_alike() -> None:
    names = [f"{letter}.mp4" for letter in "abcdefghijklmnopq"]
    before = draft(*(clip(name, enter={"type": "cross"}) for name in names))
    after = draft(*(clip(name, enter={"type": "slide"}) for name in [*names[1:], names[0]]))
    assert timeline.difference(before, after) == [
        "↔ Video a.mp4 moved from 0-3s to 48-51s",
        "↔ Video: 16 segments moved 3s earlier (b.mp4 … q.mp4)",
        "~ Video: 17 segments: transition changed (a.mp4 … q.mp4)",
    ]


@pytest.mark.proves("words.difference")
def test_clips_that_are_all_a_little_shorter_are_told_together() -> None:
    names = "abcdefghij"
    before, after = (draft(*(clip(name, length) for name in names)) for length in (3000, 2500))
    assert timeline.difference(before, after) == [
        "↔ Video: 9 segments moved 0.5-4.5s earlier (b … j)",
        "~ Video: 10 segments: length 3s → 2.5s (a … j)",
        "~ Length: 30s → 25s",
    ]


@pytest.mark.proves("words.difference")
@pytest.mark.parametrize(
    ("had", "has", "told"),
    [
        ({"fade_out": 1500}, {"fade_out": 3000}, "fade out 1.5s → 3s"),
        ({"fade_in": 0}, {"fade_in": 800}, "fade in 0s → 0.8s"),
        ({"in": 3933}, {"in": 2933}, "start in the source 3.933s → 2.933s"),
        ({"size": 0.1}, {"size": 0.125}, "size 10% → 12.5%"),
        ({"y": 0.45}, {"y": 0.5}, "place from the top 45% → 50%"),
        ({}, {"opacity": 0.5}, "opacity 50%"),
        ({"fade_out": 2000}, {}, "no fade out (2s before)"),
        ({"size": 48}, {"size": 60}, "size 48 → 60"),
        ({"size": "small"}, {"size": 0.2}, "size small → 0.2"),
        ({"fade_out": "soft"}, {"fade_out": 900}, "fade out soft → 900"),
        ({"in": 2000, "speed": 1}, {"in": 2001, "speed": 2}, "speed 1 → 2"),
    ],
)
def test_values_are_told_as_people_say_them(had: dict[str, Any], has: dict[str, Any], told: str) -> None:
    assert timeline.difference(draft(clip("a", **had)), draft(clip("a", **has))) == [f"~ Video a: {told}"]


@pytest.mark.proves("words.difference")
def test_what_nobody_sees_is_told_only_where_it_is_all() -> None:
    before = draft(clip("a", 5733), clip("b"), clip("c"))
    assert timeline.difference(before, draft(clip("a", 5734), clip("b", speed=2), clip("c"))) == ["~ Video b: speed 2"]
    alone = timeline.difference(before, draft(clip("a", 5734), clip("b"), clip("c")))
    assert alone[-2:] == ["~ Video a: length 5.733s → 5.734s", "~ Length: 11.733s → 11.734s"]


@pytest.mark.proves("words.fingerprint")
def test_ids_and_dates_leave_the_fingerprint_alone_and_edits_do_not() -> None:
    one = draft({**clip("a"), "id": "1", "updatedAt": 1}, id="d1")
    same = draft({**clip("a"), "id": "2", "updatedAt": 2}, id="d2")
    assert timeline.fingerprint(one) == timeline.fingerprint(same)
    assert timeline.difference(one, same) == []
    for edited in (draft(clip("b")), draft(clip("a", 3001)), draft(clip("a", volume=0.5)), draft(clip("a", fx="blur"))):
        assert timeline.fingerprint(edited) != timeline.fingerprint(one)
        assert timeline.difference(one, edited)


def test_what_changed_for_the_whole_film_is_told() -> None:
    before = draft(clip("a"), fps=30)
    after = draft(clip("a"), fps=25, loudness=-14, canvas={"w": 1080, "h": 1920}, revision=2)
    assert timeline.fingerprint(before) != timeline.fingerprint(after)
    assert timeline.difference(before, after) == [
        "~ Canvas: unset → 1080x1920",
        "~ Frame rate: 30 fps → 25 fps",
        "~ Loudness: unset → -14 LUFS",
    ]


@pytest.mark.proves("words.picture")
def test_a_picture_keeps_its_columns_in_every_script() -> None:
    drawn = timeline.picture(draft(clip("harbour", 5000), clip("夜市的灯光", 5000), clip("gulls, slowly", 10000)))
    rows = [line for line in drawn.splitlines() if "█" in line]
    starts = [
        sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in row[: row.index("█")])
        for row in rows
    ]
    assert starts[1] - starts[0] == 12
    assert starts[2] - starts[0] == 24
    assert [row.count("█") for row in rows] == [12, 12, 24]
    assert all(time in drawn for time in ("0-5s", "5-10s", "10-20s"))


@pytest.mark.proves("words.picture")
def test_a_long_picture_says_what_it_leaves_out() -> None:
    drawn = timeline.picture(draft(*(clip(f"clip {n}") for n in range(324))))
    assert "… and 312 more" in drawn
    assert len(drawn.splitlines()) < 20


@pytest.mark.proves("words.speed")
def test_the_cost_of_thousands_of_segments_grows_with_their_number_alone() -> None:
    def drafts(count: int) -> tuple[dict[str, Any], dict[str, Any]]:
        before, after = ([clip(f"clip {n}", 100 + n % change) for n in range(count)] for change in (1, 7))
        return draft(*before), draft(*after)

    made = {count: drafts(count) for count in (300, 3000)}

    def read(count: int) -> None:
        before, after = made[count]
        timeline.summary(after)
        timeline.picture(after)
        timeline.difference(before, after)

    assert in_step(read, *made, times=30)
