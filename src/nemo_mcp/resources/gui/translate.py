"""What the backend says, without what it says to a hand on a mouse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce
from itertools import chain, groupby
from typing import Final

from pydantic import BaseModel

from . import vocabulary as say
from .actions import Action, Instruction, actions, instructions
from .caution import cautious
from .emphasis import in_bold
from .headings import calls
from .judge import Verdict, tellers
from .messages import choice
from .parting import clauses
from .reading import Clause, only_leads_on
from .remains import remaining
from .rewrite import ADDED, asks_more, rewrite
from .together import judged, stepped
from .tokens import Line, Said, item, lines, single


class Translation(BaseModel):
    """The text for people, and the actions in their order of appearance."""

    text: str
    actions: list[Action]

    @property
    def answers(self) -> list[str]:
        """The answers of two buttons between which the user is to choose; usually none."""
        return [answer for action in self.actions for answer in choice(action.arguments.get("message", ""))]


def translate(text: str, session: str = "") -> Translation:
    """Keep every word about content, drop every word to a hand on a mouse, list what to do instead (API §11).

    A text without such words comes back as it is. The actions carry the session when one is given.
    """
    said = Said(text, [*lines(text)])
    found = clauses(said)
    verdicts = judged(found)
    if verdicts.count("keep") == len(verdicts):
        return Translation(text=text, actions=[])
    verdicts = stepped(found, verdicts)
    told: list[Instruction] = []
    left: dict[int, str] = {}
    stop = 0
    for start, group in groupby([clause.line.start for clause in found]):
        begin, stop = stop, stop + len([*group])
        if verdicts[begin:stop].count("keep") < stop - begin:
            left[start] = _left(found[begin:stop], verdicts[begin:stop], told)
    if not told:
        return Translation(text=text, actions=[])
    for heading in _empty(said, left):
        before = left.get(heading.start, text[heading.start : heading.end])
        left[heading.start] = _before_call(before) if calls(before) else before
    before = [text[line.start : line.end] for line in said.lines]
    kept = [left.get(line.start, as_it_was) for line, as_it_was in zip(said.lines, before, strict=True)]
    gone = [line.start in left and not now for line, now in zip(said.lines, kept, strict=True)]
    left_over = _tidy([*_renumbered(before, kept, gone)] if any(gone) else kept)
    told = [instruction._replace(said=_verbatim(instruction.said, text)) for instruction in told]
    return Translation(text=left_over, actions=actions(told, session, left_over))


def _verbatim(said: str, text: str) -> str:
    """The very words of a text, where an instruction was read in what is left of a sentence, which may begin otherwise
    ("You can loop over bars 12 to 16" → "loop over bars 12 to 16"), or without the marks of what is in bold."""
    if (
        said not in text
        and "**" in text
        and (marked := re.search(r"(?:\*\*)?".join(["", *map(re.escape, said), ""]), text))
    ):
        return marked[0]
    behind = (
        said[at:]
        for at in range(min(len(said), _LED))
        if not (at and said[at - 1].isascii() and said[at - 1].isalnum())
    )
    return next((words for words in behind if words in text), said)


_LED: Final = 80  # letters


def _left(said: list[Clause], verdicts: list[Verdict], told: list[Instruction]) -> str:
    """What is left of a line without its instructions, which are added to those told; empty if nothing is.

    It is read again while a part of it may be for a hand, or may now be read otherwise.
    """
    line, read = said[0].line, said[0].said
    if bold := in_bold(before := read.text[line.start : line.end]):
        # Read without the marks, of which those come back between which nothing went.
        plain = reduce(lambda text, words: text.replace(f"**{words}**", words), bold, before)
        said = clauses(Said(plain, [single(plain, line.heading)]))
        left = _left(said, judged(said), told) if said else plain
        return reduce(lambda text, words: text.replace(words, f"**{words}**"), bold, left)
    left = ""
    again: Line | None = None
    for _ in range(len(said) + 1):  # each time a clause goes, or loses a part
        line, read = said[0].line, said[0].said
        before = read.text[line.start : line.end]
        exports = verdicts.count("export")
        first = next((clause.sentence for clause, verdict in zip(said, verdicts, strict=True) if verdict != "keep"), -1)
        head = [clause for clause in said if clause.sentence < first]
        verdicts = cautious(said, verdicts)
        if verdicts.count("keep") == len(said):
            return before
        asked = [*zip(said, verdicts, strict=True)]
        texts = remaining(asked)
        left = rewrite(asked, texts)
        if calls(left) and any(clause.counted for clause in said):
            left = _before_call(left)  # "Steps to export:", where they stood in its line
        if again and left == before:  # what is told in words is told already
            break
        told += instructions(said, verdicts)
        again = single(left, line.heading)
        kept_export = exports != verdicts.count("export")  # for an upload that is gone now
        if not left or not (kept_export or asks_more(asked, texts) or _reads_anew(read, line, left, again)):
            break
        if _stays(head, said[len(head) :], left, again):
            break
        if not (said := clauses(Said(left, [again]))):
            break
        verdicts = judged(said)
    return left


def _reads_anew(read: Said, line: Line, left: str, again: Line) -> bool:
    """Whether what is left of a line may be read otherwise than it was with the rest: it has another lead, a quote that
    is not closed, or more words than before."""
    return again.body != line.body - line.start or read.odd(line) or _adds(left, read.text[line.start : line.end])


def _stays(head: list[Clause], others: list[Clause], left: str, line: Line) -> bool:
    """Whether what is left of a line holds nothing for a hand, by what follows the sentences at its beginning that
    stay as they were, with the marks that end them."""
    if not head or any(clause.counted for clause in head):
        return False
    same = head[0].said.text[head[0].line.start : others[0].start].rstrip(" (（")
    if not left.startswith(same):
        return False
    behind = left[len(same) :]
    rest = clauses(Said(behind, [Line(0, 0, len(behind), line.listed, line.heading)]))
    verdicts = cautious(rest, judged(rest, {*chain.from_iterable(map(tellers, head))}))
    return verdicts.count("keep") == len(rest)


def _empty(said: Said, left: dict[int, str]) -> Iterator[Line]:
    """The lines by which lists were called of which nothing is left, or a line below them that is gone."""
    heading: Line | None = None
    items: list[Line] = []
    for line in (*said.lines, None):
        gone = line and heading and left.get(line.start) == "" and _only_calls(said.text[heading.start : heading.end])
        if line and (gone or (line.listed and line.heading)):
            items.append(line)
        elif line is None or line.start < line.end:
            if heading and items and all(left.get(item.start) == "" for item in items):
                yield heading
            heading, items = line, []


def _only_calls(line: str) -> bool:
    """Whether a line says nothing but what follows it: "To save it:", "### Next step"."""
    return calls(line) and (line.rstrip(" *").endswith((":", "：")) or only_leads_on(line))


def _before_call(line: str) -> str:
    """What stands in a line before the sentence by which it calls a list."""
    ends = [end.end() for end in _SENTENCE_ENDS.finditer(line)]
    call = line[ends[-1] :] if ends else line
    if _TOLD_BY_CALL.search(call):
        return line.rstrip(" *:：") + ("。" if line.rstrip(" *")[-1:] == "：" else ".")
    return line[: ends[-1]] if ends else ""


_TOLD_BY_CALL: Final = re.compile(say.TOLD_BY_CALL)
_SENTENCE_ENDS: Final = re.compile(r"[.!?][\"'”’)]?(?=\s)|[。！？][」』”’）]?")


def _adds(left: str, before: str) -> bool:
    """Whether a line says something that it did not say before."""
    return any(words in left and left.count(words) > before.count(words) for words in ADDED)


def _renumbered(before: list[str], kept: list[str], gone: list[bool]) -> Iterator[str]:
    """The lines that are left, their items counted without those that are gone; whatever stands between two items."""
    last = fewer = 0
    for line, now, dropped in zip(before, kept, gone, strict=True):
        number = _number(line)
        if number:
            fewer = fewer if number == last + 1 else 0
            last = number
            fewer += dropped
        if not dropped:
            counted = item(now)
            at, end = counted.span("number") if number and fewer and counted["number"] else (0, 0)
            yield now[:at] + str(number - fewer) + now[end:] if end else now


def _number(line: str) -> int:
    """The number of an item of a list; 0 if it has none."""
    number = None if line[:1].isalpha() else item(line)["number"]
    return int(number) if number else 0


def _tidy(lines: list[str]) -> str:
    """The lines without the gaps that dropped ones left."""
    text = "\n".join(lines)
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.strip("\n").rstrip()
