"""By what lines and lists are known that only cite the film: the tables of cited.py."""

from __future__ import annotations

from typing import Final

# What is told of a thing in the film, and not on the screen before the reader: "the button in the film says Download".
SHOWN: Final = (
    r"in the (?:film|video|clip|movie|spot|scene|shot)\b(?! (?:panel|tab|view|editor|page|pane|list|library|menu))"
    r"[^,;:]*? (?:is|are|was|says|reads|shows|goes)\b"
)
# Without one of these nothing tells of a film.
FILMS: Final = frozenset(
    "film video clip movie short spot tutorial lesson explainer demo animation screencast recording walkthrough "
    "how-to how course narrator presenter voice over narration script caption captions subtitle subtitles card cards "
    "text lyric lyrics viewer viewers audience learner learners student students beginner beginners patient patients "
    "customer customers user users people screen".split()
) | {*"片频画教录课镜白幕卡播词本员生手人众"}
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
    rf"|\bwhat (?:the |your |this )?(?:[\w*'’-]+ ){{0,6}}?{_FILMS} (?:shows?|says?|teaches|tells|explains)\b"
    r"|\bwhat (?:she|he|we|they|it) (?:hears?|sees?|says?|reads?)\b|\bis also what we hear\b"
    r"|\b(?:film|video|clip|ad|spot)'s (?:\w+ )?(?:words|text|voice|lines|steps)\b"
    rf"|\bwhat (?:the |your )?{_WATCHERS} (?:sees?|hears?|learns?|does|do|is|are|will|should)\b"
    rf"|\b{_WATCHERS} (?:are (?:told|shown|asked|taught)|see|learn|hear|read)\b"
    r"|\bon[- ]screen,? (?:text|you see|it says|it reads|they read|steps)"
    r"|(?:(?<![交成出存发取导])片子?|全片|视频|影片|短片|动画|画面|教程|教学片?|录屏|课程|镜头|旁白|字幕|字卡|口播|台词|脚本)(?:[里中上内]面?)?"
    r"(?:的|分成?|共|按|一共|依次)?[^，。！？]{0,6}(?:步|节|流程|顺序|演示|讲|教|念|说明|写着|依次|逐条|如下)"
    r"|[片频]中[^，。！？]{0,6}步"
    r"|教了什么|[听看](?:见|到)什么|字卡照着"
    r"|(?:观众|学员|学生|新手|老人)[^，。！？]{0,10}(?:看到|看见|记住|学会|学到|听到)"
)
# What such a list is itself; a sentence before one may speak of it otherwise.
SCRIPTS: Final = (
    rf"\b(?:storyboard|shot ?list|scene list|beat sheet|running order|screenplay|transcript|script)\b{_ROOMS}"
    r"|(?:分镜|脚本|口播稿|旁白稿|配音稿|台词|解说词)(?!面板|板|页|栏|区|列表|编辑|库)"
    r"|[屏画]幕?[面上]的?(?:文字|字)(?:依次)?(?:是|为)?$|[条句段行屏](?:字幕|旁白|台词|文案|歌词|字卡)$"
    rf"|\bin the (?:film|video|clip|picture|animation|tutorial|demo|shot)\b{_ROOMS}|\bscreen actions?\b"
    r"|\b(?:recorded|animated|filmed|spoken|sung|delivered|acted)\b|\b(?:actor|actress|narrator|presenter)\b"
    rf"|\b(?:text|lines?|words) (?:of|on|for) (?:the|your) (?:\w+ )?{_FILMS}\b{_ROOMS}"
    r"|\b(?:shots?|scenes?|sections?|cards?|frames?) (?:\d|one|two|three)[^.!?]*?(?:\b(?:shows?|says?|reads?)\b|$)"
    r"|(?:字卡|卡片)的?(?:文字|文案)|(?:字卡|卡片)上?写着|定稿文字|纯字幕|菜谱|文字稿|新手关|手写卡|"
    r"(?:字幕|旁白|台词|口播)(?:最?终[版稿]|定稿|全文|逐句|词)|口播词"
    r"|(?:录屏|画面|动画|片|镜)[里中]的?(?:操作|动作)|镜[^，。！？]{0,6}(?:操作|动作)|演员|做的[^，。！？]{0,3}(?:动作|件?事)|[贴写刻印]着[^，。！？]{0,4}字$"
    r"|拍了|课教的|演示(?:部分|环节)|用户旅程|手势$"
)
# Numbers in words, and those of more than one as they stand in a pattern.
NUMBERS: Final = {
    number: at
    for said in ("one two three four five six seven eight nine ten eleven twelve".split(), "一二三四五六七八九十")
    for at, number in enumerate(said, 1)
} | {"两": 2}
_SEVERAL = "|".join(number for number, at in NUMBERS.items() if at > 1 and number.isascii()) + r"|\d{1,2}"
_SEVERAL_ZH = "|".join(number for number, at in NUMBERS.items() if at > 1 and not number.isascii()) + r"|\d{1,2}"
# How many there are of what a film is made of: the list is of them.
COUNTED: Final = (
    rf"\b(?:{_SEVERAL}) (?:\w+ )?"
    r"(?:captions|subtitles|cards|sentences|slides|verses|gestures|beats|exercises|drills|title cards|commands)\b"
    rf"|(?:{_SEVERAL_ZH})[条句张屏](?:字幕|旁白|台词|字卡|口令|口诀|提示)|(?:板书|口诀|口令|字幕|旁白|台词)[共一]"
)
# How many lines of words a film has, to be held against how many the list has.
COUNTED_LINES: Final = (
    rf"\b({_SEVERAL}) (?:\w+ )?"
    r"(?:captions|subtitles|cards|lines|sentences|slides|verses|hooks|titles)\b"
    rf"|({_SEVERAL_ZH})[条句张屏行段](?:字幕|旁白|台词|字卡|文案|歌词)"
)
# What is in the film for the most part, or about it: of a list that is called so two items for a hand are in the film,
# one may be for the reader.
ABOUT_FILM: Final = (
    r"\b(?:captions?|subtitles?|narration|voice-?overs?|script|lyrics?|dialogue|cards?|on-screen|screen actions?"
    r"|scenes?|shots?|sections?|story ?board|user journey|app flow|gestures?|tutorial|lesson|demo|explainer|how-to"
    r"|onboarding|screencast|walkthrough|animation|animated|actors?|actress|voice says|beats|jingle|song|rap|poem"
    r"|monologue|bubbles?|inter-?titles?|teleprompter|slides?|overlays?|lower thirds?|quiz|frame by frame|mascot"
    r"|robot(?:'s)?|coach|teacher|mock-?up|advert|ad|commercial|trailer|sketch|skit|kiosk|machine|recipe|exercise|drill"
    rf"|slogans?|poster)\b{_ROOMS}"
    r"|字幕|旁白|字卡|口播|台词|脚本|歌词|板书|口诀|镜|分镜|动画|教程|教学|录屏|演示|演员|手势|画面里|片[里中头尾]|短片|课教"
    r"|用户旅程|广告|气泡|机器人|口令|卡片|测验|教练|节拍|独白|海报|小品|菜谱|配方|练习|弹幕"
)
# Of what kind a film is that shows how something is done.
TEACHING: Final = (
    rf"\b(?:tutorial|lesson|demo|explainer|how-to|screencast|walkthrough)\b{_ROOMS}"
    r"|\b(?:each|every) (?:step|caption)\b|教程|教学|录屏|演示"
)
# How a sentence begins that speaks of the list below it.
THESE: Final = r"^(?:these|the following|below|here(?:'s| is| are)|all)\b|^(?:下面|以下|这)"
# What a film is called says nothing of a list: "教学短片《…》的流程".
TITLED: Final = r"《[^》]{1,40}》"
TO_READER: Final = (
    r"^\W*to [a-z]+|\b(?:you can|you could|you may|you want|you'd like|your turn|next steps?|please|steps? (?:to|for)"
    r"|(?:if|when|once) (?:the|you|your|it)|needs?"
    r"|to (?:save|export|get|download|change|edit|publish|share))\b"
    r"|接下来|满意|按下面|最后一步|下一步|[剪做]好|完成|[您你请想要]|[导汇输]出|下载|保存|修改|上传|调整|更换|替换|删除|添加|编辑|设置|导入|(?<!的)操作|发布"
)
# Of lines that cite the film (`cited.py`): what is shown when; the times of a cue; what calls verses; what begins an
# item; what a line is called by, and what counts it.
TIMED: Final = r"(?:\*\*)?\[?(?:\d{1,2}:\d\d|(?:Shot|Scene) \d|镜头?\s?\d)"
CUE: Final = r"\s*(?:\d+:)?\d\d:\d\d[.,]\d{3} --> (?:\d+:)?\d\d:\d\d[.,]\d{3}"
VERSES: Final = (
    r"\b(?:lyrics?|poem|rhyme|haiku|chorus|(?:verse|stanza)(?: \w+)?|(?:end|title) ?card|captions?|subtitles?|script"
    r"|narration|voice-?over|dialogue|on-screen text|text on screen|lines) ?(?:\([^()]{0,40}\))?"
    r"(?: (?:now |then )?(?:reads?|says?|is|are|goes?|runs?))?[ *]*:[ *]*$"
    r"|(?:歌词|诗|台词|旁白|口播|独白|字幕|字卡|文案|[的幕上]文字|配音稿?|对白|聊天记录|弹幕)"
    r"(?:如下|是|写着|为)?[ *]*:[ *]*$"
)
LISTED: Final = r"\s*(?:[-*•+>|#①-⑳]|\d{1,3}[.)、])"
SUNG: Final = ("♪", "♫", "🎵", "🎶")
LABELLED: Final = (
    r"\s*(?:[-*•]\s+)?(?:[【\[(（]\d{1,2}:\d\d[】\])）]\s?)?(?:\*\*)?(?P<label>—(?=\s)|\d{1,2}:\d\d\s?[–—-]\s?\d{1,2}:\d\d"
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
CAPITAL_NOTES: Final = frozenset("NOTE,TIP,HINT,NEXT,STEP,STEP #,WARNING,TODO,OK,PS,FYI,ISSUE,FIX,PROBLEM".split(","))
NOTES: Final = CAPITAL_NOTES | frozenset(
    "note,tip,hint,next,next step,step #,export,download,save,upload,preview,music,voice,sound,audio,picture,titles,"
    "captions,subtitles,colour,color,length,credits,issue,fix,problem,solution,action,how,how to,why,where,what,status,"
    "result,reason,option,suggestion,tool,file,clip,track,time,before,after,old,new,was,now,注意,提示,小贴士,下一步,导出,"
    "下载,上传,预览,音乐,配乐,配音,字幕,画面,标题,时长,调色,片头,片尾,第#步,步骤#,问题,解决,解决办法,办法,方法,建议,原因,"
    "操作,做法,位置,状态,片段,原来,现在,之前,之后".split(",")
)
