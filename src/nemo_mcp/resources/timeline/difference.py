"""What an edit did: two drafts compared, one line for each change."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from itertools import groupby
from typing import Any, TypeGuard

from nemo_mcp.backend.redaction import clean, label

from .draft import MEDIA, TITLES, Kind, Piece, Row, length_ms, look, percent, read, seconds, span, whole

_MOST_LINES = 40
_FEW = 2
_FEW_OF_A_ROW = 6
_FEW_NAMES = 5
_LONGEST_VALUE = 60
# Metadata that a line of its own tells about.
_TOLD = frozenset({"name", "title", "text", "filename", "file", "content", "volume"})
# Metadata of what is played or shown: something else in its place has its own.
_OF_THE_SOURCE = frozenset("source url path style mood bpm seed in width height duration".split())
# What a person calls a metadata key of the draft.
_KEYS = {
    "enter": "transition",
    "in": "start in the source",
    "fx": "effects",
    "motion": "camera move",
    "x": "place from the left",
    "y": "place from the top",
}
# Metadata in milliseconds, told as seconds: from so many on, for nobody fades in less.
_TIMES = frozenset({"in", "fade_in", "fade_out"})
_SHORTEST_MS = 50
# Metadata that is a share of the picture or of the whole, told in per cent.
_SHARES = frozenset({"x", "y", "size", "opacity", "duck"})
# Nobody sees less.
_SEEN_MS = 10

_Pair = tuple[Piece, Piece]


def difference(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """What changed between two drafts: added (+), removed (-), moved (↔), changed (~), in this order.

    Empty if they show the same. What nobody sees, such as a cut by a millisecond, is told only where it is all.
    """
    had, has = read(before), read(after)
    was, now = whole(before), whole(after)
    # Of a first cut only the size and the length are news.
    names = [name for name in was if (had or not has or name == "Canvas") and was[name] != now[name]]
    if look(had) != look(has):
        names = [name for name in names if name != MEDIA]  # they are on the timeline now
    elif not names:
        return []
    frame = [f"~ {name}: {was[name] or 'unset'} → {now[name] or 'unset'}" for name in names]
    found = _match(_pieces(had), _pieces(has))
    lengths = length_ms(had), length_ms(has)
    lines = _lines(*found, frame, lengths, _SEEN_MS) or _lines(*found, frame, lengths, 1)
    if len(lines) > _MOST_LINES:
        lines[_MOST_LINES:] = [f"… and {len(lines) - _MOST_LINES} more changes"]
    return lines or ["~ The tracks were rearranged"]


def _lines(
    pairs: list[_Pair], removed: list[Piece], added: list[Piece], frame: list[str], lengths: tuple[int, int], least: int
) -> list[str]:
    """The changes of at least so many milliseconds, lengths rounded to that.

    `frame` is what holds for the whole film, `lengths` how long it was and is.
    """
    was, now = lengths
    length = [f"~ Length: {_rounded(was, least)} → {_rounded(now, least)}"] if abs(now - was) >= least else []
    edited = [*_moves(pairs, least), *_edits(pairs, least)]
    return [*_listed("+", added), *_listed("-", removed), *edited, *frame, *length]


def _rounded(ms: int, least: int) -> str:
    return f"{seconds(round(ms / least) * least)}s"


def _pieces(rows: list[Row]) -> list[Piece]:
    return [piece for _, _, pieces in rows for piece in pieces]


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


def _edits(pairs: Iterable[_Pair], least: int) -> Iterable[str]:
    """What was done to segments; the same done to many of a kind is one line."""
    done: defaultdict[tuple[Kind, str], list[str]] = defaultdict(list)
    for old, new in pairs:
        if change := _changes(old, new, least):
            done[old.kind, change].append(old.name)
    for (kind, change), names in done.items():
        if len(names) > _FEW:
            yield f"~ {TITLES[kind]}: {len(names)} segments: {change} ({names[0]} … {names[-1]})"
        else:
            yield from (f"~ {TITLES[kind]} {name}: {change}" for name in names)


def _changes(old: Piece, new: Piece, least: int) -> str:
    was, now = old.segment, new.segment
    told: list[str] = []
    silent = _TOLD
    if was.label != now.label:
        silent = _TOLD if new.kind == "text" else _TOLD | _OF_THE_SOURCE
        told.append(f"now reads {new.name}" if new.kind == "text" else f"replaced by {new.name}")
    if was.volume != now.volume:
        told.append(f"volume {_volume(was.volume)} → {_volume(now.volume)}")
    length, now_length = was.end_ms - was.start_ms, now.end_ms - now.start_ms
    if abs(now_length - length) >= least:
        told.append(f"length {_rounded(length, least)} → {_rounded(now_length, least)}")
    for key in sorted({*old.details, *new.details} - silent):
        if (had := old.details.get(key)) != (has := new.details.get(key)) and not _is_close(key, had, has, least):
            told.append(_detail(key, had, has))
    return ", ".join(told)


def _volume(volume: float | None) -> str:
    return "unset" if volume is None else percent(volume)


def _is_close(key: str, had: object, has: object, least: int) -> bool:
    """Whether two times are so near that nobody sees the change."""
    if key not in _TIMES or not _is_number(had) or not _is_number(has):
        return False
    return had >= _SHORTEST_MS and abs(has - had) < least


def _detail(key: str, had: object, has: object) -> str:
    name = _KEYS.get(key) or label(key.replace("_", " "), _LONGEST_VALUE)
    if any(value is not None and not isinstance(value, str | int | float) for value in (had, has)):
        return f"{name} {'added' if had is None else 'removed' if has is None else 'changed'}"
    if isinstance(had, bool) or isinstance(has, bool):
        return f"{name} {'on' if has else 'off'}"
    before, now = _values(key, had, has)
    if had is None:
        return f"{name} {now}"
    return f"no {name} ({before} before)" if has is None else f"{name} {before} → {now}"


def _values(key: str, *values: object) -> list[str]:
    """Two values of a kind as people say them; as they stand where they are not in its unit."""
    numbers = [value for value in values if _is_number(value)]
    if len(numbers) == sum(value is not None for value in values):
        if key in _TIMES and max(numbers) >= _SHORTEST_MS:
            return [f"{seconds(round(value))}s" if _is_number(value) else "" for value in values]
        if key in _SHARES and min(numbers) >= 0 and max(numbers) <= 1:
            return [f"{value * 100:.3g}%" if _is_number(value) else "" for value in values]
    return [_value(value) for value in values]


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _value(value: object) -> str:
    if isinstance(value, str):
        return label(value, _LONGEST_VALUE)
    return clean(str(value), _LONGEST_VALUE)


def _moves(pairs: Iterable[_Pair], least: int) -> Iterable[str]:
    """Moved segments; a row pushed along is one line, behind those that moved by themselves."""
    moved = [pair for pair in pairs if abs(_shift(pair)) >= least]
    moved.sort(key=lambda pair: (*_way(pair), round(_shift(pair) / _SEEN_MS), pair[0].segment.start_ms))
    alone: list[str] = []
    pushed: list[str] = []
    for _, group in groupby(moved, key=_way):
        single: list[_Pair] = []
        for _, alike in groupby(group, key=lambda pair: round(_shift(pair) / _SEEN_MS)):
            row = [*alike]
            if len(row) > _FEW:
                pushed.append(_row_move(row))
            else:
                single += row
        if len(single) > _FEW_OF_A_ROW:  # each cut by a little, so each of them later than the one before
            pushed.append(_row_move(sorted(single, key=lambda pair: pair[1].segment.start_ms)))
            continue
        alone += [
            f"↔ {TITLES[old.kind]} {new.name} moved from {span(old.segment)} to {span(new.segment)}"
            for old, new in single
        ]
    return [*alone, *pushed]


def _way(pair: _Pair) -> tuple[int, Kind, bool]:
    """The row of a segment, and whether it has moved to a later time."""
    return pair[0].track, pair[0].kind, _shift(pair) > 0


def _shift(pair: _Pair) -> int:
    return pair[1].segment.start_ms - pair[0].segment.start_ms


def _row_move(row: list[_Pair]) -> str:
    least, *_, most = sorted(abs(_shift(pair)) for pair in row)
    by = seconds(least) if most - least < _SEEN_MS else f"{seconds(least)}-{seconds(most)}"
    way = "later" if _shift(row[0]) > 0 else "earlier"
    first, last = row[0][1], row[-1][1]
    return f"↔ {TITLES[first.kind]}: {len(row)} segments moved {by}s {way} ({first.name} … {last.name})"
