"""The options of an export: its format, resolution and quality, as they were said last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nemo_mcp.resources.wording import Phrase

from . import vocabulary as say
from .clauses import Clause

_NAMES: Final = {say.FORMAT: "format", say.RESOLUTION: "resolution", say.QUALITY: "quality"}
_DENIALS: Final = frozenset({say.NOT, say.CONTRAST})
# How many words there may be between "quality" and what it is to be.
_NEAR: Final = 5


def orders(said: list[Clause]) -> list[dict[str, str]]:
    """The options of one export, or of one for each format or size that was named; what is said once holds for all.

    What is denied ("not mp4") is none, and what is said after a correction ("no wait, mov") replaces what was said.
    """
    found: list[dict[str, str]] = [{}]
    corrected = False
    for clause in said:
        corrected = corrected or say.CORRECTION in clause.kinds
        for name, value in _options(clause):
            if not corrected and found[-1].get(name, value) != value:
                found.append({})
            found[-1][name] = value
    shared = {name: value for order in found for name, value in order.items()}
    return [{name: (shared | order)[name] for name in _NAMES.values() if name in shared} for order in found]


def _options(clause: Clause) -> Iterator[tuple[str, str]]:
    denied = False
    for at, phrase in enumerate(clause.phrases):
        if phrase.kind in _DENIALS:
            denied = True
        elif denied and phrase.kind in {say.AND, say.WITH}:
            continue
        elif phrase.kind in _NAMES:
            if not denied:
                yield _NAMES[phrase.kind], phrase.value
        elif phrase.kind == say.LEVEL:
            if not denied and _of_quality(clause.phrases, at):
                yield "quality", phrase.value
        else:
            denied = denied and phrase.kind not in {say.GIVE, say.EXPORT}


def _of_quality(phrases: list[Phrase], at: int) -> bool:
    """Whether "highest" is said of the quality."""
    level = phrases[at]
    return any(
        phrase.kind == say.FINENESS and max(phrase.at - level.end, level.at - phrase.end) <= _NEAR
        for phrase in phrases[max(0, at - 3) : at + 4]
    )
