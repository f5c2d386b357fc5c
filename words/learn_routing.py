"""Learns by what a clause of a message is judged, and by what a path or an address in it is uploaded.

A row is {lang, parts, sources?, often?}: `parts` are [text, verdict] pairs that join to a message, `sources` the paths,
addresses and names of files in it that are to be uploaded, `often` how many times the row counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

from learning import Sample, Weights, fit, sample
from sklearn.svm import LinearSVC

from nemo_mcp.resources.routing.clauses import Clause, clauses
from nemo_mcp.resources.routing.judge import Verdict, followed, handed, shown
from nemo_mcp.resources.routing.reading import Reading, read
from nemo_mcp.resources.routing.spans import source

_VERDICTS: tuple[Verdict, ...] = ("chat", "aside", "export", "state", "credits", "upload")
# The best of those tried, on rows that were held out.
_STRENGTH = 0.03
_SOURCE_STRENGTH = 0.05


class _Learned:
    """What was shown, and what it was."""

    def __init__(self) -> None:
        self.samples: list[Sample] = []
        self.verdicts: list[str] = []

    def weights(self, strength: float) -> Weights:
        learner = LinearSVC(C=strength, fit_intercept=False, random_state=0)
        return fit(self.samples, self.verdicts, _VERDICTS, learner, evened=True)


def learn(rows: Iterable[dict[str, Any]]) -> list[Weights]:
    """The weights for clauses, and those for sources."""
    learned, sources = _Learned(), _Learned()
    for row in chain.from_iterable([row] * row.get("often", 1) for row in rows):
        message = "".join(text for text, _ in row["parts"])
        words = read(message)
        said = clauses(words)
        verdicts = [_told(clause, words, row["parts"]) for clause in said.clauses]
        for at, (clause, verdict) in enumerate(zip(said.clauses, verdicts, strict=True)):
            behind = followed(verdicts[at - 1] if at else "", clause.opens)
            learned.samples.append(sample({**shown(said, at), "behind": behind}))
            learned.verdicts.append(verdict)
            for found in clause.sources:
                sources.samples.append(sample(handed(said, at, found, verdict)))
                uploaded = source(message, *found.span[:2]) in row.get("sources", ())
                sources.verdicts.append("upload" if uploaded else "chat")
    return [learned.weights(_STRENGTH), sources.weights(_SOURCE_STRENGTH)]


def _told(clause: Clause, words: Reading, parts: Sequence[tuple[str, Verdict]]) -> Verdict:
    """The verdict of the parts that hold most of a clause; the name of a file is no part of what is said about it."""
    count: Counter[Verdict] = Counter()
    begin = 0
    (first, _), (_, last) = words.places[clause.first], words.places[clause.end - 1]
    for text, verdict in parts:
        said = set(range(max(begin, first), min(begin + len(text), last)))
        begin += len(text)
        for found in clause.sources if clause.end - clause.begin > len(clause.sources) else ():
            said -= {*range(*found.span[:2])}
        count[verdict] += len(said)
    return count.most_common(1)[0][0]
