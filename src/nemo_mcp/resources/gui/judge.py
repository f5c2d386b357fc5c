"""Whether a clause tells a hand what to do, and what an agent does instead, by the evidence of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise, repeat
from typing import Final, Literal, cast, get_args

from nemo_mcp.resources.evidence import Evidence, Shown
from nemo_mcp.resources.wording import Kept, fold

from . import vocabulary as say
from .reading import Clause, clauses
from .tokens import Said, single

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


def judge(found: list[Clause], known: Set[str] = frozenset()) -> list[Verdict]:
    """A verdict for each clause of a text; a sentence without hand and screen is kept.

    `known` is what was told in the first line before.

    What a clause shows is told by `shown`; here each thing is looked up without being spelt out.
    """
    if not any([clause.read for clause in found]):
        return ["keep"] * len(found)
    evidence, weights = _evidence(), _weights()
    verdicts: list[str] = []
    verdict, before, line = "keep", None, None
    told = {*known}
    for clause, after in zip(found, [*found[1:], None], strict=True):
        if clause.line is not line:
            told = set[str]() if line else told
            line = clause.line
        if not clause.read:
            verdict = "keep"
        else:
            sentence = clause.sentence
            total = weights.words(clause) + weights.kinds[clause.kinds]
            if before and before.sentence == sentence:
                total += weights.before[before.kinds] + weights.behind[verdict]
            else:
                before = None
                total += weights.opens
            if after and after.sentence == sentence:
                total += weights.after[after.kinds]
            else:
                after = None
                total += weights.ends
            total += weights.forms[_form(clause, before is not None, after is not None)]
            if clause.named:
                total += evidence.weigh({"named": _named(clause)})
            if told:
                total += evidence.weigh({"told": told})
            if line.heading:
                total += _heading(line.heading)
            verdict = evidence.best(total + _DOUBT)
        if verdict == "keep" and not _TELLERS.isdisjoint(clause.kinds):
            told |= tellers(clause)
        verdicts.append(verdict)
        before = clause
    return cast("list[Verdict]", verdicts)


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
        self._has, self._first, self._last = (evidence.role(role).get for role in ("has", "first", "last"))
        self._runs, self._first_two = (evidence.runs(role).get for role in ("has", "first"))

    def words(self, clause: Clause) -> int:
        """The weights of the words of a clause, alone, in twos and in threes, each once; and where it begins and ends."""
        words = clause.words
        first, last = words[0], words[-1]
        total = self._first(first, 0) + self._last(last, 0) + sum(map(self._has, {*words}, repeat(0)))
        if len(words) > 1:
            pairs = [*pairwise(words)]
            total += self._first_two(pairs[0], 0) + sum(map(self._runs, {*pairs}, repeat(0)))
            if not (first.isascii() and last.isascii()):
                total += sum(map(self._runs, {*_threes(words)}, repeat(0)))
        return total


@cache
def _weights() -> _Weights:
    return _Weights(_evidence())


def _threes(words: list[str]) -> Iterable[tuple[str, str, str]]:
    return zip(words, words[1:], words[2:], strict=False)


# Who tells something, and that it is told of a picture: what is said then may be in the picture too.
_TELLERS: Final = frozenset({say.STORY, say.TELLS, say.SUBJECT, say.SELF})


def tellers(clause: Clause) -> set[str]:
    """Of what a clause says, what matters to those after it."""
    return {kind for kind in clause.kinds if kind in _TELLERS}


def called(heading: str) -> list[str]:
    """What a list shows by the line that it is called by."""
    found = clauses(Said(heading, [single(heading, "")]))
    return [thing for clause in found for thing in (*clause.words, *clause.kinds)]


@lru_cache(64)
def _heading(heading: str) -> int:
    return _evidence().weigh({"heading": called(heading)})


_NONE: Final = ("none",)


def shown(sentence: list[Clause], at: int, told: set[str]) -> Shown:
    """What a clause of a sentence shows that may speak for one verdict or another: what `judge` weighs, to learn from.

    `told` is what was told before in its line.
    """
    clause = sentence[at]
    words, heading = clause.words, clause.line.heading
    before = sentence[at - 1] if at else None
    after = sentence[at + 1] if at + 1 < len(sentence) else None
    has = {*words, *map(" ".join, pairwise(words))}
    if not (words[0].isascii() and words[-1].isascii()):
        has.update(map(" ".join, _threes(words)))
    return {
        "has": has,
        "first": {words[0], " ".join(words[:2])},
        "last": (words[-1],),
        **_of_kinds(clause.kinds),
        "named": _named(clause) if clause.named else (),
        "form": _spelt(_form(clause, before is not None, after is not None)),
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


def _named(clause: Clause) -> set[str]:
    """The words inside of its names, which tell what a button does."""
    named: set[str] = set()
    for start, end in clause.names:
        if end - start < _SHORT:
            letters = _letters().findall(fold(clause.said.text[start:end]))
            named.update(letters)
            named.update([f"{one} {other}" for one, other in pairwise(letters)])
    return named


_SHORT: Final = 40
_LENGTHS: Final = (1, 2, 3, 4, 4, 4, 7, 7, 7, 7, 7)
_LONG: Final = 12
_UNKNOWN: Final = 7
_PLACES: Final = {(False, False): "sole", (False, True): "first", (True, False): "last", (True, True): "inner"}

# What opens a clause; whether one stands before it, and one behind; how many words it has, and how many in no table;
# what stands behind it; whether it is in a list.
_Form = tuple[str, bool, bool, int, int, str, bool]


def _form(clause: Clause, before: bool, after: bool) -> _Form:
    said, stop, line = clause.said, clause.stop, clause.line
    end = said.end(stop - 1)
    mark = said.text[end] if end < line.end else ""
    return clause.opens, before, after, stop - clause.first, clause.unknown, mark, line.listed


def _spelt(form: _Form) -> list[str]:
    opens, before, after, words, unknown, mark, listed = form
    return [
        f"opens {opens}",
        _PLACES[before, after],
        f"words {_LENGTHS[words - 1] if words < _LONG else _LONG}",
        f"unknown {min(unknown, _UNKNOWN)}",
        f"ends {mark}".rstrip(),
        *(["listed"] if listed else []),
    ]
