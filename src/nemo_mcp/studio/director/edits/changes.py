"""What is said of a text that was changed: what it says, when, how large, in which colour, where."""

from __future__ import annotations

from typing import Any

from nemo_mcp.studio.director.desk import Desk
from nemo_mcp.studio.director.edits.lettering import height_of
from nemo_mcp.studio.director.replies.phrases import color_name
from nemo_mcp.studio.director.request import Request
from nemo_mcp.studio.director.timeline import Segment, end


def told(desk: Desk, request: Request, before: dict[str, Any], target: Segment) -> str:
    """The changes of a text, one after another; `before` holds its start, length and metadata as they were."""
    now = {"s": target["s"], "d": target["d"], **target["m"]}
    changed = {k for k in (*before, *now) if before.get(k) != now.get(k)}
    said: list[str] = []
    if "text" in changed:
        said.append(desk.phrase("text_was", before=before["text"]))
    if "size" in changed:
        sizes = {"size": f"{now['size'] * 100:.3g}%", "before": f"{before['size'] * 100:.3g}%"}
        said.append(desk.phrase("text_size", **sizes))
    if "color" in changed:
        said.append(color_name(now["color"], desk.language))
    if "weight" in changed:
        said.append(desk.phrase(f"text_weight_{now['weight']}"))
    if "box" in changed:
        box = now.get("box")
        said.append(
            desk.phrase("text_box", value=color_name(box, desk.language)) if box else desk.phrase("text_unboxed")
        )
    if "animation" in changed:
        said.append(desk.phrase(f"text_animation_{now['animation']}" if now.get("animation") else "text_still"))
    if "fade" in changed:
        said.append(desk.phrase("text_fade", length=desk.seconds(now["fade"])))
    if {"x", "y"} & changed:
        said.append(_where(desk, request, now, changed))
    if {"s", "d"} & changed or not said:
        said.append(desk.phrase("text_span", start=desk.seconds(target["s"]), end=desk.seconds(end(target))))
    return desk.listed(said)


def _where(desk: Desk, request: Request, now: dict[str, Any], changed: set[str]) -> str:
    if any(request.nudge):
        return desk.phrase("text_nudged", where=desk.phrase(f"to_{request.how['side']}"))
    height = height_of(now["y"])
    side = "at_left" if now["x"] < 0.4 else "at_right" if now["x"] > 0.6 else ""
    keys = [*([height] if "y" in changed else []), *([side] if side else [])]
    return desk.phrase("text_place", where=desk.listed(desk.phrase(key) for key in keys or [height]))
