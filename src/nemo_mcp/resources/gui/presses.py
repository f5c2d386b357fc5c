"""What buttons do by their names, what a clause is by its neighbours and its list (`together.py`), and which lines cite
the film (`cited.py`): the tables."""

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
    r"(?:[请請]|直接|再)?(?:[点點](?:[击擊]|一下)?|按(?:下|一下)?|勾[选選]|[Cc]lick|[Tt]ap|[Pp]ress) ?"
    r"(?:[^，。]{0,8}的)?(?:[“「『\"][^”」』\"]{1,20}[”」』\"]|[A-Z][A-Za-z ]{1,20})"
    r"(?:按[钮鈕]|[键鍵])?(?:一下|一次)? ?(?:[会會就能可]|可以)."
)
# Buttons that save: the film, unless they keep what was changed.
SAVES: Final = frozenset({"save", "save it"})
UNSAVED: Final = r"\b(?:changes?|edits?|settings?|preset|project|draft|default|captions?|subtitles?)\b"
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
AND_THEN: Final = "再"
ASKS: Final = "要不要"
# What a Chinese clause begins with that follows from the one before it.
JUST: Final = "就"
# What is told of a thing in the film, and not on the screen before the reader: "the button in the film says Download".
SHOWN: Final = (
    r"\bin the (?:film|video|clip|movie|spot|scene|shot)\b(?! (?:panel|tab|view|editor|page|pane|list|library|menu))"
    r"[^,;:]*? (?:is|are|was|says|reads|shows|goes)\b"
)
# By what a list is called that tells what the film shows, says or teaches, and what speaks to the reader instead.
_FILMS = (
    r"(?:film|video|clip|movie|short|spot|tutorial|lesson|explainer|demo|animation|screencast|recording|walkthrough"
    r"|how-to|course|narrator|presenter|voice-?over|voice|narration|script|captions?|subtitles?|cards?|text|lyrics?)"
)
_WATCHERS = r"(?:viewers?|(?:the )?audience|learners?|students?|beginners?|patients?|customers?|users?|people)"
_ROOMS = r"(?! (?:panel|tab|view|editor|page|pane|window|drawer|menu|list|board))"
IN_FILM: Final = (
    r"\b(?:steps?|stages?|instructions?|order|contents?|what happens)\b[^.!?]{0,60}?\b(?:in|on|of) "
    rf"(?:the|your|this|our) (?:\w+ )?{_FILMS}\b{_ROOMS}"
    rf"|\b(?:the|your|this|our|each) (?:\w+ )?{_FILMS} (?:then |now |first )?(?:shows?|explains?|teach(?:es)?|walks?"
    r"|tells?|demonstrates?|covers?|says?|reads?|lists?|runs? through|goes? (?:through|over|like|as|from)"
    r"|leads? (?:viewers?|people|us|the))\b"
    rf"|\b{_FILMS} has [a-z0-9]+ (?:steps|stages)\b"
    rf"|\bwhat (?:the |your |this )?{_FILMS} (?:shows?|says?|teaches|tells|explains)\b"
    rf"|\bwhat (?:the |your )?{_WATCHERS} (?:sees?|hears?|learns?|does|do|is|are|will|should)\b"
    rf"|\b{_WATCHERS} (?:are (?:told|shown|asked|taught)|see|learn|hear|read)\b"
    r"|\bon[- ]screen,? (?:text|you see|it says|it reads|they read|steps)"
    r"|(?:(?<![交成出存发取导])片子?|全片|视频|影片|短片|动画|画面|教程|教学片?|录屏|课程|镜头|旁白|字幕|字卡|口播|台词|脚本)(?:[里中上内]面?)?"
    r"(?:的|分成?|共|按|一共|依次)?[^，。！？]{0,6}(?:步|流程|顺序|演示|讲|教|念|说明|写着|依次|逐条|如下)"
    r"|[片频]中[^，。！？]{0,6}步"
    r"|(?:观众|学员|学生|新手|老人)[^，。！？]{0,10}(?:看到|看见|记住|学会|学到|听到)"
)
# What such a list is itself; a sentence before one may speak of it otherwise.
SCRIPTS: Final = (
    rf"\b(?:storyboard|shot ?list|scene list|beat sheet|running order|screenplay|transcript|script)\b{_ROOMS}"
    r"|(?:分镜|脚本|口播稿|旁白稿|配音稿|台词|解说词)(?!面板|板|页|栏|区|列表|编辑|库)"
    r"|[屏画]幕?[面上]的?(?:文字|字)$|[条句段行屏](?:字幕|旁白|台词|文案|歌词|字卡)$"
)
# What a film is called says nothing of a list: "教学短片《…》的流程".
TITLED: Final = r"《[^》]{1,40}》"
TO_READER: Final = (
    r"\b(?:you can|you could|you may|you want|you'd like|your turn|next steps?|please|steps? (?:to|for)"
    r"|to (?:save|export|get|download|change|edit|publish|share))\b"
    r"|接下来|[您你请想要]|[导汇输]出|下载|保存|修改|上传|调整|更换|替换|删除|添加|编辑|设置|导入|操作|发布"
)
# Of lines that cite the film (`cited.py`): the times of a cue; what calls verses; what begins an item; what a line is
# called by, and what counts it.
CUE: Final = r"\s*(?:\d+:)?\d\d:\d\d[.,]\d{3} --> (?:\d+:)?\d\d:\d\d[.,]\d{3}"
VERSES: Final = (
    r"\b(?:lyrics?|poem|rhyme|haiku|chorus|(?:verse|stanza)(?: \w+)?|(?:end|title) ?card|captions?|subtitles?|script"
    r"|narration|voice-?over|dialogue|on-screen text|text on screen|lines) ?(?:\([^()]{0,40}\))?"
    r"(?: (?:now |then )?(?:reads?|says?|is|are|goes?|runs?))?[ *]*:[ *]*$"
    r"|(?:歌词|诗|台词|旁白|口播|独白|字幕|字卡|文案|[的幕上]文字|配音稿?|对白|聊天记录|弹幕)"
    r"(?:如下|是|写着|为)?[ *]*:[ *]*$"
)
LISTED: Final = r"\s*(?:[-*•+>|#①-⑳]|\d{1,3}[.)、])"
LABELLED: Final = (
    r"\s*(?:[-*•]\s+)?(?:\*\*)?(?P<label>—(?=\s)|\d{1,2}:\d\d\s?[–—-]\s?\d{1,2}:\d\d"
    r"|[a-zA-Z\u3400-\u9fff][\w' .-]{0,24}?(?=[^\w' .-]|\s[–—(]))(?:\*\*)?"
    r"\s?(?:[(（\[][^()（）\[\]]{1,40}[)）\]])?(?:\*\*)?"
    r"(?:\s?[:：](?!\d)(?:\*\*)?|(?<=\d)\s[–—]|(?<=\d)\*\*|(?<=—))\s*[^\s*]"
)
COUNT: Final = r"\d+|(?<=[第镜幕头景面卡段句格])[一二三四五六七八九十]+|(?<=第)[一二三四五六七八九十]+"
# Where a screenplay begins a scene.
SLUG: Final = r"\s*(?:\*\*)?(?:INT|EXT)[./ ]|[内外]景"
# What such a line is called by: a role; one of a series, where another one stands beside it; and none of a speaker.
ROLES: Final = frozenset(
    "narrator,narration,vo,v.o.,on-screen text,text on screen,sfx,cta,call to action,slogan,tagline,hook,chorus,"
    "verse #,hashtags,prompt,negative prompt,旁白,画外音,独白,男声,女声,台词,行动号召,结尾引导,开头钩子,话题,提示词,"
    "口号,标语".split(",")
)
SERIES: Final = tuple(
    frozenset(labels.split(","))
    for labels in (
        "scene #,shot #,frame #,card #,panel #,beat #,镜头#,镜#,分镜#,画面#,场景#,第#镜,第#幕,第#场,第#格",
        "q,a,user,bot,customer,问,答,用户,客服,顾客",
        "en,de,fr,es,it,pt,jp,zh,english,german,french,spanish,italian,chinese,japanese,deutsch,中文,英文,日文,韩文,法文",
        "#:#–#:#,#:#-#:#,#:# – #:#,#:# - #:#",
        "—",
        "title,description,tags,hashtags,keywords,标题,简介,描述,正文,标签,话题,关键词",
    )
)
NOTES: Final = frozenset(
    "note,tip,hint,next,next step,step #,export,download,save,upload,preview,music,voice,sound,audio,picture,titles,"
    "captions,subtitles,colour,color,length,credits,注意,提示,小贴士,下一步,导出,下载,上传,预览,音乐,配乐,配音,字幕,"
    "画面,标题,时长,调色,片头,片尾,第#步,步骤#".split(",")
)
