"""A reply read as clauses, its quotes, names, addresses and code under cover."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Final

from nemo_mcp.resources.wording import Phrase, Phrases, fold, phrases

from . import vocabulary as say
from .chinese import CHINESE, CHINESE_CONTENT
from .english import ENGLISH, ENGLISH_CONTENT

NAME: Final = "<name>"  # quoted, or set in bold: a title, a line, or a button
BUTTON: Final = "<button>"  # in square brackets
CODE: Final = "<code>"
ADDRESS: Final = "<address>"
NUMBER: Final = "#"
CAPITAL: Final = "capital"  # the kind of a word with a capital inside a sentence: the name of a button, or of a person

_NAMES = (
    r"\"[^\"\n]{1,500}\"|“[^”\n]{1,500}”|「[^」\n]{1,500}」|『[^』\n]{1,500}』|《[^》\n]{1,500}》|\*\*[^*\n]{1,300}\*\*|\*[^*\n]{1,300}\*"
    r"|(?<!\w)'[^'\n]{1,300}(?:'\w[^'\n]{0,300}){0,9}'(?!\w)|‘[^’\n]{1,300}’"
)
_BUTTONS = r"\[[^\[\]\n]{1,80}\]|【[^】\n]{1,80}】"
_CODE = r"`[^`\n]{1,2000}`|\{[^\n]{0,4000}\}"
_ADDRESS = r"\[[^\[\]\n]{1,200}\]\([^()\s]{1,2000}\)|[a-zA-Z][a-zA-Z0-9+]{1,9}://[^\s，。；！？、（）()」』”》\"<>|]+"
# A letter that stands for each letter of a covered span.
_COVERS: Final = {"name": "\ue000", "button": "\ue001", "code": "\ue002", "address": "\ue003"}
_COVERED: Final = {"\ue000": NAME, "\ue001": BUTTON, "\ue002": CODE, "\ue003": ADDRESS}
_ENDED: Final = "\ue004"  # the last letter of a quote that ends its sentence as well


@dataclass(slots=True)
class Clause:
    """A part of a sentence. `start` and `end` are places in its line; `opens` is the kind of the phrase, or the mark,
    that parts it from the clause before; `sentence` is the number of its sentence, `first` that of its first word.

    `kinds` are those of its phrases, without the words that lead to a place; `listed` tells that its line is an item.
    """

    start: int
    sentence: int
    opens: str
    first: int
    listed: bool
    end: int = 0
    words: list[str] = field(default_factory=list[str])
    phrases: list[Phrase] = field(default_factory=list[Phrase])
    places: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    kinds: list[str] = field(default_factory=list[str])

    @property
    def unknown(self) -> int:
        """How many of its words are in no table."""
        return len(self.words) - sum(phrase.end - phrase.at for phrase in self.phrases if phrase.value)

    @property
    def named(self) -> bool:
        """Whether it has a name in quotes, in bold or in brackets."""
        return NAME in self.words or BUTTON in self.words

    def place(self, phrase: Phrase) -> tuple[int, int]:
        """Where one of its phrases begins and ends in the line."""
        return self.places[phrase.at - self.first][0], self.places[phrase.end - 1 - self.first][1]


@cache
def item() -> re.Pattern[str]:
    """Finds what a line of a list begins with."""
    return re.compile(r"\s*(?:[-*•+]\s+|(?P<number>\d{1,3})(?P<mark>[.)、]\s*)|>\s?|#+\s+|[①-⑳]\s*)?")


def body(line: str) -> int:
    """Where the words of a line begin, behind what makes it an item of a list."""
    match = item().match(line)
    return match.end() if match else 0


@cache
def _spans() -> re.Pattern[str]:
    return re.compile(f"(?P<address>{_ADDRESS})|(?P<name>{_NAMES})|(?P<button>{_BUTTONS})|(?P<code>{_CODE})")


# No span is protected without one of these.
_PROTECTED: Final = frozenset("\"“「『《*'‘[【`{:")


@cache
def _full() -> re.Pattern[str]:
    """Finds a full stop before the end of a quote, and a new sentence behind it."""
    return re.compile(r"[.!?].\s+[A-Z]")


def cover(text: str) -> str:
    """The folded text with each letter of its protected spans covered."""

    def veil(match: re.Match[str]) -> str:
        kind, said = match.lastgroup or "", match[0]
        ended = kind == "name" and _full().match(text, match.end() - 2)
        return _COVERS[kind] * (len(said) - 1) + (_ENDED if ended else _COVERS[kind])

    return fold(text if _PROTECTED.isdisjoint(text) else _spans().sub(veil, text))


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


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(
        r"[\ue000-\ue003]+\ue004?|\ue004|\d++(?:[.:,–~×-]\d++)*+(?:%|[a-z]{1,4}(?![a-z0-9]))?+|[a-z0-9]+(?:'[a-z]+)*"
        r"|[.!?…。]+[)\"'”’）」』]*(?=\s|$|[\u3000-\uff00])|[-=]>|(?<=\s)[-–](?=\s)|[^\s\-\"'“”‘’.\ufe0f]"
    )


_ENDS: Final = frozenset(".!?…。")
_COMMAS: Final = frozenset(",;:—–-()、")
_MAY_OPEN: Final = frozenset({say.AND, say.IF, say.BY, say.FOR, say.UNTIL, say.SEES, say.NEXT, say.TO})
_HAND_VERBS: Final = frozenset(_HANDS)
_HANDS_CHINESE: Final = frozenset((*_HANDS, say.PRESS, say.POINT, say.MOVE, say.ENTER, say.WATCH, say.LEAD))
_POINTS: Final = _COMMAS | {NAME, BUTTON}
_OPENING_CHINESE: Final = frozenset({say.AND, say.SEES})
# Pictures end a sentence as a mark does.
_PICTURES: Final = frozenset(map(chr, (*range(0x1F300, 0x1FB00), *range(0x2600, 0x27C0)))) - {*"→➜▶"}
_STOPS: Final = _PICTURES | {_ENDED}


def may_instruct(line: str) -> bool:
    """Whether a line has a word of hands or of screens at all; most lines have none, and need no reading."""
    latin, han = _cues()
    folded = fold(line)
    if not latin.isdisjoint(_letters().findall(folded)):
        return True
    return not line.isascii() and bool(han.search(folded))


@cache
def _cues() -> tuple[frozenset[str], re.Pattern[str]]:
    """One word of each phrase of hands and screens, the longest; and all of those that have no Latin word."""
    tables = (_gerunds(), ENGLISH, CHINESE)
    told = {fold(phrase) for table in tables for kind in say.HANDS for phrase, _ in phrases(table.get(kind, ""))}
    latin = {max(words, key=len) for phrase in told if (words := _letters().findall(phrase))}
    han = sorted(re.escape(phrase) for phrase in told if not _letters().search(phrase))
    return frozenset(latin), re.compile("|".join(han))


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[a-z]+")


def clauses(line: str) -> list[Clause]:
    """The clauses of a line of text, in their order; a sentence without hand and screen is a single one."""
    start = body(line)
    tokens = [*_tokens().finditer(cover(line), start)]
    words = [_word(match[0]) for match in tokens]
    places = [match.span() for match in tokens]
    phrases = {phrase.at: phrase for phrase in _vocabulary().find(words)}
    reader = _Reader(line, words, places, phrases, bool(line[:start].strip()))
    ends = [at for at, word in enumerate(words) if word[0] in _ENDS or tokens[at][0][-1] in _STOPS]
    found: list[Clause] = []
    first = 0
    for sentence, end in enumerate([*ends, len(words)]):
        last = end if end == len(words) or words[end][0] in _ENDS else end + 1
        if first < last:
            found += reader.sentence(first, last, sentence)
        first = end + 1
    return found


@dataclass(slots=True)
class _Reader:
    """A line with its words, where they stand, and the phrases among them by the numbers of their first words."""

    line: str
    words: list[str]
    places: list[tuple[int, int]]
    phrases: dict[int, Phrase]
    listed: bool

    def sentence(self, first: int, last: int, number: int) -> list[Clause]:
        """The clauses of a sentence, from its first word to behind its last."""
        points = [at for at in range(first, last) if at in self.phrases or self.words[at] in _POINTS]
        kinds = [kind for at in points for kind in self._kinds(at)]
        if say.HANDS.isdisjoint(kinds):
            clause = self._clause(first, last, number, "start", points)
            return [clause] if clause.words else []
        found: list[Clause] = []
        start, opens, inside = first, "start", list[int]()
        for at in points:
            comma = self.words[at] in _COMMAS
            if comma or ((phrase := self.phrases.get(at)) and self._opens(start, phrase, inside)):
                found.append(self._clause(start, at, number, opens, inside))
                start, opens, inside = (at + 1, self.words[at], []) if comma else (at, self.phrases[at].kind, [])
            if not comma:
                inside.append(at)
        found.append(self._clause(start, last, number, opens, inside))
        return [clause for clause in found if clause.words]

    def _clause(self, first: int, last: int, number: int, opens: str, points: list[int]) -> Clause:
        places = self.places[first:last]
        start, end = (places[0][0], places[-1][1]) if places else (0, 0)
        clause = Clause(start, number, opens, first, self.listed, end, self.words[first:last], places=places)
        clause.phrases = [self.phrases[at] for at in points if at in self.phrases]
        capitals = [at for at in range(first + 1, last) if self.line[self.places[at][0]].isupper()]
        if not capitals:
            clause.kinds = [kind for at in points for kind in self._kinds(at)]
            return clause
        for at in sorted({*points, *capitals}):
            clause.kinds += self._kinds(at)
            if at in capitals and not any(phrase.at < at < phrase.end for phrase in clause.phrases):
                clause.kinds.append(CAPITAL)
                clause.phrases.append(Phrase(at, at + 1, CAPITAL, ""))
        return clause

    def _kinds(self, at: int) -> list[str]:
        """The kind of what begins at a word; of a name, also what a button of that name does."""
        if phrase := self.phrases.get(at):
            return [] if phrase.kind in _LEADING_TO_PLACES else [phrase.kind]
        word = self.words[at]
        if word not in (NAME, BUTTON):
            return []
        start, end = self.places[at]
        return [word, *(named(self.line[start:end]) if end - start < _MOST else ())]

    def _opens(self, start: int, phrase: Phrase, inside: list[int]) -> bool:
        """Whether a phrase opens a clause: behind words of another one, and not between two names."""
        if phrase.kind not in _MAY_OPEN:
            return False
        before = [self.phrases[at] for at in inside if at in self.phrases]
        following = self.words[phrase.end : phrase.end + 1]
        if phrase.kind == say.TO:
            return any(other.kind in _HAND_VERBS for other in before) and _is_verb(following)
        leads = sum(
            self.phrases[at].end - at for at in inside if at in self.phrases and self.phrases[at].kind in _LEADS
        )
        if phrase.at - start <= leads:
            return False
        if phrase.kind == say.NEXT:
            then = self.phrases.get(phrase.end)
            return then is not None and then.kind in _HANDS_CHINESE
        if not phrase.value.isascii():
            return phrase.kind in _OPENING_CHINESE
        return not (phrase.kind == say.AND and self.words[phrase.at - 1] == NAME and following == [NAME])


def _is_verb(words: list[str]) -> bool:
    """Whether what follows a "to" may tell what for: "press the space bar to hear it"."""
    return bool(words) and words[0].isalpha() and words[0] not in _NO_VERBS


_LEADS: Final = frozenset({say.AND, say.LEAD})
_LEADING_TO_PLACES: Final = frozenset({say.PREPOSITION, say.AT})
_MOST: Final = 40
_TOLD_BY_NAME: Final = frozenset({say.EXPORT, say.UPLOAD, say.ACCOUNT, say.BALANCE, say.PREVIEW, say.PLAYER})


@lru_cache(1024)
def named(name: str) -> list[str]:
    """The kind of the first phrase in the name of a button that tells what it does."""
    words = _tokens().findall(fold(name.strip("*\"'“”「」『』‘’[]【】")))
    return [phrase.kind for phrase in _vocabulary().find(words) if phrase.kind in _TOLD_BY_NAME][:1]


_NO_VERBS: Final = frozenset("the a an your my its their this that these those where which both each every".split())


def _word(token: str) -> str:
    first = token[0]
    if first.isdigit():
        return NUMBER
    return _COVERED.get(first, NAME if first == _ENDED else token)
