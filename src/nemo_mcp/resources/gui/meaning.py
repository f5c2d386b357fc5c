"""What an instruction stands for: the kind of the action, the button, the same edit in words."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from nemo_mcp.resources.wording import Word, fold

from . import vocabulary as say
from .reading import NAME, Clause, Page

Kind = Literal["export", "state", "timeline", "chat", "credits", "upload"]


def kind(page: Page, words: list[Word]) -> Kind:
    """The kind of the action that an instruction stands for."""
    return kind_of("".join([_meant(page, word) for word in words]))


@lru_cache(4096)
def kind_of(signs: str) -> Kind:
    """The same, by the signs of the words alone."""
    if re.search("Z.*[DJagF]|[DJagF].*Z|F.*g.*P|[DJ].*F.*P", signs):
        return "upload"
    if re.match(r"[LdC]*[Da]", signs) or say.MOVE in signs:
        return "timeline" if say.PLAYHEAD in signs else "chat"
    for sign, found in _KINDS:
        if re.search(sign, signs):
            return found
    return "chat"


_KINDS: tuple[tuple[str, Kind], ...] = (
    ("A", "credits"),
    ("E", "export"),
    ("U", "upload"),
    ("^(?!.*[Hhk].*[nNB]).*[Oo].*P|[Hh]d*[nw]{0,3}P", "state"),
    ("b.*Pd*v", "state"),
    ("T|Y|V|[hk][^nNEUP]*v", "timeline"),
    ("b.*P", "chat"),
    ("[HhkKM]|B", "chat"),
    ("P", "state"),
)


def _meant(page: Page, word: Word) -> str:
    """The sign of a word; of a name, what the button that bears it does."""
    if word.sign != NAME:
        return word.sign
    name = fold(page.text[word.start : word.end])
    return next((sign for sign, words in say.NAMES.items() if re.search(words, name)), NAME)


def button(page: Page, words: list[Word]) -> str:
    """The name of the button that is to be pressed; empty if there is none."""
    signs = {word.sign for word in words}
    if not signs & _PRESSING or signs & {say.DRAG, say.HAUL, say.MOVE, say.MOUSE}:
        return ""
    names: list[str] = []
    for word, following in zip(words, [*words[1:], None], strict=True):
        if word.sign in (NAME, say.NAMED) and not (following and following.sign == say.PANEL):
            names.append(page.text[word.start : word.end].strip("*\"'“”「」『』‘’"))
    return " ".join(names)


_PRESSING = frozenset({say.CLICK, say.PRESS, say.POINT, say.CHOOSE, say.OPEN, say.BUTTON})


def by_words(page: Page, clause: Clause) -> str:
    """An edit by hand as an edit by words: "drag the clip to 0:03" → "move the clip to 0:03"."""
    for word in clause.words:
        edit = _edits().get(word.value)
        if edit and word.sign in (say.DRAG, say.HAUL, say.DROP, say.MOVE):
            return page.text[clause.start : word.start] + edit + page.text[word.end : clause.end]
    return page.text[clause.start : clause.end]


@cache
def _edits() -> dict[str, str]:
    return {hand.strip(): edit for edit, hands in say.EDITS.items() for hand in hands.split(",")}
