"""Instruments: one note or one hit each, as mono samples at 48 kHz."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

RATE = 48_000

Wave = NDArray[np.float32]


def kick(depth: float) -> Wave:
    """A bass drum; `depth` 0–1 makes it lower and longer."""
    t = _time(0.32 + 0.5 * depth)
    pitch = (52 - 14 * depth) * t + (5 + 2 * depth) * (1 - np.exp(-t * 28))
    return _soft(np.sin(2 * np.pi * pitch) * np.exp(-t * (11 - 7 * depth)) * 1.4)


def snare(rng: np.random.Generator, crisp: float) -> Wave:
    """A snare; `crisp` 0–1 from a soft rim to a bright clap."""
    t = _time(0.24)
    noise = _brightened(rng.normal(0, 0.5, len(t)), crisp)
    body = np.sin(2 * np.pi * (185 * t + 1.2 * (1 - np.exp(-t * 60))))
    return _soft(noise * np.exp(-t * (16 + 8 * crisp)) + 0.6 * body * np.exp(-t * 26))


def hat(rng: np.random.Generator, length: float) -> Wave:
    """A hi-hat that rings for about `length` seconds."""
    t = _time(length * 3)
    return (np.diff(rng.normal(0, 0.35, len(t) + 1)) * np.exp(-t / length * 2.5)).astype(np.float32)


def bass(note: float, seconds: float) -> Wave:
    """A round bass."""
    t = _time(seconds)
    tone = np.sin(_turns(note, t)) + 0.35 * np.sin(2 * _turns(note, t)) + 0.12 * np.sin(3 * _turns(note, t))
    return _shaped(np.tanh(tone * 1.1), t, 0.012, 0.9 + 0.4 / seconds)


def keys(note: float, seconds: float) -> Wave:
    """An electric piano: a sine that another one makes bell-like at its beginning."""
    t = _time(seconds)
    bell = np.sin(_turns(note, t) * 4) * 0.5 * np.exp(-t * 9)
    warm = np.sin(_turns(note, t) * 1.002 + bell * 0.8 + 0.25 * np.sin(_turns(note, t)))
    return _shaped(warm, t, 0.008, 1.1)


def pad(note: float, seconds: float) -> Wave:
    """Strings: several slightly detuned voices that swell."""
    t = _time(seconds)
    tone = np.zeros(len(t))
    for detune in (-0.07, 0.0, 0.06):
        turns = _turns(note + detune, t)
        tone += np.sin(turns) + 0.45 * np.sin(2 * turns + 1) + 0.2 * np.sin(3 * turns + 2) + 0.09 * np.sin(4 * turns)
    swell = np.minimum(1, t / min(0.6, seconds / 3)) * np.minimum(1, (seconds - t) / min(0.5, seconds / 3))
    return (tone / 3 * swell).astype(np.float32)


def pluck(note: float, seconds: float) -> Wave:
    """A bright plucked note."""
    t = _time(seconds)
    turns = _turns(note, t)
    tone = sum(np.sin(k * turns) * np.exp(-t * k * 2.2) / k for k in (1, 2, 3, 4, 5))
    return _shaped(np.asarray(tone), t, 0.004, 2.2)


def _time(seconds: float) -> NDArray[np.float64]:
    return np.arange(max(1, round(seconds * RATE))) / RATE


def _turns(note: float, t: NDArray[np.float64]) -> NDArray[np.float64]:
    """The phase of a MIDI note."""
    return 2 * np.pi * 440 * 2 ** ((note - 69) / 12) * t


def _shaped(tone: NDArray[np.float64], t: NDArray[np.float64], attack: float, decay: float) -> Wave:
    """A note that is struck, rings off, and ends without a click."""
    release = np.minimum(1, (t[-1] - t) / 0.03)
    return (tone * np.minimum(1, t / attack) * np.exp(-t * decay) * release).astype(np.float32)


def _brightened(noise: NDArray[np.float64], crisp: float) -> NDArray[np.float64]:
    smooth = np.convolve(noise, np.ones(6) / 6, "same")
    return crisp * (noise - smooth) + (1 - crisp) * smooth * 1.8


def _soft(tone: NDArray[np.float64]) -> Wave:
    return np.tanh(tone).astype(np.float32)
