"""Text → tokens: the phrases of the vocabulary, and times, levels, ordinals, quotes and file names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import PurePath
from typing import Any, NamedTuple

from . import vocabulary

LONGEST_MESSAGE = 4000

_DIGIT = r"\d+(?:\.\d+)?"
_SPOKEN = "|".join(sorted(map(re.escape, vocabulary.NUMBERS), key=len, reverse=True))
_HAN = "[零〇一二两三四五六七八九十百]+"
_NUMBER = rf"(?:{_DIGIT}|{_SPOKEN}|{_HAN})"
_MINUTE = r"(?:minutes?|mins?|m)(?![a-z0-9])|分钟?"
_SECOND = r"(?:seconds?|secs?|s)(?![a-z0-9])|秒钟?"
_TIME = (
    rf"(?:half a minute|half a second|半分钟?|半秒|(?!9:16|16:9|1:1(?!\d)|4:5(?!\d))\d{{1,2}}:\d\d(?:\.\d+)?"
    rf"|{_NUMBER}[ -]?(?:{_MINUTE})(?:半| ?(?:and )?{_NUMBER}[ -]?(?:{_SECOND}))?|{_NUMBER}[ -]?(?:{_SECOND})半?)"
)
# How a time is meant, by the words around it; "length" is a bare one.
_TIMES = {
    "head": r"(?:the )?(?:first|opening|initial) T|(?:the )?(?:first|opening) second(?= of| off|$)"
    r"|T (?:off|from|at|of) the (?:very )?(?:start|beginning|front|opening)|(?:前面?|开头|最前面?|开始)的?T",
    "tail": r"(?:the )?(?:last|final|closing) T|(?:the )?(?:last|final) second(?= of| off|$)"
    r"|T (?:off|from|at|of) the (?:very )?end|(?:最后面?|后面?|末尾|结尾)的?T",
    "range": r"(?:from |between )?(?:T|N) ?(?:to|until|till|and|-|–) ?T|从?第?(?:T|N)(?:到|至|-|~)第?T",
    "at": r"(?:at|starting at|starting from|from|after|around) (?:the )?T(?: mark)?"
    r"|(?:在|从)?第T(?:处|时候?|开始|的时候)?|(?:在|从)T(?:处|时候?|开始|的时候)?|T(?:处|的时候)",
    "for": r"(?:for|lasting|during|lasts?|over) (?:the )?(?:about )?T|T long|(?:持续|停留|保持|时长)T",
    "to": r"(?:down |up )?(?:to|into|within) (?:only |just |exactly )?T|(?:到|成|为|至)T",
    "more": r"T longer|(?:长|多)T",
    "by": r"by T|T shorter|(?:短|少)T",
    "length": r"T",
}
_CLIP = "clips?|shots?|scenes?|segments?|pictures?|photos?|images?|titles?|captions?|subtitles?"
_CLIP_HAN = "片段|镜头|素材|图片|照片|视频|标题|字幕|图"
_ORDINAL = "|".join(sorted(vocabulary.ORDINALS, key=len, reverse=True)) + r"|\d+(?:st|nd|rd|th)"
_AND = r"(?: ?, ?and | ?, ?| and | ?& ?)"
_COUNTER = "(?:个|段|张|条|首|句|幅|支)"
_AND_HAN = "(?: ?[和与跟及、,] ?)"
_WHICH = {
    "ordinals": rf"(?:{_ORDINAL})(?:(?: (?:{_CLIP}))?{_AND}(?:the )?(?:{_ORDINAL})(?![a-z]))*(?![a-z0-9])",
    "ordinals_han": rf"第(?:\d+|{_HAN}){_COUNTER}?(?:(?:{_CLIP_HAN})?{_AND_HAN}第?(?:\d+|{_HAN}){_COUNTER}?)*",
    "numbered": rf"(?P<noun>{_CLIP}) ?(?:#|no\.? ?|number )?(?:\d+|{_SPOKEN})"
    rf"(?:{_AND}(?:(?:{_CLIP}) )?#?(?:\d+|{_SPOKEN}))*(?![a-z0-9%]|[ -](?:seconds?|secs?|s|minutes?|mins?|percent)\b)",
    "numbered_han": rf"(?P<noun>{_CLIP_HAN}) ?\d+(?:{_AND_HAN}(?:{_CLIP_HAN})? ?\d+)*(?![a-z0-9%秒])",
    "head": rf"first (?:{_DIGIT}|{_SPOKEN})(?= (?:{_CLIP}))|前(?:\d+|{_HAN}){_COUNTER}",
    "tail": rf"last (?:{_DIGIT}|{_SPOKEN})(?= (?:{_CLIP}))|最后(?:\d+|{_HAN}){_COUNTER}",
    "last": rf"最后一?{_COUNTER}|最后(?={_CLIP_HAN})",
    "from_end": rf"倒数第(?:\d+|{_HAN}){_COUNTER}?",
    "position": rf"(?:position|place|slot|spot) (?:number |#)?(?:\d+|{_SPOKEN})(?![a-z0-9])",
}
_LEVEL = (
    r"(?P<to>(?:at|to) (?:about )?|[到成为])?(?:(?P<percent>\d+(?:\.\d+)?) ?(?:%|percent)|百分之(?P<han>\d+|"
    + _HAN
    + ")"
    r"|(?<=to )(?P<part>[01]?\.\d+))"
)


class Token(NamedTuple):
    """A piece of a message. `text` is as the user wrote it, `value` what it means, `start` its place."""

    kind: str
    value: Any
    text: str
    start: int


def fold(text: str) -> str:
    """Text as the vocabulary knows it: lower case, half-width, simplified. The length stays the same."""
    return "".join(map(_fold, text))


@cache
def _fold(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character)
    plain = plain.lower() if len(plain) == 1 else character
    plain = plain if len(plain) == 1 else character
    return vocabulary.TO_SIMPLIFIED.get(plain, " " if plain == "\t" else plain)


def number(text: str) -> float:
    """The number behind digits, an English word or Chinese numerals; 0 for none of them."""
    text = text.strip(" -")
    if re.fullmatch(_DIGIT, text, re.ASCII):
        return float(text[:9])
    if text in vocabulary.NUMBERS:
        return vocabulary.NUMBERS[text]
    total, digit = 0, 0
    for character in text:
        if character in "十百":
            total, digit = total + max(1, digit) * (10 if character == "十" else 100), 0
        else:
            digit = vocabulary.DIGITS.get(character, 0)
    return total + digit


def milliseconds(text: str) -> int:
    """A length of time in words, such as "1:05", "2.5s", "half a minute" or "一分半", in ms."""
    if clock := re.fullmatch(r"(\d+):(\d\d(?:\.\d+)?)", text, re.ASCII):
        return round((int(clock[1]) * 60 + float(clock[2])) * 1000)
    half = {"half a minute": 30, "半分": 30, "半分钟": 30, "half a second": 0.5, "半秒": 0.5}
    if text in half:
        return round(half[text] * 1000)
    minutes = re.match(rf"({_NUMBER})[ -]?(?:{_MINUTE})", text)
    total = number(minutes[1]) * 60 if minutes else 0.0
    rest = text[minutes.end() :] if minutes else text
    if seconds := re.search(rf"({_NUMBER})[ -]?(?:{_SECOND})", rest):
        total += number(seconds[1])
    if text.endswith("半"):
        total += 30 if minutes else 0.5
    return round(total * 1000)


def _time(role: str, match: re.Match[str]) -> tuple[str, tuple[int, ...]]:
    text = match[0]
    times = tuple(milliseconds(t) for t in re.findall(_TIME, text))
    if role == "range" and len(times) == 1:  # "from 5 to 8 seconds"
        bare = re.search(_NUMBER, text.removeprefix("from ").removeprefix("between "))
        times = (round(number(bare[0]) * 1000) if bare else 0, *times)
    return role, times or (1000,)  # "the first second"


def _which(form: str, match: re.Match[str]) -> tuple[int, ...]:
    text = match[0]
    if form == "last":
        return (-1,)
    if form == "ordinals":
        found = re.findall(rf"(?:{_ORDINAL})", text)
        return tuple(vocabulary.ORDINALS.get(o) or int(re.sub(r"\D", "", o)[:6]) for o in found)
    counts = [round(number(n)) for n in re.findall(rf"\d+|(?<![a-z])(?:{_SPOKEN})(?![a-z])|{_HAN}", text)]
    if form in ("head", "tail"):
        count = min(counts[-1], 100)
        return tuple(range(1, count + 1)) if form == "head" else tuple(range(-count, 0))
    return tuple(-n for n in counts) if form == "from_end" else tuple(counts)


def _level(match: re.Match[str]) -> tuple[float, bool]:
    amount = match["part"] or str((number(match["han"]) if match["han"] else float(match["percent"])) / 100)
    return min(1.0, float(amount)), bool(match["to"] or match["part"])


Make = Callable[[re.Match[str]], Iterable[tuple[str, Any]]]
Rule = tuple[re.Pattern[str], Make]


@cache
def _rules() -> tuple[Rule, ...]:
    """Every rule of the language, compiled once: a pattern, and the tokens it becomes."""
    rules: list[Rule] = []

    def rule(pattern: str, make: Make) -> None:
        rules.append((re.compile(pattern), make))

    for word in vocabulary.WORDS:
        parts = [rf"(?:{word.english})(?![a-z0-9])" if word.english else "", word.chinese]
        rule("|".join(p for p in parts if p), lambda _, w=word: [(w.kind, w.value)])
    for role, pattern in _TIMES.items():
        filled = re.sub(r"\bN\b", lambda _: _NUMBER, re.sub("T", lambda _: _TIME, pattern))
        rule(filled, lambda m, r=role: [("time", _time(r, m))])
    for form, pattern in _WHICH.items():
        kind = "position" if form == "position" else "which"
        rule(pattern, lambda m, f=form, k=kind: [(k, _which(f, m)), *_nouns(m)])
    rule(_LEVEL, lambda m: [("level", _level(m))])
    return tuple(rules)


def _nouns(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    if noun := match.groupdict().get("noun"):
        yield from ((w.kind, w.value) for w in vocabulary.WORDS if w.kind == "thing" and _is(w, noun))


def _is(word: vocabulary.Word, text: str) -> bool:
    return bool(re.fullmatch(word.english or "(?!)", text) or re.fullmatch(word.chinese or "(?!)", text))


def is_word(text: str) -> bool:
    """Whether folded text is a phrase of the vocabulary."""
    return any(_is(word, text) for word in vocabulary.WORDS)


def tokens(message: str, names: Iterable[str] = ()) -> list[Token]:
    """The tokens of a message, in order. `names` are the files it may speak of.

    Kinds: those of the vocabulary; "quote" and "said" (text for the screen), "file", "link", "time" (role, times in
    ms), "level" (0–1, whether it is a goal), "which" and "position" (ordinals, -1 the last), "word" for all the rest.
    """
    message = message[:LONGEST_MESSAGE]
    text = fold(message)
    literals = _literals(message, text, names)
    found: list[Token] = []
    at = 0
    while at < len(text):
        if at in literals:
            stop, kind, value = literals[at]
            meant: Iterable[tuple[str, Any]] = [(kind, value)]
        elif fits := [(match, make) for pattern, make in _rules() if (match := pattern.match(text, at)) and match[0]]:
            match, make = max(fits, key=lambda fit: fit[0].end())
            stop, meant = match.end(), make(match)
        else:
            word = _WORD.match(text, at)
            stop = word.end() if word else at + 1
            meant = [("word", text[at:stop])] if word else []
        found += [Token(kind, value, message[at:stop], at) for kind, value in meant]
        at = stop
    return found


def _literals(message: str, text: str, names: Iterable[str]) -> dict[int, tuple[int, str, Any]]:
    """Text that is taken as it stands, by where it starts: (end, kind, value)."""
    spans: dict[int, tuple[int, str, Any]] = {}

    def take(start: int, stop: int, kind: str, value: Any) -> None:
        if not any(s < stop and start < e for s, (e, _, _) in spans.items()):
            spans[start] = (stop, kind, value)

    for match in _QUOTE.finditer(message):
        content = next(g for g in match.groups() if g is not None).strip()
        if content:
            take(*match.span(), "quote", content)
    for match in re.finditer(vocabulary.LINKS, text):
        take(*match.span(), "link", match[0])
    for spoken, name in _spoken_names(names):
        for match in re.finditer(rf"(?<![a-z0-9_]){re.escape(spoken)}(?![a-z0-9_])", text):
            take(*match.span(), "file", name)
    for match in (m for pattern in vocabulary.SAID for m in re.finditer(pattern, text)):
        content, start = match["text"], match.start("text")
        stop = start + len(re.split(vocabulary.SAID_END, content, maxsplit=1)[0].rstrip(" ."))
        said = message[start:stop].strip()
        if said and not _is_setting(said):
            take(start, stop, "said", said)
    return spans


def _is_setting(said: str) -> bool:
    """Whether "the title to …" goes on with a time, a place or a colour and not with text."""
    settings = ("time", "color", "spot", "level", "place", "verb", "which", "definite", "aspect")
    return all(t.kind in settings or t.value == "ask" for t in tokens(said))


def _spoken_names(names: Iterable[str]) -> list[tuple[str, str]]:
    """What a file may be called: its name, or its stem where that is no word of the vocabulary. Longest first."""
    spoken: list[tuple[str, str]] = []
    for name in names:
        full, stem = fold(name), fold(PurePath(name).stem)
        spoken.append((full, name))
        if len(stem) > 2 and not is_word(stem) and re.search(r"[^\d\W]", stem):
            spoken += [(stem, name), (re.sub(r"[-_ ]+", " ", stem), name)]
    return sorted(((s, n) for s, n in spoken if s.strip()), key=lambda pair: -len(pair[0]))


_WORD = re.compile(r"[a-z0-9'_]+|\w")
_QUOTE = re.compile(
    "|".join([rf"{re.escape(o)}([^{re.escape(c)}\n]{{1,200}}){re.escape(c)}" for o, c in vocabulary.QUOTES]
    + [r"(?<![A-Za-z0-9])'([^'\n]{1,200}?(?:'[a-z][^'\n]{0,200}?)*)'(?![A-Za-z0-9])"])
)  # fmt: skip
