"""What may be uploaded (API reference §7)."""

from __future__ import annotations

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


def media_type(filename: str) -> str:
    """Media type by the extension, `application/octet-stream` for what is not in the table."""
    extension = filename.rpartition(".")[2].lower()
    return FORMATS.get(_ALIASES.get(extension, extension), "application/octet-stream")


def kind_of(named: str, filename: str = "") -> Kind:
    """The kind that an answer names ("video", "video/mp4"), else the one that the file's extension tells."""
    return _KINDS.get(named.partition("/")[0].lower()) or _KINDS.get(media_type(filename).partition("/")[0], "other")
