"""Which Chinese clause tells a hand what to do: its verb may stand anywhere, so what stands around it decides."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from . import vocabulary as say
from .reading import HAN, NAME, NUMBER

# Kinds of words, to be put into brackets.
_PAGES = say.PANEL + say.ROOM
_SPENT = say.ACCOUNT + say.BALANCE
_FILED = say.EXPORT + say.UPLOAD
_THINGS = _PAGES + say.BUTTON + say.TOOL + say.PLAYER + say.PLAYHEAD + say.ACCOUNT + _FILED
_TIMES = say.PLAYER + say.PLAYHEAD
_DONE_THERE = say.ENTER + say.WATCH + say.EDIT + say.CHOOSE + say.POINT + _FILED
_ASKS = say.LEAD + say.IF + say.AND
_NOT_DONE = f"(?!{say.FINITE})"  # what "了" follows has been done
_SOME = f"[{say.SMALL}{HAN}]"

# Verbs of hands, with what has to stand near them.
_HANDS: Final = (
    say.MOUSE,
    rf"[{say.PRESS}{say.CONTEXT}]{_NOT_DONE}",
    rf"(?<!{NUMBER}){say.POINT}[dzTPfLw%bp]{{0,10}}[{_THINGS}{say.NAMED}{_SPENT}{NAME}]",
    rf"{say.MOVE}{_NOT_DONE}.{{0,12}}[{_THINGS}{say.CLIP}{say.FILES}{say.BOX}{NAME}{NUMBER}]",
    rf"[{_THINGS}{say.CLIP}{say.FILES}{say.AT}{say.LEAD}].{{0,12}}{say.MOVE}{_NOT_DONE}",
    rf"{say.DROP}.{{0,8}}{say.BOX}",
    # English verbs in a Chinese sentence: "在 storyboard 里 drag 那些 cards", "先 play 一遍"
    rf"(?:^|[zLbTPpo%&d])[{say.CLICK}{say.DRAG}][dnBPTEUVNAFxiWc%h]",
    rf"(?:^|[zLbo&d]){say.OPEN}.{{0,8}}[{_PAGES}{_SPENT}]",
    rf"{say.LEAD}{say.PREVIEW}[{say.SMALL}{say.WATCH}]",
)
# Looser verbs, which pictures have as well, beside a place of the screen.
_LOOSE: Final = (
    # "进「运动」面板", "确认余额", "打开“降噪”开关", "打开 preview"
    rf"[{say.ENTER}{say.WATCH}].{{0,12}}[{_PAGES}{say.TOOL}{_SPENT}]",
    rf"{say.NAMED}.?[{_SPENT}]|{say.LEAD}{_SOME}{{0,3}}{say.ACCOUNT}",
    rf"{say.ENTER}(?:{_SOME}{{0,4}}{NAME}?{say.BUTTON}|{say.PREVIEW})",
    # "在右侧面板里看看", "去 timeline 里 preview", "时间轴上停到"
    rf"[{say.AT}{say.LOCATED}{say.CHOOSE}{say.SMALL}].{{0,8}}[{_PAGES}{_FILED}{say.ACCOUNT}{say.TOOL}].{{0,8}}[{_DONE_THERE}]",
    rf"[{say.WATCH}{say.PREVIEW}{say.ENTER}].{{0,8}}[{_TIMES}]",
    rf"[{_TIMES}].{{0,8}}[{say.WATCH}{say.PREVIEW}{say.EDIT}{say.HAUL}{say.ENTER}]",
    # "把音量线往下拉", "可以把片段往左挪", "调整右侧滑块", "面板里把亮度调到40"
    rf"{say.HAUL}.{{0,6}}[{say.TOOL}{say.PLAYHEAD}]|[{say.TOOL}{say.PLAYHEAD}].{{0,6}}[{say.HAUL}{say.EDIT}]",
    rf"[{say.LEAD}{say.IF}].{{0,4}}{say.AT}.{{0,3}}{say.CLIP}.{{0,6}}{say.HAUL}",
    rf"{say.PANEL}.{{0,4}}{say.AT}.{{0,8}}{say.EDIT}|{say.EDIT}.{{0,8}}{say.PANEL}|{say.EDIT}{_SOME}{{0,8}}{say.TOOL}",
    rf"{say.AT}{_SOME}{{0,6}}{say.TOOL}.{{0,8}}{say.EDIT}",
    # "选「确定」", "按 Reset", "按空格", "选中它"
    rf"^[{_ASKS}]*{say.CHOOSE}{_SOME}{{0,8}}[{_THINGS}{say.NAMED}]",
    rf"{say.CHOOSE}(?:{_SOME}{{0,4}}{NAME}(?:$|[&dLX])|{say.SMALL}?{say.KEYS}|{say.ITSELF}$)",
    # Where a thing is: "头像菜单里有“我的钱包”", "藏在“效果”标签页里", "都在“贴纸”面板", "下载按钮在播放器下面"
    rf"^[{_ASKS}]*{say.LOCATED}?.{{0,8}}[{say.ACCOUNT}{say.PANEL}].{{0,3}}{say.LOCATED}",
    rf"{say.LOCATED}{say.SMALL}?{NAME}[{_PAGES}]",
    rf"^[^{NUMBER}]*{say.AT}{_SOME}{{0,2}}(?:{NAME}{say.PANEL}|{_SOME}{{1,4}}{say.PANEL}|{say.ACCOUNT})[bdz]{{0,3}}$",
    rf"^[{say.SMALL}{say.LEAD}]*[{_FILED}{say.ACCOUNT}]{say.AT}[^{NUMBER}]{{0,6}}$",
    rf"{say.DROP}.{{0,6}}[{_PAGES}{say.BOX}{say.PLAYER}]",
)


def asks(signs: str) -> bool:
    """A verb of hands before somebody else is named; or a looser verb beside what it needs."""
    own, *others = re.split(f"[{say.SUBJECT}{say.SELF}]", signs, maxsplit=1)
    if (others and say.AND not in own) or _somebody().match(own):
        return False
    own = _outcome().sub("", own)
    if _hands().search(own):
        return True
    return say.FINITE not in own and not _pictured().match(own) and bool(_loose().search(own))


@cache
def _hands() -> re.Pattern[str]:
    return re.compile("|".join(_HANDS))


@cache
def _loose() -> re.Pattern[str]:
    return re.compile("|".join(_LOOSE))


@cache
def _somebody() -> re.Pattern[str]:
    """A noun right before the verb of a hand: somebody in the picture does it."""
    return re.compile(rf"{HAN}{{2,4}}[{say.PRESS}{say.MOVE}{say.CONTEXT}](?!.*[{say.LEAD}{say.IF}])")


@cache
def _outcome() -> re.Pattern[str]:
    """What comes of it: "…就自然了"."""
    return re.compile(rf"{say.AND}[^{say.AND}]*{say.FINITE}[^{say.AND}]*$")


@cache
def _pictured() -> re.Pattern[str]:
    """A scene that enters something by itself: "镜头切到菜单"."""
    verbs = say.ENTER + say.POINT + say.CHOOSE + say.PRESS + say.EDIT
    free = say.LEAD + say.IF + say.AT
    return re.compile(rf"[^{free}{verbs}]*{say.STORY}[^{free}]*{say.ENTER}")
