"""Animated GIF and WebP: pictures with times of their own, decoded one after the other."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from pathlib import Path

from PIL import Image

# Browsers show what claims to be shorter than this at ten pictures a second.
_SHORTEST_MS, _USUAL_MS = 20, 100
# Of a longer one only the beginning is shown.
_MOST_FRAMES, _LONGEST_MS = 5000, 600_000


class Animation:
    """The frames of an opened file by number and by time, in seconds. Asked in rising order it decodes each once."""

    def __init__(self, image: Image.Image) -> None:
        self._image = image
        self._ends: list[int] = []
        number, end = 0, 0
        try:
            while number < _MOST_FRAMES and end < _LONGEST_MS:
                image.seek(number)
                image.load()
                shown = image.info.get("duration", 0)
                end += round(shown) if shown >= _SHORTEST_MS else _USUAL_MS
                self._ends.append(end)
                number += 1
        except (EOFError, OSError, ValueError, SyntaxError):
            # The end, or a broken tail: what came before it is shown.
            pass
        if not self._ends:
            raise OSError("no frame can be decoded")

    @property
    def seconds(self) -> float:
        return self._ends[-1] / 1000

    @property
    def frames(self) -> int:
        return len(self._ends)

    def number_at(self, seconds: float) -> int:
        """The number of the frame on screen; the last one at the end."""
        return min(bisect_right(self._ends, max(0.0, seconds) * 1000), len(self._ends) - 1)

    def image(self, number: int) -> Image.Image:
        self._image.seek(number)
        return self._image.copy()

    def close(self) -> None:
        self._image.close()


def is_animated(path: Path | str) -> bool:
    """Whether a file is a GIF or WebP with more than one frame."""
    stat = Path(path).stat()
    return _is_animated(str(path), stat.st_mtime_ns)


@lru_cache(256)
def _is_animated(path: str, changed: int) -> bool:
    try:
        with Image.open(path, formats=("GIF", "WEBP")) as image:
            return bool(getattr(image, "is_animated", False))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return False
