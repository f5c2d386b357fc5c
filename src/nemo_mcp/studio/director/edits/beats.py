"""Edits of pace: the shots of a film laid to the beats of its music."""

from __future__ import annotations

from collections.abc import Sequence

from nemo_mcp.studio.director.cutting import COMPOSED
from nemo_mcp.studio.director.desk import Desk, is_logo
from nemo_mcp.studio.director.footage import Footage
from nemo_mcp.studio.director.pacing import CutPlan, plan_cuts, steady_beats, with_short_shots
from nemo_mcp.studio.director.request import Request
from nemo_mcp.studio.model import Beats, Source

from .sound import score

HANDLE_MS = 67


def lay_to_beats(
    desk: Desk, pictures: Sequence[Source], beats: Beats, total: int, every: int = 0, *, livelier: bool = True
) -> CutPlan:
    """Fill the timeline with shots of `pictures`, `total` frames in all, cut on the beats; where it was cut."""
    movement = {s.id: desk.watch(s) for s in pictures if s.kind == "video"}
    grid = desk.timeline.grid
    footage = Footage(pictures, movement, grid, HANDLE_MS)
    plan = plan_cuts(beats, total, grid, every, livelier=livelier)
    shortest = min(after - first for first, after in plan.spans(total))
    small = [s for s in pictures if footage.room(s) < shortest]
    plan, made = with_short_shots(plan, total, grid, [footage.room(s) for s in small])
    spans = plan.spans(total)
    strength = [plan.strength_at(first) for first, _ in spans]
    desk.timeline.shots = footage.assign(spans, strength, dict(zip(made, small, strict=False)))
    desk.timeline.settle()
    return plan


def cut_on_beats(desk: Desk, request: Request) -> None:
    """Cut the clips of the timeline anew, on every n-th beat of its music."""
    timeline = desk.timeline
    named = any(s.kind == "audio" for s in desk.named(request.files))
    if named or not timeline.music:
        if not desk.songs:
            desk.unable("no_music_to_cut_to")
        score(desk, request)
    music = timeline.music[0]
    song = timeline.source(music)
    shown = dict.fromkeys(c["m"].get("source") for c in timeline.clips)
    pictures = [s for source in shown for s in desk.visuals if s.id == source and not is_logo(s)]
    if not pictures:
        desk.unable("nothing_to_cut")
    length = timeline.length
    if song:
        beats = _heard(desk.listen(song), music["m"]["in"] / 1000)
        length = min(length, song.duration_ms - music["m"]["in"]) if not music["m"].get("loop") else length
    else:
        beats = steady_beats(music["m"].get("bpm") or COMPOSED.get(music["m"].get("style"), 100), length)
    every = request.how.get("beat", 0)
    livelier = not every or "loud" in request.how
    plan = lay_to_beats(desk, pictures, beats, max(1, timeline.grid.frames(length)), every, livelier=livelier)
    if song:
        music["m"]["beat_cut"] = True
    timeline.settle()
    desk.stage("cut_on_beats", every=every, cuts=len(plan.cuts), tempo=round(beats.tempo))
    pace = desk.seconds(timeline.length / (len(plan.cuts) + 1))
    desk.say("beat_cut", cuts=len(plan.cuts), pace=pace, tempo=f"{beats.tempo:.0f}")


def _heard(beats: Beats, start: float) -> Beats:
    """The beats of a song that begins at a time of its own, in seconds."""
    first = next((i for i, t in enumerate(beats.times) if t >= start), len(beats.times))
    return Beats(
        tuple(t - start for t in beats.times[first:]),
        tuple(d - first for d in beats.downbeats if d >= first),
        beats.tempo,
        beats.strength[first:],
    )
