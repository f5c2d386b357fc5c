"""What a clause is for by its neighbours: a place by what is done there, an option by the export, "push it" by "it"."""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from typing import Final

from nemo_mcp.resources import routing
from nemo_mcp.resources.wording import fold

from . import presses as table
from . import vocabulary as say
from .answers import agrees, folded, known, retries
from .buttons import alternative, name
from .choices import recommended
from .edits import HAULING
from .headings import QUESTION_MARKS
from .judge import Verdict, judge
from .listed import is_content, is_spoilt, scripted
from .messages import presses_it
from .pressing import pressed
from .purposes import TAKING
from .reading import CAPITAL, Clause, verbs
from .tokens import BUTTON, NAME, Line


def judged(said: list[Clause], told: Set[str] = frozenset()) -> list[Verdict]:
    """The verdicts on a text (`judge`), with "chat" for a button that is pressed by its name for what it will do,
    however much is told of that ("点“柔化”会降约4分贝"); with "keep" for what the film shows, and what goes on with
    what was done or stands behind brackets; and with that of a thing on what only presses or points at it."""
    verdicts = judge(said, told)
    for at, clause in enumerate(said):
        if verdicts[at] == "keep" and clause.kinds:
            verdicts[at] = pressed(said, at)
    before: Verdict = "keep"
    items: list[Line] = []  # of lists, in which something is for a hand
    spoilt: list[str] = []  # lines of which the end is for a hand, and so calls nothing
    for at, clause in enumerate(said):
        verdict = verdicts[at]
        if verdict == "keep":
            if at and clause.read and _points_back(clause):
                verdicts[at - 1 : at + 1] = _pressed(said[at - 1], before)
        elif _is_kept(said, verdicts, at, spoilt):
            verdicts[at] = "keep"
        else:
            if before not in _SILENT and _is_only_there(clause, verdict):
                verdicts[at] = before
            heading, text = clause.line.heading, clause.said.text
            if heading and items[-1:] != [clause.line] and not is_spoilt(heading, spoilt):
                items.append(clause.line)
            if text[clause.end : clause.line.end].strip(_ENDING) == "":
                spoilt.append(text[clause.line.start : clause.line.end])
        before = verdicts[at]
    return scripted(said, verdicts, items) if len(items) > 1 else verdicts


_ENDING: Final = " *:：?？_"


def _is_kept(said: list[Clause], verdicts: list[Verdict], at: int, spoilt: list[str]) -> bool:
    """Whether a clause is none for a hand, by the line that calls it or by what stands before it."""
    if is_content(said[at], spoilt):
        return True
    if not at:
        return False
    near = said[at - 1 : at + 1]
    goes_on = verdicts[at - 1] == "keep" and (_goes_on(*near) or _does(said[at]))
    return goes_on or (verdicts[at] == "drop" and _behind_brackets(said, verdicts, at))


def _goes_on(before: Clause, clause: Clause) -> bool:
    """Whether a Chinese clause goes on with what the speaker did, "我已导出成片，并上传到素材库", or with a question
    that is for no hand: "要不要先问过她，再放进影片？"."""
    if clause.sentence != before.sentence or say.LEAD in clause.kinds:
        return False
    if before.kinds[:1] == (say.SELF,) and clause.kinds[:1] == (say.AND,):
        return clause.words[0] in table.JOINS and _BY_HAND.isdisjoint(clause.kinds)
    if clause.words[0] in table.GOES_ON:
        return not table.DOERS.isdisjoint(before.words)
    asks = clause.words[0] == table.AND_THEN and clause.said.text[clause.end : clause.end + 1] in QUESTION_MARKS
    return asks and say.SCREEN.isdisjoint(clause.kinds) and table.ASKS in before.text


_BY_HAND: Final = say.HANDS - say.SCREEN - {say.EDIT} | {say.BUTTON, say.KEYS, say.BOX}


def _does(clause: Clause) -> bool:
    """Whether a clause tells what somebody does: "(she drags two in) and removes one again"."""
    verb = clause.words[1] if clause.opens == say.AND and clause.stop - clause.first > 1 else ""
    return verb.endswith("s") and (verb[:-1] in verbs() or verb[:-2] in verbs())


def _is_only_there(clause: Clause, verdict: Verdict) -> bool:
    """Whether a clause only tells where the thing before it is: "(There is a Recharge page,) go there", "(press Save)
    by your avatar"."""
    beside = clause.opens == say.BY and {say.BY, say.ACCOUNT, CAPITAL}.issuperset(clause.kinds)
    return (verdict == "state" and _points_back(clause)) or (verdict == "credits" and beside)


_SILENT: Final = frozenset({"keep", "drop"})


def _behind_brackets(said: list[Clause], verdicts: list[Verdict], at: int) -> bool:
    """Whether a clause hangs on nothing that is told outside of the brackets that end right before it."""
    clause = said[at]
    if clause.said.text[said[at - 1].end : clause.start].strip()[:1] not in _CLOSED:
        return False
    opened = next((before for before in range(at - 1, max(0, at - _MOST_INSIDE), -1) if said[before].opens == "("), 0)
    return said[opened - 1].sentence == clause.sentence and verdicts[opened - 1] == "keep" if opened else False


_CLOSED: Final = frozenset(")）")
_MOST_INSIDE: Final = 8  # clauses


def _points_back(clause: Clause) -> bool:
    """Whether a clause only presses what was spoken of right before it."""
    short = clause.stop - clause.first <= _SHORT and clause.kinds != ()
    return short and _POINTED.fullmatch(fold(clause.text)) is not None


def _pressed(thing: Clause, verdict: Verdict) -> list[Verdict]:
    """The verdicts on a thing on a screen, and on the clause behind it that only presses it."""
    if verdict != "keep":
        return [verdict, verdict]
    if _MAKES_FILE.search(fold(thing.text)):
        return ["keep" if thing.figures else "export", "export"]
    if _THINGS.isdisjoint(thing.kinds):
        return ["keep", "keep"]
    opens = not _OPENED_ROOMS.isdisjoint(thing.kinds) and say.BUTTON not in thing.kinds
    return ["keep", "state"] if opens else ["chat", "chat"]


_SHORT: Final = 9  # letters of Chinese are words
_POINTED: Final = re.compile(table.POINTED)
_MAKES_FILE: Final = re.compile(table.MAKES_FILE)
_OPENED_ROOMS: Final = frozenset({say.PANEL, say.ROOM})
_THINGS: Final = _OPENED_ROOMS | {say.BUTTON, say.TOOL}


def placed(said: list[Clause], verdicts: list[Verdict]) -> list[Verdict]:
    """The verdicts, with that on a mere place, or on what only opens a menu or goes on, as on what is done there: "in
    the Inspector, change …", "click the gear and press Export", "to continue, press Export"; and with what is plain by
    a few words."""
    settled: list[Verdict] = [_plainly(clause, verdict) for clause, verdict in zip(said, verdicts, strict=True)]
    for at in range(len(said) - 2, -1, -1):
        clause, verdict, there = said[at], settled[at], settled[at + 1]
        if there in ("keep", "drop") or (clause.sentence != said[at + 1].sentence and not said[at + 1].counted):
            continue
        place = verdict == "state" and _VERBS.isdisjoint(clause.kinds) and clause.words[0] in _WHERE
        picks = (
            verdict in _BEFORE_EXPORT
            and there == "export"
            and (_ticks(clause) or bool(routing.export_options(clause.text)))
        )
        leads = verdict != "keep" and table.GOING_ON.issuperset(clause.words)
        steps = there == "export" and said[at + 1].counted and clause.kinds != () and _OPENED.issuperset(clause.kinds)
        aims = verdict != there and _aims_at(clause, said[at + 1]) and (verdict != "keep" or _only_before(clause))
        if aims or (verdict in _BEFORE_EXPORT and _looks_first(clause, said[at + 1])):
            settled[at] = "drop"
        elif verdict == "state" and there in ("state", "chat") and _is_thing(clause) and _takes_hold(said[at + 1]):
            settled[at] = settled[at + 1] = "chat"
        elif (
            place
            or picks
            or leads
            or (steps and clause.unknown <= 1)
            or (verdict in ("state", "chat", "keep") and _opens_menu(clause))
        ):
            settled[at] = there
        elif there == "chat" and verdict not in ("keep", "drop") and presses_it(said[at + 1]):
            settled[at + 1] = verdict
        elif there == "chat" and verdict == "upload" and said[at + 1].opens == say.TO:
            settled[at + 1] = verdict  # what is brought is brought for
    return settled


def _looks_first(clause: Clause, there: Clause) -> bool:
    """Whether a Chinese clause only tells when what stands behind it is done: "看完觉得可以，(就点导出)"."""
    return there.words[0] == table.JUST and say.IF in clause.kinds and _SEEN.issuperset(clause.kinds)


_SEEN: Final = say.JOINING | {say.WATCH, say.PREVIEW, say.IF, say.FINITE}


def _aims_at(clause: Clause, there: Clause) -> bool:
    """Whether a clause only tells what for, or when, something behind it is done: "to change the song, (press …)"."""
    tells = clause.opens in ("start", "(") and clause.kinds[:1] in _AIMS and there.opens == ","
    return tells and _WISHED.issuperset(clause.kinds) and not _VERBS.isdisjoint(there.kinds)


def _only_before(clause: Clause) -> bool:
    """Whether a clause only tells before what something is done: "before you share it"."""
    return clause.kinds[:1] == (say.UNTIL,) and clause.unknown <= 1


def _is_thing(clause: Clause) -> bool:
    """Whether a Chinese clause tells where a button or a slider is."""
    return say.LOCATED in clause.kinds and not _HELD.isdisjoint(clause.kinds) and not clause.words[0].isascii()


def _takes_hold(clause: Clause) -> bool:
    """Whether a clause does nothing but pull or press what was told of before it."""
    return say.HAUL in clause.kinds and _OPENED_ROOMS.isdisjoint(clause.kinds) and clause.unknown <= _SHORT


_HELD: Final = frozenset({say.BUTTON, say.TOOL})
_AIMS: Final = ((say.TO,), (say.IF,), (say.UNTIL,))
_OF_FILMS: Final = frozenset({say.EDIT, say.PREVIEW, say.WATCH, say.FILES, say.CLIP, say.STORY})
_WISHED: Final = say.JOINING | _OF_FILMS | {say.TO, say.IF, say.UNTIL}
# "(1) open the menu (2) press Export".
_OPENED: Final = say.JOINING | {say.OPEN, say.ENTER, say.PRESS, say.ROOM, say.PANEL}


def _plainly(clause: Clause, verdict: Verdict) -> Verdict:
    """The verdict on a clause; files that are dragged in are uploaded, and Play plays."""
    if verdict == "chat" and not HAULING.isdisjoint(clause.kinds) and _WINDOW.search(fold(clause.text)):
        return "upload"
    if verdict == "chat" and _brings(clause):
        return "upload"
    if verdict == "chat" and say.PREVIEW in clause.kinds and _PLAYS.search(fold(clause.text)):
        return "timeline"
    if verdict == "state" and _is_account(clause):
        return "credits"
    if verdict == "credits" and _RESUMES.search(fold(name(clause))):
        return "chat"
    if (
        verdict == "keep"
        and not TAKING.isdisjoint(clause.kinds)
        and _PRESSED.issuperset(clause.kinds)
        and retries(clause)
    ):
        return "chat"
    return verdict


def _brings(clause: Clause) -> bool:
    """Whether a clause presses a button that brings files: "Select photo", or "+" beside what is to be added."""
    pressed = folded(name(clause))
    return _BRINGS.fullmatch(pressed) is not None or (
        pressed == "" and _ADDS_FILES.search(fold(clause.text)) is not None
    )


def _is_account(clause: Clause) -> bool:
    """Whether a clause leads to the account, and not to faces in the film."""
    found = {phrase.value for phrase in clause.phrases if phrase.kind == say.ACCOUNT}
    return bool(found - table.FACES) and _OPENED_ROOMS.isdisjoint(clause.kinds)


_BRINGS: Final = re.compile(table.BRINGS)
_ADDS_FILES: Final = re.compile(table.ADDS_FILES)
_PRESSED: Final = say.JOINING | TAKING | {say.BUTTON, say.NAMED, CAPITAL, NAME, BUTTON}


def _ticks(clause: Clause) -> bool:
    """Whether a clause only picks what has no name, or opens its menu: "tick the parts you want", "right-click it"."""
    picks = say.CONTEXT in clause.kinds or (clause.kinds[:1] != () and clause.kinds[0] in _PICKING)
    return picks and _DOING_MORE.isdisjoint(clause.kinds) and not (clause.figures or name(clause))


_PICKING: Final = frozenset({say.CHOOSE, say.CLICK})
_DOING_MORE: Final = frozenset({say.EDIT, say.PREVIEW, say.WATCH, say.KEYS})
_BEFORE_EXPORT: Final = frozenset({"chat", "timeline"})


def _opens_menu(clause: Clause) -> bool:
    return not TAKING.isdisjoint(clause.kinds) and _MENU.search(fold(clause.text)) is not None


_MENU: Final = re.compile(table.MENU)
_PLAYS: Final = re.compile(table.PLAYS)
_RESUMES: Final = re.compile(table.RESUMES)
_WINDOW: Final = re.compile(table.WINDOW)
_VERBS: Final = say.HANDS - say.SCREEN
_WHERE: Final = frozenset("in on under from at within inside 在 从".split())


def chosen(said: list[Clause], verdicts: list[Verdict]) -> list[Verdict]:
    """The verdicts, with that of an export on what is chosen for it ("press Export, then pick 1080p"), and that of a
    button on another one ("press Confirm, or Cancel to keep it")."""
    settled = verdicts[:]
    before: Verdict = "keep"  # the last verdict in the sentence, but for what hangs on it
    sentence = -1
    for at, clause in enumerate(said):
        if clause.sentence != sentence:
            before, sentence = "keep", clause.sentence
        if settled[at] == "keep" and before in _CHOSEN and _CHOSEN[before](clause):
            settled[at] = before
        before = before if settled[at] == "drop" else settled[at]
    return settled


def stepped(found: list[Clause], verdicts: list[Verdict]) -> list[Verdict]:
    """The verdicts on a text, with that of an export on a step behind it that chooses for it or only goes on: "1. Click
    Export 2. Pick 1080p 3. Press OK"; and on Save, where nothing was to be changed before it."""
    settled = verdicts[:]
    asked = [at for at, verdict in enumerate(verdicts) if verdict not in ("keep", "drop")]
    done = [at for at in asked if verdicts[at] not in _READS]
    for at in done[:1]:
        if settled[at] == "chat" and "export" not in verdicts and _saves(found[at], first=at == asked[0]):
            settled[at] = "export"
    for at, verdict in enumerate(settled):
        last = at
        while verdict == "export" and last + 1 < len(found) and _steps_on(found, settled, last + 1):
            last += 1
            settled[last] = "export" if settled[last] != "drop" else "drop"
    return settled


_READS: Final = frozenset({"timeline", "state"})


def _saves(clause: Clause, *, first: bool) -> bool:
    """Whether a clause presses Render, or Save before all else, and tells of nothing but the film that is saved."""
    saves = table.SAVES if first else table.RENDERS
    return folded(name(clause)) in saves and not _UNSAVED.search(fold(_onwards(clause)))


def _onwards(clause: Clause) -> str:
    """A clause and what stands behind it in its line."""
    return clause.said.text[clause.start : clause.line.end]


_UNSAVED: Final = re.compile(table.UNSAVED)


def _steps_on(found: list[Clause], verdicts: list[Verdict], at: int) -> bool:
    """Whether a clause goes on with the export before it, or only hangs on it."""
    clause, before, verdict = found[at], found[at - 1], verdicts[at]
    if clause.line.start > before.line.end + 1 or verdict not in ("chat", "keep", "drop"):
        return False
    picks = clause.sentence != before.sentence and verdict != "drop" and _picked(clause)
    return verdict == "drop" or picks or ((verdict == "chat" or clause.counted) and agrees(clause))


def _picked(clause: Clause) -> bool:
    """Whether a clause chooses for an export, or only asks to: "pick 1080p", "choose your resolution"."""
    asks = _OPTIONS.search(fold(clause.text)) and clause.line.end - clause.end <= 1
    return say.CHOOSE in clause.kinds and (bool(asks) or _option(clause))


_OPTIONS: Final = re.compile(table.OPTIONS)


def _option(clause: Clause) -> bool:
    figures = len(clause.figures) if say.CHOOSE in clause.kinds else 0
    plain = (
        say.CHOOSE in clause.kinds
        and clause.opens != "("
        and clause.unknown - figures <= _MOST_CHOSEN * (1 if clause.words[-1].isascii() else _LETTERS)
        and _CHOOSING.issuperset(clause.kinds)
    )
    return plain and not recommended(clause) and bool(routing.export_options(clause.text))


def _other_button(clause: Clause) -> bool:
    other = alternative(clause)
    return other is not None and known(other.name)


_CHOSEN: Final[dict[Verdict, Callable[[Clause], bool]]] = {"export": _option, "chat": _other_button}


# "1080p", "highest quality".
_MOST_CHOSEN: Final = 2
_LETTERS: Final = 3  # of a Chinese word
_CHOOSING: Final = say.JOINING | {say.CHOOSE, say.POINT, CAPITAL}
