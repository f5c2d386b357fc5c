"""Words on the picture: what a title, a caption and an end text look like, and what a song or a file is called."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from nemo_mcp.studio.director.desk import stem
from nemo_mcp.studio.director.timeline import Segment, end, segment

WHITE = "#ffffff"
TITLE_MS = 3000
LONGEST_TEXT = 200
# Texts that share less time than this are not seen together: one fades out while the other fades in.
_UNSEEN_MS = 100


class Style(NamedTuple):
    """Centre (0–1 of the picture), size (of its height) and fade of a role."""

    x: float
    y: float
    size: float
    fade: int


ROLES = {
    "title": Style(0.5, 0.45, 0.1, 400),
    "caption": Style(0.5, 0.9, 0.055, 250),
    "lower_third": Style(0.28, 0.8, 0.05, 300),
    "end": Style(0.5, 0.5, 0.09, 400),
}
SPOTS = {"top": 0.15, "center": 0.5, "bottom": 0.84}
SIDES = {"left": 0.25, "right": 0.75}
_HEIGHTS = ((0.34, "at_top"), (0.67, "at_middle"), (1.1, "at_bottom"))
CORNERS = {f"{spot} {side}": (x, SPOTS[spot]) for spot in ("top", "bottom") for side, x in SIDES.items()}

_NOISE = re.compile(
    r"[(\[{【][^)\]}】]*(?:official|audio|video|lyric|remaster|hq|hd|kbps|mv)[^)\]}】]*[)\]}】]", re.IGNORECASE
)
_GENERIC = (
    "audio track song music recording untitled voice output export final mix master img image dsc dscn pxl photo "
    "picture pic screenshot mov vid video clip file new product logo copy 音频 歌曲 录音 图片 照片 视频 产品 未命名"
).split()
_SMALL = ("a", "an", "and", "the", "of", "in", "on", "to", "for")


def text(role: str, content: str, start: int, duration: int, **looks: Any) -> Segment:
    """A text segment of a role; `looks` override its place, size or colour."""
    style = ROLES[role]
    metadata: dict[str, Any] = {"text": content[:LONGEST_TEXT], "role": role, **style._asdict(), "color": WHITE} | looks
    metadata["fade"] = min(metadata["fade"], duration // 3)
    return segment(start, duration, **metadata)


def height_of(y: float) -> str:
    """The phrase for where a text stands, by the y of its centre (0–1)."""
    return next(phrase for below, phrase in _HEIGHTS if y < below)


def keep_apart(texts: list[Segment]) -> None:
    """End each text where the next one at its place begins, after they were moved closer together."""
    ordered = sorted(texts, key=lambda t: t["s"])
    for i, one in enumerate(ordered):
        after = (t for t in ordered[i + 1 :] if all(t["m"].get(k) == one["m"].get(k) for k in ("role", "x", "y")))
        if (follower := next(after, None)) and one["s"] < follower["s"] < one["s"] + one["d"]:
            one["d"] = follower["s"] - one["s"]


def apart(one: Segment, others: list[Segment]) -> Segment | None:
    """Let a text stand clear of those shown at the same time: the one that it made room for, None if none is in its way
    or there is no room."""
    beside = [t for t in others if min(end(t), end(one)) - max(t["s"], one["s"]) > _UNSEEN_MS]
    blocking = next((t for t in beside if _covers(t, one)), None)
    if blocking:
        wanted, size = one["m"]["y"], one["m"]["size"]
        steps = (wanted + sign * n * size * 0.1 for n in range(1, 100) for sign in (1, -1))
        within = (y for y in steps if size <= y <= 1 - size)
        free = (y for y in within if not any(_covers(t, {"m": one["m"] | {"y": y}}) for t in beside))
        if (y := next(free, None)) is None:
            return None
        one["m"]["y"] = round(y, 4)
    return blocking


def _covers(one: Segment, other: Segment) -> bool:
    """Whether two texts are drawn over each other; a line is a fifth higher than its letters."""
    a, b = one["m"], other["m"]
    return abs(a["x"] - b["x"]) < 0.4 and abs(a["y"] - b["y"]) < 0.6 * (a["size"] + b["size"])


def spoken_name(file_name: str) -> str:
    """What a file is about: "02 - paradise-found (Official Audio).mp3" → "Paradise Found"; "" for "IMG_1234.jpg"."""
    name = _NOISE.sub(" ", stem(file_name)).strip()
    name = re.sub(r"^\d{1,3}[\s._-]+(?=\D)", "", name)
    name = name.rsplit(" - ", 1)[-1]
    words = [w for w in re.split(r"[\s_.\-–]+", name) if w]
    meaningful = [
        w for w in words if not re.fullmatch(r"\d+|v\d+", w) and w.lower().rstrip("0123456789") not in _GENERIC
    ]
    if not any(len(w) > 1 for w in meaningful):
        return ""
    if name == name.lower() or name == name.upper():
        words = [w if i and w in _SMALL else w[:1].upper() + w[1:].lower() for i, w in enumerate(words)]
    return " ".join(words)[:60]
