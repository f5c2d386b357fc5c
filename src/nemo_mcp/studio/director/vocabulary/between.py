"""What joins requests, talk, and what the editor cannot do."""

from __future__ import annotations

from .word import Word

BETWEEN = (
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
