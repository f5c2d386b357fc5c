"""Whether work takes time in step with its size."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

# A busy machine only adds to a time: the least of some is nearest to the work itself. More are taken where they matter.
_FEWEST, _MOST = 3, 12


def in_step(work: Callable[[int], object], few: int, many: int, times: float, more: float = 0) -> bool:
    """Whether work of the size `many` takes less than so many times what it takes of the size `few`, and some seconds.

    Both are measured in turns.
    """

    def seconds(size: int) -> float:
        begin = process_time()
        work(size)
        return process_time() - begin

    short, long = [seconds(few)], [seconds(many)]  # what is done once is in the first of them
    while len(short) < _FEWEST or (len(short) < _MOST and min(long) >= times * min(short) + more):
        short.append(seconds(few))
        long.append(seconds(many))
    return min(long) < times * min(short) + more


def keeps_pace(work: Callable[[str], object], text: Callable[[int], str]) -> bool:
    """Whether ten times the text takes at most twenty times as long; `text` makes one of about so many letters."""
    said = {size: text(size) for size in (8_000, 80_000)}
    return in_step(lambda size: work(said[size]), *said, times=20, more=0.2)
