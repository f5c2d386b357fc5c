"""How a message is opened and closed before and behind what it asks for: "Hi!", "The user wants you to", "thx"."""

from __future__ import annotations

import re
from typing import Final

from nemo_mcp.resources.wording import compiled

from . import chinese, english
from . import vocabulary as say

_OPENING = (
    rf"\s*(?:(?:(?:{english.GREETINGS}|{chinese.GREETINGS})[!,.?。~\s]*[!,.?。~]"
    rf"|(?:{english.LABELS}|{chinese.LABELS})\s?:|{english.PASSED_ON}|{chinese.PASSED_ON})[!,.。~\s]*){{0,4}}"
)
_CLOSING = rf"(?:\A|(?<=[\s,.!?;。]))(?:{english.CLOSINGS}|{chinese.CLOSINGS})\Z"
_LONGEST_CLOSING: Final = 60
_ENDS: Final = " \n.!~。"
# Faces, hands and hearts, with what gives them a colour or joins them.
_MOODS: Final = " \n" + "".join(chr(code) for first, last in say.MOODS for code in range(first, last + 1))


def opened(text: str) -> int:
    """Where what a folded text asks for begins: behind a greeting, and behind who passes it on."""
    return compiled(_OPENING).match(text).end()  # type: ignore[union-attr]


def spoken(text: str, begin: int) -> str:
    """A text as the one would say it who is passed on before the place where it begins: "give them" → "give me".

    Each letter stays in its old place.
    """
    told = text[begin:]
    if compiled(english.OTHERS).search(text, 0, begin):
        told = compiled(english.SPEAKERS).sub(_first_person, told)
    return " " * begin + told


def _first_person(third: re.Match[str]) -> str:
    verb = third["verb"]
    first = f"{verb} me" if verb else "my" if third[0] == "their" else "i"
    return first.ljust(len(third[0]))


def closed(text: str) -> str:
    """A folded text without what it ends in that asks for nothing: "thx 😊".

    Thanks behind an edit are no word that all is well, and may be exported.
    """
    text = text.rstrip(_MOODS)
    said = text.rstrip(_ENDS)
    closing = compiled(_CLOSING).search(said, max(0, len(said) - _LONGEST_CLOSING))
    return said[: closing.start()].rstrip(_MOODS) if closing else text
