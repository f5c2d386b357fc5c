"""A message read as words: what is quoted, a path or an address is one word, and no word of the vocabulary."""

from __future__ import annotations

import re
from functools import cache
from string import ascii_lowercase
from typing import Final, NamedTuple

from nemo_mcp.resources.wording import MEDIA, Phrase, Phrases, fold, phrases, places

from . import chinese, english
from . import vocabulary as say

QUOTE: Final = "<quote>"  # something quoted: content, whatever it says
SOURCE: Final = "<path>"
MEDIUM: Final = "<media>"  # an address of a media file
FILE: Final = "<file>"  # the bare name of a media file
ADDRESS: Final = "<address>"  # an address that names no media file
STOP: Final = "."  # the end of a sentence
COMMA: Final = ","
ASK: Final = "?"
SOURCES: Final = frozenset({SOURCE, MEDIUM, FILE, ADDRESS})

# A letter that stands for each letter of a protected span.
_COVERS: Final = dict(zip((QUOTE, SOURCE, MEDIUM, FILE, ADDRESS), "\ue000\ue001\ue002\ue003\ue004", strict=True))
_COVERED: Final = {letter: kind for kind, letter in _COVERS.items()}
_MARKS: Final = {
    **dict.fromkeys(".!。！;；…|", STOP),
    **dict.fromkeys(",，、:：&()（）[]{}【】+~～—–-=", COMMA),
    **dict.fromkeys("?？", ASK),
}

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


class Reading(NamedTuple):
    """The words of a message, where each begins and ends, and the phrases of the vocabulary among them.

    A mark is a word as well: `STOP`, `COMMA` or `ASK`; a number is `#`; a protected span is named by its kind.
    """

    words: list[str]
    starts: list[int]
    ends: list[int]
    phrases: list[Phrase]


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


@cache
def _tokens() -> re.Pattern[str]:
    """Finds words and the marks that part them; a full stop inside a word, and blanks, part nothing."""
    return re.compile(
        r"\n+|[\ue000-\ue004]+|\d++(?:[.:]\d++)*+%?+(?![a-z0-9])|[a-z0-9]+(?:'[a-z]+)*|[-=]>|(?<=\s)[-–]+(?=\s)"
        r"|(?<![a-z])[=:]|[=:](?![a-z0-9])|\.(?![a-z0-9])|[^=:\s\"'“”‘’「」『』《》*#`_.\-/\\]"
    )


@cache
def _number() -> re.Pattern[str]:
    """Finds what numbers a request in a list: "1.", "2)"."""
    return re.compile(r"(?:(?<=\s)|^)[(（]?\d{1,2}[.)）、](?=\s|[\u3400-\u9fff])|[①-⑨]")


def read(message: str) -> Reading:
    """The words of a message in their order."""
    text = fold(message)
    covered = _cover(message, text)
    covered = _number().sub(lambda mark: STOP.rjust(len(mark[0])), covered)
    found = [*_tokens().finditer(covered)]
    words = [match[0] for match in found]
    starts = [match.start() for match in found]
    ends = [match.end() for match in found]
    known = _known()
    meant = [known.get(word) or _other(word) for word in words]
    return Reading(meant, starts, ends, _vocabulary().find(meant))


def _other(word: str) -> str:
    """A word that is no mark and in no table: a number, a line's end, a protected span, or itself."""
    first = word[0]
    if first.isdigit():
        return "#" if word.rstrip("%").replace(":", "").replace(".", "").isdigit() else word
    if first == "\n":
        return STOP
    return _COVERED.get(first, word)


def source(message: str, start: int, end: int) -> str:
    """The path or address itself, without quotes."""
    return message[start:end].strip("\"'`“”「」『』 ")


def _cover(message: str, text: str) -> str:
    """The folded text with every protected span covered."""
    spans = [
        (m.start(), m.end(), _quote_kind(text[m.start() + 1 : m.end() - 1]))
        for m in _quoted().finditer(text)
        if not _told().search(text, max(0, m.start() - 40), m.start())
    ]
    spans += [_place(text, m) for m in places().finditer(text)]
    for m in _content().finditer(text if ":" in text else message):
        group = "spoken" if m["spoken"] else "name"
        spans.append((m.start(group), m.end(group), QUOTE))
    spans.sort(key=lambda span: (span[0], -span[1]))
    parts: list[str] = []
    at = 0
    for start, end, kind in spans:
        if start >= at:
            parts += text[at:start], _COVERS[kind] * (end - start)
            at = end
    return "".join([*parts, text[at:]])


def _quote_kind(inside: str) -> str:
    match = places().fullmatch(inside.strip())
    if match and match.lastgroup == "url":
        return _address_kind(inside)
    if match or (inside.rpartition(".")[2] in MEDIA and len(inside) < 200):
        return SOURCE
    return QUOTE


def _place(text: str, match: re.Match[str]) -> tuple[int, int, str]:
    start, end = match.span()
    end = start + len(text[start:end].rstrip(".,!?;:'*"))
    if match.lastgroup == "file":
        # A Chinese sentence runs into the name without a blank.
        lead = _lead().match(text, start, end)
        start = lead.end() if lead and lead.end() < end - 4 else start
        return start, end, SOURCE if re.search(r"[/\\]", text[start:end]) else FILE
    return start, end, _address_kind(text[start:end]) if match.lastgroup == "url" else SOURCE


def _address_kind(address: str) -> str:
    bare = re.split(r"[?#]", address, maxsplit=1)[0]
    return MEDIUM if bare.startswith(("s3://", "gs://", "file://")) or bare.rpartition(".")[2] in MEDIA else ADDRESS


@cache
def _lead() -> re.Pattern[str]:
    words = (chinese.PHRASES[kind] for kind in (say.UPLOAD, say.POLITE, say.HANDOVER, say.EDIT))
    leading = {phrase for table in words for phrase, _ in phrases(table) if not phrase.isascii()}
    leading |= {*"把将和跟与"}
    return re.compile(f"(?:{'|'.join(sorted(map(re.escape, leading), key=len, reverse=True))})*+")


@cache
def _vocabulary() -> Phrases:
    return Phrases((_misheard(), english.PHRASES, chinese.PHRASES, {say.CONTENT: say.LOOKALIKE}))


@cache
def _known() -> dict[str, str]:
    """Words that stand for another: marks, slips of the keyboard, and those of the vocabulary for themselves."""
    return {**_mistyped(), **{word: word for word in _vocabulary().words}, **_MARKS}


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
    """The Chinese keywords with one letter taken for another that sounds or looks like it, by their kinds."""
    alike = {row[0]: row[1:] for row in say.LOOKALIKES.split()}
    kinds = {phrase: kind for kind, table in chinese.PHRASES.items() for phrase, _ in phrases(table)}
    slips: dict[str, list[str]] = {}
    for word in say.OFTEN_MISHEARD.split():
        for i, letter in enumerate(word):
            slips.setdefault(kinds[word], []).extend(
                word[:i] + other + word[i + 1 :] for other in alike.get(letter, "")
            )
    return {kind: ",".join(words) for kind, words in slips.items()}
