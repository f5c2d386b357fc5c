"""What is edited by hand before the button that is pressed: "shorten it (and hit Create)"."""

from __future__ import annotations

import re
from typing import Final

from . import requests as ask
from . import vocabulary as say
from .answers import known
from .buttons import buttons
from .edits import HAULING, writes
from .reading import Clause


def before(group: list[Clause]) -> list[Clause]:
    """The clauses that tell an edit which a button only says yes to: "paint over the fence (and click Finish)"; or
    none."""
    first = [clause for clause in group if not any(known(found.name) for found in buttons(clause))]
    edits = any(
        clause.opens not in _AIMS and _says_more(clause) and not _EDITING.isdisjoint(clause.kinds) for clause in first
    )
    return first if edits and len(first) < len(group) else []


def beside(group: list[Clause]) -> list[Clause]:
    """The clauses that tell an edit beside the button that does more: "shorten it (and hit Create)"."""
    return [clause for clause in group if _is_edit(clause) and not buttons(clause)]


def writing(group: list[Clause]) -> list[Clause]:
    """The clauses that tell what is to be written, word for word, beside the button that is pressed."""
    return [clause for clause in group if writes(clause) and _is_edit(clause)]


def _is_edit(clause: Clause) -> bool:
    """Whether a clause begins with an edit of the reader's, and neither marks or points at something nor flips it."""
    joined = [phrase.end for phrase in clause.phrases if phrase.kind in say.JOINING]
    verb = next((phrase for phrase in clause.phrases if phrase.kind in _EDITING), None)
    if verb is None or verb.value in ask.MARKS | ask.FLIPS or _POINTS.search(clause.text):
        return False
    return clause.text[:1] in ask.OBJECTS or verb.at in (clause.first, *joined)


_POINTS: Final = re.compile(ask.POINTS, re.IGNORECASE)
_EDITING: Final = HAULING | {say.EDIT}
_AIMS: Final = frozenset({say.TO, say.FOR, say.IF, say.UNTIL, say.RESULT, say.SEES})


def _says_more(clause: Clause) -> bool:
    return clause.unknown > 0 or (clause.words[0].isascii() and clause.stop - clause.first > 1)
