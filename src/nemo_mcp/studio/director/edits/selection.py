"""Which clips a request means: by number, name, place, time or as "it"; a question where it could be several."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import deepcopy

from nemo_mcp.studio.director.desk import Desk, name
from nemo_mcp.studio.director.request import BESIDE, MIDDLE, Mention, Request
from nemo_mcp.studio.director.rewording import reworded
from nemo_mcp.studio.director.timeline import Segment, Timeline, end, skip

_MOST_NAMED = 6


def selected(desk: Desk, request: Request) -> list[Segment]:
    """The clips that a request names, perhaps none; a still's number counts the stills alone."""
    clips = desk.timeline.clips
    if "rest" in request.how and desk.focused(clips):
        return [c for c in clips if not any(c is t for t in desk.touched)]
    if "piece" in request.how and len(pieces := desk.focused(clips)) == 2:
        return [pieces[request.how["piece"][0]]]
    subject, anchor = parted(desk, request)
    if subject or anchor:
        return subject or beside(desk, anchor, request.place)
    if "moment" in request.how:
        return [clip_at(desk, request.how["moment"])]
    if request.pronoun and (found := desk.focused(clips)):
        return found
    if request.every and (not request.times or {"clip", "picture"} & set(request.things) or "each" in request.times):
        moving = [c for c in clips if c["m"]["kind"] == "video"] if "moving" in request.how else []
        return stills(clips) if "picture" in request.things else moving or clips
    at_edge = request.place in ("start", "end") and request.verb in ("remove", "trim") and clips
    if at_edge and request.times.keys() <= {"to"}:
        return [clips[0 if request.place == "start" else -1]]
    return []


def settle_part(desk: Desk, request: Request) -> None:
    """Turn "the first half" and "the middle 4 seconds", of a clip or of the film, into a stretch of its time."""
    subject, _ = parted(desk, request)
    if len(subject) > 1 or (not subject and len(desk.focused(desk.timeline.clips)) == 2):
        return
    length = subject[0]["d"] if subject else desk.timeline.length
    if middle := request.times.pop("middle", None):
        request.times["range"] = (max(0, (length - middle[0]) // 2), min(length, (length + middle[0]) // 2))
    elif "piece" in request.how and request.how["piece"][1]:
        number, _ = request.how.pop("piece")
        request.times["range"] = (number * length // 2, (number + 1) * length // 2)


def parted(desk: Desk, request: Request) -> tuple[list[Segment], list[Segment]]:
    """The clips that a request names: what it is about, and beside what: "clip 3 before the last"."""
    groups = [(m, _mentioned(desk, m)) for m in request.mentions]
    at = next((i for i, (m, _) in enumerate(groups) if m.kind in BESIDE), None)
    if at is None:
        return _once(c for _, clips in groups for c in clips), []
    mark = groups[at][0]
    before, after = ([g for _, g in part if g] for part in (groups[:at], groups[at + 1 :]))
    if mark.kind == "between":
        flat = _once(c for g in (before if mark.value else after) for c in g)
        anchors = flat[-2:] if mark.value else flat[:2]
    elif mark.value:
        anchors = before[-1] if before else []
    else:
        anchors = after[0] if after else []
    subject = _once(c for g in (*before, *after) for c in g if not any(c is a for a in anchors))
    return subject, anchors


def beside(desk: Desk, anchor: Sequence[Segment], place: str) -> list[Segment]:
    """The clip before or after another: "the clip after the beach"."""
    clips = desk.timeline.clips
    at = number_of(desk, anchor[-1]) - 1 + (-1 if place == "before" else 1)
    return [clips[at]] if 0 <= at < len(clips) else desk.unable("nothing_there")


def _mentioned(desk: Desk, mention: Mention) -> list[Segment]:
    clips = desk.timeline.clips
    match mention.kind:
        case "file":
            return [c for c in clips if c["m"].get("name") == mention.value]
        case "it":
            return desk.focused(clips)
        case "clip" | "picture":
            return by_number(desk, (stills(clips) or clips) if mention.kind == "picture" else clips, mention.value)
        case _:
            return []


def _once(clips: Iterable[Segment]) -> list[Segment]:
    return list({id(c): c for c in clips}.values())


def stills(clips: Sequence[Segment]) -> list[Segment]:
    """The pictures among clips."""
    return [c for c in clips if c["m"]["kind"] == "image"]


def targets(desk: Desk, request: Request) -> list[Segment]:
    """The clips that an edit of clips is about: those named, or the part between two times; all if it names none."""
    settle_part(desk, request)
    clips = selected(desk, request)
    if not clips and (missing := [s for s in desk.named(request.files) if s.kind != "audio"]):
        desk.unable("not_shown", name=missing[0].name)
    if spared := request.how.get("except"):
        numbers = [n for n in spared if isinstance(n, int)]
        kept = by_number(desk, desk.timeline.clips, numbers)
        kept += [c for c in desk.timeline.clips if name(c) in spared]
        return [c for c in clips or desk.timeline.clips if not any(c is k for k in kept)]
    if not clips and ("piece" in request.how or ("rest" in request.how and not desk.stages)):
        desk.unable("not_understood", text=request.wording)
    span = stretch(request, clips[0]["d"] if len(clips) == 1 else desk.timeline.length)
    if span and "at" not in request.times:
        offset = clips[0]["s"] if len(clips) == 1 else 0
        return part(desk, offset + span[0], offset + span[1])
    if clips:
        return clips
    return (stills(desk.timeline.clips) if "picture" in request.things else []) or desk.timeline.clips


def part(desk: Desk, start: int, stop: int) -> list[Segment]:
    """The clips from one time of the video to another; clips are split where it begins and ends."""
    timeline = desk.timeline
    start, stop = sorted(map(timeline.grid.snap, (max(0, start), min(stop, timeline.length))))
    if start >= timeline.length or start == stop:
        desk.unable("beyond_the_end", time=desk.seconds(start), length=desk.seconds(timeline.length))
    for time in (start, stop):
        split(timeline, time)
    return [c for c in timeline.clips if c["s"] >= start and end(c) <= stop]


def split(timeline: Timeline, time: int) -> Segment | None:
    """Cut the clip under a time in two, on the frame; the second half, or None where a cut is already."""
    clips = timeline.clips
    for i, clip in enumerate(clips):
        if clip["s"] < time < end(clip):
            rest = deepcopy(clip)
            del rest["id"]
            rest["m"]["enter"] = {"type": "cut", "d": 0}
            skip(rest, time - clip["s"])
            rest["d"], clip["d"] = end(clip) - time, time - clip["s"]
            timeline.arrange([*clips[: i + 1], rest, *clips[i + 1 :]])
            timeline.settle()
            return rest
    return None


def stretch(request: Request, length: int) -> tuple[int, int] | None:
    """The part of a length, ms, that a request names."""
    if "range" in request.times:
        low, high = sorted(request.times["range"])
        return low, high
    if "head" in request.times:
        return 0, request.times["head"][0]
    if "tail" in request.times:
        return max(0, length - request.times["tail"][0]), length
    return (request.times["at"][0], length) if "at" in request.times else None


def clip_at(desk: Desk, time: int) -> Segment:
    """The clip on screen at a time."""
    length = desk.timeline.length
    found = next((c for c in desk.timeline.clips if c["s"] <= time < end(c)), None)
    return found or desk.unable("beyond_the_end", time=desk.seconds(time), length=desk.seconds(length))


def by_number(desk: Desk, clips: Sequence[Segment], ordinals: Sequence[int]) -> list[Segment]:
    """Clips by ordinals, 1-based, negative from the end; each once, in the order named."""
    found: list[Segment] = []
    for ordinal in ordinals:
        index = ordinal - 1 if ordinal > 0 else len(clips) + ordinal
        index = len(clips) // 2 if ordinal == MIDDLE else index
        if not 0 <= index < len(clips):
            desk.unable(
                "no_such_number", number=abs(ordinal), count=len(clips), verb="is" if len(clips) == 1 else "are"
            )
        if not any(clips[index] is f for f in found):
            found.append(clips[index])
    return found


def one_or_ask(desk: Desk, request: Request, verb: str, **values: object) -> list[Segment]:
    """The clips a request names; the only clip if it names none, and a question if there are several."""
    clips = desk.timeline.clips
    if "picture" in request.things and "clip" not in request.things:
        clips = stills(clips) or clips
    found = targets(desk, request) if "except" in request.how else selected(desk, request)
    if found or len(clips) == 1:
        return found or clips
    desk.ask("which_clip", [_option(desk, request, verb, c, **values) for c in clips], count=len(clips))


def _option(desk: Desk, request: Request, verb: str, clip: Segment, **values: object) -> str:
    """The wish with a clip of its own; in its own words but for a trim, where the time may have to be given too."""
    which = {"number": number_of(desk, clip), "name": name(clip)}
    own = (
        ""
        if request.verb in ("trim", "cut")
        else reworded(request, ("clip", "picture"), desk.phrase("clip_named", **which))
    )
    return own or desk.phrase(f"option_{verb}_clip", **which, **values)


def number_of(desk: Desk, seg: Segment) -> int:
    """The number by which a user would call a clip."""
    return next((i for i, c in enumerate(desk.timeline.clips, 1) if c is seg), 0)


def labels(desk: Desk, clips: Sequence[Segment]) -> str:
    """What clips are called in a reply: "all 5 clips", or their numbers and names."""
    if len(clips) == len(desk.timeline.clips) > 1:
        return desk.phrase("all_clips", count=len(clips))
    named = desk.listed(f"{number_of(desk, c)} ({name(c)})" for c in clips[:_MOST_NAMED])
    return desk.phrase("clips_called", clips=named + (" …" if len(clips) > _MOST_NAMED else ""))
