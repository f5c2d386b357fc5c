"""Edits of time: how fast clips play, and where a picture stands still."""

from __future__ import annotations

from copy import deepcopy

from nemo_mcp.studio.director.desk import Desk, name
from nemo_mcp.studio.director.request import Request
from nemo_mcp.studio.director.timeline import Segment, end, skip, speed

from .lettering import keep_apart
from .selection import clip_at, labels, number_of, selected, split, targets

SLOWEST, FASTEST = 0.1, 10.0
# What "faster" and the like are worth where no amount is given.
_USUAL = {"faster": 1.5, "slower": 0.75, "slowmo": 0.5}
FREEZE_MS = 2000


def set_speed(desk: Desk, request: Request) -> None:
    """Let clips, a part, or the whole video play faster or slower. A film that follows a song keeps its cuts."""
    timeline = desk.timeline
    clips = targets(desk, request)
    whole = not selected(desk, request) and len(clips) == len(timeline.clips)
    moving = [c for c in clips if c["m"]["kind"] == "video" and not c["m"].get("freeze")]
    if not moving:
        desk.unable("still_speed")
    before = timeline.length
    factors = [_factor(request, speed(c), before) for c in moving]
    if all(abs(f - 1) < 0.001 for f in factors):
        desk.unable("speed_already", speed=f"{speed(moving[0]):g}")
    for clip, factor in zip(moving, factors, strict=True):
        _play(desk, clip, factor)
    if whole and not timeline.follows_song:
        for still in (c for c in clips if not any(c is m for m in moving)):
            still["d"] /= factors[0]
        for text in timeline.texts:
            text["s"] = round(text["s"] / factors[0])
        keep_apart(timeline.texts)
    timeline.settle()
    now = speed(moving[0])
    desk.stage("set_speed", () if whole else clips, clips=[name(c) for c in moving], speed=now)
    desk.say("speed_set", clips=labels(desk, clips if whole else moving), speed=f"{now:g}")
    if timeline.length != before:
        desk.say("now_long", length=desk.seconds(timeline.length))


def _factor(request: Request, now: float, length: int) -> float:
    """By how much a clip that plays at `now` is to play faster."""
    given: tuple[float, bool] | None = request.how.get("factor")
    to = request.duration("to", "length", "for")
    if request.verb == "normal":
        goal = 1.0
    elif given:
        goal = given[0] if given[1] else now * given[0]
    elif request.level is not None:
        share = {"faster": 1 + request.level, "slower": 1 - request.level}.get(request.verb, request.level)
        absolute = request.absolute or request.verb not in _USUAL
        goal = request.level if absolute else now * max(share, SLOWEST)
    elif to and not request.which:
        goal = now * length / to
    else:
        goal = now * _USUAL.get(request.verb, 1.0)
    return min(max(goal, SLOWEST), FASTEST) / now


def _play(desk: Desk, clip: Segment, factor: float) -> None:
    m = clip["m"]
    goal = round(speed(clip) * factor, 3)
    if not desk.timeline.follows_song:
        clip["d"] = max(1, clip["d"] * speed(clip) / goal)
    else:
        source = desk.timeline.source(clip)
        needed = clip["d"] * goal
        if source and needed > source.duration_ms:
            desk.unable("too_fast_for_song", name=name(clip))
        m["in"] = min(m["in"], round(source.duration_ms - needed)) if source else m["in"]
    m.pop("speed", None)
    if goal != 1:
        m["speed"] = goal


def freeze(desk: Desk, request: Request) -> None:
    """Let a picture stand still: the end or the start of a clip, or what is on screen at a time."""
    timeline = desk.timeline
    duration = timeline.grid.snap(request.duration("for", "length", "to", "tail") or FREEZE_MS)
    named = selected(desk, request)
    offset = request.duration("at")
    edge = timeline.clips[0 if request.place == "start" else -1]
    clip = named[0] if named else clip_at(desk, offset) if offset is not None else edge
    if clip["m"]["kind"] != "video":
        clip["d"] += duration
        held = clip
    else:
        start = clip["s"] if named and offset is not None else 0
        time = start + offset if offset is not None else clip["s"] if request.place == "start" else end(clip)
        held = _held(desk, clip, timeline.grid.snap(time), duration)
    timeline.settle()
    desk.stage("freeze_frame", [held], clip=name(clip), start=held["s"], duration=duration)
    desk.say("frozen", name=name(clip), start=desk.seconds(held["s"]), length=desk.seconds(duration))


def _held(desk: Desk, clip: Segment, time: int, duration: int) -> Segment:
    """A still of a clip at a time of the video, put between what is before and after it."""
    timeline = desk.timeline
    held = deepcopy(clip)
    del held["id"]
    # The last picture begins a frame before the end.
    skip(held, min(time - clip["s"], clip["d"] - 1000 / timeline.grid.fps))
    held["m"] |= {"freeze": True, "volume": 0.0, "enter": {"type": "cut", "d": 0}}
    held["m"].pop("speed", None)
    held["d"] = duration
    if timeline.follows_song:
        held["d"] = min(duration, max(1, end(clip) - time)) if time < end(clip) else clip["d"] // 2
        time = end(clip) - held["d"]
        clip["d"] -= held["d"]
    else:
        split(timeline, time)
    at = number_of(desk, clip) - (time <= clip["s"])
    timeline.arrange([*timeline.clips[:at], held, *timeline.clips[at:]])
    return held
