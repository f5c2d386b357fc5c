"""Music: short pieces composed from a style, a tempo and a seed, for films without a song."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from nemo_mcp.studio.media.instruments import RATE, Wave, bass, hat, keys, kick, pad, pluck, snare

Mix = NDArray[np.float32]
Instrument = Callable[[float, float], Wave]

_BEATS_PER_BAR, _BARS_PER_ROUND = 4, 4
_LOUDEST = 0.8


@dataclass(frozen=True)
class Style:
    """How a kind of music is made. Chords are semitones above the key, their root first, one a bar.

    Drums are sixteenths of a bar (x a hit, o a soft one); `swing` delays every second eighth by a part of it.
    """

    bpm: float
    key: int
    chords: tuple[tuple[int, ...], ...]
    scale: tuple[int, ...]
    kick: str
    snare: str
    hat: str
    depth: float
    crisp: float
    swing: float
    bass_steps: tuple[int, ...]
    chord_voice: Instrument
    chord_gain: float
    lead_voice: Instrument
    lead_gain: float
    drum_gain: float
    duck: float
    brightness: float


STYLES = {
    "lofi": Style(
        bpm=78,
        key=60,
        chords=((2, 5, 9, 12), (-5, 2, 5, 11), (0, 4, 7, 11), (-3, 4, 7, 12)),
        scale=(0, 2, 4, 7, 9),
        kick="x......x..x.....",
        snare="....x.......x..o",
        hat="x.o.x.o.x.o.x.o.",
        depth=0.2,
        crisp=0.35,
        swing=0.3,
        bass_steps=(0, 7, 10),
        chord_voice=keys,
        chord_gain=0.17,
        lead_voice=keys,
        lead_gain=0.15,
        drum_gain=0.62,
        duck=0.15,
        brightness=4200,
    ),
    "upbeat": Style(
        bpm=120,
        key=62,
        chords=((0, 4, 7, 12), (-5, 2, 7, 11), (-3, 4, 9, 12), (-7, 0, 5, 9)),
        scale=(0, 2, 4, 7, 9),
        kick="x...x...x...x...",
        snare="....x.......x...",
        hat="o.x.o.x.o.x.o.xo",
        depth=0.1,
        crisp=0.85,
        swing=0.0,
        bass_steps=(0, 3, 6, 8, 11, 14),
        chord_voice=pad,
        chord_gain=0.085,
        lead_voice=pluck,
        lead_gain=0.2,
        drum_gain=0.75,
        duck=0.6,
        brightness=15_000,
    ),
    "cinematic": Style(
        bpm=70,
        key=57,
        chords=((0, 3, 7, 12), (-4, 3, 8, 12), (3, 7, 10, 15), (-2, 5, 10, 14)),
        scale=(0, 2, 3, 7, 10),
        kick="x.........o.x...",
        snare="................",
        hat="................",
        depth=1.0,
        crisp=0.2,
        swing=0.0,
        bass_steps=(0,),
        chord_voice=pad,
        chord_gain=0.13,
        lead_voice=keys,
        lead_gain=0.2,
        drum_gain=0.8,
        duck=0.0,
        brightness=9000,
    ),
}


_MAJOR, _MINOR = (0, 2, 4, 7, 9), (0, 2, 3, 7, 10)
_BRIGHT_CHORDS = ((0, 4, 7, 12), (-5, 2, 7, 11), (-3, 4, 9, 12), (-7, 0, 5, 9))
_DARK_CHORDS = ((0, 3, 7, 12), (-4, 3, 8, 12), (-7, 0, 5, 8), (-2, 5, 10, 14))


def _bright(style: Style) -> Style:
    sharper = style.brightness * 1.4
    return replace(style, key=style.key + 2, chords=_BRIGHT_CHORDS, scale=_MAJOR, brightness=sharper)


def _dark(style: Style) -> Style:
    softer = style.brightness * 0.6
    return replace(style, key=style.key - 4, chords=_DARK_CHORDS, scale=_MINOR, brightness=softer)


MOODS: dict[str, Callable[[Style], Style]] = {"bright": _bright, "dark": _dark}


def compose(style: str, bpm: float, seconds: float, seed: int, mood: str = "") -> Mix:
    """Compose a piece: stereo samples (n, 2) at 48 kHz, peaks below 0.8, the same for the same arguments.

    Its first beat is at 0 and every later one 60/bpm seconds on (the style's own tempo if `bpm` is 0). It builds up,
    varies from round to round of four bars, and ends on its home chord within `seconds`. A mood, "bright" or "dark",
    puts it into major or minor, higher or lower, sharper or softer than the style's own.
    """
    look = STYLES.get(style, STYLES["upbeat"])
    look = MOODS[mood](look) if mood in MOODS else look
    return _Piece(look, bpm or look.bpm, seconds, seed).played()


class _Piece:
    """A piece in the making: where its bars are, and the buffers that its instruments play into."""

    def __init__(self, style: Style, bpm: float, seconds: float, seed: int) -> None:
        self.style, self.beat = style, 60 / min(max(bpm, 40), 220)
        self.seconds = max(seconds, 0.1)
        self.rng = np.random.default_rng(seed)
        self.key = style.key + int(self.rng.integers(-3, 4))
        self.drums, self.harmony, self.lead = (np.zeros((round(self.seconds * RATE), 2), np.float32) for _ in range(3))
        # The last bar that leaves its chord some seconds to ring belongs to the ending alone.
        bar = self.beat * _BEATS_PER_BAR
        self.bars = max(0, int((self.seconds - min(1.5, self.seconds / 2)) / bar))
        self.notes: dict[tuple[Instrument, float, float], Wave] = {}
        self.hits = {
            "kick": kick(style.depth),
            "snare": snare(self.rng, style.crisp),
            "hat": hat(self.rng, 0.035),
        }
        self.motif = self._phrase()

    def played(self) -> Mix:
        for bar in range(self.bars):
            self._play_bar(bar)
        self._end()
        if self.style.duck:
            self.harmony *= self._ducking()[:, None]
        mix = self.drums + _softened(self.harmony + _echoed(self.lead, self.beat * 0.75), self.style.brightness)
        fade = round(min(0.8, self.seconds / 4) * RATE)
        mix[-fade:] *= np.linspace(1, 0, fade, dtype=np.float32)[:, None] ** 2
        return mix * np.float32(_LOUDEST / max(1e-6, float(np.abs(mix).max())))

    def _play_bar(self, bar: int) -> None:
        round_, of_round = divmod(bar, _BARS_PER_ROUND)
        chord = self.style.chords[of_round]
        full = bar > 0 or self.bars < _BARS_PER_ROUND
        last_of_round = of_round == _BARS_PER_ROUND - 1
        for name, pattern in (("kick", self.style.kick), ("snare", self.style.snare), ("hat", self.style.hat)):
            for step, hit in enumerate(pattern):
                if hit != "." and (full or name == "kick"):
                    self._hit(name, bar, step, 1.0 if hit == "x" else 0.5)
        if last_of_round and self.style.hat.strip("."):
            for step in (13, 14, 15):
                self._hit("snare", bar, step, 0.3 + 0.1 * (step - 12))
        for step in self.style.bass_steps:
            length = (16 - step if step == self.style.bass_steps[-1] else 2.5) * self.beat / 4
            note = self.key - 24 + chord[0] + (12 if step == 14 and round_ % 2 else 0)
            self._play(self.harmony, bass, note, min(length, 2.0), bar, step, 0.3, 0.0)
        for index, tone in enumerate(chord):
            pan = (index / (len(chord) - 1) - 0.5) * 0.8
            length = self.beat * _BEATS_PER_BAR * (1.08 if self.style.chord_voice is pad else 0.95)
            self._play(
                self.harmony, self.style.chord_voice, self.key + tone, length, bar, 0, self.style.chord_gain, pan
            )
        if bar >= min(_BARS_PER_ROUND, self.bars // 4):
            self._sing(bar, chord, varied=last_of_round)

    def _sing(self, bar: int, chord: tuple[int, ...], varied: bool) -> None:
        """The motif, its strong notes bent to the chord; the last bar of a round answers it with another phrase."""
        phrase = self._phrase() if varied else self.motif
        for step, degree, length in phrase:
            pitches = [12 + s + o for o in (0, 12) for s in self.style.scale]
            note = pitches[degree % len(pitches)]
            if step % 4 == 0:
                note = min((12 + c + o for c in chord for o in (0, 12)), key=lambda tone: abs(tone - note))
            self._play(
                self.lead, self.style.lead_voice, self.key + note, length * self.beat / 4, bar, step,
                self.style.lead_gain * (1 if step % 4 == 0 else 0.8), 0.25,
            )  # fmt: skip

    def _phrase(self) -> list[tuple[int, int, int]]:
        """A bar of melody: (sixteenth, degree of the scale, length in sixteenths), moving in small steps."""
        phrase: list[tuple[int, int, int]] = []
        degree = int(self.rng.integers(1, 5))
        step = int(self.rng.choice([0, 0, 2]))
        while step < 15:
            length = int(self.rng.choice([2, 2, 4, 4, 6]))
            if self.rng.random() < 0.8:
                phrase.append((step, degree, length + 2))
            degree = int(np.clip(degree + self.rng.choice([-2, -1, -1, 1, 1, 2]), 0, 8))
            step += length
        return phrase

    def _end(self) -> None:
        """The home chord, struck once and left to ring."""
        home = min(self.style.chords, key=lambda chord: abs(chord[0]))
        length = self.seconds - self.bars * self.beat * _BEATS_PER_BAR
        self._hit("kick", self.bars, 0, 1.0)
        self._play(self.harmony, bass, self.key - 24 + home[0], length, self.bars, 0, 0.32, 0.0)
        for index, tone in enumerate(home):
            gain, pan = self.style.chord_gain * 1.1, index * 0.25 - 0.35
            self._play(self.harmony, self.style.chord_voice, self.key + tone, length, self.bars, 0, gain, pan)
        self._play(self.lead, self.style.lead_voice, self.key + 12 + home[0], length, self.bars, 0, 0.16, 0.2)

    def _hit(self, name: str, bar: int, step: int, gain: float) -> None:
        level = {"kick": 0.9, "snare": 0.5, "hat": 0.22}[name] * self.style.drum_gain
        human = 1.0 if name == "kick" else float(self.rng.uniform(0.85, 1.0))
        self._add(self.drums, self.hits[name], bar, step, level * gain * human, 0.3 if name == "hat" else 0.0)

    def _play(
        self, to: Mix, make: Instrument, note: float, length: float, bar: int, step: int,
        gain: float, pan: float,
    ) -> None:  # fmt: skip
        key = (make, note, round(length, 4))
        if key not in self.notes:
            self.notes[key] = make(note, length)
        self._add(to, self.notes[key], bar, step, gain, pan)

    def _add(self, to: Mix, wave: Wave, bar: int, step: int, gain: float, pan: float) -> None:
        late = self.style.swing * self.beat / 4 if step % 4 == 2 else 0.0
        at = round(((bar * _BEATS_PER_BAR + step / 4) * self.beat + late) * RATE)
        part = to[at : at + len(wave)]
        left, right = gain * min(1.0, 1 - pan), gain * min(1.0, 1 + pan)
        part[:, 0] += wave[: len(part)] * np.float32(left)
        part[:, 1] += wave[: len(part)] * np.float32(right)

    def _ducking(self) -> Wave:
        """The harmony makes room for every beat of the kick."""
        since = np.arange(len(self.harmony), dtype=np.float32) / RATE % np.float32(self.beat)
        return (1 - self.style.duck * np.exp(-since * 9)).astype(np.float32)


def _echoed(lead: Mix, delay: float) -> Mix:
    """With two fainter repeats, each on the other side."""
    out, by = lead.copy(), round(delay * RATE)
    for times, gain in ((1, 0.35), (2, 0.15)):
        later = lead[: max(0, len(lead) - times * by)]
        out[len(lead) - len(later) :] += later[:, :: -1 if times % 2 else 1] * np.float32(gain)
    return out


def _softened(mix: Mix, cutoff: float) -> Mix:
    """Without the sharpness above a frequency."""
    size = 1 << (len(mix) - 1).bit_length()
    spectrum = np.fft.rfft(mix, size, axis=0)
    frequencies = np.fft.rfftfreq(size, 1 / RATE)
    spectrum *= (1 / np.sqrt(1 + (frequencies / cutoff) ** 4))[:, None]
    return np.fft.irfft(spectrum, size, axis=0)[: len(mix)].astype(np.float32)
