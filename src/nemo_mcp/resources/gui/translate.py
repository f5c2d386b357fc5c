"""What the backend says, without what it says to a hand on a mouse."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel

from .actions import Action, Instruction, actions, instructions
from .caution import cautious
from .edits import figures
from .judge import Verdict, core, judge
from .reading import Clause, clauses
from .rewrite import rewrite
from .tokens import body, item


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
    for line, heading in read(text):
        kept = line if heading is None else _line(line, heading, found)
        if kept or not line.strip():
            lines.append(kept)
    if not found:
        return Translation(text=text, actions=[])
    return Translation(text=_tidy(_renumbered(lines)), actions=actions(found, session))


def read(text: str) -> Iterator[tuple[str, str | None]]:
    """The lines of a text, each with the line by which the list is called that it belongs to; "" for a line in none,
    None for a line of code or a table."""
    fenced = False
    heading = ""
    for line in text.split("\n"):
        fence = line.lstrip().startswith(("```", "~~~"))
        fenced ^= fence
        if fence or fenced or line.lstrip().startswith("|"):
            yield line, None
            continue
        yield line, heading
        if line.rstrip().endswith((":", "：")):
            heading = line
        elif heading and line.strip() and not line[: body(line)].strip():
            heading = ""


def _line(line: str, heading: str, found: list[Instruction]) -> str:
    """A line without its instructions, which are added to those found; empty if nothing is left of it.

    A line with a sentence of which a part is left that may be for a hand is read again, until all of it may stay.
    """
    while True:
        said = clauses(line)
        verdicts = cautious(line, said, judge(line, said, heading))
        if verdicts.count("keep") == len(said):
            return line
        found += instructions(line, said, verdicts)
        left = rewrite(line, body(line), said, verdicts)
        if not _asks_more(line, said, verdicts) and body(left) == body(line):
            return left
        line = left


def _asks_more(line: str, said: list[Clause], verdicts: list[Verdict]) -> bool:
    """Whether something of a hand or a screen is left of a sentence that lost a part."""
    pairs = [*zip(said, verdicts, strict=True)]
    left = {clause.sentence for clause, verdict in pairs if verdict == "keep" and core(clause)}
    left |= {clause.sentence for clause, verdict in pairs if verdict == "chat" and figures(line, clause)}
    gone = {clause.sentence for clause, verdict in pairs if verdict != "keep"}
    return not left.isdisjoint(gone)


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
