"""What stays although the evidence is against it: content is never given up for a guess."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import Final

from nemo_mcp.resources import routing
from nemo_mcp.resources.wording import MEDIA, small

from . import vocabulary as say
from .cited import shows
from .edits import HAULING, converted, figures, has_amount
from .film import FILMS, SHOWN
from .hanging import AGREED, LEANING, TELLING, hanging
from .judge import Verdict, core
from .reading import CAPITAL, Clause
from .together import chosen, placed
from .tokens import ADDRESS, CODE, NAME, NUMBER

# Clauses that hold one of these say something that can be missed.
_VERBATIM: Final = frozenset({ADDRESS, CODE})
# A clause with so many words outside of the vocabulary says something by itself, if it does not begin with what leans.
_OWN: Final = 3


def cautious(said: list[Clause], verdicts: list[Verdict]) -> list[Verdict]:
    """The verdicts on a line, with "keep" for what tells a hand nothing by itself and says something, for an edit that
    needs no hand, and for what hangs on an instruction that is not there."""
    told: list[Verdict] = [
        "keep" if verdict != "keep" and _says(clause, verdict) else verdict
        for clause, verdict in zip(said, placed(said, verdicts), strict=True)
    ]
    told = _of_the_film(said, chosen(said, told))
    if "chat" in told:
        told = _chained(said, told)
    settled: list[Verdict] = []
    for _, group in groupby(said, lambda clause: clause.sentence):
        begin, sentence = len(settled), [*group]
        verdict = told[begin : begin + len(sentence)]
        settled += verdict if verdict.count("keep") == len(verdict) else hanging(sentence, verdict)
    return settled


def _chained(said: list[Clause], told: list[Verdict]) -> list[Verdict]:
    """The verdicts, with that of an edit on a clause that only goes on with it."""
    settled = told[:]
    for at, clause in enumerate(said[1:], 1):
        chains = told[at] == "keep" and settled[at - 1] == "chat" and clause.sentence == said[at - 1].sentence
        if chains and (_only_names(clause) or _goes_on_by_hand(clause)):
            settled[at] = "chat"
    return settled


def _of_the_film(said: list[Clause], told: list[Verdict]) -> list[Verdict]:
    """The verdicts with "keep" for what a story tells behind its colon, or counts: "the tutorial shows: ① … ② …".

    What is counted inside of a line is of one kind: where most of it is kept, it is a story.
    """
    counted = [verdict for clause, verdict in zip(said, told, strict=True) if clause.counted]
    mostly_kept = len(counted) > _FEW_COUNTED and 2 * counted.count("keep") > len(counted)
    called = any(clause.opens == ":" and not FILMS.isdisjoint(before.words) for before, clause in pairwise(said))
    if all(_STORY.isdisjoint(clause.kinds) for clause in said) and not (mostly_kept or called):
        return told
    kept = told[:]
    story: set[str] = set()
    sentence, film = -1, False
    for at, clause in enumerate(said):
        if clause.sentence != sentence:
            film = clause.counted and (film or mostly_kept or _STORY.issubset(story))
            sentence, story = clause.sentence, set[str]()
        elif clause.opens == ":":
            told_of = kept[at - 1] == "keep" and _ends_in_story(said[at - 1])
            film = film or _STORY.issubset(story) or told_of
        if film:
            kept[at] = "keep"
        elif kept[at] == "keep":
            story.update(clause.kinds)
    return kept


def _ends_in_story(clause: Clause) -> bool:
    """Whether a clause ends in what is told, or tells who says it: "the cursor animation: …", "老师的原话是：…"."""
    if _SPOKEN.issubset(clause.kinds) or (not FILMS.isdisjoint(clause.words) and shows(clause.text)):
        return True
    if say.STORY not in clause.kinds:
        return False
    if clause.known and clause.phrases[0].kind == say.STORY and any(":" in figure for figure in clause.figures):
        return True  # "录屏第0:12秒：…"
    return clause.phrases[-1].kind == say.STORY and clause.phrases[-1].end == clause.stop


def _goes_on_by_hand(clause: Clause) -> bool:
    """Whether a Chinese clause goes on with the next step: "(取消勾选，)然后单独点选第3段"."""
    return clause.known and clause.phrases[0].value in say.CHAINS and clause.kinds[1:2] in _NEXT_STEPS


_NEXT_STEPS: Final = ((say.PRESS,), (say.CONTEXT,), (say.POINT,), (say.MOVE,))


def _only_names(clause: Clause) -> bool:
    """Whether a clause only names a button to be pressed after another one: "(pick one) and then “Use this”"."""
    then = clause.opens == say.AND and clause.phrases[:1] != [] and clause.phrases[0].value in say.THEN
    return then and clause.words[clause.phrases[0].end - clause.first :] == [NAME]


_STORY: Final = frozenset({say.STORY, say.TELLS})
_SPOKEN: Final = frozenset({say.SUBJECT, say.TELLS})
_FEW_COUNTED: Final = 2


def _says(clause: Clause, verdict: Verdict) -> bool:
    """Whether a clause says what would be missed: a figure, a name, an address, or an edit that needs no hand."""
    return (
        _tells(clause)
        or clause.words == [NAME]  # a quote alone is on the screen of the film
        or (len(clause.words) == 1 and clause.kinds == (say.CLICK,))  # a sound
        or ("n the " in clause.text and _SHOWN.search(clause.text) is not None)
        or not _VERBATIM.isdisjoint(clause.words)
        or (verdict == "chat" and _plain(clause))
        or (say.SCREEN.isdisjoint(clause.kinds) and _needs_no_screen(clause))
        or (verdict == "timeline" and _looks(clause))
        or (verdict in _OF_FILES and _converts(clause, verdict))
        or (verdict not in _OF_EDITS and _is_state(clause))
        or (verdict == "export" and (_wants_a_part(clause) or _tells_what_it_does(clause) or _has_link(clause)))
        or (verdict == "drop" and clause.unknown >= _OWN and _lead(clause) not in _LEADING)
        or _tells_what_for(clause, verdict)
        or (verdict == "drop" and _concludes(clause))
        or (verdict == "credits" and _VERBS.isdisjoint(clause.kinds) and _tells_amount(clause))
        or _forbids(clause)
        or (verdict in _BROUGHT and _SENT.match(small(clause.text)) is not None)
        or (verdict == "drop" and clause.unknown > 0 and _has_capitals(clause))
        or (verdict == "drop" and clause.opens in _ENCLOSED and not MEDIA.isdisjoint(clause.words))
    )


def _needs_no_screen(clause: Clause) -> bool:
    """Whether a clause without anything of a screen tells what there is, or asks for an answer or for a look."""
    text = small(clause.text)
    # "check that it starts after 0:04": what is so, and not where
    return _offers(clause) or _is_noun(clause) or _CHECKS.match(text) is not None


def _looks(clause: Clause) -> bool:
    """Whether a clause only needs eyes and ears: "look at 0:29", "and watch the left candle"."""
    if _LOOKED.match(small(clause.text)):
        return True
    watches = _WATCHED.match(small(clause.text)) is not None
    plays = clause.kinds.count(say.PREVIEW) > 1 or not _OF_THE_SCREEN.isdisjoint(clause.kinds)
    return watches and NUMBER not in clause.words and clause.unknown >= _OWN and not plays


_OF_THE_SCREEN: Final = say.SCREEN | {say.STORY, say.CLIP, say.FILES}


# A file that is wanted may be of these kinds: "(PDF or JPG)".
_ENCLOSED: Final = frozenset({"(", say.AND})
# What begins so leans on another clause, or is only for a hand.
_LEADING: Final = LEANING | {say.MOUSE}


def _converts(clause: Clause, verdict: Verdict) -> bool:
    """Whether a clause only asks for another file to be brought: "convert it to MP3"."""
    brings = verdict == "upload" or _SAVED_BEFORE.search(clause.text) is not None
    return brings and say.SCREEN.isdisjoint(clause.kinds) and converted(clause) != ""


def _forbids(clause: Clause) -> bool:
    """Whether a clause tells what is not to be done; an English one begins so: "please don't press Export yet"."""
    if not (clause.words[0].isascii() and clause.words[-1].isascii()):
        return _DONT.search(clause.text) is not None
    lead = next((phrase for phrase in clause.phrases if phrase.kind not in say.JOINING), None)
    return lead is not None and lead.value in say.FORBIDS and lead.at - clause.first <= 1


def _is_state(clause: Clause) -> bool:
    """Whether a clause tells that something does not work for a while, perhaps together with the next one."""
    if not _VERBS.isdisjoint(clause.kinds):
        return False
    said = clause.said.text[clause.start : min(clause.end + _NEAR, clause.line.end)]
    return _STATES.search(small(_SENTENCE_END.split(said, maxsplit=1)[0])) is not None


_NEAR: Final = 60  # letters
_SENTENCE_END: Final = re.compile(r"[.!?]\s|[。！？]")
_VERBS: Final = say.HANDS - say.SCREEN - {say.EDIT}
_OF_FILES: Final = frozenset({"upload", "export"})
_SAVED_BEFORE: Final = re.compile(say.SAVED_BEFORE)


def _wants_a_part(clause: Clause) -> bool:
    """Whether a purpose tells by a figure what is to be had: "to get the 1:15 cut, (press Export)"."""
    figures = clause.kinds[:1] == (say.TO,) and NUMBER in clause.words
    return figures and not routing.export_options(clause.text)


def _concludes(clause: Clause) -> bool:
    """Whether a Chinese condition says itself what may be done then, in words: "要是觉得瘆人可以减一处"."""
    if clause.kinds[:1] != (say.IF,) or clause.words[0].isascii() or not say.SCREEN.isdisjoint(clause.kinds):
        return False
    condition, may, then = clause.text.partition("可以")
    return bool(may) and len(condition) > _OWN and len(then) >= _OWN


def _has_capitals(clause: Clause) -> bool:
    """Whether a clause has a name in capitals."""
    return CAPITAL in clause.kinds or clause.said.tokens[clause.first].isupper()


def _tells_what_for(clause: Clause, verdict: Verdict) -> bool:
    """Whether a purpose, or what there is to see, says something by itself: "to hear the cello come in"."""
    chinese = not clause.words[0].isascii()
    if clause.unknown < AGREED:
        return False
    if _PLACES.isdisjoint(clause.kinds) and _LEARNS.match(small(clause.text)):
        return True
    if clause.unknown < _OWN + chinese or not say.SCREEN.isdisjoint(clause.kinds):
        return False
    purpose = clause.opens == say.TO and verdict not in _WITHOUT_AIMS
    return purpose or (verdict == "drop" and _lead(clause) in _TOLD)


_TOLD: Final = frozenset({say.TO, say.SEES})
_LEARNS: Final = re.compile(say.LEARNS)
_PLACES: Final = say.SCREEN - {say.BUTTON}
_WITHOUT_AIMS: Final = frozenset({"export", "credits"})


def _lead(clause: Clause) -> str:
    """The kind of the first phrase of a clause that does more than join or ask."""
    return next((phrase.kind for phrase in clause.phrases if phrase.kind not in say.JOINING), "")


def _tells(clause: Clause) -> bool:
    return not TELLING.isdisjoint(clause.words) and (
        not (core(clause) or say.READY in clause.kinds)
        or clause.opens in _LEADS
        or (clause.kinds[:1] == (say.TO,) and clause.named)
    )


_LEADS: Final = frozenset({say.TO, say.FOR, say.SEES, say.IF, say.RESULT})


def _offers(clause: Clause) -> bool:
    """Whether a clause tells what there is to see, and of no place for it: "(and) you can see all 7 clips"."""
    words = clause.words
    if clause.kinds[:1] == (say.AND,):
        words = words[clause.phrases[0].end - clause.first :]
    seen = any(
        words[: len(offer)] == offer and words[len(offer)] in say.PERCEIVE for offer in _OFFERS if len(words) > 2
    )
    tells = clause.unknown >= AGREED or not TELLING.isdisjoint(words)
    return seen and tells


def _is_noun(clause: Clause) -> bool:
    """Whether an edit is only spoken of: "any change to the prompt (before I do?)"."""
    spoken = clause.words[0] in say.ANY and clause.phrases[:1] != [] and clause.phrases[0].at == clause.first + 1
    return spoken and clause.phrases[0].kind == say.EDIT


def _tells_what_it_does(clause: Clause) -> bool:
    """Whether a clause tells what comes of an export, and not where it is made: "exporting upright crops the tuba"."""
    begins = clause.kinds[:1] == (say.EXPORT,) and clause.words[0].endswith("ing")
    return begins and clause.unknown >= _TOLD_OF and _MADE_THERE.isdisjoint(clause.kinds)


_TOLD_OF: Final = 4
_MADE_THERE: Final = frozenset({say.CLICK, say.PRESS, say.POINT, say.OPEN, say.BUTTON, say.PANEL, say.ROOM, say.BOX})


def _has_link(clause: Clause) -> bool:
    """Whether a clause calls an address, or its line one below it, where a file is that was made already."""
    text, end = clause.said.text, clause.line.end
    if _LINK_BESIDE.match(text, clause.end):
        return True
    return text[clause.end : end].rstrip(" *").endswith((":", "：")) and _LINK.match(text, end) is not None


_STATES: Final = re.compile(say.STATES)
_OF_EDITS: Final = frozenset({"chat", "drop"})
_DISCOUNT: Final = re.compile(say.DISCOUNT)


def _tells_amount(clause: Clause) -> bool:
    """Whether a clause tells how many credits there are, or how much less they cost: "Left on your account: 20"."""
    return _COUNT.match(clause.said.text, clause.end) is not None or _DISCOUNT.search(clause.text) is not None


_COUNT: Final = re.compile(r"[ *]*[:：][ *]*\d")
_DONT: Final = re.compile(say.DONT)
_BROUGHT: Final = frozenset({"upload", "chat"})
_SHOWN: Final = re.compile(SHOWN, re.IGNORECASE)
_LOOKED: Final = re.compile(say.LOOKED)
_SENT: Final = re.compile(say.SENT)
_CHECKS: Final = re.compile(say.CHECKS)
_WATCHED: Final = re.compile(say.WATCHED)
_LINK_BESIDE: Final = re.compile(r"[ *]*+[:：][ *]*+<?https?://")
_LINK: Final = re.compile(r"\s*(?:[-*>] )?<?https?://")
_OFFERS: Final = (["you", "can"], ["you", "will"], ["you'll"])


def _plain(clause: Clause) -> bool:
    """Whether a clause is an edit in words with a figure, or one that moves what has a name."""
    if say.TOOL in clause.kinds or not HAULING.isdisjoint(clause.kinds):
        return False
    moved = clause.named and _MOVING.match(clause.text) is not None and say.SCREEN.isdisjoint(clause.kinds)
    return moved or (has_amount(clause) and figures(clause) == clause.text)


_MOVING: Final = re.compile(say.MOVING, re.IGNORECASE)
