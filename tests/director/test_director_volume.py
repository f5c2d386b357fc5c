"""Volumes that cannot be: what is possible is done and the rest is said, or nothing is done."""

from __future__ import annotations

import pytest
from director_room import CLIPS, FULL, SONG, ask, track

MOST = "100% at the most"
MOST_HAN = "最高是100%"
# (message, the volume of the music after it, words of the reply)
BEYOND = [
    ("set the music volume to 300%", 1.0, MOST),
    ("music at 150 percent", 1.0, MOST),
    ("set the music to 300", 1.0, MOST),
    ("raise the music by 90%", 1.0, MOST),
    ("turn the music up by 300%", 1.0, MOST),
    ("lower the music by 90%", 0.0, "0% at the least"),
    ("add upbeat music at 150%", 1.0, MOST),
    ("把音乐音量调到300%", 1.0, MOST_HAN),
    ("音乐调到百分之三百", 1.0, MOST_HAN),
]


@pytest.mark.proves("director.requests")
@pytest.mark.parametrize(("message", "volume", "said"), BEYOND, ids=[m for m, *_ in BEYOND])
def test_a_volume_beyond_the_most_is_the_most_and_says_so(message: str, volume: float, said: str) -> None:
    direction = ask(message, FULL)
    assert track(direction.stages[-1].draft, 1)[0]["m"]["volume"] == volume
    assert direction.reply.count(said) == 1


@pytest.mark.proves("director.requests")
@pytest.mark.parametrize("message", ["make a music video with the music at 300%", "用这首歌做一个音乐视频，音量300%"])
def test_of_a_first_cut_it_is_said_too(message: str) -> None:
    direction = ask(message, {}, [*CLIPS, SONG])
    assert track(direction.stages[-1].draft, 1)[0]["m"]["volume"] == 1
    assert MOST in direction.reply or MOST_HAN in direction.reply


@pytest.mark.proves("director.talk")
@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("set the music volume to -10%", MOST),
        ("music volume to minus 10 percent", MOST),
        ("set the volume to -10", MOST),
        ("set the clips' own sound to -5%", MOST),
        ("set the clips' own sound to 200%", MOST),
        ("把音乐音量调到-10%", MOST_HAN),
        ("音乐音量负10%", MOST_HAN),
    ],
)
def test_a_volume_that_cannot_be_is_refused(message: str, said: str) -> None:
    direction = ask(message, FULL)
    assert (direction.kind, direction.stages) == ("talk", ())
    assert said in direction.reply
