"""A reply parted into clauses: at its marks, and before the phrases that open a clause."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import Final

from . import vocabulary as say
from .reading import COMMA, VERBS, Clause, Point, Sentence, sentences
from .tokens import NAME, NUMBER, Said


def clauses(said: Said) -> list[Clause]:
    """The clauses of the lines that have a hand or a screen, in their order; of another line there are none.

    A sentence without hand and screen is a single one.
    """
    found: list[Clause] = []
    for _, line in groupby(sentences(said), _LINE):
        told = [*line]
        if not any(map(_READ, told)):
            continue
        for sentence in told:
            _, _, first, stop, points, read = sentence
            if read:
                found += _parted(sentence)
            else:
                found.append(Clause(sentence, first, stop, "start", points))
    return found


_LINE: Final = itemgetter(1)
_READ: Final = itemgetter(5)


_MAY_OPEN: Final = frozenset(
    {say.AND, say.IF, say.BY, say.FOR, say.UNTIL, say.SEES, say.RESULT, say.NEXT, say.TO}
    | {say.SELF, say.SUBJECT, say.LEAD}
)
# Who does what, behind a condition that no mark ends: "if you open the mixer you can hear the flute".
_ACTORS: Final = frozenset({say.SELF, say.SUBJECT, say.LEAD})
_WHO: Final = frozenset(
    "i, we, they, he, she, i'll, i can, i could, i will, i'd, we can, we'll, you can, you could, you may, you might, "
    "you'll be able to".split(", ")
)
_CONDITIONS: Final = frozenset({say.IF, say.BY, say.UNTIL})
_HAND_VERBS: Final = frozenset(VERBS)
_HANDS_CHINESE: Final = frozenset((*VERBS, say.PRESS, say.POINT, say.MOVE, say.ENTER, say.WATCH, say.LEAD))
_OPENING_CHINESE: Final = frozenset({say.AND, say.SEES, say.RESULT})
_LEADS: Final = frozenset({say.AND, say.LEAD})
_AFTER: Final = frozenset({"后", "之后", "以后"})  # what follows them may be done by somebody else
_NO_VERBS: Final = frozenset(
    "the a an your my its their this that these those where which both each every me you him her us them all "
    "about around roughly nearly exactly almost just only under below above over within between".split()
)


def _parted(sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence, parted by marks, and by phrases that open one."""
    said, _, start, stop, points, _ = sentence
    words = said.words
    opens, behind = "start", 0
    found: list[Clause] = []
    for n, (at, _, kind, value) in enumerate(points):
        if kind == COMMA:
            if words[at] == _LISTS and words[at - 1] == NUMBER and words[at + 1 : at + 2] == [NUMBER]:
                continue  # 第2、5、8段
            if start < at:
                found.append(Clause(sentence, start, at, opens, points[behind:n]))
            start, opens, behind = at + 1, words[at], n + 1
        elif (
            (kind in _MAY_OPEN or value in say.FINDS)
            and at > start
            and _opens(words, said.tokens, points, n, start, behind)
        ):
            found.append(Clause(sentence, start, at, opens, points[behind:n]))
            start, opens, behind = at, kind, n
    if start < stop:
        found.append(Clause(sentence, start, stop, opens, points[behind:] if behind else points))
    return found


def _opens(words: list[str], tokens: list[str], points: list[Point], n: int, start: int, behind: int) -> bool:
    """Whether a phrase opens a clause: behind words of another one, and not between two names or figures."""
    at, end, kind, value = points[n]
    if kind in _ACTORS and value not in _WHO:
        return False
    inside = points[max(behind, n - _FAR) : n]
    if kind in _ACTORS or value in say.FINDS:
        lead, *others = points[behind : behind + 2]
        condition = others[0] if others and lead[2] == say.AND else lead  # "and if you open the mixer"
        conditional = bool(inside) and lead[0] == start and condition[2] in _CONDITIONS
        return conditional and any(point[2] in say.HANDS for point in inside)
    if kind == say.BY and (words[end : end + 1] == words[at - 1 : at] or _is_amount(words, end)):
        return False  # "row by row", "by about 120 ms"
    if kind == say.IF and value == "otherwise" and not "".join(words[end : end + 1]).isalnum():
        return False  # "if it says otherwise, …"
    if kind == say.IF and inside and inside[-1][1:3] == (at, say.IF):
        return False  # "if once is enough"
    told_if = bool(inside) and inside[0][0] == start and inside[0][2] == say.IF
    if kind == say.FOR and (told_if or words[at - 1] in say.SENSES or say.PERSONS.issuperset(words[end : end + 1])):
        return False  # "if it is not for children", "listen for the bell", "too cold for you"
    if kind == say.TO:
        near = words[max(start, at - _NEAR) : at]
        if "from" in near and _NO_VERBS.isdisjoint(near[near.index("from") + 1 :][:1]):
            return False  # "from white to sage"
        then = points[n + 1] if n + 1 < len(points) else None
        if then and then[0] == end and then[2] in _THINGS:
            return False  # "to scene 3"
        return any(point[2] in _HAND_VERBS for point in inside) and _is_verb(tokens[end : end + 1])
    if at - start <= sum([point_end - point_at for point_at, point_end, other, _ in inside if other in _LEADS]):
        return False
    if kind == say.NEXT and "".join(words[max(start, at - 2) : at]) in say.NO_NEED:
        return False  # "不必再手动上传"
    if kind == say.NEXT:
        if value in _AFTER and words[at - 1] in say.TOWARDS:
            return False  # "往后拖"
        if value in _AFTER and say.LASTS.issuperset(words[end : end + 1]):
            return end < len(words)  # "点导出之后大概等三分钟"
        then = points[n + 1] if n + 1 < len(points) else None
        if then is None or then[0] != end:
            return False
        goes_on = then[2] == say.NAMED and words[then[1] : then[1] + 1] != [] and words[then[1]].isalnum()
        pressed = then[2] == say.AT and words[at - 1] == NAME  # "点“合成”之后在播放器里听一遍"
        told = then[2] in (say.SUBJECT, say.STORY) or goes_on or pressed  # "之后继续做第二章"
        return then[2] in _HANDS_CHINESE or (told and value in _AFTER)
    if not value.isascii():
        return kind in _OPENING_CHINESE and not _is_who_does(words[start:at])
    if value == "then" and words[at - 1] in say.MODALS:
        return False  # "it may then be had from the shop"
    if kind != say.AND:
        return True
    alike = words[at - 1] in _PAIRED and words[end : end + 1] == [words[at - 1]]
    alike = alike or words[end : end + 2] in say.FRACTIONS
    return not (alike or (words[at] == "and" and "between" in words[max(start, at - _NEAR) : at]))


_LISTS: Final = "、"
_FAR: Final = 40  # phrases; that a clause of more can be parted in linear time
_THINGS: Final = frozenset({say.STORY, say.CLIP})
_PAIRED: Final = frozenset({NAME, NUMBER})
_NEAR: Final = 4  # "between the second and the third"


def _is_who_does(words: list[str]) -> bool:
    """Whether words are, or end in, the one who does what follows: "(点导出，)您就能拿到文件", "我现在就能导出"."""
    return "".join(words) in say.YOU or "".join(words[-_SPOKEN:]).endswith(say.ME)


_SPOKEN: Final = 3  # letters


def _is_amount(words: list[str], at: int) -> bool:
    """Whether a figure stands at a place, perhaps behind an "about", or how much in words: "those two seconds"."""
    at += words[at : at + 1] != [] and words[at] in say.ABOUT
    if words[at : at + 1] == [NUMBER]:
        return True
    return not (say.COUNTS.isdisjoint(words[at : at + 1]) or say.UNITS.isdisjoint(words[at + 1 : at + 3]))


def _is_verb(tokens: list[str]) -> bool:
    """Whether what follows a "to" may tell what for: "press the space bar to hear it"."""
    return bool(tokens) and tokens[0].isalpha() and tokens[0].islower() and tokens[0] not in _NO_VERBS
