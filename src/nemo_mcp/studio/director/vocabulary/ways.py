"""Which, where and how."""

from __future__ import annotations

from .word import Word

WAYS = (
    # Which, where, how.
    Word("all", "all", "all|every|each|both", "所有|全部|每个|每段|每张|每"),
    Word("definite", "the", "the|that|my|our", "把|将|这个|这段|让"),
    Word("about", "about", "(?:(?:how|what) )?about", "关于|有关"),
    Word("fresh", "new", "new(?:est)?|latest|just uploaded", "新的|刚上传的"),
    Word("from", "from", "from|out of|with (?:these|those|my)|using|these", "从|用这|这些|根据"),
    Word(
        "place",
        "start",
        "(?:at|to|in|from) the (?:very )?(?:start|beginning|front|opening)|first(?= place| position)"
        "|(?:make|put|move) (?:it )?first|upfront|at the top of the video",
        "最前面?|开头处?|片头|开始处?|首位|第一位",
    ),
    Word(
        "place",
        "end",
        "(?:at|to|in) the (?:very )?(?:end|back)|last(?= place| position)",
        "最后面?|结尾处?|末尾|片尾处",
    ),
    Word("place", "before", "before|in front of|ahead of", "之前|前面|前"),
    Word("place", "after", "after|behind|following", "之后|后面|后"),
    Word("spot", "top", "(?:at |to |in )?the top|(?<=at )top", "顶部|上方|上面"),
    Word("spot", "bottom", "(?:at |to |in )?the bottom|(?<=at )bottom", "底部|下方|下面"),
    Word(
        "spot", "center", "(?:in |to |at )?the (?:cent(?:er|re)|middle)|cent(?:er|re)(?:ed|d)?", "居中|中间|中央|正中"
    ),
    Word(
        "style",
        "lofi",
        "lo-?fi|chill(?:ed|out)?|calm|relax(?:ed|ing)|mellow|soft|cozy|gentle|peaceful",
        "轻松|舒缓|慵懒|低保真|安静|温柔|宁静|治愈",
    ),
    Word(
        "style",
        "upbeat",
        "upbeat|happy|energetic|pop(?= music| song| track)|fun|cheerful|dance|lively|electronic|playful",
        "欢快|动感|活泼|快节奏|轻快|有活力|活力|开心",
    ),
    Word(
        "style",
        "cinematic",
        "cinematic|epic|dramatic|orchestral|emotional|ambient|inspiring|moody",
        "电影感|电影级|史诗|大气|震撼|抒情|感人|电影",
    ),
    Word(
        "aspect", "9:16", "9 ?[:x/] ?16|vertical(?:ly)?|portrait|tiktok|shorts|instagram reels?", "竖屏|竖版|竖向|抖音"
    ),
    Word("aspect", "16:9", "16 ?[:x/] ?9|horizontal(?:ly)?|landscape|widescreen", "横屏|横版|横向|宽屏"),
    Word("aspect", "1:1", "1 ?[:x/] ?1|square", "方形|正方形|方屏"),
    Word("aspect", "4:5", "4 ?[:x/] ?5", ""),
    Word("color", "#ffffff", "white", "白色"),
    Word("color", "#000000", "black", "黑色"),
    Word("color", "#ffd23f", "yellow|gold(?:en)?", "黄色|金色"),
    Word("color", "#ff4d4d", "red", "红色"),
    Word("color", "#4da3ff", "blue", "蓝色"),
    Word("color", "#5ad07a", "green", "绿色"),
    Word("color", "#ff8fc7", "pink", "粉色"),
    Word("color", "#ff9f45", "orange", "橙色"),
    Word("level", "0.5", "half (?:the )?volume|half as loud", "一半"),
    Word("level", "1", "full volume|maximum", "最大声?"),
    Word("not", "not", "without|no|don'?t|do not|not|never|instead of", "不要|不用|别|无需|没有|不加|不需要|不带|无"),
)
