"""Clauses that press a button whatever the evidence is, by its name and by what they tell of it."""

from __future__ import annotations

import re
from typing import Final

from . import presses as table
from . import vocabulary as say
from .judge import Verdict
from .reading import Clause


def pressed(said: list[Clause], at: int) -> Verdict:
    """What the button does that a clause presses: by its name for what it will do, as what the reader may press, or
    where nobody in its sentence does so in the film; "keep" if it presses none."""
    clause = said[at]
    return _pressed_as(clause) if _PRESSES.match(clause.text) or _presses_named(said, at) else "keep"


def _presses_named(said: list[Clause], at: int) -> bool:
    """Whether a Chinese clause presses a button by its name, where nobody in its sentence does so in the film."""
    clause = said[at]
    if not clause.named or clause.line.listed or clause.opens == "、" or not _NAMED.match(clause.text):
        return False
    before = said[max(0, at - _FAR) : at]
    return all(_TOLD.isdisjoint(other.kinds) for other in before if other.sentence == clause.sentence)


_FAR: Final = 12  # clauses
_NAMED: Final = re.compile(table.NAMED_BUTTON)
_TOLD: Final = frozenset({say.SUBJECT, say.STORY, say.TELLS, say.ENTER})


def _pressed_as(clause: Clause) -> Verdict:
    """What a button that is pressed by its name does."""
    does: list[Verdict] = [does for kind, does in _BUTTONS.items() if kind in clause.kinds]
    return does[0] if does else "chat"


_BUTTONS: Final[dict[str, Verdict]] = {
    say.EXPORT: "export",
    say.UPLOAD: "upload",
    say.ACCOUNT: "credits",
    say.BALANCE: "credits",
    say.PREVIEW: "timeline",
}
# A button that is pressed by its name for what it will do, or what the reader may press.
_PRESSES: Final = re.compile(f"{table.PRESSED_FOR}|{table.YOU_CAN}")
