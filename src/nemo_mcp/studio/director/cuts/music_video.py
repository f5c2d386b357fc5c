"""The music video: cuts on the beats of the song, faster where it is loud, cross-fades where a section begins."""

from __future__ import annotations

from nemo_mcp.studio.director.cutting import COMPOSED, canvas, enter, music
from nemo_mcp.studio.director.desk import Desk, is_logo
from nemo_mcp.studio.director.edits.beats import lay_to_beats
from nemo_mcp.studio.director.edits.lettering import spoken_name
from nemo_mcp.studio.director.edits.sound import bounded
from nemo_mcp.studio.director.pacing import CutPlan, steady_beats
from nemo_mcp.studio.director.request import Request

from .opening import title

FADE_MS = 133
COMPOSED_LENGTH_MS = 30_000
FADE_OUT_MS = 1500


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
    frames, ms = desk.timeline.grid.frames, desk.timeline.grid.ms
    total = max(1, frames(min(asked, whole) if asked else whole))
    bpm = request.how.get("bpm") or COMPOSED[style]
    beats = desk.listen(song) if song else steady_beats(bpm, ms(total))

    timeline = desk.timeline
    timeline.canvas = canvas(request.aspect, pictures)
    timeline.texts, timeline.overlays = [], []
    every = request.how.get("beat", 0)
    plan = lay_to_beats(desk, pictures, beats, total, every, livelier=not every or "loud" in request.how)
    level = bounded(desk, 1.0 if request.level is None else request.level)
    seed = desk.random.randrange(1 << 16)
    timeline.sounds = [music(song, style, level, seed, bpm=bpm, mood=request.how.get("mood", ""), fade_out=0)]
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
    timeline, frames = desk.timeline, desk.timeline.grid.frames
    words = request.texts[0] if request.texts else song_title
    if words and "title" not in request.without:
        title(desk, words)
    soft = [s for s in timeline.shots[1:] if frames(s["s"]) in plan.sections]
    if "quiet" in request.how and plan.strength:
        usual = sum(plan.strength) / len(plan.strength)
        soft = [s for s in timeline.shots[1:] if plan.strength_at(frames(s["s"])) <= usual]
    kind = request.how.get("transition", "cross")
    for shot in soft if "cross" not in request.without else []:
        enter(shot, "cross" if kind == "mixed" else kind, FADE_MS, request.how.get("side", ""))
    timeline.sounds[0]["m"]["fade_out"] = min(FADE_OUT_MS, timeline.length)
    desk.stage("edit_timeline", transitions=len(soft), music_fade_out=FADE_OUT_MS)
    where = "quiet_fades" if "quiet" in request.how else "bar_fades"
    desk.say(where if soft else "hard_cuts_made", count=len(soft))
    desk.say("song_fades")
