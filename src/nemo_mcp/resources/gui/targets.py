"""What a hand takes before a button is pressed, or what the button belongs to: what the edit is to be made to."""

from __future__ import annotations

import re
from typing import Final

from nemo_mcp.resources.wording import Phrase, plain

from . import requests as ask
from . import vocabulary as say
from .reading import Clause
from .tokens import HAN

_TAKING: Final = frozenset({say.CLICK, say.CONTEXT, say.PRESS, say.POINT, say.CHOOSE})
# In English many a thing is called as a room or an edit is: "the sky layer", "the cut".
_NO_THINGS: Final = (say.SCREEN - {say.ROOM, say.PLAYER}, say.HANDS)
_LONGEST: Final = 60  # letters


def target(name: str, group: list[Clause]) -> str:
    """What a button is to be pressed for, by its name and the clauses that lead to it; empty if it is not told.

    "select that clip (and press Delete)", "(press Replace) on the pigeon row", "框选车牌(，再点“马赛克”)".
    """
    for clause in reversed(group):
        if say.KEYS in clause.kinds and name not in clause.text:
            continue
        what = _beside(clause, name) if name in clause.text else _taken(clause, "")
        if what and len(what) <= _LONGEST and name not in what:
            return what
    return ""


def _beside(clause: Clause, name: str) -> str:
    """What stands with a button in its clause: "Replace on the pigeon row", "选中右侧画面点“视线校正”"."""
    if HAN.search(clause.text):
        return _taken(clause, name)
    found = _ON.match(clause.text, clause.text.index(name) + len(name))
    return _thing(clause, *found.span("what")) if found else ""


def _taken(clause: Clause, name: str) -> str:
    """What the hand takes: "Right-click the carp close-up", "paint over the fence"; in Chinese before the button."""
    verb = next((phrase for phrase in clause.phrases if _takes(phrase)), None)
    if verb is None:
        return ""
    begin = clause.said.end(verb.end - 1) - clause.start
    if not HAN.search(clause.text):
        found = _SIGNS.match(clause.text, begin)
        if found is None and verb.kind != say.OPEN:
            found = _WHAT.match(clause.text, begin) or _ON.match(clause.text, begin)
        return _thing(clause, *found.span("what")) if found else ""
    end = clause.text.find(name) if name else len(clause.text)
    presses = [phrase for phrase in clause.phrases if phrase.at > verb.at and phrase.kind in _TAKING] if name else []
    if name and not presses:
        found = _THERE.match(clause.text)
        return _thing(clause, *found.span("what")) if found and verb.at > clause.first else ""
    found = _WHAT_IN_CHINESE.match(clause.text[: clause.place(presses[0])[0] - clause.start if name else end], begin)
    return _thing(clause, *found.span("what")) if found else ""


def _takes(phrase: Phrase) -> bool:
    marks = phrase.kind == say.HAUL and phrase.value in ask.MARKS
    return marks or phrase.kind in _TAKING or (phrase.kind == say.OPEN and phrase.value.isascii())


def _thing(clause: Clause, begin: int, end: int) -> str:
    """A stretch of a clause, if nothing of a screen is in it."""
    what = clause.text[begin:end]
    if clause.has(_NO_THINGS[HAN.search(what) is not None], begin, end):
        return ""
    what = _ROWS.sub("", what).strip()
    return "" if _NO_TARGET.fullmatch(plain(what)) else what


_WHAT: Final = re.compile(ask.TARGET, re.IGNORECASE)
_ON: Final = re.compile(ask.TARGET_BEHIND, re.IGNORECASE)
_SIGNS: Final = re.compile(ask.OF_A_SIGN, re.IGNORECASE)
_WHAT_IN_CHINESE: Final = re.compile(ask.TARGET_IN_CHINESE)
_THERE: Final = re.compile(ask.THERE_IN_CHINESE)
_ROWS: Final = re.compile(ask.ROWS)
_NO_TARGET: Final = re.compile(ask.NO_TARGET, re.IGNORECASE)
