"""Previews: single frames of a film, small and at once, and a sheet of many."""

from __future__ import annotations

import json
from collections import OrderedDict
from io import BytesIO
from threading import Lock

from PIL import Image, ImageDraw

from nemo_mcp.studio.media.type import Font
from nemo_mcp.studio.model import Draft
from nemo_mcp.studio.render.encode import to_rgb
from nemo_mcp.studio.render.film import Plan
from nemo_mcp.studio.render.pictures import Screen
from nemo_mcp.studio.render.plan import plan
from nemo_mcp.studio.render.segments import Sources

# Pixels of the shorter side; films that are held ready; quality of a JPEG.
SIDE, _READY, _JPEG = 360, 2, 85
# Pictures of a contact sheet, how many in a row, their longer side, and the room around them.
_PICTURES, _COLUMNS, _THUMB, _GAP = 16, 4, 320, 8
_GROUND, _INK, _TIME_SIZE = (18, 19, 23), (200, 202, 208), 15


class Previews:
    """Frames of films. The last films stay open, so that the next frame of the same draft comes soon."""

    def __init__(self) -> None:
        self._ready = OrderedDict[tuple[str, int], _Film]()
        self._lock = Lock()

    def frame(self, draft: Draft, sources: Sources, at_ms: float, side: int = SIDE) -> Image.Image:
        """What a draft shows at a time; before its start the first frame, after its end the last.

        Raises:
            RenderError: nothing to show, or a source is missing or unreadable.
        """
        with self._lock:
            film = self._film(draft, sources, side)
            return film.at(at_ms)

    def contact_sheet(self, draft: Draft, sources: Sources) -> Image.Image:
        """Frames from all over the film, evenly apart, each with its time.

        Raises:
            RenderError: as for `frame`.
        """
        with self._lock:
            return _sheet(self._film(draft, sources, SIDE))

    def jpeg(self, draft: Draft, sources: Sources, at_ms: float | None, side: int = 0) -> bytes:
        """A frame, or without a time a contact sheet, as the bytes of a JPEG."""
        image = self.contact_sheet(draft, sources) if at_ms is None else self.frame(draft, sources, at_ms, side or SIDE)
        out = BytesIO()
        image.save(out, "JPEG", quality=_JPEG)
        return out.getvalue()

    def _film(self, draft: Draft, sources: Sources, side: int) -> _Film:
        key = (json.dumps([draft, {name: dict(facts) for name, facts in sources.items()}], sort_keys=True), side)
        if key not in self._ready:
            self._ready[key] = _Film(plan(draft, sources, side=side))
            while len(self._ready) > _READY:
                self._ready.popitem(last=False)[1].close()
        self._ready.move_to_end(key)
        return self._ready[key]

    def close(self) -> None:
        with self._lock:
            while self._ready:
                self._ready.popitem()[1].close()


class _Film:
    """A film that is held open at many places at once."""

    def __init__(self, film: Plan) -> None:
        self.plan = film
        self._screen = Screen(film, threads=0, keep=True)

    def at(self, at_ms: float) -> Image.Image:
        frame = int(at_ms / 1000 * self.plan.fps)
        return to_rgb(self._screen.at(min(max(0, frame), self.plan.frames - 1)).frame())

    def close(self) -> None:
        self._screen.close()


_PREVIEWS = Previews()


def frame(draft: Draft, sources: Sources, at_ms: float, side: int = SIDE) -> Image.Image:
    """What a draft shows at a time, as `Previews.frame` gives it; films stay ready for as long as the process."""
    return _PREVIEWS.frame(draft, sources, at_ms, side)


def contact_sheet(draft: Draft, sources: Sources) -> Image.Image:
    """Frames from all over a film, as `Previews.contact_sheet` gives them."""
    return _PREVIEWS.contact_sheet(draft, sources)


def _sheet(film: _Film) -> Image.Image:
    seconds, shape = film.plan.seconds, (film.plan.width, film.plan.height)
    scale = _THUMB / max(shape)
    width, height = round(shape[0] * scale), round(shape[1] * scale)
    count = min(_PICTURES, film.plan.frames)
    columns, rows = min(_COLUMNS, count), -(-count // _COLUMNS)
    cell = (width + _GAP, height + _GAP + round(_TIME_SIZE * 1.6))
    sheet = Image.new("RGB", (columns * cell[0] + _GAP, rows * cell[1] + _GAP), _GROUND)
    draw, face = ImageDraw.Draw(sheet), Font(_TIME_SIZE)
    for number in range(count):
        at = seconds * (number + 0.5) / count
        left, top = _GAP + number % columns * cell[0], _GAP + number // columns * cell[1]
        sheet.paste(film.at(at * 1000).resize((width, height), Image.Resampling.LANCZOS), (left, top))
        time = f"{int(at // 60)}:{at % 60:04.1f}"
        face.draw(draw, left, top + height + _TIME_SIZE * 1.15, time, _INK)
    return sheet
