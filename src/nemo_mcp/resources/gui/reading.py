"""A reply read as clauses: the phrases of the vocabulary among its words, and what parts them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from operator import itemgetter
from typing import Final, NamedTuple

from nemo_mcp.resources.wording import Kept, Node, Phrase, Phrases, longest, phrases

from . import vocabulary as say
from .chinese import CHINESE, CHINESE_CONTENT
from .english import ENGLISH, ENGLISH_CONTENT
from .tokens import BUTTON, ENDED, NAME, NAMES, Tokens, bare, words

CAPITAL: Final = "capital"  # the kind of a word with a capital inside a sentence: the name of a button, or of a person


class Clause:
    """A part of a sentence. `opens` is the kind of the phrase, or the mark, that parts it from the clause before;
    `sentence` is the number of its sentence, `first` that of its first word.

    `phrases` are those of the vocabulary, and words with a capital; `kinds` theirs and those of its names in their
    order, without the words that lead to a place. `read` tells whether its sentence has anything of a hand or a screen.
    """

    def __init__(self, said: Tokens, sentence: _Sentence, first: int, stop: int, opens: str, points: list[Phrase]) -> None:
        self._said = said
        self._stop = stop
        self.sentence = sentence.first
        self.read = sentence.read
        self.first = first
        self.opens = opens
        self.words = said.words[first:stop]
        if not sentence.special:
            self.phrases = points
            self.kinds = [point.kind for point in points if point.kind not in _LEADING_TO_PLACES]
            return
        known = [point for point in points if point.kind not in NAMES]
        capitals = [
            Phrase(at, at + 1, CAPITAL, "")
            for at in sentence.capitals
            if first < at < stop and not any(phrase.at < at < phrase.end for phrase in known)
        ]
        self.phrases = [*known, *capitals]
        self.kinds = list[str]()
        for _, _, kind, value in sorted([*points, *capitals], key=itemgetter(0)) if capitals else points:
            if kind in NAMES:
                self.kinds += (kind, value) if value else (kind,)
            elif kind not in _LEADING_TO_PLACES:
                self.kinds.append(kind)

    @property
    def start(self) -> int:
        """Where it begins in the line."""
        return self._said.start(self.first)

    @property
    def end(self) -> int:
        """Where it ends in the line."""
        return self._said.end(self._stop - 1)

    @property
    def places(self) -> list[tuple[int, int]]:
        """Where each of its words begins and ends in the line."""
        return [(self._said.start(at), self._said.end(at)) for at in range(self.first, self._stop)]

    @property
    def listed(self) -> bool:
        """Whether its line is an item of a list."""
        return self._said.listed

    @property
    def unknown(self) -> int:
        """How many of its words are in no table."""
        return len(self.words) - sum([end - at for at, end, _, value in self.phrases if value])

    @property
    def named(self) -> bool:
        """Whether it has a name in quotes, in bold or in brackets."""
        return not NAMES.isdisjoint(self.words)

    def place(self, phrase: Phrase) -> tuple[int, int]:
        """Where one of its phrases begins and ends in the line."""
        return self._said.start(phrase.at), self._said.end(phrase.end - 1)


@cache
def _vocabulary() -> Phrases:
    return Phrases((_gerunds(), ENGLISH, CHINESE, {"": f"{ENGLISH_CONTENT},{CHINESE_CONTENT}"}))


_HANDS: Final = (*(say.CLICK, say.CONTEXT, say.DRAG, say.HAUL, say.DROP, say.OPEN, say.CHOOSE, say.PREVIEW, say.EDIT),)


def _gerunds() -> dict[str, str]:
    """The verbs of the English table with their endings: "drag it" → "dragging it"."""
    return {kind: ", ".join(_gerund(phrase) for phrase, _ in phrases(ENGLISH[kind])) for kind in _HANDS}


def _gerund(phrase: str) -> str:
    verb, *rest = phrase.split(" ")
    if re.fullmatch(r"[a-z]*[^aeiou\W]e", verb):
        verb = verb[:-1]
    elif re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", verb):
        verb += verb[-1]
    return " ".join([f"{verb}ing", *rest])


_ENDS: Final = frozenset(".!?…。")
_COMMAS: Final = frozenset(",;:—–-()、")
# Pictures end a sentence as a mark does.
_PICTURES: Final = frozenset(map(chr, (*range(0x1F300, 0x1FB00), *range(0x2600, 0x27C0)))) - {*"→➜▶"}
_STOP: Final = "stop"  # ends a sentence
_CLOSE: Final = "close"  # ends a sentence, and belongs to it
_COMMA: Final = "comma"  # parts clauses


class _Sign(NamedTuple):
    """What a token may begin, or end: a phrase, a sentence, a clause; and whether it has a capital."""

    node: Node | None
    mark: str
    capital: bool


def _sign(token: str) -> _Sign | None:
    word = words()[token]
    node = _vocabulary().roots.get(word)
    if word[0] in _ENDS:
        mark = _STOP
    elif token[-1] in _PICTURES:
        mark = _CLOSE
    else:
        mark = word if word in NAMES else _COMMA * (word in _COMMAS)
    capital = token[0].isupper()
    return _Sign(node, mark, capital) if node or mark or capital else None


@cache
def _signs() -> Kept[str, _Sign | None]:
    """The signs of tokens; most have none."""
    return Kept(_sign)


class _Sentence:
    """A sentence of a line: its words, the phrases and names among them and the marks that part clauses, in their order.

    `capitals` are the words that begin with one; `special` tells that it has those, or names.
    """

    def __init__(self, first: int) -> None:
        self.first = self.stop = first
        self.points: list[Phrase] = []
        self.capitals: list[int] = []
        self.read = self.special = False


def clauses(line: str) -> list[Clause]:
    """The clauses of a line of text, in their order; a sentence without hand and screen is a single one."""
    said = Tokens(line)
    found: list[Clause] = []
    for sentence in _sentences(said):
        if sentence.read:
            found += _parted(said, sentence)
        elif sentence.stop > sentence.first:
            points = [point for point in sentence.points if point.kind != _COMMA]
            found.append(Clause(said, sentence, sentence.first, sentence.stop, "start", points))
    return found


def _sentences(said: Tokens) -> Iterator[_Sentence]:
    among, tokens, free = said.words, said.tokens, 0
    sentence = _Sentence(0)
    for at, sign in enumerate(map(_signs().__getitem__, tokens)):
        if sign is None:
            continue
        node, mark, capital = sign
        if capital:
            sentence.capitals.append(at)
            sentence.special = True
        if node and at >= free and (phrase := longest(node, among, at)):
            free = phrase.end
            if phrase.kind:
                sentence.points.append(phrase)
                sentence.read = sentence.read or phrase.kind in say.HANDS
        if not mark:
            continue
        if mark in NAMES:
            inside = named(said.text(at, at + 1)) if len(tokens[at]) < _MOST else ""
            sentence.points.append(Phrase(at, at + 1, mark, inside))
            sentence.special = True
            sentence.read = sentence.read or inside in say.HANDS
            mark = _CLOSE if tokens[at][-1] == ENDED else mark
        elif mark == _COMMA:
            sentence.points.append(Phrase(at, at + 1, _COMMA, ""))
        if mark == _STOP or mark == _CLOSE:
            sentence.stop = at + (mark == _CLOSE)
            yield sentence
            sentence = _Sentence(at + 1)
    sentence.stop = len(among)
    yield sentence


_MAY_OPEN: Final = frozenset({say.AND, say.IF, say.BY, say.FOR, say.UNTIL, say.SEES, say.NEXT, say.TO})
_HAND_VERBS: Final = frozenset(_HANDS)
_HANDS_CHINESE: Final = frozenset((*_HANDS, say.PRESS, say.POINT, say.MOVE, say.ENTER, say.WATCH, say.LEAD))
_OPENING_CHINESE: Final = frozenset({say.AND, say.SEES})
_LEADS: Final = frozenset({say.AND, say.LEAD})
_NO_VERBS: Final = frozenset("the a an your my its their this that these those where which both each every".split())


def _parted(said: Tokens, sentence: _Sentence) -> Iterator[Clause]:
    """The clauses of a sentence, parted by marks, and by phrases that open one."""
    points = sentence.points
    start, opens, behind = sentence.first, "start", 0
    for n, (at, _, kind, _) in enumerate(points):
        if kind == _COMMA:
            if start < at:
                yield Clause(said, sentence, start, at, opens, points[behind:n])
            start, opens, behind = at + 1, said.words[at], n + 1
        elif kind in _MAY_OPEN and _opens(said.words, points, n, start, behind):
            yield Clause(said, sentence, start, at, opens, points[behind:n])
            start, opens, behind = at, kind, n
    if start < sentence.stop:
        yield Clause(said, sentence, start, sentence.stop, opens, points[behind:])


def _opens(words: list[str], points: list[Phrase], n: int, start: int, behind: int) -> bool:
    """Whether a phrase opens a clause: behind words of another one, and not between two names."""
    at, end, kind, value = points[n]
    inside, following = points[behind:n], words[end : end + 1]
    if kind == say.TO:
        return any(point.kind in _HAND_VERBS for point in inside) and _is_verb(following)
    if at - start <= sum([point.end - point.at for point in inside if point.kind in _LEADS]):
        return False
    if kind == say.NEXT:
        then = points[n + 1] if n + 1 < len(points) else None
        return then is not None and then.at == end and then.kind in _HANDS_CHINESE
    if not value.isascii():
        return kind in _OPENING_CHINESE
    return not (kind == say.AND and words[at - 1] == NAME and following == [NAME])


def _is_verb(words: list[str]) -> bool:
    """Whether what follows a "to" may tell what for: "press the space bar to hear it"."""
    return bool(words) and words[0].isalpha() and words[0] not in _NO_VERBS


_LEADING_TO_PLACES: Final = frozenset({say.PREPOSITION, say.AT})
_MOST: Final = 40
_TOLD_BY_NAME: Final = frozenset({say.EXPORT, say.UPLOAD, say.ACCOUNT, say.BALANCE, say.PREVIEW, say.PLAYER})


@lru_cache(1024)
def named(name: str) -> str:
    """The kind of the first phrase in the name of a button that tells what it does; empty if there is none."""
    inside = bare(name.strip("*\"'“”「」『』‘’[]【】"))
    return next((phrase.kind for phrase in _vocabulary().find(inside) if phrase.kind in _TOLD_BY_NAME), "")
