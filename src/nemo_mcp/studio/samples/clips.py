"""Short clips, drawn: each scene is a function from a frame's number to its picture, 30 pictures a second."""

# pyright: reportUnknownMemberType=false
# (the stubs of PyAV leave packets open)

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

FPS = 30
_WIDTH, _HEIGHT = 1280, 720

Frame = NDArray[np.uint8]
Floats = NDArray[Any]
Scene = Callable[[int], Frame]


def _ramp(*colours: str, steps: int) -> Floats:
    """Colours from first to last in `steps` steps, 0–255."""
    stops = np.array([[int(c[i : i + 2], 16) for i in (1, 3, 5)] for c in colours], np.float32)
    at = np.linspace(0, len(colours) - 1, steps)
    return np.stack([np.interp(at, np.arange(len(colours)), stops[:, i]) for i in range(3)], 1).astype(np.float32)


def _sky(*colours: str) -> Image.Image:
    """A gradient from top to bottom; grain keeps it from banding."""
    sky = np.repeat(_ramp(*colours, steps=_HEIGHT)[:, None], _WIDTH, 1)
    grain = np.random.default_rng(3).normal(0, 1, (_HEIGHT, _WIDTH, 1))
    return Image.fromarray(np.clip(sky + grain, 0, 255).astype(np.uint8))


def _halo(radius: int, colour: str, edge: float = 0) -> Image.Image:
    """A round light that fades outwards; with `edge` it is a disc that sharp."""
    y, x = np.mgrid[-radius : radius + 1, -radius : radius + 1] / radius
    far = np.hypot(x, y)
    alpha = np.clip((1 - far) * edge, 0, 1) if edge else np.clip(1 - far, 0, 1) ** 2
    image = Image.new("RGBA", (2 * radius + 1, 2 * radius + 1), colour)
    image.putalpha(Image.fromarray((alpha * 255).astype(np.uint8)))
    return image


def _put(frame: Image.Image, sprite: Image.Image, x: float, y: float) -> None:
    frame.paste(sprite, (round(x - sprite.width / 2), round(y - sprite.height / 2)), sprite)


def _scrolled(frame: Image.Image, strip: Image.Image, offset: int, y: int) -> None:
    """Paste a strip that repeats sideways, moved left by `offset`."""
    offset %= strip.width
    for left in (-offset, strip.width - offset):
        if left < _WIDTH:
            frame.paste(strip, (left, y), strip)


def _ridge(height: int, roughness: float, colour: str, seed: int) -> Image.Image:
    """A strip of hills that repeats every two widths of the picture; lighter at its foot, as in haze."""
    rng = np.random.default_rng(seed)
    x = np.linspace(0, 2 * np.pi, 2 * _WIDTH, endpoint=False)
    line: Floats = np.zeros_like(x)
    for k in range(2, 40):
        line += np.sin(x * k + rng.uniform(0, 6.3)) / k**roughness
    line = (line - line.min()) / (line.max() - line.min()) * height * 0.6
    y = np.arange(height, dtype=np.float32)[:, None]
    alpha = np.clip(y - line + 0.5, 0, 1) * 255
    shade = _ramp(colour, "#ffd9a8", steps=4 * height)[:height]
    body = np.repeat(shade[:, None], 2 * _WIDTH, 1)
    return Image.fromarray(np.dstack([body, alpha]).astype(np.uint8), "RGBA")


def sunset() -> Scene:
    """Hills one behind the other pass a setting sun."""
    sky = _sky("#2b1b54", "#8c2f6b", "#f0695a", "#ffb25e", "#ffe0a3")
    sun, shine = _halo(92, "#fff3cf", edge=60), _halo(420, "#ffdf9a")
    hills = [
        (_ridge(340, 1.5, "#c4527a", 1), 1, 380),
        (_ridge(320, 1.35, "#8a3470", 2), 2, 430),
        (_ridge(280, 1.25, "#55215f", 3), 4, 500),
        (_ridge(220, 1.15, "#2a1244", 4), 8, 580),
    ]

    def draw(i: int) -> Frame:
        frame = sky.copy()
        _put(frame, shine, 820, 330 + i * 0.4)
        _put(frame, sun, 820, 330 + i * 0.4)
        for strip, speed, y in hills:
            _scrolled(frame, strip, i * speed, y)
        return np.asarray(frame)

    return draw


def _skyline(height: int, wall: str, lit: tuple[str, ...], seed: int) -> Image.Image:
    """A strip of houses with windows, half of them lit."""
    rng = np.random.default_rng(seed)
    strip = Image.new("RGBA", (2 * _WIDTH, height))
    pen = ImageDraw.Draw(strip)
    x = 0
    while x < strip.width:
        width = min(int(rng.integers(60, 150)), strip.width - x)
        top = int(rng.uniform(0, 0.65) * height)
        pen.rectangle((x, top, x + width - 4, height), fill=wall)
        if rng.random() < 0.35:
            pen.line((x + width // 2, top - 40, x + width // 2, top), fill=wall, width=4)
        for wx in range(x + 10, x + width - 18, 18):
            for wy in range(top + 14, height - 12, 24):
                if rng.random() < 0.45:
                    pen.rectangle((wx, wy, wx + 8, wy + 12), fill=lit[int(rng.integers(len(lit)))])
        x += width
    return strip


def city() -> Scene:
    """A town at night, driven past; cars come and go before it."""
    sky = _sky("#050a24", "#0d1c4d", "#223a86", "#5a4fa8")
    _put(sky, _halo(260, "#8fb4ff"), 980, 170)
    _put(sky, _halo(58, "#f4f7ff", edge=40), 980, 170)
    far = _skyline(330, "#16225c", ("#3a4f9c", "#4a66b8"), 5).filter(ImageFilter.GaussianBlur(1.5))
    near = _skyline(380, "#0a1030", ("#ffd27a", "#ffe9b8", "#7fd8ff"), 8)
    street = _sky("#0b0f26", "#04060f").crop((0, 0, _WIDTH, 90)).resize((_WIDTH, 90))
    rng = np.random.default_rng(2)
    cars = [(rng.uniform(0, 1600), -9 - rng.uniform(0, 5), 662, _halo(46, "#ff4d4d")) for _ in range(5)]
    cars += [(rng.uniform(0, 1600), 13 + rng.uniform(0, 6), 694, _halo(60, "#fff0c0")) for _ in range(5)]

    def draw(i: int) -> Frame:
        frame = sky.copy()
        _scrolled(frame, far, i, 310)
        _scrolled(frame, near, i * 3, 262)
        frame.paste(street, (0, 635))
        for start, speed, y, light in cars:
            x = (start + i * speed) % 1600 - 160
            _put(frame, light, x, y)
            _put(frame, light, x + 46, y)
        return np.asarray(frame)

    return draw


def aurora() -> Scene:
    """Northern lights over a forest; computed small and scaled up, for light has no edges."""
    width, height = 256, 144
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    y, x = y / height, x / width * 4
    sky = _ramp("#030617", "#071a35", "#0c3550", steps=height)[:, None]
    rng = np.random.default_rng(4)
    stars = [(int(rng.uniform(0, _WIDTH)), int(rng.uniform(0, 300))) for _ in range(110)]
    trees = Image.new("RGBA", (_WIDTH, 200))
    pen = ImageDraw.Draw(trees)
    for mid in range(0, _WIDTH + 20, 17):
        h = int(rng.uniform(45, 165))
        for level in range(4):
            top, half = 200 - h + level * h // 5, 7 + level * 5
            pen.polygon([(mid, top), (mid - half, top + h // 3), (mid + half, top + h // 3)], fill="#02060b")
        pen.rectangle((mid - 23, 180, mid + 23, 200), fill="#02060b")

    def draw(i: int) -> Frame:
        t = i / FPS
        light: Floats = np.zeros((height, width, 3), np.float32)
        for k, (low, colour) in enumerate(((0.62, (40, 255, 150)), (0.5, (60, 200, 255)), (0.42, (190, 80, 255)))):
            foot = low + 0.09 * np.sin(x * (1.3 + 0.4 * k) + t * (0.9 + 0.3 * k) + k) + 0.04 * np.sin(x * 4.1 - t * 1.6)
            rays = 0.55 + 0.45 * np.sin(x * (9 + 5 * k) + 3 * np.sin(x * 2 + t) + t * 2)
            up = foot - y
            edge: Floats = np.exp(np.minimum(-up * 5, up * 45))
            curtain = edge * rays * (0.75 + 0.25 * np.sin(x + t + 2 * k))
            light = light + curtain[..., None] * np.array(colour, np.float32)
        small = Image.fromarray(np.clip(sky + light * 0.85, 0, 255).astype(np.uint8))
        frame = small.resize((_WIDTH, _HEIGHT), Image.Resampling.BICUBIC)
        pen = ImageDraw.Draw(frame)
        for n, (sx, sy) in enumerate(stars):
            if (n + i) % 40 > 3:  # now and then one twinkles
                pen.rectangle((sx, sy, sx + 1, sy + 1), fill="#e8f4ff")
        frame.paste(trees, (0, _HEIGHT - 195), trees)
        return np.asarray(frame)

    return draw


def bokeh() -> Scene:
    """Gold lights out of focus rise before dark teal."""
    sky = _sky("#03211f", "#0a4a45", "#0b3b4a", "#04131f")
    rng = np.random.default_rng(6)
    lights: list[tuple[Image.Image, float, float, float, float]] = []
    for _ in range(46):
        r = int(rng.uniform(14, 95))
        sprite = _halo(r, ("#ffcf6b", "#ff9e4f", "#fff0c2", "#ff7d6b")[int(rng.integers(4))], edge=r / 7)
        sprite.putalpha(sprite.getchannel("A").point([int(v * rng.uniform(0.14, 0.5)) for v in range(256)]))
        lights.append((sprite, rng.uniform(0, _WIDTH), rng.uniform(0, 1000), 0.8 + 150 / (r + 40), rng.uniform(0, 6)))

    def draw(i: int) -> Frame:
        frame = sky.copy()
        for sprite, x, y, speed, phase in lights:
            _put(frame, sprite, x + 40 * np.sin(i / 40 + phase), (y - i * speed) % 1000 - 140)
        return np.asarray(frame)

    return draw


def tunnel() -> Scene:
    """A ribbed tunnel of colour that turns as it is flown through."""
    y, x = np.mgrid[-_HEIGHT / 2 : _HEIGHT / 2, -_WIDTH / 2 : _WIDTH / 2].astype(np.float32)
    far, turn = np.log(np.hypot(x, y) + 1), np.arctan2(y, x) / (2 * np.pi)
    deep, twist = (np.mod(v, 256).astype(np.uint8) for v in (far * 230 + turn * 256, far * 90 - turn * 1536))
    hues = _ramp("#1a0b4b", "#5a1fd6", "#ff3d9a", "#ffc27d", "#ff3d9a", "#5a1fd6", "#1a0b4b", steps=256)
    ribs = 0.62 + 0.38 * np.sin(np.arange(256) / 128 * np.pi)
    colours = (hues[:, None] * ribs[:, None]).astype(np.uint8).reshape(-1, 3)
    dark = Image.fromarray((255 * np.exp(-np.hypot(x, y) / 110)).astype(np.uint8))

    def draw(i: int) -> Frame:
        at = (deep - np.uint8(i * 4 & 255)).astype(np.uint16) << 8 | (twist + np.uint8(i * 5 & 255))
        frame = Image.fromarray(np.take(colours, at, axis=0))
        frame.paste("#0b0420", mask=dark)
        return np.asarray(frame)

    return draw


def film(scene: Scene, seconds: float, path: Path) -> Path:
    """Write a scene as H.264; the ending of `path` says in which container."""
    import av

    first = scene(0)
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=FPS, options={"preset": "ultrafast", "crf": "21"})
        stream.height, stream.width = first.shape[:2]
        stream.pix_fmt = "yuv420p"
        for i in range(round(seconds * FPS)):
            frame = av.VideoFrame.from_ndarray(scene(i), format="rgb24")
            frame.pts, frame.time_base = i, Fraction(1, FPS)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path
