"""A reply read as sentences: the phrases of the vocabulary among its words, and what ends a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from operator import attrgetter
from typing import Final, NamedTuple

from nemo_mcp.resources.wording import LEAF, Kept, Leaf, Node, Phrase, Phrases, longest, made, phrases

from . import vocabulary as say
from .chinese import CHINESE
from .content import CHINESE_CONTENT, ENGLISH_CONTENT
from .emphasis import PICTURE
from .english import ENGLISH
from .tokens import END, ENDED, ITEM, NAMES, NUMBER, Line, Said, bare, meanings

CAPITAL: Final = "capital"  # the kind of a word with a capital inside a sentence: the name of a button, or of a person
COMMA: Final = "comma"  # that of a mark that parts clauses


# A phrase as it is found; of many only a few are asked for more than their kinds.
Point = tuple[int, int, str, str]


class Clause:
    """A part of a sentence, its words from `first` to before `stop`; `sentence` is the first word of its sentence.

    `start` and `end` are where it begins and ends in the text. `opens` is the kind of the phrase, or the mark, that
    parts it from the clause before. `words` are its words, `kinds` those of its phrases and names in their order,
    without the words that lead to a place. `unknown` is how many of its words are in no table. `read` tells whether its
    sentence has anything of a hand or a screen, `named` whether it has a name in quotes, in bold or in brackets,
    `counted` whether it begins an item of a list inside of a line: "1) … 2) …".
    """

    __slots__ = (
        *("_phrases", "_points", "counted", "end", "first", "kinds", "line", "named", "opens", "read", "said"),
        *("sentence", "start", "stop", "unknown", "words"),
    )

    def __init__(self, sentence: Sentence, first: int, stop: int, opens: str, points: list[Point]) -> None:
        self.said, self.line, self.sentence, _, _, self.read = sentence
        words, ends = self.said.words, self.said.ends
        self.first = first
        self.stop = stop
        self.start = ends[2 * first]
        self.end = ends[2 * stop - 1]
        self.counted = first > 0 and words[first - 1] == ITEM
        self.words = words[first:stop]
        self.opens = opens
        self.named = False
        self._points = points
        self._phrases: list[Phrase] | None = None
        unknown = stop - first
        kinds: list[str] = []
        for at, end, kind, value in points:
            if kind not in _NO_PHRASES:
                unknown -= end - at
                if kind not in _LEADING_TO_PLACES:
                    kinds.append(kind)
            elif kind == CAPITAL:
                if at > first:
                    kinds.append(kind)
            elif kind != COMMA:
                self.named = True
                kinds += (kind, value) if value else (kind,)
        self.kinds = (*kinds,)
        self.unknown = unknown

    def behind(self, count: int) -> Clause:
        """Itself without so many of its first words."""
        first = self.first + count
        points = [point for point in self._points if point[0] >= first]
        sentence = (self.said, self.line, self.sentence, self.stop, points, self.read)
        return Clause(sentence, first, self.stop, self.opens, points)

    @property
    def phrases(self) -> list[Phrase]:
        """Its phrases of the vocabulary, and words with a capital behind them."""
        if self._phrases is None:
            capitals = [made(point) for point in self._points if point[2] == CAPITAL and point[0] > self.first]
            self._phrases = [made(point) for point in self._points if point[2] not in _NO_PHRASES] + capitals
        return self._phrases

    @property
    def known(self) -> bool:
        """Whether it begins with a phrase of the vocabulary."""
        return bool(self._points) and self._points[0][0] == self.first and self._points[0][2] not in _NO_PHRASES

    @property
    def text(self) -> str:
        """Itself, as it stands in the text."""
        return self.said.text[self.start : self.end]

    @property
    def names(self) -> list[tuple[int, int]]:
        """Where its names begin and end in the text."""
        said = self.said
        return [(said.start(at), said.end(at)) for at in range(self.first, self.stop) if said.words[at] in NAMES]

    @property
    def label(self) -> int:
        """How many of its names only call it, and are not what it is about, 1 or 0: "**Option 3:** grab the edge"."""
        return int(self.words[0] in NAMES and self.said.text.endswith(_CALLING, 0, self.said.end(self.first)))

    @property
    def figures(self) -> list[str]:
        """Its figures, as they stand in the text."""
        said = self.said
        return [said.tokens[at] for at in range(self.first, self.stop) if said.words[at] == NUMBER]

    def spelt(self, text: str) -> str:
        """What is said instead of a part of it, in the script of its text."""
        return text.translate(say.TRADITIONAL) if not text.isascii() and self.said.traditional else text

    def has(self, kinds: frozenset[str], begin: int, end: int) -> bool:
        """Whether a phrase of some kinds stands between two letters of it."""
        places = [self.place(phrase) for phrase in self.phrases if phrase.kind in kinds]
        return any(start < self.start + end and stop > self.start + begin for start, stop in places)

    def place(self, phrase: Phrase) -> tuple[int, int]:
        """Where one of its phrases begins and ends in the text."""
        return self.said.start(phrase.at), self.said.end(phrase.end - 1)


def position(said: list[Clause], clause: Clause) -> int:
    """Where a clause stands among those of its line, which are in their order."""
    return bisect_left(said, clause.first, key=_FIRST)


_FIRST: Final = attrgetter("first")
_CALLING: Final = (":**", "：**")

# Words of a line, from the first to before the last number. The points among them are, in their order, phrases and, as
# if they were phrases, names, capitals and marks that part clauses; and whether any is of a hand or a screen.
Sentence = tuple[Said, Line, int, int, list[Point], bool]

_NO_PHRASES: Final = NAMES | {CAPITAL, COMMA}
_LEADING_TO_PLACES: Final = frozenset({say.PREPOSITION, say.AT})


@cache
def _vocabulary() -> Phrases:
    return Phrases((_gerunds(), ENGLISH, CHINESE, {"": f"{ENGLISH_CONTENT},{CHINESE_CONTENT}"}))


VERBS: Final = (*(say.CLICK, say.CONTEXT, say.DRAG, say.HAUL, say.DROP, say.OPEN, say.CHOOSE, say.PREVIEW, say.EDIT),)


def _gerunds() -> dict[str, str]:
    """The verbs of the English table with their endings: "drag it" → "dragging it"."""
    return {kind: ", ".join(gerund(verb) for verb, _ in phrases(ENGLISH[kind]) if _BARE(verb)) for kind in VERBS}


# Begins with a verb without an ending; one is enough.
_BARE: Final = re.compile(r"(?![a-z]*ing\b)[a-z]+(?!')\b").match


def gerund(phrase: str) -> str:
    """A phrase that begins with an English verb, as what is done: "drag it" → "dragging it"."""
    verb, *rest = phrase.split(" ")
    if re.fullmatch(r"[a-z]*[^aeiou\W]e", verb):
        verb = verb[:-1]
    elif re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", verb):
        verb += verb[-1]
    return " ".join([f"{verb}ing", *rest])


_ENDS: Final = frozenset(".!?…。")
_COMMAS: Final = frozenset(",;:—–-()、~")
# Pictures end a sentence as a mark does; an arrow goes on.
_PICTURE: Final = re.compile(f"(?!➜){PICTURE}").match
# These lead to what follows them, and some only where they begin a sentence: "👉 Click Export", "the logo is sharp ✅".
_LEADERS: Final = frozenset("👉➡")
POINTERS: Final = _LEADERS | {*"👇👆☝📌💡⚠✅🔔📥🖱🔹🔸☑✔✨🎬🎯📣📝🚀"}
_POINT: Final = "point"
_STOP: Final = "stop"  # ends a sentence
_CLOSE: Final = "close"  # ends a sentence, and belongs to it
_PICTURED: Final = frozenset({_CLOSE, _POINT})


class _Sign(NamedTuple):
    """What a token is to a sentence: the words that may follow it in a phrase, the phrase that it is alone, the kind of
    mark that it is, and whether it has a capital."""

    node: Node
    leaf: Leaf | None
    mark: str
    capital: bool


def _sign(token: str) -> _Sign | None:
    word = meanings()[token]
    node = _vocabulary().roots.get(word, {})
    if word == END:
        mark = END
    elif word[0] in _ENDS or word == ITEM or (token[0] in _LEADERS and not node):
        mark = _STOP
    elif _PICTURE(token[-1]) and not node:
        mark = _POINT if token[0] in POINTERS else _CLOSE
    else:
        mark = word if word in NAMES else COMMA * (word in _COMMAS)
    capital = token[0].isupper()
    return _Sign(node, node.get(LEAF), mark, capital) if node or mark or capital else None


@cache
def _signs() -> Kept[str, _Sign | None]:
    """The signs of tokens; most have none."""
    return Kept(_sign)


def kinds_among(words: list[str]) -> list[str]:
    """The kinds of the phrases among words."""
    return [phrase.kind for phrase in _vocabulary().find(words)]


def only_leads_on(title: str) -> bool:
    """Whether a title only leads to what stands below it: "### Next step", "**下一步**"."""
    words = bare(title.strip("#* "))
    found = _vocabulary().find(words)
    return say.JOINING.issuperset(phrase.kind for phrase in found) and len(words) == sum(
        phrase.end - phrase.at for phrase in found
    )


@lru_cache(1024)
def is_edit(name: str) -> bool:
    """Whether a name is the verb of an edit and nothing else: "Delete", "替换"."""
    words = bare(name)
    found = [(phrase.kind, phrase.end) for phrase in _vocabulary().find(words)]
    return found == [(say.EDIT, len(words))] and len(words) <= (1 if name.isascii() else 2)


@lru_cache(1024)
def begins_with_edit(name: str) -> bool:
    """Whether a Chinese name is a request by itself: "锁定字幕"."""
    found = _vocabulary().find(bare(name)) if name[:1] > "\u2fff" else []
    return found != [] and found[0].at == 0 and found[0].kind in (say.EDIT, say.NAMED)


@cache
def verbs() -> frozenset[str]:
    """The English verbs of hands that are one word."""
    return frozenset(verb for kind in VERBS for verb, _ in phrases(ENGLISH[kind]) if verb.isalpha())


def sentences(said: Said) -> Iterator[Sentence]:
    """The sentences of a text that have words."""
    words, tokens, hands = [*said.words, ""], said.tokens, say.HANDS
    signs = map(_signs().__getitem__, tokens)
    lines = iter(said.lines)
    line = next(lines)
    first = free = shown = 0
    points: list[Point] = []
    phrase: Point | None
    read = False
    for at, sign in enumerate(signs):
        if not sign:
            continue
        node, leaf, mark, capital = sign
        if not mark:
            inside = at < shown
            if at >= free:
                if words[at + 1] in node:
                    phrase = longest(node, words, at)
                elif leaf:
                    kind, value = leaf
                    phrase = at, at + 1, kind, value
                else:
                    phrase = None
                if phrase:
                    _, free, kind, _ = phrase
                    if kind:
                        shown = free
                        points.append(phrase)
                        read = read or kind in hands
            if capital and not inside and at > first:
                points.append((at, at + 1, CAPITAL, ""))
            continue
        if mark == COMMA:
            points.append((at, at + 1, COMMA, ""))
            continue
        if mark in _PICTURED and (words[at + 1] in say.OF_PICTURES or words[at - 1] in say.BEFORE_PICTURES):
            continue  # it is what a button shows
        if mark in NAMES:
            told = told_by_name(said.text[said.start(at) : said.end(at)]) if len(tokens[at]) < _MOST else ""
            points.append((at, at + 1, mark, told))
            read = read or told in hands
            if tokens[at][-1] != ENDED:
                continue
            mark = _CLOSE
        stop = at + 1 if mark == _CLOSE or (mark == _POINT and first < at) else at
        if first < stop:
            yield said, line, first, stop, points, read
            points, read = [], False
        elif points:
            points = []
        first = at + 1
        if mark == END:
            line = next(lines)
    if first < len(tokens):
        yield said, line, first, len(tokens), points, read


_MOST: Final = 40
_TOLD_BY_NAME: Final = frozenset({say.EXPORT, say.UPLOAD, say.ACCOUNT, say.BALANCE, say.PREVIEW, say.PLAYER})


@lru_cache(1024)
def told_by_name(name: str) -> str:
    """The kind of the first phrase in the name of a button that tells what it does; empty if there is none."""
    found = _vocabulary().find(bare(name.strip("*\"'“”「」『』‘’[]【】")))
    return next((phrase.kind for phrase in found if phrase.kind in _TOLD_BY_NAME), "")
