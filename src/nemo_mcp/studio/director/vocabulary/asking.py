"""How a message asks whether something is so. "Can you make it louder?" and 能大声点吗 are wishes, and are not here."""

from __future__ import annotations

_REST = r"(?:(?!,? (?:(?:and|or|so|but) )?(?:(?:can|could|would|will) you|please)\b)(?:[^.!?;\n]|\.(?=\S)))*"
_BEGINS = r"(?:^|(?<=[.!?;\n])) *(?:(?:so|and|but|or|well|hm+|hey|hi|ok|okay|also|then|now|oh|wait|question)\b[,:]? *)*"
# What follows these is no subject: "should be louder", "is too dark", "would you …".
_NO_SUBJECT = r"(?! (?:be|to|too|not|so|very|you|just|only|missing|like|love|look|come|go|\d+\b(?![^.!;\n]*\?))\b)"
_SUBJECT = "the|my|our|it|this|that|these|those|they|there|we|i|clips?|all|any|both"
_OPENS = "|".join(
    (
        r"(?:is|are|was|were|does|did|has)(?:n['’]?t)?",
        r"(?:should|shall)(?:n['’]?t)?(?=[^,.;!\n]*(?:\?|$))",
        r"(?:would|will|won)(?:['’]?t)?(?= (?:an?|" + _SUBJECT + r")\b[^.!;\n]*\?)",
        r"(?:do|don|have|haven)(?:['’]?t)?(?= (?:" + _SUBJECT + r")\b[^.!;\n]*\?)",
    )
)
_ASKS_FOR = "|".join(
    (
        r"(?:which|who|whose)(?= )",
        r"(?:when|where)(?= (?:is|are|does|do|did|was|were|will|should|has|have)\b)",
        r"(?:what|how|why)(?:['’]s)?(?! (?:about|if|not|don['’]?t|i|we|you)\b)(?=[^.!;\n]*\?)",
    )
)
_TAG = (
    r"(?:\b(?:is|are|was|were|looks?|sounds?|seems?|feels?|has|have)\b|['’]s)[^.!?;\n]*, (?:(?:is|are|was|does|do|did"
    r"|has|have)n['’]?t (?:it|they|there|that)|(?:is|are|does|do) (?:it|they)|don['’]?t you think|right|correct|huh"
    r"|or not)(?=\?)"
)
_WISH_HAN = "能|可以|可否|帮|请(?!问)|麻烦|[好行成]吗"
_ASKED_HAN = (
    r"吗(?=[,。;!?\n]|$)|(?<![什怎这那要])么(?=\?|$)|了没有?(?=\?|$)"
    r"|([^不能可好行成动,])不\1|好不好(?=[看听])|有没有|是否|多[大响亮暗快慢久](?!一?[点些])"
)
_CLAUSE_HAN = rf"(?:^|(?<=[,。;!?\n]))(?![^,。;!?\n]*(?:{_WISH_HAN}))[^,。;!?\n]*"

# "Not louder than …", 不要太大声: what must only not be too much.
LIMIT = (
    r"(?:\bnot?|n['’]?t)\b[^,.;!?]*\b(?:too|(?:\w+er|more|less)(?: \w+)? than)\b"
    r"|(?:不要|别|不能|不应该?|不该|不可以?)(?:比|太|超过|高于|大于)"
)

# Patterns on folded text whose quotes are blanked; what they match asks.
ASKED = (
    rf"{_BEGINS}(?:(?:{_OPENS}){_NO_SUBJECT}|{_ASKS_FOR}){_REST}",
    rf"(?<=,) *(?:(?:and|but|so) )?(?:{_OPENS}) (?:{_SUBJECT})\b{_REST}",
    rf"{_BEGINS}(?=[^.!?;\n]*{_TAG}){_REST}",
    rf"{_CLAUSE_HAN}(?:{_ASKED_HAN})[^,。;!?\n]*",
    rf"{_CLAUSE_HAN},(?:不?是吗|对吗|是不是|对不对)(?=[。!?\n]|$)",
)
