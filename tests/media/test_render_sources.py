"""Sources: animations, high dynamic range, odd sizes, broken tails, bombs."""

from __future__ import annotations

import itertools
import struct
import zlib
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from media.kit import BLUE, GREEN, GREY, RED, Timeline, plain, save, write_clip
from nemo_mcp.studio.media import UnreadableMedia, probe


@pytest.fixture
def grey(tmp_path: Path) -> Path:
    return save(tmp_path / "grey.png", plain(GREY))


def animation(path: Path, *, cut_out: bool = False) -> Path:
    """Red for 300 ms, green for 200 ms, blue for 500 ms; a cut-out shows only the middle."""
    frames = []
    for color in (RED, GREEN, BLUE):
        page = Image.new("RGBA", (160, 90), (*color, 0 if cut_out else 255))
        page.paste((*color, 255), (40, 20, 120, 70))
        frames.append(page if cut_out else page.convert("RGB"))
    options = {"lossless": True} if path.suffix == ".webp" else {"disposal": 2}
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=[300, 200, 500], loop=0, **options)
    return path


@pytest.mark.proves("render.animations")
@pytest.mark.parametrize("suffix", ["gif", "webp"])
def test_an_animation_is_a_clip_with_times_of_its_own(tmp_path: Path, suffix: str) -> None:
    path = animation(tmp_path / f"moving.{suffix}")
    info = probe(path)
    assert (info.kind, info.duration_ms, info.width, info.height) == ("video", 1000, 160, 90)
    line = Timeline().show(path, 2500, kind="video")
    film = line.render(tmp_path / "film.mp4")
    for frame, color in ((2, RED), (8, RED), (10, GREEN), (14, GREEN), (16, BLUE), (28, BLUE), (32, RED), (62, RED)):
        assert film.is_color(frame, color, 16), frame


@pytest.mark.proves("render.animations", "render.insets")
@pytest.mark.parametrize("suffix", ["gif", "webp"])
def test_an_animation_can_be_seen_through(tmp_path: Path, grey: Path, suffix: str) -> None:
    path = animation(tmp_path / f"moving.{suffix}", cut_out=True)
    line = Timeline().show(grey, 1000).lay(path, 0, 1000, kind="video", x=0.5, y=0.5, size=0.5)
    film = line.render(tmp_path / "film.mp4")
    for frame, color in ((5, RED), (12, GREEN), (25, BLUE)):
        assert np.abs(film.frames[frame][90, 160] - np.array(color, float)).max() < 20
        assert np.abs(film.frames[frame][60, 90] - np.array(GREY, float)).max() < 10, "beside it is the wall"


def hdr_clip(path: Path, transfer: int, code: float) -> Path:
    """A clip in 10 bits of BT.2020 whose grey has this code (0–1) in PQ (16) or HLG (18)."""
    with av.open(str(path), "w") as container:
        video = container.add_stream("libx265", rate=30)
        video.width, video.height, video.pix_fmt = 320, 180, "yuv420p10le"
        video.options = {"preset": "ultrafast", "crf": "10", "x265-params": "log-level=none:pools=1"}
        context = video.codec_context
        context.color_trc, context.colorspace, context.color_primaries, context.color_range = transfer, 9, 9, 1
        for number in range(6):
            frame = av.VideoFrame(320, 180, "yuv420p10le")
            for plane, value in zip(frame.planes, (64 + 876 * code, 512, 512), strict=True):
                rows = np.frombuffer(plane, np.uint16).reshape(plane.height, -1)
                rows[:] = round(value)
            frame.color_trc, frame.colorspace, frame.color_primaries, frame.color_range = transfer, 9, 9, 1
            frame.pts, frame.time_base = number, Fraction(1, 30)
            container.mux(video.encode(frame))
        container.mux(video.encode(None))
    return path


@pytest.mark.proves("render.hdr")
def test_high_dynamic_range_is_brought_to_what_screens_show(tmp_path: Path) -> None:
    # PQ codes of 1000, 203, 26 and 0.5 cd/m²; HLG codes of its peak, of white at 75% and of middle grey.
    shown = {
        (transfer, code): Timeline()
        .show(hdr_clip(tmp_path / "hdr.mp4", transfer, code), 100)
        .render(tmp_path / "film.mp4")
        .color(1)
        for transfer, code in ((16, 0.7518), (16, 0.5807), (16, 0.38), (16, 0.1), (18, 1.0), (18, 0.75), (18, 0.38))
    }
    for color in shown.values():
        assert np.ptp(color) < 6, "grey stays grey"
    light = {key: color.mean() for key, color in shown.items()}
    assert light[16, 0.7518] > 245, "the brightest is white"
    assert 195 < light[16, 0.5807] < 245, "paper white is bright, and leaves room above it"
    assert 85 < light[16, 0.38] < 130, "middle grey is in the middle"
    assert light[16, 0.1] < 30
    assert light[18, 1.0] > 245
    assert 190 < light[18, 0.75] < 245
    assert 85 < light[18, 0.38] < 130


@pytest.mark.proves("render.hdr")
def test_ten_bits_without_more_range_keep_their_brightness(tmp_path: Path) -> None:
    clip = hdr_clip(tmp_path / "deep.mp4", 1, 0.5)
    assert Timeline().show(clip, 100).render(tmp_path / "film.mp4").is_color(1, (128, 128, 128), 6)


@pytest.mark.proves("render.sources")
@pytest.mark.parametrize("size", [(322, 182), (98, 258), (1000, 20)])
def test_odd_shapes_are_shown(tmp_path: Path, size: tuple[int, int]) -> None:
    clip = write_clip(tmp_path / "clip.mp4", lambda n: plain(GREEN, size), 5)
    still = save(tmp_path / "still.png", plain(BLUE, (size[0] + 1, size[1] + 1)))
    film = Timeline().show(clip, 100, fit="fit").show(still, 100, fit="fit").render(tmp_path / "f.mp4")
    assert np.abs(film.frames[1][90, 160] - np.array(GREEN, float)).max() < 20
    assert np.abs(film.frames[4][90, 160] - np.array(BLUE, float)).max() < 20


@pytest.mark.proves("render.sources")
def test_a_broken_tail_holds_the_last_picture(tmp_path: Path) -> None:
    whole = write_clip(tmp_path / "clip.mkv", lambda n: plain((n * 4, 90, 90)), 60)
    data = whole.read_bytes()
    torn = tmp_path / "torn.mkv"
    torn.write_bytes(data[: len(data) * 2 // 3])
    film = Timeline().show(torn, 2000, volume=0).render(tmp_path / "f.mp4")
    assert len(film.frames) == 60
    shown = [film.color(n)[0] / 4 for n in range(60)]
    assert shown[10] == pytest.approx(10, abs=1.5)
    assert all(b >= a - 1 for a, b in itertools.pairwise(shown))


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds nothing."""

    def part(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = part(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + part(b"IDAT", zlib.compress(bytes(1000))) + part(b"IEND", b"")


@pytest.mark.proves("render.bombs")
@pytest.mark.parametrize("size", [(9000, 9000), (60_000, 60_000)])
def test_pictures_of_too_many_pixels_are_refused(tmp_path: Path, size: tuple[int, int]) -> None:
    bomb = tmp_path / "bomb.png"
    bomb.write_bytes(png_header(*size))
    with pytest.raises(UnreadableMedia, match="too many pixels"):
        probe(bomb)


@pytest.mark.proves("render.bombs")
def test_clips_of_too_many_pixels_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.mov"
    with av.open(str(path), "w") as container:
        video = container.add_stream("png", rate=1)
        video.width, video.height, video.pix_fmt = 9000, 5000, "gray"
        container.mux(video.encode(av.VideoFrame(9000, 5000, "gray")))
        container.mux(video.encode(None))
    with pytest.raises(UnreadableMedia, match="too many pixels"):
        probe(path)
