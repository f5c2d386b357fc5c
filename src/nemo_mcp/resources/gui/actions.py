"""What the agent does instead: an instruction to a hand as a ready-made tool call."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, Literal, NamedTuple

from pydantic import BaseModel

from nemo_mcp.resources import routing
from nemo_mcp.resources.wording import plain

from . import requests as ask
from .choices import recommended
from .extent import at_time, how_far, with_figures
from .judge import Kind, Verdict
from .messages import EITHER, choice, message, says_nothing
from .picking import options
from .reading import Clause, position
from .tokens import HAN


class Action(BaseModel):
    """What the agent does instead: the tool call, ready-made, and the words that it stands for."""

    action: Literal["export", "state", "timeline", "chat", "credits", "upload"]
    tool: str
    arguments: dict[str, Any]
    said: str

    @property
    def idle(self) -> bool:
        """Whether it is a message that nobody can act on: it asks for a click alone, or edits "it"."""
        return says_nothing(self.arguments.get("message", ""))


class Instruction(NamedTuple):
    """What a hand was told to do: the kind of the action, what it is to say or to choose, and the very words.

    An edit has a message to the editor; an export may have options that are told behind it.
    """

    kind: Kind
    message: str
    said: str


def instructions(said: list[Clause], verdicts: list[Verdict]) -> list[Instruction]:
    """The instructions among clauses; neighbours in a sentence that stand for one action are one."""
    return [
        Instruction(
            kind,
            _message(kind, said, verdicts, told),
            told[0].said.text[told[0].start : told[-1].end],
        )
        for kind, told in _groups(said, verdicts)
    ]


def _message(kind: Kind, said: list[Clause], verdicts: list[Verdict], told: list[Clause]) -> str:
    if kind == "chat":
        request = how_far(at_time(message(said, told), said, verdicts, told[0]), said, told[-1])
        return request if choice(request) else with_figures(request, told)
    return _options_behind(said, told[-1]) if kind == "export" else ""


def _options_behind(said: list[Clause], clause: Clause) -> str:
    """What names options behind an export, though it stays: "(press Export), MP4 only"; or empty."""
    at = position(said, clause) + 1
    if at == len(said):
        return ""
    behind = said[at]
    near = behind.opens in _BEHIND and (behind.unknown <= _FEW or recommended(behind))
    return behind.text if near and routing.export_options(behind.text) else ""


_BEHIND: Final = frozenset(",:(")
_FEW: Final = 2  # words beside those of the tables


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


def actions(found: list[Instruction], session: str, left: str) -> list[Action]:
    """One action for each kind of tool call, in their order of appearance: several edits are one message.

    What the user is to pick from a list in what is `left` of the text is no message, but the answers to choose from.
    """
    grouped: dict[Kind, list[Instruction]] = {}
    for instruction in found:
        grouped.setdefault(instruction.kind, []).append(instruction)
    return [
        Action(
            action=kind,
            tool="state" if kind == "timeline" else kind,
            arguments=_arguments(kind, same, session, left),
            said=" … ".join(instruction.said for instruction in same),
        )
        for kind, same in grouped.items()
    ]


def _arguments(kind: Kind, same: list[Instruction], session: str, left: str) -> dict[str, Any]:
    arguments: dict[str, Any] = {"session": session} if session and kind != "credits" else {}
    if kind == "chat":
        messages = [instruction.message for instruction in same if instruction.message]
        messages = [message for message in messages if not says_nothing(message)] or messages
        changes = any(map(_changes, messages))
        answers = [] if changes else options(" ".join(instruction.said for instruction in same), left)
        answers = answers or (messages if _excludes(messages) else [])
        arguments["message"] = EITHER.join(answers or [_together(messages or [step.said for step in same])])
    if kind == "export":
        arguments |= routing.export_options(" ".join(f"{step.said} {step.message}" for step in same))
    if kind == "upload":
        arguments["sources"] = []
    return arguments


def _excludes(messages: list[str]) -> bool:
    """Whether one of some messages takes what is there, and another one asks for something else: "Yes, go ahead." and
    "Please try again."."""
    told = {*map(plain, messages)}
    return not (told.isdisjoint(_ACCEPTS) or told.isdisjoint(_OTHERWISE))


_ACCEPTS: Final = frozenset(map(plain, ask.ACCEPTS))
_OTHERWISE: Final = frozenset(map(plain, (*ask.REFUSES, *ask.RETRY)))


def _changes(message: str) -> bool:
    """Whether a message asks to change what is picked, and not to use it: "Delete it."."""
    verb = message.partition(" ")[0] if message.isascii() else message.lstrip(ask.PLEASE)[:2]
    return verb.lower() in ask.CHANGES


def _together(messages: list[str]) -> str:
    """Edits as one message; one alone stands as it is."""
    first, *others = {message.rstrip(".。"): message for message in messages}.values()
    for other in others:
        mark = "" if first[-1] in ".。!?！？" else "。" if HAN.search(first) else "."
        first += mark + (" " if first[-1].isascii() else "") + other
    return first
