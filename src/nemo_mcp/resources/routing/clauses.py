"""A message parted into clauses, each of which may ask for something of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import partial
from operator import itemgetter
from typing import Any, Final, NamedTuple

from nemo_mcp.resources.wording import Phrase, made

from . import vocabulary as say
from .reading import ASK, COMMA, MARKS, STOP, Reading
from .spans import SOURCES, Span

# Phrases that open a clause; the marks of the text do so as well.
OPENING: Final = frozenset(
    {say.THEN, say.AND, say.REASON, say.IF, say.ONCE, say.EARLIER, say.PRIOR, say.CORRECTION, say.CONTRAST, say.BEFORE}
    | {say.FIRSTLY}
)
# Those that only part two requests, and belong to neither.
JOINTS: Final = frozenset({say.THEN, say.AND, say.FIRSTLY})
_DELIVERING: Final = frozenset({say.SEND, say.EXPORT, say.GIVE, say.SAVE})
# Those that begin a Chinese request of their own behind an edit: "字幕放大导出"; before a format, others do as well:
# "倒放一下做成mp4". What stands right before them belongs to them: "剪成30秒先不要导出".
_BEHIND_EDITS: Final = frozenset({say.SEND, say.EXPORT})
_BEFORE_FORMATS: Final = frozenset({say.GIVE, say.SAVE, say.EDIT})
_FORMATS: Final = frozenset({say.FORMAT, say.RESOLUTION})
_LEADING: Final = frozenset({say.POLITE, say.NOT})
# What a condition is about, before what is to be done then.
_TOLD: Final = _DELIVERING | {say.CREDITS}
_DEPENDING: Final = frozenset({say.IF, say.ONCE, say.EARLIER})
_KIND: Final = itemgetter(2)
_MATTERS: Final = OPENING | _DELIVERING | {say.SHOW, say.EDIT, say.CREDITS}


class Source(NamedTuple):
    """A path, an address or the name of a file in a message: the place of its word, and its span."""

    at: int
    span: Span


class Clause(NamedTuple):
    """Some words of a message that belong together, from `begin` to before `end`, and the phrases among them.

    `classes` is where its words begin and end with the kinds of phrases in place of theirs, `first` the first word that
    says something. `opens` is the kind of the phrase or the mark that the clause begins with or follows; `fresh` is
    whether it begins a sentence. `kinds` are those of its phrases.
    """

    opens: str
    fresh: bool
    begin: int
    end: int
    classes: tuple[int, int]
    first: int
    phrases: list[Phrase]
    kinds: tuple[str, ...]
    sources: list[Source]

    @property
    def alone(self) -> str:
        """The kind of the phrase that it is, if it is nothing else: "(在导出)之前，…"."""
        return self.kinds[0] if len(self.kinds) == 1 and self.phrases[0][:2] == (self.begin, self.end) else ""


# A clause from a tuple, faster than by its constructor.
_made: Callable[[tuple[Any, ...]], Clause] = partial(tuple.__new__, Clause)  # pyright: ignore[reportUnknownMemberType]


class Said(NamedTuple):
    """The words of a message, marks among them; the same with the kinds of phrases in place of theirs; its clauses."""

    words: list[str]
    classes: list[str]
    clauses: list[Clause]


def clauses(read: Reading) -> Said:
    """The clauses of a message, in the order in which they were said."""
    words, phrases = read.words, read.phrases
    classes: list[str] = []
    put, shorter = 0, [0]
    for at, end, kind, _ in phrases:
        classes += words[put:at]
        classes.append(kind)
        put = end
        shorter.append(shorter[-1] + end - at - 1)
    classes += words[put:]
    begins = [phrase.at for phrase in phrases]
    named = [at for at, word in enumerate(words) if word in SOURCES] if read.sources else []
    sources = [Source(at, span) for at, span in zip(named, read.sources, strict=True)]
    found: list[Clause] = []
    coming = source = 0
    for opens, fresh, begin, start, end in _cuts(read):
        first, coming = coming, bisect_left(begins, end, coming)
        handed, source = source, bisect_left(named, end, source) if named else 0
        if end > begin and (end - begin > 1 or words[begin] != ASK):
            among = begin - shorter[first], end - shorter[coming]
            spoken = start if start < end else end - 1
            held, brought = phrases[first:coming], sources[handed:source]
            found.append(_made((opens, fresh, begin, end, among, spoken, held, (*map(_KIND, held),), brought)))
    return Said(words, classes, found)


def _cuts(read: Reading) -> Iterator[tuple[str, bool, int, int, int]]:
    """What opens a clause, whether it begins a sentence, where its words begin with and without "and then", and end."""
    words = read.words
    marks = [(at, at + 1, word, "") for at, word in enumerate(words) if word in MARKS]
    openings: list[tuple[int, int, str, str]] = [
        phrase for phrase in read.phrases if phrase.kind in _MATTERS or phrase.value in say.ENOUGH
    ]
    opens, fresh, begin, start, opened, edit, told = STOP, True, 0, 0, 0, -1, -1
    for at, end, kind, value in sorted(marks + openings):
        if kind in MARKS:
            yield opens, fresh, begin, start, end if kind == ASK else at
            opens, fresh, begin, start, opened = kind if kind == COMMA else STOP, kind != COMMA, end, end, end
            edit = -1
            continue
        if value in say.ENOUGH:  # "点数够30就…": what is to be done then begins without a mark
            yield opens, fresh, begin, start, end
            opens, fresh, begin, start, opened, edit = say.THEN, False, end, end, at, -1
            continue
        if kind not in OPENING:
            begun = _begun(read, made((at, end, kind, value)), edit) if edit >= 0 and not value.isascii() else -1
            if begun > opened:
                yield opens, fresh, begin, start, begun
                opens, fresh, begin, start, opened, edit = say.THEN, False, begun, begun, at, -1
                continue
            edit = at if kind == say.EDIT else edit
            behind, told = opened <= told, at if kind in _TOLD else told
            depends = opens in _DEPENDING and at > opened
            if not (depends and _follows(opens, made((at, end, kind, value)), words[at - 1], behind)):
                continue
            kind, end = say.THEN, at
        anew = at > opened
        if anew:
            yield opens, fresh, begin, start, at
            fresh, begin, start, edit = False, at, at, -1
        if (kind in JOINTS or (kind == say.PRIOR and not value.isascii())) and start == at > 0:
            start = end
        # In "and once it is done" the clause is joined to what was said before, and does not depend on it.
        joined = kind == say.ONCE and opens in JOINTS and at == start and not anew
        opens, opened = opens if joined else kind, end
    yield opens, fresh, begin, start, len(words)


def _follows(opens: str, phrase: Phrase, before: str, told: bool) -> bool:
    """Whether what is to be done begins at a phrase without a mark, behind a condition or what it is to be done before.

    "If it's ready send it", "once it's red export it", "if I have 30 credits make one more", "before you import it see
    if I have any", "before you export it mute the wind". `before` is the word before it, `told` whether the clause has
    told of an export or of credits so far.
    """
    verb = phrase.value.isascii() and before not in say.NOUNS
    does = phrase.kind in _DELIVERING or (phrase.kind == say.EDIT and told)
    if opens == say.EARLIER:
        return verb and (phrase.kind == say.SHOW or (phrase.kind == say.EDIT and told))
    return does and (opens == say.IF or (opens == say.ONCE and verb and before not in say.SPEAKERS))


def _begun(read: Reading, phrase: Phrase, edit: int) -> int:
    """Where a Chinese request begins that stands behind an edit without a mark; -1 if the phrase begins none.

    `edit` is where the edit begins, which may only say what is asked for, or when: "把加了字幕的版本导出", "剪完导出".
    """
    words, phrases = read.words, read.phrases
    at, end, kind, value = phrase
    place = bisect_left(phrases, phrase)
    asks = kind in _BEHIND_EDITS or (value in say.ASKING and say.PEOPLE.isdisjoint(words[end : end + 1]))
    if kind in _BEFORE_FORMATS and not asks:
        asks = any(following.at == end and following.kind in _FORMATS for following in phrases[place + 1 : place + 2])
    if not asks or (say.TAKING.issuperset(words[edit - 1 : edit]) and edit > 0 and say.OF in words[edit:at]):
        return -1
    while place and phrases[place - 1].end == at and phrases[place - 1].kind in _LEADING:
        place -= 1
        at = phrases[place].at
    at -= words[at - 1] == say.JUST
    done = words[phrases[place - 1].end : at]
    return -1 if done and phrases[place - 1].at == edit and say.ENDED.issuperset(done) else at
