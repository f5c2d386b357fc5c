"""What a clause asks for, by the evidence of its words, of the phrases among them, and of its neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise, repeat
from typing import Final, Literal, cast

from nemo_mcp.resources.evidence import Evidence, Shown

from .clauses import Clause, Source

# "aside" asks for nothing: thanks, haste, what stands around a request.
Verdict = Literal["chat", "aside", "export", "state", "credits", "upload"]

# The roles of a word or of the kind of a phrase: in the clause, in the one before, the one after, and a little further.
_ROLES: Final = ("has", "before", "after", "around")
_FAR: Final = 3
_LENGTHS: Final = (1, 2, 3, 4, 4, 4, 7, 7, 7, 7, 7)
_LONG: Final = 12
_START: Final = "^"
_END: Final = "$"
_STEM: Final = 4


@cache
def _evidence() -> Evidence:
    return Evidence(files("nemo_mcp.resources.routing") / "evidence.tsv")


def judge(said: list[Clause]) -> list[Verdict]:
    """A verdict for each clause of a message."""
    evidence, words, phrases = _evidence(), _words(), _phrases()
    # A sum holds what the words of a clause say about it and, in its higher fields, about its neighbours.
    sums = [sum(map(words.__getitem__, clause.things)) for clause in said]
    apart = evidence.width
    verdicts: list[str] = []
    for at, clause in enumerate(said):
        total = sums[at] + sum(map(phrases.get, _runs(clause), repeat(0)))
        total += sum(sums[at - 1 : at]) >> apart
        total += sum(sums[at + 1 : at + 2]) >> 2 * apart
        total += sum(sums[max(0, at - _FAR) : max(0, at - 1)] + sums[at + 2 : at + 1 + _FAR]) >> 3 * apart
        total += evidence.weigh({"form": _form(said, at), "behind": (verdicts[-1] if at else "",)})
        verdicts.append(evidence.best(total))
    return cast("list[Verdict]", verdicts)


def shown(said: list[Clause], at: int) -> Shown:
    """What a clause shows that may speak for one verdict or another: the same as `judge` weighs, to learn from."""
    clause = said[at]
    around = [*said[max(0, at - _FAR) : max(0, at - 1)], *said[at + 2 : at + 1 + _FAR]]
    things = sorted(clause.things)
    return {
        "has": [*things, *(" ".join(run) for run in _runs(clause))],
        "letters": [letters for word in things for letters in _letters(word)],
        "before": [thing for other in said[max(0, at - 1) : at] for thing in other.things],
        "after": [thing for other in said[at + 1 : at + 2] for thing in other.things],
        "around": [thing for other in around for thing in other.things],
        "form": _form(said, at),
    }


def brings(said: list[Clause], at: int, source: Source, verdict: Verdict) -> bool:
    """Whether a source in a clause is to be uploaded; a name may also be that of a clip that is there already."""
    return _evidence().best(_evidence().weigh(handed(said, at, source, verdict))) == "upload"


def handed(said: list[Clause], at: int, source: Source, verdict: Verdict) -> Shown:
    """What a source shows that may speak for an upload or not."""
    clause = said[at]
    place = source.at - clause.at
    before = clause.words[place - 1] if place else _START
    after = clause.words[place + 1] if place + 1 < len(clause.words) else _END
    near = [*clause.words[max(0, place - 3) : place], *clause.words[place + 1 : place + 4]]
    return {
        "source": (source.kind, verdict, f"{source.kind} {verdict}", f"first {place == 0}"),
        "source-next": (f"{before} .", f". {after}"),
        "source-near": {*near},
        "source-has": clause.things,
        "source-before": [thing for other in said[max(0, at - 1) : at] for thing in other.things],
        "source-after": [thing for other in said[at + 1 : at + 2] for thing in other.things],
    }


def _runs(clause: Clause) -> set[tuple[str, ...]]:
    """Two neighbouring words of a clause, and two or three of its classes."""
    words = [_START, *clause.words, _END]
    if not clause.phrases:
        return {*pairwise(words), *_triples(words)}
    classes = [_START, *clause.classes, _END]
    return {*pairwise(words), *pairwise(classes), *_triples(classes)}


def _triples(words: list[str]) -> Iterable[tuple[str, str, str]]:
    return zip(words, words[1:], words[2:], strict=False)


def _letters(word: str) -> Iterator[str]:
    """How a word begins, and four letters of it at a time: what a form or a slip of a known word shares with it."""
    if word.isalpha() and word.isascii() and len(word) >= _STEM:
        if len(word) > _STEM:
            yield f"{word[:_STEM]}-"
        whole = f"{_START}{word}{_END}"
        for at in range(len(whole) - _STEM + 1):
            yield whole[at : at + _STEM]


def _form(said: list[Clause], at: int) -> Iterable[str]:
    """Where the clause stands, and how long it is."""
    length = len(said[at].words)
    place = "sole" if len(said) == 1 else "first" if at == 0 else "last" if at == len(said) - 1 else "inner"
    return (f"opens {said[at].opens}", place, f"words {_LENGTHS[length - 1] if length < _LONG else _LONG}")


class _Words(dict[str, int]):
    """The weights of words in all their roles side by side, worked out when a word first comes."""

    def __missing__(self, word: str) -> int:
        evidence = _evidence()
        total = sum(evidence.weight("letters", letters) for letters in _letters(word)) if len(word) < _LONGEST else 0
        for place, role in enumerate(_ROLES):
            total += evidence.weight(role, word) << place * evidence.width
        if len(self) < _MOST_KEPT and len(word) < _LONGEST:
            self[word] = total
        return total


_MOST_KEPT: Final = 20_000
_LONGEST: Final = 40


@cache
def _words() -> _Words:
    return _Words()


@cache
def _phrases() -> dict[tuple[str, ...], int]:
    return {tuple(run.split(" ")): weight for run, weight in _evidence().role("has") if " " in run}
