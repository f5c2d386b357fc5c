"""A draft under the director's hands: shots, sounds and texts, kept whole after every edit.

Everything lies on the frame grid. Frame `n` begins at `round(n * 1000 / fps)` ms, and a duration is the difference of
two such times: starts and durations add up exactly, whatever was cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, NamedTuple, cast

from nemo_mcp.studio.model import Draft, Source, TrackType

# Frames a second that the renderer makes.
RATES = (24, 25, 30, 50, 60)
CANVAS = {"w": 1920, "h": 1080}
BLACK = "#000000"

Segment = dict[str, Any]

# What the metadata of a segment is taken to say where it does not.
_DEFAULTS: dict[int, dict[str, Any]] = {
    TrackType.VIDEO: {"kind": "video", "in": 0, "volume": 1.0},
    TrackType.AUDIO: {"in": 0, "volume": 1.0},
    TrackType.TEXT: {"text": "", "role": "title", "size": 0.1},
}
_OVERLAY: dict[str, Any] = {"x": 0.5, "y": 0.5, "size": 0.3}


class Grid(NamedTuple):
    """The frames of a film."""

    fps: int = 30

    def frames(self, ms: float) -> int:
        """The frame nearest to a time."""
        return round(ms * self.fps / 1000)

    def within(self, ms: float) -> int:
        """How many whole frames a length of time holds."""
        return int(ms * self.fps / 1000)

    def ms(self, frame: int) -> int:
        """The time at which a frame begins."""
        return round(frame * 1000 / self.fps)

    def snap(self, ms: float) -> int:
        """The time of the nearest frame."""
        return self.ms(self.frames(ms))


def segment(start: int, duration: int, **metadata: Any) -> Segment:
    """A segment; it gets its id when the timeline is settled."""
    return {"s": start, "d": duration, "m": metadata}


def end(seg: Segment) -> int:
    """Where a segment ends, ms."""
    return seg["s"] + seg["d"]


def speed(seg: Segment) -> float:
    """How fast a clip plays: ms of footage in a ms of the timeline."""
    given: object = seg["m"].get("speed", 1.0)
    return min(max(float(given), 0.1), 10.0) if isinstance(given, int | float) else 1.0


def skip(seg: Segment, time_ms: float) -> None:
    """Let a clip begin later in its footage by a time of the timeline."""
    if seg["m"]["kind"] == "video" and not seg["m"].get("freeze"):
        seg["m"]["in"] = max(0, seg["m"]["in"] + round(time_ms * speed(seg)))


def is_curtain(seg: Segment) -> bool:
    """Whether a shot is the black page of a fade-out, which is no clip to the user."""
    return bool(seg["m"].get("curtain"))


@dataclass
class Timeline:
    """The parts of a draft. Lists may be changed at will: `settle` mends starts, lengths and ids.

    An overlay with "throughout" lasts as long as the picture.
    """

    sources: Sequence[Source]
    id: str = ""
    grid: Grid = field(default_factory=Grid)
    canvas: dict[str, int] = field(default_factory=lambda: dict(CANVAS))
    loudness: float | None = None
    shots: list[Segment] = field(default_factory=list[Segment])
    overlays: list[Segment] = field(default_factory=list[Segment])
    sounds: list[Segment] = field(default_factory=list[Segment])
    texts: list[Segment] = field(default_factory=list[Segment])

    @classmethod
    def of(cls, draft: Draft, sources: Sequence[Source]) -> Timeline:
        """A copy of a draft's tracks; whatever has not the shape of a draft is left out."""
        timeline = cls(sources, id=str(draft.get("id") or ""))
        canvas: object = draft.get("canvas")
        if isinstance(canvas, dict):
            given = cast(dict[str, Any], canvas)
            timeline.canvas |= {k: v for k, v in given.items() if k in ("w", "h") and isinstance(v, int)}
        fps: object = draft.get("fps")
        timeline.grid = Grid(fps) if isinstance(fps, int) and fps in RATES else Grid()
        loudness: object = draft.get("loudness")
        timeline.loudness = float(loudness) if isinstance(loudness, int | float) else None
        lists = {TrackType.VIDEO: timeline.shots, TrackType.AUDIO: timeline.sounds, TrackType.TEXT: timeline.texts}
        for track in _dicts(draft.get("t")):
            if track.get("tt") == TrackType.VIDEO and track.get("layer"):
                timeline.overlays.extend(_segments(track, _DEFAULTS[TrackType.VIDEO] | _OVERLAY))
            elif track.get("tt") in lists:
                lists[track["tt"]].extend(_segments(track, _DEFAULTS[track["tt"]]))
        return timeline

    def to_draft(self) -> Draft:
        """The settled timeline as a draft of its own."""
        self.settle()
        parts: tuple[tuple[TrackType, dict[str, Any], list[Segment]], ...] = (
            (TrackType.VIDEO, {"id": "video"}, self.shots),
            (TrackType.VIDEO, {"id": "overlay", "layer": 1}, self.overlays),
            (TrackType.AUDIO, {"id": "music"}, self.sounds),
            (TrackType.TEXT, {"id": "text"}, self.texts),
        )
        tracks = [{"tt": int(kind), **names, "sg": segments} for kind, names, segments in parts if segments]
        whole = {} if self.loudness is None else {"loudness": self.loudness}
        return deepcopy({"id": self.id, "fps": self.grid.fps, "canvas": self.canvas, **whole, "t": tracks})

    @property
    def length(self) -> int:
        """Length of the picture, ms."""
        return end(self.shots[-1]) if self.shots else 0

    @property
    def clips(self) -> list[Segment]:
        """The shots that a user counts: all but the black page of a fade-out."""
        return [s for s in self.shots if not is_curtain(s)]

    def arrange(self, clips: Sequence[Segment]) -> None:
        """Give the clips another order; the black page of a fade-out stays last."""
        self.shots = [*clips, *(s for s in self.shots if is_curtain(s))]

    @property
    def music(self) -> list[Segment]:
        """The sounds that are music, and no voice."""
        return [s for s in self.sounds if s["m"].get("role") != "voice"]

    @property
    def follows_song(self) -> bool:
        """Whether the pictures are cut to an uploaded song, so that cut times are not to move."""
        return any(s["m"].get("source") and s["m"].get("beat_cut") for s in self.sounds)

    def source(self, seg: Segment) -> Source | None:
        """The file that a segment shows."""
        return next((s for s in self.sources if s.id == seg["m"].get("source")), None)

    def footage(self, seg: Segment) -> int | None:
        """How long a segment could last from its `in` on, ms; None where nothing limits it (stills, cards)."""
        source = self.source(seg)
        if source is None or source.kind == "image" or seg["m"].get("freeze") or seg["m"].get("loop"):
            return None
        return max(0, int((source.duration_ms - seg["m"]["in"]) / speed(seg)))

    def regrid(self, fps: int) -> None:
        """Another number of frames a second: every cut goes to the frame that is nearest to it."""
        self.grid = Grid(fps)
        for shot in self.shots:
            shot["s"], shot["d"] = (first := self.grid.snap(shot["s"])), self.grid.snap(end(shot)) - first
        self.settle()

    def settle(self) -> None:
        """Lay shots one after another on the frame grid; let sounds end with them and texts stay within them."""
        frames, ms = self.grid.frames, self.grid.ms
        at = 0
        for shot in self.shots:
            count = max(1, frames(shot["d"]))
            shot["s"], shot["d"] = ms(at), ms(at + count) - ms(at)
            at += count
        self._settle_transitions()
        self.sounds = [s for s in self.sounds if s["s"] < self.length]
        for sound in self.sounds:
            room, footage = self.length - sound["s"], self.footage(sound)
            if sound["m"].get("role") == "voice":
                room = min(room, sound["d"])
            # Half a frame of silence at the end of a song is better than a picture that ends without it.
            sound["d"] = room if footage is None or footage + 1000 / self.grid.fps >= room else max(1, footage)
        if not self.shots:
            self.texts = []
        self._settle_overlays()
        last = frames(self.length)
        for text in self.texts:
            count = min(max(1, frames(text["d"])), last)
            start = last - count if text["m"]["role"] == "end" else min(max(0, frames(text["s"])), last - count)
            text["s"], text["d"] = ms(start), ms(start + count) - ms(start)
        self.texts.sort(key=lambda t: t["s"])
        for prefix, segments in (
            ("v", self.shots),
            ("o", self.overlays),
            ("a", self.sounds),
            ("x", self.texts),
        ):
            _name(prefix, segments)

    def _settle_overlays(self) -> None:
        frames, ms = self.grid.frames, self.grid.ms
        self.overlays = [o for o in self.overlays if o["s"] < self.length]
        for item in self.overlays:
            if item["m"].get("throughout"):
                item["s"], item["d"] = 0, self.length
            start, footage = frames(item["s"]), self.footage(item)
            room = min(item["d"], self.length - ms(start), item["d"] if footage is None else footage)
            item["s"], item["d"] = ms(start), ms(start + max(1, frames(room))) - ms(start)

    def _settle_transitions(self) -> None:
        for i, shot in enumerate(self.shots):
            enter = shot["m"].setdefault("enter", {"type": "cut", "d": 0})
            if i == 0 and enter["type"] not in ("cut", "black", "white"):
                shot["m"]["enter"] = {"type": "cut", "d": 0}
            elif enter["type"] != "cut":
                enter["d"] = min(enter["d"], shot["d"], self.shots[i - 1]["d"] if i else shot["d"])


def _dicts(value: object) -> list[dict[str, Any]]:
    items = cast(list[object], value) if isinstance(value, list) else []
    return [cast(dict[str, Any], item) for item in items if isinstance(item, dict)]


def _segments(track: dict[str, Any], defaults: dict[str, Any]) -> Iterable[Segment]:
    at = 0
    for given in _dicts(track.get("sg")):
        if not isinstance(given.get("d"), int) or not isinstance(given.get("m", {}), dict):
            continue
        seg = deepcopy(given)
        seg["m"] = defaults | seg.get("m", {})
        if not isinstance(seg.get("s"), int):
            seg["s"] = at
        at = end(seg)
        yield seg


def _name(prefix: str, segments: list[Segment]) -> None:
    taken = {str(s.get("id")) for s in segments}
    free = (name for n in range(1, 2 * len(segments) + 2) if (name := f"{prefix}{n}") not in taken)
    for seg in segments:
        if not seg.get("id"):
            seg["id"] = next(free)
