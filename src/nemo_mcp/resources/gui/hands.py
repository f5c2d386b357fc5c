"""What hands do to an edit, and how the same is told without them: in English, and in Chinese.

A table of pairs has a pattern, and what is said instead of what it finds.
"""

from __future__ import annotations

from typing import Final

# What is pulled to one side is raised or lowered.
_PULL: Final = (
    r"(?:move|drag|slide|pull|push|crank|set|nudge|turn|bring|twist|yank|tug|shove|swipe|spin|scroll)\s+(?:the\s+)?"
    r"(?!the\b|a\b|its\b)(.{1,40}?)"
    r"\s+(?:slider|knob|dial|fader|handle|control)"
)
_SLIDER: Final = r"(?:slider|knob|dial|fader)\b"
_BY_A: Final = r"(?: (?:with|using|via|on) (?:the|its|a|your))?"  # "set Angle with the dial to 210°"
_TAKEN: Final = (
    rf"(?:set|move|grab|take) (?:the )?(.{{1,40}}?) {_SLIDER} and (?:move|pull|drag|slide|push|set) it(?: to the)?"
)
_TURNED: Final = "(?:滑[块塊杆桿条條]|旋[钮鈕]|拉[杆桿]|推子|slider)"
# What is set, and not moved, when a hand pulls it.
CONTROLS: Final = rf"\b{_SLIDER}|{_TURNED}"
# What a control is for that a hand takes hold of.
CONTROL: Final = rf"\b(?:grab|take|find|hold|touch|move|pull) (?P<what>the [^,]{{1,40}}?) {_SLIDER}"
_A_BIT: Final = r"\s+(?:(?:a (?:bit|little|touch)|all the way)\s+)?(?:to the |further |back )?"
_THAT: Final = "[那这這][顆颗根个個条條支]"
_PULLED: Final = (
    r"(?<![a-zA-Z])(?:把|将|將)?( ?[^，,。把将將里裡 ](?:[a-zA-Z]++|[^，,。把将將里裡a-zA-Z]){0,11}?)"
    rf"( ?)(?:{_THAT})?{_TURNED} ?[往向]"
)
_HANDED: Final = "[拉推移拖调調转轉拧擰]"
_BY_HAND: Final = f"[边邊]?{_HANDED}(?:一{_HANDED})?"
# Where a control is pulled, and what that does to what it controls.
_WAYS: Final = (("right|up|higher|upwards?|for more", "raise"), ("left|down|lower|downwards?|for less", "lower"))
_PULLING: Final = "(?:moving|pulling|turning|nudging|setting)"
SLIDES: Final = (
    (r"^(?:select|choose|pick) (.{1,40}?) (?:in|from) the (?:[\w-]+ ){0,3}(?:drop-?downs?|menus?|lists?)$", r"use \1"),
    (rf"^(?:adjust|fine-tune|tweak|change|control)(?: it)? (?:with|using) the (.{{1,40}}?) {_SLIDER}.*$", r"adjust \1"),
    *((rf"{_PULL}{_A_BIT}(?:{way})\b", rf"{verb} \1") for way, verb in _WAYS),
    (
        rf"{_PULL} (?:in|on|under|of) (?:the|its) [^,]{{1,30}}? (?:(?:down|up|back|over|along) )?to (?=\D{{0,9}}\d)",
        r"set \1 to ",
    ),
    (rf"{_PULL}(?=$| if | until | when | yourself\b)", r"adjust the \1"),
    (
        rf"{_PULL}( from \S+)?(?:(?: back)?(?= to (?:about |around |roughly )?"
        r"(?:[-+−]?\d|half\b|a \w+$|full\b|\w+ o['’]clock)))",
        r"set \1\2",
    ),
    *(
        (
            rf"^(?:the )?(.{{1,40}}?) {_SLIDER} is (?:yours|there|free) to (?:pull|push|turn|slide) (?:{way})\b",
            rf"{verb} \1",
        )
        for way, verb in _WAYS
    ),
    (
        r"^(raise|lower|increase|decrease|reduce|adjust)\s+(?:the\s+)?(?!the\b|it\b)((?:(?! by ).){1,40}?)"
        rf"{_BY_A}\s+{_SLIDER}",
        r"\1 the \2",
    ),
    *((rf"^{_TAKEN} (?:{way})\b", rf"{verb} \1") for way, verb in _WAYS),
    (rf"{_PULLED}[右上]{_BY_HAND}", r"把\1\2调高"),
    (rf"{_PULLED}[左下]{_BY_HAND}", r"把\1\2调低"),
    (rf"^(?:adjusting|changing|using) (?:the )?(.{{1,40}}?) {_SLIDER}.*$", r"adjust \1"),
    *(
        (rf"^{_PULLING} (?:the )?(.{{1,40}}?) {_SLIDER} (?:to the )?(?:{way})\b.*$", rf"{verb} \1")
        for way, verb in _WAYS
    ),
    *(
        (
            rf"^(?:move|pull|turn|set) the (.{{1,20}}?) {_SLIDER} of (.{{1,30}}?) (?:to the )?(?:{way})"
            r"(?=$| (?:with|using|until|till|if|by|a)\b).*$",
            rf"{verb} the \1 of \2",
        )
        for way, verb in _WAYS
    ),
    (
        rf"^可?(?:调|調|移动|移動)(?:一下)?(?:[左右上下][侧側边邊面]的)?([^，,。]{{1,12}}?) ?{_TURNED}(?:进行调整)?$",
        r"调整\1",
    ),
)
# What is done to a thing that is only clicked before, and with what on the screen.
_CLICKING: Final = r"(?:(?:double|right|long)[- ])?(?:click|tap|press)(?: on| into| in)?"
PLAINER: Final = (
    (r"^(?:confirm|accept|approve)(?: it| this)? (?:with|by|via) (?:\w+ing )?(?:the|a) .*$", "Yes, go ahead."),
    (rf"^by (?:turning|moving|pulling|pushing|setting|sliding) the (.{{1,40}}?) {_SLIDER} to (.+)$", r"set \1 to \2"),
    (
        r"^(move|set) (it|them|(?:the|this|that|its|your|each|every|both) [^,]{1,40}?),? and (?:then )?(?:move|set) "
        r"(?:it|them) (.+)$",
        r"\1 \2 \3",
    ),
    (r"^use the [^,]{1,40}?(?<!next) to (.+)$", r"\1"),
    (
        r"^(?:hold|press)(?: down)? (?:alt|shift|ctrl|control|cmd|command|option)(?: down)?"
        r"(?:,? and then|, then|,? and|,| while| as you)? ",
        "",
    ),
    (
        r"^(.{8,}?),? (?:and (?:then )?|then )(?:click|tap|press|hit|confirm(?: it)? with) (?:on )?(?:the )?"
        r"(?:tick|check ?mark|enter|return|apply|done|ok)(?: mark| symbol| icon| key)?$",
        r"\1",
    ),
    (r"^(?!double|right)(\S+ .+?) (?:via|with a|by) (?:right|double)[- ]?click$", r"\1"),
    (r"^(?!hold|set|move|adjust|use)(\S.*?) (?:with|using) (?:the|a) (?:[\w-]+ ){0,2}(?:slider|dial|knob)s?$", r"\1"),
    (r"^in the [\w -]{1,30} (?:list|panel|menu|tab|view), (?:(?:right[- ])?click and )?(.+)$", r"\1"),
    (
        rf"^(?!{_CLICKING}|hover|hold|go |open |select )(\S+ .+?) (?:in|from|under|at) (?:the |your )?"
        r"(?:[\w-]+ ){0,3}(?:settings|menu|panel|toolbar|sidebar|tab|drop-?down|dialog|inspector)\b.*$",
        r"\1",
    ),
    (
        r"^double[- ]?(?:click|tap)(?: on)? "
        r"((?:the|that) (?:title|caption|subtitle|lower third|text|headline|name|line)\b[^,]*)$",
        r"change \1",
    ),
    (
        rf"^{_CLICKING} the (?:heart|star|tick|check ?mark|check|circle|thumbs[- ]up)(?: mark| symbol| icon)? "
        r"(?:on|under|next to|beside|below|of) ((?!each|every|any|it\b).+?)(?:,? then \w+)?$",
        r"use \1",
    ),
    (
        rf"^{_CLICKING} the (?:\w+ )?(?:tick|check ?mark|thumbs[- ]up)(?: mark| symbol| icon| button)?"
        r"(?:$|,? (?:when|if|once|as soon as|in|at|to (?:confirm|accept|approve|agree|keep))\b.*$)",
        "Yes, go ahead.",
    ),
    (
        rf"^{_CLICKING} the (split|cut|trim|delete|mute|duplicate|crop|reverse|mirror|flip|rotate|lock|hide) "
        r"(?:icon|button|symbol)$",
        r"\1 it",
    ),
    (
        rf"^{_CLICKING} (.+?),? and (?:type|enter|write)(?: in)? "
        r"(?:it\b|the (?:new|right|correct|proper) \w+|your \w+).*$",
        r"change \1",
    ),
    (
        rf"^{_CLICKING} ((?:the|that|this|each|every|a) [^,]{{1,40}}?)(?<!icon)(?<!button)(?: once)?,? and (?:then )?"
        r"((?:re)?type|enter|write|pick|choose) ((?:a|an|the|another) [^,]+)$",
        r"\2 \3 for \1",
    ),
    (
        rf"^(?!{_CLICKING}|hover|hold)(.+?) (?:with|using|via) (?:the|a|your) (?:[\w-]+ ){{0,3}}"
        r"(?<!arrow )(?:button|icon|key|symbol)(?: below| above)?(?: to .*| if needed| if necessary)?$",
        r"\1",
    ),
    (rf"^(?:{_CLICKING}|select) (?:it|that|them|there),? (?:and then|and|then) (.+)$", r"\1"),
    (
        rf"^(?:{_CLICKING}|select) (the [^,]{{1,30}}?),? and (?:then )?((?!type|enter|write)\w+) it\b(.*)$",
        r"\2 \1\3",
    ),
    (
        rf"^(?!{_CLICKING}|hover|hold|use|grab|take|pick)(\S+ .+?),? (?:with|using|via|by) "
        r"(?-i:(?:the|its|your|a) (?:[a-z-]+ ){0,2}(?:tool|handles?|toggle|wheel|brush|corners?|edges?|eraser|pen"
        r"|stylus|check ?box|tick box|scissors|trackpad))$",
        r"\1",
    ),
)
PLAINER_IN_CHINESE: Final = (
    (
        r"^就?(?:用[鼠滑][标標])?(?:按住|[点點]住|抓住|拽住|拖住|[长長]按)(?!alt|shift|ctrl|cmd|option)([^，,往向再来來]{1,16}?)"
        r"(?:再|直接|一直)?([往向挪移](?:[上下左右前后後里裡外内內]|到|至|回|动|動).*)$",
        r"把\1\2",
    ),
    (rf"(把[^，,]{{1,16}}?)(?:{_THAT})?{_TURNED} ?{_HANDED}([小大高低])", r"\1调\2"),
    (r"^可?(?:以?用|使用|通过|利用)?滑[块塊杆桿]((?:微调|微調|调整|調整|修改|改变|改變).*)$", r"\1"),
    (
        r"^在(?:时间轴|時間軸|时间线|時間線|画布|畫布)上(?:直接|自己)?(?:移动|移動|拖动|拖動)?[来來]?"
        r"((?:微调|微調|调整|調整|修改|改变|改變|裁剪).*)$",
        r"\1",
    ),
    (
        r"^[请請]?(?:点击|點擊|点|點|按)(?:一下)?((?![这這那]|齿轮|齒輪|三个点|铅笔|鉛筆|箭头|箭頭|加号|加號|星|爱心|愛心)[^，,]{2,8}?)"
        r"(?:按钮|按鈕|图标|圖標|圖示)$",
        r"请应用“\1”。",
    ),
    (
        r"^(?:移动|移動|选中|選中)([^，,]{1,8}?)(?:[后後]再?)?((?:微调|微調|调整|調整|改变|改變|修改|更换|更換|设置|設置)[^，,]+)$",
        r"\2（\1）",
    ),
    (
        r"^(?:双击|雙擊|点击|點擊|单击|單擊|选中|選中|拖动|拖動)[^，,]{1,20}?[来來以]"
        r"((?:调|調|改|修|换|換|删|刪|设|設|添|替|编|編|移|缩|縮|放).+)$",
        r"\1",
    ),
    (
        r"^(?:在([^，,]{1,16}?)上|把([^，,]{1,16}?))(?:双击|雙擊|[点點](?:击|擊|两下|兩下|一下))(?:一下)?"
        r"(?:，|[之以]?[后後])?(?:再|就)?((?:改|换|換)[成为為].*)$",
        r"把\1\2\3",
    ),
    (
        r"^(?:把|[给給]|在)?([^，,给給]{1,12}?)(?:旁[边邊]|前面|[后後]面)?(?:打上?|[划畫画]上?)[勾鉤钩]$",
        r"用\1",
    ),
    (r"^[选選]中([^，,]{1,10})，(?:右[键鍵]|[点點按]|[点點][击擊])([“「][^”」]+[”」])$", r"请对\1应用\2"),
    (
        r"^(?:双击|雙擊) ?([^，,改換换調调]{0,6}(?:标题|標題|字幕|文字|字卡|名字|这行字|那行字)[^，,改换換调調]{0,6})$",
        r"修改\1",
    ),
    (
        r"^就?(?:双击|雙擊|[点點][两兩]下|右[键鍵]|[长長]按|double[- ]?click|right[- ]?click) ?([^，,]{1,20}?)"
        r"(?:，|在[^，,]{1,6}[里裡])?(?:直接|自己|然后|然後|再)?((?:改|换|換|替|调|調|删|刪|缩|縮|往|移).*)$",
        r"把\1\2",
    ),
)
# A slider that is set to a figure, without itself: "set the Density (slider) to 70"; and what a Chinese hand sets.
SLIDER: Final = (
    r"\b(set|adjust|change|bring|turn|lower|raise|put|move)((?: the)? (?!the\b).{1,40}?)"
    rf"{_BY_A} {_SLIDER} (?=to \S*\d)"
)
SETTING: Final = frozenset({"move", "put", "bring", "turn"})
SLIDER_IN_CHINESE: Final = rf"(?<=[^，,。把将將\s])(?: ?的)?( ?)(?:{_THAT})?{_TURNED} ?(?=(?:调|調|设|設)[到至成回])"
SETS: Final = (
    r"(?:[顺順逆][时時][针針])?(?:(?:拨|撥|拧|擰|推|拉|拖|转|轉|移)[到至回]|[点點选選]成) ?([+\-−]?\d\S*|#\w+)",
    r"调到\1",
)
# What a hand does, in words that the chat understands: with a clip, and with a slider.
_SIDES: Final = "上下左右前后里外"
EDITS: Final[dict[str, str]] = {
    "move": """
        drag, drag and drop, drag & drop, pull, slide, grab, drop, yank, tug, shove, lug, heave, tow, shunt, scoot
    """,
    "moving": "dragging, pulling, sliding, grabbing, dropping",
    "移到": """
        拖拽到, 拖动到, 拖曳到, 拖到, 拖至, 拖进, 拖入, 拉到, 拽到, 拽进, 推到, 拧到, 拨到, 往右拉到, 往左拉到,
        往右推到, 往左推到, 往上拉到, 往下拉到
    """,
    "移回": "拉回, 推回, 拖回",
    "移动": "拖拽, 拖动, 拖曳, 拖放, 拉动, 拖",
    **{f"往{side}移": ", ".join(f"{to}{side}{hand}" for to in "往向" for hand in "拉拖推拽扯") for side in _SIDES},
}
SET: Final = {
    **{"move": "set", "moving": "setting", "移到": "调到", "移回": "调回", "移动": "调"},
    **{f"往{side}移": f"往{side}调" for side in _SIDES},
}

# What is done to a dial or a switch, whose name says no more than which one.
DIALS: Final = frozenset("拨 拨到 拨回 拧 拧到 拧一下 拧动 转动 扳 扳到 旋动 twist twirl crank".split())
# A slider by its name.
NAMED_SLIDER: Final = r"[”」』]的?(?:[那这這]?[条條根]|滑|推)"
