"""What is said of first cuts and of words on the picture.

A sentence by its key, in English and in simplified Chinese; `{…}` is filled in.
"""

from __future__ import annotations

FIRST_CUTS: dict[str, tuple[str, str]] = {
    "music_video": (
        "Your music video is cut: {shots} shots on the beat of “{song}” ({tempo} bpm), {length} long.",
        "音乐视频已剪好：按“{song}”的节拍（{tempo} bpm）剪了{shots}个镜头，全长{length}。",
    ),
    "no_song": (
        "No song was uploaded, so I composed {style} music for it.",
        "没有上传歌曲，所以我配了一段{style}音乐。",
    ),
    "titled": ("The title “{text}” shows for the first {length}.", "片头{length}显示标题“{text}”。"),
    "bar_fades": (
        "The cuts are hard, with {count} short cross-fades where a section begins.",
        "剪切以硬切为主，在乐段开头处有{count}个短叠化。",
    ),
    "quiet_fades": (
        "The cuts are hard, with {count} short cross-fades where the music is quiet.",
        "剪切以硬切为主，在音乐安静处有{count}个短叠化。",
    ),
    "hard_cuts_made": ("All cuts are hard cuts.", "全部为硬切。"),
    "song_fades": ("The video ends with the music, which fades out.", "视频与音乐同时结束，音乐在结尾淡出。"),
    "promo": (
        "Your {length} promo is ready: {count} pictures in {shots} shots.",
        "{length}的宣传片已完成：{count}张图片，共{shots}个镜头。",
    ),
    "promo_motion": (
        "Every still moves with a slow pan or zoom, and shots meet in 500 ms cross-fades.",
        "每张图片都有缓慢的平移或缩放，镜头之间有500毫秒的叠化。",
    ),
    "texts_added": ("Text on screen: {texts}.", "画面文字：{texts}。"),
    "end_card": ("The end card starts at {start} and stays for {length}.", "结尾画面从{start}开始，停留{length}。"),
    "montage": ("I put {count} uploads together, {length} in all.", "已把{count}个素材拼在一起，全长{length}。"),
    "first_assembly": (
        "I put your {count} uploads on the timeline first, {length} in all.",
        "我先把{count}个素材放进了时间线，全长{length}。",
    ),
    "no_more_footage": ("There is no more footage than that.", "素材只有这么长。"),
    "storyboard": (
        "The storyboard has {count} cards over {length}.",
        "分镜共{count}张卡片，全长{length}。",
    ),
    "prompt_only": ("Your timeline stays as it was.", "时间线保持不变。"),
    "a_subject": ("the product", "产品"),
    # Text.
    "added_title": ("Added the title “{text}” from {start} to {end}.", "已添加标题“{text}”，{start}到{end}。"),
    "added_caption": ("Added the caption “{text}” from {start} to {end}.", "已添加字幕“{text}”，{start}到{end}。"),
    "added_lower_third": (
        "Added the lower third “{text}” from {start} to {end}.",
        "已添加名牌“{text}”，{start}到{end}。",
    ),
    "added_end": ("Added the end title “{text}” from {start} to {end}.", "已添加片尾文字“{text}”，{start}到{end}。"),
    "in_place_of": ("It takes the place of “{text}”.", "它取代了“{text}”。"),
    "changed_text": (
        "“{text}” now shows from {start} to {end}, as you asked.",
        "“{text}”已按要求修改，现在显示于{start}到{end}。",
    ),
    "removed_texts": ("Removed {texts}.", "已删除{texts}。"),
    "text_there": ("“{text}” is already there.", "“{text}”已经在那里了。"),
    "nothing_changed": ("It is like that already, so I changed nothing.", "现在就是这样，所以没有改动。"),
    "no_texts": ("There are no words on the picture.", "画面上没有文字。"),
    "no_title": ("There is no title in this video.", "这个视频里没有标题。"),
    "no_caption": ("There are no captions in this video.", "这个视频里没有字幕。"),
    "no_lower_third": ("There is no lower third in this video.", "这个视频里没有名牌。"),
    "no_end": ("There is no end title in this video.", "这个视频里没有片尾文字。"),
    "no_such_text": ("There is no text “{text}” in this video.", "这个视频里没有文字“{text}”。"),
    "no_such_number": ("There is no number {number}: there are {count}.", "没有第{number}个：一共{count}个。"),
    "beyond_the_end": ("{time} is beyond the end: the video is {length} long.", "{time}超出了结尾：视频全长{length}。"),
    "cues_added": (
        "Added {count} captions from {start} to {end}; {left} lie beyond the end.",
        "已添加{count}条字幕，{start}到{end}；{left}条超出了结尾。",
    ),
    "end_card_there": (
        "The video ends with {name} already, from {start} on.",
        "视频结尾已经是{name}了，从{start}开始。",
    ),
    "end_card_added": (
        "The end card with {name} starts at {start} and stays for {length}.",
        "片尾画面（{name}）从{start}开始，停留{length}。",
    ),
}
