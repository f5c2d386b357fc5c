"""Type: the studio's fonts in any size, and where lines of Latin and Chinese text break."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import manimgx_fonts  # pyright: ignore[reportMissingTypeStubs]
from noto_cjk_sans_otc import FONT_PATH  # pyright: ignore[reportMissingTypeStubs]
from PIL import Image, ImageDraw, ImageFont, features

Ink = int | tuple[int, int, int]

# The collection's face with simplified Chinese forms.
_FACE = 2
_SMALLEST = 8
_EMOJI_PATH = Path(str(manimgx_fonts.__file__)).with_name("NotoEmoji[wght].ttf")
# About as heavy as the letters beside them.
_EMOJI_WEIGHT = 500
_FIRST_EMOJI = "\u203c"
# What makes one emoji of two, or gives it a colour; the layout engine must know how to.
_JOINERS = "\u200d\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff" if features.check("raqm") else ""
# A line may break after a space, a hyphen, and between Chinese characters, but never before closing punctuation
# nor after opening punctuation.
_CJK = r"\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_CLOSING = "，。、；：？！）》」』】〉…—·,.;:?!)”’％"
_OPENING = "（《「『【〈“‘("
_WORD = re.compile(rf"[{re.escape(_OPENING)}]*(?:[{_CJK}]|[^\s{_CJK}-]+-?|-)[{re.escape(_CLOSING)}]*\s*")
_CLAUSE = re.compile(r"[^，。；：！？]+[，。；：！？”」』）]*")


class Font:
    """The studio's type in a size of pixels: one font for words, another for emoji."""

    def __init__(self, size: int) -> None:
        self.size = max(_SMALLEST, size)
        self._words = _words(self.size)

    def getlength(self, text: str) -> float:
        return sum(font.getlength(part) for part, font in self._parts(text))

    def draw(self, page: ImageDraw.ImageDraw, x: float, baseline: float, text: str, ink: Ink, stroke: int = 0) -> None:
        """Write a line from `x` on."""
        for part, font in self._parts(text):
            # Emoji have a weight of their own; a stroke would fill their fine lines.
            thick = stroke if font is self._words else 0
            page.text((x, baseline), part, font=font, fill=ink, anchor="ls", stroke_width=thick)
            x += font.getlength(part)

    def _parts(self, text: str) -> list[tuple[str, ImageFont.FreeTypeFont]]:
        """The text in parts of one font each."""
        if all(character < _FIRST_EMOJI for character in text):
            return [(text, self._words)]
        parts: list[tuple[str, ImageFont.FreeTypeFont]] = []
        for character in text:
            joins = character in _JOINERS and bool(parts)
            font = parts[-1][1] if joins else self._words if _is_word(character) else _emoji(self.size)
            if parts and parts[-1][1] is font:
                parts[-1] = (parts[-1][0] + character, font)
            else:
                parts.append((character, font))
        return parts


@cache
def _words(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONT_PATH), size, index=_FACE)


@cache
def _emoji(size: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(str(_EMOJI_PATH), size)
    font.set_variation_by_axes([_EMOJI_WEIGHT])
    return font


def drawable(text: str) -> str:
    """The text without what no font has a shape for (control characters, rare signs); lines are kept."""
    kept: list[str] = []
    for character in text:
        joins = character in _JOINERS and bool(kept) and not _is_word(kept[-1])
        if character in "\n " or joins or (character.isprintable() and (_is_word(character) or _is_emoji(character))):
            kept.append(character)
    lines = "".join(kept).split("\n")
    return "\n".join(" ".join(line.split()) for line in lines).strip()


@cache
def _is_word(character: str) -> bool:
    return character in "\n " or _shape(character, _words(32)) != _shape("\U0010fffd", _words(32))


@cache
def _is_emoji(character: str) -> bool:
    return _shape(character, _emoji(32)) != _shape("\U0010fffd", _emoji(32))


def _shape(character: str, font: ImageFont.FreeTypeFont) -> bytes:
    page = Image.new("L", (64, 64))
    ImageDraw.Draw(page).text((16, 8), character, font=font, fill=255)
    return page.tobytes()


def set_lines(text: str, size: int, width: float, most: int) -> tuple[list[str], Font]:
    """Break a text into lines of about equal length, at most `width` pixels wide, and give them their font.

    The size is what was asked for, or as much smaller as it takes to fit into `most` lines.
    """
    while True:
        face = Font(size)
        lines = [line for paragraph in text.split("\n") for line in _balanced(paragraph, face, width)]
        fits = len(lines) <= max(most, text.count("\n") + 1) and all(face.getlength(line) <= width for line in lines)
        if fits or size <= _SMALLEST:
            return lines, face
        size = max(_SMALLEST, int(size * 0.92))


def _balanced(paragraph: str, face: Font, width: float) -> list[str]:
    words = _WORD.findall(paragraph)
    lines = _filled(words, face, width)
    clauses = [clause.strip() for clause in _CLAUSE.findall(paragraph)]
    if 1 < len(lines) == len(clauses) and all(face.getlength(clause) <= width for clause in clauses):
        return clauses
    # The narrowest measure that needs no further line makes all lines about equally long.
    low, high = width / max(1, len(lines)) * 0.9, width
    while len(lines) > 1 and high - low > 2:
        middle = (low + high) / 2
        narrower = _filled(words, face, middle)
        if len(narrower) > len(lines) or any(face.getlength(line) > middle for line in narrower):
            low = middle
        else:
            lines, high = narrower, middle
    return lines


def _filled(words: list[str], face: Font, width: float) -> list[str]:
    lines = [""]
    for word in words:
        if lines[-1] and face.getlength((lines[-1] + word).rstrip()) > width:
            lines.append("")
        lines[-1] += word
    return [line.rstrip() for line in lines]
