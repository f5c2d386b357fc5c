"""Tokens → requests: what is to be done to what, how much, when, where and in which style."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from .tokens import Token, tokens

# What a first cut can be, the most special first.
CREATIONS = ("prompt", "music_video", "promo", "montage")
_MATERIAL = {"clip", "picture", "logo", "music", "sound"}
_WEAK = ("make", "add", "change")
_TEXTS = ("title", "caption", "lower_third", "end")
_OVERLAYS = (*_TEXTS, "cross", "hard_cut", "fade_in", "fade_out", "fade")


@dataclass
class Request:
    """One wish of a message.

    `things` in the order they were named; `which` holds for a thing the groups of ordinals (1-based, -1 the last);
    `times` in ms by role (head, tail, range, at, for, to, more, by, length); `definite` is whether it speaks of "the
    video" and not of "a video"; `without` are things not wanted; `wording` is the part of the message it was read from.
    """

    verb: str = ""
    things: list[str] = field(default_factory=list[str])
    which: dict[str, list[tuple[int, ...]]] = field(default_factory=dict[str, list[tuple[int, ...]]])
    position: int = 0
    texts: list[str] = field(default_factory=list[str])
    files: list[str] = field(default_factory=list[str])
    times: dict[str, tuple[int, ...]] = field(default_factory=dict[str, tuple[int, ...]])
    level: float | None = None
    absolute: bool = False
    style: str = ""
    aspect: str = ""
    color: str = ""
    place: str = ""
    spot: str = ""
    every: bool = False
    definite: bool = False
    fresh: bool = False
    from_these: bool = False
    negated: bool = False
    without: list[str] = field(default_factory=list[str])
    talk: list[str] = field(default_factory=list[str])
    cannot: list[str] = field(default_factory=list[str])
    links: list[str] = field(default_factory=list[str])
    wording: str = ""

    def duration(self, *roles: str) -> int | None:
        """The first time, ms, that was given in one of these roles."""
        return next((self.times[r][0] for r in roles if r in self.times), None)

    @property
    def says_nothing(self) -> bool:
        """Whether not one word of it was understood."""
        return self == Request(
            wording=self.wording, every=self.every, definite=self.definite, fresh=self.fresh, from_these=self.from_these
        )

    def creation(self, has_timeline: bool) -> str:
        """What first cut this asks for, or ""."""
        if self.negated or (self.talk and not self.verb) or (self.things and self.things[0] in _OVERLAYS):
            return ""
        if self.verb not in ("make", "") and not (self.verb == "cut" and "music_video" in self.things):
            return ""
        asked = next((c for c in CREATIONS if c in self.things), "")
        gathers = self.verb == "make" and not self.which and any(t in self.things for t in ("clip", "picture"))
        changes = self.aspect or self.times or self.color or self.level is not None
        if has_timeline and not self.from_these and (self.definite or self.aspect) and (changes or not self.verb):
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
        self.files += other.files
        if not (self.creation(False) and set(other.things) & set(_OVERLAYS)):  # "a promo with a title for 4 seconds"
            self.times |= other.times
        self.without += other.without + (other.things if other.negated else [])
        for name in ("level", "style", "aspect", "color", "place", "spot", "position"):
            if value := getattr(other, name):
                setattr(self, name, value)
        self.absolute |= other.absolute
        self.every |= other.every
        self.from_these |= other.from_these
        self.cannot += other.cannot
        self.links += other.links
        self.talk += other.talk


def requests(message: str, names: Iterable[str] = ()) -> list[Request]:
    """The requests of a message in their order; `names` are the files it may speak of."""
    wishes: list[Request] = []
    for fragment in _fragments(tokens(message, names)):
        wish = _read(fragment)
        last = wishes[-1] if wishes else None
        if last and _refines(last, wish):
            last.absorb(wish)
        elif last is None or wish.verb or wish.talk or wish.cannot:
            if last and wish.verb in ("up", "down") and not wish.things:
                wish.things = [t for t in last.things if t in _TEXTS]
            wishes.append(wish)
        elif _says_more_of(last, wish):
            last.absorb(wish)
        else:
            wish.verb = last.verb
            wish.things = wish.things or last.things[:]
            wishes.append(wish)
    return [w for w in wishes if not w.says_nothing] or wishes[:1]


def _refines(last: Request, wish: Request) -> bool:
    """Whether a request only says how it should be: "add a title … and make it yellow", "too long, cut it to 20 s"."""
    if wish.verb == "cut" and last.creation(False) and not (wish.times or wish.which or wish.negated):
        return True  # "a music video, cut on the beat, with the title …"
    if wish.verb and wish.verb == last.verb and not wish.which and set(wish.things) <= {"whole"} and not wish.texts:
        return True
    if last.verb not in ("", *_WEAK) or wish.verb not in (*_WEAK, "move") or wish.negated:
        return False
    if set(wish.things) - {"whole"} or wish.which or wish.files or wish.texts or not last.things:
        return False
    if any(t in _TEXTS for t in last.things):
        return bool(wish.color or wish.spot or wish.place or set(wish.times) & {"at", "for", "to", "length", "range"})
    return "music" in last.things and bool(wish.level is not None or wish.style)


def _says_more_of(last: Request, wish: Request) -> bool:
    if last.verb == "swap" or wish.without or any(c in last.things for c in CREATIONS):
        return True
    if last.verb == "make" and set(last.things) <= _MATERIAL and any(c in wish.things for c in CREATIONS):
        return True
    new_things = [t for t in wish.things if t not in last.things and t != "whole"]
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
    if not verbs or any(t.kind == "not" for t in part):
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
                if token.value not in wish.things:
                    wish.things.append(token.value)
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
            case "file":
                wish.files.append(token.value)
            case "link":
                wish.links.append(token.value)
            case "talk":
                wish.talk.append(token.value)
            case "cannot":
                wish.cannot.append(token.value)
            case "style" | "aspect" | "color" | "place" | "spot":
                setattr(wish, token.kind, token.value)
            case "not":
                refused = True
            case "all":
                wish.every = True
            case "fresh":
                wish.fresh = True
            case "from":
                wish.from_these = True
            case _:
                pass
    if ordinals:
        wish.which.setdefault("clip", []).append(ordinals)
    return wish


def _counted(thing: str) -> str:
    """What an ordinal before this thing counts: "the second music video" still means a clip."""
    return thing if thing in (*_TEXTS, "picture") else "clip"
