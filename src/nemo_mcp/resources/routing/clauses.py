"""A message parted into clauses, each of which may ask for something of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from nemo_mcp.resources.wording import Phrase

from . import vocabulary as say
from .reading import ASK, MARKS, STOP, Reading
from .spans import SOURCES

# Phrases that open a clause; the marks of the text do so as well.
OPENING: Final = frozenset(
    {say.THEN, say.AND, say.REASON, say.IF, say.ONCE, say.EARLIER, say.PRIOR, say.CORRECTION, say.CONTRAST, say.BEFORE}
    | {say.FIRSTLY}
)
# Those that only part two requests, and belong to neither.
JOINTS: Final = frozenset({say.THEN, say.AND, say.FIRSTLY})


class Source(NamedTuple):
    """A path, an address or the name of a file in a message: its kind, the place of its word, and its span."""

    kind: str
    at: int
    start: int
    end: int


@dataclass
class Clause:
    """Some words that belong together: `words` without marks, `phrases` of the vocabulary among them.

    `start` and `end` are places in the message, `at` that of the first word among all words; `opens` is the kind of the
    phrase or the mark that the clause begins with or follows.
    """

    opens: str
    at: int
    start: int
    end: int
    words: list[str]
    phrases: list[Phrase]
    sources: list[Source]

    @property
    def kinds(self) -> list[str]:
        """The kinds of its phrases, in their order."""
        return [phrase.kind for phrase in self.phrases]

    @property
    def classes(self) -> list[str]:
        """Its words, with the kind of a phrase in place of its words."""
        classes: list[str] = []
        at = 0
        for phrase in self.phrases:
            classes += self.words[at : phrase.at - self.at]
            classes.append(f"<{phrase.kind}>")
            at = phrase.end - self.at
        return classes + self.words[at:]


def clauses(read: Reading) -> list[Clause]:
    """The clauses of a message, in the order in which they were said."""
    words, places, phrases = read
    found: list[Clause] = []
    coming = 0
    for opens, begin, start, end in _cuts(read):
        spoken = words[begin:end]
        if not spoken or spoken == [ASK]:
            continue
        first = coming
        while coming < len(phrases) and phrases[coming].at < end:
            coming += 1
        sources = [] if SOURCES.isdisjoint(spoken) else _sources(read, begin, end)
        start = min(start, end - 1)
        span = places[start].start(), places[end - 1].end()
        found.append(Clause(opens, begin, *span, spoken, phrases[first:coming], sources))
    return found


def _sources(read: Reading, begin: int, end: int) -> list[Source]:
    return [
        Source(read.words[at], at, read.places[at].start(), read.places[at].end())
        for at in range(begin, end)
        if read.words[at] in SOURCES
    ]


def _cuts(read: Reading) -> Iterator[tuple[str, int, int, int]]:
    """What opens a clause, where its words begin, where they do without "and then", and where they end."""
    marks = [(at, at + 1, word) for at, word in enumerate(read.words) if word in MARKS]
    openings = [(phrase.at, phrase.end, phrase.kind) for phrase in read.phrases if phrase.kind in OPENING]
    opens, begin, start, opened = STOP, 0, 0, 0
    for at, end, kind in sorted(marks + openings):
        if kind in MARKS:
            yield opens, begin, start, end if kind == ASK else at
            opens, begin, start, opened = kind if kind != ASK else STOP, end, end, end
            continue
        if at > opened:
            yield opens, begin, start, at
            begin = start = at
        if kind in JOINTS and start == at:
            start = end
        opens, opened = kind, end
    yield opens, begin, start, len(read.words)
