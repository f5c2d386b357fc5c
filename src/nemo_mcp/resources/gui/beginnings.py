"""How sentences begin of which only the rest is left."""

from __future__ import annotations

import re
from typing import Final

from .rewrite import JOINT

# Where a sentence begins: with a small letter, or as the second of two ways. So many letters more of it tell whether it
# began so before.
_HEADLESS: Final = re.compile(
    rf"(?P<lead>\n(?:[-*•] )?|[.!?…][\"'”’)]* |[。！？])(?:{JOINT})?(?:or(?: else)?,? |或者|或是|要么)?"
    r"(?P<letter>[a-z](?=[a-z']*[ ,])|I\b|[\u3400-\u9fff])"
)
_TELLING_LETTERS: Final = 20
_CAPITALS: Final = re.compile(r"[.!?] [A-Z]")
_ENDS: Final = re.compile(r"[.!?。！？\n]")


def begun(left: str, said: str) -> str:
    """What is left of a text, mended where the beginning of a sentence is gone: at the beginning of a line, or behind a
    dash (`rewrite.JOINT`). It begins with a capital, if the text did, and not with "or"."""
    now, before = f"\n{left}", f"\n{said}"
    small = next(filter(str.isalnum, said), "").islower() and not _CAPITALS.search(said)

    def headed(rest: re.Match[str]) -> str:
        behind = _ENDS.split(now[rest.end() : rest.end() + _TELLING_LETTERS], maxsplit=1)[0]
        stood = rest[0] + behind in before
        return rest[0] if stood else rest["lead"] + (rest["letter"] if small else rest["letter"].upper())

    return _HEADLESS.sub(headed, now)[1:]
