"""The signs of words, and what the languages share: words that look like commands, slips, additions.

The phrases of a language stand in a file of their own, one
table from signs to phrases, parted by commas; a phrase has one sign, and the longest phrase wins. Traditional letters,
capitals and full-width forms are folded before (wording.py). A few phrases bear a value, which becomes an argument of
the step. Another language is another such file.
"""

from __future__ import annotations

from typing import Final

# The kinds of words.
EXPORT: Final = "export"  # to export, to download
RENDER: Final = "render"  # to render: an export only of the whole video
GIVE: Final = "give"  # to give, to want
SEND: Final = "send"  # to send to me: what, goes without saying
SAVE: Final = "save"  # to save, to put on a disk
FILM: Final = "film"  # the finished video
MOVIE: Final = "movie"  # a video, a file
LINK: Final = "link"  # a link to it
FORMAT: Final = "format"
RESOLUTION: Final = "resolution"
QUALITY: Final = "quality"
LEVEL: Final = "level"  # best, lowest: a quality where fineness is spoken of
FINENESS: Final = "fineness"  # the quality: what a level is said of
GOAL: Final = "goal"  # where a file goes, or comes from
TOWARD: Final = "toward"  # to the, for my: leads to a goal, whatever its name
CREDITS: Final = "credits"  # credits of the account
ACCOUNT: Final = "account"  # words for credits that mean other things too
MONEY: Final = "money"  # to spend, to afford
AMOUNT: Final = "amount"  # how many, left
STATE: Final = "state"  # the timeline, the tracks
STATUS: Final = "status"  # the status, the progress
ELEMENT: Final = "element"  # what a video is made of: a title, a song, a scene
SHOW: Final = "show"  # to show, to check
QUESTION: Final = "question"  # which, how long, to list: asks about what is there
IS: Final = "is"  # is it, has it
ONGOING: Final = "ongoing"  # processing, in the works
PROGRESS: Final = "progress"  # a whole question about what is there, or about how far it is
UPLOAD: Final = "upload"  # to upload, to import
HANDOVER: Final = "handover"  # here is, take
EDIT: Final = "edit"  # to make, to change
DEMAND: Final = "demand"  # too loud, should be: an edit that is not spelt out
WITH: Final = "with"  # with, without: what follows is to be added
NOT: Final = "not"
LEAVE: Final = "leave"  # not to touch
ELSE: Final = "else"  # anything else, any more: what a "not" forbids
CONTRAST: Final = "contrast"  # and not the other
ABILITY: Final = "ability"  # a question about what can be done, or for advice
POLITE: Final = "polite"  # could you
DONE: Final = "done"  # satisfied: nothing to do about it
CONTEXT: Final = "context"  # people, haste, plans and chatter around a request
THIS: Final = "this"  # it, this
AFTER: Final = "after"  # afterwards
FIRST: Final = "first"  # first, at the edge of a request: before what was said before
FIRSTLY: Final = "firstly"  # the same, where it opens a request
BEFORE: Final = "before"  # before you do
ASK: Final = "ask"
THEN: Final = "then"  # parts two requests for certain
AND: Final = "and"  # may part two requests
REASON: Final = "reason"  # because, so that: tells why
CORRECTION: Final = "correction"  # no wait, scratch that
IF: Final = "if"
EARLIER: Final = "earlier"  # what follows is to be done after what stands here
PRIOR: Final = "prior"  # what follows is to be done before what stands here
ONCE: Final = "once"  # as soon as: the same where a request stands before
FILLER: Final = ""  # words that say nothing here

CONTENT: Final = "content"
# Words that look like the above and are not: what they name is in the picture, or somewhere else.
LOOKALIKE: Final = """
    white balance, balance beam, new balance, bank balance, work life balance, colour balance, color balance,
    balance board, credit card, credit cards, credit score, credit scores, credit union, end credits, end credit,
    opening credits, closing credits, film credits, movie credits, rolling credits, roll the credits, credit roll,
    credits roll, credits scroll, credits at the end, credits at the start, credits at the beginning, credits over,
    credits scene, post credits, credits sequence, scrolling credits, the credits sequence, credits page,
    credits song, status quo, whatsapp status, status bar, social status, status symbol, relationship status,
    marital status, state by state, united states, solid state, state of the art, state fair, head of state,
    progress bar, loading bar, progress ring, upload speed, upload speeds, download speed, download speeds,
    download arrow, download icon, download button, upload button, upload icon, export button, animated timeline,
    historical timeline, timeline of, timeline graphic, a timeline, race track, train track, train tracks,
    soundtrack, tire tracks, tyre tracks, railway tracks, running track, track and field, motion track,
    motion tracking, track record, animal tracks, points out, bullet points, data points, key points, power points,
    points at, points to, match points, talking points, selling points, loyalty points, reward points,
    bonus points, reward points program, import duty, import duties, import export, export tariffs, exports up,
    exports of, export business, export market, export data, coffee exports, oil exports, file cabinet,
    filing cabinet, film look, film grain, film noir, video game, video games, video call, movie theater,
    movie theatre, movie poster, link in bio, chain link, account manager, savings account, bank account,
    delivery truck, delivery man, delivery driver, delivery guy, delivery bike, delivery van, pizza delivery,
    food delivery, parcel delivery, baby delivery, ship it out of, render as, a video about, a video of,
    a film about, a video for, a clip of, a movie about, a short video, a video, a movie, a film, a clip,
    video about, video of, clip of, gift card, quotas, budget airline, travel budget, 白平衡, 定积分, 微积分,
    不定积分, 积分符号, 会员积分, 积分兑换, 积分商城, 红利积点, 信用卡, 积分榜, 积分赛, 比赛积分, 积分卡, 余额宝,
    余额不足, 精神状态, 心理状态, 健康状态, 工作状态, 状态栏, 朋友圈状态, 身体状态, 最佳状态, 进度条, 火车轨道,
    铁轨, 卫星轨道, 太空轨道, 轨道交通, 轨道炮, 星轨, 行星轨道, 历史时间轴, 时间轴动画, 下载按钮, 下载图标,
    上传按钮, 导出按钮, 上传简历, 下载速度, 上传速度, 下载量, 一键下载, 立即下载, 扫码下载, 下载app, 下载我们,
    导出两个字, 出口, 进口, 渲染气氛, 渲染一下气氛, 渲染氛围, 传统, 传奇, 传说, 传递, 传承, 传播, 宣传, 宣传片,
    宣传视频, 传单, 传家宝, 一段视频, 一个视频, 一条视频, 一支影片, 一部影片, 一个短片, 一支短片, 一条短视频,
    短视频, 视频通话, 交付使用, 输出功率, 热点, 景点, 特点, 重点, 地点, 观点, 缺点, 优点, 早点, 晚点, 一点, 点心,
    点赞, 点亮, 终点, 起点, 亮点, 焦点, 大点, 小点, 快点, 慢点, 点缀, 甜点, 分享, 分钟, 分别, 十分, 充分, 部分,
    分手, 发展, 发布, 发现, 发光, 发型, 头发, 出发, 爆发, 沙发, 发生, 重要, 需要, 主要, 要求, 不要紧, 用户协议,
    应用, 使用, 作用, 用心, 用力, 做饭, 音乐节, 看见, 看起来, 看上去, 看书, 看海, 看日出, 拿铁, 拿着, 给力, 片头,
    片尾, 照片, 图片, 卡片, 芯片, 名片, 碎片, 一片, 传感器, 外传, 遗传
"""

# Edits that bring something in: with them, the bare name of a file is a file to upload.
ADDING: Final = frozenset(
    """
    add put insert place overlay set apply lay use drop replace swap mix with layer
    加 加上 加到 加在 放 放到 放在 插入 贴 贴上 配 配上 换 换成 叠加 用 当 当背景 当bgm 做背景 作为背景 替换
    """.split()
)

# Keywords that are understood with one slip of the keyboard: a letter missing, too many, wrong, or in its neighbour's
# place; a wrong letter only in the longer ones, where few real words are so near.
OFTEN_MISTYPED: Final = """
    export exporting download downloading upload uploading credits credit balance status timeline render rendering
    import importing progress video videos movie finished finish project tracks version quality format resolution
    account remaining remain deliver which whats touch anything layers clips convert desktop computer length
    everything ready music subtitles
"""
# Real words among such slips.
REAL_WORDS: Final = frozenset(
    """
    expert exper expertise statue statues states stature statute unload uploaded tender gender sender lender fender
    vender renders rendered impart imports move moves moved protect projects qualify equality what ouch couch retain
    regain remains retaining regaining rack racks trucks tricks cracks traces tracts trick truck track wracks players
    slayers lasers lips clip flips eclips commuter commuters concert convent covert converts formal formats balanced
    balances credited delivery delivers delivered stats statuses impot edits credits credit read reads heady musical
    aversion versions lawyers accounts exports downloads uploads timelines finishes finisher videos
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
