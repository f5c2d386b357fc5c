"""An edit by hand as the same edit in words: "drag the clip to 0:03" → "move the clip to 0:03"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from nemo_mcp.resources.wording import MEDIA, fold, places, plain

from . import hands as plain_words
from . import vocabulary as say
from .reading import CAPITAL, Clause
from .tokens import CODE, NAME, NUMBER

FIGURES: Final = frozenset({NUMBER, CODE})
HAULING: Final = frozenset({say.DRAG, say.HAUL, say.DROP, say.MOVE})
# What only a hand does, or only a screen has: an edit that needs one of these cannot be told without it.
_BY_HAND: Final = frozenset(
    {say.CLICK, say.CONTEXT, say.PRESS, say.POINT, say.OPEN, say.ENTER, say.KEYS, say.BUTTON, say.PLAYHEAD, say.BOX}
)


def in_words(clause: Clause) -> str:
    """The text of a clause with the verbs of hands replaced, and without the mouse and the panel it is done in."""
    control = say.TOOL in clause.kinds and (NUMBER in clause.words or _CONTROLS.search(clause.text) is not None)
    changes = _changes(clause, control or _has_level(clause))
    line, said, at = clause.said.text, "", clause.start
    for start, end, instead in changes:
        before = line[at:start]
        said += before if instead else before.rstrip()
        said += clause.spelt(instead)
        at = end
    said = (said + line[at : clause.end]).strip() if changes else clause.text
    return _SLIDERS[1].sub(r"\1", _SLIDERS[0].sub(_by_slider, said)) if control else said


def _by_slider(slider: re.Match[str]) -> str:
    """What is set by a slider: "move the Speed slider (to 1.1x)" → "set the Speed"."""
    verb, what = slider.groups()
    return f"{'set' if verb.islower() else 'Set'}{what} " if verb.lower() in plain_words.SETTING else f"{verb}{what} "


_CONTROLS: Final = re.compile(plain_words.CONTROLS, re.IGNORECASE)
# A slider that is set to something.
_SLIDERS: Final = tuple(
    re.compile(slider, re.IGNORECASE) for slider in (plain_words.SLIDER, plain_words.SLIDER_IN_CHINESE)
)


def _has_level(clause: Clause) -> bool:
    """Whether a clause has a level outside of its names: what is pulled to one is set, and not moved."""
    said = clause.said
    numbers = (
        at for at in range(clause.first, clause.stop) if said.words[at] == NUMBER and not _is_step(said.words, at)
    )
    return any(_LEVEL.match(said.text, said.start(at)) for at in numbers)


def _is_step(words: list[str], at: int) -> bool:
    """Whether a figure tells by how much, and not to what: "by about 40 px"."""
    return "by" in words[max(0, at - 2) : at]


_LEVEL: Final = re.compile(r"\S{0,20}\d(?:%|x\b|倍| ?dB\b| ?px\b)", re.IGNORECASE)


def has_amount(clause: Clause) -> bool:
    """Whether a clause has a figure, or tells in words how much: "three seconds earlier"."""
    return not FIGURES.isdisjoint(clause.words) or (not clause.named and _AMOUNT.search(plain(clause.text)) is not None)


_AMOUNT: Final = re.compile(say.AMOUNT)


def figures(clause: Clause) -> str:
    """What must stay of an edit by hand: the edit in words if it has a figure or a name; else nothing.

    Of one that needs a hand as well, what is done with it is left: "hold the dot and stretch it to 240 px".
    """
    if not has_amount(clause) and not (_names(clause) or files(clause)):
        return ""
    said, line = in_words(clause), clause.said.text
    said = plainer(said, plain_words.SLIDES) if say.TOOL in clause.kinds else said
    if behind := _by_hand(clause):
        return _done_by_hand(clause, behind) or (said if files(clause) and said != clause.text else "") or _set(clause)
    panels = [clause.place(phrase) for phrase in clause.phrases if phrase.kind == say.PANEL]
    return "" if any(line[start:end] in said for start, end in panels) else said


def _set(clause: Clause) -> str:
    """What a Chinese hand sets something to: "把指针拨到5400K" → "调到5400K"; empty if it sets nothing."""
    found = _SETS.search(clause.text)
    return clause.spelt(found.expand(plain_words.SETS[1])) if found else ""


_SETS: Final = re.compile(plain_words.SETS[0])


def _names(clause: Clause) -> bool:
    """Whether an edit has a name that must stay: of what is dragged, or what is to be written."""
    names = clause.words.count(NAME) - clause.label
    if not names or say.TOOL in clause.kinds or _is_dial(clause):
        return False
    return not HAULING.isdisjoint(clause.kinds) or writes(clause)


def _is_dial(clause: Clause) -> bool:
    """Whether a name in a clause is that of a dial, a switch or a slider: "把“磨皮”拨一格", "「高光」那条往左滑"."""
    turned = any(phrase.value in plain_words.DIALS for phrase in clause.phrases)
    return turned or _SLIDER.search(clause.text) is not None


_SLIDER: Final = re.compile(plain_words.NAMED_SLIDER)


def writes(clause: Clause) -> bool:
    """Whether a clause has what is to be written word for word: "add "hands below the frame" to the prompt"."""
    return clause.named and _WRITES.search(clause.text) is not None


_WRITES: Final = re.compile(say.WRITES, re.IGNORECASE)


def files(clause: Clause) -> list[str]:
    """The names of files in a clause."""
    text = clause.text
    return (
        [text[slice(*found.span())] for found in places().finditer(fold(text)) if found["file"]] if "." in text else []
    )


def converted(clause: Clause) -> str:
    """What a clause asks for first: that a file is put into another format; empty if it does not."""
    found = _CONVERTED.search(fold(clause.text))
    return clause.text[: found.end()] if found and (found["as"] or found["into"]) in MEDIA else ""


_CONVERTED: Final = re.compile(say.CONVERTED)


def thing(clause: Clause) -> str:
    """What a clause ends in, if that is not on the screen: "save your reel (0:58)" → "your reel"."""
    hands = [phrase for phrase in clause.phrases if phrase.kind in say.HANDS]
    behind = max([p.end for p in hands if p.kind in say.SCREEN or p.end == clause.stop], default=clause.first + 1)
    words, last = clause.said.words, clause.stop - 1
    at = next((at for at in range(last, behind - 1, -1) if words[at] in THE), clause.stop)
    if words[at + 1 : clause.stop] in say.SIDES:
        return ""
    return clause.said.text[clause.said.start(at) : clause.end] if at < last else ""


def chosen(clause: Clause) -> str:
    """What is chosen or clicked for what comes next: "Select that clip in the sidebar (and press Delete)"."""
    verb = next((phrase for phrase in clause.phrases if phrase.kind in _CHOOSING), None)
    if verb is None or _PLACES_OF_CLICKS & {*clause.kinds}:
        return ""
    if names := clause.names[clause.label :]:
        name = clause.said.text[slice(*names[0])].strip("*")
        return name if len(name) > 1 else ""  # a key
    edit = in_words(clause)
    what = edit.removeprefix(clause.said.text[clause.start : clause.said.end(verb.end - 1)]).strip()
    return _BESIDE.sub("", what) if what != edit and len(what) < _LONGEST else ""


_PLACES_OF_CLICKS: Final = frozenset({say.BUTTON, say.TOOL, say.NAMED, CAPITAL})
_BESIDE: Final = re.compile(
    r"^up (?=the )|^[点點](?=[第这這那])|^the (?:(?:check|tick)?box|circle|square) (?:next to|beside|by|of) "
    r"| (?:in|from|on|at) the (?:left|right|upper|lower|side|top|bottom)(?:-hand)? "
    r"(?:column|list|strip|row|side|edge)\b"
)
_CHOOSING: Final = frozenset({say.CHOOSE, say.CONTEXT, say.CLICK})


def control(clause: Clause) -> str:
    """What the slider or the knob is for that a clause takes hold of: "grab the volume slider (and pull it up)"."""
    found = _CONTROL.search(clause.text)
    return found["what"] if found else ""


_CONTROL: Final = re.compile(plain_words.CONTROL, re.IGNORECASE)

# What stands before a thing.
THE: Final = frozenset("the a an your my our its his her their this that these those both all".split())


def with_name(text: str, thing: str) -> str:
    """An edit of "it" with the name of the thing, if it has one: "set it to 3" → "set Blur to 3"."""
    if not thing or _IT.search(thing):
        return text
    return _IT.sub(lambda it: f"the {it[1]} of {thing}" if it[1] else thing, text, count=1)


_IT: Final = re.compile(r"\b(?:it|its (\w+))\b|它")
_LONGEST: Final = 40


def _by_hand(clause: Clause) -> int:
    """Where all that is of a hand alone has ended in a clause; 0 if nothing is. What leads to a figure leads nowhere on
    the screen: "到0:06"."""
    words = clause.said.words
    hauled = not HAULING.isdisjoint(clause.kinds)
    hands = [
        phrase.end
        for phrase in clause.phrases
        if phrase.kind in _BY_HAND
        and not (
            phrase.kind == say.ENTER
            and (words[phrase.end : phrase.end + 1] == [NUMBER] or (hauled and phrase.value in say.REACHING))
        )
    ]
    return max(hands, default=0)


def _done_by_hand(clause: Clause, behind: int) -> str:
    """What a hand does to a figure, from the verb on that follows all that is of a hand alone; empty if nothing is."""
    verb = next((phrase for phrase in clause.phrases if phrase.at >= behind and phrase.kind == say.EDIT), None)
    if verb is None or (FIGURES.isdisjoint(clause.said.words[verb.end : clause.stop]) and not writes(clause)):
        return ""
    return clause.said.text[clause.said.start(verb.at) : clause.end]


_INSIDE: Final = re.compile(say.INSIDE)
_LEADING: Final = frozenset({say.PREPOSITION, say.AT})
# What stands before an object, wherever that is: "把右侧面板里的…".
_OBJECTS: Final = frozenset({"把", "将"})


def _changes(clause: Clause, control: bool) -> list[tuple[int, int, str]]:
    changes: list[tuple[int, int, str]] = []
    for at, phrase in enumerate(clause.phrases):
        start, end = clause.place(phrase)
        edit = _edits().get(phrase.value, "") if phrase.kind in HAULING else ""
        if edit and clause.said.text[end : end + 1] not in _LONGER:
            changes.append((start, end, plain_words.SET[edit] if control else edit))
        elif phrase.kind == say.MOUSE:
            changes.append((start, end, ""))
        elif phrase.kind == say.PANEL:
            leads = [p for p in clause.phrases[max(0, at - 3) : at] if p.kind in _LEADING or p.value[:1] == "在"]
            trails = [p for p in clause.phrases[at + 1 : at + 2] if p.kind == say.AT and p.at == phrase.end]
            if leads or trails:
                begin = clause.place(leads[0])[leads[0].value in _OBJECTS] if leads else clause.start
                behind = clause.place(trails[0])[1] if trails else end
                changes.append((begin, _INSIDE.match(clause.said.text, behind).end(), ""))  # type: ignore[union-attr]
    return [change for n, change in enumerate(changes) if not n or change[0] >= changes[n - 1][1]]


_LONGER: Final = ("长", "長")  # 往后拉长


def plainer(edit: str, table: tuple[tuple[str, str], ...]) -> str:
    """An edit as other words tell it: with a slider that is pulled to one side, as an edit up or down."""
    for hand, instead in patterns(table):
        if found := hand.search(edit):
            edit = edit[: found.start()] + found.expand(instead) + edit[found.end() :]
    return edit


@cache
def patterns(table: tuple[tuple[str, str], ...]) -> list[tuple[re.Pattern[str], str]]:
    """The patterns of a table, with what is said instead."""
    return [(re.compile(hand, re.IGNORECASE), instead) for hand, instead in table]


@cache
def _edits() -> dict[str, str]:
    return {hand.strip(): edit for edit, hands in plain_words.EDITS.items() for hand in hands.split(",")}
