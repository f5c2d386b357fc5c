"""What a file holds, by its content."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from media.kit import GREEN, RED, plain, save, sine, turned, write_clip, write_sound
from nemo_mcp.studio.media import UnreadableMedia, probe

CLIPS = {"mp4": "libx264", "mov": "libx264", "avi": "mpeg4", "webm": "libvpx", "mkv": "libx264"}
STILLS = ("jpg", "png", "gif", "webp")
SOUNDS = {"mp3": "libmp3lame", "wav": "pcm_s16le", "m4a": "aac", "aac": "aac"}


def sound(path: Path, seconds: float = 1.5) -> Path:
    form = {".m4a": "mp4", ".aac": "adts"}.get(path.suffix)
    return write_sound(path, sine(440, seconds), SOUNDS[path.suffix[1:]], form=form)


@pytest.mark.proves("media.formats")
@pytest.mark.parametrize("suffix", CLIPS)
def test_a_clip_is_known_by_its_size_length_and_rate(tmp_path: Path, suffix: str) -> None:
    path = write_clip(tmp_path / f"clip.{suffix}", lambda n: plain(RED, (96, 64)), 25, fps=25, codec=CLIPS[suffix])
    info = probe(path, path.name)
    assert (info.kind, info.width, info.height) == ("video", 96, 64)
    assert info.duration_ms == pytest.approx(1000, abs=45)
    assert info.fps == pytest.approx(25, abs=0.1)


@pytest.mark.proves("media.formats")
@pytest.mark.parametrize("suffix", STILLS)
def test_a_still_has_a_size_and_no_length(tmp_path: Path, suffix: str) -> None:
    info = probe(save(tmp_path / f"still.{suffix}", plain(GREEN, (90, 60))), "still")
    assert (info.kind, info.duration_ms, info.width, info.height, info.fps) == ("image", 0, 90, 60, 0)


@pytest.mark.proves("media.formats")
@pytest.mark.parametrize("suffix", SOUNDS)
def test_a_sound_has_a_length_and_no_size(tmp_path: Path, suffix: str) -> None:
    info = probe(sound(tmp_path / f"song.{suffix}"), "song")
    assert (info.kind, info.width, info.height) == ("audio", 0, 0)
    assert info.duration_ms == pytest.approx(1500, abs=60)


@pytest.mark.proves("media.by-content")
def test_the_name_of_a_file_decides_nothing(tmp_path: Path) -> None:
    shutil.copy(save(tmp_path / "still.png", plain(RED)), tmp_path / "lie.mp4")
    shutil.copy(sound(tmp_path / "song.m4a"), tmp_path / "talk.mp4")
    shutil.copy(write_clip(tmp_path / "clip.webm", lambda n: plain(RED), 5, codec="libvpx"), tmp_path / "clip.jpg")
    kinds = [probe(tmp_path / name, name).kind for name in ("lie.mp4", "talk.mp4", "clip.jpg")]
    assert kinds == ["image", "audio", "video"]


@pytest.mark.proves("media.by-content")
def test_a_song_with_a_cover_is_a_song(tmp_path: Path) -> None:
    cover = save(tmp_path / "cover.jpg", plain(GREEN, (64, 64)))
    path = tmp_path / "song.mp3"
    with av.open(str(path), "w") as container, av.open(str(cover)) as image:
        audio = container.add_stream("libmp3lame", rate=48_000, layout="stereo")
        picture = container.add_stream_from_template(image.streams.video[0])
        picture.disposition = av.stream.Disposition.attached_pic
        packet = next(image.demux(video=0))
        packet.stream = picture
        container.mux(packet)
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(sine(440, 1).T), "fltp", "stereo")
        frame.rate = 48_000
        container.mux(audio.encode(frame))
        container.mux(audio.encode(None))
    assert probe(path, path.name).kind == "audio"


@pytest.mark.proves("media.upright")
def test_a_photo_taken_sideways_is_measured_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    info = probe(save(tmp_path / "photo.jpg", plain(RED, (90, 60)), exif=exif), "photo.jpg")
    assert (info.width, info.height) == (60, 90)


@pytest.mark.proves("media.upright")
def test_a_clip_filmed_sideways_is_measured_upright(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "clip.mp4", lambda n: plain(RED, (96, 64)), 5)
    info = probe(turned(clip), "clip.mp4")
    assert (info.width, info.height) == (64, 96)


@pytest.mark.proves("media.unreadable")
@pytest.mark.parametrize(
    "content", [b"", b"hello", b"\x89PNG\r\n\x1a\nnothing", b"RIFF\x00\x00\x00\x00WAVE", b"#EXTM3U"]
)
def test_what_is_no_media_is_refused_by_name(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "thing"
    path.write_bytes(content)
    with pytest.raises(UnreadableMedia, match=r"“holiday\.mp4” cannot be used") as refused:
        probe(path, "holiday.mp4")
    assert str(tmp_path) not in str(refused.value)


@pytest.mark.proves("media.unreadable")
@pytest.mark.parametrize("name", ["photo.jpg", "photo.png", "photo.webp", "photo.gif"])
def test_half_a_picture_is_refused(tmp_path: Path, name: str) -> None:
    noise = np.random.default_rng(0).integers(0, 255, (200, 200, 3), np.uint8)
    path = save(tmp_path / name, noise)
    path.write_bytes(path.read_bytes()[:4000])
    with pytest.raises(UnreadableMedia):
        probe(path, name)


@pytest.mark.proves("media.no-playlists")
def test_a_playlist_cannot_read_other_files(tmp_path: Path) -> None:
    secret = sound(tmp_path / "secret.mp3")
    for text in (
        f"#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\n{secret}\n#EXT-X-ENDLIST\n",
        f"ffconcat version 1.0\nfile {secret.name}\n",
    ):
        path = tmp_path / "list.mp4"
        path.write_text(text)
        with pytest.raises(UnreadableMedia):
            probe(path, "list.mp4")


@pytest.mark.proves("media.unreadable")
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    head=st.sampled_from(
        [b"", b"\xff\xd8\xff", b"GIF89a", b"RIFF\x20\0\0\0WEBP", b"\0\0\0\x18ftypmp42", b"ID3\4", b"\xff\xf1"]
    ),
    tail=st.binary(max_size=300),
)
def test_any_bytes_are_either_media_or_refused(tmp_path: Path, head: bytes, tail: bytes) -> None:
    path = tmp_path / "bytes"
    path.write_bytes(head + tail)
    with suppress(UnreadableMedia):
        assert probe(path, "bytes").kind in ("video", "image", "audio")
