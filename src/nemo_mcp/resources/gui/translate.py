"""What the backend says, without what it says to a hand on a mouse."""

from __future__ import annotations

import re
from itertools import groupby

from pydantic import BaseModel

from .actions import Action, Instruction, actions, instructions
from .caution import cautious
from .edits import figures
from .judge import Verdict, core, judge
from .reading import Clause, clauses
from .rewrite import rewrite
from .tokens import Said, item, lines, single


class Translation(BaseModel):
    """The text for people, and the actions in their order of appearance."""

    text: str
    actions: list[Action]


def translate(text: str, session: str = "") -> Translation:
    """Keep every word about content, drop every word to a hand on a mouse, list what to do instead (API §11).

    A text without such words comes back as it is. The actions carry the session when one is given.
    """
    said = Said(text, [*lines(text)])
    found = clauses(said)
    told: list[Instruction] = []
    left: dict[int, str] = {}
    for start, pairs in groupby(zip(found, judge(found), strict=True), lambda pair: pair[0].line.start):
        clauses_of_line, verdicts = zip(*pairs, strict=True)
        if verdicts.count("keep") < len(verdicts):
            left[start] = _left([*clauses_of_line], [*verdicts], told)
    if not told:
        return Translation(text=text, actions=[])
    kept = [(line, left.get(line.start, text[line.start : line.end])) for line in said.lines]
    shown = [now for line, now in kept if now or not text[line.start : line.end].strip()]
    return Translation(text=_tidy(_renumbered(shown)), actions=actions(told, session))


def _left(said: list[Clause], verdicts: list[Verdict], told: list[Instruction]) -> str:
    """What is left of a line without its instructions, which are added to those told; empty if nothing is.

    A line with a sentence of which a part is left that may be for a hand is read again, until all of it may stay.
    """
    line = said[0].line
    left = said[0].said.text[line.start : line.end]
    while said and verdicts.count("keep") < len(said):
        verdicts = cautious(said, verdicts)
        if verdicts.count("keep") == len(said):
            break
        told += instructions(said, verdicts)
        left = rewrite(said, verdicts)
        again = single(left, line.heading)
        if not _asks_more(said, verdicts) and again.body == line.body - line.start:
            break
        line = again
        said = clauses(Said(left, [line]))
        verdicts = judge(said)
    return left


def _asks_more(said: list[Clause], verdicts: list[Verdict]) -> bool:
    """Whether something of a hand or a screen is left of a sentence that lost a part."""
    pairs = [*zip(said, verdicts, strict=True)]
    gone = {clause.sentence for clause, verdict in pairs if verdict != "keep"}
    return any(
        clause.sentence in gone and ((verdict == "keep" and core(clause)) or (verdict == "chat" and figures(clause)))
        for clause, verdict in pairs
    )


def _renumbered(lines: list[str]) -> list[str]:
    """The lines with each list counted from where it began."""
    last = 0
    counted: list[str] = []
    for line in lines:
        match = item(line)
        number = match["number"]
        if number is None:
            last = 0 if line.strip() else last
        else:
            last = last + 1 if last or int(number) > 1 else int(number)
            line = line[: match.start("number")] + str(last) + line[match.end("number") :]
        counted.append(line)
    return counted


def _tidy(lines: list[str]) -> str:
    """The lines without the gaps that dropped ones left."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n").rstrip()
