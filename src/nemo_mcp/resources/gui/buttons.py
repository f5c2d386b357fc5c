"""The name of the button that a clause wants pressed: "click Lock titles", "tick **Smart Crop**", "press Cmd+Z"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final, NamedTuple

from . import requests as ask
from . import vocabulary as say
from .edits import HAULING, THE
from .reading import CAPITAL, Clause
from .tokens import NAMES, NUMBER

_DRAGGING: Final = HAULING | {say.MOUSE}
_PRESSING: Final = frozenset({say.CLICK, say.PRESS, say.POINT, say.CHOOSE, say.OPEN, say.BUTTON})
# What is done to the thing that turns or slides, if it has a name, is more than that; these are not.
_TAKING: Final = frozenset({say.CLICK, say.PRESS, say.CHOOSE, say.BUTTON})
_BEARING_NAMES: Final = frozenset({say.PANEL, say.ROOM, say.TOOL, say.PLAYER, say.BOX})
_BORNE: Final = frozenset({say.BUTTON, say.TOOL})
_MARKS: Final = "*\"'“”「」『』‘’[]【】"
# Names may go on in small letters; these end them.
_ENDING_NAMES: Final = say.SCREEN - {say.EXPORT, say.UPLOAD} | {
    *(say.PREPOSITION, say.TO, say.FOR, say.IF, say.UNTIL, say.BY, say.AND, say.WITH, say.SEES, say.RESULT),
    *(say.CLICK, say.READY, say.LOCATED, say.SAVED, say.LEAD, say.FINITE, say.MOUSE, say.SUBJECT, say.SELF),
}
_BEHIND_NAMES: Final = frozenset(
    "a an the to it them here there below above again now instead once twice first too next on off up down when that "
    "which if so will would should can could may might".split()
)
_PARTICLES: Final = frozenset({"in", "out"})  # "Burn in"
_CALLING: Final = frozenset({"labelled", "labeled", "marked", "called", "named"})
_TO_ALL: Final = ("to", "all")
_LONGEST_NAME: Final = 4
_FEW: Final = 2  # words


class Button(NamedTuple):
    """The name of a button, and whether it stands right behind the verb that presses it."""

    name: str
    direct: bool


def button(clause: Clause) -> Button | None:
    """The button that is to be pressed, if it has a name."""
    kinds = {*clause.kinds}
    if kinds.isdisjoint(_TAKING if say.TOOL in kinds else _PRESSING) or _drags(clause):
        return None
    words = clause.said.words
    rooms = [phrase for phrase in clause.phrases if phrase.kind in _BEARING_NAMES]
    panels = {phrase.at for phrase in rooms}
    named = {phrase.at for phrase in rooms if phrase.end > phrase.at + 1 and phrase.kind == say.PANEL}
    verbs = {phrase.at for phrase in clause.phrases if phrase.kind == say.NAMED}
    # What names a panel is no button: "the slider in the **Audio** panel", "pick Warm from the Voice menu".
    names = [(at, end) for at, end in _names(clause) if not (end in panels or at in named) or at in verbs]
    if not names:
        return _of_an_edit(clause)
    behind = {phrase.end for phrase in clause.phrases if phrase.kind in _PRESSING}
    behind |= {at + 1 for at in behind if at < clause.stop and words[at] in THE}
    behind |= {at for at, _ in names if words[at - 1] in _CALLING}
    before = {phrase.at for phrase in clause.phrases if phrase.kind in _BORNE}
    direct = [place for place in names if place[0] in behind]
    if clause.named:
        return Button(", ".join(dict.fromkeys(_spelt(clause, *place) for place in direct or names)), bool(direct))
    if direct:
        at, end = direct[0]
        return Button(_spelt(clause, at, _end(clause, end)), True)
    at, end = next((place for place in names if place[1] in before), names[0])
    behind = [stop for stop in before if end <= stop <= end + _FEW and "".join(words[end:stop]).isascii()]
    return Button(_spelt(clause, at, min(behind, default=end)), False)


def _of_an_edit(clause: Clause) -> Button | None:
    """The button that is called by what it does: "press the undo button", "点击撤销按钮"."""
    words = clause.said.words
    presses = {phrase.end for phrase in clause.phrases if phrase.kind in _PRESSED}
    pressed = min(presses, default=clause.stop)
    for edit, of in pairwise(clause.phrases):
        called = (edit.kind, of.kind, edit.end) == (say.EDIT, say.BUTTON, of.at) and edit.value not in ask.ICONS
        begins = edit.at in presses or words[edit.at - 1] in THE or words[edit.at - 1] in say.OF_A_PLACE
        if called and begins and pressed <= edit.at:
            return Button(_spelt(clause, edit.at, edit.end), True)
    return None


_PRESSED: Final = _PRESSING - {say.OPEN, say.BUTTON}


def _drags(clause: Clause) -> bool:
    """Whether a hand drags something; a button may be named so: "click Stretch Slides"."""
    said = clause.said
    return any(
        phrase.kind in _DRAGGING and (phrase.at == clause.first or not said.tokens[phrase.at][0].isupper())
        for phrase in clause.phrases
    )


def buttons(clause: Clause) -> list[Button]:
    """The buttons that a clause names, of which one is to be pressed: "click **Yes** or **No**"."""
    found = button(clause) or alternative(clause)
    behind = {phrase.end for phrase in clause.phrases if phrase.value in say.OR}
    others = [_spelt(clause, *place) for place in _names(clause) if place[0] in behind] if found and behind else []
    return [*([found] if found else []), *(Button(name, True) for name in others if found and name != found.name)]


def alternative(clause: Clause) -> Button | None:
    """The button that a clause names behind an "or", without a verb: "(press Yes) or No to keep them"."""
    lead = clause.phrases[0] if clause.phrases else None
    if lead is None or lead.at != clause.first or lead.value not in say.OR:
        return None
    place = next((place for place in _names(clause) if place[0] == lead.end), None)
    return Button(_spelt(clause, *place), True) if place else None


def borne(clause: Clause) -> str:
    """The name of a button that a clause only speaks of: "there's a Deflicker checkbox"; empty if it has not one."""
    before = {phrase.at for phrase in clause.phrases if phrase.kind == say.BUTTON or phrase.value in say.BOXES}
    places = _names(clause)
    return _spelt(clause, *places[0]) if len(places) == 1 and places[0][1] in before else ""


def name(clause: Clause) -> str:
    """The name of the button that is to be pressed; empty if there is none."""
    found = button(clause)
    return found.name if found else ""


def _names(clause: Clause) -> list[tuple[int, int]]:
    """The words that are names: those in quotes; or those with a capital, and those that buttons bear."""
    words = clause.said.words
    if quoted := [(at, at + 1) for at in range(clause.first + clause.label, clause.stop) if words[at] in NAMES]:
        return quoted
    clicks = {phrase.at for phrase in clause.phrases if phrase.kind == say.CLICK}
    clicks |= {clause.first + clause.label} if clause.label else set()  # begins, so it has a capital: "**Tip:** Choose"
    found: list[tuple[int, int]] = []
    for _, at, end in sorted(
        (phrase.at, phrase.at, phrase.end)
        for phrase in clause.phrases
        if phrase.kind in (CAPITAL, say.NAMED) and phrase.at not in clicks
    ):
        # "Lens Fix" is one name, and "Cmd+Z", and what is the last one of a path: "Clip › Slip".
        joined = found and (at <= found[-1][1] or (at == found[-1][1] + 1 and words[at - 1] in _JOINING_NAMES))
        if joined:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((at, end))
    return found


_JOINING_NAMES: Final = frozenset("+›>»→")


def _end(clause: Clause, end: int) -> int:
    """Where a name ends that begins with a capital: "Use this version", "Lock titles"."""
    words, begin = clause.said.words, end
    kinds = {phrase.at: phrase for phrase in clause.phrases if phrase.kind != CAPITAL}
    if tuple(words[end : end + 2]) == _TO_ALL:
        return end + 2
    while end < clause.stop:
        phrase = kinds.get(end)
        if words[end] in _PARTICLES and end + 1 == clause.stop:
            return end + 1
        told = words[end].isalpha() or words[end] == "&"
        if words[end] in _BEHIND_NAMES or not told or (phrase and phrase.kind in _ENDING_NAMES):
            break
        end = phrase.end if phrase else end + 1
    end = end if end - begin < _LONGEST_NAME else begin
    counted = words[end : end + 1] == [NUMBER] and clause.said.text[clause.said.end(end - 1)] == " "
    return end + counted  # "Version 6"


def _spelt(clause: Clause, at: int, end: int) -> str:
    """A name as it stands in the text, with what is joined to it: "pt-" of "pt-BR", ".709" of "Rec.709"."""
    said = clause.said
    start = said.start(at)
    head = _HYPHENED.search(said.text, max(0, start - _FARTHEST), start)
    tail = _HYPHENS.match(said.text, said.end(end - 1))
    return ((head[0] if head else "") + said.text[start : tail.end() if tail else said.end(end - 1)]).strip(_MARKS)


_HYPHENED: Final = re.compile(r"(?:[A-Za-z0-9]{1,19}-)+$")
_HYPHENS: Final = re.compile(r"(?:-[A-Za-z0-9]{1,19}|\.\d{1,4}\b)+")
_FARTHEST: Final = 40
