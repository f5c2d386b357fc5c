"""Where the name of a file begins that a Chinese sentence runs into: "把桌面上的雨声.mp3" → "雨声.mp3"."""

from __future__ import annotations

from functools import cache
from typing import Final

from nemo_mcp.resources.wording import compiled, phrases

from . import chinese as say

# English verbs that run into Chinese words: "upload那个雨声.mp3".
_VERB = r"(?:upload|import|add|use|insert|open|trim|cut|load)(?=[\u3400-\u9fff])"
# What ends before a path wherever it stands, and before the folders that stand at the top.
_TOP = "users|home|root|data|tmp|mnt|media|volumes|opt|var|srv|workspace|[a-z]"
_BEFORE_PATHS = rf".{{0,60}}(?:[了在是到为给剪辑上有看](?=[/~])|[\u3400-\u9fff](?=/(?:{_TOP})/|~/))"
_BEHIND = rf".{{0,60}}(?:{say.ENDING_LEADS})"


def behind_lead(text: str, start: int, end: int) -> int:
    """Where the name begins in what stands between two places of a folded text; a name that is led by nothing begins
    at `start`."""
    if match := compiled(_BEFORE_PATHS).match(text, start, end):
        return match.end()
    ended = compiled(_BEHIND).match(text, start, end)
    at = cut = ended.end() if ended and _may_begin(text, ended.end(), end) else start
    joined = cut == start
    while (token := compiled(_tokens()).match(text, at, end)) and not compiled(_names()).match(text, at, end):
        kinds, at = _kinds().get(token[0], _ENDING), token.end()
        ends = say.ENDS in kinds or (say.BEGINS in kinds and joined) or (say.AFTER in kinds and cut > start)
        latin = say.LATIN in kinds and text[at : at + 1].isascii() and text[at : at + 1].isalpha()
        if (ends or latin) and _may_begin(text, at, end):
            cut = at
        joined = cut == start or kinds >= _JOINING
    return cut


def _may_begin(text: str, at: int, end: int) -> bool:
    """Whether the name of a file may begin at a place: not with its ending, or with what joins two words."""
    return at < end and text[at] not in _INSIDE


_INSIDE: Final = frozenset("._-@的")
_ENDING: Final = frozenset({say.ENDS})
_JOINING: Final = frozenset({say.ENDS, say.GOES_ON})


@cache
def _kinds() -> dict[str, frozenset[str]]:
    """What each word of a lead does."""
    kinds: dict[str, set[str]] = {}
    for kind, table in say.LEADS.items():
        for word, _ in phrases(table):
            kinds.setdefault(word, set()).add(kind)
    return {word: frozenset(found) for word, found in kinds.items()}


@cache
def _tokens() -> str:
    return rf"{'|'.join(sorted(_kinds(), key=len, reverse=True))}|{_VERB}"


@cache
def _names() -> str:
    return "|".join(say.NAMES.split())
