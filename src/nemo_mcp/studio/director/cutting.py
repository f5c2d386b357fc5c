"""Shots from sources: where a clip is entered, how a still is moved, how many frames each is given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nemo_mcp.studio.model import Source

from .timeline import Grid, Segment, segment

MOTIONS = ("in", "left", "out", "right")
COMPOSED = {"lofi": 78, "upbeat": 120, "cinematic": 70}
STILL_MS = 4000
CROSS_FADE_MS = 500
# Transitions that come from a side, and the side they come from if none is said.
SIDES = {"slide": "right", "wipe": "left"}
PORTRAIT = {"w": 1080, "h": 1920}
CANVASES = {
    "9:16": PORTRAIT,
    "16:9": {"w": 1920, "h": 1080},
    "1:1": {"w": 1080, "h": 1080},
    "4:5": {"w": 1080, "h": 1350},
    "4:3": {"w": 1440, "h": 1080},
    "3:4": {"w": 1080, "h": 1440},
    "21:9": {"w": 2520, "h": 1080},
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


def enter(seg: Segment, kind: str, duration: int = CROSS_FADE_MS, side: str = "") -> None:
    """Let a shot come in with a transition; slides and wipes come from a side."""
    side = side or SIDES.get(kind, "")
    seg["m"]["enter"] = {"type": kind, "d": duration} | ({"from": side} if kind in SIDES else {})


def cross(seg: Segment, duration: int = CROSS_FADE_MS) -> None:
    """Let a shot come in with a cross-fade."""
    enter(seg, "cross", duration)


def music(
    source: Source | None, style: str, level: float, seed: int, *, bpm: float = 0, mood: str = "", fade_out: int = 1500
) -> Segment:
    """Music from the first frame on: an uploaded song, or composed in a style, at a tempo (its own if 0), in a mood."""
    if source:
        own: dict[str, Any] = {"name": source.name, "source": source.id}
    else:
        own = {"name": style, "style": style, "bpm": bpm or COMPOSED[style], "seed": seed}
        own |= {"mood": mood} if mood else {}
    return segment(0, 1, **own, **{"in": 0}, volume=level, fade_in=0, fade_out=fade_out)


def canvas(aspect: str, visuals: Sequence[Source]) -> dict[str, int]:
    """The canvas that was asked for, else the one that suits most of the pictures."""
    portrait = sum(s.height > s.width for s in visuals)
    return dict(CANVASES.get(aspect) or (PORTRAIT if portrait * 2 > len(visuals) else CANVASES["16:9"]))


def shares(total: int, parts: int) -> list[int]:
    """A number of frames in parts as even as can be."""
    return [total * (i + 1) // parts - total * i // parts for i in range(parts)]


def whole(source: Source, grid: Grid, *, first: bool, last: bool, handle_ms: int) -> tuple[int, int]:
    """All of a clip but what its cross-fades need on either side: (start in the clip, duration), ms on the grid."""
    head, tail = (0 if first else handle_ms), (0 if last else handle_ms)
    if source.duration_ms < 4 * handle_ms:
        head = tail = 0
    return head, grid.ms(max(1, grid.within(source.duration_ms - head - tail)))


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
