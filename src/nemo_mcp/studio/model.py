"""The studio's words: what a draft, a source and a beat are. Director and renderer share this page.

A draft is JSON with the short keys of API reference §8. Beyond the public keys it uses, all optional:

    draft    {"id", "fps": 24 | 25 | 30 | 50 | 60, "canvas": {"w", "h"}, "loudness": LUFS, "t": [track, …]}
    track    {"tt": 0 video | 1 audio | 7 text, "id", "layer": 1 on a video track that lies over the first, "sg": […]}
    segment  {"id", "s": start ms, "d": duration ms, "m": metadata}

Segments of the first video track never overlap and leave no gap; overlays may. Metadata of a segment:

    video    name, source (id of a file), kind "video" | "image" | "card", in (ms into the source), width, height,
             volume (of the clip's own sound, 0–1), fit "fill" | "fit" (whole, over a blurred copy) | "bars" (whole,
             over `ground`, a hex colour, black), motion "in" | "out" | "left" | "right" | "none" (slow camera move),
             speed (0.1–10, 1; `d` is the time on the timeline, the sound keeps its pitch), freeze (true: the frame at
             `in` stands still, silent), rotate 90 | 180 | 270 (clockwise), mirror "h" | "v", look (below),
             enter {"type", "d": ms, "from"}: how the picture comes in, "cut" | "cross" | "black" | "white" | "slide" |
             "wipe" | "zoom"; slides and wipes come from "left" | "right" | "top" | "bottom". All but the first of a
             film are centred on the segment's start.
    look     {"preset": "warm" | "cool" | "bw" | "vintage" | "contrast", "brightness", "contrast", "saturation":
             −1 to 1, 0 as it is}
    overlay  (video track with "layer": 1) as video, and x and y of the centre (0–1 of the picture), size (of the
             picture's width, 0–1), opacity 0–1, fade (ms in and out)
    card     a drawn page (kind "card"): title, lines [str, …], colors [hex, hex]
    audio    name, source (id of a file) or style "lofi" | "upbeat" | "cinematic" with bpm, mood "bright" | "dark" and
             seed (composed), in (ms into the source), loop (true: from `in` again until the segment ends), volume 0–1,
             fade_in, fade_out (ms), duck (0–1: its part of the volume while a clip or voice speaks), role "voice"
    text     text, role "title" | "caption" | "lower_third" | "end", x and y of the centre (0–1 of the picture),
             size (of the picture's height, 0–1), color (hex), weight "regular" | "bold", box (hex colour of a plate
             behind it), fade (ms in and out), animation "rise" | "pop" | "type" | "slide"

A segment whose start is missing follows the one before it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any, Literal

Draft = dict[str, Any]
SourceKind = Literal["video", "image", "audio"]


class TrackType(IntEnum):
    """The `tt` of a track."""

    VIDEO = 0
    AUDIO = 1
    TEXT = 7


# The endings of what may be uploaded: thirteen formats (API reference §7); jpeg is jpg by its other name.
ENDINGS = ("mp4", "mov", "avi", "webm", "mkv", "jpg", "jpeg", "png", "gif", "webp", "mp3", "wav", "m4a", "aac")


@dataclass(frozen=True)
class Source:
    """An uploaded file. `duration_ms` is 0 for stills; `width` and `height` are pixels as shown, 0 for sound."""

    id: str
    name: str
    kind: SourceKind
    path: Path
    size_bytes: int
    duration_ms: int
    width: int
    height: int
    fps: float


@dataclass(frozen=True)
class Beats:
    """The pulse of a song: beat times in seconds, which of them begin a bar, and beats per minute.

    `strength` holds for each beat how loud the music is around it, 0–1 of the song's loudest.
    """

    times: tuple[float, ...]
    downbeats: tuple[int, ...]
    tempo: float
    strength: tuple[float, ...]


@dataclass(frozen=True)
class Movement:
    """How much moves in a clip: an amount for each step of `step_ms`, 0 and up, comparable between clips."""

    step_ms: int
    amounts: tuple[float, ...]


@dataclass(frozen=True)
class Stage:
    """One step of an edit as the event stream shows it: a tool call and the draft that it leaves behind."""

    tool: str
    arguments: dict[str, Any]
    draft: Draft


@dataclass(frozen=True)
class Question:
    """What the director must know before it can go on; `options` are ready-made answers, perhaps none."""

    prompt: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True)
class History:
    """Where undo and redo lead: the drafts before each change that stands, and those that were undone; newest last."""

    past: tuple[Draft, ...] = ()
    future: tuple[Draft, ...] = ()


@dataclass(frozen=True)
class Direction:
    """What becomes of one message: the steps of the edit, and what is said about them.

    `kind` decides the price: "create" makes a first cut, "edit" changes a timeline, "talk" is free and has no stages.
    `reply` speaks of the content first and of the editor's buttons and panels second, as the original does. `history`
    is what the session remembers once the first stage has landed.
    """

    kind: Literal["create", "edit", "talk"]
    stages: tuple[Stage, ...]
    reply: str
    question: Question | None = None
    history: History = History()
