"""High dynamic range → what every screen shows: PQ and HLG in BT.2020 become BT.709.

Brightness is bent as ITU-R BT.2390 does: what a screen of 203 nits can show stays, highlights roll off below its white.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import Interpolation
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Light = NDArray[np.float64]

# Transfer functions, and the matrix of the colours, as the file names them (ITU-T H.273).
PQ, HLG = 16, 18
_BT2020 = 9
_POINTS = 33
_PEAK_NITS, _WHITE_NITS = 1000.0, 203.0
_TO_709 = np.array([[1.6605, -0.5876, -0.0728], [-0.1246, 1.1329, -0.0083], [-0.0182, -0.1006, 1.1187]])
_LUMA_2020 = np.array([0.2627, 0.678, 0.0593])


def is_hdr(frame: VideoFrame) -> bool:
    return frame.color_trc in (PQ, HLG)


def to_sdr(frame: VideoFrame, width: int, height: int) -> Image.Image:
    """A frame of high dynamic range as RGB of a common screen."""
    rgb = frame.reformat(width, height, "rgb24", src_colorspace=_BT2020, interpolation=Interpolation.BICUBIC, threads=1)
    return Image.fromarray(rgb.to_ndarray()).filter(_table(int(frame.color_trc)))


@cache
def _table(transfer: int) -> ImageFilter.Color3DLUT:
    """What becomes of every colour, at points between which is interpolated."""
    steps = np.linspace(0, 1, _POINTS)
    blue, green, red = np.meshgrid(steps, steps, steps, indexing="ij")
    code = np.stack([red, green, blue], -1)
    nits = _pq_nits(code) if transfer == PQ else _hlg_nits(code)
    luma = np.maximum(nits @ _LUMA_2020, 1e-6)[..., None]
    shown = (nits * (_bent(luma) / luma)) @ _TO_709.T / _WHITE_NITS
    # What BT.709 has no colour for loses saturation, not its brightness.
    grey = np.clip(_bent(luma) / _WHITE_NITS, 0, 1)
    least, most = shown.min(-1, keepdims=True), shown.max(-1, keepdims=True)
    low = np.where(least < 0, grey / np.maximum(grey - least, 1e-9), 1.0)
    high = np.where(most > 1, (1 - grey) / np.maximum(most - grey, 1e-9), 1.0)
    shown = grey + (shown - grey) * np.clip(np.minimum(low, high), 0, 1)
    encoded = np.clip(shown, 0, 1) ** (1 / 2.4)
    return ImageFilter.Color3DLUT(_POINTS, encoded.reshape(-1, 3).astype(np.float32))


_M1, _M2, _C1, _C2, _C3 = 0.1593017578125, 78.84375, 0.8359375, 18.8515625, 18.6875


def _pq_nits(code: Light) -> Light:
    root = code ** (1 / _M2)
    return 10_000 * (np.maximum(root - _C1, 0) / (_C2 - _C3 * root)) ** (1 / _M1)


def _pq_code(nits: Light) -> Light:
    power = (np.maximum(nits, 0) / 10_000) ** _M1
    return ((_C1 + _C2 * power) / (1 + _C3 * power)) ** _M2


def _hlg_nits(code: Light) -> Light:
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    scene = np.where(code <= 0.5, code**2 / 3, (np.exp((code - c) / a) + b) / 12)
    return _PEAK_NITS * scene * np.maximum(scene @ _LUMA_2020, 1e-9)[..., None] ** 0.2


def _bent(nits: Light) -> Light:
    """Brightness within what the screen can show: as it is up to a knee, then ever flatter (BT.2390, 5.4.1)."""
    peak, white = _pq_code(np.array(_PEAK_NITS)), _pq_code(np.array(_WHITE_NITS))
    code, most = np.minimum(_pq_code(nits) / peak, 1), white / peak
    knee = 1.5 * most - 0.5
    t = np.clip((code - knee) / (1 - knee), 0, 1)
    rolled = (2 * t**3 - 3 * t**2 + 1) * knee + (t**3 - 2 * t**2 + t) * (1 - knee) + (-2 * t**3 + 3 * t**2) * most
    return _pq_nits(np.where(code < knee, code, rolled) * peak)
