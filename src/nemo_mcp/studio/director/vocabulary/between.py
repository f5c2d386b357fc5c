"""What joins requests, talk, and what the editor cannot do."""

from __future__ import annotations

from .word import Word

# "A drone shot", "a wide aerial picture"; but of "a promo from my photos" the photos are there.
_ADJECTIVE = "(?!from|of|with|and|out|the|my|our|these|those|all|music|lyric|video|promo|title)[a-z]+"
_FOOTAGE = "clip|shot|scene|footage|b[- ]roll|image|picture|photo"

BETWEEN = (
    # Between requests.
    Word(
        "next",
        "next",
        r"and then|then|and|also|plus|afterwards|finally|while you're at it|with|[,;.!?\n]+(?= |$|\n)|\n|,",
        "然后|并且|顺便把?|顺带把?|并|接着|同时|另外|还有|以及|和|跟|再(?=[加把将去删给用对淡放移剪变调切分静复旋翻])|[,、;。!?\n]",
    ),
    # "No, …": what came before was wrong.
    Word(
        "correct",
        "surely",
        r"(?<=[,.;!?-] )(?:(?:oh|ah|uh|er|um|oops|wait),? )*no(?:,(?= )|,? (?:wait|sorry|actually|rather"
        r"|make (?:that|it)"
        r"|i mean(?:t)?|not that)(?! for))(?:,? (?:make (?:that|it)|i meant?))?"
        r"|(?<=[,.;!?-] )(?:sorry|oops|wait)(?:,? (?:make (?:that|it)|i meant?))?(?=[, ])(?! for)|i meant?(?= )"
        r"|(?:or )?(?:make that|rather)(?=,? (?:to |the |at |\d))|scratch that",
        r"(?<=[,。;!?\n])[哦噢啊呃]不(?=,)|(?<=[,。;!?\n])[哦噢啊呃]?(?:不对|不是|不不不?|说错了|[弄搞]?错了|我是说|应该是|算了(?:[,]?还是)?|还是(?!不))"
        r"|(?<=[,。;!?\n])不(?=,)",
    ),
    Word("correct", "perhaps", r"(?<=[,.;!?-] )actually(?=,? )|(?<=[,.;!?-] )on second thought"),
    # Talk.
    Word(
        "talk",
        "ask",
        "what|how|why|should (?:i|we)|would it|is it (?:possible|better|ok|okay)|do you think|is there|are there"
        "|do you|did you|are you",
        "什么|多少|多长|有几个|怎么|如何|哪|我们?应该|该不该|会怎样|会不会|是不是|是否",
    ),
    Word("talk", "greet", "hi|hello|hey|good (?:morning|evening|afternoon)", "你好|您好|嗨|哈喽|早上好"),
    Word("talk", "thanks", "thanks?(?: you)?|thx|great job|well done|awesome", "谢谢|多谢|感谢|太棒了"),
    # What asks for nothing: who passes a wish on, on which condition an export hangs, which step it is, haste.
    Word(
        "talk",
        "aside",
        r"(?:the |my )?(?:user|client) (?:wants|asks|asked|needs|would like)(?: (?:you|us|me))? to|what i need:"
        r"|(?:provided|on condition)(?: that)? you|(?:only )?(?:after|once) you(?:'ve| have)"
        r"|step \d+:?|asap|(?:and )?(?:please )?hurry(?: up)?|(?:it's )?urgent|when you get a chance"
        r"|let me know (?:when|once) (?:it's|that's|you're) \w+|that's all(?: for now)?",
        r"(?:用户|客户)(?:希望|想要?|要求|说)|前提是|第[一二三四五\d]步[:,]?|(?:有点|比较|挺|很)急|急用|尽快|在线等|先这样吧?"
        r"|[做弄剪改]好了?(?:再|就)?(?:告诉|通知|叫)我(?:一声)?",
    ),
    Word(
        "talk",
        "cancel",
        r"(?<![^,.;!?\n] )(?:please )?cancel(?: (?:it|that|this|everything))?(?= please|$|[,.;!?])",
        r"(?<![^,。;!?\n])(?:请|帮我)?取消[吧了]?(?=$|[,。;!?\n])",
    ),
    Word("talk", "dislike", "(?:don'?t|do not|didn'?t) (?:really )?(?:like|love)|hate", "不喜欢|讨厌|不满意"),
    Word("talk", "export", "export|download|render|send me the video", "导出|下载"),
    Word("talk", "credits", "credits?|(?<!white )balance(?! (?:out|the|all|it))", "积分|余额"),
    Word(
        "talk",
        "help",
        "help|what can you do|capabilities|features",
        "帮助|你能做什么|你会什么|能做什么|可以做什么|功能",
    ),
    Word(
        "talk",
        "vague",
        "(?:a )?(?:happier|happy|sadder|better|nicer|stronger|cooler|more \\w+) ending|more (?:exciting|dynamic"
        "|interesting|engaging|professional|entertaining)|spice (?:it|this|things) up"
        "|(?:make|making) (?:it|this|the (?:video|film|edit)) (?:look )?(?:better|nicer|good|great|awesome"
        "|pop)(?![a-z])",
        "(?:结尾|结局|收尾)(?:更|再)?(?:欢快|开心|精彩|高兴|有力|温馨|感人|好)(?:一?[点些])?|更(?:精彩|有趣|吸引人|专业|高级|好看|有活力|有意思)一?点?|(?:精彩|有趣|吸引人|专业|高级|好看)一[点些]",
    ),
    # What the editor cannot do, by reason.
    Word(
        "cannot",
        "backwards",
        "(?:play(?:ed|ing)? )?(?:it |them )?(?:in reverse|backwards?)|rewind",
        "倒放|倒着[播放]+|反向播放|倒带",
    ),
    Word(
        "cannot",
        "voice",
        "text[- ]to[- ]speech|tts|dub(?:bing)?|(?:read (?:it )?)?(?:aloud|out loud)",
        "朗读|文字转语音",
    ),
    Word(
        "cannot",
        "photo",
        "retouch|photoshop|remove the background|background removal|upscale|enhance the (?:photos?|pictures?|images?)"
        "|edit (?:the |this |my )?(?:photos?|pictures?|images?)|crop (?:the |this |my )?(?:photos?|pictures?|images?)",
        "修图|抠图|美颜|磨皮|p图|去背景|去除背景|编辑(?:这张)?(?:图片|照片)|裁剪(?:图片|照片)",
    ),
    Word(
        "cannot",
        "color",
        "luts?|colou?r[- ]?correct(?:ion)?|white balance|balance (?:out )?(?:the |all )?colou?rs|teal and orange",
        "lut|校色|白平衡",
    ),
    Word(
        "cannot",
        "repair",
        "stabili[sz](?:e|ation)|de-?noise|noise reduction|sharpen|de-?shake"
        "|(?:remove|reduce|clean up) (?:the )?(?:background |wind )?(?:noise|hiss|hum|wind)",
        "防抖|稳定画面|降噪|锐化|去噪",
    ),
    Word(
        "cannot",
        "font",
        "(?:change|switch|use|set) (?:the |a |an )?(?:\\w+ )?(?:font|typeface)(?![ -]?size)s?"
        "|(?:serif|handwritten|script) fonts?",
        "换(?:个|一种)?字体|字体(?:换|改)成",
    ),
    Word("cannot", "translate", "translat(?:e|ion)", "翻译"),
    Word(
        "cannot",
        "generate",
        "(?:ai )?avatars?|lip[- ]?sync|deep ?fake|face swap"
        f"|(?:generat|creat)(?:e|ing) (?:an? |some )?(?:{_ADJECTIVE} ){{0,3}}(?:{_FOOTAGE})s?"
        "(?![a-z]|[- ]in)(?! (?:from|with|out|using|for|of (?:the|my|our|these|this|\\d)))"
        f"|(?:an )?ai(?:[- ]generated)? (?:{_ADJECTIVE} ){{0,2}}(?:{_FOOTAGE}|video)s?(?![a-z]| prompt)",
        "数字人|对口型|换脸"
        "|(?:生成|画(?=一))(?:一|几)?[个段张条幅些]?[^,。;!?\n从用由把分音\\d]{0,8}?(?:航拍|镜头|画面|图片|照片|空镜|素材)"
        "(?!的?视频|集|相册|轮播|宣传|幻灯)"
        "|ai生成[^,。;!?\n]{0,8}?(?:视频|片段)(?!提示)",
    ),
    Word(
        "cannot",
        "effect",
        "stickers?|emojis?|green ?screen|chroma key|blur(?: (?:the )?(?:faces?|background))?"
        "|glitch|vignettes?|lens flares?|film grain|particles?|explosions?|sound effects?|masks?",
        "贴纸|暗角|表情|绿幕|抠像|模糊|特效|粒子|音效|蒙版|马赛克|雪花|飘雪|下雪|烟花|彩带|光效|光斑|箭头|圆圈",
    ),
    Word(
        "cannot",
        "effect",
        "(?:falling )?snow(?:flakes|fall)|confetti|fireworks|light leaks?|bokeh|arrows?|speech bubbles?"
        "|(?:add|put|make|with) (?:some |a |an |falling )?(?:snow|rain|fog|smoke|fire|sparks?|sparkles?|glow)",
        "加(?:上|点|个|一些)?(?:雪|雨|雾|烟|火)(?!车|山|景)",
    ),
    Word(
        "cannot",
        "counting",
        "count ?downs?|timers?|stop ?watch(?:es)?|progress bars?|counters?",
        "倒计时|倒数计时|计时器|进度条|倒数",
    ),
    Word(
        "cannot",
        "inside",
        "(?:remove|erase|delete|get rid of|hide) (?:the |that |this |those |a |all )?(?:other )?"
        "(?:person|people|man|woman|guy|stranger|tourist|pedestrian|object|passer-by)s?"
        "(?! (?:clip|shot|scene|video|photo|picture|segment))",
        "(?:去掉|去除|移除|删掉|删除|擦除|抹掉)(?:背景里的?|后面的?|画面里的?|那个)?(?:路人|行人|人物|游客|陌生人|物体|人)(?!声|脸)",
    ),
    Word(
        "cannot",
        "speech",
        "(?:remove|cut(?: out)?|delete|trim|take out|skip)(?: out)? (?:all )?(?:the |my |any )?(?:silen(?:ce|ces"
        "|t parts?)"
        "|pauses?|dead air|gaps|filler words?|u(?:h|m)+s?)|jump[- ]?cuts?",
        "(?:去掉|去除|删掉|删除|剪掉)(?:所有|全部)?(?:静音|空白|停顿|无声|沉默)(?:的?部分|的?片段|的?地方)?|语气词|口头禅",
    ),
    Word(
        "cannot",
        "format",
        "(?:(?:as|to|into|in|make|create)(?: an?| it(?: an?)?)? )?(?:gifs?|webm|mov|mkv|prores)(?: files?| format)?"
        "|(?:file )?formats?(?= (?:to|of|as)\\b)|(?:change|set|increase|raise|lower) (?:the )?resolution"
        "|(?:in |at |to |make it )?(?:4k|8k|2k|720p|1080p|1440p|2160p|full hd|uhd)",
        "(?:做成|转成|导出成?|输出成?|存成|改成)?(?:gif|动图|webm)格?式?|分辨率|解析度|(?:做成|导出|改成)?(?:4k|1080p|720p)",
    ),
    Word(
        "cannot",
        "date",
        "(?:(?:sort|order|arrange)(?: (?:them|it|the clips|clips|everything))? )?(?:by|in order of) (?:recording "
        "|creation |capture )?(?:date|time taken)s?"
        "|chronological(?:ly| order)?",
        "按(?:照)?(?:拍摄|录制|创建)?(?:日期|时间)(?:顺序|先后)?(?:排序|排列|排)?",
    ),
    Word("cannot", "ramp", "speed[- ]?ramp(?:s|ing)?|ramp (?:the )?speed", "曲线变速|变速曲线|坡度变速"),
    Word(
        "cannot",
        "transcribe",
        "transcri\\w+|speech[- ]to[- ]text|auto(?:matic)?[- ](?:captions?|subtitles?)|lyrics",
        "语音转文字|自动字幕|识别语音|听写|歌词",
    ),
)
