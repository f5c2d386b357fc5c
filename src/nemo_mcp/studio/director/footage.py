"""Which moment of which upload is seen in which shot of a film that is cut to music.

No moment of a clip is seen twice before no clip has one left. Two clips take turns; where they are too short for the
film, one begins again when its turn comes and it has no moment left. Where it is known how much moves in the clips, the
strongest beats choose first, and take what moves most; of more than two clips none follows itself where others can
stand between.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from nemo_mcp.studio.model import Movement, Source

from .cutting import motion, shot
from .timeline import Grid, Segment

Span = tuple[int, int]
STILL = Movement(500, ())


class Pick(NamedTuple):
    """A moment of an upload: where it begins in the file, ms."""

    source: Source
    start: int


def _repeats(picks: Mapping[int, Pick], near: Sequence[int]) -> int:
    """How often an upload follows itself near some shots."""
    places = {n for i in near for n in (i, i + 1) if n in picks and n - 1 in picks}
    return sum(picks[n].source.id == picks[n - 1].source.id for n in places)


class Footage:
    """The uploads, and what is left of them. A clip keeps `handle_ms` on both sides of a shot for a transition."""

    def __init__(
        self, sources: Sequence[Source], movement: Mapping[str, Movement], grid: Grid, handle_ms: int = 0
    ) -> None:
        self.sources = sources
        self.grid = grid
        self.movement = movement
        self.measured = any(m.amounts for m in movement.values())
        self.handle = handle_ms
        self.used = dict.fromkeys((s.id for s in sources), 0)
        self.free: dict[str, list[Span]] = {}
        self.scarce = False
        self._refill(sources)

    def _ms(self, span: Span) -> int:
        return self.grid.ms(span[1]) - self.grid.ms(span[0])

    def room(self, source: Source) -> int:
        """Frames that a clip can give in one shot; a still gives any number."""
        return 1 << 30 if source.kind == "image" else self.grid.within(source.duration_ms - 2 * self.handle)

    def assign(
        self, spans: Sequence[Span], strength: Sequence[float], reserved: Mapping[Span, Source]
    ) -> list[Segment]:
        """A shot for each span of frames; `reserved` spans are for the short clips that they were made for."""
        self.scarce = sum(map(self._ms, spans)) > sum(s.duration_ms for s in self.sources)
        quota = -(-len(spans) // max(1, len(self.sources)))
        picks: dict[int, Pick] = {}
        stills = dict.fromkeys((s.id for s in self.sources if s.kind == "image"), quota)
        ranked = sorted(range(len(spans)), key=lambda i: -strength[i]) if self.measured else list(range(len(spans)))
        for i in sorted(ranked, key=lambda i: spans[i] not in reserved):
            duration = self._ms(spans[i])
            beside = {picks[n].source.id for n in (i - 1, i + 1) if n in picks}
            if spans[i] in reserved:
                choice: list[Source] = [reserved[spans[i]]]
            else:
                unseen = [s for s in self.sources if not self.used[s.id]]
                pressing = unseen and len(spans) - len(picks) <= len(unseen)
                choice = unseen if pressing else self._turns(picks, i, duration)
            picks[i] = self._pick(choice, duration, beside, stills)
            self._take(picks[i], duration)
        self._part(picks, [(self._ms(span), span in reserved) for span in spans])
        moves = iter(range(len(spans)))
        return [
            shot(
                picks[i].source,
                self._ms((first, after)),
                picks[i].start,
                motion=motion(next(moves)) if picks[i].source.kind == "image" else "none",
            )
            for i, (first, after) in enumerate(spans)
        ]

    def _turns(self, picks: Mapping[int, Pick], i: int, duration: int) -> list[Source]:
        """The uploads that a shot may show: of two the one whose turn it is, if it has an unseen moment left, or both
        are too short for the film."""
        if len(self.sources) == 2 and picks:
            first, pick = next(iter(picks.items()))
            turn = next(s for s in self.sources if (s.id == pick.source.id) == ((i - first) % 2 == 0))
            if self.scarce and not self._starts(turn, duration):
                self._refill([turn])
            if self._starts(turn, duration):
                return [turn]
        return list(self.sources)

    def _part(self, picks: dict[int, Pick], shots: Sequence[tuple[int, bool]]) -> None:
        """Swap the moments of shots of one length where an upload follows itself, if that leaves fewer such places.

        The strongest beats chose first, and may have left a shot between them no other upload.
        """
        alike: dict[tuple[int, bool], list[int]] = {}
        for i, length in enumerate(shots):
            alike.setdefault(length, []).append(i)
        for i, length in enumerate(shots):
            if length[1] or not _repeats(picks, (i,)):
                continue
            for other in sorted(alike[length], key=lambda n, i=i: abs(n - i)):
                before = _repeats(picks, (i, other))
                picks[i], picks[other] = picks[other], picks[i]
                if _repeats(picks, (i, other)) < before:
                    break
                picks[i], picks[other] = picks[other], picks[i]

    def _pick(self, choice: Sequence[Source], duration: int, beside: set[str], stills: dict[str, int]) -> Pick:
        clips = [s for s in self.sources if s.kind == "video"]
        if clips and not any(self._starts(s, duration) for s in clips):
            self._refill(self.sources)  # all are used up: from the top
            stills.update(dict.fromkeys(stills, max(stills.values(), default=0) + 1))
        offers = [Pick(s, start) for s in choice for start in self._starts(s, duration)]
        if self.measured and clips:
            left = [o for o in offers if o.source.kind == "video" or stills[o.source.id] > 0]
            offers = left or offers
        if not offers:  # longer than any clip: the longest holds its last picture
            return Pick(max(choice, key=lambda s: s.duration_ms), 0)
        order = {s.id: i for i, s in enumerate(self.sources)}

        def merit(offer: Pick) -> tuple[float, ...]:
            source = offer.source.id
            liveliness = self._liveliness(offer, duration) if self.measured else 0.0
            return (source not in beside, liveliness, -self.used[source], -order[source], -offer.start)

        best = max(offers, key=merit)
        if best.source.kind == "image":
            stills[best.source.id] -= 1
        return best

    def _starts(self, source: Source, duration: int) -> list[int]:
        """Where an unseen moment of this length can begin."""
        if source.kind == "image":
            return [0]
        starts: list[int] = []
        for begin, stop in self.free[source.id]:
            if stop - begin >= duration:
                steps = range(begin, stop - duration + 1, duration) if self.measured else (begin,)
                starts += [*steps, *([stop - duration] if self.measured else [])]
        return starts

    def _liveliness(self, offer: Pick, duration: int) -> float:
        movement = self.movement.get(offer.source.id, STILL)
        if not movement.amounts:
            return 0.0
        first = offer.start // movement.step_ms
        seen = movement.amounts[first : max(first + 1, -(-(offer.start + duration) // movement.step_ms))]
        return sum(seen) / len(seen) if seen else 0.0

    def _take(self, pick: Pick, duration: int) -> None:
        self.used[pick.source.id] += 1
        if pick.source.kind == "image":
            return
        left: list[Span] = []
        for begin, stop in self.free[pick.source.id]:
            # What is beside a shot is its handle: half of it belongs to the neighbour.
            before, after = pick.start - self.handle, pick.start + duration + self.handle
            if after <= begin or before >= stop:
                left.append((begin, stop))
                continue
            left += [span for span in ((begin, before), (after, stop)) if span[1] > span[0]]
        self.free[pick.source.id] = left

    def _refill(self, sources: Sequence[Source]) -> None:
        whole = {s.id: [(self.handle, s.duration_ms - self.handle)] for s in sources if s.kind == "video"}
        self.free.update(whole)
