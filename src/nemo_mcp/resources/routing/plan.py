"""A message becomes steps, in the order in which they are to be done.

Read the words, part the message into clauses, judge each clause by the evidence of its words, put the steps in order. The
whole message belongs to the chat when no clause asks for anything else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, cast

from . import vocabulary as say
from .clauses import JOINTS, Clause, clauses
from .judge import Verdict, judge
from .reading import ADDRESS, FILE, read, source

_ARGUMENTS = {say.FORMAT: "format", say.RESOLUTION: "resolution", say.QUALITY: "quality"}


@dataclass(frozen=True)
class Step:
    """One thing to do. `text` is what a chat step sends; `arguments` are format, resolution, quality or source."""

    action: Literal["chat", "export", "state", "credits", "upload"]
    text: str
    arguments: dict[str, str] = field(default_factory=dict[str, str])


@dataclass
class _Request:
    """Neighbouring clauses with one verdict."""

    verdict: Verdict
    clauses: list[Clause]

    @property
    def opens(self) -> str:
        return self.clauses[0].opens


def plan(message: str) -> list[Step]:
    """The steps of a message (API reference §11, design "Acting on GUI text"); when unsure, a chat message.

    The text of a chat step is the part of the message that it is about; without other steps, the message itself.
    """
    spoken = _spoken(message)
    said = clauses(read(spoken))
    steps = [step for request in _ordered(_requests(said, judge(said))) for step in _steps(spoken, request)]
    if all(step.action == "chat" for step in steps) or (spoken != message and any(s.action == "chat" for s in steps)):
        return [Step("chat", message)]
    return _merged(steps)


def _spoken(message: str) -> str:
    """The words of a request that came as JSON; any other message as it is."""
    if message.lstrip()[:1] not in "{[":
        return message
    try:
        return ", ".join(_values(json.loads(message))) or message
    except (ValueError, RecursionError):
        return message


def _values(told: object) -> Iterator[str]:
    """The names and values of a request that came as JSON."""
    if isinstance(told, dict):
        for name, value in cast("dict[str, object]", told).items():
            yield from (f"{name} {inner}" for inner in _values(value))
    elif isinstance(told, list):
        for value in cast("list[object]", told):
            yield from _values(value)
    elif isinstance(told, str | int):
        yield str(told)


def _requests(said: list[Clause], verdicts: list[Verdict]) -> list[_Request]:
    """Neighbours with one verdict are one request; what stands beside an edit and asks for nothing goes with it."""
    requests: list[_Request] = []
    for clause, verdict in zip(said, verdicts, strict=True):
        last = requests[-1] if requests else None
        if last and (last.verdict == verdict or {last.verdict, verdict} == {"chat", "aside"}):
            last.clauses.append(clause)
            last.verdict = "chat" if "chat" in (last.verdict, verdict) else verdict
        else:
            requests.append(_Request(verdict, [clause]))
    return requests


_LATER = frozenset({say.IF, say.ONCE, say.PRIOR})


def _ordered(requests: list[_Request]) -> list[_Request]:
    """Requests in the order in which they are to be done: "export it once the title is red", "but check … before"."""
    ordered: list[_Request] = []
    for at, request in enumerate(requests):
        kinds = {kind for clause in request.clauses for kind in clause.kinds}
        behind = requests[at - 1] if at else None
        if request.verdict == "aside":
            if say.BEFORE in kinds and len(ordered) > 1:
                ordered.insert(-2, ordered.pop())
        elif ordered and (request.opens in _LATER or say.BEFORE in kinds):
            ordered.insert(-1, request)
        elif behind and behind.opens == say.EARLIER and at == 1 and ordered:
            ordered.insert(0, request)
        else:
            ordered.append(request)
    return ordered


def _steps(message: str, request: _Request) -> Iterator[Step]:
    first, last = request.clauses[0], request.clauses[-1]
    text = message[first.start : last.end].strip().strip(",，、;；:：").strip()
    named = [source(message, start, end) for clause in request.clauses for _, start, end in clause.sources]
    match request.verdict:
        case "export":
            yield from _exports(text, request.clauses)
        case "upload":
            yield from [Step("upload", text, {"source": name}) for name in named] or [Step("upload", text)]
        case "chat":
            brought = [
                source(message, start, end)
                for clause in request.clauses
                for kind, start, end in clause.sources
                if _brings(clause, kind)
            ]
            yield from [Step("upload", name, {"source": name}) for name in brought]
            yield Step("chat", text)
        case "state" | "credits":
            yield Step(request.verdict, text)
        case _:
            pass


def _brings(clause: Clause, kind: str) -> bool:
    """Whether an edit with a file brings the file in; a bare name may also be that of a clip that is there already."""
    known = {phrase.kind for phrase in clause.phrases}
    if kind == ADDRESS:
        return False
    return kind != FILE or bool(known & {say.UPLOAD, say.HANDOVER}) or any(p.value in say.ADDING for p in clause.phrases)


def _exports(text: str, said: list[Clause]) -> Iterator[Step]:
    """One export, or one for each format or size that was named; what is said once holds for all."""
    orders: list[dict[str, str]] = [{}]
    for clause in said:
        corrects = clause.opens == say.CORRECTION
        for phrase in clause.phrases:
            name = _ARGUMENTS.get(phrase.kind)
            if name and not corrects and orders[-1].get(name, phrase.value) != phrase.value:
                orders.append({})
            if name:
                orders[-1][name] = phrase.value
    shared = {name: value for order in orders for name, value in order.items()}
    for order in orders:
        arguments = {**shared, **order}
        yield Step("export", text, {name: arguments[name] for name in _ARGUMENTS.values() if name in arguments})


def _merged(steps: list[Step]) -> list[Step]:
    """Neighbours that ask for the same are one: what the second adds is added to the first."""
    merged: list[Step] = []
    for step in steps:
        last = merged[-1] if merged else None
        if last and last.action == step.action and not _differ(last.arguments, step.arguments):
            merged[-1] = Step(step.action, f"{last.text} {step.text}", {**last.arguments, **step.arguments})
        else:
            merged.append(step)
    return merged


def _differ(one: dict[str, str], other: dict[str, str]) -> bool:
    return any(other[name] != value for name, value in one.items() if name in other)
