"""A message read as words, each with the sign of its kind."""

from __future__ import annotations

import re
from functools import cache
from string import ascii_lowercase
from typing import Final

from nemo_mcp.resources.wording import MEDIA, Lexicon, Word, fold, phrases, places

from . import chinese, english
from . import vocabulary as say

WORD: Final = "w"  # any other word
QUOTE: Final = "k"  # something quoted: content, whatever it says
SOURCE: Final = "P"  # a path
MEDIUM: Final = "J"  # an address of a media file
FILE: Final = "p"  # the bare name of a media file
ADDRESS: Final = "W"  # an address that names no media file
STOP: Final = "."  # the end of a sentence
COMMA: Final = ","


_QUOTED = (
    r"\"[^\"\n]{1,500}\"|“[^”\n]{1,500}”|「[^」\n]{1,500}」|『[^』\n]{1,500}』|《[^》\n]{1,500}》|`[^`\n]{1,500}`"
    r"|(?<!\w)'[^'\n]{1,300}(?:'\w[^'\n]{0,300}){0,9}'(?!\w)"
)
# What follows "title:" or "the caption says" is to be seen or heard, and "called" is followed by a name.
_SPOKEN = (
    r"(?:\b(?:titles?|captions?|text|slogan|headline|subtitles?|voice ?over|narration|narrator|line|lyrics|words?"
    r"|saying|says?|reads?|reading)"
    r"|标题|字幕|文案|旁白|台词|口号|片名|写着|写上)\s?[:：]\s?(?P<spoken>[^\n.!?。！？;；]{1,300})"
)
_NAMED = r"\b(?:called|named|titled|entitled)\s(?P<name>[A-Z][\w'-]{0,40}(?:\s[A-Z][\w'-]{0,40}){0,5})"


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(_QUOTED)


@cache
def _told() -> re.Pattern[str]:
    """Finds who is quoted where the quotation is the request itself: user: "export it"."""
    who = r"(?:user|client|customer|boss|requester|reviewer|manager|director|team|qa|agent|human|用户|客户|老板)"
    return re.compile(
        rf"{who}(?:\s(?:says?|said|asks?|asked|wrote|writes|reports?|reported|replied|requests?|message|input))?说?\s?[:,]?\s?$"
    )


@cache
def _content() -> re.Pattern[str]:
    return re.compile(f"{_SPOKEN}|{_NAMED}")


def read(message: str) -> list[Word]:
    """The words of a message in their order; what is quoted, a path or an address is one word."""
    text = fold(message)
    fixed = _fixed(message, text)
    text = _marks().sub(lambda mark: (" " if mark[0][0] in "=:." else ";").ljust(len(mark[0])), text)
    words: list[Word] = []
    at = 0
    for spot in fixed:
        words += _lexicon().read(text, at, spot.start)
        words.append(spot)
        at = spot.end
    return [*words, *_lexicon().read(text, at, len(text))]


@cache
def _marks() -> re.Pattern[str]:
    """Finds marks inside words ("quality=high", "quality: high", ".mov"), and those that number or part requests."""
    return re.compile(
        r"(?<!\S)\d{1,2}[.)](?=\s)|(?<=\s)/(?=\s)|(?<=\w)=(?=\w)|(?<=quality):|(?<=[质量]):|(?<![^\s(])\.(?=[a-z0-9])"
    )


def source(message: str, word: Word) -> str:
    """The path or address itself, without quotes."""
    return message[word.start : word.end].strip("\"'`“”「」『』 ")


def _fixed(message: str, text: str) -> list[Word]:
    """The spans that no word of the vocabulary is looked for in."""
    spans = [
        Word(m.start(), m.end(), _quote_sign(text[m.start() + 1 : m.end() - 1]))
        for m in _quoted().finditer(text)
        if not _told().search(text, max(0, m.start() - 40), m.start())
    ]
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
    if match and match.lastgroup == "url":
        return _address_sign(inside)
    if match or (inside.rpartition(".")[2] in MEDIA and len(inside) < 200):
        return SOURCE
    return QUOTE


def _place(text: str, match: re.Match[str]) -> Word:
    start, end = match.span()
    end = start + len(text[start:end].rstrip(".,!?;:'*"))
    if match.lastgroup == "file":
        # A Chinese sentence runs into the name without a blank.
        lead = _lead().match(text, start, end)
        start = lead.end() if lead and lead.end() < end - 4 else start
        return Word(start, end, SOURCE if re.search(r"[/\\]", text[start:end]) else FILE)
    return Word(start, end, _address_sign(text[start:end]) if match.lastgroup == "url" else SOURCE)


def _address_sign(address: str) -> str:
    bare = re.split(r"[?#]", address, maxsplit=1)[0]
    return MEDIUM if bare.startswith(("s3://", "gs://", "file://")) or bare.rpartition(".")[2] in MEDIA else ADDRESS


@cache
def _lead() -> re.Pattern[str]:
    words = (chinese.PHRASES[sign] for sign in (say.UPLOAD, say.POLITE, say.HANDOVER, say.EDIT, say.FILLER))
    leading = {phrase for table in words for phrase, _ in phrases(table) if not phrase.isascii()}
    return re.compile(f"(?:{'|'.join(sorted(map(re.escape, leading), key=len, reverse=True))})*+")


@cache
def _lexicon() -> Lexicon:
    tables = (_misheard(), english.PHRASES, chinese.PHRASES, {WORD: say.CONTENT})
    return Lexicon(tables, _shape, _mistyped())


def _shape(letter: str) -> str:
    """The sign of a word that no table has, by its first letter."""
    if letter in "?？":
        return say.ASK
    if letter in ".!。！;；\n…":
        return STOP
    if letter in ",，、:：&":
        return COMMA
    return WORD if letter.isalnum() else ""


def _mistyped() -> dict[str, str]:
    """Every slip of the keyboard in a keyword, with the keyword that was meant."""
    known = say.OFTEN_MISTYPED.split()
    slips: dict[str, str] = {}
    for word in known:
        for i in range(len(word) + 1):
            for letter in ascii_lowercase:
                slips[word[:i] + letter + word[i:]] = word
                if len(word) > _SHORT and i < len(word):
                    slips[word[:i] + letter + word[i + 1 :]] = word
    # Letters that only changed places are the likelier slip.
    for word in known:
        for i in range(len(word)):
            slips[word[:i] + word[i + 1 :]] = word
        for i in range(1, len(word)):
            slips[word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :]] = word
    return {slip: word for slip, word in slips.items() if slip not in known and slip not in say.REAL_WORDS}


_SHORT = 6


def _misheard() -> dict[str, str]:
    """The Chinese keywords with one letter taken for another that sounds or looks like it, by their signs."""
    alike = {row[0]: row[1:] for row in say.LOOKALIKES.split()}
    signs = {phrase: sign for sign, table in chinese.PHRASES.items() for phrase, _ in phrases(table)}
    slips: dict[str, list[str]] = {}
    for word in say.OFTEN_MISHEARD.split():
        for i, letter in enumerate(word):
            slips.setdefault(signs[word], []).extend(
                word[:i] + other + word[i + 1 :] for other in alike.get(letter, "")
            )
    return {sign: ",".join(words) for sign, words in slips.items()}
