"""What is said of clips: order, length, speed, frame, colour, how they meet.

A sentence by its key, in English and in simplified Chinese; `{…}` is filled in.
"""

from __future__ import annotations

OF_CLIPS: dict[str, tuple[str, str]] = {
    "clips_removed": (
        "Removed clip {clips}; the video is {length} long now.",
        "已删除片段{clips}；视频现在长{length}。",
    ),
    "clip_is": (
        "Clip {number} ({name}) lasts {length}, from {start} to {end}.",
        "第{number}个片段（{name}）长{length}，{start}到{end}。",
    ),
    "clips_kept": ("Kept {clips} alone; the video is {length} long now.", "只保留了{clips}；视频现在长{length}。"),
    "only_clip": (
        "That is the only clip. Upload or add another one first, or ask for a new video.",
        "这是唯一的片段。请先添加别的素材，或者重新做一个视频。",
    ),
    "would_be_empty": (
        "Nothing of the video would be left, so I changed nothing.",
        "那样视频就没有内容了，所以没有改动。",
    ),
    "no_such_clip": (
        "There is no clip {number}: the video has {count}.",
        "没有第{number}个片段：视频一共有{count}个。",
    ),
    "one_clip": ("There is only one clip, so there is nothing to fade between.", "只有一个片段，没有可以过渡的地方。"),
    "clip_moved": ("Moved {clips}: it is number {number} now.", "已移动{clips}：现在是第{number}个。"),
    "clips_swapped": (
        "Swapped clips {first} and {second} ({a}, {b}).",
        "已交换第{first}个和第{second}个片段（{a}、{b}）。",
    ),
    "reversed": ("The order of the clips is reversed, all {count}.", "{count}个片段的顺序已反转。"),
    "shuffled": ("The new order is {names}.", "新的顺序是{names}。"),
    "not_shown": ("{name} is not on the timeline.", "{name}不在时间线上。"),
    "no_cut_there": ("No two clips meet at {time}.", "{time}处没有片段交接。"),
    "nothing_there": ("There is no clip there.", "那里没有片段。"),
    "order_already": ("The clips are in that order already.", "片段已经是这个顺序。"),
    "clip_split": (
        "Split clip {number} ({name}) at {time}.",
        "已在{time}处分割第{number}个片段（{name}）。",
    ),
    "split_where": ("At what time should it be split?", "在几秒处分割？"),
    "clip_replaced": ("Clip {number} shows {new} now, no longer {old}.", "第{number}个片段现在是{new}，不再是{old}。"),
    "clips_added": (
        "Added {clips} as number {number}; the video is {length} long now.",
        "已把{clips}加为第{number}个片段；视频现在长{length}。",
    ),
    "no_new_uploads": (
        "All uploads are in the video already. Send another file to add it.",
        "所有素材都已在视频里。请再上传一个文件。",
    ),
    "clip_starts": (
        "Clip {number} ({name}) starts {time} into its footage and lasts {length} now.",
        "第{number}个片段（{name}）现在从素材的{time}处开始，长{length}。",
    ),
    "clip_trimmed": ("Clip {number} ({name}) lasts {length} now.", "第{number}个片段（{name}）现在长{length}。"),
    "length_already": ("{name} is {length} long already.", "{name}的长度已经是{length}。"),
    "too_much_trimmed": (
        "{name} is only {length} long; nothing of it would be left.",
        "{name}只有{length}长，那样就没有了。",
    ),
    "no_more_of_clip": ("{name} has no more than {length} of footage.", "{name}的素材只有{length}。"),
    "stretch_cut": ("Cut out what was between {start} and {end}.", "已剪掉{start}到{end}之间的内容。"),
    "kept_span": (
        "Kept {start} to {end}; the video is {length} long now.",
        "保留了{start}到{end}；视频现在长{length}。",
    ),
    "video_trimmed": ("The video is {length} long now, it was {before}.", "视频长度从{before}改为{length}。"),
    "now_long": ("The video is {length} long now.", "视频现在长{length}。"),
    "the_video": ("The video", "视频"),
    "music_fade_in": ("The music fades in over {length}.", "音乐用{length}淡入。"),
    "music_fade_out": ("The music fades out over {length}.", "音乐用{length}淡出。"),
    "no_fade_in": ("The fade at the start is gone.", "开头的淡入已去掉。"),
    "no_fade_out": ("The fade at the end is gone.", "结尾的淡出已去掉。"),
    "aspect_set": (
        "The picture is {aspect} now ({width}x{height}). A new aspect ratio means generating again: the framing of "
        "{count:clip|clips} was made anew.",
        "画面现在是{aspect}（{width}x{height}）。更换画幅需要重新生成：{count}个片段的构图都已重做。",
    ),
    "rate_set": ("The video plays at {fps} frames a second now.", "视频现在是每秒{fps}帧。"),
    "rate_already": ("The video plays at {fps} frames a second already.", "视频已经是每秒{fps}帧。"),
    "no_such_rate": (
        "I can't make {fps} frames a second; I can make {rates}.",
        "无法做成每秒{fps}帧；可以做{rates}帧。",
    ),
    "aspect_already": ("The picture is {aspect} already.", "画面已经是{aspect}。"),
    "all_clips": ("all {count} clips", "全部{count}个片段"),
    "clips_called": ("clip {clips}", "片段{clips}"),
    "cut_there": ("There is a cut at {time} already.", "{time}处已经有剪切了。"),
    "repeated": (
        "{name} shows {count:time|times} now; the video is {length} long.",
        "{name}现在出现{count}次；视频长{length}。",
    ),
    "looped": ("Everything shows {count:time|times} now, {length} in all.", "全部内容循环{count}遍，全长{length}。"),
    "arranged": ("The clips are in this order now: {names}.", "片段顺序现在是：{names}。"),
    "nothing_to_cut": ("There are no clips or photos to cut.", "没有可以剪切的片段或照片。"),
    # Time.
    "speed_set": ("Speed {speed}x: {clips}.", "{clips}：播放速度{speed}倍。"),
    "speed_already": ("It plays at {speed}x already.", "播放速度已经是{speed}倍。"),
    "still_speed": (
        "A still picture has no speed; I can show it longer or shorter.",
        "静态图片没有速度；我可以让它显示得更久或更短。",
    ),
    "too_fast_for_song": (
        "{name} has not enough footage to play that fast between the beats.",
        "{name}的素材不够在节拍之间播放得这么快。",
    ),
    "frozen": ("{name} stands still at {start} for {length}.", "{name}在{start}处定格{length}。"),
    # The frame.
    "framed_fill": ("The frame is filled: {clips}.", "已填满画面：{clips}。"),
    "framed_fit": ("Shown whole, over a blurred background: {clips}.", "完整显示，背景模糊：{clips}。"),
    "framed_bars": ("Shown whole, between bars: {clips}.", "完整显示，两侧加边：{clips}。"),
    "rotated": ("Turned by {degrees}° clockwise: {clips}.", "已顺时针旋转{degrees}°：{clips}。"),
    "quarter_turns": ("I can turn pictures by quarters only: 90, 180 or 270 degrees.", "画面只能按90度的倍数旋转。"),
    "mirrored_h": ("Mirrored left to right: {clips}.", "已左右翻转：{clips}。"),
    "mirrored_v": ("Turned upside down like a mirror: {clips}.", "已上下翻转：{clips}。"),
    "moved": ("The camera moves slowly ({move}): {clips}.", "镜头缓慢运动（{move}）：{clips}。"),
    "unmoved": ("No camera move any more: {clips}.", "镜头不再运动：{clips}。"),
    "motion_in": ("zoom in", "推近"),
    "motion_out": ("zoom out", "拉远"),
    "motion_left": ("pan left", "左移"),
    "motion_right": ("pan right", "右移"),
    "motion_vary": ("pan and zoom in turn", "推拉摇移"),
    "motion_none": ("still", "静止"),
    # Colour.
    "look_set": ("Look “{look}”: {clips}.", "“{look}”效果：{clips}。"),
    "look_warm": ("warm", "暖色"),
    "look_cool": ("cool", "冷色"),
    "look_bw": ("black and white", "黑白"),
    "look_vintage": ("vintage", "复古"),
    "look_contrast": ("high contrast", "高对比"),
    "tone_set": ("{tone} {level}: {clips}.", "{tone}{level}：{clips}。"),
    "tone_brightness": ("Brightness", "亮度"),
    "tone_contrast": ("Contrast", "对比度"),
    "tone_saturation": ("Saturation", "饱和度"),
    "look_removed": ("The colours are as they were taken: {clips}.", "已恢复原始色彩：{clips}。"),
    "no_look": ("No look was applied.", "没有用过滤镜。"),
    # Over the picture.
    "overlaid": (
        "{name} lies over the picture, {corner}, from {start} to {end}, {size} of its width.",
        "{name}叠加在画面{corner}，{start}到{end}，宽度占{size}。",
    ),
    "overlay_changed": (
        "{name} lies {corner} now, {size} of the picture's width.",
        "{name}现在位于画面{corner}，宽度占{size}。",
    ),
    "overlay_timed": ("{name} shows from {start} to {end} now.", "{name}现在从{start}显示到{end}。"),
    "overlay_removed": ("Removed {names}.", "已去掉{names}。"),
    "no_overlay": ("Nothing lies over the picture.", "画面上没有叠加的内容。"),
    "no_logo": ("No logo was uploaded. Please upload it first.", "还没有上传logo。请先上传。"),
    "corner_top_right": ("in the top right corner", "右上角"),
    "corner_top_left": ("in the top left corner", "左上角"),
    "corner_bottom_right": ("in the bottom right corner", "右下角"),
    "corner_bottom_left": ("in the bottom left corner", "左下角"),
    "corner_top": ("at the top", "上方"),
    "corner_bottom": ("at the bottom", "下方"),
    "corner_center": ("in the middle", "中间"),
    "corner_left": ("on the left", "左侧"),
    "corner_right": ("on the right", "右侧"),
    # How shots meet.
    "crossed": ("{count:cut has|cuts have} a {kind} of {length} now.", "{count}处剪切已改为{length}的{kind}。"),
    "cross_there": ("The transitions are like that already.", "转场已经是这样了。"),
    "uncrossed": ("{count:transition is a hard cut|transitions are hard cuts} now.", "{count}处转场已改为硬切。"),
    "no_cross": ("There are no transitions in this video.", "这个视频里没有转场。"),
    "transition_cross": ("cross-fade", "叠化"),
    "transition_black": ("dip to black", "黑场过渡"),
    "transition_white": ("dip to white", "闪白"),
    "transition_slide": ("slide", "滑动转场"),
    "transition_wipe": ("wipe", "擦除转场"),
    "transition_zoom": ("zoom", "缩放转场"),
    "transition_mixed": ("transition (several kinds)", "多种转场"),
    "color_black": ("black", "黑场"),
    "color_white": ("white", "白场"),
    "video_fade_in": ("The video fades in from {color} over {length}.", "视频用{length}从{color}淡入。"),
    "video_fade_out": (
        "Picture and music fade out to {color} over the last {length}.",
        "画面和音乐在最后{length}淡出到{color}。",
    ),
    # Versions.
    "undo_done": (
        "Took back {count:step|steps}: the video has {clips:clip|clips} again, {length} in all.",
        "已撤销{count}步：视频恢复为{clips}个片段，全长{length}。",
    ),
    "redo_done": (
        "Did {count:step|steps} again: the video has {clips:clip|clips}, {length} in all.",
        "已重做{count}步：视频有{clips}个片段，全长{length}。",
    ),
    "cannot_undo": (
        "I cannot undo anything: there is no earlier version.",
        "不能撤销：没有更早的版本。",
    ),
    "cannot_redo": ("I cannot redo anything: nothing was undone.", "不能重做：没有撤销过任何操作。"),
    "started_over": (
        "The timeline is empty; your {count:upload is|uploads are} still there.",
        "时间线已清空；{count}个素材还在。",
    ),
    "empty_already": ("The timeline is empty already.", "时间线已经是空的。"),
}
