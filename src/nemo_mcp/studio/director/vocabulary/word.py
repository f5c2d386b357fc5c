"""What a word of the vocabulary is."""

from __future__ import annotations

from typing import NamedTuple


class Word(NamedTuple):
    """What phrases mean: the kind of token, its value, and the phrases themselves, separated by bars."""

    kind: str
    value: str
    english: str
    chinese: str = ""
