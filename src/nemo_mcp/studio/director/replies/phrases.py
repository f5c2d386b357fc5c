"""What the director says about the content, in English and Chinese. The talk of buttons and panels is in `gui_talk`."""

from __future__ import annotations

from nemo_mcp.studio.director.vocabulary import TO_TRADITIONAL

from .first_cuts import FIRST_CUTS
from .of_clips import OF_CLIPS
from .of_sound import OF_SOUND
from .questions import QUESTIONS
from .small_talk import SMALL_TALK

UNITS = {"second": {"en": "s", "zh": "秒", "zh-Hant": "秒"}, "comma": {"en": ", ", "zh": "、", "zh-Hant": "、"}}

_SENTENCES: dict[str, tuple[str, str]] = {**FIRST_CUTS, **OF_CLIPS, **OF_SOUND, **QUESTIONS, **SMALL_TALK}

HOOKS = {
    "en": ("Made to be seen", "See what is new", "Look closer", "This is the one"),
    "zh": ("看见不同", "新品登场", "细看之下", "就是它"),
}
CLOSINGS = {"en": ("Available now", "See you soon", "Find yours"), "zh": ("现已上市", "期待见面", "遇见你的那一款")}
CAPTIONS = {
    "en": ("Designed with care", "Made for every day", "Every detail counts", "Yours from today", "Simply good"),
    "zh": ("用心设计", "为每一天而做", "每处细节都讲究", "从今天起属于你", "简单就好"),
}


def traditional(text: str) -> str:
    """Simplified text of the director in traditional characters."""
    return "".join(TO_TRADITIONAL.get(character, character) for character in text)


class Count(int):
    """A number that words agree with: f"{Count(1):cut is|cuts are}" is "1 cut is"."""

    def __format__(self, form: str) -> str:
        one, _, many = form.partition("|")
        return f"{int(self)} {one if self == 1 else many}" if many else str(int(self))


COLORS = {
    "#ffffff": ("white", "白色"), "#000000": ("black", "黑色"), "#ffd23f": ("yellow", "黄色"),
    "#ff4d4d": ("red", "红色"),
    "#4da3ff": ("blue", "蓝色"), "#5ad07a": ("green", "绿色"), "#ff8fc7": ("pink", "粉色"),
    "#ff9f45": ("orange", "橙色"),
    "#a66bff": ("purple", "紫色"), "#35c9c9": ("teal", "青色"), "#9aa3ad": ("grey", "灰色"),
}  # fmt: skip


def color_name(color: str, language: str) -> str:
    """What a colour is called; one without a name is its hex value."""
    english, chinese = COLORS.get(color, (color, color))
    return english if language == "en" else traditional(chinese) if language == "zh-Hant" else chinese


def variants(table: dict[str, tuple[str, ...]], language: str) -> tuple[str, ...]:
    """What can be said in a language, of a table with "en" and "zh"."""
    return tuple(map(traditional, table["zh"])) if language == "zh-Hant" else table[language]


def sentence(key: str, language: str, **values: object) -> str:
    """A sentence in "en", "zh" or "zh-Hant", with its values filled in as they are."""
    english, chinese = _SENTENCES[key]
    pattern = english if language == "en" else traditional(chinese) if language == "zh-Hant" else chinese
    return pattern.format(**{k: Count(v) if type(v) is int else v for k, v in values.items()})
