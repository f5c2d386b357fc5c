"""Insets: a picture in the picture, a logo in a corner."""

from __future__ import annotations

from functools import cache

from PIL import Image, ImageDraw

from nemo_mcp.studio.media.animation import Animation, is_animated
from nemo_mcp.studio.media.probe import probe
from nemo_mcp.studio.render import looks
from nemo_mcp.studio.render.faces import Face, even, face, source_time
from nemo_mcp.studio.render.film import Inset, Plan, Shot
from nemo_mcp.studio.render.layers import Layer, layer
from nemo_mcp.studio.render.picture import Picture, from_image
from nemo_mcp.studio.render.stills import load, opened, solid, still, turned

# The corners of what has no shape of its own are rounded by this part of its shorter side.
_CORNER = 0.05
_CARD_SHAPE = 16 / 9


class OpenInset:
    """An inset made ready. It is kept whole on the canvas where it fits."""

    def __init__(self, plan: Plan, inset: Inset, threads: int) -> None:
        self._canvas = (plan.width, plan.height)
        self._inset, self._shot = inset, inset.shot
        self._face: Face | None = None
        self._animation: Animation | None = None
        self._still: Layer | None = None
        shot = inset.shot
        if shot.kind == "video" and is_animated(shot.path):
            self._animation = Animation(opened(shot.path, shot.name))
            self._frames = dict[int, Layer | None]()
        elif shot.kind == "image":
            self._still = self._cut_out(load(shot, self._canvas))
        elif shot.kind == "card":
            self._still = self._framed(still(shot, self._box(_CARD_SHAPE)))
        else:
            self._face = face(shot, self._box(_shape(shot)), threads)

    def at(self, seconds: float) -> Layer | None:
        """What lies over the picture so long after the inset's start."""
        if self._face is not None:
            return self._framed(self._face.at(seconds, 0.0))
        if self._animation is not None:
            number = self._animation.number_at(source_time(self._shot, seconds))
            if number not in self._frames:
                image = turned(solid(self._animation.image(number)), self._shot)
                self._frames = {number: self._cut_out(image)}
            return self._frames[number]
        return self._still

    def close(self) -> None:
        if self._face is not None:
            self._face.close()
        if self._animation is not None:
            self._animation.close()

    def _box(self, shape: float) -> tuple[int, int]:
        """Size in pixels of what is so many times as wide as it is high; nothing is higher than the canvas."""
        width = min(self._inset.size * self._canvas[0], self._canvas[1] * shape, self._canvas[0])
        return even(width), even(width / shape)

    def _place(self, size: tuple[int, int]) -> tuple[int, int]:
        left, top = (
            min(max(0, round(centre * side - own / 2)), side - own) // 2 * 2
            for centre, side, own in zip((self._inset.x, self._inset.y), self._canvas, size, strict=True)
        )
        return left, top

    def _framed(self, picture: Picture) -> Layer:
        return Layer(picture, _rounded(picture.size), *self._place(picture.size))

    def _cut_out(self, image: Image.Image) -> Layer | None:
        box = self._box(image.width / image.height)
        small = image.resize(box, Image.Resampling.LANCZOS, reducing_gap=3.0)
        if small.mode != "RGBA":
            return self._framed(looks.apply(self._shot.look, from_image(small)))
        made = layer(small, *self._place(box), self._canvas)
        return made and Layer(looks.apply(self._shot.look, made.picture), made.covers, made.left, made.top)


def _shape(shot: Shot) -> float:
    info = probe(shot.path, shot.name)
    shape = info.width / max(1, info.height)
    return 1 / shape if shot.turns % 2 else shape


@cache
def _rounded(size: tuple[int, int]) -> Image.Image:
    mask = Image.new("L", (size[0] * 2, size[1] * 2), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, size[0] * 2 - 1, size[1] * 2 - 1), min(size) * 2 * _CORNER, fill=255)
    return mask.reduce(2)
