"""A draft, read leniently (API reference §8): whatever is missing, null or wrongly typed costs only itself."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, cast

from pydantic import BaseModel

from nemo_mcp.backend.redaction import clean, label, quoted

if TYPE_CHECKING:
    from nemo_mcp.backend.schema import State

Kind = Literal["video", "audio", "text", "other"]

_KINDS: dict[int, Kind] = {0: "video", 1: "audio", 7: "text"}
TITLES: dict[Kind, str] = {"video": "Video", "audio": "BGM", "text": "Title", "other": "Track"}

# Where a segment keeps what people call it, best first; a title is its words, a clip its name.
_NAMES = ("name", "title", "text", "filename", "file")
_WORDS = ("text", "title", "name", "content")
# The start offset has no public name (API §8), so every likely one is read.
_STARTS = ("s", "st", "start", "start_ms")
_PLACE = frozenset({"m", "d", *_STARTS})
# Keys that differ between two drafts that show the same.
_UNSHOWN = frozenset({"id", "uid", "uuid", "hash", "createdAt", "updatedAt", "created_at", "updated_at"})

# What a track is called and of which kind it is; its number is told beside it.
_OF_A_TRACK = frozenset({"tt", "t", "type", "name", "title", "index", "order"})

_LONGEST_MS = 10**11
_LONGEST_LABEL = 120
_MOST_SEGMENTS = 30
_MOST_TRACKS = 20


class Segment(BaseModel):
    """A clip, a sound or a title: what it is called and when it shows. Volume is 0–1, if known."""

    label: str
    start_ms: int
    end_ms: int
    volume: float | None = None


class Track(BaseModel):
    """A track as people count them, from 1."""

    number: int
    kind: Kind
    segments: list[Segment]


class Piece(NamedTuple):
    """A segment together with what only comparing needs: its track, its id and its metadata."""

    kind: Kind
    track: int
    segment: Segment
    id: str
    details: dict[str, Any]

    @property
    def name(self) -> str:
        """Its label as a sentence shows it: titles in quotes, and what is no plain name."""
        return quoted(self.segment.label) if self.kind == "text" else label(self.segment.label)


Row = tuple[int, Kind, list[Piece]]


def tracks(draft: Mapping[str, Any]) -> list[Track]:
    """The tracks of a draft; entries that are no track or no segment are passed over."""
    return [
        Track(number=number, kind=kind, segments=[piece.segment for piece in pieces])
        for number, kind, pieces in read(draft)
    ]


def duration_ms(draft: Mapping[str, Any]) -> int:
    """When the last segment ends."""
    return length_ms(read(draft))


def ready(draft: Mapping[str, Any]) -> bool:
    """Whether there is something to export: a track with a non-empty `sg` (API reference §8)."""
    return any(bool(track.get("sg")) for track in _entries(_get(draft, "t")))


def seen(state: State) -> dict[str, Any]:
    """What an edit may change of a session: its draft, with the canvas that the state tells where the draft does not,
    and the names of the generated media."""
    names = [str(item.get("filename") or item.get("name") or item.get("url") or "") for item in state.generated_media]
    beside = {"canvas": state.canvas, _GENERATED: ", ".join(filter(None, names))}
    return {**{key: value for key, value in beside.items() if value}, **state.draft}


def canvas(draft: Mapping[str, Any]) -> str:
    """The size of the picture, such as "1080x1920", or else its shape, such as "9:16"; empty if neither is told."""
    size = _get(draft, "canvas")
    if not isinstance(size, Mapping):
        return ""
    shape = cast("Mapping[str, Any]", size)
    width = _number(shape.get("w", shape.get("width")))
    height = _number(shape.get("h", shape.get("height")))
    return f"{width:.0f}x{height:.0f}" if width and height else clean(str(shape.get("aspect") or ""))


# What a draft says of the whole film beside its canvas: key → name and unit. Other keys may be counters or dates.
_QUIETEST = -100.0  # LUFS, below what anybody hears
_WHOLE = {"fps": ("Frame rate", "fps"), "loudness": ("Loudness", "LUFS")}
_GENERATED = "generated_media"  # as the state calls it
MEDIA = "Generated media"


def whole(draft: Mapping[str, Any]) -> dict[str, str]:
    """What holds for the whole film, such as {"Loudness": "-14 LUFS"}; empty where the draft does not tell."""
    told = {name: (_number(_get(draft, key), _QUIETEST), unit) for key, (name, unit) in _WHOLE.items()}
    return {
        "Canvas": canvas(draft),
        **{name: "" if number is None else f"{number:g} {unit}" for name, (number, unit) in told.items()},
        MEDIA: clean(str(_get(draft, _GENERATED) or "")),
    }


def fingerprint(draft: Mapping[str, Any]) -> str:
    """A short hash of what the draft shows: equal for drafts that differ only in ids and dates, or in media that are
    not on the timeline."""
    page = json.dumps([whole(draft) | {MEDIA: ""}, look(read(draft))], sort_keys=True, default=str)
    return hashlib.sha256(page.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def summary(draft: Mapping[str, Any]) -> str:
    """The timeline in one line, in the form of API reference §8."""
    rows = [f"{number}. {TITLES[kind]}: {_segments(pieces)}" for number, kind, pieces in read(draft)]
    if not rows:
        return "Timeline (0 tracks): empty"
    more = [f"… and {len(rows) - _MOST_TRACKS} more tracks"] if len(rows) > _MOST_TRACKS else []
    return f"Timeline ({len(rows)} track{'s' * (len(rows) > 1)}): {' '.join([*rows[:_MOST_TRACKS], *more])}"


def measures(draft: Mapping[str, Any]) -> str:
    """How long the film is and what it holds, in a sentence: "12.5 s long, with 3 clips, 1 sound and 2 titles."; empty
    where there is nothing."""
    rows = read(draft)
    counts = {name: sum(len(pieces) for _, kind, pieces in rows if kind == of) for of, name in _COUNTED.items()}
    told = [f"{count} {name}{'s' * (count > 1)}" for name, count in counts.items() if count]
    listed = " and ".join(filter(None, [", ".join(told[:-1]), *told[-1:]]))
    return f"{seconds(round(length_ms(rows), -2))} s long, with {listed}." if told else ""


_COUNTED: dict[Kind, str] = {"video": "clip", "audio": "sound", "text": "title"}


def span(segment: Segment) -> str:
    """When a segment shows, such as "0-2.5s"."""
    return f"{seconds(segment.start_ms)}-{seconds(segment.end_ms)}s"


def seconds(ms: int) -> str:
    """Milliseconds as seconds, without needless zeros."""
    return f"{ms / 1000:.3f}".rstrip("0").rstrip(".")


def percent(volume: float) -> str:
    """A volume of 0–1 as people say it."""
    return f"{volume * 100:.0f}%"


def read(draft: Mapping[str, Any]) -> list[Row]:
    """The tracks of a draft as (number, kind, pieces)."""
    found: list[Row] = []
    for number, track in enumerate(_entries(_get(draft, "t")), 1):
        code = _number(track.get("tt"))
        kind = _KINDS.get(int(code), "other") if code is not None else "other"
        found.append((number, kind, _pieces(track, kind, number)))
    return found


def length_ms(rows: list[Row]) -> int:
    """When the last segment of these tracks ends."""
    return max((piece.segment.end_ms for _, _, pieces in rows for piece in pieces), default=0)


def look(rows: list[Row]) -> list[Any]:
    """What the tracks show, as plain data: equal where an edit is no edit."""
    return [
        (number, kind, [(s.label, s.start_ms, s.end_ms, s.volume, details) for _, _, s, _, details in pieces])
        for number, kind, pieces in rows
    ]


def _pieces(track: Mapping[str, Any], kind: Kind, number: int) -> list[Piece]:
    pieces: list[Piece] = []
    clock = 0
    of_track = _of_track(track)
    for raw in _entries(track.get("sg")):
        meta = raw.get("m")
        meta = cast("dict[str, Any]", meta) if isinstance(meta, dict) else {}
        start = next((at for key in _STARTS if (at := _number(raw.get(key))) is not None), None)
        start_ms = clock if start is None else round(start)
        clock = start_ms + round(_number(raw.get("d")) or 0)
        label = _label(meta, kind) or f"{'sound' if kind == 'audio' else 'clip'} {len(pieces) + 1}"
        segment = Segment(label=label, start_ms=start_ms, end_ms=clock, volume=_number(meta.get("volume")))
        rest = {key: value for key, value in raw.items() if key not in _PLACE}
        details = of_track | {key: value for key, value in {**rest, **meta}.items() if key not in _UNSHOWN}
        pieces.append(Piece(kind, number, segment, str(raw.get("id") or ""), details))
    return pieces


def _of_track(track: Mapping[str, Any]) -> dict[str, Any]:
    """What holds for all segments of a track, such as {"track mute": True}."""
    meta = track.get("m")
    facts = {**track, **(cast("dict[str, Any]", meta) if isinstance(meta, dict) else {})}
    plain = {key: value for key, value in facts.items() if isinstance(value, str | int | float)}
    return {f"track {key}": value for key, value in plain.items() if key not in _UNSHOWN | _OF_A_TRACK}


def _segments(pieces: list[Piece]) -> str:
    told = [f"{piece.name} ({_facts(piece)})" for piece in pieces[:_MOST_SEGMENTS]]
    if len(pieces) > _MOST_SEGMENTS:
        told.append(f"… and {len(pieces) - _MOST_SEGMENTS} more")
    return ", ".join(told) or "empty"


def _facts(piece: Piece) -> str:
    return ", ".join(filter(None, [span(piece.segment), loudness(piece)]))


def loudness(piece: Piece) -> str:
    """The volume where it tells something: pictures under music are silent as a rule."""
    volume = piece.segment.volume
    return "" if volume is None or (piece.kind == "video" and volume == 0) else percent(volume)


def _label(meta: Mapping[str, Any], kind: Kind) -> str:
    for key in _WORDS if kind == "text" else _NAMES:
        value = meta.get(key)
        named = isinstance(value, str | int | float) and not isinstance(value, bool)
        if named and (line := clean(str(value)[:999], _LONGEST_LABEL)):
            return line
    return ""


def _get(draft: object, key: str) -> object:
    return cast("Mapping[str, Any]", draft).get(key) if isinstance(draft, Mapping) else None


def _entries(value: object) -> list[dict[str, Any]]:
    entries = cast("list[Any]", value) if isinstance(value, list) else []
    return [cast("dict[str, Any]", entry) for entry in entries if isinstance(entry, dict)]


def _number(value: object, least: float = 0.0) -> float | None:
    """A number that may have come as text; None for what is none, `least` for what is below it."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return min(max(number, least), float(_LONGEST_MS)) if math.isfinite(number) else None
