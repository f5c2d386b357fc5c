"""File names that every system takes: Linux, macOS and Windows."""

from __future__ import annotations

import re
import unicodedata

LONGEST_BYTES = 150
"""A name may have 255 bytes on most disks; the rest is for endings and for a number that tells two names apart."""

# What Windows forbids, and what names devices there: with any ending, in any case.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_DEVICE = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])\s*(?:\.|$)", re.IGNORECASE)


def safe(name: str, otherwise: str = "nemo-video") -> str:
    """One step of a path that means the same on every system, and hides nothing; `otherwise` where nothing is left.

    No control, direction or invisible characters, nothing reserved, no dot or blank at either end, composed letters,
    at most `LONGEST_BYTES` bytes; an ending survives the cut.
    """
    seen = "".join(c for c in name if c.isprintable() or c in "\u200c\u200d")
    # Composed letters: macOS and Linux would otherwise keep two files of one name.
    kept = _FORBIDDEN.sub("-", unicodedata.normalize("NFC", seen)).strip(" .\u200c\u200d")
    kept = f"_{kept}" if _DEVICE.match(kept) else kept
    stem, dot, ending = kept.rpartition(".")
    if not dot or len(ending) > 8:
        stem, dot, ending = kept, "", ""
    room = LONGEST_BYTES - len(f"{dot}{ending}".encode())
    return f"{_cut(stem, room)}{dot}{ending}" or otherwise


def _cut(text: str, size: int) -> str:
    """The beginning of a text that fits into so many bytes, without half characters."""
    data = text.encode("utf-8", "replace")
    return data[:size].decode("utf-8", "ignore").rstrip(" .") if len(data) > size else data.decode()
