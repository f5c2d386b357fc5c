"""Making small media files, and measuring what was rendered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from nemo_mcp.studio.render import render
from nemo_mcp.studio.render.render import Rendered

Pixels = NDArray[np.uint8]

WIDTH, HEIGHT, FPS = 320, 180, 30
RED, GREEN, BLUE, WHITE, GREY = (230, 30, 30), (30, 200, 30), (30, 30, 230), (250, 250, 250), (128, 128, 128)


def plain(color: tuple[int, int, int], size: tuple[int, int] = (WIDTH, HEIGHT)) -> Pixels:
    return np.full((size[1], size[0], 3), color, np.uint8)


def write_clip(
    path: Path,
    paint: Callable[[int], Pixels],
    count: int,
    *,
    fps: int = FPS,
    codec: str = "libx264",
    pts: Sequence[int] | None = None,
    tone: float = 0.0,
) -> Path:
    """A clip of `count` painted frames; `pts` (in frames) makes its rate variable, `tone` (Hz) gives it sound."""
    height, width = paint(0).shape[:2]
    with av.open(str(path), "w") as container:
        video = container.add_stream(codec, rate=fps)
        video.width, video.height, video.pix_fmt = width, height, "yuv420p"
        if codec == "libx264":
            video.options = {"preset": "ultrafast", "crf": "10"}
        audio_codec = {".webm": "libopus", ".avi": "libmp3lame"}.get(path.suffix, "aac")
        audio = container.add_stream(audio_codec, rate=48_000, layout="stereo") if tone else None
        for number in range(count):
            frame = av.VideoFrame.from_ndarray(paint(number), "rgb24")
            frame.pts, frame.time_base = (pts or range(count))[number], Fraction(1, fps)
            container.mux(video.encode(frame))
        container.mux(video.encode(None))
        if audio:
            wave = sine(tone, ((pts or [count])[-1]) / fps)
            _encode_sound(container, audio, wave, 48_000)
    return path


def write_sound(path: Path, wave: NDArray[np.float32], codec: str, rate: int = 48_000, form: str | None = None) -> Path:
    """Samples (n, channels) to a sound file."""
    with av.open(str(path), "w", format=form) as container:
        stream = container.add_stream(codec, rate=rate, layout="stereo" if wave.shape[1] == 2 else "mono")
        _encode_sound(container, stream, wave, rate)
    return path


def sine(hertz: float, seconds: float, level: float = 0.4, channels: int = 2) -> NDArray[np.float32]:
    wave = level * np.sin(2 * np.pi * hertz * np.arange(round(seconds * 48_000)) / 48_000)
    return np.repeat(wave[:, None], channels, axis=1).astype(np.float32)


def _encode_sound(container: Any, stream: Any, wave: NDArray[np.float32], rate: int) -> None:
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(wave.T), "fltp", "stereo" if wave.shape[1] == 2 else "mono")
    frame.rate, frame.pts = rate, 0
    container.mux(stream.encode(frame))
    container.mux(stream.encode(None))


def turned(path: Path) -> Path:
    """Give an MP4 the display matrix of a camera held upright: show it turned clockwise by a quarter."""
    data = bytearray(path.read_bytes())
    at = data.index(b"tkhd") + 44
    zero, one, minus_one = bytes(4), (0x10000).to_bytes(4), (0xFFFF0000).to_bytes(4)
    data[at : at + 24] = zero + one + zero + minus_one + zero + zero
    path.write_bytes(data)
    return path


class Timeline:
    """A draft in the making, with its sources."""

    def __init__(self, width: int = WIDTH, height: int = HEIGHT) -> None:
        self.video: list[dict[str, Any]] = []
        self.audio: list[dict[str, Any]] = []
        self.text: list[dict[str, Any]] = []
        self.over: list[dict[str, Any]] = []
        self.facts: dict[str, Any] = {"fps": FPS}
        self.sources: dict[str, dict[str, str]] = {}
        self.canvas = {"w": width, "h": height}

    def show(self, path: Path | None, ms: int, **m: Any) -> Timeline:
        self.video.append({"d": ms, "m": {**self._shown(path), **m}})
        return self

    def lay(self, path: Path | None, start: int, ms: int, **m: Any) -> Timeline:
        """A picture over the picture."""
        self.over.append({"s": start, "d": ms, "m": {**self._shown(path), **m}})
        return self

    def with_(self, **facts: Any) -> Timeline:
        """Facts of the draft: fps, loudness."""
        self.facts |= facts
        return self

    def _shown(self, path: Path | None) -> dict[str, Any]:
        kind = "card" if path is None else "video" if path.suffix in (".mp4", ".mov", ".webm", ".mkv") else "image"
        return {"kind": kind, "source": self._add(path, kind)}

    def play(self, path: Path | None, ms: int, **m: Any) -> Timeline:
        self.audio.append({"s": 0, "d": ms, "m": {"source": self._add(path, "audio"), **m}})
        return self

    def say(self, text: str, start: int, ms: int, **m: Any) -> Timeline:
        self.text.append({"s": start, "d": ms, "m": {"text": text, **m}})
        return self

    def _add(self, path: Path | None, kind: str) -> str:
        if path is None:
            return ""
        self.sources[path.name] = {"path": str(path), "name": path.name, "kind": kind}
        return path.name

    @property
    def draft(self) -> dict[str, Any]:
        tracks = [{"tt": tt, "sg": sg} for tt, sg in ((0, self.video), (1, self.audio), (7, self.text)) if sg]
        tracks += [{"tt": 0, "layer": 1, "sg": self.over}] if self.over else []
        return {"id": "draft", "canvas": self.canvas, "t": tracks, **self.facts}

    def render(self, target: Path, store: Path | None = None, **output: str) -> Film:
        done = render(self.draft, self.sources, output, target, lambda percent: None, store)
        return Film(target, done)


@dataclass
class Film:
    """A rendered file, measured."""

    path: Path
    done: Rendered

    @cached_property
    def frames(self) -> list[Pixels]:
        with av.open(str(self.path)) as container:
            return [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]

    @cached_property
    def times(self) -> list[float]:
        with av.open(str(self.path)) as container:
            return [float(frame.time) for frame in container.decode(video=0)]

    @cached_property
    def sound(self) -> NDArray[np.float32]:
        """Samples (n, 2)."""
        with av.open(str(self.path)) as container:
            alike = av.AudioResampler("fltp", "stereo", 48_000)
            frames = [made for frame in (*container.decode(audio=0), None) for made in alike.resample(frame)]
            return np.concatenate([frame.to_ndarray().T for frame in frames])

    def color(self, frame: int) -> NDArray[np.float64]:
        """Mean color of the middle of a frame."""
        height, width = self.frames[frame].shape[:2]
        return self.frames[frame][height // 4 : -height // 4, width // 4 : -width // 4].mean(axis=(0, 1))

    def is_color(self, frame: int, color: tuple[int, int, int], tolerance: float = 12) -> bool:
        return bool(np.abs(self.color(frame) - color).max() <= tolerance)

    def loudness(self, start: float, end: float) -> float:
        """Root mean square of a stretch in seconds."""
        return float(np.sqrt(np.mean(np.square(self.sound[round(start * 48_000) : round(end * 48_000)]))))

    @property
    def boxes(self) -> list[str]:
        """Names of the file's outermost boxes, in order."""
        data, at, names = self.path.read_bytes(), 0, list[str]()
        while at < len(data):
            names.append(data[at + 4 : at + 8].decode("ascii"))
            size = int.from_bytes(data[at : at + 4])
            at += size if size > 1 else int.from_bytes(data[at + 8 : at + 16])
        return names


def save(path: Path, pixels: Pixels, **options: Any) -> Path:
    Image.fromarray(pixels).save(path, **options)
    return path
