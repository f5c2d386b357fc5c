"""What an edit did: two drafts compared, one line for each change."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from itertools import groupby
from typing import Any

from nemo_mcp.backend.redaction import clean, label

from .draft import MEDIA, TITLES, Kind, Piece, Row, length_ms, look, percent, read, seconds, span, whole

_MOST_LINES = 40
_FEW_MOVES = 2
_FEW_OF_A_ROW = 6
_FEW_NAMES = 5
_LONGEST_VALUE = 60
# Metadata that a line of its own tells about.
_TOLD = frozenset({"name", "title", "text", "filename", "file", "content", "volume"})
# Metadata of what is played or shown: something else in its place has its own.
_OF_THE_SOURCE = frozenset("source url path style mood bpm seed in width height duration".split())
# What a person calls a metadata key of the draft.
_KEYS = {"enter": "transition", "in": "start in the source", "fx": "effects", "motion": "camera move"}

_Pair = tuple[Piece, Piece]


def difference(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """What changed between two drafts: added (+), removed (-), moved (↔), changed (~). Empty if they show the same."""
    had, has = read(before), read(after)
    was, now = ({**whole(draft), "Length": _length(rows)} for draft, rows in ((before, had), (after, has)))
    # Of a first cut only the size and the length are news.
    names = was if had or not has else ("Canvas", "Length")
    frame = [f"~ {name}: {was[name] or 'unset'} → {now[name] or 'unset'}" for name in names if was[name] != now[name]]
    if look(had) != look(has):
        frame = [line for line in frame if not line.startswith(f"~ {MEDIA}")]  # they are on the timeline now
    elif not frame:
        return []
    pairs, removed, added = _match(_pieces(had), _pieces(has))
    lines = [
        *_listed("+", added),
        *_listed("-", removed),
        *(f"~ {TITLES[old.kind]} {old.name}: {change}" for old, new in pairs if (change := _changes(old, new))),
        *_moves(pairs),
        *frame,
    ]
    if len(lines) > _MOST_LINES:
        lines[_MOST_LINES:] = [f"… and {len(lines) - _MOST_LINES} more changes"]
    return lines or ["~ The tracks were rearranged"]


def _pieces(rows: list[Row]) -> list[Piece]:
    return [piece for _, _, pieces in rows for piece in pieces]


def _length(rows: list[Row]) -> str:
    return f"{seconds(length_ms(rows))}s"


# How to recognise a segment in the other draft, surest sign first.
_SIGNS: tuple[Callable[[Piece], Hashable], ...] = (
    lambda p: (p.kind, p.segment.label, p.segment.start_ms, p.segment.end_ms),
    lambda p: (p.kind, p.id) if p.id else None,
    lambda p: (p.kind, p.segment.label),
    lambda p: (p.kind, p.segment.start_ms, p.segment.end_ms),
)


def _match(before: list[Piece], after: list[Piece]) -> tuple[list[_Pair], list[Piece], list[Piece]]:
    """The segments in both drafts, those only in the first, those only in the second."""
    pairs: list[_Pair] = []
    for sign in _SIGNS:
        waiting: defaultdict[Hashable, list[Piece]] = defaultdict(list)
        for piece in reversed(after):
            waiting[sign(piece)].append(piece)
        left: list[Piece] = []
        for piece in before:
            key = sign(piece)
            if key is not None and waiting[key]:
                pairs.append((piece, waiting[key].pop()))
            else:
                left.append(piece)
        before = left
        taken = {id(new) for _, new in pairs}
        after = [piece for piece in after if id(piece) not in taken]
    return pairs, before, after


def _whole(piece: Piece) -> str:
    return f"{TITLES[piece.kind]} {piece.name} ({span(piece.segment)})"


def _listed(sign: str, pieces: list[Piece]) -> Iterable[str]:
    """A line for each segment; many of one row are one line."""
    for (kind, _), group in groupby(pieces, key=lambda piece: (piece.kind, piece.track)):
        row = list(group)
        if len(row) <= _FEW_OF_A_ROW:
            yield from (f"{sign} {_whole(piece)}" for piece in row)
            continue
        start = min(piece.segment.start_ms for piece in row)
        end = max(piece.segment.end_ms for piece in row)
        names = Counter(piece.name for piece in row)
        told = [f"{name} ×{count}" if count > 1 else name for name, count in names.most_common(_FEW_NAMES)]
        rest = f" and {len(names) - _FEW_NAMES} more" if len(names) > _FEW_NAMES else ""
        yield f"{sign} {TITLES[kind]}: {len(row)} segments ({seconds(start)}-{seconds(end)}s): {', '.join(told)}{rest}"


def _changes(old: Piece, new: Piece) -> str:
    was, now = old.segment, new.segment
    told: list[str] = []
    silent = _TOLD
    if was.label != now.label:
        silent = _TOLD if new.kind == "text" else _TOLD | _OF_THE_SOURCE
        told.append(f"now reads {new.name}" if new.kind == "text" else f"replaced by {new.name}")
    if was.volume != now.volume:
        told.append(f"volume {_volume(was.volume)} → {_volume(now.volume)}")
    if (length := was.end_ms - was.start_ms) != (now_length := now.end_ms - now.start_ms):
        told.append(f"length {seconds(length)}s → {seconds(now_length)}s")
    for key in sorted({*old.details, *new.details} - silent):
        if (had := old.details.get(key)) != (has := new.details.get(key)):
            told.append(_detail(key, had, has))
    return ", ".join(told)


def _volume(volume: float | None) -> str:
    return "unset" if volume is None else percent(volume)


def _detail(key: str, had: object, has: object) -> str:
    name = _KEYS.get(key) or label(key.replace("_", " "), _LONGEST_VALUE)
    if any(value is not None and not isinstance(value, str | int | float) for value in (had, has)):
        return f"{name} {'added' if had is None else 'removed' if has is None else 'changed'}"
    if isinstance(had, bool) or isinstance(has, bool):
        return f"{name} {'on' if has else 'off'}"
    if had is None:
        return f"{name} {_value(has)}"
    return f"no {name} ({_value(had)} before)" if has is None else f"{name} {_value(had)} → {_value(has)}"


def _value(value: object) -> str:
    if isinstance(value, str):
        return label(value, _LONGEST_VALUE)
    return clean(str(value), _LONGEST_VALUE)


def _moves(pairs: Iterable[_Pair]) -> Iterable[str]:
    """Moved segments; a whole row pushed along by one cut is one line."""
    moved = [pair for pair in pairs if _shift(pair)]
    moved.sort(key=lambda pair: (pair[0].track, _shift(pair), pair[0].segment.start_ms))
    for (kind, _, shift), group in groupby(moved, key=lambda pair: (pair[0].kind, pair[0].track, _shift(pair))):
        row = list(group)
        if len(row) > _FEW_MOVES:
            yield _row_move(kind, row, shift)
        else:
            yield from (
                f"↔ {TITLES[kind]} {new.name} moved from {span(old.segment)} to {span(new.segment)}" for old, new in row
            )


def _shift(pair: _Pair) -> int:
    return pair[1].segment.start_ms - pair[0].segment.start_ms


def _row_move(kind: Kind, row: list[_Pair], shift: int) -> str:
    names = f"{row[0][1].name} … {row[-1][1].name}"
    way = "later" if shift > 0 else "earlier"
    return f"↔ {TITLES[kind]}: {len(row)} segments moved {seconds(abs(shift))}s {way} ({names})"
