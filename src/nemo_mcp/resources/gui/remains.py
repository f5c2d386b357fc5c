"""What stays of a clause that told a hand something: a figure, how much there is to see, when to look."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby
from typing import Final

from . import requests as ask
from . import vocabulary as say
from .answers import known
from .buttons import name
from .choices import EDITING, asked_for, for_export, joined, tells_why
from .edits import HAULING, THE, chosen, control, converted, figures, files, thing, with_name, writes
from .hanging import tells_what_comes
from .judge import Sentence, Verdict
from .looking import looked_at, seen, sight, told_there
from .messages import message
from .reading import Clause, gerund, kinds_among
from .tokens import HAN, NAME, bare


def remaining(line: Sentence) -> list[str]:
    """What stays of each clause of a line, where its sentence has an instruction; "" for the others."""
    texts: list[str] = []
    for _, group in groupby(line, lambda told: told[0].sentence):
        sentence = [*group]
        changed = any(verdict != "keep" for _, verdict in sentence)
        texts += [remains(sentence, at) if changed else "" for at in range(len(sentence))]
    return texts


def remains(sentence: Sentence, at: int) -> str:
    """What stays of a clause; a word that only led to what is gone goes with it."""
    clause, verdict = sentence[at]
    if verdict == "keep":
        text = "" if only_leads(clause) and _beside_gone(sentence, at) else clause.text
    else:
        text = _STAYS[verdict](sentence, at) if verdict in _STAYS else ""
    if text and verdict == "keep" and at and tells_what_comes(clause):
        return _told_of(text, sentence, at)
    if text and verdict == "keep" and _is_condition(sentence, at):
        return clause.spelt(f"{text}，{say.TELL[True]}")
    if text and (after := _after(sentence, at)):
        pause = _PAUSE.fullmatch(text)
        return clause.spelt(pause.expand(say.PAUSE[1]) if pause else f"{text}{after}，{say.TELL[True]}")
    if text:
        return _named(text, clause, *sentence[at - 1]) if at and not EDITING.isdisjoint(clause.kinds[:2]) else text
    if verdict == "keep" or at + 1 == len(sentence) or sentence[at + 1][1] != "keep":
        return ""
    behind = sentence[at + 1][0]
    if behind.opens == "(":
        return thing(clause) or _behind_hands(clause)
    if not HAULING.isdisjoint(clause.kinds) and _OF_IT.match(behind.text) and (dragged := _DRAGGED.search(clause.text)):
        return dragged["what"]
    return thing(clause) if behind.opens == "," and behind.words[0] in say.APPOSED else ""


def _told_of(text: str, sentence: Sentence, at: int) -> str:
    """What tells what comes of a click, as a sentence of its own where that is gone: "(press it,) which takes a
    minute" → "that takes a minute"."""
    before, verdict = sentence[at - 1]
    if verdict == "keep" or remains(sentence, at - 1):
        return text
    of = name(before)
    return (f"“{of}”" if of and not known(of) else say.THAT) + text.removeprefix(sentence[at][0].words[0])


_OF_IT: Final = re.compile(say.OF_IT)
_DRAGGED: Final = re.compile(say.DRAGGED)


def _edited(sentence: Sentence, at: int) -> str:
    """What must stay of an edit by hand: the edit in words if it has a figure or a name, or else when it is done, or
    what is chosen for it."""
    clause = sentence[at][0]
    return (
        _renamed(sentence, at)
        or figures(clause)
        or looked_at(sentence, at)
        or _with_reason(sentence, at)
        or asked_for(sentence, at)
        or _leveled(sentence, at)
        or _comes_of(sentence, at)
        or _until(sentence, at)
    )


def _renamed(sentence: Sentence, at: int) -> str:
    """A Chinese edit in words, where what is to be written is told behind a click on what it stands in, or with it:
    "双击标题，改成“秋”" → "把标题改成“秋”"; or empty."""
    clause = sentence[at][0]
    into = _INTO.search(clause.text)
    if into is None:
        return ""
    begins = into.start() == 0
    before = [other for other, verdict in sentence[max(0, at - begins) : at] if verdict == "chat"]
    if begins and not (before and writes(clause)):
        return ""
    request = message(_near(sentence, at - len(before), at), [*before, clause]).rstrip("。")
    return request if request.startswith(ask.OBJECTS) and _in_words(request) else ""


_INTO: Final = re.compile(say.INTO)


def _until(sentence: Sentence, at: int) -> str:
    """An edit in words that goes on until something is so: "(drag the edge) until the pan appears"; empty if
    that is not told."""
    behind = sentence[at + 1 : at + 2]
    until = behind[0][0].words if behind else []
    ends = say.UNTO.issuperset(until[:1]) and not THE.isdisjoint(until[1:2])
    if not ends or sentence[at][0].words[0] in say.OR:
        return ""
    stays = behind[0][1] == "keep"
    group = [clause for clause, _ in sentence[at : at + 2 - stays]]
    request = message(_near(sentence, at, at), group).rstrip(".")
    told = stays or until[-1] in bare(request)
    edits = told and _in_words(request) and kinds_among(bare(request))[:1] in ([say.EDIT], [say.HAUL])
    return joined(sentence, at, request[:1].lower() + request[1:], chinese=False) if edits else ""


def _comes_of(sentence: Sentence, at: int) -> str:
    """What comes of an edit by hand, by the name of its button or by the edit in words: "a tap on the Gate toggle would
    silence it" → "“Gate” would silence it"; empty if it is not told."""
    clause = sentence[at][0]
    chinese = HAN.search(clause.text) is not None
    found = _COMES[chinese].search(clause.text)
    if found is None or clause.has(_NOT_IN_WORDS, *found.span("what")):
        return ""
    request = message(_near(sentence, at, at), [clause]).rstrip(".")
    edits = not chinese and _in_words(request) and kinds_among(bare(request))[:1] == [say.EDIT]
    does = f"“{name(clause)}”" if name(clause) else ""
    if request.startswith(_OFF) or (not does and edits and "will" not in request):
        does = gerund(f"{request[:1].lower()}{request[1:]}")
    told = {"will": found["will"] or found["does"], "what": found["what"]} if not chinese else found.groupdict()
    return clause.spelt(say.COME[chinese].format(does=does, **told)) if does else ""


_OFF: Final = ask.TURN_OFF[False].split("{", maxsplit=1)[0]
_NOT_IN_WORDS: Final = say.HANDS - {say.EDIT, say.HAUL}
_COMES: Final = tuple(re.compile(comes, re.IGNORECASE) for comes in say.COMES)


def _leveled(sentence: Sentence, at: int) -> str:
    """An edit in words, where its message tells a level that would be missed: "enter 100 as the top" → "set the top to
    100"."""
    clause = sentence[at][0]
    request = message(_near(sentence, at, at), [clause]) if clause.figures else ""
    told = request and all(figure in request for figure in clause.figures) and _in_words(request)
    told = (
        told
        and "“" not in request
        and not any(other.words[-1] in bare(request) for other, _ in sentence[at + 1 : at + 2])
    )
    return request[:1].lower() + request[1:].rstrip(".") if told else ""


def _near(sentence: Sentence, first: int, last: int) -> list[Clause]:
    """Clauses of a sentence with those beside them."""
    return [clause for clause, _ in sentence[max(0, first - 2) : last + 3]]


def _in_words(request: str) -> bool:
    """Whether a request needs neither hand nor screen."""
    return _NOT_IN_WORDS.isdisjoint(kinds_among(bare(request)))


def _with_reason(sentence: Sentence, at: int) -> str:
    """An edit in words, where the reason or the result of it stays behind it: "reverse it (so that they fly back)"."""
    behind = sentence[at + 1 : at + 2]
    if not behind or behind[0][1] != "keep" or not tells_why(behind[0][0]):
        return ""
    first = at
    while first and sentence[first - 1][1] in ("chat", "drop") and not figures(sentence[first - 1][0]):
        first -= 1  # what stays of an edit before it is told there
    group = [clause for clause, _ in sentence[first : at + 1]]
    request = message(_near(sentence, first, at), group).rstrip(".。")
    plain = _in_words(request) and say.EDIT in kinds_among(bare(request)) and "“" not in request
    told = " " in request if request.isascii() else len(request) > _FEW
    return request[:1].lower() + request[1:] if plain and told else ""


def _looked_up(sentence: Sentence, at: int) -> str:
    """What there is to see, if that is told."""
    return seen(sentence, at) or told_there(sentence, at) or sight(sentence, at)


def _watched(sentence: Sentence, at: int) -> str:
    """When to look in the film, or what there is to see then."""
    return looked_at(sentence, at) or sight(sentence, at)


_OF_KINDS: Final = re.compile(say.OF_KINDS)


def _brought(sentence: Sentence, at: int) -> str:
    """What is to be uploaded, if that is told in more than a few words, by the name of a file, or in which format."""
    clause = sentence[at][0]
    if format_first := converted(clause):
        return format_first
    chinese = HAN.search(clause.text) is not None
    found = _BROUGHT[chinese].search(clause.text)
    what = found["what"] if found and not clause.has(say.SCREEN - {say.ROOM}, *found.span("what")) else ""
    few = _ASKED if found and not chinese and found["mine"] else _OWN
    behind = sentence[at + 1 : at + 2]
    if not what and behind and behind[0][0].opens == "(" and (of_kinds := _OF_KINDS.search(clause.text)):
        what = of_kinds["what"]
    other = behind[0] if behind and behind[0][0].words[0] in say.OR else None
    alternative = other is not None and other[1] == "keep"
    if other and other[1] != "keep" and what and (_ANY_SUCH.search(what) or say.HANDS.isdisjoint(other[0].kinds)):
        what += f" {other[0].text}"
    elif not chinese and what.count(" ") < few and not (alternative or _SOMEBODYS.match(what)):
        what = ", ".join(files(clause))
    if not what:
        return ""
    return clause.spelt(say.NEEDED[chinese].format(what=what.rstrip()))


_OWN: Final = 3  # words
_ASKED: Final = 2  # of what the speaker asks for: "hand me …"
_ANY_SUCH: Final = re.compile(r"(?<!\S)\.[a-z0-9]{2,4}$", re.IGNORECASE)  # ".otf"
_SOMEBODYS: Final = re.compile(say.SOMEBODYS)
_BROUGHT: Final = tuple(re.compile(brought, re.IGNORECASE) for brought in say.BROUGHT)


def _behind_hands(clause: Clause) -> str:
    """What a Chinese clause ends in behind all that is of a hand or a screen: "先点导出(拿到带水印的小样)"."""
    begin = max((phrase.end for phrase in clause.phrases if phrase.kind in say.HANDS), default=clause.stop)
    words = clause.said.words[begin : clause.stop]
    text = clause.said.text[clause.said.start(begin) : clause.end] if len(words) > _FEW and NAME not in words else ""
    return text if HAN.search(text) else ""


_FEW: Final = 2


def _paid(sentence: Sentence, at: int) -> str:
    """How many credits there are or are to be, if that is told: "check on the Plan page that 16 are left" → "check that
    16 are left"; or what comes of it."""
    clause = sentence[at][0]
    found = next((found for amount in _AMOUNTS if (found := amount.search(clause.text))), None)
    if found is None:
        return _comes_of(sentence, at)
    what = found["what"]
    return what if HAN.search(what) else joined(sentence, at, f"check that {what}", chinese=False)


_AMOUNTS: Final = tuple(re.compile(amount, re.IGNORECASE) for amount in say.AMOUNTS)


_STAYS: Final[dict[Verdict, Callable[[Sentence, int], str]]] = {
    "chat": _edited,
    "state": _looked_up,
    "timeline": _watched,
    "credits": _paid,
    "export": for_export,
    "upload": _brought,
}


def _after(sentence: Sentence, at: int) -> str:
    """What makes a time of a clause, though it opens the one behind it that is gone: "网络稳定(后再点上传)"."""
    if at + 1 == len(sentence) or sentence[at + 1][1] == "keep":
        return ""
    clause, behind = sentence[at][0], sentence[at + 1][0]
    found = _LATER.match(behind.said.text, clause.end)
    return found[0] if found and clause.words[-1] not in say.TOWARDS else ""


_LATER: Final = re.compile(say.AFTER)


def _is_condition(sentence: Sentence, at: int) -> bool:
    """Whether a Chinese clause only tells when something is done that is gone: "哪句翻得不好，(就双击它)"."""
    if at + 1 == len(sentence) or sentence[at + 1][1] == "keep":
        return False
    clause, behind = sentence[at][0], sentence[at + 1][0]
    then = behind.words[0] == say.THEN_DO and behind.opens in (",", say.NEXT)
    return then and say.MYSELF not in clause.words and clause.unknown > 0 and say.IF not in clause.kinds


_PAUSE: Final = re.compile(say.PAUSE[0])


def _beside_gone(sentence: Sentence, at: int) -> bool:
    """Whether the clause that another one leads to is gone, or the one before where none follows."""
    behind = sentence[at + 1 : at + 2]
    if at and sentence[at - 1][1] == "keep" and behind and behind[0][0].opens == ";":
        return False  # "it is 14:20 and ready; (click Download)"
    near = behind[0] if behind else sentence[at - 1] if at else None
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
