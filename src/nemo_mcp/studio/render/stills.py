"""Stills: a picture of any shape and kind → a page of the film's size."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import replace
from functools import cache
from pathlib import Path
from threading import Lock

import numpy as np
from PIL import Image, ImageColor, ImageEnhance, ImageFilter, ImageOps, ImageStat

from nemo_mcp.studio.media.decode import UnreadableMedia, quoted
from nemo_mcp.studio.media.probe import open_still
from nemo_mcp.studio.render import looks
from nemo_mcp.studio.render.cards import draw_card
from nemo_mcp.studio.render.film import RenderError, Shot
from nemo_mcp.studio.render.picture import TURNS, Picture, from_image

Size = tuple[int, int]
Color = tuple[int, int, int]

# Where a still is cut when it is taller than the canvas: heads are rather at the top.
_CENTRE = (0.5, 0.4)
# How much light the blurred copy behind a fitted picture keeps, and how soft it is (parts of the canvas's height).
BACKDROP_LIGHT, BACKDROP_BLUR = 0.45, 0.03
# The room a cut-out or a logo leaves on its page, and the page's colours under bright and under dark ones.
_MARGIN, _DARK_PAGE, _LIGHT_PAGE = 0.14, (24, 25, 30), (240, 240, 238)
# From a picture this many times larger than needed a coarser copy is made first.
_REDUCING_GAP = 3.0
# Pages kept for the chunks of a still, and for previews.
_KEPT_PAGES = 5


def still(shot: Shot, size: Size) -> Picture:
    """The page of a card or a still, in its look. Pages are kept: the next chunk of a shot takes the same.

    Raises:
        RenderError: the file cannot be read.
    """
    stat = shot.path.stat() if shot.path.is_file() else None

    def make() -> Picture:
        card = shot.kind == "card"
        sheet = draw_card(shot.title, shot.lines, shot.colors, size) if card else page(load(shot, size), shot, size)
        return looks.apply(shot.look, from_image(sheet))

    return _PAGES.get((_look_of(shot), size, stat and (stat.st_size, stat.st_mtime_ns)), make)


def load(shot: Shot, size: Size) -> Image.Image:
    """A still, upright and turned as the shot wants it, as RGB, or as RGBA where a part of it can be seen through."""
    with opened(shot.path, shot.name) as image:
        try:
            # A photo of a camera is many times larger than any canvas; twice the canvas is enough to scale from.
            image.draft("RGB", (size[0] * 2, size[1] * 2))
            upright = ImageOps.exif_transpose(image)
            if upright.mode.startswith("I"):
                # Grey of 16 bits would be cut off at 8 instead of scaled.
                upright = Image.fromarray((np.asarray(upright) >> 8).astype(np.uint8))
            return turned(solid(upright), shot)
        except (OSError, ValueError, SyntaxError):
            raise RenderError(f"{quoted(shot.name)} cannot be used: it is damaged or incomplete.") from None


def opened(path: Path, name: str) -> Image.Image:
    """The file of a still or an animation.

    Raises:
        RenderError: it is none.
    """
    try:
        if (image := open_still(path)) is not None:
            return image
        raise UnreadableMedia("it is not a picture that can be read")
    except UnreadableMedia as error:
        raise RenderError(f"{quoted(name)} cannot be used: {error.reason}.") from None


def solid(image: Image.Image) -> Image.Image:
    """As RGB, or as RGBA where a part of it can really be seen through."""
    if image.has_transparency_data:
        image = image.convert("RGBA")
        if ImageStat.Stat(image.getchannel("A")).extrema[0][0] < 255:
            return image
    return image.convert("RGB")


def turned(image: Image.Image, shot: Shot) -> Image.Image:
    """Turned and mirrored as the shot wants it."""
    if shot.turns:
        image = image.transpose(TURNS[shot.turns])
    if shot.mirror:
        image = ImageOps.mirror(image) if shot.mirror == "h" else ImageOps.flip(image)
    return image


def page(picture: Image.Image, shot: Shot, size: Size) -> Image.Image:
    """A picture on its page: cut to fill it, or whole over a dark blurred copy of itself or a plain ground.

    What can be seen through stands on a ground that it contrasts with.
    """
    if picture.mode == "RGBA":
        ground = color(shot.ground) if shot.ground else _contrasting(picture)
        return _standing(picture, ground, size, 1 - _MARGIN * 2)
    if shot.fit == "bars":
        return _standing(picture, color(shot.ground or "#000000"), size, 1.0)
    filling = _filled(picture, size)
    if shot.fit == "fill":
        return filling
    backdrop = filling.filter(ImageFilter.GaussianBlur(size[1] * BACKDROP_BLUR))
    backdrop = ImageEnhance.Brightness(backdrop).enhance(BACKDROP_LIGHT)
    inside = _contained(picture, size)
    backdrop.paste(inside, _centred(inside.size, size))
    return backdrop


@cache
def color(name: str) -> Color:
    """A colour by its hex code; black when it is none."""
    try:
        return ImageColor.getrgb(name)[:3]
    except ValueError:
        return (0, 0, 0)


def _standing(picture: Image.Image, ground: Color, size: Size, part: float) -> Image.Image:
    sheet = Image.new("RGB", size, ground)
    inside = _contained(picture, (round(size[0] * part), round(size[1] * part)))
    sheet.paste(inside, _centred(inside.size, size), inside if inside.mode == "RGBA" else None)
    return sheet


def _filled(picture: Image.Image, size: Size) -> Image.Image:
    scale = min(picture.width / size[0], picture.height / size[1])
    # The product of a quotient may be a hair too large, and a box outside the picture is an error.
    width, height = min(size[0] * scale, picture.width), min(size[1] * scale, picture.height)
    left, top = (picture.width - width) * _CENTRE[0], (picture.height - height) * _CENTRE[1]
    box = (left, top, min(left + width, picture.width), min(top + height, picture.height))
    return picture.resize(size, Image.Resampling.LANCZOS, box, reducing_gap=_REDUCING_GAP)


def _contained(picture: Image.Image, size: Size) -> Image.Image:
    scale = min(size[0] / picture.width, size[1] / picture.height)
    inside = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    return picture.resize(inside, Image.Resampling.LANCZOS, reducing_gap=_REDUCING_GAP)


def _contrasting(cut_out: Image.Image) -> Color:
    seen = cut_out.getchannel("A").point([0] * 128 + [255] * 128)
    brightness = ImageStat.Stat(cut_out.convert("L"), seen).mean[0] if seen.getbbox() else 255
    return _LIGHT_PAGE if brightness < 110 else _DARK_PAGE


def _centred(inner: Size, outer: Size) -> Size:
    return (outer[0] - inner[0]) // 2, (outer[1] - inner[1]) // 2


def _look_of(shot: Shot) -> Shot:
    """The shot without what its page does not show."""
    return replace(shot, start=0, end=0, enter="cut", fade=0, side="right", name="", motion="none")


class _Pages:
    """The pages used last; two threads that want the same one make it once."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._pages = OrderedDict[Hashable, list[Picture]]()
        self._makers = dict[Hashable, Lock]()

    def get(self, key: Hashable, make: Callable[[], Picture]) -> Picture:
        with self._lock:
            maker = self._makers.setdefault(key, Lock())
        with maker:
            with self._lock:
                found = self._pages.get(key)
            made = found or [make()]
            with self._lock:
                self._pages[key] = made
                self._pages.move_to_end(key)
                while len(self._pages) > _KEPT_PAGES:
                    self._makers.pop(self._pages.popitem(last=False)[0], None)
        return made[0]


_PAGES = _Pages()
