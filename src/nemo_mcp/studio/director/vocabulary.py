"""The director's words, as tables: what a phrase means, in English and in Chinese.

A phrase is a pattern on folded text: lower case, half-width, simplified characters. To add a way of saying something,
add a phrase; to add a language, add a column. Of all phrases that fit at one place the longest wins.
"""

from __future__ import annotations

from typing import NamedTuple


class Word(NamedTuple):
    """What phrases mean: the kind of token, its value, and the phrases themselves, separated by bars."""

    kind: str
    value: str
    english: str
    chinese: str = ""


WORDS = (
    # Verbs: what is to be done.
    Word(
        "verb",
        "make",
        "creat(?:e|ing)|mak(?:e|ing)|generat(?:e|ing)|produc(?:e|ing)|build|turn|put together|assemble|compile"
        "|(?:cut|edit) together|stitch(?: together)?|combine|join|merge|convert|transform|design|write|draft"
        "|give me|(?:i|we) (?:want|need|would like)|i'd like",
        "做成|做一个|做个|做一段|做一条|做一支|做|制作成?|生成|创建|创作|剪成|剪辑成?|剪一个|剪个|剪一段|合成|拼成|拼接|合并"
        "|变成|写一个|写一段|写个|写|来一个|来个|来一段|我?想要|我要|我需要",
    ),
    Word(
        "verb",
        "add",
        "add(?:ing)?|put(?: in)?|insert|include|overlay|place|append|attach|apply|compose|use",
        "添加|加上|加入|加个|加一个|加一段|加一首|加一句|加点|加些|加|插入|放上|放入|放个|放一段|放|配上|配个|配一段|配"
        "|叠加|使用|用|来点",
    ),
    Word(
        "verb",
        "change",
        "chang(?:e|ing)|set|updat(?:e|ing)|edit|rename|modify|adjust|switch|show|display",
        "改成|改为|换成|换为|换|改|修改|调到|调成|调为|调整|调|设为|设成|设置|设|更换|更改|显示",
    ),
    Word(
        "verb",
        "remove",
        "remov(?:e|ing)|delet(?:e|ing)|drop|eras(?:e|ing)|get rid of|take (?:out|away)|cut out|strip|clear|discard",
        "删除|删掉|删去|去掉|去除|移除|拿掉|清除|删|取消",
    ),
    Word(
        "verb",
        "trim",
        "trim(?:ming)?(?: down)?|cut (?:it )?down|shorten|shorter|reduce|take|too long",
        "剪短|缩短|裁剪|修剪|[剪裁](?=[到至])|截取|截短|短一点|短一些|更短|太长了?",
    ),
    Word("verb", "cut", "cut(?:ting)?(?: off)?|chop(?: off)?", "剪掉|裁掉|剪去|剪|切掉|截掉|砍掉"),
    Word("verb", "split", "split|divide", "分割|拆分|切开|切成两段"),
    Word("verb", "keep", "keep(?: only)?|leave only", "只保留|保留|只留|只要"),
    Word("verb", "extend", "extend|lengthen|longer|prolong|hold", "延长|加长|拉长|更长|长一点|长一些"),
    Word(
        "verb", "move", "mov(?:e|ing)|bring|shift", "移动到?|移到|移至|挪到|挪|放到|放在|排到|调到(?=最|开头|结尾|末尾)"
    ),
    Word("verb", "swap", "swap|exchange", "交换|对调|互换|调换"),
    Word(
        "verb",
        "reverse",
        "reverse(?: the)? order|reverse|backwards? order|flip the order",
        "倒序|反转|颠倒|反过来|倒过来",
    ),
    Word("verb", "shuffle", "shuffle|randomi[sz]e|mix up", "打乱|随机排列|随机顺序"),
    Word("verb", "replace", "replac(?:e|ing)|substitute|swap out", "替换成?|替换为"),
    Word("verb", "mute", "mute|silence|turn off", "静音|消音|关掉|关闭|关"),
    Word("verb", "unmute", "unmute|turn on|restore", "取消静音|恢复|打开"),
    Word(
        "verb",
        "up",
        "louder|turn (?:(?:it|the music|the volume|the song) )?up|raise|increase|boost|bigger|larger"
        "|too (?:quiet|soft|small)",
        "大声(?:一)?点?|大一?[点些]|调大一?点?|调高一?点?|提高|响一?点|更大声?|变大|放大|太小声?了?",
    ),
    Word(
        "verb",
        "down",
        "quieter|softer|turn (?:(?:it|the music|the volume|the song) )?down|lower|decrease|smaller|too (?:loud|big)",
        "小声(?:一)?点?|小一?[点些]|调小一?点?|调低一?点?|降低|轻一?[点些]|更小声?|变小|缩小|太大声?了?|太响了?",
    ),
    Word("verb", "undo", "undo|revert|roll back|go back", "撤销|撤回|回退|还原|恢复上一步|回到上一"),
    Word("verb", "redo", "redo", "重做"),
    # Things: what it is done to.
    Word("thing", "title", "titles?|intro|headlines?|heading|opening title|title cards?", "标题|片名|题目|片头字幕"),
    Word(
        "thing",
        "caption",
        "captions?|subtitles?|(?:text )?overlays?|texts?|slogans?|taglines?",
        "字幕|文字|文案|文本|口号|标语",
    ),
    Word("thing", "lower_third", "lower[- ]thirds?|name ?tags?", "名牌|人名条|下三分之一字幕"),
    Word("thing", "end", "end (?:cards?|titles?|screens?)|outro|closing (?:card|title)", "片尾字幕|片尾|结束语"),
    Word(
        "thing",
        "music",
        "(?:background |backing |composed )?(?:music|track)|bgm|soundtrack|score|songs?|tune",
        "背景音乐|背景乐|配乐|音乐|歌曲|这首歌|歌|乐曲|bgm",
    ),
    Word(
        "thing",
        "sound",
        "(?:own |original )?(?:clip |video )?(?:sounds?|audio|noise)",
        "视频原声|片段声音|原声|原音|同期声|声音",
    ),
    Word("thing", "volume", "volume|loudness", "音量"),
    Word(
        "thing",
        "cross",
        "cross[- ]?fad(?:es?|ing)|transitions?|dissolves?",
        "转场|过渡|叠化|交叉淡化|交叉淡入淡出|溶解",
    ),
    Word("thing", "hard_cut", "hard cuts?|straight cuts?", "硬切|直切"),
    Word("thing", "fade_in", "fad(?:e|es|ing)[- ]in", "淡入|渐入"),
    Word(
        "thing",
        "fade_out",
        "fad(?:e|es|ing)[- ]out|fade to black|fade(?= (?:the |my )?(?:music|song|audio|video|picture) out)",
        "淡出|渐出|渐隐",
    ),
    Word("thing", "fade", "fad(?:e|es|ing)(?:[- ]in and (?:fade )?out)?", "淡入淡出|渐入渐出"),
    Word("thing", "clip", "clips?|shots?|scenes?|segments?|footage", "片段|镜头|素材|视频片段|画面|段"),
    Word("thing", "picture", "(?:product )?(?:pictures?|photos?|images?|stills?)", "产品图片?|图片|照片|相片|图像|图"),
    Word("thing", "logo", "logo", "标志|商标|logo|标识"),
    Word("thing", "order", "order|sequence", "顺序|次序|先后"),
    Word(
        "thing",
        "music_video",
        "(?:music|lyric)[- ]video(?: clip)?s?|music clip|mv|beat[- ]?sync(?:ed|hronized)?(?: clip| video)?"
        "|sync(?:ed|hroni[sz]ed?)?(?: \\w+){0,3} (?:to|with) the (?:beat|music|song)"
        "|match(?:ing)? the (?:beat|music|song)|(?:on|to|with) the beat",
        "音乐视频|音乐短片|mv|卡点视频|卡点|踩点视频|踩点|跟着节奏|跟随节奏|节拍",
    ),
    Word(
        "thing",
        "promo",
        "promo(?:tional)?(?: (?:video|clip|film|reel))?s?|advert(?:isement)?s?|ad|ads|commercial|trailer|teaser"
        "|product (?:video|showcase|film)",
        "宣传片|宣传视频|广告片|广告|产品视频|产品展示视频|产品展示|推广视频|促销视频|预告片",
    ),
    Word("thing", "prompt", "(?:video |ai )?prompts?|storyboards?", "(?:视频)?提示词|提示语|分镜脚本|分镜"),
    Word(
        "thing",
        "montage",
        "videos?|movie|film|reel|slide ?show|montage|compilation|vlog|edit(?= from)",
        "视频|影片|短片|短视频|幻灯片|集锦|合集|相册|片子|成片",
    ),
    Word("thing", "whole", "it|this|everything|the whole thing|version", "整体|整个|全片|全长|总时长|时长"),
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
    # Between requests.
    Word(
        "next",
        "next",
        r"and then|then|and|also|plus|afterwards|finally|with|[,;.!?\n]+(?= |$|\n)|\n|,",
        "然后|并且|并|接着|同时|另外|还有|以及|和|跟|再|[,、;。!?\n]",
    ),
    # Talk.
    Word(
        "talk",
        "ask",
        "what|how|why|is there|are there|do you|did you|are you",
        "什么|多少|多长|有几个|怎么|如何|哪",
    ),
    Word("talk", "greet", "hi|hello|hey|good (?:morning|evening|afternoon)", "你好|您好|嗨|哈喽|早上好"),
    Word("talk", "thanks", "thanks?(?: you)?|thx|great job|well done|awesome", "谢谢|多谢|感谢|太棒了"),
    Word("talk", "export", "export|download|render|send me the video", "导出|下载"),
    Word("talk", "credits", "credits?|balance", "积分|余额"),
    Word(
        "talk",
        "help",
        "help|what can you do|capabilities|features",
        "帮助|你能做什么|你会什么|能做什么|可以做什么|功能",
    ),
    # What the editor cannot do, by reason.
    Word(
        "cannot",
        "speed",
        "speed(?: it)?(?: up)?|slow(?: it)?(?: down)?|slow[- ]?mo(?:tion)?|faster|slower|time[- ]?lapse",
        "加速|减速|慢动作|倍速|快进|变速",
    ),
    Word(
        "cannot",
        "voice",
        "voice[- ]?overs?|narrat(?:e|ion|or)|text[- ]to[- ]speech|tts|dub(?:bing)?",
        "旁白|配音|朗读|解说",
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
        "colou?r[- ]?(?:grad(?:e|ing)|correct(?:ion)?)|filters?|lut|black and white|saturat\\w+|brightness|contrast",
        "调色|滤镜|黑白|饱和度|亮度|对比度",
    ),
    Word(
        "cannot",
        "effect",
        "stickers?|emojis?|green ?screen|chroma key|blur|glitch|particles?|explosions?",
        "贴纸|表情|绿幕|模糊|特效|粒子",
    ),
    Word(
        "cannot",
        "transcribe",
        "transcri\\w+|speech[- ]to[- ]text|auto(?:matic)?[- ](?:captions?|subtitles?)|lyrics",
        "语音转文字|自动字幕|识别语音|听写|歌词",
    ),
)

# Unquoted text of a title or caption, up to the end of its clause.
SAID = (
    r"(?:titled|called|named|(?:that |which )?(?:says|reads)|saying|reading|with the words?) ?:? *(?P<text>[^\n]+)",
    r"(?:title|headline|caption|subtitle|text|slogan|tagline)s? ?[:=] *(?P<text>[^\n]+)",
    r"(?:title|headline|caption|text) should (?:be|say|read):? +(?P<text>[^\n]+)",
    r"(?:change|set|rename|update|edit|switch) (?:the |my )?(?:\w+ )?(?:title|headline|caption|text)s?(?: text)? to "
    r"(?P<text>[^\n]+)",
    r"(?:标题|片名|题目|字幕|文字|文案)(?:的?内容)?(?:是|为|叫|写|:|改成|改为|换成|换为)(?!在|到) *(?P<text>[^\n]+)",
    r"(?:写着|写上|叫做|名为|内容是|内容为):? *(?P<text>[^\n]+)",
)
SAID_END = (
    r"[,;。;!?\n]|\. |\.$| (?:at|in|on) (?:the |\d)| for \d| from \d| (?:and|then) (?:then |also )?(?:add|put|make|set"
    r"|change|mute|remove|trim|use|move|fade|give|turn|with) | with |然后|并且|并加|再加"
)

QUOTES = ("“”", "„“", "«»", "「」", "『』", "《》", "‘’", "``", '""')

LINKS = r"https?://\S+|(?:www\.|youtu\.be/|(?:[\w-]+\.)?(?:youtube|spotify|tiktok|vimeo|soundcloud|bilibili)\.com/)\S*"
PLATFORMS = (
    "youtube", "youtu.be", "spotify", "tiktok", "vimeo", "soundcloud", "bilibili", "instagram", "music.apple",
    "music.163", "y.qq", "douyin", "facebook",
)  # fmt: skip

NUMBERS = {
    "half a": 0.5, "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45,
    "sixty": 60, "ninety": 90,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "second to last": -2, "second-to-last": -2, "last": -1, "final": -1,
}  # fmt: skip
DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}

# Traditional characters of the words above and of the replies, and their simplified forms.
_TRADITIONAL = (
    "輯頻視樂動畫圖標題結開頭與個這張將換為轉場過疊靜關閉聲響調設顯刪輕鬆緩釋歡壯電級韻綠黃紅藍順隨舊無裡後製創產"
    "導點擊鈕條軌擇選則總時長縮減對兩載積餘額謝幫會嗎麼幾寫間處鏡橫豎應試續預覽單輸檔號庫屬帳戶費獨讓來從發現測節"
    "倉還併並複雜確認啟變寬廣傳頁遠邊準備稱鄰據聽須項滿歸簡漸隱溫寧癒鐘殘濾貼紙紋飽濃專業細緻筆區實際臺請誤體檢問"
    "沒見雙內參數側輪錄銷復於種術語談計亂親淨別盞圍塊帶幀態掃擬機極構樣氣潔淺濕燈爍環碼籤線經繞統緒編緣膠脈膩藝獲"
    "襯規講訴詞詩誠詳說負質賽軸運進鏈鍵閃陰顆風驟鮮齒乾衝冊嘍摳潑腳顏顛識讀錦頂"
)
_SIMPLIFIED = (
    "辑频视乐动画图标题结开头与个这张将换为转场过叠静关闭声响调设显删轻松缓释欢壮电级韵绿黄红蓝顺随旧无里后制创产"
    "导点击钮条轨择选则总时长缩减对两载积余额谢帮会吗么几写间处镜横竖应试续预览单输档号库属帐户费独让来从发现测节"
    "仓还并并复杂确认启变宽广传页远边准备称邻据听须项满归简渐隐温宁愈钟残滤贴纸纹饱浓专业细致笔区实际台请误体检问"
    "没见双内参数侧轮录销复于种术语谈计乱亲净别盏围块带帧态扫拟机极构样气洁浅湿灯烁环码签线经绕统绪编缘胶脉腻艺获"
    "衬规讲诉词诗诚详说负质赛轴运进链键闪阴颗风骤鲜齿干冲册喽抠泼脚颜颠识读锦顶"
)
TO_SIMPLIFIED = dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True))
TO_TRADITIONAL = {s: t for t, s in TO_SIMPLIFIED.items()}
