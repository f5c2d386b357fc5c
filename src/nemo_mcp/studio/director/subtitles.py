"""Subtitles in a message: blocks of SRT, found and read."""

from __future__ import annotations

import re
from typing import NamedTuple

_CLOCK = r"(?:(\d{1,2}):)?(\d{1,2}):(\d{2})[,.](\d{1,3})"
_TIMING = re.compile(rf"[ \t]*{_CLOCK} *--> *{_CLOCK}[^\n]*")
_TAGS = re.compile(r"</?[a-z][^>]*>|\{\\[^}]*\}")


class Cue(NamedTuple):
    """A subtitle: from when to when, ms, and its words, lines joined by a blank."""

    start: int
    stop: int
    text: str


def blocks(message: str) -> list[tuple[int, int, list[Cue]]]:
    """The stretches of a message that are SRT: where each starts and ends, and its cues."""
    timings = list(_TIMING.finditer(message))
    if not timings:
        return []
    first = timings[0].start()
    if number := re.search(r"(?:\A|\n)([ \t]*\d+[ \t]*\r?\n)\Z", message[:first]):
        first = number.start(1)
    cues: list[Cue] = []
    stop = first
    for timing, after in zip(timings, [*timings[1:], None], strict=True):
        words = message[timing.end() : after.start() if after else len(message)]
        if after:
            words = re.sub(r"\n[ \t]*\d+[ \t]*\r?\n\Z", "\n", words)
        # A blank line ends a cue; what follows the last one is no subtitle.
        words = re.split(r"\n[ \t\r]*\n", words.lstrip("\r\n"), maxsplit=1)[0]
        stop = message.index(words, timing.end()) + len(words) if words else timing.end()
        clock = [int(part or 0) for part in timing.groups()]
        text = " ".join(_TAGS.sub("", words).split())
        if text:
            cues.append(Cue(_ms(*clock[:4]), _ms(*clock[4:]), text))
    return [(first, stop, cues)] if cues else []


def _ms(hours: int, minutes: int, seconds: int, milliseconds: int) -> int:
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
