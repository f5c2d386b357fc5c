"""What the readers of words share in learning: rows of examples in, a table of weights out.

A sample is what one part of a text shows, as things `role<TAB>thing` (see resources/evidence.py); a label is what it is.
Nothing here is random, and the order of samples decides nothing but the last digits.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from nemo_mcp.resources.evidence import Shown

Sample = Sequence[str]

# A weight in a table is a whole number of hundredths.
_SCALE = 100


@dataclass(frozen=True)
class Weights:
    """A weight for each thing (rows) and label (columns)."""

    labels: tuple[str, ...]
    things: dict[str, int]
    figures: NDArray[np.float64]

    def scores(self, samples: Sequence[Sample]) -> NDArray[np.float64]:
        """The logarithm of each label's probability, for each sample."""
        sums = _matrix(samples, self.things) @ self.figures
        sums -= sums.max(axis=1, keepdims=True)
        return sums - np.log(np.exp(sums).sum(axis=1, keepdims=True))

    def write(self, path: Path, least: int = 1) -> None:
        """Write the table, without weights that are smaller than `least` hundredths."""
        lines = ["\t".join(["role", "thing", *self.labels])]
        for thing, at in sorted(self.things.items()):
            figures = [round(figure) for figure in self.figures[at] * _SCALE]
            if any(abs(figure) >= least for figure in figures):
                told = [str(figure) if abs(figure) >= least else "" for figure in figures]
                lines.append("\t".join([thing, *told]))
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def rows(paths: Iterable[Path]) -> list[dict[str, Any]]:
    """The rows of files with a JSON object a line."""
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines() if line.strip()]


def sample(shown: Shown) -> Sample:
    """What a part of a text shows, as things in a fixed order."""
    return sorted({f"{role}\t{thing}" for role, things in shown.items() for thing in things})


def fit(
    samples: Sequence[Sample], verdicts: Sequence[str], labels: tuple[str, ...], *, strength: float, least: int = 2
) -> Weights:
    """The weights that tell the labels of the samples; a thing counts that at least `least` samples show.

    `strength` is how far weights may go to fit the samples: the inverse of their regularisation.
    """
    count = Counter(thing for shown in samples for thing in shown)
    things = {thing: at for at, thing in enumerate(sorted(thing for thing, seen in count.items() if seen >= least))}
    model = LogisticRegression(C=strength, fit_intercept=False, max_iter=1000, tol=1e-3)
    model.fit(_matrix(samples, things), [labels.index(verdict) for verdict in verdicts])
    figures = np.zeros((len(things), len(labels)))
    figures[:, model.classes_] = model.coef_.T
    return Weights(labels, things, figures)


def _matrix(samples: Sequence[Sample], things: dict[str, int]) -> csr_matrix:
    ids = [[things[thing] for thing in shown if thing in things] for shown in samples]
    ends = np.cumsum([0, *map(len, ids)])
    flat = np.array([at for row in ids for at in row], dtype=np.int32)
    return csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(samples), len(things)))
