"""Titles: text drawn once, laid over as many frames as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter

from nemo_mcp.studio.media.type import Font, drawable, set_lines
from nemo_mcp.studio.render.film import Title
from nemo_mcp.studio.render.picture import Picture, from_image

Color = tuple[int, int, int]


class Style(NamedTuple):
    """How a role looks. Lengths are parts of the type's size, `measure` of the canvas's width."""

    most_lines: int
    measure: float
    weight: float
    align: str
    box: float
    accent: float


STYLES = {
    "title": Style(3, 0.84, 0.028, "center", 0.0, 0.0),
    "end": Style(4, 0.84, 0.022, "center", 0.0, 0.0),
    "caption": Style(3, 0.80, 0.012, "center", 0.5, 0.0),
    "lower_third": Style(2, 0.60, 0.018, "left", 0.62, 0.14),
}
_LINE_HEIGHT = 1.26
# Nothing is written nearer to the edge than this part of the canvas.
_SAFE = 0.05
_SHADOW_OPACITY, _SHADOW_BLUR, _SHADOW_DROP = 0.85, 0.1, 0.045
# A wide, faint shade under the whole word keeps white type readable on white pictures.
_SHADE_OPACITY, _SHADE_BLUR = 0.55, 0.45
_BOX_OPACITY, _ACCENT = 0.58, (255, 190, 60)
# What lies under bright type and under dark type.
_DARK_SHADE, _LIGHT_SHADE = (10, 11, 14), (245, 245, 242)


@dataclass(frozen=True)
class Overlay:
    """A drawn title: its picture, how much of it covers what is below, and where it stands on the canvas."""

    picture: Picture
    covers: Image.Image
    left: int
    top: int

    def over(self, below: Picture, opacity: float) -> Picture:
        """Lay the title over a picture; the picture below is left as it was."""
        mask = _fainter(self.covers, opacity)
        laid: list[Image.Image] = []
        for plane, own, n in zip(below, self.picture, (1, 2, 2), strict=True):
            copy = plane.copy()
            copy.paste(own, (self.left // n, self.top // n), mask if n == 1 else mask.reduce(2))
            laid.append(copy)
        return Picture(*laid)


def draw_title(title: Title, width: int, height: int) -> Overlay | None:
    """Draw a title for a canvas; None when the font has no shape for any of its characters."""
    text = drawable(title.text)
    if not text:
        return None
    style = STYLES[title.role]
    lines, face = set_lines(text, round(title.size * height), width * style.measure, style.most_lines)
    ink = _ink(lines, face, style)
    color = _color(title.color)
    shade = _DARK_SHADE if color[0] * 0.3 + color[1] * 0.6 + color[2] * 0.1 > 110 else _LIGHT_SHADE
    layer = _boxed(ink, face, style, shade) if style.box else _shadowed(ink, face, shade)
    colored = Image.composite(Image.new("RGBA", layer.size, (*color, 255)), layer, _grown(ink, layer.size))
    colored.putalpha(ImageChops.lighter(layer.getchannel("A"), _grown(ink, layer.size)))
    left, top = (
        _placed(centre * side, length, ink_length, side)
        for centre, side, length, ink_length in zip(
            (title.x, title.y), (width, height), layer.size, layer.size if style.box else ink.size, strict=True
        )
    )
    return _overlay(colored, left, top, width, height)


def opacity(title: Title, frame: int) -> float:
    """How visible a title is in a frame of the film: it fades in and out within its own time."""
    fade = min(title.fade, (title.end - title.start) // 2)
    return min(1.0, (frame - title.start + 1) / (fade + 1), (title.end - frame) / (fade + 1))


def _ink(lines: list[str], face: Font, style: Style) -> Image.Image:
    """The letters alone, as a mask."""
    step, stroke = face.size * _LINE_HEIGHT, round(face.size * style.weight)
    width = max(face.getlength(line) for line in lines) + 2 * stroke
    mask = Image.new("L", (round(width) + 2, round(step * len(lines))), 0)
    draw = ImageDraw.Draw(mask)
    for number, line in enumerate(lines):
        x = stroke if style.align == "left" else (mask.width - face.getlength(line)) / 2
        # The middle of capitals and of Chinese characters lies here above the baseline.
        baseline = step * (number + 0.5) + face.size * 0.37
        draw.text((x, baseline), line, font=face, fill=255, anchor="ls", stroke_width=stroke)
    return mask


def _shadowed(ink: Image.Image, face: Font, shade: Color) -> Image.Image:
    room = round(face.size * 1.1)
    base = _grown(ink, (ink.width + 2 * room, ink.height + 2 * room))
    near = _fainter(base.filter(ImageFilter.GaussianBlur(face.size * _SHADOW_BLUR)), _SHADOW_OPACITY)
    near = ImageChops.offset(near, 0, round(face.size * _SHADOW_DROP))
    wide = _fainter(base.filter(ImageFilter.GaussianBlur(face.size * _SHADE_BLUR)), _SHADE_OPACITY)
    shadow = Image.new("RGBA", base.size, (*shade, 0))
    shadow.putalpha(ImageChops.screen(near, wide))
    return shadow


def _boxed(ink: Image.Image, face: Font, style: Style, shade: Color) -> Image.Image:
    pad, accent = round(face.size * style.box), round(face.size * style.accent)
    size = (ink.width + 2 * pad + accent, ink.height + pad)
    scale = 4
    shape = Image.new("L", (size[0] * scale, size[1] * scale), 0)
    radius = 0 if accent else pad * scale * 0.7
    ImageDraw.Draw(shape).rounded_rectangle(
        (0, 0, shape.width - 1, shape.height - 1), radius, fill=round(255 * _BOX_OPACITY)
    )
    box = Image.new("RGBA", size, (*shade, 0))
    box.putalpha(shape.reduce(scale))
    if accent:
        box.paste((*_ACCENT, 255), (0, 0, accent, size[1]))
    return box


def _grown(ink: Image.Image, size: tuple[int, int]) -> Image.Image:
    grown = Image.new("L", size, 0)
    grown.paste(ink, ((size[0] - ink.width) // 2, (size[1] - ink.height) // 2))
    return grown


def _fainter(mask: Image.Image, opacity: float) -> Image.Image:
    return mask.point([round(alpha * opacity) for alpha in range(256)]) if opacity < 1 else mask


def _placed(centre: float, length: int, kept: int, side: int) -> int:
    """Where a layer begins so that what must be kept of it stays within the safe margins."""
    low, high = side * _SAFE + kept / 2, side * (1 - _SAFE) - kept / 2
    centre = min(max(centre, low), high) if low <= high else side / 2
    return round(centre - length / 2)


def _overlay(layer: Image.Image, left: int, top: int, width: int, height: int) -> Overlay:
    """What of a layer lies on the canvas, from an even pixel on and in even size."""
    box = (max(0, left // 2 * 2), max(0, top // 2 * 2))
    right, bottom = min(width, -(-(left + layer.width) // 2) * 2), min(height, -(-(top + layer.height) // 2) * 2)
    page = Image.new("RGBA", (right - box[0], bottom - box[1]), (0, 0, 0, 0))
    page.paste(layer, (left - box[0], top - box[1]))
    return Overlay(from_image(page.convert("RGB")), page.getchannel("A"), *box)


@cache
def _color(name: str) -> Color:
    """A color by its hex code; white when it is none."""
    try:
        return ImageColor.getrgb(name)[:3]
    except ValueError:
        return (255, 255, 255)
