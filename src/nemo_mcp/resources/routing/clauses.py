"""A message parted into clauses, each of which may ask for something of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from nemo_mcp.resources.wording import Phrase

from . import vocabulary as say
from .reading import ASK, COMMA, MARKS, STOP, Reading
from .spans import SOURCES

# Phrases that open a clause; the marks of the text do so as well.
OPENING: Final = frozenset(
    {say.THEN, say.AND, say.REASON, say.IF, say.ONCE, say.EARLIER, say.PRIOR, say.CORRECTION, say.CONTRAST, say.BEFORE}
    | {say.FIRSTLY}
)
# Those that only part two requests, and belong to neither.
JOINTS: Final = frozenset({say.THEN, say.AND, say.FIRSTLY})
_DELIVERING: Final = frozenset({say.SEND, say.EXPORT, say.GIVE, say.SAVE})


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
    phrase or the mark that the clause begins with or follows; `fresh` is whether it begins a sentence.
    """

    opens: str
    fresh: bool
    at: int
    start: int
    end: int
    words: list[str]
    phrases: list[Phrase]
    sources: list[Source]

    @cached_property
    def kinds(self) -> list[str]:
        """The kinds of its phrases, in their order."""
        return [phrase.kind for phrase in self.phrases]

    @cached_property
    def things(self) -> frozenset[str]:
        """Its words, and the kinds of its phrases."""
        return frozenset((*self.words, *(f"<{kind}>" for kind in self.kinds)))

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
    for opens, fresh, begin, start, end in _cuts(read):
        spoken = words[begin:end]
        if not spoken or spoken == [ASK]:
            continue
        first = coming
        while coming < len(phrases) and phrases[coming].at < end:
            coming += 1
        sources = [] if SOURCES.isdisjoint(spoken) else _sources(read, begin, end)
        start = min(start, end - 1)
        span = places[start].start(), places[end - 1].end()
        found.append(Clause(opens, fresh, begin, *span, spoken, phrases[first:coming], sources))
    return found


def _sources(read: Reading, begin: int, end: int) -> list[Source]:
    return [
        Source(read.words[at], at, read.places[at].start(), read.places[at].end())
        for at in range(begin, end)
        if read.words[at] in SOURCES
    ]


def _cuts(read: Reading) -> Iterator[tuple[str, bool, int, int, int]]:
    """What opens a clause, whether it begins a sentence, where its words begin with and without "and then", and end."""
    marks = [(at, at + 1, word) for at, word in enumerate(read.words) if word in MARKS]
    openings = [(phrase.at, phrase.end, phrase.kind) for phrase in read.phrases if phrase.kind in OPENING | _DELIVERING]
    opens, fresh, begin, start, opened = STOP, True, 0, 0, 0
    for at, end, kind in sorted(marks + openings):
        if kind in MARKS:
            yield opens, fresh, begin, start, end if kind == ASK else at
            opens, fresh, begin, start, opened = kind if kind == COMMA else STOP, kind != COMMA, end, end, end
            continue
        if kind in _DELIVERING:
            # "If it's ready send it": what is to be done begins without a mark.
            if opens != say.IF or at <= opened:
                continue
            kind, end = say.THEN, at
        if at > opened:
            yield opens, fresh, begin, start, at
            fresh, begin, start = False, at, at
        if kind in JOINTS and start == at:
            start = end
        # In "and once it is done" the clause is joined to what was said before, and does not depend on it.
        opens, opened = opens if kind == say.ONCE and opens in JOINTS and at == start else kind, end
    yield opens, fresh, begin, start, len(read.words)
