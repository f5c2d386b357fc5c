"""What stays although the evidence is against it, and what goes with its neighbour: content is never given up for a
guess."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import Final

from nemo_mcp.resources import routing

from . import vocabulary as say
from .buttons import alternative
from .edits import THE, figures
from .judge import Verdict, core
from .messages import known, retries
from .reading import CAPITAL, Clause
from .tokens import ADDRESS, CODE, NAME, NUMBER

# Clauses that hold one of these say something that can be missed.
_VERBATIM: Final = frozenset({ADDRESS, CODE})
_TELLING: Final = frozenset({NUMBER, CODE, NAME})
# A condition, or what there is to see, with fewer words than this outside of the vocabulary says nothing.
_AGREED: Final = 2
# So many words outside of the vocabulary may a purpose have, or a promise, that says nothing.
_EMPTY: Final = {say.SEES: 2, say.TO: 1, say.SAVED: 2}
# A clause with so many of them says something by itself, if it does not begin with what leans on another one.
_OWN: Final = 3
_HANGING: Final = frozenset(
    {say.IF, say.UNTIL, say.TO, say.FOR, say.BY, say.WITH, say.SEES, say.RESULT, say.READY, say.LOCATED, say.SAVED}
)
# So many words are what there is, and no sentence.
_FEW: Final = 4
_RELATIVE: Final = frozenset({"where", "which", "whose", "who"})


def cautious(said: list[Clause], verdicts: list[Verdict]) -> list[Verdict]:
    """The verdicts on a line, with "keep" for what tells a hand nothing by itself and says something, for an edit that
    needs no hand, and for what hangs on an instruction that is not there."""
    told: list[Verdict] = [
        "keep" if verdict != "keep" and _says(clause, verdict) else verdict
        for clause, verdict in zip(said, _placed(said, _prepared(said, verdicts)), strict=True)
    ]
    told = _counted(said, _of_the_film(said, _chosen(said, told)))
    settled: list[Verdict] = []
    for _, group in groupby(said, lambda clause: clause.sentence):
        begin, sentence = len(settled), [*group]
        verdict = told[begin : begin + len(sentence)]
        settled += verdict if verdict.count("keep") == len(verdict) else _hanging(sentence, verdict)
    return settled


def _prepared(said: list[Clause], verdicts: list[Verdict]) -> list[Verdict]:
    """The verdicts, with "keep" for how a file is made ready for an upload: "save it as WAV, then upload it"."""
    if "export" not in verdicts or "upload" not in verdicts:
        return verdicts
    upload = len(verdicts) - verdicts[::-1].index("upload")
    return [
        "keep" if verdict == "export" and at < upload and say.SCREEN.isdisjoint(clause.kinds) else verdict
        for at, (clause, verdict) in enumerate(zip(said, verdicts, strict=True))
    ]


def _placed(said: list[Clause], verdicts: list[Verdict]) -> list[Verdict]:
    """The verdicts, with that on a mere place as on what is done there: "in the Inspector, change …"."""
    if "state" not in verdicts:
        return verdicts
    placed = verdicts[:]
    for at in range(len(said) - 2, -1, -1):
        clause, there = said[at], placed[at + 1]
        if (
            verdicts[at] == "state"
            and there not in ("keep", "drop")
            and clause.sentence == said[at + 1].sentence
            and _VERBS.isdisjoint(clause.kinds)
            and clause.words[0] in _WHERE
        ):
            placed[at] = there
    return placed


_VERBS: Final = say.HANDS - say.SCREEN
_WHERE: Final = frozenset("in on under from at within inside 在 从".split())


def _chosen(said: list[Clause], verdicts: list[Verdict]) -> list[Verdict]:
    """The verdicts, with that of an export on what is chosen for it ("press Export, then pick 1080p"), and that of a
    button on another one ("press Confirm, or Cancel to keep it")."""
    chosen = verdicts[:]
    before: Verdict = "keep"  # the last verdict in the sentence, but for what hangs on it
    sentence = -1
    for at, clause in enumerate(said):
        if clause.sentence != sentence:
            before, sentence = "keep", clause.sentence
        if chosen[at] == "keep" and before in _CHOSEN and _CHOSEN[before](clause):
            chosen[at] = before
        before = before if chosen[at] == "drop" else chosen[at]
    return chosen


def _option(clause: Clause) -> bool:
    plain = clause.opens != "(" and clause.unknown <= _MOST_CHOSEN and _CHOOSING.issuperset(clause.kinds)
    return plain and bool(routing.export_options(clause.text))


def _other_button(clause: Clause) -> bool:
    other = alternative(clause)
    return other is not None and known(other.name)


_CHOSEN: Final[dict[Verdict, Callable[[Clause], bool]]] = {"export": _option, "chat": _other_button}


# "1080p", "highest quality".
_MOST_CHOSEN: Final = 2
_CHOOSING: Final = say.JOINING | {say.CHOOSE, say.POINT, CAPITAL}


def _hanging(sentence: list[Clause], told: list[Verdict]) -> list[Verdict]:
    """The verdicts on a sentence, with "keep" for what hangs on an instruction that is not there."""
    settled = told[:]
    first = [not at or clause.opens == ";" for at, clause in enumerate(sentence)]
    last = [*first[1:], True]
    ahead, behind = _nearest(told[::-1], last[::-1])[::-1], _nearest(told, first)
    for at, (clause, verdict) in enumerate(zip(sentence, told, strict=True)):
        hangs = ahead[at] != "keep" or (behind[at] != "keep" and (last[at] or not _leans_ahead(clause)))
        told_of = at > 0 and clause.opens == say.SEES and settled[at - 1] == "keep"
        explained = clause.opens in _HANGING and _explained(sentence, told, at)
        asked = verdict != "keep" and (
            _asked(sentence, told, at) or _goes_on(sentence, settled, at) or _to_try_again(sentence, at)
        )
        if explained or asked or (verdict == "drop" and (not hangs or told_of or _conditional(clause, ahead[at]))):
            settled[at] = "keep"
        elif verdict == "keep" and (
            (at + 1 < len(told) and told[at + 1] not in ("keep", "drop") and _only_leads(clause))
            or (at and last[at] and settled[at - 1] != "keep" and _only_another(clause))
        ):
            settled[at] = "drop"
        elif verdict == "keep" and at and settled[at - 1] != "keep" and _promises(clause):
            if clause.words[0] in _RELATIVE and NUMBER in sentence[at - 1].words:
                settled[at - 1] = "keep"
            else:
                settled[at] = "drop"
    return settled


def _asked(sentence: list[Clause], told: list[Verdict], at: int) -> bool:
    """Whether a clause is the first half of a question: "move it up or leave it?"."""
    if at + 2 != len(sentence) or told[at + 1] != "keep" or not say.SCREEN.isdisjoint(sentence[at].kinds):
        return False
    other = sentence[at + 1]
    choice = other.phrases and other.phrases[0].at == other.first and other.phrases[0].value in say.OR
    return bool(choice) and other.said.text[other.end : other.end + 1] in ("?", "？")


def _goes_on(sentence: list[Clause], settled: list[Verdict], at: int) -> bool:
    """Whether a clause tells more of what a clause tells that is kept: "a thumb swipes, then taps", "download 940
    Mbit/s and upload 480"."""
    if not at or settled[at - 1] != "keep":
        return False
    clause, before = sentence[at], sentence[at - 1]
    lead, verb = (*clause.kinds, "", "")[:2]
    if lead not in (say.NEXT, say.AND):
        return False
    counted = NUMBER in clause.words and NUMBER in before.words
    alike = _BY_A_FINGER if verb in _BY_A_FINGER else _OF_FILES if verb in _OF_FILES and counted else frozenset[str]()
    return not alike.isdisjoint(before.kinds)


def _to_try_again(sentence: list[Clause], at: int) -> bool:
    """Whether a clause tells what to change in words before a new try: "rephrase it and click Retry"."""
    edits = sentence[at].kinds[:1] == (say.EDIT,) and say.SCREEN.isdisjoint(sentence[at].kinds)
    return edits and at + 1 < len(sentence) and retries(sentence[at + 1])


_BY_A_FINGER: Final = frozenset({say.CLICK, say.POINT, say.PRESS})
_OF_FILES: Final = frozenset({say.EXPORT, say.UPLOAD})


def _explained(sentence: list[Clause], told: list[Verdict], at: int) -> bool:
    """Whether what only explains a clause is kept behind it: "to see what is open (scenes 4 and 9)", "…, two"."""
    if at + 1 == len(sentence) or told[at + 1] != "keep":
        return False
    behind = sentence[at + 1]
    return behind.opens == "(" or (behind.opens == "," and not behind.kinds and behind.unknown <= _FEW)


def _of_the_film(said: list[Clause], told: list[Verdict]) -> list[Verdict]:
    """The verdicts with "keep" for what a story tells behind its colon: "the tutorial has three steps: ① … ② …"."""
    if not any(say.TELLS in clause.kinds for clause in said):
        return told
    kept = told[:]
    story: set[str] = set()
    sentence, film = -1, False
    for at, clause in enumerate(said):
        if clause.sentence != sentence:
            film = clause.counted and (film or _STORY.issubset(story))
            sentence, story = clause.sentence, set[str]()
        elif clause.opens == ":" and _STORY.issubset(story):
            film = True
        if film:
            kept[at] = "keep"
        elif kept[at] == "keep":
            story.update(clause.kinds)
    return kept


_STORY: Final = frozenset({say.STORY, say.TELLS})


def _counted(said: list[Clause], told: list[Verdict]) -> list[Verdict]:
    """The verdicts with "keep" for a list inside of a line of which most is content: "the tutorial: ① … ② … ③ …"."""
    counted = {clause.sentence for clause in said if clause.counted}
    asking = {clause.sentence for clause, verdict in zip(said, told, strict=True) if verdict != "keep"} & counted
    if not asking or len(asking) * 2 > len(counted):
        return told
    return ["keep" if clause.sentence in asking else verdict for clause, verdict in zip(said, told, strict=True)]


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


def _says(clause: Clause, verdict: Verdict) -> bool:
    """Whether a clause says what would be missed: a figure, a name, an address, or an edit that needs no hand."""
    return (
        _tells(clause)
        or not _VERBATIM.isdisjoint(clause.words)
        or (verdict == "chat" and _plain(clause))
        or _offers(clause)
        or _invites(clause)
        or (verdict == "drop" and clause.unknown >= _OWN and _lead(clause) not in _HANGING)
        or (verdict == "drop" and (CAPITAL in clause.kinds or clause.said.tokens[clause.first].isupper()))
    )


def _lead(clause: Clause) -> str:
    """The kind of the first phrase of a clause that does more than join or ask."""
    return next((kind for kind in clause.kinds if kind not in say.JOINING), "")


def _tells(clause: Clause) -> bool:
    return not _TELLING.isdisjoint(clause.words) and (
        not core(clause) or clause.opens in (say.TO, say.FOR, say.SEES, say.IF, say.RESULT)
    )


def _offers(clause: Clause) -> bool:
    """Whether a clause tells what there is to see, and of no place for it: "(and) you can see all 7 clips"."""
    words = clause.words
    if clause.kinds[:1] == (say.AND,):
        words = words[clause.phrases[0].end - clause.first :]
    seen = any(
        words[: len(offer)] == offer and words[len(offer)] in say.PERCEIVE for offer in _OFFERS if len(words) > 2
    )
    tells = clause.unknown >= _AGREED or not _TELLING.isdisjoint(words)
    return seen and tells and say.SCREEN.isdisjoint(clause.kinds)


def _invites(clause: Clause) -> bool:
    """Whether a clause offers an answer in words instead: "or type another one"."""
    lead = clause.phrases[0] if clause.phrases else None
    if lead is None or lead.at != clause.first or lead.value not in say.OR:
        return False
    return say.ANSWERS.issuperset(clause.said.words[lead.end : lead.end + 1]) and say.SCREEN.isdisjoint(clause.kinds)


_OFFERS: Final = (["you", "can"], ["you", "will"], ["you'll"])


def _plain(clause: Clause) -> bool:
    return figures(clause) == clause.text


def _conditional(clause: Clause, ahead: Verdict) -> bool:
    """Whether a clause is a condition that says more than that somebody agrees: "if the music feels loud"."""
    return say.IF in clause.kinds[:2] and ahead in ("chat", "upload") and clause.unknown >= _AGREED


def _only_leads(clause: Clause) -> bool:
    """Whether a clause says what the next one is good for, and nothing else: "to see them, (open the panel)"."""
    return clause.kinds[:1] == (say.TO,) and clause.unknown <= _EMPTY[say.TO] and _TELLING.isdisjoint(clause.words)


def _only_another(clause: Clause) -> bool:
    """Whether a clause only names another thing than the instruction before it: "or the media library"."""
    lead = clause.phrases[0] if clause.phrases else None
    if lead is None or lead.at != clause.first or lead.value not in say.OR or not _TELLING.isdisjoint(clause.words):
        return False
    behind = clause.said.words[lead.end : clause.stop]
    capital = behind != [] and clause.said.tokens[lead.end][0].isupper() and len(behind) == 1
    return capital or (behind[:1] != [] and behind[0] in THE and len(behind) <= _FEW and say.FINITE not in clause.kinds)


def _promises(clause: Clause) -> bool:
    """Whether a clause only says what the one before it is good for, and nothing else: "to compare", "就可以保存"."""
    if not _TELLING.isdisjoint(clause.words):
        return False
    saved = say.SAVED if say.SAVED in clause.kinds else ""
    most = _EMPTY.get(saved or clause.kinds[0]) if clause.kinds else None
    return clause.words[0] in _RELATIVE or (most is not None and clause.unknown <= most)
