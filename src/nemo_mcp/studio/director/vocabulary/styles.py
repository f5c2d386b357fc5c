"""How it looks: colours of the picture, and words on it."""

from __future__ import annotations

from .word import Word

# "white text" is text in white.
_INK = "(?:{})(?: (?:text|letters|lettering|font|type))?"
_INK_HAN = "(?:{})(?:的?文字|的?字(?!幕|体|号|卡))?"

STYLES = (
    # Looks.
    Word("look", "warm", "warm(?:er)?", "暖色调?|暖色|暖一?[点些]|变暖|调暖|温暖"),
    Word(
        "look",
        "cool",
        "cooler|cool(?= (?:on|for|look|tones?|colou?rs?|filter|grad))|cold(?:er)?",
        "冷色调?|冷色|冷一?[点些]|变冷|调冷",
    ),
    Word("look", "bw", "black[- ](?:and|&)[- ]white|b ?& ?w|monochrome|gr[ae]y[- ]?scale", "黑白"),
    Word("look", "vintage", "vintage|retro|sepia|old[- ](?:film|movie)", "复古|怀旧|老电影|旧胶片"),
    Word("look", "contrast", "(?:high[- ]contrast|contrasty|punchy)(?: look)?", "高对比度?|强对比"),
    Word(
        "tune",
        "brightness+",
        "bright(?:er|en)|lighter|too dark|less dark|not so dark",
        "调亮|变亮|亮一?[点些]|提亮|更亮|太暗了?",
    ),
    Word(
        "tune",
        "brightness-",
        "dark(?:er|en)|too bright|less bright|not so bright|dimmer",
        "调暗|变暗|暗一?[点些]|压暗|更暗|太亮了?",
    ),
    Word("tune", "contrast+", "(?:more|stronger|higher) contrast", "增强对比度?|对比更强"),
    Word("tune", "contrast-", "(?:less|weaker|lower|softer) contrast", "减弱对比度?"),
    Word(
        "tune",
        "saturation+",
        "more (?:saturated|saturation|colou?rful|vivid|vibrant)|colou?rs pop",
        "更鲜艳|鲜艳一?[点些]|更饱和",
    ),
    Word("tune", "saturation-", "less (?:saturated|saturation|colou?rful)|desaturated?", "降饱和|更素|没那么鲜艳"),
    # Words on the picture.
    Word("weight", "bold", "bold(?:er)?", "加粗|粗体"),
    Word("weight", "regular", "regular weight|not bold|thin(?:ner)?", "细体|不加粗|常规字重"),
    Word(
        "box",
        "box",
        "(?:background |text |colou?red )?(?:box|plate)(?: behind)?|background(?= behind)",
        "底框|底板|背景框|衬底|底色|文字背景",
    ),
    Word(
        "animation",
        "type",
        "type ?writer(?: effect| animation)?|typ(?:e|es|ed|ing) (?:in|out)|types(?=$|[,.;!?])|(?:letter"
        "|character) by (?:letter|character)",
        "打字机?(?:效果|动画)?|一个字一个字地?(?:打出来|打|显示|出现|蹦出来)?|逐字(?:显示|出现)?",
    ),
    Word(
        "animation",
        "pop",
        "pop(?:s|ping)?(?: in| up)|a pop(?! music| song| track)|pop animation|bounc(?:e|ing)(?: in)?",
        "弹出(?:动画|效果)?|弹入",
    ),
    Word("animation", "slide", "(?:slid(?:e|es|ing)|fly) in(?! from)", "滑入(?:动画|效果)?|飞入"),
    Word(
        "animation", "rise", "ris(?:e|es|ing)(?: up| in)?|slide up|animat(?:e|ed|ion)", "升起|上升|浮现|动画(?:效果)?"
    ),
    Word("animation", "none", "(?:no|without) animation", "(?:不要|去掉)动画"),
    # Colours.
    Word("color", "#ffffff", _INK.format("white"), _INK_HAN.format("白色?")),
    Word("color", "#000000", _INK.format("black"), _INK_HAN.format("黑色?")),
    Word("color", "#ffd23f", _INK.format("yellow|gold(?:en)?"), _INK_HAN.format("黄色?|金色")),
    Word("color", "#ff4d4d", _INK.format("red"), _INK_HAN.format("红色?")),
    Word("color", "#4da3ff", _INK.format("blue"), _INK_HAN.format("蓝色?")),
    Word("color", "#5ad07a", _INK.format("green"), _INK_HAN.format("绿色?")),
    Word("color", "#ff8fc7", _INK.format("pink"), _INK_HAN.format("粉色")),
    Word("color", "#ff9f45", _INK.format("orange"), _INK_HAN.format("橙色")),
    Word("color", "#a66bff", _INK.format("purple|violet"), _INK_HAN.format("紫色")),
    Word("color", "#35c9c9", _INK.format("teal|cyan|turquoise"), _INK_HAN.format("青色")),
    Word("color", "#9aa3ad", _INK.format("gr[ae]y|silver"), _INK_HAN.format("灰色|银色")),
)
