"""What a clause asks for, by the evidence of its words, of the phrases among them, and of its neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import accumulate, chain, pairwise, repeat
from operator import attrgetter
from typing import Final, Literal, cast

from nemo_mcp.resources.evidence import Evidence, Shown
from nemo_mcp.resources.wording import Kept

from .clauses import Clause, Said, Source

# "aside" asks for nothing: thanks, haste, what stands around a request.
Verdict = Literal["chat", "aside", "export", "state", "credits", "upload"]

# The roles of a word or of the kind of a phrase: in the clause, in the one before, the one after, and a little further.
_ROLES: Final = ("has", "before", "after", "around")
_FAR: Final = 3
_LENGTHS: Final = "no 1 2 3 few few few some some some some some many".split()
# What a clause begins with or follows, whether it is the first and the last, how many words it has, and which mark
# stands behind it.
_Form = tuple[str, bool, bool, int, str]
# What a sentence begins with, which one it is, and of how many.
_Place = tuple[str, int, int]
_MOST_PLACES: Final = 4
# What the kinds of a clause come to: one by one, in all roles side by side; in their order; and for the other clauses
# of its sentence.
_Kinds = tuple[int, int, int]
_START: Final = "^"
_END: Final = "$"
_STEM: Final = 4
_KINDS: Final = attrgetter("kinds")
# Against "export", in a clause of more words than a few: an export that is asked for again costs less than one that
# nobody asked for.
_DOUBT: Final = 20
_FEW: Final = 3
# By so much more evidence is a verdict e times as likely.
TEMPERATURE: Final = 60


@cache
def _evidence() -> Evidence:
    return Evidence(files("nemo_mcp.resources.routing") / "evidence.tsv", TEMPERATURE)


def judge(said: Said) -> list[Verdict]:
    """A verdict for each clause of a message.

    All words of the message are looked up at once; what a clause shows is the difference of two running sums.
    """
    evidence, words, pair = _evidence(), _words().__getitem__, _pair_weights().get
    forms, followings, clauses = _forms(), _behind(), said.clauses
    single = [0, *accumulate(map(words, said.words))]
    double = [0, *accumulate(map(pair, _pairs(said.classes), repeat(0)))]
    kinds = [*map(_kinds().__getitem__, map(_KINDS, clauses))]
    # A sum holds what the words of a clause say about it and, in its higher fields, about its neighbours.
    sums = [0] * _FAR
    alone: list[int] = []
    behinds: list[dict[str, int]] = []
    last = len(clauses) - 1
    marks = [*said.words, _END]  # what stands behind a clause: a mark, the first word of the next one, or the end
    for n, (clause, (of_kinds, run, _), near) in enumerate(
        zip(clauses, kinds, _in_sentences(said, kinds), strict=True)
    ):
        opens, _, begin, end, (start, stop), *_ = clause
        sums.append(single[end] - single[begin] + of_kinds)
        form = forms[opens, n == 0, n == last, end - begin, marks[end]]
        alone.append(double[stop + 1] - double[start] + form + run + near)
        behinds.append(followings[opens])
    sums += [0] * _FAR
    before, after, around = (place * evidence.width for place in range(1, len(_ROLES)))
    # A half, so that what is negative in the lower fields does not lower the higher ones.
    by_before, by_after, by_around = (1 << (place - 1) for place in (before, after, around))
    totals: list[int] = []
    neighbours = zip(*(sums[away:] for away in range(2 * _FAR + 1)), strict=False)
    for shown_alone, (far, near, prior, own, following, next_, beyond) in zip(alone, neighbours, strict=True):
        total = own + ((prior + by_before) >> before) + ((following + by_after) >> after)
        totals.append(total + ((far + near + next_ + beyond + by_around) >> around) + shown_alone)

    def shown_behind(at: int, verdict: str) -> int:
        return totals[at] + behinds[at][verdict]

    def behind(at: int, before: str, verdict: str) -> str:
        return verdict

    verdicts, _ = evidence.likeliest(len(totals), "", shown_behind, behind)
    return cast("list[Verdict]", verdicts)


def _in_sentences(said: Said, kinds: list[_Kinds]) -> Iterator[int]:
    """For each clause what its sentence speaks for: its place and beginning, and the kinds of its other clauses."""
    places, sentences, first = _places(), _sentences(said), 0
    for n, sentence in enumerate(sentences):
        place = places[_place(said, sentence, n, len(sentences))]
        told = [others for _, _, others in kinds[first : first + len(sentence)]]
        total = sum(told) + place
        yield from [total - own for own in told]
        first += len(sentence)


def _sentences(said: Said) -> list[list[Clause]]:
    """The clauses of a message, sentence by sentence."""
    sentences: list[list[Clause]] = []
    for clause in said.clauses:
        if clause.fresh or not sentences:
            sentences.append([])
        sentences[-1].append(clause)
    return sentences


def _place(said: Said, sentence: list[Clause], at: int, count: int) -> _Place:
    return said.classes[sentence[0].classes[0]], min(at, _MOST_PLACES - 1), min(count, _MOST_PLACES)


def shown(said: Said, at: int) -> Shown:
    """What a clause shows that may speak for one verdict or another: the same as `judge` weighs, to learn from."""
    clauses, clause = said.clauses, said.clauses[at]
    around = [*clauses[max(0, at - _FAR) : max(0, at - 1)], *clauses[at + 2 : at + 1 + _FAR]]
    first, last = clause.classes
    things = _things(said, [clause])
    pairs = [*_pairs(said.classes)][first : last + 1]
    sentences = _sentences(said)
    number = sum(other.fresh for other in clauses[1 : at + 1])
    sentence = sentences[number]
    begins, place, count = _place(said, sentence, number, len(sentences))
    return {
        "has": things + [" ".join(pair) for pair in pairs],
        "letters": [letters for word in things for letters in _letters(word)],
        "before": _things(said, clauses[max(0, at - 1) : at]),
        "after": _things(said, clauses[at + 1 : at + 2]),
        "around": _things(said, around),
        "form": _spelt(_form(said, at)),
        "kinds": _run(clause.kinds),
        "sentence": [kind for other in sentence if other is not clause for kind in other.kinds],
        "sentence-first": (begins,),
        "sentence-place": (f"{place}/{count}",),
    }


def _run(kinds: tuple[str, ...]) -> list[str]:
    """The kinds of a clause in twos and threes, with its edges."""
    edged = (_START, *kinds, _END)
    return [*map(" ".join, pairwise(edged)), *map(" ".join, zip(edged, edged[1:], edged[2:], strict=False))]


def doubt(words: int) -> int:
    """What is held against an export in a clause of so many words; "export the video" is plain."""
    return _evidence().alone("export", _DOUBT) if words > _FEW else 0


def brings(said: Said, at: int, verdict: Verdict) -> list[bool]:
    """Whether each source in a clause is to be uploaded; a name may also be that of a clip that is there already."""
    evidence = _evidence()
    beside = evidence.weigh(_beside(said, at))
    near = (evidence.weigh(_near(said, at, source, verdict)) for source in said.clauses[at].sources)
    return [evidence.best(beside + weight) == "upload" for weight in near]


def handed(said: Said, at: int, source: Source, verdict: Verdict) -> Shown:
    """What a source shows that may speak for an upload or not."""
    return {**_near(said, at, source, verdict), **_beside(said, at)}


def _near(said: Said, at: int, source: Source, verdict: Verdict) -> Shown:
    words, begin, place = said.words, said.clauses[at].begin, source.at
    before = words[place - 1] if place else _START
    after = words[place + 1] if place + 1 < len(words) else _END
    return {
        "source": (source.span.kind, verdict, f"{source.span.kind} {verdict}", f"first {place == begin}"),
        "source-next": (f"{before} .", f". {after}"),
        "source-near": words[max(begin, place - 3) : place] + words[place + 1 : place + 4],
    }


def _beside(said: Said, at: int) -> Shown:
    """The same of all sources of a clause."""
    return {"source-has": _things(said, said.clauses[at : at + 1])}


def _things(said: Said, clauses: Iterable[Clause]) -> list[str]:
    """The words of clauses, and the kinds of their phrases."""
    return [thing for clause in clauses for thing in chain(said.words[clause.begin : clause.end], clause.kinds)]


def _pairs(words: list[str]) -> Iterable[tuple[str, str]]:
    """Each word with the one before it, and the last one with the end."""
    return pairwise([_START, *words, _END])


def _letters(word: str) -> Iterator[str]:
    """How a word begins, and four letters of it at a time: what a form or a slip of a known word shares with it."""
    if word.isalpha() and word.isascii() and len(word) >= _STEM:
        if len(word) > _STEM:
            yield f"{word[:_STEM]}-"
        whole = f"{_START}{word}{_END}"
        for at in range(len(whole) - _STEM + 1):
            yield whole[at : at + _STEM]


def _form(said: Said, at: int) -> _Form:
    clause = said.clauses[at]
    mark = said.words[clause.end] if clause.end < len(said.words) else _END
    return clause.opens, at == 0, at == len(said.clauses) - 1, clause.end - clause.begin, mark


def _spelt(form: _Form) -> tuple[str, ...]:
    opens, first, last, words, mark = form
    place = "sole" if first and last else "first" if first else "last" if last else "inner"
    return opens, place, _LENGTHS[min(words, len(_LENGTHS) - 1)], f"before {mark}", f"{opens} before {mark}"


def _word_weight(word: str) -> int:
    """The weights of a word in all its roles side by side."""
    evidence = _evidence()
    total = sum(evidence.weight("letters", letters) for letters in _letters(word)) if len(word) < _LONGEST else 0
    for place, role in enumerate(_ROLES):
        total += evidence.weight(role, word) << place * evidence.width
    return total


_LONGEST: Final = 40


@cache
def _words() -> Kept[str, int]:
    return Kept(_word_weight)


@cache
def _forms() -> Kept[_Form, int]:
    return Kept(lambda form: _evidence().weigh({"form": _spelt(form)}) - doubt(form[3]))


@cache
def _kinds() -> Kept[tuple[str, ...], _Kinds]:
    words, weigh = _words(), _evidence().weigh
    return Kept(
        lambda kinds: (sum([words[kind] for kind in kinds]), weigh({"kinds": _run(kinds)}), weigh({"sentence": kinds}))
    )


@cache
def _places() -> Kept[_Place, int]:
    return Kept(
        lambda place: _evidence().weigh({"sentence-first": place[:1], "sentence-place": (f"{place[1]}/{place[2]}",)})
    )


@cache
def _behind() -> Kept[str, dict[str, int]]:
    """For what parts a clause from the one before, the weights of the verdict on that; "" before the first."""
    evidence = _evidence()
    verdicts = ("", *evidence.labels)
    return Kept(lambda opens: {verdict: evidence.weigh({"behind": followed(verdict, opens)}) for verdict in verdicts})


def followed(verdict: str, opens: str) -> tuple[str, str]:
    """What a clause shows by following one with a verdict."""
    return verdict, f"{verdict} {opens}"


@cache
def _pair_weights() -> dict[tuple[str, ...], int]:
    return _evidence().runs("has")
