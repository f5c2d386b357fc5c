"""Talk: greetings, questions, what cannot be done, and what was not understood. It is free and changes nothing."""

from __future__ import annotations

import re

from . import asking
from .desk import Desk, name
from .edits.sound import music_name
from .replies import gui_talk
from .request import TEXTS, Request
from .vocabulary import PLATFORMS

_LONGEST_ECHO = 80
# "Only the music" is a wish; "keep the music" is none.
ONLY = re.compile("only|just|[只仅]", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:don['’]?t|do not|not|never)\b|不要|先别|别|先不|暂不|不用", re.IGNORECASE)


def platform_link(request: Request) -> bool:
    """Whether a request brings a link to a video or music platform, which cannot be imported (API reference §11)."""
    return any(p in link for link in request.links for p in PLATFORMS)


def answer(desk: Desk, request: Request) -> list[str] | None:
    """What to say to a request that asks for no edit; None if it may ask for one."""
    topics = set(request.talk)
    asks = bool(topics & {"ask", "whether"})
    if request.links:
        return [desk.phrase("links" if platform_link(request) else "link_upload"), _gui(desk, gui_talk.UPLOAD)]
    if request.cannot:
        return [desk.phrase(f"cannot_{reason}") for reason in dict.fromkeys(request.cannot)]
    if "cancel" in topics:
        return [desk.phrase("cancelled")]
    if "voice" in request.things and not request.files and (request.strange or "greet" in topics):
        return [desk.phrase("cannot_voice")]  # 配音：你好
    if (request.negated or request.without) and not request.times and asking.limits(request):
        return [*asking.answer(desk, request), desk.phrase("no_limit")]
    if "help" in topics:
        return [desk.phrase("help")]
    if "credits" in topics:
        return [desk.phrase("credits"), _gui(desk, gui_talk.ACCOUNT)]
    if "export" in topics and not request.verb and _DENIED.search(request.wording):
        return [desk.phrase("left_alone")]
    if "export" in topics and not request.verb and "fps" not in request.how:
        key = "ready_to_export" if desk.timeline.shots else "nothing_to_export"
        return [desk.phrase(key), *([_gui(desk, gui_talk.EXPORT)] if desk.timeline.shots else [])]
    keeps = (
        request.verb == "keep" and not asks and not (request.times or request.mentions or request.how or request.texts)
    )
    alone = {"music", "sound"} & set(request.things) and ONLY.search(request.wording)
    if keeps and request.things and not (alone or {"clip", "picture", "whole", "montage"} & set(request.things)):
        return [desk.phrase("left_alone")]
    if "vague" in topics and not (request.how or request.times or request.texts):
        desk.ask("what_better", [desk.phrase(f"option_better_{way}") for way in _better(desk)])
    if "dislike" in topics and not (request.verb or asks):
        return [desk.phrase("what_instead")]
    if asks and desk.timeline.shots and (request.things or request.mentions or request.tunes or request.without):
        return [*asking.answer(desk, request), state(desk)]
    if asks and (desk.stages or desk.said) and "ask" not in topics:
        return []  # "remove clip 2, is that ok?"
    if asks:
        return [not_understood(desk, request.wording) if request.strange else desk.phrase("help")]
    for topic in ("thanks", "greet"):
        if topic in topics and not request.verb:
            return [desk.phrase(topic)]
    if topics == {"aside"} and not (request.verb or request.things or request.how):
        return []
    return None


def _better(desk: Desk) -> list[str]:
    """What would be another film: no soft cuts where all are, no music that plays already."""
    hard = any(c["m"].get("enter", {}).get("type") != "cross" for c in desk.timeline.clips[1:])
    plays = any(m["m"].get("style") == "cinematic" for m in desk.timeline.music)
    return [*(["soft"] if hard else []), *([] if plays else ["music"]), "speed"]


def only_chooses(request: Request) -> bool:
    """Whether it only says which one or how much, as an answer would: "the second one", 第二个, "5 seconds"."""
    says_what = request.verb or request.strange or request.texts or request.talk or request.is_deed
    chooses = request.mentions or request.which or request.times or "amount" in request.how
    return bool(chooses and not says_what and set(request.things) <= {"clip", "picture", "whole", *TEXTS})


def not_understood(desk: Desk, text: str) -> str:
    """What to say to words without a meaning."""
    echo = " ".join(text.split())[:_LONGEST_ECHO]
    return desk.phrase("not_understood", text=echo) if echo else desk.phrase("not_understood_at_all")


def state(desk: Desk) -> str:
    """What is on the timeline, in a sentence."""
    timeline = desk.timeline
    music = music_name(desk, timeline.music[0]) if timeline.music else desk.phrase("none")
    names = ", ".join(dict.fromkeys(name(c) for c in timeline.clips[:8]))
    sentence = desk.phrase(
        "state", length=desk.seconds(timeline.length), clips=len(timeline.clips), texts=len(timeline.texts), music=music
    )
    return f"{sentence} ({names})"


def _gui(desk: Desk, table: dict[str, tuple[str, ...]]) -> str:
    return gui_talk.pick(table, desk.language, desk.random)
