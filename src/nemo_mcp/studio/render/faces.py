"""Faces: what each kind of segment shows at a time of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from av.video.frame import VideoFrame
from PIL import Image

from nemo_mcp.studio.media.animation import Animation, is_animated
from nemo_mcp.studio.media.decode import FrameReader, UnreadableMedia, quoted, shown_size
from nemo_mcp.studio.render import camera, looks
from nemo_mcp.studio.render.film import Plan, RenderError, Shot
from nemo_mcp.studio.render.picture import Picture, black, from_frame, from_image
from nemo_mcp.studio.render.stills import BACKDROP_BLUR, BACKDROP_LIGHT, Size, color, opened, page, solid, still, turned

# The slow move over a still: parts of the picture each second, and the bounds of the whole way.
_MOVE_PER_SECOND, _SHORTEST_MOVE, _LONGEST_MOVE = 0.045, 0.03, 0.16
# Clips' backdrops are made anew for every frame, in this part of the size.
_BACKDROP_SCALE = 8


class Face(Protocol):
    """What a shot shows. `seconds` count from its start; `way` is how far it is through all of its visible time."""

    def at(self, seconds: float, way: float) -> Picture: ...

    def close(self) -> None: ...


def open_face(plan: Plan, index: int, threads: int) -> Face:
    """Make ready what a shot shows; `threads` decode a clip (0: as many as there are processors).

    Raises:
        RenderError: its file cannot be read.
    """
    shot, size = plan.shots[index], (plan.width, plan.height)
    if shot.motion == "none":
        return face(shot, size, threads)
    first, last = plan.visible(index)
    move = min(max(float((last - first) / plan.fps) * _MOVE_PER_SECOND, _SHORTEST_MOVE), _LONGEST_MOVE)
    # Larger than the narrowest window needs, so that no window ever enlarges.
    scale = (1 + move) * camera.FINER
    working = (even(size[0] * scale), even(size[1] * scale))
    return Camera(face(shot, working, threads), shot.motion, 1 + move, working, size)


def face(shot: Shot, size: Size, threads: int) -> Face:
    """What a shot shows in a size, without the move of a camera."""
    if shot.kind == "video":
        return Drawn(shot, size) if is_animated(shot.path) else Clip(shot, size, threads)
    return Still(black(size) if shot.kind == "black" else still(shot, size))


class Still:
    """A picture that does not change."""

    def __init__(self, sheet: Picture) -> None:
        self._sheet = sheet

    def at(self, seconds: float, way: float) -> Picture:
        return self._sheet

    def close(self) -> None:
        pass


class Camera:
    """A camera that moves slowly over what another face shows; its closest window is so many times narrower."""

    def __init__(self, face: Face, motion: str, closest: float, full: Size, size: Size) -> None:
        self._face, self._motion, self._closest = face, motion, closest
        self._full, self._size = full, size
        self._seen: Picture | None = None
        self._film: camera.Film | None = None

    def at(self, seconds: float, way: float) -> Picture:
        picture = self._face.at(seconds, way)
        if picture is not self._seen or self._film is None:
            self._seen, self._film = picture, camera.film(picture)
        width, height = self._full
        # The eye sees a zoom as even when it goes on by the same factor each second.
        zoom = {"in": self._closest**-way, "out": self._closest ** (way - 1)}.get(self._motion, 1 / self._closest)
        across = {"left": 1 - way, "right": way}.get(self._motion, 0.5)
        left, top = (width * (1 - zoom)) * across, (height * (1 - zoom)) * 0.5
        return camera.window(self._film, (left, top, left + width * zoom, top + height * zoom), self._size)

    def close(self) -> None:
        self._face.close()


def source_time(shot: Shot, seconds: float) -> float:
    """The time in its file that a shot shows so long after its start."""
    if shot.freeze:
        return shot.offset
    time = shot.offset + seconds * shot.speed
    if shot.loop and time > shot.loop[0]:
        begin, end = shot.loop
        return begin + (time - begin) % (end - begin)
    return time


class Clip:
    """A moving picture. At its end it stands still, or starts over where the plan says so."""

    def __init__(self, shot: Shot, size: Size, threads: int) -> None:
        self._shot, self._size = shot, size
        self._frame: VideoFrame | None = None
        self._picture = black(size)
        self._ground = (
            from_image(Image.new("RGB", size, color(shot.ground or "#000000"))) if shot.fit == "bars" else None
        )
        try:
            self._reader = FrameReader(shot.path, threads)
        except UnreadableMedia as error:
            raise _unusable(shot, error) from None

    def at(self, seconds: float, way: float) -> Picture:
        try:
            frame = self._reader.at(source_time(self._shot, seconds))
        except UnreadableMedia as error:
            raise _unusable(self._shot, error) from None
        if frame is not self._frame:
            self._frame, self._picture = frame, self._shown(frame)
        return self._picture

    def _shown(self, frame: VideoFrame) -> Picture:
        shown = shown_size(self._reader.stream, frame)
        if self._shot.turns % 2:
            shown = (shown[1], shown[0])
        if self._shot.fit == "fill":
            return self._styled(_filling(frame, shown, self._size, self._shot.turns))
        inside = scaled(shown, self._size, min)
        picture = self._styled(from_frame(frame, inside, self._shot.turns))
        if inside == self._size:
            return picture
        left, top = ((side - own) // 4 * 2 for side, own in zip(self._size, inside, strict=True))
        return self._behind(frame, shown).with_part(picture, left, top)

    def _behind(self, frame: VideoFrame, shown: Size) -> Picture:
        """What fills the room that a whole picture leaves."""
        if self._ground is not None:
            return self._ground
        small = (even(self._size[0] / _BACKDROP_SCALE), even(self._size[1] / _BACKDROP_SCALE))
        backdrop = self._styled(_filling(frame, shown, small, self._shot.turns))
        return backdrop.blurred(small[1] * BACKDROP_BLUR).lit(BACKDROP_LIGHT).window((0, 0, *small), self._size)

    def _styled(self, picture: Picture) -> Picture:
        return looks.apply(self._shot.look, picture.turned(0, self._shot.mirror))

    def close(self) -> None:
        self._reader.close()


class Drawn:
    """An animated GIF or WebP; it starts over like a clip."""

    def __init__(self, shot: Shot, size: Size) -> None:
        self._shot, self._size = shot, size
        self._animation = Animation(opened(shot.path, shot.name))
        self._number = -1
        self._picture = black(size)

    def at(self, seconds: float, way: float) -> Picture:
        number = self._animation.number_at(source_time(self._shot, seconds))
        if number != self._number:
            image = turned(solid(self._animation.image(number)), self._shot)
            self._number = number
            self._picture = looks.apply(self._shot.look, from_image(page(image, self._shot, self._size)))
        return self._picture

    def close(self) -> None:
        self._animation.close()


def _unusable(shot: Shot, error: UnreadableMedia) -> RenderError:
    return RenderError(f"{quoted(shot.name)} cannot be used: {error.reason}.")


def _filling(frame: VideoFrame, shown: Size, size: Size, turns: int) -> Picture:
    """A frame as large as covers a size, cut to it."""
    cover = scaled(shown, size, max)
    picture = from_frame(frame, cover, turns)
    if cover == size:
        return picture
    return picture.crop((cover[0] - size[0]) // 4 * 2, (cover[1] - size[1]) // 4 * 2, *size)


def scaled(shown: Size, size: Size, choose: Callable[[float, float], float]) -> Size:
    """The size in which a picture covers another (max) or fits into it (min)."""
    scale = choose(size[0] / shown[0], size[1] / shown[1])
    width, height = shown[0] * scale, shown[1] * scale
    return (
        size[0] if abs(width - size[0]) < 2 else even(width),
        size[1] if abs(height - size[1]) < 2 else even(height),
    )


def even(length: float) -> int:
    return max(2, round(length / 2) * 2)
