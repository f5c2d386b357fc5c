"""What words are to a reader of instructions: each kind has a sign.

The words themselves are in english.py and chinese.py; another language is another pair of tables. A phrase has one
sign, the longest phrase wins, commas part the phrases (wording.py).
"""

from __future__ import annotations

from typing import Final

# Verbs
CLICK: Final = "click"  # click, tap, press
CONTEXT: Final = "context"  # right-click, double-click: what it opens is told by what follows
DRAG: Final = "drag"  # drag, nudge: an edit made by hand
HAUL: Final = "haul"  # pull, slide, draw: by hand too, and words of pictures besides
DROP: Final = "drop"  # drop: files into a box, or a clip somewhere
OPEN: Final = "open"  # open, go to, find
CHOOSE: Final = "choose"  # choose, select
EDIT: Final = "edit"  # trim, rename: by hand only with a control or in a panel
PREVIEW: Final = "preview"  # preview, play
SUGGEST: Final = "suggest"  # I'd suggest: what follows is for the reader
MOUSE: Final = "mouse"  # with the mouse
PRESS: Final = "press"  # a Chinese verb that is a click by itself
POINT: Final = "point"  # a Chinese verb that is one only before a button
MOVE: Final = "move"  # a Chinese verb of dragging
ENTER: Final = "enter"  # a Chinese verb of opening, before a panel
WATCH: Final = "watch"  # a Chinese verb of previewing, beside the player
# Things on a screen
PANEL: Final = "panel"
ROOM: Final = "room"  # a window, a page: a panel by name, else perhaps of a house or a book
BUTTON: Final = "button"  # a button, an icon: pictures have them too
TOOL: Final = "tool"  # a slider, a drop-down: pictures hardly have them
KEYS: Final = "keys"  # Ctrl, the space bar
PLAYER: Final = "player"  # the timeline, the player
PLAYHEAD: Final = "playhead"
EXPORT: Final = "export"
UPLOAD: Final = "upload"
ACCOUNT: Final = "account"  # the page of the account, the billing
BALANCE: Final = "balance"  # what is looked up there
FILES: Final = "files"
BOX: Final = "box"  # where files are dropped
CLIP: Final = "clip"  # a clip, its edge: what a hand drags about
NAMED: Final = "named"  # a word that buttons bear, even in small letters
# Words around them
READY: Final = "ready"  # "does that", "lights up": what a button does
LOCATED: Final = "located"  # "is at the top right": where it is
STORY: Final = "story"  # a scene, a caption, a tutorial: what follows its colon is in the picture
TELLS: Final = "tells"  # "explains", "in this order": what a story does before its colon
LEAD: Final = "lead"  # please, you can
NOT: Final = "not"  # don't, no need to: what follows is not to be done
IF: Final = "if"
UNTIL: Final = "until"
TO: Final = "to"
BY: Final = "by"
FOR: Final = "for"
AND: Final = "and"
NEXT: Final = "next"  # a Chinese "and then", which joins requests only before the verb of a hand
AT: Final = "at"  # a Chinese word before a place or a thing: in, from, with
PREPOSITION: Final = "preposition"  # an English one
WITH: Final = "with"  # before what a hand uses: with, via
SUBJECT: Final = "subject"  # who does it, when it is not the reader: no request
SELF: Final = "self"  # what the speaker will do: the verbs that follow are not for the reader
FINITE: Final = "finite"  # is, has: what stands before it does something, and is not told to
SAVED: Final = "saved"  # saved to disk: what an export leads to
SEES: Final = "sees"  # what opens then, or what is to be seen there: the rest of the clause is content

RESULT: Final = "result"  # what comes of it: content, though no mark stands before it

# What there is on a screen; and with it, what a hand does there.
SCREEN: Final = frozenset({PANEL, ROOM, BUTTON, TOOL, KEYS, PLAYER, PLAYHEAD, EXPORT, UPLOAD, ACCOUNT, BOX})
HANDS: Final = SCREEN | {
    *(CLICK, CONTEXT, DRAG, HAUL, DROP, OPEN, CHOOSE, PREVIEW, MOUSE, PRESS, POINT, MOVE, ENTER, WATCH, EDIT)
}

# What joins clauses or asks for them, and says nothing by itself.
JOINING: Final = frozenset({AND, NEXT, LEAD})

# What joins one way to another one.
OR: Final = frozenset({"or", "或", "或者", "要么", "要不", "要不然"})

# How an answer is given in words.
ANSWERS: Final = frozenset("type write say name describe suggest dictate come wait 说 写 讲 描".split())
ANSWER: Final = (
    r"^(?:please |just |simply )?(?:type|write|say|name|reply with) "
    r"(?:the (?:one|number|name|letter)s?\b|which\b|your (?:choice|answer|pick)\b|a number\b)"
)

CHOICE: Final = (
    r"^(?:please |just |simply )?(?:pick|choose|select) (?:whichever|which|the one|any|one|your favou?rite)\b"
)
# What is clicked only to see what there is to be clicked, and where files are dragged from outside.
MENU: Final = (
    r"\b(?:gear|cog|three (?:little )?dots|dots menu|ellipsis|hamburger|kebab|avatar|initials|hover"
    r"|profile (?:picture|photo)|plus (?:sign|button|icon))\b|\+$"
    r"|加号|齿轮|三个?点|头像|⋯|⋮|⚙|☰"
)
WINDOW: Final = (
    r"\b(?:in|into|onto|on)\s+(?:the|this|that|your)\s+(?:\w+ )?(?:window|chat|dashed box|drop zone|browser|page)\b"
    r"|[进到入](?:这个?|那个?|下面的?|上面的?|底下的?)?\s?(?:虚线)?(?:方框|聊天框|窗口|视窗|window|box|chat)"
)

# What is chosen for an export.
OPTIONS: Final = r"\b(?:resolution|format|quality)\b|分辨率|解析度|格式|画质|清晰度"
PLAYS: Final = r"\b(?:click|press|hit|tap|push) (?:on )?(?:the )?play$|[点按击](?:一下|击)?播放键?$"
# How much there is to see somewhere, and how that is told without the place.
ALL: Final = r"\ball (?:the |your |of the )?\d+ [a-z]|(?:全部|所有)\s?\d+"
SEEN: Final = ("you can see {what}", "{what}都在")
# When to look, and how that is told without the player: "scrub to 0:29" → "look at 0:29".
_TIME: Final = r"(?!9:16\b)\d+:\d\d(?::\d\d)?(?:\.\d+)?"
WHEN: Final = (
    rf"(?:\b(?P<how>around|about|near|between) )?"
    rf"(?P<time>{_TIME}(?: ?(?:to|and|until|–|—|-|~) ?{_TIME})?|the \d+[- ]second mark)",
    rf"(?P<how>)(?P<time>(?:{_TIME}(?: ?(?:到|至|和|–|—|-|~) ?{_TIME})?|第 ?\d+ ?秒|\d+分\d+秒|\d+ ?秒处)"
    r"(?: ?(?:前[后後]|左右|附近|[之以][前后後]))?)",
)
LOOK: Final = ("look {how} {time}", "请看{how}{time}")
LISTEN: Final = ("listen {how} {time}", "请听{how}{time}")
# What needs eyes and ears alone is told as it stands: "(press play and) listen to the fill at 0:45".
SENSED: Final = r"(?:(?:and|then|please|just|now|so) )*(?P<what>(?:listen|watch|look|check)\b(?!.*\bpreview).*)"
HEARD: Final = r"\b(?:listen|hear)|[听聽]"
# What else looks at a time, and does not only go there: "replay 0:28".
PERCEIVED: Final = r"\b(?:listen|hear|watch|replay|play\b|look|see\b|check|compare)|[听聽看]|播(?!放?[头頭])"
LOOKED: Final = (
    rf"(?:look at |listen to |(?:look|listen) (?:around|about|near|between) |[请請][看听聽])"
    rf"(?:{_TIME}|the \d|第|\d+ ?秒)"
)
# What begins so tells why an edit is to be made, or what comes of it.
REASON: Final = r"(?:so(?: that)?|because|since|as) (?!you\b)|因为|免得|不然|否则|这样"
# What begins so behind a comma says more of the thing before it: "over the plate, visible from 3:03 to 3:11".
APPOSED: Final = frozenset("which who whose visible".split())
# What is to be brought by hand, and how that is told without the hand: "attach the plan of the second floor".
BROUGHT: Final = (
    r"\b(?:attach|send|give|bring|add|upload|drop|put|pop|choose|pick|select|import|drag)(?:ging|ping|ting|ing)? "
    r"(?:me |in )?(?P<what>(?!the file)(?:the|a|an|your|its|both|all|another|one|two|three)\b[^→]+?)"
    r"(?= (?:in|into|onto|on|through|via|with|by|using|to|from the|below|anywhere|here|there)\b|$)",
    r"(?:[发發传傳][给給]?我|[给給]我|[传傳]一下|[选選](?=一[个個份张張段]))(?P<what>[^按键鍵框」”].{3,}?)"
    r"(?:[传傳]?(?:上[来來]|[过過][来來]|[进進][来來]))?$",
)
NEEDED: Final = ("needed: {what}", "需要{what}")
# What makes a time of the Chinese clause before it, unless that ends in a direction: "往后".
AFTER: Final = r" ?[之以]?[后後]"
# How long is to be waited, which is no such time.
PAUSE: Final = (r"[请請]?(?:[您你]?可以)?[过過等]?(\d+ ?(?:秒|分钟|分鐘|小时|小時|天))$", r"请等\1")
TOWARDS: Final = frozenset("往向朝")
# Where something is dragged to, and where a hand goes.
REACHING: Final = frozenset({"到", "至"})
# How verbs begin by which somebody in the film opens something on a screen.
OPENING: Final = ("open", "打开", "点开")
# What is left of a Chinese place behind its panel.
INSIDE: Final = (
    "[中里内裡裏內]?的?(?: (?:on|at) the (?:top|bottom|left|right)(?:[- ](?:left|right|corner|side|hand side))*)?"
)
# What was spoken of before.
THESE: Final = frozenset({"it", "them", "both", "that", "它"})

# How a Chinese clause begins that tells more of a thing, and that thing where it is dragged: "把贴纸拖开，它盖住了…".
OF_IT: Final = r"(?:因为|现在|目前|而)?[它牠]"
DRAGGED: Final = r"[把将將](?P<what>[^把将將，,]{2,24}?)(?:再|直接|往上|往下|往左|往右|稍微)?[拖挪移拉搬]"

# What eyes and ears do: "you can see all 7 clips" is an offer, not an order.
PERCEIVE: Final = frozenset("see hear find compare check review read inspect look listen watch".split())
# What is found behind a condition is content.
FINDS: Final = frozenset({"you'll find", "you will find"})

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
# Of these, those that only say yes, and those that refuse: beside another button they leave a choice.
GOES_ON: Final = ("Please continue.", "Please generate it.", "Yes, go ahead.")
# What a button asks for that is to be pressed once more.
AGAIN: Final = r"\bagain\b|重新|再次|再[试試]|再[点點按]?一次"
RETRY: Final = ("Please try again.", "请再试一次。")
REFUSES: Final = frozenset({"No, leave it as it is.", "不用了，保持原样。", "Keep it.", "请保留。"})
# What is said of another button, by its name: in English, and in Chinese.
APPLY: Final = ("Apply “{name}”.", "请应用“{name}”。")
AIMED: Final = ("{aim} with “{name}”.", "请用“{name}”{aim}。")
TURN_OFF: Final = ("Turn off “{name}”.", "请关闭“{name}”。")
SET_TO: Final = ("Set “{name}” to “{value}”.", "请把“{name}”设为“{value}”。")
# What begins so sets what has a name, and presses nothing.
LEVELS: Final = (
    r"(?:and |then |please |just )*(?:raise|lower|increase|decrease|reduce|adjust|change|set|shorten)\b"
    r"|[请請]?(?:提高|降低|增加|减少|調整|调整|修改|更改|调高|调低)"
)
OFF: Final = (
    r"\b(?:un(?:tick|check|mark)|disabl|deactivat|(?:turn|switch|toggle|flip)(?:ed|ing)?\b.{0,20}\boff\b)|\boff$"
    r"|取消勾|勾.{0,3}(?:去|取消)|关(?:掉|闭|上)|停用"
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
# Keys that stand for a verb, and keys that stand for none.
KEYS_OF: Final[dict[str, str]] = dict.fromkeys(
    ("backspace", "del", "delete key", "the delete key", "退格键", "删除键"), "delete"
)
KEY: Final = (
    r"(?:alt|option|shift|ctrl|control|cmd|command|enter|return|esc|escape|tab|space|arrow|f\d{1,2})(?:$|\s?\+|[^\x00-\x7f])"
    r"|[a-z0-9]$"
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
# What is to be done at a time.
AT_TIME: Final = ("{request} at {time}", "请在{time}{request}")
PLEASE: Final = "请請"
# What leads a request in, and what leaves it to the user at its end.
LEAD_IN: Final = (
    r"(?:to|in order to|you can|you could|please|just|simply|also|then|now|next|so|and)\s+"
    r"|[您你]?[还還也]?可(?:以(?:直接)?|(?=[在调調改换換设設增减減]))"
)
LEAVE: Final = (
    r",?\s?\b(?:if you (?:like|want|prefer|wish)|yourself|manually|by hand)$|(?:即可|就行了?|就好了?|就可以了?)$"
)
# What a Chinese click makes possible stands behind one of these.
MAY: Final = frozenset("可以 可 就可以 就能 即可 便可 便能 还可以".split())
# What is pulled to one side is raised or lowered.
_PULL: Final = (
    r"(?:move|drag|slide|pull|push|crank|set|nudge|turn|bring)\s+(?:the\s+)?(?!the\b|a\b)(.{1,40}?)"
    r"\s+(?:slider|knob|dial|fader|handle)"
)
_SLIDER: Final = r"(?:slider|knob|dial|fader)\b"
_TAKEN: Final = (
    rf"(?:set|move|grab|take) (?:the )?(.{{1,40}}?) {_SLIDER} and (?:move|pull|drag|slide|push) it(?: to the)?"
)
_A_BIT: Final = r"\s+(?:(?:a (?:bit|little|touch)|all the way)\s+)?(?:to the |further |back )?"
_TURNED: Final = "(?:滑[块塊杆桿条條]|旋[钮鈕]|拉[杆桿]|推子|slider)"
_PULLED: Final = rf"(?:把|将|將)?([^，,。把将將里裡]{{1,12}}?)( ?){_TURNED} ?[往向]"
_HANDED: Final = "[拉推移拖调調转轉拧擰]"
_BY_HAND: Final = f"[边邊]?{_HANDED}(?:一{_HANDED})?"
SLIDES: Final = (
    (rf"{_PULL}{_A_BIT}(?:right|up|higher|upwards?)\b", r"raise \1"),
    (rf"{_PULL}{_A_BIT}(?:left|down|lower|downwards?)\b", r"lower \1"),
    (rf"{_PULL}(?=$| if | until | when )", r"adjust the \1"),
    (rf"^(raise|lower|increase|decrease|reduce|adjust)\s+(?:the\s+)?(?!the\b)(.{{1,40}}?)\s+{_SLIDER}", r"\1 the \2"),
    (rf"^{_TAKEN} (?:right|up)\b", r"raise \1"),
    (rf"^{_TAKEN} (?:left|down)\b", r"lower \1"),
    (rf"{_PULLED}[右上]{_BY_HAND}", r"把\1\2调高"),
    (rf"{_PULLED}[左下]{_BY_HAND}", r"把\1\2调低"),
    (
        rf"^(?:moving|pulling|turning|nudging|setting) (?:the )?(.{{1,40}}?) {_SLIDER} (?:to the right|up)\b.*$",
        r"raise \1",
    ),
    (
        rf"^(?:moving|pulling|turning|nudging|setting) (?:the )?(.{{1,40}}?) {_SLIDER} (?:to the left|down)\b.*$",
        r"lower \1",
    ),
    (rf"^(?:move|pull|turn|set) the (.{{1,20}}?) {_SLIDER} of (.{{1,30}}?) (?:down|lower)\b.*$", r"lower the \1 of \2"),
    (rf"^(?:move|pull|turn|set) the (.{{1,20}}?) {_SLIDER} of (.{{1,30}}?) (?:up|higher)\b.*$", r"raise the \1 of \2"),
    (
        rf"^可?(?:调|調|移动|移動)(?:一下)?(?:[左右上下][侧側边邊面]的)?([^，,。]{{1,12}}?) ?{_TURNED}(?:进行调整)?$",
        r"调整\1",
    ),
)
# What is done to a thing that is only clicked before, and with what on the screen.
_CLICKING: Final = r"(?:(?:double|right|long)[- ])?(?:click|tap|press)(?: on)?"
PLAINER: Final = (
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
        rf"^{_CLICKING} the (?:heart|star|tick|check|thumbs[- ]up)(?: mark| symbol| icon)? "
        r"(?:on|under|next to|beside|below|of) ((?!each|every|any).+)$",
        r"use \1",
    ),
    (
        rf"^{_CLICKING} (.+?),? and (?:type|enter|write)(?: in)? "
        r"(?:it\b|the (?:new|right|correct|proper) \w+|your \w+).*$",
        r"change \1",
    ),
    (
        rf"^(?!{_CLICKING}|hover|hold)(.+?) (?:with|using|via) (?:the|a|your) (?:[\w-]+ ){{0,3}}"
        r"(?<!arrow )(?:button|icon|key|symbol)(?: below| above)?(?: to .*| if needed| if necessary)?$",
        r"\1",
    ),
)
PLAINER_IN_CHINESE: Final = (
    (
        r"^(?:移动|移動|选中|選中)([^，,]{1,8}?)(?:[后後]再?)?((?:微调|微調|调整|調整|改变|改變|修改|更换|更換|设置|設置)[^，,]+)$",
        r"\2（\1）",
    ),
    (
        r"^(?:双击|雙擊|点击|點擊|单击|單擊|选中|選中|拖动|拖動)[^，,]{1,20}?[来來以]"
        r"((?:调|調|改|修|换|換|删|刪|设|設|添|替|编|編|移|缩|縮|放).+)$",
        r"\1",
    ),
    (r"^(?:双击|雙擊) ?((?:标题|標題|字幕|文字|字卡|名字|这行字|那行字)[^，,]{0,6})$", r"修改\1"),
    (
        r"^就?(?:双击|雙擊|右[键鍵]|[长長]按|double[- ]?click|right[- ]?click) ?([^，,]{1,20}?)"
        r"(?:，|在[^，,]{1,6}[里裡])?(?:直接|自己|然后|然後|再)?((?:改|换|換|替|调|調|删|刪|缩|縮|往|移).*)$",
        r"把\1\2",
    ),
)
# What a condition says that somebody wants: an edit, or another thing.
WANTED: Final = (
    (r"^(?:if|should|in case) you(?:'d| would)? (?:want|wish|like|prefer|need|decide) to (?P<edit>.+)", "{edit}"),
    (
        r"^(?:if|should) you(?:'d| would)? (?:want|like|prefer|need|rather have) "
        r"(?P<edit>(?:a|an|another|different|more|less) .+)",
        "I'd like {edit}.",
    ),
    (
        r"^(?:如果|如|若|要是)?[您你]?还?(?:想要?|要|需要?)(?P<edit>[改换调删加更变替修](?!的话)[^就]+?)(?:的话.*|就.*)?$",
        "{edit}",
    ),
)
# A slider that is set to a figure, without itself: "set the Density (slider) to 70"; and what a Chinese hand sets.
SLIDER: Final = (
    rf"\b((?:set|adjust|change|bring|turn|lower|raise|put|move)(?: the)? (?!the\b).{{1,40}}?) {_SLIDER} (?=to \S*\d)"
)
SLIDER_IN_CHINESE: Final = (
    rf"(?<=[^，,。把将將\s])( ?)(?:[那这這][根个個条條])?{_TURNED} ?(?=(?:调|調|设|設)[到至成回])"
)
SETS: Final = (r"(?:拨|撥|拧|擰|推|拉|拖|转|轉|移)[到至回] ?([+\-−]?\d\S*)", r"调到\1")
# What is wished for behind a "for".
WISH: Final = "I'd like {what}."
WISHED: Final = frozenset("a an another different even new fresh".split())
# The letters of these tables that are written otherwise in traditional Chinese.
TRADITIONAL: Final = str.maketrans(
    "请试继续这样应关闭设为销诉调动删换复开听", "請試繼續這樣應關閉設為銷訴調動刪換復開聽"
)
TELL: Final = ("tell me", "告诉我")

# What a hand does, in words that the chat understands: with a clip, and with a slider.
EDITS: Final[dict[str, str]] = {
    "move": "drag, drag and drop, drag & drop, pull, slide, grab, drop",
    "moving": "dragging, pulling, sliding, grabbing, dropping",
    "移到": """
        拖拽到, 拖动到, 拖曳到, 拖到, 拖至, 拖进, 拖入, 拉到, 拽到, 拽进, 推到, 拧到, 拨到, 往右拉到, 往左拉到,
        往右推到, 往左推到, 往上拉到, 往下拉到
    """,
    "移回": "拉回, 推回, 拖回",
    "移动": "拖拽, 拖动, 拖曳, 拖放, 拉动, 拖",
}
SET: Final = {"move": "set", "moving": "setting", "移到": "调到", "移回": "调回", "移动": "调"}

# What a button does, by what is in its name.
NAMES: Final[dict[str, str]] = {
    EXPORT: r"\b(?:export|download|render|share|save (?:video|movie|file|to|as))\b|⬇|导出|汇出|输出|下载|另存",
    UPLOAD: r"\b(?:upload|import|browse|attach|(?:add|choose|select|replace) (?:media|files?|footage|photos?|clips))\b"
    r"|⬆|上传|导入|汇入|(?:选择|添加|新增|浏览)(?:本地)?(?:文件|素材|照片|图片|视频|档案)",
    ACCOUNT: r"\b(?:billing|credits?|account|usage|pricing|top up|recharge|wallet|upgrade|plans?)\b"
    r"|充值|储值|加值|账单|账户|账号|钱包|积分|订阅",
    PREVIEW: r"^\W*(?:preview|play)\b|预览|播放|试听|▶",
}
