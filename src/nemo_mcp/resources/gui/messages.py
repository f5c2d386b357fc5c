"""What to say to the editor, so that it does itself what it wanted a hand to do."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from nemo_mcp.resources.wording import fold, plain

from . import vocabulary as say
from .edits import Button, alternative, button, chosen, in_words, thing, with_name
from .reading import CAPITAL, Clause, is_edit, verbs
from .tokens import NAMES, NUMBER

_CLICKING: Final = frozenset({say.CLICK, say.CONTEXT, say.PRESS, say.POINT})
_TAKING: Final = _CLICKING | {say.CHOOSE}
_EDITING: Final = frozenset({say.EDIT, say.DRAG, say.HAUL, say.DROP, say.MOVE})


def message(said: list[Clause], group: list[Clause]) -> str:
    """What some clauses of a line ask for, as a request: what their button is for, or the edit in words.

    It speaks the language of the clauses.
    """
    text = group[0].said.text[group[0].start : group[-1].end]
    letters = "".join(letter for letter in text if letter > "\u2fff" and letter.isalpha())
    request = _LEAVE.sub("", _request(said, group, chinese=bool(letters)))
    if plain(letters) != letters:
        request = request.translate(say.TRADITIONAL)
    return request[:1].upper() + request[1:]


_LEAVE: Final = re.compile(say.LEAVE)
_OR: Final = " / "


def choice(message: str) -> list[str]:
    """The answers between which a message leaves the choice; none if it is one request."""
    answers = message.split(_OR)
    return answers if len(answers) > 1 and not say.REFUSES.isdisjoint(answers) else []


def _request(said: list[Clause], group: list[Clause], chinese: bool) -> str:
    pressed = [(clause, found) for clause in group if (found := button(clause) or alternative(clause))]
    answers = dict.fromkeys(_known(found.name, chinese) for _, found in pressed)
    if len(answers) > 1 and not say.REFUSES.isdisjoint(answers):
        # It leaves the choice to the user, and so does the message.
        named = [_known(found.name, chinese) or _named(found.name, "", chinese) for _, found in pressed]
        return _OR.join(dict.fromkeys(named))
    name = _name(pressed) or _key(group)
    purpose = _purpose(said, group, name)
    if name and (request := _pressed(name, pressed, group, purpose, chinese)):
        return request
    return purpose or _wish(group) or _promised(group) or _slid(_in_words(group))


def _key(group: list[Clause]) -> str:
    """The verb that the key stands for which is to be pressed: "press the Delete key"."""
    keys = (fold(phrase.value) for clause in group for phrase in clause.phrases if phrase.kind == say.KEYS)
    return next((say.KEYS_OF[key] for key in keys if key in say.KEYS_OF), "")


def _wish(group: list[Clause]) -> str:
    """What a click is for, without a verb: "click the dice for a new random pattern"."""
    for clause in group:
        lead = clause.phrases[0] if clause.phrases else None
        if lead is None or lead.kind != say.FOR or lead.end == clause.stop or not _TAKING.isdisjoint(clause.kinds):
            continue
        if clause.said.words[lead.end] in say.WISHED:
            return say.WISH.format(what=clause.said.text[clause.said.start(lead.end) : clause.end])
    return ""


def _promised(group: list[Clause]) -> str:
    """The edit that a Chinese click is said to make possible, and of what: "双击标题可以修改文字"."""
    said = group[0].said
    phrases = [phrase for clause in group for phrase in clause.phrases]
    tool = next((phrase for phrase in phrases if phrase.kind == say.TOOL and not phrase.value.isascii()), None)
    pulled = next((phrase for phrase in phrases if tool and phrase.kind == say.EDIT and phrase.at >= tool.end), None)
    if pulled and pulled.end < group[-1].stop and NUMBER not in said.words[pulled.at : group[-1].stop]:
        return said.text[said.start(pulled.at) : group[-1].end]
    click = next((phrase for phrase in phrases if phrase.kind in _TAKING), None)
    may = next((phrase for phrase in phrases if click and phrase.value in say.MAY and phrase.at >= click.end), None)
    edit = next((phrase for phrase in phrases if may and phrase.kind == say.EDIT and phrase.at >= may.end), None)
    if not (click and may and edit):
        return ""
    what = _LEAVE.sub("", said.text[said.start(edit.at) : group[-1].end])
    by_hand = any(phrase.kind in say.HANDS for phrase in phrases if click.end <= phrase.at < may.at)
    of = "" if by_hand or click.end == may.at else said.text[said.start(click.end) : said.end(may.at - 1)]
    if len(what) < _SHORT or of in say.IT:
        return f"{what}{of}" if of else ""
    return f"{what}（{of}）" if of else what


_SHORT: Final = 3


def _slid(edit: str) -> str:
    """An edit with a slider that is pulled to one side, as an edit up or down."""
    for slide, instead in _slides():
        edit = slide.sub(instead, edit, count=1)
    return edit


@cache
def _slides() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(slide, re.IGNORECASE), instead) for slide, instead in say.SLIDES]


def _name(pressed: list[tuple[Clause, Button]]) -> str:
    """The name of the button that matters: of two, one that does more than say yes, and was told to be pressed.

    What is only opened matters least, and what is a key alone not at all.
    """
    _, best = max(
        pressed,
        key=lambda told: (
            _known(told[1].name, False) not in say.GOES_ON,
            not _TAKING.isdisjoint(told[0].kinds),
            told[1].direct,
        ),
        default=(None, None),
    )
    if best is None:
        return ""
    name = say.KEYS_OF.get(fold(best.name), _PATH.split(best.name)[-1])
    return "" if _KEY.match(fold(name)) and not _known(name, False) else name


_PATH: Final = re.compile(r"\s*[›>»→]\s*")
_KEY: Final = re.compile(say.KEY)


def known(name: str) -> bool:
    """Whether a button says the same in every editor: "Cancel", "确认"."""
    return _known(name, chinese=False) != ""


def _known(name: str, chinese: bool) -> str:
    """What a button asks for that says the same in every editor; empty if it is another one."""
    return _messages().get(_folded(name), ("", ""))[chinese]


def _folded(name: str) -> str:
    return fold(name).replace("+", " ").strip(" !.")


def _pressed(name: str, pressed: list[tuple[Clause, Button]], group: list[Clause], purpose: str, chinese: bool) -> str:
    """What a button with a name is pressed for; empty if that is told by the purpose."""
    if known := _known(name, chinese):
        return known
    opened = purpose and all(_TAKING.isdisjoint(clause.kinds) for clause, _ in pressed)
    if opened or name in purpose or any(letter.isdigit() for letter in purpose):
        return purpose
    if any(_OFF.search(fold(clause.text.replace(name, ""))) for clause in group):
        return say.TURN_OFF[chinese].format(name=name)
    opened, *others = [found.name for _, found in pressed if not _known(found.name, False)] or [""]
    if others and not _commands(opened) and say.CHOOSE in pressed[-1][0].kinds:
        return say.SET_TO[chinese].format(name=opened, value=others[-1])
    what = _object(name, group) if is_edit(name) else ""
    return "" if is_edit(name) and purpose and not what else _named(name, what, chinese)


_OFF: Final = re.compile(say.OFF)


def _named(name: str, what: str, chinese: bool) -> str:
    """A request by the name of a button, and by what it is pressed for, if that is told."""
    verb = say.IN_CHINESE.get(_folded(name), "") if chinese and name.isascii() else name
    if is_edit(verb):
        return say.DO[chinese].format(verb=verb.capitalize(), what=what or say.IT[chinese])
    if " " in name and name.isascii() and _commands(name):
        return f"{name}."
    return say.APPLY[chinese].format(name=name)


def _commands(name: str) -> bool:
    """Whether a name is a request by itself: "Lock titles"."""
    first = _folded(name).partition(" ")[0]
    return first in _messages() or first in verbs()


def _object(name: str, group: list[Clause]) -> str:
    """What is to be done to what: "(select) that clip (and press Delete)"; empty if it is not told."""
    others = [clause for clause in group if name not in clause.text and say.KEYS not in clause.kinds]
    return next((what for clause in reversed(others) if (what := chosen(clause))), "")


def _purpose(said: list[Clause], told: list[Clause], name: str) -> str:
    """What a hand's work is for: "(use the slider) to balance the sound", "(click the text) to edit it"; or empty.

    What follows a mere click is what it is for too: "(right-click the clip) and trim to 3 s". An edit of "it" is one of
    what was pressed.
    """
    head = next((clause for clause in told if not _TAKING.isdisjoint(clause.kinds)), told[0])
    clicks = not _TAKING.isdisjoint(head.kinds)
    uses = clicks or say.TOOL in head.kinds
    edits = any(not _EDITING.isdisjoint(clause.kinds) for clause in told if say.TO not in clause.kinds[:1])
    after = said.index(told[-1]) + 1
    for clause in (*(told if uses else ()), *said[after : after + 1]):
        lead, verb = (*clause.kinds, "", "")[:2]
        begins = next((phrase.at for phrase in clause.phrases if phrase.kind == say.EDIT), clause.stop)
        follows = say.EDIT in (lead, verb) and lead in (say.EDIT, say.AND) and not edits
        if lead in (say.TO, say.SEES) and uses and (clause in told or NUMBER in clause.words):
            begins = clause.phrases[0].end
        elif not follows and (lead, verb) != (say.TO, say.EDIT):
            continue
        if follows and clause not in told and NUMBER not in clause.words:
            continue  # it may be for the user
        if clause.sentence != told[-1].sentence or clause is head or clause.stop - begins < _SHORTEST[lead == say.SEES]:
            continue
        if clause.stop - begins == 1 and not is_edit(clause.words[-1]):
            continue  # "Snap to beat" is a name
        text = clause.said.text[clause.said.start(begins) : clause.end]
        if follows and name:
            return f"{name}: {text}" if with_name(text, name) == text else with_name(text, name)
        # What leads the click speaks of something before.
        what = "" if name or clause.first < head.first else thing(head) or chosen(head)
        named = with_name(text, what)
        if follows and what and named == text:
            return f"{text} ({what})"
        return named + _value(said[after : after + 1], told)
    return ""


_SHORTEST: Final = (1, 3)


def _value(behind: list[Clause], told: list[Clause]) -> str:
    """What is to be chosen behind a click, if that is told in words: "click the button and select 9:16"."""
    for clause in behind:
        verb = next((phrase for phrase in clause.phrases if phrase.kind == say.CHOOSE), None)
        valued = NUMBER in clause.words or not NAMES.isdisjoint(clause.words) or CAPITAL in clause.kinds
        if verb and valued and clause.sentence == told[-1].sentence and verb.end < clause.stop:
            return f" ({clause.said.text[clause.said.start(verb.end) : clause.end]})"
    return ""


def _in_words(group: list[Clause]) -> str:
    """The text of clauses with the edits in words, without what joins them to the ones before, and without "by …"."""
    text, edit, at = group[0].said.text, "", group[0].start
    group = [clause for clause in group if clause is group[0] or not _says_how(clause)]
    for clause in group:
        edit += text[at : clause.start] + in_words(clause)
        at = clause.end
    lead = group[0].phrases[0] if group[0].phrases else None
    if lead and lead.kind == say.AND and lead.at == group[0].first and lead.end < group[0].stop:
        edit = edit[group[0].said.start(lead.end) - group[0].start :]
    return _LEAD_IN.sub("", edit)


_LEAD_IN: Final = re.compile(rf"^(?:{say.LEAD_IN})+", re.IGNORECASE)


def _says_how(clause: Clause) -> bool:
    """Whether a clause only says how a hand does it: "(pin it) by pressing the pushpin"."""
    return clause.opens == say.BY and not _TAKING.isdisjoint(clause.kinds)


@cache
def _messages() -> dict[str, tuple[str, str]]:
    return {button.strip(): message for message, buttons in say.BUTTONS.items() for button in buttons.split(",")}
