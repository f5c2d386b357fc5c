"""Learns by what a clause of a message is judged, and by what a file in it is uploaded.

A row is {id, message, plan, parts?}: `parts` are [text, verdict] pairs that join to the message. Where a row has none, the
verdicts of its clauses are those that fit its plan and that the weights so far find likeliest.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, cast

import numpy as np
from learning import Sample, Weights, fit, sample
from numpy.typing import NDArray
from sklearn.svm import LinearSVC

from nemo_mcp.resources.routing.clauses import Clause, clauses
from nemo_mcp.resources.routing.judge import Verdict, handed, shown
from nemo_mcp.resources.routing.reading import read
from nemo_mcp.resources.routing.spans import source

VERDICTS: tuple[Verdict, ...] = ("chat", "aside", "export", "state", "credits", "upload")
STRENGTH = 0.025
SOURCE_STRENGTH = 0.05
# What it takes away from the fit of some verdicts that they come in another order than the steps.
DISORDER = 0.5
ROUNDS = 3


class Example:
    """A row: its clauses, what each shows, and the verdicts that it tells, if it does."""

    def __init__(self, row: dict[str, Any]) -> None:
        self.message: str = row["message"]
        self.plan: list[dict[str, str]] = row["plan"]
        self.said = clauses(read(self.message))
        self.samples = [sample(shown(self.said, at)) for at in range(len(self.said))]
        self.steps = [action for action, _ in itertools.groupby(step["action"] for step in self.plan)]
        self.told = [_told(clause, row["parts"]) for clause in self.said] if "parts" in row else None
        self.verdicts = self.told

    def settle(self, weights: Weights | None) -> None:
        """Find the likeliest verdicts that fit the plan; without weights, only where there is but one choice."""
        if self.told is None and weights:
            self.verdicts = _fitting(weights.sums(self.samples), self.steps)
        elif self.told is None and len(self.said) == len(self.steps) == 1:
            self.verdicts = [cast("Verdict", self.steps[0])]


def learn(rows: Iterable[dict[str, Any]]) -> list[Weights]:
    """The weights for clauses, and those for sources."""
    examples = [Example(row) for row in rows]
    weights = None
    for _ in range(ROUNDS):
        for example in examples:
            example.settle(weights)
        weights = _clauses(examples)
    return [weights, _sources(examples)] if weights else []


def _margins(strength: float) -> LinearSVC:
    return LinearSVC(C=strength, fit_intercept=False, random_state=0)


def _clauses(examples: Sequence[Example]) -> Weights:
    samples: list[Sample] = []
    verdicts: list[Verdict] = []
    for example in examples:
        for at, verdict in enumerate(example.verdicts or ()):
            behind = example.verdicts[at - 1] if at and example.verdicts else ""
            samples.append([*example.samples[at], f"behind\t{behind}"])
            verdicts.append(verdict)
    return fit(samples, verdicts, VERDICTS, _margins(STRENGTH), evened=True)


def _sources(examples: Sequence[Example]) -> Weights:
    """A source is uploaded where the plan says so, and is a part of the chat elsewhere."""
    samples: list[Sample] = []
    verdicts: list[Verdict] = []
    for example in examples:
        uploaded = {step["source"] for step in example.plan if "source" in step}
        for at, (clause, verdict) in enumerate(zip(example.said, example.verdicts or (), strict=False)):
            for found in clause.sources:
                samples.append(sample(handed(example.said, at, found, verdict)))
                name = source(example.message, found.start, found.end)
                verdicts.append("upload" if name in uploaded else "chat")
    return fit(samples, verdicts, VERDICTS, _margins(SOURCE_STRENGTH), evened=True)


def _told(clause: Clause, parts: Sequence[tuple[str, Verdict]]) -> Verdict:
    """The verdict of the parts that hold most of a clause; the name of a file is no part of what is said about it."""
    count: Counter[Verdict] = Counter()
    begin = 0
    for text, verdict in parts:
        said = set(range(max(begin, clause.start), min(begin + len(text), clause.end)))
        begin += len(text)
        for found in clause.sources if len(clause.words) > len(clause.sources) else ():
            said -= {*range(found.start, found.end)}
        count[verdict] += len(said)
    return count.most_common(1)[0][0]


def _fitting(sums: NDArray[np.float64], steps: list[str]) -> list[Verdict] | None:
    """The likeliest verdicts of clauses that make these steps, in this order or, less likely, in another."""
    best: tuple[float, list[Verdict]] | None = None
    for order in sorted({*itertools.permutations(steps)}) if len(steps) < 5 else [tuple(steps)]:
        reached: dict[int, tuple[float, list[Verdict]]] = {0: (0.0 if order == tuple(steps) else -DISORDER, [])}
        for figures in sums:
            further: dict[int, tuple[float, list[Verdict]]] = {}
            for done, (fits, verdicts) in reached.items():
                choices = [(done, "aside"), *((done, step) for step in order[max(0, done - 1) : done])]
                choices += [(done + 1, step) for step in order[done : done + 1]]
                for after, choice in cast("list[tuple[int, Verdict]]", choices):
                    fit_now = fits + float(figures[VERDICTS.index(choice)])
                    if after not in further or fit_now > further[after][0]:
                        further[after] = fit_now, [*verdicts, choice]
            reached = further
        if len(order) in reached and (best is None or reached[len(order)][0] > best[0]):
            best = reached[len(order)]
    return best[1] if best else None
