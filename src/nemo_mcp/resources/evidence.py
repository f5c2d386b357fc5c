"""Evidence: what the parts of a text speak for, as sums of weights that were learned from examples.

A table has a line for each thing that a part of a text can show: the role it has there ("has", "first", "before" …),
the thing itself, and a weight for each label, all parted by tabs; an empty weight is none. The first line names the
labels. `make words` learns the tables; they are text, so that a change can be read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.resources.abc import Traversable
from itertools import repeat
from struct import Struct
from typing import Final

# All weights of a line are fields of one number, so that a sum of lines is a sum of numbers; a field is far wider than
# any sum of weights, and is lifted above zero before it is read.
_BITS: Final = 32
_LIFT: Final = 1 << (_BITS - 1)

Shown = Mapping[str, Iterable[str]]
"""What a part of a text shows: things by their role."""


class Evidence:
    """The weights of a table. `labels` are what its weights speak for, in their order.

    `width` is how many bits of a sum are its figures: the weights of several roles may be added side by side, so far
    apart.
    """

    def __init__(self, table: Traversable) -> None:
        head, *lines = table.read_text("utf-8").splitlines()
        self.labels = head.split("\t")[2:]
        self.width = len(self.labels) * _BITS
        self._lift = self._packed([_LIFT] * len(self.labels))
        self._mask = (1 << self.width) - 1
        self._fields = Struct(f"<{len(self.labels)}I")
        self._weights: dict[str, dict[str, int]] = {}
        for line in lines:
            role, thing, *figures = line.split("\t")
            self._weights.setdefault(role, {})[thing] = self._packed([int(figure or 0) for figure in figures])

    def _packed(self, figures: list[int]) -> int:
        packed = 0
        for figure in reversed(figures):
            packed = (packed << _BITS) + figure
        return packed

    def weigh(self, shown: Shown) -> int:
        """The sum of the weights of what is shown; `best` reads it."""
        total = 0
        weights = self._weights
        for role, things in shown.items():
            if things and role in weights:
                total += sum(map(weights[role].get, things, repeat(0)))
        return total

    def weight(self, role: str, thing: str) -> int:
        """The weight of a single thing, to be added to a sum."""
        return self._weights.get(role, {}).get(thing, 0)

    def role(self, role: str) -> dict[str, int]:
        """The weights of all things in a role."""
        return self._weights.get(role, {})

    def runs(self, role: str) -> dict[tuple[str, ...], int]:
        """The weights of those things in a role that are several words."""
        return {tuple(thing.split(" ")): weight for thing, weight in self.role(role).items() if " " in thing}

    def best(self, total: int) -> str:
        """The label that a sum of weights speaks for most."""
        lifted = (total + self._lift) & self._mask
        figures = self._fields.unpack(lifted.to_bytes(self._fields.size, "little"))
        return self.labels[figures.index(max(figures))]
