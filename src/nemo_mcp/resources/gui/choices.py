"""What a hand is to choose, in words: for an edit as what to ask for, for an export as it stands."""

from __future__ import annotations

import re
from typing import Final

from nemo_mcp.resources import routing
from nemo_mcp.resources.wording import Phrase, fold

from . import vocabulary as say
from .answers import agrees, known
from .buttons import alternative, button, buttons
from .edits import HAULING
from .judge import Sentence
from .reading import Clause, kinds_among
from .tokens import NAME, bare

EDITING: Final = HAULING | {say.EDIT}
# What joins a clause to the one before it without a mark.
_UNMARKED: Final = frozenset({say.AND, say.NEXT})


def asked_for(sentence: Sentence, at: int) -> str:
    """What is chosen by its name, where nothing more is done with it: "pick Edge Refine" → "ask for Edge Refine"."""
    clause, behind = sentence[at][0], sentence[at + 1 : at + 1 + _REACH]
    verb = _choosing(clause)
    if verb is None or verb.value not in say.PICKS or say.IF in clause.kinds or clause.line.listed or clause.counted:
        return ""
    what = _what(clause, verb, behind)
    if not what or any(other == "chat" and not agrees(after) for after, other in behind):
        return ""
    if behind and not EDITING.isdisjoint(behind[0][0].kinds) and _IT.search(behind[0][0].text):
        return ""  # it is named there
    chinese = not verb.value.isascii()
    told = say.ASK_FOR[chinese].format(what=what)
    return clause.spelt(joined(sentence, at, told, chinese))


def joined(sentence: Sentence, at: int, told: str, chinese: bool) -> str:
    """What is told instead of a clause, joined to the one before it where that stays and no mark parts the two."""
    unmarked = sentence[at][0].opens in _UNMARKED and sentence[at - 1][1] == "keep"
    return say.BESIDE[chinese].format(told=told) if unmarked else told


_IT: Final = re.compile(say.IT)
_REACH: Final = 9  # clauses


def _choosing(clause: Clause) -> Phrase | None:
    """The verb by which a clause chooses something."""
    return next((phrase for phrase in clause.phrases if phrase.kind == say.CHOOSE and phrase.end < clause.stop), None)


def _what(clause: Clause, verb: Phrase, behind: Sentence) -> str:
    """The names between which a verb chooses; empty if there is none, or if it is an answer ("OK") or an edit that its
    message tells."""
    picked = button(clause)
    if picked is None or known(picked.name) or kinds_among(bare(picked.name))[:1] == [say.EDIT]:
        return ""
    said = clause.said
    begin, end = said.start(verb.end), said.end(verb.end)
    what = said.text[begin:end] if said.words[verb.end] == NAME else picked.name
    if not said.text.startswith(what, begin):
        return ""
    others = [*buttons(clause)[1:], *filter(None, [alternative(after) for after, _ in behind[:1]])]
    for other in others:
        what = said.text[begin : said.text.index(other.name, begin + len(what)) + len(other.name)]
    return what + _CLOSING.match(said.text, begin + len(what))[0]  # type: ignore[index]


_CLOSING: Final = re.compile(r"[\"'”’」』*]*")


def recommended(clause: Clause) -> bool:
    """Whether a clause only recommends an option of an export: "推荐1080p"."""
    recommends = _RECOMMENDS.search(clause.text) is not None and _BY_HAND.isdisjoint(clause.kinds)
    return recommends and bool(routing.export_options(clause.text))


_RECOMMENDS: Final = re.compile(say.RECOMMENDS, re.IGNORECASE)
_BY_HAND: Final = say.SCREEN | {say.CLICK, say.PRESS, say.OPEN}


def for_export(sentence: Sentence, at: int) -> str:
    """What is chosen for an export beside what goes with its tool call: "H.265 at 24 fps", "ProRes for the projector";
    or what it makes; empty if none is told."""
    clause = sentence[at][0]
    verb = _choosing(clause)
    if made := _MAKES.search(clause.text):
        return clause.spelt(say.MADE[made["gives"] is not None].format(what=made["what"] or made["gives"]))
    if verb is None:
        return ""
    screens = [phrase.at for phrase in clause.phrases if phrase.kind in say.SCREEN and phrase.at >= verb.end]
    stop = min(screens, default=clause.stop)
    leads = [p.at for p in clause.phrases if p.kind == say.PREPOSITION and verb.end <= p.at < stop] if screens else []
    stop = max(leads, default=stop)
    said = clause.said
    what = said.text[said.start(verb.end) : said.end(stop - 1)] if verb.end < stop else ""
    if stop == clause.stop and (more := _more_of(what, sentence[at + 1 : at + 2])):
        chosen = clause.said.text[slice(*clause.place(verb))]
        return f"{chosen} {more}" if chosen.isascii() else f"{chosen}{more}"
    if stop == clause.stop and (best := _BEST.search(what)) and routing.export_options(what[: best.start()]):
        return said.text[clause.place(verb)[0] : clause.end]
    plain = all(routing.export_options(figure) for figure in clause.figures)
    return "" if plain else what


def _more_of(option: str, behind: Sentence) -> str:
    """An option with what it is for or when it is wanted, or with another one; empty if neither is told behind it."""
    if not behind or not routing.export_options(option):
        return ""
    clause, verdict = behind[0]
    told = (tells_why(clause) or clause.opens in (say.FOR, say.IF)) and clause.unknown >= _SAYS
    return option if told and verdict == "keep" else f"{option} {clause.text}" if told else ""


def tells_why(clause: Clause) -> bool:
    """Whether a clause tells why an edit or a choice is to be made, or what comes of it: "so that they fly back"."""
    return _REASON.match(fold(clause.text)) is not None


_SAYS: Final = 2
_REASON: Final = re.compile(say.REASON)
_BEST: Final = re.compile(say.BEST)


_MAKES: Final = re.compile(say.MAKES, re.IGNORECASE)
