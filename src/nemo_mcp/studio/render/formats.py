"""What a film can be written as: tables of files, of what is in them, and of what quality costs."""

from __future__ import annotations

from typing import NamedTuple

QUALITIES = ("low", "medium", "high")

Options = dict[str, str]


class PictureCodec(NamedTuple):
    """An encoder and its options by quality. Decoding runs `reorder` frames ahead of showing."""

    encoder: str
    options: dict[str, Options]
    reorder: int


class SoundCodec(NamedTuple):
    """An encoder, the samples that it takes, and bits per second by quality (0: what there is)."""

    encoder: str
    samples: str
    bits: dict[str, int]


class Format(NamedTuple):
    """A kind of file: FFmpeg's name of the container, and the codecs within ("": none)."""

    container: str
    picture: str
    sound: str


def _x264(preset: str, crf: int, ahead: int) -> Options:
    """Each frame of 1080p that the encoder looks ahead is 7 MiB, in every piece that is made at the same time."""
    return {"preset": preset, "crf": str(crf), "x264-params": f"rc-lookahead={ahead}"}


def _vp9(speed: int, crf: int) -> Options:
    return {"deadline": "realtime", "cpu-used": str(speed), "crf": str(crf), "b": "0"}


PICTURE_CODECS = {
    "h264": PictureCodec(
        "libx264",
        {"low": _x264("superfast", 29, 0), "medium": _x264("veryfast", 22, 5), "high": _x264("veryfast", 20, 5)},
        2,
    ),
    "vp9": PictureCodec("libvpx-vp9", {"low": _vp9(8, 42), "medium": _vp9(7, 36), "high": _vp9(6, 30)}, 0),
}
SOUND_CODECS = {
    "aac": SoundCodec("aac", "fltp", {"low": 128_000, "medium": 160_000, "high": 192_000}),
    "opus": SoundCodec("libopus", "flt", {"low": 96_000, "medium": 128_000, "high": 160_000}),
    "mp3": SoundCodec("libmp3lame", "fltp", {"low": 128_000, "medium": 192_000, "high": 256_000}),
    "pcm": SoundCodec("pcm_s16le", "s16", dict.fromkeys(QUALITIES, 0)),
}
FORMATS = {
    "mp4": Format("mp4", "h264", "aac"),
    "mov": Format("mov", "h264", "aac"),
    "mkv": Format("matroska", "h264", "aac"),
    "webm": Format("webm", "vp9", "opus"),
    "gif": Format("gif", "gif", ""),
    "mp3": Format("mp3", "", "mp3"),
    "m4a": Format("ipod", "", "aac"),
    "aac": Format("adts", "", "aac"),
    "wav": Format("wav", "", "pcm"),
}
# A GIF is as many megabytes as it has pixels: frames a second (their times are whole hundredths), and its shorter side.
GIF_SIZES = {"low": (10, 240), "medium": (10, 360), "high": (20, 480)}
# The index comes first, so that a film plays while it loads, and its times are exact: for sound, and for pictures
# at every usual rate.
_ISO = {"movflags": "+faststart", "movie_timescale": "240000"}
CONTAINER_OPTIONS = {"mp4": _ISO, "mov": _ISO, "ipod": _ISO}
