"""A draft seen from each side in a line of text, so that a table can say what an edit changes and what it leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from statistics import median
from typing import Any

from nemo_mcp.studio.director.edits.lettering import ROLES
from nemo_mcp.studio.model import Draft

Segment = dict[str, Any]


def tracks(draft: Draft, kind: int, layer: int = 0) -> list[Segment]:
    """The segments of the tracks of a type that lie on a layer."""
    return [s for t in draft.get("t", []) if t["tt"] == kind and t.get("layer", 0) == layer for s in t["sg"]]


def shots(draft: Draft) -> list[Segment]:
    """The clips that a user counts."""
    return [s for s in tracks(draft, 0) if not s["m"].get("curtain")]


def seconds(ms: float) -> str:
    """3 for 3000."""
    return f"{round(ms / 1000, 3):.3g}"


def stem(segment: Segment) -> str:
    """What a segment shows, without the ending of its file."""
    return str(segment["m"].get("name") or "").split(".")[0]


def span(segment: Segment) -> str:
    """From when to when, in seconds."""
    return f"{seconds(segment['s'])}-{seconds(segment['s'] + segment['d'])}"


def numbered(draft: Draft, said: Callable[[Segment], str]) -> str:
    """What is said of the clips by their numbers; "all" where it is the same of several."""
    words = [said(s) for s in shots(draft)]
    if len(words) > 1 and words[0] and len(set(words)) == 1:
        return f"all={words[0]}"
    return ", ".join(f"{n}={word}" for n, word in enumerate(words, 1) if word)


def look(segment: Segment) -> str:
    given = segment["m"].get("look") or {}
    return " ".join(str(v) if k == "preset" else f"{k}{v:+.3g}" for k, v in given.items() if v)


def fit(segment: Segment) -> str:
    kind = segment["m"].get("fit", "fill")
    return {"fill": "", "fit": "fit"}.get(kind, f"bars {segment['m'].get('ground', '#000000')}")


def enter(segment: Segment) -> str:
    given = segment["m"].get("enter") or {"type": "cut"}
    if given["type"] == "cut":
        return ""
    return f"{given['type']} {seconds(given['d'])} {given.get('from', '')}".strip()


def own(segment: Segment) -> str:
    quiet = segment["m"].get("kind") == "video" and segment["m"]["volume"] != 1
    return f"{segment['m']['volume']:.3g}" if quiet else ""


def frozen(segment: Segment) -> str:
    return seconds(segment["m"]["in"]) if segment["m"].get("freeze") else ""


def lettered(segment: Segment) -> str:
    usual = ROLES[segment["m"]["role"]]._asdict() | {"color": "#ffffff"}
    keys = ("x", "y", "size", "color", "weight", "box", "animation")
    given = {k: segment["m"].get(k) for k in keys if segment["m"].get(k) not in (None, usual.get(k))}
    words = (f"{k} {round(v, 4) if isinstance(v, float) else v}" for k, v in given.items())
    return " ".join([segment["m"]["text"], *words]) if given else ""


def overlay(segment: Segment) -> str:
    m = segment["m"]
    clear = f" opacity {m['opacity']:.3g}" if m.get("opacity", 1) != 1 else ""
    return f"{stem(segment)} {span(segment)} at {round(m['x'], 3)},{round(m['y'], 3)} size {round(m['size'], 3)}{clear}"


def score(segment: Segment) -> str:
    m = segment["m"]
    return f"{m['bpm']:.3g} bpm {m.get('mood', '')}".strip() if m.get("style") else ""


def fades(segment: Segment) -> str:
    m = segment["m"]
    return f"in {seconds(m.get('fade_in', 0))} out {seconds(m.get('fade_out', 0))}" if m.get("role") != "voice" else ""


def mix(segment: Segment) -> str:
    m = segment["m"]
    said = [f"duck {m['duck']:.3g}" if "duck" in m else "", "loop" if m.get("loop") else "", m.get("role", "")]
    return " ".join(s for s in said if s)


def joined(parts: Iterable[str], by: str = ", ") -> str:
    return by.join(p for p in parts if p)


VIEWS: dict[str, Callable[[Draft], Any]] = {
    "clips": lambda d: joined(f"{stem(s)} {seconds(s['d'])}" for s in shots(d)),
    "speed": lambda d: numbered(d, lambda s: f"{s['m']['speed']:.3g}" if s["m"].get("speed", 1) != 1 else ""),
    "freeze": lambda d: numbered(d, frozen),
    "look": lambda d: numbered(d, look),
    "fit": lambda d: numbered(d, fit),
    "turn": lambda d: numbered(d, lambda s: str(s["m"].get("rotate") or "")),
    "mirror": lambda d: numbered(d, lambda s: s["m"].get("mirror") or ""),
    "motion": lambda d: numbered(d, lambda s: s["m"]["motion"] if s["m"].get("motion", "none") != "none" else ""),
    "enter": lambda d: numbered(d, enter),
    "own": lambda d: numbered(d, own),
    "curtain": lambda d: joined(f"{s['m']['colors'][0]} {seconds(s['d'])}" for s in tracks(d, 0) if s not in shots(d)),
    "music": lambda d: joined(f"{stem(s)} {s['m']['volume']:.0%}" for s in tracks(d, 1)),
    "score": lambda d: joined(map(score, tracks(d, 1))),
    "fades": lambda d: joined(map(fades, tracks(d, 1))),
    "mix": lambda d: joined(map(mix, tracks(d, 1)), "; "),
    "texts": lambda d: joined(f"{s['m']['text']} {span(s)}" for s in tracks(d, 7)),
    "lettering": lambda d: joined(map(lettered, tracks(d, 7)), "; "),
    "over": lambda d: joined(map(overlay, tracks(d, 0, 1))),
    "fps": lambda d: d.get("fps"),
    "canvas": lambda d: f"{d['canvas']['w']}x{d['canvas']['h']}",
    "loudness": lambda d: d.get("loudness"),
}
# Seen only where it is asked for: a median says little of a film that is not cut to a song.
PACE: Callable[[Draft], float] = lambda d: round(median(s["d"] for s in shots(d)) / 1000, 2)  # noqa: E731


def seen(draft: Draft) -> dict[str, Any]:
    """A draft from every side."""
    return {name: view(draft) for name, view in VIEWS.items()}
