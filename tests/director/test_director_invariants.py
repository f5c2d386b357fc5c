"""What holds for every message: nothing raises, and every draft is whole."""

from __future__ import annotations

from copy import deepcopy

import pytest
from director_room import CLIPS, FULL, PLAIN, SONG, ask, cut, length, source, track
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from test_director_edits import TABLE

from nemo_mcp.studio.director import direct
from nemo_mcp.studio.director.tokens import fold, milliseconds, tokens
from nemo_mcp.studio.director.vocabulary import WORDS, Word
from nemo_mcp.studio.model import Beats, Direction, Draft, History, Source

UPLOADS = [*CLIPS, SONG, source("logo.png")]
DRAFTS = [{}, PLAIN, FULL, cut("make a music video", sources=UPLOADS), cut("fade out and add cross-fades", FULL)]

# Words that mean something, so that most messages reach an edit.
_PIECES = (
    "the second clip", "clip 1 and 3", "the last", "第二个片段", "最后一个", "title", "caption", "music",
    "photo.jpg", "to 3 seconds", "by 2 seconds", "the first 5 seconds", "从3秒到5秒", "at 0:12", "for 40 minutes",
    "at 35%", "20%", '"Hello"', "《你好》", "to the start", "before", "after", "lo-fi", "cinematic", "9:16", "all",
    "不要", "without", "and", ", then", "。", "fade out", "cross-fades", "order", "promo", "music video", "prompt",
    "video", "0 seconds", "它", "remove", "trim", "extend", "swap", "move", "reverse", "replace", "mute", "louder",
    "add", "make", "把", "剪到", "加", "keep", "volume", "new", "the clips' sound", "https://x.test/a", "end card",
    "position 2", "shuffle", "clip 99", "speed up", "at 0.5x", "快一倍", "slow motion", "freeze", "定格", "duplicate",
    "loop", "3 times", "split", "in half", "rotate", "45 degrees", "mirror", "blurred background", "bars", "zoom in",
    "black and white", "brighter", "饱和度", "wipe", "from the left", "dip to white", "between clip 1 and 2",
    "picture in picture", "the logo", "in the top left corner", "50% opacity", "duck", "-14 LUFS", "90 bpm", "sad",
    "on every second beat", "font size 80", "a black box", "typewriter", "undo", "redo", "start over", "the rest",
    "60 fps", "24帧", "a bit shorter", "往上一点", "under 20 seconds", "20秒以后",
    "between the beach and the city", "after it", "海滩", "throughout", "the photo", "End on",
    "sort", "by name", "order 3, 1, 2", "voice-over", "normal speed", "to fit 5 seconds", "the clip at 0:12",
    "1\n00:00:01,000 --> 00:00:03,000\nHello\n",
)  # fmt: skip
MESSAGES = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(_PIECES), min_size=1, max_size=9).map(" ".join),
    st.lists(st.sampled_from([*_PIECES, *(request for request, *_ in TABLE)]), min_size=1, max_size=4).map(" ".join),
)


def listen(song: Source) -> Beats:
    return Beats(tuple(i * 0.5 for i in range(120)), tuple(range(0, 120, 4)), 120.0, (1.0,) * 60 + (0.2,) * 60)


def check(draft: Draft) -> None:
    """A draft is whole: on the frame grid, without gaps, and nothing outlasts the picture."""
    at = 0
    for shot in track(draft, 0):
        assert shot["s"] == at
        assert shot["d"] >= 1000 // draft["fps"]
        at += shot["d"]
        assert shot["m"].get("in", 0) >= 0
        assert abs(at * draft["fps"] / 1000 - round(at * draft["fps"] / 1000)) < 0.04
        assert shot["m"]["enter"]["type"] in ("cut", "cross", "black", "white", "slide", "wipe", "zoom")
        assert 0.1 <= shot["m"].get("speed", 1) <= 10
        assert shot["m"].get("rotate", 90) in (90, 180, 270)
    assert at == length(draft)
    over = [s for t in draft["t"] if t.get("layer") for s in t["sg"]]
    assert all(0 <= s["m"][k] <= 1 for s in over for k in ("x", "y", "size"))
    for seg in [*track(draft, 1), *track(draft, 7), *over]:
        assert seg["s"] >= 0
        assert seg["d"] >= 1
        assert seg["s"] + seg["d"] <= at
    assert all(0 <= s["m"]["volume"] <= 1 for s in track(draft, 1))
    ids = [s["id"] for t in draft["t"] for s in t["sg"]]
    assert len(ids) == len(set(ids))
    assert all(t["sg"] for t in draft["t"])


def follow(direction: Direction) -> None:
    assert direction.reply.strip()
    if direction.kind == "talk":
        assert direction.stages == ()
    else:
        assert direction.stages
        assert direction.question is None or direction.question.prompt in direction.reply
    for stage in direction.stages:
        check(stage.draft)


@pytest.mark.proves("director.whole", "director.pure")
@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(MESSAGES, st.sampled_from(DRAFTS), st.sampled_from([[], CLIPS, UPLOADS, [SONG]]), st.integers(0, 5))
@example("MUSIC VDIEO海滩海滩", {}, UPLOADS, 0)
def test_any_message_leaves_a_whole_draft(message: str, draft: Draft, sources: list[Source], turn: int) -> None:
    before = deepcopy(draft)
    direction = direct(message, draft=draft, sources=sources, listen=listen, seed=1, turn=turn)
    follow(direction)
    assert draft == before
    assert direct(message, draft=draft, sources=sources, listen=listen, seed=1, turn=turn) == direction


@pytest.mark.proves("director.whole")
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(MESSAGES, min_size=2, max_size=6))
def test_any_conversation_leaves_a_whole_draft(messages: list[str]) -> None:
    draft: Draft = PLAIN
    history = History()
    for turn, message in enumerate(messages):
        direction = direct(message, draft=draft, sources=UPLOADS, listen=listen, seed=1, turn=turn, history=history)
        follow(direction)
        if direction.stages:
            draft, history = direction.stages[-1].draft, direction.history


@pytest.mark.proves("director.whole")
@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.floats(0, 100), max_size=60).map(lambda times: tuple(sorted(times))),
    st.floats(0, 400),
    st.integers(30, 100_000),
    st.lists(st.integers(30, 20_000), min_size=1, max_size=4),
)
def test_any_song_and_any_clips_make_a_whole_video(
    times: tuple[float, ...], tempo: float, song_ms: int, clips_ms: list[int]
) -> None:
    beats = Beats(times, tuple(range(0, len(times), 4)), tempo, (0.5,) * len(times))
    clips = [source(f"c{i}.mp4", d / 1000) for i, d in enumerate(clips_ms)]
    song = source("song.mp3", song_ms / 1000)
    stages = direct(
        "make a music video", draft={}, sources=[*clips, song], listen=lambda _: beats, seed=1, turn=1
    ).stages
    for stage in stages:
        check(stage.draft)
    assert abs(length(stages[-1].draft) - song_ms) <= 34


@pytest.mark.proves("director.whole")
@pytest.mark.parametrize(
    "draft",
    [
        {"t": None},
        {"t": [None, 3, {"tt": 0, "sg": [None, {"d": "x"}, {"d": 1000}]}]},
        {"t": [{"tt": 0, "sg": [{"d": 2000, "m": {"name": "a"}}, {"d": 1000, "m": {}}]}, {"tt": 9, "sg": [{"d": 5}]}]},
        {"t": "no", "canvas": [], "id": 5},
    ],
)
@pytest.mark.parametrize(
    "message", ["remove the first clip", "mute the clips", "add lo-fi music", 'add a title "X"', "reverse the order"]
)
def test_a_draft_of_another_shape_is_read_leniently(message: str, draft: Draft) -> None:
    follow(ask(message, draft))


@pytest.mark.proves("director.pure")
def test_a_message_without_end_is_answered_soon() -> None:
    assert ask("add a title and " * 20_000, FULL).reply
    assert ask("把" * 200_000, FULL).reply


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert all(text[t.start : t.start + len(t.text)] == t.text for t in tokens(text))


def plain_phrases(pattern: str) -> list[str]:
    """The phrases of a pattern that are no patterns themselves."""
    parts, depth = [""], 0
    for character in pattern:
        depth += {"(": 1, ")": -1}.get(character, 0)
        parts = [*parts, ""] if character == "|" and not depth else [*parts[:-1], parts[-1] + character]
    return [p for p in parts if p and not set(p) & set("()?[]\\^$+*.")]


PHRASES = [(w, p) for w in WORDS for p in (*plain_phrases(w.english), *plain_phrases(w.chinese))]


@pytest.mark.parametrize(("word", "phrase"), PHRASES, ids=[p for _, p in PHRASES])
def test_no_phrase_of_the_vocabulary_hides_another(word: Word, phrase: str) -> None:
    assert (word.kind, word.value) in [(t.kind, t.value) for t in tokens(phrase)]


@pytest.mark.parametrize(
    ("text", "ms"),
    [("3 seconds", 3000), ("2.5s", 2500), ("1:05", 65_000), ("half a second", 500), ("twenty seconds", 20_000),
     ("1 minute 30 seconds", 90_000), ("一分半", 90_000), ("三十秒", 30_000), ("两秒半", 2500), ("十五秒钟", 15_000),
     ("半分钟", 30_000), ("1分20秒", 80_000), ("two minutes", 120_000)],
)  # fmt: skip
def test_lengths_of_time_in_words(text: str, ms: int) -> None:
    assert milliseconds(text) == ms
    assert [t.value for t in tokens(text)] == [("length", (ms,))]
