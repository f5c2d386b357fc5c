"""Whether a clause tells a hand what to do, and what an agent does instead, by the evidence of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Final, Literal, cast, get_args

from nemo_mcp.resources.evidence import Evidence, Shown
from nemo_mcp.resources.wording import fold

from . import vocabulary as say
from .reading import BUTTON, CAPITAL, NAME, Clause

Kind = Literal["export", "state", "timeline", "chat", "credits", "upload"]
# "drop" is what hangs on an instruction and is none by itself: what for, and on which condition.
Verdict = Literal["keep", "drop", "export", "state", "timeline", "chat", "credits", "upload"]
VERDICTS: Final[tuple[str, ...]] = get_args(Verdict)


def core(clause: Clause) -> bool:
    """Whether a clause has something of a hand, or of a screen, by itself."""
    return not say.HANDS.isdisjoint(clause.kinds)


@cache
def _evidence() -> Evidence:
    return Evidence(files(__package__) / "evidence.tsv")


def judge(line: str, said: list[Clause], heading: list[str]) -> list[Verdict]:
    """A verdict for each clause of a line. `heading` is what a list that the line belongs to is called."""
    evidence = _evidence()
    verdicts: list[str] = []
    for at in range(len(said)):
        total = evidence.weigh(shown(line, said, at, heading))
        for role, thing in behind(said, at, verdicts):
            total += evidence.weight(role, thing)
        figures = evidence.figures(total)
        figures[0] += _DOUBT
        verdicts.append(evidence.labels[figures.index(max(figures))])
    return cast("list[Verdict]", verdicts)


# What is kept in error can still be read; what is dropped in error is lost.
_DOUBT: Final = 80


def behind(said: list[Clause], at: int, verdicts: list[str]) -> list[tuple[str, str]]:
    """What the verdicts before a clause show: that of its neighbour, in its sentence or the one before."""
    if not at:
        return [("behind", "nothing")]
    if said[at - 1].sentence == said[at].sentence:
        return [("behind", verdicts[-1])]
    return [("behind", "sentence"), ("sentence", verdicts[-1])]


_LENGTHS: Final = (1, 2, 3, 4, 4, 4, 7, 7, 7, 7, 7)
_LONG: Final = 12


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[a-z]+|[\u3400-\u9fff]")


def shown(line: str, said: list[Clause], at: int, heading: list[str]) -> Shown:
    """What a clause shows that may speak for one verdict or another."""
    clause = said[at]
    words = clause.words
    pairs = [f"{one} {other}" for one, other in zip(words, words[1:], strict=False)]
    has = {*words, *pairs}
    if not (words[0].isascii() and words[-1].isascii()):
        has.update([f"{pair} {word}" for pair, word in zip(pairs, words[2:], strict=False)])
    kinds = _telling(clause)
    return {
        "has": has,
        "first": (words[0], *pairs[:1]),
        "last": (words[-1],),
        "kind": {*kinds},
        "kinds": {f"{one} {other}" for one, other in zip(kinds, kinds[1:], strict=False)},
        "named": _named(line, clause),
        "form": _form(line, clause, said, at),
        "before": _near(said, at - 1, clause.sentence),
        "after": _near(said, at + 1, clause.sentence),
        "told": {kind for clause in said[:at] for kind in clause.kinds if kind in _TELLERS},
        "heading": heading,
    }


# Of what a line said before a clause: who tells, and that it tells of a picture.
_TELLERS: Final = frozenset({say.STORY, say.TELLS, say.SUBJECT, say.SELF})


def _telling(clause: Clause) -> list[str]:
    return [kind for kind in clause.kinds if kind not in (say.PREPOSITION, say.AT)]


def _near(said: list[Clause], at: int, sentence: int) -> Iterable[str]:
    """The kinds of a neighbour in the same sentence."""
    if 0 <= at < len(said) and said[at].sentence == sentence:
        return {*_telling(said[at])}
    return ("none",)


def _named(line: str, clause: Clause) -> set[str]:
    """The words inside its names, which tell what a button does."""
    named: set[str] = set()
    for word, (start, end) in zip(clause.words, clause.places, strict=True):
        if word in (NAME, BUTTON) and end - start < 40:
            letters = _letters().findall(fold(line[start:end]))
            named.update(letters)
            named.update([f"{one} {other}" for one, other in zip(letters, letters[1:], strict=False)])
    return named


def _form(line: str, clause: Clause, said: list[Clause], at: int) -> list[str]:
    """Where the clause stands, how long it is, how it ends, and how much of it is in no table."""
    length = len(clause.words)
    covered = sum(phrase.end - phrase.at for phrase in clause.phrases)
    unknown = min(length - covered, 7)
    first = not at or said[at - 1].sentence != clause.sentence
    last = at + 1 == len(said) or said[at + 1].sentence != clause.sentence
    capital = any(phrase.kind == CAPITAL for phrase in clause.phrases)
    return [
        f"opens {clause.opens}",
        "sole" if first and last else "first" if first else "last" if last else "inner",
        f"words {_LENGTHS[length - 1] if length < _LONG else _LONG}",
        f"unknown {unknown}",
        f"ends {line[clause.end : clause.end + 1]}".strip(),
        *(["listed"] if clause is said[0] and clause.start else []),
        *(["capital"] if capital else []),
    ]
