"""When to look in the film, and at what, without the player and the panels: "scrub to 0:29" → "look at 0:29"."""

from __future__ import annotations

import re
from typing import Final

from nemo_mcp.resources.wording import fold

from . import vocabulary as say
from .choices import joined
from .judge import Sentence
from .reading import CAPITAL, Clause
from .tokens import HAN

# So many words must tell what there is to see; of what stands beside a time or a place, fewer.
_OWN: Final = 3
_FEW: Final = 2


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


def told_there(sentence: Sentence, at: int) -> str:
    """What somebody has put where a hand is sent: "the Notes panel where I listed three clips" → "I listed three
    clips"; empty if that is not told."""
    clause = sentence[at][0]
    chinese = HAN.search(clause.text) is not None
    found = _THERE[chinese].search(clause.text)
    if found is None or not _tells(clause, *found.span("what"), chinese, least=_FEW):
        return ""
    told = say.THERE_TOLD[chinese].format(what=found["what"])
    return clause.spelt(joined(sentence, at, told, chinese))


_THERE: Final = tuple(map(re.compile, say.THERE))


def sight(sentence: Sentence, at: int) -> str:
    """What there is to see or to hear where a hand is sent: "slide out the drawer to meet six warm voices" → "you can
    see six warm voices"; empty if little is told of it."""
    clause, behind = sentence[at][0], sentence[at + 1 : at + 2]
    chinese = HAN.search(clause.text) is not None
    found = _sight(clause, chinese)
    if found is None or (behind and behind[0][0].opens == say.BY):
        return ""
    verb = found["verb"] if chinese else "see" if found["see"] else "watch" if found["watch"] else "hear"
    told = say.SIGHT_TOLD[chinese].format(verb=verb, what=found["what"])
    return clause.spelt(joined(sentence, at, told, chinese))


def _sight(clause: Clause, chinese: bool) -> re.Match[str] | None:
    found = _SIGHTS[chinese].match(clause.text)
    if found is None:
        return None
    plain = not chinese and not found["watch"] and (clause.kinds[:1] == (say.TO,) or _A_THING.match(found["what"]))
    return found if _tells(clause, *found.span("what"), chinese, _FEW if plain else _OWN) else None


_A_THING: Final = re.compile(say.A_THING)


def _tells(clause: Clause, begin: int, end: int, chinese: bool, least: int = _OWN) -> bool:
    """Whether enough words between two letters of a clause are in no table, and none is of a hand or a screen."""
    known = {at for phrase in clause.phrases if phrase.kind != CAPITAL for at in range(phrase.at, phrase.end)}
    inside = (at for at in range(clause.first, clause.stop) if clause.said.start(at) >= clause.start + begin)
    own = [at for at in inside if at not in known and clause.said.words[at] not in say.SMALL]
    return len(own) >= least + chinese and not clause.has(_OF_HANDS, begin, end)


_SIGHTS: Final = tuple(re.compile(sight, re.IGNORECASE) for sight in say.SIGHTS)
_OF_HANDS: Final = (say.SCREEN - {say.ROOM}) | {say.CLICK, say.CONTEXT, say.PRESS, say.DRAG, say.CHOOSE, say.PREVIEW}


def looked_at(sentence: Sentence, at: int) -> str:
    """When to look in the film: "scrub to 0:29" → "look at 0:29"; empty if that is told near by in its line."""
    clause, line = sentence[at][0], sentence[at][0].line
    chinese = HAN.search(clause.text) is not None
    found = _WHENS[chinese].search(clause.text)
    if not chinese and (check := _checked(clause)):
        return check
    whether = _WHETHER.search(clause.text) if chinese else None
    if whether and (found is None or found.start() >= whether.start()):
        return whether[0]
    if found is None:
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
    if thing := "" if chinese else _thing_then(clause, found):
        how = "to" if heard else "at"
    watches = say.WATCH_ON if how == "from" else say.LOOK[chinese]
    if not chinese and clause.kinds[:1] == (say.IF,) and _goes_on(sentence, at):
        return f"{how if how == 'from' else 'at'} {found['time']}"
    told = (say.LISTEN[chinese] if heard else watches).format(how=how, time=thing or found["time"])
    if not chinese:
        told += _what_for(clause, found.end())
    elif of_it := _OF_THE_TIME.match(clause.text, found.end()):
        told += of_it[0]
    if chinese and (more := _sight(clause, chinese)):
        if found["time"] in more["what"]:
            told = say.SIGHT_AT.format(**more.groupdict())
        else:
            told += more["what"] if fold(more["verb"])[0] in told else f"，{more['verb']}{more['what']}"
    elif whether:
        told += f"，{whether[0]}"
    return clause.spelt(joined(sentence, at, told, chinese))


def _thing_then(clause: Clause, when: re.Match[str]) -> str:
    """The thing that there is to see at a time, with the time: "the toast at 0:23"; empty if it is not told."""
    thing = _THING.search(clause.text, 0, when.start())
    if thing is None or not (thing["at"] or when["how"] in say.ABOUT):
        return ""
    named = _tells(clause, *thing.span("what"), chinese=False, least=1)
    return clause.text[thing.start() : when.end()] if named else ""


def _what_for(clause: Clause, begin: int) -> str:
    """What there is to look for then: " for the moment both talk at once"; empty if it is not told."""
    found = _LOOKED_FOR.match(clause.text, begin)
    return found[0] if found and _tells(clause, *found.span(), chinese=False, least=_FEW) else ""


def _checked(clause: Clause) -> str:
    """What eyes and ears are to check, wherever that is: "check in the preview that it starts after 0:04"; or empty."""
    found = _CHECKED.search(clause.text)
    what = found["what"] or found["sure"] if found else ""
    if not found or clause.has(say.SCREEN - {say.ROOM}, found.end() - len(what), found.end()):
        return ""
    return say.CHECK[found["how"] is None].format(how=found["how"], what=what)


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether what is seen then follows without a mark: "if you scrub to 0:29 you can see him palm the coin"."""
    return any(told == "keep" and behind.opens.isalpha() for behind, told in sentence[at + 1 : at + 2])


_NEAR: Final = 600  # letters
_CHECKED: Final = re.compile(say.CHECKED, re.IGNORECASE)
_WHETHER: Final = re.compile(say.WHETHER)
_SENSED: Final = re.compile(say.SENSED, re.IGNORECASE)
_THING: Final = re.compile(say.SIGHT_BEFORE)
_OF_THE_TIME: Final = re.compile(say.OF_THE_TIME)
_LOOKED_FOR: Final = re.compile(say.LOOKED_FOR)
_HEARD: Final = re.compile(say.HEARD, re.IGNORECASE)
_WHENS: Final = tuple(re.compile(when, re.IGNORECASE) for when in say.WHEN)
