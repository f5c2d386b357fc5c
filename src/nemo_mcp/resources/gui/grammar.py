"""Which clause tells a hand what to do: its verb, and the thing on a screen that this verb needs."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from . import reading
from . import vocabulary as say
from .reading import ADDRESS, BARE, COMMA, HAN, NAME, NUMBER, WORD

_PAGES = say.PANEL + say.ROOM
_CONTROLS = say.BUTTON + say.TOOL
_PLACES = _PAGES + _CONTROLS + say.PLAYER + say.PLAYHEAD + say.ACCOUNT + say.EXPORT + say.UPLOAD
_SHOWN = say.PANEL + say.TOOL + say.PLAYER + say.PLAYHEAD + say.ACCOUNT + say.MOUSE

# What each English verb needs behind it, anywhere before the next verb, to be meant for a hand. A click needs nothing.
_NEEDS: Final[dict[str, str]] = {
    say.CLICK: _PLACES + say.KEYS + say.MOUSE,
    say.CONTEXT: "",
    say.DRAG: _PLACES + say.CLIP + say.FILES + say.BOX + say.MOUSE,
    say.HAUL: _SHOWN + say.CLIP + say.STORY,
    say.DROP: _PLACES + say.BOX,
    say.OPEN: _PAGES + say.TOOL + say.PLAYER + say.PLAYHEAD + say.ACCOUNT + say.BALANCE + say.EXPORT + say.UPLOAD,
    say.CHOOSE: _PLACES + say.MOUSE + say.NAMED + say.KEYS,
    say.EDIT: say.TOOL + say.PLAYHEAD + say.MOUSE,
    say.PREVIEW: say.PANEL + say.PLAYER + say.PLAYHEAD,
}
# Words that may stand before a verb without making it somebody else's.
_LEADS = say.LEAD + say.YOU + say.IF + say.AND + say.UNTIL + say.BY + say.SUGGEST
# Where the part of the verb ends.
_ENDS = say.FINITE + say.TELLS + say.SUBJECT + say.SELF
# More words than an instruction ever has, and the most between a verb and its thing.
_LONGEST: Final = 120
_REACH: Final = 12


@lru_cache(8192)
def instructs(signs: str, chinese: bool) -> bool:
    """Whether a clause, given by the signs of its words, tells the reader to use a hand."""
    if len(signs) > _LONGEST or ADDRESS in signs:
        return False
    if BARE in signs:
        return True
    return _english(signs) or _locates(signs) or (chinese and _chinese(signs))


def _english(signs: str) -> bool:
    """A verb where a request begins, and what it needs; or any verb with a place on the screen."""
    if _in_place().match(signs) or (_in_named_panel().match(signs)):
        return True
    body = signs.lstrip(_LEADS)
    verb, rest = body[:1], re.split(f"[{_ENDS}]", body[1:], maxsplit=1)[0]
    near = rest[:_REACH]
    if say.MOUSE in (verb, *near) and verb not in (say.SUBJECT, say.ITSELF):
        return True
    if re.search(rf"t[dnwLe]{{0,3}}{say.TOOL}", rest):
        return True
    if near[:1] == say.PREPOSITION and len(rest) < len(body) - 1:  # "Drag in the track is gone"
        return False
    if _has_what_it_needs(verb, near):
        return True
    match verb:
        case say.CLICK:
            return near[:1] not in (WORD, "") or (not near and len(body) == 1)
        case say.DRAG:
            return near[:1] not in (WORD, say.PREPOSITION, "")
        case say.HAUL:
            return bool(re.match(r"i[dp]", near) or _by_place().search(near))
        case say.OPEN:
            return bool(re.match(rf"[dniLwF#]{{0,4}}{say.BUTTON}", near))
        case say.PREVIEW:
            return bool(re.fullmatch(r"p?i[dip]*[wd]?", rest)) or (not rest and signs[:1] == say.LEAD)
        case say.EDIT | say.EXPORT | say.UPLOAD | say.NAMED:
            return bool(_by_place().search(near))
        case reading.WORD:
            return near[:1] in (say.SMALL, say.ITSELF, say.BALANCE, say.TO, say.BY) and bool(_by_place().search(near))
        case _:
            return False


def _has_what_it_needs(verb: str, near: str) -> bool:
    if verb == say.CONTEXT:
        return True
    if verb == say.HAUL and near[:1] in (say.PREPOSITION, WORD):  # "pull back the frame", "slide shows"
        return False
    return any(thing in near for thing in _NEEDS.get(verb, ""))


@cache
def _by_place() -> re.Pattern[str]:
    """A place on the screen behind a preposition: "in the inspector", "via the Download button", "in the File menu"."""
    return re.compile(
        rf"p[dnwL#]{{0,4}}(?:[{say.PANEL}{say.TOOL}{say.PLAYER}{say.ACCOUNT}{say.EXPORT}]|n{say.ROOM})|t[dnwcFL#]{{0,4}}[{_PLACES}{say.KEYS}{say.BOX}]"
    )


@cache
def _in_place() -> re.Pattern[str]:
    """A place on the screen, and that the reader can do something there: "in the inspector you can …"."""
    return re.compile(rf"p[dnw]{{0,4}}[{_SHOWN}](?:p?d{{0,3}})*,?[{say.LEAD}{say.YOU}]")


@cache
def _in_named_panel() -> re.Pattern[str]:
    """A panel by its name, or the page of the account, of which nobody but a reader makes use."""
    return re.compile(
        rf"[^{_ENDS}{say.STORY}#]{{0,16}}[pt{say.LOCATED}][dnwc]{{0,4}}(?:n{say.PANEL}|{say.ACCOUNT})[^#]*$"
    )


def _locates(signs: str) -> bool:
    """A button that is said to be there, or to do something: "Export is at the top right"."""
    return bool(_located().match(signs)) and NUMBER not in signs and say.SUBJECT not in signs


@cache
def _located() -> re.Pattern[str]:
    named = f"n{say.BUTTON}|n{_in(_PAGES)}|{_in(say.EXPORT + say.UPLOAD + say.ACCOUNT + say.BALANCE)}"
    return re.compile(
        rf"[L&dCpb]{{0,4}}(?:[wdn]{{0,3}}(?:{named})[^XsI]{{0,6}}[{say.READY}{say.LOCATED}]"
        rf"|[wdn]{{0,3}}[{_CONTROLS}{say.PLAYER}{say.PANEL}][^XsI]{{0,6}}{say.READY}"
        rf"|[wdn]{{0,3}}[{say.READY}{say.LOCATED}]d*(?:[{say.ACCOUNT}{say.EXPORT}{say.UPLOAD}]|n?{say.BUTTON})"
        # a control by its place: "the Reset button below the curves panel"
        rf"|[wdn]{{0,4}}[{_CONTROLS}{say.EXPORT}]{say.BUTTON}?p[dnwp]{{0,6}}[{say.PANEL}{say.TOOL}{say.ACCOUNT}]"
        # a thing in a panel that has a name: "the swatches are in the Style tab"
        rf"|[^XsI#p]{{0,6}}(?:[{say.FINITE}i]?[dnw]{{0,4}}p|{say.LOCATED})(?:n|dd|dn){say.PANEL}[pd]{{0,4}}$)"
    )


def _in(signs: str) -> str:
    return f"[{signs}]"


def _chinese(signs: str) -> bool:
    """A verb of hands anywhere before somebody else is named; a looser verb beside what it needs."""
    own, *others = re.split(f"[{say.SUBJECT}{say.SELF}]", signs, maxsplit=1)
    if others and say.AND not in own:
        return False
    if _somebody().match(own):
        return False
    own = _outcome().sub("", own)
    if _hands().search(own):
        return True
    return say.FINITE not in own and not _pictured().match(own) and bool(_loose().search(own))


@cache
def _somebody() -> re.Pattern[str]:
    """A noun right before a hand's verb does it: "the potter drags a slab"."""
    return re.compile(rf"{HAN}{{2,4}}[{say.PRESS}{say.MOVE}{say.CONTEXT}](?!.*[{say.LEAD}{say.IF}])")


@cache
def _outcome() -> re.Pattern[str]:
    """What comes of it: "…, and it looks natural"."""
    return re.compile(rf"{say.AND}[^{say.AND}]*{say.FINITE}[^{say.AND}]*$")


@cache
def _pictured() -> re.Pattern[str]:
    """A scene that opens or enters something by itself."""
    return re.compile(
        rf"[^{say.LEAD}{say.IF}{say.AT}{say.ENTER}{say.POINT}{say.CHOOSE}{say.PRESS}{say.EDIT}]*{say.STORY}[^{say.LEAD}{say.IF}{say.AT}]*{say.ENTER}"
    )


@cache
def _hands() -> re.Pattern[str]:
    pages, things = _in(_PAGES + say.ACCOUNT + say.BALANCE), _in(_PLACES + say.NAMED)
    return re.compile(
        "|".join(
            (
                rf"[{say.MOUSE}]",
                rf"[{say.PRESS}{say.CONTEXT}](?!{say.FINITE})",
                rf"(?<!#){say.POINT}[dzTPfLw%bp]{{0,10}}(?:{things}|{NAME})",
                rf"{say.MOVE}(?!{say.FINITE})[^sI]{{0,12}}[{_PLACES}{say.CLIP}{say.FILES}{say.BOX}{NAME}{NUMBER}]",
                rf"[{_PLACES}{say.CLIP}{say.FILES}bL][^sI]{{0,12}}{say.MOVE}(?!{say.FINITE})",
                # English verbs in a Chinese sentence
                rf"(?:^|[zLbTPpo%&d])[{say.CLICK}{say.DRAG}][dnBPTEUVNAFxiWc%h]",
                rf"[{say.DROP}].{{0,8}}{say.BOX}",
                rf"(?:^|[zLbo&d]){say.OPEN}.{{0,8}}{pages}",
                rf"{say.LEAD}{say.PREVIEW}[d{say.WATCH}]",
            )
        )
    )


@cache
def _loose() -> re.Pattern[str]:
    return re.compile(
        "|".join(
            (
                rf"[{say.ENTER}{say.WATCH}][^,]{{0,12}}[{_PAGES}{say.TOOL}{say.ACCOUNT}{say.BALANCE}]",
                rf"{say.NAMED}.?[{say.ACCOUNT}{say.BALANCE}]|{say.ENTER}[dz]{{0,4}}{NAME}?{say.BUTTON}",
                rf"[{say.AT}{say.LOCATED}{say.CHOOSE}d][^,]{{0,8}}[{_PAGES}{say.EXPORT}{say.UPLOAD}{say.ACCOUNT}{say.TOOL}][^,]{{0,8}}[{say.ENTER}{say.WATCH}{say.EDIT}{say.CHOOSE}{say.POINT}{say.EXPORT}{say.UPLOAD}]",
                rf"[{say.WATCH}{say.PREVIEW}{say.ENTER}].{{0,8}}[{say.PLAYER}{say.PLAYHEAD}]",
                rf"[{say.PLAYER}{say.PLAYHEAD}].{{0,8}}[{say.WATCH}{say.PREVIEW}{say.EDIT}{say.HAUL}{say.ENTER}]",
                rf"[{say.HAUL}].{{0,6}}[{say.TOOL}{say.PLAYHEAD}]|[{say.TOOL}{say.PLAYHEAD}].{{0,6}}[{say.HAUL}{say.EDIT}]",
                rf"[{say.LEAD}{say.IF}].{{0,4}}{say.AT}.{{0,3}}{say.CLIP}.{{0,6}}{say.HAUL}",
                rf"{say.PANEL}.{{0,4}}{say.AT}.{{0,8}}{say.EDIT}|{say.EDIT}.{{0,8}}{say.PANEL}|{say.EDIT}[dz]{{0,8}}{say.TOOL}",
                rf"{say.AT}[dz]{{0,6}}[{say.TOOL}].{{0,8}}{say.EDIT}",
                rf"^[{say.LEAD}{say.IF}{say.AND}]*{say.CHOOSE}[dz]{{0,8}}[{_PLACES}{say.NAMED}]",
                rf"{say.CHOOSE}(?:[dz]{{0,4}}{NAME}(?:$|[&dLX])|d?{say.KEYS}|{say.ITSELF}$)",
                rf"^[{say.LEAD}{say.IF}{say.AND}]*{say.LOCATED}?[^{COMMA}]{{0,8}}[{say.ACCOUNT}{say.PANEL}].{{0,3}}{say.LOCATED}",
                rf"{say.LOCATED}d?{NAME}[{_PAGES}]|^[^#]*{say.AT}[dz]{{0,2}}(?:{NAME}{say.PANEL}|[dz]{{1,4}}{say.PANEL}|{say.ACCOUNT})[bdz]{{0,3}}$",
                rf"^[dL]*[{say.EXPORT}{say.UPLOAD}{say.ACCOUNT}]{say.AT}[^#]{{0,6}}$",
                rf"{say.ENTER}{say.PREVIEW}|{say.LEAD}[dz]{{0,3}}{say.ACCOUNT}",
                rf"{say.DROP}.{{0,6}}[{_PAGES}{say.BOX}{say.PLAYER}]",
            )
        )
    )


@lru_cache(4096)
def is_place(signs: str) -> bool:
    """Whether a clause is nothing but a place on the screen: "in the export panel, …"."""
    place = rf"[{say.LEAD}{say.AND}]*[pt][dnw]{{0,4}}[{_SHOWN}{say.EXPORT}]p?d{{0,3}}"
    return bool(re.fullmatch(place, signs[: _REACH + 1]))


@lru_cache(4096)
def opens_story(signs: str) -> bool:
    """Whether what follows the colon of a clause is in the picture: a caption, the steps of a tutorial, a time."""
    label = rf"[dn#pwzFXZi]{{0,6}}{say.STORY}[n#dpxz{say.STORY}]{{0,6}}{say.FINITE}?|[#x]+"
    tells = rf"[^QClfHK]*{say.STORY}.{{0,12}}{say.TELLS}.*|{say.TELLS}.{{0,6}}{say.STORY}.*"
    return bool(re.fullmatch(f"{label}|{tells}", signs[:_LONGEST]))
