"""What a message is about: the subject of a prompt and the name of a brand."""

from __future__ import annotations

import re

from nemo_mcp.studio.director import vocabulary

_NOT_BRANDS = "instagram tiktok youtube facebook twitter x reels shorts mp4 the a an my our me i music".split()
_NAME = r"[\"“]?(?P<name>[A-Z][\w&'’-]*(?: [A-Z&][\w&'’-]*)*)"
_OWNER = "brand|company|shop|store|business|startup|café|cafe"
_BRAND = (
    rf"\b(?:{_OWNER})(?: name)?(?: is| called| named|:)? +{_NAME}",
    rf"\bfor +(?:our |my )?(?:(?:new )?(?:{_OWNER}) +)?{_NAME}",
    r"(?:品牌|公司|店铺|店名|商店)名?(?:是|叫|为|：|:)?[“「\"]?(?P<name>[A-Za-z][\w&'’ -]*\w|[\u4e00-\u9fff]{2,8}?)"
    r"(?=[”」\"，。,;；的做]|$)",
)
_TIME = r"(?:an? )?\d+(?:\.\d+)?[ -]?(?:seconds?|secs?|s|minutes?|mins?)\b|\d+ ?(?:秒|分钟)的?"
_SUBJECT = (
    r"\b(?:about|showing|featuring) (?P<subject>.+)",
    r"(?:prompts?|video|film|clip|reel|promo|ad|commercial) (?:for|of|about|showing|featuring|on) (?P<subject>.+)",
    r"\b(?:for|of) (?P<subject>.+)",
    r"关于(?P<subject>.+?)的?(?:视频|影片|短片|提示词|宣传片|广告|分镜|$)",
    r"(?:给|为)(?P<subject>.+?)(?:写|做|生成|制作|创建)",
    r"(?:写|生成|做|制作|创建|来)(?:一?[个段条])?(?P<subject>.+?)(?:的|视频|影片)*(?:提示词|提示语|分镜)",
    r"(?:prompt|storyboard|idea)s? ?[:,-] *(?P<subject>.+)",
    r"提示词[,，:：](?:关于|主题是|内容是)?(?P<subject>.+)",
)
_SUBJECT_END = (
    r"[,.;!?，。；！？\n]| with | in (?:a |an |the )?[\w-]+ (?:style|light|lighting|mood)| using | that (?:is|has) "
    r"| and (?:add|then|make) "
)
_FILLER = (
    r"^(?:an? |the |short )*(?:video|film|clip|reel|promo|ad|commercial) (?:for|of|about|showing|featuring) "
    r"|^(?:(?:一个|一款|一段|我们?的?|这个)\s*)+|的$"
    r"|^(?:my|our) |(?:的)?(?:广告|宣传片|短片)$"
    r"|\b(?:showcase|commercial|ad|advert|video|promo|teaser|trailer|clip)s?$"
)
# What is to be cut, and is no idea.
_FOOTAGE = (
    r"(?:(?:all|of|the|my|our|your|these|those|some|uploaded|new)\b ?)*"
    r"(?:clips?|videos?|footage|photos?|pictures?|images?|files?|shots?|uploads?|media|material)?"
    r"|(?:所有|全部|这些|那些|这|那|几|个|段|张|我|你|的|上传|上面)*(?:素材|片段|照片|图片|视频|文件|镜头)?"
)
_TOO_PLAIN = ("product", "a product", "产品", "产品展示")


_PLACE = (
    r"^(?P<subject>.{2,}?) "
    r"(?P<setting>(?:in|on|at|inside|under|beside|by|near|through|over|along|among|during) (?:the |an? )?.+)$",
    r"^(?P<setting>.{1,10}(?:中|里|上|边|下|旁|前))的(?P<subject>.+)$",
)
_SHOTS = r"(\d{1,2}) (?:shots?|scenes?|cards?|frames?)\b|(\d{1,2})个?(?:镜头|分镜|场景)"


def brand_of(message: str) -> str:
    """The brand that a message names, else ""."""
    for pattern in _BRAND:
        for match in re.finditer(pattern, message):
            brand = match["name"].strip()
            if brand.split()[0].lower() not in _NOT_BRANDS:
                return brand[:40]
    return ""


def subject_of(message: str) -> str:
    """What a message wants to see, without its length and style, as it was written; "" if it does not say."""
    plain = re.sub(_TIME, " ", re.sub(vocabulary.LINKS, " ", message), flags=re.IGNORECASE)
    folded = _simplified(plain)
    for pattern in _SUBJECT:
        if match := re.search(pattern, folded, re.IGNORECASE):
            ends = re.search(_SUBJECT_END, match["subject"], re.IGNORECASE)
            start = match.start("subject")
            subject = plain[start : start + ends.start()] if ends else plain[slice(*match.span("subject"))]
            subject = re.sub(r"\s+", " ", subject).strip()
            if re.fullmatch(_FOOTAGE, _simplified(subject), re.IGNORECASE):
                continue
            subject = re.sub(_FILLER, "", subject, flags=re.IGNORECASE).strip(" \"'“”的")
            if len(subject) > 1 and _simplified(subject.lower()) not in _TOO_PLAIN:
                return subject[:120]
    return ""


def scene_of(subject: str) -> tuple[str, str]:
    """A subject and where it is: "a running shoe in the rain" → "a running shoe", "in the rain"."""
    folded = _simplified(subject)
    found = next((m for pattern in _PLACE if (m := re.match(pattern, folded, re.IGNORECASE))), None)
    if not found:
        return subject, ""
    return subject[slice(*found.span("subject"))], subject[slice(*found.span("setting"))]


def shots_of(message: str) -> int:
    """How many shots a message asks for; 0 if it does not say."""
    found = re.search(_SHOTS, _simplified(message), re.IGNORECASE | re.ASCII)
    return int(found[1] or found[2]) if found else 0


def _simplified(text: str) -> str:
    """Text in simplified characters, each at its place."""
    return "".join(vocabulary.TO_SIMPLIFIED.get(character, character) for character in text)
