"""Chunks: pieces of a film that are made side by side and kept, each under a key of everything that it shows."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import av
import numpy as np
import PIL

import nemo_mcp
from nemo_mcp.studio.render.encode import KEYFRAME_SECONDS
from nemo_mcp.studio.render.film import Plan, Shot
from nemo_mcp.studio.render.formats import PICTURE_CODECS, SOUND_CODECS

# Seconds of a chunk: as long as a group of pictures; a clip's are longer, for its decoder has to seek to their start.
_STILL_SECONDS, _CLIP_SECONDS = KEYFRAME_SECONDS, 4 * KEYFRAME_SECONDS
# Nothing shorter is worth an encoder of its own.
_SHORTEST_SECONDS = 0.4
# What is made by other code may look different.
_MAKERS = (nemo_mcp.__version__, av.__version__, PIL.__version__, np.__version__)


class Chunk(NamedTuple):
    """Frames of a film: the first, and the first that is not in it."""

    first: int
    last: int

    @property
    def frames(self) -> int:
        return self.last - self.first


def chunks(plan: Plan) -> list[Chunk]:
    """Cut a film where a shot begins to be seen, then at even distances, and where titles and insets begin and end.

    Distances count from the beginning of a shot: one that is moved keeps its chunks.
    """
    changes, steps = {0}, set[int]()
    for index, shot in enumerate(plan.shots):
        begin = max(0, plan.visible(index)[0])
        clip = shot.kind == "video" and not shot.freeze
        changes.add(begin)
        steps |= set(range(begin, shot.end, max(1, round(plan.fps * (_CLIP_SECONDS if clip else _STILL_SECONDS)))))
    for lying in (*plan.titles, *(inset.shot for inset in plan.insets)):
        changes |= {lying.start, lying.end}
    shortest, kept = round(plan.fps * _SHORTEST_SECONDS), [0, plan.frames]
    # Changes come first: a step that is too near to one gives way.
    for border in (*sorted(changes), *sorted(steps)):
        if all(abs(border - other) >= shortest for other in kept) and 0 < border < plan.frames:
            kept.append(border)
    kept.sort()
    return [Chunk(*pair) for pair in pairwise(kept)]


def chunk_key(plan: Plan, chunk: Chunk, codec: str, quality: str) -> str:
    """A name for the bytes of a chunk: the same whenever it shows the same, wherever in a film it stands."""
    moments = [plan.moment(frame) for frame in range(chunk.first, chunk.last)]
    order = sorted({index for m in moments for index in (m.shot, m.coming) if index >= 0})
    place = {index: number for number, index in enumerate(order)} | {-1: -1}
    shown = (
        [replace(m, shot=place[m.shot], coming=place[m.coming]) for m in moments],
        [_facts(plan, index, chunk.first) for index in order],
        [
            replace(t, start=t.start - chunk.first, end=t.end - chunk.first)
            for t in plan.titles
            if _seen(t.start, t.end, chunk)
        ],
        [
            replace(i, shot=_content(i.shot, i.shot.start - chunk.first, i.shot.end - chunk.first))
            for i in plan.insets
            if _seen(i.shot.start, i.shot.end, chunk)
        ],
    )
    return _digest(plan.width, plan.height, plan.fps, PICTURE_CODECS[codec], quality, shown)


def sound_key(plan: Plan, codec: str, container: str, quality: str) -> str:
    """A name for the bytes of a film's sound."""
    heard = [replace(s, path=Path(_hash_of(s.path) if s.path.name else ""), name="") for s in plan.sounds]
    return _digest(plan.frames, plan.fps, plan.loudness, SOUND_CODECS[codec], container, quality, heard)


def _facts(plan: Plan, index: int, first: int) -> tuple[Shot, object]:
    shot = plan.shots[index]
    if shot.motion != "none":
        # A camera that moves knows how long its shot will be seen.
        return _content(shot, shot.start - first, 0), tuple(frame - first for frame in plan.visible(index))
    moves = shot.kind == "video" and not shot.freeze
    return _content(shot, shot.start - first if moves else 0, 0), None


def _content(shot: Shot, start: int, end: int) -> Shot:
    path = Path(_hash_of(shot.path) if shot.path.name else "")
    return replace(shot, start=start, end=end, path=path, name="")


def _seen(start: int, end: int, chunk: Chunk) -> bool:
    return start < chunk.last and end > chunk.first


def _digest(*facts: object) -> str:
    return hashlib.blake2b(repr((_MAKERS, facts)).encode(), digest_size=20).hexdigest()


def _hash_of(path: Path) -> str:
    stat = path.stat()
    return _content_hash(str(path), stat.st_size, stat.st_mtime_ns)


@lru_cache(1024)
def _content_hash(path: str, size: int, changed: int) -> str:
    with Path(path).open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=20)).hexdigest()
