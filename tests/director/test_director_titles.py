"""Titles that stand on the picture: which one is meant, where it goes, and what becomes of the others."""

from __future__ import annotations

import pytest
from director_room import Talk, in_a_line, source

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
