"""Learns by what a clause of a reply is judged.

A row is {lang, parts, often?}: `parts` are [text, verdict] pairs that join to a reply, `often` how many times the row
counts. The verdict of an instruction is its action, that of anything else is "keep".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from learning import Sample, Weights, fit, sample
from sklearn.svm import LinearSVC

from nemo_mcp.resources.gui import judge
from nemo_mcp.resources.gui.parting import clauses
from nemo_mcp.resources.gui.reading import Clause
from nemo_mcp.resources.gui.tokens import Said, lines

# The best of those tried, on rows that were held out.
_STRENGTH = 0.03
# How often content counts: to lose it is worse than to keep an instruction.
_KEPT = 2.0


def samples(row: dict[str, Any]) -> Iterator[tuple[Sample, str]]:
    """What each clause of a row shows, and its verdict; those of a sentence without hand and screen are kept unread."""
    told = [verdict for text, verdict in row["parts"] for _ in text]
    text = "".join(text for text, _ in row["parts"])
    found = clauses(Said(text, [*lines(text)]))
    for _, line in groupby(found, lambda clause: clause.line.start):
        tellers: set[str] = set()
        for _, group in groupby(line, lambda clause: clause.sentence):
            said = [*group]
            verdicts = _cored(said, [_most(clause, told[clause.start : clause.end]) for clause in said])
            for at, clause in enumerate(said):
                if clause.read:
                    followed = judge.followed(verdicts[:at], clause)
                    yield sample({**judge.shown(said, at, tellers), **followed}), verdicts[at]
                tellers |= judge.tellers(clause) if verdicts[at] == "keep" else set()


def _most(clause: Clause, told: list[str]) -> str:
    """The verdict on most letters of a clause."""
    count = Counter(verdict for letter, verdict in zip(clause.text, told, strict=True) if letter.isalnum())
    return (count or Counter(told)).most_common(1)[0][0]


def _cored(said: list[Clause], verdicts: list[str]) -> list[str]:
    """The verdicts; what only hangs on an instruction is to be dropped, and is none by itself."""
    cored = list(verdicts)
    for at, clause in enumerate(said):
        if verdicts[at] != "keep" and not judge.core(clause):
            near = [*_reach(said, verdicts, at, -1), *_reach(said, verdicts, at, 1)]
            cored[at] = "drop" if any(judge.core(said[other]) for other in near) else verdicts[at]
    return cored


def _reach(said: list[Clause], verdicts: list[str], at: int, step: int) -> Iterator[int]:
    """The clauses beside one, up to the next that is kept."""
    at += step
    while 0 <= at < len(said) and verdicts[at] != "keep":
        yield at
        at += step


def learn(rows: Iterable[dict[str, Any]]) -> list[Weights]:
    """The weights for clauses."""
    pairs = (pair for row in rows for pair in [*samples(row)] * row.get("often", 1))
    shown, verdicts = zip(*pairs, strict=True)
    learner = LinearSVC(C=_STRENGTH, fit_intercept=False, random_state=0)
    return [fit(shown, verdicts, judge.VERDICTS, learner, evened=True, counts={"keep": _KEPT})]
