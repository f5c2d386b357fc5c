"""Reading JSON that may be missing, null or of another type than was promised."""

from __future__ import annotations

import math
from typing import Any, cast


def mapping(value: object) -> dict[str, Any]:
    """The object itself, or an empty one."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def sequence(value: object) -> list[Any]:
    """The list itself, or an empty one."""
    return cast("list[Any]", value) if isinstance(value, list) else []


def text(value: object) -> str:
    """A string, or the digits of a number (ids come as both); "" for anything else."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def number(value: object) -> float:
    """A finite number, also one written as a string; 0 for anything else."""
    try:
        result = float(value) if isinstance(value, int | float | str) else 0.0
    except (ValueError, OverflowError):
        return 0.0
    return result if math.isfinite(result) else 0.0


def count(value: object) -> int:
    """A number, rounded."""
    return round(number(value))
