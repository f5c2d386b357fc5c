"""A line without what it tells a hand: what is left stays a sentence."""

from __future__ import annotations

import re
from itertools import groupby
from typing import Final

from nemo_mcp.resources.wording import fold

from . import vocabulary as say
from .hanging import TELLING, tells_where
from .judge import Sentence, core
from .reading import POINTERS, Clause
from .remains import only_leads
from .standing import PROMISES, PURPOSE, leans, standing
from .tokens import NAME

# Leads what is left of a sentence that lost its beginning; it begins with a small letter, as it stood there.
JOINT: Final = "– "
# Leads what the speaker promises for the time when what is gone is done: "Upload it, and I'll place it".
THEN: Final = "Then "
# What a line may say only now.
ADDED: Final = (
    JOINT,
    THEN,
    *say.TELL,
    say.TELL[False].capitalize(),
    say.TELL[True].translate(say.TRADITIONAL),
    PURPOSE[say.FOR].capitalize(),
)
_STRENGTH: Final = ((";；", 4), (":：—–-", 3), (",，、~～", 2))
# What counts instructions inside of a line: "① … ②", "1) … 2)", "(1) … (2)", "一、…二、".
_COUNT = r"(?:[①-⑳]|[(（]?(?:\d{1,2}|[一二三四五六七八九十])[.)）]|[一二三四五六七八九十]、)\s?"


def rewrite(line: Sentence, texts: list[str]) -> str:
    """A line of which only what remains of its clauses is left; "" if nothing does.

    Sentences without an instruction stay as they are, letter by letter.
    """
    text, place = line[0][0].said.text, line[0][0].line
    changed = {clause.sentence for clause, verdict in line if verdict != "keep"}
    # Neighbours that stay are as good as one.
    number = {clause.sentence: clause.sentence if clause.sentence in changed else -1 for clause, _ in line}
    sentences = [[*group] for _, group in groupby(line, lambda told: number[told[0].sentence])]
    ends = [place.body, *(sentence[-1][0].end for sentence in sentences)]
    # Where a counted one goes, the others are not counted any more.
    uncounted = any(clause.counted and clause.sentence in changed for clause, _ in line)
    left = ""
    stop = 0
    for at, sentence in enumerate(sentences):
        begin, stop = stop, stop + len(sentence)
        start, end = sentence[0][0].start, sentence[-1][0].end
        gap = _lead_gap(text[ends[at] : start], at)
        gap, counts = re.subn(_COUNT, "", gap) if uncounted else (gap, 0)
        if counts and left[-1:].isalnum():  # nothing but the count parted the two
            gap = "; " if left[-1:].isascii() else "；"
        tail = text[end : sentences[at + 1][0][0].start if at + 1 < len(sentences) else place.end]
        tail = tail[: len(tail) - len(_lead_gap(tail, 1))] if at + 1 < len(sentences) else tail
        if sentence[0][0].sentence not in changed:
            left += (gap if left or not at else gap.lstrip()) + text[start:end] + tail
        elif kept := _kept(
            sentence, texts[begin:stop], gap[len(gap.rstrip(_OPENING)) :], tail, begins=not left.strip()
        ):
            gap, kept = gap.rstrip(_OPENING), _ENCLOSED.sub(r"\g<said>\g<end>", kept)
            if sentence[0][1] != "keep" and "" < left.strip()[-1:] < "\u2fff" and kept[:1].islower() and not uncounted:
                # It lost its head, and leans on the sentence before.
                kept = kept if gap.endswith(JOINT) else JOINT + kept
            elif kept[:1].isupper():
                gap = gap.removesuffix(JOINT)
            left += (gap if left.strip() else gap.lstrip()) + kept
        elif closing := [
            close for mark, close in ("()", "（）") if left.count(mark) > left.count(close) and close in tail
        ]:
            left = left.rstrip() + closing[0]
        elif uncounted and tail.strip()[:1] in _ENDS and left.rstrip()[-1:] not in _ENDS:
            left = left.rstrip(_PARTING) + tail if left.strip() else ""
    return text[place.start : place.body] + left.rstrip() if any(map(str.isalnum, left)) else ""


# What stood in brackets behind something that is gone: "(choose 720p) (only 6 credits)."
_ENCLOSED: Final = re.compile(r"^[(（](?P<said>[^()（）]+)[)）](?P<end>\s*[.。!！?？]?\s*)$")
_ENDS: Final = frozenset(".!?。！？…")
_PARTING: Final = " " + "".join(marks for marks, _ in _STRENGTH)


def asks_more(line: Sentence, texts: list[str]) -> bool:
    """Whether something of a hand or a screen may remain of a sentence that lost a part, or of a counted list."""
    changed = {clause.sentence for clause, verdict in line if verdict != "keep"}
    return any(
        clause.counted or (core(clause) if verdict == "keep" else verdict in _REMAINING and text != "")
        for (clause, verdict), text in zip(line, texts, strict=True)
        if clause.counted or clause.sentence in changed
    )


_REMAINING: Final = frozenset({"chat", "export", "upload"})


def _lead_gap(gap: str, at: int) -> str:
    """Of what stands between two sentences, what belongs to the second: the blanks, what counts and what opens it."""
    if not at:
        return gap
    ended = max(map(gap.rfind, "!?！？")) + 1  # a blank may stand before the mark as well
    begins = (at for at in range(ended, len(gap)) if gap[at].isspace() or gap[at].isalnum() or gap[at] in _LEADING)
    return gap[next(begins, len(gap)) :]


_OPENING: Final = "(（"
_LEADING: Final = POINTERS | {*_OPENING}


def _kept(sentence: Sentence, texts: list[str], opening: str, tail: str, *, begins: bool) -> str:
    """What stays of the clauses of a sentence, joined as they were; where one is gone, by the stronger mark around it.

    `opening` are the brackets that it begins with, `begins` tells that nothing of its line is left before it.
    """
    line = sentence[0][0].said.text
    whole = [clause for (clause, _), text in zip(sentence, texts, strict=True) if text]
    if whole and whole[0] is sentence[0][0] and _labels(whole):
        return ""
    kept, gaps, last = "", [opening], sentence[0][0].start
    before: Clause | None = None
    for at, ((clause, verdict), text) in enumerate(zip(sentence, texts, strict=True)):
        gaps.append(line[last : clause.start])
        last = clause.end
        if not text:
            continue
        behind = at > 0 and not texts[at - 1]
        if lead := _ATTACHED.search(gaps[-1]) if behind or not kept else None:
            gaps[-1], text = gaps[-1][: lead.start()], lead[0] + text
        joint = _mended(gaps, kept, between=bool(kept)) if behind or not kept else gaps[-1]
        if kept and not behind and joint.isspace() and verdict != "keep" and not _joins(text, clause):
            joint = f",{joint}"
        if behind and not (kept and (joint.isspace() or gaps[-1][:1] in _CLOSED)):
            text = _unled(text, clause, sentence[at - 1][0], before, begins=begins and not kept)
            text = _else(sentence[0][0], text) if not kept and clause.opens == say.AND else text
        if not kept and verdict != "keep":
            text = text[:1].upper() + text[1:]
        elif behind and not kept and _is_promise(text, clause):
            text = THEN + text
        if verdict == "keep" and leans(clause):
            called = kept.rstrip(" *").endswith((":", "："))  # "**Note:** If a line is wrong, …"
            text, joint = standing(sentence, texts, at, text, joint, begins=not kept or called)
        kept += joint + text
        gaps, before = [], clause
    if kept and not texts[0] and _labels([sentence[0][0]]):
        kept = f"{line[sentence[0][0].start : sentence[1][0].start]}{kept}"
    return kept + _mended([*gaps, tail], kept) if kept else ""


def _joins(text: str, clause: Clause) -> bool:
    """Whether what is left of a clause still begins with what joins it to the clause before: "and move it to 0:05"."""
    joins = clause.opens in _JOINTS and text.isascii()
    return not joins or fold(text.partition(" ")[0]) in (clause.words[0], "and")


_CLOSED: Final = frozenset(")）")
_JOINTS: Final = frozenset({say.AND, say.NEXT})


def _labels(said: list[Clause]) -> bool:
    """Whether clauses only call what follows their colon: "**Next step**: …", "Tip: …", "**Adjust** (optional): …"."""
    clause, *others = said
    if not all(other.opens == "(" and TELLING.isdisjoint(other.words) for other in others):
        return False
    named = clause.stop - clause.first <= _LABEL and clause.words[-1] == NAME and not _FIGURE.search(clause.text)
    labels = named or (clause.kinds != () and only_leads(clause))
    return labels and _CALLS.match(clause.said.text, said[-1].end, clause.line.end) is not None


# What may stand between a label and what it calls: "(optional):".
_CALLS: Final = re.compile(r"[ *)）]*+(?:[(（][^()（）]{1,20}[)）])?[ *]*+[:：]")
_LABEL: Final = 2  # a picture, and a name
_FIGURE: Final = re.compile(r"\d(?:[:.]\d|%)")


def _is_promise(text: str, clause: Clause) -> bool:
    """Whether what is left of a clause is a promise, and no other way: "(or) I can do it"."""
    return text.startswith(PROMISES) and clause.words[0] not in say.OR


def _unled(text: str, clause: Clause, gone: Clause, before: Clause | None, *, begins: bool) -> str:
    """The text of a clause behind what is gone: without the word that joined the two, or with it at the beginning.

    `gone` stood before it, and `before` is the clause that it stands behind now. Of two ways, the one in words is
    still another one.
    """
    if tells_where(clause):
        return text if _ROOMS.isdisjoint(gone.kinds) else text.removeprefix("where ")
    phrase = clause.phrases[0] if clause.phrases and clause.phrases[0].at == clause.first else None
    if phrase is None or phrase.kind not in (say.AND, say.NEXT) or phrase.end >= clause.stop:
        return text
    joint = clause.said.text[clause.start : clause.said.start(phrase.end)]
    if before is None and phrase.value in _OPENS_SENTENCE:
        tells = clause.words[phrase.end - clause.first] in _SPEAKER or phrase.value in _BECAUSE
        return text.removeprefix(joint) if tells else text
    if before is not None and (phrase.value in _REASONS or (phrase.value in say.OR and not leans(before))):
        return text
    if before is not None and clause.said.text[gone.end : clause.start].strip() in _DASHES:
        return text  # what is gone stood between dashes: "it takes 0.9 s – (rewind to 1:26) – and squeaks"
    if phrase.value in _LATER_ON and clause.words[phrase.end - clause.first] == "我":
        return text  # a promise
    chinese = not phrase.value.isascii()
    tells = before is not None or chinese or any(tell in fold(text) for tell in say.TELL)
    if phrase.value in say.IN_FUTURE or (phrase.value in _THEN and not begins and tells):
        return text  # it is still to be done, or to be told, then
    return text.removeprefix(joint)


def _else(first: Clause, text: str) -> str:
    """What is left of a sentence, behind the word that tells it is another way: "Otherwise, tell me"."""
    return f"{first.text}, {text}" if first.words == ["otherwise"] else text


_DASHES: Final = frozenset({"–", "—", "——"})
_ROOMS: Final = frozenset({say.PANEL, say.ROOM})
_LATER_ON: Final = frozenset({"之后", "然后", "随后"})
_THEN: Final = frozenset({"then", "再", "然后"})
_REASONS: Final = frozenset({"because", "so that"})
_BECAUSE: Final = frozenset({"because"})
_SPEAKER: Final = frozenset({"i", "i'll", "i'd"})
_OPENS_SENTENCE: Final = say.OR | {"but", "so", "so that", "because", "plus"}


def _mended(gaps: list[str], kept: str, between: bool = False) -> str:
    """What stands where clauses are gone: the marks that end or enclose, and between two that stay the strongest.

    What closes right behind the words that are `kept` stands as it stood.
    """
    attached = _CLOSING.match(gaps[0]) if kept else None
    if attached:
        return attached[0] + _mended([gaps[0][attached.end() :], *gaps[1:]], "", between)
    opened: list[str] = []
    closed = ""
    ends = ""
    strongest = ""
    for mark in "".join(gaps):
        if mark in "(（":
            opened.append(mark)
        elif mark in ")）":
            if opened:
                opened.pop()
            else:
                closed += mark
        elif _strength(mark):
            strongest = mark if _strength(mark) >= _strength(strongest) else strongest
        elif not mark.isspace() and not between:
            ends += mark
    if not between:
        drawn_out = strongest if "".join(gaps).rstrip().endswith(_DRAWN) else ""
        return closed + ends + drawn_out + "".join(opened)
    blank = " " if any(mark.isspace() for mark in "".join(gaps)) else ""
    joint = f" {strongest}" if strongest in ("—", "–", "-") else "" if opened else strongest
    return closed + joint + blank + "".join(opened)


_DRAWN: Final = ("~", "～")  # end a sentence in a chat
_ATTACHED: Final = re.compile(r"(?<=[(（\s])[.$€£¥]$")
_CLOSING: Final = re.compile(r"['’\"”」』?!？！]+[)）]*")


def _strength(mark: str) -> int:
    return next((weight for marks, weight in _STRENGTH if mark and mark in marks), 0)
