"""The timeline in an agent's terms: a draft read as tracks, told in words, compared and drawn."""

from .difference import difference
from .draft import Segment, Track, duration_ms, fingerprint, measures, ready, seen, summary, tracks
from .picture import picture

__all__ = [
    "Segment",
    "Track",
    "difference",
    "duration_ms",
    "fingerprint",
    "measures",
    "picture",
    "ready",
    "seen",
    "summary",
    "tracks",
]
