"""Keeping secrets out of text, and text from outside short and harmless."""

from __future__ import annotations

import logging
import re
import unicodedata

_TOKEN = re.compile(r"nmv_usr_[\w.-]+")
_HIDDEN = "[hidden]"
_SHORTEST_SECRET = 6  # anything shorter would black out ordinary words
_LONGEST_QUOTE = 200

_secrets: set[str] = set()


def hide(secret: str) -> None:
    """From now on `redact` takes this value out of every text."""
    if len(secret) >= _SHORTEST_SECRET:
        _secrets.add(secret)


def redact(text: str) -> str:
    """The text without the bearer tokens that are known by value or recognised by their form."""
    for secret in sorted(_secrets, key=len, reverse=True):
        text = text.replace(secret, _HIDDEN)
    return _TOKEN.sub(_HIDDEN, text)


def clean(text: str, limit: int = _LONGEST_QUOTE) -> str:
    """One line of at most `limit` characters: no secrets, no control, invisible or direction characters."""
    # Categories C*: control, format (bidi, zero width), surrogate, private use, unassigned; Z*: spaces. A text of
    # megabytes is not walked through; the last cut comes after redaction, or half a secret might survive.
    visible = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in text[: limit * 20])
    line = redact(" ".join(visible.split()))
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


class RedactingFilter(logging.Filter):
    """A filter for log handlers: messages and tracebacks lose their secrets."""

    _formatter = logging.Formatter()

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = redact(record.getMessage()), ()
        if record.exc_info and not record.exc_text:
            record.exc_text = self._formatter.formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = redact(record.exc_text)
        return True
