"""The readers of words against rows of examples."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from corpora import failures, rows, share
from nemo_mcp.characters import TO_TRADITIONAL
from nemo_mcp.resources.gui import translate
from nemo_mcp.resources.routing import plan
from nemo_mcp.resources.wording import fold

HELD = Path(__file__).parent.parent / "data"
OTHERS = Path(os.environ.get("NEMO_CORPORA") or Path(__file__).parents[3] / "shared" / "corpora")
BARS = {"routing": 0.98, "gui": 0.97, "draft": 1.0}
# What rows come to that are not learned from (fresh, newest, latest, spoken, varied, common, later, usual, and whole
# replies: long, whole, cited), and rows that are: all kinds, those with gestures and words of all kinds (wild), more
# (taught), and messages that are misread most (hard).
HELD_BARS = {
    ("", "routing"): 0.996,
    ("", "gui"): 0.988,
    ("", "draft"): 1.0,
    ("wild", "routing"): 0.988,
    ("wild", "gui"): 0.971,
    ("taught", "routing"): 0.997,
    ("hard", "routing"): 0.98,
    ("fresh", "routing"): 0.96,
    ("taught", "gui"): 0.98,
    ("fresh", "gui"): 0.962,
    ("newest", "routing"): 0.984,
    ("newest", "gui"): 0.96,
    ("latest", "routing"): 0.954,
    ("latest", "gui"): 0.984,
    ("spoken", "routing"): 0.987,
    ("spoken", "gui"): 0.945,
    ("varied", "routing"): 0.977,
    ("varied", "gui"): 0.948,
    ("common", "routing"): 0.966,
    ("common", "gui"): 0.91,
    ("later", "gui"): 0.926,
    ("long", "gui"): 0.829,
    ("whole", "gui"): 0.805,
    ("cited", "gui"): 0.8,
    ("usual", "routing"): 0.963,
    ("usual", "gui"): 0.941,
}
# Of so many rows from the first on, how many may lose a word of content.
MOST_LOST = {
    "": {1440: 3, 1760: 5, 2400: 4},
    "wild": {1280: 2, 1520: 2, 1760: 2},
    "taught": {3200: 1, 4300: 1, 5160: 13, 5320: 19, 6060: 19, 6780: 19, 8700: 31},
    "fresh": {960: 4, 1680: 11, 3360: 18, 4320: 28},
    "newest": {480: 3, 1200: 3},
    "latest": {720: 2},
    "spoken": {480: 2},
    "varied": {960: 2},
    "common": {480: 10, 960: 11, 1440: 16},
    "later": {240: 3, 480: 10, 960: 12},
    "long": {60: 4, 120: 9, 180: 12, 240: 16},
    "whole": {60: 1, 120: 2, 180: 4},
    "cited": {60: 6},
    "usual": {600: 1},
}
# Plain messages that were looked for because they were misread: how many ask for the right actions, in whatever order,
# and how many of the 1,249 may start an export that nobody asked for; and how many may of those that are not learned
# from, by so many of them from the first on.
EVERYDAY = 0.97
MOST_UNASKED = 4
MOST_UNASKED_AFRESH = {1440: 2, 3120: 5}
# How much of what an edit is of, and of its values, the messages to the editor tell; the rest was named in sentences
# before, or stands in the text beside the message.
SAID = 0.605


@pytest.mark.proves("words.corpora")
@pytest.mark.parametrize(("folder", "name"), HELD_BARS)
def test_rows_reach_their_bar(folder: str, name: str) -> None:
    assert share(HELD / folder, name) >= HELD_BARS[folder, name]


@pytest.mark.proves("words.corpora")
@pytest.mark.parametrize("folder", MOST_LOST)
def test_hardly_a_word_of_content_is_lost(folder: str) -> None:
    failed = failures(HELD / folder, "gui")
    lost = {row["id"] for row, problem in failed if "lost [" in problem or "changed a text" in problem}
    ids = [row["id"] for row in rows(HELD / folder, "gui")]
    for count, most in MOST_LOST[folder].items():
        assert len(lost.intersection(ids[:count])) <= most, lost
    assert len(ids) == max(MOST_LOST[folder])


def _chinese(folder: Path, name: str) -> list[dict[str, Any]]:
    return [row for row in rows(folder, name) if row["lang"] != "en"]


@pytest.mark.proves("words.corpora")
def test_traditional_letters_are_read_as_their_simplified_twins() -> None:
    letters = str.maketrans(TO_TRADITIONAL)
    for folder in ("wild", "newest"):
        for row in _chinese(HELD / folder, "routing"):
            steps = [(step.action, step.text.translate(letters)) for step in plan(row["message"])]
            assert steps == [(step.action, step.text) for step in plan(row["message"].translate(letters))]
        for row in _chinese(HELD / folder, "gui"):
            simplified, traditional = translate(row["text"]), translate(row["text"].translate(letters))
            assert [step.action for step in simplified.actions] == [step.action for step in traditional.actions]
            assert simplified.text.translate(letters) == traditional.text.translate(letters)


# How a message is opened and closed, in each language, without anything that it asks for.
DRESSES = {
    "en": (
        "Hi! {}|ok, {}|\n\n{}\n|{} Thanks!|{} thx|{} lol|{} 😊|{}\u200b|First, {}|Finally, {}|Hmm, {}"
        "|just wondering, {}|Oh and {}|Step 1: {}|Goal: {}|User: {}|The user asks: {}"
        "|Hope you're well! {}|I love it so far! {}"
        "|The last version looks good. {}|{}, and hurry please!|{} asap|{} Please.|{}\n\nBest,\nAnna"
        "|{}\n\nSent from my iPhone|Nemo, {}|Could you help me? {}|What I need: {}|{} when you get a chance"
        "|{} Let me know when it's done.|{} That's all for now."
    ),
    "zh": (
        "你好，{}|好的，{}|老师，{}|太好了！{}|挺好看的。{}|对了，{}|用户说：{}|第一步：{}"
        "|{}，谢谢！|{}，辛苦了！|{}，有点急|{} 😊|然后{}|小助手，{}|打扰了，{}|{}，先这样|{}，做好了跟我说一声"
    ),
}


@pytest.mark.proves("words.corpora")
@pytest.mark.parametrize(
    ("lang", "said"), [(lang, said) for lang, dresses in DRESSES.items() for said in dresses.split("|")]
)
def test_how_a_message_is_opened_and_closed_changes_no_plan(lang: str, said: str) -> None:
    messages = [row["message"] for folder in ("wild", "newest") for row in rows(HELD / folder, "routing")]
    if lang == "en":
        messages = [message for message in messages if message.isascii() and message[:1] not in ("{", "[")]
    else:
        messages = [
            message for message in messages if message[:1] > "\u2fff" and message[-1:] not in ("，", "。", "！")
        ]
    if said.startswith(("User:", "The user", "用户")):  # what is quoted behind them is what they ask for
        messages = [message for message in messages if message[0] not in "\"'"]
    assert len(messages) > 300
    asked = [[(step.action, step.arguments) for step in plan(message)] for message in messages]
    beside = [[(step.action, step.arguments) for step in plan(said.format(message))] for message in messages]
    changed = sum(one != other for one, other in zip(asked, beside, strict=True))
    assert changed <= (3 if "lease" in said else 0.003 * len(messages))


@pytest.mark.proves("words.corpora")
def test_everyday_messages_are_understood_and_hardly_one_starts_an_export_unasked() -> None:
    messages = [json.loads(line) for line in (HELD / "everyday.jsonl").read_text("utf-8").splitlines()]
    read = [({step.action for step in plan(row["message"])}, {*row["actions"]}) for row in messages]
    assert sum(actions == wanted for actions, wanted in read) >= EVERYDAY * len(read)
    assert sum("export" in actions - wanted for actions, wanted in read) <= MOST_UNASKED


@pytest.mark.proves("words.corpora")
def test_hardly_a_message_of_others_starts_an_export_unasked() -> None:
    messages = [*rows(HELD / "fresh", "routing")]
    unasked = [
        at
        for at, row in enumerate(messages)
        if "export" in {step.action for step in plan(row["message"])} - {step["action"] for step in row["plan"]}
    ]
    for count, most in MOST_UNASKED_AFRESH.items():
        assert sum(at < count for at in unasked) <= most, [messages[at]["message"] for at in unasked]
    assert len(messages) == max(MOST_UNASKED_AFRESH)


@pytest.mark.proves("words.gui-actions")
@pytest.mark.parametrize("folder", ["", "wild"])
def test_an_action_stands_for_words_of_the_reply(folder: str) -> None:
    for row in rows(HELD / folder, "gui"):
        for action in translate(row["text"]).actions:
            for words in action.said.split(" … "):
                assert words in row["text"]
                assert words.strip()


@pytest.mark.proves("words.gui-actions")
def test_messages_tell_what_an_edit_is_of() -> None:
    texts = {row["id"]: row["text"] for folder in (HELD, HELD / "wild") for row in rows(folder, "gui")}
    said: list[bool] = []
    for row in rows(HELD, "messages"):
        actions = translate(texts[row["id"]]).actions
        messages = bare(" ".join(action.arguments.get("message", "") for action in actions))
        said += [bare(span) in messages for span in row["must_say"]]
    assert sum(said) >= SAID * len(said)


def bare(text: str) -> str:
    """The text with small letters, without quotes."""
    return fold(text).translate(dict.fromkeys(map(ord, '“”"*「」[]')))


@pytest.mark.proves("words.corpora")
@pytest.mark.skipif(not OTHERS.is_dir(), reason="the larger corpora are not here")
@pytest.mark.parametrize("name", BARS)
def test_the_larger_corpora_reach_their_bar(name: str) -> None:
    assert share(OTHERS, name) >= BARS[name]
