"""A message parted into clauses, each of which may ask for something of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from nemo_mcp.resources.wording import Phrase

from . import vocabulary as say
from .reading import ASK, COMMA, QUOTE, STOP, Reading

# Phrases that open a clause; the marks of the text do so as well.
OPENING: Final = frozenset(
    {say.THEN, say.AND, say.REASON, say.IF, say.ONCE, say.EARLIER, say.PRIOR, say.CORRECTION, say.CONTRAST, say.BEFORE}
)
# Those that only part two requests, and belong to neither.
JOINTS: Final = frozenset({say.THEN, say.AND})


@dataclass
class Clause:
    """Some words that belong together: `words` without marks, `phrases` of the vocabulary among them.

    `start` and `end` are places in the message; `opens` is the kind of the phrase or the mark that it begins with or
    follows.
    """

    opens: str
    start: int
    end: int
    words: list[str] = field(default_factory=list[str])
    phrases: list[Phrase] = field(default_factory=list[Phrase])
    sources: list[tuple[str, int, int]] = field(default_factory=list[tuple[str, int, int]])

    @property
    def kinds(self) -> list[str]:
        """The kinds of its phrases, in their order."""
        return [phrase.kind for phrase in self.phrases]


_MARKS: Final = frozenset({STOP, COMMA, ASK})


def clauses(read: Reading) -> list[Clause]:
    """The clauses of a message, in the order in which they were said."""
    return [clause for clause in _parted(read) if clause.words]


def _parted(read: Reading) -> Iterator[Clause]:
    words, starts, ends, phrases = read
    opening = {phrase.at: phrase for phrase in phrases}
    clause = Clause(STOP, 0, 0)
    skip = 0
    for at, word in enumerate(words):
        if word in _MARKS:
            if word == ASK:
                clause.words.append(ASK)
            clause.end = max(clause.end, ends[at]) if word != COMMA else clause.end
            yield clause
            clause = Clause(word if word != ASK else STOP, ends[at], ends[at])
            continue
        phrase = opening.get(at)
        if phrase and phrase.kind in OPENING and at >= skip:
            if not _only_opened(clause):
                yield clause
                clause = Clause(phrase.kind, starts[at], ends[at])
            else:
                clause.opens = phrase.kind
            skip = phrase.end
        if not clause.words:
            clause.start = starts[at]
        if phrase:
            clause.phrases.append(phrase)
            if phrase.kind in JOINTS and len(clause.words) == phrase.at - at and phrase.end < len(words):
                clause.start = starts[phrase.end] if words[phrase.end] not in _MARKS else clause.start
        if word[0] == "<":
            if word != QUOTE:
                clause.sources.append((word, starts[at], ends[at]))
        clause.words.append(word)
        clause.end = ends[at]
    yield clause


def _only_opened(clause: Clause) -> bool:
    """Whether a clause has nothing yet but the words that open it."""
    return sum(p.end - p.at for p in clause.phrases if p.kind in OPENING) >= len(clause.words)
