"""What stays although the evidence is against it: content is never given up for a guess."""

from __future__ import annotations

from typing import Final

from . import vocabulary as say
from .edits import figures
from .judge import Verdict, core
from .reading import CODE, NAME, NUMBER, Clause

# Clauses that hold one of these say something that can be missed.
_TELLING: Final = frozenset({NUMBER, CODE, NAME})
# A condition with fewer words than this outside of the vocabulary only says that somebody agrees.
_AGREED: Final = 2


def cautious(line: str, said: list[Clause], verdicts: list[Verdict]) -> list[Verdict]:
    """The verdicts, with "keep" for what tells a hand nothing by itself and says something, for an edit that needs no
    hand, and for what hangs on an instruction that is not there."""
    told: list[Verdict] = [
        "keep" if verdict != "keep" and (_tells(clause) or (verdict == "chat" and _plain(line, clause))) else verdict
        for clause, verdict in zip(said, verdicts, strict=True)
    ]
    for at, (clause, verdict) in enumerate(zip(said, told, strict=True)):
        if verdict == "drop" and (not _hangs(told, at) or _conditional(clause, told, at)):
            told[at] = "keep"
        elif verdict == "keep" and at and told[at - 1] != "keep" and _promises(clause, said[at - 1]):
            told[at] = "drop"
    return told


def _tells(clause: Clause) -> bool:
    return not _TELLING.isdisjoint(clause.words) and (not core(clause) or clause.opens in (say.TO, say.FOR, say.SEES))


def _plain(line: str, clause: Clause) -> bool:
    return figures(line, clause) == line[clause.start : clause.end]


def _hangs(told: list[Verdict], at: int) -> bool:
    """Whether an instruction stands beside a clause, with nothing to be kept between them."""
    return {_next(told[at:]), _next(told[:at][::-1])} != {"keep"}


def _conditional(clause: Clause, told: list[Verdict], at: int) -> bool:
    """Whether a clause is a condition that says more than that somebody agrees: "if the music feels loud"."""
    return say.IF in clause.kinds[:2] and _next(told[at:]) in ("chat", "upload") and clause.unknown >= _AGREED


def _promises(clause: Clause, before: Clause) -> bool:
    """Whether a clause only promises that what stands before it works: "…, 就可以保存"."""
    empty = _TELLING.isdisjoint(clause.words) and clause.unknown <= _AGREED
    return clause.sentence == before.sentence and clause.kinds[:1] == [say.SEES] and empty


def _next(told: list[Verdict]) -> Verdict:
    return next((verdict for verdict in told if verdict != "drop"), "keep")
