"""Edits of colour: looks, brightness, contrast and saturation."""

from __future__ import annotations

from typing import Any

from nemo_mcp.studio.director.desk import Desk, name
from nemo_mcp.studio.director.request import Request
from nemo_mcp.studio.director.timeline import Segment

from .selection import labels, number_of, selected, targets

PRESETS = ("warm", "cool", "bw", "vintage", "contrast")
TONES = ("brightness", "contrast", "saturation")
# What "a bit brighter" is worth.
_STEP = 0.2


def set_look(desk: Desk, request: Request) -> None:
    """Give clips a look, or change their brightness, contrast or saturation; -1 to 1, 0 as it is."""
    clips = [c for c in targets(desk, request) if c["m"]["kind"] != "card"] or targets(desk, request)
    changes = _changes(request)
    if not changes:
        named = desk.listed(desk.phrase("clip_numbered", number=number_of(desk, c)) for c in selected(desk, request))
        key = "option_look_of" if named else "option_look"
        desk.ask("which_look", [desk.phrase(f"{key}_{p}", clips=named) for p in PRESETS])
    before = [dict(c["m"].get("look") or {}) for c in clips]
    for clip in clips:
        _mix(clip, changes)
    if before == [dict(c["m"].get("look") or {}) for c in clips]:
        desk.unable("nothing_changed")
    desk.stage("set_look", clips, clips=[name(c) for c in clips], **{key: value for key, (value, _) in changes.items()})
    for key, (value, _) in changes.items():
        if key == "preset":
            desk.say("look_set", clips=labels(desk, clips), look=desk.phrase(f"look_{value}"))
        else:
            now = clips[0]["m"].get("look", {}).get(key, 0.0)
            desk.say("tone_set", clips=labels(desk, clips), tone=desk.phrase(f"tone_{key}"), level=f"{now:+.0%}")


def remove_look(desk: Desk, request: Request) -> None:
    """Colours as they were taken."""
    clips = [c for c in targets(desk, request) if c["m"].get("look")]
    if not clips:
        desk.unable("no_look")
    for clip in clips:
        del clip["m"]["look"]
    desk.stage("remove_look", clips, clips=[name(c) for c in clips])
    desk.say("look_removed", clips=labels(desk, clips))


def _changes(request: Request) -> dict[str, tuple[Any, bool]]:
    """What a request changes: for each key of a look its value, and whether it adds to the one before."""
    changes: dict[str, tuple[Any, bool]] = {}
    if look := request.how.get("look"):
        changes["preset"] = look, False
    amount = request.level if request.level is not None else _STEP
    for tune in request.tunes:
        changes[tune[:-1]] = (amount if tune.endswith("+") else -amount), True
    for tone in (t for t in TONES if t in request.things and not request.tunes):
        if request.verb in ("up", "down"):
            changes[tone] = (amount if request.verb == "up" else -amount), not request.absolute
        elif request.level is not None:
            # "brightness at 120%" is a fifth more than it is; "brightness 20%" too.
            changes[tone] = (request.level - 1 if request.level >= 1 else request.level), False
    return changes


def _mix(clip: Segment, changes: dict[str, tuple[Any, bool]]) -> None:
    look: dict[str, Any] = dict(clip["m"].get("look") or {})
    for key, (value, adds) in changes.items():
        if key == "preset":
            look[key] = value
        else:
            look[key] = round(min(1.0, max(-1.0, (look.get(key, 0.0) if adds else 0.0) + value)), 3)
    clip["m"]["look"] = look
