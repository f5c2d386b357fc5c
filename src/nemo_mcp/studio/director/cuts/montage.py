"""The plain assembly: the uploads one after another, with cross-fades and music under them."""

from __future__ import annotations

from itertools import accumulate

from nemo_mcp.studio.director.cutting import CROSS_FADE_MS, STILL_MS, allot, canvas, cross, enter, motion, shot, whole
from nemo_mcp.studio.director.desk import Desk, is_logo
from nemo_mcp.studio.director.edits.lettering import TITLE_MS, spoken_name, text
from nemo_mcp.studio.director.edits.sound import score
from nemo_mcp.studio.director.request import Request
from nemo_mcp.studio.model import Source

from .opening import title


def montage(desk: Desk, request: Request) -> None:
    """Put the uploads together in their order, at full length or in the length asked for."""
    material = desk.material(request.files, stills="picture" in request.things and "clip" not in request.things)
    pictures = [s for s in material if not is_logo(s) or s.name in request.files] or material
    if not pictures:
        desk.ask("needs_clips")
    asked = request.duration("length", "for", "to")
    assemble(
        desk,
        pictures,
        asked,
        request.aspect,
        soft="cross" not in request.without and "hard_cut" not in request.things,
        still_ms=request.duration("each") or STILL_MS,
    )
    if kind := request.how.get("transition"):
        for item in desk.timeline.shots[1:]:
            enter(item, "zoom" if kind == "mixed" else kind, side=request.how.get("side", ""))
    desk.stage("generate_video", style="montage", clips=[s.name for s in pictures])
    timeline = desk.timeline
    desk.say("montage", count=len(pictures), length=desk.seconds(timeline.length))
    if asked and timeline.length < timeline.grid.snap(asked):
        desk.say("no_more_footage")
    if "music" not in request.without:
        score(desk, request)
    if "caption" in request.things and not request.texts:
        _caption(desk)
    if request.texts and "title" not in request.without:
        _title(desk, request)


def _title(desk: Desk, request: Request) -> None:
    """The title, where the film begins or on the clip that it was asked for on."""
    words = request.texts[0]
    number = next((group[0] for group in request.which.get("clip", []) if len(group) == 1), 0)
    clips = desk.timeline.clips
    clip = clips[number - (number > 0)] if number and -len(clips) <= number <= len(clips) else None
    if not clip or not clip["s"]:
        title(desk, words)
        return
    begin, duration = clip["s"], min(TITLE_MS, clip["d"])
    desk.timeline.texts.append(text("title", words, begin, duration))
    desk.stage("add_title", text=words, start=begin, duration=duration)
    desk.say("added_title", text=words, start=desk.seconds(begin), end=desk.seconds(begin + duration))


def _caption(desk: Desk) -> None:
    """Captions that say what each picture is called, where its name says something."""
    timeline = desk.timeline
    named = [(c, spoken_name(c["m"]["name"])) for c in timeline.clips]
    captions = [text("caption", words, c["s"] + 200, c["d"] - 400) for c, words in named if words and c["d"] > 1000]
    timeline.texts += captions
    if captions:
        desk.stage("add_captions", captions, count=len(captions))
        desk.say("texts_added", texts=desk.listed(f"“{c['m']['text']}”" for c in captions))


def assemble(
    desk: Desk,
    pictures: list[Source],
    asked: int | None = None,
    aspect: str = "",
    *,
    soft: bool = False,
    still_ms: int = STILL_MS,
) -> None:
    """Lay sources on an empty timeline. `soft` cross-fades them; `asked` is the length wanted, ms."""
    timeline = desk.timeline
    timeline.shots, timeline.sounds, timeline.texts, timeline.overlays = [], [], [], []
    timeline.canvas = canvas(aspect, pictures)
    handle = CROSS_FADE_MS // 2 if soft else 0
    frames, ms = timeline.grid.frames, timeline.grid.ms
    last = len(pictures) - 1
    spans = [
        (0, still_ms) if p.kind == "image" else whole(p, timeline.grid, first=i == 0, last=i == last, handle_ms=handle)
        for i, p in enumerate(pictures)
    ]
    counts = [frames(d) for _, d in spans]
    if asked:
        pictures = pictures[: frames(asked)]
        limits = [None if p.kind == "image" else n for p, n in zip(pictures, counts, strict=False)]
        counts = allot(frames(asked), limits)
    starts = accumulate(counts, initial=0)
    for i, (source, at, count, (into, _)) in enumerate(zip(pictures, starts, counts, spans, strict=False)):
        timeline.shots.append(shot(source, ms(at + count) - ms(at), into, motion=motion(i), volume=1.0))
        if soft and i:
            cross(timeline.shots[-1], CROSS_FADE_MS)
    timeline.settle()
