"""Talk, questions and refusals: free of charge, and nothing is touched."""

from __future__ import annotations

import pytest
from director_room import CLIPS, FULL, PLAIN, SONG, ask, cut, in_a_line, length, track

# (message, words of the reply)
TALK = [
    ("hello", "Hello"),
    ("你好", "你好"),
    ("thanks, great job", "welcome"),
    ("what can you do?", "music videos"),
    ("你能做什么？", "音乐视频"),
    ("how long is the video?", "38s"),
    ("视频有多长？", "38秒"),
    ("how long is the promo?", "38s"),
    ("undo", "cannot undo"),
    ("撤销", "不能撤销"),
    ("blorf the wumpus", "did not understand “blorf the wumpus”"),
    ("¿Qué tal la vida?", "did not understand"),
    ("今天天气真好", "没有听懂"),
    ("", "did not understand"),
    ("???", "did not understand"),
    ("make a video from https://www.youtube.com/watch?v=dQw4w9WgXcQ", "cannot be imported"),
    ("use https://open.spotify.com/track/1 as the music", "cannot be imported"),
    ("用 https://www.bilibili.com/video/BV1 做背景音乐", "无法导入"),
    ("remove the background of the photo", "not edited"),
    ("帮我把照片美颜一下", "不编辑照片"),
    ("play the second clip backwards", "backwards"),
    ("add a voice-over", "voice-over"),
    ("export", "ready"),
    ("导出", "准备好"),
    ("how many credits do I have?", "account"),
    # Already so.
    ("music at 35%", "35% already"),
    ("set the music to 35%", "35% already"),
    ('change the title to "Intro"', "already"),
    ("use lo-fi music", "already"),
    ("trim the second clip to 12 seconds", "already"),
    ("make it 16:9", "already"),
    ("move the first clip to the start", "already"),
    ("把音乐音量调到35%", "已经是35%"),
    # Impossible here.
    ("remove clip 9", "no number 9"),
    ('add a title "X" at 90 seconds', "beyond the end"),
    ("remove the lower third", "no lower third"),
    ("remove all clips", "Nothing of the video would be left"),
    ("trim the third clip by 10 seconds", "only 4s"),
    ("extend clip 1 to 20 seconds", "no more than 10s"),
    ("don't remove the title", "leave that as it is"),
]


@pytest.mark.proves("director.talk")
@pytest.mark.parametrize(("message", "words"), TALK, ids=[repr(m) for m, _ in TALK])
def test_talk_is_free_and_changes_nothing(message: str, words: str) -> None:
    direction = ask(message, FULL)
    assert (direction.kind, direction.stages) == ("talk", ())
    assert words in direction.reply


QUESTIONS = [
    ("remove the clip", "Which of the 5 clips", ("Remove clip 1 (beach.mp4)",)),
    ("trim the clip to 3 seconds", "Which of the 5 clips", ("Trim clip 1 (beach.mp4) to 3s",)),
    ("add a title", "What should the title say?", ("Add the title “Beach”",)),
    ("trim the second clip", "To what length?", ("Trim clip 2 to 3 seconds",)),
    ("move the second clip", "Where should clip 2 go?", ("Move clip 2 to the start",)),
    ("add captions", "What should the caption say?", ()),
    ("make it look cinematic", "Which look", ("Make it black and white",)),
    ("sort the clips", "In which order", ("Sort the clips by name",)),
    ("make it more exciting", "What would make it better?", ("Use cinematic music",)),
    ("做得精彩一点", "想怎么改进", ("整体加快20%",)),
    ("split the clip in half", "Which of the 5 clips", ("Split clip 2 (city.mp4) in half",)),
    ("duplicate the clip", "Which of the 5 clips", ("Duplicate clip 1 (beach.mp4)",)),
    ("删除片段", "是哪一个", ("删除第2个片段（city.mp4）",)),
    ("换个色调", "色调", ("变成黑白",)),
    ("加一个标题", "标题写什么", ()),
]


@pytest.mark.proves("director.questions")
@pytest.mark.parametrize(("message", "prompt", "options"), QUESTIONS, ids=[m for m, *_ in QUESTIONS])
def test_an_unclear_request_is_a_question(message: str, prompt: str, options: tuple[str, ...]) -> None:
    direction = ask(message, PLAIN)
    assert (direction.kind, direction.stages) == ("talk", ())
    assert direction.question
    assert prompt in direction.question.prompt
    assert prompt in direction.reply
    assert set(options) <= set(direction.question.options)


@pytest.mark.proves("director.questions")
@pytest.mark.parametrize("message", [m for m, *_ in QUESTIONS])
def test_an_option_sent_as_a_message_is_understood(message: str) -> None:
    question = ask(message, PLAIN).question
    assert question
    assert all(ask(option, PLAIN).kind == "edit" for option in question.options)


@pytest.mark.proves("director.questions")
def test_of_two_titles_one_must_be_named() -> None:
    draft = cut('add a title "Middle" at 20s', FULL)
    question = ask("remove the title", draft).question
    assert question
    assert question.options == ("Remove the title “Intro”", "Remove the title “Middle”")
    assert [t["m"]["text"] for t in track(cut("remove the last title", draft), 7)] == ["Intro", "Hello"]
    assert [t["m"]["text"] for t in track(cut("delete the second title", draft), 7)] == ["Intro", "Hello"]
    assert [t["m"]["text"] for t in track(cut("删除第一个标题", draft), 7)] == ["Hello", "Middle"]


@pytest.mark.proves("director.questions")
@pytest.mark.parametrize(
    ("message", "becomes"),
    [
        (
            "remove the music and then remove the clip",
            "beach 10, city 12, photo 4, forest 8, mug 4 /  / Intro 0-3, Hello 10-13",
        ),
        ("删除片段，音乐调到20%", "beach 10, city 12, photo 4, forest 8, mug 4 / lofi 20% / Intro 0-3, Hello 10-13"),
    ],
)
def test_a_question_does_not_hold_up_what_does_not_depend_on_it(message: str, becomes: str) -> None:
    direction = ask(message, FULL)
    assert direction.kind == "edit"
    assert in_a_line(direction.stages[-1].draft) == becomes
    assert direction.question
    assert direction.question.prompt in direction.reply


@pytest.mark.proves("director.questions")
@pytest.mark.parametrize(
    "message", ["remove the clip and make clip 2 black and white", "trim the clip to 3 seconds and move it to the end"]
)
def test_what_depends_on_a_question_waits_for_it(message: str) -> None:
    direction = ask(message, FULL)
    assert (direction.kind, direction.stages) == ("talk", ())
    assert direction.question


@pytest.mark.proves("director.first-upload")
@pytest.mark.parametrize(
    "message", ['add a title "Hi"', "add lo-fi music", "加一首轻快的音乐", "cut the first 2 seconds"]
)
def test_an_edit_of_fresh_uploads_puts_them_on_the_timeline_first(message: str) -> None:
    direction = ask(message, {}, CLIPS)
    assert direction.kind == "edit"
    assert [s["m"]["name"] for s in track(direction.stages[0].draft, 0)] == [c.name for c in CLIPS]
    assert length(direction.stages[0].draft) == 38_000


def test_without_uploads_there_is_nothing_to_edit() -> None:
    direction = ask("add lo-fi music", {}, [])
    assert (direction.kind, direction.stages) == ("talk", ())
    assert "no video yet" in direction.reply


def test_half_of_a_message_that_cannot_be_done_is_said() -> None:
    direction = ask('remove clip 9 and add a title "A"', PLAIN)
    assert direction.kind == "edit"
    assert "no number 9" in direction.reply
    assert "“A”" in direction.reply


LOOKS = [
    ("add cross-fades between all clips", ["cut", "cross", "cross", "cross", "cross"]),
    ("在片段之间加转场", ["cut", "cross", "cross", "cross", "cross"]),
    ("add a cross-fade between clip 2 and 3", ["cut", "cut", "cross", "cut", "cut"]),
    ("fade in from black", ["black", "cut", "cut", "cut", "cut"]),
    ("淡入", ["black", "cut", "cut", "cut", "cut"]),
    ("add a fade out", ["cut", "cut", "cut", "cut", "cut", "cross"]),
]


@pytest.mark.proves("director.looks")
@pytest.mark.parametrize(("message", "enters"), LOOKS, ids=[m for m, _ in LOOKS])
def test_how_shots_come_in(message: str, enters: list[str]) -> None:
    draft = cut(message, PLAIN)
    assert [s["m"]["enter"]["type"] for s in track(draft, 0)] == enters
    assert length(draft) == 38_000


@pytest.mark.proves("director.looks")
def test_cross_fades_can_be_taken_back() -> None:
    soft = cut("add cross-fades", PLAIN)
    assert {s["m"]["enter"]["type"] for s in track(cut("remove the transitions", soft), 0)} == {"cut"}
    assert {s["m"]["enter"]["type"] for s in track(cut("use hard cuts", soft), 0)} == {"cut"}


@pytest.mark.proves("director.looks")
def test_a_fade_out_takes_the_music_along_and_can_be_taken_back() -> None:
    dark = cut("fade out over 2 seconds", FULL)
    assert track(dark, 1)[0]["m"]["fade_out"] == 2000
    assert [s["m"]["name"] for s in track(cut("remove the last clip", dark), 0)][-2:] == ["forest.mov", "Fade to black"]
    back = cut("remove the fade out", dark)
    assert [s["d"] for s in track(back, 0)] == [s["d"] for s in track(FULL, 0)]


@pytest.mark.proves("director.looks")
@pytest.mark.parametrize("message", ["make it vertical", "把视频做成竖屏", "change the aspect ratio to 9:16"])
def test_another_shape_is_generated_again_and_says_so(message: str) -> None:
    direction = ask(message, FULL)
    assert direction.kind == "create"
    assert direction.stages[-1].draft["canvas"] == {"w": 1080, "h": 1920}
    assert "generating again" in direction.reply or "重新生成" in direction.reply


@pytest.mark.proves("director.looks")
@pytest.mark.parametrize("message", ["mute the clips' own sound", "关闭片段原声", "turn off the original audio"])
def test_the_clips_own_sound_can_be_muted(message: str) -> None:
    draft = cut(message, FULL)
    assert {s["m"]["volume"] for s in track(draft, 0)} == {0}
    assert track(draft, 1)[0]["m"]["volume"] == 0.35


@pytest.mark.proves("director.looks")
def test_titles_take_colours_places_and_sizes() -> None:
    title = track(cut('add a title "Sun" in yellow at the top', PLAIN, [*CLIPS, SONG]), 7)[0]["m"]
    assert (title["color"], title["y"]) == ("#ffd23f", 0.15)
    assert track(cut("make the title bigger", FULL), 7)[0]["m"]["size"] > track(FULL, 7)[0]["m"]["size"]
    assert track(cut("标题改成黄色", FULL), 7)[0]["m"]["color"] == "#ffd23f"


@pytest.mark.proves("director.talk")
@pytest.mark.parametrize("message", ["don't export yet", "do not download it now", "先不要导出", "别导出"])
def test_what_is_not_to_be_exported_is_left_alone(message: str) -> None:
    direction = ask(message, FULL)
    assert direction.kind == "talk"
    assert "ready" not in direction.reply
    assert "准备好" not in direction.reply
    assert "xport" not in direction.reply
    assert "导出" not in direction.reply
