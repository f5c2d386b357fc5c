"""What is asked of the editor in words, where it wanted a hand to do it: in English, and in Chinese."""

from __future__ import annotations

from typing import Final

# What the message to the backend says instead of the name of a button, in English and in Chinese; others are applied by
# their name.
BUTTONS: Final[dict[tuple[str, str], str]] = {
    ("Please try again.", "请再试一次。"): """
        retry, try, try again, save again, rebuild, regenerate, 重试, 再试一次, 重新生成, 重新上传,
        重新渲染, 重新导出
    """,
    ("Please continue.", "请继续。"): """
        continue, resume, next, proceed, start, go, keep going, 继续, 继续生成, 下一步, 开始, 开始剪辑
    """,
    ("Please generate it.", "请开始生成。"): """
        generate, generate now, generate video, 生成, 确认生成, 立即生成, 开始生成, 生成视频,
        confirm & generate, confirm and generate, approve & generate, approve and generate, 确认并生成, 同意并生成,
        确认后生成
    """,
    ("Yes, go ahead.", "好的，就这样。"): """
        confirm, accept, accept all, ok, okay, done, apply, yes, approve, save, finish, submit, agree, looks good,
        i agree, enter, return, 回车, 确认, 确定, 应用, 套用, 完成, 保存, 同意, 提交, 采用, 是, 使用,
        confirm script, approve script, approve storyboard, accept changes, save changes, 确认脚本, 确认分镜, 确认方案,
        确认版本, 同意修改, 保存修改
    """,
    ("No, leave it as it is.", "不用了，保持原样。"): """
        no, no thanks, skip, ignore, dismiss, not now, decline, reject, cancel, discard, 忽略, 跳过, 不用, 不用了, 暂不,
        拒绝, 取消, 放弃, 否
    """,
    ("Keep it.", "请保留。"): "keep, keep it, 保留",
    ("Use it.", "就用这个。"): "use, use it, use this, use this one, 选用, 用这个",
    ("Undo the last change.", "请撤销上一步。"): """
        undo, restore, revert, reset, roll back, ctrl z, cmd z, command z, ⌘z, ⌘ z, 撤销, 还原, 复原, 重置, 撤回
    """,
    ("Redo the last change.", "请重做上一步。"): """
        redo, ctrl y, cmd y, ctrl shift z, shift ctrl z, cmd shift z, shift cmd z, 重做
    """,
}
# Of these, buttons that may be one of several, each beside what it is for: "Apply on the flame preset".
EACH: Final = frozenset("apply accept approve use keep save regenerate rebuild restore replace".split())
# Of these, those that only say yes, and those that refuse: beside another button they leave a choice.
GOES_ON: Final = ("Please continue.", "Please generate it.", "Yes, go ahead.")
# What a button asks for that is to be pressed once more.
AGAIN: Final = r"\b(?:again|once more|one more time|anew)\b|重新|再次|再[试試]|再[点點按]?一次"
RETRY: Final = ("Please try again.", "请再试一次。")
ACCEPTS: Final = frozenset({"Yes, go ahead.", "好的，就这样。"})
REFUSES: Final = frozenset({"No, leave it as it is.", "不用了，保持原样。", "Keep it.", "请保留。"})
# What leaves the choice to the one who reads, and what is said of the thing that is chosen.
_LIKED: Final = (
    r"(?:that |which )?(?:you(?:'d| would)? (?:like|love|prefer|want|need|choose)\b(?! to\b)|you(?:'re| are) happiest)"
)
PICK: Final = (
    r"\b(?:click|tap|press|select|choose|pick|tick|use|apply)\b[^.]{0,30}?"
    rf"\b(?:(?:the|a|any|whichever) (?:\w+ ){{0,2}}?{_LIKED}|your favou?rite|of your choice"
    r"|one of (?:them|these|the)\b)"
    r"|\b(?:select|choose|pick|tick|mark) one\b(?! more)"
    r"|[选選点點按][^，,。]{0,8}(?:喜欢|喜歡|想要|心仪|心儀|满意|滿意|中意)的"
    r"|[选選挑勾](?:择|擇|中|出)?(?:其中)?一[个個款张張首種种句段版套](?! ?[a-z更])"
)
USE: Final = ("Use “{name}”.", "请用“{name}”。")
# What is picked for these is no choice of what to use.
CHANGES: Final = frozenset(
    "delete remove trim mute split cut replace erase discard duplicate "
    "删除 刪除 移除 分割 替换 替換 静音 靜音 复制 複製".split()
)
# What is said of another button, by its name: in English, and in Chinese.
APPLY: Final = ("Apply “{name}”.", "请应用“{name}”。")
# The same, where it is told what for.
APPLY_TO: Final = ("Apply “{name}” to {what}.", "请对{what}应用“{name}”。")
DO_FOR: Final = "{name} for {what}."
# By what else a hand marks a thing.
MARKS: Final = frozenset({"circle", "paint over", "brush over", "scribble over", "smear", "dab", "rub over"})
# How a hand turns a switch, and what a Chinese clause begins with that edits something.
FLIPS: Final = frozenset({"flip", "flick", "toggle", "switch", "turn", "give", "type", "翻", "拨"})
OBJECTS: Final = ("把", "将", "將")
# What a hand moves that is not of the film.
POINTS: Final = r"\b(?:pointer|(?<!with the )(?<!with your )cursor|check ?mark)\b|下拉|光标|光標|鼠标移"
# The thing behind the verb that takes it, or behind the name of the button beside it.
_A_THING: Final = (
    r"(?P<what>(?:the|a|an|that|this|these|those|each|every|both|all|either|any|your|its|his|her|their|my"
    r"|(?:track|clip|shot|scene|version|take|line) \d)\b[^,;:()]*?)"
    r"(?= (?:with|using|via|by|until|till|again|once|first|there|and|to"
    r"|(?:in|from|at|on|inside) (?:the|your|its|this|that|a|each))\b|$)"
)
TARGET: Final = rf" (?:on |into |over |around |at )?{_A_THING}"
TARGET_BEHIND: Final = rf"[\"'”’*\]]* (?:on|next to|beside|for|of|over) {_A_THING}"
# A sign that a thing has on the screen: "the box next to the one you want", "the context menu of the second".
OF_A_SIGN: Final = (
    r" (?:on |into )?(?:the|a|an|that|its|either|both) (?:[\w-]+ ){0,3}?"
    r"(?:box|circle|square|dot|eye|star|heart|tick|padlock|pencil|speaker|bin|triangle|arrow|diamond|swatch|handle|menu"
    r"|symbol|sign|thumbs-up|icon|button|switch|toggle|ring|flag|dot)(?:e?s)? "
    rf"(?:next to|beside|on|under|below|of|behind) {_A_THING}"
)
TARGET_IN_CHINESE: Final = (
    r" ?(?:一下|住|中|[点點])?(?P<what>[^，,、。“”「」『』再]{2,16}?)"
    r"(?:上|上面)?(?:的(?:时候|時候))?(?:之?[后後]|[再并並]|，|$)"
)
THERE_IN_CHINESE: Final = (
    r"[在给給]?(?P<what>[^，,、。“”「」\d第]{2,12}?(?=那?[处處里裡上])|[\d第][^，,、。]{0,6}?[处處])"
)
# What only stands for a thing on the screen: "the pigeon row".
ROWS: Final = r"(?<=\w) (?:row|card|entry|tile|thumbnail|cell)$"
NO_TARGET: Final = (
    r"(?:the|this|that|your|any|either|both|all|each|every|a|an)"
    r"(?: (?:one|right|left|top|bottom|list|other|end|first|latter|choice|settings?|canvas|page|editor))?"
    r"|.*\b(?:settings|menu|list|panel|toolbar|editor|page|box(?:es)?|thumbnail|icon|triangle|switch|slider|dial|knob)"
    r"|[点點]?[它牠][们們]?|其?中?一[个個套条條首款种種张張段句]?|[一两兩三几幾]?[次下]|[这這那][里裡个個]|[右左上下][侧側边邊方]|全部|.*[右左]键|.*(?:框|工具|按钮|图标|面板|菜单|属性|设置).*|[来來]"
)
AIMED: Final = ("{aim} with “{name}”.", "请用“{name}”{aim}。")
TURN_OFF: Final = ("Turn off “{name}”.", "请关闭“{name}”。")
SET_TO: Final = ("Set “{name}” to “{value}”.", "请把“{name}”设为“{value}”。")
# What is typed for what was chosen: "(pick Defringe,) enter 20".
ENTERED: Final = r"(?:and |then |再)*(?:enter|type(?: in)?|dial in|set it (?:to|at)|输入|輸入|填|设为|設為) ?(\S*\d\S*)"
# What begins so sets what has a name, and presses nothing.
LEVELS: Final = (
    r"(?:and |then |please |just )*(?:raise|lower|increase|decrease|reduce|adjust|change|set|shorten)\b"
    r"|[请請]?(?:提高|降低|增加|减少|調整|调整|修改|更改|调高|调低)"
)
OFF: Final = (
    r"\b(?:un(?:tick|check|mark)|disabl|deactivat|(?:turn|switch|toggle|flip)(?:ed|ing)?\b.{0,20}\boff\b)|\boff$"
    r"|取消勾|勾.{0,3}(?:去|取消)|关(?:掉|闭|上)|停用"
)
# What is to be written into a field of the screen, and which one.
_WRITE: Final = r"(?:type|enter|put|write|key in|fill in)"
_FIELD: Final = r"(?:the )?+(?P<field>(?!first|second|third|next|last|empty|text box)[^\s,][^,]{0,30}?) (?:box|field)"
_FILLED: Final = r"Set \g<field> to \g<value>"
FIELDS: Final = (
    (rf"\b{_WRITE} (?!(?:the|your) cursor)(?P<value>[^,]{{1,30}}?) (?:in|into) {_FIELD}$", _FILLED),
    (rf"\bin {_FIELD},? {_WRITE} (?P<value>[^,]{{1,30}})$", _FILLED),
    (rf"^(?:and |then )*{_WRITE} (?P<value>\S{{1,20}}) as (?P<field>(?:the|its|your) [^,]{{1,30}})$", _FILLED),
    (
        r"在 ?(?P<field>[^，,。在]{1,12}?) ?(?:框|输入框|輸入框|栏|欄)[里裡中内]?(?:输入|輸入|填上?|打上) ?"
        r"(?P<value>[^，,。]{1,20})$",
        r"请把\g<field>设为\g<value>",
    ),
)
# What a button does that has a picture instead of a name.
ICONS: Final = {
    **dict.fromkeys(("scissors", "scissor", "剪刀"), "split"),
    **dict.fromkeys(("trash can", "trash", "bin", "dustbin", "waste bin", "垃圾桶", "废纸篓"), "delete"),
    **dict.fromkeys(("padlock", "lock", "锁"), "lock"),
    **dict.fromkeys(("speaker", "loudspeaker", "喇叭"), "mute"),
}
# What such a button belongs to: "the padlock on room 3".
OF_A_PICTURE: Final = (
    r"(?: icon| symbol| button)? (?:on|next to|beside|of|for) (?P<what>(?:the|that|this|your) [^,]{1,40}|\w+ \d+)$"
)
# Keys that undo or redo, wherever they are.
SHORTCUT: Final = r"(?:ctrl|control|cmd|command|⌘) ?[+-]? ?([zy])(?![a-z])"
# Keys that stand for a verb, and keys that stand for none.
KEYS_OF: Final[dict[str, str]] = dict.fromkeys(
    ("backspace", "del", "delete key", "the delete key", "退格键", "删除键"), "delete"
)
KEY: Final = (
    r"(?:alt|option|shift|ctrl|control|cmd|command|enter|return|esc|escape|tab|space|arrow|f\d{1,2})(?:$|\s?\+|[^\x00-\x7f])"
    r"|[a-z0-9](?: key)?$"
)
# What an English verb on a button is in a Chinese request.
IN_CHINESE: Final = {
    **dict.fromkeys(("delete", "remove", "erase"), "删除"),
    **{"replace": "替换", "swap": "替换", "split": "分割", "crop": "裁剪", "duplicate": "复制"},
    **{"mute": "静音", "lock": "锁定"},
}
# A verb that a button bears, with what it is for.
DO: Final = ("{verb} {what}.", "请{verb}{what}。")
IT: Final = ("it", "它")
# A control that is turned until it shows a figure.
REACHING: Final = (
    r"(?:Apply “([^”]+)”\.|(?:Raise|Lower) ((?!the volume)\S.*)) (?:until|till) it (?:reads|says|shows|is at) (.+)",
    r"Set \1\2 to \3",
)
# What is to be done at a time.
AT_TIME: Final = ("{request} at {time}", "请在{time}{request}")
PLEASE: Final = "请請"
# What leads a request in, and what leaves it to the user at its end.
LEAD_IN: Final = (
    r"(?:to|in order to|which you can(?= \S+ )|you can|could you|you could|you may want to|please|kindly|just|simply"
    r"|also|then|now|next"
    r"|so|and|by the way,|after that,?)\s+|[再就](?=[把将將移拉在])"
    r"|[您你]?[还還也]?可(?:以(?:直接)?|(?=[在调調改换換设設增减減]))"
)
LEAVE: Final = (
    r",?\s?\b(?:if you (?:like|want|prefer|wish)|yourself|manually|by hand)$|(?:即可|就行了?|就好了?|就可以了?)$"
)
# What a Chinese click makes possible stands behind one of these.
MAY: Final = frozenset("可以 可 就可以 就能 即可 便可 便能 还可以".split())
# What is to go that was spoken of before.
RIDS: Final = r"(?:get rid of|remove|delete|fix|avoid|hide|lose) (?:it|that|them)$"
# What a condition says that somebody wants: an edit, or another thing.
WANTED: Final = (
    (
        r"^(?:if|should|in case) you(?:(?:'d| would)? (?:want|wish|like|prefer|need|decide) to"
        r"|(?:'d| would) rather(?! (?:have|keep|not)\b)) (?P<edit>.+)",
        "{edit}",
    ),
    (
        r"^(?:if|should) you(?:'d| would)? (?:want|like|prefer|need|rather have) "
        r"(?P<edit>(?:a|an|another|other|different|more|less|fewer) .+)",
        "I'd like {edit}.",
    ),
    (
        r"^(?:如果|如|若|要是)?[您你]?还?(?:想要?|要|需要?)(?P<edit>[改换调删加更变替修移放缩](?!的话)[^就]+?)(?:的话.*|就.*)?$",
        "{edit}",
    ),
)
# What is wished for behind a "for".
WISH: Final = "I'd like {what}."
WISHED: Final = frozenset("a an another different even new fresh".split())
