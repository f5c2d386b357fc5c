"""A sentence without its instructions to a hand: these go into a list, and what is left stays a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from nemo_mcp.resources.wording import Word, fold

from . import meaning
from . import vocabulary as say
from .meaning import Kind
from .reading import COMMA, COVERED, HAN, NAME, NUMBER, WORD, Clause, Page, clauses
from .telling import AGAIN, PLACES, in_chinese, told


@dataclass
class Instruction:
    """What a hand was told to do: the kind of the action, the button's name if it has one, the same as an edit by
    words, and the very words, with the place where they begin."""

    kind: Kind
    button: str
    edit: str
    said: str
    start: int


@dataclass
class _Part:
    """A clause of the sentence as it will be: `text` is None where nothing of it stays."""

    clause: Clause
    hand: bool
    text: str | None
    changed: bool = False


def rewrite(page: Page, start: int, end: int) -> tuple[str, list[Instruction], bool]:
    """A sentence of a page without its instructions, these, and whether it now begins in its middle.

    A sentence without instructions comes back as it is.
    """
    text = page.text[start:end]
    found = clauses(page, start, end)
    parts = [
        _Part(clause, hand, page.text[clause.start : clause.end])
        for clause, hand in zip(found, told(page, found), strict=True)
    ]
    if not any(part.hand for part in parts):
        return text, [], False
    instructions: list[Instruction] = []
    at = 0
    while at < len(parts):
        if not parts[at].hand:
            at += 1
            continue
        stop = at + 1
        while stop < len(parts) and (parts[stop].hand or _follows(page, parts, stop, parts[at])):
            stop += 1
        instructions += _settle(page, parts, at, stop)
        at = stop
    for part in parts:
        # "Next: " before nothing
        if not part.clause.signs.strip(say.LEAD + say.AND):
            part.text = None
    said, headless = _joined(page, parts, start, end)
    return said, instructions, headless


# --- what goes with an instruction --------------------------------------------------------------------------------


def _follows(page: Page, parts: list[_Part], at: int, hand: _Part) -> bool:
    """Whether a clause after an instruction only continues it: what else to choose, what happens then."""
    part = parts[at]
    signs = part.clause.signs.lstrip("L")
    if _has_content(part.clause):
        # "choose Echo, set it to 30": what is set has to keep its name.
        goes_on = at + 1 < len(parts) and NUMBER in parts[at + 1].clause.signs and not parts[at + 1].hand
        marked = NUMBER not in signs and COVERED not in signs and not goes_on
        chosen = marked or {say.EXPORT, say.ACCOUNT} & set(hand.clause.signs)
        chooses = signs[:1] in (say.CHOOSE, say.POINT) or re.fullmatch(f"[{say.OPEN}{say.EDIT}]{say.WITH}{NAME}", signs)
        return bool(chooses and chosen) and say.FINITE not in signs
    if {say.SUBJECT, say.SELF, say.STORY} & set(signs) or (HAN in signs and say.FINITE in signs):
        return False
    if signs[:1] in (say.CHOOSE, say.POINT, say.UNTIL) or _OUTCOME & set(signs):
        return True
    if HAN in signs:
        return say.AND in part.clause.opens and COMMA not in part.clause.opens
    if say.AND in part.clause.opens or signs[:1] == say.TO:
        return signs[:1] in (say.ITSELF, say.TO) or len(signs) <= 2
    return False


_OUTCOME = frozenset({say.SAVED, say.BUTTON, say.PLAYER, say.PANEL, say.READY})


def _settle(page: Page, parts: list[_Part], start: int, stop: int) -> list[Instruction]:
    """Take the instructions between two places out of the sentence, with the conditions that hang on them."""
    found: list[Instruction] = []
    for part in parts[start:stop]:
        clause = part.clause
        kind, button = meaning.kind(page, clause.words), meaning.button(page, clause.words)
        last = found[-1] if found else None
        said = page.text[clause.start : clause.end]
        longer = page.text[last.start : clause.end] if last else said
        if last and (not (part.hand or _presses(part, kind)) or kind == last.kind or _vague(part, kind)):
            if last.kind in ("chat", "state") and (kind in ("export", "upload") or (kind == "timeline" and not button)):
                last.kind = kind
            last.button, last.said = last.button or button, longer
            last.edit = f"{last.edit}, {meaning.by_words(page, clause)}"
        elif last and kind == "chat" and _completes(last.kind, part, button):
            last.said = longer
        elif last and last.kind == "chat" and not last.button and kind == "export":
            last.kind, last.said = kind, longer
        else:
            kind = _inherited(parts[:start], _vague(part, kind)) if kind == "chat" else kind
            if kind == "chat" and not button:
                kind = _meant_for(page, parts[:start])
            found.append(Instruction(kind, button, meaning.by_words(page, clause), said, clause.start))
        part.text, part.changed = _remains(page, clause), True
    _before(page, parts, start, stop, found[0])
    _after(page, parts, stop, found[-1])
    return found


def _completes(kind: Kind, part: _Part, button: str) -> bool:
    """Whether a click only goes on with what was opened: a format to choose, "Start" in the dialog of the export."""
    chooses = say.CHOOSE in part.clause.signs and (kind == "export" or (kind == "credits" and not button))
    return chooses or (kind == "export" and meaning.agrees(button))


def _presses(part: _Part, kind: Kind) -> bool:
    """Whether a clause tells to press something without a word for it: "take it home with the Export button"."""
    return kind in ("export", "upload") and say.BUTTON in part.clause.signs


def _vague(part: _Part, kind: Kind) -> bool:
    """Whether an instruction does not say what to click: "click it", "just tap that"."""
    return kind == "chat" and (bool(AGAIN.match(part.clause.signs)) or not set(part.clause.signs) & _TARGETS)


_TARGETS = frozenset(
    {say.TOOL, NAME, COVERED, WORD, say.NAMED, say.BUTTON, say.CHOOSE, say.FILES, say.DRAG, say.HAUL, say.MOVE}
)


def _inherited(before: list[_Part], vague: bool) -> Kind:
    """The kind of a click on something that the sentence named before, or that its condition is about."""
    near = before if vague else [part for part in before[-1:] if part.clause.signs.startswith(say.IF)]
    named = (part for part in reversed(near) if set(part.clause.signs) & PLACES)
    part = next(named, None)
    # What is in a panel is looked at there.
    place = next((sign for sign in reversed(part.clause.signs) if sign in PLACES), "") if part else ""
    return meaning.kind_of(say.OPEN + place)


def _meant_for(page: Page, before: list[_Part]) -> Kind:
    """The kind of a key to press, by the purpose before it: "to hear it, press the space bar"."""
    purpose = before[-1].clause if before else None
    if purpose is None or purpose.signs[:1] != say.TO:
        return "chat"
    kind = meaning.kind(page, purpose.words)
    return kind if kind in ("timeline", "export") else "chat"


_TELLING = frozenset({"chat", "export", "upload"})


def _before(page: Page, parts: list[_Part], at: int, stop: int, instruction: Instruction) -> None:
    """The condition before an instruction: "if you like it, click …" → "if you like it, tell me"."""
    lead = parts[at - 1] if at else None
    if lead is None or lead.hand or lead.changed or lead.text is None or parts[at].text is not None:
        return
    signs = lead.clause.signs.lstrip("L")
    chinese = in_chinese(page, parts[at].clause)
    conditional = signs[:1] == say.IF or page.folded[lead.clause.start : lead.clause.end].endswith("的话")
    bare = chinese and COMMA not in parts[at].clause.opens and len(signs) < 7
    chooses = signs[:1] == say.CHOOSE
    goes_on = (
        stop < len(parts)
        and say.AND in parts[stop].clause.opens
        and parts[stop].clause.signs[:1] not in (say.SUBJECT, say.SELF)
    )
    if signs[:1] == say.TO and _has_content(lead.clause):
        lead.text, lead.changed = f"you can {lead.text[len('to ') :]}", True
    elif instruction.kind not in _TELLING and _has_content(lead.clause) and (wish := _wish(lead.text)):
        lead.text, lead.changed = f"you can {lead.text[wish.end() :]}", True
    elif conditional and _tells(lead, instruction.kind) and len(signs) > 1 + chinese and not {*signs} & PLACES:
        parts[at].text = None if goes_on else _tell(page, parts, chinese)
    elif signs[:1] in _LEADING or ((conditional or bare or chooses) and not _has_content(lead.clause)):
        lead.text, lead.changed = None, True
        instruction.start = lead.clause.start
        instruction.said = page.text[lead.clause.start : lead.clause.end] + parts[at].clause.joint + instruction.said
        if chooses:
            _before(page, parts, at - 1, stop, instruction)


def _tells(condition: _Part, kind: Kind) -> bool:
    """Whether a condition is worth telling; that somebody is ready to export is told by the export."""
    clause = condition.clause
    return kind in _TELLING and (kind != "export" or _has_content(clause) or not _AGREED & set(clause.signs))


_AGREED = frozenset({say.YOU, say.ITSELF, say.EXPORT, say.READY})


def _wish(text: str) -> re.Match[str] | None:
    return re.match(r"if you(?:'d)? (?:want|like|wish|prefer) to ", text, re.IGNORECASE)


_LEADING = frozenset({say.TO, say.FOR, say.UNTIL})


def _tell(page: Page, parts: list[_Part], chinese: bool) -> str:
    """ "Tell me", in the script of the sentence."""
    said = page.text[parts[0].clause.start : parts[-1].clause.end]
    traditional = any(fold(letter) != letter for letter in said if "\u3400" <= letter <= "\u9fff")
    return say.TELL[chinese].replace("诉", "訴") if chinese and traditional else say.TELL[chinese]


# A condition of so many words says nothing: "if needed".
_EMPTY: Final = 2


def _after(page: Page, parts: list[_Part], at: int, instruction: Instruction) -> None:
    """The condition or the purpose after an instruction: "click … if you like it" → "tell me if you like it"."""
    tail = parts[at] if at < len(parts) else None
    if tail is None or not tail.text or tail.changed or COMMA in tail.clause.opens or parts[at - 1].text is not None:
        return
    content = _has_content(tail.clause)
    wish = _wish(tail.text)
    match tail.clause.signs[:1]:
        case say.IF if wish and content and instruction.kind not in _TELLING:
            tail.text = f"you can {tail.text[wish.end() :]}"
        case say.IF if content or (_tells(tail, instruction.kind) and len(tail.clause.signs) > _EMPTY):
            tail.text = f"tell me {tail.text}"
        case say.TO if content:
            tail.text = f"you can {tail.text[len('to ') :]}"
        case say.FOR if content:
            tail.text = f"ask {tail.text}"
        case say.IF | say.TO | say.FOR:
            tail.text = None
            instruction.said = page.text[instruction.start : tail.clause.end]
        case _:
            return
    tail.changed = True


def _has_content(clause: Clause) -> bool:
    """Whether a clause says something that must not be lost: a number, a name, code."""
    return any(word.sign in (NUMBER, NAME, COVERED) for word in clause.words)


def _remains(page: Page, clause: Clause) -> str | None:
    """What of an instruction is content: an edit with its figures, in words that need no hand; or what follows it."""
    signs = clause.signs
    figures = re.search(f"[{NUMBER}{COVERED}{NAME}](?!{say.PANEL})", signs)
    if say.MOUSE in signs and figures and not re.match(r"L*[HKO]", signs):
        mouse = next(word for word in clause.words if word.sign == say.MOUSE)
        return re.sub(r"\s+", " ", page.text[clause.start : mouse.start] + page.text[mouse.end : clause.end]).strip()
    if HAN in signs and say.TOOL in signs and NUMBER in signs:
        return meaning.by_words(page, clause)
    if re.match(r"[LdCuyb&]*[DJa]", signs) or say.MOVE in signs or (HAN in signs and say.HAUL in signs):
        return meaning.by_words(page, clause) if figures and not {say.BOX, say.PLAYHEAD} & set(signs) else None
    if HAN not in signs:
        return None
    verb = next((at for at, word in enumerate(clause.words) if word.sign in "hkgobvHOK"), 0)
    target = _target(clause.words, verb)
    before, rest = clause.words[:verb], clause.words[target + 1 :]
    kept = [
        page.text[side[0].start : side[-1].end]
        for side in (before, rest)
        if any(word.sign in (NUMBER, COVERED) for word in side)
    ]
    return "".join(kept) or None


def _target(words: list[Word], verb: int) -> int:
    """Where the object of a Chinese instruction ends: its last button or panel, or the time it points at."""
    last = verb
    for at in range(verb + 1, len(words)):
        if words[at].sign in "nBEUNPATZ":
            last = at
        elif words[at].sign not in "dzwLfk#v" or at - last > 8:
            break
    return last


# --- the sentence that is left ------------------------------------------------------------------------------------

_STRENGTH = ((";；", 4), (":：—–", 3), (",，", 2))


def _joined(page: Page, parts: list[_Part], start: int, end: int) -> tuple[str, bool]:
    """The clauses that are left, joined as they were; where one is gone, by the stronger mark around it.

    The second value tells that the beginning is gone, and what is left begins with a small letter.
    """
    said, headless = "", False
    joints: list[str] = []
    for part in parts:
        joints.append(part.clause.joint)
        if not part.text:
            continue
        if said:
            joint = _joint(joints)
            said += (joint.rstrip(" ") if part.changed and part.text[0] > "\u3000" else joint) + part.text
        elif part is parts[0] and not part.changed:
            said = page.text[start : part.clause.start] + part.text
        else:
            said, headless = part.text, not part.changed and part.clause.signs[0] != COVERED
            if part.changed and page.text[start].isupper():
                said = said[:1].upper() + said[1:]
        joints = []
    return said + page.text[parts[-1].clause.end : end].lstrip() if said else "", headless


def _joint(joints: list[str]) -> str:
    if len(joints) == 1:
        return joints[0]
    mark = max(joints, key=_strength)
    if not _strength(mark):
        return mark
    sign = mark.strip()[:1]
    return sign if sign in "；：，" else f"{sign} "


def _strength(joint: str) -> int:
    return next((weight for marks, weight in _STRENGTH if any(mark in joint for mark in marks)), 0)
