"""Edits of the music and of the clips' own sound."""

from __future__ import annotations

from nemo_mcp.studio.director.cutting import COMPOSED, music
from nemo_mcp.studio.director.desk import VOICE, Desk, name
from nemo_mcp.studio.director.request import Request
from nemo_mcp.studio.director.timeline import Segment

from .selection import targets

BACKGROUND_LEVEL = 0.35
# The music's part of its volume while somebody speaks.
DUCKED = 0.3
LOUDNESS = -14.0
_FASTER, _SLOWER, _SLOWEST, _FASTEST = 1.2, 0.8, 40, 200
# The style that suits a mood where none is asked for.
_MOODS = {"dark": "cinematic", "bright": "upbeat"}
_LOUDER, _QUIETER = 1.4, 0.65
_STYLES = tuple(COMPOSED)


def score(desk: Desk, request: Request) -> None:
    """Put music under the picture: the song named, else composed in the style asked for, else the last song."""
    new = _background(desk, request, "upbeat", BACKGROUND_LEVEL)
    _set_music(desk, new)
    desk.stage("add_music", [new], music=music_name(desk, new), volume=new["m"]["volume"])
    desk.say("music_added", music=_described(desk, new), level=f"{new['m']['volume']:.0%}")


def add_music(desk: Desk, request: Request) -> None:
    """Put music under the picture, or other music; "music at 20%" is about its volume where there is some."""
    timeline = desk.timeline
    if not timeline.music:
        return score(desk, request)
    plain = not (request.style or request.files or _composes(request))
    if request.level is not None and plain:
        return set_level(desk, request)
    old = timeline.music[0]
    if plain and ("other" in request.how or request.verb in ("change", "replace", "swap")):
        request.files = _other_song(desk, old)
    new = _background(desk, request, _style_for(request, old), old["m"]["volume"])
    for key in ("fade_in", "fade_out", "duck"):
        if key in old["m"]:
            new["m"][key] = old["m"][key]
    if all(old["m"].get(k) == new["m"].get(k) for k in ("source", "style", "volume", "bpm", "mood")):
        desk.unable("music_there", music=music_name(desk, old))
    _set_music(desk, new)
    desk.stage("add_music", [new], music=music_name(desk, new), volume=new["m"]["volume"])
    desk.say("music_changed", music=_described(desk, new), level=f"{new['m']['volume']:.0%}")


def set_tempo(desk: Desk, request: Request) -> None:
    """Let composed music play faster or slower; a song keeps its own tempo."""
    target = next(iter(desk.timeline.music), None) or desk.unable("no_music")
    if not target["m"].get("style"):
        desk.unable("tempo_of_song", music=name(target))
    factor, _ = request.how.get("factor", (_FASTER if request.verb == "faster" else _SLOWER, False))
    before = target["m"].get("bpm") or COMPOSED.get(target["m"]["style"], 100)
    bpm = round(min(max(request.how.get("bpm") or before * factor, _SLOWEST), _FASTEST))
    if bpm == before:
        desk.unable("nothing_changed")
    target["m"]["bpm"] = bpm
    desk.stage("set_tempo", [target], music=music_name(desk, target), bpm=bpm)
    desk.say("tempo_set", music=music_name(desk, target), bpm=bpm, before=f"{before:g}")


def loop_music(desk: Desk, request: Request) -> None:
    """Let a song begin again until the picture ends; composed music lasts as long as it must anyway."""
    target = next(iter(desk.timeline.music), None) or desk.unable("no_music")
    if target["m"].get("style") or target["m"].get("loop"):
        desk.unable("music_lasts", music=music_name(desk, target))
    target["m"]["loop"] = True
    desk.stage("loop_music", [target], music=name(target))
    desk.say("music_looped", music=name(target))


def begin_at(desk: Desk, request: Request) -> None:
    """Let a song begin at a later moment of its own."""
    target = next(iter(desk.timeline.music), None) or desk.unable("no_music")
    time = request.duration("at") or 0
    source = desk.timeline.source(target)
    if source is None or target["m"].get("beat_cut"):
        desk.unable("song_stays", music=music_name(desk, target))
    if time >= source.duration_ms:
        desk.unable("song_ends", music=source.name, length=desk.seconds(source.duration_ms))
    if target["m"]["in"] == time:
        desk.unable("nothing_changed")
    target["m"]["in"] = time
    _set_music(desk, target)
    desk.stage("trim_music", [target], music=source.name, start=time)
    desk.say("song_begins", music=source.name, time=desk.seconds(time))


def duck(desk: Desk, request: Request) -> None:
    """Let the music step back while a clip or a voice speaks; "no ducking" keeps it as it is."""
    if not desk.timeline.music:
        desk.unable("no_music")
    wanted = (
        None
        if request.verb in ("remove", "mute") and request.level is None
        else bounded(desk, request.level)
        if request.level is not None
        else DUCKED
    )
    for target in desk.timeline.music:
        if target["m"].get("duck") == wanted:
            desk.unable("nothing_changed")
        target["m"].pop("duck", None)
        target["m"] |= {} if wanted is None else {"duck": wanted}
    desk.stage("set_ducking", desk.timeline.music, duck=wanted)
    desk.say("unducked" if wanted is None else "ducked", level=f"{wanted or 0:.0%}")


def set_loudness(desk: Desk, request: Request) -> None:
    """Bring the whole film to a loudness, in LUFS; -14 is what most platforms ask for."""
    wanted = min(max(request.how.get("lufs", LOUDNESS), -30.0), -8.0)
    if desk.timeline.loudness == wanted:
        desk.unable("nothing_changed")
    desk.timeline.loudness = wanted
    desk.stage("set_loudness", lufs=wanted)
    desk.say("loudness_set", lufs=f"{wanted:g}")


def add_voice(desk: Desk, request: Request) -> None:
    """Lay an uploaded recording over the film as its voice; the music steps back. Voices are not made here."""
    named = [s for s in desk.named(request.files) if s.kind == "audio"]
    if not named or request.verb == "remove":
        return _remove_voice(desk) if request.verb == "remove" else desk.unable("cannot_voice")
    start = request.duration("at") or 0
    if start >= desk.timeline.length:
        desk.unable("beyond_the_end", time=desk.seconds(start), length=desk.seconds(desk.timeline.length))
    level = bounded(desk, 1.0 if request.level is None else request.level)
    voice = music(named[-1], "", level, 0, fade_out=0)
    voice["s"], voice["d"] = start, named[-1].duration_ms
    voice["m"]["role"] = "voice"
    for target in desk.timeline.music:
        target["m"].setdefault("duck", DUCKED)
    desk.timeline.sounds.append(voice)
    desk.stage("add_voice", [voice], voice=named[-1].name, start=start)
    desk.say("voice_added", name=named[-1].name, start=desk.seconds(start), level=f"{DUCKED:.0%}")


def _remove_voice(desk: Desk) -> None:
    if desk.timeline.music == desk.timeline.sounds:
        desk.unable("no_voice")
    desk.timeline.sounds = desk.timeline.music
    desk.stage("remove_voice")
    desk.say("voice_removed")


def _set_music(desk: Desk, new: Segment) -> None:
    voices = [s for s in desk.timeline.sounds if s["m"].get("role") == "voice"]
    desk.timeline.sounds = [new, *voices]
    # A song that is too short for the film begins again.
    footage = desk.timeline.footage(new)
    if footage is not None and footage < desk.timeline.length and not desk.timeline.follows_song:
        new["m"]["loop"] = True


def _background(desk: Desk, request: Request, default: str, level: float) -> Segment:
    named = any(s.kind == "audio" for s in desk.named(request.files))
    song = desk.song(request.files) if named or not (request.style or _composes(request)) else None
    level = bounded(desk, level if request.level is None else request.level)
    style = request.style or _MOODS.get(request.how.get("mood", ""), default)
    pace = {"slow": _SLOWER, "fast": _FASTER}.get(request.how.get("pace", ""), 1.0)
    bpm = min(max(request.how.get("bpm") or COMPOSED[style] * pace, _SLOWEST), _FASTEST)
    mood = request.how.get("mood", "")
    new = music(song, style, level, desk.random.randrange(1 << 16), bpm=round(bpm), mood=mood)
    if song and (at := request.duration("at") or 0) < song.duration_ms:
        new["m"]["in"] = at  # "use the song from 0:30 on"
    return new


def _other_song(desk: Desk, old: Segment) -> list[str]:
    """The uploaded song that takes the place of music; of none, composed music does, or a style must be named."""
    songs = [s for s in desk.songs if s.id != old["m"].get("source") and not VOICE.search(s.name)]
    if not songs and not old["m"].get("style"):
        desk.ask("which_music", [desk.phrase(f"option_music_{style}") for style in _STYLES])
    return [songs[-1].name] if songs else []


def _composes(request: Request) -> bool:
    """Whether a request describes music as only composed music can be."""
    return bool({"bpm", "mood", "pace"} & request.how.keys())


def _style_for(request: Request, old: Segment) -> str:
    """The style of the music that takes another's place: the same if only its tempo or mood is to change."""
    style = old["m"].get("style")
    return style if _composes(request) and style in _STYLES else _other_style(old)


def remove_music(desk: Desk, request: Request) -> None:
    """Take the music away."""
    gone = desk.timeline.music
    if not gone:
        desk.unable("no_music")
    if request.has_span:
        desk.unable("level_of_a_part")
    desk.timeline.sounds = [s for s in desk.timeline.sounds if not any(s is g for g in gone)]
    desk.stage("remove_music", music=[name(s) for s in gone])
    desk.say("music_removed", music=music_name(desk, gone[0]))


def keep_own_sound(desk: Desk, request: Request) -> None:
    """ "Only the original sound": no music over it."""
    if desk.timeline.music:
        return remove_music(desk, request)
    levels = dict.fromkeys(f"{c['m']['volume']:.0%}" for c in desk.timeline.clips if c["m"]["kind"] == "video")
    desk.unable("sound_is" if levels else "no_sound", level=desk.listed(levels))


def keep_music(desk: Desk, request: Request) -> None:
    """ "Only the music": no sound of the clips under it."""
    if not desk.timeline.music:
        desk.unable("no_music")
    set_clip_sound(desk, Request("mute", ["sound"]))


def set_level(desk: Desk, request: Request) -> None:
    """Set the music's volume, or make it louder or quieter; without music, the clips' own."""
    if not desk.timeline.music:
        if "music" in request.things:
            desk.unable("no_music")
        return set_clip_sound(desk, request)
    if request.has_span:
        desk.unable("level_of_a_part")
    target = desk.timeline.music[0]
    before = float(target["m"]["volume"])
    wanted = _new_level(desk, request, before)
    if wanted is None:
        desk.ask("which_level", [desk.phrase("option_level", level=p) for p in ("20%", "35%", "60%")])
    level = bounded(desk, wanted)
    if round(level, 3) == round(before, 3):
        desk.unable("level_already" if level == wanted else "volume_range", level=f"{before:.0%}")
    target["m"]["volume"] = level
    desk.stage("set_volume", [target], music=music_name(desk, target), volume=level)
    desk.say("level_set", music=music_name(desk, target), before=f"{before:.0%}", level=f"{level:.0%}")


def set_clip_sound(desk: Desk, request: Request) -> None:
    """Mute, restore or set the sound of the clips, or of one of them."""
    clips = [c for c in targets(desk, request) if c["m"]["kind"] == "video"]
    if not clips:
        desk.unable("no_sound")
    before = [float(c["m"]["volume"]) for c in clips]
    levels = [_new_level(desk, request, b) for b in before]
    wanted = [b if level is None else level for b, level in zip(before, levels, strict=True)]
    after = [bounded(desk, level) for level in wanted]
    if before == after:
        desk.unable("sound_already" if after == wanted else "volume_range", level=f"{before[0]:.0%}")
    for clip, level in zip(clips, after, strict=True):
        clip["m"]["volume"] = level
    key = "clips_muted" if not any(after) else "clip_sound_set"
    desk.stage("set_volume", clips, clips=[name(c) for c in clips], volume=after[0])
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


def _described(desk: Desk, seg: Segment) -> str:
    """Music with the tempo it is composed in."""
    bpm = seg["m"].get("bpm")
    return f"{music_name(desk, seg)}, {bpm:g} bpm" if bpm else music_name(desk, seg)


def bounded(desk: Desk, level: float) -> float:
    """A volume as it can be; where it was asked to be beyond that, it is said."""
    if not 0 <= level <= 1 and (limits := desk.phrase("volume_range")) not in desk.said:
        desk.said.append(limits)
    return min(1.0, max(0.0, level))


def _new_level(desk: Desk, request: Request, before: float) -> float | None:
    """The volume asked for, perhaps beyond what can be; None if the request does not say."""
    if (decibels := request.how.get("decibels")) and request.verb in ("up", "down"):
        return round(before * 10 ** ((decibels if request.verb == "up" else -decibels) / 20), 3)
    relative = request.verb in ("up", "down") and not request.absolute
    if request.level is not None and relative:
        change = request.level if request.verb == "up" else -request.level
        return round(before + change, 3)
    if request.level is not None and request.level < 0:
        desk.unable("volume_range")
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
