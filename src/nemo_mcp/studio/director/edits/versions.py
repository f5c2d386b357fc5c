"""Back and forth between versions: undo, redo, start over."""

from __future__ import annotations

from nemo_mcp.studio.director.desk import Desk
from nemo_mcp.studio.director.request import Request
from nemo_mcp.studio.director.timeline import Timeline
from nemo_mcp.studio.model import Draft


def undo(desk: Desk, request: Request) -> None:
    """Back to the version before the last change, or before the last few."""
    _go(desk, desk.past, desk.future, "undo", request.count or 1)


def redo(desk: Desk, request: Request) -> None:
    """Forward again to a version that was undone."""
    _go(desk, desk.future, desk.past, "redo", request.count or 1)


def start_over(desk: Desk, request: Request) -> None:
    """An empty timeline; the uploads stay."""
    timeline = desk.timeline
    if not (timeline.shots or timeline.sounds or timeline.texts):
        desk.unable("empty_already")
    timeline.shots, timeline.overlays, timeline.sounds, timeline.texts = [], [], [], []
    timeline.loudness = None
    desk.stage("clear_timeline")
    desk.say("started_over", count=len(desk.sources))


def _go(desk: Desk, whence: list[Draft], to: list[Draft], way: str, steps: int) -> None:
    if not whence:
        desk.unable(f"cannot_{way}")
    taken = min(steps, len(whence))
    for _ in range(taken):
        to.append(desk.timeline.to_draft())
        desk.timeline = Timeline.of(whence.pop(), desk.sources)
    desk.stage(way, steps=taken)
    desk.say(f"{way}_done", count=taken, clips=len(desk.timeline.clips), length=desk.seconds(desk.timeline.length))
    desk.standing = desk.stages[-1].draft
