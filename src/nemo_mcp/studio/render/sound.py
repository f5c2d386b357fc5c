"""Sound: every voice of a film at its place and volume, mixed a block at a time."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from nemo_mcp.studio.media.decode import Samples, UnreadableMedia, quoted, sound_blocks
from nemo_mcp.studio.media.music import compose
from nemo_mcp.studio.render.ducking import Ducker
from nemo_mcp.studio.render.film import Plan, RenderError, Sound
from nemo_mcp.studio.render.stretch import stretched

RATE = 48_000
# A whole number of the windows in which speech is looked for.
BLOCK = 15_360


def mix(plan: Plan) -> Iterator[Samples]:
    """Yield the film's sound as stereo blocks (samples, 2), exactly as long as its picture; the sum may be too loud.

    Raises:
        RenderError: a file cannot be decoded.
    """
    total = round(plan.frames / plan.fps * RATE)
    speaking = [_Voice(sound) for sound in plan.sounds if sound.voice]
    playing = [_Voice(sound) for sound in plan.sounds if not sound.voice]
    spoken = (_summed(speaking, begin, min(BLOCK, total - begin)) for begin in range(0, total, BLOCK))
    if all(sound.duck == 1 for sound in plan.sounds):
        for number, block in enumerate(spoken):
            yield block + _summed(playing, number * BLOCK, len(block))
        return
    for number, (block, speech) in enumerate(Ducker(RATE, BLOCK).follow(spoken)):
        for voice in playing:
            voice.add_to(block, number * BLOCK, speech)
        yield block


def _summed(voices: list[_Voice], begin: int, count: int) -> Samples:
    block = np.zeros((count, 2), np.float32)
    for voice in voices:
        voice.add_to(block, begin)
    return block


class _Voice:
    """One sound of the plan, taken block by block in rising order."""

    def __init__(self, sound: Sound) -> None:
        self._sound = sound
        self._begin, self._end = round(sound.start * RATE), round(sound.end * RATE)
        self._blocks = _composed(sound) if sound.style else stretched(_from_file(sound), sound.speed, RATE)
        self._left = np.zeros((0, 2), np.float32)

    def add_to(self, block: Samples, begin: int, speech: Samples | None = None) -> None:
        """Add what falls into a block that begins at a sample of the film; `speech` (0–1) is how much it makes room."""
        first, last = max(begin, self._begin), min(begin + len(block), self._end)
        if first >= last:
            return
        times = np.arange(first - self._begin, last - self._begin) / RATE
        gain = self._gain(times)
        if speech is not None and self._sound.duck < 1:
            gain = gain * (1 - speech[first - begin : last - begin] * (1 - self._sound.duck))
        block[first - begin : last - begin] += self._take(last - first) * gain[:, None]

    def _gain(self, times: NDArray[np.float64]) -> Samples:
        length = (self._end - self._begin) / RATE
        rise = times / self._sound.fade_in
        fall = (length - times) / self._sound.fade_out
        return np.clip(np.minimum(rise, fall), 0, 1).astype(np.float32) * np.float32(self._sound.volume)

    def _take(self, count: int) -> Samples:
        """The next samples; silence after the end."""
        taken, missing = [self._left], count - len(self._left)
        while missing > 0:
            block = next(self._blocks, None)
            if block is None:
                block = np.zeros((missing, 2), np.float32)
            taken.append(block)
            missing -= len(block)
        joined = np.concatenate(taken)
        self._left = joined[count:]
        return joined[:count]


def _composed(sound: Sound) -> Iterator[Samples]:
    music = compose(sound.style, sound.bpm, sound.offset + sound.end - sound.start, sound.seed, sound.mood)
    yield music[round(sound.offset * RATE) :]


def _from_file(sound: Sound) -> Iterator[Samples]:
    try:
        if sound.loop is None:
            yield from sound_blocks(sound.path, RATE, 2, sound.offset)
            return
        begin, end = sound.loop
        yield from _part(sound, sound.offset, end)
        while True:
            yield from _part(sound, begin, end)
    except UnreadableMedia as error:
        raise RenderError(f"{quoted(sound.name)} cannot be used: {error.reason}.") from None


def _part(sound: Sound, begin: float, end: float) -> Iterator[Samples]:
    """The sound of a part of a file, exactly as long as the part."""
    missing = max(1, round((end - begin) * RATE))
    for block in sound_blocks(sound.path, RATE, 2, begin):
        yield block[:missing]
        missing -= len(block)
        if missing <= 0:
            return
    yield np.zeros((missing, 2), np.float32)
