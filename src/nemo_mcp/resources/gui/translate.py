"""What the backend says, without what it says to a hand on a mouse."""

from __future__ import annotations

from functools import partial
from itertools import groupby

from pydantic import BaseModel

from .actions import Action, Instruction, actions, instructions
from .caution import cautious
from .judge import Verdict, judge
from .reading import Clause, clauses
from .rewrite import ADDED, Again, rewrite
from .tokens import Line, Said, item, lines, single


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
    verdicts = judge(found)
    if verdicts.count("keep") == len(verdicts):
        return Translation(text=text, actions=[])
    told: list[Instruction] = []
    left: dict[int, str] = {}
    stop = 0
    for start, group in groupby([clause.line.start for clause in found]):
        begin, stop = stop, stop + len([*group])
        if verdicts[begin:stop].count("keep") < stop - begin:
            left[start] = _left(found[begin:stop], verdicts[begin:stop], told)
    if not told:
        return Translation(text=text, actions=[])
    kept = [(line, left.get(line.start, text[line.start : line.end])) for line in said.lines]
    shown = [now for line, now in kept if now or not text[line.start : line.end].strip()]
    if len(shown) < len(kept):
        shown = _renumbered(shown)
    return Translation(text=_tidy(shown), actions=actions(told, session))


def _left(said: list[Clause], verdicts: list[Verdict], told: list[Instruction]) -> str:
    """What is left of a line without its instructions, which are added to those told; empty if nothing is.

    What is left of a sentence and may still be for a hand is read again, until all of it may stay. A line of which
    another part may now be read otherwise, or that has become one sentence, is read again as a whole.
    """
    while True:
        line, read = said[0].line, said[0].said
        odd = read.odd(line) or any(clause.counted for clause in said)
        left = _rewritten(said, verdicts, told, _as_it_is if odd else partial(_settled, line, told))
        again = single(left, line.heading)
        before = read.text[line.start : line.end]
        if left == before or not (odd or again.body != line.body - line.start or _adds(left, before)):
            return left
        said = clauses(Said(left, [again]))
        if not said:
            return left
        verdicts = judge(said)


def _adds(left: str, before: str) -> bool:
    """Whether a line says something that it did not say before."""
    return any(words in left and left.count(words) > before.count(words) for words in ADDED)


def _as_it_is(kept: str, _: set[str]) -> str:
    return kept


def _settled(line: Line, told: list[Instruction], kept: str, known: set[str]) -> str:
    """What is left of a sentence of a line in the end. `known` is what was told in the line before."""
    asked = True

    def ask(kept: str, _: set[str]) -> str:
        nonlocal asked
        asked = True
        return kept

    while asked and (said := clauses(Said(kept, [Line(0, 0, len(kept), line.listed, line.heading)]))):
        asked = False
        kept = _rewritten(said, judge(said, known), told, ask)
    return kept


def _rewritten(said: list[Clause], verdicts: list[Verdict], told: list[Instruction], again: Again) -> str:
    if verdicts.count("keep") < len(said):
        verdicts = cautious(said, verdicts)
        if verdicts.count("keep") < len(said):
            told += instructions(said, verdicts)
            return rewrite([*zip(said, verdicts, strict=True)], again)
    line = said[0].line
    return said[0].said.text[line.start : line.end]


def _renumbered(lines: list[str]) -> list[str]:
    """The lines with each list counted from where it began."""
    last = 0
    counted: list[str] = []
    for line in lines:
        match = None if line[:1].isalpha() else item(line)
        number = match and match["number"]
        if not match or not number:
            last = 0 if line.strip() else last
        else:
            last = last + 1 if last or int(number) > 1 else int(number)
            line = line[: match.start("number")] + str(last) + line[match.end("number") :]
        counted.append(line)
    return counted


def _tidy(lines: list[str]) -> str:
    """The lines without the gaps that dropped ones left."""
    text = "\n".join(lines)
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.strip("\n").rstrip()
