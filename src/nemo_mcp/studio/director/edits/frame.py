"""Edits of the frame: its shape, how pictures fill it, how they are turned, and the slow move of the camera."""

from __future__ import annotations

from nemo_mcp.studio.director.cutting import CANVASES, MOTIONS
from nemo_mcp.studio.director.desk import Desk, name
from nemo_mcp.studio.director.request import Request
from nemo_mcp.studio.director.timeline import BLACK, RATES, Segment

from .selection import labels, selected, targets


def set_aspect(desk: Desk, request: Request) -> None:
    """Another shape of the picture, which generates the framing of every shot again (API reference §11)."""
    wanted = CANVASES[request.aspect]
    if desk.timeline.canvas == wanted:
        desk.unable("aspect_already", aspect=request.aspect)
    desk.timeline.canvas = dict(wanted)
    if "framing" in request.how:
        _frame(desk, request, desk.timeline.clips)
    desk.stage("generate_video", aspect=request.aspect, width=wanted["w"], height=wanted["h"])
    desk.say("aspect_set", aspect=request.aspect, width=wanted["w"], height=wanted["h"], count=len(desk.timeline.clips))


def set_rate(desk: Desk, request: Request) -> None:
    """Another number of frames a second; cuts go to the nearest frame."""
    wanted = request.how["fps"]
    if wanted not in RATES:
        desk.unable("no_such_rate", fps=f"{wanted:g}", rates=desk.listed(map(str, RATES)))
    if desk.timeline.grid.fps == wanted:
        desk.unable("rate_already", fps=wanted)
    desk.timeline.regrid(int(wanted))
    desk.stage("set_frame_rate", fps=int(wanted))
    desk.say("rate_set", fps=int(wanted))


def set_framing(desk: Desk, request: Request) -> None:
    """Fill the frame, or show pictures whole over a blurred copy or between bars of a colour."""
    clips = [c for c in targets(desk, request) if c["m"]["kind"] != "card"]
    if not _frame(desk, request, clips):
        desk.unable("nothing_changed")
    framing = _framing(request)
    desk.stage("set_framing", clips, clips=[name(c) for c in clips], framing=framing)
    desk.say(f"framed_{framing}", clips=labels(desk, clips))


def _frame(desk: Desk, request: Request, clips: list[Segment]) -> bool:
    framing = _framing(request)
    ground = {"ground": request.how.get("ground") or request.color or BLACK} if framing == "bars" else {}
    before = [(c["m"].get("fit"), c["m"].get("ground")) for c in clips]
    for clip in clips:
        clip["m"].pop("ground", None)
        clip["m"] |= {"fit": framing, **ground}
    return before != [(c["m"].get("fit"), c["m"].get("ground")) for c in clips]


def _framing(request: Request) -> str:
    """Whole on a background of one colour is whole between bars."""
    whole = request.how["framing"] == "fit" and "ground" in request.how
    return "bars" if whole else request.how["framing"]


def rotate(desk: Desk, request: Request) -> None:
    """Turn clips by quarters, clockwise unless "left" is said."""
    degrees = request.how.get("turn", 90) % 360
    if degrees % 90:
        desk.unable("quarter_turns")
    degrees = -degrees if request.how.get("side") == "left" else degrees
    clips = targets(desk, request)
    for clip in clips:
        turned = (clip["m"].pop("rotate", 0) + degrees) % 360
        clip["m"] |= {"rotate": turned} if turned else {}
    desk.stage("rotate", clips, clips=[name(c) for c in clips], degrees=degrees % 360)
    desk.say("rotated", clips=labels(desk, clips), degrees=degrees % 360)


def mirror(desk: Desk, request: Request) -> None:
    """Mirror clips left to right, or upside down; twice is as before."""
    vertical = request.verb == "flip" or request.aspect == "9:16"
    axis = "v" if vertical else "h"
    clips = targets(desk, request)
    for clip in clips:
        before = clip["m"].pop("mirror", "")
        clip["m"] |= {} if before == axis else {"mirror": axis}
    desk.stage("mirror", clips, clips=[name(c) for c in clips], axis=axis)
    desk.say(f"mirrored_{axis}", clips=labels(desk, clips))


def set_motion(desk: Desk, request: Request) -> None:
    """A slow move of the camera over stills, or over the clips that are named; or none."""
    wanted = request.how["motion"]
    clips = targets(desk, request)
    if not selected(desk, request):
        clips = [c for c in clips if c["m"]["kind"] == "image"] or clips
    before = [c["m"].get("motion", "none") for c in clips]
    for i, clip in enumerate(clips):
        clip["m"]["motion"] = MOTIONS[i % len(MOTIONS)] if wanted == "vary" else wanted
    if before == [c["m"]["motion"] for c in clips]:
        desk.unable("nothing_changed")
    desk.stage("set_motion", clips, clips=[name(c) for c in clips], motion=wanted)
    desk.say(
        "unmoved" if wanted == "none" else "moved", clips=labels(desk, clips), move=desk.phrase(f"motion_{wanted}")
    )
