"""What a video file shows, measured."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

Frames = NDArray[np.uint8]


@dataclass(frozen=True)
class Film:
    """A decoded file. Frames are grey, small, one a row; times are seconds."""

    codecs: tuple[str, ...]
    size: tuple[int, int]
    fps: float
    frames: Frames
    times: NDArray[np.float64]
    sound_seconds: float
    levels: NDArray[np.float64]
    """Loudness of the sound in steps of 100 ms, root of the mean square."""


def look(path: str | Path, width: int = 160, height: int = 90) -> Film:
    """Decode a whole file."""
    frames: list[Frames] = []
    times: list[float] = []
    samples: list[NDArray[np.float32]] = []
    with av.open(str(path)) as file:
        video, sound = file.streams.video[0], file.streams.audio[0]
        codecs = (video.codec_context.name, sound.codec_context.name)
        size = (video.codec_context.width, video.codec_context.height)
        fps = float(video.average_rate or 0)
        for frame in file.decode(video):
            frames.append(frame.reformat(width, height, "gray").to_ndarray())
            times.append(float(frame.time or 0))
    with av.open(str(path)) as file:
        rate = file.streams.audio[0].codec_context.sample_rate
        samples = [frame.to_ndarray().mean(axis=0) for frame in file.decode(audio=0)]
    sound_wave = np.concatenate(samples)
    step = rate // 10
    steps = sound_wave[: len(sound_wave) // step * step].reshape(-1, step)
    return Film(
        codecs=codecs,
        size=size,
        fps=fps,
        frames=np.stack(frames),
        times=np.array(times),
        sound_seconds=len(sound_wave) / rate,
        levels=np.sqrt((steps.astype(np.float64) ** 2).mean(axis=1)),
    )


def cuts(film: Film, threshold: float = 14.0) -> list[float]:
    """Times of cuts: frames that differ from the one before far more than their neighbours do."""
    small = film.frames.astype(np.int16)
    change = np.abs(np.diff(small, axis=0)).mean(axis=(1, 2))
    found: list[float] = []
    for at in range(len(change)):
        around = np.median(change[max(0, at - 6) : at + 7])
        peak = change[at] == change[max(0, at - 3) : at + 4].max()
        if peak and change[at] > max(threshold, 3 * around):
            found.append(float(film.times[at + 1]))
    return found
