"""The signs of words, and what the languages share: words that look like commands, slips, additions.

The phrases of a language stand in a file of their own, one
table from signs to phrases, parted by commas; a phrase has one sign, and the longest phrase wins. Traditional letters,
capitals and full-width forms are folded before (wording.py). A few phrases bear a value, which becomes an argument of
the step. Another language is another such file.
"""

from __future__ import annotations

from typing import Final

# The kinds of words.
EXPORT: Final = "<export>"  # to export, to download
RENDER: Final = "<render>"  # to render: an export only of the whole video
GIVE: Final = "<give>"  # to give, to want
SEND: Final = "<send>"  # to send to me: what, goes without saying
SAVE: Final = "<save>"  # to save, to put on a disk
FILM: Final = "<film>"  # the finished video
MOVIE: Final = "<movie>"  # a video, a file
FORMAT: Final = "<format>"
RESOLUTION: Final = "<resolution>"
QUALITY: Final = "<quality>"
LEVEL: Final = "<level>"  # best, lowest: a quality where fineness is spoken of
FINENESS: Final = "<fineness>"  # the quality: what a level is said of
GOAL: Final = "<goal>"  # where a file goes, or comes from
CREDITS: Final = "<credits>"  # credits of the account
ACCOUNT: Final = "<account>"  # words for credits that mean other things too
MONEY: Final = "<money>"  # to spend, to afford
AMOUNT: Final = "<amount>"  # how many, left
STATE: Final = "<state>"  # the timeline, the tracks
STATUS: Final = "<status>"  # the status, the progress
ELEMENT: Final = "<element>"  # what a video is made of: a title, a song, a scene
SHOW: Final = "<show>"  # to show, to check
QUESTION: Final = "<question>"  # which, how long, to list: asks about what is there
IS: Final = "<is>"  # is it, has it
PROGRESS: Final = "<progress>"  # a whole question about what is there, or about how far it is
UPLOAD: Final = "<upload>"  # to upload, to import
HANDOVER: Final = "<handover>"  # here is, take
EDIT: Final = "<edit>"  # to make, to change
DEMAND: Final = "<demand>"  # too loud, should be: an edit that is not spelt out
WITH: Final = "<with>"  # with, without: what follows is to be added
NOT: Final = "<not>"
CONTRAST: Final = "<contrast>"  # and not the other
POLITE: Final = "<polite>"  # could you
DONE: Final = "<done>"  # satisfied: nothing to do about it
FIRST: Final = "<first>"  # first, at the edge of a request: before what was said before
FIRSTLY: Final = "<firstly>"  # the same, where it opens a request
BEFORE: Final = "<before>"  # before you do
THEN: Final = "<then>"  # parts two requests for certain
AND: Final = "<and>"  # may part two requests
REASON: Final = "<reason>"  # because, so that: tells why
CORRECTION: Final = "<correction>"  # no wait, scratch that
IF: Final = "<if>"
EARLIER: Final = "<earlier>"  # what follows is to be done after what stands here
PRIOR: Final = "<prior>"  # what follows is to be done before what stands here
ONCE: Final = "<once>"  # as soon as: the same where a request stands before

# What denies the word behind it.
DENIALS: Final = frozenset({NOT, CONTRAST})

CONTENT: Final = "<content>"
# Words that look like the above and are not: what they name is in the picture, or somewhere else.
LOOKALIKE: Final = """
    white balance, balance beam, new balance, bank balance, work life balance, colour balance, credit card,
    credit score, credit scores, credit union, end credits, opening credits, film credits, roll the credits,
    credits roll, credits scroll, credits at the end, credits scene, status quo, whatsapp status, status bar,
    social status, status symbol, relationship status, state by state, united states, solid state, state fair,
    progress bar, loading bar, progress ring, upload speeds, download icon, download button, upload button,
    upload icon, export button, animated timeline, timeline of, timeline graphic, a timeline, race track, train track,
    train tracks, soundtrack, motion track, motion tracking, bullet points, points at, talking points, loyalty points,
    in points and out points, in and out points,
    bonus points, import duties, import export, export business, coffee exports, filing cabinet, film look,
    film grain, delivery van, pizza delivery, render as, a video about, a video of, a video, a clip, video about,
    video of, clip of, quotas, once more, once again,
    白平衡, 定积分, 微积分, 会员积分, 积分商城, 红利积点, 信用卡, 积分榜, 余额宝, 余额不足,
    精神状态, 状态栏, 进度条, 火车轨道, 铁轨, 卫星轨道, 轨道交通, 下载按钮, 下载图标, 上传按钮, 上传简历, 下载速度,
    下载量, 出口, 宣传, 宣传片, 一条视频, 短视频, 重点, 一点, 大点, 小点, 快点, 慢点, 分钟, 分别, 十分, 部分, 发现,
    发光, 头发, 需要, 主要, 要求, 使用, 看见, 片头, 片尾, 照片, 图片, 卡片, 一片, 快剪,
    最后一, 最后两, 最后三, 最后四, 最后五, 最后几, 最后十, 最后半, 最后的, 最后面, 最后那, 最后这, 最后 #, 再见, 先生,
    先前, 另外一, 接下来那, 接下来这, 接下来的, 之后的, 之前的, 之前传, 之前给, 后面
"""

# What begins a Chinese request behind an edit, without a mark, and what may stand before it: "换完封面就给我".
ASKING: Final = frozenset("给我 给我个 给我一个 看看 看一下 看下 告诉我".split())
JUST: Final = "就"
# What says of an edit that it is done: "剪完".
ENDED: Final = frozenset("完好了")
# What stands before that which is handed on in Chinese.
TAKING: Final = frozenset("把将")
# How those begin whom something is made for: "剪一个给我妈看的视频" gives nothing to the speaker.
PEOPLE: Final = frozenset("妈爸女儿老奶爷朋孩同家们")
# Behind these a verb is a noun: "before the export", "once my edit is done".
NOUNS: Final = frozenset("the a an my your our this that any no each every to and or".split())
# What a file is to be called stands behind these: "save it as lake.mov".
# Behind these it is one: "mute the second clip".
THE: Final = (["a"], ["an"], ["the"], ["my"], ["this"], ["that"], ["these"], ["those"])
AS: Final = frozenset({"as", "成", "为"})
# So may they, and where it is to be: "render to lake.mov".
INTO: Final = AS | {"to", "into", "到"}
# And behind these, quoted or not: "a webm called short.webm", "文件名叫夏天.mp4"; with these in between: "call it …".
NAMED: Final = AS | frozenset("called named name call titled filename 叫 名".split())
NAMING: Final = frozenset("and with under please 并 命 取 请 就".split())
NAMELY: Final = frozenset("it the a file video film movie is this that , 它 是 字 作 做 个 文 件".split())
# What stands between a file and the words that only name it.
POINTING: Final = ("→", "->", "=>", "=")
# What stands before a file that is to have another format: "convert lake.mov to mp4".
CONVERT: Final = TAKING | {"convert", "turn", "transcode"}
# What brings a file, and where to: "add a.mp4 to the library too". With more behind it the file has a place in a film.
ADD: Final = frozenset("add put place insert drop append prepend tack".split())
LIBRARY: Final = frozenset(
    """
    to in into the my our your this project library media pool bin session folder please too also as well now here first
    right away asap immediately ok
    """.split()
)
# The same in Chinese, letter by letter where it is a place; what is used for something; what describes a file.
PUT: Final = frozenset("加 加个 加上 加一个 加一段 加入 加到 加在 放 放到 放在 插入 添 添上 补 补上 带上".split())
AT: Final = frozenset("在到")
SHELVES: Final = frozenset("素材库项目工程专案媒体资源里面中进入来去吧了啊呢哦啦哈吗么一下先请谢我你的这那儿边,.?")
USE: Final = "用"
OF: Final = "的"
TO_SEND: Final = "to send"  # ready to be sent; denied, it is no export
# What may stand between "not" and what is not to be done: "I don't want to export it".
WANTING: Final = frozenset({"want", "need", "have", "wish", "to", "you"})
# When an export is not to be done now, but for what is due then: "later", and not "for tomorrow".
LATER: Final = frozenset({"later", "tomorrow", "eventually", "someday"})
SOME_DAY: Final = (["some", "day"], ["one", "day"])
DUE: Final = frozenset({"for", "by", "before", "than", "or", "until"})
AGAIN: Final = "再"  # behind one of these: "明天再导出"
WAITING: Final = ("等", "我")
LATER_ON: Final = frozenset("晚点 明天 后天 改天 回头 待会 等会 会儿 以后 下周 晚上 下次 稍后 之后".split())
# "when I say", "till I tell you".
UNTIL: Final = frozenset({"when", "till", "til", "until", "once", "before"})
SPEAKER: Final = "i"
SPEAKERS: Final = frozenset({"", "i", "i've", "i'm", "you", "we", "we've", "it"})
SAYS: Final = frozenset({"say", "tell", "confirm", "approve", "ask"})
# "ask me", "wait for my ok".
ASKS: Final = frozenset("ask confirm know consult wait see look hear watch tell check".split())
CONSENT: Final = frozenset({"ok", "okay", "approval", "consent", "permission", "signal", "word"})
ME: Final = "me"
MY: Final = "my"
BEFORE_I: Final = "before i"
SO: Final = "so"
# What somebody does who has not agreed yet, letter by letter.
LOOKING: Final = frozenset((*"看问等确核检听瞧审目", "preview"))
# The shape of a film, which no export gives it.
SHAPE: Final = (
    r"(?<![\d:])(?:9:16|16:9|1:1|4:5|3:4|4:3|21:9)(?![\d:])|\b(?:vertical|portrait|landscape|horizontal|square)\b"
    r"|[竖横直][屏版式]|方形"
)
# The link to the project, in words with blanks between them.
PROJECT_LINK: Final = (
    r"\b(?:project|session)(?: web)? (?:link|links|url|page|webpage|address)\b"
    r"|\b(?:link|links|url|page|webpage|address) (?:to|of|for) (?:the|my|our|this|that) (?:project|session)\b"
    r"|(?:项 目|工 程|专 案|会 话) (?:的 )?(?:(?:网 页|页 面|主 页|分 享) (?:的 )?)?"
    r"(?:链 接|连 结|网 址|地 址|网 页|页 面)"
)
# A condition of what follows, in phrases that say that somebody is content.
ENOUGH: Final = frozenset(
    {"够的话", "够的话就", "够就", "够#的话", "够#的话就", "够#就", "够#点就", "够#点的话", "够#点的话就"}
)
IF_ENOUGH: Final = ENOUGH | {"没问题就"}
# A balance that is too small, letter by letter.
TOO_FEW: Final = ("不足", "不够", "少于", "低于", "不到", "没到")
# What stands between the files of a list.
IN_LISTS: Final = frozenset(", and or nor & the any 和 或 跟 与".split())
# What leaves out the file behind it, and the one before it; what takes one back.
LEAVING_OUT: Final = frozenset("ignore disregard skip neither nor isn't aren't wasn't retract retracts".split())
_LEFT_OUT = "stays out, stay out, is out, can stay out, 不 要, 不 用, 就 不 要, 就 不 用, 不 要 了, 别 传, 别 用, 不 传"
LEFT_OUT: Final = frozenset(tuple(said.split()) for said in _LEFT_OUT.split(", "))
SORRY: Final = frozenset({"sorry"})
# What stands before a file that is in the project already, and for one that was named before.
_STORES = ("项目", "工程", "专案", "素材库", "时间线", "轨道", "project")
STORED: Final = tuple(f"{store}{side}的" for store in _STORES for side in ("里", "上", "中", "里面"))
# What is left as it is: "do not change anything".
LEFT_ALONE: Final = frozenset("it that them this these anything any 它 他".split())
IT: Final = frozenset({"it", "that", "them", "它", "他", "她"})
# Between two sizes or formats: a choice, a change of mind, one of each, and that one is preferred, or is a bound.
OR: Final = frozenset({"or", "还是"})
BUT: Final = frozenset({"but", "但是", "不过"})
COPY: Final = "份"
EACH: Final = frozenset({"once", "one", "another", "一"})  # behind a comma: "one as mp4, one as gif"
FOR_WHOM: Final = frozenset("for to 给 发".split())
THAN: Final = "than"
INSTEAD_OF: Final = ("instead", "of")
BOUNDS: Final = frozenset({"larger", "bigger", "higher", "more"})
NO: Final = "no"

# Keywords that are understood with one slip of the keyboard: a letter missing, too many, wrong, or in its neighbour's
# place; the first is right.
OFTEN_MISTYPED: Final = """
    export exporting download downloading upload uploading credits credit balance status timeline rendering importing
    progress finished tracks version quality highest resolution account remaining deliver video
"""
# Real words among such slips.
REAL_WORDS: Final = frozenset(
    """
    expert statue statues states stature statute unload unloading uploaded downloaded exported exports downloads
    uploads timelines tracts tracers trick tricks track trucks cracks racks traces balanced balances credited edits
    quantity equality versions aversion accounts remain remains retaining regaining delivers delivered delivery videos
    renderings exploring expecting finisher finishes
    """.split()
)
# Chinese keywords, and letters that sound or look like the first of their row and are typed for it.
OFTEN_MISHEARD: Final = (
    "导出 汇出 输出 下载 上传 导入 汇入 余额 积分 额度 点数 状态 进度 时间轴 时间线 轨道 视频 渲染 账户 草稿"
)
LOOKALIKES: Final = """
    导倒 出岀初 输舒书 载栽裁 传专 余鱼俞 额鄂鹅娥 积基机集鸡绩 分份芬 度渡杜肚 数树素 状壮装撞 态太泰肽 进近
    轴抽粥 轨鬼诡 视是试事 频屏贫 渲宣喧 染然 账涨 户护 稿搞
"""

# The first and last of the letters that only tell a mood.
MOODS: Final = (
    *((0x1F600, 0x1F64F), (0x1F90C, 0x1F92F), (0x1F970, 0x1F97A), (0x1F44A, 0x1F450), (0x1F493, 0x1F49F)),
    *((0x1F3FB, 0x1F3FF), (0x1F389, 0x1F38A), (0x1F4AA, 0x1F4AA), (0x1F525, 0x1F525), (0x2728, 0x2728)),
    *((0x2764, 0x2764), (0x200D, 0x200D), (0xFE0F, 0xFE0F)),
)
