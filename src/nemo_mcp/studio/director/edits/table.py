"""Which edit a request asks for: a table of verbs, things and manners, read from the top."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from nemo_mcp.studio.director.desk import Desk
from nemo_mcp.studio.director.request import CREATIONS, TEXTS, Request

from . import beats, colors, frame, lengths, meetings, order, overlays, sound, speed, texts, versions

Edit = Callable[[Desk, Request], None]
TONES = colors.TONES


class Rule(NamedTuple):
    """An edit, and what a request must have to ask for it: one of each that is not empty."""

    edit: Edit
    verbs: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    how: tuple[str, ...] = ()

    def fits(self, request: Request, things: set[str]) -> bool:
        """Whether a request about these things asks for it."""
        return (
            (not self.verbs or request.verb in self.verbs)
            and (not self.things or bool(things & set(self.things)))
            and (not self.how or bool(request.how.keys() & set(self.how)))
        )


_REMOVE = ("remove", "cut", "mute")
_SAY = ("", "add", "make", "change", "replace", "keep", "extend", "up", "down")
_LOGO = ("logo", "watermark", "overlay")

# What is said of texts, sound or the film as a whole comes first; then what decides by its verb or its manner alone.
RULES = (
    Rule(versions.undo, ("undo",)),
    Rule(versions.redo, ("redo",)),
    Rule(versions.start_over, ("restart",)),
    Rule(sound.duck, (), (), ("speech",)),
    Rule(sound.duck, ("duck",)),
    Rule(sound.set_loudness, (), (), ("lufs",)),
    Rule(sound.set_loudness, ("normalize",)),
    Rule(sound.set_loudness, ("", "add", "make", "change"), ("loudness",)),
    Rule(sound.add_voice, (), ("voice",)),
    Rule(sound.loop_music, ("loop",), ("music",)),
    Rule(sound.set_tempo, ("faster", "slower"), ("music", "tempo")),
    Rule(texts.add_end_card, (*_SAY, "move"), ("end_logo",)),
    Rule(overlays.remove_overlay, _REMOVE, _LOGO),
    Rule(overlays.lay_over, (*_SAY, "move"), ("watermark", "overlay")),
    Rule(overlays.lay_over, (*_SAY, "move"), ("logo",)),
    Rule(overlays.lay_over, (*_SAY, "move"), ("clip",), ("corner",)),
    Rule(texts.remove_all, _REMOVE, ("any_text",)),
    Rule(texts.change_text, (), ("text_look",)),
    Rule(meetings.add_transitions, ("", "add", "make", "change", "replace", "move"), (), ("transition",)),
    Rule(beats.cut_on_beats, ("", "cut", "make", "add", "change", "split"), (), ("beat",)),
    Rule(speed.set_speed, ("faster", "slower", "slowmo", "normal")),
    Rule(speed.set_speed, ("", "change", "make", "up", "down"), ("speed",)),
    Rule(speed.freeze, ("freeze",)),
    Rule(order.duplicate, ("duplicate",)),
    Rule(order.loop, ("loop",)),
    Rule(order.arrange, ("sort",)),
    Rule(order.arrange, (), (), ("by",)),
    Rule(frame.mirror, ("mirror", "flip")),
    Rule(frame.rotate, ("rotate",)),
    Rule(colors.remove_look, _REMOVE, ("look",)),
    Rule(frame.set_aspect, ("", "make", "change", "trim", "cut", "move", "add", "keep"), ("aspect",)),
    Rule(frame.set_framing, (*_SAY, "trim", "cut", "move"), (), ("framing",)),
    Rule(frame.rotate, _SAY, (), ("turn",)),
    Rule(frame.set_motion, (), (), ("motion",)),
    Rule(colors.set_look, (*_SAY, "move"), (), ("look",)),
    Rule(colors.set_look, (*_SAY, "move"), ("tune", *TONES)),
    Rule(colors.set_look, ("add", "change", "make"), ("look",)),
)

_TEXT: dict[str, Edit] = {
    "add": texts.add_text, "make": texts.change_text, "": texts.add_text, "change": texts.change_text,
    "replace": texts.change_text, "move": texts.change_text, "up": texts.change_text, "down": texts.change_text,
    "extend": texts.change_text, "trim": texts.change_text, "keep": texts.change_text, "remove": texts.remove_text,
    "cut": texts.remove_text, "mute": texts.remove_text,
}  # fmt: skip
_CROSS: dict[str, Edit] = dict.fromkeys(("add", "make", "", "change", "replace"), meetings.add_transitions)
_FADE: dict[str, Edit] = dict.fromkeys(("add", "make", "", "change", "extend"), meetings.add_fades)
_LEVEL: dict[str, Edit] = dict.fromkeys(
    ("", "change", "make", "add", "up", "down", "mute", "unmute", "keep"), sound.set_level
)
_LENGTH: dict[str, Edit] = dict.fromkeys(("trim", "cut", "extend", "make", "change", "remove", ""), lengths.trim)
_ARRANGE: dict[str, Edit] = {
    "move": order.move_clip, "swap": order.swap_clips, "reverse": order.reverse_order, "shuffle": order.shuffle,
    "replace": order.replace_clip, "split": order.split_clip, "keep": lengths.keep,
}  # fmt: skip

# These need no picture.
WITHOUT_A_FILM = (versions.undo, versions.redo, versions.start_over)

# For all other requests, the first thing of this table that is named decides; its verb then picks the edit.
EDITS: dict[str, dict[str, Edit]] = {
    "lower_third": _TEXT,
    "end": _TEXT,
    "caption": _TEXT,
    "title": _TEXT,
    "cross": _CROSS | dict.fromkeys(_REMOVE, meetings.remove_transitions),
    "hard_cut": dict.fromkeys(_CROSS, meetings.remove_transitions),
    "fade_in": _FADE | {"remove": meetings.remove_fades},
    "fade_out": _FADE | {"remove": meetings.remove_fades},
    "fade": _FADE | {"remove": meetings.remove_fades},
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


def edit_of(request: Request, focus: str = "") -> Edit | None:
    """The edit that a request asks for, None if for nothing that is known; `focus` is what "it" speaks of."""
    if request.negated or request.strange:
        return None
    things = _things(request, focus)
    if request.how.get("transition") in ("black", "white") and request.place in ("start", "end"):
        return meetings.add_fades
    if "cross" in things and {"music", "sound"} & things and "clip" not in things:
        return None  # songs do not cross-fade
    if "music" in things and request.verb in ("", "begin") and "at" in request.times and not request.files:
        return sound.begin_at
    for rule in RULES:
        if rule.fits(request, things):
            return rule.edit
    named = next((t for t in EDITS if t in things), "whole")
    if named == "clip" and request.verb == "change" and request.which and request.files:
        return order.replace_clip
    if named in ("clip", "whole") and request.verb in ("remove", "cut") and "except" in request.how:
        return order.remove_clips
    if named == "clip" and request.verb == "remove" and {"moment", "rest", "piece"} & request.how.keys():
        return order.remove_clips
    if named == "clip" and request.times and request.verb in ("remove", ""):
        return lengths.trim
    if named == "clip" and request.verb == "change" and len(request.which.get("clip", [()])[0]) == 2:
        return order.swap_clips
    if named == "order" and request.which:
        return order.arrange
    if named in ("clip", "whole") and request.verb == "down" and request.times:
        request.verb = "trim"  # "reduce it to 20 seconds"
        return lengths.trim
    if named in ("clip", "whole") and request.level is not None and request.verb not in ("trim", "extend"):
        return sound.set_clip_sound if named == "clip" else sound.set_level
    return EDITS[named].get(request.verb) if _says_enough(request, named) else None


def _things(request: Request, focus: str) -> set[str]:
    """The things named, with those that other words imply."""
    things = {"whole" if t in CREATIONS else "clip" if t == "picture" else t for t in request.things}
    things |= {"tune"} if request.tunes else set()
    if request.pronoun and focus and not _named(things):
        things |= {"logo" if focus == "overlay" else focus}
    if not things - {"whole", "clip"}:
        things |= {"aspect"} if request.aspect and request.verb not in ("mirror", "flip") else set()
        things |= {"music"} if _speaks_of_music(request) else set()
    if not things - {"whole", "size", "colors"}:
        lettered = request.how.keys() & {"weight", "box", "animation", "size"}
        lettered = lettered or ("size" in things and ("amount" in request.how or request.verb in ("up", "down")))
        things |= {"title"} if request.texts or lettered else set()
        things |= {"caption"} if request.cues else set()
        named = request.which or request.files or {"rest", "except", "piece"} & request.how.keys()
        things |= {"clip"} if named else set()
    if things & set(TEXTS) and request.verb not in _REMOVE and not (request.texts or request.cues):
        fades = things & {"fade_in", "fade_out", "fade"}
        things |= {"text_look"} if fades or request.how.keys() & {"size", "animation", "box", "weight"} else set()
    if request.texts and not things - {"whole", "clip", "size", "colors"}:
        things |= {"title"}
    if "rest" in request.how and request.verb == "remove":
        things = {"clip"}
    if "logo" in things and (request.place == "end" or "end" in things):
        things.add("end_logo")
    if "logo" in things and not _lies_over(request, focus):
        things = things - {"logo"} | {"clip"}
    if things & {"fade_in", "fade_out", "fade"} and things & {"clip"} and not request.which:
        things.add("cross")
    if things & {"volume", "sound"} and request.verb in ("", "change", "make", "add") and "music" in things:
        things -= {"music", "sound"}  # "the sound of the music" is its volume
        things.add("volume")
    if "volume" in things and "clip" in things:
        things.add("sound")
    return things


def _named(things: Iterable[str]) -> set[str]:
    return set(things) - {"whole", "size", "colors", "tune", "tempo", "volume"}


def _speaks_of_music(request: Request) -> bool:
    described = request.style or "bpm" in request.how or ("mood" in request.how and request.verb != "make")
    return bool(described or (request.links and request.verb == "add"))


def _lies_over(request: Request, focus: str) -> bool:
    """Whether a logo is meant to lie over the picture, and not to be a clip of its own."""
    over = request.how.keys() & {"corner", "spot", "side", "opacity"} or {"watermark", "overlay"} & set(request.things)
    if over or focus == "overlay" or request.verb in ("remove", "up", "down", "cut"):
        return True
    return request.verb in ("", "add") and not (request.place or request.position or request.which)


def _says_enough(request: Request, named: str) -> bool:
    """Whether "make", "change" or no verb at all comes with anything that says what to do."""
    if named == "clip" and request.verb == "":
        return bool(request.files)
    if named == "cross" and request.verb == "":
        return bool("transition" in request.how or request.times or request.which)
    if named == "music" and request.verb == "":
        return bool(request.files or request.level is not None or _speaks_of_music(request))
    if named in ("whole", "clip") and request.verb in ("make", "change", ""):
        return bool(request.times)
    return bool(request.verb or request.things or request.texts or request.style or request.aspect or request.cues)
