"""What a clause is by the line and the list in which it stands: a title, what was done, what the film may become."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import Final

from nemo_mcp.resources.wording import fold

from . import presses as table
from . import vocabulary as say
from .cited import is_about_film, tells_of_film
from .headings import QUESTION_MARKS
from .judge import Verdict
from .reading import Clause
from .tokens import Line


def is_spoilt(heading: str, spoilt: list[str]) -> bool:
    """Whether the line that a heading ends is for a hand at its end."""
    return any(heading.rstrip(":：") in line for line in spoilt[-_NEAR:])


_NEAR: Final = 8  # lines


def is_content(clause: Clause, spoilt: list[str]) -> bool:
    """Whether a clause is none for a hand, by its line or by the line that calls its list, if that is not `spoilt`."""
    heading = "" if is_spoilt(clause.line.heading, spoilt) else clause.line.heading
    if heading and (tells_of_film(heading) or _is_idea(clause, heading) or _OWN.search(fold(heading))):
        return True
    if heading.rstrip(" *").endswith(QUESTION_MARKS):
        return True  # the answers to choose from
    return _is_title(clause) or _reports(clause)


def scripted(said: list[Clause], verdicts: list[Verdict], items: list[Line]) -> list[Verdict]:
    """The verdicts, with "keep" for a list of the film of which two items would be for a hand."""
    called = Counter(line.heading for line in items)
    lists = {heading for heading, count in called.items() if count > 1 and is_about_film(heading)}
    if not lists:
        return verdicts
    return ["keep" if clause.line.heading in lists else verdict for clause, verdict in zip(said, verdicts, strict=True)]


def _is_idea(clause: Clause, heading: str) -> bool:
    """Whether a clause tells what the film may become, by the line that calls its list, and needs no screen for that:
    "Some ideas: ⏎ - Bring the music in after three seconds"."""
    return _BY_HAND.isdisjoint(clause.kinds) and _IDEAS.search(fold(heading)) is not None


_OWN: Final = re.compile(table.OWN)
_IDEAS: Final = re.compile(table.IDEAS)
_BY_HAND: Final = say.SCREEN | {say.CLICK, say.CONTEXT, say.PRESS, say.POINT, say.MOUSE, say.DRAG, say.MOVE}


def _is_title(clause: Clause) -> bool:
    """Whether a clause stands in a heading, and tells no hand what to do: "# Comedy in five receipts"."""
    return clause.said.text.startswith("#", clause.line.start) and _VERBS.isdisjoint(clause.kinds)


def _reports(clause: Clause) -> bool:
    """Whether a clause begins an item of a list that tells what was done: "- Trimmed it ⏎ - Put a title on"."""
    said, line = clause.said, clause.line
    if not line.listed or clause.start != line.body or clause.words[0] not in table.ALSO_PAST:
        return False
    at = bisect_left(said.lines, line)
    beside = [said.text[near.body : near.end] for near in said.lines[max(0, at - 1) : at + 2] if near.listed]
    return sum(words.partition(" ")[0].endswith("ed") for words in beside) > 0


_VERBS: Final = say.HANDS - say.SCREEN
