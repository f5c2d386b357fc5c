"""Edits of how shots meet: transitions between them, and fades at the start and the end."""

from __future__ import annotations

from nemo_mcp.studio.director.cutting import CROSS_FADE_MS, enter
from nemo_mcp.studio.director.desk import Desk
from nemo_mcp.studio.director.request import Request
from nemo_mcp.studio.director.timeline import BLACK, Segment, Timeline, is_curtain, segment

from .selection import by_number, number_of, parted

FADE_MS = 1000
_NEAR_MS = 500
_WHITE = "#ffffff"
_MIXED = ("cross", "slide", "wipe", "zoom")


def add_transitions(desk: Desk, request: Request) -> None:
    """Let all shots meet in a transition, or two that are named."""
    timeline = desk.timeline
    if len(timeline.clips) < 2:
        desk.unable("one_clip")
    targets = _meetings(desk, request)
    before = [dict(t["m"].get("enter") or {}) for t in targets]
    kind = request.how.get("transition") or next((b["type"] for b in before if b.get("type", "cut") != "cut"), "cross")
    duration = request.duration("for", "length", "to", "by") or CROSS_FADE_MS
    for i, item in enumerate(targets):
        enter(item, _MIXED[i % len(_MIXED)] if kind == "mixed" else kind, duration, request.how.get("side", ""))
    timeline.settle()
    if before == [t["m"]["enter"] for t in targets]:
        desk.unable("cross_there")
    desk.stage("add_transitions", targets, type=kind, count=len(targets), duration=duration)
    length = desk.seconds(targets[0]["m"]["enter"]["d"])
    desk.say("crossed", count=len(targets), kind=desk.phrase(f"transition_{kind}"), length=length)


def remove_transitions(desk: Desk, request: Request) -> None:
    """Hard cuts instead of transitions."""
    soft = [t for t in _meetings(desk, request) if t["m"].get("enter", {}).get("type", "cut") != "cut"]
    if not soft:
        desk.unable("no_cross")
    for item in soft:
        item["m"]["enter"] = {"type": "cut", "d": 0}
    desk.stage("remove_transitions", count=len(soft))
    desk.say("uncrossed", count=len(soft))


def add_fades(desk: Desk, request: Request) -> None:
    """Fade in from black (or white) and silence, and out to them; "fade the music" leaves the picture alone."""
    timeline = desk.timeline
    duration = timeline.grid.snap(request.duration("for", "length", "to", "by", "tail", "head") or FADE_MS)
    duration = max(2, min(duration, timeline.length // 2))
    only_music = {"music", "sound"} & set(request.things) or (desk.focus_kind == "music" and not request.color)
    if only_music and not timeline.music:
        desk.unable("no_music")
    light = "white" if request.color == _WHITE or request.how.get("transition") == "white" else "black"
    kinds = _fades(request)
    for kind in kinds:
        for sound in timeline.music:
            sound["m"][kind] = duration
        if not only_music and kind == "fade_in":
            enter(timeline.shots[0], light, duration)
        if not only_music and kind == "fade_out":
            _draw_curtain(timeline, duration, _WHITE if light == "white" else BLACK)
        about = timeline.music if only_music else ()
        desk.stage("add_fade", about, kind=kind, duration=duration, target="music" if only_music else "video")
        color = desk.phrase(f"color_{light}")
        desk.say(f"{'music' if only_music else 'video'}_{kind}", length=desk.seconds(duration), color=color)


def remove_fades(desk: Desk, request: Request) -> None:
    """No fade at the start or the end."""
    timeline = desk.timeline
    for kind in _fades(request):
        for sound in timeline.sounds:
            sound["m"][kind] = 0
        if kind == "fade_in" and timeline.shots[0]["m"].get("enter", {}).get("type") in ("black", "white"):
            timeline.shots[0]["m"]["enter"] = {"type": "cut", "d": 0}
        if kind == "fade_out":
            _lift_curtain(timeline.shots)
        desk.stage("remove_fade", kind=kind)
        desk.say(f"no_{kind}")


def _meetings(desk: Desk, request: Request) -> list[Segment]:
    """The shots whose beginning is meant: all but the first, the later of two neighbours, or what is beside a clip."""
    clips = desk.timeline.clips
    if "at" in request.times:
        time = request.times["at"][0]
        near = [c for c in clips[1:] if abs(c["s"] - time) <= _NEAR_MS]
        return near[:1] or desk.unable("no_cut_there", time=desk.seconds(time))
    subject, anchor = parted(desk, request)
    goes_on = request.pronoun or request.place in ("before", "after")
    named = anchor or subject or (desk.focused(clips) if goes_on and not request.every else [])
    half = request.place == "between" and len(named) == 1
    if half or (not named and request.pronoun and request.place in ("before", "after")):
        desk.unable("not_understood", text=request.wording)
    if not named:
        spared = by_number(desk, clips[1:], [n for n in request.how.get("except", ()) if isinstance(n, int)])
        return [c for c in clips[1:] if not any(c is s for s in spared)]
    later = max(number_of(desk, c) for c in named) + (request.place in ("after", "end") and len(named) == 1)
    return clips[max(1, later - 1) : max(2, later)] or desk.unable("nothing_there")


def _fades(request: Request) -> list[str]:
    kinds = [k for k in ("fade_in", "fade_out") if k in request.things]
    if kinds:
        return kinds
    return {"start": ["fade_in"], "end": ["fade_out"]}.get(request.place, ["fade_in", "fade_out"])


def _draw_curtain(timeline: Timeline, duration: int, color: str) -> None:
    """Cross-fade the last shot to a page of one colour.

    The fade is centred on the page's start: with both two thirds as long as asked, it begins where the fade-out shall.
    """
    shots, snap = timeline.shots, timeline.grid.snap
    _lift_curtain(shots)
    last = shots[-1]
    page = min(snap(duration * 2 / 3), snap(last["d"] / 2))
    if not page:
        return
    last["d"] -= page
    page_of_light = {
        "name": "Fade to white" if color == _WHITE else "Fade to black",
        "kind": "card",
        "title": "",
        "lines": [],
        "colors": [color, color],
        "curtain": True,
    }
    comes = {"type": "cross", "d": page}
    shots.append(segment(0, page, **page_of_light, **{"in": 0}, volume=0.0, motion="none", enter=comes))


def _lift_curtain(shots: list[Segment]) -> None:
    if len(shots) > 1 and is_curtain(shots[-1]):
        page = shots.pop()
        shots[-1]["d"] += page["d"]
