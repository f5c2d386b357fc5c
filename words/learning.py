"""What the readers of words share in learning: rows of examples in, a table of weights out.

A sample is what one part of a text shows, as things `role<TAB>thing` (see resources/evidence.py); a label is what it
is. The same rows give the same table.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.svm import LinearSVC

from nemo_mcp.resources.evidence import Shown

Sample = Sequence[str]

# A weight in a table is a whole number of hundredths.
_SCALE = 100
# How many things a sample shows that is neither long nor short.
_USUAL = 60


@dataclass(frozen=True)
class Weights:
    """A weight for each thing (rows) and label (columns)."""

    labels: tuple[str, ...]
    things: dict[str, int]
    figures: NDArray[np.float64]

    def sums(self, samples: Sequence[Sample]) -> NDArray[np.float64]:
        """What each sample (rows) speaks for each label (columns)."""
        return _matrix(samples, self.things) @ self.figures


def write(learned: Sequence[Weights], path: Path, least: int) -> None:
    """Write the table of weights with the same labels, without those that are smaller than `least` hundredths."""
    lines: list[str] = []
    for weights in learned:
        for thing, at in weights.things.items():
            figures = [round(figure) for figure in weights.figures[at] * _SCALE]
            if any(abs(figure) >= least for figure in figures):
                told = [str(figure) if abs(figure) >= least else "" for figure in figures]
                lines.append("\t".join([thing, *told]))
    head = "\t".join(["role", "thing", *learned[0].labels])
    path.write_text("\n".join([head, *sorted(lines)]) + "\n", encoding="utf-8")


def rows(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """The rows of files with a JSON object a line."""
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines() if line.strip()]


def sample(shown: Shown) -> Sample:
    """What a part of a text shows, as things in a fixed order; one that it shows twice stands there twice."""
    return sorted(f"{role}\t{thing}" for role, things in shown.items() for thing in things)


def fit(
    samples: Sequence[Sample],
    verdicts: Sequence[str],
    labels: tuple[str, ...],
    learner: LinearSVC,
    *,
    evened: bool = False,
    counts: Mapping[str, float] | None = None,
) -> Weights:
    """The weights by which the learner tells the labels of the samples. A thing counts that two samples show.

    `evened` scales long samples down: they show more, but are no better evidence. `counts` tells of some labels how
    often their samples count.
    """
    count = Counter(thing for shown in samples for thing in {*shown})
    things = {thing: at for at, thing in enumerate(sorted(thing for thing, seen in count.items() if seen > 1))}
    matrix = _matrix(samples, things)
    if evened:
        matrix = matrix.multiply(np.sqrt(_USUAL / np.maximum(matrix.sum(axis=1), 1))[:, None]).tocsr()
    often = [(counts or {}).get(verdict, 1.0) for verdict in verdicts]
    learner.fit(matrix, [labels.index(verdict) for verdict in verdicts], sample_weight=often)
    figures = np.zeros((len(things), len(labels)))
    if len(learner.classes_) == 2:
        figures[:, learner.classes_] = np.vstack([-learner.coef_[0], learner.coef_[0]]).T
    else:
        figures[:, learner.classes_] = learner.coef_.T
    return Weights(labels, things, figures)


def _matrix(samples: Sequence[Sample], things: dict[str, int]) -> csr_array:
    ids = [[things[thing] for thing in shown if thing in things] for shown in samples]
    ends = np.cumsum([0, *map(len, ids)], dtype=np.int32)
    flat = np.array([at for row in ids for at in row], dtype=np.int32)
    matrix = csr_array((np.ones(len(flat)), flat, ends), shape=(len(samples), len(things)))
    matrix.sum_duplicates()
    return matrix
