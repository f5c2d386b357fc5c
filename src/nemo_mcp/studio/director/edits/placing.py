"""When and where a text stands, and how it looks, as a request has it."""

from __future__ import annotations

from nemo_mcp.studio.director.desk import Desk
from nemo_mcp.studio.director.request import Request
from nemo_mcp.studio.director.timeline import Segment, end

from .lettering import CORNERS, ROLES, SIDES, SPOTS, TITLE_MS
from .selection import clip_at, one_or_ask, parted

_BIGGER, _SMALLER = 1.25, 0.8
_SMALLEST, _LARGEST = 0.02, 0.25
_PIXELS = 1080  # of the picture's height, for sizes in pixels
_FADE_MS = 800  # of a text that is asked to fade
LOOKS = {"scale", "ground", "spot", "corner", "side", "color", "box", "weight", "animation", "size"}


def span_of(desk: Desk, request: Request, role: str, index: int) -> tuple[int, int]:
    """Start and length, ms, that a request gives to its n-th text."""
    timeline = desk.timeline
    length = timeline.length
    many = len(request.texts) > 1
    default = timeline.length // len(request.texts) if many else TITLE_MS
    duration = request.duration("for", "to", "length", "head", "tail") or default
    if "throughout" in request.how and not request.mentions:
        return 0, length
    if (moments := request.times.get("moments")) and index < len(moments):
        after = [m for m in moments if m > moments[index]]
        return moments[index], min(TITLE_MS, min(after, default=length) - moments[index])
    if "range" in request.times:
        start, stop = sorted(request.times["range"])
        return start, max(1, stop - start)
    if "at" in request.times:
        start = request.times["at"][0]
        if start >= length:
            desk.unable("beyond_the_end", time=desk.seconds(start), length=desk.seconds(length))
    elif clip := clip_of(desk, request):
        duration = duration if request.times else clip["d"] if "throughout" in request.how else min(default, clip["d"])
        after = {"after": end(clip), "before": clip["s"] - duration, "end": end(clip) - duration}
        start = after.get(request.place, clip["s"])
    elif request.place == "end" or "tail" in request.times or role == "end":
        start = max(0, length - duration)
    elif role == "caption" and request.place != "start" and not many:
        start = max((end(t) for t in timeline.texts if t["m"]["role"] == "caption"), default=0)
        start = start if start < length else 0
    else:
        start = index * duration
    return start, duration


def clip_of(desk: Desk, request: Request) -> Segment | None:
    """The clip that a text is to lie on, or beside."""
    subject, anchor = parted(desk, request)
    if "moment" in request.how:
        return clip_at(desk, request.how["moment"])
    if "picture" in request.things and not (anchor or subject):
        return one_or_ask(desk, request, "move")[0]
    return next(iter(anchor or subject), None)


def looks_of(request: Request, role: str = "") -> dict[str, object]:
    """Place, colour, box, weight and animation that a request gives."""
    how, looks = request.how, dict[str, object]()
    if request.spot:
        looks["y"] = SPOTS[request.spot]
    if side := SIDES.get(how.get("side", "")):
        looks["x"] = side
    if corner := how.get("corner"):
        looks["x"], looks["y"] = CORNERS[corner]
    if "scale" in how and role:
        looks["size"] = round(ROLES[role].size * how["scale"], 4)
    if "ground" in how:
        looks["box"] = how["ground"]
    for key in ("color", "box", "weight", "animation", "size"):
        if key in how:
            looks[key] = how[key]
    if {"fade_in", "fade_out", "fade"} & set(request.things) and not request.texts:
        looks["fade"] = request.duration("for", "length") or _FADE_MS
    return looks


def size_of(request: Request, target: Segment) -> float | None:
    """The size asked for, of the picture's height."""
    size: float | None = request.how.get("size")
    now = target["m"]["size"]
    if size is None and "scale" in request.how:
        size = now * request.how["scale"]
    elif size is None and "size" in request.things and "amount" in request.how:
        size = request.how["amount"] / _PIXELS
    elif size is None and request.verb in ("up", "down") and not any(request.nudge):
        factor, _ = request.how.get("factor", (_BIGGER if request.verb == "up" else _SMALLER, False))
        if request.level is not None:
            factor = 1 + request.level if request.verb == "up" else 1 - request.level
        size = now * factor
    elif size is None and "size" in request.things and request.level is not None:
        size = request.level if request.level < 0.5 else now * request.level
    return None if size is None else round(min(max(size, _SMALLEST), _LARGEST), 4)


def nudged(request: Request, target: Segment) -> dict[str, object]:
    moved = ((k, target["m"].get(k, 0.5) + by) for k, by in zip("xy", request.nudge, strict=True) if by)
    return {k: round(min(max(v, 0.05), 0.95), 4) for k, v in moved}


def duration_of(request: Request, now: int) -> int | None:
    """How long a text that lasts `now` is to last, ms; None if that is not said."""
    if more := request.duration("more"):
        return now + more
    if "by" in request.times:
        return max(1, now + request.times["by"][0] * (1 if request.verb == "extend" else -1))
    if "slight" in request.how and request.verb in ("extend", "trim"):
        return round(now * (1.2 if request.verb == "extend" else 0.8))
    fades = {"fade_in", "fade_out", "fade"} & set(request.things)  # then that is how long the fade is
    return request.duration("to") if fades else request.duration("for", "to", "length")
