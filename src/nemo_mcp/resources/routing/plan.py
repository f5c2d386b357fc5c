"""A message becomes steps, in the order in which they are to be done.

Read the words, part the message into clauses, judge each clause by the signs of its words, put the steps in order. A
clause that nothing speaks for belongs to the chat, and so does the whole message when no clause asks for anything else.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Literal, NamedTuple, cast

from nemo_mcp.resources.wording import Word

from . import vocabulary as say
from .reading import ADDRESS, COMMA, FILE, QUOTE, SOURCE, STOP, WORD, read, source

_Verdict = Literal["chat", "export", "state", "credits", "upload", "use", "options", "nothing"]

_ARGUMENTS = {say.FORMAT: "format", say.RESOLUTION: "resolution", say.QUALITY: "quality"}


@dataclass(frozen=True)
class Step:
    """One thing to do. `text` is what a chat step sends; `arguments` are format, resolution, quality or source."""

    action: Literal["chat", "export", "state", "credits", "upload"]
    text: str
    arguments: dict[str, str] = field(default_factory=dict[str, str])


class _Clause(NamedTuple):
    """Some words that belong together. `opens` is the sign of what parts it from the clause before."""

    words: tuple[Word, ...]
    start: int
    end: int
    opens: str = STOP
    verdict: _Verdict = "chat"


def plan(message: str) -> list[Step]:
    """The steps of a message (API reference §11, design "Acting on GUI text"); when unsure, a chat message.

    The text of a chat step is the part of the message that it is about; without other steps, the message itself.
    """
    spoken = _spoken(message)
    steps = [step for clause in _ordered(_judged(spoken)) for step in _steps(spoken, clause)]
    if all(step.action == "chat" for step in steps) or (spoken != message and any(s.action == "chat" for s in steps)):
        return [Step("chat", message)]
    return _merged(steps)


def _spoken(message: str) -> str:
    """The words of a request that came as JSON; any other message as it is."""
    if message.lstrip()[:1] != "{":
        return message
    try:
        values = json.loads(message)
    except (ValueError, RecursionError):
        return message
    fields = cast("dict[str, object]", values)
    return " ".join(str(value) for value in fields.values() if isinstance(value, str | int))


# --- clauses -----------------------------------------------------------------------------------------------------


def _judged(message: str) -> list[_Clause]:
    """The clauses of a message, each with its verdict."""
    clauses: list[_Clause] = []
    for sentence in _parted(_whole(read(message), message), {STOP, say.ASK, say.THEN, say.EARLIER, say.PRIOR}):
        whole = _verdict(sentence)
        if whole in _ACTIONS:
            clauses.append(sentence._replace(verdict=whole))
        else:
            clauses += _grouped(list(_parted(sentence, {COMMA})))
    return clauses


def _whole(words: list[Word], message: str) -> _Clause:
    return _Clause(tuple(words), 0, len(message))


def _parted(clause: _Clause, signs: set[str]) -> Iterator[_Clause]:
    """The clause in parts; a mark that ends a sentence stays with it, a word that parts two requests goes."""
    start, opens = clause.start, clause.opens
    words: list[Word] = []
    for word in clause.words:
        if word.sign not in signs:
            words.append(word)
            continue
        ends = word.sign in (STOP, say.ASK)
        if word.sign == say.ASK:
            words.append(word)
        if words:
            yield _Clause(tuple(words), start, word.end if ends else word.start, opens)
        words, start, opens = [], word.end, STOP if ends else word.sign
    if words:
        yield _Clause(tuple(words), start, clause.end, opens)


def _grouped(parts: list[_Clause]) -> list[_Clause]:
    """Parts between commas, joined where a part alone says too little to stand for a request of its own."""
    groups: list[list[_Clause]] = []
    verdict: _Verdict = "nothing"
    for part in parts:
        part = part._replace(verdict=_verdict(part))
        if groups and verdict == "chat" and not _firm(part):
            groups[-1].append(part)
            verdict = _joined(groups[-1]).verdict if len(groups[-1]) <= _MOST_WORDS else "chat"
        else:
            groups.append([part])
            verdict = part.verdict
    return [_joined(group) for group in groups]


def _joined(group: list[_Clause]) -> _Clause:
    """Parts of a sentence as one clause."""
    if len(group) == 1:
        return group[0]
    whole = group[0]._replace(words=tuple(word for part in group for word in part.words), end=group[-1].end)
    verdict = _verdict(whole)
    return whole._replace(verdict="chat" if verdict == "use" else verdict)


def _firm(part: _Clause) -> bool:
    """Whether a part of a sentence is a request by itself: a verb says so, or a question."""
    signs = {word.sign for word in part.words}
    if part.verdict in ("chat", "options"):
        return False
    return bool(signs & _FIRM) or part.verdict in ("upload", "use")


_FIRM = frozenset(
    {say.EXPORT, say.GIVE, say.SAVE, say.RENDER, say.SHOW, say.AMOUNT, say.PROGRESS, say.UPLOAD, say.NOT, say.DONE}
    | {say.ASK, say.AFTER, say.BEFORE, say.CONTRAST}
)
_ACTIONS = frozenset({"export", "state", "credits", "upload"})


# --- verdicts ----------------------------------------------------------------------------------------------------

_OBJECT = "[tMFLfrqd]"
# What a clause is, by its signs without fillers; the first that fits holds. `w` stands for a word without a sign.
_FORMS: tuple[tuple[_Verdict, str], ...] = (
    ("chat", r".*A.*"),
    ("nothing", r"[zyt?dMab]+|s+t+"),
    ("nothing", r"z+[ytw?dMb]{0,5}"),
    ("nothing", r"y*N+y*(?:[ERUVGCBSQscMFtfLe?]+|[XERtM]+e[et]*|X)[tMFLfdrqze?]*w{0,2}"),
    ("nothing", r"n.*"),
    ("nothing", r"u[uw]{0,3}[Md][uwMd]{0,5}"),
    ("options", r"[frqd]+"),
    # upload
    ("upload", r"[yuUtMdGszVa]*(?:[Pp][uUtMdyzSa]*)+"),
    ("upload", r"u[uUtMdw]{1,4}[Pp]"),
    ("upload", r"[yuUtMdGsz]*U[uUtMdyG]*[PpW][PpWuUtMdyzS]*"),
    ("upload", r"[yuUtMdGsz]*[PpW][PpWtMdys]*U[uUtMdyzS]*"),
    ("upload", r"[utPpWMy?]*W[utPpWMy?]*"),
    ("upload", r"w{0,4}U[ut]*[Pp]+[tMde]*"),
    ("upload", r"[yG]*U[tMdu]*w{0,2}[tMdGua]*"),
    ("upload", r"[yG]*[tMd]+y*U[tMdu]*"),
    ("use", r".*[Uuy]+.*[Pp].*|.*[Pp].*[Uu].*|.*P.*X.*|[^X]*X.*P.*|[^X]*+X[^X]*p.*"),
    # export
    ("export", rf"[yzsut]*[GR]?[td]*E+R?(?:{_OBJECT}+w{{0,2}}{_OBJECT}*)?[yztG?a]*"),
    ("export", rf"[yztdG]*{_OBJECT}+y*[GRV]*[td]*E+{_OBJECT}*[yztdG?a]*"),
    ("nothing", r"[yt]*G[t?]*"),
    ("export", rf"[yzt]*R(?:{_OBJECT}+w?{_OBJECT}*)?[ytda]*"),
    ("export", r"[yz]*[XVG]F[frqt]*d+"),
    ("export", r"[yzst]*[GVE]+[td]*w{0,2}[tMFLfrqd]*[FMLfr][tMFLfrqd]*w{0,2}[FMLfrqtdyzG?a]*"),
    ("export", r"[yzt]*[tMFLfrqd]*[FLM][tMFLfrqd]*G+[FMLfrqtdy?a]*"),
    ("export", r"[yzt]*[tMF]*V+[tMFLfrqd]*[FfMd][tMFLfrqd]*[?a]*"),
    ("export", r"[yzt]*F[fr]+[qrfdt]*"),
    # credits
    ("credits", r"[yt]*s+t?B\??"),
    ("credits", r"[yszctGu?qM]*[CB]?[yszctd?M]*C[yszctGdB?Ma]*"),
    ("credits", r"(?=.*[cs?])[^XNAEUSQf]*C[^XNAEUSQf]*"),
    ("credits", r"(?=.*c)[^XNAEUSQPf]*B[^XNAEUSQPf]*"),
    # state
    ("state", r"[^yXE]*Rz+\??|[tM]+s+\??"),
    ("state", r"[^XNAEUCfG]*Q[^XNAEUCf]*"),
    ("state", r"[yszct?GMu]*S[yszct?GMSRaMd]*"),
    ("state", r"(?=.*[s?])[^XNAEUCfQ]*S[^XNAEUCfQ]*"),
)
_MOST_WORDS = 6


@cache
def _forms() -> list[tuple[_Verdict, re.Pattern[str]]]:
    return [(verdict, re.compile(form)) for verdict, form in _FORMS]


def _verdict(clause: _Clause) -> _Verdict:
    verdict = _judge(_signs(clause))
    return "chat" if verdict == "use" and not _brings(clause) else verdict


@lru_cache(4096)
def _judge(signs: str) -> _Verdict:
    if signs.count(WORD) > _MOST_WORDS or len(signs) > 4 * _MOST_WORDS:
        return "use" if {SOURCE, FILE} & {*signs} and {say.EDIT, say.UPLOAD, say.HANDOVER} & {*signs} else "chat"
    for verdict, form in _forms():
        if form.fullmatch(signs):
            return verdict
    return "chat" if signs else "nothing"


def _brings(clause: _Clause) -> bool:
    """Whether an edit with a file brings the file in; a bare name may also be that of a clip that is there already."""
    signs = {word.sign for word in clause.words}
    return bool(signs & {SOURCE, say.UPLOAD, say.HANDOVER}) or any(word.value in say.ADDING for word in clause.words)


def _signs(clause: _Clause) -> str:
    """The signs of a clause without fillers and commas; two unknown Chinese letters count as one word."""
    signs: list[str] = []
    half = False
    for word in clause.words:
        if word.sign in (COMMA, STOP, say.THEN):
            continue
        chinese = word.sign == WORD and word.end - word.start == 1 and not word.value
        if chinese and half:
            half = False
            continue
        half = chinese
        signs.append(WORD if word.sign == QUOTE else word.sign)
    said = "".join(signs)
    return _shown().sub(WORD, said) if say.EDIT in said else said


@cache
def _shown() -> re.Pattern[str]:
    """Finds a thing that is shown, listed or counted, where its name is also a verb: "did my title", "the captions"."""
    return re.compile(rf"(?<=[{say.SHOW}{say.AMOUNT}]){say.EDIT}(?!.*[{SOURCE}{FILE}])")


# --- steps -------------------------------------------------------------------------------------------------------


def _ordered(clauses: list[_Clause]) -> list[_Clause]:
    """The clauses in the order in which they are to be done, neighbours in the chat joined, empty ones left out."""
    ordered: list[_Clause] = []
    for clause in clauses:
        if clause.verdict == "nothing":
            continue
        if clause.verdict == "options":
            clause = _settled(clause, ordered)
        first = clause.opens == say.PRIOR or any(word.sign == say.BEFORE for word in clause.words)
        if first and ordered:
            ordered.insert(len(ordered) - 1, clause)
        elif ordered and ordered[-1].opens == say.EARLIER and len(ordered) == 1 and ordered[0].start < clause.start:
            ordered.insert(0, clause)
        elif ordered and clause.verdict == ordered[-1].verdict == "chat" and ordered[-1].start < clause.start:
            ordered[-1] = ordered[-1]._replace(end=clause.end)
        else:
            ordered.append(clause)
    return ordered


def _settled(clause: _Clause, before: list[_Clause]) -> _Clause:
    """A bare list of options belongs to an export; at the start of a sentence a format alone asks for one."""
    exports = bool(before) and before[-1].verdict == "export"
    asks = clause.opens != COMMA and any(word.sign == say.FORMAT for word in clause.words)
    return clause._replace(verdict="export" if exports or asks or not before else "chat")


def _steps(message: str, clause: _Clause) -> Iterator[Step]:
    text = message[clause.start : clause.end].strip().strip(",，、;；:：").strip()
    sources = [source(message, word) for word in clause.words if word.sign in (SOURCE, FILE, ADDRESS)]
    match clause.verdict:
        case "export":
            yield from _exports(text, clause.words)
        case "upload":
            yield from [Step("upload", text, {"source": name}) for name in sources] or [Step("upload", text)]
        case "use":
            yield from [Step("upload", name, {"source": name}) for name in sources]
            yield Step("chat", text)
        case "state" | "credits":
            yield Step(clause.verdict, text)
        case _:
            yield Step("chat", text)


def _exports(text: str, words: tuple[Word, ...]) -> Iterator[Step]:
    """One export, or one for each format that was named."""
    arguments: dict[str, str] = {}
    formats: list[str] = []
    for word in words:
        if word.sign == say.FORMAT and word.value not in formats:
            formats.append(word.value)
        elif word.sign in _ARGUMENTS:
            arguments.setdefault(_ARGUMENTS[word.sign], word.value)
    for name in formats or [""]:
        yield Step("export", text, {"format": name, **arguments} if name else dict(arguments))


def _merged(steps: list[Step]) -> list[Step]:
    """Neighbours that ask for the same are one: what the second adds is added to the first."""
    merged: list[Step] = []
    for step in steps:
        last = merged[-1] if merged else None
        if last and last.action == step.action and not _differ(last.arguments, step.arguments):
            merged[-1] = Step(step.action, f"{last.text} {step.text}", {**last.arguments, **step.arguments})
        else:
            merged.append(step)
    return merged


def _differ(one: dict[str, str], other: dict[str, str]) -> bool:
    return any(other[name] != value for name, value in one.items() if name in other)
