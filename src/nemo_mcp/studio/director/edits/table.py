"""Which edit a request asks for: a table of things and verbs."""

from __future__ import annotations

from collections.abc import Callable

from nemo_mcp.studio.director.desk import Desk
from nemo_mcp.studio.director.requests import CREATIONS, Request

from . import lengths, meetings, order, sound, texts

Edit = Callable[[Desk, Request], None]

_TEXT: dict[str, Edit] = {
    "add": texts.add_text, "make": texts.change_text, "": texts.add_text, "change": texts.change_text,
    "replace": texts.change_text, "move": texts.change_text, "up": texts.change_text, "down": texts.change_text,
    "extend": texts.change_text, "trim": texts.change_text, "keep": texts.change_text, "remove": texts.remove_text,
    "cut": texts.remove_text, "mute": texts.remove_text,
}  # fmt: skip
_CROSS: dict[str, Edit] = dict.fromkeys(("add", "make", "", "change", "replace"), meetings.add_cross_fades)
_FADE: dict[str, Edit] = dict.fromkeys(("add", "make", "", "change", "extend"), meetings.add_fades)
_LEVEL: dict[str, Edit] = dict.fromkeys(
    ("", "change", "make", "add", "up", "down", "mute", "unmute", "keep"), sound.set_level
)
_LENGTH: dict[str, Edit] = dict.fromkeys(("trim", "cut", "extend", "make", "change", "remove", ""), lengths.trim)
_ARRANGE: dict[str, Edit] = {
    "move": order.move_clip, "swap": order.swap_clips, "reverse": order.reverse_order, "shuffle": order.shuffle,
    "replace": order.replace_clip, "split": order.split_clip, "keep": lengths.keep,
}  # fmt: skip

# The first thing of this table that a request names decides; its verb then picks the edit.
EDITS: dict[str, dict[str, Edit]] = {
    "lower_third": _TEXT,
    "end": _TEXT,
    "caption": _TEXT,
    "title": _TEXT,
    "cross": _CROSS | dict.fromkeys(("remove", "cut", "mute"), meetings.remove_cross_fades),
    "hard_cut": dict.fromkeys(_CROSS, meetings.remove_cross_fades),
    "fade_in": _FADE | {"remove": meetings.remove_fades},
    "fade_out": _FADE | {"remove": meetings.remove_fades},
    "fade": _FADE | {"remove": meetings.remove_fades},
    "aspect": dict.fromkeys(("", "make", "change", "trim", "cut", "move", "add"), meetings.set_aspect),
    "music": _LEVEL
    | dict.fromkeys(("", "add", "make", "change", "replace", "swap"), sound.add_music)
    | dict.fromkeys(("remove", "cut"), sound.remove_music),
    "sound": dict.fromkeys(("", *_LEVEL, "remove", "cut"), sound.set_clip_sound),
    "volume": _LEVEL,
    "order": {
        "reverse": order.reverse_order,
        "shuffle": order.shuffle,
        "change": order.move_clip,
        "move": order.move_clip,
    },
    "clip": _LENGTH
    | _ARRANGE
    | {"": order.insert_clips, "add": order.insert_clips, "remove": order.remove_clips}
    | dict.fromkeys(("mute", "unmute", "up", "down"), sound.set_clip_sound),
    "whole": _LENGTH | _ARRANGE | {"mute": sound.mute_all, "up": sound.set_level, "down": sound.set_level},
}


def edit_of(request: Request) -> Edit | None:
    """The edit that a request asks for; None if it asks for nothing that is known."""
    if request.negated:
        return None
    things = _things(request)
    named = next((t for t in EDITS if t in things), "whole")
    if named == "clip" and request.verb == "change" and request.which and request.files:
        return order.replace_clip
    if named == "clip" and request.times and request.verb in ("remove", ""):
        return lengths.trim
    if named == "clip" and request.verb == "change" and len(request.which.get("clip", [()])[0]) == 2:
        return order.swap_clips
    if named in ("clip", "whole") and request.level is not None and request.verb not in ("trim", "extend"):
        return sound.set_clip_sound if named == "clip" else sound.set_level
    return EDITS[named].get(request.verb) if _says_enough(request, named) else None


def _things(request: Request) -> set[str]:
    """The things named, with those that other words imply."""
    things = {"whole" if t in CREATIONS else "clip" if t in ("picture", "logo") else t for t in request.things}
    if not things - {"whole", "clip"}:
        things |= {"aspect"} if request.aspect else set()
        things |= {"music"} if request.style or (request.links and request.verb == "add") else set()
    if not things - {"whole"}:
        things |= {"title"} if request.texts else set()
        things |= {"clip"} if request.which or request.files else set()
    if things & {"fade_in", "fade_out", "fade"} and things & {"clip"} and not request.which:
        things.add("cross")
    if things & {"volume", "sound"} and request.verb in ("", "change", "make", "add") and "music" in things:
        things -= {"music", "sound"}  # "the sound of the music" is its volume
        things.add("volume")
    if "volume" in things and "clip" in things:
        things.add("sound")
    return things


def _says_enough(request: Request, named: str) -> bool:
    """Whether "make", "change" or no verb at all comes with anything that says what to do."""
    if named == "clip" and request.verb == "":
        return bool(request.files)
    if named in ("whole", "clip") and request.verb in ("make", "change", ""):
        return bool(request.times)
    return bool(request.verb or request.things or request.texts or request.style or request.aspect)
