"""Tokens → one request."""

from __future__ import annotations

from .request import BESIDE, CREATIONS, TEXTS, Mention, Request
from .tokens import Token
from .vocabulary import FILLERS, FILLERS_HAN

# What a request can say once about the manner of its deed: kinds of tokens, kept in `how` by their name.
MANNERS = (
    "aspect", "framing", "motion", "transition", "side", "corner", "spot", "place", "look", "style", "mood", "pace",
    "bpm", "lufs", "color", "box", "weight", "animation", "size", "opacity", "turn", "beat", "loud", "quiet",
    "puts", "decibels", "hop", "sized", "moving", "instead", "shows", "complains",
    "slight", "throughout", "fps", "by", "seed",
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

    refused, excluding = False, False
    for before, token in zip([None, *fragment], fragment, strict=False):
        match token.kind:
            case "verb":
                count("clip")
                wish.verb, wish.negated = token.value, wish.negated or refused
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
    if wish.level is None and "amount" in wish.how and {"music", "sound", "volume"} & set(wish.things):
        amount = wish.how.pop("amount")  # "music at 50"
        wish.level, wish.absolute = min(1.0, amount / 100 if amount > 1 else amount), True
    return wish


def _films(wish: Request, before: Token | None, token: Token) -> bool:
    """Whether "videos" are the moving clips of the timeline: "all videos", "the videos", 所有视频."""
    known = wish.every or (before is not None and before.kind == "definite")
    return (wish.every and token.text in ("视频", "視頻")) or (known and token.text.lower() == "videos")


def _name(wish: Request, thing: str) -> None:
    if thing not in wish.things:
        wish.things.append(thing)


def _counted(thing: str) -> str:
    """What an ordinal before this thing counts: "the second music video" still means a clip."""
    return thing if thing in (*TEXTS, "picture", "step") else "clip"
