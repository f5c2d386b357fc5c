"""The timeline drawn in text: a row for each clip, a bar where it shows, a ruler of seconds above."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from .draft import TITLES, Piece, length_ms, loudness, read, seconds, span

_WIDTH = 48
_NAME_WIDTH = 28
_MOST_ROWS = 12
_MOST_TRACKS = 20
_MOST_TICKS = 6
_TICKS_MS = [step * unit for unit in (1_000, 60_000, 3_600_000) for step in (1, 2, 5, 10, 15, 30)]
# Eighths of a cell, so that a short clip keeps its place and length.
_LEFT_EDGE = " ▏▎▍▌▋▊▉█"


def picture(draft: Mapping[str, Any]) -> str:
    """A drawing of the timeline for people: every clip at its time; long drafts are shortened, and say so."""
    rows = read(draft)
    if not rows:
        return "The timeline is empty."
    length = length_ms(rows)
    shown = [(piece, _name(piece)) for _, _, pieces in rows[:_MOST_TRACKS] for piece in pieces[:_MOST_ROWS]]
    names = min(_NAME_WIDTH, max((_cells(name) for _, name in shown), default=0))
    times = max((len(span(piece.segment)) for piece, _ in shown), default=0)
    margin = 3 + names + 2 + times + 1
    lines = [f"Timeline · {len(rows)} track{'s' * (len(rows) > 1)} · {seconds(length)}s"]
    if length:
        lines.append(" " * margin + _ruler(length))
    for number, kind, pieces in rows[:_MOST_TRACKS]:
        lines.append(f"{number}. {TITLES[kind]}" if pieces else f"{number}. {TITLES[kind]}: empty")
        for piece in pieces[:_MOST_ROWS]:
            name, time = _fit(_name(piece), names), span(piece.segment).rjust(times)
            lines.append(f"   {name}  {time} {_bar(piece, length)}".rstrip())
        if len(pieces) > _MOST_ROWS:
            lines.append(f"   … and {len(pieces) - _MOST_ROWS} more")
    if len(rows) > _MOST_TRACKS:
        lines.append(f"… and {len(rows) - _MOST_TRACKS} more tracks")
    return "\n".join(lines)


def _name(piece: Piece) -> str:
    return f"{piece.name} {loudness(piece)}".rstrip()


def _ruler(length: int) -> str:
    """Round seconds over the places where they fall."""
    step = next((tick for tick in _TICKS_MS if length / tick <= _MOST_TICKS), length)
    ruler = ""
    for tick in range(0, length + 1, step):
        column = tick * _WIDTH // length
        if column >= len(ruler):
            ruler = f"{ruler:<{column}}{seconds(tick)}s "
    return ruler.rstrip()


def _bar(piece: Piece, length: int) -> str:
    """The bar of a segment, at least a sliver wide; eighths of a cell at its end."""
    if not length:
        return ""
    first = min(piece.segment.start_ms * _WIDTH // length, _WIDTH - 1)
    eighths = max(1, piece.segment.end_ms * _WIDTH * 8 // length - first * 8)
    whole, rest = divmod(eighths, 8)
    return " " * first + "█" * whole + _LEFT_EDGE[rest].strip()


def _fit(text: str, width: int) -> str:
    """The text in exactly `width` cells of a terminal, where Chinese letters take two; a quotation stays closed."""
    end = "" if _cells(text) <= width else '…"' if text.startswith('"') else "…"
    used, kept = len(end), ""
    for letter in text:
        cells = _cells(letter)
        if used + cells > width:
            break
        used, kept = used + cells, kept + letter
    return kept + end + " " * (width - used)


def _cells(text: str) -> int:
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )
