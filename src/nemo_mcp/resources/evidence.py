"""Evidence: what the parts of a text speak for, as sums of weights that were learned from examples.

A table has a line for each thing that a part of a text can show: the role it has there ("has", "first", "before" …),
the thing itself, and a weight for each label, all parted by tabs; an empty weight is none. The first line names the
labels. `make words` learns the tables; they are text, so that a change can be read.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from heapq import nlargest
from importlib.resources.abc import Traversable
from itertools import repeat
from math import exp, log
from struct import Struct
from typing import Final, TypeVar

# All weights of a line are fields of one number, so that a sum of lines is a sum of numbers; a field is far wider than
# any sum of weights, and is lifted above zero before it is read.
_BITS: Final = 32
_LIFT: Final = 1 << (_BITS - 1)
# A label that is this many times e less likely than another one is none; so many courses are followed at once.
_CLEAR: Final = 1.5
_MOST: Final = 6

State = TypeVar("State", bound=Hashable)
# The sum for a part in a state, and the state that follows the part with a label.
_Shows = Callable[[int, State], int]
_Leads = Callable[[int, State, str], State]
# How likely some labels one after another are, as a logarithm; the last one; and the course before it.
_Course = tuple[float, str, "_Course | None"]

Shown = Mapping[str, Iterable[str]]
"""What a part of a text shows: things by their role."""


class Evidence:
    """The weights of a table. `labels` are what its weights speak for, in their order.

    `width` is how many bits of a sum are its figures: the weights of several roles may be added side by side, so far
    apart. A label is e times as likely as another one with `temperature` less.
    """

    def __init__(self, table: Traversable, temperature: int) -> None:
        head, *lines = table.read_text("utf-8").splitlines()
        self.labels = head.split("\t")[2:]
        self.width = len(self.labels) * _BITS
        self._lift = self._packed([_LIFT] * len(self.labels))
        self._mask = (1 << self.width) - 1
        self._temperature = temperature
        self._clear = int(_CLEAR * temperature)
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

    def alone(self, label: str, weight: int) -> int:
        """A sum that speaks for one label."""
        return self._packed([weight if each == label else 0 for each in self.labels])

    def role(self, role: str) -> dict[str, int]:
        """The weights of all things in a role."""
        return self._weights.get(role, {})

    def runs(self, role: str) -> dict[tuple[str, ...], int]:
        """The weights of those things in a role that are several words."""
        return {tuple(thing.split(" ")): weight for thing, weight in self.role(role).items() if " " in thing}

    def best(self, total: int) -> str:
        """The label that a sum of weights speaks for most."""
        figures = self._figures(total)
        return self.labels[figures.index(max(figures))]

    def _figures(self, total: int) -> tuple[int, ...]:
        """The figures of a sum, all lifted alike."""
        return self._fields.unpack(((total + self._lift) & self._mask).to_bytes(self._fields.size, "little"))

    def likeliest(
        self, count: int, start: State, shown: _Shows[State], behind: _Leads[State]
    ) -> tuple[list[str], State]:
        """The labels of so many parts of a text that are likeliest together, and the state behind them; a first one may
        be plain by the next.

        A state is what matters to a part of what stands before it: `shown` is the sum for a part in a state, `behind`
        the state that follows the part with a label (Viterbi's search).
        """
        labels: list[str] = []
        state = start
        while (at := len(labels)) < count:
            figures = self._figures(shown(at, state))
            ranked = sorted(figures)
            if ranked[-1] - ranked[-2] > self._clear:
                label = self.labels[figures.index(ranked[-1])]
                labels.append(label)
                state = behind(at, state, label)
            else:
                state, course = self._course(range(at, count), state, shown, behind)
                labels += course
        return labels, state

    def _course(
        self, parts: range, start: State, shown: _Shows[State], behind: _Leads[State]
    ) -> tuple[State, list[str]]:
        """The likeliest labels of some parts from a doubtful one on, up to where only one course is left, and the state
        behind them."""
        courses: dict[State, _Course] = {start: (0.0, "", None)}
        for at in parts:
            longer: dict[State, _Course] = {}
            for state, course in courses.items():
                for label, likely in self._likely(shown(at, state)):
                    likely += course[0]
                    after = behind(at, state, label)
                    if after not in longer or likely > longer[after][0]:
                        longer[after] = likely, label, course
            courses = longer if len(longer) <= _MOST else dict(nlargest(_MOST, longer.items(), key=_likelihood))
            if len(courses) == 1:
                break
        state, course = max(courses.items(), key=_likelihood)
        labels: list[str] = []
        while course and course[1]:
            labels.append(course[1])
            course = course[2]
        return state, labels[::-1]

    def _likely(self, total: int) -> list[tuple[str, float]]:
        """The labels that a sum may speak for, and how likely each is, as a logarithm."""
        figures = self._figures(total)
        most = max(figures)
        least = most - self._clear
        near = [(label, figure - most) for label, figure in zip(self.labels, figures, strict=True) if figure >= least]
        if len(near) == 1:
            return [(near[0][0], 0.0)]
        together = log(sum([exp(figure / self._temperature) for _, figure in near]))
        return [(label, figure / self._temperature - together) for label, figure in near]


def _likelihood(course: tuple[Hashable, _Course]) -> float:
    return course[1][0]
