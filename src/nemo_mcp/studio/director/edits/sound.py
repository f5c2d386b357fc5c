"""Edits of the music and of the clips' own sound."""

from __future__ import annotations

from nemo_mcp.studio.director.cutting import COMPOSED, music
from nemo_mcp.studio.director.desk import Desk, name
from nemo_mcp.studio.director.requests import Request
from nemo_mcp.studio.director.timeline import Segment

from .selection import selected

BACKGROUND_LEVEL = 0.35
_LOUDER, _QUIETER = 1.4, 0.65
_STYLES = tuple(COMPOSED)


def score(desk: Desk, request: Request) -> None:
    """Put music under a first cut: the song named, else composed in the style asked for, else the last song."""
    new = _background(desk, request, "upbeat", BACKGROUND_LEVEL)
    desk.timeline.sounds = [new]
    desk.stage("add_music", music=music_name(desk, new), volume=new["m"]["volume"])
    desk.say("music_added", music=music_name(desk, new), level=f"{new['m']['volume']:.0%}")


def add_music(desk: Desk, request: Request) -> None:
    """Put music under the picture, or other music; "music at 20%" is about its volume where there is some."""
    timeline = desk.timeline
    if not timeline.sounds:
        return score(desk, request)
    if request.level is not None and not (request.style or request.files):
        return set_level(desk, request)
    old = timeline.sounds[0]
    new = _background(desk, request, _other_style(old), old["m"]["volume"])
    if all(old["m"].get(k) == new["m"].get(k) for k in ("source", "style", "volume")):
        desk.unable("music_there", music=music_name(desk, old))
    timeline.sounds = [new]
    desk.stage("add_music", music=music_name(desk, new), volume=new["m"]["volume"])
    desk.say("music_changed", music=music_name(desk, new), level=f"{new['m']['volume']:.0%}")


def _background(desk: Desk, request: Request, default: str, level: float) -> Segment:
    named = any(s.kind == "audio" for s in desk.named(request.files))
    song = desk.song(request.files) if named or not request.style else None
    level = level if request.level is None else request.level
    return music(song, request.style or default, level, desk.random.randrange(1 << 16))


def remove_music(desk: Desk, request: Request) -> None:
    """Take the music away."""
    if not desk.timeline.sounds:
        desk.unable("no_music")
    gone, desk.timeline.sounds = desk.timeline.sounds, []
    desk.stage("remove_music", music=[name(s) for s in gone])
    desk.say("music_removed", music=music_name(desk, gone[0]))


def set_level(desk: Desk, request: Request) -> None:
    """Set the music's volume, or make it louder or quieter; without music, the clips' own."""
    if not desk.timeline.sounds:
        if "music" in request.things:
            desk.unable("no_music")
        return set_clip_sound(desk, request)
    target = desk.timeline.sounds[0]
    before = float(target["m"]["volume"])
    level = _new_level(request, before)
    if level is None:
        desk.ask("which_level", [desk.phrase("option_level", level=p) for p in ("20%", "35%", "60%")])
    if round(level, 3) == round(before, 3):
        desk.unable("level_already", level=f"{before:.0%}")
    target["m"]["volume"] = level
    desk.stage("set_volume", music=music_name(desk, target), volume=level)
    desk.say("level_set", music=music_name(desk, target), before=f"{before:.0%}", level=f"{level:.0%}")


def set_clip_sound(desk: Desk, request: Request) -> None:
    """Mute, restore or set the sound of the clips, or of one of them."""
    clips = [c for c in selected(desk, request) or desk.timeline.clips if c["m"]["kind"] == "video"]
    if not clips:
        desk.unable("no_sound")
    before = [float(c["m"]["volume"]) for c in clips]
    levels = [_new_level(request, b) for b in before]
    after = [b if level is None else level for b, level in zip(before, levels, strict=True)]
    if before == after:
        desk.unable("sound_already", level=f"{before[0]:.0%}")
    for clip, level in zip(clips, after, strict=True):
        clip["m"]["volume"] = level
    key = "clips_muted" if not any(after) else "clip_sound_set"
    desk.stage("set_volume", clips=[name(c) for c in clips], volume=after[0])
    desk.say(key, count=len(clips), level=f"{after[0]:.0%}")


def mute_all(desk: Desk, request: Request) -> None:
    """Silence the video: its music and the clips' own sound."""
    audible = [s for s in (*desk.timeline.sounds, *desk.timeline.clips) if s["m"]["volume"]]
    if not audible:
        desk.unable("silent_already")
    for seg in audible:
        seg["m"]["volume"] = 0.0
    desk.stage("set_volume", target="all", volume=0.0)
    desk.say("all_muted")


def music_name(desk: Desk, seg: Segment) -> str:
    """What music is called in a reply."""
    style = seg["m"].get("style")
    return desk.phrase(f"style_{style}") if style in _STYLES else name(seg)


def _new_level(request: Request, before: float) -> float | None:
    """The volume asked for; None if the request does not say."""
    relative = request.verb in ("up", "down") and not request.absolute
    if request.level is not None and relative:
        change = request.level if request.verb == "up" else -request.level
        return round(min(1.0, max(0.0, before + change)), 3)
    if request.level is not None:
        return request.level
    match request.verb:
        case "up":
            return round(min(1.0, max(before, 0.1) * _LOUDER), 3)
        case "down":
            return round(before * _QUIETER, 3)
        case "mute" | "remove":
            return 0.0
        case "unmute":
            return before or 1.0
        case _:
            return None


def _other_style(old: Segment) -> str:
    style = old["m"].get("style")
    return _STYLES[(_STYLES.index(style) + 1) % len(_STYLES)] if style in _STYLES else "upbeat"
