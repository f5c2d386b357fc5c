"""Things: what it is done to."""

from __future__ import annotations

from .word import Word

THINGS = (
    Word(
        "thing",
        "title",
        "titles?|intro|hooks?|opening lines?|headlines?|heading|opening title|title cards?",
        "标题|片名|题目|片头字幕|片头文字|大标|字卡",
    ),
    Word(
        "thing",
        "caption",
        "captions?|subtitles?|text overlays?|texts?|slogans?|taglines?",
        "字幕|文字|文案|文本|口号|标语|说明文字",
    ),
    Word(
        "thing",
        "any_text",
        "(?:all |every |both )(?:of )?(?:the |my )?(?:on[- ]screen )?(?:texts?|words|lettering)",
        "(?:所有|全部)的?(?:文字|文本)|两[行条段](?:文字|文本|字(?!幕))|文字[都全]",
    ),
    Word("thing", "lower_third", "lower[- ]thirds?|name ?tags?", "名牌|人名条|下三分之一字幕"),
    Word("thing", "end", "end (?:cards?|titles?|screens?)|outro|closing (?:card|title)", "片尾字幕|片尾|结束语"),
    Word(
        "thing",
        "music",
        "(?:background |backing |composed )?(?:music|track)|bgm|soundtrack|score|songs?|tune",
        "背景音乐|背景乐|配乐|音乐|歌曲|这首歌|歌|乐曲|曲子|bgm",
    ),
    Word(
        "thing",
        "sound",
        "(?:own |original )?(?:clip |video )?(?:sounds?|audio)",
        "视频原声|片段声音|原声|原音|同期声|现场声|声音|音频",
    ),
    Word("thing", "volume", "volume", "音量"),
    Word("thing", "loudness", "(?:overall )?loudness", "响度"),
    Word("thing", "tempo", "tempo", "节奏"),
    Word("thing", "voice", "voice[- ]?overs?|narrat(?:e|ion|or)", "旁白|配音|解说|画外音"),
    Word(
        "thing",
        "cross",
        "transitions?|(?:every|each|all(?: of)?(?: the)?) cuts?(?= |$)|(?<=the )cuts",
        "转场|过渡(?:效果)?",
    ),
    Word("thing", "hard_cut", "hard cuts?|straight cuts?", "硬切|直切"),
    Word(
        "thing",
        "fade_in",
        "fad(?:e|es|ing)[- ]in|fade from(?= black| white)|fade(?= (?:\\w+ ){1,3}in(?! and)\\b)"
        "|fade(?= (?:it|(?:the |my )(?:music|song|audio|video|picture)) in(?! and))",
        "淡入|渐入",
    ),
    Word(
        "thing",
        "fade_out",
        "fad(?:e|es|ing)[- ]out|fade to(?= black| white)|fade(?= (?:(?!in\\b)\\w+ ){1,3}out\\b)"
        "|fade(?= (?:it|(?:the |my )?(?:music|song|audio|video|picture)) out)",
        "淡出|渐出|渐隐",
    ),
    Word("thing", "fade", "fad(?:e|es|ing)(?:[- ]in and (?:fade )?out)?", "淡入淡出|渐入渐出"),
    Word(
        "thing", "clip", "(?:video )?clips?|shots?|scenes?|segments?|footage|parts?", "片段|镜头|素材|视频片段|画面|段"
    ),
    Word("thing", "picture", "(?:product )?(?:pictures?|photos?|images?|stills?)", "产品图片?|图片|照片|相片|图像|图"),
    Word("thing", "logo", "(?:our |my |the )?(?:company |brand )?logo", "标志|商标|logo|标识"),
    Word("thing", "watermark", "watermarks?", "水印|浮水印"),
    Word(
        "thing",
        "overlay",
        "picture[- ]in[- ]picture|pip|insets?|(?:small|little|mini|floating) (?:window|box|screen)",
        "画中画|子母画面|子画面|小窗口?",
    ),
    Word("thing", "order", "order|sequence", "顺序|次序|先后"),
    Word("thing", "speed", "(?:playback )?speed", "(?:播放)?速度|倍速|速率"),
    Word("thing", "size", "(?:font|text|letter)[- ]?size|size", "字号|字级|字体大小|字型大小|大小"),
    Word("thing", "look", "looks?|filters?|colou?r grad(?:e|ing)|gradings?", "滤镜|色调|调色|风格"),
    Word("thing", "colors", "colou?rs?", "颜色|色彩"),
    Word("thing", "brightness", "brightness|exposure", "亮度|曝光"),
    Word("thing", "contrast", "contrast", "对比度"),
    Word("thing", "saturation", "saturation", "饱和度"),
    Word("thing", "step", "changes?|edits?|steps?(?= |$|[,.;!?])", "步|次?操作|修改(?=$|[,。;!?])"),
    Word(
        "thing",
        "music_video",
        "(?:music|lyric)[- ]video(?: clip)?s?|music clip|mv|beat[- ]?sync(?:ed|hroni[sz]ed)? (?:clip|video)",
        "音乐视频|音乐短片|mv|卡点视频|踩点视频",
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
        "videos?|vids?|movie|film|reel|slide ?show|montage|compilation|vlog|edit(?= from)"
        "|(?:(?:rough|first|quick|short) )?cut of",
        "(?:这个|整个|整段|[整这][支部条])?(?:视频|影片)|短片|短视频|幻灯片|集锦|合集|相册|片子|成片",
    ),
    Word(
        "thing",
        "whole",
        "this|everything|(?:the (?:whole|entire) )?timeline|the (?:whole|entire) thing|version|(?:total "
        "|overall )?(?:length|duration|runtime|running time)",
        "整体|整个|版本|时间[线轴]|全片|全长|总时长|总长度?|总时间|时长|长度",
    ),
)
