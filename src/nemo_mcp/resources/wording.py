"""What both readers of words share: one spelling for every script, and the names of files and places."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import count
from typing import Any, NamedTuple, TypeVar
from unicodedata import normalize

from nemo_mcp.characters import TO_SIMPLIFIED

# Letters that are written for others beside the traditional ones, each before its twin; 岀 is a slip.
_TWINS = (
    "帐账帳账裏里啓启岀出衆众囉啰饋馈著着螢荧遶绕鐺铛嗶哔鷺鹭瀏浏摺折箏筝嗩唢爲为麽么瞭了擡抬墻墙徵征朧胧梔栀牀床砲炮"
    "稟禀"
)
# Latin letters with a mark, each with its bare letter: "Valparaíso" is one word.
_MARKED = {
    letter: bare
    for letter in map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)))
    for bare in normalize("NFD", letter)[:1]
    if bare.isascii()
} | dict(zip("øØłŁđĐıßæÆœŒðÐþÞ", "oOlLdDisaAoOdDtT", strict=True))
# Blanks of other widths, and letters that nobody sees.
_BLANKS = "\u3000\u00a0\u2009\u202f\u200b\u200c\u200e\u200f\u2060\ufeff"
_PLAIN = {
    **_MARKED,
    **TO_SIMPLIFIED,
    **dict(zip(_TWINS[::2], _TWINS[1::2], strict=True)),
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys(_BLANKS, " "),
    "’": "'",
    "‘": "'",
    "×": "x",
}

MEDIA = frozenset(
    "mp4 mov avi webm mkv m4v mxf mts m2ts wmv flv 3gp mpg mpeg ogv r3d braw jpg jpeg png gif webp svg heic heif "
    "avif bmp tif tiff psd dng mp3 wav m4a aac flac ogg opus aif aiff wma srt vtt ass lrc cube zip pdf txt docx pptx "
    "mid midi ts vob lrv exr dpx eps tga amr caf mka insv".split()
)

# How the name of a media file ends, and how a path begins, in folded text.
_KINDS = rf"\.(?:{'|'.join(sorted(MEDIA))})"
ENDING = rf"{_KINDS}(?:{_KINDS})*+(?![a-z0-9_-])"
ROOT = r"~[/\\]|//(?=\w)|\.{1,2}[/\\]|[a-z]:[/\\]|/(?=[^\s/]{1,99}/)|\\\\(?=\w)|\$\{?\w{1,40}\}?/|%\w{1,40}%[/\\]"

# Words that end a path rather than belong to the name of a file.
_JOINING = "and|with|as|to|then|in|into|on|onto|for|use|over|at|but|or|so"
_STOP = r"\s，。；！？、）」』”》\"<>|"


def fold(text: str) -> str:
    """The text with small letters, half-width forms and simplified Chinese, each letter in its old place."""
    return small(plain(text))


def plain(text: str) -> str:
    """The text with half-width forms and simplified Chinese, each letter in its old place; capitals stay."""
    return text if text.isascii() else _others().sub(_as_plain, text)


def small(text: str) -> str:
    """The text with small letters for the capitals of ASCII."""
    if text.isascii():
        return text.lower()
    # Bytes are made small in ASCII alone, and faster than letter by letter.
    return text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled when it is first looked for."""
    return re.compile(pattern)


@cache
def _others() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(re.escape, _PLAIN))}]")


def _as_plain(letter: re.Match[str]) -> str:
    return _PLAIN[letter[0]]


@cache
def places() -> re.Pattern[str]:
    """Finds addresses, paths and file names in folded text: groups `url`, `path`, `file`.

    A path may hold blanks where it plainly goes on: up to its next slash, or to the ending of a media file. Every
    repetition is bounded or possessive, so that the search stays linear.
    """
    letter = rf"[^{_STOP},;:/\\]"
    more = rf" (?!~){letter}{{1,99}}+"
    word = rf"(?! (?:{_JOINING})\b(?!\.\w)){more}"
    site = r"(?:[a-z0-9-]{1,63}\.){1,4}(?:com|net|org|io|tv|be|cn|tw|example)/"
    return re.compile(
        rf"(?P<url>(?:[a-z][a-z0-9+]{{1,9}}://|(?<![\w.@/-])(?:www\.|{site}))[^{_STOP}]++)"
        rf"|(?P<path>(?<![a-z0-9_./\\-])(?:{ROOT})"
        rf"(?:[^{_STOP},;:]{{1,300}}?{ENDING}"
        rf"|(?:{letter}{{1,99}}+(?:{more}){{0,4}}[/\\]){{0,30}}{letter}{{1,99}}?(?:{word[:-1]}?){{0,3}}?{ENDING}"
        rf"|[^{_STOP},;]++))"
        rf"|(?P<file>(?:(?<![\w./\\-])|(?<=[a-z0-9])(?=[\u3400-\u9fff]))\w"
        rf"(?:[\w@-]|[./\\](?=\w)| ?\(\w{{1,9}}\)(?=[.\w]))*?{ENDING})"
    )


def phrases(table: str) -> Iterator[tuple[str, str]]:
    """The phrases of a table with their values."""
    for entry in table.split(","):
        phrase, _, value = entry.strip().partition("=")
        if phrase:
            yield phrase, value or phrase


class Phrase(NamedTuple):
    """A phrase among words: the places of its first word and behind its last, its kind, and its value."""

    at: int
    end: int
    kind: str
    value: str


# A phrase from a tuple, faster than by its constructor.
made: Callable[[tuple[int, int, str, str]], Phrase] = partial(tuple.__new__, Phrase)  # pyright: ignore[reportUnknownMemberType]

# The words that may follow those of a phrase so far, each with what follows then. `LEAF` stands beside them, and is no
# word itself: the kind and the value of the phrase that ends here.
Node = dict[str, Any]
Leaf = tuple[str, str]
LEAF = " "


class Phrases:
    """Phrases by their kinds, to be found in a list of words; the longest phrase at a place wins.

    A table maps a kind to phrases, parted by commas; `phrase=value` gives a phrase a value other than itself. A phrase
    of the kind "" hides the shorter ones in it. `roots` are the words that a phrase begins with.
    """

    def __init__(self, tables: Iterable[Mapping[str, str]]) -> None:
        self.roots: dict[str, Node] = {}
        self.words: set[str] = set()
        for table in tables:
            for kind, listed in table.items():
                for phrase, value in phrases(listed):
                    self._add(_WORDS.findall(fold(phrase)), kind, value)

    def _add(self, words: list[str], kind: str, value: str) -> None:
        self.words.update(words)
        node: Node = self.roots
        for word in words:
            node = node.setdefault(word, {})
        node[LEAF] = (kind, value)

    def find(self, words: list[str]) -> list[Phrase]:
        """The phrases among the words, in their order; none overlaps another."""
        found: list[Phrase] = []
        free = 0
        for at, node, following in zip(count(), map(self.roots.get, words), [*words[1:], ""], strict=False):
            if not node or at < free:
                continue
            if following in node:
                if phrase := longest(node, words, at):
                    free = phrase[1]
                    if phrase[2]:
                        found.append(phrase)
            elif LEAF in node:
                kind, value = node[LEAF]
                if kind:
                    found.append(made((at, at + 1, kind, value)))
        return found


def longest(node: Node, words: list[str], at: int) -> Phrase | None:
    """The longest phrase that begins at a place among words, with the word that has the node; its kind may be ""."""
    leaf = node.get(LEAF)
    end = last = at + 1
    count = len(words)
    while end < count and words[end] in node:
        node = node[words[end]]
        end += 1
        if longer := node.get(LEAF):
            leaf, last = longer, end
    return made((at, last, *leaf)) if leaf else None


_WORDS = re.compile(r"[a-z0-9]+(?:[.:'][a-z0-9]+)*|[-=]>|[^\s-]")


K = TypeVar("K", str, tuple[Any, ...])
V = TypeVar("V")


class Kept(dict[K, V]):
    """What something comes to, worked out when it first comes, and kept while there is room for it."""

    def __init__(self, work: Callable[[K], V]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, key: K) -> V:
        value = self._work(key)
        if len(self) < _MOST_KEPT and len(key) < _LONGEST:
            self[key] = value
        return value


_MOST_KEPT = 20_000
_LONGEST = 40
