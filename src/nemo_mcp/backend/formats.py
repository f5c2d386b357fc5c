"""What may be uploaded (API reference §7): by the name of a file, and by how its content begins."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["video", "image", "audio", "other"]

MAX_FILE_MB = 500

# File name extension → media type. Python's own table differs from system to system.
FORMATS = {
    "mp4": "video/mp4",
    "mov": "video/quicktime",
    "avi": "video/x-msvideo",
    "webm": "video/webm",
    "mkv": "video/x-matroska",
    "jpg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "mp3": "audio/mpeg",
    "wav": "audio/wav",
    "m4a": "audio/mp4",
    "aac": "audio/aac",
}
_ALIASES = {"jpeg": "jpg"}
_KINDS: dict[str, Kind] = {"video": "video", "image": "image", "audio": "audio"}

HEAD_BYTES = 4096
"""How much of a file `begins_like` wants to see."""

_MP4 = rb".{4}(?:ftyp|moov|mdat|wide|free|skip|pnot)"
_MATROSKA = rb"\x1a\x45\xdf\xa3"
# An MPEG audio frame, or the tag before the first; some writers put zeros in front.
_MP3 = rb"\0*(?:ID3|\xff[\xe2-\xe7\xf2-\xf7\xfa-\xff])"
# Extension → what the content of such a file begins with.
_BEGINNINGS = {
    "mp4": _MP4,
    "mov": _MP4,
    "avi": rb"RIFF.{4}AVI ",
    "webm": _MATROSKA,
    "mkv": _MATROSKA,
    "jpg": rb"\xff\xd8\xff",
    "png": rb"\x89PNG\r\n\x1a\n",
    "gif": rb"GIF8[79]a",
    "webp": rb"RIFF.{4}WEBP",
    "mp3": _MP3,
    "wav": rb"(?:RIFF|RIFX|RF64).{4}WAVE",
    "m4a": _MP4,
    "aac": rb"ID3|ADIF|\xff[\xf0\xf1\xf8\xf9]|\x56[\xe0-\xff]",
}


def media_type(filename: str) -> str:
    """Media type by the extension, `application/octet-stream` for what is not in the table."""
    extension = filename.rpartition(".")[2].lower()
    return FORMATS.get(_ALIASES.get(extension, extension), "application/octet-stream")


def kind_of(named: str, filename: str = "") -> Kind:
    """The kind that an answer names ("video", "video/mp4"), else the one that the file's extension tells."""
    return _KINDS.get(named.partition("/")[0].lower()) or _KINDS.get(media_type(filename).partition("/")[0], "other")


def begins_like(kind: Kind, head: bytes) -> bool:
    """Whether content begins as a format of this kind does. A PNG under the name of a JPG is a picture all the same."""
    beginnings = (_BEGINNINGS[name] for name, known in FORMATS.items() if known.startswith(kind))
    return any(re.match(beginning, head, re.DOTALL) for beginning in beginnings)
