"""One export, from draft to file: plan, make the pieces that are not there yet, join."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from nemo_mcp.studio.model import Draft
from nemo_mcp.studio.render.chunks import Chunk, chunk_key, chunks, sound_key
from nemo_mcp.studio.render.encode import encode, write_gif
from nemo_mcp.studio.render.film import Plan
from nemo_mcp.studio.render.formats import FORMATS, GIF_SIZES, QUALITIES, Format
from nemo_mcp.studio.render.join import Piece, join
from nemo_mcp.studio.render.lenient import text
from nemo_mcp.studio.render.pictures import Screen
from nemo_mcp.studio.render.plan import RESOLUTIONS, plan
from nemo_mcp.studio.render.segments import Sources
from nemo_mcp.studio.render.soundtrack import sound_units, write_soundtrack
from nemo_mcp.studio.render.store import Store
from nemo_mcp.studio.render.work import Work

# Chunks that are made side by side: no more than there are processors, and no more than this many pixels' worth.
_MOST_WORKERS, _MOST_PIXELS = 4, 4 * 1920 * 1080
# Copying a packet is this part of making a frame.
_COPY_UNITS = 0.005


@dataclass(frozen=True)
class Rendered:
    """A finished file: seconds, bytes, and pixels (0 for sound alone)."""

    duration: float
    size: int
    width: int
    height: int


def render(
    draft: Draft,
    sources: Sources,
    output: Mapping[str, Any],
    target: Path | str,
    progress: Callable[[float], None],
    store: Path | str | None = None,
) -> Rendered:
    """Render a draft to a file, written beside it as `.part` and renamed when whole.

    Args:
        draft: what to render (studio/model.py).
        sources: the files it names, by id: {"path", "name", "kind"}.
        output: {"format": a name in `FORMATS`, "quality": "low" | "medium" | "high", "resolution": "" | "480p" … "4k"}.
        target: the file to write.
        progress: called all along with 0–100. What it raises stops the render and nothing is left behind.
        store: a folder in which pieces of films are kept; what is found there is not made again.

    Raises:
        RenderError: nothing to render, or a source is missing or unreadable; the message says so in plain words.
    """
    target = Path(target)
    form = FORMATS.get(text(output.get("format")), FORMATS["mp4"])
    wanted = text(output.get("quality"))
    quality = wanted if wanted in QUALITIES else "high"
    side = RESOLUTIONS.get(text(output.get("resolution")), 0)
    part = target.with_name(target.name + ".part")
    with ExitStack() as stack:
        folder = store or stack.enter_context(TemporaryDirectory(prefix=".render-", dir=target.parent))
        stack.callback(part.unlink, missing_ok=True)
        if form.picture == "gif":
            rate, side = GIF_SIZES[quality][0], side or GIF_SIZES[quality][1]
            film = plan(draft, sources, side=side, fps=Fraction(rate))
            work = Work(film.frames)
            work.run([partial(write_gif, film, part, work.told)], 1, progress)
        else:
            film = plan(draft, sources, side=side)
            _write(film, form, quality, part, Store(Path(folder)), progress)
        part.replace(target)
    progress(100.0)
    size = (film.width, film.height) if form.picture else (0, 0)
    return Rendered(film.seconds, target.stat().st_size, *size)


def _write(
    film: Plan, form: Format, quality: str, target: Path, store: Store, progress: Callable[[float], None]
) -> None:
    """Make what is not in the store, side by side, and join it."""
    cut = chunks(film) if form.picture else []
    names = [f"{chunk_key(film, chunk, form.picture, quality)}.nut" for chunk in cut]
    heard = f"{sound_key(film, form.sound, form.container, quality)}.{form.container}"
    found = {name: path for name in (*names, heard) if (path := store.find(name))}
    missing = {name: chunk for name, chunk in zip(names, cut, strict=True) if name not in found}
    silent = heard in found
    copied = film.frames * _COPY_UNITS if form.picture else 0.0
    work = Work(sum(c.frames for c in missing.values()) + (0 if silent else sound_units(film)) + copied)

    def make_sound() -> None:
        write = partial(write_soundtrack, film, form.sound, form.container, quality)
        found[heard] = store.make(heard, lambda path: write(path, work.told))

    def make_chunk(name: str, chunk: Chunk) -> None:
        def write(path: Path) -> None:
            with closing(Screen(film)) as screen:
                encode(film, screen.run(*chunk), form.picture, quality, path, work.told)

        found[name] = store.make(name, write)

    # The longest first, so that all workers end at about the same time.
    longest = sorted(missing.items(), key=lambda item: (-item[1].frames, item[1].first))
    pieces = [partial(make_chunk, name, chunk) for name, chunk in longest]
    work.run(pieces if silent else [make_sound, *pieces], _workers(film), progress)
    if not form.picture:
        target.write_bytes(found[heard].read_bytes())
        return
    shown = [Piece(chunk, found[name]) for name, chunk in zip(names, cut, strict=True)]
    join = partial(_join, shown, film, found[heard], form, target)
    work.run([partial(join, lambda: work.told(_COPY_UNITS / 2))], 1, progress)
    store.tidy()


def _join(shown: list[Piece], film: Plan, sound: Path, form: Format, target: Path, told: Callable[[], None]) -> None:
    join(shown, film.fps, sound, form, target, told)


def _workers(film: Plan) -> int:
    most = max(2, int(_MOST_PIXELS / (film.width * film.height)))
    return min(_MOST_WORKERS, most, os.cpu_count() or 1)
