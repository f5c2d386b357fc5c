"""Segments of a draft → what the film is made of: one reader for each kind of track (its keys: studio/model.py)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeVar

from nemo_mcp.studio.media.animation import is_animated
from nemo_mcp.studio.media.decode import UnreadableMedia, quoted
from nemo_mcp.studio.media.probe import MediaInfo, probe
from nemo_mcp.studio.render.film import Inset, Look, RenderError, Shot, Sound, Title
from nemo_mcp.studio.render.lenient import mapping, number, text, texts

Sources = Mapping[str, Mapping[str, Any]]
Metadata = dict[str, Any]

# A clip that ends this much too early holds its last frame; one that lacks more starts over from its `in`.
_HOLD_SECONDS = 1.0
_SLOWEST, _FASTEST = 0.1, 10.0
# Where a title stands when its draft does not say: x, y and size by role. What would leave the canvas is moved in.
PLACES = {
    "title": (0.5, 0.5, 0.09),
    "caption": (0.5, 0.9, 0.05),
    "lower_third": (0.0, 0.8, 0.05),
    "end": (0.5, 0.5, 0.08),
}
# Sound that begins or ends at a cut would click.
DECLICK_SECONDS = 0.01

_Word = TypeVar("_Word", bound=str)


class Files:
    """The sources of a draft; each is looked into once, however many segments show it."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._infos: dict[Path, MediaInfo] = {}

    def of(self, m: Metadata) -> tuple[Path, str, MediaInfo]:
        """Path, name and content of the file that a segment names.

        Raises:
            RenderError: it is missing or unreadable.
        """
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


def frame_at(seconds: float, fps: Fraction) -> int:
    """The frame that begins nearest to a time; draft times are whole milliseconds."""
    return round(Fraction(round(seconds * 1000), 1000) * fps)


def read_shot(start: float, end: float, m: Metadata, files: Files, fps: Fraction) -> Shot:
    """A segment of a video track; it must name a picture."""
    enter = mapping(m.get("enter"))
    first, last, *_ = (*texts(m.get("colors")), "", "")
    shot = Shot(
        kind="card",
        start=frame_at(start, fps),
        end=frame_at(end, fps),
        fit=_one_of(m.get("fit"), "fill", "fit", "bars"),
        ground=text(m.get("ground")),
        turns=round(number(m.get("rotate"), 0) / 90) % 4,
        mirror=_one_of(m.get("mirror"), "", "h", "v"),
        look=_look(mapping(m.get("look"))),
        motion=_one_of(m.get("motion"), "none", "in", "out", "left", "right"),
        enter=_one_of(enter.get("type"), "cut", "cross", "black", "white", "slide", "wipe", "zoom"),
        side=_one_of(enter.get("from"), "right", "left", "top", "bottom"),
        fade=frame_at(number(enter.get("d"), 500, 0, 60_000) / 1000, fps),
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
    whole, speed = info.duration_ms / 1000, number(m.get("speed"), 1, _SLOWEST, _FASTEST)
    offset = min(number(m.get("in"), 0, 0) / 1000, max(0.0, whole - 0.1))
    frozen = m.get("freeze") is True
    loop = (offset, whole) if (end - start) * speed > whole - offset + _HOLD_SECONDS and not frozen else None
    silent = frozen or is_animated(path)
    volume = 0.0 if silent else number(m.get("volume"), 1, 0, 4)
    clip = replace(shot, kind="video", path=path, name=name, offset=offset, loop=loop, volume=volume)
    return replace(clip, speed=speed, freeze=frozen)


def read_inset(start: float, end: float, m: Metadata, files: Files, fps: Fraction) -> Inset:
    """A segment of a video track that lies over the first."""
    return Inset(
        replace(read_shot(start, end, m, files, fps), motion="none", enter="cut", fade=0),
        x=number(m.get("x"), 0.8, 0, 1),
        y=number(m.get("y"), 0.2, 0, 1),
        size=number(m.get("size"), 0.3, 0.01, 1),
        opacity=number(m.get("opacity"), 1, 0, 1),
        fade=frame_at(number(m.get("fade"), 0, 0, 60_000) / 1000, fps),
    )


def read_sound(start: float, end: float, m: Metadata, files: Files) -> Sound:
    """A segment of a sound track: composed, or from a file that sounds."""
    voice = m.get("role") == "voice"
    sound = Sound(
        start=start,
        end=end,
        volume=number(m.get("volume"), 1, 0, 4),
        fade_in=max(DECLICK_SECONDS, number(m.get("fade_in"), 0, 0) / 1000),
        fade_out=max(DECLICK_SECONDS, number(m.get("fade_out"), 0, 0) / 1000),
        offset=number(m.get("in"), 0, 0) / 1000,
        style=text(m.get("style")),
        bpm=number(m.get("bpm"), 0, 0, 300),
        mood=_one_of(m.get("mood"), "", "bright", "dark"),
        seed=int(number(m.get("seed"), 0, 0, 2**31)),
        duck=1.0 if voice else number(m.get("duck"), 1, 0, 1),
        voice=voice,
    )
    if sound.style and not m.get("source"):
        return sound
    path, name, info = files.of(m)
    if info.kind == "image":
        raise RenderError(f"{quoted(name)} holds no sound.")
    whole = info.duration_ms / 1000
    loop = (sound.offset, whole) if m.get("loop") is True and whole - sound.offset > DECLICK_SECONDS else None
    speed = number(m.get("speed"), 1, _SLOWEST, _FASTEST)
    return replace(sound, path=path, name=name, style="", loop=loop, speed=speed)


def read_title(start: float, end: float, m: Metadata, fps: Fraction) -> Title:
    """A segment of a text track."""
    role = _one_of(m.get("role"), "title", "caption", "lower_third", "end")
    x, y, size = PLACES[role]
    return Title(
        text=text(m.get("text")) or text(m.get("title")),
        role=role,
        start=frame_at(start, fps),
        end=frame_at(end, fps),
        x=number(m.get("x"), x, 0, 1),
        y=number(m.get("y"), y, 0, 1),
        size=number(m.get("size"), size, 0.01, 0.5),
        color=text(m.get("color")),
        fade=frame_at(number(m.get("fade"), 300, 0, 60_000) / 1000, fps),
        weight=_one_of(m.get("weight"), "", "regular", "bold"),
        box=text(m.get("box")),
        animation=_one_of(m.get("animation"), "", "rise", "pop", "type", "slide"),
    )


def _look(m: Metadata) -> Look:
    preset = _one_of(m.get("preset"), "", "warm", "cool", "bw", "vintage", "contrast")
    return Look(preset, *(number(m.get(name), 0, -1, 1) for name in ("brightness", "contrast", "saturation")))


def _one_of(value: object, default: _Word, *others: _Word) -> Any:
    """A word of those known, else the default."""
    return value if isinstance(value, str) and value in others else default
