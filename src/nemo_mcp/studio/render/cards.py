"""Cards: pages that are drawn, for a film that has something to say and no picture for it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageColor, ImageDraw

from nemo_mcp.studio.media.type import Font, drawable, set_lines

Color = tuple[int, int, int]

_COLORS = ("#26324f", "#0c1020")
_ACCENT = (255, 190, 60)
_LIGHT_INK, _DARK_INK = (250, 250, 250), (22, 24, 30)
# Sizes are parts of the canvas's shorter side, `measure` of its width.
_TITLE_SIZE, _LINE_SIZE, _RULE_LENGTH, _RULE_WIDTH = 0.105, 0.052, 0.16, 0.007
_MEASURE, _TALLEST = 0.8, 0.8
_LINE_HEIGHT = 1.35


def draw_card(title: str, lines: Sequence[str], colors: tuple[str, str], size: tuple[int, int]) -> Image.Image:
    """Draw a page: a gradient, a title, a short rule and lines of text, in the middle and as large as fits."""
    first, last = (_color(color, default) for color, default in zip(colors, _COLORS, strict=True))
    page = _gradient(first, last, size)
    bright = np.dot(np.add(first, last) / 2, (0.299, 0.587, 0.114)) > 150
    ink, accent = (_DARK_INK, _DARK_INK) if bright else (_LIGHT_INK, _ACCENT)
    scale = 1.0
    while True:
        side = min(size) * scale
        head = _set(drawable(title), side * _TITLE_SIZE, size[0])
        body = [line for text in lines for line in _set(drawable(text), side * _LINE_SIZE, size[0])]
        rule = side * _TITLE_SIZE * 0.9 if head and body else 0.0
        height = rule + sum(face.size * _LINE_HEIGHT for _, face in [*head, *body])
        if height <= size[1] * _TALLEST or scale < 0.2:
            break
        scale *= 0.9
    draw, y = ImageDraw.Draw(page), (size[1] - height) / 2
    for line, face in head:
        y = _write(draw, line, face, ink, size[0], y, stroke=round(face.size * 0.026))
    if rule:
        middle, long, thick = y + rule / 2, side * _RULE_LENGTH / 2, max(1, round(side * _RULE_WIDTH))
        draw.rectangle((size[0] / 2 - long, middle, size[0] / 2 + long, middle + thick), fill=accent)
        y += rule
    for line, face in body:
        y = _write(draw, line, face, ink, size[0], y)
    return page


def _set(text: str, size: float, width: int) -> list[tuple[str, Font]]:
    if not text:
        return []
    lines, face = set_lines(text, round(size), width * _MEASURE, 3)
    return [(line, face) for line in lines]


def _write(
    draw: ImageDraw.ImageDraw, line: str, face: Font, ink: Color, width: int, y: float, stroke: int = 0
) -> float:
    baseline = y + face.size * (_LINE_HEIGHT / 2 + 0.37)
    face.draw(draw, (width - face.getlength(line)) / 2, baseline, line, ink, stroke)
    return y + face.size * _LINE_HEIGHT


def _gradient(first: Color, last: Color, size: tuple[int, int]) -> Image.Image:
    """From the upper left to the lower right. A little noise hides the steps between so few shades."""
    across, down = np.linspace(0, 0.5, size[0]), np.linspace(0, 0.5, size[1])
    way = (down[:, None] + across[None, :])[..., None]
    noise = np.random.default_rng(7).uniform(-0.5, 0.5, (size[1], size[0], 1))
    shades = np.array(first) + (np.array(last) - np.array(first)) * way + noise
    return Image.fromarray(np.clip(np.rint(shades), 0, 255).astype(np.uint8))


def _color(name: str, default: str) -> Color:
    try:
        return ImageColor.getrgb(name)[:3]
    except ValueError:
        return _color(default, default)
