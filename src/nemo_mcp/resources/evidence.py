"""Evidence: what the parts of a text speak for, as sums of weights that were learned from examples.

A table has a line for each thing that a part of a text can show: the role it has there ("has", "first", "before" …), the
thing itself, and a weight for each label, all parted by tabs; an empty weight is none. The first line names the labels.
`make words` learns the tables (words/learn.py); they are text, so that a change can be read.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from importlib.resources.abc import Traversable
from itertools import repeat
from typing import Final

# All weights of a line are fields of one number, so that a sum of lines is a sum of numbers.
_BITS: Final = 32
_HALF: Final = 1 << _BITS - 1

Shown = Mapping[str, Iterable[str]]
"""What a part of a text shows: things by their role."""


class Evidence:
    """The weights of a table. `labels` are what its weights speak for, in their order."""

    def __init__(self, table: Traversable) -> None:
        head, *lines = table.read_text("utf-8").splitlines()
        self.labels = head.split("\t")[2:]
        self.width = len(self.labels) * _BITS
        """How many bits of a sum are its figures: the weights of several roles may be added side by side, so far apart."""
        self._fields = struct.Struct(f"<{len(self.labels)}I")
        # Figures may be negative, fields may not: each is read and written with a half of its range added.
        self._halves = sum(_HALF << place * _BITS for place in range(len(self.labels)))
        self._mask = (1 << self.width) - 1
        self._weights: dict[str, dict[str, int]] = {}
        known = {"": _HALF}
        pack, number, halves = self._fields.pack, int.from_bytes, self._halves
        for line in lines:
            role, thing, *told = line.split("\t")
            fields = [known.get(figure) or known.setdefault(figure, int(figure) + _HALF) for figure in told]
            self._weights.setdefault(role, {})[thing] = number(pack(*fields), "little") - halves

    def weigh(self, shown: Shown) -> int:
        """The sum of the weights of what is shown; `figures` reads it."""
        total = 0
        for role, things in shown.items():
            if weights := self._weights.get(role):
                total += sum(map(weights.get, things, repeat(0)))
        return total

    def weight(self, role: str, thing: str) -> int:
        """The weight of a single thing, to be added to a sum."""
        return self._weights.get(role, {}).get(thing, 0)

    def role(self, role: str) -> Iterable[tuple[str, int]]:
        """All things that have a weight in a role, with it."""
        return self._weights.get(role, {}).items()

    def figures(self, total: int) -> list[int]:
        """A sum of weights as one figure for each label."""
        fields = (total + self._halves & self._mask).to_bytes(self._fields.size, "little")
        return [field - _HALF for field in self._fields.unpack(fields)]

    def best(self, total: int) -> str:
        """The label that a sum of weights speaks for most."""
        fields = self._fields.unpack((total + self._halves & self._mask).to_bytes(self._fields.size, "little"))
        return self.labels[fields.index(max(fields))]
