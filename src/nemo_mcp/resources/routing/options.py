"""The options of an export: its format, resolution and quality, as they were said last, and the name of its file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from nemo_mcp.resources.wording import Phrase

from . import vocabulary as say
from .reading import COMMA, MARKS, Reading, read
from .spans import FILE, QUOTE, SOURCE, source

_NAMES: Final = {say.FORMAT: "format", say.RESOLUTION: "resolution", say.QUALITY: "quality"}
# How many words there may be between "quality" and what it is to be.
_NEAR: Final = 5
# How far behind a "not" an option is denied: "not as mp4", and the next one too: "not 4k and mp4".
_DENIED: Final = 2


def export_options(text: str) -> dict[str, str]:
    """The options that a text names for an export; none if it leaves a choice."""
    words = read(text)
    found = orders(words.phrases, words.words)
    return found[0] if len(found) == 1 and say.OR.isdisjoint(phrase.value for phrase in words.phrases) else {}


def orders(said: list[Phrase], words: list[str]) -> list[dict[str, str]]:
    """The options of one export, or of one for each format or size of several; what is said once holds for all.

    What is denied ("not mp4") is none. Of two that nothing joins the last one counts ("the mp4 is broken, send a mov"),
    of a choice the first ("mp4 or mov").
    """
    found: list[dict[str, str]] = [{}]
    last: dict[str, int] = {}
    corrected = False
    for name, value, at in _options(said, words):
        corrected = corrected or name == say.CORRECTION
        if name == say.CORRECTION:
            continue
        if not corrected and found[-1].get(name, value) != value:
            between, begin, end = said[last[name] + 1 : at], said[last[name]].end, said[at].at
            last[name] = at
            if say.OR.intersection(one.value for one in between):
                continue
            joined = any(one.kind in _JOINING and one.value not in say.BUT for one in between)
            # "mp4 for the client, gif for the newsletter"
            addressed = all(say.FOR_WHOM.intersection(words[place : place + 1]) for place in (begin, said[at].end))
            counted = words[begin] == COMMA and words[begin + 1] in say.EACH  # "one as mp4, one as gif"
            if joined or addressed or counted or end - begin <= 1 or say.COPY in words[begin:end]:
                found.append({})
        found[-1][name] = value
        last[name] = at
    shared = {name: value for order in found for name, value in order.items()}
    return [{name: (shared | order)[name] for name in _NAMES.values() if name in shared} for order in found]


def ending(name: str) -> dict[str, str]:
    """The format that an export has by the name of its file: "save it as lake.mov"."""
    named = export_options(f"as {name.rpartition('.')[2]}")
    return {"format": named["format"]} if "format" in named else {}


def file_name(text: str) -> str:
    """What the file of an export is to be called, as it was said last; "" where no name is told.

    "Save it as holiday/lake.mov" gives "holiday/lake.mov", "导出，文件名叫“夏天”" gives "夏天".
    """
    words, name = read(text), ""
    for at, word in enumerate(words.words):
        if word not in (FILE, SOURCE, QUOTE):
            continue
        first = at if name and words.words[at - 1] in say.IN_LISTS else _name_begins(words, at)
        found = source(text, words.places[first][0], words.places[at][1]) if first >= 0 else ""
        name = name if word == QUOTE and export_options(f"as {found}") else found or name
    return name


def _name_begins(words: Reading, end: int) -> int:
    """Where a name begins whose last word is at a place: "as lake.mov", "as Our Last Summer.mov"; -1 if it is none."""
    into = say.NAMED if words.words[end] == QUOTE else say.NAMED | say.INTO
    before = range(end - 1, max(-1, end - 1 - _LONGEST_NAME), -1)
    naming = next((at for at in before if words.words[at] in into), -1)
    if naming < 0:
        return -1
    first = next((at for at in range(naming + 1, end) if words.words[at] not in say.NAMELY), end)
    told = {phrase.kind for phrase in words.phrases if first <= phrase.at < end}
    spelt = words.words[end] == FILE and words.words[naming] in say.NAMED and MARKS.isdisjoint(words.words[first:end])
    return first if first == end or (spelt and _PARTING.isdisjoint(told)) else -1


_LONGEST_NAME: Final = 5
_PARTING: Final = frozenset({*_NAMES, say.AND, say.THEN, say.WITH})

_JOINING: Final = frozenset({say.AND, say.THEN})


def _options(phrases: list[Phrase], words: list[str]) -> Iterator[tuple[str, str, int]]:
    """What is said about the export, each option by its name and with the number of its phrase; and corrections."""
    denied = -1
    for at, phrase in enumerate(phrases):
        if phrase.kind == say.CORRECTION or (phrase.value == say.NO and words[phrase.end : phrase.end + 1] == [COMMA]):
            yield say.CORRECTION, "", at
        elif phrase.kind in say.DENIALS:
            bound = words[phrase.end : phrase.end + 1]  # "no larger than 720p" is what is wanted
            denied = -1 if say.BOUNDS.issuperset(bound) and bound else phrase.end + _DENIED
        elif phrase.kind in _NAMES and (phrase.at <= denied or _refused(words[max(0, phrase.at - 2) : phrase.at])):
            behind = phrases[at + 1] if at + 1 < len(phrases) else None
            denied = phrase.end + 1 if behind and behind.kind == say.AND else -1
        elif phrase.kind in _NAMES:
            yield _NAMES[phrase.kind], phrase.value, at
        elif phrase.kind == say.LEVEL and phrase.at > denied and _of_quality(phrases, at):
            yield "quality", phrase.value, at


def _refused(before: list[str]) -> bool:
    """Whether another option is preferred to what follows: "rather webm than …", "mp4 instead of …"."""
    return (*before,) == say.INSTEAD_OF or (before[-1:] == [say.THAN] and before[0] not in say.BOUNDS)


def _of_quality(phrases: list[Phrase], at: int) -> bool:
    """Whether "highest" is said of the quality."""
    level = phrases[at]
    return any(
        phrase.kind == say.FINENESS and max(phrase.at - level.end, level.at - phrase.end) <= _NEAR
        for phrase in phrases[max(0, at - 3) : at + 4]
    )
