"""Pictures: three planes of a frame (BT.709, 4:2:0), and the few ways they are mixed."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from av.video.frame import VideoFrame
from av.video.reformatter import ColorRange, Colorspace, Interpolation
from PIL import Image, ImageFilter

from nemo_mcp.studio.media.decode import quarter_turns
from nemo_mcp.studio.render.hdr import is_hdr, to_sdr

Change = Callable[[Image.Image, int], Image.Image]
Box = tuple[float, float, float, float]

# Pillow turns the other way.
TURNS = {1: Image.Transpose.ROTATE_270, 2: Image.Transpose.ROTATE_180, 3: Image.Transpose.ROTATE_90}
_MIRRORS = {"h": Image.Transpose.FLIP_LEFT_RIGHT, "v": Image.Transpose.FLIP_TOP_BOTTOM}
_UNSPECIFIED = 2
# Without exact rounding every conversion would make the picture a little darker and greener.
_SCALER = Interpolation.BICUBIC | Interpolation.ACCURATE_RND
# Luma and chroma of black and of white in limited range.
_BLACK, _WHITE = (16, 128, 128), (235, 128, 128)


class Picture(NamedTuple):
    """Luma in full size, two chroma planes in half. Sizes and whole-pixel places are even."""

    y: Image.Image
    u: Image.Image
    v: Image.Image

    @property
    def size(self) -> tuple[int, int]:
        return self.y.size

    def crop(self, left: int, top: int, width: int, height: int) -> Picture:
        return self.each(lambda plane, n: plane.crop((left // n, top // n, (left + width) // n, (top + height) // n)))

    def window(self, box: Box, size: tuple[int, int]) -> Picture:
        """A part of the picture, cut out between the pixels, in another size."""

        def part(plane: Image.Image, n: int) -> Image.Image:
            method = Image.Resampling.BICUBIC if n == 1 else Image.Resampling.BILINEAR
            left, top, right, bottom = (edge / n for edge in box)
            return plane.resize((size[0] // n, size[1] // n), method, (left, top, right, bottom))

        return self.each(part)

    def blurred(self, radius: float) -> Picture:
        return self.each(lambda plane, n: plane.filter(ImageFilter.GaussianBlur(radius / n)))

    def lit(self, light: float) -> Picture:
        """The same in less light: 1 is as it is, 0 is black."""
        return self.veiled(1 - light)

    def veiled(self, veil: float, *, white: bool = False) -> Picture:
        """The same behind black or white: 0 is as it is, 1 is that colour alone."""
        return blend(self, plain(self.size, _WHITE if white else _BLACK), veil)

    def turned(self, turns: int, mirror: str = "") -> Picture:
        """Turned clockwise by quarters, then mirrored across ("h") or upside down ("v")."""
        steps = [step for step in (TURNS.get(turns % 4), _MIRRORS.get(mirror)) if step is not None]
        return self.each(lambda plane, n: _transposed(plane, steps)) if steps else self

    def with_part(self, part: Picture, left: int, top: int) -> Picture:
        """The same with another picture on it."""
        copy = self.each(lambda plane, n: plane.copy())
        for under, over, n in zip(copy, part, (1, 2, 2), strict=True):
            under.paste(over, (left // n, top // n))
        return copy

    def frame(self) -> VideoFrame:
        """As the encoder takes it."""
        frame = VideoFrame(*self.size, "yuv420p")
        for plane, image in zip(frame.planes, self, strict=True):
            rows = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
            rows[: image.height, : image.width] = np.asarray(image)
        return frame

    def each(self, change: Change) -> Picture:
        """Change every plane; the change also gets the part of the full size that the plane has: 1 or 2."""
        return Picture(change(self.y, 1), change(self.u, 2), change(self.v, 2))


def black(size: tuple[int, int]) -> Picture:
    return plain(size, _BLACK)


def plain(size: tuple[int, int], codes: tuple[int, int, int]) -> Picture:
    """A page of one colour, given as luma, Cb and Cr."""
    return Picture(*(Image.new("L", (size[0] // n, size[1] // n), v) for n, v in zip((1, 2, 2), codes, strict=True)))


def blend(first: Picture, second: Picture, mix: float) -> Picture:
    """`mix` parts of the second picture, the rest of the first."""
    return Picture(*(Image.blend(a, b, mix) for a, b in zip(first, second, strict=True)))


def from_frame(frame: VideoFrame, size: tuple[int, int], turns: int = 0) -> Picture:
    """A decoded frame, upright and then turned clockwise by quarters, in a size."""
    turns = (turns - quarter_turns(frame)) % 4
    width, height = (size[1], size[0]) if turns % 2 else size
    if is_hdr(frame):
        return from_image(to_sdr(frame, width, height)).turned(turns)
    return _planes(_reformatted(frame, width, height)).turned(turns)


def from_image(image: Image.Image) -> Picture:
    """An RGB image of even size."""
    frame = VideoFrame.from_ndarray(np.asarray(image.convert("RGB")), "rgb24")
    return _planes(_reformatted(frame, *image.size))


def _reformatted(frame: VideoFrame, width: int, height: int) -> VideoFrame:
    # Files that do not name their colours follow the custom of their size.
    customary = Colorspace.ITU709 if frame.height >= 720 else Colorspace.ITU601
    return frame.reformat(
        width,
        height,
        "yuv420p",
        src_colorspace=customary if frame.colorspace == _UNSPECIFIED else None,
        dst_colorspace=Colorspace.ITU709,
        dst_color_range=ColorRange.MPEG,
        interpolation=_SCALER,
        threads=1,
    )


def _transposed(plane: Image.Image, steps: list[Image.Transpose]) -> Image.Image:
    for step in steps:
        plane = plane.transpose(step)
    return plane


def _planes(frame: VideoFrame) -> Picture:
    y, u, v = (
        Image.frombuffer("L", (plane.width, plane.height), memoryview(plane), "raw", "L", plane.line_size, 1)  # pyright: ignore[reportArgumentType]
        for plane in frame.planes
    )
    return Picture(y, u, v)
