"""What the director says about the content, in English and Chinese. The talk of buttons and panels is in `gui_talk`."""

from __future__ import annotations

from nemo_mcp.studio.director.vocabulary import TO_TRADITIONAL

LANGUAGES = ("en", "zh", "zh-Hant")
UNITS = {"second": {"en": "s", "zh": "秒", "zh-Hant": "秒"}, "comma": {"en": ", ", "zh": "、", "zh-Hant": "、"}}

_SENTENCES: dict[str, tuple[str, str]] = {
    # First cuts.
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
    "no_title": ("There is no title in this video.", "这个视频里没有标题。"),
    "no_caption": ("There are no captions in this video.", "这个视频里没有字幕。"),
    "no_lower_third": ("There is no lower third in this video.", "这个视频里没有名牌。"),
    "no_end": ("There is no end title in this video.", "这个视频里没有片尾文字。"),
    "no_such_text": ("There is no text “{text}” in this video.", "这个视频里没有文字“{text}”。"),
    "no_such_number": ("There is no number {number}: there are {count}.", "没有第{number}个：一共{count}个。"),
    "beyond_the_end": ("{time} is beyond the end: the video is {length} long.", "{time}超出了结尾：视频全长{length}。"),
    # Music and sound.
    "music_added": ("Added music: {music}, at {level}.", "已添加音乐：{music}，音量{level}。"),
    "music_changed": ("The music is now {music}, at {level}.", "音乐已换成{music}，音量{level}。"),
    "music_there": ("The music is {music} already.", "音乐已经是{music}了。"),
    "music_removed": ("Removed the music ({music}).", "已去掉音乐（{music}）。"),
    "no_music": ("There is no music in this video.", "这个视频里没有音乐。"),
    "level_set": (
        "The music ({music}) is now at {level}, it was at {before}.",
        "音乐（{music}）的音量从{before}调到{level}。",
    ),
    "level_already": ("The music is at {level} already.", "音乐的音量已经是{level}。"),
    "no_sound": ("There are no clips with sound of their own.", "没有带原声的片段。"),
    "sound_already": ("The clips' own sound is at {level} already.", "片段原声的音量已经是{level}。"),
    "clips_muted": ("Muted the own sound of the clips ({count}).", "已关闭片段原声（{count}个）。"),
    "clip_sound_set": (
        "The clips' own sound ({count}) is now at {level}.",
        "片段原声（{count}个）的音量现在是{level}。",
    ),
    "all_muted": ("Everything is muted now, music and clips.", "音乐和片段都已静音。"),
    "silent_already": ("The video is silent already.", "视频已经没有声音了。"),
    "style_lofi": ("lo-fi", "舒缓低保真"),
    "style_upbeat": ("upbeat", "轻快"),
    "style_cinematic": ("cinematic", "电影感"),
    # Clips.
    "clips_removed": (
        "Removed clip {clips}; the video is {length} long now.",
        "已删除片段{clips}；视频现在长{length}。",
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
    "reversed": ("The order of the {count} clips is reversed.", "{count}个片段的顺序已反转。"),
    "shuffled": ("The new order is {names}.", "新的顺序是{names}。"),
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
    # Looks.
    "crossed": ("{count} cuts are cross-fades of {length} now.", "{count}处剪切已改为{length}的叠化。"),
    "cross_there": ("The cross-fades are there already.", "叠化过渡已经有了。"),
    "uncrossed": ("{count} cross-fades are hard cuts now.", "{count}处叠化已改为硬切。"),
    "no_cross": ("There are no cross-fades in this video.", "这个视频里没有叠化。"),
    "video_fade_in": ("The video fades in from black over {length}.", "视频用{length}从黑场淡入。"),
    "video_fade_out": ("Picture and music fade out over the last {length}.", "画面和音乐在最后{length}淡出。"),
    "music_fade_in": ("The music fades in over {length}.", "音乐用{length}淡入。"),
    "music_fade_out": ("The music fades out over {length}.", "音乐用{length}淡出。"),
    "no_fade_in": ("The fade at the start is gone.", "开头的淡入已去掉。"),
    "no_fade_out": ("The fade at the end is gone.", "结尾的淡出已去掉。"),
    "aspect_set": (
        "The picture is {aspect} now ({width}x{height}). A new aspect ratio means generating again: the framing of all "
        "{count} clips was made anew.",
        "画面现在是{aspect}（{width}x{height}）。更换画幅需要重新生成：{count}个片段的构图都已重做。",
    ),
    "aspect_already": ("The picture is {aspect} already.", "画面已经是{aspect}。"),
    # Questions.
    "needs_clips": (
        "Which clips or photos should I use? Please upload some first.",
        "要用哪些片段或照片？请先上传一些。",
    ),
    "needs_pictures": (
        "Which pictures should the promo show? Please upload product images, or say what it is about.",
        "宣传片要用哪些图片？请先上传产品图，或说明主题。",
    ),
    "which_text_title": ("What should the title say?", "标题写什么？"),
    "which_text_caption": (
        "What should the caption say? I cannot write captions from speech.",
        "字幕写什么？我无法根据语音生成字幕。",
    ),
    "which_text_lower_third": ("What should the lower third say?", "名牌写什么？"),
    "which_text_end": ("What should the end title say?", "片尾写什么？"),
    "what_change_title": ("What should change about the title “{text}”?", "标题“{text}”要改什么？"),
    "what_change_caption": ("What should change about the caption “{text}”?", "字幕“{text}”要改什么？"),
    "what_change_lower_third": ("What should change about “{text}”?", "“{text}”要改什么？"),
    "what_change_end": ("What should change about “{text}”?", "“{text}”要改什么？"),
    "which_of_texts": ("Which of the {count} texts do you mean?", "一共{count}条文字，是哪一条？"),
    "which_clip": ("Which of the {count} clips do you mean?", "一共{count}个片段，是哪一个？"),
    "where_to": ("Where should clip {number} go?", "第{number}个片段要移到哪里？"),
    "swap_which": ("Which two clips should change places?", "要交换哪两个片段？"),
    "how_long": ("To what length?", "要剪到多长？"),
    "which_level": ("At what volume should it be?", "音量调到多少？"),
    "option_add_title": ("Add the title “{text}”", "添加标题“{text}”"),
    "option_add_caption": ("Add the caption “{text}”", "添加字幕“{text}”"),
    "option_add_lower_third": ("Add the lower third “{text}”", "添加名牌“{text}”"),
    "option_add_end": ("Add the end title “{text}”", "添加片尾字幕“{text}”"),
    "option_change_text": ("Change title {number} (now “{text}”)", "修改第{number}个标题（现为“{text}”）"),
    "option_remove_text": ("Remove the title “{text}”", "删除标题“{text}”"),
    "option_remove_clip": ("Remove clip {number} ({name})", "删除第{number}个片段（{name}）"),
    "option_keep_clip": ("Keep only clip {number} ({name})", "只保留第{number}个片段（{name}）"),
    "option_move_clip": ("Move clip {number} ({name}) to the start", "把第{number}个片段（{name}）移到开头"),
    "option_trim_clip": ("Trim clip {number} ({name}) to 3 seconds", "把第{number}个片段（{name}）剪到3秒"),
    "option_trim_head_clip": (
        "Cut the first {time} of clip {number} ({name})",
        "剪掉第{number}个片段（{name}）的前{time}",
    ),
    "option_trim_tail_clip": (
        "Cut the last {time} of clip {number} ({name})",
        "剪掉第{number}个片段（{name}）的最后{time}",
    ),
    "option_trim_to_clip": ("Trim clip {number} ({name}) to {time}", "把第{number}个片段（{name}）剪到{time}"),
    "option_trim_by_clip": ("Shorten clip {number} ({name}) by {time}", "把第{number}个片段（{name}）缩短{time}"),
    "option_replace_clip": ("Replace clip {number} ({name})", "替换第{number}个片段（{name}）"),
    "option_move_start": ("Move clip {number} to the start", "把第{number}个片段移到开头"),
    "option_move_end": ("Move clip {number} to the end", "把第{number}个片段移到末尾"),
    "option_swap": ("Swap clips 1 and 2", "交换第1个和第2个片段"),
    "option_trim_to": ("Shorten the video to {seconds} seconds", "把视频缩短到{seconds}秒"),
    "option_trim_clip_to": ("Trim clip {number} to {seconds} seconds", "把第{number}个片段剪到{seconds}秒"),
    "option_level": ("Set the music to {level}", "把音乐音量调到{level}"),
    "nothing_done_yet": ("I have not changed anything yet.", "我还没有做任何改动。"),
    # Talk.
    "greet": (
        "Hello! Tell me what to make of your files, or what to change.",
        "你好！告诉我用你的素材做什么，或者要改什么。",
    ),
    "thanks": ("You are welcome! Tell me if anything should change.", "不客气！如果还要修改，请告诉我。"),
    "help": (
        "I can make music videos cut on the beat, promos from pictures, storyboards from an idea and plain cuts from "
        "clips; and I can add, change or remove titles, captions and music, set volumes, trim, remove, move, swap and "
        "replace clips, add cross-fades and fades, and change the aspect ratio.",
        "我可以做卡点音乐视频、图片宣传片、创意分镜和素材剪辑；"
        "也可以添加、修改或删除标题、字幕和音乐，调节音量，"
        "剪短、删除、移动、交换和替换片段，加叠化和淡入淡出，以及更换画幅。",
    ),
    "not_understood": ("I did not understand “{text}”.", "我没有听懂“{text}”。"),
    "not_understood_at_all": ("I did not understand that.", "我没有听懂。"),
    "undo": (
        "I cannot undo yet: I only know the timeline as it is now. Tell me what should change.",
        "我还不能撤销：我只知道时间线现在的样子。请告诉我要怎么改。",
    ),
    "redo": (
        "I cannot redo yet: I only know the timeline as it is now. Tell me what should change.",
        "我还不能重做：我只知道时间线现在的样子。请告诉我要怎么改。",
    ),
    "links": (
        "Links to video or music platforms cannot be imported. Please upload the file itself.",
        "无法导入视频或音乐平台的链接。请直接上传文件。",
    ),
    "link_upload": (
        "I cannot take files from a link in the chat. Please upload the file itself.",
        "我无法通过聊天里的链接获取文件。请直接上传文件。",
    ),
    "cannot_speed": ("I cannot change the speed of clips yet.", "我还不能改变片段的速度。"),
    "cannot_voice": ("I cannot speak or record a voice-over.", "我无法生成或录制配音。"),
    "cannot_photo": ("Photos are not edited here; they become slideshows.", "这里不编辑照片；照片会做成幻灯片视频。"),
    "cannot_color": ("I cannot grade colours or apply filters yet.", "我还不能调色或加滤镜。"),
    "cannot_effect": ("I cannot add stickers or visual effects yet.", "我还不能加贴纸或特效。"),
    "cannot_transcribe": ("I cannot listen to speech and write it down.", "我无法听写语音内容。"),
    "ready_to_export": ("The video is ready.", "视频已经准备好了。"),
    "nothing_to_export": ("There is nothing on the timeline yet.", "时间线上还没有内容。"),
    "credits": ("Your credits are in your account.", "积分可以在帐户里看到。"),
    "no_video_yet": (
        "There is no video yet. Upload clips or pictures, and tell me what to make of them.",
        "还没有视频。请上传片段或图片，并告诉我要做什么。",
    ),
    "state": (
        "The video is {length} long: {clips} clips, {texts} texts, music: {music}.",
        "视频全长{length}：{clips}个片段，{texts}条文字，音乐：{music}。",
    ),
    "left_alone": ("All right, I leave that as it is.", "好的，保持不变。"),
    "none": ("none", "无"),
}

HOOKS = {
    "en": ("Made to be seen", "See what is new", "Look closer", "This is the one"),
    "zh": ("看见不同", "新品登场", "细看之下", "就是它"),
}
CLOSINGS = {"en": ("Available now", "See you soon", "Find yours"), "zh": ("现已上市", "期待见面", "遇见你的那一款")}
CAPTIONS = {
    "en": ("Designed with care", "Made for every day", "Every detail counts", "Yours from today", "Simply good"),
    "zh": ("用心设计", "为每一天而做", "每处细节都讲究", "从今天起属于你", "简单就好"),
}


def traditional(text: str) -> str:
    """Simplified text of the director in traditional characters."""
    return "".join(TO_TRADITIONAL.get(character, character) for character in text)


def variants(table: dict[str, tuple[str, ...]], language: str) -> tuple[str, ...]:
    """What can be said in a language, of a table with "en" and "zh"."""
    return tuple(map(traditional, table["zh"])) if language == "zh-Hant" else table[language]


def sentence(key: str, language: str, **values: object) -> str:
    """A sentence in "en", "zh" or "zh-Hant", with its values filled in as they are."""
    english, chinese = _SENTENCES[key]
    pattern = english if language == "en" else traditional(chinese) if language == "zh-Hant" else chinese
    return pattern.format(**values)
