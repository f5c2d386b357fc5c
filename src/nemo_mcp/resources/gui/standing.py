"""A clause that leans on another one, "if you like it", "to save it", as a sentence of its own where that is gone."""

from __future__ import annotations

import re
from typing import Final

from nemo_mcp.resources.wording import Phrase

from . import vocabulary as say
from .hanging import is_question
from .judge import Sentence
from .reading import Clause
from .tokens import HAN, NUMBER

# Clauses that need another one to lean on, with what they say instead when that is gone: before it, and behind it.
_LEANING: Final = frozenset({say.IF, say.TO, say.FOR})
PURPOSE: Final = {say.TO: "you can", say.FOR: "ask for"}
PROMISES: Final = ("I'll ", "I’ll ", "I will ", "I can ", "We'll ", "we'll ", "we can ")


def standing(sentence: Sentence, texts: list[str], at: int, text: str, joint: str, *, begins: bool) -> tuple[str, str]:
    """What is left of a clause that leans on another one, and what joins it: where that one is gone, a sentence of its
    own. `begins` tells that nothing of its sentence is left before it."""
    clause = sentence[at][0]
    behind = at > 0 and not texts[at - 1]
    next_at = next((other for other in range(at + 1, len(sentence)) if texts[other]), 0)
    following = sentence[next_at][0] if next_at else None
    anew = following is None or any(other.opens in _ANEW for other, _ in sentence[at + 1 : next_at + 1])
    if begins:
        alone = behind and (clause.opens == say.TO or not _leads(sentence, at))
        parted = following is not None and anew and texts[at + 1] == ""
        if alone or parted or _only_adds(sentence, texts, at):
            enclosed = following is not None and following.opens == "("
            if enclosed and HAN.match(text):
                return text, joint
            return _stood(text, clause, first=at == 0 and not enclosed), joint
    elif (behind or (clause.opens in _ANEW and texts[at + 1 : at + 2] == [""])) and (
        anew and joint.strip() in _MAIN and say.SCREEN.isdisjoint(clause.kinds)
    ):
        stood = _stood(text, clause, first=False)
        if stood != text:
            return stood[:1].lower() + stood[1:], joint.replace(",", ";")
    return text, joint


def _only_adds(sentence: Sentence, texts: list[str], at: int) -> bool:
    """Whether a clause and all that stays behind it, but for what is in brackets, lean on others."""
    depth, last = 0, sentence[at][0].start
    for (clause, _), text in zip(sentence[at:], texts[at:], strict=True):
        gap = clause.said.text[last : clause.start]
        depth, last = depth + sum(map(gap.count, "(（")) - sum(map(gap.count, ")）")), clause.end
        if text and depth <= 0 and not _adds_to(clause):
            return False
    return True


# Behind these a sentence may begin anew.
_ANEW: Final = frozenset(";:—–-")
_MAIN: Final = _ANEW | {","}


def _leaning(clause: Clause) -> Phrase | None:
    """The word by which a clause leans on another: "if", "to", "for"."""
    phrase = next((phrase for phrase in clause.phrases if phrase.kind not in say.JOINING), None)
    if phrase is None or phrase.kind not in _LEANING or phrase.at not in _openings(clause, phrase):
        phrase = next((phrase for phrase in clause.phrases if phrase.value.endswith("的话")), None)
    if phrase is None or phrase.kind not in _LEANING:
        return None
    asks = clause.said.words[phrase.end : phrase.end + 1]
    return None if phrase.kind == say.FOR and _FINITE & {*clause.kinds} and say.QUESTIONS.isdisjoint(asks) else phrase


def _openings(clause: Clause, phrase: Phrase) -> tuple[int, ...]:
    """Where a phrase opens a clause: at its beginning, and in English behind what joins it: "and if"."""
    lead = clause.phrases[0]
    joined = phrase.value.isascii() and lead.at == clause.first and lead.kind in say.JOINING
    return (clause.first, lead.end) if joined else (clause.first,)


_FINITE: Final = frozenset({say.SUBJECT, say.SELF, say.FINITE})


def _leads(sentence: Sentence, at: int) -> bool:
    """Whether what follows a clause is kept, and may be what that clause leans on."""
    if at + 1 == len(sentence):
        return False
    following, verdict = sentence[at + 1]
    if following.words[0] in say.OR | say.APPOSED:
        return False
    if following.words[0] in say.CONSEQUENCES or _TO_ME.search(following.text):
        return verdict == "keep"
    parted = [other.opens for other, told in sentence[at + 2 : at + 3] if told == "keep"] == [say.NEXT]
    says = following.kinds[:1] not in _NO_SENTENCES or (parted and not following.words[0].isascii())
    return verdict == "keep" and following.opens in _ONWARDS and says


_TO_ME: Final = re.compile(say.TO_ME)
_ONWARDS: Final = frozenset({",", say.SEES, say.RESULT, say.NEXT})
# What begins without a word of the vocabulary, or with "with", only adds to what is said: "…, six in total".
_NO_SENTENCES: Final = ((), (say.WITH,))


def leans(clause: Clause) -> bool:
    return _leaning(clause) is not None


def _adds_to(clause: Clause) -> bool:
    """Whether a clause leans on another one, or stands in brackets."""
    return leans(clause) or clause.opens == "("


def _stood(text: str, clause: Clause, first: bool) -> str:
    """A condition or a purpose as a sentence of its own: "if you like it" → "if you like it, tell me"."""
    phrase = _leaning(clause)
    if phrase is None or is_question(clause):
        return text
    chinese = not phrase.value.isascii()
    if chinese and phrase.kind != say.IF:
        return text
    near = clause.said.words[phrase.end : min(phrase.end + _NEXT[phrase.kind], clause.stop)]
    waits = _WISHES.search(text) or (clause.unknown >= _SAYING and say.OWN_DEEDS.isdisjoint(clause.words))
    if phrase.value in say.TIMES and not chinese and waits:
        return f"Tell me {text[:1].lower()}{text[1:]}"
    if phrase.value in say.TIMES or NUMBER in near or (phrase.kind == say.FOR and _COUNTED.search(text)):
        return text
    settled = chinese and (
        phrase.end < clause.stop if phrase.value.endswith("的话") else not _OWN_CLAUSE.isdisjoint(clause.words)
    )
    if phrase.kind == say.IF and (phrase.value in _ELSE or settled or any(promise in text for promise in PROMISES)):
        return text
    if phrase.kind == say.IF:
        if chinese:
            return f"{text}，{clause.spelt(say.TELL[True])}"
        asked = f"{text[:1].lower()}{text[1:]}".replace("in case", "if", 1)
        return f"{text}, {say.TELL[False]}" if first else f"Tell me {asked}"
    if phrase.kind == say.FOR and not say.QUESTIONS.isdisjoint(near):
        return f"You can see {clause.said.text[clause.place(phrase)[1] : clause.end].lstrip()}"
    if phrase.kind == say.FOR and first:
        return f"{text}, {say.TELL[False]}"
    said = f"{PURPOSE[phrase.kind]} {clause.said.text[clause.place(phrase)[1] : clause.end].lstrip()}"
    return said[:1].upper() + said[1:]


# What is the case then is said already: behind these, and by a Chinese clause with one of these words.
_ELSE: Final = frozenset({"otherwise", "否则", "不然", "要不然"})
_OWN_CLAUSE: Final = frozenset("我告请会就说")
_WISHES: Final = re.compile(say.WISHES)
_SAYING: Final = 2
# "for six seconds", but "for two more seconds".
_COUNTED: Final = re.compile(say.COUNTED)
# Within so many words a figure tells where to and how much, and no purpose: "to about 140 degrees", "for 3 s".
_NEXT: Final = {say.TO: 2, say.FOR: 1, say.IF: 0}
