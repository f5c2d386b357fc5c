"""The options of an export: its format, resolution and quality, as they were said last."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nemo_mcp.resources.wording import Phrase

from . import vocabulary as say
from .reading import read

_NAMES: Final = {say.FORMAT: "format", say.RESOLUTION: "resolution", say.QUALITY: "quality"}
_DENIALS: Final = frozenset({say.NOT, say.CONTRAST})
# How many words there may be between "quality" and what it is to be.
_NEAR: Final = 5
# How far behind a "not" an option is denied: "not as mp4", and the next one too: "not 4k and mp4".
_DENIED: Final = 2


def named(text: str) -> dict[str, str]:
    """The options that a text names for an export; none if it leaves a choice."""
    found = orders(read(text).phrases)
    return found[0] if len(found) == 1 else {}


def orders(said: list[Phrase]) -> list[dict[str, str]]:
    """The options of one export, or of one for each format or size that was named; what is said once holds for all.

    What is denied ("not mp4") is none, and what is said after a correction ("no wait, mov") replaces what was said.
    """
    found: list[dict[str, str]] = [{}]
    corrected = False
    for name, value in _options(said):
        corrected = corrected or name == say.CORRECTION
        if name == say.CORRECTION:
            continue
        if not corrected and found[-1].get(name, value) != value:
            found.append({})
        found[-1][name] = value
    shared = {name: value for order in found for name, value in order.items()}
    return [{name: (shared | order)[name] for name in _NAMES.values() if name in shared} for order in found]


def _options(phrases: list[Phrase]) -> Iterator[tuple[str, str]]:
    """What is said about the export, each option by its name, and where it is corrected."""
    denied = -1
    for at, phrase in enumerate(phrases):
        if phrase.kind == say.CORRECTION:
            yield say.CORRECTION, ""
        elif phrase.kind in _DENIALS:
            denied = phrase.end + _DENIED
        elif phrase.at <= denied and phrase.kind in _NAMES:
            denied = phrase.end + 1
        elif phrase.kind in _NAMES:
            yield _NAMES[phrase.kind], phrase.value
        elif phrase.kind == say.LEVEL and phrase.at > denied and _of_quality(phrases, at):
            yield "quality", phrase.value


def _of_quality(phrases: list[Phrase], at: int) -> bool:
    """Whether "highest" is said of the quality."""
    level = phrases[at]
    return any(
        phrase.kind == say.FINENESS and max(phrase.at - level.end, level.at - phrase.end) <= _NEAR
        for phrase in phrases[max(0, at - 3) : at + 4]
    )
