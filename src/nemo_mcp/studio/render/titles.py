"""Titles: text drawn once, laid over as many frames as it stands, and moved while it comes in."""

from __future__ import annotations

from typing import NamedTuple

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter

from nemo_mcp.studio.media.type import drawable, set_lines
from nemo_mcp.studio.render.film import Plan, Title
from nemo_mcp.studio.render.layers import Layer, faded, fainter, layer
from nemo_mcp.studio.render.picture import Picture

Color = tuple[int, int, int]


class Style(NamedTuple):
    """How a role looks. Lengths are parts of the type's size, `measure` of the canvas's width."""

    most_lines: int
    measure: float
    weight: float
    align: str
    boxed: bool
    pad: float
    accent: float


STYLES = {
    "title": Style(3, 0.84, 0.028, "center", False, 0.5, 0.0),
    "end": Style(4, 0.84, 0.022, "center", False, 0.5, 0.0),
    "caption": Style(3, 0.80, 0.012, "center", True, 0.5, 0.0),
    "lower_third": Style(2, 0.60, 0.018, "left", True, 0.62, 0.14),
}
WEIGHTS = {"regular": 0.0, "bold": 0.045}
_LINE_HEIGHT = 1.26
# Nothing is written nearer to the edge than this part of the canvas.
_SAFE = 0.05
_SHADOW_OPACITY, _SHADOW_BLUR, _SHADOW_DROP = 0.85, 0.1, 0.045
# A wide, faint shade under the whole word keeps white type readable on white pictures.
_SHADE_OPACITY, _SHADE_BLUR = 0.55, 0.45
# How much a plate covers: a shade of no wish, and one whose colour was asked for.
_SHADE_BOX_OPACITY, _BOX_OPACITY = 0.58, 0.9
_ACCENT = (255, 190, 60)
# What lies under bright type and under dark type; ink where the draft names none.
_DARK_SHADE, _LIGHT_SHADE = (10, 11, 14), (245, 245, 242)
_LIGHT_INK, _DARK_INK = (255, 255, 255), (22, 24, 30)
# How long a title comes in, and each letter of a typed one at most, in seconds; typing takes no more of its time.
_ARRIVAL, _PER_LETTER, _MOST_TYPING = 0.5, 0.05, 0.5
# How far it comes, in parts of its size and of the canvas's width; how small it pops up, and how far beyond its size.
_RISE, _SLIDE, _POP, _BEYOND = 0.9, 0.1, 0.7, 1.9


class Lettering:
    """A title made ready for the frames it stands in. What no font has a shape for is left out."""

    def __init__(self, title: Title, plan: Plan) -> None:
        self._title, self._canvas, self._fps = title, (plan.width, plan.height), float(plan.fps)
        self._style = style = STYLES[title.role]
        self._text = drawable(title.text)
        self._stroke = WEIGHTS.get(title.weight, style.weight)
        self._plate = _color(title.box)
        self._color = _color(title.color) or (_DARK_INK if self._plate and not _dark(self._plate) else _LIGHT_INK)
        self._still: Layer | None = None
        if self._text:
            lines, self._face = set_lines(
                self._text, round(title.size * plan.height), plan.width * style.measure, style.most_lines
            )
            self._lines = lines
            self._whole = self._drawn(self._letters)
            boxed = style.boxed or self._plate is not None
            kept = self._whole.size if boxed else self._ink(self._letters).size
            self._left, self._top = (
                _placed(centre * side, length, own, side)
                for centre, side, length, own in zip(
                    (title.x, title.y), self._canvas, self._whole.size, kept, strict=True
                )
            )
            self._still = layer(self._whole, self._left, self._top, self._canvas)

    @property
    def _letters(self) -> int:
        return sum(len(line) for line in self._lines)

    def over(self, picture: Picture, frame: int) -> Picture:
        """The picture with what of the title is seen in a frame of the film."""
        if self._still is None:
            return picture
        title = self._title
        shown = self._arriving(frame)
        return shown.over(picture, faded(frame, title.start, title.end, title.fade)) if shown else picture

    def _arriving(self, frame: int) -> Layer | None:
        """The title on its way in; afterwards it stands still."""
        title, seconds = self._title, (frame - self._title.start + 0.5) / self._fps
        if title.animation == "type":
            time = min(self._letters * _PER_LETTER, (title.end - title.start) / self._fps * _MOST_TYPING)
            typed = int(self._letters * seconds / time)
            drawn = self._drawn(typed) if typed < self._letters else self._whole
            return layer(drawn, self._left, self._top, self._canvas) if typed < self._letters else self._still
        done = min(1.0, seconds / min(_ARRIVAL, (title.end - title.start) / self._fps / 2))
        if not title.animation or done == 1.0:
            return self._still
        left = (1 - done) ** 3
        if title.animation == "rise":
            return self._moved(0.0, left * _RISE * self._face.size, 1.0)
        if title.animation == "slide":
            return self._moved(-left * _SLIDE * self._canvas[0], 0.0, 1.0)
        overshoot = 1 + (_BEYOND + 1) * (done - 1) ** 3 + _BEYOND * (done - 1) ** 2
        return self._moved(0.0, 0.0, _POP + (1 - _POP) * overshoot)

    def _moved(self, right: float, down: float, scale: float) -> Layer | None:
        """The whole title moved and scaled about its middle, between the pixels."""
        width, height = self._whole.size
        room_x, room_y = (round(length * max(0.0, scale - 1) / 2) + 2 for length in (width, height))
        whole_x, whole_y = int(right // 1), int(down // 1)
        size = (width + 2 * room_x + 1, height + 2 * room_y + 1)
        centre_x, centre_y = width / 2, height / 2
        # From a pixel of the moved title back to one of the title at rest.
        back = (
            *(1 / scale, 0.0, centre_x - (centre_x + room_x + right - whole_x) / scale),
            *(0.0, 1 / scale, centre_y - (centre_y + room_y + down - whole_y) / scale),
        )
        moved = self._whole.transform(size, Image.Transform.AFFINE, back, Image.Resampling.BICUBIC)
        return layer(moved, self._left + whole_x - room_x, self._top + whole_y - room_y, self._canvas)

    def _drawn(self, letters: int) -> Image.Image:
        """The first letters with what lies under them; the place of every letter is that of the whole text."""
        ink, size = self._ink(letters), self._face.size
        shade = _LIGHT_SHADE if _dark(self._color) else _DARK_SHADE
        if self._plate or self._style.boxed:
            under = self._boxed(ink.size, self._plate or shade)
        else:
            under = _shadowed(ink, size, shade)
        colored = Image.composite(Image.new("RGBA", under.size, (*self._color, 255)), under, _grown(ink, under.size))
        colored.putalpha(ImageChops.lighter(under.getchannel("A"), _grown(ink, under.size)))
        return colored

    def _ink(self, letters: int) -> Image.Image:
        """The letters alone, as a mask."""
        face = self._face
        step, stroke = face.size * _LINE_HEIGHT, round(face.size * self._stroke)
        width = max(face.getlength(line) for line in self._lines) + 2 * stroke
        mask = Image.new("L", (round(width) + 2, round(step * len(self._lines))), 0)
        draw = ImageDraw.Draw(mask)
        for number, line in enumerate(self._lines):
            x = stroke if self._style.align == "left" else (mask.width - face.getlength(line)) / 2
            # The middle of capitals and of Chinese characters lies here above the baseline.
            baseline = step * (number + 0.5) + face.size * 0.37
            face.draw(draw, x, baseline, line[: max(0, letters)], 255, stroke)
            letters -= len(line)
        return mask

    def _boxed(self, ink: tuple[int, int], color: Color) -> Image.Image:
        size = self._face.size
        pad, accent = round(size * self._style.pad), round(size * self._style.accent)
        page = (ink[0] + 2 * pad + accent, ink[1] + pad)
        scale = 4
        shape = Image.new("L", (page[0] * scale, page[1] * scale), 0)
        radius = 0 if accent else pad * scale * 0.7
        opacity = _BOX_OPACITY if self._plate else _SHADE_BOX_OPACITY
        ImageDraw.Draw(shape).rounded_rectangle(
            (0, 0, shape.width - 1, shape.height - 1), radius, fill=round(255 * opacity)
        )
        box = Image.new("RGBA", page, (*color, 0))
        box.putalpha(shape.reduce(scale))
        if accent:
            box.paste((*_ACCENT, 255), (0, 0, accent, page[1]))
        return box


def _shadowed(ink: Image.Image, size: int, shade: Color) -> Image.Image:
    room = round(size * 1.1)
    base = _grown(ink, (ink.width + 2 * room, ink.height + 2 * room))
    near = fainter(base.filter(ImageFilter.GaussianBlur(size * _SHADOW_BLUR)), _SHADOW_OPACITY)
    near = ImageChops.offset(near, 0, round(size * _SHADOW_DROP))
    wide = fainter(base.filter(ImageFilter.GaussianBlur(size * _SHADE_BLUR)), _SHADE_OPACITY)
    shadow = Image.new("RGBA", base.size, (*shade, 0))
    shadow.putalpha(ImageChops.screen(near, wide))
    return shadow


def _grown(ink: Image.Image, size: tuple[int, int]) -> Image.Image:
    grown = Image.new("L", size, 0)
    grown.paste(ink, ((size[0] - ink.width) // 2, (size[1] - ink.height) // 2))
    return grown


def _placed(centre: float, length: int, kept: int, side: int) -> int:
    """Where a layer begins so that what must be kept of it stays within the safe margins."""
    low, high = side * _SAFE + kept / 2, side * (1 - _SAFE) - kept / 2
    centre = min(max(centre, low), high) if low <= high else side / 2
    return round(centre - length / 2)


def _dark(color: Color) -> bool:
    return color[0] * 0.3 + color[1] * 0.6 + color[2] * 0.1 <= 110


def _color(name: str) -> Color | None:
    """A colour by its hex code; None when it is none."""
    try:
        return ImageColor.getrgb(name)[:3]
    except ValueError:
        return None
