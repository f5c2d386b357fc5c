"""One export, from draft to file: plan, pictures and sound, encode."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from threading import Event, Thread
from typing import Any

from nemo_mcp.studio.model import Draft
from nemo_mcp.studio.render.encode import QUALITIES, encode
from nemo_mcp.studio.render.lenient import text
from nemo_mcp.studio.render.picture import Picture
from nemo_mcp.studio.render.pictures import pictures
from nemo_mcp.studio.render.plan import Sources, plan
from nemo_mcp.studio.render.sound import mix

# Pictures made ahead of the encoder: enough that neither waits for the other, and few megabytes.
_QUEUE = 6


@dataclass(frozen=True)
class Rendered:
    """A finished file: seconds, bytes, and pixels."""

    duration: float
    size: int
    width: int
    height: int


def render(
    draft: Draft, sources: Sources, output: Mapping[str, Any], target: Path | str, progress: Callable[[float], None]
) -> Rendered:
    """Render a draft to a file, written beside it as `.part` and renamed when whole.

    Args:
        draft: what to render (studio/model.py).
        sources: the files it names, by id: {"path", "name", "kind"}.
        output: {"format": "mp4" | "mov", "quality": "low" | "medium" | "high", "resolution": "" | "480p" … "4k"}.
        target: the file to write.
        progress: called after every frame with 0–100. What it raises stops the render and nothing is left behind.

    Raises:
        RenderError: nothing to render, or a source is missing or unreadable; the message says so in plain words.
    """
    target = Path(target)
    form = "mov" if output.get("format") == "mov" else "mp4"
    quality = QUALITIES.get(text(output.get("quality")), QUALITIES["high"])
    film = plan(draft, sources, text(output.get("resolution")))
    part = target.with_name(target.name + ".part")
    try:
        with (
            closing(_ahead(pictures(film))) as shown,
            closing(encode(film, shown, mix(film), part, form, quality)) as steps,
        ):
            for done in steps:
                progress(100 * done / film.frames)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return Rendered(film.seconds, target.stat().st_size, film.width, film.height)


def _ahead(made: Generator[Picture]) -> Generator[Picture]:
    """The same pictures, made in a thread of their own while the ones before are encoded."""
    queue: Queue[Picture | BaseException | None] = Queue(_QUEUE)
    stopped = Event()

    def work() -> None:
        try:
            with closing(made):
                for picture in made:
                    queue.put(picture)
                    if stopped.is_set():
                        break
            queue.put(None)
        except BaseException as error:
            queue.put(error)

    thread = Thread(target=work, name="pictures", daemon=True)
    thread.start()
    item: Picture | BaseException | None = None
    try:
        while isinstance(item := queue.get(), Picture):
            yield item
        if item is not None:
            raise item
    finally:
        stopped.set()
        while isinstance(item, Picture):
            item = queue.get()
        thread.join()
