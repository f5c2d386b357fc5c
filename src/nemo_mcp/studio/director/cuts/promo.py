"""The promo: every picture once or more, a hook, captions, composed and the logo at the end."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import Any

from nemo_mcp.studio.director.cutting import COMPOSED, CROSS_FADE_MS, allot, canvas, cross, motion, shot
from nemo_mcp.studio.director.desk import Desk
from nemo_mcp.studio.director.edits.lettering import TITLE_MS, spoken_name, text
from nemo_mcp.studio.director.edits.sound import score
from nemo_mcp.studio.director.replies.phrases import CAPTIONS, CLOSINGS, HOOKS, variants
from nemo_mcp.studio.director.request import Request
from nemo_mcp.studio.director.timeline import Grid, Segment, end, segment
from nemo_mcp.studio.model import Source

from .subject import brand_of

LENGTH_MS = 30_000
LONGEST_SHOT_MS = 4000
END_CARD_MS = 3000
_CARD_COLORS = ["#14213d", "#27476e"]


def promo(desk: Desk, request: Request, message: str) -> None:
    """A promo of exactly the length asked for, 30 s by default (API reference §12)."""
    visuals = desk.material(request.files, stills="picture" in request.things and "clip" not in request.things)
    if len(visuals) == 1:
        visuals = desk.visuals
    logo = desk.logo
    pictures = [s for s in visuals if s is not logo] or visuals
    logo = logo if logo not in pictures else None
    if not pictures:
        desk.ask("needs_pictures")
    named = brand_of(message)
    brand = named or (re.sub(r"(?i)\blogo\b|标志|商标", "", spoken_name(logo.name)).strip() if logo else "")
    grid = desk.timeline.grid
    ms = grid.ms
    ends = END_CARD_MS if logo or brand else 0
    each = request.duration("each")
    asked = each * len(pictures) + ends if each else request.duration("length", "for", "to") or LENGTH_MS
    total = max(1, grid.frames(asked))
    card = min(grid.frames(ends), total // 2 if each else total // 4)
    style = request.style or "upbeat"

    timeline = desk.timeline
    timeline.canvas = canvas(request.aspect, pictures)
    timeline.texts, timeline.sounds, timeline.overlays = [], [], []
    timeline.shots = _body(pictures, total - card, 0 if each else COMPOSED[style], grid)
    if card:
        timeline.shots.append(_end_card(logo, brand, ms(total) - ms(total - card), desk))
    desk.stage("generate_video", style="promo", pictures=[s.name for s in pictures], duration=ms(total))
    desk.say("promo", length=desk.seconds(ms(total)), count=len(pictures), shots=len(timeline.shots))

    for item in timeline.shots[1:]:
        cross(item, CROSS_FADE_MS)
    desk.stage("edit_timeline", transitions="cross-fade", camera="pan and zoom")
    desk.say("promo_motion")
    if "music" not in request.without:
        score(desk, request)
    # A logo says its brand itself.
    _letter(desk, request, brand, named, card, logo is not None)


def _body(pictures: list[Source], body: int, bpm: int, grid: Grid) -> list[Segment]:
    """Shots that fill `body` frames; cuts fall on the beats of the music where no clip forbids it (bpm 0: nowhere)."""
    pictures = pictures[:body]
    rounds = max(1, -(-body // (len(pictures) * grid.frames(LONGEST_SHOT_MS))))
    limits = [None if p.kind == "image" else max(1, grid.frames(p.duration_ms)) for p in pictures]
    if None not in limits:
        rounds = max(rounds, -(-body // sum(n or 0 for n in limits)))
    counts = allot(body, limits * rounds)
    if bpm and all(n is None for n in limits):
        counts = _on_beats(counts, 60 * grid.fps / bpm)
    used = dict.fromkeys((p.id for p in pictures), 0)
    shots: list[Segment] = []
    for i, (source, start, count) in enumerate(
        zip(pictures * rounds, accumulate(counts, initial=0), counts, strict=False)
    ):
        duration = grid.ms(start + count) - grid.ms(start)
        at = used[source.id] if used[source.id] + duration <= source.duration_ms else 0
        used[source.id] = at + duration
        shots.append(shot(source, duration, at, motion=motion(i)))
    return [s for s in shots if s["d"] > 0]


def _on_beats(counts: list[int], beat: float) -> list[int]:
    ends = list(accumulate(counts))
    moved = [*(round(round(e / beat) * beat) for e in ends[:-1]), ends[-1]]
    lengths = [b - a for a, b in zip([0, *moved], moved, strict=False)]
    return lengths if min(lengths) * 2 > min(counts) else counts


def _end_card(logo: Source | None, brand: str, duration: int, desk: Desk) -> Segment:
    if logo:
        seg = shot(logo, duration, motion="in")
        seg["m"]["fit"] = "fit"
        return seg
    card: dict[str, Any] = {"name": brand, "kind": "card", "title": brand, "lines": [], "colors": _CARD_COLORS}
    return segment(0, duration, **card, **{"in": 0}, volume=0.0, motion="none")


def _letter(desk: Desk, request: Request, brand: str, named: str, card: int, has_logo: bool) -> None:
    """Hook, captions and the words on the end card."""
    timeline = desk.timeline
    hooks = variants(HOOKS, desk.language)
    hook = request.texts[0] if request.texts else brand or desk.random.choice(hooks)
    bare = "caption" in request.without
    if "title" not in request.without and (request.texts or not bare):
        # Below the product, which stands in the middle of its picture.
        stay = min(TITLE_MS, max(500, timeline.length - 300))
        timeline.texts.append(text("title", hook, 300, stay, y=0.82, size=0.12))
    if not bare:
        _caption(desk, request.texts[1:], "caption" in request.things, card)
    if card and has_logo and not bare:
        last = timeline.shots[-1]
        closing = named or desk.random.choice(variants(CLOSINGS, desk.language))
        timeline.texts.append(text("end", closing, last["s"] + 300, max(1, last["d"] - 300), y=0.86, size=0.07))
    texts = [t["m"]["text"] for t in timeline.texts]
    if texts:
        desk.stage("add_title", texts=texts)
        desk.say("texts_added", texts=desk.listed(f"“{t}”" for t in texts))
    if card:
        desk.say("end_card", start=desk.seconds(timeline.shots[-1]["s"]), length=desk.seconds(timeline.shots[-1]["d"]))


def _caption(desk: Desk, given: list[str], wanted: bool, card: int) -> None:
    """Captions one after another: those given, else what the pictures are called, else praise where asked for."""
    shots = desk.timeline.shots[: -1 if card else None]
    slots = [(s["s"], end(s), s["m"]["name"]) for s in shots if s["s"] >= TITLE_MS and s["d"] >= 1000]
    if len(given) > len(slots):
        first, last = min(TITLE_MS + 300, end(shots[-1]) // 2), end(shots[-1])
        step = (last - first) / len(given)
        slots = [(first + round(i * step), first + round((i + 1) * step), "") for i in range(len(given))]
    praise = desk.random.sample(variants(CAPTIONS, desk.language), 4)
    wanted = wanted or not any(spoken_name(n) for _, _, n in slots)
    lines = given or [
        spoken_name(n) or (praise[i % 4] if wanted and i < 4 else "") for i, (_, _, n) in enumerate(slots)
    ]
    for i, (line, (start, stop, _)) in enumerate(zip(lines, slots, strict=False)):
        if line and line not in lines[:i]:
            margin = min(200, (stop - start) // 4)
            desk.timeline.texts.append(text("caption", line, start + margin, stop - start - 2 * margin))
