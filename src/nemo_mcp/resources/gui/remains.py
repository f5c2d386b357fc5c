"""What stays of a clause that told a hand something: a figure, how much there is to see, when to look."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from nemo_mcp.resources import routing
from nemo_mcp.resources.wording import Phrase, fold

from . import vocabulary as say
from .buttons import button, name
from .edits import HAULING, chosen, control, converted, figures, files, thing, with_name
from .judge import Verdict
from .messages import agrees, known, message
from .reading import Clause, kinds_among
from .tokens import HAN, NAME, NUMBER, bare

Told = tuple[Clause, Verdict]
Sentence = list[Told]


def remains(sentence: Sentence, at: int) -> str:
    """What stays of a clause; a word that only led to what is gone goes with it."""
    clause, verdict = sentence[at]
    if verdict == "keep":
        text = "" if only_leads(clause) and _beside_gone(sentence, at) else clause.text
    else:
        text = _STAYS[verdict](sentence, at) if verdict in _STAYS else ""
    if text and (after := _after(sentence, at)):
        pause = _PAUSE.fullmatch(text)
        return clause.spelt(pause.expand(say.PAUSE[1]) if pause else f"{text}{after}，{say.TELL[True]}")
    if text:
        return _named(text, clause, *sentence[at - 1]) if at and not _EDITING.isdisjoint(clause.kinds[:2]) else text
    if verdict == "keep" or at + 1 == len(sentence) or sentence[at + 1][1] != "keep":
        return ""
    behind = sentence[at + 1][0]
    if behind.opens == "(":
        return thing(clause) or _behind_hands(clause)
    if not HAULING.isdisjoint(clause.kinds) and _OF_IT.match(behind.text) and (dragged := _DRAGGED.search(clause.text)):
        return dragged["what"]
    return thing(clause) if behind.opens == "," and behind.words[0] in say.APPOSED else ""


_EDITING: Final = HAULING | {say.EDIT}
_IT: Final = re.compile(say.IT)
_OF_IT: Final = re.compile(say.OF_IT)
_DRAGGED: Final = re.compile(say.DRAGGED)


def _edited(sentence: Sentence, at: int) -> str:
    """What must stay of an edit by hand: the edit in words if it has a figure or a name, or else when it is done, or
    what is chosen for it."""
    clause = sentence[at][0]
    return figures(clause) or _looked_at(sentence, at) or _with_reason(sentence, at) or _asked_for(sentence, at)


def _with_reason(sentence: Sentence, at: int) -> str:
    """An edit in words, where the reason or the result of it stays behind it: "reverse it (so that they fly back)"."""
    behind = sentence[at + 1 : at + 2]
    if not behind or behind[0][1] != "keep" or _REASON.match(fold(behind[0][0].text)) is None:
        return ""
    first = at
    while first and sentence[first - 1][1] in ("chat", "drop"):
        first -= 1
    clauses = [clause for clause, _ in sentence]
    request = message(clauses, clauses[first : at + 1]).rstrip(".。")
    kinds = {*kinds_among(bare(request))}
    plain = kinds.isdisjoint(say.HANDS - {say.EDIT, say.HAUL}) and say.EDIT in kinds and "“" not in request
    told = request.count(" ") >= _FEW if request.isascii() else len(request) > _FEW
    return request[:1].lower() + request[1:] if plain and told else ""


_REASON: Final = re.compile(say.REASON)


def _asked_for(sentence: Sentence, at: int) -> str:
    """What is chosen by its name, where nothing more is done with it: "pick Edge Refine" → "ask for Edge Refine"."""
    clause = sentence[at][0]
    verb = _choosing(clause)
    picked = button(clause)
    step = clause.line.listed or clause.counted
    if step or verb is None or verb.value not in say.PICKS or say.IF in clause.kinds or picked is None:
        return ""
    if known(picked.name) or kinds_among(bare(picked.name))[:1] == [say.EDIT] or files(clause):
        return ""  # an answer, an edit that its message tells, or a thing that is to be edited
    behind = sentence[at + 1 :]
    if any(other != "keep" and not (other == "drop" or agrees(after)) for after, other in behind):
        return ""
    if behind and not _EDITING.isdisjoint(behind[0][0].kinds) and _IT.search(behind[0][0].text):
        return ""  # it is named there
    said = clause.said
    begin, end = said.start(verb.end), said.end(verb.end)
    what = said.text[begin:end] if said.words[verb.end] == NAME else picked.name
    if not said.text.startswith(what, begin):
        return ""
    told = say.ASK_FOR[not verb.value.isascii()].format(what=what)
    joined = clause.opens in _UNMARKED and sentence[at - 1][1] == "keep"
    return clause.spelt(say.BESIDE[not verb.value.isascii()].format(told=told) if joined else told)


def _choosing(clause: Clause) -> Phrase | None:
    """The verb by which a clause chooses something."""
    return next((phrase for phrase in clause.phrases if phrase.kind == say.CHOOSE and phrase.end < clause.stop), None)


def _chosen(sentence: Sentence, at: int) -> str:
    """What is chosen for an export beside what goes with its tool call: "H.265 at 24 fps"; empty if nothing is."""
    clause = sentence[at][0]
    verb = _choosing(clause)
    if verb is None or all(routing.export_options(figure) for figure in clause.figures):
        return ""
    screens = [phrase.at for phrase in clause.phrases if phrase.kind in say.SCREEN and phrase.at >= verb.end]
    stop = min(screens, default=clause.stop)
    leads = [p.at for p in clause.phrases if p.kind == say.PREPOSITION and verb.end <= p.at < stop] if screens else []
    stop = max(leads, default=stop)
    said = clause.said
    if NUMBER not in said.words[verb.end : stop]:
        return ""
    return said.text[said.start(verb.end) : said.end(stop - 1)]


def _brought(sentence: Sentence, at: int) -> str:
    """What is to be uploaded, if that is told in more than a few words, by the name of a file, or in which format."""
    clause = sentence[at][0]
    if format_first := converted(clause):
        return format_first
    chinese = HAN.search(clause.text) is not None
    found = _BROUGHT[chinese].search(clause.text)
    what = found["what"] if found and not _on_screen(clause, *found.span("what")) else ""
    if not chinese and what.count(" ") < _OWN:
        what = ", ".join(files(clause))
    if not what:
        return ""
    return clause.spelt(say.NEEDED[chinese].format(what=what))


def _on_screen(clause: Clause, begin: int, end: int) -> bool:
    """Whether something of a screen stands between two letters of a clause."""
    places = [clause.place(phrase) for phrase in clause.phrases if phrase.kind in say.SCREEN - {say.ROOM}]
    return any(start < clause.start + end and stop > clause.start + begin for start, stop in places)


_OWN: Final = 3
_BROUGHT: Final = tuple(re.compile(brought, re.IGNORECASE) for brought in say.BROUGHT)


def _behind_hands(clause: Clause) -> str:
    """What a Chinese clause ends in behind all that is of a hand or a screen: "先点导出(拿到带水印的小样)"."""
    begin = max((phrase.end for phrase in clause.phrases if phrase.kind in say.HANDS), default=clause.stop)
    words = clause.said.words[begin : clause.stop]
    text = clause.said.text[clause.said.start(begin) : clause.end] if len(words) > _FEW and NAME not in words else ""
    return text if HAN.search(text) else ""


_FEW: Final = 2


def _seen(sentence: Sentence, at: int) -> str:
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


def _looked_at(sentence: Sentence, at: int) -> str:
    """When to look in the film: "scrub to 0:29" → "look at 0:29"; empty if that is told near by in its line, or goes
    with an edit."""
    clause, line = sentence[at][0], sentence[at][0].line
    chinese = HAN.search(clause.text) is not None
    found = _WHENS[chinese].search(clause.text)
    if found is None or (_before_edit(sentence, at) and not _PERCEIVED.search(clause.text)):
        return ""
    near = max(line.start, clause.start - _NEAR), min(line.end, clause.end + _NEAR)
    if clause.said.text.count(found["time"], *near) > 1:
        return ""
    seen = _SENSED.match(clause.text)
    if seen and say.SCREEN.isdisjoint(clause.kinds) and clause.unknown >= _OWN:
        return seen["what"]
    aims = [aim for aim, told in sentence[at + 1 : at + 2] if told != "keep" and aim.opens == say.TO]
    end = aims[0].end if aims else clause.end
    heard = _HEARD.search(clause.said.text, clause.start, end) is not None
    how = (found["how"] or ("" if chinese else "to" if heard else "at")).lower()
    if clause.opens == say.BY and sentence[at - 1][1] == "keep":
        return f"at {found['time']}"
    told = (say.LISTEN if heard else say.LOOK)[chinese].format(how=how, time=found["time"])
    if clause.opens in _UNMARKED and sentence[at - 1][1] == "keep":
        told = say.BESIDE[chinese].format(told=told)
    return clause.spelt(told)


def _before_edit(sentence: Sentence, at: int) -> bool:
    """Whether an edit follows a clause, which goes with its time: "go to 0:32 and press M"."""
    return at + 1 < len(sentence) and sentence[at + 1][1] == "chat"


_STAYS: Final[dict[Verdict, Callable[[Sentence, int], str]]] = {
    "chat": _edited,
    "state": _seen,
    "timeline": _looked_at,
    "export": _chosen,
    "upload": _brought,
}
_NEAR: Final = 600  # letters
_UNMARKED: Final = frozenset({say.AND, say.NEXT})
_SENSED: Final = re.compile(say.SENSED, re.IGNORECASE)
_HEARD: Final = re.compile(say.HEARD, re.IGNORECASE)
_PERCEIVED: Final = re.compile(say.PERCEIVED, re.IGNORECASE)
_WHENS: Final = tuple(re.compile(when, re.IGNORECASE) for when in say.WHEN)


def _after(sentence: Sentence, at: int) -> str:
    """What makes a time of a clause, though it opens the one behind it that is gone: "网络稳定(后再点上传)"."""
    if at + 1 == len(sentence) or sentence[at + 1][1] == "keep":
        return ""
    clause, behind = sentence[at][0], sentence[at + 1][0]
    found = _LATER.match(behind.said.text, clause.end)
    return found[0] if found and clause.words[-1] not in say.TOWARDS else ""


_LATER: Final = re.compile(say.AFTER)
_PAUSE: Final = re.compile(say.PAUSE[0])


def _beside_gone(sentence: Sentence, at: int) -> bool:
    """Whether the clause that another one leads to is gone, or the one before where none follows, or it trails."""
    trails = at > 0 and sentence[at][0].words[-1] in say.TRAILING
    near = sentence[at + 1] if at + 1 < len(sentence) and not trails else sentence[at - 1] if at else None
    return near is not None and near[1] != "keep"


def _named(text: str, clause: Clause, before: Clause, verdict: Verdict) -> str:
    """An edit of "it", with the name that went with the clause before: "choose Blur, set it to 3" → "set Blur to 3"."""
    if verdict != "chat" or clause.opens not in _JOINTS or figures(before):
        return text
    return with_name(text, name(before) or control(before) or chosen(before))


_JOINTS: Final = (",", say.AND, say.NEXT)


def only_leads(clause: Clause) -> bool:
    """Whether a clause only leads to another: "Next", "and then please"."""
    return all(kind in say.JOINING for kind in clause.kinds) and clause.stop - clause.first == sum(
        phrase.end - phrase.at for phrase in clause.phrases
    )
