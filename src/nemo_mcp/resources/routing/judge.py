"""What a clause is, by the signs of its words."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, Literal

from . import vocabulary as say
from .reading import WORD

Verdict = Literal["chat", "aside", "export", "state", "credits", "upload", "use", "options", "nothing"]

# A clause with more unknown words than this is a description, whatever else it says.
MOST_WORDS: Final = 6

# What may stand before a request, name what is delivered, stand after it; and what is a source of material.
_LEAD = r"(?:[dyzt]|N+[XEe]+|N+e)*"
_OBJECT = r"[tMFLSfrqdD]"
_NAMED = r"(?:w{0,2}[tMFLSfrqd]|D)*"
_TAIL = r"[yztGHE?adD]*"
_SOURCE = "[PpWJ]"

# The first form that fits a clause holds. `w` stands for a word without a sign, `k` for a quotation, `D` for a goal.
_FORMS: tuple[tuple[Verdict, str], ...] = (
    ("chat", r".*A.*"),
    ("nothing", r"[zyt?dMabFiD]+(?<!\?)|s+t+"),
    ("nothing", r"z+[yt?dMb]{0,5}w?[ytdMb]{0,3}(?<!\?)"),
    ("nothing", r"[yzti]*N+(?:[ERUVGHCBSTQcmMFtfLeOdz?]+|[hs]+[tMFST]+|[XERtM]+e[et]*|X)[tMFLfdDrqzeSTB?]*w{0,2}"),
    ("nothing", r"n[^X]*|[yt]*G[tD?]*|[yzt]+[VG]?t*|[yztd]*l+[tMFoSTewX?]{0,6}"),
    ("nothing", r"uw?M+u[ud]*"),
    ("options", r"[yt]*[frqd]*[frq][frqdtzD]*"),
    # upload
    ("upload", r"[yuUtMdGszVaihow]*(?:[PpJ][uUtMdyzSa?]*)+(?<![Xo])"),
    ("upload", rf"[yuUtMdGszHi]*w{{0,2}}U[uUtMdDyGoi]*{_SOURCE}[PpWJuUtMdDyzSa]*"),
    ("upload", rf"[yuUtMdGszoi]*{_SOURCE}[PpWJtMdDys]*U[uUtMdDyzSa?]*"),
    ("upload", r"[utPpWJMy?]*W[utPpWJMyH?]*"),
    ("upload", r"[tcyGziMhH]*U[tMDduU]*w{0,2}[tMDdGuaSio?]*"),
    ("upload", r"[yGtczhi]*w{0,2}[tM]+d*[yGtHi]*U[tMdu?]*"),
    ("upload", r"[ytugiMGHodSszVa]*w{0,3}[yti]*[PJ][PJtMdDyza?]*"),
    ("use", r".*[XUuyV].*[PpJ].*|.*[PpJ].*[XUu].*|.*P.*X.*"),
    # progress
    ("state", r"[yt]*[ih]+[tMFSTERodi]*[zOR]+[tzOi?]*"),
    ("state", r"[ytMFSoEd]+[ih]+[tMFSTERodi]*[zOR]+[tzOi]*\?+"),
    ("state", r"[yzt]*O+\?*|[tMFSTRdo]*[zO]+\?+"),
    ("state", r"I+[tMFSiR]*[zO]+"),
    ("state", r"[^yXEx]*Rz+\??|[tM]+s+\??"),
    # export
    ("export", rf"{_LEAD}[GHV]?[td]*[ER]+{_NAMED}{_TAIL}"),
    ("export", rf"{_LEAD}{_OBJECT}+[yz]*[GRHV]*[td]*E+{_OBJECT}*{_TAIL}"),
    ("export", rf"{_LEAD}H+[tdDyza?]*"),
    ("export", rf"{_LEAD}[GHVE]+[td]*w{{0,2}}{_OBJECT}*[FfLrE]{_OBJECT}*(?:E{_OBJECT}*)?{_TAIL}"),
    ("export", rf"{_LEAD}[GHV]+[td]*{_OBJECT}*M{_OBJECT}*{_TAIL}"),
    ("export", rf"{_LEAD}{_OBJECT}*[FLM]{_OBJECT}*[yz]*[GH]+[FMLfrqtdDy?a]*"),
    ("export", rf"{_LEAD}{_OBJECT}*V+{_OBJECT}*[FfMdL]{_OBJECT}*{_TAIL}"),
    ("export", rf"{_LEAD}[GHV]t+d[dD]*{_TAIL}"),
    ("export", rf"{_LEAD}[XG][tMFSw]{{0,3}}[fd]*f{_OBJECT}*{_TAIL}"),
    ("export", rf"{_LEAD}F[fr]+[qrfdt]*"),
    # credits
    ("credits", r"I[tih]*c+[tC]*"),
    ("credits", r"[yt]*s+t?B\??|[tci]*B\?+|[chsyt]*BT\??"),
    ("credits", r"[yszchtGHu?qMim]*[CB]?[yszchtd?M]*C[yszchtGHdDB?Maim]*"),
    ("credits", r"(?=.*[cshmI?])[^XNAEUSTfoxkRv]*C[^XNAEUSTfoxkRv]*"),
    ("credits", r"[tyimhz]*c+[wtM]*C+[tywmc]*X[twMo]{0,4}\??"),
    ("credits", r"(?=.*[cshI])[^XNAEUSTPfoxkRv]*B[^XNAEUSTPfoxkRv]*"),
    ("credits", r"(?=.*[chi?B])[^XNAEUSTfoxkPRv]*m[^NAEUSTfxkPRv]*"),
    ("credits", r"[tiy]*c[wMt]{0,2}y+X[tMw]{0,3}\??"),
    # state
    ("state", r"[^XNAEUCfGxk]*Q[^XNAEUCfxk]*"),
    ("state", r"[yszchti?GHMud]*[ST][yszchti?GMSTRaModEQ]*"),
    ("chat", r"[yzt]*s[wo]+.*S.*(?<!\?)"),
    ("state", r"(?=.*[schi?])(?!(?:.*w){3})[^XNAEUCfQxkvGHV]*[ST][^XNAEUCfQxko]*"),
    ("state", r"(?!(?:.*w){3})G?[yti]*[shc]+[^XNAEUCfQxkvGHVo]*[ST][^XNAEUCfQxkvo]*\?*"),
    ("state", r"w?[ytziM]*h[^XNAEUCfxkGHVmB]*[MFSoT][^XNAEUCfxkGHVmB]*"),
    ("state", r"[ytM]*[hc]+[tMo]*[Mo][tMowh?id]*|M+[ih]*[hc]+[o?tM]*"),
    ("state", r"[tyMFo]*h+t[i?]*|[tyMFo]*h[ch]*h[ti?]*|[yt]*i+[ti]*[MFSo][tioShd]*\?+"),
)
_GOAL = re.compile(r"~+[tdwMocF]{1,5}(?![?XNE])")
# What is done and a video: the finished video.
_FINISHED = re.compile(f"{say.DONE}+{say.THIS}?(?=[{say.MOVIE}{say.FORMAT}])")
_SMALL_TALK = frozenset({say.CONTEXT, say.DONE})
_ABOUT_THE_PICTURE = frozenset("sXNAEUSTCBQPpWJkoxfRVGHvmhr")


@cache
def _forms() -> list[tuple[Verdict, re.Pattern[str]]]:
    return [(verdict, re.compile(form)) for verdict, form in _FORMS]


@lru_cache(4096)
def judge(signs: str) -> Verdict:
    """The verdict on a clause whose words have these signs.

    "aside" is what stands around a request and asks for nothing; "nothing" what takes a request back.
    """
    known = _GOAL.sub(_goal, signs.replace(say.CONTEXT, "")).replace(say.TOWARD, "")
    known = _FINISHED.sub(say.FILM, known)
    known = known[:1] + known[1:].partition(say.CONTRAST)[0]
    if known.count(WORD) > MOST_WORDS or len(known) > 4 * MOST_WORDS:
        return "use" if {*"PpJ"} & {*known} and {say.EDIT, say.UPLOAD, say.HANDOVER} & {*known} else "chat"
    if known and (verdict := _formal(known)) != "chat":
        return verdict
    if _is_aside(signs):
        return "aside"
    return "chat" if signs.strip(say.ASK) else "nothing"


def _goal(match: re.Match[str]) -> str:
    return say.GOAL if say.GOAL in match[0] else "D"


def _formal(signs: str) -> Verdict:
    for verdict, form in _forms():
        if form.fullmatch(signs):
            return verdict
    return "chat"


def _is_aside(signs: str) -> bool:
    """Whether the words are small talk around a request: about people, haste and joy, and not about the picture."""
    talk = sum(sign in _SMALL_TALK for sign in signs)
    return talk > 0 and talk >= signs.count(WORD) and not _ABOUT_THE_PICTURE & {*signs}
