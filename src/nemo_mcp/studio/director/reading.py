"""Tokens → one request."""

from __future__ import annotations

import re
from pathlib import PurePath

from .names import fold
from .request import BESIDE, CREATIONS, TEXTS, Mention, Request
from .tokens import Token
from .vocabulary import FILLERS, FILLERS_HAN, JOINS

# What a request can say once about the manner of its deed: kinds of tokens, kept in `how` by their name.
MANNERS = (
    "aspect", "framing", "motion", "transition", "side", "corner", "spot", "place", "look", "style", "mood", "pace",
    "bpm", "lufs", "color", "box", "weight", "animation", "size", "opacity", "turn", "beat", "loud", "quiet",
    "puts", "decibels", "hop", "sized", "moving", "instead", "shows", "complains",
    "slight", "other", "throughout", "row", "ground", "scale", "fps", "by", "seed",
    "factor", "stretch", "shift", "count", "amount", "half", "speech", "moment", "rest", "piece",
)  # fmt: skip


def read(fragment: list[Token]) -> Request:
    """One request from the tokens of a fragment. A later verb wins over a weak one before it."""
    wish = Request(span=(fragment[0].start, max(t.start + len(t.text) for t in fragment)))
    ordinals: tuple[int, ...] = ()

    def count(thing: str) -> None:
        nonlocal ordinals
        if ordinals:
            wish.which.setdefault(thing, []).append(ordinals)
            wish.mentions += [Mention(thing, ordinals)] if thing in ("clip", "picture") else []
            ordinals = ()

    fragment = [_told(token, fragment) for token in fragment]
    refused, excluding = False, False
    for before, token in zip([None, *fragment], fragment, strict=False):
        if token.kind in ("verb", "thing", "pronoun"):
            key = token.value if token.kind == "thing" else token.kind
            wish.named_at.setdefault(key, (token.start, token.start + len(token.text)))
        match token.kind:
            case "verb":
                count("clip")
                wish.verb, wish.negated = token.value, wish.negated or refused
                if re.fullmatch(JOINS, token.text, re.IGNORECASE):
                    wish.how["joins"] = True
            case "thing" if excluding and token.value in ("clip", "picture"):
                pass
            case "thing" if refused and not wish.negated:
                wish.without.append(token.value)
            case "thing" if _films(wish, before, token):
                _name(wish, "clip")
                wish.every, wish.how["moving"] = True, True
            case "thing":
                wish.definite |= token.value in CREATIONS and before is not None and before.value in ("the", "whole")
                _name(wish, token.value)
                counted = token.value in ("clip", "picture", *TEXTS)
                several = counted and (token.text.lower().endswith("s") or token.text == "字幕")
                wish.every |= several and not (ordinals or wish.which)
                count(_counted(token.value))
            case "except" if token.value == "before":  # 杯子除外
                count("clip")
                spared = [m.value if m.kind == "file" else n for m in wish.mentions for n in _numbers(m)]
                wish.how["except"] = (*wish.how.get("except", ()), *spared)
                wish.mentions, wish.files, wish.which = [], [], {}
                wish.how.pop("rest", None)
            case "except":
                excluding = True
            case "which" if excluding:
                wish.how["except"] = (*wish.how.get("except", ()), *token.value)
            case "file" if excluding:
                wish.how["except"] = (*wish.how.get("except", ()), token.value)
            case "which":
                count("clip")
                ordinals = token.value
            case "position":
                wish.position = token.value[0]
            case "time":
                role, wish.times[role] = token.value[0], token.value[1]
            case "level":
                wish.level, wish.absolute = (
                    token.value if token.value != str(token.value) else (float(token.value), True)
                )
            case "quote" if refused and wish.texts:
                wish.texts.insert(0, token.value)  # "… instead of Intro": what it says now
                wish.verb, refused = wish.verb or "change", False
            case "quote" | "said":
                wish.texts.append(token.value)
            case "cues":
                wish.cues += token.value
            case "file":
                count("clip")
                wish.files.append(token.value)
                wish.mentions.append(Mention("file", token.value))
            case "place" if token.value in BESIDE:
                count("clip")
                wish.how["place"] = token.value
                wish.mentions.append(Mention(token.value, not token.text.isascii()))
            case "link":
                wish.links.append(token.value)
            case "talk":
                wish.talk.append(token.value)
            case "cannot":
                wish.cannot.append(token.value)
            case "tune":
                wish.tunes.append(token.value)
            case "transition":
                wish.how["transition"] = token.value
                _name(wish, "cross")
            case "box" | "animation" if refused and not wish.negated:
                wish.verb, wish.how[token.kind], refused = "remove", "none", False
            case "box":
                # "a black box": the colour is the box's, not the text's.
                colored = before is not None and before.kind == "color"
                wish.how["box"] = wish.how.pop("color") if colored else wish.how.get("color", "#000000")
            case "pronoun":
                wish.pronoun = True
                wish.mentions.append(Mention("it", None))
                _name(wish, "whole")
            case "not":
                refused = True
            case "all":
                wish.every = True
            case "correct":
                wish.corrects = token.value
            case "fresh":
                wish.fresh = True
            case "from":
                wish.from_these = True
            case "word":
                if (plain := token.value.strip("'")) and plain not in FILLERS and plain not in FILLERS_HAN:
                    wish.strange.append(token.text)
            case "beat":
                wish.how["beat"] = int(token.value)
            case kind if kind in MANNERS:
                wish.how[kind] = token.value
            case _:
                pass
    count("clip")
    of_clips = set(wish.things) <= {"clip", "picture"} and wish.verb not in ("remove", "split")
    if of_clips and any(t.kind == "all" and t.text.startswith("每") for t in fragment):
        _name(wish, "clip")
        wish.times = {"each" if r in ("to", "length") else r: t for r, t in wish.times.items()}  # 每段都剪成3秒
    if wish.place == "between" and wish.color and {"fade_in", "fade_out"} & set(wish.things):
        wish.how["transition"] = "white" if wish.how.pop("color") == "#ffffff" else "black"
        wish.things = [
            *(t for t in wish.things if t not in ("fade_in", "fade_out")),
            "cross",
        ]  # "fade to black between"
    if "cross" in wish.things and wish.how.get("animation") == "slide" and "transition" not in wish.how:
        wish.how["transition"] = wish.how.pop("animation")  # 转场改成滑入
    if "cross" in wish.things and wish.how.get("motion") in ("in", "out") and "transition" not in wish.how:
        del wish.how["motion"]
        wish.how["transition"] = "zoom"  # "zoom into the forest as a transition"
    if wish.level is None and "amount" in wish.how and {"music", "sound", "volume"} & set(wish.things):
        amount = wish.how.pop("amount")  # "music at 50"
        wish.level, wish.absolute = amount / 100 if abs(amount) > 1 else amount, True
    return wish


def _told(token: Token, fragment: list[Token]) -> Token:
    """A quote that names a file as what it is here: the file, or words for the screen that read like it."""
    if token.kind != "named":
        return token
    content, name = token.value
    kinds = {t.kind for t in fragment}
    things = {t.value for t in fragment if t.kind == "thing"}
    verbs = {t.value for t in fragment if t.kind == "verb"}
    if things & {*TEXTS, "any_text"}:
        file = bool({"quote", "said"} & kinds)  # the title “Hi” on “city.mp4”
    elif fold(content).endswith(fold(name)):
        file = True
    else:  # without its ending
        file = bool(verbs - _WRITING) or ("replace" in verbs and "clip" in things)
        file |= "add" in verbs and PurePath(name).stem == content and not _LETTERED & kinds
    return token._replace(kind="file", value=name) if file else token._replace(kind="quote", value=content)


# Verbs that also put words on the screen, and what is said of words alone.
_WRITING = {"add", "make", "change", "replace"}
_LETTERED = {"spot", "corner", "color", "size", "weight", "box", "animation", "shows", "row"}


def _films(wish: Request, before: Token | None, token: Token) -> bool:
    """Whether "videos" are the moving clips of the timeline: "all videos", "the videos", 所有视频."""
    known = wish.every or (before is not None and before.kind == "definite")
    return (wish.every and token.text in ("视频", "視頻")) or (known and token.text.lower() == "videos")


def _name(wish: Request, thing: str) -> None:
    if thing not in wish.things:
        wish.things.append(thing)


def _numbers(mention: Mention) -> tuple[int, ...]:
    """The ordinals of a mention; one that stands for a file."""
    return (0,) if mention.kind == "file" else tuple(mention.value)


def _counted(thing: str) -> str:
    """What an ordinal before this thing counts: "the second music video" still means a clip."""
    return thing if thing in (*TEXTS, "picture", "step") else "clip"
