"""What hangs on an instruction in its sentence and goes with it, and what stays because it hangs on none."""

from __future__ import annotations

import re
from typing import Final

from nemo_mcp.resources.wording import fold, small

from . import presses as table
from . import vocabulary as say
from .answers import retries
from .edits import THE, figures
from .judge import Verdict, core
from .reading import Clause
from .tokens import CODE, NAME, NUMBER

# What says something by itself.
TELLING: Final = frozenset({NUMBER, CODE, NAME})
# A condition, or what there is to see, with fewer words than this outside of the vocabulary says nothing.
AGREED: Final = 2
# So many words outside of the vocabulary may a purpose have, or a promise, that says nothing.
_EMPTY: Final = {say.SEES: 2, say.TO: 1, say.SAVED: 2}
# What begins so leans on another clause.
LEANING: Final = frozenset(
    {say.IF, say.UNTIL, say.TO, say.FOR, say.BY, say.WITH, say.SEES, say.RESULT, say.READY, say.LOCATED, say.SAVED}
)
# So many words are what there is, and no sentence.
_FEW: Final = 4
_RELATIVE: Final = frozenset({"where", "which", "whose", "who"})


def hanging(sentence: list[Clause], told: list[Verdict]) -> list[Verdict]:
    """The verdicts on a sentence, with "keep" for what hangs on an instruction that is not there."""
    settled = told[:]
    first = [not at or clause.opens == ";" for at, clause in enumerate(sentence)]
    last = [*first[1:], True]
    ahead, behind = _nearest(told[::-1], last[::-1])[::-1], _nearest(told, first)
    stays = max((at for at, verdict in enumerate(told) if verdict == "keep"), default=-1)
    for at, (clause, verdict) in enumerate(zip(sentence, told, strict=True)):
        alone = at >= stays or told[at + 1] not in ("keep", "drop")
        hangs = ahead[at] != "keep" or (behind[at] != "keep" and (last[at] or not _leans_ahead(clause)))
        explained = clause.opens in LEANING and _explained(sentence, told, at)
        asked = verdict != "keep" and (
            _asked(sentence, told, at)
            or _to_try_again(sentence, at)
            or _leads_to_words(sentence, told, at)
            or _leads_to_own_deed(sentence, told, at)
            or _leads_to_me(sentence, told, at)
            or (verdict == "drop" and _leads_on_to_words(sentence, told, at))
        )
        if (
            explained
            or asked
            or (verdict == "drop" and (not hangs or _conditional(clause, ahead[at], alone)))
            or (
                verdict in _WITH_EDITS
                and not (alone and _agrees(clause))
                and _tells_whether(clause, behind[at] if clause.opens == say.IF else ahead[at])
            )
        ):
            settled[at] = "keep"
        elif verdict == "keep" and (
            (
                at + 1 < len(told)
                and told[at + 1] not in ("keep", "drop")
                and (_only_purpose(clause) or _only_tells_when(clause) or (alone and _agrees(clause)))
            )
            or (at and last[at] and settled[at - 1] != "keep" and _only_another(clause))
            or (at and behind[at - 1] != "keep" and settled[at - 1] != "keep" and _only_describes(clause))
            or (at and settled[at - 1] != "keep" and _shares(clause, sentence[at - 1]))
            or (at and settled[at - 1] in _READS and _only_tells_until(clause))
            or (at and settled[at - 1] == "chat" and _edits_more(clause))
            or (not _OF_FILES.isdisjoint((*settled[max(0, at - 1) : at], *told[at + 1 : at + 2])) and _waits(clause))
            or (at and last[at] and settled[at - 1] != "keep" and _adds_nothing(clause))
        ):
            settled[at] = "drop"
        elif verdict == "keep" and at and settled[at - 1] != "keep" and _promises(clause):
            if clause.words[0] in _RELATIVE and NUMBER in sentence[at - 1].words:
                if not _is_left(sentence[at - 1], settled[at - 1]):
                    settled[at - 1] = "keep"
            elif settled[at - 1] in _READS or not tells_what_comes(clause):
                settled[at] = "drop"
    return settled


def _is_left(clause: Clause, verdict: Verdict) -> bool:
    """Whether what more is said of can be told of what stays: an edit in words, or when to look."""
    looks = verdict == "timeline" and any(":" in figure for figure in clause.figures)
    return looks or (verdict == "chat" and figures(clause) != "")


def _asked(sentence: list[Clause], told: list[Verdict], at: int) -> bool:
    """Whether a clause is the first half of a question: "move it up or leave it?"."""
    if at + 2 != len(sentence) or told[at + 1] != "keep" or not say.SCREEN.isdisjoint(sentence[at].kinds):
        return False
    other = sentence[at + 1]
    choice = other.phrases and other.phrases[0].at == other.first and other.phrases[0].value in say.OR
    return bool(choice) and is_question(other)


def _to_try_again(sentence: list[Clause], at: int) -> bool:
    """Whether a clause tells what to change in words before a new try: "rephrase it and click Retry"."""
    clause = sentence[at]
    kinds = {*clause.kinds} - {say.OPEN if clause.words[0] == "use" else ""}
    in_words = kinds <= _IN_WORDS and clause.stop - clause.first > 1
    return in_words and any(map(retries, sentence[at + 1 : at + 3]))


def _leads_to_words(sentence: list[Clause], told: list[Verdict], at: int) -> bool:
    """Whether a clause only tells what for, and the rest of its sentence needs no hand: "to continue, say “next”"."""
    aims = sentence[at].kinds[:1] == (say.TO,) and _AIMED.issuperset(sentence[at].kinds)
    return aims and len(told) > 1 and told.count("keep") == len(told) - 1


def _leads_on_to_words(sentence: list[Clause], told: list[Verdict], at: int) -> bool:
    """Whether a condition leads to an instruction and to what is done in words: "if it fails, (copy the line from the
    log) and paste it here"."""
    clause = sentence[at]
    if clause.kinds[:1] != (say.IF,) or not clause.unknown or at + 2 >= len(told) or told[at + 1] == "keep":
        return False
    words = sentence[at + 2]
    return told[at + 2] == "keep" and words.opens == say.AND and words.kinds[1:2] in _DEEDS


_DEEDS: Final = ((say.EDIT,), (say.UPLOAD,))


def _leads_to_own_deed(sentence: list[Clause], told: list[Verdict], at: int) -> bool:
    """Whether a clause is the condition for what the speaker does himself: "if it clicks, I'll record it anew"."""
    if at + 1 == len(sentence) or told[at + 1] != "keep" or sentence[at].kinds[:1] != (say.IF,):
        return False
    does = sentence[at + 1]
    own = does.words[0] in _SPEAKERS and does.opens == "," and core(sentence[at])
    return own and _DONE.isdisjoint({*sentence[at].kinds} - {say.WATCH}) and not _agrees(sentence[at])


def _leads_to_me(sentence: list[Clause], told: list[Verdict], at: int) -> bool:
    """Whether a Chinese clause is the condition for what the next one asks for in words: "如需修改，把想法发给我"."""
    behind = sentence[at + 1 : at + 2]
    asks = any(told[at + 1] == "keep" and _TO_ME.search(clause.text) for clause in behind)
    return asks and sentence[at].kinds[:1] == (say.IF,) and _BY_HAND.isdisjoint(sentence[at].kinds)


_BY_HAND: Final = say.HANDS - {say.EDIT}
_TO_ME: Final = re.compile(say.TO_ME)
_SPEAKERS: Final = say.OWN_DEEDS | {"i'll", "we'll", "我", "我们"}
_AIMED: Final = say.JOINING | {say.TO, say.EDIT, say.PREVIEW}


_IN_WORDS: Final = {*say.JOINING, say.TO, say.EDIT, say.STORY, say.SUBJECT, say.FILES, say.SUGGEST, say.CHOOSE, NAME}


def _explained(sentence: list[Clause], told: list[Verdict], at: int) -> bool:
    """Whether what only explains a clause is kept behind it: "to see what is open (scenes 4 and 9)", "…, two"."""
    if at + 1 == len(sentence) or told[at + 1] != "keep" or not sentence[at].unknown:
        return False
    behind = sentence[at + 1]
    tells = sentence[at].opens in (say.TO, say.SEES) and say.SCREEN.isdisjoint(sentence[at].kinds)
    named = behind.opens == ":" and tells
    return named or behind.opens == "(" or (behind.opens == "," and not behind.kinds and behind.unknown <= _FEW)


def _leans_ahead(clause: Clause) -> bool:
    """Whether a clause is a condition for what follows: "…, if it is too shrill, tell me"."""
    return say.IF in clause.kinds[:2] and clause.opens != say.IF


def _nearest(told: list[Verdict], first: list[bool]) -> list[Verdict]:
    """For each clause the last verdict up to it that is not "drop", from the first one on that it may hang on."""
    nearest: list[Verdict] = []
    last: Verdict = "keep"
    for verdict, begins in zip(told, first, strict=True):
        last = verdict if verdict != "drop" else "keep" if begins else last
        nearest.append(last)
    return nearest


def _conditional(clause: Clause, ahead: Verdict, alone: bool) -> bool:
    """Whether a clause is a condition that says more than that somebody agrees: "if the music feels loud".

    `alone` is whether nothing that stays stands behind it: "(press Apply) if you agree, or name the ones to keep".
    """
    least = AGREED if clause.words[0].isascii() else AGREED * 2  # in Chinese two letters are a word
    tells = say.IF in clause.kinds[:2] and ahead in ("chat", "upload") and clause.unknown >= least
    return tells and not (alone and _agrees(clause))


def _agrees(clause: Clause) -> bool:
    """Whether a clause only says that somebody agrees: "when you're happy with it"."""
    return _AGREEMENT.fullmatch(fold(clause.text)) is not None


_AGREEMENT: Final = re.compile(say.AGREEMENT)


def _tells_whether(clause: Clause, done: Verdict) -> bool:
    """Whether an English clause tells when what stands beside it is wanted: "(press Soften) if it looks too harsh".

    What is only looked up is wanted by everybody who says as much in few words: "(open the panel) if you are curious".
    """
    leads = clause.kinds[:1] == (say.IF,) and clause.words[0].isascii() and clause.phrases[0].value not in say.TIMES
    edit = clause.kinds.index(say.EDIT) if say.EDIT in clause.kinds else 0
    wishes = not _WISHING.isdisjoint(clause.kinds[:edit])  # "if you want to change the font"
    says = clause.unknown >= (AGREED if done in ("chat", "upload") else _SAYING)
    return done != "keep" and leads and says and not wishes and _DONE.isdisjoint(clause.kinds)


_SAYING: Final = 5
_WISHING: Final = frozenset({say.TO, say.LEAD})
_WITH_EDITS: Final = frozenset({"drop", "chat"})
_DONE: Final = say.HANDS - {say.PREVIEW, say.EDIT, say.OPEN}


def _only_purpose(clause: Clause) -> bool:
    """Whether a clause says what the next one is good for, and nothing else: "to store it, (open the panel)"."""
    unknown = clause.unknown - (clause.words[-1] in say.THESE)
    return clause.kinds[:1] == (say.TO,) and unknown <= _EMPTY[say.TO] and TELLING.isdisjoint(clause.words)


def _only_tells_when(clause: Clause) -> bool:
    """Whether a clause only tells when: "as soon as it's through, (press it)", "after that, (press it)"."""
    waits = clause.kinds[:1] == (say.IF,) and clause.phrases[0].value in say.TIMES
    follows = clause.kinds == (say.UNTIL,) and not clause.unknown
    return follows or (waits and clause.unknown < AGREED and TELLING.isdisjoint(clause.words))


def _waits(clause: Clause) -> bool:
    """Whether a clause only waits for a file to be made: "(click Download) once the export has finished"."""
    return _FILE_MADE.fullmatch(fold(clause.text)) is not None


_FILE_MADE: Final = re.compile(table.FILE_MADE)
_OF_FILES: Final = frozenset({"export", "upload"})


def _only_tells_until(clause: Clause) -> bool:
    """Whether a clause only tells until when to look something up: "(check your balance) before I begin"."""
    return clause.opens == say.UNTIL and clause.unknown <= _FEW_BEFORE and TELLING.isdisjoint(clause.words)


_FEW_BEFORE: Final = 2
_READS: Final = frozenset({"credits", "state", "timeline"})


def _only_another(clause: Clause) -> bool:
    """Whether a clause only names another thing than the instruction before it: "or the media library"."""
    lead = clause.phrases[0] if clause.phrases else None
    if lead is None or lead.at != clause.first or lead.value not in say.OR or not TELLING.isdisjoint(clause.words):
        return False
    behind = clause.said.words[lead.end : clause.stop]
    capital = behind != [] and clause.said.tokens[lead.end][0].isupper() and len(behind) == 1
    return capital or (behind[:1] != [] and behind[0] in THE and len(behind) <= _FEW and say.FINITE not in clause.kinds)


def _only_describes(clause: Clause) -> bool:
    """Whether a clause only tells which thing on the screen is meant: "(press the tick,) it's the round one below"."""
    return clause.opens in _MARKS and _DESCRIBES.match(small(clause.text)) is not None


_MARKS: Final = frozenset(",;:—–-(")
_DESCRIBES: Final = re.compile(say.DESCRIBES)


def _edits_more(clause: Clause) -> bool:
    """Whether a Chinese clause only names more of what is to be edited: "(修改颜色)、描边和阴影"."""
    return clause.opens == "、" and say.HANDS.isdisjoint(clause.kinds) and TELLING.isdisjoint(clause.words)


def _shares(clause: Clause, before: Clause) -> bool:
    """Whether a clause shares the "to" or the "by" of the one before it: "(use the timeline to trim) or reorder"."""
    if clause.opens != say.AND or NUMBER in clause.words or CODE in clause.words:
        return False
    if before.opens == say.BY and clause.words[1:2] != [] and clause.words[1].endswith("ing"):
        return core(clause) or NAME not in clause.words
    return before.kinds[:2] == (say.TO, say.EDIT) and clause.kinds[:2] == (say.AND, say.EDIT)


def _adds_nothing(clause: Clause) -> bool:
    """Whether a clause is only added to an instruction: "(click it,) and you're done"."""
    return _ADDED.fullmatch(fold(clause.text)) is not None


_ADDED: Final = re.compile(say.ADDED_TO_HANDS)


def _promises(clause: Clause) -> bool:
    """Whether a clause only says what the one before it is good for, and nothing else: "to compare", "就可以保存"."""
    if clause.opens == ";" or clause.words[0] in say.OWN_DEEDS or not TELLING.isdisjoint(clause.words):
        return False
    kind = say.SAVED if say.SAVED in clause.kinds else next(iter(clause.kinds), "")
    # In Chinese two letters are a word.
    most = _EMPTY.get(kind, -1) - (kind == say.SEES and not clause.words[0].isascii())
    return (clause.words[0] in _RELATIVE and not tells_where(clause)) or clause.unknown <= most


def is_question(clause: Clause) -> bool:
    """Whether a clause ends in a question mark."""
    return clause.said.text[clause.end : clause.end + 1] in ("?", "？")


def tells_what_comes(clause: Clause) -> bool:
    """Whether a clause tells what comes of the one before it: "(press it,) which takes about a minute"."""
    which, does = clause.words[:2] if clause.stop - clause.first > _FEW_TOLD else ("", "")
    told = which == "which" and not does.startswith(say.OPENING) and say.HANDS.isdisjoint(clause.kinds)
    return told and not is_question(clause)


_FEW_TOLD: Final = 2


_DOING: Final = say.HANDS - say.SCREEN
# Of whom a place says nothing more.
_THOSE: Final = frozenset("you they it everything".split())


def tells_where(clause: Clause) -> bool:
    """Whether a clause tells what else there is at a place: "(open the Layers panel,) where the fog is on top"."""
    words = clause.words
    states = clause.opens == "," and words[0] == "where" and not _THOSE.issuperset(words[1:2])
    return states and len(words) >= _FEW and _DOING.isdisjoint(clause.kinds)
