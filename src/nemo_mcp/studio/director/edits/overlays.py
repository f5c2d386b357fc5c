"""Edits of what lies over the picture: a logo in a corner, a picture in the picture."""

from __future__ import annotations

from typing import Any

from nemo_mcp.studio.director.cutting import STILL_MS
from nemo_mcp.studio.director.desk import Desk, is_logo, name
from nemo_mcp.studio.director.request import Request
from nemo_mcp.studio.director.timeline import Segment, segment
from nemo_mcp.studio.model import Source

from .selection import selected, stretch

_LOGO_SIZE, _PICTURE_SIZE = 0.12, 0.3
_SMALLEST, _LARGEST = 0.04, 0.9
_BIGGER, _SMALLER = 1.25, 0.8
_MARGIN = 0.04  # of the picture's width
_FADE_MS = 300


def lay_over(desk: Desk, request: Request) -> None:
    """Put an upload over the picture, or change how one lies there already."""
    present = _present(desk, request)
    if not present and request.verb in ("up", "down"):
        desk.unable("no_overlay")
    if present and (request.verb not in ("add", "") or request.pronoun or not request.files):
        return _change(desk, request, present)
    source = _source(desk, request)
    if present and name(present) == source.name:
        return _change(desk, request, present)
    timeline = desk.timeline
    clips = selected(desk, request)
    taken = clips[:1] if not request.files and "clip" in request.which else []
    below = [] if request.every else [c for c in clips if c["m"].get("source") != source.id][:1]
    if taken and len(timeline.clips) > 1:  # a clip that is to lie over another is no clip of its own any more
        timeline.shots = [s for s in timeline.shots if s is not taken[0]]
        timeline.settle()
    logo = is_logo(source)
    size = request.level or request.how.get("size") or (_LOGO_SIZE if logo else _PICTURE_SIZE)
    span = stretch(request, timeline.length)
    start = span[0] if span else below[0]["s"] if below else 0
    if start >= timeline.length:
        desk.unable("beyond_the_end", time=desk.seconds(start), length=desk.seconds(timeline.length))
    lasts = source.duration_ms or (timeline.length if logo else STILL_MS)
    lasts = min(lasts, below[0]["d"]) if below else lasts
    duration = span[1] - start if span and "at" not in request.times else request.duration("for", "length") or lasts
    metadata: dict[str, Any] = {"name": source.name, "source": source.id, "kind": source.kind, "in": 0}
    metadata |= {"width": source.width, "height": source.height, "volume": 0.0, "fit": "fill", "motion": "none"}
    metadata |= {"size": min(max(size, _SMALLEST), _LARGEST), "fade": _FADE_MS}
    metadata |= {"opacity": request.how["opacity"]} if "opacity" in request.how else {}
    lasting = "throughout" in request.how or (logo and not (request.times or below))
    metadata |= {"throughout": True} if lasting else {}
    item = segment(start, duration, **metadata)
    _place(desk, item, _corner(request) or ("top right" if logo else "bottom right"))
    timeline.overlays.append(item)
    timeline.settle()
    desk.stage("add_overlay", [item], name=source.name, start=item["s"], duration=item["d"], size=item["m"]["size"])
    corner = desk.phrase(f"corner_{item['m']['corner'].replace(' ', '_')}")
    desk.say(
        "overlaid",
        name=source.name,
        corner=corner,
        start=desk.seconds(item["s"]),
        end=desk.seconds(item["s"] + item["d"]),
        size=f"{item['m']['size']:.0%}",
    )


def remove_overlay(desk: Desk, request: Request) -> None:
    """Take what lies over the picture away; without any, the clips that show the logo."""
    timeline = desk.timeline
    gone = [o for o in timeline.overlays if request.every or o is _present(desk, request)]
    if not gone:
        logos = [c for c in timeline.clips if (s := timeline.source(c)) and is_logo(s)]
        if not logos or len(logos) == len(timeline.clips) or "overlay" in request.things or request.which:
            desk.unable("no_overlay")
        gone = logos
    if len(gone) == 1 and gone[0] in timeline.overlays and request.times:
        return _hide(desk, request, gone[0])
    timeline.overlays = [o for o in timeline.overlays if not any(o is g for g in gone)]
    timeline.shots = [s for s in timeline.shots if not any(s is g for g in gone)]
    timeline.settle()
    desk.stage("remove_overlay", names=[name(o) for o in gone])
    desk.say("overlay_removed", names=desk.listed(dict.fromkeys(name(o) for o in gone)))


def _hide(desk: Desk, request: Request, item: Segment) -> None:
    """Let what lies over the picture come later, or go earlier."""
    first, last = item["s"], item["s"] + item["d"]
    span = stretch(request, desk.timeline.length) or (0, 0)
    left = (span[1], last) if span[0] <= first < span[1] < last else (first, span[0])
    if not first <= left[0] < left[1] <= last or first < span[0] < span[1] < last:
        desk.unable("not_understood", text=request.wording)
    item["m"].pop("throughout", None)
    item["s"], item["d"] = left[0], left[1] - left[0]
    desk.timeline.settle()
    desk.stage("edit_overlay", [item], name=name(item), start=item["s"], duration=item["d"])
    times = {"start": desk.seconds(item["s"]), "end": desk.seconds(item["s"] + item["d"])}
    desk.say("overlay_timed", name=name(item), **times)


def _change(desk: Desk, request: Request, item: Segment) -> None:
    m = item["m"]
    before = {"s": item["s"], "d": item["d"], **m}
    factor, _ = request.how.get("factor", (_BIGGER if request.verb == "up" else _SMALLER, False))
    if request.level is not None:
        m["size"] = min(max(request.level, _SMALLEST), _LARGEST)
    elif request.verb in ("up", "down") and not any(request.nudge):
        m["size"] = round(min(max(m["size"] * factor, _SMALLEST), _LARGEST), 4)
    if "opacity" in request.how:
        m["opacity"] = request.how["opacity"]
    if span := stretch(request, desk.timeline.length):
        m.pop("throughout", None)
        item["s"] = span[0]
        item["d"] = span[1] - span[0] if "at" not in request.times else item["d"]
    if "throughout" in request.how:
        m["throughout"] = True
    if until := request.duration("until"):
        request.times["for"] = (max(1, until - item["s"]),)
    if duration := request.duration("for", "length"):
        m.pop("throughout", None)
        item["d"] = duration
    if any(request.nudge):
        m |= {k: round(min(max(m[k] + by, 0.0), 1.0), 4) for k, by in zip("xy", request.nudge, strict=True)}
    else:
        _place(desk, item, _corner(request) or m.get("corner", "top right"))
    desk.timeline.settle()
    if before == {"s": item["s"], "d": item["d"], **m}:
        desk.unable("nothing_changed")
    desk.stage("edit_overlay", [item], name=name(item), size=m["size"])
    corner = desk.phrase(f"corner_{m['corner'].replace(' ', '_')}")
    desk.say("overlay_changed", name=name(item), corner=corner, size=f"{m['size']:.0%}")


def _present(desk: Desk, request: Request) -> Segment | None:
    """The overlay that a request speaks of: the one named, "it", the logo, or the last."""
    overlays = desk.timeline.overlays
    named = [o for o in overlays if name(o) in request.files]
    if named or request.files:
        return named[-1] if named else None
    if request.pronoun and (found := desk.focused(overlays)):
        return found[-1]
    logos = [o for o in overlays if (s := desk.timeline.source(o)) and is_logo(s)]
    others = [o for o in overlays if not any(o is x for x in logos)]
    wanted = others if "overlay" in request.things else logos
    return wanted[-1] if wanted else None


def _source(desk: Desk, request: Request) -> Source:
    """The upload that is to lie over the picture."""
    named = [s for s in desk.named(request.files) if s.kind != "audio"]
    if named:
        shown = {c["m"].get("source") for c in desk.timeline.clips}
        return next((s for s in named if s.id not in shown), named[0])  # 城市那段用river做画中画
    if {"logo", "watermark"} & set(request.things) and "overlay" not in request.things:
        return desk.logo or desk.unable("no_logo")
    clips = selected(desk, request)
    if clips and (source := desk.timeline.source(clips[0])):
        return source
    shown = {c["m"].get("source") for c in desk.timeline.clips}
    unused = [s for s in desk.visuals if s.id not in shown and not is_logo(s)]
    if len(unused) == 1:
        return unused[0]
    options = [desk.phrase("option_overlay", name=s.name) for s in unused]
    desk.ask("which_overlay", options)


def _corner(request: Request) -> str:
    """Where on the picture: a corner, an edge, or the middle."""
    return str(request.how.get("corner") or request.spot or request.how.get("side", ""))


def _place(desk: Desk, item: Segment, corner: str) -> None:
    """Put an overlay where it was asked for, within the margins."""
    m, canvas = item["m"], desk.timeline.canvas
    shape = m["height"] / m["width"] if m.get("width") and m.get("height") else 9 / 16
    margin_x, margin_y = _MARGIN, _MARGIN * canvas["w"] / canvas["h"]
    half_x, half_y = m["size"] / 2, m["size"] * canvas["w"] / canvas["h"] * shape / 2
    left, right = margin_x + half_x, 1 - margin_x - half_x
    top, bottom = margin_y + half_y, 1 - margin_y - half_y
    m["x"] = round(left if "left" in corner else right if "right" in corner else 0.5, 4)
    m["y"] = round(top if "top" in corner else bottom if "bottom" in corner else 0.5, 4)
    m["corner"] = corner
