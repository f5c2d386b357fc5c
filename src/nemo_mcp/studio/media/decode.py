"""Files → frames and samples, through the container formats the studio takes and no others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.error import FFmpegError
from av.stream import Disposition
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from numpy.typing import NDArray

Samples = NDArray[np.float32]

# Container formats by FFmpeg's names. A playlist is left out on purpose: it could name any other file of the machine.
_DEMUXERS = "mov,matroska,avi,mp3,wav,aac"
_LONGEST_NAME = 80
# 8K and a little more: what a frame may have.
_MOST_PIXELS = 36_000_000
# Reading on is cheaper than a seek up to this distance.
_SEEK_BEYOND_SECONDS = 2.0


class UnreadableMedia(Exception):
    """A file cannot be used as media; `reason` says in plain words what is wrong with it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def quoted(name: str) -> str:
    """A file's name as it may stand in a sentence: printable, of bounded length."""
    clean = "".join(c for c in name if c.isprintable())
    return f"“{clean if len(clean) <= _LONGEST_NAME else clean[: _LONGEST_NAME - 1] + '…'}”"


def open_media(path: Path | str) -> InputContainer:
    """Open a video or sound file.

    Raises:
        UnreadableMedia: it is missing, or in none of the container formats.
    """
    try:
        return av.open(f"file:{path}", container_options={"format_whitelist": _DEMUXERS})
    except (FFmpegError, OSError, ValueError):
        raise UnreadableMedia("it is not a video or sound file that can be read") from None


def picture_stream(container: InputContainer) -> VideoStream | None:
    """The moving picture of a file; the cover of a song is none."""
    moving = (s for s in container.streams.video if not s.disposition & Disposition.attached_pic)
    return next(moving, None)


def sound_stream(container: InputContainer) -> AudioStream | None:
    """The first sound of a file."""
    return next(iter(container.streams.audio), None)


def begin(container: InputContainer) -> float:
    """When a file starts, in seconds of its own clock."""
    return (container.start_time or 0) / 1e6


def frames(container: InputContainer, stream: VideoStream | AudioStream) -> Iterator[Any]:
    """What a stream holds from where the container stands; damaged packets are skipped."""
    packets = container.demux(stream)  # pyright: ignore[reportArgumentType, reportCallIssue]
    while True:
        try:
            packet = next(packets)
        except (StopIteration, FFmpegError):
            return
        try:
            yield from packet.decode()
        except FFmpegError:
            continue


def sound_blocks(path: Path | str, rate: int, channels: int, start: float = 0.0) -> Iterator[Samples]:
    """Yield a file's sound from `start` seconds on as blocks (samples, channels); nothing for a file without sound.

    One channel becomes two equally loud ones; more than two are mixed down.

    Raises:
        UnreadableMedia: the file cannot be opened.
    """
    with open_media(path) as container:
        stream = sound_stream(container)
        if stream is None:
            return
        if start > 0:
            container.seek(round((begin(container) + start) * 1e6))
        mono = channels == 1 or stream.codec_context.layout.nb_channels == 1
        resampler = av.AudioResampler("fltp", "mono" if mono else "stereo", rate)
        skip: int | None = None
        for frame in frames(container, stream):
            if skip is None:
                skip = round((start - (_time(frame) - begin(container))) * rate)
            block = _samples(resampler.resample(frame), channels)
            if skip < 0:
                block, skip = np.concatenate([np.zeros((-skip, channels), np.float32), block]), 0
            block, skip = block[skip:], max(0, skip - len(block))
            if len(block):
                yield block
        yield _samples(resampler.resample(None), channels)


def _samples(frames: list[AudioFrame], channels: int) -> Samples:
    blocks = [np.asarray(f.to_ndarray(), np.float32).T for f in frames]
    joined = np.concatenate(blocks) if blocks else np.zeros((0, 1), np.float32)
    return np.repeat(joined, channels, axis=1) if joined.shape[1] == 1 else joined


def _time(frame: VideoFrame | AudioFrame) -> float:
    return float(frame.pts * frame.time_base) if frame.pts is not None and frame.time_base else 0.0


def quarter_turns(frame: VideoFrame) -> int:
    """How many quarter turns, counter-clockwise, bring a frame upright (the camera's display matrix)."""
    return round(frame.rotation / 90) % 4


def shown_size(stream: VideoStream, frame: VideoFrame) -> tuple[int, int]:
    """Width and height of a frame as a viewer sees it: square pixels, upright."""
    aspect = stream.sample_aspect_ratio or 1
    width, height = max(1, round(frame.width * aspect)), frame.height
    return (height, width) if quarter_turns(frame) % 2 else (width, height)


class FrameReader:
    """A clip's frames by time. Asked in rising order it decodes each frame once; going back seeks.

    `threads` decode; 0 means as many as there are processors.

    Raises:
        UnreadableMedia: the file cannot be opened, holds no picture, or one that is too large.
    """

    def __init__(self, path: Path | str, threads: int = 0) -> None:
        self._container = open_media(path)
        stream = picture_stream(self._container)
        if stream is None:
            self._container.close()
            raise UnreadableMedia("it holds no picture")
        if stream.codec_context.width * stream.codec_context.height > _MOST_PIXELS:
            self._container.close()
            raise UnreadableMedia("its picture has too many pixels")
        # The size may also grow on the way.
        stream.codec_context.options = {"max_pixels": str(_MOST_PIXELS)}
        stream.codec_context.thread_count = threads
        stream.thread_type = "AUTO"
        self.stream = stream
        self._begin = begin(self._container)
        self._frames: Iterator[VideoFrame] = frames(self._container, stream)
        self._current = next(self._frames, None)
        self._ahead = next(self._frames, None)
        self._first_time = self._time(self._current)

    def at(self, seconds: float) -> VideoFrame:
        """The frame on screen at a time: the last one that has begun; before the first the first, at the end the last.

        Raises:
            UnreadableMedia: no frame can be decoded.
        """
        seconds = max(seconds, self._first_time)
        if seconds < self._time(self._current) or (
            self._ahead is not None and seconds > self._time(self._ahead) + _SEEK_BEYOND_SECONDS
        ):
            self._restart(seconds)
            if self._current is None or self._time(self._current) > seconds:
                self._restart(0.0)
        while self._ahead is not None and self._time(self._ahead) <= seconds:
            self._current, self._ahead = self._ahead, next(self._frames, None)
        if self._current is None:
            raise UnreadableMedia("its picture cannot be decoded")
        return self._current

    def _restart(self, seconds: float) -> None:
        self._container.seek(round((self._begin + seconds) * 1e6))
        self._frames = frames(self._container, self.stream)
        self._current = next(self._frames, None)
        self._ahead = next(self._frames, None)

    def _time(self, frame: VideoFrame | None) -> float:
        return _time(frame) - self._begin if frame else 0.0

    def close(self) -> None:
        self._container.close()
