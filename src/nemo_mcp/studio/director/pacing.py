"""Where to cut a film to music: on beats and bars, more often where the music is loud."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from nemo_mcp.studio.model import Beats

from .timeline import Grid

SHORTEST_MS = 400  # between two cuts
SHORTEST_ASKED_MS = 200  # where cuts on every beat are asked for
LONGEST_MS = 6000  # a silence of more than this is cut without beats
BARS_OF_A_SECTION = 4
# How much stronger the first beat of a bar counts than the others.
_DOWNBEAT = 0.1


@dataclass(frozen=True)
class CutPlan:
    """Frames to cut at, those of them that begin a section of the song, and the frame and strength of all beats."""

    cuts: tuple[int, ...]
    sections: frozenset[int]
    beats: tuple[int, ...]
    strength: tuple[float, ...] = ()

    def spans(self, total: int) -> list[tuple[int, int]]:
        """The shots between the cuts: first frame, and the frame after the last."""
        return list(pairwise([0, *self.cuts, total]))

    def strength_at(self, frame: int) -> float:
        """How strong the beat nearest to a frame is."""
        if not self.strength:
            return 0.0
        return self.strength[min(range(len(self.beats)), key=lambda i: abs(self.beats[i] - frame))]


def steady_beats(bpm: float, length_ms: int) -> Beats:
    """The pulse of composed music, which is known without listening."""
    count = int(length_ms / 60_000 * bpm) + 1
    return Beats(tuple(i * 60 / bpm for i in range(count)), tuple(range(0, count, 4)), float(bpm), (1.0,) * count)


def plan_cuts(beats: Beats, total: int, grid: Grid, every: int = 0, *, livelier: bool = True) -> CutPlan:
    """Where to cut a film of `total` frames: on every n-th beat, counted from the bar; twice as often where it is loud.

    With `every` 0 the tempo decides: every second or fourth beat. A cut lies on the frame nearest to its beat. Where a
    song has no beats for long, cuts are spread evenly.
    """
    period = 60 / beats.tempo if beats.tempo > 0 else 0.5
    step, shortest_ms = (every, SHORTEST_ASKED_MS) if every else (2 if 2 * period >= 1.2 else 4, SHORTEST_MS)
    shortest = grid.frames(shortest_ms)
    loud = _loud(beats) if livelier else [False] * len(beats.times)
    bars = set(beats.downbeats)
    position, bar = -min(bars, default=0), -1
    cuts, sections, previous = list[int](), set[int](), 0
    for i, time in enumerate(beats.times):
        if i in bars:
            bar += 1
            # Steps of several bars go on counting; others begin anew with each bar.
            position = position + (-position % 4) if step > 4 and bar else 0
        frame = grid.frames(time * 1000)
        now = step // 2 if loud[i] and step * period / 2 >= shortest_ms / 1000 and step > 1 else step
        if position % now == 0 and frame - previous >= shortest and total - frame >= shortest:
            cuts += [*_between(previous, frame, grid), frame]
            previous = frame
            if i in bars and bar % BARS_OF_A_SECTION == 0:
                sections.add(frame)
        position += 1
    cuts += _between(previous, total, grid)
    strength = tuple(s + (_DOWNBEAT if i in bars else 0.0) for i, s in enumerate(_strength(beats)))
    return CutPlan(tuple(cuts), frozenset(sections), tuple(grid.frames(t * 1000) for t in beats.times), strength)


def with_short_shots(
    plan: CutPlan, total: int, grid: Grid, rooms: Sequence[int]
) -> tuple[CutPlan, list[tuple[int, int]]]:
    """The plan with a shorter shot, ended by a beat, for each clip of so few frames; and these shots in their order."""
    cuts, made = list(plan.cuts), list[tuple[int, int]]()
    shortest = grid.frames(SHORTEST_MS)
    for room in rooms:
        spans = pairwise([0, *cuts, total])
        fits = (
            (first, beat)
            for first, after in spans
            for beat in reversed(plan.beats)
            if shortest <= beat - first <= room and after - beat >= shortest and (first, after) not in made
        )
        if found := next(fits, None):
            made.append(found)
            cuts = sorted({*cuts, found[1]})
    return CutPlan(tuple(cuts), plan.sections, plan.beats, plan.strength), made


def _strength(beats: Beats) -> tuple[float, ...]:
    return (*beats.strength, *(0.0,) * len(beats.times))[: len(beats.times)]


def _loud(beats: Beats) -> list[bool]:
    strength = _strength(beats)
    if not strength or max(strength) - min(strength) < 0.15:
        return [False] * len(strength)
    threshold = (sum(strength) / len(strength) + max(strength)) / 2
    return [s >= threshold for s in strength]


def _between(start: int, stop: int, grid: Grid) -> list[int]:
    """Even cuts in a stretch without beats."""
    longest = grid.frames(LONGEST_MS)
    parts = (stop - start) // (longest // 2) if stop - start > longest else 1
    return [start + (stop - start) * i // parts for i in range(1, parts)]
