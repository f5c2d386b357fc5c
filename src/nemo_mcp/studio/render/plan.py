"""Draft → plan: what is seen and heard when, read leniently and settled before the first frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from nemo_mcp.studio.media.decode import UnreadableMedia, quoted
from nemo_mcp.studio.media.probe import MediaInfo, probe
from nemo_mcp.studio.model import Draft, TrackType
from nemo_mcp.studio.render.film import Plan, RenderError, Shot, Sound, Title
from nemo_mcp.studio.render.lenient import mapping, mappings, number, text, texts

Sources = Mapping[str, Mapping[str, Any]]

# Pixels of the shorter side.
RESOLUTIONS = {"480p": 480, "720p": 720, "1080p": 1080, "1440p": 1440, "4k": 2160}
_CANVAS = (1920, 1080)
_LARGEST_SIDE = 3840
_LONGEST_SECONDS = 3600
# A clip that ends this much too early holds its last frame; one that lacks more starts over from its `in`.
_HOLD_SECONDS = 1.0
# Where a title stands when its draft does not say: x, y and size by role. What would leave the canvas is moved in.
PLACES = {
    "title": (0.5, 0.5, 0.09),
    "caption": (0.5, 0.86, 0.05),
    "lower_third": (0.0, 0.8, 0.05),
    "end": (0.5, 0.5, 0.08),
}
# Sound that begins or ends at a cut would click.
_DECLICK_SECONDS = 0.01


def plan(draft: Draft, sources: Sources, resolution: str = "") -> Plan:
    """Settle a draft (its format: studio/model.py). Without a picture the film is black under its sound.

    Raises:
        RenderError: nothing is on the timeline, or a source is missing or unreadable.
    """
    width, height = _canvas(draft, resolution)
    fps = Fraction(number(draft.get("fps"), 30, 1, 120)).limit_denominator(1001)
    files = _Files(sources)
    segments = [(track.get("tt"), *placed) for track in mappings(draft.get("t")) for placed in _placed(track)]
    of_type = {tt: [s[1:] for s in segments if int(number(s[0], -1)) == tt] for tt in TrackType}
    seen = of_type[TrackType.VIDEO]
    end = max((end for _, end, _ in seen or of_type[TrackType.AUDIO] + of_type[TrackType.TEXT]), default=0.0)
    frames = _frame(end, fps)
    if frames < 1:
        raise RenderError("There is nothing on the timeline to render.")
    if end > _LONGEST_SECONDS:
        raise RenderError("The film would be longer than an hour, which is the most that can be rendered.")
    shots = _joined([_shot(*s, files, fps) for s in sorted(seen, key=lambda s: s[0])], frames)
    music = [_music(*s, files) for s in of_type[TrackType.AUDIO]]
    titles = [t for s in of_type[TrackType.TEXT] if (t := _title(*s, fps)).text]
    made = Plan(width, height, fps, frames, tuple(shots), (), tuple(titles))
    return replace(made, sounds=(*music, *_own_sounds(made)))


def _canvas(draft: Draft, resolution: str) -> tuple[int, int]:
    sides = mapping(draft.get("canvas"))
    width, height = (number(sides.get(k), default, 16, _LARGEST_SIDE) for k, default in zip("wh", _CANVAS, strict=True))
    scale = RESOLUTIONS[resolution] / min(width, height) if resolution in RESOLUTIONS else 1.0
    scale = min(scale, _LARGEST_SIDE / max(width, height))
    # Chroma is half as fine as luma: odd sides have no place in the picture.
    return round(width * scale / 2) * 2, round(height * scale / 2) * 2


def _frame(seconds: float, fps: Fraction) -> int:
    """The frame that begins nearest to a time; draft times are whole milliseconds."""
    return round(Fraction(round(seconds * 1000), 1000) * fps)


def _placed(track: Mapping[str, Any]) -> list[tuple[float, float, dict[str, Any]]]:
    """Start, end (seconds) and metadata of each segment that lasts; one without a start follows the one before it."""
    placed: list[tuple[float, float, dict[str, Any]]] = []
    end = 0.0
    for segment in mappings(track.get("sg")):
        start = number(segment.get("s"), end * 1000, 0) / 1000
        end = start + number(segment.get("d"), 0, 0) / 1000
        if end > start:
            placed.append((start, end, mapping(segment.get("m"))))
    return placed


def _shot(start: float, end: float, m: dict[str, Any], files: _Files, fps: Fraction) -> Shot:
    enter = mapping(m.get("enter"))
    first, last, *_ = (*texts(m.get("colors")), "", "")
    shot = Shot(
        kind="card",
        start=_frame(start, fps),
        end=_frame(end, fps),
        fit="fit" if m.get("fit") == "fit" else "fill",
        motion=m["motion"] if m.get("motion") in ("in", "out", "left", "right") else "none",
        enter=enter["type"] if enter.get("type") in ("cross", "black") else "cut",
        fade=_frame(number(enter.get("d"), 500, 0, 60_000) / 1000, fps),
        title=text(m.get("title")),
        lines=texts(m.get("lines")),
        colors=(first, last),
    )
    if m.get("kind") == "card":
        return shot
    path, name, info = files.of(m)
    if info.kind == "audio":
        raise RenderError(f"{quoted(name)} holds no picture.")
    if info.kind == "image":
        return replace(shot, kind="image", path=path, name=name)
    offset = min(number(m.get("in"), 0, 0) / 1000, max(0.0, info.duration_ms / 1000 - 0.1))
    whole = info.duration_ms / 1000
    loop = (offset, whole) if end - start > whole - offset + _HOLD_SECONDS else None
    volume = number(m.get("volume"), 1, 0, 4)
    return replace(shot, kind="video", path=path, name=name, offset=offset, loop=loop, volume=volume)


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
            fade = 0 if shot.enter == "cut" or (shot.enter == "cross" and not joined) else min(shot.fade, room)
            joined.append(replace(shot, end=end, fade=fade, enter=shot.enter if fade else "cut"))
    here = joined[-1].end if joined else 0
    return [*joined, Shot("black", here, frames)] if here < frames else joined


def _music(start: float, end: float, m: dict[str, Any], files: _Files) -> Sound:
    sound = Sound(
        start=start,
        end=end,
        volume=number(m.get("volume"), 1, 0, 4),
        fade_in=max(_DECLICK_SECONDS, number(m.get("fade_in"), 0, 0) / 1000),
        fade_out=max(_DECLICK_SECONDS, number(m.get("fade_out"), 0, 0) / 1000),
        offset=number(m.get("in"), 0, 0) / 1000,
        style=text(m.get("style")),
        bpm=number(m.get("bpm"), 0, 0, 300),
        seed=int(number(m.get("seed"), 0, 0, 2**31)),
    )
    if sound.style and not m.get("source"):
        return sound
    path, name, info = files.of(m)
    if info.kind == "image":
        raise RenderError(f"{quoted(name)} holds no sound.")
    return replace(sound, path=path, name=name, style="")


def _own_sounds(made: Plan) -> list[Sound]:
    """The sound of the clips themselves; it cross-fades with the picture."""
    sounds: list[Sound] = []
    for index, shot in enumerate(made.shots):
        if shot.kind != "video" or not shot.volume:
            continue
        after = made.shots[index + 1] if index + 1 < len(made.shots) else shot
        first, last = (float(frame / made.fps) for frame in made.visible(index))
        offset = shot.offset + first - float(shot.start / made.fps)
        sounds.append(
            Sound(
                # Before the beginning of the file its picture stands still and its sound is silent.
                start=first - min(0.0, offset),
                end=last,
                volume=shot.volume,
                fade_in=max(_DECLICK_SECONDS, _fade(shot, made)),
                fade_out=max(_DECLICK_SECONDS, _fade(after, made) if after is not shot else 0.0),
                path=shot.path,
                name=shot.name,
                offset=max(0.0, offset),
                loop=shot.loop,
            )
        )
    return sounds


def _fade(shot: Shot, made: Plan) -> float:
    """Seconds that the sound takes to come in with a shot; a dip to black has a half before the cut."""
    return float((shot.fade if shot.enter == "cross" else shot.fade / 2) / made.fps)


class _Files:
    """The sources of a draft; each is looked into once, however many segments show it."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._infos: dict[Path, MediaInfo] = {}

    def of(self, m: dict[str, Any]) -> tuple[Path, str, MediaInfo]:
        """Path, name and content of the file that a segment names."""
        source = self._sources.get(text(m.get("source")), {})
        name = text(source.get("name")) or text(m.get("name")) or "a file without a name"
        path = Path(text(source.get("path")))
        if not source or not path.is_file():
            raise RenderError(
                f"{quoted(name)} is on the timeline, but its file is missing. Upload it again or take it out."
            )
        if path not in self._infos:
            try:
                self._infos[path] = probe(path, name)
            except UnreadableMedia as error:
                raise RenderError(error.reason) from None
        return path, name, self._infos[path]


def _title(start: float, end: float, m: dict[str, Any], fps: Fraction) -> Title:
    role = m["role"] if m.get("role") in ("caption", "lower_third", "end") else "title"
    x, y, size = PLACES[role]
    return Title(
        text=text(m.get("text")) or text(m.get("title")),
        role=role,
        start=_frame(start, fps),
        end=_frame(end, fps),
        x=number(m.get("x"), x, 0, 1),
        y=number(m.get("y"), y, 0, 1),
        size=number(m.get("size"), size, 0.01, 0.5),
        color=text(m.get("color")) or "#ffffff",
        fade=_frame(number(m.get("fade"), 300, 0, 60_000) / 1000, fps),
    )
