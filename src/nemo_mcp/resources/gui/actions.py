"""What the agent does instead: an instruction to a hand as a ready-made tool call."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Final, Literal, NamedTuple

from pydantic import BaseModel

from nemo_mcp.resources.wording import fold

from . import vocabulary as say
from .edits import in_words, name, thing, with_name
from .judge import Kind, Verdict
from .reading import Clause


class Action(BaseModel):
    """What the agent does instead: the tool call, ready-made, and the words that it stands for."""

    action: Literal["export", "state", "timeline", "chat", "credits", "upload"]
    tool: str
    arguments: dict[str, Any]
    said: str


class Instruction(NamedTuple):
    """What a hand was told to do: the kind of the action, an edit as a message to the editor, and the very words."""

    kind: Kind
    message: str
    said: str


def instructions(said: list[Clause], verdicts: list[Verdict]) -> list[Instruction]:
    """The instructions among clauses; neighbours in a sentence that stand for one action are one."""
    return [
        Instruction(
            kind,
            _message(said, told) if kind == "chat" else "",
            told[0].said.text[told[0].start : told[-1].end],
        )
        for kind, told in _groups(said, verdicts)
    ]


def _groups(said: list[Clause], verdicts: list[Verdict]) -> Iterator[tuple[Kind, list[Clause]]]:
    """Neighbours that go together: what hangs on an instruction goes with the last one, or with the next."""
    group: list[Clause] = []
    kind: Kind | None = None
    for clause, verdict in zip(said, verdicts, strict=True):
        parted = bool(group) and group[-1].sentence != clause.sentence
        if kind and (verdict == "keep" or parted or verdict not in ("drop", kind)):
            yield kind, group
            group, kind = [], None
        if verdict == "keep":
            group = []
            continue
        group.append(clause)
        kind = kind if verdict == "drop" else verdict
    if kind:
        yield kind, group


def actions(found: list[Instruction], session: str) -> list[Action]:
    """One action for each kind of tool call, in their order of appearance: several edits are one message."""
    grouped: dict[Kind, list[Instruction]] = {}
    for instruction in found:
        grouped.setdefault(instruction.kind, []).append(instruction)
    return [
        Action(
            action=kind,
            tool="state" if kind == "timeline" else kind,
            arguments=_arguments(kind, same, session),
            said=" … ".join(instruction.said for instruction in same),
        )
        for kind, same in grouped.items()
    ]


def _arguments(kind: Kind, same: list[Instruction], session: str) -> dict[str, Any]:
    arguments: dict[str, Any] = {"session": session} if session and kind != "credits" else {}
    if kind == "chat":
        messages = [instruction.message for instruction in same if instruction.message]
        arguments["message"] = _together(messages or [instruction.said for instruction in same])
    if kind == "upload":
        arguments["sources"] = []
    return arguments


def _together(messages: list[str]) -> str:
    """Edits as one message; one alone stands as it is."""
    first, *others = dict.fromkeys(messages)
    for other in others:
        mark = "" if first[-1] in ".。!?！？" else "." if first.isascii() else "。"
        first += mark + (" " if first[-1].isascii() else "") + other
    return first


def _purpose(said: list[Clause], told: list[Clause], button: str) -> str:
    """What a hand's work is for: "(use the slider) to balance the sound", "(click the text) to edit it"; or empty.

    What follows a mere click is what it is for too: "(right-click the clip) and trim to 3 s". An edit of "it" is one of
    what was pressed.
    """
    after = said.index(told[-1]) + 1
    clicks = not _CLICKING.isdisjoint(told[0].kinds)
    edits = any(not _EDITING.isdisjoint(clause.kinds) for clause in told)
    for clause in (*(told[1:] if clicks or say.TOOL in told[0].kinds else ()), *said[after : after + 1]):
        lead, verb = (*clause.kinds, "", "")[:2]
        begins = next((phrase.at for phrase in clause.phrases if phrase.kind == say.EDIT), clause.stop)
        follows = say.EDIT in (lead, verb) and lead in (say.EDIT, say.AND) and not edits
        if clicks and lead == say.TO and clause in told:
            begins = clause.phrases[0].end
        elif not follows and (lead, verb) != (say.TO, say.EDIT):
            continue
        if clause.sentence == told[-1].sentence and begins < clause.stop:
            text = clause.said.text[clause.said.start(begins) : clause.end]
            return with_name(text, button if follows else "" if button else thing(told[0]))
    return ""


_CLICKING: Final = frozenset({say.CLICK, say.CONTEXT, say.PRESS, say.POINT})
_EDITING: Final = frozenset({say.EDIT, say.DRAG, say.HAUL, say.DROP, say.MOVE})


def _message(said: list[Clause], group: list[Clause]) -> str:
    """What to say to the editor so that it does itself what it wanted a hand to do."""
    button = next((button for clause in group if (button := name(clause))), "")
    folded = fold(button).strip(" !.")
    if folded in _messages():
        return _messages()[folded]
    purpose = _purpose(said, group, button)
    if folded and button not in purpose:
        return say.APPLY[not button.isascii()].format(name=button)
    if purpose:
        return purpose[:1].upper() + purpose[1:]
    text, edit, at = group[0].said.text, "", group[0].start
    for clause in group:
        edit += text[at : clause.start] + in_words(clause)
        at = clause.end
    lead = group[0].phrases[0] if group[0].phrases else None
    if lead and lead.kind == say.AND and lead.at == group[0].first and lead.end < group[0].stop:
        edit = edit[group[0].said.start(lead.end) - group[0].start :]
    return edit[:1].upper() + edit[1:]


@cache
def _messages() -> dict[str, str]:
    return {button.strip(): message for message, buttons in say.BUTTONS.items() for button in buttons.split(",")}
