"""Loudness: how loud sound is to the ear (EBU R 128), and sound brought to a loudness without clipping."""

# PyAV types its filters in part only.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from pathlib import Path

import av.filter
import numpy as np
from av.audio.frame import AudioFrame
from av.error import BlockingIOError, EOFError
from numpy.typing import NDArray

from nemo_mcp.studio.media.decode import Samples

# No sample is louder than this.
_CEILING = 0.98
# The limiter looks at peaks of so many samples, and as many of those ahead and back as it turns down softly in.
_PEAK, _SOFT = 64, 40
# What is quieter than this is silence, and nothing is turned up by more.
_SILENCE_LUFS, _MOST_GAIN_DB = -60.0, 30.0
# The limiter takes loudness away: it is given again, so often at most, until so little is missing.
_ROUNDS, _NEAR = 4, 0.2
_READ = 1 << 16


def integrated(blocks: Iterable[Samples], rate: int) -> float:
    """The loudness of stereo blocks in LUFS; far below −60 for silence."""
    graph = av.filter.Graph()
    source = graph.add_abuffer(format="fltp", sample_rate=rate, layout="stereo", time_base=Fraction(1, rate))
    meter, sink = graph.add("ebur128", "metadata=1"), graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    found, written = -np.inf, 0

    def read() -> None:
        nonlocal found
        while True:
            try:
                frame = graph.pull()
            except (BlockingIOError, EOFError):
                return
            found = float(frame.metadata.get("lavfi.r128.I", found))  # pyright: ignore[reportAttributeAccessIssue]

    for block in blocks:
        frame = AudioFrame.from_ndarray(np.ascontiguousarray(block.T, np.float32), "fltp", "stereo")
        frame.rate, frame.pts, frame.time_base = rate, written, Fraction(1, rate)
        written += len(block)
        source.push(frame)
        read()
    source.push(None)
    read()
    return found


def levelled(
    blocks: Iterable[Samples], rate: int, target: float, room: Path, told: Callable[[], None]
) -> Iterator[Samples]:
    """The sound at a loudness in LUFS; silence stays silence. It is kept in the file `room` meanwhile.

    `told` is called while it is worked on; what it raises ends the work.
    """
    with room.open("wb") as file:
        for block in blocks:
            file.write(np.ascontiguousarray(block, "<f4").tobytes())
            told()
    loud = integrated(_read(room, 1.0), rate)
    gain = min(target - loud, _MOST_GAIN_DB) if loud > _SILENCE_LUFS else 0.0
    for _ in range(_ROUNDS if loud > _SILENCE_LUFS else 0):
        missing = target - integrated(limited(_read(room, gain)), rate)
        told()
        if abs(missing) < _NEAR or gain + missing > _MOST_GAIN_DB:
            break
        gain += missing
    yield from limited(_read(room, gain))


def _read(room: Path, gain_db: float) -> Iterator[Samples]:
    factor = np.float32(10 ** (gain_db / 20))
    with room.open("rb") as file:
        while data := file.read(_READ * 8):
            yield np.frombuffer(data, "<f4").reshape(-1, 2) * factor


def limited(blocks: Iterable[Samples]) -> Iterator[Samples]:
    """Turn down what is louder than the ceiling, softly and from before its peaks on."""
    reach = (2 * _SOFT + 1) * _PEAK
    held, behind = np.zeros((0, 2), np.float32), np.zeros((0, 2), np.float32)
    for block in blocks:
        held = np.concatenate([held, block])
        ready = (len(held) - reach) // _PEAK * _PEAK
        if ready > 0:
            yield _turned_down(behind, held[:ready], held[ready:])
            behind, held = np.concatenate([behind, held[:ready]])[-reach:], held[ready:]
    yield _turned_down(behind, held, held[:0])


def _turned_down(behind: Samples, block: Samples, ahead: Samples) -> Samples:
    """A block, given what comes right before and after it; blocks begin at a whole number of peaks."""
    whole = np.concatenate([behind, block, ahead])
    level = np.abs(whole).max(1) if len(whole) else np.zeros(0, np.float32)
    if not len(block) or level.max() <= _CEILING:
        return block
    peaks = np.pad(level, (0, -len(level) % _PEAK)).reshape(-1, _PEAK).max(1)
    needed = np.minimum(1.0, _CEILING / np.maximum(peaks, 1e-9))
    around = np.lib.stride_tricks.sliding_window_view(np.pad(needed, _SOFT + 1, mode="edge"), 2 * _SOFT + 3).min(1)
    soft = _averaged(around, _SOFT)
    at = np.arange(len(behind), len(behind) + len(block)) / _PEAK - 0.5
    gain = np.interp(at, np.arange(len(soft)), soft)
    return (block * gain[:, None]).astype(np.float32)


def _averaged(values: NDArray[np.floating], reach: int) -> NDArray[np.float64]:
    padded = np.pad(values, reach, mode="edge").astype(np.float64)
    return np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1).mean(1)
