"""What the backend says, without what it says to a hand on a mouse."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Literal

from pydantic import BaseModel

from nemo_mcp.resources.wording import fold

from . import vocabulary as say
from .meaning import Kind
from .reading import Page, brackets, cover, may_instruct, sentences
from .rewrite import Instruction, rewrite
from .telling import opens_list


class Action(BaseModel):
    """What the agent does instead: the tool call, ready-made, and the words that it stands for."""

    action: Literal["export", "state", "timeline", "chat", "credits", "upload"]
    tool: str
    arguments: dict[str, Any]
    said: str


class Translation(BaseModel):
    """The text for people, and the actions in their order of appearance."""

    text: str
    actions: list[Action]


@cache
def _item() -> re.Pattern[str]:
    """Finds what a line of a list begins with."""
    return re.compile(r"\s*(?:[-*•+]\s+|(?P<number>\d{1,3})(?P<mark>[.)、]\s*)|>\s?|#+\s+|[①-⑳]\s*)?")


@cache
def _enumerated() -> re.Pattern[str]:
    """Finds the steps of a list inside one sentence: that is what a video shows, not what to do."""
    return re.compile(r"[(（]\d{1,2}[)）]|[①-⑳]")


@cache
def _marker() -> re.Pattern[str]:
    return re.compile(r"\d{1,2}[.)、]")


def translate(text: str, session: str = "") -> Translation:
    """Keep every word about content, drop every word to a hand on a mouse, list what to do instead (API §11).

    A text without such words comes back as it is. The actions carry the session when one is given.
    """
    page = cover(text)
    found: list[Instruction] = []
    lines: list[str] = []
    at, fenced, told = 0, False, False
    for line in text.split("\n"):
        fence = line.lstrip().startswith(("```", "~~~"))
        fenced ^= fence
        item = _item().match(line)
        told = told and (not line.strip() or bool(item and item.group().strip()))
        kept = line if fence or fenced or told else _line(page, at, at + len(line), found)
        told = told or opens_list(page, at, at + len(line))
        at += len(line) + 1
        if kept or not line.strip():
            lines.append(kept)
    if not found:
        return Translation(text=text, actions=[])
    return Translation(text=_tidy(_renumbered(lines)), actions=_actions(found, session))


def _line(page: Page, start: int, end: int, found: list[Instruction], readings: int = 8) -> str:
    """A line without its instructions, which are added to those found; empty if nothing is left of it.

    A line with a sentence of which a part is left is read again, until all that is left may stay.
    """
    line = page.text[start:end]
    if line.lstrip().startswith("|"):
        return line
    if "(" in line or "（" in line:
        shorter = _brackets(line, found)
        if shorter != line:
            return _line(cover(shorter), 0, len(shorter), found, readings - 1) if readings else shorter
    if not may_instruct(page, start, end):
        return line
    item = _item().match(line)
    first = start + (item.end() if item else 0)
    kept, at, dropped, parted = "", first, False, False
    for begin, stop in sentences(page, first, end):
        said, instructions, headless = _sentence(page, begin, stop)
        found += instructions
        parted = parted or (bool(said) and bool(instructions))
        if _marker().fullmatch(said):
            continue
        if re.search(r"\w", said):
            kept = _appended(kept, page.text[at:begin], said, headless)
        elif not dropped and not instructions:
            kept += page.text[at:begin] + said
        at, dropped = stop, bool(instructions) and not said
    left = page.text[start:first] + kept if re.search(r"\w", kept) else ""
    # A line may now begin with what stood in its middle: ">".
    marked = _item().match(left)
    again = readings and left != line and (parted or bool(marked and marked.end() > first - start))
    return _line(cover(left), 0, len(left), found, readings - 1) if again else left


def _appended(kept: str, gap: str, said: str, headless: bool) -> str:
    """A sentence behind what was kept before it; one that lost its head leans on the sentence before."""
    if not kept:
        return said
    if headless and said[:1].islower():
        return f"{kept[:-1]}; {said}" if kept.endswith(".") else f"{kept} — {said}"
    return kept + gap + said


def _brackets(line: str, found: list[Instruction]) -> str:
    """A line without the brackets that hold nothing but an instruction."""

    def inside(match: re.Match[str]) -> str:
        page = cover(match.group().strip()[1:-1])
        if not may_instruct(page, 0, len(page.text)):
            return match.group()
        said, instructions, _ = rewrite(page, 0, len(page.text))
        found.extend(instructions)
        if not instructions or not said:
            return "" if instructions else match.group()
        head, tail = match.group().split(page.text)
        return head + said + tail

    return brackets().sub(inside, line)


def _sentence(page: Page, start: int, end: int) -> tuple[str, list[Instruction], bool]:
    if not may_instruct(page, start, end) or len(_enumerated().findall(page.text, start, end)) > 1:
        return page.text[start:end], [], False
    return rewrite(page, start, end)


def _renumbered(lines: list[str]) -> list[str]:
    """The lines with each list counted from where it began."""
    last = 0
    counted: list[str] = []
    for line in lines:
        item = _item().match(line)
        number = item["number"] if item else None
        if number is None:
            last = 0 if line.strip() else last
        else:
            wanted = last + 1 if last or int(number) > 1 else int(number)
            line = line[: item.start("number")] + str(wanted) + line[item.end("number") :] if item else line
            last = wanted
        counted.append(line)
    return counted


def _tidy(lines: list[str]) -> str:
    """The lines without the gaps that dropped ones left."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n").rstrip()


_TOOLS = {"timeline": "state"}


def _actions(found: list[Instruction], session: str) -> list[Action]:
    """One action for each kind of tool call: several edits are one message."""
    grouped: dict[Kind, list[Instruction]] = {}
    for instruction in found:
        grouped.setdefault(instruction.kind, []).append(instruction)
    return [
        Action(
            action=kind,
            tool=_TOOLS.get(kind, kind),
            arguments=_arguments(kind, same, session),
            said=" … ".join(instruction.said for instruction in same),
        )
        for kind, same in grouped.items()
    ]


def _arguments(kind: Kind, same: list[Instruction], session: str) -> dict[str, Any]:
    arguments: dict[str, Any] = {"session": session} if session and kind != "credits" else {}
    if kind == "chat":
        arguments["message"] = _together([_message(instruction) for instruction in same])
    if kind == "upload":
        arguments["sources"] = []
    return arguments


def _together(messages: list[str]) -> str:
    """Edits as one message; one alone stands as it is."""
    first, *others = dict.fromkeys(messages)
    for other in others:
        mark = "" if first[-1] in ".。!?！？" else "." if first.isascii() else "。"
        first += mark + (" " if first[-1].isascii() else "") + other
    return first


def _message(instruction: Instruction) -> str:
    """What to say to the backend so that it does itself what it wanted a hand to do."""
    name = fold(instruction.button).strip(" !.")
    if name in _messages():
        return _messages()[name]
    if name:
        return say.APPLY[not name.isascii()].format(name=instruction.button)
    edit = instruction.edit.strip() or instruction.said
    return edit[:1].upper() + edit[1:]


@cache
def _messages() -> dict[str, str]:
    return {button.strip(): message for message, buttons in say.BUTTONS.items() for button in buttons.split(",")}
