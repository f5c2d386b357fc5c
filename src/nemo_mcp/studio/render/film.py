"""The renderer's words: what a film is made of once everything about it is settled."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Literal

# The part of a source, in seconds, that is played again and again.
Loop = tuple[float, float]
Enter = Literal["cut", "cross", "black", "white", "slide", "wipe", "zoom"]
Side = Literal["left", "right", "top", "bottom"]

# Transitions in which both shots are seen; the others go through a colour.
MIXED = ("cross", "slide", "wipe", "zoom")


class RenderError(Exception):
    """A film cannot be made; the message says why in plain words."""


@dataclass(frozen=True)
class Look:
    """A colour look: a preset, and how far brightness, contrast and saturation are moved (−1 to 1, 0 as it is)."""

    preset: str = ""
    brightness: float = 0.0
    contrast: float = 0.0
    saturation: float = 0.0


@dataclass(frozen=True)
class Shot:
    """A segment of the picture. `start` and `end` are frames of the film; `fade` is the length of how it comes in.

    A clip plays from `offset` seconds on, `speed` times as fast; with a `loop` it starts over at the end of that part;
    frozen it stands still. `turns` are quarters, clockwise.
    """

    kind: Literal["video", "image", "card", "black"]
    start: int
    end: int
    path: Path = Path()
    name: str = ""
    offset: float = 0.0
    loop: Loop | None = None
    speed: float = 1.0
    freeze: bool = False
    volume: float = 0.0
    fit: Literal["fill", "fit", "bars"] = "fill"
    ground: str = ""
    turns: int = 0
    mirror: Literal["", "h", "v"] = ""
    look: Look = Look()
    motion: Literal["in", "out", "left", "right", "none"] = "none"
    enter: Enter = "cut"
    side: Side = "right"
    fade: int = 0
    title: str = ""
    lines: tuple[str, ...] = ()
    colors: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Inset:
    """A picture in the picture. x, y (of its centre) and size (its width) are parts of the canvas, `fade` frames."""

    shot: Shot
    x: float
    y: float
    size: float
    opacity: float
    fade: int


@dataclass(frozen=True)
class Sound:
    """A piece of sound, in seconds: a file from `offset` on, perhaps in a `loop`, or music composed in a style.

    A voice is what music makes room for: where one speaks, a sound has `duck` of its volume.
    """

    start: float
    end: float
    volume: float
    fade_in: float
    fade_out: float
    path: Path = Path()
    name: str = ""
    offset: float = 0.0
    loop: Loop | None = None
    speed: float = 1.0
    style: str = ""
    bpm: float = 0.0
    mood: str = ""
    seed: int = 0
    duck: float = 1.0
    voice: bool = False


@dataclass(frozen=True)
class Title:
    """Text over the picture. Times are frames; x, y and size are parts of the canvas; `fade` is frames in and out.

    Without a colour it is one that can be read on its box; `weight` and `box` are those of its role when empty.
    """

    text: str
    role: Literal["title", "caption", "lower_third", "end"]
    start: int
    end: int
    x: float
    y: float
    size: float
    color: str
    fade: int
    weight: Literal["", "regular", "bold"] = ""
    box: str = ""
    animation: Literal["", "rise", "pop", "type", "slide"] = ""


@dataclass(frozen=True)
class Moment:
    """What one frame shows: a shot, perhaps with one that comes in, how far that is, and how much a colour veils it."""

    shot: int
    coming: int = -1
    done: float = 0.0
    veil: float = 0.0
    white: bool = False


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
    insets: tuple[Inset, ...] = ()
    loudness: float | None = None

    @property
    def seconds(self) -> float:
        return float(self.frames / self.fps)

    def moment(self, frame: int) -> Moment:
        """What a frame shows. How a shot comes in is centred on its start, but for the first of a film."""
        at = bisect_right(self.shots, frame, key=lambda shot: shot.start) - 1
        for index in (at, at + 1):
            if index == len(self.shots):
                break
            shot = self.shots[index]
            begins = shot.start - shot.fade // 2 if index else 0
            if not begins <= frame < begins + shot.fade:
                continue
            done = (frame - begins + 0.5) / shot.fade
            if shot.enter in MIXED:
                return Moment(index - 1, index, done)
            light = abs(2 * done - 1) if index else done
            return Moment(at, veil=1 - light, white=shot.enter == "white")
        return Moment(at)

    def visible(self, index: int) -> tuple[int, int]:
        """First frame that shows anything of a shot, and the first that no longer does."""
        shot, after = self.shots[index], self.shots[index + 1 : index + 2]
        start = shot.start - (shot.fade // 2 if shot.enter in MIXED else 0)
        return start, shot.end + sum(s.fade - s.fade // 2 for s in after if s.enter in MIXED)
