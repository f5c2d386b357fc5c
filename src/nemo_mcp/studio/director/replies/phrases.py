"""What the director says about the content, in English and Chinese. The talk of buttons and panels is in `gui_talk`."""

from __future__ import annotations

from nemo_mcp.studio.director.vocabulary import TO_TRADITIONAL

from .first_cuts import FIRST_CUTS
from .of_clips import OF_CLIPS
from .of_sound import OF_SOUND
from .questions import QUESTIONS
from .small_talk import SMALL_TALK

LANGUAGES = ("en", "zh", "zh-Hant")
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


def variants(table: dict[str, tuple[str, ...]], language: str) -> tuple[str, ...]:
    """What can be said in a language, of a table with "en" and "zh"."""
    return tuple(map(traditional, table["zh"])) if language == "zh-Hant" else table[language]


def sentence(key: str, language: str, **values: object) -> str:
    """A sentence in "en", "zh" or "zh-Hant", with its values filled in as they are."""
    english, chinese = _SENTENCES[key]
    pattern = english if language == "en" else traditional(chinese) if language == "zh-Hant" else chinese
    return pattern.format(**values)
