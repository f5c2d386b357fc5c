"""Sentences and instructions that are set in bold or italics: they are no names, and are read without their marks."""

from __future__ import annotations

import re
from typing import Final

from nemo_mcp.resources.wording import compiled

PICTURE: Final = r"[\u2600-\u27bf\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff]"


def without_emphasis(text: str) -> str:
    """A text with blanks for the marks of its emphasized sentences, and of its instructions in bold: "*Click Export to
    save it.*", "**Click the Export button** to save it"."""
    if any(map(text.__contains__, _ENDS)):
        text = compiled(_SENTENCE).sub(_unmarked, text)
    return compiled(_INSTRUCTION).sub(r"  \g<said>  ", text) if "**" in text else text


def in_bold(text: str) -> list[str]:
    """What reads like an instruction in bold, each once."""
    return [*dict.fromkeys(told["said"] for told in compiled(_INSTRUCTION).finditer(text))] if "**" in text else []


def _unmarked(sentence: re.Match[str]) -> str:
    """An emphasized sentence with blanks for its marks; what is called by a colon may be a line of the film."""
    called = sentence.string[max(0, sentence.start() - _NEAR) : sentence.start("mark")].rstrip().endswith((":", "："))
    blanks = " " * len(sentence["mark"])
    return sentence[0] if called else f"{sentence['lead']}{blanks}{sentence['said']}{blanks}"


_NEAR: Final = 40  # letters
_ENDS: Final = tuple(end + mark for end in ".!?。！？…" for mark in "*_")
_SENTENCE = (
    rf"(?P<lead>(?:^|(?<=\n))[^\S\n]*(?:(?:[-*•+>]|{PICTURE}\ufe0f?)[^\S\n]|\d{{1,3}}[.)、][^\S\n]?)?"
    r"|(?<=[.!?][^\S\n])|(?<=[。！？]))"
    r"(?P<mark>\*{1,3}|_{1,2})(?P<said>[^\s*_\"“][^*_\n]{3,400}[.!?。！？…])(?P=mark)(?![^\s])"
)
# More than a name, and not a line of its own.
_LONG = r"(?:(?:[\w'’,]+ ){5,}[^*\n]{2,200}|[^*\n]{0,20}[\u3400-\u9fff][^*\n]{9,200})(?=\*\*[^\n]*[^\s.。!！?？])"
# What begins with the verb of a hand; not behind another one, whose button it is: "click **Open project**".
_INSTRUCTION = (
    r"\*\*(?:(?<=^\*\*)|(?<=\n\*\*)|(?<=[^\w\s→>] \*\*)|(?<=[。！？：；，、请請再先👉)）]\*\*)|(?<=just \*\*)"
    r"|(?<=please \*\*)|(?<=then \*\*))(?=[^*]{8}|[\u3400-\u9fff])(?P<said>(?i:(?:please |just |now |then )?"
    r"(?:(?:double-|right-)?click|tap|press|hit|open|drag|go to|head to|choose|select|scroll|pull|upload|visit|use) "
    r"[^*\n]{3,200}"
    r"|请?(?:再|先)?(?:[点點单單双雙][击擊]|[点點]一下|[点點][开開]|按下|打[开開]|[拖][动動曳]|右键|把|[进進]入|前往)"
    rf"[^*\n]{{2,100}}|{_LONG}))\*\*"
)
