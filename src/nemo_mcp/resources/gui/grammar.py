"""Which clause tells a hand what to do: its verb, and the thing on a screen that this verb needs."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from . import clause_chinese, reading
from . import vocabulary as say
from .reading import ADDRESS, BARE, NUMBER, WORD

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
    return _english(signs) or _locates(signs) or (chinese and clause_chinese.asks(signs))


def _english(signs: str) -> bool:
    """A verb where a request begins, and what it needs; or any verb with a place on the screen."""
    if _in_place().match(signs) or _in_named_panel().match(signs):
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
    place = f"[{say.PANEL}{say.TOOL}{say.PLAYER}{say.ACCOUNT}{say.EXPORT}]|n{say.ROOM}"
    tool = f"[{_PLACES}{say.KEYS}{say.BOX}]"
    return re.compile(rf"p[dnwL#]{{0,4}}(?:{place})|t[dnwcFL#]{{0,4}}{tool}")


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
    own = f"n{say.BUTTON}|n[{_PAGES}]|[{say.EXPORT}{say.UPLOAD}{say.ACCOUNT}{say.BALANCE}]"
    there = f"[{say.READY}{say.LOCATED}]"
    forms = (
        # "Export is at the top right", "the Effects panel is on the left"
        rf"[wdn]{{0,3}}(?:{own})[^XsI]{{0,6}}{there}",
        # "the arrow does that", "at the top right is the download button"
        rf"[wdn]{{0,3}}[{_CONTROLS}{say.PLAYER}{say.PANEL}][^XsI]{{0,6}}{say.READY}",
        rf"[wdn]{{0,3}}{there}d*(?:[{say.ACCOUNT}{say.EXPORT}{say.UPLOAD}]|n?{say.BUTTON})",
        # a control by its place: "the Reset button below the curves panel"
        rf"[wdn]{{0,4}}[{_CONTROLS}{say.EXPORT}]{say.BUTTON}?p[dnwp]{{0,6}}[{say.PANEL}{say.TOOL}{say.ACCOUNT}]",
        # a thing in a panel that has a name: "the swatches are in the Style tab"
        rf"[^XsI#p]{{0,6}}(?:[{say.FINITE}i]?[dnw]{{0,4}}p|{say.LOCATED})(?:n|dd|dn){say.PANEL}[pd]{{0,4}}$",
    )
    return re.compile(rf"[L&dCpb]{{0,4}}(?:{'|'.join(forms)})")


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
