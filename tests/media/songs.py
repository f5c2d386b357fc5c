"""Songs of known tempo, made for the tests with means of their own: drums, bass and chords from a seed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import av
import numpy as np
from numpy.typing import NDArray

from nemo_mcp.studio.media import beats
from nemo_mcp.studio.model import Beats

RATE = 44_100
# Sixteenths of a bar on which kick, snare and hat are played; a dot is a rest.
GROOVES = {
    "rock": ("x.......x.......", "....x.......x...", "x.x.x.x.x.x.x.x."),
    "house": ("x...x...x...x...", "....x.......x...", "..x...x...x...x."),
    "pop": ("x.....x.x.......", "....x.......x...", "x.x.x.x.x.x.x.x."),
    "funk": ("x..x..x...x.....", "....x..x....x...", "xxxxxxxxxxxxxxxx"),
    "ballad": ("x.........x.....", "....x.......x...", "x...x...x...x..."),
}
_CHORDS = ((0, 4, 7), (-3, 0, 4), (-7, -3, 0), (-5, -1, 2))


@dataclass(frozen=True)
class Song:
    """A song's samples (mono), the seconds of its beats, and which of them begin a bar."""

    samples: NDArray[np.float32]
    beats: NDArray[np.float64]
    downbeats: NDArray[np.float64]


def song(
    bpm: float,
    groove: str,
    seconds: float = 20.0,
    seed: int = 0,
    *,
    swing: float = 0.0,
    noise: float = 0.002,
    silence: float = 0.0,
) -> Song:
    """Play a groove. A seed decides the key, when it starts, how loud each instrument is and how loosely it plays.

    `swing` delays every second eighth by a part of it; `noise` is the level of hiss; `silence` comes before it, in s.
    """
    rng = np.random.default_rng(seed)
    beat = 60 / bpm
    begin = silence + rng.uniform(0.05, 0.9)
    out = np.zeros(round(seconds * RATE) + RATE, np.float32)
    loud = rng.uniform(0.6, 1.0, 3) * (0.9, 0.6, 0.25)
    drums = (_kick(), _snare(rng), _hat(rng))
    key = 48 + rng.integers(0, 12)
    bars = int((seconds - begin) / (4 * beat))
    for bar in range(bars):
        start = begin + bar * 4 * beat
        for voice, pattern, gain in zip(drums, GROOVES[groove], loud, strict=True):
            for step, hit in enumerate(pattern):
                if hit == "x":
                    late = swing * beat / 2 if step % 4 == 2 else 0.0
                    at = start + step * beat / 4 + late + rng.normal(0, 0.004)
                    _add(out, voice * gain * rng.uniform(0.8, 1), at)
        chord = _CHORDS[bar % 4]
        _add(out, sum(_tone(key + 12 + n, 4 * beat, 1.2) for n in chord) * 0.07, start)
        for step in range(4):
            _add(out, _tone(key - 12 + chord[0], beat, 3.0) * 0.22, start + step * beat)
    out += rng.normal(0, noise, len(out)).astype(np.float32)
    beats = begin + np.arange(bars * 4) * beat
    return Song((out / np.abs(out).max() * 0.8)[: round(seconds * RATE)], beats, beats[::4])


def twenty() -> list[tuple[float, Song]]:
    """Songs from 70 to 180 bpm, each with its tempo: straight and swung, clean and in hiss, some after a silence."""
    tempos = np.linspace(70, 180, 20)
    return [
        (
            float(bpm),
            song(
                float(bpm),
                list(GROOVES)[n % len(GROOVES)],
                seed=1000 + n,
                swing=(0.0, 0.0, 0.2, 0.33)[n % 4],
                noise=(0.002, 0.03, 0.002, 0.06)[n // 2 % 4],
                silence=(0.0, 0.0, 3.0, 0.0, 1.5)[n % 5],
            ),
        )
        for n, bpm in enumerate(tempos)
    ]


@cache
def heard() -> list[tuple[float, Song, Beats]]:
    """The twenty songs with their tempo and the beats that are found in them."""
    with TemporaryDirectory() as folder:
        return [
            (bpm, played, beats(write_wav(Path(folder) / f"{n}.wav", played.samples)))
            for n, (bpm, played) in enumerate(twenty())
        ]


def f_measure(found: NDArray[np.float64], true: NDArray[np.float64], tolerance: float = 0.07) -> float:
    """Harmonic mean of how many beats are right and how many are found; each counts once."""
    left, hits = list(found), 0
    for beat in true:
        near = [b for b in left if abs(b - beat) <= tolerance]
        if near:
            left.remove(min(near, key=lambda b: abs(b - beat)))
            hits += 1
    return 2 * hits / (len(found) + len(true)) if hits else 0.0


def write_wav(path: Path, samples: NDArray[np.float32], rate: int = RATE) -> Path:
    """Mono or (samples, channels) to a 16-bit WAV."""
    channels = samples[:, None] if samples.ndim == 1 else samples
    whole = np.clip(np.rint(channels * 32767), -32768, 32767).astype(np.int16)
    with av.open(str(path), "w") as container:
        layout = "mono" if whole.shape[1] == 1 else "stereo"
        stream = container.add_stream("pcm_s16le", rate=rate, layout=layout)
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(whole.reshape(1, -1)), "s16", layout)
        frame.rate = rate
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def _add(out: NDArray[np.float32], voice: NDArray[np.float32], seconds: float) -> None:
    at = max(0, round(seconds * RATE))
    room = out[at : at + len(voice)]
    room += voice[: len(room)]


def _time(seconds: float) -> NDArray[np.float32]:
    return np.arange(round(seconds * RATE), dtype=np.float32) / RATE


def _kick() -> NDArray[np.float32]:
    t = _time(0.25)
    return np.sin(2 * np.pi * (50 * t + 6 * (1 - np.exp(-t * 30)))) * np.exp(-t * 14)


def _snare(rng: np.random.Generator) -> NDArray[np.float32]:
    t = _time(0.2)
    return (0.7 * rng.normal(0, 0.4, len(t)) + 0.4 * np.sin(2 * np.pi * 190 * t)).astype(np.float32) * np.exp(-t * 20)


def _hat(rng: np.random.Generator) -> NDArray[np.float32]:
    t = _time(0.06)
    return np.diff(rng.normal(0, 0.6, len(t) + 1)).astype(np.float32) * np.exp(-t * 70)


def _tone(note: float, seconds: float, decay: float) -> NDArray[np.float32]:
    t = _time(seconds)
    pitch = 440 * 2 ** ((note - 69) / 12)
    wave = sum(np.sin(2 * np.pi * pitch * k * t) / k**1.5 for k in (1, 2, 3))
    return (wave * np.exp(-t * decay) * np.minimum(1, t / 0.008)).astype(np.float32)
