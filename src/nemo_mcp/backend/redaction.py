"""Keeping secrets out of text, and text from outside short and harmless."""

from __future__ import annotations

import base64
import html
import logging
import re
import unicodedata
from typing import cast

_HIDDEN = "[hidden]"
_SHORTEST_SECRET = 8  # anything shorter would black out ordinary words
_LONGEST_QUOTE = 200
_LONGEST_LABEL = 120

# A token as the API makes it, whoever it belongs to.
_FORM = r"nmv_usr_[\w.-]+"
# What may stand between two characters of a secret and still leave it readable: white space, also written as an
# escape, and what no eye sees.
_GAP = r"(?:[\s\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\\[rnt]){0,16}"

_secrets: set[str] = set()
_pattern = re.compile(_FORM)


def hide(secret: str) -> None:
    """From now on `redact` takes this value out of every text, also where it is encoded or broken over lines."""
    global _pattern
    if len(secret) >= _SHORTEST_SECRET and secret not in _secrets:
        _secrets.add(secret)
        longest_first = sorted(_secrets, key=len, reverse=True)
        _pattern = re.compile("|".join([*(form for known in longest_first for form in _forms(known)), _FORM]))


def redact(text: str) -> str:
    """The text without the bearer tokens that are known by value or recognised by their form."""
    return _pattern.sub(_HIDDEN, text)


def holds_secret(text: str) -> bool:
    """Whether `redact` would find something."""
    return _pattern.search(text) is not None


def _forms(secret: str) -> list[str]:
    """Patterns of a secret: as it is or escaped for URLs, JSON, Python or HTML, in hexadecimal, in Base64."""
    data = secret.encode("utf-8", "surrogatepass")
    return [_GAP.join(map(_escaped, secret)), _GAP.join(map(_hex, data)), *_base64(data)]


def _escaped(character: str) -> str:
    """A character, or any escape of it."""
    plain, code = re.escape(character), ord(character)
    in_url = "".join(f"%{_hex(byte)}" for byte in character.encode("utf-8", "surrogatepass"))
    in_json = rf"\\u{_hex(code >> 8)}{_hex(code & 255)}"
    in_html = rf"&#(?:0*{code}|[xX]0*{_digits(f'{code:x}')});"
    forms = [plain, in_url, in_json, rf"\\x{_hex(code)}", in_html]
    if named := html.escape(character) if character in '&<>"' else "":
        forms.append(named)
    if character in "\"'/\\":
        forms.append(rf"\\{plain}")
    return f"(?:{'|'.join(forms)})"


def _hex(byte: int) -> str:
    return _digits(f"{byte:02x}")


def _digits(written: str) -> str:
    """Hexadecimal digits in either case. A flag that ignores case would make every search slow."""
    return "".join(f"[{digit}{digit.upper()}]" if digit.isalpha() else digit for digit in written)


def _base64(data: bytes) -> list[str]:
    """The secret in Base64, alone or inside of more, where it may begin at any of three places."""
    patterns: list[str] = []
    for offset in range(3):
        code = base64.b64encode(bytes(offset) + data).decode().rstrip("=")
        # What the neighbours have a part in is not ours.
        first, last = (0, 2, 3)[offset], len(code) - (1 if (offset + len(data)) % 3 else 0)
        patterns.append(_GAP.join({"+": "[-+]", "/": "[/_]"}.get(c, c) for c in code[first:last]))
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
