"""Material for a first try, drawn and played on the spot: a song, clips, product pictures and a logo."""

# pyright: reportUnknownMemberType=false
# (the stubs of PyAV leave packets open)

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from nemo_mcp.studio.samples import clips, products

_SCENES: tuple[tuple[str, Callable[[], clips.Scene], float], ...] = (
    ("aurora.mp4", clips.aurora, 6),
    ("neon-tunnel.mov", clips.tunnel, 5),
    ("sunset-hills.mp4", clips.sunset, 7),
    ("city-lights.mp4", clips.city, 6),
    ("gold-bokeh.mp4", clips.bokeh, 5),
)
_PRODUCTS: tuple[tuple[str, Callable[[Path], Path]], ...] = (
    ("serum-bottle.png", products.bottle),
    ("coffee-cup.jpg", products.cup),
    ("running-shoe.png", products.sneaker),
    ("headphones.jpg", products.headphones),
    ("candle.jpg", products.candle),
)


@dataclass(frozen=True)
class Samples:
    """Where the material lies: `songs` (MP3, 30 s), `clips` (5–7 s each), `pictures` of products, `logos` (alpha)."""

    songs: list[Path]
    clips: list[Path]
    pictures: list[Path]
    logos: list[Path]


def make_samples(folder: Path) -> Samples:
    """Make all of it in `folder`; some seconds of work on all cores, the same files every time."""
    folder.mkdir(parents=True, exist_ok=True)
    films = [partial(_film, folder / name, scene, seconds) for name, scene, seconds in _SCENES]
    pictures = [partial(draw, folder / name) for name, draw in _PRODUCTS]
    with ThreadPoolExecutor() as pool:
        made = list(pool.map(_run, [*films, *pictures, partial(song, folder / "night-drive.mp3")]))
    cut = len(films)
    return Samples([made[-1]], made[:cut], made[cut:-1], [products.logo(folder / "lumina-logo.png")])


def _run(work: Callable[[], Path]) -> Path:
    return work()


def _film(path: Path, scene: Callable[[], clips.Scene], seconds: float) -> Path:
    return clips.film(scene(), seconds, path)


def song(path: Path, seconds: float = 30) -> Path:
    """Composed music with a clear beat, as MP3."""
    import av

    from nemo_mcp.studio.media import compose

    sound = compose("upbeat", 120, seconds, 7)
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libmp3lame", rate=48_000, layout="stereo", bit_rate=192_000)
        frame = av.AudioFrame.from_ndarray(sound.T.copy(), format="fltp", layout="stereo")
        frame.sample_rate = 48_000
        container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path
