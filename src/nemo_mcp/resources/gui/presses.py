"""What buttons do by their names, and what a clause is by its neighbours.

The tables of together.py, pressing.py and listed.py.
"""

from __future__ import annotations

from typing import Final

# What only presses what was spoken of right before it: "(the Save button turns pink,) so give it a click".
POINTED: Final = (
    r"(?:(?:so|just|please|then|simply|and|now|do) )*"
    r"(?:(?:tap|click|press|hit|push|open)(?: on)? (?:it|that)|pull it open"
    r"|(?:go|hop over|head(?: over)?|pop over) there"
    r"|give (?:it|that) an? (?:click|tap|press|push))"
    r"(?: (?:afterwards|once|then|now|first))?"
    r"|(?:请|您|大驾|麻烦|劳|就|直接|到时|然后|再|记得)*(?:点|按|打开|点开|戳)(?:一下它?|它(?:一下)?|下去)(?:就好|就行|即可|一看就明白|就开始存)?"
)
# What such a thing shows or bears that makes the film a file.
MAKES_FILE: Final = (
    r"\b(?:exports?|downloads?|save|down(?:ward)? arrow|arrow (?:pointing )?down|floppy)\b"
    r"|[导汇输转]出|下载|存[到成档]|取得影片"
)
# How a Chinese clause begins that presses a button by its name, before what that will do.
PRESSED_FOR: Final = (
    r"(?:[请請]|直接|再)?(?:[点點](?:[击擊]|一下)?|按(?:下|一下)?|勾[选選上]|戳一下|[Cc]lick|[Tt]ap|[Pp]ress) ?"
    r"(?:[^，。]{0,12}的)?(?:[“「『\"][^”」』\"]{1,20}[”」』\"]|[A-Z][A-Za-z ]{1,20})"
    r"(?:按[钮鈕]|[键鍵])?(?:一下|一次)? ?(?:[会會就能可只]|可以)."
)
# A Chinese clause that presses a button by its name, and tells hardly more: "再点“导出”也不迟"; not "点了“导出”".
NAMED_BUTTON: Final = (
    r"(?:[请請再就先]|直接|您|然[后後]|之[后後]|最[后後]|照[旧舊]|也?可以){0,3}"
    r"(?:[点點](?:[击擊]|一下)?|[单單][击擊]|按(?:下|一下)?|勾[选選上])(?![钮鈕键鍵了过過错錯到着著赞贊心])"
    r"(?:[^，。“「『\"了着著]{0,12})[“「『\"][^”」』\"]{1,20}[”」』\"][^，。]{0,5}$"
)
# How an English one begins that tells a hand what it may do.
YOU_CAN: Final = (
    r"(?:(?:and|so|then|but) )?(?:you can|you could|you may|please|just|simply) "
    r"(?:click|tap|press|double-click|right-click|drag) "
)
# Buttons that make the film; with those that save it, unless they keep what was changed.
RENDERS: Final = frozenset(
    "render,render it,render video,render film,generate final,final render,渲染,合成视频,渲染视频,生成成片,合成成片,"
    "出片".split(",")
)
SAVES: Final = RENDERS | {"save", "save it", "保存", "合成"}
UNSAVED: Final = (
    r"\b(?:changes?|edits?|settings?|preset|project|draft|default|captions?|subtitles?)\b"
    r"|[设設][置定]|修改|更改|草稿|不喜[欢歡]|[项項]目|[工專专]|字幕|[预預][设設]"
)
# A button that only plays.
PLAYS: Final = r"\b(?:click|press|hit|tap|push) (?:on )?(?:the )?play$|[点按击](?:一下|击)?播放键?$"
# How a button is called that goes on with work for which credits were short.
RESUMES: Final = r"^(?:continue|resume|retry|restart)\b|[继繼][续續]|[续續][跑传傳渲做]|重[试試]"
# Buttons that bring files, and a plus that does.
BRINGS: Final = (
    r"(?:choose|select|add|pick|attach|insert|browse) (?:an? |your )?(?:images?|photos?|pictures?|files?|media|footage)"
    r"|(?:选择|添加|加入|选取|新增|补充)(?:图片|照片|相片|文件|素材)"
)
ADDS_FILES: Final = r"[按点击]\S{0,2}\+\S{0,2}(?:添加|加入|新增|传)(?:图片|照片|相片|文件|素材)"
# The account shows one, and so does a list of people.
FACES: Final = frozenset({"avatar", "profile picture", "头像", "大头照"})
# What is clicked only to see what there is to be clicked.
MENU: Final = (
    r"\b(?:gear|cog|three (?:little )?dots|dots menu|ellipsis|hamburger|kebab|avatar|initials|hover"
    r"|profile (?:picture|photo)|plus (?:sign|button|icon))\b|\+$"
    r"|加号|齿轮|三个?点|头像|⋯|⋮|⚙|☰"
)
# Where files are dragged from outside.
WINDOW: Final = (
    r"\b(?:in|into|onto|on)\s+(?:the|this|that|your)\s+(?:\w+ )?(?:window|chat|dashed box|drop zone|browser|page)\b"
    r"|[进到入](?:这个?|那个?|下面的?|上面的?|底下的?)?\s?(?:虚线)?(?:方框|聊天框|窗口|视窗|window|box|chat)"
)
# What is chosen for an export.
OPTIONS: Final = r"\b(?:resolution|format|quality)\b|分辨率|解析度|格式|画质|清晰度"
# What only goes on with what is done then: "to continue, …".
GOING_ON: Final = frozenset("to continue proceed go on carry finish start begin do that this it so move ahead".split())
# Who did something, and how a clause begins that goes on with it; how a question does, and what it asks with.
DOERS: Final = frozenset("我已")
GOES_ON: Final = frozenset("并也")
JOINS: Final = frozenset({"or", "and"})
AND_THEN: Final = "再"
ASKS: Final = "要不要"
# By what a list is called of what the speaker does himself.
OWN: Final = r"^\W*(?:what i (?:can|could|will)\b|i(?: can| could| will|'ll)\b|我(?:可以|能|会|来|这边))"
# By what a list is called that tells what the film may become.
IDEAS: Final = r"\b(?:ideas?|suggestions?|proposals?|options)\b|主意|想法|思路|建议"
# Verbs that are alike when something was done.
ALSO_PAST: Final = frozenset("put cut set split reset shut let spread".split())
# What a Chinese clause begins with that follows from the one before it.
JUST: Final = "就"
# That a file is made, before it can be had.
FILE_MADE: Final = (
    r"(?:once|when|as soon as|after) (?:the |your |its )?"
    r"(?:export|render|rendering|upload|download|encoding|processing)"
    r" (?:has |have |is |was )?(?:been )?(?:done|finished|finishes|completed?|completes|ends|ended|through|over|ready)"
    r"|[等待当]?(?:导出|渲染|合成|上传|下载)(?:完成|完毕|[完好]|结束)了?(?:之?后|以后|时)?"
)
