"""A message read as words, each with the sign of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final, NamedTuple

from ..wording import MEDIA, fold, places
from . import vocabulary as say

WORD: Final = "w"  # any other word
QUOTE: Final = "k"  # something quoted: content, whatever it says
SOURCE: Final = "P"  # a path, an address or the name of a media file
ADDRESS: Final = "W"  # an address that names no media file
STOP: Final = "."  # the end of a sentence
COMMA: Final = ","

_Trie = dict[str, Any]
_SIGN = ""


class Word(NamedTuple):
    """A word or a phrase of the message: where it stands, its sign, and its value for an argument."""

    start: int
    end: int
    sign: str
    value: str = ""


_QUOTED = (
    r"\"[^\"\n]{1,500}\"|“[^”\n]{1,500}”|「[^」\n]{1,500}」|『[^』\n]{1,500}』|《[^》\n]{1,500}》|`[^`\n]{1,500}`"
    r"|(?<!\w)'[^'\n]{1,300}(?:'\w[^'\n]{0,300}){0,9}'(?!\w)"
)
# What follows "title:" or "the caption says" is to be seen or heard, and "called" is followed by a name.
_SPOKEN = (
    r"(?:\b(?:titles?|captions?|text|slogan|headline|subtitles?|voice ?over|narration|narrator|line|lyrics|words?|saying|says?|reads?|reading)"
    r"|标题|字幕|文案|旁白|台词|口号|片名|写着|写上)\s?[:：]\s?(?P<spoken>[^\n.!?。！？;；]{1,300})"
)
_NAMED = r"\b(?:called|named|titled|entitled)\s(?P<name>[A-Z][\w'-]{0,40}(?:\s[A-Z][\w'-]{0,40}){0,5})"


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(_QUOTED)


@cache
def _content() -> re.Pattern[str]:
    return re.compile(f"{_SPOKEN}|{_NAMED}")


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"\n+|\d+(?:[.:]\d+)+%?|[a-z0-9]+(?:'[a-z]+)*|->|=>|[^\s]")


def read(message: str) -> list[Word]:
    """The words of a message in their order; what is quoted, a path or an address is one word."""
    text = fold(message)
    fixed = _fixed(message, text)
    words: list[Word] = []
    at = 0
    for spot in fixed:
        words += _read_plain(text, at, spot.start)
        words.append(spot)
        at = spot.end
    return [*words, *_read_plain(text, at, len(text))]


def source(message: str, word: Word) -> str:
    """The path or address itself, without quotes."""
    return message[word.start : word.end].strip("\"'`“”「」『』 ")


def _fixed(message: str, text: str) -> list[Word]:
    """The spans that no word of the vocabulary is looked for in."""
    spans = [Word(m.start(), m.end(), _quote_sign(text[m.start() + 1 : m.end() - 1])) for m in _quoted().finditer(text)]
    spans += [_place(text, m) for m in places().finditer(text)]
    for m in _content().finditer(text if ":" in text else message):
        group = "spoken" if m["spoken"] else "name"
        spans.append(Word(m.start(group), m.end(group), QUOTE))
    spans.sort(key=lambda word: (word.start, -word.end))
    kept: list[Word] = []
    for word in spans:
        if not kept or word.start >= kept[-1].end:
            kept.append(word)
    return kept


def _quote_sign(inside: str) -> str:
    match = places().fullmatch(inside.strip())
    if match or (inside.rpartition(".")[2] in MEDIA and len(inside) < 200):
        return ADDRESS if match and match.lastgroup == "url" and not _is_media(inside) else SOURCE
    return QUOTE


def _place(text: str, match: re.Match[str]) -> Word:
    start, end = match.span()
    end = start + len(text[start:end].rstrip(".,!?;:'*"))
    if match.lastgroup == "file":
        # A Chinese sentence runs into the name without a blank.
        lead = _lead().match(text, start, end)
        start = lead.end() if lead and lead.end() < end - 4 else start
    sign = ADDRESS if match.lastgroup == "url" and not _is_media(text[start:end]) else SOURCE
    return Word(start, end, sign)


@cache
def _lead() -> re.Pattern[str]:
    words = (say.CHINESE[sign] for sign in (say.UPLOAD, say.POLITE, say.HANDOVER, say.EDIT, say.FILLER))
    phrases = {phrase for table in words for phrase, _ in _phrases(table) if not phrase.isascii()}
    return re.compile(f"(?:{'|'.join(sorted(map(re.escape, phrases), key=len, reverse=True))})*+")


def _is_media(address: str) -> bool:
    bare = re.split(r"[?#]", address, maxsplit=1)[0]
    return bare.startswith(("s3://", "gs://", "file://")) or bare.rpartition(".")[2] in MEDIA


def _read_plain(text: str, start: int, end: int) -> Iterator[Word]:
    tokens = [(m.group(), m.start(), m.end()) for m in _words().finditer(text, start, end)]
    trie, slips = _vocabulary(), _slips()
    i = 0
    while i < len(tokens):
        node: _Trie = trie
        found, after = "", i + 1
        for j in range(i, len(tokens)):
            token = tokens[j][0]
            step = node.get(token)
            if step is None and token in slips:
                step = node.get(slips[token])
            if step is None:
                break
            node = step
            if _SIGN in node:
                found, after = node[_SIGN], j + 1
        token = tokens[i][0]
        sign, value = (found[0], found[1:]) if found else (_plain_sign(token), "")
        if sign:
            yield Word(tokens[i][1], tokens[after - 1][2], sign, value)
        i = after


def _plain_sign(token: str) -> str:
    if token[0] in ".!?。！？;；\n…":
        return say.ASK if token in "?？" else STOP
    if token[0] in ",，、:：&":
        return COMMA
    return WORD if token[0].isalnum() else ""


@cache
def _vocabulary() -> _Trie:
    """The phrases of every language as one tree of words; a leaf holds the sign and the value behind it."""
    trie: _Trie = {}
    for table in (say.ENGLISH, say.CHINESE, {WORD: say.CONTENT}):
        for sign, phrases in table.items():
            for phrase, value in _phrases(phrases):
                node = trie
                for token in _words().findall(fold(phrase)):
                    node = node.setdefault(token, {})
                node[_SIGN] = sign + value
    return trie


def _phrases(table: str) -> Iterator[tuple[str, str]]:
    for entry in table.split(","):
        phrase, _, value = entry.strip().partition("=")
        if phrase:
            yield phrase, value or phrase


@cache
def _slips() -> dict[str, str]:
    slips: dict[str, str] = {}
    for word in say.OFTEN_MISTYPED.split():
        for i in range(1, len(word)):
            slips[word[:i] + word[i + 1 :]] = word
            slips[word[:i] + word[i] + word[i:]] = word
            slips[word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :]] = word
        if word.endswith("s"):
            slips[word[:-1] + "z"] = word
    known = set(say.OFTEN_MISTYPED.split()) | say.REAL_WORDS
    return {slip: word for slip, word in slips.items() if slip not in known}
