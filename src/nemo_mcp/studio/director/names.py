"""What files are called in a message: their names, words of their names, and the same in the other language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import PurePath

from nemo_mcp.studio.model import ENDINGS

from . import vocabulary


def fold(text: str) -> str:
    """Text as the vocabulary knows it: lower case, half-width, simplified. The length stays the same."""
    return "".join(map(_fold, text))


@cache
def _fold(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character)
    plain = plain.lower() if len(plain) == 1 else character
    plain = plain if len(plain) == 1 else character
    return vocabulary.TO_SIMPLIFIED.get(plain, " " if plain == "\t" else plain)


def means(word: vocabulary.Word, text: str) -> bool:
    """Whether folded text is a phrase of a word."""
    return bool(re.fullmatch(word.english or "(?!)", text) or re.fullmatch(word.chinese or "(?!)", text))


def is_word(text: str) -> bool:
    """Whether folded text is a phrase of the vocabulary."""
    return any(means(word, text) for word in vocabulary.WORDS)


# How a single still or clip is spoken of that is called just that: "the photo" is photo.jpg.
_PLAIN = (
    r"(?:(?:the|my|this|that) |(?<=, )){0}(?! ?(?:\d|#|number|at \d|in[- ]picture))"
    r"|[这那]张{1}|{1}[那这][段张个]|(?<=[、,和与跟]){1}(?=$|[、,。和与跟])|{1}(?=[放移挪排出上和与跟]|换成|替换)|(?<=[和与跟、]){1}(?=之间|中间|对调|互换|交换)"
    r"|(?:^|(?<=[,.;:!?] )|(?<=and )){0}(?= (?:and|to|for|should|in|on)\b)"
)
_PLAIN_STEMS = {
    "photo": "照片", "picture": "图片", "image": "图片", "clip": "片段", "shot": "镜头", "scene": "镜头",
}  # fmt: skip
_GENERIC = frozenset(
    "img dsc mov vid pxl mp4 jpg png final copy edit edited export new untitled video clip logo".split()
)


def spoken_names(names: Iterable[str]) -> list[tuple[str, str]]:
    """Patterns of what files may be called in folded text, and the names of the files. Longest first.

    A file may be called by its name, by its stem and by words of it where they are no words of the vocabulary and no
    other file has them, and by what these are in the other language.
    """
    every = dict.fromkeys(name for name in names if name.strip())
    spoken: list[tuple[str, str]] = []
    words = {name: _words(name) for name in every}
    for name in every:
        stem = fold(PurePath(name).stem)
        spoken.append((re.escape(fold(name)), name))
        if stem in _PLAIN_STEMS and sum(stem in w for w in words.values()) == 1:
            spoken.append((f"(?:{_PLAIN.format(stem, _PLAIN_STEMS[stem])})", name))
        if len(stem) > 2 and not is_word(stem) and re.search(r"[^\d\W]", stem):
            spoken += [(re.escape(stem), name), (re.escape(re.sub(r"[-_ ]+", " ", stem)), name)]
        others = {w for other in every if other != name for w in words[other]}
        spoken += [(_pattern(w), name) for w in sorted(_alike(words[name])) if w not in _alike(others)]
    ranked = sorted(spoken, key=lambda pair: -len(pair[0]))
    return [(rf"(?<![a-z0-9_]){p}(?![a-z0-9_]|-[a-z])" if _latin(p) else p, name) for p, name in ranked]


def quoted_file(content: str, names: Iterable[str]) -> str:
    """The file that a quote names with or without its folder and its ending; "" where it names none.

    What has the ending of a file but is none of them is returned as it stands.
    """
    last = re.split(r"[/\\]", content)[-1]
    known = [n for n in names if fold(last) in (fold(n), fold(PurePath(n).stem))]
    exact = [n for n in known if fold(n) == fold(last)]
    return next(iter([*exact, *known]), last if PurePath(last).suffix[1:].lower() in ENDINGS else "")


def _latin(pattern: str) -> bool:
    """Whether a name is written with letters that part words: 海滩4秒 needs no blank."""
    return bool(re.match(r"[\\(?:]*[a-z0-9_]", pattern))


def _words(name: str) -> set[str]:
    return set(re.split(r"[^a-z\u4e00-\u9fff]+", fold(PurePath(name).stem))) - {""}


@cache
def _nouns() -> dict[str, frozenset[str]]:
    """Each noun with all that mean the same."""
    rows = [frozenset("|".join(row).split("|")) for row in vocabulary.NOUNS]
    return {word: row for row in rows for word in row}


def _alike(words: Iterable[str]) -> set[str]:
    """Words by which a file is known, with those that mean the same."""
    found = {same for word in words for same in _nouns().get(word, {word})}
    return {w for w in found if _tells(w)}


@cache
def _tells(word: str) -> bool:
    plain = word in _GENERIC or word in vocabulary.FILLERS or is_word(word)
    return not plain and (len(word) > 2 or not word.isascii())


def _pattern(word: str) -> str:
    """A single character is too short to stand for itself."""
    return re.escape(word) + (r"(?=的?(?:片段|镜头|画面|视频|照片|图|那))" if len(word) == 1 else "")
