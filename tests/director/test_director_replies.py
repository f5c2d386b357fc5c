"""What is said: the content in names, times and percentages, and talk of buttons after it."""

from __future__ import annotations

import re

import pytest
from director_room import CLIPS, FULL, PLAIN, SONG, ask

GUI = re.compile(
    r"click|drag|press|hit |panel|button|select|hover|preview|open the|zoom|scrub|export"
    r"|点击|拖|打开|按空格|预览|导出|右键|双击|點擊|打開|預覽|導出|右鍵|雙擊",
    re.IGNORECASE,
)


@pytest.mark.proves("director.replies")
@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ('add a title "Urban Dreams" at 5s', ["“Urban Dreams”", "5s", "8s"]),
        ("music at 20%", ["20%", "35%", "lo-fi"]),
        ("trim the second clip to 3 seconds", ["city.mp4", "3s", "29s"]),
        ("swap clip 1 and 3", ["beach.mp4", "photo.jpg"]),
        ("把音乐音量调到20%", ["20%", "35%"]),
        ("删除第二个片段", ["city.mp4", "26秒"]),
    ],
)
def test_a_reply_says_what_was_done(message: str, parts: list[str]) -> None:
    reply = ask(message, FULL).reply
    assert all(part in reply for part in parts), reply


@pytest.mark.proves("director.replies")
@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("title bigger and yellow please", "“Intro” is changed: 12.5% of the picture's height, it was 10%, yellow."),
        ('change the title to "Trip"', "“Trip” is changed: it said “Intro” before."),
        ("move the caption up a bit", "“Hello” is changed: it stands a little further up."),
        ("标题改成红色，往左一点", "“Intro”已修改：红色、位置向左移了一点。"),
        ("dip to white between clip 2 and 3", "1 cut has a dip to white of 0.5s now."),
        ("add cross-fades", "4 cuts have a cross-fade of 0.5s now."),
        ("make the second title blue", "There is no number 2: there is only 1."),
        ("把海豚镜头调亮", "我没有听懂“把海豚镜头调亮”。"),
        ("blorf the Wumpus, twice", "I did not understand “blorf the Wumpus, twice”."),
    ],
)
def test_a_reply_tells_the_change_as_people_would(message: str, said: str) -> None:
    assert said in ask(message, FULL).reply


@pytest.mark.proves("director.replies")
@pytest.mark.parametrize("message", ["把标题改成「夏天」，有点急", "mute the music. Let me know when it's done."])
def test_haste_beside_an_edit_is_no_riddle(message: str) -> None:
    direction = ask(message, FULL)
    assert direction.stages
    assert not re.search("没有听懂|did not understand", direction.reply)


@pytest.mark.proves("director.replies")
@pytest.mark.parametrize("message", ['add a title "Hi"', "添加标题“你好”", "添加標題「你好」"])
def test_every_edit_ends_in_talk_of_the_editor(message: str) -> None:
    replies = {ask(message, PLAIN, turn=turn).reply for turn in range(60)}
    assert all(GUI.search(reply) for reply in replies)
    assert len(replies) > 40


@pytest.mark.proves("director.replies")
def test_a_reply_is_in_the_language_of_the_request() -> None:
    assert not re.search(r"[\u4e00-\u9fff]", ask('add the title "你好"', PLAIN).reply.replace("你好", ""))
    assert "已添加标题" in ask("添加标题“Hello”", PLAIN).reply
    assert "已添加標題" in ask("添加標題「Hello」", PLAIN).reply


@pytest.mark.proves("director.replies")
def test_what_was_done_stays_the_same_whatever_is_said_about_buttons() -> None:
    drafts = [ask("make a promo", {}, [*CLIPS, SONG], turn=turn).stages[0].draft["t"] for turn in range(5)]
    assert all(d == drafts[0] for d in drafts)
