"""Names in quotes: a file where a file is meant, words for the screen where those are, and neither where it is none."""

from __future__ import annotations

import pytest
from director_room import Talk, in_a_line, source

CLIPS = [source("song.mp3", 60), source("aurora.mp4", 8), source("tunnel.mov", 6)]
UPLOADS = [*CLIPS, source("My holiday clip.mp4", 5), source("img_7.mp4", 4)]
FILM = "aurora 8, tunnel 6"


def film() -> Talk:
    """A film of two clips without music, and two uploads that are not in it."""
    talk = Talk({}, CLIPS)
    assert talk.say("make a film from the clips with hard cuts and without music").stages
    return Talk(talk.draft, UPLOADS)


# (message, clips, texts)
QUOTED = [
    ('add "/home/ann/My holiday clip.mp4" at the end', f"{FILM}, My holiday clip 5", ""),
    (r'add "C:\films\My holiday clip.mp4" at the end', f"{FILM}, My holiday clip 5", ""),
    ("add “my holiday clip.mp4” at the end", f"{FILM}, My holiday clip 5", ""),
    ("add “My holiday clip” at the end", f"{FILM}, My holiday clip 5", ""),
    ('put "My holiday clip.mp4" after the first clip', "aurora 8, My holiday clip 5, tunnel 6", ""),
    ("move “my holiday clip” to the front", f"My holiday clip 5, {FILM}", ""),
    ("move “tunnel” to the front", "tunnel 6, aurora 8", ""),
    ('swap "aurora.mp4" and "tunnel.mov"', "tunnel 6, aurora 8", ""),
    ('trim "aurora.mp4" to 3 seconds', "aurora 3, tunnel 6", ""),
    ('replace clip 2 with "IMG_7.MP4"', "aurora 8, img_7 4", ""),
    ("remove “tunnel”", "aurora 8", ""),
    ("把“My holiday clip.mp4”放到最后", f"{FILM}, My holiday clip 5", ""),
    ("把「aurora.mp4」移到最后", "tunnel 6, aurora 8", ""),
    ("删除“tunnel.mov”", "aurora 8", ""),
    # Words for the screen.
    ("add the title “Aurora”", FILM, "Aurora 0-3"),
    ('add the title "aurora.mp4"', FILM, "aurora.mp4 0-3"),
    ("put “Tunnel” at the top", FILM, "Tunnel 0-3"),
    ("add the caption “tunnel” at 9s", FILM, "tunnel 9-12"),
    ("add the title “Hi” on “tunnel.mov”", FILM, "Hi 8-11"),
    ("把标题“Aurora”放在开头", FILM, "Aurora 0-3"),
    ("把“新年”放在开头", FILM, "新年 0-3"),
]


@pytest.mark.proves("director.edits")
@pytest.mark.parametrize(("message", "clips", "texts"), QUOTED, ids=[m for m, *_ in QUOTED])
def test_a_quote_is_what_it_names(message: str, clips: str, texts: str) -> None:
    talk = film()
    direction = talk.say(message)
    assert direction.kind == "edit", direction.reply
    assert in_a_line(talk.draft) == f"{clips} /  / {texts}"


UNKNOWN = [
    ("move “my other clip” to the front", "no clip and no text “my other clip”"),
    ("trim “my other clip” to 3 seconds", "no clip and no text “my other clip”"),
    ('move "/home/ann/other.mp4" to the start', "No file “other.mp4”"),
    ('add "other.mov" at the end', "No file “other.mov”"),
    ('make a film from "other.mov" and "aurora.mp4"', "No file “other.mov”"),
    ("把“我的假日”移到最前面", "没有叫“我的假日”"),
    ("把“other.mp4”放到最后", "没有上传过文件“other.mp4”"),
]


@pytest.mark.proves("director.talk")
@pytest.mark.parametrize("empty", [True, False])
@pytest.mark.parametrize(("message", "said"), UNKNOWN, ids=[m for m, _ in UNKNOWN])
def test_what_is_not_there_is_said_and_nothing_is_done(message: str, said: str, empty: bool) -> None:
    talk = Talk({}, UPLOADS) if empty else film()
    direction = talk.say(message)
    assert (direction.kind, direction.stages) == ("talk", ())
    assert said in direction.reply
