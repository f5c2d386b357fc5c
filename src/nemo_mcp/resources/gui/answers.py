"""What buttons say that are the same in every editor, and the answers that they stand for: "OK", "Cancel", "Retry"."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from nemo_mcp.resources.wording import fold

from . import requests as ask
from .buttons import button
from .purposes import TAKING
from .reading import Clause


def known(name: str) -> bool:
    """Whether a button says the same in every editor: "Cancel", "确认"."""
    return answer(name, chinese=False) != ""


def agrees(clause: Clause) -> bool:
    """Whether a clause only wants the button pressed that goes on: "click OK", "点击“确认”"."""
    found = button(clause)
    goes_on = found is not None and answer(found.name, chinese=False) in ask.GOES_ON
    return goes_on and not TAKING.isdisjoint(clause.kinds) and clause.unknown <= 1


def retries(clause: Clause) -> bool:
    """Whether a clause wants the button pressed that tries again."""
    found = button(clause)
    if found is None:
        return False
    return answer(found.name, chinese=False) == ask.RETRY[False] or AGAIN.search(fold(clause.text)) is not None


def answer(name: str, chinese: bool) -> str:
    """What a button asks for that says the same in every editor; empty if it is another one."""
    return by_name().get(folded(name), ("", ""))[chinese]


def folded(name: str) -> str:
    """The name of a button as the tables spell it."""
    return fold(name).replace("+", " ").strip(" !.")


AGAIN: Final = re.compile(ask.AGAIN)


@cache
def by_name() -> dict[str, tuple[str, str]]:
    """The answers by the names of buttons, in English and in Chinese."""
    return {button.strip(): message for message, buttons in ask.BUTTONS.items() for button in buttons.split(",")}
