"""The store: finished pieces of films in a folder that several renders may share."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

# Pieces beyond this many bytes go, those that were not used for longest first; none that a render may be using now.
_MOST_BYTES = 2 * 2**30
_IN_USE_SECONDS = 3600


class Store:
    """Pieces by name. What is there is whole: a piece gets its name when it is finished."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder

    def find(self, name: str) -> Path | None:
        """A piece that is there; it counts as used now."""
        path = self._folder / name
        with suppress(OSError):
            os.utime(path)
            return path
        return None

    def make(self, name: str, write: Callable[[Path], None]) -> Path:
        """Write a piece; nothing is left of one that fails."""
        path = self._folder / name
        part = self._folder / f"{name}.{uuid4().hex}.part"
        try:
            write(part)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
        return path

    def tidy(self) -> None:
        """Make room. Also goes what renders left that were killed."""
        pieces = list[tuple[float, int, Path]]()
        for path in self._folder.iterdir():
            with suppress(OSError):
                stat = path.stat()
                pieces.append((stat.st_mtime, stat.st_size, path))
        taken, now = sum(size for _, size, _ in pieces), time.time()
        for used, size, path in sorted(pieces):
            if now - used < _IN_USE_SECONDS:
                break
            if taken > _MOST_BYTES or path.suffix == ".part":
                with suppress(OSError):
                    path.unlink()
                    taken -= size
