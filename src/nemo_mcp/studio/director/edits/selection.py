"""Which clips a request means: by number, by name, by place; a question where it could be several."""

from __future__ import annotations

from collections.abc import Sequence

from nemo_mcp.studio.director.desk import Desk, name
from nemo_mcp.studio.director.requests import Request
from nemo_mcp.studio.director.timeline import Segment

MOST_OPTIONS = 6


def selected(desk: Desk, request: Request, group: int = 0) -> list[Segment]:
    """The clips that a request names, perhaps none; a still's number counts the stills alone."""
    clips = desk.timeline.clips
    stills = [c for c in clips if c["m"]["kind"] == "image"]
    groups = [(clips, g) for g in request.which.get("clip", [])]
    groups += [(stills or clips, g) for g in request.which.get("picture", [])]
    if group < len(groups):
        counted, ordinals = groups[group]
        return by_number(desk, counted, ordinals)
    if group:
        return []
    if named := [c for c in clips if c["m"].get("name") in request.files]:
        return named
    if request.every:
        return stills if "picture" in request.things else clips
    if request.place in ("start", "end") and request.verb in ("remove", "trim") and not request.times and clips:
        return [clips[0 if request.place == "start" else -1]]
    return []


def by_number(desk: Desk, clips: Sequence[Segment], ordinals: Sequence[int]) -> list[Segment]:
    """Clips by ordinals, 1-based, negative from the end; each once, in the order named."""
    found: list[Segment] = []
    for ordinal in ordinals:
        index = ordinal - 1 if ordinal > 0 else len(clips) + ordinal
        if not 0 <= index < len(clips):
            desk.unable("no_such_number", number=abs(ordinal), count=len(clips))
        if not any(clips[index] is f for f in found):
            found.append(clips[index])
    return found


def one_or_ask(desk: Desk, request: Request, verb: str, **values: object) -> list[Segment]:
    """The clips a request names; the only clip if it names none, and a question if there are several."""
    clips = desk.timeline.clips
    if "picture" in request.things and "clip" not in request.things:
        clips = [c for c in clips if c["m"]["kind"] == "image"] or clips
    found = selected(desk, request)
    if found or len(clips) == 1:
        return found or clips
    options = [desk.phrase(f"option_{verb}_clip", number=number_of(desk, c), name=name(c), **values) for c in clips]
    desk.ask("which_clip", options[:MOST_OPTIONS], count=len(clips))


def number_of(desk: Desk, seg: Segment) -> int:
    """The number by which a user would call a clip."""
    return next((i for i, c in enumerate(desk.timeline.clips, 1) if c is seg), 0)
