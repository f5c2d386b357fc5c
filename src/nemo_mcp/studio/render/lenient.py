"""Reading a draft that others wrote: what has the wrong type counts as not said (API reference §8)."""

from __future__ import annotations

import math
from typing import Any


def number(value: object, default: float, low: float = -math.inf, high: float = math.inf) -> float:
    """A finite number within bounds, also from text; else the default."""
    try:
        found = float(value) if isinstance(value, int | float | str) else math.nan
    except (ValueError, OverflowError):
        found = math.nan
    return min(max(found if math.isfinite(found) else default, low), high)


def text(value: object) -> str:
    return value if isinstance(value, str) else ""


def texts(value: object) -> tuple[str, ...]:
    items: list[Any] = value if isinstance(value, list) else []  # pyright: ignore[reportUnknownVariableType]
    return tuple(item for item in items if isinstance(item, str))


def mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}  # pyright: ignore[reportUnknownVariableType]


def mappings(value: object) -> list[dict[str, Any]]:
    items: list[Any] = value if isinstance(value, list) else []  # pyright: ignore[reportUnknownVariableType]
    return [item for item in items if isinstance(item, dict)]
