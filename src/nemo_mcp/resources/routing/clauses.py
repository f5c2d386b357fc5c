"""A message in clauses, each with its verdict."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from nemo_mcp.resources.wording import Word

from . import vocabulary as say
from .judge import MOST_WORDS, Verdict, judge
from .reading import ADDRESS, COMMA, FILE, MEDIUM, QUOTE, SOURCE, STOP, WORD, read


class Clause(NamedTuple):
    """Some words that belong together. `opens` is the sign of what parts it from the clause before."""

    words: tuple[Word, ...]
    start: int
    end: int
    opens: str = STOP
    verdict: Verdict = "chat"


_ACTIONS = frozenset({"export", "state", "credits", "upload"})
# These part requests wherever they stand; the others only where a request stands before or behind them.
_SENTENCES = frozenset({STOP, say.ASK, say.THEN, say.EARLIER, say.PRIOR, say.CORRECTION})
_CONDITIONS = frozenset({say.IF, say.ONCE})
_FIRM = frozenset(
    {say.EXPORT, say.GIVE, say.SEND, say.SAVE, say.RENDER, say.SHOW, say.QUESTION, say.AMOUNT, say.MONEY, say.PROGRESS}
    | {say.UPLOAD, say.NOT, say.DONE, say.ASK, say.AFTER, say.BEFORE, say.CONTRAST, say.STATUS, say.CREDITS}
)


def clauses(message: str) -> list[Clause]:
    """The clauses of a message, each with its verdict, as they were said; conditions stand before what they govern."""
    whole = Clause(tuple(read(message)), 0, len(message))
    return [clause for sentence in _parted(whole, _SENTENCES) for clause in _conditional(sentence)]


def _conditional(sentence: Clause) -> list[Clause]:
    """The clauses of a sentence. "Do this if that", "send it once that is done": what comes second is done first."""
    if not any(word.sign in _CONDITIONS for word in sentence.words[1:]):
        return _simple(sentence)
    *request, condition = _parted(sentence, _CONDITIONS, keep=True)
    if request:
        first, second = _simple(_joined(request)), _simple(condition._replace(opens=sentence.opens))
        looks = condition.opens == say.IF and all(clause.verdict in ("state", "credits") for clause in second)
        waits = all(clause.verdict in _LATER for clause in first) and not {c.verdict for c in second} - _IDLE
        if looks or waits:
            return [*second, *(clause._replace(opens=say.THEN) for clause in first)]
    return _simple(sentence)


def _simple(sentence: Clause) -> list[Clause]:
    """The clauses of a sentence in their order; taken as a whole where that makes one request."""
    verdict = _verdict(sentence)
    signs = {word.sign for word in sentence.words}
    if (verdict in _ACTIONS and not {COMMA, say.EDIT} <= signs) or not signs & _JOINTS:
        return [sentence._replace(verdict=verdict)]
    parts = _parted(sentence, {COMMA, say.REASON})
    return _grouped([piece for part in parts for piece in _condition(part) or [part]])


_LATER = frozenset({"export", "state", "credits"})
_IDLE = frozenset({"chat", "nothing", "aside"})
_JOINTS = frozenset({COMMA, say.REASON, say.IF})


def _condition(clause: Clause) -> list[Clause]:
    """A condition that takes a look, and what depends on it, where nothing parts them: "if it's ready send it"."""
    if clause.words[0].sign != say.IF:
        return []
    for at, word in enumerate(clause.words):
        if at and word.sign in _VERBS:
            condition = Clause(clause.words[:at], clause.start, word.start, clause.opens)
            if _verdict(condition) in ("state", "credits"):
                return [condition, Clause(clause.words[at:], word.start, clause.end, say.THEN)]
    return []


_VERBS = frozenset({say.EDIT, say.EXPORT, say.RENDER, say.SEND, say.GIVE, say.SAVE, say.UPLOAD})


def _parted(clause: Clause, signs: Collection[str], keep: bool = False) -> Iterator[Clause]:
    """The clause in parts; a mark that ends a sentence stays with it, a word that parts two requests goes.

    With `keep` that word opens the part that follows it.
    """
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
            yield Clause(tuple(words), start, word.end if ends else word.start, opens)
        elif opens == say.CORRECTION:
            start = word.end
            continue
        opens = STOP if ends else word.sign
        words, start = ([word], word.start) if keep else ([], word.end)
    if words:
        yield Clause(tuple(words), start, clause.end, opens)


def _grouped(parts: list[Clause]) -> list[Clause]:
    """Parts between commas, joined where a part alone says too little to stand for a request of its own."""
    groups: list[Clause] = []
    size = 1
    for part in parts:
        part = part._replace(verdict=_verdict(part))
        if groups and groups[-1].verdict == "chat" and not _firm(part):
            size += 1
            # A long list is a description; its words are not gathered, so that the time stays in step.
            groups[-1] = _joined([groups[-1], part]) if size <= MOST_WORDS else groups[-1]._replace(end=part.end)
        else:
            groups.append(part)
            size = 1
    return groups


def _joined(parts: list[Clause]) -> Clause:
    """Parts of a sentence as one clause."""
    if len(parts) == 1:
        return parts[0]
    whole = parts[0]._replace(words=tuple(word for part in parts for word in part.words), end=parts[-1].end)
    verdict = _verdict(whole)
    return whole._replace(verdict="chat" if verdict in ("use", "aside") else verdict)


def _firm(part: Clause) -> bool:
    """Whether a part of a sentence is a request by itself: a verb says so, or a question."""
    if part.verdict in ("chat", "options"):
        return False
    return part.verdict in ("upload", "use", "aside") or any(word.sign in _FIRM for word in part.words)


def _verdict(clause: Clause) -> Verdict:
    signs = _signs(clause)
    verdict = judge(signs)
    if verdict == "use" and not _brings(clause):
        return "chat"
    if verdict == "chat" and clause.opens == say.REASON and not {*signs} & _WISHES:
        return "aside"
    return verdict


_WISHES = frozenset({say.EDIT, say.ELEMENT, say.DEMAND, QUOTE, SOURCE, FILE, MEDIUM, ADDRESS})


def _brings(clause: Clause) -> bool:
    """Whether an edit with a file brings the file in; a bare name may also be that of a clip that is there already."""
    signs = {word.sign for word in clause.words}
    return bool(signs & {SOURCE, MEDIUM, say.UPLOAD, say.HANDOVER}) or any(w.value in say.ADDING for w in clause.words)


def _signs(clause: Clause) -> str:
    """The signs of a clause without commas; two unknown Chinese letters count as one word."""
    signs: list[str] = []
    half = False
    for word in clause.words:
        if word.sign in _SILENT:
            continue
        chinese = word.sign == WORD and word.end - word.start == 1 and not word.value
        if chinese and half:
            half = False
            continue
        half = chinese
        signs.append(word.sign)
    return "".join(signs)


_SILENT = frozenset({COMMA, STOP, say.THEN, say.REASON, say.ONCE})
