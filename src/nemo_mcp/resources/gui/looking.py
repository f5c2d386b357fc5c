"""When to look in the film, and at what, without the player and the panels: "scrub to 0:29" → "look at 0:29"."""

from __future__ import annotations

import re
from typing import Final

from nemo_mcp.resources.wording import fold

from . import vocabulary as say
from .choices import beside
from .judge import Sentence
from .reading import Clause
from .tokens import HAN


def seen(sentence: Sentence, at: int) -> str:
    """How much there is to see where a hand is sent: "opening the panel shows all 63 lines"; empty if not told."""
    clause = sentence[at][0]
    found = _ALL.search(fold(clause.text))
    if found is None:
        return ""
    begin = clause.start + found.start()
    if any(phrase.kind in _OF_A_PLACE and clause.place(phrase)[0] >= begin for phrase in clause.phrases):
        return ""
    return say.SEEN[not found[0].isascii()].format(what=clause.said.text[begin : clause.end])


_ALL: Final = re.compile(say.ALL)
_OF_A_PLACE: Final = say.HANDS | {say.READY, say.LOCATED, say.FINITE}


def looked_at(sentence: Sentence, at: int) -> str:
    """When to look in the film: "scrub to 0:29" → "look at 0:29"; empty if that is told near by in its line, or goes
    with an edit."""
    clause, line = sentence[at][0], sentence[at][0].line
    chinese = HAN.search(clause.text) is not None
    found = _WHENS[chinese].search(clause.text)
    if not chinese and (check := _checked(clause)):
        return check
    whether = _WHETHER.search(clause.text) if chinese else None
    if whether and (found is None or found.start() >= whether.start()):
        return whether[0]
    if found is None or (_before_edit(sentence, at) and not _PERCEIVED.search(clause.text)):
        return ""
    near = max(line.start, clause.start - _NEAR), min(line.end, clause.end + _NEAR)
    if clause.said.text.count(found["time"], *near) > 1:
        return ""
    sensed = _SENSED.match(clause.text)
    if sensed and say.SCREEN.isdisjoint(clause.kinds) and clause.unknown >= _OWN:
        return sensed["what"]
    aims = [aim for aim, told in sentence[at + 1 : at + 2] if told != "keep" and aim.opens == say.TO]
    end = aims[0].end if aims else clause.end
    heard = _HEARD.search(clause.said.text, clause.start, end) is not None
    how = (found["how"] or ("" if chinese else "to" if heard else "at")).lower()
    if clause.opens == say.BY and sentence[at - 1][1] == "keep":
        return f"at {found['time']}"
    watches = say.WATCH_ON if how == "from" else say.LOOK[chinese]
    told = (say.LISTEN[chinese] if heard else watches).format(how=how, time=found["time"])
    told += f"，{whether[0]}" if whether else ""
    return clause.spelt(beside(sentence, at, told, chinese))


def _checked(clause: Clause) -> str:
    """What eyes and ears are to check, wherever that is: "check in the preview that it starts after 0:04"; or empty."""
    found = _CHECKED.search(clause.text)
    what = found["what"] or found["sure"] if found else ""
    if not found or clause.has(say.SCREEN - {say.ROOM}, found.end() - len(what), found.end()):
        return ""
    return say.CHECK[found["how"] is None].format(how=found["how"], what=what)


def _before_edit(sentence: Sentence, at: int) -> bool:
    """Whether an edit follows a clause, which goes with its time: "go to 0:32 and press M"."""
    return at + 1 < len(sentence) and sentence[at + 1][1] == "chat"


_OWN: Final = 3
_NEAR: Final = 600  # letters
_CHECKED: Final = re.compile(say.CHECKED, re.IGNORECASE)
_WHETHER: Final = re.compile(say.WHETHER)
_SENSED: Final = re.compile(say.SENSED, re.IGNORECASE)
_HEARD: Final = re.compile(say.HEARD, re.IGNORECASE)
_PERCEIVED: Final = re.compile(say.PERCEIVED, re.IGNORECASE)
_WHENS: Final = tuple(re.compile(when, re.IGNORECASE) for when in say.WHEN)
