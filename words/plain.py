"""What plain examples are put together of: tables of phrases, and dice that give the same ones each time."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Container, Iterator, Mapping
from typing import Any

Row = dict[str, Any]


class Dice(random.Random):
    """Dice for phrases: in a table bars and lines part them."""

    def one(self, table: str) -> str:
        """One of the phrases of a table."""
        return self.choice(
            [phrase.strip() for line in table.split("\n") for phrase in line.split("|") if phrase.strip()]
        )

    def filled(
        self, phrase: str, words: Mapping[str, str], told: list[str] | None = None, of: Container[str] = ()
    ) -> str:
        """A phrase with a word for each name in brackets; those for the names in `of` are added to what was told."""

        def word(name: re.Match[str]) -> str:
            chosen = self.one(words[name[1]])
            if told is not None and name[1] in of:
                told.append(chosen)
            return chosen

        return re.sub(r"\{(\w+)\}", word, phrase)

    def likely(self, share: float) -> bool:
        """Whether what happens so often (0–1) happens now."""
        return self.random() < share


def rows(row: Callable[[Dice], Row], count: int) -> Iterator[Row]:
    """So many rows, the same ones each time."""
    dice = Dice(1)
    for _ in range(count):
        yield row(dice)
