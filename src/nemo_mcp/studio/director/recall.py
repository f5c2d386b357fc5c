"""What "it" speaks of at the start of a message: what the change before it was about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from nemo_mcp.studio.model import Draft

from .request import BESIDE, TEXTS, Request
from .timeline import Segment, Timeline

# A longer time than this is the film's: "make it 30 seconds long".
_LONGEST = 10_000
_LETTERING = {"row", "color", "size", "spot", "corner", "side", "weight", "box", "animation", "shift", "throughout"}
_OVERLAID = {"corner", "spot", "side", "opacity", "throughout"}
_PICTURED = {"look", "motion", "framing", "turn", "factor"}
_HANDLED = {"remove", "move", "extend", "trim", "duplicate", "replace"}
_PLAYED = {
    "cut",
    "split",
    "loop",
    "freeze",
    "mirror",
    "flip",
    "rotate",
    "faster",
    "slower",
    "slowmo",
    "normal",
    "mute",
    "keep",
}


def recall(request: Request, timeline: Timeline, before: Draft) -> list[Segment]:
    """The segments that the first "it" of a message speaks of; none where it is the film."""
    said = any(m.kind == "it" for m in request.mentions) and len(request.mentions) == 1
    bare = request.without_object and request.verb in ("", "move") and (_LETTERING | _OVERLAID) & request.how.keys()
    grows = request.without_object and request.verb in ("up", "down") and not request.wording.isascii()  # 再大一点
    kinds = {m.kind for m in request.mentions}
    beside = "it" in kinds and kinds <= {"it", *BESIDE} and {"cross"} <= set(request.things) <= {"cross", "whole"}
    grows |= request.without_object and request.verb in ("extend", "trim") and "slight" in request.how
    if not (said or bare or grows or beside) or request.aspect:
        return []
    over = said and request.texts and set(request.things) <= {"whole", *TEXTS}
    if not over and (
        "fps" in request.how or "lufs" in request.how or set(request.things) - {"whole", "size", "colors", "cross"}
    ):
        return []
    changed = changes(timeline, Timeline.of(before, timeline.sources))
    for kind, suits in _SUITS.items():
        if (found := changed.get(kind)) and (suits(request) or _times(request, found)):
            return found
    return []


def _does(request: Request, verbs: set[str], manners: set[str]) -> bool:
    return request.verb in verbs or bool(manners & request.how.keys())


_SUITS: dict[str, Callable[[Request], bool]] = {
    "texts": lambda r: not r.tunes and _does(r, {*_HANDLED, "up", "down"}, _LETTERING),
    "overlays": lambda r: not r.tunes and _does(r, {"remove", "move", "up", "down"}, _OVERLAID),
    "music": lambda r: not r.tunes
    and (_does(r, {"remove", "up", "down", "loop", "mute"}, {"bpm", "style"}) or r.level is not None),
    "clips": lambda r: bool(r.tunes or r.texts) or "cross" in r.things or _does(r, _HANDLED | _PLAYED, _PICTURED),
}  # fmt: skip


def _times(request: Request, found: Sequence[Segment]) -> bool:
    asked = request.duration("to", "for", "length")
    moved = {"at", "range"} & request.times.keys() and request.verb in ("move", "change", "")
    return len(found) == 1 and bool(moved or (asked and asked <= _LONGEST and request.verb != "keep"))


def changes(now: Timeline, before: Timeline) -> dict[str, list[Segment]]:
    """The segments of each kind that the last change made or changed, or else those that it moved."""
    parts: dict[str, tuple[list[Segment], list[Segment]]] = {
        "texts": (now.texts, before.texts),
        "overlays": (now.overlays, before.overlays),
        "music": (now.music, before.music),
        "clips": (now.clips, before.clips),
    }
    made = {kind: _changed(new, old, lasts=kind != "music") for kind, (new, old) in parts.items()}
    if len(made["clips"]) == len(now.clips):
        made["clips"] = []
    if not any(made.values()):
        starts = {t["id"]: t["s"] for t in before.texts}
        made["texts"] = [t for t in now.texts if starts.get(t["id"]) != t["s"]]
        made["clips"] = _moved(now.clips, before.clips)
    return made


def _changed(new: Sequence[Segment], old: Sequence[Segment], *, lasts: bool) -> list[Segment]:
    was = {s["id"]: _shown(s, lasts=lasts) for s in old}
    return [s for s in new if was.get(s["id"]) != _shown(s, lasts=lasts)]


def _shown(segment: Segment, *, lasts: bool) -> dict[str, Any]:
    shown = {k: v for k, v in segment["m"].items() if k not in ("enter", "fade_out", "loop")}
    return shown | ({"d": segment["d"]} if lasts else {})


def _moved(new: Sequence[Segment], old: Sequence[Segment]) -> list[Segment]:
    """The one clip that was moved among the others; none if several were."""
    was, is_now = [c["id"] for c in old], [c["id"] for c in new]
    if was == is_now or sorted(was) != sorted(is_now):
        return []
    one = [c for c in new if [i for i in was if i != c["id"]] == [i for i in is_now if i != c["id"]]]
    return one[:1]
