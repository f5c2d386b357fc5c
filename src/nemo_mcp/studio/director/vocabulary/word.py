"""What a word of the vocabulary is."""

from __future__ import annotations

from typing import NamedTuple


class Word(NamedTuple):
    """What phrases mean: the kind of token, its value, and the phrases themselves, separated by bars."""

    kind: str
    value: str
    english: str
    chinese: str = ""


def phrases(pattern: str) -> list[str]:
    """The phrases of a word: its pattern, parted at the bars that stand in no brackets."""
    parts, depth = [""], 0
    for character in pattern:
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(character, 0)
        parts = [*parts, ""] if character == "|" and not depth else [*parts[:-1], parts[-1] + character]
    return [p for p in parts if p]
