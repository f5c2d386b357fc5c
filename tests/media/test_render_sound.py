"""Sound, measured: loudness, ducking, loops, the peaks of what is too loud, moods."""

from __future__ import annotations

import itertools
from fractions import Fraction
from pathlib import Path

import av
import av.filter
import numpy as np
import pytest

from media.kit import RED, Timeline, plain, save, sine, write_sound
from nemo_mcp.studio.media import compose


def lufs(sound: np.ndarray) -> float:
    """Integrated loudness by BS.1770 as its text has it: two filters, blocks of 400 ms, two gates."""
    shelf = ([1.53512485958697, -2.69169618940638, 1.19839281085285], [1.0, -1.69065929318241, 0.73248077421585])
    high = ([1.0, -2.0, 1.0], [1.0, -1.99004745483398, 0.99007225036621])
    length = len(sound)
    at = np.exp(-2j * np.pi * np.fft.rfftfreq(2 * length))
    response = np.ones(len(at), complex)
    for b, a in (shelf, high):
        response *= np.polyval(b[::-1], at) / np.polyval(a[::-1], at)
    weighted = np.fft.irfft(np.fft.rfft(sound, 2 * length, axis=0) * response[:, None], axis=0)[:length]
    hops = [np.square(weighted[n : n + 19_200]).mean(0).sum() for n in range(0, length - 19_200, 4800)]
    blocks = np.array(hops)
    loud = blocks[-0.691 + 10 * np.log10(blocks + 1e-12) > -70]
    gate = -0.691 + 10 * np.log10(loud.mean()) - 10
    return float(-0.691 + 10 * np.log10(loud[-0.691 + 10 * np.log10(loud) > gate].mean()))


@pytest.fixture
def red(tmp_path: Path) -> Path:
    return save(tmp_path / "red.png", plain(RED, (64, 36)))


@pytest.mark.proves("render.loudness")
@pytest.mark.parametrize("level", [0.05, 0.9])
def test_a_film_is_as_loud_as_it_is_asked_to_be(tmp_path: Path, red: Path, level: float) -> None:
    assert lufs(sine(997, 5, level=10 ** (-23 / 20))) == pytest.approx(-23, abs=0.1), "the meter of this test is right"
    wave = compose("upbeat", 120, 10, 3) * level
    song = write_sound(tmp_path / "song.wav", wave.astype(np.float32), "pcm_s16le")
    line = Timeline(64, 36).show(red, 10_000).play(song, 10_000)
    for wanted in (-14.0, -23.0):
        film = line.with_(loudness=wanted).render(tmp_path / "film.mp4")
        assert lufs(film.sound) == pytest.approx(wanted, abs=1)
        assert np.abs(film.sound).max() < 1.05


@pytest.mark.proves("render.loudness")
def test_silence_stays_silent(tmp_path: Path, red: Path) -> None:
    film = Timeline(64, 36).show(red, 1000).with_(loudness=-14).render(tmp_path / "film.mp4")
    assert np.abs(film.sound).max() < 1e-3


@pytest.mark.proves("render.duck")
def test_music_makes_room_while_somebody_speaks(tmp_path: Path, red: Path) -> None:
    music = write_sound(tmp_path / "music.wav", sine(200, 6, level=0.3), "pcm_s16le")
    word = write_sound(tmp_path / "word.wav", sine(2000, 1, level=0.3), "pcm_s16le")
    line = Timeline(64, 36).show(red, 6000).play(music, 6000, duck=0.25).play(word, 1000, role="voice")
    line.audio[1]["s"] = 2500
    sound = line.render(tmp_path / "film.mp4").sound[:, 0]

    def music_at(second: float) -> float:
        part = sound[round((second - 0.05) * 48_000) : round((second + 0.05) * 48_000)]
        return float(np.abs(np.fft.rfft(part * np.hanning(len(part))))[20])  # 200 Hz

    steady = music_at(1)
    assert music_at(3) / steady == pytest.approx(0.25, abs=0.03)
    assert music_at(2.5) / steady < 0.5, "it is down when the word begins"
    assert music_at(5) / steady == pytest.approx(1, abs=0.03)
    fall = [music_at(t) for t in np.arange(1.9, 2.6, 0.05)]
    assert all(a * 1.03 >= b for a, b in itertools.pairwise(fall)), "it goes down smoothly"


@pytest.mark.proves("render.loop")
def test_music_that_is_too_short_goes_on_from_its_beginning(tmp_path: Path, red: Path) -> None:
    wave = np.concatenate([sine(300, 0.5), sine(900, 0.5)])
    song = write_sound(tmp_path / "song.wav", wave, "pcm_s16le")
    line = Timeline(64, 36).show(red, 3500)
    looped = line.play(song, 3500, loop=True, **{"in": 500}).render(tmp_path / "a.mp4").sound[:, 0]
    line.audio.clear()
    once = line.play(song, 3500).render(tmp_path / "b.mp4")

    def pitch(second: float) -> float:
        part = looped[round((second - 0.1) * 48_000) : round((second + 0.1) * 48_000)]
        return float(np.abs(np.fft.rfft(part)).argmax() * 5)

    # From `in` on, again and again.
    assert [pitch(t) for t in (0.25, 1.25, 3.25)] == pytest.approx([900, 900, 900], abs=10)
    assert once.loudness(1.2, 3.4) < 1e-3


@pytest.mark.proves("render.no-clipping")
def test_what_is_too_loud_is_turned_down_and_not_bent(tmp_path: Path, red: Path) -> None:
    loud = write_sound(tmp_path / "loud.wav", sine(440, 3, level=0.9), "pcm_s16le")
    film = Timeline(64, 36).show(red, 3000).play(loud, 3000, volume=2.0).render(tmp_path / "film.mp4")
    spectrum = np.abs(np.fft.rfft(film.sound[48_000:96_000, 0] * np.hanning(48_000)))
    harmonics = spectrum[[1320, 2200]].max() / spectrum[440]
    assert 0.9 < np.abs(film.sound).max() <= 1.0
    assert harmonics < 0.01, "a wave that is cut off has harmonics"


@pytest.mark.proves("music.composed")
@pytest.mark.parametrize("style", ["lofi", "upbeat", "cinematic"])
def test_a_mood_is_heard(style: str) -> None:
    def centre(mood: str) -> float:
        wave = compose(style, 100, 8, 2, mood)
        spectrum = np.abs(np.fft.rfft(wave[:, 0])) ** 2
        return float((spectrum * np.arange(len(spectrum))).sum() / spectrum.sum())

    assert centre("dark") < centre("bright")
    assert not np.array_equal(compose(style, 100, 4, 2, "dark"), compose(style, 100, 4, 2))


@pytest.mark.proves("render.sources")
@pytest.mark.parametrize(
    ("layout", "rate"), [("mono", 8000), ("mono", 96_000), ("stereo", 22_050), ("5.1", 48_000), ("5.1", 44_100)]
)
def test_every_layout_and_rate_is_heard(tmp_path: Path, red: Path, layout: str, rate: int) -> None:
    channels = av.AudioLayout(layout).nb_channels
    time = np.arange(2 * rate) / rate
    wave = np.repeat((0.3 * np.sin(2 * np.pi * 440 * time)).astype(np.float32)[None], channels, 0)
    path = tmp_path / "song.wav"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("pcm_s16le", rate=rate, layout=layout)
        packed = np.ascontiguousarray(np.rint(wave.T * 32767).astype(np.int16).reshape(1, -1))
        frame = av.AudioFrame.from_ndarray(packed, "s16", layout)
        frame.rate, frame.pts, frame.time_base = rate, 0, Fraction(1, rate)
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    film = Timeline(64, 36).show(red, 2000).play(path, 2000).render(tmp_path / "film.mp4")
    part = film.sound[24_000:72_000]
    assert np.abs(np.fft.rfft(part[:, 0])).argmax() == pytest.approx(440, abs=2)
    assert 0.1 < np.sqrt(np.square(part).mean()) < 0.75
    assert np.abs(part[:, 0]).max() == pytest.approx(np.abs(part[:, 1]).max(), rel=0.05)
