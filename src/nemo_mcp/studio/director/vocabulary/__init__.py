"""The director's words, as tables: what a phrase means, in English and in Chinese.

A phrase is a pattern on folded text: lower case, half-width, simplified characters. To add a way of saying something,
add a phrase; to add a language, add a column. Of all phrases that fit at one place the longest wins.
"""

from nemo_mcp.characters import TO_SIMPLIFIED, TO_TRADITIONAL

from .asking import ASKED, LIMIT
from .between import BETWEEN
from .fillers import FILLERS, FILLERS_HAN
from .literals import CAPITALS, HASTE, LINKS, PLATFORMS, QUOTES, SAID, SAID_END
from .nouns import NOUNS
from .numbers import DIGITS, NUMBERS, ORDINALS
from .styles import STYLES
from .things import THINGS
from .verbs import JOINS, VERBS
from .ways import WAYS
from .word import Word, phrases

WORDS = (*VERBS, *THINGS, *WAYS, *STYLES, *BETWEEN)

__all__ = [
    "ASKED", "CAPITALS", "DIGITS", "FILLERS", "FILLERS_HAN", "HASTE", "JOINS", "LIMIT", "LINKS", "NOUNS", "NUMBERS",
    "ORDINALS", "PLATFORMS", "QUOTES", "SAID", "SAID_END",
    "TO_SIMPLIFIED",
    "TO_TRADITIONAL", "VERBS", "WORDS", "Word", "phrases",
]  # fmt: skip
