"""How far something is, on stderr: one line redrawn in place on a terminal, plain lines elsewhere."""

from __future__ import annotations

import re
import shutil
import sys
from types import TracebackType
from typing import TextIO

_PERCENT = re.compile(r":? (\d{1,3})%")
_ELAPSED = re.compile(r" \(\d+ s\)$")
_CELLS = 24


class Progress:
    """Words and a bar. Used as a context manager, it leaves a clean line behind."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self.live = self._stream.isatty()
        self._last = ""

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None):
        if self.live and self._last:
            self._write("\r" + " " * len(self._last) + "\r")

    async def say(self, line: str) -> None:
        """What a job reports; a percentage in it becomes the bar, elsewhere a line for every tenth."""
        found = _PERCENT.search(line)
        if self.live:
            self.show(_PERCENT.sub("", line), int(found[1]) / 100 if found else None)
        else:
            tenths = f": {int(found[1]) // 10 * 10}%" if found else ""
            self.show(_PERCENT.sub(tenths, _ELAPSED.sub("", line)))

    def sent(self, name: str, sent: int, total: int) -> None:
        """How much of a file has been transferred, in bytes."""
        words = f"Uploading {name} ({total / 2**20:.1f} MB)"
        self.show(words, sent / total if self.live and total else None)

    def show(self, words: str, share: float | None = None) -> None:
        """Show what happens, and how much of it is done (0–1) where that is known."""
        bar = ""
        if share is not None and self.live:
            full = round(min(max(share, 0), 1) * _CELLS)
            bar = f"{'█' * full}{'░' * (_CELLS - full)} {share:4.0%}  "
        line = (bar + words)[: shutil.get_terminal_size().columns - 1] if self.live else words
        if line == self._last:
            return
        self._write("\r" + line.ljust(len(self._last)) if self.live else line + "\n")
        self._last = line

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
