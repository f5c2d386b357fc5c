"""A message read as words: what is quoted, a path or an address is one word, and no word of the vocabulary."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate
from typing import Final

from nemo_mcp.resources.wording import Kept, Phrase, Phrases, compiled, fold, phrases

from . import chinese, english
from . import vocabulary as say
from .openings import closed, opened, spoken
from .spans import ADDRESS, FILE, MEDIUM, QUOTE, SOURCE, SOURCES, Span, is_json, spans

STOP: Final = "."  # the end of a sentence
COMMA: Final = ","
ASK: Final = "?"
MARKS: Final = frozenset({STOP, COMMA, ASK})

# The letter that stands for a protected span, and the one that stands for the rest of its letters.
_COVERS: Final[dict[str, str]] = dict(
    zip((QUOTE, SOURCE, MEDIUM, FILE, ADDRESS), "\ue000\ue001\ue002\ue003\ue004", strict=True)
)
_REST: Final = "\ue005"
_COVERED: Final = {letter: kind for kind, letter in _COVERS.items()}
_MARKS: Final = {
    **dict.fromkeys(".!。！;；…⋯|①②③④⑤⑥⑦⑧⑨", STOP),
    **dict.fromkeys(",，、:：&()（）[]{}【】+~～—–-=<>←", COMMA),
    **dict.fromkeys("?？", ASK),
}
# Words, and the marks that part them; a full stop inside a word parts nothing, nor does a blank that does not stand
# between two Chinese letters.
_TOKENS = (
    r"([a-z][a-z0-9]*+(?:'[a-z]+)*|(?! )(?:[\u3400-\u9fff]|\n+|[\ue000-\ue004]\ue005*|\d++(?:[.:]\d++)*+%?+(?![a-z0-9])"
    r"|[a-z0-9]+(?:'[a-z]+)*|[-=]>|(?<=\s)[-–/]+(?=\s)|(?<=[\u3400-\u9fff])/(?=[\u3400-\u9fff])"
    r"|(?<![a-z])[=:]|[=:](?![a-z0-9])|\.(?![a-z0-9])"
    r"|[^=:\s\"'“”‘’「」『』《》*#`_.\-/\\]))"
)
NUMBER: Final = "#"  # the word that a number is
# What may number a request in a list, "1.", "2)" or "Step 3:", and what stands before the name of an option, "format=".
_NUMBERS = r"(?:step [0-9][0-9]? ?[:.)]|第[0-9]步[:,、]?|[0-9][0-9]?[.)）、])(?=[\s\u3400-\u9fff])"
_NAMES = r"[\s,;(](?=[a-z_]{2,20}=)"


@dataclass
class Reading:
    """The words of a message, the phrases of the vocabulary among them, and its paths, addresses and files.

    A mark is a word as well: `STOP`, `COMMA` or `ASK`; a number is `#`; a protected span is named by its kind. `parts`
    are the words as they stand in the message, each behind what stands between it and the one before.
    """

    words: list[str]
    phrases: list[Phrase]
    sources: list[Span]
    parts: list[str]

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Where each word begins and ends in the message."""
        ends = [*accumulate(map(len, self.parts))]
        return [*zip(ends[::2], ends[1::2], strict=False)]


def read(message: str) -> Reading:
    """The words of a message in their order."""
    text = fold(message)
    kept = spans(message, text)
    covered = _covered(text, kept)
    if begin := opened(covered):
        covered = spoken(covered, begin)
    if is_json(message):
        covered = covered.translate(_JSON)
    if "=" in text:
        covered = compiled(_NAMES).sub("\n", covered)
    parts = compiled(_TOKENS).split(_uncounted(closed(covered)))
    words = [*map(_meaning().__getitem__, parts[1::2])]
    return Reading(words, _vocabulary().find(words), [span for span in kept if span.kind in SOURCES], parts)


def _covered(text: str, kept: list[Span]) -> str:
    parts: list[str] = []
    at = 0
    for start, end, kind in kept:
        parts += text[at:start], _COVERS[kind], _REST * (end - start - 1)
        at = end
    return "".join([*parts, text[at:]])


def _uncounted(text: str) -> str:
    """The text with a stop for each number of a request; one that does not count on, or begin, numbers none."""
    counted = 0

    def stop(number: re.Match[str]) -> str:
        nonlocal counted
        start, value = number.start(), int("".join(filter(str.isdigit, number[0])))
        ahead = text[max(0, start - _GAP) : start]
        apart = not ahead or ahead[-1].isspace() or not ahead[-1].isascii()
        begins = apart and ahead.rstrip(" ")[-1:] in _BEFORE_ITEMS
        if not begins and not (apart and counted and value == counted + 1):
            return number[0]
        counted = value
        return "\n".rjust(len(number[0]))

    return compiled(_NUMBERS).sub(stop, text)


_GAP: Final = 8
_BEFORE_ITEMS: Final = frozenset(["", *".!?。！？;；:：,，、\n"])


# In JSON an object is a sentence, and the name of a value belongs to it.
_JSON: Final = {ord(mark): " " for mark in '"[{:'} | {ord("}"): "\n"}


@cache
def _vocabulary() -> Phrases:
    return Phrases((_misheard(), english.PHRASES, chinese.PHRASES, {say.CONTENT: say.LOOKALIKE}))


def _meaning_of(word: str) -> str:
    """What a word stands for: itself, but for marks, numbers, protected spans and slips of the keyboard."""
    if mark := _MARKS.get(word):
        return mark
    if word in _vocabulary().words:
        return word
    first = word[0]
    if first.isdigit():
        return NUMBER if word.rstrip("%").replace(":", "").replace(".", "").isdigit() else word
    if first == "\n":
        return STOP
    if first == " ":
        return COMMA
    if first in "-–/":
        return COMMA if len(word) == 1 or word[-1] != ">" else word
    if kind := _COVERED.get(first):
        return kind
    return _meant(word) if word.isascii() and _SHORT < len(word) < _LONG else word


_DRAWN_OUT = r"(.)\1\1+"
_SHORT: Final = 4
_LONG: Final = 20


@cache
def _meaning() -> Kept[str, str]:
    return Kept(_meaning_of)


def _meant(word: str) -> str:
    """The keyword that a word is a slip for: a letter missing, too many, wrong, or in its neighbour's place; or a known
    word that was drawn out: "fulll", "dooownload"."""
    if word in say.REAL_WORDS:
        return word
    if drawn := compiled(_DRAWN_OUT).search(word):
        spelt = (word.replace(drawn[0], drawn[1] * times) for times in (2, 1))
        return next((known for known in spelt if known in _vocabulary().words), word)
    for shorter in _shorter(word):
        keyword = _slips().get(shorter)
        if keyword and keyword[0] == word[0] and abs(len(keyword) - len(word)) < 2:
            return keyword
    return word


@cache
def _slips() -> dict[str, str]:
    return {slip: word for word in say.OFTEN_MISTYPED.split() for slip in _shorter(word)}


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
