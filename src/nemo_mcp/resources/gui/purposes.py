"""What a click is for, as a request: what it is done for, what it makes possible, or the edit itself in words."""

from __future__ import annotations

import re
from typing import Final

from nemo_mcp.resources.wording import plain

from . import hands as plain_words
from . import requests as ask
from . import vocabulary as say
from .edits import HAULING, chosen, has_amount, in_words, patterns, plainer, thing, with_name
from .reading import Clause, is_edit, position
from .tokens import NUMBER

# What a hand does to a thing on the screen before it does more.
TAKING: Final = frozenset({say.CLICK, say.CONTEXT, say.PRESS, say.POINT, say.CHOOSE})
_HANDLING: Final = TAKING | HAULING
_TOOLS: Final = frozenset({say.TOOL})
_EDITING: Final = frozenset({say.EDIT, say.DRAG, say.HAUL, say.DROP, say.MOVE})
LEAVE: Final = re.compile(ask.LEAVE)


def purpose(said: list[Clause], told: list[Clause], name: str) -> str:
    """What a hand's work is for: "(use the slider) to balance the sound", "(click the text) to edit it"; or empty.

    What follows a mere click is what it is for too: "(right-click the clip) and trim to 3 s". An edit of "it" is one of
    what was pressed.
    """
    head = next(
        (clause for used in (TAKING, _TOOLS, HAULING) for clause in told if not used.isdisjoint(clause.kinds)), told[0]
    )
    pulls = not HAULING.isdisjoint(head.kinds) and not any(NUMBER in clause.words for clause in told)
    uses = say.TOOL in head.kinds or not TAKING.isdisjoint(head.kinds)
    edits = any(not _EDITING.isdisjoint(clause.kinds) for clause in told if clause.kinds[:1] != (say.TO,))
    after = position(said, told[-1]) + 1
    behind = [clause for clause in said[after : after + 1] if clause.sentence == told[-1].sentence]
    first = told if uses or pulls else []
    for at, clause in enumerate([*first, *behind]):
        if clause is head or clause.sentence != head.sentence:
            continue
        # Another one may be for the user.
        inside = at < len(first) or has_amount(clause) or clause.opens == say.TO
        follows = inside and not edits and _edits_first(clause)
        text = _aim(clause, follows, leads=uses and inside)
        if not text or text in say.THESE or (pulls and _RIDS.match(text)):
            continue  # what is dragged is not what is to go: "drag the edge to get rid of it"
        if (other := _other_thing(told, clause)) and clause.first < head.first:
            text += clause.said.text[clause.end : other.end]
        if follows and name:
            named = with_name(text, name)
            return named if named != text else f"{name}: {text}"
        # What leads the click speaks of something before.
        what = "" if name or clause.first < head.first else thing(head) or chosen(head)
        named = with_name(text, what)
        return f"{text} ({what})" if follows and what and named == text else named
    return ""


_RIDS: Final = re.compile(ask.RIDS)


def _other_thing(told: list[Clause], clause: Clause) -> Clause | None:
    """The clause behind one that only names another thing: "change the font (or color)"."""
    at = told.index(clause) + 1 if clause in told else len(told)
    behind = told[at] if at < len(told) else None
    names = behind and behind.opens == say.AND and behind.stop - behind.first <= _FEW
    return behind if behind and names and say.THINGS.issuperset(behind.kinds) else None


_FEW: Final = 4


def _edits_first(clause: Clause) -> bool:
    """Whether an edit begins a clause: "(and) trim it"."""
    lead, verb = (*clause.kinds, "", "")[:2]
    begins = clause.phrases[:1] != [] and clause.phrases[0].at == clause.first
    return begins and (lead == say.EDIT or (lead, verb) == (say.AND, say.EDIT))


def _aim(clause: Clause, follows: bool, leads: bool) -> str:
    """What a clause says that something is done for: from its edit on, or all behind a "to" or "so that"."""
    lead, verb = (*clause.kinds, "", "")[:2]
    begins = next((phrase.at for phrase in clause.phrases if phrase.kind in (say.EDIT, say.HAUL)), clause.stop)
    first = next((phrase for phrase in clause.phrases if phrase.at == clause.first), None)
    if first and first.kind == lead and lead in _SHORTEST and leads:
        begins = first.end
    elif not follows and (lead, verb) not in _AIMS:
        return ""
    # "Snap to beat" is a name, and "就能改" does not say what.
    alone = clause.stop - begins == 1 and not is_edit(clause.words[-1])
    if alone or clause.stop - begins < _SHORTEST.get(lead, 1):
        return ""
    text = clause.said.text[clause.said.start(begins) : clause.end]
    return f"{text} {ask.IT[False]}" if clause.stop - begins == 1 and lead == say.TO else text


_AIMS: Final = ((say.TO, say.EDIT), (say.TO, say.HAUL))
_SHORTEST: Final = {say.TO: 1, say.SEES: 3}


def told(group: list[Clause], *, chinese: bool) -> str:
    """The text of clauses with the edits in words, without what joins them to the ones before, and without "by …"."""
    ends = next((at for at in range(len(group), 1, -1) if not _leads_on(group[at - 1])), 1)
    if ends < len(group):
        return _ANDS.sub("", told(group[:ends], chinese=chinese))
    text, edit, at = group[0].said.text, "", group[0].start
    for clause in group:
        if clause is group[0] or not _says_how(clause):
            edit += text[at : clause.start] + in_words(clause)
        at = clause.end
    lead = group[0].phrases[0] if group[0].phrases else None
    if lead and lead.kind == say.AND and lead.at == group[0].first and lead.end < group[0].stop:
        edit = edit[group[0].said.start(lead.end) - group[0].start :]
    edit = _LEAD_IN.sub("", edit).lstrip(",， ")
    slides = [plain_words.SLIDES] if any(say.TOOL in clause.kinds for clause in group) else []
    for table in (*slides, plain_words.PLAINER, *slides):  # a slider may be clicked before it is pulled
        edit = plainer(edit, table)
    edit = plainer(edit, plain_words.PLAINER_IN_CHINESE) if chinese else edit
    return edit + ("" if not is_edit(edit) else ask.IT[True] if chinese else f" {ask.IT[False]}")


_LEAD_IN: Final = re.compile(rf"^(?:{ask.LEAD_IN})+", re.IGNORECASE)


_ANDS: Final = re.compile(r",? and$")


def _leads_on(clause: Clause) -> bool:
    """Whether a clause tells when something comes that is no edit: "(move it,) and when you're through, …"."""
    near = range(clause.first, clause.first + 2)
    return any(phrase.at in near and phrase.value in say.TIMES for phrase in clause.phrases[:2])


def _says_how(clause: Clause) -> bool:
    """Whether a clause only says how a hand does it: "(pin it) by pressing the pushpin"."""
    return clause.opens == say.BY and not _HANDLING.isdisjoint(clause.kinds) and NUMBER not in clause.words


def wish(group: list[Clause]) -> str:
    """What a click is for, without a verb: "click the dice for a new random pattern"."""
    for clause in group:
        lead = clause.phrases[0] if clause.phrases else None
        if lead is None or lead.kind != say.FOR or lead.end == clause.stop or not _DOING.isdisjoint(clause.kinds):
            continue
        if clause.said.words[lead.end] in ask.WISHED:
            return ask.WISH.format(what=clause.said.text[clause.said.start(lead.end) : clause.end])
    return ""


def wanted(said: list[Clause], group: list[Clause]) -> str:
    """What a click is for by the condition beside it: "if you want to change the font, double-click it"; or empty."""
    first, stop = position(said, group[0]), position(said, group[-1]) + 1
    for clause in [*said[max(0, first - 1) : first], *group, *said[stop : stop + 1]]:
        for want, request in patterns(ask.WANTED) if clause.sentence == group[0].sentence else []:
            if found := want.match(plain(clause.text)):
                return request.format(edit=clause.text[slice(*found.span("edit"))].strip())
    return ""


def promised(group: list[Clause]) -> str:
    """The edits that Chinese clicks are said to make possible, and of what: "双击标题可以修改文字"."""
    each = [_promised([clause]) for clause in group]
    return "，".join(each) if all(each) else _promised(group)


def _promised(group: list[Clause]) -> str:
    said = group[0].said
    phrases = [phrase for clause in group for phrase in clause.phrases]
    tool = next((phrase for phrase in phrases if phrase.kind == say.TOOL and not phrase.value.isascii()), None)
    pulled = next((phrase for phrase in phrases if tool and phrase.kind == say.EDIT and phrase.at >= tool.end), None)
    if pulled and pulled.end < group[-1].stop and NUMBER not in said.words[pulled.at : group[-1].stop]:
        return said.text[said.start(pulled.at) : group[-1].end]
    click = next((phrase for phrase in phrases if phrase.kind in _HANDLING), None)
    may = next((phrase for phrase in phrases if click and phrase.value in ask.MAY and phrase.at >= click.end), None)
    edit = next((phrase for phrase in phrases if may and phrase.kind == say.EDIT and phrase.at >= may.end), None)
    if not (click and may and edit):
        return ""
    what = LEAVE.sub("", said.text[said.start(edit.at) : group[-1].end])
    by_hand = any(phrase.kind in say.HANDS for phrase in phrases if click.end <= phrase.at < may.at)
    where = click.value[-1] in say.WHERE_TO
    gone = by_hand or where or click.end == may.at
    of = "" if gone else said.text[said.start(click.end) : said.end(may.at - 1)]
    if len(what) < _SHORT or of in ask.IT:
        return f"{what}{of or ask.IT[True]}"
    return f"{what}（{of}）" if of else what


_DOING: Final = say.HANDS - say.SCREEN - {say.EDIT}
_SHORT: Final = 3
