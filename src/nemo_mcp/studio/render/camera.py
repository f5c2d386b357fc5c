"""The camera: windows that move slowly over a picture, between its pixels.

FFmpeg scales whole pixels to whole pixels, many times faster than anything else here. So a window is cut out a little
too large, at whole pixels, and scaled to whole pixels; of all the ways to do that the one is taken whose part of the
right size lies where the window should, to a few hundredths of a pixel.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import Interpolation
from numpy.typing import NDArray
from PIL import Image

from nemo_mcp.studio.render.picture import Picture

# Pixels around the picture that windows may be cut out of, and by how many the scaled part may be larger.
_ROOM = 32
# Where as many pixels come out as go in, nothing lies between the pixels: windows are at least so much larger.
FINER = 1.07
_LUMA = Interpolation.BICUBIC | Interpolation.ACCURATE_RND
_CHROMA = Interpolation.BILINEAR | Interpolation.ACCURATE_RND

_Plane = NDArray[np.uint8]


class Span(NamedTuple):
    """Along one axis: pixels from `begin` on are scaled to `scaled`, of which the part from `skip` on is the window."""

    begin: int
    length: int
    scaled: int
    skip: int


class Film(NamedTuple):
    """A picture made ready to be filmed: its planes with their edges drawn out."""

    planes: tuple[_Plane, _Plane, _Plane]


def film(picture: Picture) -> Film:
    y, u, v = (np.pad(np.asarray(p), _ROOM // n, mode="edge") for p, n in zip(picture, (1, 2, 2), strict=True))
    return Film((y, u, v))


def window(film: Film, box: tuple[float, float, float, float], size: tuple[int, int]) -> Picture:
    """A part of the picture (left, top, right, bottom), wherever it begins and ends, in a smaller size."""
    return Picture(
        *(
            _part(plane, tuple(edge / n for edge in box), (size[0] // n, size[1] // n), _ROOM // n, method)
            for plane, n, method in zip(film.planes, (1, 2, 2), (_LUMA, _CHROMA, _CHROMA), strict=True)
        )
    )


def _part(plane: _Plane, box: tuple[float, ...], size: tuple[int, int], room: int, method: int) -> Image.Image:
    left, top, right, bottom = (edge + room for edge in box)
    height, width = plane.shape
    across, down = span(left, right - left, size[0], width), span(top, bottom - top, size[1], height)
    view = plane[down.begin : down.begin + down.length, across.begin : across.begin + across.length]
    frame = VideoFrame.from_numpy_buffer(view, "gray")
    scaled = frame.reformat(across.scaled, down.scaled, "gray", interpolation=method, threads=1).planes[0]
    image = Image.frombuffer("L", (across.scaled, down.scaled), memoryview(scaled), "raw", "L", scaled.line_size, 1)  # pyright: ignore[reportArgumentType]
    return image.crop((across.skip, down.skip, across.skip + size[0], down.skip + size[1]))


@lru_cache(4096)
def span(begin: float, length: float, size: int, limit: int) -> Span:
    """How to show `length` of `limit` pixels from `begin` on as `size` pixels, nearest to that at both ends."""
    extra = np.arange(_ROOM)[:, None]
    skip = np.arange(_ROOM)[None, :]
    scaled = size + extra
    taken = np.rint(length / size * scaled)
    step = taken / scaled
    first = np.rint(begin - skip * step)
    off_begin = first + skip * step - begin
    off_end = off_begin + (step - length / size) * size
    off = np.maximum(np.abs(off_begin), np.abs(off_end))
    possible = (skip <= extra) & (first >= 0) & (first + taken <= limit)
    best = np.unravel_index(np.argmin(np.where(possible, off, np.inf)), off.shape)
    extra_best, skip_best = int(best[0]), int(best[1])
    return Span(int(first[best]), int(taken[extra_best, 0]), size + extra_best, skip_best)
