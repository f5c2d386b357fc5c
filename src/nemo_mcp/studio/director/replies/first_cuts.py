"""What is said of first cuts and of words on the picture.

A sentence by its key, in English and in simplified Chinese; `{…}` is filled in.
"""

from __future__ import annotations

FIRST_CUTS: dict[str, tuple[str, str]] = {
    "music_video": (
        "Your music video is cut: {shots:shot|shots} on the beat of “{song}” ({tempo} bpm), {length} long.",
        "音乐视频已剪好：按“{song}”的节拍（{tempo} bpm）剪了{shots}个镜头，全长{length}。",
    ),
    "no_song": (
        "No song was uploaded, so I composed {style} music for it.",
        "没有上传歌曲，所以我配了一段{style}音乐。",
    ),
    "titled": ("The title “{text}” shows for the first {length}.", "片头{length}显示标题“{text}”。"),
    "bar_fades": (
        "The cuts are hard, with {count:short cross-fade|short cross-fades} where a section begins.",
        "剪切以硬切为主，在乐段开头处有{count}个短叠化。",
    ),
    "quiet_fades": (
        "The cuts are hard, with {count:short cross-fade|short cross-fades} where the music is quiet.",
        "剪切以硬切为主，在音乐安静处有{count}个短叠化。",
    ),
    "hard_cuts_made": ("All cuts are hard cuts.", "全部为硬切。"),
    "song_fades": ("The video ends with the music, which fades out.", "视频与音乐同时结束，音乐在结尾淡出。"),
    "promo": (
        "Your {length} promo is ready: {count:upload|uploads} in {shots:shot|shots}.",
        "{length}的宣传片已完成：{count}个素材，共{shots}个镜头。",
    ),
    "promo_motion": (
        "Every still moves with a slow pan or zoom, and shots meet in cross-fades of half a second.",
        "每张图片都有缓慢的平移或缩放，镜头之间有半秒的叠化。",
    ),
    "texts_added": ("Text on screen: {texts}.", "画面文字：{texts}。"),
    "end_card": ("The end card starts at {start} and stays for {length}.", "结尾画面从{start}开始，停留{length}。"),
    "montage": ("I put {count:upload|uploads} together, {length} in all.", "已把{count}个素材拼在一起，全长{length}。"),
    "first_assembly": (
        "I put your {count:upload|uploads} on the timeline first, {length} in all.",
        "我先把{count}个素材放进了时间线，全长{length}。",
    ),
    "no_more_footage": ("There is no more footage than that.", "素材只有这么长。"),
    "storyboard": (
        "The storyboard has {count:card|cards} over {length}.",
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
    "changed_text": ("“{text}” is changed: {what}.", "“{text}”已修改：{what}。"),
    "stands_below": ("“{text}” shows at the same time, so it stands below it.", "“{text}”同时显示，所以放在它的下方。"),
    "stands_above": ("“{text}” shows at the same time, so it stands above it.", "“{text}”同时显示，所以放在它的上方。"),
    "text_was": ("it said “{before}” before", "原来是“{before}”"),
    "text_span": ("it shows from {start} to {end}", "显示于{start}到{end}"),
    "text_size": ("{size} of the picture's height, it was {before}", "大小为画面高度的{size}，原来是{before}"),
    "text_weight_bold": ("bold", "粗体"),
    "text_weight_regular": ("regular weight", "常规字重"),
    "text_box": ("on a {value} box", "{value}底框"),
    "text_unboxed": ("no box", "没有底框"),
    "text_animation_rise": ("it rises in", "升起动画"),
    "text_animation_pop": ("it pops in", "弹出动画"),
    "text_animation_type": ("it is typed letter by letter", "打字机动画"),
    "text_animation_slide": ("it slides in", "滑入动画"),
    "text_still": ("no animation", "没有动画"),
    "text_fade": ("it fades over {length}", "淡入淡出{length}"),
    "text_place": ("it stands {where}", "位于{where}"),
    "text_is": (
        "“{text}” is {size} of the picture's height, {color}, {where}, from {start} to {end}.",
        "“{text}”：大小为画面高度的{size}，{color}，位于{where}，{start}到{end}。",
    ),
    "at_top": ("at the top", "顶部"),
    "at_middle": ("in the middle", "中部"),
    "at_bottom": ("at the bottom", "底部"),
    "at_left": ("on the left", "左侧"),
    "at_right": ("on the right", "右侧"),
    "text_nudged": ("it stands a little further {where}", "位置向{where}移了一点"),
    "to_top": ("up", "上"),
    "to_bottom": ("down", "下"),
    "to_left": ("to the left", "左"),
    "to_right": ("to the right", "右"),
    "end_stays": ("“{text}” belongs to the end of the video and stays there.", "“{text}”固定在视频结尾，不能移动。"),
    "text_no_later": (
        "“{text}” lasts until the end of the video already, so it cannot come later.",
        "“{text}”已经到视频结尾了，不能再往后移。",
    ),
    "text_no_earlier": (
        "“{text}” starts with the video already, so it cannot come earlier.",
        "“{text}”已经从视频开头显示了，不能再提前。",
    ),
    "removed_texts": ("Removed {texts}.", "已删除{texts}。"),
    "text_there": ("“{text}” is already there.", "“{text}”已经在那里了。"),
    "nothing_changed": ("It is like that already, so I changed nothing.", "现在就是这样，所以没有改动。"),
    "no_texts": ("There are no words on the picture.", "画面上没有文字。"),
    "no_title_but": (
        "There is no title in this video, but {kinds}. “Remove all text” takes away every word on the picture.",
        "这个视频里没有标题，只有{kinds}。说“删除所有文字”可以去掉画面上的全部文字。",
    ),
    "texts_stay": (
        "Not titles, so I left them: {kinds}. “Remove all text” takes away every word on the picture.",
        "不是标题，所以保留了{kinds}。说“删除所有文字”可以去掉画面上的全部文字。",
    ),
    "count_caption": ("{count:caption|captions} (“{text}”)", "{count}条字幕（“{text}”）"),
    "count_lower_third": ("{count:lower third|lower thirds} (“{text}”)", "{count}个名牌（“{text}”）"),
    "no_title": ("There is no title in this video.", "这个视频里没有标题。"),
    "no_caption": ("There are no captions in this video.", "这个视频里没有字幕。"),
    "no_lower_third": ("There is no lower third in this video.", "这个视频里没有名牌。"),
    "no_end": ("There is no end title in this video.", "这个视频里没有片尾文字。"),
    "no_such_text": ("There is no text “{text}” in this video.", "这个视频里没有文字“{text}”。"),
    "no_such_name": (
        "There is no clip and no text “{text}” here.",
        "没有叫“{text}”的片段或文字。",
    ),
    "no_such_file": ("No file “{name}” was uploaded. Please upload it first.", "没有上传过文件“{name}”。请先上传。"),
    "no_such_number": ("There is no number {number}: there {verb} only {count}.", "没有第{number}个：一共{count}个。"),
    "beyond_the_end": ("{time} is beyond the end: the video is {length} long.", "{time}超出了结尾：视频全长{length}。"),
    "cues_added": (
        "Added {count:caption|captions} from {start} to {end}.",
        "已添加{count}条字幕，{start}到{end}。",
    ),
    "cues_left": (
        "{count:caption lies|captions lie} beyond the end and {count:was|were} left out.",
        "有{count}条字幕超出了结尾，没有添加。",
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
