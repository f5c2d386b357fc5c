"""Amounts with a unit or a form of their own: factors, counts, sizes, tempos, angles, loudness, beats."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from .request import MIDDLE
from .times import COUNTED, DIGITS, HAN, SPOKEN, TIME, milliseconds, number

Meanings = Iterable[tuple[str, Any]]
_PLATES = {"黑": "#000000", "白": "#ffffff", "红": "#ff4d4d", "黄": "#ffd23f", "蓝": "#4da3ff", "绿": "#5ad07a"}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_GROUNDS = {
    "black": "#000000",
    "white": "#ffffff",
    "red": "#ff4d4d",
    "yellow": "#ffd23f",
    "blue": "#4da3ff",
    "green": "#5ad07a",
}
_FILM = r"(?: (?:it|the (?:video|film|movie)))?"
_RATE = r"\d{1,3}(?:\.\d+)?"
_SOME = "(?:a (?:little |tiny |wee )?(?:bit|little|tad|touch)|slightly|somewhat)"
_BIT = rf"(?:(?:just )?{_SOME} (?:more )?)"
# After a number without a unit.
_BARE = r"(?![\d:.%a-z秒分个段张条倍次遍拍号度])(?! ?(?:bpm|percent|degrees?|lufs|times|seconds?|minutes?)\b)"
_PIXELS = 1080  # of the picture's height: what a font size in pixels or points is measured against


def _first(match: re.Match[str]) -> str:
    return next((g for g in match.groups() if g), "")


def _value(kind: str, scale: float = 1.0) -> Callable[[re.Match[str]], Meanings]:
    return lambda m: [(kind, number(_first(m)) * scale)]


def _times_speed(match: re.Match[str]) -> Meanings:
    factor = number(_first(match))
    return [("verb", "faster" if factor >= 1 else "slower"), ("factor", (factor, True))] if factor else []


def _times_faster(match: re.Match[str]) -> Meanings:
    factor = number(_first(match))
    return [("verb", "faster"), ("factor", (factor if factor > 1 else 2.0, False))]


def _times_slower(match: re.Match[str]) -> Meanings:
    factor = number(_first(match))
    return [("verb", "slower"), ("factor", (1 / (factor if factor > 1 else 2.0), False))]


def _by(verb: str, factor: float) -> Callable[[re.Match[str]], Meanings]:
    return lambda _: [("verb", verb), ("factor", (factor, False))]


def _beats(match: re.Match[str]) -> Meanings:
    spoken = {"second": 2.0, "other": 2.0, "third": 3.0, "fourth": 4.0}.get(match["each"] or "")
    beats = spoken or number(match["each"] or match["count"] or match["han"] or "") or 1
    return [("beat", int(beats) * (4 if match["bar"] or match["han_bar"] else 1))]


def _list(match: re.Match[str]) -> Meanings:
    return [("which", tuple(int(n) for n in re.findall(r"\d+", match[0])))]


def _fraction(match: re.Match[str]) -> Meanings:
    if match["parts"]:
        return [("level", (number(match["share"]) / (number(match["parts"]) or 1), True))]
    parts = _PARTS[match["part"]]
    return [("level", ((number(_first(match)) if match[1] else 1) / parts, True))]


def _opacity(match: re.Match[str]) -> Meanings:
    share = min(1.0, number(_first(match)) / 100)
    return [("opacity", 1 - share if "transparen" in match[0] else share)]


def _moment(match: re.Match[str]) -> Meanings:
    found = re.search(TIME, match[0])
    return [("thing", "clip"), ("moment", milliseconds(found[0]) if found else 0)]


def _deed(*meant: tuple[str, Any]) -> Callable[[re.Match[str]], Meanings]:
    return lambda _: meant


def _shift(sign: int) -> Callable[[re.Match[str]], Meanings]:
    return lambda m: [("shift", sign * milliseconds(m["time"] or m["han"]))]


def _hop(sign: int) -> Callable[[re.Match[str]], Meanings]:
    return lambda m: [("verb", "move"), ("hop", sign * max(1, round(number(_first(m)))))]


def _both_ends(match: re.Match[str]) -> Meanings:
    time = (milliseconds(match["time"] or match["han"]),)
    return [("verb", "trim"), ("time", ("head", time)), ("time", ("tail", time))]


def _piece(number: int) -> Callable[[re.Match[str]], Meanings]:
    return lambda m: [("piece", (number, m["part"] == "half" or bool(m["han"])))]


def _each(match: re.Match[str]) -> Meanings:
    thing = "clip" if match["noun"] in ("clip", "shot") else "picture"
    time = milliseconds(match["time"] or match["han"])
    return [("all", "all"), ("thing", thing), ("time", ("each", (time,)))]


def _cut_off(role: str) -> Callable[[re.Match[str]], Meanings]:
    return lambda m: [("verb", "cut"), ("time", (role, (milliseconds(m["time"]),)))]


# Patterns on folded text, and the tokens that each becomes.
MEASURES: tuple[tuple[str, Callable[[re.Match[str]], Meanings]], ...] = (
    (rf"(?:start|begin|open){_FILM} (?:off )?(?:with|on)(?= )",
     _deed(("verb", "move"), ("place", "start"), ("puts", True))),
    (rf"(?:end|finish|close|wrap up){_FILM} (?:off )?(?:with|on)(?= )",
     _deed(("verb", "move"), ("place", "end"), ("puts", True))),
    (r"should (?:now )?(?:say|read)(?![a-z])|应该(?:写|是|显示)(?=[“\"「『《])", _deed(("verb", "change"))),
    (r"放到|放在|摆到", _deed(("verb", "move"), ("puts", True))),
    (rf"{_BIT}?(?:shorter|briefer)(?![a-z]| than)(?: {_SOME})?"
    rf"|[短]一?[点些]", _deed(("verb", "trim"), ("slight", True))),
    (rf"{_BIT}?longer(?![a-z]| than)(?: {_SOME})?|[长久]一?[点些]", _deed(("verb", "extend"), ("slight", True))),
    (r"(?:over|for|during|throughout|across) (?:the )?(?:whole|entire|full) (?:video|film|clip|shot|time|length|thing)"
     r"|all the way through|throughout(?: (?:the )?(?:video|film|clip|shot))?|the (?:whole|entire) time"
     r"|(?:全程|从头到尾|一直|始终|贯穿全片)(?:显示)?",
     _deed(("throughout", True), ("thing", "whole"))),
    (rf"(?:at |to |in |with |= ?)?({_RATE}) ?(?:fps|f/s|frames? (?:per|a|each) second|帧率?(?:每秒)?)"
     rf"|(?:frame ?rate|fps|帧率|帧数|帧速率)(?: of| to| at|改成|改为|调到|调成|设为|设成|是|为)? ?({_RATE})(?![\d.])"
     rf"|每秒({_RATE})帧", _value("fps")),
    (rf"{_SOME}|稍微|略微|稍稍|一点点?|一些", _deed(("slight", True))),
    (rf"{_BIT}?lower(?= (?:than|down|on)\b|$|[,.;!?])(?: (?:down|on)(?= ))?|{_BIT}lower(?![a-z])|低一?[点些]"
    rf"|调低一?[点些]|降低",
     _deed(("verb", "down"), ("side", "bottom"))),
    (rf"{_BIT}?higher(?![a-z])(?: up)?|raised?(?![a-z])|高一?[点些]|调高一?[点些]|提高"
    rf"|抬高", _deed(("verb", "up"), ("side", "top"))),
    (r"lower(?! third)(?= (?:the|my|this|it|that|its|all)\b)", _deed(("verb", "down"), ("side", "bottom"))),
    (rf"up(?:wards?)?(?= {_SOME}\b| by\b)|{_BIT}up(?:wards?)?(?![a-z])|up(?=$|[,.;!?]| please| and| then)|往上|向上"
    rf"|上移|靠上|偏上",
     _deed(("side", "top"))),
    (rf"down(?:wards?)?(?= {_SOME}\b| by\b)|{_BIT}down(?:wards?)?(?![a-z])|down(?=$|[,.;!?]| please| and| then)|往下"
    rf"|向下|下移|靠下|偏下",
     _deed(("side", "bottom"))),
    (r"instead of(?= (?:the )?(?:clip|shot|photo|picture|first|second|third|fourth|fifth|last|\w+ (?:clip|shot|photo"
    r"|picture)|\S+\.\w{3})\b)",
     _deed(("verb", "replace"), ("instead", True))),
    (rf"(?:a|one|({SPOKEN})) (?P<part>quarter|third|half|fifth|tenth)s? of (?:the |its )?(?=width|height|screen"
     rf"|frame|picture|volume)"
     rf"|(?P<parts>{HAN})分之(?P<share>{HAN})", _fraction),
    (r"(?:at |to )?(?:a |one )(?:quarter|fourth) (?:of )?(?:the |its )?(?:normal |original )?speed|四分之一的?速度?",
     _by("slower", 0.25)),
    (rf"(?:on|over|with|against) (?:a |an )?(?P<color>{'|'.join(_GROUNDS)}) (?:background|backdrop)"
     rf"|背景(?:用|是|为|设为|改成|换成|要)?(?P<han>{'|'.join(_PLATES)})色?(?![底框边])|(?P<color_han>{'|'.join(_PLATES)})色?的?背景",
     lambda m: [("ground", _GROUNDS.get(m["color"]) or _PLATES[m["han"] or m["color_han"]])]),
    (r"between (\d+) (?:and|&) (\d+)(?! ?(?:s|secs?|seconds?|%|percent|minutes?)\b)",
     lambda m: [("place", "between"), ("which", (int(m[1]), int(m[2]))), ("thing", "clip")]),
    (r"(?:what|everything|all)(?: that)?(?:'s| comes| is| was| came)? (?:before|in front)(?: (?:it|that))?(?=$"
     r"|[,.;!?])",
     _deed(("piece", (0, False)))),
    (r"(?:what|everything|all)(?: that)?(?:'s| comes| is| was| came)? (?:after|behind)(?: (?:it|that))?(?=$|[,.;!?])",
     _deed(("piece", (1, False)))),
    (r"(?:should |must |to |will )?(?:open|start|begin|kick off)s? (?:the |my |our )?(?:video|film|movie|whole thing)"
     r"(?=$|[,.;!?]| and)", _deed(("verb", "move"), ("place", "start"))),
    (r"(?:should |must |to |will )?(?:end|close|finish)(?:s|es)? (?:the |my |our )?(?:video|film|movie|whole thing)"
     r"(?=$|[,.;!?]| and)", _deed(("verb", "move"), ("place", "end"))),
    (r"(?:over|for|during|throughout|across) (?:all of |the (?:whole|entire|full) )"
     r"(?=(?:the )?(?!video|film|time|length|thing|movie|width|height|screen|clip\b|shot\b)\w)|在?整个(?=第)",
     _deed(("throughout", True))),
    (r"(?<=and )out(?= (?:over|for) )", _deed(("thing", "fade_out"))),
    (rf"({HAN}|\d+)步(?!骤)", lambda m: [("count", int(number(m[1]))), ("thing", "step")]),
    (r",? ?(?:but |and |only |just )*(?:keep|leave) (?=(?:\S+ ){1,4}(?:in colou?r|as (?:it )?is|untouched|alone"
     r"|unchanged"
     r"|out of it)(?![a-z]))", _deed(("except", "except"))),
    (rf"(?P<color>{'|'.join(_GROUNDS)}) on (?:a )?(?P<ground>{'|'.join(_GROUNDS)})(?: (?:box|background))?(?![a-z ])",
     lambda m: [("color", _GROUNDS[m["color"]]), ("ground", _GROUNDS[m["ground"]])]),
    (r"(?:in |with )?(?:big|large|huge|giant)(?= (?:\w+ )?(?:letters|type|font|writing|words))|大号(?=.?[色字])|大字",
     _deed(("scale", 1.25))),
    (r"(?:in |with )?(?:small|tiny|little)(?= (?:\w+ )?(?:letters|type|font|writing|words))|小号(?=.?[色字])|小字",
     _deed(("scale", 0.8))),
    (r"(?:turn|bring) (?:the |my )?(?P<thing>music|volume|song|sound) (?P<verb>up|down)(?![a-z])",
     lambda m: [("verb", m["verb"]), ("thing", "music" if m["thing"] == "song" else m["thing"])]),
    (r"(?:starts?|begins?|comes?) too (?:early|soon)|来得太早|开始得太早", _deed(("complains", True))),
    (rf"(?:the )?first and (?:the )?last (?:(?P<time>{TIME})|second(?= of| off|$))",
     lambda m: [("time", (role, (milliseconds(m["time"] or "1s"),))) for role in ("head", "tail")]),
    (r"fade (?:it|(?:the |my )?(?:video|film|picture)) in and out", _deed(("thing", "fade"))),
    (r"(?:really )?(?:huge|giant)(?=$|[,.;!?]| and)", _deed(("scale", 1.25))),
    (rf"(?:end|stop|finish)(?:s|es)? (?:by )?(?P<time>{TIME}) (?:earlier|sooner)",
     lambda m: [("verb", "trim"), ("time", ("by", (milliseconds(m["time"]),)))]),
    (rf"(?:end|stop|finish)(?:s|es)? (?:by )?(?P<time>{TIME}) later",
     lambda m: [("verb", "extend"), ("time", ("more", (milliseconds(m["time"]),)))]),
    (r"by (?:a |one )(?P<part>third|quarter|fifth|tenth)(?![a-z-])(?! turn)",
     lambda m: [("level", (1 / _PARTS[m["part"]], False))]),
    (r"by half(?![a-z-])", _deed(("stretch", 0.5))),
    (r"(?:the )?middle (?:clip|shot|scene|one)(?![a-z])|中间[那的]?一?[段个张](?:片段"
    r"|镜头)?", _deed(("which", (MIDDLE,)), ("thing", "clip"))),
    (r"instead of", _deed(("not", "not"))),
    (r"(?:and |,? ?)?instead of (?:being )?cropp(?:ed|ing)(?: (?:it|them|anything))?", _deed()),
    (rf"这?(?:{HAN}|\d+)个大?字(?!幕)|字样", _deed()),
    (r"fade in(?: (?:at the (?:start|beginning)|from black))? and (?:fade )?out(?: (?:at the end|to black))?",
     _deed(("thing", "fade"))),
    (r"(?:show|display)(?![a-z])|显示|写(?=[“\"「『《])", _deed(("verb", "change"), ("shows", True))),
    (r"overlay(?= )|superimpose|叠加(?=\S+在)", _deed(("verb", "add"), ("place", "over"))),
    (r"(?:put|placed?|insert(?:ed)?|stick|slap|stamp|lay)(?![a-z])|插入|放(?:上|入|个)?",
     _deed(("verb", "add"), ("puts", True))),
    (r"(?:(?P<verb>undo|redo)|cancel) (?:the |my )?(?:last |latest |previous )?(?:change|edit|step)(?!s)",
     lambda m: [("verb", m["verb"] or "undo")]),
    (r"(?:the )?(?:first|former) (?P<part>half|part|piece)(?: of)?|前(?P<han>一?半)(?:[段部]分?)?", _piece(0)),
    (r"(?:the )?(?:second|latter|last|other) (?P<part>half|part|piece)(?: of)?|后(?P<han>一?半)(?:[段部]分?)?",
     _piece(1)),
    (rf"(?:背景[加用是]?)?(?P<color>{'|'.join(_PLATES)})色?底(?:框|板"
    rf"|色)?", lambda m: [("color", _PLATES[m["color"]]), ("box", "box")]),
    (rf"(?P<time>{TIME}) (?:per|for (?:each|every)|each) (?P<noun>photo|picture|image|still|clip|shot)s?(?![a-z])"
     rf"|每[张幅](?:图片|照片|图)?(?:显示|停留|展示)?(?P<han>{TIME})", _each),
    (r"(?:start|begin|open)(?:s|ing)? (?:from|on|in|with) black|(?:以|从)?黑场(?:开始|开头"
    r"|开场)", _deed(("thing", "fade_in"))),
    (r"end(?:s|ing)? (?:on|in|with|to) black|(?:以)?黑场(?:结束|结尾|收尾)", _deed(("thing", "fade_out"))),
    (r"(?:remove|crop(?: out| off| away)?|get rid of|lose|cut (?:off|out|away)|no|without|hide|zoom past) "
     r"(?:the |those |these |any )?(?:(?:ugly|black|white|side|letterbox) )*(?:bars|borders|letterbox(?:ing)?|edges)"
     r"|(?:去掉|去除|去|裁掉|剪掉|删掉|不要|移除)(?:上下|左右|两边"
     r"|两侧)?的?[黑白]?边框?(?!缘)", _deed(("framing", "fill"))),
    (rf"(?:each|every) (?P<noun>photo|picture|image|still|clip|shot) (?:for |to |shows? (?:for )?|lasts? "
    rf"|at )?(?P<time>{TIME})"
     r"(?P<han>(?!))?", _each),
    (rf"(?:to |for )?(?P<time>{TIME}) (?:each|apiece)(?![a-z])(?! (?:photo|picture|image|still|clip|shot))"
     rf"|(?:各|每[个段张幅])(?:片段|镜头|图片|照片|图)?(?:显示|停留|展示|持续)?(?P<han>{TIME})",
     lambda m: [("all", "all"), ("time", ("each", (milliseconds(m["time"] or m["han"]),)))]),
    (rf"(?:by )?(?P<time>{TIME}) (?:earlier|sooner)|(?:提前|早)(?P<han>{TIME})", _shift(-1)),
    (rf"(?:by )?(?P<time>{TIME}) later|(?:推迟|延后|延迟|晚)(?P<han>{TIME})", _shift(1)),
    (r"(?:double|twice) (?:(?:the|its|their) (?:length|duration)|as long)|(?:长度|时长)加倍|延长一倍",
     _deed(("verb", "extend"), ("stretch", 2.0))),
    (r"(?:halve|half) (?:(?:the|its|their) (?:length|duration)|as long)|(?:长度|时长)减半|(?:缩短|剪短)(?:到|成)?一半",
     _deed(("verb", "trim"), ("stretch", 0.5))),
    (r"fade (?:the |my )?(?:music|audio|song|sound) in and out", _deed(("thing", "music"), ("thing", "fade"))),
    (r"undo (?:everything|all(?: (?:my |the )?(?:changes|edits))?)|(?:restore|back to) the original(?: version)?"
     r"|全部撤销|撤销全部|恢复到?最初", _deed(("verb", "undo"), ("count", 99))),
    (rf"(?:开头|前面)(?:剪掉|剪去|去掉|删掉|裁掉)(?P<time>{TIME})", _cut_off("head")),
    (rf"(?:结尾|末尾|后面)(?:剪掉|剪去|去掉|删掉|裁掉)(?P<time>{TIME})", _cut_off("tail")),
    (rf"(?:at |to |by )?({DIGITS}) ?x(?: (?:the )?speed)?(?![a-z0-9])", _times_speed),
    (rf"(?:到|成|为)?({DIGITS}|{HAN})倍速?(?:播放)?", _times_speed),
    (rf"(?:({SPOKEN}|{DIGITS}) times|twice|double) (?:as fast|faster)", _times_faster),
    (r"(?:at |to )?(?:twice|double) (?:the )?(?:normal |original )?speed|at double speed|double the speed"
     r"|速度(?:翻|加)倍|(?:翻|加)倍速", _by("faster", 2.0)),
    (rf"(?:加?快|加速|提速)({HAN}|\d+)倍", _times_faster),
    (rf"(?:({SPOKEN}|{DIGITS}) times|twice) (?:as slow(?:ly)?|slower)|half as fast", _times_slower),
    (r"(?:at |to )?half (?:the |its )?(?:normal |original )?speed|速度减半|半速", _by("slower", 0.5)),
    (rf"(?:放|减|变)?慢({HAN}|\d+)倍", _times_slower),
    (r"(?:twice|double) (?:as (?:big|large)|the size)|(?:放)?大一倍", _by("up", 2.0)),
    (r"half (?:as (?:big|large)|the size)|(?:缩)?小一半", _by("down", 0.5)),
    (rf"(?:({SPOKEN}|\d+) times|twice|({HAN}|\d+)[次遍回])", lambda m: [("count", int(number(_first(m)) or 2))]),
    (rf"({DIGITS}) ?(?:px|pt|pixels?|points?)(?![a-z])|字号(?:为|是|设为|改成|调到)?(\d+)|(\d+)号字",
     _value("size", 1 / _PIXELS)),
    (rf"(?:at |to |with )?({DIGITS}) ?bpm|bpm (?:of |to )?({DIGITS})|({DIGITS}) beats per minute"
     rf"|每分钟({DIGITS})拍", _value("bpm")),
    (rf"(?:by )?({DIGITS}|{HAN}) ?(?:db|decibels?|分贝)(?![a-z])", _value("decibels")),
    (rf"(?:[-−–]|minus )?({DIGITS}) ?(?:lufs|lkfs)|lufs", lambda m: [("lufs", -(number(_first(m)) or 14.0))]),
    (r"(\d+) ?(?:degrees?|deg|°|度)", lambda m: [("turn", int(m[1]))]),
    (r"(?:way |much |a bit |a little )?too (?:fast|quick|hectic)|太快了?",
     _deed(("verb", "slower"), ("complains", True))),
    (r"(?:way |much |a bit |a little )?too slow|太慢了?", _deed(("verb", "faster"), ("complains", True))),
    (r"too long|太长了?", _deed(("verb", "trim"), ("complains", True))),
    (r"too short|太短了?", _deed(("verb", "extend"), ("complains", True))),
    (r"(?:by )?(?:a |one )?quarter[- ]turns?(?![a-z])|sideways|(?:by )?a quarter(?= (?:to the|left|right|clockwise"
     r"|counter))", _deed(("turn", 90))),
    (rf"(?:(?:by )?({SPOKEN}|\d+) (?:positions?|places?|spots?|slots?) )(?:earlier|forward|up|to the left)"
     rf"|[往向]?前移(?:动)?({HAN}|\d+)(?:位|格|个位置)|[往向]前(?:移|挪)(?!到)", _hop(-1)),
    (rf"(?:(?:by )?({SPOKEN}|\d+) (?:positions?|places?|spots?|slots?) )(?:later|back(?:wards?)?|down|to the right)"
     rf"|[往向]?后移(?:动)?({HAN}|\d+)(?:位|格|个位置)|[往向]后(?:移|挪)(?!到)", _hop(1)),
    (r"(?:everything|anything|all(?: (?:the |my )?(?:clips"
    r"|shots))?) but(?= )", _deed(("all", "all"), ("except", "except"))),
    (rf"(?P<time>{TIME}) (?:off|from|at|of) (?:both ends|each end|either end)"
     rf"|(?:首尾|头尾|两端|掐头去尾)各?(?:剪掉|去掉|剪)?(?P<han>{TIME})", _both_ends),
    (r"(?:bigger|larger|enlarge)(?![a-z])|放大|变大", _deed(("verb", "up"), ("sized", True))),
    (r"(?:smaller|shrink)(?![a-z])|缩小|变小", _deed(("verb", "down"), ("sized", True))),
    (r"upside[- ]down|上下颠倒|倒置|拍?倒了(?!过)", lambda _: [("turn", 180)]),
    (rf"(?:at |with |to )?({DIGITS})% (?:opacity|opaque|transparent|transparency)", _opacity),
    (rf"(?:opacity|不?透明度) ?(?:of |to |为|调到|设为)?({DIGITS})%", _opacity),
    (r"semi[- ]?transparent|half[- ]transparent|半透明", lambda _: [("opacity", 0.5)]),
    (r"#[0-9a-f]{6}(?![0-9a-z])", lambda m: [("color", m[0])]),
    (r"(?:with )?seed (\d+)|种子(\d+)", _value("seed")),
    (rf"(?:on |to |at )?(?:(?:every|each) (?:(?P<each>second|other|third|fourth|{SPOKEN}|\d+) )?|the )"
     rf"(?:down)?(?:beats?|(?P<bar>bars?))(?![a-z])"
     rf"|每(?:隔)?(?P<han>{HAN})?(?P<count>\d+)?个?(?:拍|节拍|(?P<han_bar>小节))", _beats),
    (r"\d+(?: ?[,、] ?(?:and )?\d+)+(?: ?(?:and|和) ?\d+)?(?! ?(?:%|px|s\b|sec|秒|x\b|:|\.\d))", _list),
    (r"(?:the |that )?(?:clip|shot|scene|photo|picture|image) (?:which is |that is )?at " + TIME, _moment),
    (TIME + r"(?:处|时|那里)?的(?:片段|镜头|画面|那[段个])", _moment),
    (rf"(?:over|to|for|at) ({COUNTED})(?=$|[,.;!?]| and\b| then\b)", _value("amount")),
    (rf"(?:to |at |= ?)?({DIGITS}){_BARE}", _value("amount")),
    (rf"(?:to |at |= ?)?(?:(?<![a-z0-9])[-−–]|(?:minus|negative) |负)({DIGITS}){_BARE}", _value("amount", -1)),
)  # fmt: skip
