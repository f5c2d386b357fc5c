"""What a user is to pick from a list, as the answers that the user has: "click the one you like"."""

from __future__ import annotations

import re
from typing import Final

from . import requests as ask
from . import vocabulary as say
from .tokens import HAN, bare, item, single, traditional

# A list is no choice if it is longer, and a line of it no name.
_MOST: Final = 12
_LONGEST: Final = 60


def options(said: str, text: str) -> list[str]:
    """The answers between which some words leave the choice, by the list that a text has; none if they leave none."""
    if not _PICK.search(said):
        return []
    names = _listed(text)
    use = ask.USE[HAN.search(said) is not None]
    use = use.translate(say.TRADITIONAL) if traditional(said) else use
    return [use.format(name=name) for name in names] if 1 < len(names) <= _MOST else []


_PICK: Final = re.compile(ask.PICK, re.IGNORECASE)


def _listed(text: str) -> list[str]:
    """The names of the things in the last list of a text; none if one of them has none."""
    names: list[str] = []
    for line in reversed(text.split("\n")):
        listed = single(line, "").listed or line.startswith("**")
        if listed:
            names.append(_name(line))
        elif names and (line.strip() or len(names) > 1):
            break
    return names[::-1] if all(names) else []


def _name(line: str) -> str:
    """What a line of a list is about: what stands in bold or in quotes at its beginning, or before its first mark."""
    begins = item(line)
    told = line if line.startswith("**") else line[begins.start("label") if begins["label"] else begins.end() :].strip()
    found = _NAMED.match(told)
    name = next(filter(None, found.groups()), "").strip(" *") if found else ""
    return name if len(name) <= _LONGEST and bare(name) and " / " not in name else ""


_NAMED: Final = re.compile(
    r"\*\*(.{1,80}?)[:：]?\*\*|[\"“「《](.{1,80}?)[\"”」》]|(.{1,80}?)(?=[:：(（，,;；]| [–—-] |[.。]?$)"
)
