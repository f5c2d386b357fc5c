"""Ducking: music makes room before somebody speaks and comes back when it is quiet again."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

import numpy as np

from nemo_mcp.studio.media.decode import Samples

# In windows of this length somebody speaks, or nobody does.
_WINDOW_SECONDS = 0.02
_SPEECH_DB = -42.0
# The music is down so long before a word and after it, and takes so long on the way.
_BEFORE, _AFTER, _SLOPE = 0.15, 0.5, 0.3
# Blocks that are looked ahead; they must be longer than what lies before a word.
_AHEAD = 3


class Ducker:
    """Finds speech in blocks, each a whole number of windows long."""

    def __init__(self, rate: int, block: int) -> None:
        self._window = round(rate * _WINDOW_SECONDS)
        self._per_block = block // self._window
        self._before, self._after, self._slope = (
            round(seconds / _WINDOW_SECONDS) for seconds in (_BEFORE, _AFTER, _SLOPE / 2)
        )

    def follow(self, blocks: Iterable[Samples]) -> Iterator[tuple[Samples, Samples]]:
        """Each block with how much the music makes room in it, 0–1 for every sample."""
        waiting, loud = deque[Samples](), list[bool]()
        number = 0
        for block in blocks:
            waiting.append(block)
            loud += self._loud(block)
            if len(waiting) > _AHEAD:
                yield self._with_room(waiting.popleft(), loud, number)
                number += 1
        while waiting:
            yield self._with_room(waiting.popleft(), loud, number)
            number += 1

    def _loud(self, block: Samples) -> list[bool]:
        padded = np.pad(block, ((0, -len(block) % self._window), (0, 0)))
        power = np.square(padded).reshape(-1, self._window * 2).mean(1)
        return [bool(p > 10 ** (_SPEECH_DB / 10)) for p in power]

    def _with_room(self, block: Samples, loud: list[bool], number: int) -> tuple[Samples, Samples]:
        first = number * self._per_block
        # One window more on either side: between their middles it goes straight.
        windows = np.array([self._room(at, loud) for at in range(first - 1, first + self._per_block + 1)])
        at = (np.arange(len(block)) + 0.5) / self._window + 0.5
        return block, np.interp(at, np.arange(len(windows)), windows).astype(np.float32)

    def _room(self, at: int, loud: list[bool]) -> float:
        """The part of the windows around one in which the music is to be down."""
        around = range(at - self._slope, at + self._slope + 1)
        return sum(any(loud[max(0, n - self._after) : max(0, n + self._before + 1)]) for n in around) / len(around)
