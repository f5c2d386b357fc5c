"""Wishes of music that were taken for their contrary: what comes with a film, a part of it, another song."""

from __future__ import annotations

import pytest
from director_room import ask, cut, in_a_line, source
from views import seen

from nemo_mcp.studio.model import Draft

SONG, OTHER = source("night-drive.mp3", 40), source("slow-tide.mp3", 50)
CLIPS = [source("aurora.mp4", 6), source("neon-tunnel.mov", 8), source("sunset-hills.mp4", 5)]
FILM = cut("Make a simple film from the clips with night-drive.mp3 as music", {}, [SONG, *CLIPS])
SILENT = cut("remove the music", FILM, [SONG, *CLIPS])
COMPOSED = cut("use lo-fi music", FILM, [SONG, *CLIPS])


def score(draft: Draft) -> str:
    return in_a_line(draft).split(" / ")[1]


@pytest.mark.proves("director.edits")
@pytest.mark.parametrize(
    ("message", "draft", "becomes"),
    [
        ("Cut the clips together in a row with the song under it", {}, "night-drive 35%"),
        ("cut these clips together with night-drive.mp3 below it", {}, "night-drive 35%"),
        ("cut the video to 10 seconds with music", FILM, "night-drive 35%"),
        ("cut the video to 10 seconds with music", SILENT, "night-drive 35%"),
        ("turn the music off", FILM, "night-drive 0%"),
        ("switch the song off please", FILM, "night-drive 0%"),
        ("不要音乐，只要原声", FILM, ""),
        ("去掉音乐只保留原声", FILM, ""),
        ("only keep the original sound", FILM, ""),
        ("只要原声", FILM, ""),
    ],
)
def test_music_comes_and_goes_as_asked(message: str, draft: Draft, becomes: str) -> None:
    direction = ask(message, draft, [SONG, *CLIPS])
    assert score(direction.stages[-1].draft) == becomes
    contrary = "Added music" if not becomes else "Removed the music"
    assert not [said for said in (contrary, "leave that", "保持不变") if said in direction.reply]


@pytest.mark.proves("director.talk")
@pytest.mark.parametrize("draft", [FILM, SILENT], ids=["music", "silent"])
@pytest.mark.parametrize(
    "message",
    [
        "turn the music off from 3s to 5s",
        "switch off the music between 3s and 5s",
        "remove the music from 3s to 5s",
        "no music from 3s to 5s",
        "3秒到5秒不要音乐",
        "把3秒到5秒的音乐关掉",
    ],
)
def test_music_does_not_change_for_a_part(message: str, draft: Draft) -> None:
    direction = ask(message, draft, [SONG, *CLIPS])
    assert direction.stages == ()
    words = ("one volume", "一个音量") if draft is FILM else ("no music", "没有音乐")
    assert any(w in direction.reply for w in words)


@pytest.mark.proves("director.edits")
@pytest.mark.parametrize(
    "message",
    [
        "make the song start at 10 seconds",
        "make the music begin at 0:10",
        "the music should start 10 seconds into the song",
        "歌曲从10秒开始",
        "音乐从第10秒开始播放",
    ],
)
def test_a_song_begins_at_a_moment_of_its_own(message: str) -> None:
    assert [s["m"]["in"] for t in cut(message, FILM, [SONG, *CLIPS])["t"] if t["tt"] == 1 for s in t["sg"]] == [10_000]


ANOTHER = [
    "use another song",
    "use a different song",
    "change the song",
    "other music please",
    "换一首歌",
    "换首别的歌",
]


@pytest.mark.proves("director.edits")
@pytest.mark.parametrize("message", ANOTHER)
def test_another_song_is_the_other_one(message: str) -> None:
    uploads = [OTHER, SONG, *CLIPS]
    assert score(cut(message, FILM, uploads)) == "slow-tide 35%"
    assert score(cut(message, COMPOSED, uploads)) == "night-drive 35%"


@pytest.mark.proves("director.questions")
@pytest.mark.parametrize("message", ANOTHER)
def test_where_there_is_no_other_song_the_music_is_asked_for(message: str) -> None:
    question = ask(message, FILM, [SONG, *CLIPS]).question
    assert question
    assert len({score(cut(option, FILM, [SONG, *CLIPS])) for option in question.options}) == 3


@pytest.mark.proves("director.edits")
@pytest.mark.parametrize("message", ["keep only the music", "只要音乐"])
def test_the_music_alone(message: str) -> None:
    assert seen(cut(message, FILM, [SONG, *CLIPS])) == seen(FILM) | {"own": "all=0"}
