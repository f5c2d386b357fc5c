"""Text that is taken as it stands: what a title says, quotes and links."""

from __future__ import annotations

# Unquoted text of a title or caption, up to the end of its clause.
SAID = (
    r"(?:put|place|write|add|show|display|insert) the words? +(?P<text>[^\n]+)",
    r"(?:call|name|title) it:? +(?P<text>[^\n]+)",
    r"(?:titled|called|named|(?:that |which )?(?:says|reads)|saying|reading|with the words?) ?:? *(?P<text>[^\n]+)",
    r"(?:title|headline|caption|subtitle|text|slogan|tagline|hook|opening line|cta"
    r"|call to action)s? ?[:=] *(?P<text>[^\n]+)",
    r"(?:title|headline|caption|text) should (?:be|say|read):? +(?P<text>[^\n]+)",
    r"(?:change|set|rename|update|edit|switch) (?:the |my )?(?:\w+ )?(?:title|headline|caption|text)s?(?: text)? to "
    r"(?P<text>[^\n]+)",
    r"(?:标题|片名|题目|字幕|文字|文案)(?:的?内容)?(?:是|为|叫|写|:|改成|改为|换成|换为)(?!在|到):? *(?P<text>[^\n]+)",
    r"(?:写着|写上|叫做|名为|内容是|内容为):? *(?P<text>[^\n]+)",
    r"(?:加|写|来|放)[上个]?一?[句行](?:话|字|文字)?:? *(?!字幕|标题|旁白|台词|歌词|文案)(?P<text>[^\n]+)",
    r"(?:片头|片尾|开头|结尾)(?:处|位置)?写[个着]? *(?!字幕|标题|一[句行])(?P<text>[^\n]+)",
)
SAID_END = (
    r"[,;。;!?\n]|\. |\.$| (?:at|in|on) (?:the |\d)| for \d| from \d| (?:and|then) (?:then |also )?(?:add|put|make|set"
    r"|change|mute|remove|trim|use|move|fade|give|turn|with) | with | instead of |然后|并且|并加|再加"
)

# What may follow a text with capitals, and is no part of it.
HASTE = "please|instead|right away|right now|asap|for me"

# The words of a title without quotes, known by their capitals: "with a title Low Tide".
CAPITALS = (
    r"(?:[Ww]ith|[Aa]dd|[Pp]ut|[Ss]how|[Uu]se|[Ii]nclude|and|,) (?:(?:an?|the|my) )?(?:[a-z]+ )?(?:title|headline|name)"
    r"(?: card)? (?P<text>(?!I\b|I['’]|It\b)[A-Z][\w'’&-]*[!?]?"
    r"(?: (?:(?:of|the|an?|in|for) ){0,2}(?:[A-Z][\w'’&-]*[!?]?|\d{4}\b))*)"
)

QUOTES = ("“”", "„“", "«»", "「」", "『』", "《》", "‘’", "``", '""')

LINKS = r"https?://\S+|(?:www\.|youtu\.be/|(?:[\w-]+\.)?(?:youtube|spotify|tiktok|vimeo|soundcloud|bilibili)\.com/)\S*"
PLATFORMS = (
    "youtube", "youtu.be", "spotify", "tiktok", "vimeo", "soundcloud", "bilibili", "instagram", "music.apple",
    "music.163", "y.qq", "douyin", "facebook",
)  # fmt: skip
