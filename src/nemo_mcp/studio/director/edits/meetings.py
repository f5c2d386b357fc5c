"""Edits of how shots meet and of the frame: cross-fades, fades and the shape of the picture."""

from __future__ import annotations

from nemo_mcp.studio.director.cutting import CANVASES, CROSS_FADE_MS, cross
from nemo_mcp.studio.director.desk import Desk
from nemo_mcp.studio.director.requests import Request
from nemo_mcp.studio.director.timeline import BLACK, Segment, is_curtain, segment, snap

from .selection import by_number, number_of

FADE_MS = 1000


def add_cross_fades(desk: Desk, request: Request) -> None:
    """Cross-fade between all shots, or between two that are named."""
    timeline = desk.timeline
    if len(timeline.clips) < 2:
        desk.unable("one_clip")
    duration = request.duration("for", "length", "to", "by") or CROSS_FADE_MS
    targets = _meetings(desk, request)
    before = [dict(t["m"].get("enter") or {}) for t in targets]
    for item in targets:
        cross(item, duration)
    timeline.settle()
    if before == [t["m"]["enter"] for t in targets]:
        desk.unable("cross_there")
    desk.stage("add_transitions", type="cross-fade", count=len(targets), duration=duration)
    desk.say("crossed", count=len(targets), length=f"{targets[0]['m']['enter']['d']} ms")


def remove_cross_fades(desk: Desk, request: Request) -> None:
    """Hard cuts instead of cross-fades."""
    targets = [t for t in _meetings(desk, request) if t["m"].get("enter", {}).get("type") == "cross"]
    if not targets:
        desk.unable("no_cross")
    for item in targets:
        item["m"]["enter"] = {"type": "cut", "d": 0}
    desk.stage("remove_transitions", count=len(targets))
    desk.say("uncrossed", count=len(targets))


def add_fades(desk: Desk, request: Request) -> None:
    """Fade in from black or silence, fade out to black and silence; "fade the music" leaves the picture alone."""
    timeline = desk.timeline
    duration = snap(request.duration("for", "length", "to", "by", "tail", "head") or FADE_MS)
    duration = max(2, min(duration, timeline.length // 2))
    only_music = "music" in request.things
    if only_music and not timeline.sounds:
        desk.unable("no_music")
    kinds = _fades(request)
    for kind in kinds:
        for sound in timeline.sounds:
            sound["m"][kind] = duration
        if not only_music and kind == "fade_in":
            timeline.shots[0]["m"]["enter"] = {"type": "black", "d": duration}
        if not only_music and kind == "fade_out":
            _draw_curtain(timeline.shots, duration)
        desk.stage("add_fade", kind=kind, duration=duration, target="music" if only_music else "video")
        desk.say(f"{'music' if only_music else 'video'}_{kind}", length=desk.seconds(duration))


def remove_fades(desk: Desk, request: Request) -> None:
    """No fade at the start or the end."""
    timeline = desk.timeline
    for kind in _fades(request):
        for sound in timeline.sounds:
            sound["m"][kind] = 0
        if kind == "fade_in" and timeline.shots[0]["m"].get("enter", {}).get("type") == "black":
            timeline.shots[0]["m"]["enter"] = {"type": "cut", "d": 0}
        if kind == "fade_out":
            _lift_curtain(timeline.shots)
        desk.stage("remove_fade", kind=kind)
        desk.say(f"no_{kind}")


def set_aspect(desk: Desk, request: Request) -> None:
    """Another shape of the picture, which generates the framing of every shot again (API reference §11)."""
    wanted = CANVASES[request.aspect]
    if desk.timeline.canvas == wanted:
        desk.unable("aspect_already", aspect=request.aspect)
    desk.timeline.canvas = dict(wanted)
    desk.stage("generate_video", aspect=request.aspect, width=wanted["w"], height=wanted["h"])
    desk.say("aspect_set", aspect=request.aspect, width=wanted["w"], height=wanted["h"], count=len(desk.timeline.clips))


def _meetings(desk: Desk, request: Request) -> list[Segment]:
    """The shots whose beginning is meant: all but the first, or the later of two neighbours."""
    clips = desk.timeline.clips
    named = by_number(desk, clips, [n for group in request.which.get("clip", []) for n in group])
    later = max((number_of(desk, c) for c in named), default=0)
    return clips[1:] if not named else clips[max(1, later - 1) : max(2, later)]


def _fades(request: Request) -> list[str]:
    kinds = [k for k in ("fade_in", "fade_out") if k in request.things]
    if kinds:
        return kinds
    return {"start": ["fade_in"], "end": ["fade_out"]}.get(request.place, ["fade_in", "fade_out"])


def _draw_curtain(shots: list[Segment], duration: int) -> None:
    """Cross-fade the last shot to a black page.

    The fade is centred on the page's start: with both two thirds as long as asked, it begins where the fade-out shall.
    """
    _lift_curtain(shots)
    last = shots[-1]
    page = min(snap(duration * 2 / 3), snap(last["d"] / 2))
    if not page:
        return
    last["d"] -= page
    black = {
        "name": "Fade to black",
        "kind": "card",
        "title": "",
        "lines": [],
        "colors": [BLACK, BLACK],
        "curtain": True,
    }
    enter = {"type": "cross", "d": page}
    shots.append(segment(0, page, **black, **{"in": 0}, volume=0.0, motion="none", enter=enter))


def _lift_curtain(shots: list[Segment]) -> None:
    if len(shots) > 1 and is_curtain(shots[-1]):
        page = shots.pop()
        shots[-1]["d"] += page["d"]
