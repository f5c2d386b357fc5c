"""Beats and music: what is found in songs whose beats are known."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from media.kit import plain, sine, write_clip
from media.songs import RATE, f_measure, heard, song, write_wav
from nemo_mcp.studio.media import UnreadableMedia, beats, compose


@pytest.mark.proves("beats.found")
def test_beats_of_songs_between_70_and_180_bpm_are_found() -> None:
    scores, late, octaves = [], [], 0
    for bpm, played, found_beats in heard():
        found = np.array(found_beats.times)
        scores.append(f_measure(found, played.beats))
        octaves += abs(np.log2(found_beats.tempo / bpm)) > 0.4
        nearest = np.array([found[np.abs(found - beat).argmin()] - beat for beat in played.beats])
        late.append(np.median(nearest[np.abs(nearest) < 0.07]))
    assert np.mean(scores) >= 0.98, scores
    assert octaves <= 1
    assert abs(np.mean(late)) < 0.006, "the beats lag or lead as a whole"


@pytest.mark.proves("beats.found")
def test_no_beat_is_heard_before_the_music_or_after_it(tmp_path: Path) -> None:
    played = song(120, "rock", 12, seed=3, silence=3, noise=0.02)
    padded = np.concatenate([played.samples, np.zeros(3 * RATE, np.float32)])
    found = beats(write_wav(tmp_path / "song.wav", padded)).times
    assert found[0] == pytest.approx(played.beats[0], abs=0.07)
    assert found[-1] == pytest.approx(played.beats[-1], abs=0.07)


@pytest.mark.proves("beats.found")
def test_a_quiet_beginning_has_its_beats_too(tmp_path: Path) -> None:
    played = song(112, "pop", 16, seed=5)
    played.samples[: 8 * RATE] *= 0.2
    found = np.array(beats(write_wav(tmp_path / "song.wav", played.samples)).times)
    assert f_measure(found, played.beats) > 0.97


@pytest.mark.proves("beats.found")
def test_tempo_and_bars_are_found(tmp_path: Path) -> None:
    played = song(104, "rock", seed=3)
    found = beats(write_wav(tmp_path / "song.wav", played.samples))
    assert found.tempo == pytest.approx(104, rel=0.01)
    downbeats = np.array(found.times)[list(found.downbeats)]
    assert f_measure(downbeats, played.downbeats) > 0.9
    assert len(found.strength) == len(found.times)
    assert max(found.strength) == pytest.approx(1)


@pytest.mark.proves("beats.strength")
def test_strength_follows_the_loudness_of_the_music(tmp_path: Path) -> None:
    played = song(120, "house", seed=5)
    half = len(played.samples) // 2
    played.samples[:half] *= 0.2
    found = beats(write_wav(tmp_path / "song.wav", played.samples))
    strength, early = np.array(found.strength), np.array(found.times) < half / RATE
    assert strength[early].mean() < 0.35 * strength[~early].mean()


@pytest.mark.proves("beats.none")
def test_silence_and_a_single_moment_have_no_beats(tmp_path: Path) -> None:
    for samples in (np.zeros(RATE * 3, np.float32), np.ones(500, np.float32)):
        found = beats(write_wav(tmp_path / "still.wav", samples))
        assert (found.times, found.downbeats, found.tempo, found.strength) == ((), (), 0.0, ())


@pytest.mark.proves("beats.none")
def test_a_clip_without_sound_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableMedia, match="no sound"):
        beats(write_clip(tmp_path / "clip.mp4", lambda n: plain((9, 9, 9), (64, 64)), 3))


@pytest.mark.proves("beats.none")
@pytest.mark.parametrize("seconds", [1.1, 2.0, 4.0])
def test_a_tone_without_a_beat_is_no_trouble(tmp_path: Path, seconds: float) -> None:
    found = beats(write_wav(tmp_path / "tone.wav", sine(440, seconds)[:, 0], 48_000))
    assert all(0 <= time < seconds for time in found.times)


@pytest.mark.proves("music.composed")
@pytest.mark.parametrize(("style", "bpm"), [("lofi", 78), ("upbeat", 120), ("cinematic", 70)])
def test_music_is_stereo_as_long_as_asked_and_the_same_again(style: str, bpm: float) -> None:
    music = compose(style, bpm, 12.5, 7)
    assert (music.shape, music.dtype) == ((600_000, 2), np.float32)
    assert 0.5 < np.abs(music).max() <= 0.8001
    assert np.array_equal(music, compose(style, bpm, 12.5, 7))
    assert not np.array_equal(music, compose(style, bpm, 12.5, 8))
    assert np.abs(music.mean(axis=0)).max() < 0.01, "it hangs to one side of zero"
    tail = np.sqrt(np.mean(np.square(music[-2400:])))
    assert tail < 0.05 * np.sqrt(np.mean(np.square(music))), "it breaks off"


@pytest.mark.proves("music.composed")
def test_music_keeps_its_beat_from_zero_on(tmp_path: Path) -> None:
    music = compose("upbeat", 120, 20, 3)
    found = beats(write_wav(tmp_path / "music.wav", music, 48_000))
    assert found.tempo == pytest.approx(120, rel=0.01)
    assert f_measure(np.array(found.times), np.arange(0, 20, 0.5)) > 0.9


@pytest.mark.proves("music.composed")
@pytest.mark.parametrize("seconds", [0.2, 1.0, 3.3])
def test_very_short_music_is_music_too(seconds: float) -> None:
    music = compose("lofi", 0, seconds, 1)
    assert len(music) == round(seconds * 48_000)
    assert np.abs(music).max() > 0.1
