"""Transitions: two shots at once while one takes the place of the other."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PIL import Image

from nemo_mcp.studio.render.film import Enter, Side
from nemo_mcp.studio.render.picture import Picture, blend

Mix = Callable[[Picture, Picture, float, Side], Picture]

# How far the leaving picture of a zoom comes nearer, and how soft the edge of a wipe is (part of the picture's side).
_NEARER, _SOFT = 1.5, 0.06


def mixed(kind: Enter, leaving: Picture, coming: Picture, done: float, side: Side) -> Picture:
    """Both pictures, `done` parts of the way from the leaving one to the one that comes in from a side."""
    return _MIXES[kind](leaving, coming, done, side)


def _cross(leaving: Picture, coming: Picture, done: float, side: Side) -> Picture:
    return blend(leaving, coming, done)


def _slide(leaving: Picture, coming: Picture, done: float, side: Side) -> Picture:
    """The coming picture pushes the other one out."""
    width, height = leaving.size
    across = side in ("left", "right")
    length = width if across else height
    moved = round(length * _eased(done) / 2) * 2
    sign = 1 if side in ("right", "bottom") else -1

    def at(offset: int) -> tuple[int, int]:
        return (offset, 0) if across else (0, offset)

    return leaving.with_part(leaving, *at(-sign * moved)).with_part(coming, *at(sign * (length - moved)))


def _wipe(leaving: Picture, coming: Picture, done: float, side: Side) -> Picture:
    """A soft edge passes over the picture."""
    across = side in ("left", "right")

    def uncovered(over: Image.Image, under: Image.Image) -> Image.Image:
        length = over.width if across else over.height
        way = (np.arange(length) + 0.5) / length
        if side in ("right", "bottom"):
            way = way[::-1]
        edge = _eased(done) * (1 + _SOFT)
        seen = np.clip((edge - way) / _SOFT, 0, 1)
        line = Image.fromarray(np.rint(seen * 255).astype(np.uint8)[None, :])
        mask = (line if across else line.transpose(Image.Transpose.ROTATE_270)).resize(over.size)
        return Image.composite(over, under, mask)

    return Picture(*(uncovered(over, under) for over, under in zip(coming, leaving, strict=True)))


def _zoom(leaving: Picture, coming: Picture, done: float, side: Side) -> Picture:
    """The leaving picture comes nearer and gives way."""
    width, height = leaving.size
    part = _NEARER ** -_eased(done)
    left, top = width * (1 - part) / 2, height * (1 - part) / 2
    near = leaving.window((left, top, width - left, height - top), leaving.size)
    return blend(near, coming, _eased(max(0.0, done * 1.5 - 0.5)))


def _eased(done: float) -> float:
    """Slow, fast, slow."""
    return done * done * (3 - 2 * done)


_MIXES: dict[Enter, Mix] = {"cross": _cross, "slide": _slide, "wipe": _wipe, "zoom": _zoom}
