"""What the backend says, without what it says to a hand on a mouse."""

from __future__ import annotations

import re

from pydantic import BaseModel

from .actions import Action, Instruction, actions, instructions
from . import vocabulary as say
from .edits import figures
from .judge import Verdict, judge
from .reading import CODE, NAME, NUMBER, Clause, clauses, item, listed
from .rewrite import rewrite

# A line of which something went is read again, until all that is left may stay.
_READINGS = 8


class Translation(BaseModel):
    """The text for people, and the actions in their order of appearance."""

    text: str
    actions: list[Action]


def translate(text: str, session: str = "") -> Translation:
    """Keep every word about content, drop every word to a hand on a mouse, list what to do instead (API §11).

    A text without such words comes back as it is. The actions carry the session when one is given.
    """
    found: list[Instruction] = []
    lines: list[str] = []
    fenced = False
    heading: list[str] = []
    for line in text.split("\n"):
        fence = line.lstrip().startswith(("```", "~~~"))
        fenced ^= fence
        if fence or fenced or line.lstrip().startswith("|"):
            lines.append(line)
            continue
        kept = _line(line, heading, found)
        if kept or not line.strip():
            lines.append(kept)
        if line.rstrip().endswith((":", "：")):
            heading = [word for clause in clauses(line) for word in (*clause.words, *clause.kinds)]
        elif line.strip() and not listed(line):
            heading = []
    if not found:
        return Translation(text=text, actions=[])
    return Translation(text=_tidy(_renumbered(lines)), actions=actions(found, session))


def _line(line: str, heading: list[str], found: list[Instruction]) -> str:
    """A line without its instructions, which are added to those found; empty if nothing is left of it."""
    for _ in range(_READINGS):
        said = clauses(line)
        verdicts = _told(line, said, judge(line, said, heading))
        if all(verdict == "keep" for verdict in verdicts):
            break
        found += instructions(line, said, verdicts)
        match = item().match(line)
        line = rewrite(line, match.end() if match else 0, said, verdicts)
    return line


def _told(line: str, said: list[Clause], verdicts: list[Verdict]) -> list[Verdict]:
    """The verdicts, but what tells a hand nothing by itself stays if it says something, and an edit without a hand;
    and what hangs on an instruction stays where there is none beside it."""
    told: list[Verdict] = [
        "keep" if verdict != "keep" and (_content(clause) or (verdict == "chat" and _plain(line, clause))) else verdict
        for clause, verdict in zip(said, verdicts, strict=True)
    ]
    for at, (clause, verdict) in enumerate(zip(said, told, strict=True)):
        if verdict == "drop" and (not _hangs(told, at) or _conditions(clause, told, at)):
            told[at] = "keep"
    return told


def _hangs(told: list[Verdict], at: int) -> bool:
    """Whether an instruction stands beside a clause, with nothing to be kept between them."""
    behind = next((verdict for verdict in reversed(told[:at]) if verdict != "drop"), "keep")
    ahead = next((verdict for verdict in told[at:] if verdict != "drop"), "keep")
    return {behind, ahead} != {"keep"}


def _plain(line: str, clause: Clause) -> bool:
    return figures(line, clause) == line[clause.start : clause.end]


def _content(clause: Clause) -> bool:
    kinds = {*clause.kinds}
    tells = bool(_TELLING & {*clause.words})
    return tells and (not kinds & say.HANDS or clause.opens in (say.TO, say.FOR, say.SEES))


_AGREED = 2


def _conditions(clause: Clause, told: list[Verdict], at: int) -> bool:
    """Whether a clause is a condition that says more than that somebody agrees: "if the music feels loud"."""
    ahead = next((verdict for verdict in told[at:] if verdict != "drop"), "keep")
    unknown = len(clause.words) - sum(phrase.end - phrase.at for phrase in clause.phrases)
    return say.IF in clause.kinds[:2] and ahead in ("chat", "upload") and unknown >= _AGREED


_TELLING = frozenset({NUMBER, CODE, NAME})


def _renumbered(lines: list[str]) -> list[str]:
    """The lines with each list counted from where it began."""
    last = 0
    counted: list[str] = []
    for line in lines:
        match = item().match(line)
        number = match["number"] if match else None
        if match is None or number is None:
            last = 0 if line.strip() else last
        else:
            last = last + 1 if last or int(number) > 1 else int(number)
            line = line[: match.start("number")] + str(last) + line[match.end("number") :]
        counted.append(line)
    return counted


def _tidy(lines: list[str]) -> str:
    """The lines without the gaps that dropped ones left."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n").rstrip()
