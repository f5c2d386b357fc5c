"""A reply read as clauses, its quotes, names, addresses and code under cover."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
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

    return fold(_spans().sub(veil, text))


@cache
def _vocabulary() -> Phrases:
    return Phrases((_gerunds(), ENGLISH, CHINESE, {"": f"{ENGLISH_CONTENT},{CHINESE_CONTENT}"}))


_HANDS: Final = (
    *(say.CLICK, say.CONTEXT, say.DRAG, say.HAUL, say.DROP, say.OPEN, say.CHOOSE, say.PREVIEW, say.EDIT),
)


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
_OPENING: Final = frozenset({say.AND, say.IF, say.BY, say.FOR, say.UNTIL, say.SEES})
_HANDS_CHINESE: Final = frozenset((*_HANDS, say.PRESS, say.POINT, say.MOVE, say.ENTER, say.WATCH, say.LEAD))
_OPENING_CHINESE: Final = frozenset({say.AND, say.SEES})
# Pictures end a sentence as a mark does.
_PICTURES: Final = frozenset(map(chr, (*range(0x1F300, 0x1FB00), *range(0x2600, 0x27C0)))) - {*"→➜▶"}


def clauses(line: str) -> list[Clause]:
    """The clauses of a line of text, in their order."""
    return [clause for clause in _parted(line, body(line)) if clause.words]


def _parted(line: str, start: int) -> Iterator[Clause]:
    tokens = [*_tokens().finditer(cover(line), start)]
    words = [_word(match[0]) for match in tokens]
    opening = {phrase.at: phrase for phrase in _vocabulary().find(words)}
    listed = bool(line[:start].strip())
    clause = Clause(start, 0, "start", 0, listed)
    known = 0
    for at, (word, match) in enumerate(zip(words, tokens, strict=True)):
        first = word[0]
        if first in _ENDS or word in _COMMAS:
            yield clause
            ends = first in _ENDS
            clause = Clause(match.end(), clause.sentence + ends, "start" if ends else word, at + 1, listed)
            continue
        begin, end = match.span()
        capital = at >= known and clause.words and line[begin].isupper()
        if phrase := opening.get(at):
            known = phrase.end
            if _parts(clause, words, phrase, opening) or (phrase.kind == say.TO and _purpose(clause, words, phrase)):
                yield clause
                clause = Clause(begin, clause.sentence, phrase.kind, at, listed)
            clause.phrases.append(phrase)
            if phrase.kind not in _LEADING_TO_PLACES:
                clause.kinds.append(phrase.kind)
        elif word in (NAME, BUTTON):
            clause.kinds += word, *_named(line[begin:end])
        if capital:
            clause.phrases.append(Phrase(at, at + 1, CAPITAL, ""))
            clause.kinds.append(CAPITAL)
        if not clause.words:
            clause.start = begin
        clause.words.append(word)
        clause.places.append((begin, end))
        clause.end = end
        if line[end - 1] in _PICTURES or match[0][-1] == _ENDED:
            yield clause
            clause = Clause(end, clause.sentence + 1, "start", at + 1, listed)
    yield clause


_LEADING_TO_PLACES: Final = frozenset({say.PREPOSITION, say.AT})
_MOST: Final = 40
_TOLD_BY_NAME: Final = frozenset({say.EXPORT, say.UPLOAD, say.ACCOUNT, say.BALANCE, say.PREVIEW, say.PLAYER})


def _named(name: str) -> list[str]:
    """What a button does, by the phrases in its name; a longer name is a line or a title."""
    if len(name) > _MOST:
        return []
    words = _tokens().findall(fold(name.strip("*\"'“”「」『』‘’[]【】")))
    return [phrase.kind for phrase in _vocabulary().find(words) if phrase.kind in _TOLD_BY_NAME][:1]


def _parts(clause: Clause, words: list[str], phrase: Phrase, opening: dict[int, Phrase]) -> bool:
    """Whether a phrase opens a clause: behind words of another one, and not between two names."""
    if phrase.kind == say.NEXT:
        following = opening.get(phrase.end)
        return len(clause.words) > _lead(clause) and following is not None and following.kind in _HANDS_CHINESE
    if phrase.kind not in (_OPENING if phrase.value.isascii() else _OPENING_CHINESE):
        return False
    names = phrase.kind == say.AND and clause.words[-1:] == [NAME] and words[phrase.end : phrase.end + 1] == [NAME]
    return len(clause.words) > _lead(clause) and not names


def _lead(clause: Clause) -> int:
    """How many words of a clause only lead to what follows: "and", "then please"."""
    return sum(p.end - p.at for p in clause.phrases if p.kind in (say.AND, say.LEAD))


def _purpose(clause: Clause, words: list[str], phrase: Phrase) -> bool:
    """Whether a "to" behind a hand's verb tells what for: "press the space bar to hear it"."""
    following = words[phrase.end : phrase.end + 1]
    hand = any(kind in _HANDS for kind in clause.kinds)
    return hand and bool(following) and following[0].isalpha() and following[0] not in _NO_VERBS


_NO_VERBS: Final = frozenset("the a an your my its their this that these those where which both each every".split())


def _word(token: str) -> str:
    first = token[0]
    if first.isdigit():
        return NUMBER
    return _COVERED.get(first, NAME if first == _ENDED else token)
