"""Tokens → requests: what is to be done to what, how much, when, where and in which style."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from .subtitles import Cue
from .tokens import Token, tokens
from .vocabulary import FILLERS, FILLERS_HAN

# What a first cut can be, the most special first.
CREATIONS = ("prompt", "music_video", "promo", "montage")
TEXTS = ("title", "caption", "lower_third", "end")
# What a request can say once about the manner of its deed: kinds of tokens, kept in `how` by their name.
MANNERS = (
    "aspect", "framing", "motion", "transition", "side", "corner", "spot", "place", "look", "style", "mood", "pace",
    "bpm", "lufs", "color", "box", "weight", "animation", "size", "opacity", "turn", "beat", "loud", "quiet",
    "by", "seed", "factor", "stretch", "shift", "count", "amount", "half", "speech",
    "moment", "rest",
)  # fmt: skip
# Manners that say what to do by themselves, without a verb.
DEEDS = frozenset(("look", "framing", "motion", "turn", "lufs", "factor", "beat", "animation"))
_MATERIAL = {"clip", "picture", "logo", "music", "sound"}
_WEAK = ("make", "add", "change")
_BETWEEN = {"cross", "fade_in", "fade_out", "fade"}
_OVERLAYS = (*TEXTS, "cross", "hard_cut", "fade_in", "fade_out", "fade")
# Things that only describe another: "the size of the title", "end card with the logo".
_PROPERTIES = {"size", "colors", "whole", "tempo", "look"}


@dataclass
class Request:
    """One wish of a message.

    `things` in the order they were named; `which` holds for a thing the groups of ordinals (1-based, -1 the last);
    `times` in ms by role (head, tail, range, at, for, to, more, by, each, length); `how` the manner by its kind;
    `tunes` such as "brightness+"; `cues` of subtitles; `pronoun` is whether it speaks of "it"; `definite` whether
    of "the video" and not of "a video"; `without` are things not wanted; `strange` are words without a meaning;
    `wording` is the part of the message it was read from.
    """

    verb: str = ""
    things: list[str] = field(default_factory=list[str])
    which: dict[str, list[tuple[int, ...]]] = field(default_factory=dict[str, list[tuple[int, ...]]])
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
    wording: str = ""

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
        return next((self.times[r][0] for r in roles if r in self.times), None)

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
        )

    @property
    def without_object(self) -> bool:
        """Whether it does not say what it is about, so that it goes on about what came before it."""
        return not (set(self.things) - _PROPERTIES or self.which or self.files or self.texts or self.cues)

    @property
    def is_deed(self) -> bool:
        """Whether it says what to do without a verb: "slow motion on clip 2", "black and white"."""
        return bool(self.tunes or DEEDS & self.how.keys())

    def creation(self, has_timeline: bool) -> str:
        """What first cut this asks for, or ""."""
        if self.negated or (self.talk and not self.verb) or (self.things and self.things[0] in _OVERLAYS):
            return ""
        on_beats = "music_video" in self.things or "beat" in self.how
        if self.verb not in ("make", "") and not (self.verb == "cut" and on_beats):
            return ""
        anew = self.verb == "make" and "montage" in self.things and not self.definite
        if has_timeline and "beat" in self.how and not (anew or set(self.things) & {"music_video", "promo"}):
            return ""
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
        self.texts += other.texts
        self.cues += other.cues
        self.files += other.files
        self.tunes += [t for t in other.tunes if t not in self.tunes]
        if not (self.creation(False) and set(other.things) & set(_OVERLAYS)):  # "a promo with a title for 4 seconds"
            self.times |= other.times
        self.without += other.without + (other.things if other.negated else [])
        self.how |= other.how
        for name in ("level", "position"):
            if value := getattr(other, name):
                setattr(self, name, value)
        self.absolute |= other.absolute
        self.every |= other.every
        self.from_these |= other.from_these
        self.cannot += other.cannot
        self.links += other.links
        self.talk += other.talk
        self.strange += other.strange
        self.wording = f"{self.wording} {other.wording}".strip()


def requests(message: str, names: Iterable[str] = ()) -> list[Request]:
    """The requests of a message in their order; `names` are the files it may speak of."""
    wishes: list[Request] = []
    for fragment in _fragments(tokens(message, names)):
        wish = _read(fragment)
        last = wishes[-1] if wishes else None
        if last and (_refines(last, wish) or _completes(last, wish)):
            last.absorb(wish)
        elif last is None or wish.verb or wish.talk or wish.cannot or wish.is_deed or _is_new(last, wish, fragment):
            if last and wish.verb in ("up", "down") and not wish.things:
                wish.things = [t for t in last.things if t in TEXTS]
            _go_on(last, wish)
            wishes.append(wish)
        elif _says_more_of(last, wish):
            last.absorb(wish)
        else:
            wish.verb = last.verb
            wish.things = wish.things or last.things[:]
            _share(last, wish)
            wishes.append(wish)
    return [w for w in wishes if not w.says_nothing] or wishes[:1]


def _share(last: Request, wish: Request) -> None:
    """What is said of the last of several is meant for all: "make the title and the caption yellow"."""
    if last.verb in _WEAK and not (last.how or last.tunes or last.times or last.texts or last.level is not None):
        last.how |= wish.how
        last.tunes += wish.tunes


def _is_new(last: Request, wish: Request, fragment: list[Token]) -> bool:
    """Whether a verbless part asks for a fade or a transition of its own: "remove clip 1, fade out"."""
    if not set(wish.things) & _BETWEEN or set(last.things) & _BETWEEN or last.creation(False):
        return False
    return last.verb not in ("", *_WEAK) and fragment[0].kind != "definite"


def _go_on(last: Request | None, wish: Request) -> None:
    """A request without an object speaks of what the one before it was about."""
    if last and not last.talk and wish.without_object and not {"whole"} & set(wish.things) and not wish.times:
        wish.pronoun = True


def _completes(last: Request, wish: Request) -> bool:
    """Whether a verbless part only says how: "make the clips whole" … "with white bars"."""
    if wish.verb or not wish.is_deed or not wish.without_object or wish.times:
        return False
    bare = not (last.is_deed or last.times or last.texts or last.aspect or last.level is not None)
    return last.verb in _WEAK and bare and not last.creation(False)


def _refines(last: Request, wish: Request) -> bool:
    """Whether a request only says how it should be: "add a title … and make it yellow", "too long, cut it to 20 s"."""
    if wish.verb == "cut" and last.creation(False) and not (wish.times or wish.which or wish.negated):
        return True  # "a music video, cut on the beat, with the title …"
    alike = wish.verb and wish.verb == last.verb and not wish.which and set(wish.things) <= {"whole"}
    if alike and not wish.texts and not (wish.pronoun and last.which):
        return True
    if wish.tunes and wish.tunes == last.tunes and wish.without_object:
        return True  # "too dark, make it brighter"
    if last.verb not in ("", *_WEAK) or wish.verb not in (*_WEAK, "move") or wish.negated:
        return False
    if set(wish.things) - {"whole"} or wish.which or wish.files or wish.texts or not last.things:
        return False
    if any(t in TEXTS for t in last.things):
        spoken = {"color", "spot", "place", "weight", "box", "animation", "size", "corner"} & wish.how.keys()
        return bool(spoken or set(wish.times) & {"at", "for", "to", "length", "range"})
    return "music" in last.things and bool(wish.level is not None or wish.style)


def _says_more_of(last: Request, wish: Request) -> bool:
    first_cut = any(c in last.things for c in CREATIONS) or (last.verb == "make" and last.creation(False))
    if last.verb == "swap" or wish.without or first_cut:
        return True
    if last.verb == "make" and set(last.things) <= _MATERIAL and any(c in wish.things for c in CREATIONS):
        return True
    if "end" in last.things and set(wish.things) <= {"logo", *TEXTS}:
        return True  # "an end card with the logo and the text …"
    new_things = [t for t in wish.things if t not in last.things and t not in _PROPERTIES]
    another_text = wish.texts and last.texts and (wish.things or (wish.times and last.times))
    return not new_things and "clip" not in wish.which and not another_text


def _fragments(found: list[Token]) -> list[list[Token]]:
    """The parts of a message that hold one verb at most, but for weak ones: "make the music quieter"."""
    parts: list[list[Token]] = [[]]
    for token in found:
        if token.kind == "next":
            parts.append([])
        elif token.kind == "verb" and _starts_anew(parts[-1], token):
            parts.append([token])
        else:
            parts[-1].append(token)
    return [p for p in parts if p]


def _starts_anew(part: list[Token], token: Token) -> bool:
    verbs = [t.value for t in part if t.kind == "verb"]
    if not verbs or token.value == verbs[-1] or any(t.kind == "not" for t in part):
        return False
    if verbs[-1] not in _WEAK:
        return True
    return token.value in ("add", "change") and any(t.kind in ("thing", "quote", "said") for t in part)


def _read(fragment: list[Token]) -> Request:
    """One request from the tokens of a fragment. A later verb wins over a weak one before it."""
    wish = Request(wording=" ".join(dict.fromkeys(t.text for t in fragment)))
    ordinals: tuple[int, ...] = ()
    refused = False
    for before, token in zip([None, *fragment], fragment, strict=False):
        match token.kind:
            case "verb":
                wish.verb, wish.negated = token.value, wish.negated or refused
            case "thing" if refused and not wish.negated:
                wish.without.append(token.value)
            case "thing":
                wish.definite |= token.value in CREATIONS and before is not None and before.value in ("the", "whole")
                _name(wish, token.value)
                several = token.value in ("clip", "picture") and token.text.lower().endswith("s")
                wish.every |= several and not (ordinals or wish.which)
                if ordinals:
                    wish.which.setdefault(_counted(token.value), []).append(ordinals)
                    ordinals = ()
            case "which":
                if ordinals:
                    wish.which.setdefault("clip", []).append(ordinals)
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
                wish.files.append(token.value)
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
            case "box":
                # "a black box": the colour is the box's, not the text's.
                colored = before is not None and before.kind == "color"
                wish.how["box"] = wish.how.pop("color") if colored else wish.how.get("color", "#000000")
            case "pronoun":
                wish.pronoun = True
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
    if ordinals:
        wish.which.setdefault("clip", []).append(ordinals)
    return wish


def _name(wish: Request, thing: str) -> None:
    if thing not in wish.things:
        wish.things.append(thing)


def _counted(thing: str) -> str:
    """What an ordinal before this thing counts: "the second music video" still means a clip."""
    return thing if thing in (*TEXTS, "picture", "step") else "clip"
