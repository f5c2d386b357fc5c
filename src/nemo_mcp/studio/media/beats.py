"""Beats: where the pulse of a song is, from how its spectrum brightens.

Onsets are sudden rises in narrow bands. The tempo is a period at which they recur, weighed by how common it is; the
beats are the chain of onsets that keeps the period best. Of a period, its half and its double, the one is taken whose
beats are all accented while little lies between them.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nemo_mcp.studio.media.decode import Samples, UnreadableMedia, open_media, sound_blocks, sound_stream
from nemo_mcp.studio.model import Beats

Curve = NDArray[np.float64]

_RATE, _WINDOW, _HOP = 22_050, 1024, 220
_FPS = _RATE / _HOP
# Enough for any song; of a longer recording only the beginning is heard.
_LONGEST_SECONDS = 1200
_LOWEST, _HIGHEST, _PER_OCTAVE = 40.0, 10_000.0, 12
# A rise is measured over this many frames.
_LAG = 2
# How much later than its sound an onset shows in the curve, in frames; measured with clicks.
_DELAY = 0.2
# What plays the beat is low (kick, bass) or in the middle (snare); hats fill the time between.
_KICK, _SNARE = (0.0, 150.0), (150.0, 4000.0)
_SLOWEST, _FASTEST, _USUAL, _SPREAD = 56.0, 210.0, 120.0, 0.9
_TIGHTNESS = 100.0
# Bars of four beats are so much more usual than bars of three.
_BEATS_PER_BAR = {4: 1.0, 3: 0.7}
# Bins of a spectrum of 8192 samples in the range of chords, and the note that each belongs to.
_NOTE_BINS = np.arange(40, 750)
_NOTE_OF_BIN = np.rint(12 * np.log2(_NOTE_BINS * _RATE / 8192 / 440)).astype(int) % 12
# Weights of "little between the beats", "every beat accented" and "no beat early or late" against how usual a tempo is.
_CLEAR, _EVEN, _STEADY = 1.0, 1.0, 20.0
# How much of the usual onset a beat must have to be the first or the last one.
_LEAST_SUPPORT = 0.5


def beats(path: Path | str) -> Beats:
    """Find the beats of a file's sound; none in silence. Times are seconds from the beginning of the file.

    Raises:
        UnreadableMedia: the file has no sound that can be decoded.
    """
    with open_media(path) as container:
        if sound_stream(container) is None:
            raise UnreadableMedia("it has no sound")
    heard, samples = list[Samples](), 0
    for block in sound_blocks(path, _RATE, 1):
        heard.append(block[:, 0])
        samples += len(block)
        if samples > _LONGEST_SECONDS * _RATE:
            break
    return beats_of(np.concatenate(heard) if heard else np.zeros(0, np.float32))


def beats_of(samples: Samples) -> Beats:
    """Find the beats of mono samples at 22 050 Hz."""
    if len(samples) < _RATE or np.abs(samples).max() < 1e-3:
        return Beats((), (), 0.0, ())
    kick, snare, onsets = _onsets(samples)
    accents = _widest(kick + snare, 2)
    envelope = onsets + 0.5 * (kick + snare)
    chains = [_chain(envelope, period) for period in _periods(envelope)]
    chain = _trimmed(max(chains, key=lambda found: _merit(found, accents)), _widest(envelope, 3))
    return _described(chain, envelope, kick, samples)


def _onsets(samples: Samples) -> tuple[Curve, Curve, Curve]:
    """How suddenly the sound rises in each frame: low, in the middle, and everywhere; each in units of its spread."""
    bands = _band_levels(samples)
    before = np.maximum(bands[:, :-2], np.maximum(bands[:, 1:-1], bands[:, 2:]))
    rise = np.maximum(bands[_LAG:, 1:-1] - before[:-_LAG], 0)
    rise = np.concatenate([np.zeros((_LAG, rise.shape[1])), rise])
    begins = _edges()[1:-2]

    def between(low: float, high: float) -> Curve:
        curve = rise[:, (begins >= low) & (begins < high)].sum(axis=1)
        return curve / (curve.std() + 1e-9)

    return between(*_KICK), between(*_SNARE), between(0.0, _HIGHEST)


def _edges() -> Curve:
    """Frequencies at which the bands begin and end, as far apart as the window can tell them."""
    steps = int(_PER_OCTAVE * np.log2(_HIGHEST / _LOWEST))
    wanted = _LOWEST * 2 ** (np.arange(steps + 1) / _PER_OCTAVE)
    return np.unique(np.maximum(1, np.rint(wanted * _WINDOW / _RATE))) * _RATE / _WINDOW


def _band_levels(samples: Samples) -> Curve:
    """Loudness by frame and band, on a scale near the ear's; frame n is centred on sample n × hop."""
    padded = np.concatenate([np.zeros(_WINDOW // 2), samples, np.zeros(_WINDOW)]).astype(np.float32)
    frames = np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[::_HOP][: len(samples) // _HOP + 1]
    bins = (_edges() * _WINDOW / _RATE).astype(int)
    window = np.hanning(_WINDOW).astype(np.float32)
    levels: list[Curve] = []
    for at in range(0, len(frames), 2048):
        spectrum = np.abs(np.fft.rfft(frames[at : at + 2048] * window))
        levels.append(np.log1p(np.add.reduceat(spectrum, bins, axis=1)[:, :-1] * 0.5))
    return np.concatenate(levels)


def _periods(envelope: Curve) -> list[float]:
    """Frames between beats that the onsets suggest: the best ones, and their halves and doubles."""
    length, centred = len(envelope), envelope - envelope.mean()
    power = np.abs(np.fft.rfft(centred, 2 * length)) ** 2
    alike = np.maximum(np.fft.irfft(power)[:length] / np.arange(length, 0, -1), 0)
    lags = np.arange(round(_FPS * 60 / _FASTEST), min(round(_FPS * 60 / _SLOWEST), length // 4))
    if not len(lags):
        return [_FPS * 60 / _USUAL]
    # A true period also recurs after twice and four times its length.
    echoes = alike[lags] + 0.5 * alike[2 * lags] + 0.25 * alike[np.minimum(4 * lags, length - 1)]
    score = echoes * _usual(lags.astype(float))
    peaks = [i for i in np.argsort(score)[::-1] if score[i] == score[max(0, i - 4) : i + 5].max()][:3]
    slow, fast = _FPS * 60 / _SLOWEST, _FPS * 60 / _FASTEST
    suggested = {int(lags[i]) * factor for i in peaks for factor in (0.5, 1.0, 2.0)}
    return sorted(period for period in suggested if fast <= period <= slow)


def _usual(period: Curve) -> Curve:
    """How common a tempo is: a bell on the scale of octaves."""
    return np.exp(-0.5 * (np.log2(_FPS * 60 / period / _USUAL) / _SPREAD) ** 2)


def _chain(envelope: Curve, period: float) -> Curve:
    """The chain of frames that lies on strong onsets and keeps the period (dynamic programming after Ellis)."""
    spread = np.exp(-0.5 * (np.arange(-round(period), round(period) + 1) * 32 / period) ** 2)
    local = np.convolve(envelope / (envelope.std() + 1e-9), spread, "same")
    back = np.arange(-round(2 * period), -round(period / 2) + 1)
    cost = -_TIGHTNESS * np.log(-back / period) ** 2
    total, previous = local.copy(), np.full(len(local), -1)
    for frame in range(-back[-1], len(local)):
        from_here = back + frame
        valid = from_here >= 0
        if valid.any():
            reach = total[from_here[valid]] + cost[valid]
            best = int(reach.argmax())
            if reach[best] > 0:
                total[frame] += reach[best]
                previous[frame] = from_here[valid][best]
    chain = [int(len(total) - period + total[-round(period) :].argmax())]
    while previous[chain[-1]] >= 0:
        chain.append(int(previous[chain[-1]]))
    return np.array(chain[::-1], float)


def _merit(chain: Curve, accents: Curve) -> float:
    """How well a chain's period fits: usual, every beat accented, and little accented between the beats."""
    if len(chain) < 4:
        return -np.inf
    on = _at(accents, chain)
    between = _at(accents, (chain[:-1] + chain[1:]) / 2).mean()
    weak, strong = sorted((on[::2].mean(), on[1::2].mean()))
    clear = np.log((on.mean() + 0.1) / (between + 0.1))
    even = np.log((weak + 0.1) / (strong + 0.1))
    gaps = np.log(np.diff(chain))
    usual = np.log(_usual(np.exp(np.median(gaps, keepdims=True))))[0]
    return float(usual + _CLEAR * min(clear, 1.5) + _EVEN * even - _STEADY * gaps.std())


def _trimmed(chain: Curve, envelope: Curve) -> Curve:
    """The chain without what it goes on with before the music begins and after it has ended."""
    if len(chain) < 4:
        return chain
    support = _at(envelope, chain)
    alive = np.flatnonzero(support > _LEAST_SUPPORT * np.sqrt(np.mean(np.square(support))))
    return chain[alive[0] : alive[-1] + 1] if len(alive) else chain


def _described(chain: Curve, envelope: Curve, kick: Curve, samples: Samples) -> Beats:
    """Frames → seconds, bars and strength."""
    refined = np.array([_peak_near(envelope, int(frame)) for frame in chain])
    times = np.maximum((refined - _DELAY) / _FPS, 0.0)
    times = times[times < len(samples) / _RATE]
    over = min(4, len(times) - 1)
    tempo = 60 * over / np.median(times[over:] - times[:-over]) if over > 0 else 0.0
    near = [samples[max(0, int((t - 0.05) * _RATE)) : int((t + 0.35) * _RATE)] for t in times]
    loud = np.array([np.sqrt(np.mean(np.square(n, dtype=np.float64))) for n in near])
    strength = loud / (loud.max() + 1e-9) if len(loud) else loud
    bars = _bars(chain[: len(times)], kick, samples)
    return Beats(tuple(times.tolist()), tuple(bars), float(tempo), tuple(strength.tolist()))


def _bars(chain: Curve, kick: Curve, samples: Samples) -> list[int]:
    """Which beats begin a bar: every fourth or third, where the harmony changes and the kick is strongest."""
    accents = _standard(_at(_widest(kick, 2), chain)) + 2 * _standard(_harmony_changes(chain, samples))
    bars = [(beats, phase) for beats in _BEATS_PER_BAR for phase in range(beats) if len(chain) > phase]
    if not bars:
        return []
    step, first = max(bars, key=lambda bar: accents[bar[1] :: bar[0]].mean() * _BEATS_PER_BAR[bar[0]])
    return list(range(first, len(chain), step))


def _harmony_changes(chain: Curve, samples: Samples) -> Curve:
    """How different the notes of each beat are from those of the beat before."""
    notes: list[Curve] = []
    for begin, end in zip(chain, [*chain[1:], chain[-1] + 40], strict=True):
        part = samples[int(begin * _HOP) : int(end * _HOP)]
        spectrum = np.abs(np.fft.rfft(part * np.hanning(len(part)), 8192)) if len(part) else np.zeros(4097)
        notes.append(np.asarray(np.bincount(_NOTE_OF_BIN, spectrum[_NOTE_BINS], 12), float))
    levels = np.array(notes) / (np.linalg.norm(notes, axis=1, keepdims=True) + 1e-9)
    return 1 - np.sum(levels * np.roll(levels, 1, axis=0), axis=1)


def _standard(values: Curve) -> Curve:
    return (values - values.mean()) / (values.std() + 1e-9)


def _peak_near(envelope: Curve, frame: int) -> float:
    """Where between the frames an onset peaks that the chain has passed near."""
    low, high = max(1, frame - 3), min(len(envelope) - 2, frame + 3)
    if low > high:
        return float(frame)
    peak = low + int(envelope[low : high + 1].argmax())
    before, here, after = envelope[peak - 1 : peak + 2]
    curve = before - 2 * here + after
    return peak + (float(np.clip(0.5 * (before - after) / curve, -0.5, 0.5)) if curve < 0 else 0.0)


def _widest(curve: Curve, reach: int) -> Curve:
    """The largest value within `reach` frames."""
    padded = np.pad(curve, reach)
    return np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1).max(axis=1)


def _at(curve: Curve, frames: Curve) -> Curve:
    return curve[np.clip(np.rint(frames).astype(int), 0, len(curve) - 1)]
