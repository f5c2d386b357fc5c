"""The music video: cuts on the beats of the song, faster where it is loud, cross-fades where a section begins."""

from __future__ import annotations

from dataclasses import dataclass

from nemo_mcp.studio.director.cutting import COMPOSED, Rotation, canvas, cross, music
from nemo_mcp.studio.director.desk import Desk, is_logo
from nemo_mcp.studio.director.edits.lettering import TITLE_MS, spoken_name, text
from nemo_mcp.studio.director.requests import Request
from nemo_mcp.studio.director.timeline import frames, ms
from nemo_mcp.studio.model import Beats

SHORTEST = 12  # frames between two cuts
LONGEST = frames(6000)  # a silence of more than this is cut without beats
HANDLE_MS = 67
FADE_MS = 133
BARS_OF_A_SECTION = 4
COMPOSED_LENGTH_MS = 30_000
FADE_OUT_MS = 1500


@dataclass(frozen=True)
class CutPlan:
    """Frames to cut at, those of them that begin a section of the song, and all its beats."""

    cuts: tuple[int, ...]
    sections: frozenset[int]
    beats: tuple[int, ...]


def music_video(desk: Desk, request: Request) -> None:
    """Cut the uploads to the song; without a song, to a composed one (API reference §12)."""
    material = desk.material(request.files)
    pictures = [s for s in material if not is_logo(s)] or material
    if not pictures:
        desk.ask("needs_clips")
    song = desk.song(request.files)
    style = request.style or "upbeat"
    asked = request.duration("length", "for", "to", "by") or 0
    whole = song.duration_ms if song else asked or COMPOSED_LENGTH_MS
    total = max(1, frames(min(asked, whole) if asked else whole))
    beats = desk.listen(song) if song else steady_beats(COMPOSED[style], ms(total))
    plan = plan_cuts(beats, total)

    timeline = desk.timeline
    timeline.canvas = canvas(request.aspect, pictures)
    rotation = Rotation(pictures, HANDLE_MS)
    timeline.texts, timeline.shots, at = [], [], 0
    while at < total:
        until = _next_cut(plan, at, total, rotation)
        timeline.shots.append(rotation.take(until - at, at))
        at = until
    level = 1.0 if request.level is None else request.level
    timeline.sounds = [music(song, style, level, desk.random.randrange(1 << 16), fade_out=0)]
    timeline.sounds[0]["m"]["beat_cut"] = True
    song_name = song.name if song else desk.phrase(f"style_{style}")
    desk.stage("generate_video", style="music_video", song=song_name, clips=[s.name for s in pictures])
    desk.say(
        "music_video",
        shots=len(timeline.shots),
        song=song_name,
        tempo=f"{beats.tempo:.0f}",
        length=desk.seconds(ms(total)),
    )
    if not song:
        desk.say("no_song", style=desk.phrase(f"style_{style}"))
    _polish(desk, request, plan, spoken_name(song.name) if song else "")


def _polish(desk: Desk, request: Request, plan: CutPlan, song_title: str) -> None:
    """The second stage: title, transitions and the end."""
    timeline = desk.timeline
    title = request.texts[0] if request.texts else song_title
    if title and "title" not in request.without:
        timeline.texts.append(text("title", title, 0, min(TITLE_MS, timeline.length)))
        desk.stage("add_title", text=title, start=0, duration=min(TITLE_MS, timeline.length))
        desk.say("titled", text=title, length=desk.seconds(TITLE_MS))
    soft = [s for s in timeline.shots if frames(s["s"]) in plan.sections]
    for shot in soft if "cross" not in request.without else []:
        cross(shot, FADE_MS)
    timeline.sounds[0]["m"]["fade_out"] = min(FADE_OUT_MS, timeline.length)
    desk.stage("edit_timeline", transitions=len(soft), music_fade_out=FADE_OUT_MS)
    desk.say("bar_fades" if soft else "hard_cuts_made", count=len(soft))
    desk.say("song_fades")


def steady_beats(bpm: int, length_ms: int) -> Beats:
    """The pulse of composed music, which is known without listening."""
    count = int(length_ms / 60_000 * bpm) + 1
    return Beats(tuple(i * 60 / bpm for i in range(count)), tuple(range(0, count, 4)), float(bpm), (1.0,) * count)


def plan_cuts(beats: Beats, total: int) -> CutPlan:
    """Where to cut a video of `total` frames: every second or fourth beat of the bar, twice as often where it is loud.

    A cut lies on the frame nearest to its beat. Where a song has no beats for long, cuts are spread evenly.
    """
    period = 60 / beats.tempo if beats.tempo > 0 else 0.5
    every = 2 if 2 * period >= 1.2 else 4
    loud = _loud(beats)
    bars = set(beats.downbeats)
    position, bar = -min(bars, default=0), -1
    cuts, sections, previous = list[int](), set[int](), 0
    for i, time in enumerate(beats.times):
        if i in bars:
            position, bar = 0, bar + 1
        frame = frames(time * 1000)
        step = every // 2 if loud[i] and every * period / 2 >= SHORTEST / 30 else every
        if position % step == 0 and frame - previous >= SHORTEST and total - frame >= SHORTEST:
            cuts += [*_between(previous, frame), frame]
            previous = frame
            if i in bars and bar % BARS_OF_A_SECTION == 0:
                sections.add(frame)
        position += 1
    cuts += _between(previous, total)
    return CutPlan(tuple(cuts), frozenset(sections), tuple(frames(t * 1000) for t in beats.times))


def _loud(beats: Beats) -> list[bool]:
    strength = (*beats.strength, *(0.0,) * len(beats.times))[: len(beats.times)]
    if not strength or max(strength) - min(strength) < 0.15:
        return [False] * len(strength)
    threshold = (sum(strength) / len(strength) + max(strength)) / 2
    return [s >= threshold for s in strength]


def _between(start: int, stop: int) -> list[int]:
    """Even cuts in a stretch without beats."""
    parts = (stop - start) // (LONGEST // 2) if stop - start > LONGEST else 1
    return [start + (stop - start) * i // parts for i in range(1, parts)]


def _next_cut(plan: CutPlan, at: int, total: int, rotation: Rotation) -> int:
    """The next cut; one beat or more sooner for a short clip that would otherwise never be seen."""
    until = next((c for c in plan.cuts if c > at), total)
    source = rotation.upcoming()
    if rotation.unseen(source) and rotation.room(source) < until - at:
        sooner = [b for b in plan.beats if at + SHORTEST <= b <= min(at + rotation.room(source), until - SHORTEST)]
        return max(sooner, default=until)
    return until
