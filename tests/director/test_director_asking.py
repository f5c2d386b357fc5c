"""Questions of the user, which change nothing and are answered by what is so, and wishes put as questions."""

from __future__ import annotations

import pytest
from director_room import FULL, ask, cut, in_a_line, source

FILES = [
    source("night-drive.mp3", 40), source("aurora.mp4", 6), source("neon-tunnel.mov", 8), source("sunset-hills.mp4", 5),
]  # fmt: skip
FILM = cut(
    "Make a simple film from the clips with night-drive.mp3 as music and the title “Hello” for 3 seconds", {}, FILES
)

MUSIC, TITLE, CLIP_2 = (
    "(night-drive.mp3) is at 35%",
    "“Hello” is 10% of the picture's height",
    "Clip 2 (neon-tunnel.mov)",
)
MUSIC_HAN, TITLE_HAN = "音乐（night-drive.mp3）的音量是35%", "“Hello”：大小为画面高度的10%"
# (message, what is so)
ASKED = [
    ("Is the music too loud?", MUSIC),
    ("is the music too loud", MUSIC),
    ("Isn't the music too loud?", MUSIC),
    ("should the music be louder?", MUSIC),
    ("was the music too quiet?", MUSIC),
    ("why is the music so quiet?", MUSIC),
    ("the music is too loud, isn't it?", MUSIC),
    ("Hm, is the music loud enough?", MUSIC),
    ("has the music been removed?", MUSIC),
    ("is it too loud?", MUSIC),
    ("is 5 seconds too short for the title?", TITLE),
    ("这个标题好不好看？", TITLE_HAN),
    ("Is the title too big?", TITLE),
    ("does the title need to be bigger?", TITLE),
    ("would the title look better in yellow?", TITLE),
    ("will the title be bigger?", TITLE),
    ("is the title red?", TITLE),
    ("the title is too big, right?", TITLE),
    ("when does the title end?", "from 0s to 3s"),
    ("is the title too big and the music too loud?", TITLE),
    ("is the title too big and the music too loud?", MUSIC),
    ("is clip 2 too dark?", "Brightness +0%: clip 2"),
    ("is it too dark?", "Brightness +0%: all 3 clips"),
    ("is the second clip too long?", CLIP_2),
    ("is clip 3 muted?", "own sound is at 100%"),
    ("is the video too long?", "18s long"),
    ("how would the film look in black and white and with a yellow title?", "18s long"),
    ("is clip 9 too dark?", "no number 9"),
    ("does it have captions?", "no captions"),
    ("音乐太大声了吗？", MUSIC_HAN),
    ("请问音乐太大声了吗", MUSIC_HAN),
    ("音乐是不是太大声了？", MUSIC_HAN),
    ("音乐太大声了，是吗？", MUSIC_HAN),
    ("要不要把音乐调小？", MUSIC_HAN),
    ("音乐多大声？", MUSIC_HAN),
    ("音樂太大聲了嗎？", "音樂（night-drive.mp3）的音量是35%"),
    ("标题太大了吗？", TITLE_HAN),
    ("标题删了吗？", TITLE_HAN),
    ("标题删了没有？", TITLE_HAN),
    ("应该把标题放大吗？", TITLE_HAN),
    ("第二段太长了吗？", "第2个片段（neon-tunnel.mov）长7.5秒"),
    ("第二段是不是太暗了？", "亮度+0%：片段2"),
]


@pytest.mark.proves("director.talk")
@pytest.mark.parametrize(("message", "so"), ASKED)
def test_a_question_is_answered_and_changes_nothing(message: str, so: str) -> None:
    direction = ask(message, FILM, FILES)
    assert (direction.kind, direction.stages, direction.question) == ("talk", (), None)
    assert so in direction.reply


@pytest.mark.proves("director.talk")
@pytest.mark.parametrize(
    "message", ["should we make a music video?", "would a promo be better?", "要不要做一个音乐视频？"]
)
def test_a_question_makes_no_first_cut(message: str) -> None:
    assert ask(message, {}, FILES).kind == "talk"


WISHED = [
    ("Can you make the music louder?", "night-drive 49% / Hello 0-3"),
    ("Could you turn the music down?", "night-drive 23% / Hello 0-3"),
    ("can the music be louder?", "night-drive 49% / Hello 0-3"),
    ("the music is too loud", "night-drive 23% / Hello 0-3"),
    ("Should the music be too loud, lower it.", "night-drive 23% / Hello 0-3"),
    ("can you remove the title?", "night-drive 35% / "),
    ("remove the title, is that ok?", "night-drive 35% / "),
    ("Remove the title. Would that work?", "night-drive 35% / "),
    ("is the music too loud? And remove the title please", "night-drive 35% / "),
    ("Is the title there? Remove it.", "night-drive 35% / "),
    ("remove the title. is the music too loud?", "night-drive 35% / "),
    ("is the music too loud, and can you remove the title?", "night-drive 35% / "),
    ('change the title to "Is the music too loud?"', "night-drive 35% / Is the music too loud? 0-3"),
    ("能把音乐调大一点吗？", "night-drive 49% / Hello 0-3"),
    ("音乐能大声点吗？", "night-drive 49% / Hello 0-3"),
    ("把音乐调小一点好吗？", "night-drive 23% / Hello 0-3"),
    ("把音乐调小一点行不行？", "night-drive 23% / Hello 0-3"),
    ("音乐太大声了", "night-drive 23% / Hello 0-3"),
    ("删除标题，音乐太大声了吗？", "night-drive 35% / "),
    ("标题改成“要不要来”", "night-drive 35% / 要不要来 0-3"),
]


@pytest.mark.proves("director.requests")
@pytest.mark.parametrize(("message", "becomes"), WISHED)
def test_a_wish_put_as_a_question_or_beside_one_is_done(message: str, becomes: str) -> None:
    direction = ask(message, FILM, FILES)
    assert in_a_line(direction.stages[-1].draft).split(" / ", 1)[1] == becomes
    assert "understand" not in direction.reply


@pytest.mark.proves("director.talk")
def test_of_many_clips_no_list_is_read_out() -> None:
    assert "Clip 1" not in ask("should the clips be shorter?", FULL).reply
