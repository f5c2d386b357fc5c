"""What is done with the files that a message names: uploaded alone, used for an edit, or written."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from operator import itemgetter
from typing import Final

from nemo_mcp.resources.wording import Phrase

from . import vocabulary as say
from .clauses import JOINTS, Clause, Said, Source
from .judge import Verdict
from .spans import SOURCES


def becomes(words: list[str], clause: Clause, verdict: Verdict) -> bool:
    """Whether the file in a clause is what is to be saved: "export it as lake.mov", "render to lake.mov"."""
    before = {words[found.at - 1] for found in clause.sources if found.at > clause.begin}
    if verdict == "export" and not say.NAMED.isdisjoint(before):
        return True
    return not _SAVING.isdisjoint(clause.kinds) and verdict in ("export", "upload") and not say.INTO.isdisjoint(before)


_SAVING: Final = frozenset({say.EXPORT, say.RENDER, say.SAVE})


def converts(words: list[str], clause: Clause) -> bool:
    """Whether the file in a clause is to become one of another format: "convert a.mov to mp4", "把a.mp4转成gif"."""
    found = clause.sources[0]
    before = words[max(clause.begin, found.at - 1) : found.at]
    behind = {phrase.kind for phrase in clause.phrases if phrase.at > found.at}
    return say.CONVERT.issuperset(before) and before != [] and say.FORMAT in behind


def excluded(said: Said, at: int, found: Source) -> bool:
    """Whether a file in a clause is named only to leave it out: "two.wav, not one.wav", "a.mp4 stays out".

    So is one that is not to be uploaded, and one that is taken back: "upload a.png, no wait, b.png".
    """
    words, clause = said.words, said.clauses[at]
    behind = (*words[found.at + 1 : clause.end],) if clause.end - found.at <= _FEW_WORDS else ()
    before = _phrases(clause, found.at - _FEW_WORDS, found.at)
    return (
        any(phrase.end == found.at and phrase.kind in say.DENIALS for phrase in before)
        or _unwanted(said, at, found)
        or words[found.at - 1] in say.LEAVING_OUT
        or behind in say.LEFT_OUT
        or (*words[max(0, found.at - 2) : found.at],) == say.INSTEAD_OF
        or _taken_back(said, at, found)
    )


_FEW_WORDS: Final = 5


def _unwanted(said: Said, at: int, found: Source) -> bool:
    """Whether a file is one of those that are not to be uploaded: "don't upload a.mp4 or b.mp4"."""
    words = said.words
    near = [
        phrase
        for clause in said.clauses[max(0, at - _NEAR) : at + 1]
        for phrase in _phrases(clause, found.at - _LIST_WORDS, found.at)
    ]
    return any(
        one.kind == say.NOT
        and one.end == then.at
        and then.kind == say.UPLOAD
        and all(word in SOURCES or word in say.IN_LISTS for word in words[then.end : found.at])
        for one, then in pairwise(near)
    )


_LIST_WORDS: Final = 20


def _phrases(clause: Clause, begin: int, end: int) -> list[Phrase]:
    """The phrases of a clause that begin between two places."""
    phrases = clause.phrases
    return phrases[bisect_left(phrases, begin, key=_AT) : bisect_left(phrases, end, key=_AT)]


_AT: Final = itemgetter(0)


def _taken_back(said: Said, at: int, found: Source) -> bool:
    """Whether what corrects the speaker, and nothing to do, stands between a file and the next one."""
    words = said.words
    behind = range(found.at + 1, min(found.at + _FAR, len(words)))
    then = next((place for place in behind if words[place] in SOURCES), 0)
    kinds = {phrase.kind for clause in said.clauses[at : at + _NEAR] for phrase in _phrases(clause, found.at, then)}
    return say.EDIT not in kinds and (say.CORRECTION in kinds or not say.SORRY.isdisjoint(words[found.at : then]))


_NEAR: Final = 5  # clauses
_FAR: Final = 12  # words


def stored(words: list[str], found: Source) -> bool:
    """Whether a file is in the project already: "项目里的a.mov"."""
    return "".join(words[max(0, found.at - _FAR) : found.at]).endswith(say.STORED)


def told_again(said: Said, at: int) -> bool:
    """Whether a clause asks to bring what was named before it: "(is a.wav there?) If it isn't, upload it"."""
    clause = said.clauses[at]
    if say.IT.isdisjoint(said.words[clause.begin : clause.end]) or say.UPLOAD not in clause.kinds:
        return False
    return not any(behind.sources for behind in said.clauses[at + 1 : at + _NEAR])


def uses(words: list[str], clause: Clause) -> bool:
    """Whether what is handed over is used for something at once: "use a.mp3 as the music", "trim a.mp4 to 3 s"."""
    last = max(found.at for found in clause.sources)
    behind = {phrase.kind for phrase in clause.phrases if phrase.at > last}
    if (verb := edit(clause)) and verb.isascii():
        behind_it = filter(str.isalnum, words[last + 1 : clause.end])
        return verb not in say.ADD or not say.LIBRARY.issuperset(behind_it)
    return say.ELEMENT in behind or any(_does(words, clause, phrase) for phrase in clause.phrases)


def _does(words: list[str], clause: Clause, phrase: Phrase) -> bool:
    """Whether a Chinese phrase says what is done with a file, and not what file it is: "剪好的视频在 a.mp4"."""
    at, end, kind, verb = phrase
    handed = end < clause.end and words[end] in SOURCES
    if verb == say.USE:
        return handed and any(one.kind in _ELEMENTS and one.end == at for one in _phrases(clause, at - _FEW_WORDS, at))
    if kind not in _EDITING or verb.isascii() or say.OF in words[end : end + 2]:
        return False
    if verb not in say.PUT:
        return True
    if handed and verb[-1] in say.AT:
        return False
    return not {*words[end : clause.end]} <= say.SHELVES | say.LIBRARY | SOURCES


_EDITING: Final = frozenset({say.EDIT, say.DEMAND})
_ELEMENTS: Final = frozenset({say.ELEMENT, say.CONTENT})


def labelled(message: str, clauses: list[Clause]) -> bool:
    """Whether a message begins with words that only name a file: "the quayside → quay.mov", "my take = take.wav"."""
    if len(clauses) < _FEW or not clauses[1].sources or clauses[1].sources[0].at != clauses[1].first:
        return False
    label, found = clauses[0], clauses[1].sources[0].span
    does = any(phrase.kind in _EDITING and phrase.at == label.begin for phrase in label.phrases)
    return not (label.sources or does) and message[: found.start].rstrip(" \"'“「").endswith(say.POINTING)


_FEW: Final = 2


def edit(clause: Clause) -> str:
    """The verb of the edit that a clause begins with; empty if it begins otherwise."""
    verb = next((phrase for phrase in clause.phrases if phrase.kind not in JOINTS), None)
    return verb.value if verb and verb.kind == say.EDIT else ""


def goes_on(words: list[str], last: Clause, brought: bool, clause: Clause, alike: bool) -> bool:
    """Whether a clause without a verb goes on with what the last one in its sentence said of a file.

    "Merge a.mp4 and b.mp4 with a fade", "stitch these together: a.mp4, b.mp4", "add a.mp4 after the first clip".
    `brought` tells whether there was a file so far, `alike` whether both clauses are judged alike.
    """
    edits = brought and edit(last) != ""
    if edits and clause.opens in _PLACING:
        return True
    if not clause.sources or words[clause.first] not in SOURCES:
        return False
    return not alike or (edits and not say.LIBRARY.issuperset(words[clause.sources[-1].at + 1 : clause.end]))


_PLACING: Final = frozenset({say.ONCE, say.EARLIER})
