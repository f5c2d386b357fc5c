"""A message → its requests: where one ends, and what each takes over from the one before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from .asking import ask, follow, questions
from .corrections import corrected, counted, measure_alike
from .reading import read
from .request import CREATIONS, DEEDS, PROPERTIES, TEXTS, Request
from .spelling import mended
from .tokens import Token, tokens

_MATERIAL = {"clip", "picture", "logo", "music", "sound"}
_WEAK = ("make", "add", "change")
# What can be said of a clip that was named just before: "in clip 2, add the title …".
_ON_CLIPS = {*TEXTS, *PROPERTIES, "sound", "volume", "speed", "brightness", "contrast", "saturation"}
_AXES = ("aspect", "transition", "side")
_SPEEDS = ("faster", "slower", "slowmo")
# Verbs that a part with a text takes over: "add the title … at 2s, … at 5s".
_OF_TEXTS = ("", "add", "make", "change", "remove", "replace", "move")
_TONES = {"brightness", "contrast", "saturation"}
_FADES = ("fade_in", "fade_out")
_BETWEEN = {"cross", "fade_in", "fade_out", "fade"}


def requests(message: str, names: Iterable[str] = (), texts: Iterable[str] = ()) -> list[Request]:
    """The requests of a message in their order; `names` are files and `texts` words on the picture it may speak of."""
    names, texts = list(names), list(texts)
    found = _requests(message, names, texts)
    lost = sum(len(w.strange) for w in found)
    if lost and (better := mended(message, names, texts)) != message:
        again = _requests(better, names, texts)
        return again if sum(len(w.strange) for w in again) < lost else found
    return found


def _requests(message: str, names: list[str], texts: list[str]) -> list[Request]:
    wishes: list[Request] = []
    found = counted(tokens(message, names, texts))
    asked = questions(message, found)
    for fragment in _fragments(found):
        wish = read(fragment)
        last = wishes[-1] if wishes else None
        if any(fragment[0].start in part for part in asked):
            wishes += [wish] if ask(wish, last) else []
            continue
        if last and "whether" in last.talk:
            follow(last, wish)
            last = None
        if last and wish.corrects and (meant := corrected(last, wish)):
            wishes[-1] = meant
            continue
        wish.corrects = ""
        fades = last and _BETWEEN & set(last.things) and _BETWEEN & set(wish.things)
        if last and not wish.verb and (fades or (last.mentions and wish.mentions)):
            measure_alike(last, wish)
        if last and "piece" in wish.how and last.verb == "cut" and last.times.keys() == {"at"} and not last.how:
            last.verb = "split"  # "cut at 0:05 and throw away what comes before"
        along = last and last.verb in ("cut", "trim", "split") and _comes_along(found, fragment[0])
        if last and _share_back(last, wish):
            wishes.append(wish)
        elif last and _is_topic(last, wish):
            wishes.pop()
            wish.absorb_topic(last)
            last = wishes[-1] if wishes else None
            wishes.append(wish)
        elif last and _does_instead(last, wish):
            wishes[-1] = replace(wish, pronoun=True)
            wishes[-1].absorb_topic(replace(last, how={}, times={}))
            wishes[-1].texts = [*last.texts, *wish.texts]
        elif last and (_refines(last, wish) or _completes(last, wish)):
            if wish.verb == "move" and set(last.things) & set(TEXTS) and wish.times.keys() == {"length"}:
                wish.times = {"at": wish.times["length"]}  # "… put it at 5s"
            last.absorb(wish)
        elif (
            last is None
            or wish.verb
            or wish.talk
            or wish.cannot
            or wish.is_deed
            or _is_new(last, wish, fragment)
            or _refuses(last, wish)
        ):
            if last and wish.verb in ("up", "down") and not wish.things:
                wish.things = [t for t in last.things if t in TEXTS]
            _go_on(last, wish)
            wishes.append(wish)
        elif _says_more_of(last, wish) and not (along and not last.creation(False)):
            last.absorb(wish)
        elif wish.texts and last.verb not in _OF_TEXTS:
            _go_on(last, wish)
            wishes.append(wish)
        else:
            wish.verb = "add" if along else last.verb
            wish.how |= {"puts": True} if "puts" in last.how else {}
            of_clips = wish.mentions and wish.level is not None and "music" in last.things
            wish.things = wish.things or (["sound"] if of_clips else last.things[:])
            if wish.texts and not set(wish.things) & set(TEXTS):
                wish.things += [t for t in last.things if t in TEXTS]
            _share(last, wish)
            wishes.append(wish)
    for wish in wishes:
        wish.wording = message[slice(*wish.span)].strip()
    return [w for w in wishes if not w.says_nothing] or wishes[:1]


def _comes_along(found: list[Token], first: Token) -> bool:
    """Whether what begins with a token comes "with" what was named before: "cut the clips to 3 seconds with music"."""
    before = [t for t in found if t.start < first.start]
    return bool(before) and before[-1].kind == "next" and before[-1].text.lower() == "with"


def _is_topic(last: Request, wish: Request) -> bool:
    """Whether a part only says what the next one is about, where or when: "take the last clip, make it …"."""
    settled = ("shows", "except", "place", "moment", "piece", "throughout")
    bare = Request(
        things=last.things, which=last.which, files=last.files, every=last.every, strange=last.strange,
        definite=last.definite, span=last.span, mentions=last.mentions, times=last.times,
        how={k: v for k, v in last.how.items() if k in settled},
    )  # fmt: skip
    if (
        last.mentions
        and last == bare
        and wish.place == "between"
        and wish.mentions[1:]
        and wish.mentions[1].kind == "between"
    ):
        return True  # 海滩和 | 城市之间加叠化
    if last.from_these and not (last.verb or last.times or last.how) and wish.creation(has_timeline=False):
        return True  # 用这两段视频和 | 音乐剪一个卡点视频
    acts = bool(wish.verb or wish.is_deed or (wish.without and not last.times)) and wish.verb not in ("undo", "redo")
    if acts and wish.without_object and ("complains" in last.how or "dislike" in last.talk):
        return True  # "the city is too long, cut it to 5 s", "I don't like the title, remove it"
    if (
        last.verb == "make"
        and last.mentions
        and wish.mentions
        and "joins" not in last.how
        and not (last.texts or set(last.things) - {"clip", "picture"})
    ):
        last.verb = ""  # "make the beach and the city change places"
    if not acts or last != bare or not set(last.things) <= {"clip", "picture", "whole"}:
        return False
    where = bool((last.place and not wish.place) or (last.times and not wish.times))
    clips_too = wish.mentions and not (wish.texts or set(wish.things) - {"clip", "picture", "whole"})
    named = bool(last.mentions or last.which or "except" in last.how)
    on_it = not wish.mentions and set(wish.things) <= _ON_CLIPS
    return where or (named and not last.times and bool(wish.without_object or clips_too or on_it))


def _does_instead(last: Request, wish: Request) -> bool:
    """Whether a part says what to do with what is not to go: "don't delete the title, just make it smaller"."""
    named = set(last.things) - {"whole"} or last.mentions or last.texts
    it = {m.kind for m in wish.mentions} <= {"it"} and not ({"aspect", "fps", "lufs"} & wish.how.keys())
    it &= bool(wish.mentions or not wish.times) and wish.verb not in ("keep", "undo", "redo", "restart")
    acts = wish.verb or wish.is_deed or wish.how.keys() & {"color", "weight", "box", "size", "scale"}
    return bool(last.negated and named and it and wish.without_object and acts and not (wish.negated or wish.talk))


_ALIKE = ({"clip", "picture"}, {*TEXTS}, {"brightness", "contrast", "saturation"}, {"music", "sound", "voice"})


def _share_back(last: Request, wish: Request) -> bool:
    """What is said of the last of several is meant for all: "contrast and saturation up", 标题和字幕都改成黄色."""
    bare = Request(things=last.things, definite=last.definite, every=last.every, strange=last.strange, span=last.span)
    things = {*wish.things, *(("clip",) if wish.mentions else ())}
    alike = any(set(last.things) & kind and things & kind for kind in _ALIKE)
    if (
        replace(last, verb="") == bare
        and last.verb in ("", "make", "change")
        and alike
        and (wish.verb or wish.how or wish.tunes)
        and not wish.texts
    ):
        last.verb, last.negated, last.level, last.absolute = wish.verb, wish.negated, wish.level, wish.absolute
        last.how, last.tunes, last.times = dict(wish.how), wish.tunes[:], dict(wish.times)
        last.every |= wish.every
        return True
    return False


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


def _refuses(last: Request, wish: Request) -> bool:
    """Whether a part asks for something to go: "square, with the logo, no music"."""
    return bool(wish.without) and not (last.creation(False) or last.verb == "make" or wish.things)


def _go_on(last: Request | None, wish: Request) -> None:
    """A request without an object speaks of what the one before it was about."""
    if last and last.verb == "freeze" and last.place and wish.texts and not (wish.place or wish.times or wish.mentions):
        wish.how["place"] = last.place  # "freeze the end, with the title …"
    if last and last.mentions and not wish.mentions and wish.things and set(wish.things) <= _TONES:
        wish.pronoun = True  # 森林调暗一点，对比度高一点
    if not last or last.talk or not wish.without_object or {"whole"} & set(wish.things):
        return
    # "Brighten the forest, cut to 4 seconds" is about the forest; "…, cut the first 4 seconds" may be about the film.
    if not wish.times or (last.mentions and wish.times.keys() <= {"to", "for", "length", "by", "more", "under"}):
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
    elsewhere = wish.mentions and last.mentions and (wish.place or wish.position)
    if alike and not wish.texts and not elsewhere and not (wish.pronoun and last.which):
        return True
    if "factor" in last.how and wish.verb in _SPEEDS and wish.without_object and "factor" not in wish.how:
        return wish.level is None  # "at 0.25x, in slow motion"
    if wish.tunes and wish.tunes == last.tunes and wish.without_object:
        return True  # "too dark, make it brighter"
    if "turn" in last.how and not last.verb and wish.without_object and (wish.verb == "rotate" or "turn" in wish.how):
        return True  # "it is upside down, rotate it"
    ends = "end" in last.things or ("logo" in last.things and last.place == "end")
    if ends and wish.texts and not (wish.mentions or last.texts) and set(wish.things) <= {"end"}:
        return wish.verb in ("", "add", "make", "change")  # 片尾放logo，写“…”
    if last.verb not in ("", *_WEAK) or wish.verb not in (*_WEAK, "move") or wish.negated:
        return False
    if set(wish.things) - {"whole"} or wish.which or wish.files or wish.texts or not (last.things or last.texts):
        return False
    if last.texts or any(t in TEXTS for t in last.things):
        spoken = {"color", "spot", "place", "weight", "box", "animation", "size", "corner"} & wish.how.keys()
        spoken |= {"shows"} & wish.how.keys() if wish.times else set()
        return bool(spoken or set(wish.times) & {"at", "for", "to", "length", "range"})
    return "music" in last.things and bool(wish.level is not None or wish.style)


def _says_more_of(last: Request, wish: Request) -> bool:
    first_cut = any(c in last.things for c in CREATIONS) or (last.verb == "make" and last.creation(False))
    if wish.without and not first_cut:
        return False
    if last.verb == "swap" or first_cut:
        return True
    if last.place == "start" and last.mentions and wish.mentions and not (wish.place or wish.how or wish.times):
        return last.verb in ("", "move") and not last.texts  # "the beach first, then the forest"
    if wish.mentions and wish.level is not None and "music" in last.things:
        return False  # "the music to 20%, the city to 50%"
    if "row" in wish.how and wish.texts:
        return False  # "… and below it …"
    if wish.mentions and any(last.how.get(k, v) != v for k, v in wish.how.items() if k in DEEDS or k in _AXES):
        return False  # "flip the city horizontally and the beach vertically"
    if (
        (last.verb == "move" or "puts" in last.how)
        and wish.mentions
        and not (last.place or last.position or last.texts)
    ):
        return True  # "put the forest and clip 5 before the beach"
    if last.verb == "make" and set(last.things) <= _MATERIAL and any(c in wish.things for c in CREATIONS):
        return True
    if "end" in last.things and set(wish.things) <= {"logo", *TEXTS}:
        return True  # "an end card with the logo and the text …"
    if (wish.mentions or "rest" in wish.how) and (
        (wish.times and last.times) or ("factor" in wish.how and "factor" in last.how)
    ):
        return False  # "the beach 4 s, the city 5 s"
    known = {*last.things, *PROPERTIES, *(("clip", "picture") if last.mentions else ())}
    new_things = [t for t in wish.things if t not in known]
    another_text = wish.texts and last.texts and (wish.things or (wish.times and last.times))
    return not new_things and "clip" not in wish.which and not another_text


def _fragments(found: list[Token]) -> list[list[Token]]:
    """The parts of a message that hold one verb at most, but for weak ones: "make the music quieter"."""
    parts: list[list[Token]] = [[]]
    for token in found:
        if token.kind == "next":
            parts += [] if parts[-1] and parts[-1][-1].kind == "correct" else [[]]
        elif token.kind == "correct" or _starts_anew(parts[-1], token):
            parts.append([token])
        else:
            parts[-1].append(token)
    return [p for p in parts if p]


def _starts_anew(part: list[Token], token: Token) -> bool:
    if token.kind == "thing" and token.value in _FADES:  # 淡入4秒淡出6秒
        return any(t.kind == "time" for t in part) and any(t.kind == "thing" and t.value in _FADES for t in part)
    if token.kind != "verb":
        return False
    verbs = [t.value for t in part if t.kind == "verb"]
    if not verbs or token.value == verbs[-1] or any(t.kind == "not" for t in part):
        return False
    if verbs[-1] == "sort" and token.value == "move":
        return False  # "reorder so that the forest comes first"
    if verbs[-1] == "move" and token.value in ("up", "down"):
        return False  # "move the title lower"
    if verbs[-1] not in _WEAK:
        return True
    return token.value in ("add", "change") and any(t.kind in ("thing", "quote", "said") for t in part)
