"""What a request is about: the things it names, and those that its other words imply."""

from __future__ import annotations

from collections.abc import Iterable

from nemo_mcp.studio.director.desk import VOICE
from nemo_mcp.studio.director.request import CREATIONS, TEXTS, Request

REMOVE = ("remove", "cut", "mute")


def things_of(request: Request, focus: str) -> set[str]:
    """The things named, with those that other words imply."""
    things = {"whole" if t in CREATIONS else "clip" if t == "picture" else t for t in request.things}
    things |= {"tune"} if request.tunes else set()
    if request.pronoun and focus and not _named(things):
        things |= {"logo" if focus == "overlay" else focus}
    if not things - {"whole", "clip"}:
        things |= {"aspect"} if request.aspect and request.verb not in ("mirror", "flip") else set()
        things |= {"music"} if speaks_of_music(request) else set()
    if not things - {"whole", "size", "colors"}:
        lettered = request.how.keys() & {"weight", "box", "animation", "size"}
        lettered = lettered or ("size" in things and ("amount" in request.how or request.verb in ("up", "down")))
        things |= {"title"} if request.texts or lettered else set()
        things |= {"caption"} if request.cues else set()
        named = request.which or request.files or {"rest", "except", "piece"} & request.how.keys()
        things |= {"clip"} if named else set()
    if things & {*TEXTS, "any_text"} or request.texts:
        things -= {"clip"}
    if things & set(TEXTS) and request.verb not in REMOVE and not (request.texts or request.cues):
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
    if (
        any(VOICE.search(f) for f in request.files)
        and request.verb in ("", "add", "move")
        and not ({"music"} & things or request.without)
    ):
        things.add("voice")
    if "fade" in things and any(m.kind != "it" for m in request.mentions):
        things = things - {"fade"} | {"cross"}  # "fade to the city"
    if things & {"volume", "sound"} and request.verb in ("", "change", "make", "add") and "music" in things:
        things -= {"music", "sound"}  # "the sound of the music" is its volume
        things.add("volume")
    if "volume" in things and "clip" in things:
        things.add("sound")
    if "cross" in things and {"music", "sound"} & things and "clip" not in things:
        return {"songs"}  # they do not cross-fade
    return things | ({"song"} if "music" in things and not request.files else set())


def _named(things: Iterable[str]) -> set[str]:
    return set(things) - {"whole", "size", "colors", "tune", "tempo", "volume"}


def speaks_of_music(request: Request) -> bool:
    described = request.style or "bpm" in request.how or ("mood" in request.how and request.verb != "make")
    return bool(described or (request.links and request.verb == "add"))


def _lies_over(request: Request, focus: str) -> bool:
    """Whether a logo is meant to lie over the picture, and not to be a clip of its own."""
    over = request.how.keys() & {"corner", "spot", "side", "opacity"} or {"watermark", "overlay"} & set(request.things)
    if over or focus == "overlay" or request.verb in ("remove", "up", "down", "cut"):
        return True
    return request.verb in ("", "add", "change", "keep", "make") and not (
        request.place or request.position or request.which
    )


def facts_of(request: Request) -> set[str]:
    """What else a request brings: the kinds of its manners, its place, and what it names or measures."""
    facts = set(request.how)
    facts |= {f"{request.how[k]} {k}" for k in ("transition", "place") if k in request.how}
    changes = request.times or request.level is not None or request.is_deed or request.place
    facts |= {"places"} if len(request.mentions) > 1 and not changes else set()
    facts |= {"files"} if request.files else set()
    facts |= {"which"} if request.which else set()
    facts |= {"times", *(f"time {role}" for role in request.times)} if request.times else set()
    facts |= {"level"} if request.level is not None else set()
    return facts | ({"pair"} if len(request.which.get("clip", [()])[0]) == 2 else set())
