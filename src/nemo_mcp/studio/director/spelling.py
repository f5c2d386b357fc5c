"""Words that are spelled wrong: one letter too many or too few, or two that changed places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from . import vocabulary
from .tokens import Token, tokens

_SHORTEST_SWAP, _SHORTEST_SLIP = 5, 6
# What is no word of the tables but often said, and slips that change a letter.
_MORE = "second seconds minute minutes first third fourth fifth please clips video everything".split()
_SLIPS = {"vedio": "video", "volumn": "volume", "musik": "music", "viedo": "video", "tital": "title", "titile": "title"}


def mended(message: str, names: Iterable[str], texts: Iterable[str]) -> str:
    """A message with its misspelled words as they were meant."""
    found = tokens(message, names, texts)
    for before, token in reversed(list(zip([None, *found], found, strict=False))):
        word = token.value if token.kind == "word" else ""
        if word and word not in vocabulary.FILLERS and (meant := _meant(word, before)):
            message = message[: token.start] + meant + message[token.start + len(token.text) :]
    return message


def _meant(word: str, before: Token | None) -> str:
    if word in _SLIPS:
        return _SLIPS[word]
    close = [known for known in (*_words(), *vocabulary.FILLERS) if known[0] == word[0] and _slips(word, known)]
    # A noun may look like a verb: "the stripe" is none.
    begins = before is None or before.kind in ("next", "word")
    close = [known for known in close if begins or known not in _verbs()]
    return close[0] if close else ""


def _slips(word: str, known: str) -> bool:
    if len(word) == len(known):
        at = next((i for i, (a, b) in enumerate(zip(word, known, strict=True)) if a != b), len(word))
        swapped = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
        return len(word) >= _SHORTEST_SWAP and swapped == known
    shorter, longer = sorted((word, known), key=len)
    if len(longer) - len(shorter) != 1 or len(longer) < _SHORTEST_SLIP or longer == shorter + "s":
        return False
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(w for word in vocabulary.VERBS for w in _spelled(word.english))


@cache
def _words() -> Sequence[str]:
    """The words of the tables that are single words, in the order of the tables."""
    words = (word for word in vocabulary.WORDS if word.kind not in ("talk", "cannot"))
    return tuple(dict.fromkeys([*_MORE, *(w for word in words for w in _spelled(word.english))]))


def _spelled(pattern: str) -> list[str]:
    """The single words that a pattern of phrases spells: "titles?|mov(?:e|ing)" is title, titles, move and moving."""
    spelled: list[str] = []
    for phrase in vocabulary.phrases(pattern):
        ends = re.fullmatch(r"([a-z]+)(?:\(\?:([a-z|]+)\)(\??))?(s\?)?(?:\(\?[=!].*)?", phrase)
        if not ends:
            continue
        stems = [ends[1] + end for end in (ends[2] or "").split("|")] + ([ends[1]] if ends[3] else [])
        spelled += [s + plural for s in stems for plural in (("", "s") if ends[4] else ("",))]
    return [s for s in spelled if len(s) >= _SHORTEST_SWAP - 1]
