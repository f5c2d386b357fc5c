"""A message read as words: what is quoted, a path or an address is one word, and no word of the vocabulary."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from nemo_mcp.resources.wording import Phrase, Phrases, fold, phrases

from . import chinese, english
from . import vocabulary as say
from .spans import ADDRESS, FILE, MEDIUM, QUOTE, SOURCE, is_json, spans

STOP: Final = "."  # the end of a sentence
COMMA: Final = ","
ASK: Final = "?"
MARKS: Final = frozenset({STOP, COMMA, ASK})

# A letter that stands for each letter of a protected span.
_COVERS: Final[dict[str, str]] = dict(
    zip((QUOTE, SOURCE, MEDIUM, FILE, ADDRESS), "\ue000\ue001\ue002\ue003\ue004", strict=True)
)
_COVERED: Final = {letter: kind for kind, letter in _COVERS.items()}
_MARKS: Final = {
    **dict.fromkeys(".!。！;；…⋯|", STOP),
    **dict.fromkeys(",，、:：&()（）[]{}【】+~～—–-=<>←", COMMA),
    **dict.fromkeys("?？", ASK),
}
# Words, and the marks that part them; a full stop inside a word, and blanks, part nothing.
_TOKENS = (
    r"\n+|[\ue000-\ue004]+|\d++(?:[.:]\d++)*+%?+(?![a-z0-9])|[a-z0-9]+(?:'[a-z]+)*|[-=]>|(?<=\s)[-–/]+(?=\s)"
    r"|(?<![a-z])[=:]|[=:](?![a-z0-9])|\.(?![a-z0-9])|[^=:\s\"'“”‘’「」『』《》*#`_.\-/\\]"
)
# What numbers a request in a list, "1." or "2)", and what stands before the name of an option, "format=".
_NUMBERS = r"(?<![\w.])[(（]?\d{1,2}[.)）、](?=\s|[\u3400-\u9fff])|[①-⑨]|[\s,;(](?=[a-z_]{2,20}=)"


class Reading(NamedTuple):
    """The words of a message, where each stands, and the phrases of the vocabulary among them.

    A mark is a word as well: `STOP`, `COMMA` or `ASK`; a number is `#`; a protected span is named by its kind.
    """

    words: list[str]
    places: list[re.Match[str]]
    phrases: list[Phrase]


def read(message: str) -> Reading:
    """The words of a message in their order."""
    places = [*_pattern(_TOKENS).finditer(_covered(message))]
    meaning = _meaning()
    words = [meaning[place[0]] for place in places]
    return Reading(words, places, _vocabulary().find(words))


def _covered(message: str) -> str:
    """The folded text with every protected span covered, and a stop for the number of a request."""
    text = fold(message)
    parts: list[str] = []
    at = 0
    for start, end, kind in spans(message, text):
        parts += text[at:start], _COVERS[kind] * (end - start)
        at = end
    text = "".join([*parts, text[at:]])
    if is_json(message):
        text = text.translate(_JSON)
    return _pattern(_NUMBERS).sub(lambda number: "\n".rjust(len(number[0])), text)


# In JSON an object is a sentence, and the name of a value belongs to it.
_JSON: Final = {ord(mark): " " for mark in '"[{:'} | {ord("}"): "\n"}


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _vocabulary() -> Phrases:
    return Phrases((_misheard(), english.PHRASES, chinese.PHRASES, {say.CONTENT: say.LOOKALIKE}))


class _Meaning(dict[str, str]):
    """What a word stands for: itself, but for marks, numbers, protected spans and slips of the keyboard."""

    def __init__(self) -> None:
        super().__init__({word: word for word in _vocabulary().words} | _MARKS)
        self._slips = {slip: word for word in say.OFTEN_MISTYPED.split() for slip in _shorter(word)}
        self._most = len(self) + _MOST_KEPT

    def __missing__(self, word: str) -> str:
        meaning = self._meaning(word)
        if len(self) < self._most and len(word) < _LONG:
            self[word] = meaning
        return meaning

    def _meaning(self, word: str) -> str:
        first = word[0]
        if first.isdigit():
            return "#" if word.rstrip("%").replace(":", "").replace(".", "").isdigit() else word
        if first == "\n":
            return STOP
        if first in "-–/":
            return COMMA if len(word) == 1 or word[-1] != ">" else word
        if kind := _COVERED.get(first):
            return kind
        return self._meant(word) if word.isascii() and _SHORT < len(word) < _LONG else word

    def _meant(self, word: str) -> str:
        """The keyword that a word is a slip for: a letter missing, too many, wrong, or in its neighbour's place."""
        if word in say.REAL_WORDS:
            return word
        for shorter in _shorter(word):
            keyword = self._slips.get(shorter)
            if keyword and keyword[0] == word[0] and abs(len(keyword) - len(word)) < 2:
                return keyword
        return word


_MOST_KEPT: Final = 20_000
_SHORT: Final = 4
_LONG: Final = 20


@cache
def _meaning() -> _Meaning:
    return _Meaning()


def _shorter(word: str) -> list[str]:
    """A word, and what is left of it without one of its letters."""
    return [word, *(word[:at] + word[at + 1 :] for at in range(len(word)))]


def _misheard() -> dict[str, str]:
    """The Chinese keywords with one letter taken for another that sounds or looks like it, by their kinds."""
    alike = {row[0]: row[1:] for row in say.LOOKALIKES.split()}
    kinds = {phrase: kind for kind, table in chinese.PHRASES.items() for phrase, _ in phrases(table)}
    slips: dict[str, list[str]] = {}
    for word in say.OFTEN_MISHEARD.split():
        for i, letter in enumerate(word):
            slips.setdefault(kinds[word], []).extend(
                word[:i] + other + word[i + 1 :] for other in alike.get(letter, "")
            )
    return {kind: ",".join(words) for kind, words in slips.items()}
