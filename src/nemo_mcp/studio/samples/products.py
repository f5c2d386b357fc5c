"""Product pictures, drawn: things turned on a lathe and shapes cut from paper, lit from the left in front of a wall."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

Pixels = NDArray[Any]
Point = tuple[float, float]

_WIDTH, _HEIGHT = 1920, 1200
_TILT = 0.13  # how far a level circle opens: everything is seen slightly from above


def _colour(code: str) -> Pixels:
    return np.array([int(code[i : i + 2], 16) / 255 for i in (1, 3, 5)], np.float32)


def _curve(points: Sequence[Point], steps: int = 24) -> list[Point]:
    """A closed smooth line through the points (Catmull-Rom)."""
    p = np.array(points)
    before, after, beyond = np.roll(p, 1, 0), np.roll(p, -1, 0), np.roll(p, -2, 0)
    line: list[Point] = []
    for a, b, c, d in zip(before, p, after, beyond, strict=True):
        for t in np.arange(steps) / steps:
            x, y = 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
            line.append((float(x), float(y)))
    return line


def _lay(pixels: Pixels, cover: Pixels, colour: Pixels) -> None:
    """Lay `colour` over the pixels where `cover` (0–1) says so."""
    pixels += (np.clip(colour, 0, 1) - pixels) * np.clip(cover, 0, 1)[..., None]


def _cover(mask: Image.Image, size: tuple[int, int]) -> Pixels:
    return np.asarray(mask.resize(size, Image.Resampling.BILINEAR), np.float32) / 255


class Picture:
    """A wall lit in the middle, on which things are put one over the other. Colours are hex, lengths pixels.

    `origin` is where a thing's own coordinates begin.
    """

    def __init__(self, light: str, dark: str, origin: tuple[int, int] = (160, 0)) -> None:
        self._origin = origin
        y, x = np.mgrid[0:_HEIGHT, 0:_WIDTH].astype(np.float32)
        glow = np.exp(-(((x / _WIDTH - 0.45) / 0.55) ** 2) - ((y / _HEIGHT - 0.4) / 0.6) ** 2)
        self.pixels: Pixels = _colour(dark) + (_colour(light) - _colour(dark)) * glow[..., None]
        self.x, self.y = x - origin[0], y - origin[1]

    def window(self, left: float, top: float, right: float, bottom: float) -> tuple[Pixels, Pixels, Pixels]:
        """The pixels around a thing, to be painted in place, and their x and y: drawing costs what is drawn on."""
        dx, dy = self._origin
        part = slice(max(0, int(top) + dy), int(bottom) + dy + 1), slice(max(0, int(left) + dx), int(right) + dx + 1)
        return self.pixels[part], self.x[part], self.y[part]

    def shadow(self, cx: float, cy: float, rx: float, ry: float, strength: float = 0.6) -> None:
        """A soft shadow on the ground, falling to the right."""
        pixels, x, y = self.window(cx - 2 * rx, cy - 4 * ry, cx + 3 * rx, cy + 4 * ry)
        for dx, grow, weight in ((0.35, 1.4, 0.45), (0.06, 1.0, 1.0)):
            far = ((x - cx - dx * rx) / (rx * grow)) ** 2 + ((y - cy) / (ry * grow)) ** 2
            _lay(pixels, np.exp(-(far**1.5)) * strength * weight, pixels * 0.25)

    def glow(self, cx: float, cy: float, r: float, colour: str, strength: float = 0.75) -> None:
        """Light that a flame throws around itself."""
        far = np.hypot(self.x - cx, self.y - cy) / r
        _lay(self.pixels, np.exp(-(far**2)) * strength, _colour(colour))

    def disc(self, cx: float, cy: float, r: float, colour: str) -> None:
        """A level circle: the top of something turned."""
        pixels, x, y = self.window(cx - r - 1, cy - r * _TILT - 1, cx + r + 1, cy + r * _TILT + 1)
        far = np.hypot(x - cx, (y - cy) / _TILT)
        light = 1.06 - 0.16 * np.clip((x - cx) / r, -1, 1)
        _lay(pixels, (r - far) * _TILT + 0.5, _colour(colour) * light[..., None])

    def turned(self, cx: float, profile: Sequence[Point], colour: str, gloss: float = 0.35) -> None:
        """Something turned on a lathe: `profile` gives its radius at heights, top to bottom, as (y, radius)."""
        corners: Pixels = np.array(profile, np.float32)
        first, last, widest = float(corners[0, 0]), float(corners[-1, 0]), float(corners[:, 1].max())
        heights: Pixels = np.arange(first, last + 1)
        sharp = np.pad(np.asarray(np.interp(heights, corners[:, 0], corners[:, 1])), 12, mode="edge")
        radii = np.convolve(sharp, np.full(25, 1 / 25), "valid")
        pixels, x, y = self.window(cx - widest - 1, first - 1, cx + widest + 1, last + widest * _TILT + 1)
        dx = x - cx
        level, radius = y, np.full_like(y, widest)
        for _ in range(5):  # which level of the thing is seen here: its rings bulge towards the eye
            level = y - _TILT * np.sqrt(np.maximum(radius**2 - dx**2, 0))
            radius = np.interp(level, heights, radii).astype(np.float32)
        u = np.clip(dx / radius, -1, 1)
        inside = np.clip(radius - np.abs(dx) + 0.5, 0, 1)
        inside *= np.clip(level - first + 0.5, 0, 1) * np.clip(last - level + 0.5, 0, 1)
        shade = 0.42 + 0.62 * np.clip(0.9 * np.sqrt(1 - u**2) - 0.42 * u, 0, 1) + 0.12 * np.clip(u - 0.75, 0, 1)
        shine = gloss * (np.exp(-(((u + 0.52) / 0.1) ** 2)) + 0.35 * np.exp(-(((u - 0.8) / 0.06) ** 2)))
        _lay(pixels, inside, _colour(colour) * shade[..., None] + shine[..., None])

    def tube(self, cx: float, cy: float, rx: float, ry: float, width: float, colour: str, end: float = 9999) -> None:
        """A tube bent to an ellipse, of which only what lies above the height `end` is there."""
        pixels, x, y = self.window(cx - rx - width, cy - ry - width, cx + rx + width, min(cy + ry + width, end))
        dx, dy = x - cx, y - cy
        far = np.hypot(dx / rx, dy / ry) + 1e-6
        off = (far - 1) * far / (np.hypot(dx / rx**2, dy / ry**2) + 1e-9) / (width / 2)
        round_ = np.sqrt(np.maximum(1 - off**2, 0))
        lit = _colour(colour) * (0.5 + 0.5 * round_)[..., None] + 0.3 * np.exp(-(((off - 0.3) / 0.25) ** 2))[..., None]
        _lay(pixels, (1 - np.abs(off)) * width / 2 + 0.5, lit)

    def cut(self, points: Sequence[Point], top: str, bottom: str, relief: float = 14) -> None:
        """A flat rounded shape with a gradient from top to bottom, lit along its upper left edge."""
        line = np.array(_curve(points), np.float32)
        (left, high), (right, low) = line.min(0) - 2 * relief, line.max(0) + 2 * relief
        pixels, _, y = self.window(left, high, right, low)
        size = pixels.shape[1], pixels.shape[0]
        paper = Image.new("L", (size[0] * 2, size[1] * 2))
        ImageDraw.Draw(paper).polygon(((line - (int(left), int(high))) * 2).ravel().tolist(), fill=255)
        soft = _cover(paper.reduce(8).filter(ImageFilter.GaussianBlur(relief / 4)), size)
        edge = soft - np.roll(soft, (int(relief), int(relief)), (0, 1))
        down = np.clip((y - high - 2 * relief) / (low - high - 4 * relief), 0, 1)[..., None]
        colour = _colour(top) + (_colour(bottom) - _colour(top)) * down + 0.3 * edge[..., None]
        _lay(pixels, _cover(paper, size), colour)

    def save(self, path: Path) -> Path:
        """Write the picture; the ending says how. A trace of grain keeps gradients from banding."""
        grain = np.random.default_rng(1).normal(0, 1.2, self.pixels.shape[:2])[..., None]
        image = Image.fromarray(np.clip(self.pixels * 255 + grain, 0, 255).astype(np.uint8))
        image.save(path, quality=92, compress_level=3)
        return path


def bottle(path: Path) -> Path:
    """A dropper bottle of amber glass on a round stand."""
    p = Picture("#f7d9c4", "#c98a6b", (160, -60))
    p.shadow(800, 1075, 430, 60)
    p.turned(800, [(980, 400), (1060, 400)], "#f3e3d7", 0.05)
    p.disc(800, 980, 400, "#fbefe6")
    p.shadow(800, 945, 175, 30)
    p.turned(800, [(455, 62), (470, 62), (500, 66), (545, 140), (575, 158), (900, 160), (925, 150)], "#a4521c", 0.5)
    p.turned(800, [(625, 161), (855, 161)], "#fff6ea", 0.12)
    p.turned(800, [(680, 162), (690, 162)], "#a4521c", 0.1)
    p.turned(800, [(715, 162), (719, 162)], "#d9b08f", 0.1)
    p.turned(800, [(370, 74), (465, 76)], "#2b2320", 0.45)
    p.disc(800, 370, 74, "#3d332f")
    p.turned(800, [(225, 20), (245, 36), (300, 42), (352, 42), (366, 50)], "#1d1816", 0.5)
    return p.save(path)


def cup(path: Path) -> Path:
    """A cup of coffee on its saucer."""
    p = Picture("#bfe3dc", "#3f8f8a")
    p.shadow(800, 955, 470, 75)
    p.turned(800, [(860, 236), (892, 226)], "#d8d0c4", 0.1)
    p.turned(800, [(840, 430), (853, 424)], "#e4dccf", 0.1)
    p.disc(800, 840, 430, "#fffaf2")
    p.disc(800, 846, 300, "#efe6da")
    p.shadow(800, 850, 190, 26, 0.4)
    p.tube(1075, 600, 112, 112, 44, "#e9e2d6")
    p.turned(800, [(430, 282), (560, 276), (680, 250), (770, 200), (830, 140), (848, 132)], "#fbf6ee", 0.16)
    p.turned(800, [(560, 277), (612, 271)], "#e9785b", 0.16)
    p.disc(800, 430, 282, "#fffdf8")
    p.disc(800, 436, 258, "#d8cfc2")
    p.disc(800, 446, 246, "#5a3420")
    p.disc(800, 448, 150, "#a8703f")
    p.disc(800, 449, 92, "#e5c49a")
    p.disc(800, 450, 42, "#a8703f")
    return p.save(path)


def sneaker(path: Path) -> Path:
    """A running shoe from the side."""
    p = Picture("#ffe08a", "#f2a32c")
    p.shadow(800, 905, 560, 38)
    upper = [(330, 430), (420, 380), (560, 400), (640, 470), (760, 545), (900, 630), (1070, 680), (1240, 730)]
    upper += [(1300, 800), (1240, 845), (800, 855), (360, 845), (300, 780), (318, 600)]
    p.cut(upper, "#3b4be0", "#1e2a9b")
    toe = [(1010, 668), (1120, 690), (1240, 728), (1304, 800), (1240, 848), (1050, 850), (985, 770)]
    p.cut(toe, "#5f74ff", "#3142c9")
    heel = [(326, 560), (420, 590), (470, 700), (480, 850), (350, 850), (300, 780)]
    p.cut(heel, "#5f74ff", "#2a39b4")
    p.cut([(360, 425), (430, 398), (545, 415), (600, 470), (500, 480), (410, 470)], "#0e1447", "#1a2370")
    p.cut([(520, 395), (585, 372), (690, 455), (900, 590), (885, 640), (760, 560), (640, 480)], "#eef0ff", "#c9d0ff")
    for i in range(5):
        x, y = 618 + i * 56, 445 + i * 37
        p.cut([(x - 28, y + 58), (x - 10, y + 66), (x + 44, y - 2), (x + 26, y - 12)], "#ffffff", "#dfe3ff", relief=4)
    swoosh = [(455, 800), (620, 640), (700, 600), (690, 660), (790, 700), (930, 720), (760, 775), (600, 772)]
    p.cut(swoosh, "#ff7a59", "#ffb13d", relief=8)
    sole = [(285, 815), (420, 838), (800, 842), (1180, 822), (1310, 790), (1345, 830), (1290, 890)]
    sole += [(1100, 908), (700, 912), (340, 908), (268, 880)]
    p.cut(sole, "#ffffff", "#cfd4ea", relief=10)
    grip = [(275, 886), (340, 896), (800, 900), (1120, 896), (1300, 872), (1270, 912), (1100, 922), (340, 922)]
    p.cut(grip, "#ff7a59", "#d9512f", relief=4)
    return p.save(path)


def headphones(path: Path) -> Path:
    """Headphones, standing."""
    p = Picture("#d9c8ff", "#6b4fc0", (260, -80))
    p.shadow(700, 1035, 430, 38)
    p.tube(700, 690, 340, 320, 30, "#a594f0", end=610)
    p.tube(700, 690, 360, 340, 52, "#2a2346", end=690)
    for side in (-1, 1):
        x = 700 + side * 360
        p.turned(x, [(670, 27), (780, 27)], "#e4dff5", 0.4)
        p.disc(x, 670, 27, "#f4f1ff")
        cushion = [(-104, 785), (-84, 750), (-10, 744), (10, 886), (-10, 1028), (-84, 1022), (-104, 987)]
        p.cut([(x + side * dx, y) for dx, y in cushion], "#453a72", "#1d1836")
        shell = [(-24, 738), (30, 756), (62, 815), (68, 886), (62, 957), (30, 1016), (-24, 1034), (-32, 886)]
        p.cut([(x + side * dx, y) for dx, y in shell], "#ffb38a", "#f0686f", relief=22)
    return p.save(path)


def candle(path: Path) -> Path:
    """A candle that burns in a glass."""
    p = Picture("#6b7a5a", "#232b20")
    p.shadow(800, 965, 330, 44, 0.7)
    p.turned(800, [(430, 232), (900, 228), (940, 214)], "#f2ead9", 0.1)
    p.turned(800, [(600, 234), (800, 233)], "#2e3a2b", 0.1)
    p.turned(800, [(640, 235), (648, 235)], "#d8b56a", 0.2)
    p.turned(800, [(752, 235), (760, 235)], "#d8b56a", 0.2)
    p.disc(800, 430, 232, "#fffaf0")
    p.disc(800, 438, 214, "#e8c98d")
    p.disc(800, 446, 120, "#fbe3ab")
    p.cut([(796, 380), (804, 380), (804, 450), (796, 450)], "#2a211b", "#14100d", relief=3)
    p.glow(800, 340, 260, "#ffc766")
    p.cut([(800, 235), (835, 320), (838, 365), (800, 400), (762, 365), (768, 320)], "#fff3c4", "#ffb340", relief=16)
    return p.save(path)


def logo(path: Path) -> Path:
    """A mark and a word on nothing: the picture has an alpha channel."""
    image = Image.new("RGBA", (1600, 480), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    pen.ellipse((60, 60, 420, 420), fill="#ff7a59")
    pen.ellipse((170, 60, 420, 310), fill="#ffb13d")
    pen.polygon([(200, 160), (200, 320), (330, 240)], fill="#ffffff")
    pen.text((490, 240), "lumina", fill="#ffffff", font=ImageFont.load_default(300), anchor="lm")
    image.resize((800, 240), Image.Resampling.LANCZOS).save(path)
    return path
