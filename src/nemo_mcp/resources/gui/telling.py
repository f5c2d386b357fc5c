"""Who is told: which clauses of a sentence are instructions to the reader."""

from __future__ import annotations

import re
from typing import Final

from nemo_mcp.resources.wording import fold

from . import vocabulary as say
from .grammar import instructs, is_place, opens_story
from .reading import NUMBER, Clause, Page, clauses

# Things that a later clause of the sentence may mean by "it".
PLACES: Final = frozenset({say.BUTTON, say.PANEL, say.ROOM, say.EXPORT, say.ACCOUNT})
# "… in the Projects panel, so open it"
AGAIN: Final = re.compile(
    rf"[{say.LEAD}{say.IF}{say.YOU}{say.AND}]*(?:{say.OPEN}(?:[{say.ITSELF}d]*$|{say.WATCH})|{say.ENTER}(?:$|[&d]))"
)
# What goes on in an opened panel: "…, pull the strength up".
_MORE = re.compile(f"[{say.LEAD}{say.AND}]*{say.AT}[^{NUMBER}{say.FINITE}{say.SUBJECT}]*{say.HAUL}{say.LEAD}?$")
# The speaker, of whom a Chinese sentence may turn to the reader without a word.
_SPEAKER = frozenset("我 我来 我们 系统 已 已经 刚才 刚刚 都已 告诉我 跟我说 回复我 说 讲我".split())
_CHINESE = re.compile("[\u3400-\u9fff]")


def told(page: Page, found: list[Clause]) -> list[bool]:
    """For each clause of a sentence, whether it is an instruction.

    What follows "I'll …, " is not the reader's to do, nor what follows "she opens the door, then …"; what follows
    "Caption: " is in the picture. "In the Audio tab, " belongs to what is to be done there.
    """
    hands: list[bool] = []
    mine = theirs = story = False
    before, sentence, place = "", "", ""
    for clause in found:
        signs = clause.signs
        parted = re.search(r"[;；:：]", clause.joint)
        mine = say.SELF in signs or (mine and not parted)
        story = opens_story(before) if parted and ":" in fold(parted[0]) else story and not parted
        theirs = theirs and say.AND in clause.opens
        hand = not (story or theirs or (mine and signs[0] not in (say.LEAD, say.IF))) and (
            instructs(signs + place, in_chinese(page, clause))
            or (bool(AGAIN.match(signs)) and bool({*sentence} & PLACES))
            or (((bool(hands) and hands[-1]) or say.IF in sentence) and bool(_MORE.match(signs)))
        )
        if place and hand:
            hands[-1] = True
        hands.append(hand)
        before = signs if parted else before + signs
        sentence += signs
        place = signs if is_place(signs) else ""
        theirs = theirs or _acts(clause)
    return hands


def opens_list(page: Page, start: int, end: int) -> bool:
    """Whether a line announces a list of what is in the picture: "Shot list:"."""
    if not page.text[start:end].rstrip().endswith((":", "：")):
        return False
    found = clauses(page, start, end)
    return bool(found) and opens_story(found[-1].signs)


def in_chinese(page: Page, clause: Clause) -> bool:
    """Whether a clause has Chinese words outside its quotes."""
    return bool(_CHINESE.search(page.folded, clause.start, clause.end))


def _acts(clause: Clause) -> bool:
    """Whether somebody in the picture does something in a Chinese clause, and may go on doing it."""
    return any(
        word.sign == say.SUBJECT and word.value not in _SPEAKER and word.value > "\u3400" for word in clause.words
    )
