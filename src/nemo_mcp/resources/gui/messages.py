"""What to say to the editor, so that it does itself what it wanted a hand to do."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from nemo_mcp.resources.wording import fold

from . import vocabulary as say
from .edits import button, chosen, in_words, thing, with_name
from .reading import Clause, is_edit, verbs


def message(said: list[Clause], group: list[Clause]) -> str:
    """What some clauses of a line ask for, as a request: what their button is for, or the edit in words."""
    name = _button(group)
    purpose = _purpose(said, group, name)
    if name and (request := _pressed(name, group, purpose)):
        return request
    request = _LEAVE.sub("", purpose or _in_words(group))
    return request[:1].upper() + request[1:]


_LEAVE: Final = re.compile(say.LEAVE)


def _button(group: list[Clause]) -> str:
    """The name of the button that matters: of two, one that does more than say yes, and was told to be pressed."""
    found = [pressed for clause in group if (pressed := button(clause))]
    best = max(found, key=lambda pressed: (_known(pressed.name) not in say.GOES_ON, pressed.direct), default=None)
    if best is None:
        return ""
    name = re.split(r"\s*[›>»→]\s*", best.name)[-1]
    return say.KEYS_OF.get(fold(name), name)


def _known(name: str) -> str:
    return _messages().get(_folded(name), "")


def _folded(name: str) -> str:
    return fold(name).replace("+", " ").strip(" !.")


def _pressed(name: str, group: list[Clause], purpose: str) -> str:
    """What a button with a name is pressed for; empty if that is told by the purpose."""
    if known := _known(name):
        return known
    chinese = not name.isascii()
    if name in purpose:
        return ""
    if _off(name, group):
        return say.TURN_OFF[chinese].format(name=name)
    if is_edit(name):
        what = _object(name, group)
        if purpose and not what:
            return ""
        return say.DO[chinese].format(verb=name.capitalize(), what=what or say.IT[chinese])
    words = _folded(name).split()
    if len(words) > 1 and not chinese and (words[0] in _messages() or words[0] in verbs()):
        return f"{name}."
    return say.APPLY[chinese].format(name=name)


def _object(name: str, group: list[Clause]) -> str:
    """What is to be done to what: "(select) that clip (and press Delete)"; empty if it is not told."""
    others = [clause for clause in group if name not in clause.text]
    return next((what for clause in reversed(others) if (what := chosen(clause))), "")


def _off(name: str, group: list[Clause]) -> bool:
    """Whether a switch is to be switched off."""
    return any(_OFF.search(fold(clause.text.replace(name, ""))) for clause in group)


_OFF: Final = re.compile(say.OFF)


def _purpose(said: list[Clause], told: list[Clause], button: str) -> str:
    """What a hand's work is for: "(use the slider) to balance the sound", "(click the text) to edit it"; or empty.

    What follows a mere click is what it is for too: "(right-click the clip) and trim to 3 s". An edit of "it" is one of
    what was pressed.
    """
    after = said.index(told[-1]) + 1
    clicks = not _CLICKING.isdisjoint(told[0].kinds)
    uses = clicks or say.TOOL in told[0].kinds
    edits = any(not _EDITING.isdisjoint(clause.kinds) for clause in told)
    for clause in (*(told[1:] if uses else ()), *said[after : after + 1]):
        lead, verb = (*clause.kinds, "", "")[:2]
        begins = next((phrase.at for phrase in clause.phrases if phrase.kind == say.EDIT), clause.stop)
        follows = say.EDIT in (lead, verb) and lead in (say.EDIT, say.AND) and not edits
        if uses and lead == say.TO and clause in told:
            begins = clause.phrases[0].end
        elif not follows and (lead, verb) != (say.TO, say.EDIT):
            continue
        if clause.sentence == told[-1].sentence and begins < clause.stop:
            if clause.stop - begins == 1 and not is_edit(clause.words[-1]):
                continue  # "Snap to beat" is a name
            text = clause.said.text[clause.said.start(begins) : clause.end]
            return with_name(text, button if follows else "" if button else thing(told[0]))
    return ""


_CLICKING: Final = frozenset({say.CLICK, say.CONTEXT, say.PRESS, say.POINT})
_EDITING: Final = frozenset({say.EDIT, say.DRAG, say.HAUL, say.DROP, say.MOVE})


def _in_words(group: list[Clause]) -> str:
    """The text of clauses with the edits in words, without what joins them to the ones before."""
    text, edit, at = group[0].said.text, "", group[0].start
    for clause in group:
        edit += text[at : clause.start] + in_words(clause)
        at = clause.end
    lead = group[0].phrases[0] if group[0].phrases else None
    if lead and lead.kind == say.AND and lead.at == group[0].first and lead.end < group[0].stop:
        edit = edit[group[0].said.start(lead.end) - group[0].start :]
    return edit


@cache
def _messages() -> dict[str, str]:
    return {button.strip(): message for message, buttons in say.BUTTONS.items() for button in buttons.split(",")}
