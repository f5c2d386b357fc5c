"""Layers: what lies over the picture and lets a part of it be seen."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image

from nemo_mcp.studio.render.picture import Picture, from_image


@dataclass(frozen=True)
class Layer:
    """A picture, how much of it covers what is below, and where it stands on the canvas (even pixels)."""

    picture: Picture
    covers: Image.Image
    left: int
    top: int

    def over(self, below: Picture, opacity: float = 1.0) -> Picture:
        """Lay it over a picture; the picture below is left as it was."""
        mask = fainter(self.covers, opacity)
        laid: list[Image.Image] = []
        for plane, own, n in zip(below, self.picture, (1, 2, 2), strict=True):
            copy = plane.copy()
            copy.paste(own, (self.left // n, self.top // n), mask if n == 1 else mask.reduce(2))
            laid.append(copy)
        return Picture(*laid)


def layer(image: Image.Image, left: int, top: int, canvas: tuple[int, int]) -> Layer | None:
    """What of an RGBA image lies on the canvas, from an even pixel on and in even size; None if nothing does."""
    box = (max(0, left // 2 * 2), max(0, top // 2 * 2))
    right, bottom = (
        min(side, -(-(at + length) // 2) * 2) for side, at, length in zip(canvas, (left, top), image.size, strict=True)
    )
    if right <= box[0] or bottom <= box[1]:
        return None
    page = Image.new("RGBA", (right - box[0], bottom - box[1]), (0, 0, 0, 0))
    page.paste(image, (left - box[0], top - box[1]))
    return Layer(from_image(page.convert("RGB")), page.getchannel("A"), *box)


def fainter(mask: Image.Image, opacity: float) -> Image.Image:
    return mask.point([round(alpha * opacity) for alpha in range(256)]) if opacity < 1 else mask


def faded(frame: int, start: int, end: int, fade: int) -> float:
    """How visible something is in a frame of its time: it fades in and out within that."""
    fade = min(fade, (end - start) // 2)
    return min(1.0, (frame - start + 1) / (fade + 1), (end - frame) / (fade + 1))
