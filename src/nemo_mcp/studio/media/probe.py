"""What a file holds: its kind, its length, its size as shown. Decided by content, never by name."""

from __future__ import annotations

import warnings
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from av.container import InputContainer
from av.error import FFmpegError
from av.stream import Stream
from PIL import Image, ImageOps
from PIL import WebPImagePlugin as _  # noqa: F401  (Pillow opens WebP only once this is imported)

from nemo_mcp.studio.media.animation import Animation
from nemo_mcp.studio.media.decode import (
    FrameReader,
    UnreadableMedia,
    begin,
    frames,
    open_media,
    picture_stream,
    quoted,
    shown_size,
    sound_stream,
)
from nemo_mcp.studio.model import SourceKind

_STILL_FORMATS = ("JPEG", "PNG", "GIF", "WEBP")
# A picture of this many pixels takes 256 MB to decode; of JPEG, which is decoded smaller, twice as many may be.
_MOST_PIXELS = 64_000_000


@dataclass(frozen=True)
class MediaInfo:
    """A file's kind, length in milliseconds (0 for a still), and size in pixels as shown, upright (0 for sound)."""

    kind: SourceKind
    duration_ms: int
    width: int
    height: int
    fps: float


def probe(path: Path | str, name: str = "") -> MediaInfo:
    """Look into a file: mp4 mov avi webm mkv, jpg png gif webp, mp3 wav m4a aac (API reference §7).

    A file that only sounds is audio, whatever it is called and whatever cover it carries; an animation is a video.

    Raises:
        UnreadableMedia: it is none of these, damaged, or empty.
    """
    name = name or Path(path).name
    try:
        return _still(path) or _recording(path)
    except UnreadableMedia as error:
        raise UnreadableMedia(f"{quoted(name)} cannot be used: {error.reason}.") from None


def open_still(path: Path | str) -> Image.Image | None:
    """A still, not yet decoded and not yet upright; None for what is no still.

    Raises:
        UnreadableMedia: it has too many pixels.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(path, formats=_STILL_FORMATS)
    except Image.DecompressionBombError:
        raise UnreadableMedia("it has too many pixels") from None
    except (OSError, ValueError, SyntaxError):
        return None
    if image.width * image.height > _MOST_PIXELS * (2 if image.format == "JPEG" else 1):
        image.close()
        raise UnreadableMedia("it has too many pixels")
    return image


def _still(path: Path | str) -> MediaInfo | None:
    still = open_still(path)
    if still is None:
        return None
    with still:
        width, height = still.size
        if getattr(still, "is_animated", False) and still.format in ("GIF", "WEBP"):
            return _animation(still)
        try:
            # A JPEG is decoded at an eighth of its size: enough to know that it is whole.
            still.draft("RGB", (1, 1))
            # The orientation of a PNG may stand behind its pixels, so this may decode it.
            sideways = cast(int, still.getexif().get(0x0112, 1)) in (5, 6, 7, 8)
            ImageOps.exif_transpose(still)
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            raise UnreadableMedia("the picture is damaged or incomplete") from None
    return MediaInfo("image", 0, *((height, width) if sideways else (width, height)), 0.0)


def _animation(image: Image.Image) -> MediaInfo:
    width, height = image.size
    try:
        moving = Animation(image)
    except (OSError, Image.DecompressionBombError):
        raise UnreadableMedia("the picture is damaged or incomplete") from None
    return MediaInfo("video", round(moving.seconds * 1000), width, height, moving.frames / moving.seconds)


def _recording(path: Path | str) -> MediaInfo:
    with open_media(path) as container:
        if picture_stream(container) is None:
            return _sound(container)
    with closing(FrameReader(path)) as clip:
        width, height = shown_size(clip.stream, clip.at(0.0))
        rate = clip.stream.average_rate or clip.stream.guessed_rate or 0
    with open_media(path) as container:
        duration = container.duration or _length(container, picture_stream(container))
    return MediaInfo("video", _milliseconds(duration), width, height, float(rate))


def _sound(container: InputContainer) -> MediaInfo:
    stream = sound_stream(container)
    if stream is None or next(frames(container, stream), None) is None:
        raise UnreadableMedia("it holds neither a picture nor a sound that can be decoded")
    container.seek(0)
    # Headers of mp3 and aac only estimate the length; the packets know it.
    return MediaInfo("audio", _milliseconds(_length(container, stream)), 0, 0, 0.0)


def _length(container: InputContainer, stream: Stream | None) -> float:
    """Microseconds to the end of a stream's last packet."""
    end = 0.0
    try:
        for packet in container.demux(stream):
            if packet.pts is not None and packet.time_base:
                end = max(end, float((packet.pts + (packet.duration or 0)) * packet.time_base))
    except FFmpegError:
        pass
    return (end - begin(container)) * 1e6


def _milliseconds(microseconds: float) -> int:
    return max(1, round(microseconds / 1000))
