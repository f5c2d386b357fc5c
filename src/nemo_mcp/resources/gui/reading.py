"""A reply read as sentences and clauses, its quotes, names, addresses and code under cover."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from nemo_mcp.resources.wording import Lexicon, Word, fold, phrases

from . import vocabulary as say
from .chinese import CHINESE, CHINESE_CONTENT
from .english import ENGLISH, ENGLISH_CONTENT

NAME: Final = "n"  # quoted, set in bold, or with a capital: a title, or a button
COVERED: Final = "x"  # code, JSON, what stands in brackets
ADDRESS: Final = "@"
NUMBER: Final = "#"
WORD: Final = "w"
BARE: Final = "="  # a button in square brackets
VEIL: Final = "\ue000"  # stands for each letter of what is quoted or set in bold
HAN: Final = "z"  # a Chinese letter without a sign
COMMA: Final = ","

_NAMES = (
    r"\"[^\"\n]{1,500}\"|“[^”\n]{1,500}”|「[^」\n]{1,500}」|『[^』\n]{1,500}』|《[^》\n]{1,500}》|\*\*[^*\n]{1,300}\*\*|\*[^*\n]{1,300}\*"
    r"|\[[^\[\]\n]{1,80}\]|【[^】\n]{1,80}】"
    r"|(?<!\w)'[^'\n]{1,300}(?:'\w[^'\n]{0,300}){0,9}'(?!\w)|‘[^’\n]{1,300}’"
)
# Brackets are one thing: what is said in them goes or stays with what they stand behind.
_BRACKETS = r"[(（][^()（）\n]{1,300}[)）]"
_COVERED = r"`[^`\n]{1,2000}`|\{[^\n]{0,4000}\}"
_ADDRESS = r"\[[^\[\]\n]{1,200}\]\([^()\s]{1,2000}\)|[a-zA-Z][a-zA-Z0-9+]{1,9}://[^\s，。；！？、）」』”》\"<>|]+"
_FULL = "\ue003"  # the last letter of a quote that ends its sentence as well
_VEILS = {"name": VEIL, "covered": "\ue001", "address": "\ue002"}


class Page(NamedTuple):
    """A reply, and the same letters folded, with every span covered that no rule may look into."""

    text: str
    folded: str


class Clause(NamedTuple):
    """A part of a sentence, with the signs of its words. `joint` is what stands between it and the clause before,
    `opens` the signs of that."""

    start: int
    end: int
    joint: str
    opens: str
    words: list[Word]
    signs: str


@cache
def _spans() -> re.Pattern[str]:
    return re.compile(f"(?P<address>{_ADDRESS})|(?P<name>{_NAMES})|(?P<covered>{_COVERED}|{_BRACKETS})")


@cache
def brackets() -> re.Pattern[str]:
    """Finds what stands in brackets, with the blank before them."""
    return re.compile(rf"\s?{_BRACKETS}")


@cache
def lexicon() -> Lexicon:
    return Lexicon((_gerunds(), ENGLISH, CHINESE, {WORD: ENGLISH_CONTENT, HAN: CHINESE_CONTENT}), _shape)


def _gerunds() -> dict[str, str]:
    """The verbs of the English table with their endings: "drag it" → "dragging it"."""
    return {
        sign: ", ".join(_gerund(phrase) for phrase, _ in phrases(ENGLISH[sign])) for sign in HANDS if sign != say.MOUSE
    }


def _gerund(phrase: str) -> str:
    verb, *rest = phrase.split(" ")
    if re.fullmatch(r"[a-z]*[^aeiou\W]e", verb):
        verb = verb[:-1]
    elif re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", verb):
        verb += verb[-1]
    return " ".join([f"{verb}ing", *rest])


def _shape(letter: str) -> str:
    """The sign of a word that no table has, by its first letter."""
    if letter == VEIL:
        return NAME
    if letter in "\ue001\ue002":
        return COVERED if letter == "\ue001" else ADDRESS
    if letter.isdigit():
        return NUMBER
    if letter in ",，;；:：—–":
        return COMMA
    if letter in ">›»→":  # the steps of a menu: "File > Export"
        return say.PANEL
    if letter.isalpha():
        return HAN if "\u3400" <= letter <= "\u9fff" else WORD
    return ""


@cache
def _full() -> re.Pattern[str]:
    """Finds a full stop before the end of a quote, and a new sentence behind it."""
    return re.compile(r"[.!?].\s+[A-Z]")


def cover(text: str) -> Page:
    """The text with its protected spans replaced by signs of the same length."""

    def veil(match: re.Match[str]) -> str:
        name, said = match.lastgroup or "name", match.group()
        last = _FULL if name == "name" and _full().match(text, match.end() - 2) else _VEILS[name]
        return _VEILS[name] * (len(said) - 1) + last

    return Page(text, fold(_spans().sub(veil, text)))


def may_instruct(page: Page, start: int, end: int) -> bool:
    """Whether a part of a page holds what no instruction goes without: a verb of hands, or something on a screen."""
    part = page.folded[start:end]
    english, chinese = _cues()
    if not english.isdisjoint(_latin().findall(part)):
        return True
    return not part.isascii() and (bool(chinese.search(part)) or "[" in page.text[start:end])


@cache
def _cues() -> tuple[frozenset[str], re.Pattern[str]]:
    english = {_rarest(phrase) for sign in _CUES for phrase, _ in phrases(ENGLISH.get(sign, ""))}
    chinese = {phrase for sign in (*_CUES, say.CHOOSE) for phrase, _ in phrases(CHINESE.get(sign, ""))}
    return frozenset(english), re.compile("|".join(sorted(map(re.escape, chinese))))


def _rarest(phrase: str) -> str:
    """The longest word of a phrase, which few sentences hold by chance."""
    return max(_latin().findall(phrase) or [""], key=len)


@cache
def _latin() -> re.Pattern[str]:
    return re.compile(r"[a-z]+")


_CUES = (
    *(say.CLICK, say.CONTEXT, say.DRAG, say.PREVIEW, say.MOUSE, say.PRESS, say.POINT, say.MOVE, say.PANEL, say.ROOM),
    *(say.BUTTON, say.TOOL, say.KEYS, say.PLAYER, say.PLAYHEAD, say.ACCOUNT, say.BALANCE, say.EXPORT, say.UPLOAD),
    *(say.BOX,),
)


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(r"(?:[.!?…]++[)\"'”’]*+(?=\s|$)|。++[）」』”]*+|[!?]++(?=[\u3000-\ue000])|\n|\ue003)")


def sentences(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the sentences of a line begin and end, blanks between them left out."""
    for match in _ends().finditer(page.folded, start, end):
        yield start, match.end()
        start = match.end()
        while start < end and page.folded[start] == " ":
            start += 1
    if start < end:
        yield start, end


def clauses(page: Page, start: int, end: int) -> list[Clause]:
    """The clauses of a sentence: parted at commas, at "if" and "to", and where "and" joins one request to the next."""
    words = _words(page, start, end)
    found: list[Clause] = []
    current: list[Word] = []
    opens, joint_from = "", start
    for at, word in enumerate(words):
        sign = word.sign
        joins = sign == COMMA or (sign in _JOINING and _joins(sign, words[at + 1 : at + _NEAR], current))
        if current and (joins or (sign in _OPENING and _begins(page, word, words[at + 1 : at + 2], current))):
            found.append(_clause(page, current, joint_from, opens))
            opens, joint_from, current = "", current[-1].end, []
        if joins:
            opens += sign
        else:
            current.append(word)
    if current:
        found.append(_clause(page, current, joint_from, opens))
    return found


def _clause(page: Page, words: list[Word], joint_from: int, opens: str) -> Clause:
    signs = "".join([word.sign for word in words])
    return Clause(words[0].start, words[-1].end, page.text[joint_from : words[0].start], opens, words, signs)


def _joins(sign: str, following: list[Word], current: list[Word]) -> bool:
    """Whether an "and" stands before a request, or before something that is said for itself; "by" before a hand."""
    verb = next((word.sign for word in following if word.sign not in _BEFORE_VERBS), "")
    whole = len(current) < _NEAR and all(word.sign in _PLACED for word in current)
    return (sign == say.AND and (not current or (verb in _REQUESTS and not whole))) or (
        sign == say.BY and verb in HANDS
    )


def _begins(page: Page, word: Word, following: list[Word], current: list[Word]) -> bool:
    """Whether a word begins a clause without a comma: an English "if", "to see", and after a hand "for" and "I'll"."""
    if word.sign == BARE:
        return True
    if not page.folded[word.start].isascii():
        return False
    hand = next((other.sign for other in current if other.sign not in _BEFORE_VERBS), "") in HANDS
    if word.sign == say.TO:
        return hand and bool(following) and following[0].sign in _VERBS
    if word.sign in (say.CLICK, say.CONTEXT) and current[0].sign == say.IF:
        return current[-1].sign not in _BEFORE_VERBS | {say.TO, say.SELF, say.SUBJECT, say.PREPOSITION}
    return word.sign == say.IF or (hand and word.sign in (say.FOR, say.UNTIL, say.SELF))


def _words(page: Page, start: int, end: int) -> list[Word]:
    words: list[Word] = []
    before = ""
    for word in lexicon().read(page.folded, start, end):
        words.append(_in_context(page, word, before, start) if word.sign in _CHANGING else word)
        before = word.value
    return words


def _in_context(page: Page, word: Word, before: str, start: int) -> Word:
    """A word with a capital, in the middle of a sentence, is a name; a verb is none in a compound ("click-through"),
    nor behind an article ("the cut"), where a preview is what is shown."""
    if word.sign == NAME:
        button = page.text[word.start] in "[【" and meant(page.text[word.start : word.end]) != NAME
        return word._replace(sign=BARE) if button else word
    if word.sign in _PLAIN and word.start > start and page.text[word.start].isupper():
        return word._replace(sign=NAME)
    if word.sign in _VERBAL and before in _ARTICLES:
        return word._replace(sign=say.PLAYER if word.value in _SHOWN else WORD)
    if word.sign in _VERBAL and _hyphenated(page.folded, word):
        return word._replace(sign=WORD)
    return word


def meant(name: str) -> str:
    """The sign of what a button does, by its name; that of a name if it does nothing known."""
    return next((sign for sign, words in say.NAMES.items() if re.search(words, fold(name))), NAME)


_SHOWN = frozenset({"preview", "play", "playback"})
_ARTICLES = frozenset("the a an this your my our its their his her one any each every some no in with".split())


def _hyphenated(text: str, word: Word) -> bool:
    return text[word.end : word.end + 1] == "-" or text[max(0, word.start - 1) : word.start] == "-"


HANDS: Final = frozenset(
    {say.CLICK, say.CONTEXT, say.DRAG, say.HAUL, say.DROP, say.OPEN, say.CHOOSE, say.PREVIEW, say.MOUSE, say.EDIT}
)
_VERBAL = HANDS - {say.MOUSE}
_JOINING = frozenset({say.AND, say.BY})
_OPENING = frozenset({say.TO, say.IF, say.FOR, say.UNTIL, say.SELF, say.CLICK, say.CONTEXT, BARE})
_BEFORE_VERBS = frozenset({say.LEAD, say.SMALL, say.AND, say.IF, say.YOU})
_HANDS_ANYWHERE = frozenset({say.AT, say.PRESS, say.POINT, say.MOVE, say.ENTER, say.WATCH})
_REQUESTS = (
    HANDS
    | _HANDS_ANYWHERE
    | {say.SUBJECT, say.SELF, say.ITSELF, say.NAMED, say.READY, say.EXPORT, say.UPLOAD, WORD, BARE}
)
_VERBS = HANDS | {WORD, HAN, say.SAVED, say.EXPORT, say.UPLOAD, say.NAMED, say.ITSELF}
# A place alone is no clause: "at the left of the timeline, there …".
_PLACED = frozenset({say.PLAYER, say.PANEL, say.ROOM, say.SMALL, say.AT, say.LOCATED})
# Words that a capital turns into names, and those that their neighbours change at all.
_PLAIN = HANDS - {say.CLICK, say.CONTEXT, say.DRAG, say.DROP, say.MOUSE} | {
    *(WORD, say.NAMED, say.SMALL, say.FILES, say.LEAD, say.CLIP, say.STORY, say.PREPOSITION, say.BUTTON),
    *(say.FINITE, say.TELLS),
}
_CHANGING = HANDS | _PLAIN | {NAME}
# How far a joining word looks.
_NEAR: Final = 12
