"""Whether a clause tells a hand what to do, and what an agent does instead, by the evidence of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Final, Literal, cast, get_args

from nemo_mcp.resources.evidence import Evidence, Shown
from nemo_mcp.resources.wording import fold

from . import vocabulary as say
from .reading import BUTTON, NAME, Clause

Kind = Literal["export", "state", "timeline", "chat", "credits", "upload"]
# "drop" is what hangs on an instruction and is none by itself: what for, and on which condition.
Verdict = Literal["keep", "drop", "export", "state", "timeline", "chat", "credits", "upload"]
VERDICTS: Final[tuple[str, ...]] = get_args(Verdict)

# In favour of "keep", the first verdict: what is kept in error can still be read, what is dropped in error is lost.
_DOUBT: Final = 80


@cache
def _evidence() -> Evidence:
    return Evidence(files("nemo_mcp.resources.gui") / "evidence.tsv")


def core(clause: Clause) -> bool:
    """Whether a clause has something of a hand, or of a screen, by itself."""
    return not say.HANDS.isdisjoint(clause.kinds)


def judge(line: str, said: list[Clause], heading: list[str]) -> list[Verdict]:
    """A verdict for each clause of a line; a sentence without hand and screen is kept.

    `heading` is what a list that the line belongs to is called.
    """
    verdicts: list[str] = []
    told: set[str] = set()
    for _, group in groupby(said, attrgetter("sentence")):
        sentence = [*group]
        reads = any(map(core, sentence))
        judged = _judged(line, sentence, heading, told) if reads else ["keep"] * len(sentence)
        told.update(*(tellers(clause) for clause, verdict in zip(sentence, judged, strict=True) if verdict == "keep"))
        verdicts += judged
    return cast("list[Verdict]", verdicts)


def _judged(line: str, sentence: list[Clause], heading: list[str], told: set[str]) -> list[str]:
    evidence = _evidence()
    verdicts: list[str] = []
    told = {*told}
    for at, clause in enumerate(sentence):
        total = evidence.weigh(shown(line, sentence, at, heading, told))
        total += evidence.weight("behind", verdicts[-1] if at else "")
        verdicts.append(evidence.best(total + _DOUBT))
        if verdicts[-1] == "keep":
            told |= tellers(clause)
    return verdicts


# Who tells something, and that it is told of a picture: what is said then may be in the picture too.
_TELLERS: Final = frozenset({say.STORY, say.TELLS, say.SUBJECT, say.SELF})


def tellers(clause: Clause) -> set[str]:
    """Of what a clause says, what matters to those after it."""
    return {kind for kind in clause.kinds if kind in _TELLERS}


_LENGTHS: Final = (1, 2, 3, 4, 4, 4, 7, 7, 7, 7, 7)
_LONG: Final = 12
_NONE: Final = ("none",)


def shown(line: str, sentence: list[Clause], at: int, heading: list[str], told: set[str]) -> Shown:
    """What a clause of a sentence shows that may speak for one verdict or another."""
    clause = sentence[at]
    words, kinds = clause.words, clause.kinds
    pairs = [f"{one} {other}" for one, other in pairwise(words)]
    has = {*words, *pairs}
    if not (words[0].isascii() and words[-1].isascii()):
        has.update([f"{pair} {word}" for pair, word in zip(pairs, words[2:], strict=False)])
    return {
        "has": has,
        "first": (words[0], *pairs[:1]),
        "last": (words[-1],),
        "kind": {*kinds},
        "kinds": {f"{one} {other}" for one, other in pairwise(kinds)},
        "named": _named(line, clause) if clause.named else (),
        "form": _form(line, sentence, at),
        "before": {*sentence[at - 1].kinds} if at else _NONE,
        "after": {*sentence[at + 1].kinds} if at + 1 < len(sentence) else _NONE,
        "told": told,
        "heading": heading,
    }


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[a-z]+|[\u3400-\u9fff]")


def _named(line: str, clause: Clause) -> set[str]:
    """The words inside its names, which tell what a button does."""
    named: set[str] = set()
    for word, (start, end) in zip(clause.words, clause.places, strict=True):
        if word in (NAME, BUTTON) and end - start < _SHORT:
            letters = _letters().findall(fold(line[start:end]))
            named.update(letters)
            named.update([f"{one} {other}" for one, other in pairwise(letters)])
    return named


_SHORT: Final = 40


def _form(line: str, sentence: list[Clause], at: int) -> Iterable[str]:
    """Where the clause stands, how long it is, how it ends, and how much of it is in no table."""
    clause = sentence[at]
    length, last = len(clause.words), len(sentence) - 1
    place = "sole" if not last else "first" if not at else "last" if at == last else "inner"
    form = [
        f"opens {clause.opens}",
        place,
        f"words {_LENGTHS[length - 1] if length < _LONG else _LONG}",
        f"unknown {min(clause.unknown, 7)}",
        f"ends {line[clause.end : clause.end + 1]}".rstrip(),
    ]
    if clause.listed:
        form.append("listed")
    return form
