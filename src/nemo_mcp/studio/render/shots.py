"""Shots: what each kind of segment shows at a time of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import numpy as np
from av.video.frame import VideoFrame
from PIL import Image, ImageEnhance, ImageFilter, ImageOps, ImageStat

from nemo_mcp.studio.media.decode import FrameReader, UnreadableMedia, quoted, shown_size
from nemo_mcp.studio.media.probe import open_still
from nemo_mcp.studio.render.cards import draw_card
from nemo_mcp.studio.render.film import Plan, RenderError, Shot
from nemo_mcp.studio.render.picture import Picture, black, from_frame, from_image

Size = tuple[int, int]

# The slow move over a still: parts of the picture each second, and the bounds of the whole way.
_MOVE_PER_SECOND, _SHORTEST_MOVE, _LONGEST_MOVE = 0.045, 0.03, 0.16
# Where a still is cut when it is taller than the canvas: heads are rather at the top.
_CENTRE = (0.5, 0.4)
# How much light the blurred copy behind a fitted picture keeps, and how soft it is (parts of the canvas's height).
_BACKDROP_LIGHT, _BACKDROP_BLUR = 0.45, 0.03
# Clips' backdrops are made anew for every frame, in this part of the size.
_BACKDROP_SCALE = 8
# The room a cut-out or a logo leaves on its page, and the page's colours under bright and under dark ones.
_MARGIN, _DARK_PAGE, _LIGHT_PAGE = 0.14, (24, 25, 30), (240, 240, 238)


class Face(Protocol):
    """What a shot shows. `seconds` count from its start; `way` is how far it is through all of its visible time."""

    def at(self, seconds: float, way: float) -> Picture: ...

    def close(self) -> None: ...


def open_face(plan: Plan, index: int) -> Face:
    """Make ready what a shot shows.

    Raises:
        RenderError: its file cannot be read.
    """
    shot, size = plan.shots[index], (plan.width, plan.height)
    if shot.kind == "video":
        return Clip(shot, size)
    if shot.kind == "black":
        return Still(black(size), "none", size)
    first, last = plan.visible(index)
    move = min(max(float((last - first) / plan.fps) * _MOVE_PER_SECOND, _SHORTEST_MOVE), _LONGEST_MOVE)
    # As large as the narrowest window needs, so that no window ever enlarges.
    working = size if shot.motion == "none" else (_even(size[0] * (1 + move)), _even(size[1] * (1 + move)))
    page = draw_card(shot.title, shot.lines, shot.colors, working) if shot.kind == "card" else _page(shot, working)
    return Still(from_image(page), shot.motion, size)


class Still:
    """A picture and a camera that moves slowly over it, between the pixels."""

    def __init__(self, page: Picture, motion: str, size: Size) -> None:
        self._page, self._motion, self._size = page, motion, size

    def at(self, seconds: float, way: float) -> Picture:
        if self._motion == "none":
            return self._page
        full_width, full_height = self._page.size
        closest = self._size[0] / full_width
        # The eye sees a zoom as even when it goes on by the same factor each second.
        zoom = {"in": closest**way, "out": closest ** (1 - way)}.get(self._motion, closest)
        across = {"left": 1 - way, "right": way}.get(self._motion, 0.5)
        left, top = (full_width * (1 - zoom)) * across, (full_height * (1 - zoom)) * 0.5
        return self._page.window((left, top, left + full_width * zoom, top + full_height * zoom), self._size)

    def close(self) -> None:
        pass


class Clip:
    """A moving picture. At its end it stands still, or starts over where the plan says so."""

    def __init__(self, shot: Shot, size: Size) -> None:
        self._shot, self._size = shot, size
        try:
            self._reader = FrameReader(shot.path)
        except UnreadableMedia as error:
            raise RenderError(f"{quoted(shot.name)} cannot be used: {error.reason}.") from None

    def at(self, seconds: float, way: float) -> Picture:
        time = self._shot.offset + seconds
        if self._shot.loop and time > self._shot.loop[0]:
            begin, end = self._shot.loop
            time = begin + (time - begin) % (end - begin)
        frame = self._reader.at(time)
        shown = shown_size(self._reader.stream, frame)
        if self._shot.fit == "fill":
            return _filling(frame, shown, self._size)
        inside = _scaled(shown, self._size, min)
        picture = from_frame(frame, inside)
        if inside == self._size:
            return picture
        small = (_even(self._size[0] / _BACKDROP_SCALE), _even(self._size[1] / _BACKDROP_SCALE))
        backdrop = _filling(frame, shown, small).blurred(small[1] * _BACKDROP_BLUR).lit(_BACKDROP_LIGHT)
        left, top = ((side - own) // 4 * 2 for side, own in zip(self._size, inside, strict=True))
        return backdrop.window((0, 0, *small), self._size).with_part(picture, left, top)

    def close(self) -> None:
        self._reader.close()


def _filling(frame: VideoFrame, shown: Size, size: Size) -> Picture:
    """A frame as large as covers a size, cut to it."""
    cover = _scaled(shown, size, max)
    picture = from_frame(frame, cover)
    if cover == size:
        return picture
    return picture.crop((cover[0] - size[0]) // 4 * 2, (cover[1] - size[1]) // 4 * 2, *size)


def _page(shot: Shot, size: Size) -> Image.Image:
    """A still on its page: cut to fill it, or whole over a dark blurred copy of itself; cut-outs on plain ground."""
    picture = _load(shot.path, shot.name, size)
    if picture.mode == "RGBA":
        margin = (round(size[0] * (1 - _MARGIN * 2)), round(size[1] * (1 - _MARGIN * 2)))
        inside = ImageOps.contain(picture, margin, Image.Resampling.LANCZOS)
        page = Image.new("RGB", size, _ground(inside))
        page.paste(inside, _centred(inside.size, size), inside)
        return page
    filling = ImageOps.fit(picture, size, Image.Resampling.LANCZOS, centering=_CENTRE)
    if shot.fit == "fill":
        return filling
    page = filling.filter(ImageFilter.GaussianBlur(size[1] * _BACKDROP_BLUR))
    page = ImageEnhance.Brightness(page).enhance(_BACKDROP_LIGHT)
    inside = ImageOps.contain(picture, size, Image.Resampling.LANCZOS)
    page.paste(inside, _centred(inside.size, size))
    return page


def _load(path: Path, name: str, size: Size) -> Image.Image:
    """A still, upright, as RGB, or as RGBA where a part of it can be seen through."""
    try:
        still = open_still(path)
        if still is None:
            raise UnreadableMedia("it is not a picture that can be read")
        with still:
            # A photo of a camera is many times larger than any canvas; twice the canvas is enough to scale from.
            still.draft("RGB", (size[0] * 2, size[1] * 2))
            upright = ImageOps.exif_transpose(still)
            if upright.mode.startswith("I"):
                # Grey of 16 bits would be cut off at 8 instead of scaled.
                upright = Image.fromarray((np.asarray(upright) >> 8).astype(np.uint8))
            if upright.has_transparency_data:
                upright = upright.convert("RGBA")
                if ImageStat.Stat(upright.getchannel("A")).extrema[0][0] < 255:
                    return upright
            return upright.convert("RGB")
    except (UnreadableMedia, OSError, ValueError, SyntaxError) as error:
        reason = error.reason if isinstance(error, UnreadableMedia) else "it is damaged or incomplete"
        raise RenderError(f"{quoted(name)} cannot be used: {reason}.") from None


def _ground(cut_out: Image.Image) -> tuple[int, int, int]:
    solid = cut_out.getchannel("A").point([0] * 128 + [255] * 128)
    brightness = ImageStat.Stat(cut_out.convert("L"), solid).mean[0]
    return _LIGHT_PAGE if brightness < 110 else _DARK_PAGE


def _centred(inner: Size, outer: Size) -> tuple[int, int]:
    return (outer[0] - inner[0]) // 2, (outer[1] - inner[1]) // 2


def _scaled(shown: Size, size: Size, choose: Callable[[float, float], float]) -> Size:
    """The size in which a picture covers another (max) or fits into it (min)."""
    scale = choose(size[0] / shown[0], size[1] / shown[1])
    width, height = shown[0] * scale, shown[1] * scale
    return (
        size[0] if abs(width - size[0]) < 2 else _even(width),
        size[1] if abs(height - size[1]) < 2 else _even(height),
    )


def _even(length: float) -> int:
    return max(2, round(length / 2) * 2)
