"""Which edit a request asks for: a table of verbs, things and manners, read from the top."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from nemo_mcp.studio.director.desk import Desk
from nemo_mcp.studio.director.request import Request

from . import beats, colors, frame, lengths, meetings, order, overlays, sound, speed, texts, versions
from .objects import REMOVE, facts_of, speaks_of_music, things_of

Edit = Callable[[Desk, Request], None]
TONES = colors.TONES


class Rule(NamedTuple):
    """An edit, and what a request must have to ask for it: one of each that is not empty, and all of `also`."""

    edit: Edit
    verbs: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    how: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    def fits(self, verb: str, things: set[str], facts: set[str]) -> bool:
        """Whether a request with this verb, about these things, asks for it."""
        return (
            (not self.verbs or verb in self.verbs)
            and (not self.things or bool(things & set(self.things)))
            and (not self.how or bool(facts & set(self.how)))
            and facts.issuperset(self.also)
        )


_SAY = ("", "add", "make", "change", "replace", "keep", "extend", "up", "down")
_SET = ("", "add", "make", "change", "up", "down", "mute", "unmute", "keep", "cut", "remove")
_LOGO = ("logo", "watermark", "overlay")

# What is said of texts, sound or the film as a whole comes first; then what decides by its verb or its manner alone.
RULES = (
    Rule(versions.undo, ("undo",)),
    Rule(versions.redo, ("redo",)),
    Rule(versions.start_over, ("restart",)),
    Rule(meetings.add_fades, (), (), ("black transition", "white transition"), ("start place",)),
    Rule(meetings.add_fades, (), (), ("black transition", "white transition"), ("end place",)),
    Rule(sound.begin_at, ("", "begin", "make"), ("song",), (), ("time at",)),
    Rule(sound.duck, (), (), ("speech",)),
    Rule(sound.duck, ("duck",)),
    Rule(sound.set_loudness, (), (), ("lufs",)),
    Rule(sound.set_loudness, ("normalize",)),
    Rule(sound.set_loudness, ("", "add", "make", "change"), ("loudness",)),
    Rule(sound.add_voice, (), ("voice",)),
    Rule(sound.loop_music, ("loop",), ("music",)),
    Rule(sound.set_tempo, ("faster", "slower"), ("music", "tempo")),
    Rule(texts.add_end_card, (*_SAY, "move"), ("end_logo",)),
    Rule(overlays.remove_overlay, REMOVE, _LOGO),
    Rule(overlays.lay_over, (*_SAY, "move"), ("watermark", "overlay")),
    Rule(overlays.lay_over, (*_SAY, "move"), ("logo",)),
    Rule(frame.set_motion, (), ("clip",), ("motion",)),
    Rule(overlays.lay_over, (*_SAY, "move"), ("clip",), ("corner", "over place")),
    Rule(texts.remove_all, REMOVE, ("any_text",)),
    Rule(texts.change_text, ("", *_SAY, "move"), ("any_text",)),
    Rule(texts.change_text, (), ("text_look",)),
    Rule(meetings.add_transitions, ("", "add", "make", "change", "replace", "move"), ("cross",), ("transition",)),
    Rule(beats.cut_on_beats, ("", "cut", "make", "add", "change", "split"), (), ("beat",)),
    Rule(speed.set_speed, ("faster", "slower", "slowmo", "normal")),
    Rule(speed.set_speed, ("", "change", "make", "up", "down"), ("speed",)),
    Rule(speed.freeze, ("freeze",)),
    Rule(order.duplicate, ("duplicate",)),
    Rule(order.loop, ("loop",)),
    Rule(order.arrange, ("sort",)),
    Rule(order.arrange, (), (), ("by",)),
    Rule(frame.set_rate, (), (), ("fps",)),
    Rule(frame.mirror, ("mirror", "flip")),
    Rule(frame.rotate, ("rotate",)),
    Rule(colors.remove_look, REMOVE, ("look",)),
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
_FADE: dict[str, Edit] = dict.fromkeys(("add", "make", "", "change", "extend", "move"), meetings.add_fades)
_LEVEL: dict[str, Edit] = dict.fromkeys(("", "change", "make", "add", "up", "down", "mute", "unmute"), sound.set_level)
_LENGTH: dict[str, Edit] = dict.fromkeys(("trim", "cut", "extend", "make", "change", "remove", ""), lengths.trim)
_ARRANGE: dict[str, Edit] = {
    "move": order.move_clip, "swap": order.swap_clips, "reverse": order.reverse_order, "shuffle": order.shuffle,
    "replace": order.replace_clip, "split": order.split_clip, "keep": lengths.keep,
}  # fmt: skip

# Of clips, and of the film as a whole, some words mean something else than by themselves.
RULES_OF_CLIPS = (
    Rule(order.replace_clip, ("change",), ("clip",), (), ("which", "files")),
    Rule(order.replace_clip, ("change",), ("clip",), (), ("places", "files")),
    Rule(order.remove_clips, ("remove", "cut"), ("clip", "whole"), ("except",)),
    Rule(order.remove_clips, ("remove",), ("clip",), ("moment", "rest", "piece")),
    Rule(lengths.trim, ("remove", ""), ("clip",), ("times",)),
    Rule(order.move_clip, ("make",), ("clip",), ("places", "start place", "end place", "position")),
    Rule(order.swap_clips, ("change",), ("clip", "order"), ("pair",)),
    Rule(order.arrange, ("", "change", "make", "add", "move"), ("order",), ("which", "files")),
    Rule(order.loop, ("change", "make", "", "add"), ("clip",), ("count",)),
    Rule(order.split_clip, ("", "cut", "make"), ("clip",), ("half",)),
    Rule(lengths.start_later, ("", "make", "change", "begin"), ("clip",), ("shift",)),
    Rule(lengths.shorten, ("down",), ("clip", "whole"), ("times",)),
    Rule(sound.set_clip_sound, _SET, ("clip",), ("level",)),
    Rule(sound.set_level, _SET, ("whole",), ("level",)),
)

# These need no picture.
WITHOUT_A_FILM = (versions.undo, versions.redo, versions.start_over)

# For all other requests, the first thing of this table that is named decides; its verb then picks the edit.
EDITS: dict[str, dict[str, Edit]] = {
    "lower_third": _TEXT,
    "end": _TEXT,
    "caption": _TEXT,
    "title": _TEXT,
    "cross": _CROSS | dict.fromkeys(REMOVE, meetings.remove_transitions),
    "hard_cut": dict.fromkeys(_CROSS, meetings.remove_transitions),
    "fade_in": _FADE | {"remove": meetings.remove_fades},
    "fade_out": _FADE | {"remove": meetings.remove_fades},
    "fade": _FADE | {"remove": meetings.remove_fades},
    "music": _LEVEL
    | dict.fromkeys(("", "add", "make", "change", "replace", "swap"), sound.add_music)
    | dict.fromkeys(("remove", "cut"), sound.remove_music)
    | {"keep": sound.keep_music},
    "sound": dict.fromkeys(("", *_LEVEL, "remove", "cut"), sound.set_clip_sound) | {"keep": sound.keep_own_sound},
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
    things, facts = things_of(request, focus), facts_of(request)
    if found := _first(RULES, request, things, facts):
        return found
    named = next((t for t in EDITS if t in things), "whole")
    if request.verb in REMOVE and "color" in facts and named in ("clip", "whole"):
        return None  # "the black frames" are no clips
    if "sized" in facts and named in ("clip", "whole", "music", "sound", "volume"):
        return None
    if named in ("clip", "whole", "order") and (found := _first(RULES_OF_CLIPS, request, {named}, facts)):
        return found
    return EDITS[named].get(request.verb) if _says_enough(request, named) else None


def _first(rules: tuple[Rule, ...], request: Request, things: set[str], facts: set[str]) -> Edit | None:
    return next((rule.edit for rule in rules if rule.fits(request.verb, things, facts)), None)


def _says_enough(request: Request, named: str) -> bool:
    """Whether "make", "change" or no verb at all comes with anything that says what to do."""
    if named == "clip" and request.verb == "":
        return bool(request.files)
    if named == "cross" and request.verb == "":
        return bool("transition" in request.how or request.times or request.mentions or request.every)
    if named == "music" and request.verb == "":
        return bool("other" in request.how or request.files or request.level is not None or speaks_of_music(request))
    if named == "music" and request.verb in ("change", "make") and not {"music", "sound"} & set(request.things):
        return bool(request.files or request.level is not None or speaks_of_music(request))
    if named == "whole" and request.verb == "" and not request.things:
        return bool({"under", "to", "more", "by", "each"} & request.times.keys())  # "5 seconds" alone says nothing
    if named in ("whole", "clip") and request.verb in ("make", "change", ""):
        return bool(request.times)
    return bool(request.verb or request.things or request.texts or request.style or request.aspect or request.cues)
