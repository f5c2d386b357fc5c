"""Numbers and times in words: patterns on folded text, and what they amount to."""

from __future__ import annotations

import re

from . import vocabulary

DIGITS = r"\d+(?:\.\d+)?"
SPOKEN = "|".join(sorted(map(re.escape, vocabulary.NUMBERS), key=len, reverse=True))
# The same without "a", which counts no clips.
COUNTED = "|".join(sorted((n for n in vocabulary.NUMBERS if n.split()[-1] != "a"), key=len, reverse=True))
HAN = "[零〇一二两三四五六七八九十百]+"
NUMBER = rf"(?:{DIGITS}|{SPOKEN}|{HAN})"
_MINUTE = r"(?:minutes?|mins?|m)(?![a-z0-9])|分钟|分(?!为)"
_SECOND = r"(?:seconds?|secs?|s)(?![a-z0-9])|秒钟?"
# "two seconds", but not "as" for a second.
_MINUTES = rf"(?:(?:{DIGITS}|{HAN})[ -]?(?:{_MINUTE})|(?:{SPOKEN})[ -](?:minutes?|mins?)(?![a-z0-9]))"
_SECONDS = (
    rf"(?:(?:{DIGITS}|{HAN})[ -]?(?:{_SECOND})"
    rf"|(?:{SPOKEN})[ -](?:(?:full|whole|single) )?(?:seconds?|secs?)(?![a-z0-9]))"
)
TIME = (
    rf"(?:half a minute|half a second|half second|半分钟?|半秒"
    rf"|(?!9:16|16:9|1:1(?!\d)|4:[35]|3:4)\d{{1,2}}:\d\d(?:\.\d+)?"
    rf"|{_MINUTES}(?:半| ?(?:and )?{_SECONDS})?|{_SECONDS}(?:半| and a half)?|(?:{DIGITS}"
    rf"|{SPOKEN}) and a half (?:seconds?|minutes?|secs?))"
)
# How a time is meant, by the words around it; "length" is a bare one.
ROLES = {
    "head": r"(?:the )?(?:first|opening|initial) T|(?:the )?(?:first|opening) second(?= of| off|$)"
    r"|(?:the )?first second and a half|(?:掐|去)头T"
    r"|T (?:off|from|at|of) the (?:very )?(?:start|beginning|front|opening)|the (?:start|beginning|opening) by T"
    r"|(?:everything |all )?(?:before|until) (?:the )?T(?: mark)?(?! (?:before|after))|everything up to T"
    r"|(?:前面?|开头|最前面?|开始)的?T|第?T(?:之前|以前|前)的?(?:全部|所有)?(?:内容|部分)?",
    "tail": r"(?<!it )(?<!them )(?<!should )(?<!must )(?<!to )(?:the )?(?:last|final|closing) T|(?:the )?(?:last"
    r"|final) second(?= of| off|$)"
    r"|(?:掐|去)尾T|T (?:off|from|at|of) the (?:very )?end|the end(?:ing)? by T|(?:最后面?|后面?|末尾|结尾)的?T",
    "middle": r"(?:the )?middle T|T (?:out of|from|off|in) the middle(?= of|$)|(?:正?中间|当中)的?T(?!到|至|-|~)",
    "moments": r"at (?:N|T)(?:, ?(?:N|T))*,? and T"
    r"|(?:在|从)?第?T(?:[、,]T)*[和及与跟、]T(?:处|时|分别)*(?=[加写显放打]|分别)",
    "range": r"seconds? N (?:to|until|through|-|–) N"
    r"|(?:from |between )?(?:T|N) ?(?:to|until|till|and|-|–) ?T|[从在]?第?(?:T|N)(?:到|至|-|~)第?T",
    "at": r"(?:at|starting at|starting from|from|after|past|around) (?:the )?(?:first )?T(?: mark| on(?:wards?)?)?"
    r"|T into(?= (?:the |my )?(?:song|track|music)\b)"
    r"|(?:在|从)?第T(?:处|时候?|开始|的时候)?|(?:在|从)T(?:处|时候?|开始|的时候)?|T(?:处|的时候)"
    r"|(?<![^,。;!?\n ])T(?=加|添|插入|放|显示|出现|写|打上|出|上)"
    r"|(?:改到|移到|到|在|从)?第?T(?:再|才|时)?(?:出现|显示)(?!到)"
    r"|(?:在|从)?第?T(?:之后|以后|往后|后)的?(?:全部|所有)?(?:内容|部分)?",
    "under": r"(?:(?:keep|make|cut|trim|get) (?:it|this|the (?:video|film|whole thing)) )?(?:down )?(?:to )?"
    r"(?:(?:must |should |can )?not (?:be )?(?:any )?(?:longer|more) than|under|below|at most|no (?:more|longer) than"
    r"|less than|shorter than|within|max(?:imum)?(?: of)?|up to) T"
    r"|T (?:or less|at (?:the )?most|max(?:imum)?|tops)"
    r"|(?:控制在|限制在|保持在|不要?超过|别超过|最(?:长|多)不要?超过|最多|最长|少于|小于|短于)T(?:以内|之内|内|左右|以下)?|T(?:以内|之内|以下)",
    "for": r"(?:for|lasting|during|lasts?|over|(?:disappears?|vanish(?:es)?|goes? away"
    r"|gone) after) (?:the )?(?:about )?T|T long|T(?:之?后)就?(?:消失|不见|隐藏)|(?:持续|停留?|保持|时长)T",
    "to": r"(?:down |up )?(?:to|into) (?:only |just |exactly |about )?T|(?:到|成|为|至)T(?:之?后(?!面))?"
    r"|T (?:will do|would do|should do|is enough|is plenty|is fine)"
    r"|(?:只?留|保留|剪到|剪成)?T(?:就|足)(?:够了?|行了?|可以了?|好了?)",
    "until": r"(?:disappears?|vanish(?:es)?|goes? away|is gone|be gone|ends?) at (?:the )?T|(?:stays?|visible|shown"
    r"|up|on screen) (?:un)?till? T"
    r"|到第?T(?:处|时)?(?:就|才)?(?:消失|结束|不见|没|为止)|(?:一直)?(?:显示|停留|持续)到第?T",
    "more": r"(?:for )?(?:about )?T (?:longer|extra)|(?:another|an extra|an additional|extra) T|N more (?:seconds?"
    r"|secs?|s)(?![a-z])"
    r"|(?:长|多|延长)(?:留|停留?|放|显示)?T",
    "by": r"by T|T shorter|(?:短|少|缩短|剪短)T(?:之?后(?!面))?",
    "length": r"(?:exactly )?T",
}


def filled(pattern: str) -> str:
    """A pattern with its T for any time and its N for any number."""
    return re.sub(r"\bN\b", lambda _: NUMBER, re.sub("T", lambda _: TIME, pattern))


def number(text: str) -> float:
    """The number behind digits, an English word or Chinese numerals; 0 for none of them."""
    text = text.strip(" -")
    if re.fullmatch(DIGITS, text, re.ASCII):
        return float(text[:9])
    if text in vocabulary.NUMBERS:
        return vocabulary.NUMBERS[text]
    total, digit = 0, 0
    for character in text:
        if character in "十百":
            total, digit = total + max(1, digit) * (10 if character == "十" else 100), 0
        else:
            digit = vocabulary.DIGITS.get(character, 0)
    return total + digit


def milliseconds(text: str) -> int:
    """A length of time in words, such as "1:05", "2.5s", "half a minute" or "一分半", in ms."""
    if clock := re.fullmatch(r"(\d+):(\d\d(?:\.\d+)?)", text, re.ASCII):
        return round((int(clock[1]) * 60 + float(clock[2])) * 1000)
    text = re.sub(r"(\S+) and a half (\w+)", r"\1 \2 and a half", re.sub("full |whole |single ", "", text))
    half = {"half a minute": 30, "半分": 30, "半分钟": 30, "half a second": 0.5, "half second": 0.5, "半秒": 0.5}
    if text in half:
        return round(half[text] * 1000)
    minutes = re.match(rf"({NUMBER})[ -]?(?:{_MINUTE})", text)
    total = number(minutes[1]) * 60 if minutes else 0.0
    rest = text[minutes.end() :] if minutes else text
    if seconds := re.search(rf"({NUMBER})[ -]?(?:{_SECOND})", rest):
        total += number(seconds[1])
    if text.endswith(("半", " and a half")):
        total += 30 if minutes else 0.5
    return round(total * 1000)


def time(role: str, match: re.Match[str]) -> tuple[str, tuple[int, ...]]:
    """The role of a time and its moments, ms."""
    text = re.sub(r"(first|opening) (?=second and)", r"\1 1 ", match[0])
    times = tuple(milliseconds(t) for t in re.findall(TIME, text))
    if role == "moments":
        times = tuple(
            milliseconds(n) or round(number(n) * 1000)
            for n in re.findall(rf"{TIME}|{DIGITS}", text[3:] if text.startswith("at ") else text)
        )
    elif role == "range" and len(times) == 1:  # "from 5 to 8 seconds"
        bare = re.search(NUMBER, text.removeprefix("from ").removeprefix("between "))
        times = (round(number(bare[0]) * 1000) if bare else 0, *times)
    elif role == "more" and not times:  # "two more seconds"
        times = (round(number(text.split(" more")[0]) * 1000),)
    elif role == "range" and not times:  # "seconds 5 to 10"
        times = tuple(
            round(number(n) * 1000) for n in re.findall(NUMBER, text.removeprefix("seconds").removeprefix("second"))
        )
    return role, times or (1000,)  # "the first second"
