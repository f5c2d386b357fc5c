"""What an instruction stands for: the kind of the action, the button, the same edit in words."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from nemo_mcp.resources.wording import Word, fold

from . import vocabulary as say
from .reading import BARE, NAME, NUMBER, Clause, Page, meant

Kind = Literal["export", "state", "timeline", "chat", "credits", "upload"]


def kind(page: Page, words: list[Word]) -> Kind:
    """The kind of the action that an instruction stands for."""
    return kind_of("".join([_meant(page, word) for word in words]))


@lru_cache(4096)
def kind_of(signs: str) -> Kind:
    """The same, by the signs of the words alone: the first rule that is found in them."""
    for sign, found in _rules():
        if sign.search(signs):
            return found
    return "chat"


@cache
def _rules() -> list[tuple[re.Pattern[str], Kind]]:
    return [(re.compile(sign), found) for sign, found in _KINDS]


# d, n and w are the words between a verb and its thing; a kind of things in brackets.
_BETWEEN = f"[dnwzL{say.AT}]"
_BY_HAND = f"[{say.DRAG}{say.HAUL}{say.DROP}{say.MOVE}]"
_LOOKS = f"[{say.OPEN}{say.ENTER}{say.PREVIEW}{say.WATCH}]"
_TAPS = f"[{say.CLICK}{say.PRESS}{say.POINT}{say.CHOOSE}]"
_PAGE = f"[{say.PANEL}{say.ROOM}]"
_TIME = f"[{say.PLAYER}{say.PLAYHEAD}{say.WATCH}{say.PREVIEW}]"
_HERE = f"[^{say.CLIP}{say.PLAYER}{say.PLAYHEAD}{say.PANEL}{say.ROOM}{say.TOOL}{NUMBER}{NAME}]*"
_KINDS: tuple[tuple[str, Kind], ...] = (
    # Files into a box; a clip from one track to another is an edit.
    (f"{_BY_HAND}.*{say.BOX}|{say.BOX}.*{_BY_HAND}", "upload"),
    (f"{_BY_HAND}[^{say.CLIP}{say.PLAYER}]*{say.FILES}[^{say.CLIP}{say.PLAYER}]*{_PAGE}", "upload"),
    (f"{say.FILES}[^{say.CLIP}{say.PLAYER}]*{_BY_HAND}[^{say.CLIP}{say.PLAYER}]*{_PAGE}", "upload"),
    (f"^{_HERE}(?:{say.FILES}{_HERE}{say.MOVE}|{say.MOVE}{_HERE}{say.FILES}){_HERE}$", "upload"),
    (say.PLAYHEAD, "timeline"),
    (f"{say.HAUL}.*[{say.PREPOSITION}{say.WITH}]d*{say.EXPORT}", "export"),
    (f"^[LC&ud{say.UNTIL}{say.BY}]*[{say.DRAG}{say.HAUL}]|{say.MOVE}", "chat"),
    (f"[{say.ACCOUNT}{say.BALANCE}]", "credits"),
    (say.EXPORT, "export"),
    (say.UPLOAD, "upload"),
    (f"{say.CONTEXT}(?!.*[{say.PREVIEW}{say.WATCH}])", "chat"),
    (f"{_TAPS}[^{say.PLAYER}]*{say.CLIP}.*{say.PLAYER}", "chat"),
    (f"^(?!.*[{say.PREVIEW}{say.WATCH}])(?:.*{say.EDIT}.*{say.PLAYER}|.*{say.PLAYER}.*{say.EDIT})", "chat"),
    (f"[{say.OPEN}{say.ENTER}][^{_PAGE[1:-1]}]{{0,8}}[{say.TOOL}]", "chat"),
    (f"{_PAGE}[^,]{{0,8}}[{say.TOOL}]", "chat"),
    (f"^(?!.*[{say.CLICK}{say.PRESS}{say.POINT}].*[nNB])(?!.*{say.EDIT}).*{_LOOKS}.*{_PAGE}", "state"),
    (f"^[^{_TAPS[1:-1]}{say.EDIT}]*{_PAGE}.{{0,6}}{_LOOKS}", "state"),
    (f"{_TAPS}{_BETWEEN}{{0,4}}{_PAGE}(?!.*[{NAME}{say.NAMED}{say.BUTTON}])", "state"),
    (f"^(?!.*[{_TAPS[1:-1]}{say.EDIT}])(?:.*{_PAGE}.*[{say.READY}{say.LOCATED}]|.*{say.LOCATED}.*{_PAGE})", "state"),
    (f"[{say.PLAYER}]|^(?!.*[{say.CLICK}{say.PRESS}{say.POINT}].*[nNEUP]).*[{say.PREVIEW}{say.WATCH}]", "timeline"),
    (f"{_TAPS}[^{say.NAMED}{NAME}]{{0,3}}{_TIME}", "timeline"),
    (f"^[^{_TAPS[1:-1]}{say.EDIT}{say.HAUL}{say.BUTTON}{say.TOOL}]*{say.FINITE}.*{_PAGE}", "state"),
    (f"{say.AT}[dz]*{NAME}?{_PAGE}[{say.AT}dz]{{0,3}}$", "state"),
)


def _meant(page: Page, word: Word) -> str:
    """The sign of a word; of a name, what the button that bears it does."""
    return meant(page.text[word.start : word.end]) if word.sign in (NAME, BARE) else word.sign


def button(page: Page, words: list[Word]) -> str:
    """The name of the button that is to be pressed; empty if there is none."""
    signs = {word.sign for word in words}
    if not signs & _PRESSING or signs & {say.DRAG, say.HAUL, say.MOVE, say.MOUSE}:
        return ""
    names: list[str] = []
    for word, following in zip(words, [*words[1:], None], strict=True):
        if word.sign in (NAME, say.NAMED) and not (following and following.sign == say.PANEL):
            names.append(page.text[word.start : word.end].strip(_MARKS))
    return " ".join(names)


_PRESSING = frozenset({say.CLICK, say.PRESS, say.POINT, say.CHOOSE, say.OPEN, say.BUTTON})


def agrees(button: str) -> bool:
    """Whether a button only says yes, or goes on."""
    return any(fold(button) in (name.strip() for name in say.BUTTONS[said].split(",")) for said in say.GOES_ON)


_MARKS = "*\"'“”「」『』‘’[]【】"


def by_words(page: Page, clause: Clause) -> str:
    """An edit by hand as an edit by words, without the places of a screen.

    "Drag the clip to 0:03" → "move the clip to 0:03"; "slide the speed control to 0.5 in the inspector" → "set the
    speed to 0.5".
    """
    words = clause.words
    control = any(word.sign == say.TOOL for word in words)
    changes = [(start, end, "") for start, end in _places(words)]
    hand = next((word for word in words if word.sign in _HAULING and word.value in _edits()), None)
    if hand:
        edit = _edits()[hand.value]
        changes.append((hand.start, hand.end, say.SET[edit] if control else edit))
    said, at = "", clause.start
    for start, end, instead in sorted(changes):
        before = page.text[at:start] if start > at else ""
        said, at = said + (before if instead else before.rstrip()) + instead, max(at, end)
    return said + page.text[at : clause.end]


_HAULING = frozenset({say.DRAG, say.HAUL, say.DROP, say.MOVE})


_USING = frozenset("用 使用 通过 透过 利用".split())


def _places(words: list[Word]) -> list[tuple[int, int]]:
    """Where a clause names a slider, or the place of the screen that a thing is in, with the words that lead to it."""
    found: list[tuple[int, int]] = []
    for at, word in enumerate(words):
        if word.sign == say.TOOL:
            found += [(other.start, other.end) for other in words[:at] if other.value in _USING]
            # "the speed control" → "the speed"
            found.append((word.end - len(word.value.rpartition(" ")[2]), word.end))
        if word.sign == say.PANEL:
            begin = at
            while begin and words[begin - 1].sign in (say.SMALL, NAME, say.ROOM):
                begin -= 1
            if begin and words[begin - 1].sign in (say.PREPOSITION, say.AT):
                end = next((at for at in range(at + 1, len(words)) if words[at].sign != say.AT), len(words)) - 1
                found.append((words[begin - 1].start, words[end].end if words[end].value != "把" else word.end))
    return found


@cache
def _edits() -> dict[str, str]:
    return {hand.strip(): edit for edit, hands in say.EDITS.items() for hand in hands.split(",")}
