"""A line as words, its quotes, names, addresses and code under cover."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from typing import Final

from nemo_mcp.resources.wording import Kept, fold, plain, small

NAME: Final = "<name>"  # quoted, or set in bold: a title, a line, or a button
BUTTON: Final = "<button>"  # in square brackets
CODE: Final = "<code>"
NAMES: Final = frozenset({NAME, BUTTON})
ADDRESS: Final = "<address>"
NUMBER: Final = "#"

_QUOTES = (
    r"\"[^\"\n]{1,500}\"|“[^”\n]{1,500}”|「[^」\n]{1,500}」|『[^』\n]{1,500}』|《[^》\n]{1,500}》|\*\*[^*\n]{1,300}\*\*|\*[^*\n]{1,300}\*"
    r"|'(?<!\w')[^'\n]{1,300}(?:'\w[^'\n]{0,300}){0,9}'(?!\w)|‘[^’\n]{1,300}’"
)
_LINKS = r"\[[^\[\]\n]{1,200}\]\([^()\s]{1,2000}\)"
_BUTTONS = r"\[[^\[\]\n]{1,80}\]|【[^】\n]{1,80}】"
_CODE = r"`[^`\n]{1,2000}`|\{[^\n]{0,4000}\}"
_SITES = r"[a-zA-Z][a-zA-Z0-9+]{1,9}://[^\s，。；！？、（）()」』”》\"<>|]+"
# A letter that stands for each letter of a covered span.
_COVERS: Final = {NAME: "\ue000", BUTTON: "\ue001", CODE: "\ue002", ADDRESS: "\ue003"}
_COVERED: Final = {letter: word for word, letter in _COVERS.items()}
ENDED: Final = "\ue004"  # the last letter of a quote that ends its sentence as well

_TOKENS = (
    r"([a-zA-Z][a-zA-Z0-9]*+(?:'[a-zA-Z]++)*+|(?! )(?:[\u3400-\u9fff]"
    r"|\d++(?:[.:,–~×-]\d++)*+(?:%|[a-zA-Z]{1,4}(?![a-zA-Z0-9]))?+|[\ue000-\ue003]+\ue004?|\ue004"
    r"|[.!?…。]+[)\"'”’）」』]*(?=\s|$|[\u3000-\uff00])|[-=]>|(?<=\s)[-–](?=\s)|[^\s\-\"'“”‘’.\ufe0f]))"
)


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(_TOKENS)


@cache
def _full_stop() -> re.Pattern[str]:
    """Finds a full stop before the end of a quote, and a new sentence behind it."""
    return re.compile(r"[.!?].\s+[A-Z]")


@cache
def item() -> re.Pattern[str]:
    """Finds what a line of a list begins with."""
    return re.compile(r"\s*(?:[-*•+]\s+|(?P<number>\d{1,3})(?P<mark>[.)、]\s*)|>\s?|#+\s+|[①-⑳]\s*)?")


def body(line: str) -> int:
    """Where the words of a line begin, behind what makes it an item of a list."""
    if line[:1].isalpha():
        return 0
    match = item().match(line)
    return match.end() if match else 0


def cover(text: str) -> str:
    """The text in plain letters, each letter of its protected spans covered."""
    return plain((_spans_and_sites() if "://" in text else _spans()).sub(_veil, text))


@cache
def _spans() -> re.Pattern[str]:
    return re.compile(f"{_LINKS}|{_QUOTES}|{_BUTTONS}|{_CODE}")


@cache
def _spans_and_sites() -> re.Pattern[str]:
    return re.compile(f"{_spans().pattern}|{_SITES}")


def _veil(span: re.Match[str]) -> str:
    said = span[0]
    first = said[0]
    if first in "[【":
        kind = ADDRESS if said[-1] == ")" else BUTTON
    else:
        kind = CODE if first in "`{" else ADDRESS if first.isalpha() else NAME
    veiled = _COVERS[kind] * len(said)
    ended = kind == NAME and _full_stop().match(span.string, span.end() - 2)
    return veiled[:-1] + ENDED if ended else veiled


@cache
def meanings() -> Kept[str, str]:
    """The words that tokens are: in small letters; a sign for a number, and for what is covered."""
    return Kept(_word)


def _word(token: str) -> str:
    first = token[0]
    return NUMBER if first.isdigit() else _COVERED.get(first, NAME if first == ENDED else small(token))


def bare(text: str) -> list[str]:
    """The tokens of a text in small letters, with nothing under cover."""
    return _tokens().findall(fold(text))


class Tokens:
    """The words of a line in their order.

    `tokens` are the words as they stand there; `body` is where they begin, behind what makes the line an item of a
    list, and `listed` tells whether there is any of that.
    """

    __slots__ = ("_begin", "_ends", "_parts", "body", "line", "listed", "tokens", "words")

    def __init__(self, line: str) -> None:
        self.line = line
        self.body = start = body(line)
        self.listed = bool(start and line[:start].strip())
        covered = cover(line)
        # A dash between blanks is a word: the blank before it may belong to what makes the line an item.
        self._begin = start - 1 if start and covered[start - 1].isspace() else start
        self._parts = _tokens().split(covered[self._begin :] if start else covered)
        self._ends: list[int] = []
        self.tokens = self._parts[1::2]
        self.words = [*map(meanings().__getitem__, self.tokens)]

    def start(self, at: int) -> int:
        """Where a word begins in the line."""
        return (self._ends or self._ended())[2 * at]

    def end(self, at: int) -> int:
        """Where a word ends in the line."""
        return (self._ends or self._ended())[2 * at + 1]

    def _ended(self) -> list[int]:
        """Where each gap before a word and each word ends, in turns."""
        lengths = map(len, self._parts)
        self._ends = [*accumulate(lengths, initial=self._begin)][1:]
        return self._ends

    def text(self, first: int, stop: int) -> str:
        """The words from one to before another, as they stand in the line."""
        return self.line[self.start(first) : self.end(stop - 1)]
