"""The renderer's words: what a film is made of once everything about it is settled."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Literal

# The part of a source, in seconds, that is played again and again.
Loop = tuple[float, float]


class RenderError(Exception):
    """A film cannot be made; the message says why in plain words."""


@dataclass(frozen=True)
class Shot:
    """A segment of the picture. `start` and `end` are frames of the film; `fade` is the length of how it comes in.

    A clip plays from `offset` seconds on; with a `loop` it starts over at the end of that part.
    """

    kind: Literal["video", "image", "card", "black"]
    start: int
    end: int
    path: Path = Path()
    name: str = ""
    offset: float = 0.0
    loop: Loop | None = None
    volume: float = 0.0
    fit: Literal["fill", "fit"] = "fill"
    motion: Literal["in", "out", "left", "right", "none"] = "none"
    enter: Literal["cut", "cross", "black"] = "cut"
    fade: int = 0
    title: str = ""
    lines: tuple[str, ...] = ()
    colors: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Sound:
    """A piece of sound, in seconds: a file from `offset` on, perhaps in a `loop`, or music composed in a style."""

    start: float
    end: float
    volume: float
    fade_in: float
    fade_out: float
    path: Path = Path()
    name: str = ""
    offset: float = 0.0
    loop: Loop | None = None
    style: str = ""
    bpm: float = 0.0
    seed: int = 0


@dataclass(frozen=True)
class Title:
    """Text over the picture. Times are frames; x, y and size are parts of the canvas; `fade` is frames in and out."""

    text: str
    role: Literal["title", "caption", "lower_third", "end"]
    start: int
    end: int
    x: float
    y: float
    size: float
    color: str
    fade: int


@dataclass(frozen=True)
class Moment:
    """What one frame shows: a shot, perhaps mixed with the one that is coming in, and how much light there is."""

    shot: int
    coming: int = -1
    mix: float = 0.0
    light: float = 1.0


@dataclass(frozen=True)
class Plan:
    """A film, settled: every source is there, every time is in frames or seconds, shots follow without a gap."""

    width: int
    height: int
    fps: Fraction
    frames: int
    shots: tuple[Shot, ...]
    sounds: tuple[Sound, ...]
    titles: tuple[Title, ...]

    @property
    def seconds(self) -> float:
        return float(self.frames / self.fps)

    def moment(self, frame: int) -> Moment:
        """What a frame shows. A cross-fade, like a dip to black, is centred on the start of the shot that comes in."""
        at = bisect_right(self.shots, frame, key=lambda shot: shot.start) - 1
        for index in (at, at + 1):
            if index == len(self.shots):
                break
            shot = self.shots[index]
            begins = shot.start - shot.fade // 2 if index else 0
            if not begins <= frame < begins + shot.fade:
                continue
            done = (frame - begins + 0.5) / shot.fade
            if shot.enter == "cross":
                return Moment(index - 1, index, done)
            return Moment(at, light=abs(2 * done - 1) if index else done)
        return Moment(at)

    def visible(self, index: int) -> tuple[int, int]:
        """First frame that shows anything of a shot, and the first that no longer does."""
        shot, after = self.shots[index], self.shots[index + 1 : index + 2]
        start = shot.start - (shot.fade // 2 if shot.enter == "cross" else 0)
        return start, shot.end + sum(s.fade - s.fade // 2 for s in after if s.enter == "cross")
