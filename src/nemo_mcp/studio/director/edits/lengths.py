"""Edits of lengths: of one clip, of the whole video, and of what lies between two times."""

from __future__ import annotations

from copy import deepcopy

from nemo_mcp.studio.director.cutting import allot
from nemo_mcp.studio.director.desk import Desk, name
from nemo_mcp.studio.director.request import Request
from nemo_mcp.studio.director.timeline import Segment, Timeline, end, skip, speed

from .lettering import keep_apart
from .order import insert_clips, keep_clips, remove_clips
from .selection import number_of, one_or_ask, selected, settle_part, stretch

_CLIP_LENGTHS = (2, 3, 5)
_VIDEO_LENGTHS = (15, 20, 30)
# What "a bit shorter" and "a bit longer" are worth.
_A_BIT = {"trim": 0.8, "cut": 0.8, "extend": 1.2}
_SHORTENING = ("trim", "cut", "remove")


def trim(desk: Desk, request: Request) -> None:
    """Make a clip, or the video, shorter or longer; without an amount, "cut the second clip" takes it out."""
    present = {c["m"].get("name") for c in desk.timeline.clips}
    if request.place and any(s.kind != "audio" and s.name not in present for s in desk.named(request.files)):
        return insert_clips(desk, request)  # "show river.mp4 after the beach for 3 seconds"
    settle_part(desk, request)
    clips = _meant(desk, request)
    if len(clips) == 1 and "range" in request.times and request.verb in ("cut", "remove"):
        offset, clips = clips[0]["s"], []
        request.times["range"] = tuple(offset + t for t in request.times["range"])
    if "slight" in request.how and not request.times and request.verb in _A_BIT:
        request.how.setdefault("stretch", _A_BIT[request.verb])
    if request.level is not None and not request.times and request.verb in _A_BIT:  # "by 20%", "to 50%"
        by = request.level if request.verb == "extend" else -request.level
        request.how["stretch"] = max(0.01, request.level if request.absolute else 1 + by)
    if "stretch" in request.how and not (clips or request.times):
        request.times["to"] = (round(desk.timeline.length * request.how["stretch"]),)
    if not request.times and clips and request.verb in ("cut", "remove"):
        remove_clips(desk, request)
    elif not request.times and request.verb == "remove":
        desk.unable("would_be_empty")
    elif not request.times and "stretch" not in request.how:
        number = number_of(desk, clips[0]) if clips else 0
        key, lengths = ("option_trim_clip_to", _CLIP_LENGTHS) if clips else ("option_trim_to", _VIDEO_LENGTHS)
        desk.ask("how_long", [desk.phrase(key, number=number, seconds=n) for n in lengths])
    elif clips:
        _trim_clips(desk, request, clips)
    elif stretch(request, desk.timeline.length) and request.verb != "extend":
        _cut_stretch(desk, request)
    else:
        _trim_whole(desk, request)


def shorten(desk: Desk, request: Request) -> None:
    """ "Reduce it to 20 seconds" is about its length."""
    request.verb = "trim"
    trim(desk, request)


def start_later(desk: Desk, request: Request) -> None:
    """Let a clip begin later in its footage, or earlier where its head was cut off."""
    shift = request.how["shift"]
    for clip in (clips := one_or_ask(desk, request, "trim")):
        room = -round(clip["m"]["in"] / speed(clip)) if clip["m"]["kind"] == "video" else 0
        by = max(shift, room)
        if not by or by >= clip["d"]:
            desk.unable("too_much_trimmed", name=name(clip), length=desk.seconds(clip["d"]))
        skip(clip, by)
        clip["d"] -= by
    desk.timeline.settle()
    desk.stage("trim_clip", clips, clip=name(clips[0]), duration=clips[0]["d"])
    for clip in clips:
        values = {"number": number_of(desk, clip), "name": name(clip), "length": desk.seconds(clip["d"])}
        desk.say("clip_starts", time=desk.seconds(clip["m"]["in"]), **values)
    desk.say("now_long", length=desk.seconds(desk.timeline.length))


def keep(desk: Desk, request: Request) -> None:
    """Keep only the first or last seconds, a stretch between two times, or some clips."""
    length = desk.timeline.length
    settle_part(desk, request)
    if not request.times:
        return keep_clips(desk, request)
    picked = selected(desk, request)
    if picked and "head" in request.times:
        request.times["to"] = request.times.pop("head")
    elif picked and "tail" in request.times:
        request.times["head"] = (picked[0]["d"] - request.times.pop("tail")[0],)
    span = stretch(request, length)
    if picked or not span or "at" in request.times:
        return trim(desk, request)
    start, stop = (min(max(0, t), length) for t in span)
    if start >= stop:
        desk.unable("would_be_empty")
    if start == 0 and stop == length:
        desk.unable("nothing_changed")
    cut_out(desk.timeline, stop, length)
    cut_out(desk.timeline, 0, start)
    desk.stage("trim_video", keep_from=start, keep_to=stop)
    desk.say("kept_span", start=desk.seconds(start), end=desk.seconds(stop), length=desk.seconds(desk.timeline.length))


def cut_out(timeline: Timeline, start: int, stop: int) -> None:
    """Take a stretch of time out of pictures and texts. A song that the pictures follow loses its head with them."""
    start, stop = timeline.grid.snap(start), timeline.grid.snap(min(stop, timeline.length))
    if stop <= start:
        return
    timeline.shots = [part for shot in timeline.shots for part in _without(shot, start, stop)]
    timeline.texts = [t for t in timeline.texts if _shift(t, start, stop)]
    timeline.overlays = [o for o in timeline.overlays if _shift(o, start, stop)]
    if start == 0 and timeline.follows_song:
        song = timeline.sounds[0]
        song["m"]["in"] = song["m"]["in"] + stop
    timeline.settle()


def _without(shot: Segment, start: int, stop: int) -> list[Segment]:
    """What is left of a shot: all, its head, its tail, both or nothing."""
    first, last = shot["s"], end(shot)
    if last <= start or first >= stop:
        return [shot]
    parts: list[Segment] = []
    if first < start:
        parts.append({**deepcopy(shot), "d": start - first})
    if last > stop:
        tail: Segment = {**deepcopy(shot), "d": last - stop}
        skip(tail, stop - first)
        if parts:
            del tail["id"]
            tail["m"]["enter"] = {"type": "cut", "d": 0}
        parts.append(tail)
    return parts


def _shift(text: Segment, start: int, stop: int) -> bool:
    """Move a text or an overlay with the picture it lies on; whether anything of it is left.

    An opening title stays the opening.
    """
    first, last = text["s"], end(text)
    role = text["m"].get("role")
    opening = start == 0 and role == "title" and first < stop
    if opening or role == "end":
        text["s"] = 0 if opening else first
        return True
    text["d"] -= max(0, min(last, stop) - max(first, start))
    text["s"] = first - max(0, min(first, stop) - start)
    return text["d"] > 0


def _meant(desk: Desk, request: Request) -> list[Segment]:
    """The clips to trim; none for the whole video."""
    if found := selected(desk, request):
        return found
    if not {"clip", "picture"} & set(request.things) or "range" in request.times:
        return []
    role = next((r for r in ("head", "tail", "to", "by") if r in request.times), "")
    time = desk.seconds(request.times[role][0]) if role else ""
    return one_or_ask(desk, request, f"trim_{role}" if role else "trim", time=time)


def _by(request: Request) -> int | None:
    """By how much a length is to change, ms, negative to shorten; None if the goal is given."""
    if more := request.duration("more"):
        return more
    by = request.duration("by", "length") if request.verb in (*_SHORTENING, "extend") else request.duration("by")
    return by if by is None or request.verb == "extend" else -by


def _trim_clips(desk: Desk, request: Request, clips: list[Segment]) -> None:
    before = {id(c): (c["d"], c["m"]["in"]) for c in clips}
    for clip in clips:
        _trim_clip(desk, request, clip)
    desk.timeline.settle()
    changed = [c for c in clips if before[id(c)] != (c["d"], c["m"]["in"])]
    if not changed:
        desk.unable("length_already", name=name(clips[0]), length=desk.seconds(clips[0]["d"]))
    for clip in changed:
        length = desk.seconds(clip["d"])
        desk.stage("trim_clip", clips, clip=name(clip), duration=clip["d"])
        desk.say("clip_trimmed", number=number_of(desk, clip), name=name(clip), length=length)
    desk.say("now_long", length=desk.seconds(desk.timeline.length))


def _trim_clip(desk: Desk, request: Request, clip: Segment) -> None:
    length, times, by = clip["d"], request.times, _by(request)
    into = 0
    if "range" in times:
        into, stop = sorted(times["range"])
        wanted = stop - into
    elif "head" in times:
        into = times["head"][0]
        wanted = length - into - times.get("tail", (0,))[0]
    elif "tail" in times:
        wanted = length - times["tail"][0]
    elif by is not None:
        wanted = length + by
    elif "stretch" in request.how:
        wanted = round(length * request.how["stretch"])
    else:
        cuts = ("at",) if request.verb in _SHORTENING else ()
        wanted = request.duration("to", "for", "length", "each", *cuts) or length
        wanted = min(wanted, length) if "under" in times else wanted
    if wanted <= 0 or into >= length:
        desk.unable("too_much_trimmed", name=name(clip), length=desk.seconds(length))
    footage = desk.timeline.footage(clip)
    if footage is not None and wanted > footage - into:
        if length >= desk.timeline.grid.snap(footage - into):
            desk.unable("no_more_of_clip", name=name(clip), length=desk.seconds(footage))
        wanted = footage - into
    skip(clip, into)
    clip["d"] = wanted


def _cut_stretch(desk: Desk, request: Request) -> None:
    length = desk.timeline.length
    start, stop = stretch(request, length) or (0, 0)
    stop = min(stop, length)
    if start <= 0 and stop >= length:
        desk.unable("would_be_empty")
    if start >= stop:
        desk.unable("beyond_the_end", time=desk.seconds(start), length=desk.seconds(length))
    cut_out(desk.timeline, start, stop)
    if desk.timeline.length == length:
        desk.unable("nothing_changed")
    desk.stage("trim_video", cut_from=start, cut_to=stop)
    desk.say("stretch_cut", start=desk.seconds(start), end=desk.seconds(stop))
    desk.say("now_long", length=desk.seconds(desk.timeline.length))


def _trim_whole(desk: Desk, request: Request) -> None:
    timeline, by = desk.timeline, _by(request)
    frames = timeline.grid.frames
    length = timeline.length
    wanted = length + by if by is not None else request.duration("to", "for", "length") or 0
    if wanted <= 0:
        desk.unable("would_be_empty")
    if frames(wanted) == frames(length) or ("under" in request.times and length < wanted):
        desk.unable("length_already", name=desk.phrase("the_video"), length=desk.seconds(length))
    if wanted < length and timeline.follows_song:
        cut_out(timeline, wanted, length)
    else:
        _stretch_shots(timeline, wanted)
    if timeline.length == length:
        desk.unable("no_more_footage")
    desk.stage("trim_video", duration=timeline.length)
    desk.say("video_trimmed", before=desk.seconds(length), length=desk.seconds(timeline.length))
    if frames(timeline.length) < frames(wanted):
        desk.say("no_more_footage")


def _stretch_shots(timeline: Timeline, wanted: int) -> None:
    """Give the whole another length, every shot in proportion; clips give no more than their footage."""
    frames, ms = timeline.grid.frames, timeline.grid.ms
    total, ratio = frames(wanted), wanted / timeline.length
    shots = timeline.shots = timeline.shots[:total]
    limits = [None if (footage := timeline.footage(s)) is None else timeline.grid.within(footage) for s in shots]
    counts = _in_proportion([frames(end(s)) for s in shots], total, ratio)
    if any(limit is not None and limit < count for limit, count in zip(limits, counts, strict=True)):
        present = [frames(s["d"]) for s in shots]
        rest = [None if n is None else max(0, n - p) for n, p in zip(limits, present, strict=True)]
        counts = [p + more for p, more in zip(present, allot(total - sum(present), rest), strict=True)]
    for shot, count in zip(shots, counts, strict=True):
        shot["d"] = ms(count)
    for text in timeline.texts:
        text["s"] = round(text["s"] * ratio)
    keep_apart(timeline.texts)
    timeline.settle()


def _in_proportion(ends: list[int], total: int, ratio: float) -> list[int]:
    """Lengths of shots whose ends move by a ratio: one frame at least each, `total` in all."""
    at, counts = 0, list[int]()
    for left, stop in zip(range(len(ends) - 1, -1, -1), ends, strict=True):
        until = min(max(at + 1, round(stop * ratio)), total - left) if left else total
        counts.append(until - at)
        at = until
    return counts
