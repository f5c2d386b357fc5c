"""A message becomes steps, in the order in which they are to be done.

Read the words, part the message into clauses, judge each clause by the signs of its words, put the steps in order. A
clause that nothing speaks for belongs to the chat, and so does the whole message when no clause asks for anything else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, cast

from . import vocabulary as say
from .clauses import Clause, clauses
from .reading import ADDRESS, FILE, MEDIUM, SOURCE, source

_ARGUMENTS = {say.FORMAT: "format", say.RESOLUTION: "resolution", say.QUALITY: "quality"}
_SOURCES = frozenset({SOURCE, FILE, MEDIUM, ADDRESS})


@dataclass(frozen=True)
class Step:
    """One thing to do. `text` is what a chat step sends; `arguments` are format, resolution, quality or source."""

    action: Literal["chat", "export", "state", "credits", "upload"]
    text: str
    arguments: dict[str, str] = field(default_factory=dict[str, str])


def plan(message: str) -> list[Step]:
    """The steps of a message (API reference §11, design "Acting on GUI text"); when unsure, a chat message.

    The text of a chat step is the part of the message that it is about; without other steps, the message itself.
    """
    spoken = _spoken(message)
    steps = [step for clause in _ordered(clauses(spoken)) for step in _steps(spoken, clause)]
    if all(step.action == "chat" for step in steps) or (spoken != message and any(s.action == "chat" for s in steps)):
        return [Step("chat", message)]
    return _merged(steps)


def _spoken(message: str) -> str:
    """The words of a request that came as JSON; any other message as it is."""
    if message.lstrip()[:1] not in "{[":
        return message
    try:
        return " ".join(_values(json.loads(message))) or message
    except (ValueError, RecursionError):
        return message


def _values(told: object) -> Iterator[str]:
    """The names and values of a request that came as JSON."""
    if isinstance(told, dict):
        for name, value in cast("dict[str, object]", told).items():
            yield name
            yield from _values(value)
    elif isinstance(told, list):
        for value in cast("list[object]", told):
            yield from _values(value)
    elif isinstance(told, str | int):
        yield str(told)


def _ordered(judged: list[Clause]) -> list[Clause]:
    """The clauses in the order in which they are to be done, neighbours in the chat joined, empty ones left out."""
    ordered: list[Clause] = []
    asked = False
    for clause in judged:
        asked = asked or any(word.sign == say.EXPORT for word in clause.words)
        if clause.verdict == "nothing":
            continue
        if clause.verdict == "options":
            clause = _settled(clause, ordered, asked)
        amends = bool(ordered) and clause.opens == say.CORRECTION
        if amends and clause.verdict == ordered[-1].verdict == "export":
            ordered[-1] = _corrected(ordered[-1], clause)
            continue
        first = (
            (amends and clause.verdict == "chat")
            or clause.opens == say.PRIOR
            or any(word.sign == say.BEFORE for word in clause.words)
        )
        if first and ordered:
            ordered.insert(len(ordered) - 1, clause)
        elif ordered and ordered[-1].opens == say.EARLIER and ordered[0].start == judged[0].start < clause.start:
            ordered.insert(0, clause)
        elif ordered and ordered[-1].end <= clause.start and {clause.verdict, ordered[-1].verdict} <= {"chat", "aside"}:
            verdict = "chat" if "chat" in (clause.verdict, ordered[-1].verdict) else "aside"
            ordered[-1] = ordered[-1]._replace(end=clause.end, verdict=verdict)
        else:
            ordered.append(clause)
    return ordered


def _settled(clause: Clause, before: list[Clause], asked: bool) -> Clause:
    """A bare list of options belongs to an export; at the start of a sentence a format alone asks for one."""
    exports = asked or any(other.verdict == "export" for other in before[-1:])
    asks = clause.opens != say.AND and any(word.sign == say.FORMAT for word in clause.words)
    alone = all(other.verdict == "aside" for other in before)
    return clause._replace(verdict="export" if exports or asks or alone else "chat")


def _corrected(export: Clause, clause: Clause) -> Clause:
    """An export with options that were named again: the later ones hold."""
    signs = {word.sign for word in clause.words}
    kept = tuple(word for word in export.words if word.sign not in signs or word.sign not in _ARGUMENTS)
    return export._replace(words=kept + clause.words)


def _steps(message: str, clause: Clause) -> Iterator[Step]:
    text = message[clause.start : clause.end].strip().strip(",，、;；:：").strip()
    sources = [source(message, word) for word in clause.words if word.sign in _SOURCES]
    match clause.verdict:
        case "export":
            yield from _exports(text, clause)
        case "upload":
            yield from [Step("upload", text, {"source": name}) for name in sources] or [Step("upload", text)]
        case "use":
            yield from [Step("upload", name, {"source": name}) for name in sources]
            yield Step("chat", text)
        case "state" | "credits":
            yield Step(clause.verdict, text)
        case "aside":
            pass
        case _:
            yield Step("chat", text)


def _exports(text: str, clause: Clause) -> Iterator[Step]:
    """One export, or one for each format or size that was named; what is said once holds for all."""
    orders: list[dict[str, str]] = [{}]
    for word in clause.words:
        name = _ARGUMENTS.get(word.sign)
        if name and orders[-1].get(name, word.value) != word.value:
            orders.append({})
        if name:
            orders[-1][name] = word.value
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
