"""Looks: what becomes of the colours of a picture. A curve for luma, and for chroma a gain and a tint by brightness."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops

from nemo_mcp.studio.render.film import Look
from nemo_mcp.studio.render.picture import Picture

_Curve = NDArray[np.float64]


class Preset(NamedTuple):
    """`contrast` and `saturation` as in a look; `tint` moves Cb and Cr of the middle tones, in codes.

    `faded` lifts black and lowers white.
    """

    contrast: float = 0.0
    saturation: float = 0.0
    tint: tuple[float, float] = (0.0, 0.0)
    faded: float = 0.0


PRESETS = {
    "": Preset(),
    "warm": Preset(saturation=0.06, tint=(-11, 8)),
    "cool": Preset(saturation=-0.04, tint=(11, -9)),
    "bw": Preset(contrast=0.12, saturation=-1.0),
    "vintage": Preset(contrast=-0.12, saturation=-0.32, tint=(-10, 6), faded=0.09),
    "contrast": Preset(contrast=0.45, saturation=0.1),
}
# Luma of black and of white in limited range.
_BLACK, _WHITE = 16, 235


class Tables(NamedTuple):
    """256 entries each: luma; Cb and Cr; what brightness adds to Cb and Cr (around 128)."""

    luma: list[int]
    chroma: list[int]
    blue: list[int]
    red: list[int]


def apply(look: Look, picture: Picture) -> Picture:
    """The picture in a look."""
    if look == Look():
        return picture
    tables = _tables(look)
    u, v = picture.u.point(tables.chroma), picture.v.point(tables.chroma)
    if PRESETS[look.preset].tint != (0.0, 0.0):
        brightness = picture.y.reduce(2)
        u, v = _tinted(u, brightness, tables.blue), _tinted(v, brightness, tables.red)
    return Picture(picture.y.point(tables.luma), u, v)


def _tinted(chroma: Image.Image, brightness: Image.Image, tint: list[int]) -> Image.Image:
    return ImageChops.add(chroma, brightness.point(tint), 1, -128)


@cache
def _tables(look: Look) -> Tables:
    preset = PRESETS[look.preset]
    light = np.clip((np.arange(256) - _BLACK) / (_WHITE - _BLACK), 0, 1)
    curve = _contrasted(_contrasted(light, preset.contrast), look.contrast)
    # A gamma brightens without burning white or lifting black.
    curve = np.clip(curve, 0, 1) ** (2.0 ** (-1.2 * look.brightness))
    curve = preset.faded + (1 - 1.4 * preset.faded) * curve
    gain = (1 + preset.saturation) * (1 + look.saturation)
    # Black and white stay without colour; the middle tones take all of the tint.
    middle = 4 * light * (1 - light) if not preset.faded else 0.5 + 2 * light * (1 - light)
    # What has no colour takes none.
    middle = middle * min(1.0, 1 + look.saturation)
    return Tables(
        _codes(_BLACK + curve * (_WHITE - _BLACK)),
        _codes(128 + (np.arange(256.0) - 128) * gain, 16, 240),
        *(_codes(128 + shift * middle) for shift in preset.tint),
    )


def _contrasted(light: _Curve, amount: float) -> _Curve:
    """More: an S through the middle; less: a flatter line through it."""
    smooth = light * light * (3 - 2 * light)
    return light + (smooth - light) * amount * 1.4 if amount > 0 else 0.5 + (light - 0.5) * (1 + 0.6 * amount)


def _codes(values: _Curve, low: int = 0, high: int = 255) -> list[int]:
    return [int(code) for code in np.clip(np.rint(values), low, high)]
