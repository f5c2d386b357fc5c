"""Whether a clause tells a hand what to do, and what an agent does instead, by the evidence of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise, repeat
from typing import Final, Literal, NamedTuple, cast, get_args

from nemo_mcp.resources.evidence import Evidence, Shown
from nemo_mcp.resources.wording import Kept, fold

from . import vocabulary as say
from .reading import CAPITAL, Clause, kinds_among
from .tokens import BUTTON, Said, single

Kind = Literal["export", "state", "timeline", "chat", "credits", "upload"]
# "drop" is what hangs on an instruction and is none by itself: what for, and on which condition.
Verdict = Literal["keep", "drop", "export", "state", "timeline", "chat", "credits", "upload"]
VERDICTS: Final[tuple[str, ...]] = get_args(Verdict)
# A clause with its verdict, and those of a sentence or a line.
Told = tuple[Clause, Verdict]
Sentence = list[Told]

# In favour of "keep", the first verdict, by how many words a clause has that are in no table: what is kept in error can
# still be read, what is dropped in error is lost.
_DOUBTS: Final = (12, 32, 52, 72, 92)
_MOST_UNKNOWN: Final = len(_DOUBTS) - 1
# By so much more evidence is a verdict e times as likely.
TEMPERATURE: Final = 38


@cache
def _evidence() -> Evidence:
    return Evidence(files("nemo_mcp.resources.gui") / "evidence.tsv", TEMPERATURE)


def core(clause: Clause) -> bool:
    """Whether a clause has something of a hand, or of a screen, by itself."""
    return not say.HANDS.isdisjoint(clause.kinds)


def judge(found: list[Clause], told: Set[str] = frozenset()) -> list[Verdict]:
    """A verdict for each clause of a text; a sentence without hand and screen is kept.

    `told` is what was told in its first line before the text begins.
    """
    weights = _weights()
    verdicts: list[str] = []
    line = found[0].line if found else None
    sofar = frozenset(told)
    at, count = 0, len(found)
    while at < count:
        clause = found[at]
        if clause.line is not line:
            sofar, line = _NOTHING, clause.line
        if not clause.read:
            sofar |= weights.kinds[clause.kinds].tellers
            verdicts.append("keep")
            at += 1
            continue
        end = next((other for other in range(at + 1, count) if found[other].sentence != clause.sentence), count)
        sentence = [unled(clause), *found[at + 1 : end]]
        judged, (_, _, sofar) = _judged(sentence, [weights.kinds[each.kinds] for each in sentence], sofar)
        verdicts += judged
        at = end
    return cast("list[Verdict]", verdicts)


def unled(clause: Clause) -> Clause:
    """A clause that begins a sentence, without the words that only lead to what it asks for: "I suggest you"."""
    words = clause.words
    if words[0] not in _LEADING:
        return clause
    lead = next((count for count in range(_LONGEST_LEAD, 0, -1) if tuple(words[:count]) in _LEADS), 0)
    return clause.behind(lead) if 0 < lead < len(words) else clause


_LEADS: Final = frozenset(tuple(lead.split()) for lead in say.ASKING_TO.split(","))
_LEADING: Final = frozenset(lead[0] for lead in _LEADS)
_LONGEST_LEAD: Final = max(map(len, _LEADS))
_NOTHING: Final = frozenset[str]()
# What matters to a clause of those before it: the last two verdicts in its sentence, and what was told in its line.
_State = tuple[str, str, frozenset[str]]


def _judged(sentence: list[Clause], kinds: list[_Kinds], told: frozenset[str]) -> tuple[list[str], _State]:
    """The verdicts on the clauses of a sentence, and the state behind it.

    What a clause shows is told by `shown` and `followed`; here each thing is looked up without being spelt out.
    """
    weights = _weights()
    line = sentence[0].line
    always = _heading(line.heading) if line.listed else 0
    last = len(sentence) - 1
    totals: list[int] = []
    for at, clause in enumerate(sentence):
        words = clause.words
        word, end = words[0], words[-1]
        doubt = kinds[at].doubts[min(clause.unknown, _MOST_UNKNOWN)]
        total = sum(map(weights.words, words), always + doubt + kinds[at].own)
        total += weights.first[word] + weights.last(end, 0)
        if len(words) > 1:
            total = sum(map(weights.runs, pairwise(words), repeat(0)), total)
            total += weights.first_two((word, words[1]), 0)
            if not (word.isascii() and end.isascii()):
                total = sum(map(weights.runs, _threes(words), repeat(0)), total)
        total += kinds[at - 1].before if at else weights.opens
        total += kinds[at + 1].after if at < last else weights.ends
        total += weights.forms[_form(clause, at > 0, at < last)]
        if onset := _onset(clause):
            total += weights.onsets[onset]
        if clause.named:
            total += sum(map(weights.named, _named(clause), repeat(0)))
        totals.append(total)

    def shown(at: int, state: _State) -> int:
        second, verdict, told = state
        clause = sentence[at]
        total = totals[at] + weights.follows[second, verdict, clause.opens]
        total += weights.led((verdict, clause.words[0]), 0)
        return sum(map(weights.told, told, repeat(0)), total) if told else total

    def behind(at: int, state: _State, verdict: str) -> _State:
        _, before, told = state
        more = kinds[at].tellers
        return before, verdict, told | more if more and verdict == "keep" else told

    start = ("", "", told)
    if last:
        return _evidence().likeliest(len(sentence), start, shown, behind)
    verdict = _evidence().best(shown(0, start))  # the same, for one alone
    return [verdict], behind(0, start, verdict)


class _Kinds(NamedTuple):
    """What the kinds of a clause come to for itself, for the clause after it, and for the one before it; what of them
    matters to all those after it; and the doubts that its words may raise."""

    own: int
    before: int
    after: int
    tellers: frozenset[str]
    doubts: tuple[int, ...]


def doubts(kinds: tuple[str, ...]) -> tuple[int, ...]:
    """How much speaks for keeping a clause of some kinds whatever it shows, by how many of its words are unknown."""
    told = not _TOLD.isdisjoint(kinds) or any(pair.issubset(kinds) for pair in _TOLD_TOGETHER)
    buttons = kinds.count(BUTTON)  # they are unknown, and say nothing
    return tuple(_DOUBTS[0 if told else max(0, unknown - buttons)] for unknown in range(len(_DOUBTS)))


# What a message tells: what is moved, what keys do, what is wanted or chosen.
_TOLD: Final = frozenset({say.DRAG, say.HAUL, say.DROP, say.MOVE, say.KEYS})
_TOLD_TOGETHER: Final = (frozenset({say.TO, say.EDIT}), frozenset({say.IF, say.EDIT}), frozenset({say.CHOOSE, CAPITAL}))


class _Weights:
    """The weights of what clauses show, ready to be summed."""

    def __init__(self, evidence: Evidence) -> None:
        weigh = evidence.weigh
        self.kinds = Kept[tuple[str, ...], _Kinds](
            lambda kinds: _Kinds(
                weigh(_of_kinds(kinds)),
                weigh({"before": _edged(kinds)}),
                weigh({"after": _edged(kinds)}),
                _TELLERS & {*kinds},
                doubts(kinds),
            )
        )
        self.forms = Kept[_Form, int](lambda form: weigh({"form": _spelt(form)}))
        self.onsets = Kept[tuple[str, str, str], int](lambda onset: weigh({"onset": _begun(*onset)}))
        self.follows = Kept[_Follows, int](lambda follows: weigh({"behind": _behind(*follows)}))
        self.opens = weigh({"before": _NONE})
        self.ends = weigh({"after": _NONE})
        self.words = Kept[str, int](lambda word: weigh({"has": (word,), "letters": _ends(word)})).__getitem__
        self.first = Kept[str, int](lambda word: weigh({"first": (word,), "first-letters": _ends(word)}))
        self.last = evidence.role("last").get
        self.named, self.told = (evidence.role(role).get for role in ("named", "told"))
        self.runs, self.first_two, self.led = (evidence.runs(role).get for role in ("has", "first", "led"))


@cache
def _weights() -> _Weights:
    return _Weights(_evidence())


def _threes(words: Sequence[str]) -> Iterable[tuple[str, str, str]]:
    return zip(words, words[1:], words[2:], strict=False)


# Who tells something, and that it is told of a picture: what is said then may be in the picture too.
_TELLERS: Final = frozenset({say.STORY, say.TELLS, say.SUBJECT, say.SELF})


def tellers(clause: Clause) -> frozenset[str]:
    """Of what a clause says, what matters to those after it."""
    return _TELLERS & {*clause.kinds}


def called(heading: str) -> list[str]:
    """What a list shows by the line that it is called by."""
    words = Said(heading, [single(heading, "")]).words
    return [*words, *kinds_among(words)]


@lru_cache(64)
def _heading(heading: str) -> int:
    """What the line by which a list is called speaks for."""
    return _evidence().weigh({"heading": called(heading)}) if heading else 0


_NONE: Final = ("none",)


def shown(sentence: list[Clause], at: int, told: set[str]) -> Shown:
    """What a clause of a sentence shows that may speak for one verdict or another: what `judge` weighs, to learn from.

    `told` is what was told before in its line.
    """
    sentence = [unled(sentence[0]), *sentence[1:]]
    clause = sentence[at]
    words, heading = clause.words, clause.line.heading if clause.line.listed else ""
    before = sentence[at - 1] if at else None
    after = sentence[at + 1] if at + 1 < len(sentence) else None
    has = [*words, *map(" ".join, pairwise(words))]
    if not (words[0].isascii() and words[-1].isascii()):
        has += map(" ".join, _threes(words))
    return {
        "has": has,
        "letters": [letters for word in words for letters in _ends(word)],
        "first": {words[0], " ".join(words[:2])},
        "first-letters": _ends(words[0]),
        "onset": _begun(*onset) if (onset := _onset(clause)) else (),
        "last": (words[-1],),
        **_of_kinds(clause.kinds),
        "named": _named(clause) if clause.named else (),
        "form": _spelt(_form(clause, before is not None, after is not None)),
        "before": _edged(before.kinds) if before else _NONE,
        "after": _edged(after.kinds) if after else _NONE,
        "told": told,
        "heading": called(heading) if heading else (),
    }


def _ends(word: str) -> tuple[str, ...]:
    """How an English word begins and ends: what it shares with its other forms, and with words that are alike."""
    if len(word) < _STEM or not (word.isascii() and word.isalpha()):
        return ()
    return f"{word[:_STEM]}-", f"-{word[-3:]}", f"-{word[-2:]}"


_STEM: Final = 4


def _onset(clause: Clause) -> tuple[str, str, str] | None:
    """What opens a clause, how its first word ends, and the second, if the first is in no table: "Flick the …"."""
    if clause.stop - clause.first < 2 or clause.known:
        return None
    first, second = clause.said.words[clause.first : clause.first + 2]
    return clause.opens, first[-2:], second


def _begun(opens: str, ending: str, second: str) -> tuple[str, str, str]:
    return second, f"{opens} {second}", f"-{ending} {second}"


# The verdicts on the last two clauses before in the sentence, "" if there is none; and what opens the clause.
_Follows = tuple[str, str, str]


def followed(before: Sequence[str], clause: Clause) -> Shown:
    """What a clause shows by the verdicts before it in its sentence."""
    second, last = ("", "", *before)[-2:]
    return {"behind": _behind(second, last, clause.opens), "led": (f"{last} {clause.words[0]}",)}


def _behind(second: str, last: str, opens: str) -> tuple[str, str, str]:
    return last, f"{last} {opens}", f"{second} {last} ."


_START: Final = "^"
_END: Final = "$"


def _of_kinds(kinds: tuple[str, ...]) -> Shown:
    """The kinds of a clause: each once, and in twos and threes with its edges."""
    edged = (_START, *kinds, _END)
    return {"kind": {*kinds}, "kinds": {*map(" ".join, pairwise(edged)), *map(" ".join, _threes(edged))}}


def _edged(kinds: tuple[str, ...]) -> Set[str]:
    """The kinds of a neighbour, and how they begin and end."""
    return {*kinds, f"{_START} {kinds[0]}", f"{kinds[-1]} {_END}"} if kinds else {f"{_START} {_END}"}


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"[a-z]+|[\u3400-\u9fff]")


def _named(clause: Clause) -> set[str]:
    """The words inside of its names, which tell what a button does."""
    return {
        word for start, end in clause.names if end - start < _SHORT for word in _words_of(clause.said.text[start:end])
    }


@lru_cache(1024)
def _words_of(name: str) -> tuple[str, ...]:
    """The words of a name, one by one and in twos; names of buttons come again and again."""
    letters = _letters().findall(fold(name))
    return *letters, *map(" ".join, pairwise(letters))


_SHORT: Final = 40
_LENGTHS: Final = (1, 2, 3, 4, 4, 4, 7, 7, 7, 7, 7)
_LONG: Final = 12
_UNKNOWN: Final = 7
_PLACES: Final = {(False, False): "sole", (False, True): "first", (True, False): "last", (True, True): "inner"}

# What opens a clause; whether one stands before it, and one behind; how many words it has, and how many in no table;
# what stands behind it; whether it is in a list.
_Form = tuple[str, bool, bool, int, int, str, bool]


def _form(clause: Clause, before: bool, after: bool) -> _Form:
    said, line = clause.said, clause.line
    end = said.ends[2 * clause.stop - 1]
    mark = said.text[end] if end < line.end else ""
    return clause.opens, before, after, clause.stop - clause.first, clause.unknown, mark, line.listed


def _spelt(form: _Form) -> list[str]:
    opens, before, after, words, unknown, mark, listed = form
    return [
        f"opens {opens}",
        _PLACES[before, after],
        f"words {_LENGTHS[words - 1] if words < _LONG else _LONG}",
        f"unknown {min(unknown, _UNKNOWN)}",
        f"ends {mark}".rstrip(),
        *(["listed"] if listed else []),
    ]
