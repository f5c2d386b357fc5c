"""Questions whether something is so: which parts of a message ask, and what is so on the timeline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from . import vocabulary
from .desk import Desk, UnableError, name
from .edits.lettering import ROLES, height_of
from .edits.objects import things_of
from .edits.selection import labels, number_of, selected
from .edits.sound import music_name
from .replies.phrases import color_name
from .request import TEXTS, Request
from .timeline import Segment, end
from .tokens import Token, fold

_LITERAL = ("quote", "said", "cues", "file", "link")


def questions(message: str, found: Sequence[Token]) -> list[range]:
    """Where a message asks; `found` are its tokens, for what is quoted asks nothing."""
    text = fold(message)
    for token in found:
        if token.kind in _LITERAL:
            text = text[: token.start] + "_" * len(token.text) + text[token.start + len(token.text) :]
    return [range(*match.span()) for pattern in _patterns() for match in pattern.finditer(text)]


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, vocabulary.ASKED))


def ask(wish: Request, before: Request | None) -> bool:
    """Make a request a question; whether it asks more than the part of the question before it: "…, is it?"."""
    tags = before and "whether" in before.talk and not (wish.things or wish.mentions or wish.tunes or wish.verb)
    wish.talk.append("whether")
    return not tags


def limits(request: Request) -> bool:
    """Whether a sound or a text must only not be too much: "the music should not be louder than the clips"."""
    things = {*request.things, *request.without}
    return bool(things & {"music", "sound", "volume", *TEXTS}) and bool(_limit().search(fold(request.wording)))


@cache
def _limit() -> re.Pattern[str]:
    return re.compile(vocabulary.LIMIT)


def follow(question: Request, wish: Request) -> None:
    """Let "it" be what was asked about just before: "Is the title too big? Make it smaller."."""
    if wish.pronoun and wish.without_object and (things := [t for t in question.things if t != "whole"]):
        wish.things = [*things, *(t for t in wish.things if t not in (*things, "whole"))]
        wish.which, wish.files, wish.mentions = question.which, question.files, question.mentions
        wish.pronoun = False


def answer(desk: Desk, request: Request) -> list[str]:
    """What is so now of all that a question names, one sentence for each."""
    try:
        return [*_of_sound(desk, request), *_of_texts(desk, request), *_of_clips(desk, request)]
    except UnableError as reason:
        return [str(reason)]


def _of_sound(desk: Desk, request: Request) -> list[str]:
    things = things_of(request, "") | {*request.without}
    said: list[str] = []
    if things & {"music", "volume"} or (things <= {"whole"} and request.verb in ("up", "down")):
        music = desk.timeline.music
        level = {"music": music_name(desk, music[0]), "level": f"{music[0]['m']['volume']:.0%}"} if music else {}
        said.append(desk.phrase("music_is" if music else "no_music", **level))
    clips = [c for c in desk.timeline.clips if c["m"]["kind"] == "video"]
    if clips and ("sound" in things or things >= {"music", "clip"} or request.verb in ("mute", "unmute")):
        levels = dict.fromkeys(f"{c['m']['volume']:.0%}" for c in clips)
        said.append(desk.phrase("sound_is", level=desk.listed(levels)))
    return said


def _of_texts(desk: Desk, request: Request) -> list[str]:
    things = (things_of(request, "") | {*request.without}) & {*TEXTS, "any_text"}
    roles = things if things <= ROLES.keys() else set(ROLES)
    texts = [t for t in desk.timeline.texts if things and t["m"]["role"] in roles]
    texts = [t for t in texts if name(t) in request.texts] or texts
    if things and not texts:
        return [desk.phrase(f"no_{things.pop()}" if things <= ROLES.keys() else "no_texts")]
    return [_of_text(desk, t) for t in texts]


def _of_text(desk: Desk, text: Segment) -> str:
    return desk.phrase(
        "text_is",
        text=name(text),
        size=f"{text['m']['size'] * 100:.3g}%",
        color=color_name(text["m"]["color"], desk.language),
        where=desk.phrase(height_of(text["m"]["y"])),
        start=desk.seconds(text["s"]),
        end=desk.seconds(end(text)),
    )


def _of_clips(desk: Desk, request: Request) -> list[str]:
    names = "moment" in request.how or any(m.kind != "it" for m in request.mentions)
    named = selected(desk, request) if names else []
    said = [
        desk.phrase(
            "clip_is",
            number=number_of(desk, c),
            name=name(c),
            length=desk.seconds(c["d"]),
            start=desk.seconds(c["s"]),
            end=desk.seconds(end(c)),
        )
        for c in named
    ]
    for tone in dict.fromkeys(t[:-1] for t in request.tunes):
        for level, clips in _alike(named or desk.timeline.clips, tone).items():
            values = {"tone": desk.phrase(f"tone_{tone}"), "level": f"{level:+.0%}"}
            said.append(desk.phrase("tone_set", clips=labels(desk, clips), **values))
    return said


def _alike(clips: Sequence[Segment], tone: str) -> dict[float, list[Segment]]:
    """Clips by how bright, strong in contrast or saturated they were made."""
    levels: dict[float, list[Segment]] = {}
    for clip in clips:
        look: dict[str, float] = clip["m"].get("look") or {}
        levels.setdefault(look.get(tone, 0.0), []).append(clip)
    return levels
