"""Draft → plan: what is seen and heard when, read leniently and settled before the first frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from nemo_mcp.studio.model import Draft, TrackType
from nemo_mcp.studio.render.film import Inset, Plan, RenderError, Shot, Sound
from nemo_mcp.studio.render.lenient import mapping, mappings, number
from nemo_mcp.studio.render.segments import (
    DECLICK_SECONDS,
    Files,
    Sources,
    frame_at,
    read_inset,
    read_shot,
    read_sound,
    read_title,
)

# Pixels of the shorter side.
RESOLUTIONS = {"480p": 480, "720p": 720, "1080p": 1080, "1440p": 1440, "4k": 2160}
_CANVAS = (1920, 1080)
_LARGEST_SIDE = 3840
_LONGEST_SECONDS = 3600
# Louder than this no film is asked to be, and a whisper is no film.
_QUIETEST_LUFS, _LOUDEST_LUFS = -40.0, -5.0

_Placed = tuple[float, float, dict[str, Any]]


def plan(draft: Draft, sources: Sources, *, side: int = 0, fps: Fraction | None = None) -> Plan:
    """Settle a draft (its format: studio/model.py). Without a picture the film is black under its sound.

    Args:
        side: pixels of the shorter side; 0 for the draft's own.
        fps: frames a second; None for the draft's own.

    Raises:
        RenderError: nothing is on the timeline, or a source is missing or unreadable.
    """
    width, height = _canvas(draft, side)
    fps = fps or Fraction(number(draft.get("fps"), 30, 1, 120)).limit_denominator(1001)
    files = Files(sources)
    below, above, heard, written = _tracks(draft)
    end = max((end for _, end, _ in below or above + heard + written), default=0.0)
    frames = frame_at(end, fps)
    if frames < 1:
        raise RenderError("There is nothing on the timeline to render.")
    if end > _LONGEST_SECONDS:
        raise RenderError("The film would be longer than an hour, which is the most that can be rendered.")
    loudness = draft.get("loudness")
    made = Plan(
        width,
        height,
        fps,
        frames,
        shots=tuple(_joined([read_shot(*s, files, fps) for s in sorted(below, key=lambda s: s[0])], frames)),
        sounds=tuple(read_sound(*s, files) for s in heard),
        titles=tuple(title for s in written if (title := read_title(*s, fps)).text),
        insets=tuple(read_inset(*s, files, fps) for s in above),
        loudness=None if loudness is None else number(loudness, -14, _QUIETEST_LUFS, _LOUDEST_LUFS),
    )
    return replace(
        made, sounds=(*made.sounds, *_own_sounds(made), *(s for i in made.insets for s in _inset_sound(i, made)))
    )


def _canvas(draft: Draft, side: int) -> tuple[int, int]:
    sides = mapping(draft.get("canvas"))
    width, height = (number(sides.get(k), default, 16, _LARGEST_SIDE) for k, default in zip("wh", _CANVAS, strict=True))
    scale = side / min(width, height) if side else 1.0
    scale = min(scale, _LARGEST_SIDE / max(width, height))
    # Chroma is half as fine as luma: odd sides have no place in the picture.
    return max(16, round(width * scale / 2) * 2), max(16, round(height * scale / 2) * 2)


def _tracks(draft: Draft) -> tuple[list[_Placed], list[_Placed], list[_Placed], list[_Placed]]:
    """What lies on the tracks: the picture, pictures over it, sounds and texts."""
    below, above, heard, written = list[_Placed](), list[_Placed](), list[_Placed](), list[_Placed]()
    for track in mappings(draft.get("t")):
        over = number(track.get("layer"), 0) >= 1
        lanes = {TrackType.VIDEO: above if over else below, TrackType.AUDIO: heard, TrackType.TEXT: written}
        if (lane := lanes.get(int(number(track.get("tt"), -1)))) is not None:  # pyright: ignore[reportArgumentType, reportCallIssue]
            lane += _placed(track)
    return below, above, heard, written


def _placed(track: Mapping[str, Any]) -> list[_Placed]:
    """Start, end (seconds) and metadata of each segment that lasts; one without a start follows the one before it."""
    placed: list[_Placed] = []
    end = 0.0
    for segment in mappings(track.get("sg")):
        start = number(segment.get("s"), end * 1000, 0) / 1000
        end = start + number(segment.get("d"), 0, 0) / 1000
        if end > start:
            placed.append((start, end, mapping(segment.get("m"))))
    return placed


def _joined(shots: list[Shot], frames: int) -> list[Shot]:
    """Shots without overlap or gap, black where there is nothing, and fades that leave each other room."""
    joined: list[Shot] = []
    for index, shot in enumerate(shots):
        here = joined[-1].end if joined else 0
        if shot.start > here + 1:
            joined.append(Shot("black", here, shot.start))
        elif shot.start > here:
            # A single frame of black is the rounding of a draft's times, and nobody's wish.
            shot = replace(shot, start=here)
        last = shots[index + 1].start if index + 1 < len(shots) else frames
        end = min(shot.end, max(last, shot.start), frames)
        if end > shot.start:
            room = min(end - shot.start, joined[-1].end - joined[-1].start if joined else frames)
            # The first shot of a film has nothing to come in over; it can only come out of a colour.
            alone = not joined and shot.enter not in ("black", "white")
            fade = 0 if shot.enter == "cut" or alone else min(shot.fade, room)
            joined.append(replace(shot, end=end, fade=fade, enter=shot.enter if fade else "cut"))
    here = joined[-1].end if joined else 0
    return [*joined, Shot("black", here, frames)] if here < frames else joined


def _own_sounds(made: Plan) -> list[Sound]:
    """The sound of the clips themselves; it cross-fades with the picture."""
    sounds: list[Sound] = []
    for index, shot in enumerate(made.shots):
        if shot.kind != "video" or not shot.volume:
            continue
        after = made.shots[index + 1] if index + 1 < len(made.shots) else shot
        first, last = (float(frame / made.fps) for frame in made.visible(index))
        offset = shot.offset + (first - float(shot.start / made.fps)) * shot.speed
        sounds.append(
            Sound(
                # Before the beginning of the file its picture stands still and its sound is silent.
                start=first - min(0.0, offset) / shot.speed,
                end=last,
                volume=shot.volume,
                fade_in=max(DECLICK_SECONDS, _fade(shot, made)),
                fade_out=max(DECLICK_SECONDS, _fade(after, made) if after is not shot else 0.0),
                path=shot.path,
                name=shot.name,
                offset=max(0.0, offset),
                loop=shot.loop,
                speed=shot.speed,
                voice=True,
            )
        )
    return sounds


def _inset_sound(inset: Inset, made: Plan) -> list[Sound]:
    shot, fade = inset.shot, max(DECLICK_SECONDS, float(inset.fade / made.fps))
    start, end = float(shot.start / made.fps), min(float(shot.end / made.fps), made.seconds)
    if shot.kind != "video" or not shot.volume or end <= start:
        return []
    sound = Sound(start, end, shot.volume, fade, fade, shot.path, shot.name, shot.offset, shot.loop, shot.speed)
    return [replace(sound, voice=True)]


def _fade(shot: Shot, made: Plan) -> float:
    """Seconds that the sound takes to come in with a shot; a dip to a colour has a half before the cut."""
    return float((shot.fade / 2 if shot.enter in ("black", "white") else shot.fade) / made.fps)
