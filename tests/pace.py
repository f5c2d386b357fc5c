"""Whether work takes time in step with its text."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time


def keeps_pace(work: Callable[[str], object], text: Callable[[int], str]) -> bool:
    """Whether ten times the text takes at most twenty times as long; `text` makes one of about so many letters."""

    def seconds(size: int) -> float:
        said = text(size)
        begin = process_time()
        work(said)
        return process_time() - begin

    seconds(1000)  # what is done once is not counted
    short, long = (min(seconds(size) for _ in range(3)) for size in (8_000, 80_000))
    return long < 20 * short + 0.2
