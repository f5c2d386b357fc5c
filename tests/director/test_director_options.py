"""Ready-made answers: each carries the whole wish, and does what was wanted when it is sent back word for word."""

from __future__ import annotations

import pytest
from director_room import CLIPS, FULL, PLAIN, SONG, Talk, ask, cut, in_a_line, source
from views import seen

TWO_TITLES = cut('add the title "Bye" at 20s', FULL)
SAME_TITLES = cut('add the title "Intro" at 20s', FULL)
TWICE = cut("duplicate clip 1", PLAIN)
# (message, the draft before, the number of the option, its words, what it changes)
CHOSEN = [
    ("make the title bigger", TWO_TITLES, 2, "Make the title “Bye” bigger", {"lettering": "Bye size 0.125"}),
    (
        "can you make the title red?",
        TWO_TITLES,
        1,
        "Can you make the title “Intro” red",
        {"lettering": "Intro color #ff4d4d"},
    ),
    (
        "change the title to Ciao",
        TWO_TITLES,
        2,
        "Change the title “Bye” to “Ciao”",
        {"texts": "Intro 0-3, Hello 10-13, Ciao 20-23"},
    ),
    ("animate the title", TWO_TITLES, 2, "Animate the 2nd title", {"lettering": "Bye animation rise"}),
    ("put a box behind the title", TWO_TITLES, 2, "Put a box behind the 2nd title", {"lettering": "Bye box #000000"}),
    (
        "move the title to 15 seconds",
        TWO_TITLES,
        2,
        "Move the title “Bye” to 15 seconds",
        {"texts": "Intro 0-3, Hello 10-13, Bye 15-18"},
    ),
    ("make the title bigger", SAME_TITLES, 2, "Make the 2nd title bigger", {"lettering": "Intro size 0.125"}),
    ("标题放大一点", TWO_TITLES, 2, "标题“Bye”放大一点", {"lettering": "Bye size 0.125"}),
    ("把标题改成“再见”", TWO_TITLES, 2, "把标题“Bye”改成“再见”", {"texts": "Intro 0-3, Hello 10-13, 再见 20-23"}),
    ("标题停留5秒", TWO_TITLES, 2, "第2个标题停留5秒", {"texts": "Intro 0-3, Hello 10-13, Bye 20-25"}),
    ("删除一个标题", TWO_TITLES, 1, "删除标题“Intro”", {"texts": "Hello 10-13, Bye 20-23"}),
    (
        "add a red title at 5 seconds",
        PLAIN,
        1,
        "Add a red title “Beach” at 5 seconds",
        {"texts": "Beach 5-8", "lettering": "Beach color #ff4d4d"},
    ),
    ("加一个红色标题", PLAIN, 1, "加一个红色标题“Beach”", {"texts": "Beach 0-3", "lettering": "Beach color #ff4d4d"}),
    ("make clip 2 look cinematic", PLAIN, 1, "Make clip 2 warmer", {"look": "2=warm"}),
    ("把第二段换个色调", PLAIN, 4, "给第2个片段加复古滤镜", {"look": "2=vintage"}),
]
CLIPS_CHOSEN = [
    (
        "move the clip to the end",
        PLAIN,
        2,
        "Move clip 2 (city.mp4) to the end",
        "beach 10, photo 4, forest 8, mug 4, city 12",
    ),
    (
        "duplicate the clip twice",
        PLAIN,
        3,
        "Duplicate clip 3 (photo.jpg) twice",
        "beach 10, city 12, photo 4, photo 4, photo 4, forest 8, mug 4",
    ),
    (
        "extend a clip by 2 seconds",
        PLAIN,
        3,
        "Extend clip 3 (photo.jpg) by 2 seconds",
        "beach 10, city 12, photo 6, forest 8, mug 4",
    ),
    ("remove the clip", TWICE, 1, "Remove clip 1 (beach.mp4)", "beach 10, city 12, photo 4, forest 8, mug 4"),
    ("删除一个片段", PLAIN, 2, "删除第2个片段（city.mp4）", "beach 10, photo 4, forest 8, mug 4"),
    ("把片段移到最后", PLAIN, 2, "把第2个片段（city.mp4）移到最后", "beach 10, photo 4, forest 8, mug 4, city 12"),
]


@pytest.mark.proves("director.questions")
@pytest.mark.parametrize(
    ("message", "draft", "number", "words", "gives"), CHOSEN, ids=[f"{c[0]}-{c[2]}" for c in CHOSEN]
)
def test_an_option_carries_the_whole_wish(message: str, draft: dict, number: int, words: str, gives: dict) -> None:
    talk = Talk(draft, [*CLIPS, SONG] if draft is not PLAIN else CLIPS)
    question = talk.say(message).question
    assert question
    assert question.options[number - 1] == words
    assert talk.say(words).kind == "edit"
    assert seen(talk.draft) == seen(draft) | gives


@pytest.mark.proves("director.questions")
@pytest.mark.parametrize(("message", "draft", "number", "words", "becomes"), CLIPS_CHOSEN)
def test_an_option_names_its_clip(message: str, draft: dict, number: int, words: str, becomes: str) -> None:
    question = ask(message, draft).question
    assert question
    assert question.options[number - 1] == words
    assert in_a_line(cut(words, draft)).split(" / ")[0] == becomes


@pytest.mark.proves("director.questions")
@pytest.mark.parametrize("first", ["add cross-fades between all clips", "use cinematic music"])
@pytest.mark.parametrize("message", ["make it better", "做得精彩一点"])
def test_what_is_so_already_would_make_nothing_better(first: str, message: str) -> None:
    draft = cut(first, FULL)
    question = ask(message, draft).question
    assert question
    assert question.options
    assert all(ask(option, draft).stages for option in question.options)


@pytest.mark.proves("director.questions")
@pytest.mark.parametrize("message", ["remove the clip", "remove the clip it's great", "删除一个片段"])
def test_all_clips_are_offered_or_the_list_says_that_it_is_cut(message: str) -> None:
    seven, many = ([source(f"take-{n}.mp4", 3) for n in range(1, count + 1)] for count in (7, 30))
    question = ask(message, cut("make a video from these clips without music", {}, seven), seven).question
    assert question
    assert [f"take-{n}.mp4" in option for n, option in enumerate(question.options, 1)] == [True] * 7
    question = ask(message, cut("make a video from these clips without music", {}, many), many).question
    assert question
    assert f"{len(question.options)}" in question.prompt.replace("30", "")


@pytest.mark.proves("director.questions")
@pytest.mark.parametrize("message", ["the second one", "clip 2", "2", "5 seconds", "第二个", "第二个片段"])
def test_a_choice_alone_is_asked_for_as_a_whole_wish(message: str) -> None:
    talk = Talk(PLAIN, CLIPS)
    talk.say("remove the clip")
    direction = talk.say(message)
    assert direction.stages == ()
    assert "the whole wish" in direction.reply or "完整地说一遍" in direction.reply
