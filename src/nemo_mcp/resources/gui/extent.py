"""Where in the film an edit is to be made, and how far it is to go, as it is told beside the edit."""

from __future__ import annotations

import re
from typing import Final

from nemo_mcp.resources.wording import plain

from . import requests as ask
from . import vocabulary as say
from .edits import has_amount
from .judge import Verdict, core
from .reading import Clause, position
from .tokens import HAN, NUMBER


def at_time(request: str, said: list[Clause], verdicts: list[Verdict], clause: Clause) -> str:
    """A request for an edit, at the time where the playhead was put: "Split it." → "Split it at 0:15."."""
    time = _time(said, verdicts, clause)
    if not time or any(letter.isdigit() for letter in request):
        return request
    if HAN.search(request):
        return ask.AT_TIME[True].format(time=time, request=request.lstrip(ask.PLEASE))
    return ask.AT_TIME[False].format(time=time, request=request.rstrip(".")) + "." * request.endswith(".")


def _time(said: list[Clause], verdicts: list[Verdict], clause: Clause) -> str:
    """Where the playhead was put before an edit: "go to 0:32 and press M"; empty if it was not."""
    at = position(said, clause) - 1
    if at < 0 or verdicts[at] != "timeline":
        return ""
    return next(iter(said[at].figures), "")


def how_far(request: str, said: list[Clause], clause: Clause) -> str:
    """A request, with what tells behind it how far to go: "until it reads +18", "5600 K is plenty"."""
    at = position(said, clause) + 1
    for behind in said[at : at + _NEAR]:
        if behind.sentence != clause.sentence or core(behind) or not _tells_how_far(behind):
            break
        request = _reaching(request, behind.text, marked=not behind.words[0].isascii() or behind.opens in _MARKS)
    return request


def with_figures(request: str, told: list[Clause]) -> str:
    """A request, with the figures of its clauses that it does not tell: "… on shot 1", "… (×2)"."""
    said = plain(request)
    for clause in told:
        missing = [figure for figure in dict.fromkeys(clause.figures) if figure not in said]
        text = plain(clause.text) if missing else ""
        if not missing or clause.words[0] in say.OR or _COSTS.search(text):
            continue
        placed = re.search(rf"{say.PLACED}{re.escape(missing[0])}", text)
        more = placed[0] if placed and len(missing) == 1 else f"({', '.join(missing)})"
        request = f"{request.rstrip('.。')} {more}" + "." * request.endswith(".")
        said += more
    return request


_COSTS: Final = re.compile(say.COSTS)


def _tells_how_far(clause: Clause) -> bool:
    if clause.words[0] in say.UNTO and clause.stop - clause.first > 1:
        return True
    if clause.opens in _MARKS:
        return has_amount(clause) and _VALUED.search(plain(clause.text)) is not None
    wished = clause.words[0] == "for" and clause.unknown > 0 and say.PERSONS.isdisjoint(clause.words)
    return wished or (NUMBER in clause.words and clause.words[0] in say.REACHED)


_NEAR: Final = 2  # clauses
_MARKS: Final = frozenset(",;:—–-(、")
_VALUED: Final = re.compile(say.VALUED)


def _reaching(request: str, level: str, *, marked: bool) -> str:
    """A request for an edit, up to where it goes: "raise warmth until it reads +18"; a mark may part the two."""
    what = level.partition(" ")[2].lower()
    if what and what in request.lower():
        return request  # it is for that
    reached = _LEVEL.fullmatch(f"{request} {level}")
    if reached:
        return reached.expand(ask.REACHING[1])
    mark = "" if not marked else "，" if HAN.search(request) else ";"
    return f"{request.rstrip('.。')}{mark}{'' if mark == '，' else ' '}{level}"


_LEVEL: Final = re.compile(ask.REACHING[0])
