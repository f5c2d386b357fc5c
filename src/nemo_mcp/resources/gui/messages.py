"""What to say to the editor, so that it does itself what it wanted a hand to do."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from nemo_mcp.resources.wording import fold, small

from . import edited
from . import requests as ask
from . import vocabulary as say
from .answers import AGAIN, answer, by_name, folded, known
from .buttons import Button, alternative, borne, buttons
from .edits import HAULING, THE, chosen, patterns
from .judge import core
from .purposes import LEAVE, TAKING, promised, purpose, told, wanted, wish
from .reading import Clause, begins_with_edit, is_edit, kinds_among, position, verbs
from .targets import target
from .tokens import HAN, Said, single


def message(said: list[Clause], group: list[Clause]) -> str:
    """What some clauses of a line ask for, as a request: what their button is for, or the edit in words.

    It speaks the language of the clauses, in the script of the reply.
    """
    reply, group = group[0].said, _asking(_with_deed(said, group))
    chinese = HAN.search(reply.text, group[0].start, group[-1].end) is not None
    request = LEAVE.sub("", _request(said, group, chinese))
    if chinese:
        request = group[0].spelt(request)
    return request[:1].upper() + request[1:]


def says_nothing(request: str) -> bool:
    """Whether nobody can act on a message: it asks for a click and tells nothing of an edit, "Click the eyedropper", or
    edits "it" without a word of what or how: "Adjust it"."""
    words = Said(request, [single(request, "")]).words
    kinds = {*kinds_among(words)}
    clicks = not _BY_HAND.isdisjoint(kinds) and _EDITS.isdisjoint(kinds)
    return clicks or (kinds == {say.EDIT} and words[-1:] != [] and words[-1] in say.THESE and len(words) <= _FEWEST)


_BY_HAND: Final = frozenset({say.CLICK, say.CONTEXT, say.PRESS, say.POINT, say.KEYS})
_EDITS: Final = HAULING | {say.EDIT, say.NAMED}
_FEWEST: Final = 3  # letters of Chinese are words


def _with_deed(said: list[Clause], group: list[Clause]) -> list[Clause]:
    """Some clauses behind the one that tells what is done, where they only tell how: "place it there (by dragging)"."""
    at = position(said, group[0])
    hangs = at > 0 and group[0].opens == say.BY and said[at - 1].words[0] not in THE | say.THESE
    return [said[at - 1], *group] if hangs else group


def _asking(group: list[Clause]) -> list[Clause]:
    """Some clauses without the first one if that only tells where a slider is: "the slider is there; (push it up)"."""
    first, *others = group
    located = {say.LOCATED, say.TOOL}.issubset(first.kinds) and _VERBS.isdisjoint(first.kinds)
    return others if others and located else group


_VERBS: Final = say.HANDS - say.SCREEN


def presses_it(clause: Clause) -> bool:
    """Whether a clause only presses what was spoken of before it: "…, push it", "click both"."""
    words = clause.words[:-1] if clause.words[-1] in say.AFTERWARDS else clause.words
    kinds = [kind for kind in clause.kinds if kind not in say.JOINING]
    pressed = kinds != [] and kinds[-1] in TAKING and words[-1:] != []
    return pressed and words[-1] in say.THESE and len(words) <= _SHORT


_SHORT: Final = 4


EITHER: Final = " / "
_ENDS: Final = frozenset(".。")


def choice(message: str) -> list[str]:
    """The answers between which a message leaves the choice; none if it is one request."""
    answers = message.split(EITHER)
    return answers if len(answers) > 1 and all(answer[-1:] in _ENDS for answer in answers) else []


def _request(said: list[Clause], group: list[Clause], chinese: bool) -> str:
    pressed = [(clause, found) for clause in group for found in buttons(clause)]
    answers = dict.fromkeys(answer(found.name, chinese) for _, found in pressed)
    refuses = len(answers) > 1 and not ask.REFUSES.isdisjoint(answers)
    if refuses or any(clause is other or alternative(other) for (clause, _), (other, _) in pairwise(pressed)):
        # It leaves the choice to the user, and so does the message.
        named = [answer(found.name, chinese) or _named(found.name, "", chinese) for _, found in pressed]
        return EITHER.join(dict.fromkeys(named))
    name = _name(pressed) or _key(group) or _spoken_of(group)
    aim = purpose(said, group, name)
    if filled := _filled(group) or _shortcut(group, chinese):
        return filled
    if answer(name, chinese) in _YES and (first := edited.before(group)):
        return _request(said, first, chinese)
    what = _target(name, group) if name else ""
    if name and (request := _pressed(name, pressed, _with_choice(said, group), aim, what, chinese)):
        edits = edited.writing(group)
        if not (edits or aim or what or is_edit(name) or known(name)):
            edits = edited.beside(group)
        also = told(edits, chinese=chinese).rstrip(".。") if edits else ""
        return f"{also}{'。' if chinese else '. '}{request}" if also else request
    return (
        aim
        or wish(_with_aim(said, group))
        or (promised(group) if chinese else "")
        or _pictured(_with_choice(said, group), chinese)
        or (
            wanted(said, group)
            if all(_clicks(clause) for clause in group if core(clause) and say.IF not in clause.kinds)
            else ""
        )
        or told(group, chinese=chinese)
    )


def _filled(group: list[Clause]) -> str:
    """What is to stand in a field: "In the pitch box enter +1 and press OK" → "Set pitch to +1"; or empty."""
    for clause in group:
        for field, request in patterns(ask.FIELDS):
            if found := field.search(clause.text):
                return found.expand(request)
    return ""


def _shortcut(group: list[Clause], chinese: bool) -> str:
    """What some keys do in every editor: "Ctrl+Z is your friend"; or empty."""
    found = _SHORTCUT.search(" ".join(fold(clause.text) for clause in group))
    return answer(f"ctrl {found[1]}", chinese) if found else ""


_SHORTCUT: Final = re.compile(ask.SHORTCUT)


def _target(name: str, group: list[Clause]) -> str:
    what = target(name, [clause for clause in group if not presses_it(clause)])
    return "" if known(what) else what


_YES: Final = frozenset(answer for answers in ask.BUTTONS for answer in answers if answers[0] in ask.GOES_ON)


def _spoken_of(group: list[Clause]) -> str:
    """The name of a button that is spoken of before it is pressed: "there's a Deflicker checkbox; tick it"."""
    return borne(group[0]) if len(group) > 1 and presses_it(group[-1]) else ""


def _clicks(clause: Clause) -> bool:
    """Whether a clause tells a hand where to go and what to press, and no more."""
    return not clause.figures and not TAKING.isdisjoint(clause.kinds)


def _with_aim(said: list[Clause], group: list[Clause]) -> list[Clause]:
    """Some clauses of a sentence, with the one behind that says what for, though it is kept: "(click it) for a new"."""
    at = position(said, group[-1]) + 1
    behind = said[at : at + 1]
    return [*group, *(clause for clause in behind if clause.opens == say.FOR)]


def _pictured(group: list[Clause], chinese: bool) -> str:
    """What a button without a name is pressed for, by its picture: "click the scissors"; or empty."""
    clause = group[-1]
    picture = _ICON.search(fold(clause.text)) if not TAKING.isdisjoint(clause.kinds) else None
    of = _OF.match(clause.text, picture.end()) if picture else None
    if not picture or (clause.figures and not of):
        return ""
    if say.BUTTON not in clause.kinds and picture.end() < len(clause.text):
        return ""
    verb = ask.ICONS[picture[0]]
    named = (of["what"] if of else "", *map(chosen, group[:-1]))
    what = next(filter(None, named), ask.IT[chinese])
    return ask.DO[chinese].format(verb=ask.IN_CHINESE[verb] if chinese else verb.capitalize(), what=what)


_OF: Final = re.compile(ask.OF_A_PICTURE, re.IGNORECASE)
_ICON: Final = re.compile("|".join(rf"\b{icon}\b" if icon.isascii() else icon for icon in ask.ICONS))


def _with_choice(said: list[Clause], group: list[Clause]) -> list[Clause]:
    """Some clauses of a sentence, behind the one that chooses what they are about: "select clip 3 (and click Mute)"."""
    at = position(said, group[0])
    before = said[at - 1] if at else None
    leads = before is not None and before.sentence == group[0].sentence and before.kinds[:1] == (say.CHOOSE,)
    return [before, *group] if before and leads else group


def _key(group: list[Clause]) -> str:
    """The verb that the key stands for which is to be pressed: "press the Delete key"."""
    keys = (fold(phrase.value) for clause in group for phrase in clause.phrases if phrase.kind == say.KEYS)
    return next((ask.KEYS_OF[key] for key in keys if key in ask.KEYS_OF), "")


def _name(pressed: list[tuple[Clause, Button]]) -> str:
    """The name of the button that matters: of two, one that does more than say yes, and was told to be pressed.

    What is only opened matters least, and what is a key alone not at all.
    """
    _, best = max(
        pressed,
        key=lambda found: (
            answer(found[1].name, chinese=False) not in ask.GOES_ON,
            not TAKING.isdisjoint(found[0].kinds),
            found[1].direct,
        ),
        default=(None, None),
    )
    if best is None:
        return ""
    name = ask.KEYS_OF.get(fold(best.name), _PATH.split(best.name)[-1])
    return "" if _KEY.match(fold(name)) and not known(name) else name


_PATH: Final = re.compile(r"\s*[›>»→]\s*")
_KEY: Final = re.compile(ask.KEY)


def _pressed(
    name: str, pressed: list[tuple[Clause, Button]], group: list[Clause], aim: str, what: str, chinese: bool
) -> str:
    """What a button with a name is pressed for, and to what; empty if that is told by the aim."""
    if request := answer(name, chinese):
        beside = _target(name, [clause for clause, found in pressed if found.name == name])
        if beside and folded(name) in ask.EACH:
            return ask.DO[chinese].format(verb=name, what=beside)
        return ask.RETRY[chinese] if any(AGAIN.search(clause.text) for clause, _ in pressed) else request
    only_opened = all(TAKING.isdisjoint(clause.kinds) for clause, _ in pressed)
    if aim and (only_opened or any(letter.isdigit() for letter in aim)):
        return aim
    if only_opened and any(_LEVELS.match(small(clause.text)) for clause, _ in pressed):
        return ""  # "increase the “Spill” value"
    what = what or (_object(name, group) if is_edit(name) else "")
    if any(_OFF.search(fold(clause.text.replace(name, ""))) for clause in group):
        return ask.TURN_OFF[chinese].format(name=name)
    set_by = [found.name for clause, found in pressed if not (known(found.name) or _only_opens(clause))]
    first, *others = set_by or [""]
    if entered := [found[1] for clause in group if (found := _ENTERED.fullmatch(clause.text))]:
        return ask.SET_TO[chinese].format(name=name, value=entered[0])
    if others and say.CHOOSE in pressed[-1][0].kinds:
        return ask.SET_TO[chinese].format(name=first, value=others[-1])
    if aim and not (what and is_edit(name)):
        return "" if is_edit(name) else _aimed(aim, name, chinese)
    return _named(name, what, chinese)


def _only_opens(clause: Clause) -> bool:
    """Whether a clause opens what its name tells, and presses nothing."""
    return say.OPEN in clause.kinds and TAKING.isdisjoint(clause.kinds)


def _aimed(aim: str, name: str, chinese: bool) -> str:
    """A request by what a button is pressed for, and by its name where that is no request itself."""
    named = _named(name, "", chinese)
    return ask.AIMED[chinese].format(aim=aim, name=name) if named == ask.APPLY[chinese].format(name=name) else named


_ENTERED: Final = re.compile(ask.ENTERED, re.IGNORECASE)
_LEVELS: Final = re.compile(ask.LEVELS)
_OFF: Final = re.compile(ask.OFF)


def _named(name: str, what: str, chinese: bool) -> str:
    """A request by the name of a button, and by what it is pressed for, if that is told."""
    verb = ask.IN_CHINESE.get(folded(name), "") if chinese and name.isascii() else name
    if is_edit(verb):
        return ask.DO[chinese].format(verb=verb.capitalize(), what=what or ask.IT[chinese])
    if name.isascii() and " " in name and _commands(name) and not (chinese and what):
        return ask.DO_FOR.format(name=name, what=what) if what else f"{name}."
    if chinese and begins_with_edit(name) and not what:
        return ask.DO[chinese].format(verb=name, what="")
    return (ask.APPLY_TO if what else ask.APPLY)[chinese].format(name=name, what=what)


def _commands(name: str) -> bool:
    """Whether an English name is a request by itself: "Lock titles"."""
    first = folded(name).partition(" ")[0]
    return first in by_name() or first in verbs()


def _object(name: str, group: list[Clause]) -> str:
    """What is to be done to what: "(select) that clip (and press Delete)"; empty if it is not told."""
    others = [clause for clause in group if name not in clause.text and say.KEYS not in clause.kinds]
    return _PLACED.sub(r"\1", next((what for clause in reversed(others) if (what := chosen(clause))), ""))


_PLACED: Final = re.compile(r"^(it|them) (?:in|on|from|at) .*")
