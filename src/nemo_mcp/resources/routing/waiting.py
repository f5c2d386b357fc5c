"""What is not to be done yet: an export that is denied or put off, and what somebody wants to see before it."""

from __future__ import annotations

from typing import Final

from nemo_mcp.resources.wording import compiled

from . import vocabulary as say
from .clauses import JOINTS, Clause, Said
from .judge import Verdict
from .reading import ASK, NUMBER, read
from .spans import FILE, QUOTE, SOURCE


def settled(said: Said, verdicts: list[Verdict]) -> list[Verdict]:
    """The verdicts, with "chat" for an export that is not to be done yet, and for what asks to be asked before one.

    What the speaker will export asks for nothing: "make it louder before I export". What is only denied beside another
    export tells how that is to be: "as mp4, don't export a mov"; so does an upload: "not the old logo, upload new.png".
    """
    asked = [clause for clause, verdict in zip(said.clauses, verdicts, strict=True) if verdict == "export"]
    exports = [clause for clause in asked if not EXPORTING.isdisjoint(clause.kinds)] or asked
    denied = all(_negates(said.words, clause, _EXPORTS) for clause in exports)
    waiting = {at + n for at in range(len(said.clauses) - 1) if _waits(said, at, verdicts) for n in (0, 1)}
    brings = any(clause.sources and verdict == "upload" for clause, verdict in zip(said.clauses, verdicts, strict=True))
    left_alone = _left_alone(said, verdicts)
    told: list[Verdict] = []
    for at, (clause, verdict) in enumerate(zip(said.clauses, verdicts, strict=True)):
        export = verdict == "export"
        off = export and (
            _later(said, at) or (denied and (_negates(said.words, clause, _EXPORTS) or clause not in exports))
        )
        left_out = verdict == "upload" and not clause.sources and _negates(said.words, clause, _UPLOADS)
        off = off or left_out
        if (left_out and brings) or at in left_alone:
            verdict = "aside"
        elif off or (at in waiting and _may_wait(said, at, verdict)):
            verdict = "chat"
        elif export and clause.phrases[:1] and clause.phrases[0].value == say.BEFORE_I:
            verdict = "aside"
        elif (clause.opens == say.EARLIER and verdict == "aside" and at and _is_needed(said, at)) or (
            export and at and said.clauses[at - 1].opens == say.EARLIER and _asks_else(clause)
        ):
            verdict = "chat"
        elif verdict == "chat" and at not in waiting and (_is_only_named(said, at) or _names_file(said, at, told[-1:])):
            verdict = "export"
        elif verdict != "aside" and _asks_for_link(said.words, clause, verdict):
            verdict = "state"
        elif verdict in READS and _only_edits(said.words, clause):
            verdict = "chat"
        elif verdict in _SAYS and (_is_enough(said.words, clause) or _is_too_little(said.words, clause)):
            verdict = "credits"
        told.append(verdict)
    return told


def _left_alone(said: Said, verdicts: list[Verdict]) -> list[int]:
    """The clauses that only deny an edit of what is read or brought, where nothing else is for the chat: "tell me if it
    is there; do not add it if it isn't"."""
    chats = [at for at, verdict in enumerate(verdicts) if verdict == "chat"]
    if not {*verdicts} - _SAYS:
        return []
    denials = {at for at in chats if _denies_edit(said.words, said.clauses[at])}
    beside = {at for at in chats if at - 1 in denials and said.clauses[at].opens == say.IF}
    beside |= {at for at in chats if at + 1 in denials and not (said.clauses[at].kinds or said.clauses[at + 1].fresh)}
    return chats if denials and denials | beside == {*chats} else []


def _denies_edit(words: list[str], clause: Clause) -> bool:
    """Whether a clause begins with "don't change it"."""
    told = [phrase for phrase in clause.phrases if phrase.kind not in JOINTS][:2]
    if [phrase.kind for phrase in told] != [say.NOT, say.EDIT] or told[0].end != told[1].at or clause.sources:
        return False
    return not say.LEFT_ALONE.isdisjoint(words[told[1].end : told[1].end + 1]) or told[1].end == clause.end


def wants_link(text: str) -> bool:
    """Whether a text names the link to the project."""
    return _names_link(read(text).words)


def _names_link(words: list[str]) -> bool:
    return compiled(say.PROJECT_LINK).search(" ".join(words)) is not None


def _asks_for_link(words: list[str], clause: Clause, verdict: Verdict) -> bool:
    """Whether a clause asks for the link to the project, and not for an edit with it: "send me the project link"."""
    if clause.sources or not _WITHIN_FILMS.isdisjoint(clause.kinds):
        return False
    asks = verdict != "chat" or not _GETTING.isdisjoint(clause.kinds)
    return asks and _names_link(words[clause.begin : clause.end])


_WITHIN_FILMS: Final = frozenset({say.EDIT, say.ELEMENT, say.DEMAND, say.NOT, say.CONTRAST, say.EXPORT, say.RENDER})
_GETTING: Final = frozenset({say.GIVE, say.SEND, say.SHOW, say.QUESTION, say.POLITE, say.UPLOAD, say.STATE, say.AMOUNT})


def _only_edits(words: list[str], clause: Clause) -> bool:
    """Whether a clause tells of an edit alone, whatever is read around it: "mute the second clip"."""
    told = [phrase for phrase in clause.phrases if phrase.kind not in JOINTS]
    begins = bool(told) and told[0].kind == say.EDIT and told[0].at <= clause.begin + 1
    only = begins and _OF_FILMS.issuperset([phrase.kind for phrase in told[1:]])
    return only and words[told[0].end : told[0].end + 1] in say.THE


_OF_FILMS: Final = frozenset({say.ELEMENT, say.MOVIE})


def _is_only_named(said: Said, at: int) -> bool:
    """Whether a clause names an export, and what comes first stands behind it: "导出之前先把字幕放大"."""
    clause = said.clauses[at]
    if not clause.fresh or clause.alone != say.EXPORT:
        return False
    behind = said.clauses[at + 1 : at + 2]
    return any(following.opens == say.PRIOR and say.EDIT in following.kinds for following in behind)


def _names_file(said: Said, at: int, before: list[Verdict]) -> bool:
    """Whether a clause is an export for what it calls the file: "export it as “May”", "(export it,) call it “May”".

    `before` is the verdict on the clause before it, if there is one.
    """
    words, clause = said.words, said.clauses[at]
    name, kinds = clause.end - 1 - (words[clause.end - 1] == ASK), {*clause.kinds}
    if words[name] not in (QUOTE, FILE, SOURCE):
        return False
    if not _MAKING_FILES.isdisjoint(kinds):
        return words[name - 1] in say.NAMED and _WITHIN_FILMS.isdisjoint(kinds - _MAKING_FILES)
    only = say.NAMED.union(say.NAMELY, say.NAMING).issuperset(words[clause.begin : name])
    return only and before == ["export"] and not clause.fresh


_MAKING_FILES: Final = frozenset({say.EXPORT, say.RENDER, say.SAVE})


def _is_enough(words: list[str], clause: Clause) -> bool:
    """Whether a clause is a balance on which another one hangs: "积分够20的话…", "unless I'm below 20 credits"."""
    if clause.opens == say.IF:
        said = {*words[clause.begin : clause.end]}
        counted = NUMBER in said and not say.SPEAKERS.isdisjoint(said)
        return say.CREDITS in clause.kinds and (counted or (clause.fresh and say.AMOUNT in clause.kinds))
    hangs = clause.phrases != [] and clause.phrases[-1].value in say.ENOUGH
    return hangs and not BALANCE.isdisjoint(clause.kinds)


def _is_too_little(words: list[str], clause: Clause) -> bool:
    """Whether a clause is a balance under which something is not to be done: "积分不足30就算了"."""
    if say.CREDITS not in clause.kinds and not {say.AMOUNT, say.ACCOUNT}.issubset(clause.kinds):
        return False
    spoken = "".join(words[clause.begin : clause.end])
    return say.JUST in spoken and any(map(spoken.__contains__, say.TOO_FEW))


def _is_needed(said: Said, at: int) -> bool:
    """Whether a clause tells what is to be done before an export: "no export before the title is red, then 4k"."""
    clause, words = said.clauses[at], said.words
    behind = words[clause.phrases[0].end] if clause.phrases and clause.phrases[0].end < clause.end else ""
    return behind not in say.SPEAKERS and _negates(words, said.clauses[at - 1], _EXPORTS)


def _asks_else(clause: Clause) -> bool:
    """Whether a clause says nothing of an export, and more than "please"."""
    return clause.end - clause.begin >= _FEW and EXPORTING.isdisjoint(clause.kinds)


_FEW: Final = 3


def _may_wait(said: Said, at: int, verdict: Verdict) -> bool:
    if verdict == "credits":
        return BALANCE.isdisjoint(said.clauses[at].kinds)
    return verdict != "state" or _asks_first(said, at)


# What a clause speaks of that is about the credits of the account.
BALANCE: Final = frozenset({say.CREDITS, say.ACCOUNT, say.MONEY, say.AMOUNT})
_SAYS: Final = frozenset({"chat", "aside"})
READS: Final = frozenset({"credits", "state"})
_EXPORTS: Final = frozenset({say.EXPORT, say.RENDER, say.SEND, say.GIVE, say.SAVE, say.FILM})


_UPLOADS: Final = frozenset({say.UPLOAD})
# What a clause speaks of that is about an export.
EXPORTING: Final = frozenset(
    {say.EXPORT, say.RENDER, say.GIVE, say.SEND, say.SAVE, say.FILM, say.FORMAT, say.RESOLUTION, say.QUALITY, say.LEVEL}
)


def _negates(words: list[str], clause: Clause, what: frozenset[str]) -> bool:
    """Whether a clause denies something: "don't export it", "I don't want to upload it"."""
    ends = {phrase.end for phrase in clause.phrases if phrase.kind == say.NOT}
    for phrase in clause.phrases if ends else ():
        at = phrase.at
        while at not in ends and words[at - 1] in say.WANTING:
            at -= 1
        if (phrase.kind in what or phrase.value == say.TO_SEND) and at in ends:
            return True
    return False


def _later(said: Said, at: int) -> bool:
    """Whether an export is for another time: "export it later", "export when I say", "明天再导出"."""
    words, clause = said.words, said.clauses[at]
    times = [place for place in range(clause.begin, clause.end) if words[place] in say.LATER]
    if words[clause.begin] == say.AGAIN and "".join(words[max(0, clause.begin - 2) : clause.begin]) in say.LATER_ON:
        return True
    if any(words[place : place + 2] in say.SOME_DAY for place in range(clause.begin, clause.end - 1)):
        return True
    reason = clause.opens == say.REASON or words[clause.begin] == say.SO
    if not reason and any(words[place - 1] not in say.DUE for place in times):
        return True
    return any(not near.fresh and _says_so(words[near.begin : near.end]) for near in said.clauses[at : at + 2])


def _says_so(words: list[str]) -> bool:
    """Whether words wait for the speaker to say so: "when I say", "till I tell you"."""
    threes = zip(words, words[1:], words[2:], strict=False)
    return any(one in say.UNTIL and who == say.SPEAKER and verb in say.SAYS for one, who, verb in threes)


def _waits(said: Said, at: int, verdicts: list[Verdict]) -> bool:
    """Whether a clause asks for a look or a word before the export behind it: "ask me before you export"."""
    export = said.clauses[at + 1]
    if export.opens == say.PRIOR:  # in Chinese what is looked at stands behind: "导出前先给我看看"
        waits = _may_wait(said, at + 1, verdicts[at + 1]) and verdicts[at + 1] != "state"
        return waits and not say.LOOKING.isdisjoint(said.words[export.begin : export.end])
    later = export.opens == say.EARLIER or (said.words[export.begin] == say.AGAIN and _begins_waiting(said, at))
    return later and verdicts[at + 1] == "export" and _asks_first(said, at)


def _asks_first(said: Said, at: int) -> bool:
    clause = said.clauses[at]
    words = {*said.words[clause.begin : clause.end]}
    return (
        _begins_waiting(said, at)
        or (say.ME in words and not say.ASKS.isdisjoint(words))
        or (say.MY in words and not say.CONSENT.isdisjoint(words))
    )


def _begins_waiting(said: Said, at: int) -> bool:
    """Whether a Chinese clause waits for the speaker: "等我看一遍，(再导出)"."""
    begin = said.clauses[at].begin
    return tuple(said.words[begin : begin + 2]) == say.WAITING
