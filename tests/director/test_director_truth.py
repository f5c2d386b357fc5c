"""Replies that say what is so: why something cannot move, what only may not be too much, what was replaced."""

from __future__ import annotations

import pytest
from director_room import FULL, PLAIN, Talk, ask, cut, source
from views import seen

CLIPS = [source("aurora.mp4", 6), source("neon-tunnel.mov", 8), source("sunset-hills.mp4", 5)]
FILM = cut(
    "trim clip 2 to 3 seconds", cut("make a video from these clips without music and with hard cuts", {}, CLIPS), CLIPS
)
ENDING = cut('add the end title "Bye"', FULL)
LATE = cut('add a caption "Late" at 35s', PLAIN)


@pytest.mark.proves("director.talk")
@pytest.mark.parametrize(
    ("message", "draft", "why"),
    [
        ("move the end card 2 seconds later", ENDING, "belongs to the end"),
        ("move the end title to 10 seconds", ENDING, "belongs to the end"),
        ("片尾推迟2秒", ENDING, "固定在视频结尾"),
        ("move the caption 3 seconds later", LATE, "cannot come later"),
        ("字幕推迟3秒", LATE, "不能再往后移"),
        ("move the title 2 seconds earlier", FULL, "cannot come earlier"),
        ("标题提前2秒", FULL, "不能再提前"),
    ],
)
def test_why_a_text_cannot_move_is_said(message: str, draft: dict, why: str) -> None:
    direction = ask(message, draft)
    assert direction.stages == ()
    assert why in direction.reply


MUSIC, SOUND, TITLE = "The music (lo-fi) is at 35%", "own sound is at 100%", "“Intro” is 10%"


@pytest.mark.proves("director.talk")
@pytest.mark.parametrize(
    ("message", "facts"),
    [
        ("the music should not be louder than the clips", [MUSIC, SOUND]),
        ("the music shouldn't be louder than the original sound", [MUSIC, SOUND]),
        ("the music must not be too loud", [MUSIC]),
        ("don't make the title too big", [TITLE]),
        ("the title should not be bigger than the caption", [TITLE, "“Hello” is 5.5%"]),
        ("音乐不要比原声大", ["的音量是35%", "片段原声的音量是100%"]),
        ("音乐不要太大声", ["的音量是35%"]),
        ("标题不要比字幕大", ["“Intro”：大小为画面高度的10%"]),
    ],
)
def test_what_must_not_be_too_much_is_told_as_it_is(message: str, facts: list[str]) -> None:
    direction = ask(message, FULL)
    assert direction.stages == ()
    assert all(fact in direction.reply for fact in facts), direction.reply


@pytest.mark.proves("director.edits")
@pytest.mark.parametrize(
    "message",
    [
        "replace sunset-hills.mp4 with neon-tunnel.mov",
        "replace clip 3 with neon-tunnel.mov",
        "use neon-tunnel.mov instead of sunset-hills.mp4",
        "把sunset-hills.mp4换成neon-tunnel.mov",
        "把第三段换成neon-tunnel.mov",
        "用neon-tunnel.mov替换sunset-hills.mp4",
    ],
)
def test_a_clip_is_replaced_by_one_that_stays_as_it_is(message: str) -> None:
    direction = ask(message, FILM, CLIPS)
    assert len(direction.stages) == 1
    assert seen(direction.stages[0].draft)["clips"] == "aurora 6, neon-tunnel 3, neon-tunnel 5"
    assert direction.stages[0].draft["t"][0]["sg"][1] == FILM["t"][0]["sg"][1]
    assert "Clip 2" not in direction.reply
    assert "第2个" not in direction.reply


@pytest.mark.proves("director.talk")
@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("取消", "没有进行中的操作"),
        ("请取消吧", "没有进行中的操作"),
        ("cancel", "Nothing is under way"),
        ("please cancel that.", "Nothing is under way"),
        ("给视频配音：你好", "无法生成或录制配音"),
        ("配音：大家好", "无法生成或录制配音"),
        ("用配音说：欢迎光临", "无法生成或录制配音"),
        ("narrate: hello everyone", "cannot speak or record"),
        ('read "hello" aloud', "cannot speak or record"),
    ],
)
def test_what_is_meant_is_answered(message: str, words: str) -> None:
    direction = ask(message, FULL)
    assert direction.stages == ()
    assert words in direction.reply


@pytest.mark.proves("director.edits")
@pytest.mark.parametrize("message", ["取消上一步", "取消刚才的操作", "cancel the last change"])
def test_a_change_is_cancelled(message: str) -> None:
    talk = Talk(FULL, CLIPS)
    talk.say("remove the title")
    talk.say(message)
    assert seen(talk.draft) == seen(FULL)


@pytest.mark.proves("director.edits")
@pytest.mark.parametrize("message", ["取消字幕", "字幕取消"])
def test_what_is_cancelled_by_name_is_removed(message: str) -> None:
    assert seen(cut(message, FULL)) == seen(FULL) | {"texts": "Intro 0-3"}


@pytest.mark.proves("director.talk")
@pytest.mark.parametrize(
    "message",
    [
        "generate a drone shot of a beach",
        "generate a desert scene",
        "create a shot of a cat",
        "generate some b-roll",
        "make an AI video of a dragon",
        "add an AI-generated clip of a dragon",
        "生成一段无人机航拍",
        "生成一张猫的图片",
        "用AI生成一个沙漠镜头",
        "帮我生成几个空镜",
    ],
)
def test_footage_is_not_generated(message: str) -> None:
    for draft in ({}, FULL):
        direction = ask(message, draft)
        assert direction.stages == ()
        assert "can't generate footage" in direction.reply or "不能生成画面" in direction.reply


@pytest.mark.proves("director.requests")
@pytest.mark.parametrize(
    "message",
    ["create a clip from these photos", "generate a video of my trip", "用这些照片生成一段视频", "生成一个15秒的视频"],
)
def test_a_film_of_what_is_there_is_generated(message: str) -> None:
    assert ask(message, {}).kind == "create"
