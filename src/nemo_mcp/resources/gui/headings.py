"""What calls the lines below it: a sentence that ends in a colon, or a title."""

from __future__ import annotations

from typing import Final

from nemo_mcp.resources.wording import compiled

from .emphasis import PICTURE


def calls(said: str) -> bool:
    """Whether a line calls a list by its colon, or as a heading."""
    return said.rstrip().endswith(COLONS) or title_of(said) != ""


def last_sentence(said: str) -> str:
    """The sentence by which a line calls a list, which may be a question."""
    return said[max(map(said.rstrip(" *?？").rfind, _SENTENCES)) + 1 :].lstrip()


def question_of(said: str) -> str:
    """The last question of a paragraph, which may call its answers though more is said behind it: "Which one? Nothing
    has changed yet."; empty if it asks nothing."""
    return last_sentence(said[: max(map(said.rfind, QUESTION_MARKS)) + 1])


QUESTION_MARKS: Final = ("?", "？")
_SENTENCES: Final = ("。", "！", "？", ". ", "! ", "? ")


def title_of(said: str) -> str:
    """What a line says that is a heading by itself, or in bold: "## Tips", "**Tips**"; empty if it is none."""
    bare = compiled(_PICTURED).sub("", said.strip(), count=1)
    if said[:1] == "#":
        return bare.lstrip("#").strip("* ")
    if bare[:2] == "**" and bare[-1:] in _REMARK_ENDS:
        bare = compiled(_REMARK).sub("", bare)
    inside = bare[2:-2]
    return inside if len(bare) > len("****") and bare[:2] == bare[-2:] == "**" and "**" not in inside else ""


# What may stand before a title: "👉 **Next step**".
FIRST_PICTURE: Final = "\u2600"
_PICTURED = rf"^(?:#+ )?(?:{PICTURE}\ufe0f?)+ "
# What may stand behind one: "**The seven steps** (white on black)".
_REMARK = r"(?<=\*\*) ?[(（][^()（）*]{1,80}[)）]$"
_REMARK_ENDS: Final = frozenset(")）")
TITLING: Final = ("#", "*")
COLONS: Final = (":", "：")
