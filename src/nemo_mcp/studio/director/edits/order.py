"""Edits of which clips there are, and in what order."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from nemo_mcp.studio.director.cutting import STILL_MS, motion, shot
from nemo_mcp.studio.director.desk import Desk, name
from nemo_mcp.studio.director.requests import Request
from nemo_mcp.studio.director.timeline import Segment, Timeline, end, snap
from nemo_mcp.studio.model import Source

from .selection import number_of, one_or_ask, selected


def remove_clips(desk: Desk, request: Request) -> None:
    """Take clips out. In a video that is cut to a song a neighbour fills the gap, so that the cuts stay on the beat."""
    timeline = desk.timeline
    gone = one_or_ask(desk, request, "remove")
    if len(gone) == len(timeline.clips):
        desk.unable("only_clip" if len(gone) == 1 else "would_be_empty")
    labels = [f"{number_of(desk, c)} ({name(c)})" for c in gone]
    for clip in gone:
        _take_out(timeline, clip)
    timeline.settle()
    desk.stage("remove_clip", clips=[name(c) for c in gone])
    desk.say("clips_removed", clips=desk.listed(labels), length=desk.seconds(timeline.length))


def keep_clips(desk: Desk, request: Request) -> None:
    """Keep the named clips and take out all others."""
    kept = one_or_ask(desk, request, "keep")
    gone = [c for c in desk.timeline.clips if not any(c is k for k in kept)]
    if not gone:
        desk.unable("nothing_changed")
    desk.timeline.arrange([c for c in desk.timeline.clips if any(c is k for k in kept)])
    desk.stage("remove_clip", clips=[name(c) for c in gone])
    desk.say("clips_kept", clips=desk.listed(name(c) for c in kept), length=desk.seconds(desk.timeline.length))


def move_clip(desk: Desk, request: Request) -> None:
    """Move clips to the start, the end, a position, or before or after another clip."""
    timeline = desk.timeline
    clips = timeline.clips
    subject = one_or_ask(desk, request, "move")
    other = selected(desk, request, 1)
    if not other and len(subject) == 2 and len(request.files) == 2:
        subject, other = subject[:1], subject[1:]
    rest = [c for c in clips if not any(c is s for s in subject)]
    if other and request.place in ("before", "after"):
        at = next((i for i, c in enumerate(rest) if c is other[0]), 0) + (request.place == "after")
    elif request.place in ("start", "before"):
        at = 0
    elif request.place in ("end", "after"):
        at = len(rest)
    elif request.position or other:
        position = request.position or number_of(desk, other[0])
        at = min(max(0, position - 1), len(rest))
    else:
        label = number_of(desk, subject[0])
        desk.ask("where_to", [desk.phrase(f"option_move_{p}", number=label) for p in ("start", "end")], number=label)
    ordered = [*rest[:at], *subject, *rest[at:]]
    _reorder(desk, ordered, "move_clip")
    desk.say("clip_moved", clips=desk.listed(name(c) for c in subject), number=at + 1)


def swap_clips(desk: Desk, request: Request) -> None:
    """Let two clips change places."""
    pair = [*selected(desk, request), *selected(desk, request, 1)]
    clips = desk.timeline.clips
    if len(pair) != 2 and len(clips) == 2:
        pair = clips
    if len(pair) != 2 or pair[0] is pair[1]:
        desk.ask("swap_which", [desk.phrase("option_swap")] if len(clips) > 1 else [])
    ordered = [pair[1] if c is pair[0] else pair[0] if c is pair[1] else c for c in clips]
    first, second = (number_of(desk, c) for c in pair)
    _reorder(desk, ordered, "swap_clips")
    desk.say("clips_swapped", first=first, second=second, a=name(pair[0]), b=name(pair[1]))


def reverse_order(desk: Desk, request: Request) -> None:
    """Put the last clip first and the first last."""
    _reorder(desk, desk.timeline.clips[::-1], "reorder_clips")
    desk.say("reversed", count=len(desk.timeline.clips))


def shuffle(desk: Desk, request: Request) -> None:
    """Put the clips into an order by chance."""
    _reorder(desk, desk.random.sample(desk.timeline.clips, len(desk.timeline.clips)), "reorder_clips")
    desk.say("shuffled", names=desk.listed(name(c) for c in desk.timeline.clips))


def replace_clip(desk: Desk, request: Request) -> None:
    """Show another upload in a clip's place, for the same time."""
    present = {c["m"].get("name") for c in desk.timeline.clips}
    given = [s for s in desk.named(request.files) if s.kind != "audio"]
    new = given[-1] if given and (len(given) > 1 or request.which or given[-1].name not in present) else None
    new = new or next(iter(_unused(desk)), None)
    if not new:
        desk.unable("no_new_uploads")
    request.files = [f for f in request.files if f != new.name]
    for old in one_or_ask(desk, request, "replace"):
        fresh = shot(new, old["d"], motion=motion(number_of(desk, old) - 1), volume=old["m"]["volume"])
        footage = desk.timeline.footage(fresh)
        fresh["d"] = old["d"] if footage is None else min(old["d"], footage)
        before, old["d"] = name(old), fresh["d"]
        old["m"] = fresh["m"] | {"enter": old["m"].get("enter", fresh["m"]["enter"])}
        desk.stage("replace_clip", old=before, new=new.name)
        desk.say("clip_replaced", number=number_of(desk, old), old=before, new=new.name)


def split_clip(desk: Desk, request: Request) -> None:
    """Cut a clip in two: at a time of the video, or of the clip that is named."""
    timeline = desk.timeline
    picked = selected(desk, request)
    time = request.duration("at", "to", "length", "for")
    if time is None:
        desk.ask("split_where")
    at = snap(time + (picked[0]["s"] if picked else 0))
    for i, clip in enumerate(timeline.clips):
        if clip["s"] < at < end(clip):
            rest = deepcopy(clip)
            rest["m"]["enter"] = {"type": "cut", "d": 0}
            rest["m"]["in"] += at - clip["s"] if clip["m"]["kind"] == "video" else 0
            rest["d"], clip["d"] = end(clip) - at, at - clip["s"]
            del rest["id"]
            timeline.arrange([*timeline.clips[: i + 1], rest, *timeline.clips[i + 1 :]])
            desk.stage("split_clip", clip=name(clip), at=at)
            return desk.say("clip_split", number=i + 1, name=name(clip), time=desk.seconds(at))
    desk.unable("beyond_the_end", time=desk.seconds(at), length=desk.seconds(timeline.length))


def insert_clips(desk: Desk, request: Request) -> None:
    """Put uploads into the timeline: those named, else those that are not in it yet."""
    goes_somewhere = request.place or request.position or len(request.which.get("clip", [])) > 1
    if request.which and goes_somewhere and not (request.files or request.fresh):
        return move_clip(desk, request)
    timeline = desk.timeline
    present = {c["m"].get("name") for c in timeline.clips}
    named = [s for s in desk.named(request.files) if s.kind != "audio"]
    new = [s for s in named if s.name not in present] or named or _unused(desk)
    if not new:
        desk.unable("no_new_uploads")
    clips = timeline.clips
    anchor = selected(desk, request) if request.which else []
    if anchor:
        at = number_of(desk, anchor[0]) - (request.place == "before")
    else:
        at = 0 if request.place == "start" else len(clips)
    duration = request.duration("for", "length")
    added = [shot(s, duration or s.duration_ms or STILL_MS, motion=motion(i), volume=1.0) for i, s in enumerate(new)]
    for item in added:
        footage = timeline.footage(item)
        item["d"] = item["d"] if footage is None else min(item["d"], footage)
    timeline.arrange([*clips[:at], *added, *clips[at:]])
    timeline.settle()
    desk.stage("add_clip", clips=[s.name for s in new], position=at + 1)
    desk.say("clips_added", clips=desk.listed(s.name for s in new), number=at + 1, length=desk.seconds(timeline.length))


def _unused(desk: Desk) -> list[Source]:
    shown = {c["m"].get("source") for c in desk.timeline.clips}
    return [s for s in desk.visuals if s.id not in shown]


def _reorder(desk: Desk, ordered: Sequence[Segment], tool: str) -> None:
    """Another order. In a video cut to a song the lengths stay where they are and only the pictures change places."""
    timeline = desk.timeline
    clips = timeline.clips
    if all(a is b for a, b in zip(clips, ordered, strict=True)):
        desk.unable("order_already")
    slots = [(c["d"], c["m"].get("enter")) for c in clips]
    timeline.arrange(ordered)
    if timeline.follows_song:
        for clip, (duration, enter) in zip(ordered, slots, strict=True):
            clip["d"], clip["m"]["enter"] = duration, enter
            source = timeline.source(clip)
            if source and source.kind == "video":
                clip["m"]["in"] = max(0, min(clip["m"]["in"], source.duration_ms - duration))
    desk.stage(tool, order=[name(c) for c in ordered])


def _take_out(timeline: Timeline, gone: Segment) -> None:
    at = next(i for i, s in enumerate(timeline.shots) if s is gone)
    beside = [i for i in (at - 1, at + 1) if 0 <= i < len(timeline.shots)]
    for neighbour in (timeline.shots[i] for i in beside) if timeline.follows_song else ():
        footage = timeline.footage(neighbour)
        if footage is None or footage >= neighbour["d"] + gone["d"]:
            neighbour["d"] += gone["d"]
            break
    del timeline.shots[at]
