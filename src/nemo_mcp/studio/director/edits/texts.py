"""Edits of titles, captions and other words on the picture."""

from __future__ import annotations

from nemo_mcp.studio.director.desk import Desk, name
from nemo_mcp.studio.director.requests import Request
from nemo_mcp.studio.director.timeline import Segment, end

from .lettering import ROLES, SPOTS, TITLE_MS, spoken_name, text

_BIGGER, _SMALLER = 1.25, 0.8
_SMALLEST, _LARGEST = 0.02, 0.25


def role_of(request: Request) -> str:
    """The role of text that a request speaks of: a title unless it says otherwise."""
    return next((t for t in request.things if t in ROLES), "caption" if request.spot == "bottom" else "title")


def add_text(desk: Desk, request: Request) -> None:
    """Add text: a title at the start, a caption after the last one, unless a time or a place is given."""
    role, timeline = role_of(request), desk.timeline
    if not request.texts and not request.verb and request.times and _of_role(desk, role):
        return change_text(desk, request)
    if not request.texts:
        desk.ask(f"which_text_{role}", _suggestions(desk, role))
    present = timeline.texts[:]
    for i, content in enumerate(request.texts):
        start, duration = _span(desk, request, role, i)
        added = text(role, content, start, duration, **_looks(request))
        if any(name(t) == content and t["m"]["role"] == role and t["s"] == added["s"] for t in present):
            desk.unable("text_there", text=content)
        taken = [t for t in present if _same_place(t, added) and t["s"] < end(added) and added["s"] < end(t)]
        timeline.texts = [*(t for t in timeline.texts if t not in taken), added]
        desk.stage("add_title", text=content, role=role, start=added["s"], duration=added["d"])
        desk.say(f"added_{role}", text=content, start=desk.seconds(added["s"]), end=desk.seconds(end(added)))
        for old in taken:
            desk.say("in_place_of", text=name(old))


def change_text(desk: Desk, request: Request) -> None:
    """Change a text's words, time, place, size or colour."""
    role = role_of(request)
    if request.texts and not _of_role(desk, role):
        return add_text(desk, request)
    target = _one(desk, request, role, "change")
    before = {"s": target["s"], "d": target["d"], **target["m"]}
    for role_of_time in ("to", "length"):
        if request.verb == "move" and role_of_time in request.times:
            request.times["at"] = request.times.pop(role_of_time)
    looks = _looks(request)
    if request.texts:
        target["m"]["text"] = request.texts[-1]
    if request.verb in ("up", "down"):
        size = target["m"]["size"] * (_BIGGER if request.verb == "up" else _SMALLER)
        looks["size"] = round(min(max(size, _SMALLEST), _LARGEST), 4)
    target["m"].update(looks)
    duration = request.duration("for", "to", "length", "by")
    if duration:
        target["d"] = duration
    if "at" in request.times or "range" in request.times or request.place or "clip" in request.which:
        start, length = _span(desk, request, role, 0)
        target["s"], target["d"] = start, length if duration or "range" in request.times else target["d"]
    desk.timeline.settle()
    changed = {k for k, v in {"s": target["s"], "d": target["d"], **target["m"]}.items() if before.get(k) != v}
    if not changed:
        asks_something = request.texts or looks or duration or request.place or request.times
        desk.unable("nothing_changed" if asks_something else f"what_change_{role}", text=name(target))
    desk.stage("edit_title", text=name(target), changed=sorted(changed))
    desk.say("changed_text", text=name(target), start=desk.seconds(target["s"]), end=desk.seconds(end(target)))


def remove_text(desk: Desk, request: Request) -> None:
    """Remove one text, or all of a role."""
    role = role_of(request)
    candidates = _of_role(desk, role)
    if request.every and candidates:
        gone = candidates
    elif request.texts:
        gone = [t for t in candidates if name(t) in request.texts] or desk.unable("no_such_text", text=request.texts[0])
    elif role == "caption" and "caption" not in request.which and candidates:
        gone = candidates
    else:
        gone = [_one(desk, request, role, "remove")]
    desk.timeline.texts = [t for t in desk.timeline.texts if t not in gone]
    desk.stage("remove_title", texts=[name(t) for t in gone])
    desk.say("removed_texts", texts=desk.listed(f"“{name(t)}”" for t in gone))


def _of_role(desk: Desk, role: str) -> list[Segment]:
    """The texts of a role; a "title" may also mean the end title, if there is no other."""
    texts = desk.timeline.texts
    found = [t for t in texts if t["m"]["role"] == role]
    return found or ([t for t in texts if t["m"]["role"] == "end"] if role == "title" else [])


def _one(desk: Desk, request: Request, role: str, verb: str) -> Segment:
    """The text that is meant; asks if it could be several."""
    candidates = _of_role(desk, role)
    if not candidates:
        desk.unable(f"no_{role}")
    for group in request.which.get(role, []):
        for ordinal in group:
            index = ordinal - 1 if ordinal > 0 else len(candidates) + ordinal
            if not 0 <= index < len(candidates):
                desk.unable("no_such_number", number=abs(ordinal), count=len(candidates))
            return candidates[index]
    if len(candidates) > 1 and request.place:
        return candidates[0 if request.place == "start" else -1]
    if len(candidates) > 1:
        options = [desk.phrase(f"option_{verb}_text", text=name(t), number=i + 1) for i, t in enumerate(candidates)]
        desk.ask("which_of_texts", options, count=len(candidates))
    return candidates[0]


def _span(desk: Desk, request: Request, role: str, index: int) -> tuple[int, int]:
    """Start and length, ms, that a request gives to its n-th text."""
    timeline = desk.timeline
    length = timeline.length
    many = len(request.texts) > 1
    default = timeline.length // len(request.texts) if many else TITLE_MS
    duration = request.duration("for", "to", "length", "head", "tail") or default
    if "range" in request.times:
        start, stop = sorted(request.times["range"])
        return start, max(1, stop - start)
    if "at" in request.times:
        start = request.times["at"][0]
        if start >= length:
            desk.unable("beyond_the_end", time=desk.seconds(start), length=desk.seconds(length))
    elif clip := _clip(desk, request):
        start = end(clip) if request.place == "after" else clip["s"]
        duration = duration if request.times else min(default, clip["d"])
    elif request.place == "end" or "tail" in request.times or role == "end":
        start = max(0, length - duration)
    elif role == "caption" and request.place != "start" and not many:
        start = max((end(t) for t in timeline.texts if t["m"]["role"] == "caption"), default=0)
        start = start if start < length else 0
    else:
        start = index * duration
    return start, duration


def _clip(desk: Desk, request: Request) -> Segment | None:
    groups = request.which.get("clip") or request.which.get("picture")
    clips = desk.timeline.clips
    if not groups or not groups[0]:
        return None
    ordinal = groups[0][0]
    index = ordinal - 1 if ordinal > 0 else len(clips) + ordinal
    if not 0 <= index < len(clips):
        desk.unable("no_such_clip", number=abs(ordinal), count=len(clips))
    return clips[index]


def _looks(request: Request) -> dict[str, object]:
    looks: dict[str, object] = {}
    if request.spot:
        looks["y"] = SPOTS[request.spot]
    if request.color:
        looks["color"] = request.color
    return looks


def _same_place(one: Segment, other: Segment) -> bool:
    return all(one["m"].get(key) == other["m"].get(key) for key in ("role", "y"))


def _suggestions(desk: Desk, role: str) -> list[str]:
    names = [spoken_name(name(s)) for s in (*desk.timeline.sounds, *desk.timeline.clips) if s["m"].get("source")]
    unique = list(dict.fromkeys(n for n in names if n))[:3]
    return [desk.phrase(f"option_add_{role}", text=n) for n in unique]
