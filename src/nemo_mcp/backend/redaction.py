"""Keeping secrets out of text, and text from outside short and harmless."""

from __future__ import annotations

import base64
import html
import logging
import re
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from typing import cast

_HIDDEN = "[hidden]"
_SHORTEST_SECRET = 8  # anything shorter would black out ordinary words
_LONGEST_QUOTE = 200
_LONGEST_LABEL = 120

# A token as the API makes it, whoever it belongs to.
_FORM = re.compile(r"nmv_usr_[\w.-]+")
# What may stand between two characters of a secret and still leave it readable, since no eye sees it.
_GAPS = [*range(0x21), *range(0x7F, 0xA1), 0xAD, *range(0x2000, 0x2010), *range(0x2028, 0x2030), *range(0x205F, 0x2070)]
_Table = Mapping[int, str | int | None]
_GAPLESS: _Table = dict.fromkeys([*_GAPS, 0x3000, 0xFEFF])
# Letters that hexadecimal and the two kinds of Base64 write in different ways.
_FOLD: _Table = {**_GAPLESS, **str.maketrans("ABCDEF-_", "abcdef+/")}
# Characters written as escapes: in URLs (whole runs, for they hold bytes), in JSON (runs, for they hold halves), in
# Python and in HTML.
_ESCAPE = re.compile(
    r"(?P<url>(?:%[0-9a-fA-F]{2})+)|(?P<json>(?:\\u[0-9a-fA-F]{4})+)|\\x(?P<hex>[0-9a-fA-F]{2})"
    r"|&#0{0,9}(?P<decimal>[0-9]{1,7});|&#[xX]0{0,9}(?P<hexadecimal>[0-9a-fA-F]{1,6});"
    r"|(?P<name>&(?:amp|lt|gt|quot);)|(?P<blank>\\[rnt])|\\(?P<itself>[\"'/\\])"
)
_CHARACTER_OR_ESCAPE = re.compile(rf"{_ESCAPE.pattern}|.", re.DOTALL)
_CHARACTER = re.compile(".", re.DOTALL)

_folded_secrets: set[str] = set()


def hide(secret: str) -> None:
    """From now on `redact` takes this value out of every text, also where it is encoded or broken over lines."""
    if len(secret) >= _SHORTEST_SECRET:
        data = secret.encode("utf-8", "surrogatepass")
        forms = [secret, _unescaped(secret), data.hex(), *_base64(data)]
        _folded_secrets.update(folded for form in forms if len(folded := form.translate(_FOLD)) >= _SHORTEST_SECRET)


def redact(text: str) -> str:
    """The text without the bearer tokens that are known by value or recognised by their form."""
    if len(text) < _SHORTEST_SECRET:
        return text
    if _known(text.translate(_FOLD)):
        text = _without_known(text, _CHARACTER, {})
    for gaps in _escapes_between(text):
        if _known(_unescaped(text.translate(gaps)).translate(_FOLD)):
            text = _without_known(text, _CHARACTER_OR_ESCAPE, gaps)
    return _FORM.sub(_HIDDEN, text)


def holds_secret(text: str) -> bool:
    """Whether `redact` would find something."""
    return redact(text) != text


def _escapes_between(text: str) -> Sequence[_Table]:
    """What may stand within an escape: nothing, or gaps where a text is broken over lines. No escapes, no ways."""
    return ({}, _GAPLESS) if "%" in text or "\\" in text or "&" in text else ()


def _known(folded: str) -> bool:
    return any(secret in folded for secret in _folded_secrets)


def _without_known(text: str, token: re.Pattern[str], gaps: _Table) -> str:
    """The text without every stretch of tokens that folds to a known secret."""
    seen = [at for at, character in enumerate(text) if ord(character) not in gaps]
    folded, spans = list[str](), list[tuple[int, int]]()
    for match in token.finditer(text.translate(gaps)):
        characters = _unescaped(match[0]) if token is _CHARACTER_OR_ESCAPE else match[0]
        characters = characters.translate(_FOLD)
        folded.append(characters)
        spans += [(seen[match.start()], seen[match.end() - 1] + 1)] * len(characters)
    whole = "".join(folded)
    hits = [re.finditer(re.escape(secret), whole) for secret in _folded_secrets]
    stretches = sorted((spans[hit.start()][0], spans[hit.end() - 1][1]) for found in hits for hit in found)
    kept, end = list[str](), 0
    for first, last in stretches:
        if first >= end:
            kept += [text[end:first], _HIDDEN]
        end = max(end, last)
    return "".join([*kept, text[end:]])


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(_character, text)


def _character(escape: re.Match[str]) -> str:
    written = escape[0]
    match escape.lastgroup:
        case "url":
            return bytes.fromhex(written.replace("%", "")).decode("utf-8", "replace")
        case "json":
            return bytes.fromhex(written.replace("\\u", "")).decode("utf-16-be", "replace")
        case "decimal":
            return _chr(int(escape["decimal"]))
        case "hex" | "hexadecimal" as kind:
            return _chr(int(escape[kind], 16))
        case "name":
            return html.unescape(written)
        case "blank":
            return " "
        case _:
            return written[1:]


def _chr(code: int) -> str:
    return chr(code) if code <= sys.maxunicode else "?"


def _base64(data: bytes) -> list[str]:
    """The secret in Base64, alone or inside of more, where it may begin at any of three places."""
    patterns: list[str] = []
    for offset in range(3):
        code = base64.b64encode(bytes(offset) + data).decode().rstrip("=")
        # What the neighbours have a part in is not ours.
        first, last = (0, 2, 3)[offset], len(code) - (1 if (offset + len(data)) % 3 else 0)
        patterns.append(code[first:last])
    return patterns


# Control characters but the tab and the new line, and what turns text around: a space takes their place.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")
# What shows nothing, so that it can hide words (the joiners of emoji and of Persian stay), private and forbidden
# characters, and the plane of tags.
_UNSEEN = re.compile(
    r"[\xad\u061c\u180e\u200b\u200e\u200f\u2060-\u206f\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufff0-\ufffb\ufffe\uffff"
    r"\U0001d173-\U0001d17a\U000e0000-\U0010ffff]"
)
_JOINERS = "\u200c\u200d"
_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85]")
_HALF = re.compile(r"[\ud800-\udfff]")


def tame(text: str) -> str:
    """Text from outside, lines kept: no secrets, no control, invisible or direction characters, no half ones."""
    if not text.isprintable():
        text = _CONTROL.sub(" ", _LINE_END.sub("\n", _UNSEEN.sub("", _HALF.sub("?", text))))
    return redact(text)


def tamed(value: object) -> object:
    """A JSON value with all its strings tamed."""
    match value:
        case str():
            return tame(value)
        case list():
            return [tamed(item) for item in cast("list[object]", value)]
        case dict():
            return {tame(key): tamed(item) for key, item in cast("dict[str, object]", value).items()}
        case _:
            return value


def clean(text: str, limit: int = _LONGEST_QUOTE) -> str:
    """One line of at most `limit` characters: no secrets, no control, invisible or direction characters."""
    # Categories C*: control, format (bidi, zero width), surrogate, private use, unassigned; Z*: spaces. A text of
    # megabytes is not walked through; the last cut comes after redaction, or half a secret might survive.
    begin = redact(text[: limit * 20])
    visible = "".join(c if c in _JOINERS or unicodedata.category(c)[0] not in "CZ" else " " for c in begin)
    line = redact(" ".join(visible.split()))
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


# A few words, and nothing that could end a sentence of ours or begin another.
_PLAIN = re.compile(r"[\w'&+#@%!·-]+(?:[ ._,-]{1,2}[\w'&+#@%!·-]+){0,5}")
_SENTENCE = re.compile(r"[.!,] ")


def label(name: str, limit: int = _LONGEST_LABEL) -> str:
    """A name from outside as a line of ours shows it: as it is where it is a plain name, in quotes where it is not."""
    line = clean(name, limit)
    if _PLAIN.fullmatch(line) and not _SENTENCE.search(line):
        return line
    return quoted(line)


def quoted(line: str) -> str:
    """A line in quotes that nothing inside can close."""
    return '"' + re.sub(r'["“”„]', "'", line) + '"'


class RedactingFilter(logging.Filter):
    """A filter for log handlers: messages and tracebacks lose their secrets."""

    _formatter = logging.Formatter()

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = redact(record.getMessage()), ()
        if record.exc_info and not record.exc_text:
            record.exc_text = self._formatter.formatException(record.exc_info)
        # Some handlers write the traceback themselves if they are given what it is made of.
        record.exc_info = None
        record.exc_text = redact(record.exc_text) if record.exc_text else None
        record.stack_info = redact(record.stack_info) if record.stack_info else None
        return True
