"""A message becomes steps, in the order in which they are to be done.

Read the words, part the message into clauses, judge each clause by the evidence of its words, put the steps in order.
The whole message belongs to the chat when no clause asks for anything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise, repeat
from typing import Final, Literal

from nemo_mcp.resources.wording import fold

from . import vocabulary as say
from .clauses import Clause, Said, clauses
from .files import becomes, converts, edit, excluded, goes_on, labelled, stored, told_again, uses
from .judge import Verdict, brings, judge
from .options import ending, orders
from .reading import COMMA, Reading, read
from .spans import SOURCE, source
from .waiting import EXPORTING, READS, settled


@dataclass(frozen=True)
class Step:
    """One thing to do. `text` is what a chat step sends; `arguments` are format, resolution, quality or source."""

    action: Literal["chat", "export", "state", "credits", "upload"]
    text: str
    arguments: dict[str, str] = field(default_factory=dict[str, str])


@dataclass
class _Request:
    """Neighbouring clauses with one verdict; `brought` are the files among them that are to be uploaded, `named` the
    others."""

    verdict: Verdict
    clauses: list[Clause]
    brought: list[str]
    named: list[str]

    @property
    def opens(self) -> str:
        """What the request begins with or follows."""
        return self.clauses[0].opens

    @property
    def kinds(self) -> set[str]:
        """The kinds of all its phrases."""
        return {kind for clause in self.clauses for kind in clause.kinds}


def plan(message: str) -> list[Step]:
    """The steps of a message (API reference §11, design "Acting on GUI text"); when unsure, a chat message.

    The text of a chat step is the part of the message that it is about; without other steps, the message itself.
    """
    words = read(message)
    said = clauses(words)
    requests = _ordered(_requests(message, said, settled(said, judge(said))))
    if all(request.verdict in {"chat", "aside"} and not request.brought for request in requests):
        return [Step("chat", message)]
    before = {clause.begin: ahead for ahead, clause in pairwise(said.clauses)}
    texts = [_text(message, words, request, before) for request in requests] if requests[1:] else [message.strip()]
    steps = [step for request, text in zip(requests, texts, strict=True) for step in _steps(request, words, text)]
    return _merged(_once(steps))


def _once(steps: list[Step]) -> list[Step]:
    """The steps without an upload of a bare name, where the same file is brought by its path."""
    sources = {step.arguments.get("source", "") for step in steps}
    brought = {_FOLDERS.split(source)[-1] for source in sources if _FOLDERS.search(source)}
    return [step for step in steps if step.arguments.get("source") not in brought]


_FOLDERS: Final = re.compile(r"[/\\]")


def _requests(message: str, said: Said, verdicts: list[Verdict]) -> list[_Request]:
    """Neighbours with one verdict are one request; what stands beside an edit and asks for nothing goes with it."""
    requests: list[_Request] = []
    if labelled(message, said.clauses):
        verdicts = ["aside", "upload", *verdicts[2:]]
    for at, (clause, verdict) in enumerate(zip(said.clauses, verdicts, strict=True)):
        brought: list[str] = []
        named: list[str] = []
        if clause.sources:
            verdict, brought, named = _handled(message, said, at, verdict)
        elif requests and (known := requests[-1].named) and told_again(said, at):
            verdict, brought = "upload", known[-1:]
        last = requests[-1] if requests else None
        alone, ahead = clause.alone, said.clauses[at + 1 : at + 2]
        if alone == say.POLITE and ahead and not ahead[0].fresh:
            verdict = verdicts[at + 1]
        corrects = len(clause.phrases) == 1 and clause.phrases[0][1:3] == (clause.end, say.CORRECTION)
        closes = alone == say.BEFORE and not clause.fresh and all(near.fresh for near in ahead)
        if last and (corrects or closes or alone == say.THEN):
            # What is only a correction belongs to what it corrects, "afterwards" to what is done then, "before that" at
            # the end of a sentence to the rest of it.
            verdict = last.verdict
        if (
            last
            and not clause.fresh
            and {last.verdict, verdict} <= _OF_FILES
            and goes_on(said.words, last.clauses[-1], last.brought != [], clause, verdict == last.verdict)
        ):
            last.verdict = verdict = "chat"
        if last and (last.verdict == verdict or {last.verdict, verdict} == {"chat", "aside"}):
            last.clauses.append(clause)
            last.brought += brought
            last.named += named
            last.verdict = "chat" if "chat" in (last.verdict, verdict) else verdict
        elif last and last.verdict == "aside" and requests[-2:-1] and requests[-2].verdict == verdict:
            # What stands between two parts of a request belongs to it: "as mov, no, wait, as mp4".
            requests[-2].clauses += [*requests.pop().clauses, clause]
            requests[-1].brought += brought
            requests[-1].named += named
        else:
            requests.append(_Request(verdict, [clause], brought, named))
    return _without_echoes(requests)


def _handled(message: str, said: Said, at: int, verdict: Verdict) -> tuple[Verdict, list[str], list[str]]:
    """What a clause with files asks for, the files that are to be uploaded for it, and the others that it names."""
    clause = said.clauses[at]
    brought: list[str] = []
    named: list[str] = []
    saved = becomes(said.words, clause, verdict)
    converted = not saved and converts(said.words, clause)
    verdict = "export" if saved or converted else verdict
    edits, uploads = edit(clause) != "", say.UPLOAD in clause.kinds
    taken = converted or verdict == "upload"
    handed = repeat(taken) if taken or saved else brings(said, at, verdict)
    for found, hands in zip(clause.sources, handed, strict=False):
        if excluded(said, at, found):
            continue
        brings_it = taken or (not saved and (hands or (edits and found.span.kind == SOURCE)))
        brings_it = brings_it and (uploads or not stored(said.words, found))
        (brought if brings_it else named).append(source(message, *found.span[:2]))
    if verdict == "upload" and not (brought or named):
        return "aside", [], []  # all are left out
    if verdict == "upload" and (not brought or uses(said.words, clause)):
        verdict = "chat"
    if verdict != "chat" and not converted:
        verdict = "upload" if brought else verdict
    return verdict, brought, named


def _without_echoes(requests: list[_Request]) -> list[_Request]:
    """The requests; an export that says nothing of one asks for nothing beside one that does: "the wifi is awful"."""
    exports = [request for request in requests if request.verdict == "export"]
    plain = [request for request in exports if not EXPORTING.isdisjoint(request.kinds)]
    for request in exports if plain else ():
        if EXPORTING.isdisjoint(request.kinds) and not (request.brought or request.named):
            request.verdict = "aside"
    return requests


_OF_FILES: Final[frozenset[Verdict]] = frozenset({"chat", "upload"})


def _ordered(requests: list[_Request]) -> list[_Request]:
    """Requests in the order in which they are to be done: "export it once the title is red", "but check … before"."""
    ordered: list[_Request] = []
    for at, request in enumerate(requests):
        behind = requests[at - 1] if at else None
        if request.verdict == "aside":
            continue
        if ordered and _comes_first(request, ordered[-1], behind):
            ordered.insert(0 if request.verdict in READS else -1, request)
        elif ordered and behind and behind.opens == say.EARLIER and at == 1 and len(behind.clauses) == 1:
            ordered.insert(0, request)
        else:
            ordered.append(request)
    return ordered


def _comes_first(request: _Request, last: _Request, behind: _Request | None) -> bool:
    """Whether a request is to be done before the one that was said before it."""
    kinds = request.kinds
    if _conditional(request.clauses[0]):
        return request.verdict in READS and last.verdict not in READS
    if say.BEFORE in kinds or say.PRIOR in (request.opens, last.clauses[-1].alone):
        return True
    if request.opens == say.ONCE:
        return last.verdict != "upload" and not request.clauses[0].fresh
    if request.verdict in READS and any(clause.opens == say.PRIOR for clause in request.clauses):
        return True
    if any(_says_first(clause, last.verdict != "upload") for clause in request.clauses):
        return True
    if (request.verdict, last.verdict) == ("chat", "export") and request.opens in _BESIDE:
        # "Export it in 4k and add my logo": what is only named behind the export is to be in it.
        return say.THEN not in kinds
    corrects = say.CORRECTION in kinds or bool(behind and say.CORRECTION in behind.kinds)
    return corrects and last.verdict == "export" and request.verdict == "chat"


_BESIDE: Final = frozenset({COMMA, say.AND})


def _says_first(clause: Clause, at_end: bool) -> bool:
    """Whether a clause says "first" of itself, perhaps at its end; of a file, "put it first" says where."""
    return any(
        phrase.kind == say.FIRSTLY
        or (phrase.kind == say.FIRST and (phrase.at == clause.begin or (at_end and phrase.end == clause.end)))
        for phrase in clause.phrases
    )


def _text(message: str, words: Reading, request: _Request, before: dict[int, Clause]) -> str:
    """The part of the message that a request is, with the condition that it hangs on.

    `before` is the clause before each, by the place where that begins.
    """
    first, last = request.clauses[0].first, request.clauses[-1].end - 1
    ahead = before.get(request.clauses[0].begin)
    if request.verdict == "chat" and ahead and not request.clauses[0].fresh and _conditional(ahead):
        first = ahead.first
    return message[words.places[first][0] : words.places[last][1]].strip()


def _conditional(clause: Clause) -> bool:
    """Whether a clause is the condition of what follows: "if I have 40 credits, …", "够的话再…"."""
    return clause.opens == say.IF or bool(clause.phrases and clause.phrases[-1].value in say.IF_ENOUGH)


def _steps(request: _Request, words: Reading, text: str) -> Iterator[Step]:
    whole = text if request.verdict == "upload" else ""
    yield from [Step("upload", whole or name, {"source": name}) for name in request.brought]
    match request.verdict:
        case "export":
            if request.brought or _SHAPE.search(fold(text)):
                # What is to have another format is put on the timeline first, and the film brought into its shape.
                yield Step("chat", text)
            phrases = [phrase for clause in request.clauses for phrase in clause.phrases]
            spelt = ending(request.named[-1]) if request.named else {}
            yield from [Step("export", text, spelt | order) for order in orders(phrases, words.words)]
        case "upload":
            if not request.brought:
                yield Step("upload", text)
        case "chat" | "state" | "credits":
            yield Step(request.verdict, text)
        case _:
            pass


_SHAPE: Final = re.compile(say.SHAPE)


def _merged(steps: list[Step]) -> list[Step]:
    """Neighbours that ask for the same are one: what the second adds is added to the first."""
    merged: list[Step] = []
    for step in steps:
        last = merged[-1] if merged else None
        if last and last.action == step.action and not _differ(last.arguments, step.arguments):
            text = last.text if last.text == step.text else f"{last.text} {step.text}"
            merged[-1] = Step(step.action, text, {**last.arguments, **step.arguments})
        else:
            merged.append(step)
    return merged


def _differ(one: dict[str, str], other: dict[str, str]) -> bool:
    return any(other[name] != value for name, value in one.items() if name in other)
