"""A request: what is to be done to what, how much, when, where and in which style."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from .subtitles import Cue

# What a first cut can be, the most special first.
CREATIONS = ("prompt", "music_video", "promo", "montage")
TEXTS = ("title", "caption", "lower_third", "end")
# Manners that say what to do by themselves, without a verb.
DEEDS = frozenset(("fps", "look", "framing", "motion", "turn", "lufs", "factor", "beat", "animation"))
OVERLAYS = (*TEXTS, "cross", "hard_cut", "fade_in", "fade_out", "fade")
# Things that only describe another: "the size of the title", "end card with the logo".
PROPERTIES = {"size", "colors", "whole", "tempo", "look"}


class Mention(NamedTuple):
    """A clip that is named, by "clip", "picture" (and ordinals), "file" (and its name) or "it"; or a place beside one.

    Of a place the value is whether it stands after what it is beside, as in Chinese: "before clip 2", 第二段前面.
    """

    kind: str
    value: Any


# The ordinal of the clip in the middle.
MIDDLE = 10**6
_STEP = 0.05
_NUDGES = {"top": (0.0, -_STEP), "bottom": (0.0, _STEP), "left": (-_STEP, 0.0), "right": (_STEP, 0.0)}
BESIDE = ("before", "after", "between")


@dataclass
class Request:
    """One wish of a message.

    `things` in the order they were named; `which` holds for a thing the groups of ordinals (1-based, -1 the last);
    `times` in ms by role (head, tail, range, at, for, to, under, more, by, each, length); `how` the manner by its kind;
    `tunes` such as "brightness+"; `cues` of subtitles; `pronoun` is whether it speaks of "it"; `definite` whether
    of "the video" and not of "a video"; `without` are things not wanted; `strange` are words without a meaning;
    `corrects` whether it takes back what came before it ("surely", "perhaps");
    `mentions` are the clips it names and the places beside them, in their order; `span` is the part of the message
    it was read from, and `wording` the text of that part; `named_at` where its verb and its things first stand.
    """

    verb: str = ""
    things: list[str] = field(default_factory=list[str])
    which: dict[str, list[tuple[int, ...]]] = field(default_factory=dict[str, list[tuple[int, ...]]])
    mentions: list[Mention] = field(default_factory=list[Mention])
    position: int = 0
    texts: list[str] = field(default_factory=list[str])
    cues: list[Cue] = field(default_factory=list[Cue])
    files: list[str] = field(default_factory=list[str])
    times: dict[str, tuple[int, ...]] = field(default_factory=dict[str, tuple[int, ...]])
    how: dict[str, Any] = field(default_factory=dict[str, Any])
    tunes: list[str] = field(default_factory=list[str])
    level: float | None = None
    absolute: bool = False
    every: bool = False
    pronoun: bool = False
    definite: bool = False
    fresh: bool = False
    from_these: bool = False
    negated: bool = False
    without: list[str] = field(default_factory=list[str])
    talk: list[str] = field(default_factory=list[str])
    cannot: list[str] = field(default_factory=list[str])
    links: list[str] = field(default_factory=list[str])
    strange: list[str] = field(default_factory=list[str])
    corrects: str = ""
    span: tuple[int, int] = (0, 0)
    wording: str = ""
    named_at: dict[str, tuple[int, int]] = field(default_factory=dict[str, tuple[int, int]], compare=False)

    @property
    def style(self) -> str:
        """The style of music, or ""."""
        return self.how.get("style", "")

    @property
    def aspect(self) -> str:
        """The shape of the picture, such as "9:16", or ""."""
        return self.how.get("aspect", "")

    @property
    def color(self) -> str:
        """A colour in hex, or ""."""
        return self.how.get("color", "")

    @property
    def place(self) -> str:
        """Where on the timeline: start, end, before, after, or ""."""
        return self.how.get("place", "")

    @property
    def spot(self) -> str:
        """Where on the picture: top, bottom, center, or ""."""
        return self.how.get("spot", "")

    def duration(self, *roles: str) -> int | None:
        """The first time, ms, that was given in one of these roles."""
        asked = (*roles, "under") if "to" in roles else roles
        return next((self.times[r][0] for r in asked if r in self.times), None)

    @property
    def nudge(self) -> tuple[float, float]:
        """How far what lies on the picture is to go to the right and down, of its width and height: "a bit higher"."""
        side = self.how.get("side", "")
        if side in ("left", "right") and "slight" not in self.how:
            return 0.0, 0.0
        return _NUDGES.get(side, (0.0, 0.0))

    @property
    def count(self) -> int | None:
        """How often, or how many."""
        named = next((len(g) for groups in self.which.values() for g in groups if len(g) > 1), None)
        return self.how.get("count", named)

    @property
    def says_nothing(self) -> bool:
        """Whether not one word of it was understood."""
        return self == Request(
            wording=self.wording,
            every=self.every,
            pronoun=self.pronoun,
            definite=self.definite,
            fresh=self.fresh,
            from_these=self.from_these,
            strange=self.strange,
            corrects=self.corrects,
            span=self.span,
            mentions=self.mentions,
        )

    @property
    def without_object(self) -> bool:
        """Whether it does not say what it is about, so that it goes on about what came before it."""
        return not (set(self.things) - PROPERTIES or self.which or self.files or self.texts or self.cues)

    @property
    def has_span(self) -> bool:
        """Whether it speaks of a part of the film by its times."""
        return bool({"head", "tail", "range", "at"} & self.times.keys())

    @property
    def is_deed(self) -> bool:
        """Whether it says what to do without a verb: "slow motion on clip 2", "black and white"."""
        return bool(self.tunes or DEEDS & self.how.keys())

    def creation(self, has_timeline: bool) -> str:
        """What first cut this asks for, or ""."""
        if self.negated or (self.talk and not self.verb) or "whether" in self.talk:
            return ""
        on_beats = "music_video" in self.things or "beat" in self.how
        if "joins" in self.how and len(self.files) > 1 and not on_beats:
            return "montage"  # a film of these, whatever the timeline holds
        if self.things and self.things[0] in OVERLAYS:
            return ""
        if not has_timeline and self.verb == "cut" and self.every and "clip" in self.things and not self.which:
            return "music_video" if on_beats or "music" in self.things else "montage"
        if self.verb not in ("make", "") and not (self.verb in ("cut", "change", "sort") and on_beats):
            return ""
        anew = self.verb == "make" and "montage" in self.things and not self.definite
        if has_timeline and "beat" in self.how and not (anew or set(self.things) & {"music_video", "promo"}):
            return ""
        if has_timeline and self.strange and not self.from_these and not set(self.things) & set(CREATIONS[:3]):
            return ""  # no film that is there gives way to half-understood words
        asked = next((c for c in CREATIONS if c in self.things), "")
        if "beat" in self.how and asked in ("", "montage"):
            asked = "music_video"
        gathers = self.verb == "make" and not self.which and any(t in self.things for t in ("clip", "picture"))
        gathers = gathers and not self.is_deed and (self.from_these or not has_timeline)
        changes = self.aspect or self.times or self.color or self.level is not None or self.is_deed
        shaped = self.aspect and asked in ("", "montage")
        if has_timeline and not self.from_these and (self.definite or shaped) and (changes or not self.verb):
            return ""
        if asked == "montage" and self.is_deed and has_timeline:
            return ""
        if asked == "montage" and not self.verb:
            return "montage" if self.from_these or (self.times and not has_timeline) else ""
        return asked or ("montage" if gathers and (self.from_these or not changes) else "")

    def absorb(self, other: Request) -> None:
        """Take over what another request adds: things, texts, times, style."""
        self.things += [t for t in other.things if t not in self.things]
        for thing, groups in other.which.items():
            self.which.setdefault(thing, []).extend(groups)
        self.mentions += other.mentions
        self.texts += other.texts
        self.cues += other.cues
        self.files += other.files
        self.tunes += [t for t in other.tunes if t not in self.tunes]
        if not (self.creation(False) and set(other.things) & set(OVERLAYS)):  # "a promo with a title for 4 seconds"
            self.times |= other.times
        self.without += other.without + (other.things if other.negated else [])
        self.how |= other.how
        for name in ("level", "position"):
            if value := getattr(other, name):
                setattr(self, name, value)
        self.absolute |= other.absolute or (other.level is not None and not other.verb)
        self.every |= other.every
        self.from_these |= other.from_these
        self.cannot += other.cannot
        self.links += other.links
        self.talk += other.talk
        self.strange += other.strange
        self.named_at = other.named_at | self.named_at
        self._join(other)

    def absorb_topic(self, topic: Request) -> None:
        """Speak of what was named before."""
        self.which = topic.which | {t: [*topic.which.get(t, []), *groups] for t, groups in self.which.items()}
        self.files, self.strange = [*topic.files, *self.files], [*topic.strange, *self.strange]
        self.times = topic.times | self.times
        self.things = [*topic.things, *(t for t in self.things if t not in (*topic.things, "whole"))]
        self.how = {**topic.how, **self.how}
        self.how.pop("complains", None)
        self.mentions = [*topic.mentions, *self.mentions]
        self.every |= topic.every
        self.named_at = topic.named_at | self.named_at
        self._join(topic)

    def _join(self, other: Request) -> None:
        self.span = (min(self.span[0], other.span[0]), max(self.span[1], other.span[1]))


# Manners that are edits of their own, though they may be said in one breath: "vertical, 60 fps, black and white".
_APART = (("aspect", "framing"), ("fps",), ("look",), ("framing",), ("motion",), ("turn",), ("lufs",))


_LENGTHS = ("to", "for", "length", "under")


def separate(wish: Request) -> list[Request]:
    """A request as its edits: each kind of manner alone, and the length of the film apart from its shape."""
    if set(wish.things) & set(TEXTS) or wish.texts or wish.verb == "remove":
        return [wish]
    given = [kinds for kinds in _APART if kinds[0] in wish.how]
    if "aspect" in wish.how:
        given = [kinds for kinds in given if kinds != ("framing",)]
    of_film = {"aspect", "fps"} & wish.how.keys() and not (wish.which or wish.files or wish.has_span)
    moves = not wish.verb and "motion" in wish.how and "for" in wish.times  # 杯子停留6秒并慢慢放大
    of_clip = wish.mentions and (moves or wish.verb in ("extend", "trim", "keep"))
    lengths = {r: t for r, t in wish.times.items() if (of_film or of_clip) and r in _LENGTHS}
    if len(given) + bool(lengths) < 2:
        return [wish]
    others = {k: v for k, v in wish.how.items() if not any(k in kinds for kinds in _APART)}
    times = {r: t for r, t in wish.times.items() if r not in lengths}
    parts = [
        replace(
            wish,
            verb="" if lengths and of_clip else wish.verb,
            how=others | {k: wish.how[k] for k in kinds if k in wish.how},
            tunes=wish.tunes if "look" in kinds else [],
            times=times,
        )
        for kinds in given
    ]
    things = wish.things if of_clip else ["whole"]
    return parts + ([replace(wish, how=others, tunes=[], times=lengths, things=things)] if lengths else [])
