"""What a clause asks for, by the evidence of its words, of the phrases among them, and of its neighbours."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Final, Literal, cast

from nemo_mcp.resources.evidence import Evidence, Shown

from . import vocabulary as say
from .clauses import Clause

# "aside" asks for nothing: thanks, haste, what stands around a request.
Verdict = Literal["chat", "aside", "export", "state", "credits", "upload"]

_LENGTHS: Final = (1, 2, 3, 4, 4, 4, 7, 7, 7, 7, 7)
_LONG: Final = 12
_NEGATIONS: Final = frozenset({say.NOT, say.LEAVE, say.CONTRAST})


@cache
def _evidence() -> Evidence:
    return Evidence(files(__package__) / "evidence.tsv")


def judge(said: list[Clause]) -> list[Verdict]:
    """A verdict for each clause of a message."""
    evidence = _evidence()
    verdicts: list[str] = []
    for at, clause in enumerate(said):
        total = evidence.weigh(shown(said, at)) + evidence.weight("behind", verdicts[-1] if at else "")
        verdicts.append(evidence.best(total))
    return cast("list[Verdict]", verdicts)


def shown(said: list[Clause], at: int) -> Shown:
    """What a clause shows that may speak for one verdict or another."""
    clause = said[at]
    words, kinds = clause.words, clause.kinds
    pairs = [f"{one} {other}" for one, other in zip(words, words[1:])]
    has = {*words, *pairs}
    if not words[0].isascii():
        has.update([f"{pair} {word}" for pair, word in zip(pairs, words[2:])])
    known = dict.fromkeys(kinds)
    return {
        "has": has,
        "first": (words[0], pairs[0] if pairs else ""),
        "last": (words[-1],),
        "kind": known,
        "kinds": _pairs(known, kinds),
        "form": _form(clause, said, at),
        "before": {*said[at - 1].words} if at else (),
        "before-kind": {*said[at - 1].kinds} if at else ("none",),
        "after": {*said[at + 1].words} if at + 1 < len(said) else (),
        "after-kind": {*said[at + 1].kinds} if at + 1 < len(said) else ("none",),
    }


def _pairs(known: Iterable[str], kinds: list[str]) -> set[str]:
    ordered = sorted(known)
    pairs = {f"{one}+{other}" for place, one in enumerate(ordered) for other in ordered[place + 1 :]}
    pairs.update([f"{one} {other}" for one, other in zip(kinds, kinds[1:])])
    return pairs


def _form(clause: Clause, said: list[Clause], at: int) -> Iterable[str]:
    """Where the clause stands, how long it is, and how much of it is in no table."""
    length = len(clause.words)
    covered = sum(phrase.end - phrase.at for phrase in clause.phrases)
    unknown = min(length - covered, 7)
    sole = "sole" if len(said) == 1 else "first" if at == 0 else "last" if at == len(said) - 1 else "inner"
    kinds = {phrase.kind for phrase in clause.phrases}
    return [
        f"opens {clause.opens}",
        sole,
        f"words {_LENGTHS[length - 1] if length < _LONG else _LONG}",
        f"unknown {unknown}",
        *[f"{kind} among {min(unknown, 3)}" for kind in kinds],
    ]
