"""Edits of which clips there are, and in what order."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random

from nemo_mcp.studio.director.cutting import STILL_MS, motion, shot
from nemo_mcp.studio.director.desk import Desk, is_logo, name
from nemo_mcp.studio.director.request import BESIDE, Mention, Request
from nemo_mcp.studio.director.timeline import Segment, Timeline, speed
from nemo_mcp.studio.model import Source

from .selection import number_of, one_or_ask, parted, selected, split, targets

_SEQUENCE = re.compile("order|sequence|[顺順]序|次序", re.IGNORECASE)
# "Use A instead of B" names the new one first: 用A替换B.
_LEADS = re.compile("(?:请|請|帮我|幫我)?[用拿以]")
# More would be no film.
MOST_LOOPS = 20


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
    desk.timeline.settle()
    desk.stage("remove_clip", kept, clips=[name(c) for c in gone])
    desk.say("clips_kept", clips=desk.listed(name(c) for c in kept), length=desk.seconds(desk.timeline.length))


def move_clip(desk: Desk, request: Request) -> None:
    """Move clips to the start, the end, a position, or before or after another clip."""
    timeline = desk.timeline
    clips = timeline.clips
    _name_logo(desk, request)
    shown = {name(c) for c in clips}
    if any(s.kind != "audio" and s.name not in shown for s in desk.named(request.files)):
        return insert_clips(desk, request)
    subject, anchor = parted(desk, request)
    if not subject and anchor:
        subject, anchor = (desk.focused(clips), anchor) if request.pronoun else (anchor, [])
    if not anchor and len(subject) > 1 and not (request.place or request.position):
        subject, anchor = subject[:-1], subject[-1:]
    goes = anchor or request.place or request.position or "hop" in request.how
    if len(request.mentions) > 1 and len(subject) == 1 and not goes:
        desk.unable("order_already")  # "put the beach first", where it is
    subject = subject or one_or_ask(desk, request, "move")
    rest = [c for c in clips if not any(c is s for s in subject)]
    beside = [i for i, c in enumerate(rest) if any(c is a for a in anchor)]
    place = "between" if len(beside) > 1 else request.place
    if "hop" in request.how:
        at = min(max(0, number_of(desk, subject[0]) - 1 + request.how["hop"]), len(rest))
    elif beside and place in BESIDE:
        at = beside[0] + (place != "before")
    elif place in ("start", "before"):
        at = 0
    elif place in ("end", "after"):
        at = len(rest)
    elif request.position or anchor:
        position = request.position or number_of(desk, anchor[0])
        at = min(position - 1, len(rest)) if position > 0 else len(rest) + 1 + position
        at = max(0, at)
    else:
        label = number_of(desk, subject[0])
        desk.ask("where_to", [desk.phrase(f"option_move_{p}", number=label) for p in ("start", "end")], number=label)
    ordered = [*rest[:at], *subject, *rest[at:]]
    _reorder(desk, ordered, "move_clip", subject)
    desk.say("clip_moved", clips=desk.listed(name(c) for c in subject), number=at + 1)


def swap_clips(desk: Desk, request: Request) -> None:
    """Let two clips change places."""
    pair = selected(desk, request)
    if len(pair) < 2 and request.pronoun:  # "… then swap them"
        pair = list({id(c): c for c in reversed(desk.touched) if any(c is x for x in desk.timeline.clips)}.values())[:2]
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
    """Put the last clip first and the first last; a single clip cannot play backwards."""
    if _SEQUENCE.search(request.wording) and len(selected(desk, request)) == 2:
        return swap_clips(desk, request)
    ordered = request.every or "order" in request.things or _SEQUENCE.search(request.wording)
    one = "clip" in request.things and not ordered and request.wording.isascii()  # "a clip" is no order
    if request.which or request.files or one:
        desk.unable("cannot_backwards")
    _reorder(desk, desk.timeline.clips[::-1], "reorder_clips")
    desk.say("reversed", count=len(desk.timeline.clips))


def shuffle(desk: Desk, request: Request) -> None:
    """Put the clips into an order by chance: the same one again for the same seed."""
    chance = Random(int(request.how["seed"])) if "seed" in request.how else desk.random
    _reorder(desk, chance.sample(desk.timeline.clips, len(desk.timeline.clips)), "reorder_clips")
    desk.say("shuffled", names=desk.listed(name(c) for c in desk.timeline.clips))


def _key(desk: Desk, by: str) -> Callable[[Segment], tuple[float, str]]:
    """What clips are sorted by."""
    uploads = {source.id: number for number, source in enumerate(desk.sources)}
    keys: dict[str, Callable[[Segment], tuple[float, str]]] = {
        "name": lambda clip: (0, name(clip).lower()),
        "shortest": lambda clip: (clip["d"], ""),
        "longest": lambda clip: (-clip["d"], ""),
        "upload": lambda clip: (uploads.get(str(clip["m"].get("source")), len(uploads)), ""),
    }
    return keys[by]


def replace_clip(desk: Desk, request: Request) -> None:
    """Show another upload in a clip's place, for the same time."""
    present = {c["m"].get("name") for c in desk.timeline.clips}
    given = [s for s in desk.named(request.files) if s.kind != "audio"]
    fresh = [s for s in given if s.name not in present]
    stands = given and (len(given) > 1 or request.which or given[-1].name not in present)
    leads = "instead" in request.how or _LEADS.match(request.wording)
    chosen = given[0 if leads else -1] if stands else None
    new = fresh[0] if len(fresh) == 1 else chosen
    new = new or next(iter(_unused(desk)), None)
    if not new:
        desk.unable("no_new_uploads")
    request.files = [f for f in request.files if f != new.name]
    request.mentions = [m for m in request.mentions if m != Mention("file", new.name)]
    for old in one_or_ask(desk, request, "replace"):
        fresh = shot(new, old["d"], motion=motion(number_of(desk, old) - 1), volume=_own_volume(desk, old))
        footage = desk.timeline.footage(fresh)
        fresh["d"] = old["d"] if footage is None else min(old["d"], footage)
        before, old["d"] = name(old), fresh["d"]
        old["m"] = fresh["m"] | {"enter": old["m"].get("enter", fresh["m"]["enter"])}
        desk.stage("replace_clip", [old], old=before, new=new.name)
        desk.say("clip_replaced", number=number_of(desk, old), old=before, new=new.name)


def _own_volume(desk: Desk, old: Segment) -> float:
    """How loud the clip that takes another's place is: as that one; in place of a still, as the other clips."""
    alike = [old] if old["m"]["kind"] == "video" else [c for c in desk.timeline.clips if c["m"]["kind"] == "video"]
    return alike[0]["m"]["volume"] if alike else 1.0


def split_clip(desk: Desk, request: Request) -> None:
    """Cut a clip in two: in its middle, or at a time of the video or of the clip that is named."""
    picked = selected(desk, request) if "moment" not in request.how or request.files else []
    time = request.how.get("moment", request.duration("at", "to", "length", "for"))
    if "half" in request.how:
        picked = picked or one_or_ask(desk, request, "split")
        time = picked[0]["d"] / 2
    if moments := request.times.pop("moments", None):
        for moment in moments:
            request.times["at"] = (moment,)
            split_clip(desk, request)
        return
    if time is None:
        desk.ask("split_where")
    at = desk.timeline.grid.snap(time + (picked[0]["s"] if picked else 0))
    rest = split(desk.timeline, at)
    if rest is None and at < desk.timeline.length:
        desk.unable("cut_there", time=desk.seconds(at))
    if rest is None:
        desk.unable("beyond_the_end", time=desk.seconds(at), length=desk.seconds(desk.timeline.length))
    first = desk.timeline.clips[number_of(desk, rest) - 2]
    desk.stage("split_clip", [first, rest], clip=name(rest), at=at)
    desk.say("clip_split", number=number_of(desk, rest) - 1, name=name(rest), time=desk.seconds(at))


def duplicate(desk: Desk, request: Request) -> None:
    """Show clips again, right after themselves, or at the start or the end."""
    for clip in one_or_ask(desk, request, "duplicate"):
        _repeat(desk, clip, (request.how.get("count") or 1) + 1, "duplicate_clip", request.place)


def loop(desk: Desk, request: Request) -> None:
    """Show clips, or the whole video, a number of times in all; twice if it does not say how often."""
    timeline = desk.timeline
    times = min(max(request.how.get("count") or 2, 2), MOST_LOOPS)
    if clips := targets(desk, request) if request.has_span else selected(desk, request):
        for clip in clips:
            _repeat(desk, clip, times, "loop_clip")
        return
    clips = timeline.clips
    copies = [_copy(c) for _ in range(times - 1) for c in clips]
    timeline.arrange([*clips, *copies])
    timeline.settle()
    desk.stage("loop_video", times=times)
    desk.say("looped", count=times, length=desk.seconds(timeline.length))


def _repeat(desk: Desk, clip: Segment, times: int, tool: str, place: str = "") -> None:
    timeline = desk.timeline
    at = {"start": 0, "end": len(timeline.clips)}.get(place, number_of(desk, clip))
    copies = [_copy(clip) for _ in range(min(times, MOST_LOOPS) - 1)]
    timeline.arrange([*timeline.clips[:at], *copies, *timeline.clips[at:]])
    timeline.settle()
    desk.stage(tool, copies, clip=name(clip), times=times)
    desk.say("repeated", name=name(clip), count=times, length=desk.seconds(timeline.length))


def _copy(clip: Segment) -> Segment:
    copy = deepcopy(clip)
    del copy["id"]
    return copy


def arrange(desk: Desk, request: Request) -> None:
    """Put the clips into the order of the numbers or names given, or sort them; those not named come last."""
    if len(request.mentions) == 1 and (request.place or request.position):
        return move_clip(desk, request)  # "so that the forest comes first"
    clips = desk.timeline.clips
    by = request.how.get("by", "")
    if len(request.mentions) > 1 or request.which:
        first = selected(desk, request)
    elif by:
        first = sorted(clips, key=_key(desk, by))
    else:
        others = [by for by in ("name", "shortest", "upload") if sorted(clips, key=_key(desk, by)) != clips]
        desk.ask("which_order", [desk.phrase(f"option_sort_{by}") for by in others])
    rest = [c for c in clips if not any(c is f for f in first)]
    _reorder(desk, [*first, *rest], "reorder_clips")
    desk.say("arranged", names=desk.listed(name(c) for c in desk.timeline.clips))


def insert_clips(desk: Desk, request: Request) -> None:
    """Put uploads into the timeline: those named, else those that are not in it yet."""
    timeline = desk.timeline
    _name_logo(desk, request)
    present = {c["m"].get("name") for c in timeline.clips}
    goes_somewhere = request.place or request.position or len(request.mentions) > 1
    known = (request.which or (request.files and ("puts" in request.how or not request.verb))) and present.issuperset(
        request.files
    )
    about = request.pronoun and not request.files and desk.focused(timeline.clips)
    if (known or about) and goes_somewhere and not request.fresh:
        return move_clip(desk, request)
    named = [s for s in desk.named(request.files) if s.kind != "audio"]
    says_what = named or request.fresh or {"clip", "picture"} & set(request.things)
    if not says_what or (request.pronoun and not (request.files or request.fresh)):
        desk.unable("not_understood", text=request.wording)
    if request.which and not (named or request.fresh):
        desk.unable("not_understood", text=request.wording)
    unused = [s for s in _unused(desk) if not is_logo(s)]
    if "picture" in request.things and "clip" not in request.things:
        unused = [s for s in unused if s.kind == "image"]
    new = [s for s in named if s.name not in present] or named or unused
    if not new:
        desk.unable("no_new_uploads")
    again = all(s.name in present for s in new)
    if again and not (request.verb and (goes_somewhere or "again" in request.wording or "再" in request.wording)):
        desk.unable("not_understood", text=request.wording)
    clips = timeline.clips
    subject, anchor = parted(desk, request)
    if anchor := anchor or (subject if request.which else []):
        at = number_of(desk, anchor[0]) - (request.place == "before")
    else:
        at = 0 if request.place == "start" else len(clips)
        at = min(request.position - 1, len(clips)) if request.position > 0 else at
    duration = request.duration("for", "length", "head")
    added = [shot(s, duration or s.duration_ms or STILL_MS, motion=motion(i), volume=1.0) for i, s in enumerate(new)]
    for item, source in zip(added, new, strict=True):
        item["m"]["fit"] = "fit" if is_logo(source) else item["m"]["fit"]
        footage = timeline.footage(item)
        item["d"] = item["d"] if footage is None else min(item["d"], footage)
    timeline.arrange([*clips[:at], *added, *clips[at:]])
    timeline.settle()
    desk.stage("add_clip", added, clips=[s.name for s in new], position=at + 1)
    desk.say("clips_added", clips=desk.listed(s.name for s in new), number=at + 1, length=desk.seconds(timeline.length))


def _name_logo(desk: Desk, request: Request) -> None:
    """Let "the logo" be the file that shows it: "start with the logo"."""
    if "logo" in request.things and desk.logo and not request.files:
        request.files = [desk.logo.name]
        request.mentions.insert(0, Mention("file", desk.logo.name))


def _unused(desk: Desk) -> list[Source]:
    shown = {c["m"].get("source") for c in desk.timeline.clips}
    return [s for s in desk.visuals if s.id not in shown]


def _reorder(desk: Desk, ordered: Sequence[Segment], tool: str, about: Sequence[Segment] = ()) -> None:
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
                clip["m"]["in"] = max(0, min(clip["m"]["in"], round(source.duration_ms - duration * speed(clip))))
    desk.stage(tool, about, order=[name(c) for c in ordered])


def _take_out(timeline: Timeline, gone: Segment) -> None:
    at = next(i for i, s in enumerate(timeline.shots) if s is gone)
    beside = [i for i in (at - 1, at + 1) if 0 <= i < len(timeline.shots)]
    for neighbour in (timeline.shots[i] for i in beside) if timeline.follows_song else ():
        footage = timeline.footage(neighbour)
        if footage is None or footage >= neighbour["d"] + gone["d"]:
            neighbour["d"] += gone["d"]
            break
    del timeline.shots[at]
