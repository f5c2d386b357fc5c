"""Type: the one font, in any size, and where lines of Latin and Chinese text break."""

from __future__ import annotations

import re
from functools import cache

from noto_cjk_sans_otc import FONT_PATH  # pyright: ignore[reportMissingTypeStubs]
from PIL import Image, ImageDraw, ImageFont

Font = ImageFont.FreeTypeFont

# The collection's face with simplified Chinese forms.
_FACE = 2
_SMALLEST = 8
# A line may break after a space, a hyphen, and between Chinese characters, but never before closing punctuation
# nor after opening punctuation.
_CJK = r"\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_CLOSING = "，。、；：？！）》」』】〉…—·,.;:?!)”’％"
_OPENING = "（《「『【〈“‘("
_WORD = re.compile(rf"[{re.escape(_OPENING)}]*(?:[{_CJK}]|[^\s{_CJK}-]+-?|-)[{re.escape(_CLOSING)}]*\s*")
_CLAUSE = re.compile(r"[^，。；：！？]+[，。；：！？”」』）]*")


@cache
def font(size: int) -> Font:
    """The studio's font in `size` pixels."""
    return ImageFont.truetype(str(FONT_PATH), max(_SMALLEST, size), index=_FACE)


def drawable(text: str) -> str:
    """The text without what the font has no shape for (emoji, control characters); lines are kept."""
    kept = (c for c in text if c in "\n " or (c.isprintable() and _has_shape(c)))
    lines = "".join(kept).split("\n")
    return "\n".join(" ".join(line.split()) for line in lines).strip()


@cache
def _has_shape(character: str) -> bool:
    return _shape(character) != _shape("\U0010fffd")


def _shape(character: str) -> bytes:
    page = Image.new("L", (64, 64))
    ImageDraw.Draw(page).text((16, 8), character, font=font(32), fill=255)
    return page.tobytes()


def set_lines(text: str, size: int, width: float, most: int) -> tuple[list[str], Font]:
    """Break a text into lines of about equal length, at most `width` pixels wide, and give them their font.

    The size is what was asked for, or as much smaller as it takes to fit into `most` lines.
    """
    while True:
        face = font(size)
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
