"""Footage, songs and drafts for the director's tests, and a draft written in a line."""

from __future__ import annotations

from pathlib import Path

from nemo_mcp.studio.director import direct
from nemo_mcp.studio.model import Beats, Direction, Draft, History, Source


def source(name: str, seconds: float = 0, width: int = 1920, height: int = 1080) -> Source:
    """An upload; its kind comes from its name."""
    kind = {"mp4": "video", "mov": "video", "mp3": "audio", "wav": "audio"}.get(name.rsplit(".", 1)[1], "image")
    width, height = (0, 0) if kind == "audio" else (width, height)
    return Source(f"id-{name}", name, kind, Path(name), 1000, round(seconds * 1000), width, height, 30.0)  # type: ignore[arg-type]


BEACH, CITY, FOREST = source("beach.mp4", 10), source("city.mp4", 12), source("forest.mov", 8)
PHOTO, MUG = source("photo.jpg"), source("mug.png")
RIVER = source("river.mp4", 6)
SONG = source("paradise-found.mp3", 61.234)
CLIPS = [BEACH, CITY, PHOTO, FOREST, MUG]


def pulse(bpm: float, seconds: float, *, loud: tuple[float, float] = (0, 0), first: float = 0.1) -> Beats:
    """A steady beat, four to the bar, loud between two times."""
    count = int((seconds - first) * bpm / 60)
    times = tuple(first + i * 60 / bpm for i in range(count))
    strength = tuple(1.0 if loud[0] <= t < loud[1] else 0.4 for t in times)
    return Beats(times, tuple(range(0, count, 4)), bpm, strength)


def listen(song: Source) -> Beats:
    """An ear that finds every song to have 120 beats per minute."""
    return pulse(120, song.duration_ms / 1000)


def ask(
    message: str, draft: Draft | None = None, sources: list[Source] | None = None, *, seed: int = 7, turn: int = 1
) -> Direction:
    """One message to the director."""
    uploads = CLIPS if sources is None else sources
    return direct(message, draft=draft or {}, sources=uploads, listen=listen, seed=seed, turn=turn)


def cut(message: str, draft: Draft | None = None, sources: list[Source] | None = None) -> Draft:
    """The draft that a message leads to."""
    stages = ask(message, draft, sources).stages
    assert stages, f"{message!r} changed nothing"
    return stages[-1].draft


class Talk:
    """A conversation with the director, which remembers what can be undone."""

    def __init__(self, draft: Draft, sources: list[Source]) -> None:
        self.draft, self.sources = draft, sources
        self.history = History()
        self.turn = 0

    def say(self, message: str) -> Direction:
        self.turn += 1
        direction = direct(
            message,
            draft=self.draft,
            sources=self.sources,
            listen=listen,
            seed=7,
            turn=self.turn,
            history=self.history,
        )
        if direction.stages:
            self.draft, self.history = direction.stages[-1].draft, direction.history
        return direction


def track(draft: Draft, kind: int) -> list[dict]:
    """The segments of the tracks of a type; what lies over the picture is not among them."""
    return [s for t in draft.get("t", []) if t["tt"] == kind and not t.get("layer") for s in t["sg"]]


def length(draft: Draft) -> int:
    """Length of the picture, ms."""
    return max((s["s"] + s["d"] for s in track(draft, 0)), default=0)


def in_a_line(draft: Draft) -> str:
    """Clips with seconds, music with its volume, texts with times: "beach 10, mug 4 / lofi 35% / Hi 0-3"."""
    clips = ", ".join(f"{s['m']['name'].split('.')[0]} {s['d'] / 1000:.3g}" for s in track(draft, 0))
    music = ", ".join(f"{s['m']['name'].split('.')[0]} {s['m']['volume']:.0%}" for s in track(draft, 1))
    texts = ", ".join(f"{s['m']['text']} {s['s'] / 1000:.3g}-{(s['s'] + s['d']) / 1000:.3g}" for s in track(draft, 7))
    return f"{clips} / {music} / {texts}"


PLAIN = cut("make a video from these clips without music and with hard cuts")
FULL = cut('add lo-fi music, add a title "Intro" and a caption "Hello" at 10s', PLAIN)
