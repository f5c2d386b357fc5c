"""Whether a clause tells a hand what to do, and what an agent does instead, by the evidence of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from itertools import pairwise, repeat
from typing import Final, Literal, cast, get_args

from nemo_mcp.resources.evidence import Evidence, Shown
from nemo_mcp.resources.wording import Kept, fold

from . import vocabulary as say
from .reading import Clause, clauses
from .tokens import NAMES

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


def judge(line: str, said: list[Clause], heading: str) -> list[Verdict]:
    """A verdict for each clause of a line; a sentence without hand and screen is kept.

    `heading` is the line by which a list is called that the line belongs to; empty if it belongs to none. What a clause
    shows is told by `shown`; here each thing is looked up without being spelt out.
    """
    if not any([clause.read for clause in said]):
        return ["keep"] * len(said)
    evidence, weights = _evidence(), _weights()
    listed = evidence.weigh({"heading": called(heading)}) if heading else 0
    verdicts: list[str] = []
    told: set[str] = set()
    for at, clause in enumerate(said):
        verdict = "keep"
        if clause.read:
            before, after = _neighbours(said, at)
            total = listed + weights.said(clause.words) + weights.kinds[(*clause.kinds,)]
            total += weights.forms[_form(line, clause, before, after)]
            total += weights.before[(*before.kinds,)] + weights.behind[verdicts[-1]] if before else weights.opens
            total += weights.after[(*after.kinds,)] if after else weights.ends
            if clause.named:
                total += evidence.weigh({"named": _named(line, clause)})
            if told:
                total += evidence.weigh({"told": told})
            verdict = evidence.best(total + _DOUBT)
        if verdict == "keep" and not _TELLERS.isdisjoint(clause.kinds):
            told |= tellers(clause)
        verdicts.append(verdict)
    return cast("list[Verdict]", verdicts)


def _neighbours(said: list[Clause], at: int) -> tuple[Clause | None, Clause | None]:
    """The clauses before and after one in its sentence."""
    sentence = said[at].sentence
    before = said[at - 1] if at and said[at - 1].sentence == sentence else None
    after = said[at + 1] if at + 1 < len(said) and said[at + 1].sentence == sentence else None
    return before, after


class _Weights:
    """The weights of what clauses show, ready to be summed."""

    def __init__(self, evidence: Evidence) -> None:
        weigh = evidence.weigh
        self.kinds = Kept[tuple[str, ...], int](lambda kinds: weigh(_of_kinds(kinds)))
        self.before = Kept[tuple[str, ...], int](lambda kinds: weigh({"before": {*kinds}}))
        self.after = Kept[tuple[str, ...], int](lambda kinds: weigh({"after": {*kinds}}))
        self.forms = Kept[_Form, int](lambda form: weigh({"form": _spelt(form)}))
        self.behind = {label: evidence.weight("behind", label) for label in ("", *evidence.labels)}
        self.opens = weigh({"before": _NONE, "behind": ("",)})
        self.ends = weigh({"after": _NONE})
        self._has, self._first, self._last = map(evidence.role, ("has", "first", "last"))
        self._runs, self._first_two = map(evidence.runs, ("has", "first"))

    def said(self, words: list[str]) -> int:
        """What the words of a clause come to: as they are, in twos and threes, the first ones, and the last."""
        pairs = [*pairwise(words)]
        total = sum(map(self._has.get, {*words}, repeat(0))) + sum(map(self._runs.get, {*pairs}, repeat(0)))
        if not (words[0].isascii() and words[-1].isascii()):
            total += sum(map(self._runs.get, {*zip(words, words[1:], words[2:], strict=False)}, repeat(0)))
        if pairs:
            total += self._first_two.get(pairs[0], 0)
        return total + self._first.get(words[0], 0) + self._last.get(words[-1], 0)


@cache
def _weights() -> _Weights:
    return _Weights(_evidence())


# Who tells something, and that it is told of a picture: what is said then may be in the picture too.
_TELLERS: Final = frozenset({say.STORY, say.TELLS, say.SUBJECT, say.SELF})


def tellers(clause: Clause) -> set[str]:
    """Of what a clause says, what matters to those after it."""
    return {kind for kind in clause.kinds if kind in _TELLERS}


def called(heading: str) -> list[str]:
    """What a list shows by the line that it is called by."""
    return [thing for clause in clauses(heading) for thing in (*clause.words, *clause.kinds)]


_NONE: Final = ("none",)


def shown(line: str, said: list[Clause], at: int, heading: str, told: set[str]) -> Shown:
    """What a clause shows that may speak for one verdict or another: what `judge` weighs, to learn from."""
    clause = said[at]
    words = clause.words
    before, after = _neighbours(said, at)
    has = {*words, *map(" ".join, pairwise(words))}
    if not (words[0].isascii() and words[-1].isascii()):
        has.update(map(" ".join, zip(words, words[1:], words[2:], strict=False)))
    return {
        "has": has,
        "first": {words[0], " ".join(words[:2])},
        "last": (words[-1],),
        **_of_kinds((*clause.kinds,)),
        "named": _named(line, clause) if clause.named else (),
        "form": _spelt(_form(line, clause, before, after)),
        "before": {*before.kinds} if before else _NONE,
        "after": {*after.kinds} if after else _NONE,
        "told": told,
        "heading": called(heading) if heading else (),
    }


def _of_kinds(kinds: tuple[str, ...]) -> Shown:
    return {"kind": {*kinds}, "kinds": {f"{one} {other}" for one, other in pairwise(kinds)}}


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[a-z]+|[\u3400-\u9fff]")


def _named(line: str, clause: Clause) -> set[str]:
    """The words inside its names, which tell what a button does."""
    named: set[str] = set()
    for word, (start, end) in zip(clause.words, clause.places, strict=True):
        if word in NAMES and end - start < _SHORT:
            letters = _letters().findall(fold(line[start:end]))
            named.update(letters)
            named.update([f"{one} {other}" for one, other in pairwise(letters)])
    return named


_SHORT: Final = 40
_LENGTHS: Final = (1, 2, 3, 4, 4, 4, 7, 7, 7, 7, 7)
_LONG: Final = 12
_UNKNOWN: Final = 7
_PLACES: Final = {(False, False): "sole", (False, True): "first", (True, False): "last", (True, True): "inner"}

_Form = tuple[str, str, int, int, str, bool]


def _form(line: str, clause: Clause, before: Clause | None, after: Clause | None) -> _Form:
    """What opens the clause, where it stands, how long it is, how much of it is in no table, how it ends, and whether
    it is in a list."""
    length, end = len(clause.words), clause.end
    place = _PLACES[before is not None, after is not None]
    words = _LENGTHS[length - 1] if length < _LONG else _LONG
    return clause.opens, place, words, min(clause.unknown, _UNKNOWN), line[end : end + 1].rstrip(), clause.listed


def _spelt(form: _Form) -> list[str]:
    opens, place, words, unknown, mark, listed = form
    return [
        f"opens {opens}",
        place,
        f"words {words}",
        f"unknown {unknown}",
        f"ends {mark}".rstrip(),
        *(["listed"] if listed else []),
    ]
