"""The lines of a reply that only cite what is said, sung or to be read in the film: none is for the reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, pairwise, takewhile
from typing import Final

from nemo_mcp.resources.wording import compiled, fold

from . import film as table
from .headings import COLONS, last_sentence


def cited(text: str, lines: list[str]) -> set[int]:
    """The numbers of those lines of a text that are cues of subtitles, quotations, verses, or what somebody says."""
    found = {*_verses(lines)}
    for marks, find in _FINDERS.items():
        if any(mark in text for mark in marks):
            found.update(find(lines))
    labels = [(at, label) for at, line in enumerate(lines) if (label := _label(line))]
    return found.union(_said(labels)) if labels else found


def shows(said: str) -> bool:
    """Whether what stands before a colon tells that the film shows what follows: "Your video shows four steps:"."""
    told = _told(said)
    return _finds(table.IN_FILM, told) and not _finds(table.TO_READER, told)


@lru_cache(64)
def tells_of_film(heading: str) -> bool:
    """Whether a line calls a list of what the film shows, says or teaches: "The steps in the video:"."""
    told = _told(heading)
    in_film = any(_finds(pattern, told) for pattern in (table.IN_FILM, table.SCRIPTS, table.COUNTED))
    return in_film and not _finds(table.TO_READER, told)


@lru_cache(64)
def is_about_film(heading: str) -> bool:
    """Whether a line calls a list that may be of the film: "**Captions**"."""
    told = _told(heading)
    return _finds(table.ABOUT_FILM, told) and not _finds(table.TO_READER, told)


def belongs(heading: str, lines: list[str], at: int, called: int) -> bool:
    """Whether a plain line may be of what a heading, the line `called`, calls: a time or a shot, or one of some lines
    of the film. Of the last one, if it alone ends in a full stop, nobody knows."""
    if compiled(table.TIMED).match(lines[at].strip()):
        return True
    first = called + 1 + (lines[called + 1 : called + 2] in _BLANK)
    block = [*takewhile(str.strip, lines[first : first + _MOST])]
    if not tells_of_film(heading) and not (is_about_film(heading) and len(block) > _REMARK):
        return False
    ends_alone = lines[at].rstrip()[-1:] in _ENDS and lines[at - 1].rstrip()[-1:] not in _ENDINGS
    last = at == first + len(block) - 1 > first and ends_alone
    return not last and at - first < _counted(heading)


def _counted(heading: str) -> int:
    """How many lines a heading calls, if it tells: "三句旁白："."""
    found = compiled(table.COUNTED_LINES).search(_told(heading))
    number = next(filter(None, found.groups())) if found else ""
    return table.NUMBERS.get(number, 0) or (int(number) if number.isdecimal() else _MOST)


_MOST: Final = 40  # lines


def told_by(said: str, title: str) -> str:
    """By what a list is called that follows a paragraph without a colon: by that, or by the title above it, if it is of
    the film; by nothing, if that speaks to the reader."""
    told = _told(said)
    if _finds(table.TO_READER, told):
        return ""
    if _finds(table.IN_FILM, told) or _finds(table.TEACHING, told) or _finds(table.COUNTED, told):
        return said
    if _finds(table.THESE, told) and tells_of_film(said):
        return said
    return title if tells_of_film(title) or is_about_film(title) else ""


def _told(heading: str) -> str:
    return compiled(table.TITLED).sub("", fold(heading[-_LONGEST:].rstrip(" *:：")))


def _finds(pattern: str, told: str) -> bool:
    return compiled(pattern).search(told) is not None


def _cues(lines: list[str]) -> Iterator[int]:
    """Times of subtitles, and the lines below them up to a blank one."""
    inside = False
    for at, line in enumerate(lines):
        inside = line.strip() != "" if inside else "-->" in line and compiled(table.CUE).match(line) is not None
        if inside:
            yield at


def _quotations(lines: list[str]) -> Iterator[int]:
    """Lines that are set off as a quotation, if they are more than a remark, or as sung."""
    yield from (at for at, line in enumerate(lines) if line.lstrip("- ").startswith(table.SUNG))
    at = 0
    for quoted, group in groupby(lines, lambda line: line.startswith(">")):
        count = len([*group])
        if quoted and count > _REMARK:
            yield from range(at, at + count)
        at += count


def _verses(lines: list[str]) -> Iterator[int]:
    """Lines that call lyrics, captions or the like, and plain lines below; of the last one, if it ends in a full stop,
    nobody knows whether it is theirs or tells what to do next."""
    free = 0  # what is one calls none
    for at, line in enumerate(lines):
        if at < free or not line.rstrip(" *").endswith(COLONS):
            continue
        if not compiled(table.VERSES).search(fold(line[-_LONGEST:])):
            continue
        if last_sentence(line) != line.lstrip():
            continue
        first = free = at + 1 + (lines[at + 1 : at + 2] in _BLANK)
        while free < len(lines) and lines[free].strip() and not compiled(table.LISTED).match(lines[free]):
            free += 1
        goes_on = free - first > 1 and lines[free - 2].rstrip()[-1:] in _ENDINGS
        stop = min(first + _counted(line), free - (lines[free - 1].rstrip()[-1:] in _ENDS and not goes_on))
        if first < stop:
            yield from (at, *range(first, stop))


def _lines_of_roles(lines: list[str]) -> Iterator[int]:
    """In a screenplay the lines below a name in capitals, up to a blank one."""
    if not any(map(compiled(table.SLUG).match, lines)):
        return
    inside = False
    for at, line in enumerate(lines):
        if inside and line.strip():
            yield at
        else:
            inside = line.isupper() and not compiled(table.SLUG).match(line)


# What is looked for only where one of some marks stands.
_FINDERS: Final = {("-->",): _cues, ("\n>", *table.SUNG): _quotations, ("INT", "EXT", "景"): _lines_of_roles}


def _label(line: str) -> str:
    """By what a line is called before its colon or dash: "旁白", "scene #"; empty if by nothing."""
    if ":" not in line and "：" not in line and "–" not in line and "—" not in line:
        return ""
    match = compiled(table.LABELLED).match(line)
    return _uncounted(match["label"]) if match else ""


@lru_cache(256)
def _uncounted(label: str) -> str:
    """What a line is called by, its numbers alike; a speaker in capitals is no kind of note: "VOICE"."""
    called = compiled(table.COUNT).sub("#", label)
    return called if len(called) > 1 and called.isupper() else fold(called)


def _said(labels: list[tuple[int, str]]) -> Iterator[int]:
    """The lines that say by their labels, and by those beside them, that they are of the film."""
    run: list[tuple[int, str]] = []
    for (at, label), (following, _) in pairwise([*labels, (labels[-1][0] + _APART, "")]):
        run.append((at, label))
        if following - at >= _APART:
            yield from _of_the_film(run)
            run = []


def _of_the_film(run: list[tuple[int, str]]) -> Iterator[int]:
    """Of labelled lines right below each other those of the film: by a role, by two of a series, or by speakers who
    take turns."""
    labels = Counter(label for _, label in run)
    notes = table.NOTES.intersection(name for label in labels for name in (label, label.rstrip(" #")))
    turns = 1 < len(labels) < len(run) and not notes
    beside = {label for series in table.SERIES if sum(map(labels.__getitem__, series)) > 1 for label in series}
    for at, label in run:
        if turns or label.lower() in table.ROLES or label in beside:
            yield at


_ENDS: Final = frozenset(".。!！?？")
_ENDINGS: Final = _ENDS | {*":：,，、;；"}
_BLANK: Final = ([""],)
_LONGEST: Final = 200  # letters
_REMARK: Final = 2  # lines
_APART: Final = 3  # lines; one may be blank between two
