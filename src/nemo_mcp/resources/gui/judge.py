"""Whether a clause tells a hand what to do, and what an agent does instead, by the evidence of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate, pairwise, repeat
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
    words = _Words(said[0].said.words, weights)
    listed = _heading(heading) if heading else 0
    verdicts: list[str] = []
    told: set[str] = set()
    for at, clause in enumerate(said):
        verdict = "keep"
        if clause.read:
            before, after = _neighbours(said, at)
            total = listed + words.weight(clause.first, clause.stop) + weights.kinds[clause.kinds]
            total += weights.forms[_form(line, clause, before, after)]
            total += weights.before[before.kinds] + weights.behind[verdicts[-1]] if before else weights.opens
            total += weights.after[after.kinds] if after else weights.ends
            if clause.named:
                total += evidence.weigh({"named": _named(line, clause.names)})
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
        self.has, self.first, self.last = map(evidence.role, ("has", "first", "last"))
        self.runs, self.first_two = map(evidence.runs, ("has", "first"))


@cache
def _weights() -> _Weights:
    return _Weights(_evidence())


class _Words:
    """The weights of the words of a line, alone, in twos and in threes, as running sums."""

    def __init__(self, words: list[str], weights: _Weights) -> None:
        self._words = words
        self._weights = weights
        self._single = [0, *accumulate(map(weights.has.get, words, repeat(0)))]
        self._double = [0, *accumulate(map(weights.runs.get, pairwise(words), repeat(0)))]
        self._triple: list[int] = []

    def weight(self, first: int, stop: int) -> int:
        """What the words of a clause speak for: what it has, how it begins, and how it ends."""
        words, weights = self._words, self._weights
        one, last = words[first], words[stop - 1]
        total = weights.first.get(one, 0) + weights.last.get(last, 0)
        if stop - first > 1:
            total += weights.first_two.get((one, words[first + 1]), 0)
        threes = not (one.isascii() and last.isascii())
        if len({*words[first:stop]}) < stop - first:
            return total + self._once(first, stop, threes)
        total += self._single[stop] - self._single[first] + self._double[stop - 1] - self._double[first]
        if threes and stop - first > 2:
            triple = self._triple = self._triple or [0, *accumulate(map(weights.runs.get, _threes(words), repeat(0)))]
            total += triple[stop - 2] - triple[first]
        return total

    def _once(self, first: int, stop: int, threes: bool) -> int:
        """What a clause has that says a word twice, which counts once."""
        words, weights = self._words[first:stop], self._weights
        runs = {*pairwise(words), *(_threes(words) if threes else ())}
        return sum(map(weights.has.get, {*words}, repeat(0))) + sum(map(weights.runs.get, runs, repeat(0)))


def _threes(words: list[str]) -> Iterable[tuple[str, str, str]]:
    return zip(words, words[1:], words[2:], strict=False)


# Who tells something, and that it is told of a picture: what is said then may be in the picture too.
_TELLERS: Final = frozenset({say.STORY, say.TELLS, say.SUBJECT, say.SELF})


def tellers(clause: Clause) -> set[str]:
    """Of what a clause says, what matters to those after it."""
    return {kind for kind in clause.kinds if kind in _TELLERS}


def called(heading: str) -> list[str]:
    """What a list shows by the line that it is called by."""
    return [thing for clause in clauses(heading) for thing in (*clause.words, *clause.kinds)]


@lru_cache(64)
def _heading(heading: str) -> int:
    return _evidence().weigh({"heading": called(heading)})


_NONE: Final = ("none",)


def shown(line: str, said: list[Clause], at: int, heading: str, told: set[str]) -> Shown:
    """What a clause shows that may speak for one verdict or another: what `judge` weighs, to learn from."""
    clause = said[at]
    words = clause.words
    before, after = _neighbours(said, at)
    has = {*words, *map(" ".join, pairwise(words))}
    if not (words[0].isascii() and words[-1].isascii()):
        has.update(map(" ".join, _threes(words)))
    return {
        "has": has,
        "first": {words[0], " ".join(words[:2])},
        "last": (words[-1],),
        **_of_kinds(clause.kinds),
        "named": _named(line, clause.names),
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


def _named(line: str, names: list[tuple[int, int]]) -> set[str]:
    """The words inside of names, which tell what a button does."""
    named: set[str] = set()
    for start, end in names:
        if end - start < _SHORT:
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
    length, end = clause.stop - clause.first, clause.end
    place = _PLACES[before is not None, after is not None]
    words = _LENGTHS[length - 1] if length < _LONG else _LONG
    return clause.opens, place, words, min(clause.unknown, _UNKNOWN), line[end : end + 1].rstrip(), clause.said.listed


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
