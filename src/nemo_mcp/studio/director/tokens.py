"""Text → tokens: the phrases of the vocabulary, and times, levels, ordinals, quotes and file names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from . import subtitles, vocabulary
from .measures import MEASURES
from .names import fold, is_word, means, quoted_file, spoken_names
from .times import COUNTED, DIGITS, HAN, ROLES, filled, milliseconds, number, time

__all__ = ["LONGEST_MESSAGE", "Token", "fold", "milliseconds", "tokens"]

LONGEST_MESSAGE = 4000

_CLIP = "clips?|shots?|scenes?|segments?|pictures?|photos?|images?|titles?|captions?|subtitles?"
_CLIP_HAN = "片段|镜头|素材|图片|照片|视频|标题|字幕|图"
_ORDINAL = "|".join(sorted(vocabulary.ORDINALS, key=len, reverse=True)) + r"|\d+(?:st|nd|rd|th)"
_AND = r"(?: ?, ?and | ?, ?| and | ?& ?)"
_COUNTER = "(?:个|段|张|条|首|句|幅|支)"
_AND_HAN = "(?: ?[和与跟及、,] ?)"
_WHICH = {
    "ordinals": rf"(?:{_ORDINAL})(?:(?: (?:{_CLIP}))?{_AND}(?:the )?(?:{_ORDINAL})(?![a-z]))*(?![a-z0-9])",
    "ordinals_han": rf"第(?:\d+|{HAN}){_COUNTER}?(?:(?:{_CLIP_HAN})?{_AND_HAN}第?(?:\d+|{HAN}){_COUNTER}?)*",
    "numbered": rf"(?P<noun>{_CLIP}) ?(?:#|no\.? ?|number )?(?:\d+|{COUNTED})"
    rf"(?:{_AND}(?:(?:{_CLIP}) )?#?(?:\d+|{COUNTED}))*"
    r"(?![a-z0-9%]|\.\d|[ -](?:seconds?|secs?|s|minutes?|mins?|percent|times|degrees?)\b| ?°)",
    "span": rf"(?:{_CLIP}) (?:\d+|{COUNTED}) ?(?:to|through|-|–) ?(?:\d+|{COUNTED})"
    r"(?![a-z0-9:.%]| ?(?:seconds?|secs?|s|x|percent)\b| %)"
    rf"|第?(?:\d+|{HAN}){_COUNTER}?(?:到|至|-|~)第?(?:\d+|{HAN})(?:{_COUNTER}|(?={_CLIP_HAN}))",
    "numbered_han": rf"(?P<noun>{_CLIP_HAN}) ?\d+(?:{_AND_HAN}(?:{_CLIP_HAN})? ?\d+)*(?![a-z0-9%秒])",
    "head": rf"first (?:{DIGITS}|{COUNTED})(?= (?:{_CLIP}))|first (?:two|three|four|[2-4])(?=$|[,.;!?]| (?:and|to"
    rf"|with|in|are|should)\b)|前(?:\d+|{HAN}){_COUNTER}",
    "tail": rf"last (?:{DIGITS}|{COUNTED})(?= (?:{_CLIP}|changes?|edits?|steps?|things))"
    rf"|last (?:two|three|four|[2-4])(?=$|[,.;!?]| (?:and|to|with|in|are|should)\b)|最后(?:\d+|{HAN}){_COUNTER}",
    "last": rf"最后一?{_COUNTER}|最后(?={_CLIP_HAN})",
    "from_end": rf"倒数第(?:\d+|{HAN}){_COUNTER}?",
    "position": rf"(?:position|place|slot|spot) (?:number |#)?(?:\d+|{COUNTED})(?![a-z0-9])"
    rf"|as (?:the )?(?:{_ORDINAL})(?: (?:clip|shot|scene|one|place|position))?(?![a-z])"
    rf"|(?:作为|当成?|做)第(?:\d+|{HAN}){_COUNTER}?",
}
_LEVEL = (
    r"(?P<to>(?:at|to|say|around) (?:about )?|[到成为])?(?P<less>(?<![a-z0-9%])[-−–]|(?:minus|negative) |负)?"
    r"(?:(?P<percent>\d+(?:\.\d+)?) ?(?:%|percent)|百分之(?P<han>\d+|" + HAN + ")"
    r"|(?<=to )(?P<part>[01]?\.\d+))"
)


class Token(NamedTuple):
    """A piece of a message. `text` is as the user wrote it, `value` what it means, `start` its place."""

    kind: str
    value: Any
    text: str
    start: int


def _which(form: str, match: re.Match[str]) -> tuple[int, ...]:
    text = match[0]
    if form == "last":
        return (-1,)
    if form == "ordinals" or (form == "position" and re.match(rf"as (?:the )?(?:{_ORDINAL})", text)):
        found = re.findall(rf"(?:{_ORDINAL})", text)
        return tuple(vocabulary.ORDINALS.get(o) or int(re.sub(r"\D", "", o)[:6]) for o in found)
    said = re.findall(rf"\d+|(?<![a-z])(?:{COUNTED})(?![a-z])|{HAN}", text)
    counts = [round(number(n)) for each in said for n in (each if _beside(each) else [each])]
    if form == "span":
        return tuple(range(min(counts), min(max(counts), min(counts) + 100) + 1))
    if form in ("head", "tail"):
        count = min(counts[-1], 100)
        return tuple(range(1, count + 1)) if form == "head" else tuple(range(-count, 0))
    return tuple(-n for n in counts) if form == "from_end" else tuple(counts)


def _beside(text: str) -> bool:
    """Whether numerals stand for several numbers: 第二三段."""
    return len(text) == 2 and text[0] in vocabulary.DIGITS and text[1] in vocabulary.DIGITS


def _level(match: re.Match[str]) -> tuple[float, bool]:
    amount = match["part"] or str((number(match["han"]) if match["han"] else float(match["percent"])) / 100)
    return min(10.0, float(amount)) * (-1 if match["less"] else 1), bool(match["to"] or match["part"])


Make = Callable[[re.Match[str]], Iterable[tuple[str, Any]]]
Rule = tuple[re.Pattern[str], Make]


@cache
def _rules() -> tuple[Rule, ...]:
    """Every rule of the language, compiled once: a pattern, and the tokens it becomes."""
    rules: list[Rule] = []

    def rule(pattern: str, make: Make) -> None:
        rules.append((re.compile(pattern), make))

    for word in vocabulary.WORDS:
        parts = [
            rf"(?:{_longest_first(word.english)})(?![a-z0-9])" if word.english else "",
            _longest_first(word.chinese),
        ]
        rule("|".join(p for p in parts if p), lambda _, w=word: [(w.kind, w.value)])
    for role, pattern in ROLES.items():
        rule(filled(pattern), lambda m, r=role: [("time", time(r, m))])
    for form, pattern in _WHICH.items():
        kind = "position" if form == "position" else "which"
        rule(pattern, lambda m, f=form, k=kind: [(k, _which(f, m)), *_nouns(m)])
    rule(_LEVEL, lambda m: [("level", _level(m))])
    for pattern, make in MEASURES:
        rule(pattern, make)
    return tuple(rules)


def _longest_first(phrases: str) -> str:
    """Phrases in the order in which a pattern must try them, so that of two that fit the longer is found."""
    said = sorted(vocabulary.phrases(phrases), key=lambda phrase: len(_SIGNS.sub("", phrase)), reverse=True)
    return "|".join(said)


def _nouns(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    if noun := match.groupdict().get("noun"):
        yield from ((w.kind, w.value) for w in vocabulary.WORDS if w.kind == "thing" and means(w, noun))


def tokens(message: str, names: Iterable[str] = (), texts: Iterable[str] = ()) -> list[Token]:
    """The tokens of a message, in order. `names` are the files it may speak of, `texts` the words on the picture.

    Kinds: those of the vocabulary; "quote" and "said" (text for the screen), "named" (a quote that is also the name of
    a file: both), "cues" (of subtitles), those of `measures`, "file", "gloss" (a file named beside the number of its
    clip), "link", "time" (role, times in ms), "level" (0–1 where it can be, whether it is a goal), "which" and
    "position" (ordinals, -1 the last), "word" for the rest.
    """
    message = message[:LONGEST_MESSAGE]
    text = fold(message)
    literals = _literals(message, text, names, texts)
    found: list[Token] = []
    at = 0
    while at < len(text):
        if at in literals:
            stop, kind, value = literals[at]
            meant: Iterable[tuple[str, Any]] = [(kind, value)]
        elif fits := [fit for fit in _fits(text, at) if not any(at < start < fit[0].end() for start in literals)]:
            match, make = max(fits, key=lambda fit: fit[0].end())
            stop, meant = match.end(), make(match)
        else:
            word = _WORD.match(text, at)
            stop = word.end() if word else at + 1
            meant = [("word", text[at:stop])] if word else []
        found += [Token(kind, value, message[at:stop], at) for kind, value in meant]
        at = stop
    return found


def _fits(text: str, at: int) -> Iterator[tuple[re.Match[str], Make]]:
    """The rules that fit a text at a place."""
    matches = ((pattern.match(text, at), make) for pattern, make in _rules())
    return ((match, make) for match, make in matches if match and match[0])


def _literals(message: str, text: str, names: Iterable[str], texts: Iterable[str]) -> dict[int, tuple[int, str, Any]]:
    """Text that is taken as it stands, by where it starts: (end, kind, value)."""
    spans: dict[int, tuple[int, str, Any]] = {}

    def take(start: int, stop: int, kind: str, value: Any) -> None:
        if not any(s < stop and start < e for s, (e, _, _) in spans.items()):
            spans[start] = (stop, kind, value)

    for start, stop, cues in subtitles.blocks(message):
        take(start, stop, "cues", cues)
    names, texts = list(names), list(texts)
    for match in _QUOTE.finditer(message):
        content = next(g for g in match.groups() if g is not None).strip()
        file = "" if content in texts else quoted_file(content, names)
        if content:
            take(*match.span(), "named" if file else "quote", (content, file) if file else content)
    for match in re.finditer(vocabulary.LINKS, text):
        take(*match.span(), "link", match[0])
    called = spoken_names(names)
    for match in (m for pattern in vocabulary.SAID for m in re.finditer(pattern, text)):
        content, start = match["text"], match.start("text")
        stop = start + len(re.split(vocabulary.SAID_END, content, maxsplit=1)[0].rstrip(" ."))
        told = message[start:stop].strip()
        said = _without_haste(told)
        stop -= len(told) - len(said)
        if said and not _is_setting(said) and not any(re.fullmatch(pattern, fold(said)) for pattern, _ in called):
            take(start, stop, "said", said)
    for content in sorted((t for t in texts if len(t) > 1), key=len, reverse=True):
        for match in re.finditer(rf"(?<![A-Za-z0-9]){re.escape(content)}(?![A-Za-z0-9])", message):
            # "Hello, …" greets; "remove Hello" means the text.
            if not is_word(fold(content)) or (match.start() and content[0].isupper()):
                take(*match.span(), "quote", content)
                new = _INSTEAD.match(message, match.end())
                if new and (new["han"] or _rewords(message[: match.start()])):
                    said = _without_haste(new["text"].strip(" ."))
                    if said and not _is_setting(said):
                        take(new.start("text"), new.start("text") + len(said), "said", said)
    for match in re.finditer(vocabulary.CAPITALS, message):
        if not _is_setting(match["text"]):
            take(*match.span("text"), "said", match["text"])
    for pattern, name in called:
        for match in re.finditer(pattern, text):
            take(*match.span(), "gloss" if _NUMBERED.search(text, 0, match.start()) else "file", name)
    return spans


def _without_haste(said: str) -> str:
    """A text with capitals without what stands behind it and is no part of it: "Low Tide (for me please)"."""
    return _HASTE.sub("", said) if said[:1].isupper() else said


def _rewords(before: str) -> bool:
    """Whether the words before a text change what it says: "rename Hello to …", but not "move Hello to …"."""
    verbs = [t for t in tokens(before) if t.kind in ("verb", "shows")]
    return bool(verbs) and verbs[-1].value in _REWORDING


def _is_setting(said: str) -> bool:
    """Whether "the title to …" goes on with a time, a place, a colour or a question and not with text."""
    if fold(said).startswith(("什么", "多少", "哪")):
        return True
    settings = (
        "sized",
        "slight",
        "next",
        "puts",
        "time",
        "color",
        "spot",
        "level",
        "place",
        "verb",
        "which",
        "definite",
        "aspect",
        "weight",
        "box",
        "animation",
        "size",
    )
    return all(t.kind in settings or t.value in ("ask", "fade_in", "fade_out", "fade") for t in tokens(said))


# "change Hello to Goodbye", 把Hello换成再见: what a text becomes.
_INSTEAD = re.compile(r"(?: ?(?P<han>改成|换成|改为|换为)| (?:to|with|by|into) )(?P<text>[^\n,;。，；!?“\"「]+)")
# Verbs before a text after which "to …" is what it shall say, and not where it shall go.
_REWORDING = ("change", "replace", "make")
# "clip 2 (city.mp4)": the name says again what the number says.
_NUMBERED = re.compile(rf"(?:(?:{_CLIP}) \d+|第\d+个(?:{_CLIP_HAN})) ?\($")
_HASTE = re.compile(rf"(?: (?:{vocabulary.HASTE}))+$")
_SIGNS = re.compile(r"[?()\[\]|:\\^$*+]")
_WORD = re.compile(r"[a-z0-9'_]+|\w")
_QUOTE = re.compile(
    "|".join([rf"{re.escape(o)}([^{re.escape(c)}\n]{{1,200}}){re.escape(c)}" for o, c in vocabulary.QUOTES]
    + [r"(?<![A-Za-z0-9])'([^'\n]{1,200}?(?:'[a-z][^'\n]{0,200}?)*)'(?![A-Za-z0-9])"])
)  # fmt: skip
