"""Titles that stand on the picture: which one is meant, where it goes, and what becomes of the others."""

from __future__ import annotations

from itertools import combinations

import pytest
from director_room import Talk, in_a_line, source, track

UPLOADS = [source("song.mp3", 60), source("aurora.mp4", 8), source("tunnel.mov", 6), source("hills.mp4", 7)]
BYE = "add the title “Bye” at the end"


def film(*messages: str) -> Talk:
    """A film of 20 seconds that opens with the title Hello, and what is said about it."""
    talk = Talk({}, UPLOADS)
    for message in ("make a film from the clips with the title “Hello” for 3 seconds", *messages):
        assert talk.say(message).stages, message
    return talk


def texts(talk: Talk) -> str:
    """The texts with their times: "Hello 0-3, Bye 17-20"."""
    return in_a_line(talk.draft).split(" / ")[2]


@pytest.mark.proves("director.edits")
def test_the_film_that_the_tables_start_from() -> None:
    assert texts(film(BYE)) == "Hello 0-3, Bye 17-20"


# A message about Hello (0-3) and Bye (17-20), and the texts that it must give.
MOVES = [
    ("move the title Hello to 8s", "Hello 8-11, Bye 17-20"),
    ("move Hello to the second clip", "Hello 7.73-10.7, Bye 17-20"),
    ("move Hello to the bottom", "Hello 0-3, Bye 17-20"),
    ("change Hello to The End", "The End 0-3, Bye 17-20"),
    ("rename the title Hello to Welcome", "Welcome 0-3, Bye 17-20"),
    ("replace Hello with Welcome", "Welcome 0-3, Bye 17-20"),
    ("把Hello换成再会", "再会 0-3, Bye 17-20"),
    ("put the title Bye 2 seconds earlier", "Hello 0-3, Bye 15-18"),
    ("put Bye 2 seconds earlier", "Hello 0-3, Bye 15-18"),
    ("let the title “Bye” come 3 seconds earlier", "Hello 0-3, Bye 14-17"),
    ("Bye two seconds earlier", "Hello 0-3, Bye 15-18"),
    ("place the title Hello 3 seconds later", "Hello 3-6, Bye 17-20"),
    ("标题Bye提前2秒", "Hello 0-3, Bye 15-18"),
    ("让Bye早两秒出现", "Hello 0-3, Bye 15-18"),
    ("put the title Bye at 10s", "Hello 0-3, Bye 10-13"),
    ("把标题Bye放在第10秒", "Hello 0-3, Bye 10-13"),
]


@pytest.mark.proves("director.edits")
@pytest.mark.parametrize(("message", "becomes"), MOVES, ids=[m for m, _ in MOVES])
def test_a_title_that_is_named_is_the_one_that_changes(message: str, becomes: str) -> None:
    talk = film(BYE)
    assert talk.say(message).kind == "edit"
    assert texts(talk) == becomes


@pytest.mark.proves("director.edits")
@pytest.mark.parametrize(
    "message",
    [
        "move the title Hello to the end",
        "move Hello to the end",
        "move the title “Hello” to the end",
        "shift Hello to the end of the film",
        "drag the title Hello to the end of the video",
        "put the title Hello at the end",
        "把标题Hello移到最后",
    ],
)
def test_a_title_is_moved_and_says_what_it_said(message: str) -> None:
    talk = film()
    assert talk.say(message).kind == "edit"
    assert texts(talk) == "Hello 17-20"


@pytest.mark.proves("director.edits")
@pytest.mark.parametrize("message", ["move the title The End to the beginning", "bring The End to the front"])
def test_a_title_of_words_for_places_is_moved_too(message: str) -> None:
    talk = film("remove the title", "add the title “The End” at the end")
    assert talk.say(message).kind == "edit"
    assert texts(talk) == "The End 0-3"


CAPTION = "add the caption “Hi” at 5s"
FIN = "add an end title “Fin”"
# (what stands besides Hello, message, texts that stay, words of the reply)
ALL_TITLES = [
    ([BYE], "delete all titles", "", "Removed “Hello”, “Bye”."),
    ([CAPTION], "delete all titles", "Hi 5-8", "1 caption (“Hi”)"),
    ([CAPTION], "remove the titles", "Hi 5-8", "1 caption (“Hi”)"),
    ([CAPTION, BYE], "get rid of all the titles", "Hi 5-8", "1 caption (“Hi”)"),
    ([CAPTION, "add a lower third “Ann” at 2s"], "delete all titles", "Ann 2-5, Hi 5-8", "1 lower third (“Ann”)"),
    ([FIN], "delete all titles", "", "“Fin”"),
    ([CAPTION], "删除所有标题", "Hi 5-8", "保留了1条字幕（“Hi”）"),
    ([CAPTION, FIN], "把全部标题删掉", "Hi 5-8", "保留了1条字幕（“Hi”）"),
    ([CAPTION], "remove all text", "", "Removed “Hello”, “Hi”."),
    ([CAPTION], "删除所有文字", "", "已删除“Hello”、“Hi”。"),
]


@pytest.mark.proves("director.edits")
@pytest.mark.parametrize(
    ("before", "message", "stay", "said"), ALL_TITLES, ids=[f"{m} {len(b)}" for b, m, *_ in ALL_TITLES]
)
def test_all_titles_go_and_what_is_none_is_named(before: list[str], message: str, stay: str, said: str) -> None:
    talk = film(*before)
    direction = talk.say(message)
    assert texts(talk) == stay
    assert said in direction.reply


@pytest.mark.proves("director.talk")
@pytest.mark.parametrize(
    ("message", "said"), [("delete all titles", "1 caption (“Hi”)"), ("删除所有标题", "只有1条字幕（“Hi”）")]
)
def test_where_no_title_is_left_the_other_texts_are_named(message: str, said: str) -> None:
    talk = film(CAPTION, "remove the title")
    direction = talk.say(message)
    assert (direction.kind, direction.stages) == ("talk", ())
    assert said in direction.reply


# With one text on the timeline, "the text" is that one.
THE_TEXT = [
    ("change the text to “Bye”", "Bye 0-3"),
    ("change the text to Goodbye", "Goodbye 0-3"),
    ("replace the text with “Bye”", "Bye 0-3"),
    ("the text should say Bye", "Bye 0-3"),
    ("show the text for 5 seconds", "Hello 0-5"),
    ("move the text to the end", "Hello 17-20"),
    ("remove the text", ""),
    ("把文字改成“再会”", "再会 0-3"),
    ("文字换成再会", "再会 0-3"),
    ("文字应该写“再会”", "再会 0-3"),
    ("去掉文字", ""),
    ("add the text “Bye” at 5s", "Hello 0-3, Bye 5-8"),
    ("在第5秒加文字“再会”", "Hello 0-3, 再会 5-8"),
]


@pytest.mark.proves("director.edits")
@pytest.mark.parametrize(("message", "becomes"), THE_TEXT, ids=[m for m, _ in THE_TEXT])
def test_the_text_is_the_one_that_stands_there(message: str, becomes: str) -> None:
    talk = film()
    assert talk.say(message).kind == "edit"
    assert texts(talk) == becomes


WHICH = [
    (BYE, "move the title to the end", "Move the text “Hello” to the end", "Hello 17-20, Bye 17-20"),
    (BYE, "put the title 2 seconds later", "", ""),
    (BYE, "change the text to “Ciao”", "Change the text “Bye” to “Ciao”", "Hello 0-3, Ciao 17-20"),
    (CAPTION, "change the text to “Ciao”", "Change the text “Hello” to “Ciao”", "Ciao 0-3, Hi 5-8"),
    (CAPTION, "remove the text", "Remove the title “Hi”", "Hello 0-3"),
    (BYE, "把标题移到开头", "把文字“Bye”移到开头", "Hello 0-3, Bye 0-3"),
    (CAPTION, "把文字改成“再会”", "把文字“Hi”改成“再会”", "Hello 0-3, 再会 5-8"),
]


@pytest.mark.proves("director.questions")
@pytest.mark.parametrize(("before", "message", "option", "becomes"), WHICH, ids=[f"{m} {b}" for b, m, *_ in WHICH])
def test_of_several_texts_one_is_asked_for(before: str, message: str, option: str, becomes: str) -> None:
    talk = film(before)
    direction = talk.say(message)
    assert direction.question
    assert not direction.stages
    assert len(direction.question.options) == 2
    if option:
        assert option in direction.question.options
        talk.say(option)
        assert texts(talk) == becomes


APART = [
    ([BYE], "move the title Hello to the end", "Hello 17-20, Bye 17-20", "“Bye” shows at the same time"),
    ([BYE], "move “Hello” to 16s", "Hello 16-19, Bye 17-20", "“Bye” shows at the same time"),
    ([BYE], "put the title “Bye” at the start", "Hello 0-3, Bye 0-3", "“Hello” shows at the same time"),
    ([BYE], "Bye 17 seconds earlier", "Hello 0-3, Bye 0-3", "“Hello” shows at the same time"),
    ([BYE], "show “Hello” for 18 seconds", "Hello 0-18, Bye 17-20", "“Bye” shows at the same time"),
    ([BYE], "show “Hello” throughout", "Hello 0-20, Bye 17-20", "“Bye” shows at the same time"),
    ([FIN], "move the title to the end", "Hello 17-20, Fin 17-20", "“Fin” shows at the same time"),
    ([CAPTION, "add the caption “Ho” at 10s"], "move “Ho” to 6s", "Hello 0-3, Hi 5-8, Ho 6-9", "stands above"),
    ([BYE, "add the title “Mid” at 8s", "move Mid to the end"], "move Hello to the end",
     "Hello 17-20, Mid 17-20, Bye 17-20", "at the same time"),
    ([BYE], "把标题Bye移到开头", "Hello 0-3, Bye 0-3", "“Hello”同时显示"),
    ([BYE], "让Hello晚16秒出现", "Hello 16-19, Bye 17-20", "“Bye”同时显示"),
]  # fmt: skip


@pytest.mark.proves("director.edits")
@pytest.mark.parametrize(("before", "message", "becomes", "said"), APART, ids=[m for _, m, *_ in APART])
def test_titles_that_show_at_the_same_time_stand_apart(
    before: list[str], message: str, becomes: str, said: str
) -> None:
    talk = film(*before)
    direction = talk.say(message)
    assert sorted(texts(talk).split(", ")) == sorted(becomes.split(", "))
    assert said in direction.reply
    drawn = track(talk.draft, 7)
    for one, other in combinations(drawn, 2):
        together = one["s"] < other["s"] + other["d"] and other["s"] < one["s"] + one["d"]
        letters = (one["m"]["size"] + other["m"]["size"]) / 2
        assert not together or abs(one["m"]["y"] - other["m"]["y"]) > letters
        assert letters / 2 < one["m"]["y"] < 1 - letters / 2


@pytest.mark.proves("director.edits")
@pytest.mark.parametrize("message", ["move Hello to 8s", "move Hello to 14 seconds", "把Hello移到第8秒"])
def test_a_title_with_room_stays_where_it_stands(message: str) -> None:
    talk = film(CAPTION, BYE)
    direction = talk.say(message)
    assert {t["m"]["y"] for t in track(talk.draft, 7) if t["m"]["role"] == "title"} == {0.45}
    assert "same time" not in direction.reply
    assert "同时" not in direction.reply
