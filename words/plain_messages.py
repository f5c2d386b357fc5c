"""Plain messages, put together of wishes that people have, in each order and with each courtesy.

What stands in `examples/` was thought of for what is hard. Here is what is said every day, so that no plain wish is
read by a stray word.
"""

from __future__ import annotations

from plain import Dice, Row

COUNT = 3500
# How often each thing is wished for.
_OFTEN = {"chat": 4, "export": 3, "upload": 2, "state": 1.5, "credits": 1}
# Wishes that begin with a verb, so that "please" may stand before them, and those that do not.
_TOLD = {
    "en": {
        "export": """
            export {it} | download {it} | save {it} | deliver {it} | export {it} {as} | download {it} {as}
            save {it} {as} | render {it} {as} | give me {a} {file} | send me {the} {file} | get me {the} {file}
            export the final cut {as} | render the final video {as} | deliver {it} {as} | export | download
            export everything | let me have {the} {file} | export the project | make me {a} {format} of it
        """,
        "credits": """
            check my balance | show my credits | tell me how many credits I have left | look up my balance
            see how many credits are left | check my credits
        """,
        "state": """
            show me the timeline | list the clips | show the current state | tell me what is on the timeline
            list the tracks | check the progress | show me what we have so far | tell me how long the video is
        """,
        "upload": """
            upload {source} | import {source} | add {source} to the project | upload {source} and {source}
            attach {source} | import {source} into the library | bring in {source} | load {source}
        """,
        "chat": """
            make the title {colour} | cut the last {n} seconds | add a title {quote} | mute the second clip
            slow clip {n} down to 50% | add captions | lower the music to {n}0% | put {quote} over the first shot
            make it more dramatic | blur the faces | add a fade between the clips | remove the second clip
            speed up the intro | replace the song with something calm | add my logo in the corner
            change the font to something bold | brighten the last scene | swap clips 1 and {n}
            make a video about a lighthouse at dawn | rotate the second clip | zoom in on the face at 0:0{n}
            crop it to 9:16 | translate the subtitles into Spanish | trim the first shot to {n} seconds
            loop the song | turn the sky orange | move the logo to the top left | drop the third scene
            tighten the ending | fade the music out | delete the last scene | give the second shot a warm look
            add a whoosh at 0:0{n} | cut to the beat | write a voice-over for it | split clip {n}
            generate a shot of a fox in the snow | reverse the last clip | stabilize the first shot
            make the music quieter | let the title stay for {n} seconds | put the waterfall first
            shorten it to {n}0 seconds | use a jazz track instead | freeze the last frame | duplicate the first clip
            remove the background noise | add a black and white filter | add a progress bar | add closing credits
            blur the account name at 0:1{n} | put a play icon in the corner | add a caption that reads save our river
            zoom in on the export menu in the recording | cut the part where she tops up her card
        """,
    },
    "zh": {
        "export": """
            导出{它} | 导出{成} | 下载{它} | 下载{成} | 保存视频 | 渲染成片 | 把{它}发给我 | 输出{成} | 导出 | 下载
            导出全部 | 把{它}导出{成} | 给我一个{格式} | 导出一份{格式} | 把成片给我 | 下载全部
        """,
        "credits": "查一下余额 | 看看我还剩多少积分 | 查一下积分 | 看一下账户余额 | 查查还有多少点数",
        "state": """
            看看时间线 | 列出片段 | 列出所有轨道 | 看一下现在的进度 | 看看现在有什么 | 告诉我视频多长
        """,
        "upload": """
            上传{源} | 导入{源} | 把{源}加到项目里 | 上传{源}和{源} | 把{源}传上来 | 导入{源}到素材库 | 加载{源}
        """,
        "chat": """
            把标题改成{色} | 剪掉最后{数}秒 | 加一个标题{引} | 把第二段静音 | 第{数}段放慢到50% | 加字幕
            音乐降到{数}0% | 开头放上{引} | 节奏快一点 | 片段之间加淡入淡出 | 删掉第二段 | 换一首安静的歌
            角落加上标志 | 字体换成粗体 | 最后一幕调亮 | 做一个关于灯塔的视频 | 把1和{数}对调 | 旋转第二段
            裁成9:16 | 字幕翻译成英文 | 第一个镜头剪到{数}秒 | 把天空调成橙色 | 标志移到左上角 | 去掉第三幕
            结尾收紧一点 | 音乐淡出 | 给第二个镜头暖一点的色调 | 在0:0{数}加一个音效 | 按节拍剪 | 写一段旁白
            生成一段雪地里的狐狸 | 最后一段倒放 | 第一个镜头加防抖 | 背景音乐小声一点 | 标题多停{数}秒
            瀑布放到最前面 | 缩短到{数}0秒 | 去掉背景噪音 | 加黑白滤镜 | 人脸打码 | 复制第一段 | 最后一帧定格
            配乐换成爵士 | 把0:1{数}的手机号打码 | 删掉她下载文件那一段 | 右下角放一个播放图标 | 片尾名单放慢
            录屏里的导出菜单放大一点 | 剪掉他充值的那一段
        """,
    },
}
_ASKED = {
    "en": {
        "export": """
            can I have {the} {file}? | could I get {the} {file}? | I want {the} {file} {as}
            I need the finished video | {format} please | it's time to export {it}
        """,
        "credits": """
            how many credits do I have left? | what's my balance? | do I have enough credits?
            how many credits are left?
        """,
        "state": """
            what is on the timeline? | how long is the video now? | is it done yet? | what's the status?
            how many clips are there?
        """,
        "upload": "here is {source} | {source} | this is {source} | I have {source} for you",
        "chat": """
            the title is too small | the music is too loud | I'd like a calmer song | the ending drags
        """,
    },
    "zh": {
        "export": """
            能导出{成}吗？ | 可以下载{成}吗？ | 我要成片 | 我想要{格式} | 成片能给我吗？ | 是时候导出了 | 该导出{成}了
        """,
        "credits": "我还剩多少积分？ | 余额多少？ | 积分还够吗？ | 账户里还剩多少点？",
        "state": "时间线上有什么？ | 现在视频多长？ | 做好了吗？ | 有几个片段？ | 进度怎么样了？",
        "upload": "这是{源} | {源} | 我这里有{源} | 素材是{源}",
        "chat": "标题太小了 | 音乐太吵了 | 想要一首安静的歌 | 结尾太拖了",
    },
}
_WORDS = {
    "it": "it | the video | this | my video | the film | that",
    "the": "the | my",
    "a": "an | the | my",
    "file": "file | finished video | mp4 | final cut | gif | movie file",
    "format": "mp4 | gif | mov | webm",
    "as": """
        in 4K | as mp4 | in 1080p | as a gif | at 720p | in high quality | as mov | as an mp4 file
    """,
    "source": """
        ~/Music/song.mp3 | clip1.mp4 | /home/ana/videos/beach.mov | C:\\Users\\Ana\\intro.mp4
        https://example.com/a/b.mp4 | logo.png
    """,
    "colour": "red | bigger | white | yellow | smaller",
    "n": "2 | 3 | 4 | 5",
    "quote": '"Low Tide" | "Export" | "Save the date" | "Upload" | “Credits”',
    "它": "视频 | 成片 | 片子 | 最终版 | 这个",
    "成": "4K | 成mp4 | 1080p | gif | 为720p | 高清 | 成动图",
    "格式": "mp4 | gif | mov | 4K版",
    "源": """
        ~/Music/song.mp3 | clip1.mp4 | /home/ana/视频/海边.mov | 雨声.mp3 | https://example.com/a/b.mp4 | 标志.png
    """,
    "色": "红色 | 白色 | 黄色",
    "数": "2 | 3 | 4 | 5",
    "引": "“退潮” | “导出” | “下载” | 「余额」",
}
# What stands before a wish with a verb, before any, and behind all of them; and what parts two, before a verb or any.
_BEFORE_VERBS = {
    "en": """
        please | can you | could you | I'd like you to | now | go ahead and | just | I want you to
        the user wants to | we should
    """,
    "zh": "请 | 帮我 | 麻烦 | 现在 | 先 | 请帮我 | 直接 | 用户想 | 我想 | 帮忙 | 那就",
}
_QUESTIONS = {"en": "can you | could you | would you", "zh": "能不能 | 可不可以 | 能否"}
_BEFORE = {
    "en": """
        hey, | ok, | hi, | great, | alright, | user: | actually, | to do: | task: | next: | hello Nemo, | well,
        one more thing: | request: | as a next step,
    """,
    "zh": "好的， | 你好， | 嗯， | 好， | 用户： | 下一步： | 待办： | 任务： | 其实， | 还有， | 要求： | 小莫，",
}
# What a message tells of the film or of the speaker, and why something is wished for.
_ABOUT = {
    "en": """
        I'm making a film about our club. | This is for my sister's wedding. | We run a small garage. | I like it.
        That's better. | It's for school. | Nice! | It will be on Instagram. | My name is Ana. | The intro is perfect.
        It was a long day. | We shot it last summer.
    """,
    "zh": """
        我在给社团做片子。 | 这是姐姐的婚礼。 | 我们开了一家小店。 | 很喜欢。 | 好多了。 | 这是学校的作业。 | 不错！
        要放到朋友圈。 | 我叫小安。 | 开头很完美。 | 去年夏天拍的。
    """,
}
_REASONS = {
    "en": """
        my client is waiting | I need it today | it's for YouTube | we have a show tonight | I want to post it
        they asked for it | it's my dad's birthday | I'm in a hurry | the deadline is at six
    """,
    "zh": "客户等着呢 | 今天就要 | 要发B站 | 晚上有演出 | 想发朋友圈 | 我爸今天过生日 | 六点截止 | 比较急",
}
_BECAUSE = {"en": (", ", " because ", ", since ", " – "), "zh": ("，", "，因为", "，")}
_SO = {"en": ", so ", "zh": "，所以"}
_COUNTED = {
    "en": (("first ", ", second ", ", third "), ("first ", ", then ", ", finally "), ("1) ", " 2) ", " 3) ")),
    "zh": (("第一", "，第二", "，第三"), ("首先", "，其次", "，最后"), ("一是", "，二是", "，三是"), ("", "、", "、")),
}
_BEHIND = {
    "en": (
        *(", thanks", ", please", ". Thanks!", "!", ", ok?", ", would you?", ", right away", " asap"),
        *(".\n\nThanks,\nTom", ".\nBest, Mia", ".\n\nCheers\nLeo", ". – Eva"),
    ),
    "zh": (
        *("，谢谢", "。", "！", "，谢谢啦", "，辛苦了", "，好吗？", "，可以吗？", "，行吗？", "，麻烦了", "，急用"),
        *("。\n\n谢谢！\n小李", "。\n——阿美", "。\n此致\n老王"),
    ),
}
_JOINS_VERBS = {
    "en": (
        *(" and then ", ", then ", ", and ", " and ", ". Then ", ". Also ", "; when that's done, ", "; afterwards "),
        *(", and after that ", ". When you have finished, ", "; when you're finished, ", ". Next "),
    ),
    "zh": (
        "，然后",
        "，再",
        "，最后",
        "，接着",
        "。然后",
        "，顺便",
        "。另外",
        "，弄好后",
        "；做完再",
        "，之后",
        "，弄完",
    ),
}
_JOINS = {"en": (". ", "; ", ". "), "zh": ("。", "，", "；")}


def row(dice: Dice) -> Row:
    """Wishes one behind another, with their courtesies; these ask for nothing by themselves."""
    lang = dice.choice(["en", "zh"])
    gap = " " if lang == "en" else ""
    wished = dice.choices([*_OFTEN], [*_OFTEN.values()], k=dice.choices([1, 2, 3], [5, 5, 2])[0])
    parts: list[list[str]] = []
    sources: list[str] = []
    counted = dice.choice(_COUNTED[lang]) if len(wished) > 1 and dice.likely(0.1) else ()
    if dice.likely(0.2):
        parts.append([dice.one(_BEFORE[lang]) + gap, "aside"])
    elif dice.likely(0.15):
        parts.append([dice.one(_ABOUT[lang]) + gap, "aside"])
    elif dice.likely(0.1):
        parts.append([dice.one(_REASONS[lang]) + _SO[lang], "aside"])
    for at, action in enumerate(wished):
        verb = dice.likely(0.75)
        said = dice.filled(dice.one((_TOLD if verb else _ASKED)[lang][action]), _WORDS, sources, {"source", "源"})
        joint = ""
        if counted:
            joint = counted[at]
        elif verb and not at and dice.likely(0.1):
            said = f"{dice.one(_QUESTIONS[lang])}{gap}{said}{'?' if gap else '？'}"
        elif not at:
            said = f"{dice.one(_BEFORE_VERBS[lang])}{gap}{said}" if verb and dice.likely(0.4) else said
        elif parts[-1][0][-1] in "?？":
            joint = gap
        else:
            joint = dice.choice((_JOINS_VERBS if verb and dice.likely(0.7) else _JOINS)[lang])
        begins = not said.startswith(tuple(sources)) if sources else True
        fresh = parts[-1:] == [] or parts[-1][0].endswith((". ", "! "))
        begins = begins and ((not at and fresh and dice.likely(0.5)) or (at > 0 and joint in (" ", ". ")))
        parts.append([joint + (said[:1].upper() + said[1:] if begins else said), action])
    if dice.likely(0.15) and parts[-1][0][-1] not in "?？":
        parts.append([dice.choice(_BECAUSE[lang]) + dice.one(_REASONS[lang]), "aside"])
    elif dice.likely(0.3) and parts[-1][0][-1] not in "?？":
        parts.append([dice.choice(_BEHIND[lang]), "aside"])
    return {"lang": lang, "parts": parts, "sources": sources}
