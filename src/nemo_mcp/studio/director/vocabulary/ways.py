"""Which, where and how."""

from __future__ import annotations

from .word import Word

_CORNER = "(?:(?:in|at|to) )?(?:the |a )?{}[- ]{}(?:[- ]hand)?(?: corner)?"

WAYS = (
    # Which.
    Word("all", "all", "all|every|each|both|everywhere", "所有|全部|每个|每段|每张|每|都(?!市)"),
    Word("definite", "the", "the|that|my|our", "把|将|这个|这段|让"),
    Word("pronoun", "it", "it|them|its", "它们?|他们"),
    Word(
        "except",
        "except",
        "except(?: for)?|apart from|but not|other than|excluding"
        "|but(?= (?:the )?(?:first|second|third|fourth|last|clip))",
        "除了?|除去|不包括",
    ),
    Word(
        "about",
        "unchanged",
        "(?:leave |keep )?(?:everything|all|the rest|the others?)(?: else)?(?: (?:stays?|remains?|is|just))?"
        " (?:as (?:it is|they are|is)|the same|unchanged|untouched|where it is)|in colou?r|untouched|unchanged"
        "|as (?:it|they) (?:is|are|was|were)",
        "(?:其[他余]|剩下|别)的?(?:片段|镜头)?[都也]?(?:不变|不动|照旧|保持(?:不变|原样))",
    ),
    Word("about", "dull", "(?:it'?s |is )?(?:boring|ugly|dull)", "太?(?:无聊|难看|丑)了?"),
    Word("except", "before", "", "除外|保持(?:原样|彩色)|不在内"),
    Word("rest", "rest", "(?:the )?(?:rest|others|other clips)|everything else", "其余的?|其他的?|剩下的?"),
    Word(
        "about",
        "platform",
        "for (?:my |our )?(?:instagram|facebook|youtube|twitter|linkedin|wechat|x)(?: (?:feed|post|story|page))?",
        "(?:用来)?发(?:到|在|给|布到)?(?:小红书|朋友圈|快手|b站|微博|视频号|ins)|发(?=抖音)|(?:小红书|朋友圈|微博|b站)(?:用的?|上)?",
    ),
    Word("about", "about", "(?:(?:how|what) )?about", "关于|有关"),
    Word(
        "other",
        "other",
        "(?:another|(?:(?:a|some) )?(?:different|other))"
        "(?= (?:piece of )?(?:\\w+ )?(?:songs?|music|track|tune|soundtrack|bgm)\\b)",
        "别的|另外?一?[首段](?=歌|音乐|曲)|其[他它]的?(?=歌|音乐|配乐|曲|背景)",
    ),
    Word("fresh", "new", "new(?:est)?|latest|just uploaded", "新的|刚上传的"),
    Word("from", "from", "from|out of|with (?:these|those|my)|using|these", "从|用这|这些|根据"),
    # Where.
    Word(
        "place",
        "start",
        "(?:at|to|in|from) the (?:very )?(?:start|beginning|front|opening)|first(?= place| position)"
        "|(?<!the )(?<!and )first(?=$|[,.;!?]| then)"
        "|(?:make|put|move) (?:it )?first|upfront|opening (?:shot|clip|scene)|opener|at the top of the video"
        "|(?:the )?(?:first|opening) frame(?: of)?",
        "先(?=[放播]|出现|显示)|最前面?|最开头|最开始|开头处?|开场|打头|片头|开始处?|首位|第一位|第一帧|第一个位置",
    ),
    Word(
        "place",
        "end",
        "(?:at|to|in) (?:the|its) (?:very )?(?:end|back)|closing (?:shot|clip|scene)|closer|last(?= place| position)"
        "|(?:the )?(?:last|final) frame(?: of)?",
        "最后面?|最末尾?|结尾处?|收尾|结束处?|末尾|片尾处|最后一帧|最后一位",
    ),
    Word("place", "before", "before|in front of|ahead of", "之前|前面|前"),
    Word(
        "place",
        "between",
        "(?:in )?between(?= (?:the )?(?!clips\\b(?! \\d)|shots\\b(?! \\d)|all|every|each))",
        "之间|(?:(?<=[段个头a-z0-9]))中间|中间(?=插入|插|加入)",
    ),
    Word(
        "place",
        "over",
        "on top of|over the top of|over(?= (?:(?:the )?(?:clip|shot|scene|\\w+ (?:clip|shot|photo|picture))\\b"
        "|\\S+\\.\\w{3}))",
        "叠在|叠到|叠加在|叠加到|盖在|(?<=[段个头])的?上面?(?=写|加|放|显示|打|配)",
    ),
    Word("place", "after", "after|behind|following", "之后|后面|后"),
    # Beside another text: "below it", or 下面 at the start of a clause.
    Word(
        "row",
        "below",
        "(?:right |just |directly )?(?:below|beneath|underneath|under)",
        "(?<=[,。;、])再?在?(?:其|的)?正?下[面方边]",
    ),
    Word(
        "row",
        "below it",
        "(?:right |just |directly )?(?:below|beneath|underneath|under) (?:it|that|this|the title)",
        "(?:在)?(?:它|标题|其)的?正?下[面方边]",
    ),
    Word(
        "row",
        "above",
        "(?:right |just |directly )?(?:above)",
        "(?<=[,。;、])再?在?(?:其|的)?正?上[面方边]",
    ),
    Word(
        "row",
        "above it",
        "(?:right |just |directly )?(?:above) (?:it|that|this|the title)",
        "(?:在)?(?:它|标题|其)的?正?上[面方边]",
    ),
    Word(
        "about",
        "line",
        "(?:(?:a |the )?(?:second|third|new|another) )?lines?(?: of text)?",
        '(?:再|另)?(?:加)?[一二]行(?=[“"「『《字])',
    ),
    Word(
        "spot",
        "top",
        "(?:at |to |in )?the top|(?<=at )top|(?:top|upper)[- ](?:cent(?:er|re)|middle)",
        "顶部|顶端|最上面|上方|上面|画面上方",
    ),
    Word(
        "spot",
        "bottom",
        "(?:at |to |in )?the bottom|(?<=at )bottom|(?:bottom|lower)[- ](?:cent(?:er|re)|middle)",
        "底部|底端|最下面|下方|下面|画面下方",
    ),
    Word(
        "spot",
        "center",
        "(?:in |to |at )?the (?:cent(?:er|re)|middle)|cent(?:er|re)(?:ed|d)?",
        "居中|置中|正中间|中间|中央|正中|中心",
    ),
    Word(
        "corner",
        "top right",
        _CORNER.format("(?:top|upper)", "right") + "|(?:in |to )?(?:the |a )corner",
        "右上角?|角落",
    ),
    Word("corner", "top left", _CORNER.format("(?:top|upper)", "left"), "左上角?"),
    Word("corner", "bottom right", _CORNER.format("(?:bottom|lower)", "right"), "右下角?"),
    Word("corner", "bottom left", _CORNER.format("(?:bottom|lower)", "left"), "左下角?"),
    Word(
        "side",
        "left",
        "(?:from|to|on|at) the left(?: side)?|left(?:wards?)?|counter[- ]?clockwise|anti[- ]?clockwise",
        "[从自]?左[边侧]|[从自]左|向左|往左|靠左|偏左|左移(?=一?[点些])|逆时针",
    ),
    Word(
        "side",
        "right",
        "(?:from|to|on|at) the right(?: side)?|right(?:wards?)?(?! (?:where|when|after|before|at|in|on|away|now)\\b)"
        "|clockwise",
        "[从自]?右[边侧]|[从自]右|向右|往右|靠右|偏右|右移(?=一?[点些])|顺时针",
    ),
    Word("side", "top", "from (?:the )?(?:top|above)", "[从自]上[方面边]?"),
    Word("side", "bottom", "from (?:the )?(?:bottom|below)", "[从自]下[方面边]?"),
    # The music.
    Word(
        "style",
        "lofi",
        "lo-?fi|chill(?:ed|out)?|calm(?:er)?|relax(?:ed|ing)|mellow|soft|cozy|gentle|peaceful",
        "轻松|舒缓|慵懒|低保真|安静|温柔|宁静|治愈",
    ),
    Word(
        "style",
        "upbeat",
        "upbeat|happ(?:y|ier)|(?:more )?energetic|pop(?= music| song| track)|fun|cheerful|dance|lively|electronic"
        "|playful",
        "欢快|动感|活泼|快节奏|轻快|有活力|活力|开心",
    ),
    Word(
        "style",
        "cinematic",
        "cinematic|epic|dramatic|orchestral|emotional|ambient|inspiring|moody",
        "电影感|电影级|史诗|大气|震撼|抒情|感人|电影",
    ),
    Word(
        "mood",
        "dark",
        "dark|sad(?:der)?|melanchol(?:y|ic)|tense|gloomy|mysterious|sombre|somber",
        "悲伤|忧伤|伤感|暗黑|紧张|神秘|沉重",
    ),
    Word("mood", "bright", "bright|hopeful|positive|sunny", "明亮|阳光|积极|温暖的?(?=音乐|配乐)"),
    Word("pace", "slow", "slow(?:[- ]paced)?", "慢节奏"),
    Word("pace", "fast", "fast(?:[- ]paced)?", ""),
    # The frame.
    Word(
        "aspect",
        "9:16",
        "9 ?(?:[:x/]|by) ?16|vertical(?:ly)?|portrait|tiktok|shorts|instagram reels?",
        "9比16|竖屏|竖版|竖向|竖式|竖的|直式|直向|直版|直屏|抖音|短视频比例",
    ),
    Word(
        "aspect",
        "16:9",
        "16 ?(?:[:x/]|by) ?9|horizontal(?:ly)?|landscape|widescreen",
        "16比9|横屏|横版|横向|横式|横的|宽屏",
    ),
    Word("aspect", "1:1", "1 ?(?:[:x/]|by) ?1|square", "1比1|方形|正方形|方屏|方的|正方"),
    Word("aspect", "4:5", "4 ?[:x/] ?5", ""),
    Word("aspect", "4:3", "4 ?[:x/] ?3", ""),
    Word("aspect", "3:4", "3 ?[:x/] ?4", ""),
    Word("aspect", "21:9", "21 ?[:x/] ?9|ultra[- ]?wide", "超宽屏"),
    Word(
        "framing",
        "fit",
        "blur(?:red|ry) (?:background|backdrop|bars|sides|edges)|(?:background|backdrop) blur(?:red)?"
        "|(?:fully|entirely) visible|uncropped|without cropping"
        "|(?:no|don't|do not|never) crop(?:ping)?(?: (?:it|them|anything))?"
        "|whole(?!(?: \\w+)? (?:video|thing|film|movie|clip|shot|scene|timeline|time|way)\\b)"
        "|(?:fit|show) (?:the )?entire(?:ly)?",
        "(?:两[边侧]|四周|边缘)(?:虚化|模糊)|背景模糊|模糊背景|背景虚化|虚化背景|(?:不要?|别|无需)裁剪|毛玻璃背景|完整显示|显示完整",
    ),
    Word("framing", "bars", "(?:letter|pillar)[- ]?box(?:ed)?|bars", "边框|[黑白]边"),
    Word(
        "framing",
        "fill",
        "(?:crop(?:ped)?(?: it| them)? )?(?:to )?fill(?: the)?(?: whole)? ?(?:frame|screen|picture)?|crop(?:ped)?"
        "|full[- ]?(?:frame|screen)",
        "填满(?:屏幕|画面)?|铺满(?:屏幕|画面)?|全屏",
    ),
    Word(
        "motion",
        "in",
        "(?:slow(?:ly)? )?(?:zoom(?:ing)?|push(?:ing)?)[- ]in(?:to)?(?: slow(?:ly)?)?|(?:slow|gentle) zooms?",
        "推近|拉近|(?:缓慢|慢慢)放大",
    ),
    Word(
        "motion",
        "out",
        "(?:slow(?:ly)? )?(?:zoom(?:ing)?|pull(?:ing)?)[- ](?:out|back)(?: slow(?:ly)?)?",
        "(?:缓慢)?拉远|(?:缓慢|慢慢)缩小",
    ),
    Word("motion", "left", "(?:slow(?:ly)? )?pan(?:ning)?(?: slow(?:ly)?)?(?: to the)? left", "向左平移|左移"),
    Word("motion", "right", "(?:slow(?:ly)? )?pan(?:ning)?(?: slow(?:ly)?)?(?: to the)? right", "向右平移|右移"),
    Word(
        "motion",
        "vary",
        "ken burns|pan(?:ning)?(?: and |/)zoom(?:ing)?|(?:gentle |slow )?(?:camera )?(?:movements?|motion)",
        "推拉摇移|镜头运动|缓慢移动|平移缩放|动态效果",
    ),
    Word(
        "motion",
        "none",
        "(?:no|without|stop(?: the)?|remove the|don'?t) (?:pan(?:ning)?(?: and |/)zoom(?:ing)?|zoom(?:s|ing)?"
        "|ken burns|(?:camera )?(?:movements?|motion))",
        "(?:不要|去掉|停止|取消|别)(?:再)?(?:镜头运动|平移缩放|缩放|放大|推拉|缓慢移动|动态效果)|静止不动",
    ),
    # How shots meet.
    Word(
        "transition",
        "cross",
        "(?:cross[- ]?)?(?:dissolv(?:es?|ing))|cross[- ]?fad(?:es?|ing)",
        "叠化|交叉淡化|交叉淡入淡出|溶解",
    ),
    Word(
        "transition", "black", "(?:fad|dip)(?:es?|s|ing)? through black|dips? to black", "黑场过渡|黑场转场|闪黑|黑场"
    ),
    Word(
        "transition",
        "white",
        "(?:fad|dip)(?:es?|s|ing)? through white|dips? to white|white flash(?:es)?|flash(?:es)?(?: to white)?",
        "闪白|白场过渡|白场转场|白场",
    ),
    Word("transition", "slide", "slid(?:e|es|ing)", "滑动|推移"),
    Word("transition", "wipe", "wip(?:e|es|ing)", "擦除|划像"),
    Word(
        "transition",
        "zoom",
        "zoom(?:ing)?(?= transitions?| .{0,40}as (?:a |the )?transition)|zooms between",
        "缩放(?=转场|过渡)|变焦(?=转场|过渡)",
    ),
    Word(
        "transition",
        "mixed",
        "(?:random|different|mixed|varied|various)(?= transitions?)",
        "(?:随机|不同|各种)的?(?=转场|过渡)",
    ),
    Word("level", "0.5", "half (?:the )?volume|half as loud", "一半"),
    Word("level", "1", "full volume|maximum", "最大声?"),
    Word(
        "beat",
        "0",
        "(?:on|to|with) the (?:beat|rhythm)|beat[- ]?sync(?:ed|hroni[sz]ed)?"
        "|sync(?:ed|hroni[sz]ed?)?(?: \\w+){0,3} (?:to|with) the (?:beat|music|song)"
        "|match(?:ing)? the (?:beat|music|song)",
        "卡点|踩点|(?:跟着|跟随|随着?|按照?|根据|配合|合着)(?:音乐|歌曲)?的?(?:节奏|节拍|拍子|鼓点)|对上节拍|节拍|鼓点",
    ),
    # The rest.
    Word(
        "half",
        "half",
        "in half|in two|(?:in|into) two(?: (?:parts|pieces|halves))?|in(?:to)? halves|(?:in|from|at) (?:the"
        "|its) middle",
        "[从在]?正?中间(?=分|切|拆|剪|断)|一分为二|对半|两半",
    ),
    Word("by", "name", "by (?:file ?)?names?|alphabetical(?:ly)?", "按(?:照)?(?:文件)?名(?:称|字)?"),
    Word(
        "by",
        "shortest",
        "(?:from )?(?:the )?shortest (?:first|to (?:the )?longest)|by (?:length|duration)",
        "从短到长|按时长",
    ),
    Word("by", "longest", "(?:from )?(?:the )?longest (?:first|to (?:the )?shortest)", "从长到短"),
    Word("by", "upload", "(?:by|in) upload order|as uploaded", "按上传顺序"),
    Word(
        "speech",
        "speech",
        "(?:under|during) (?:the )?(?:speech|voices?|talking|dialog(?:ue)?)"
        "|(?:when|while|whenever|where) (?:someone|somebody|anyone|anybody|a person|people|he|she|they|i) (?:is "
        "|are |am )?(?:speak|talk)(?:s|ing)?",
        "(?:有?人)?(?:说话|讲话|说|讲)的?时候?|人声(?:下|处|出现时)",
    ),
    Word(
        "loud",
        "loud",
        "(?:faster|quicker|more often)(?: cuts?)? (?:in|where|when|during) (?:the )?(?:loud(?:er)?|strong)"
        " (?:parts?|sections?)|(?:faster|quicker|more often)(?: cuts?)? (?:in|during|at|on) (?:the )?(?:chorus(?:es)?"
        "|drops?|climax)"
        "|(?:faster|quicker|more often) when it(?:'s| is) loud",
        "(?:在)?(?:高潮|副歌|响|强)的?(?:部分|段落|地方)?(?:处|时)?(?:更快|快一?点|加快|剪快一?点)",
    ),
    Word("quiet", "quiet", "in (?:the )?quiet(?:er)? (?:parts?|sections?)", "安静的?(?:部分|段落)"),
    Word(
        "not",
        "not",
        "without|no|don'?t|do not|not|never|(?:should|must)n'?t",
        "不要|不用|别|无需|没有|不加|不需要|不带|无",
    ),
)
