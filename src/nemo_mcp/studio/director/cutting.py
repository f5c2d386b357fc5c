"""Shots from sources: where a clip is entered, how a still is moved, how many frames each is given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nemo_mcp.studio.model import Source

from .timeline import FPS, Segment, ms, segment

MOTIONS = ("in", "left", "out", "right")
COMPOSED = {"lofi": 78, "upbeat": 120, "cinematic": 70}
STILL_MS = 4000
CROSS_FADE_MS = 500
PORTRAIT = {"w": 1080, "h": 1920}
CANVASES = {
    "9:16": PORTRAIT,
    "16:9": {"w": 1920, "h": 1080},
    "1:1": {"w": 1080, "h": 1080},
    "4:5": {"w": 1080, "h": 1350},
}


def shot(source: Source, duration: int, start_in: int = 0, *, motion: str = "none", volume: float = 0.0) -> Segment:
    """A shot of a source. `motion` is for stills alone."""
    still = source.kind == "image"
    metadata: dict[str, Any] = {"name": source.name, "source": source.id, "kind": source.kind}
    metadata |= {"in": 0 if still else start_in, "width": source.width, "height": source.height}
    metadata |= {"volume": 0.0 if still else volume, "fit": "fill", "motion": motion if still else "none"}
    return segment(0, duration, **metadata, enter={"type": "cut", "d": 0})


def motion(index: int) -> str:
    """The camera move of the n-th still: gentle, and never the same twice in a row."""
    return MOTIONS[index % len(MOTIONS)]


def cross(seg: Segment, duration: int = CROSS_FADE_MS) -> None:
    """Let a shot come in with a cross-fade."""
    seg["m"]["enter"] = {"type": "cross", "d": duration}


def music(source: Source | None, style: str, level: float, seed: int, *, fade_out: int = 1500) -> Segment:
    """Music from the first frame on: an uploaded song, or composed in a style."""
    if source:
        own: dict[str, Any] = {"name": source.name, "source": source.id}
    else:
        own = {"name": style, "style": style, "bpm": COMPOSED[style], "seed": seed}
    return segment(0, 1, **own, **{"in": 0}, volume=level, fade_in=0, fade_out=fade_out)


def canvas(aspect: str, visuals: Sequence[Source]) -> dict[str, int]:
    """The canvas that was asked for, else the one that suits most of the pictures."""
    portrait = sum(s.height > s.width for s in visuals)
    return dict(CANVASES.get(aspect) or (PORTRAIT if portrait * 2 > len(visuals) else CANVASES["16:9"]))


def shares(total: int, parts: int) -> list[int]:
    """A number of frames in parts as even as can be."""
    return [total * (i + 1) // parts - total * i // parts for i in range(parts)]


class Rotation:
    """Clips and stills in turn. No moment of a clip is seen twice before every clip is used up.

    A clip keeps `handle_ms` free on both sides of every shot, as footage for a cross-fade.
    """

    def __init__(self, sources: Sequence[Source], handle_ms: int = 0) -> None:
        self.sources = sources
        self.handle = handle_ms
        self.next = 0
        self.used = dict.fromkeys((s.id for s in sources), 0)
        self.seen: set[str] = set()
        self.stills = 0

    def upcoming(self) -> Source:
        """The source whose turn it is."""
        return self.sources[self.next % len(self.sources)]

    def room(self, source: Source) -> int:
        """Frames that a source can still give in one shot; a still gives any number."""
        free = source.duration_ms - self.used[source.id] - 2 * self.handle
        return 1 << 30 if source.kind == "image" else int(free * FPS / 1000)

    def unseen(self, source: Source) -> bool:
        """Whether a source has not been shown yet."""
        return source.id not in self.seen

    def take(self, count: int, at: int, volume: float = 0.0) -> Segment:
        """A shot of `count` frames that starts at frame `at`, from the next source that has as much."""
        source = self._choose(count)
        self.seen.add(source.id)
        duration = ms(at + count) - ms(at)
        if source.kind == "image":
            self.stills += 1
            return shot(source, duration, motion=motion(self.stills - 1))
        start = self.used[source.id] + self.handle
        if start + duration > source.duration_ms:
            start = max(0, source.duration_ms - duration)
        self.used[source.id] = start + duration + self.handle
        return shot(source, duration, start, volume=volume)

    def _choose(self, count: int) -> Source:
        clips = [s for s in self.sources if s.kind == "video"]
        if clips and not any(self.room(s) >= count for s in clips):
            self.used = dict.fromkeys(self.used, 0)  # all are used up: from the top
        for step in range(len(self.sources)):
            source = self.sources[(self.next + step) % len(self.sources)]
            if self.room(source) >= count:
                self.next += step + 1
                return source
        self.next += 1  # a shot longer than any clip: the longest holds its last picture
        return max(self.sources, key=lambda s: s.duration_ms)


def whole(source: Source, *, first: bool, last: bool, handle_ms: int) -> tuple[int, int]:
    """All of a clip but what its cross-fades need on either side: (start in the clip, duration), ms on the grid."""
    head, tail = (0 if first else handle_ms), (0 if last else handle_ms)
    if source.duration_ms < 4 * handle_ms:
        head = tail = 0
    return head, ms(max(1, int((source.duration_ms - head - tail) * FPS / 1000)))


def allot(total: int, limits: Sequence[int | None]) -> list[int]:
    """Frames in parts as even as their limits allow; less than `total` in all where every part is limited."""
    counts = [0] * len(limits)
    free = list(range(len(limits)))
    while free:
        parts = shares(total, len(free))
        full = [i for i, share in zip(free, parts, strict=True) if (limit := limits[i]) is not None and limit < share]
        for i in full:
            counts[i] = limits[i] or 0
            total -= counts[i]
            free.remove(i)
        if not full:
            for i, share in zip(free, parts, strict=True):
                counts[i] = share
            break
    return counts
