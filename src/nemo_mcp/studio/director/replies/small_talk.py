"""Greetings, help, what cannot be done, and what was not understood.

A sentence by its key, in English and in simplified Chinese; `{…}` is filled in.
"""

from __future__ import annotations

SMALL_TALK: dict[str, tuple[str, str]] = {
    "greet": (
        "Hello! Tell me what to make of your files, or what to change.",
        "你好！告诉我用你的素材做什么，或者要改什么。",
    ),
    "thanks": ("You are welcome! Tell me if anything should change.", "不客气！如果还要修改，请告诉我。"),
    "not_understood": ("I did not understand “{text}”.", "我没有听懂“{text}”。"),
    "not_understood_at_all": ("I did not understand that.", "我没有听懂。"),
    "links": (
        "Links to video or music platforms cannot be imported. Please upload the file itself.",
        "无法导入视频或音乐平台的链接。请直接上传文件。",
    ),
    "link_upload": (
        "I cannot take files from a link in the chat. Please upload the file itself.",
        "我无法通过聊天里的链接获取文件。请直接上传文件。",
    ),
    "cannot_photo": ("Photos are not edited here; they become slideshows.", "这里不编辑照片；照片会做成幻灯片视频。"),
    "cannot_transcribe": ("I cannot listen to speech and write it down.", "我无法听写语音内容。"),
    "ready_to_export": ("The video is ready.", "视频已经准备好了。"),
    "nothing_to_export": ("There is nothing on the timeline yet.", "时间线上还没有内容。"),
    "credits": ("Your credits are in your account.", "积分可以在帐户里看到。"),
    "no_video_yet": (
        "There is no video yet. Upload clips or pictures, and tell me what to make of them.",
        "还没有视频。请上传片段或图片，并告诉我要做什么。",
    ),
    "state": (
        "The video is {length} long: {clips:clip|clips}, {texts:text|texts}, music: {music}.",
        "视频全长{length}：{clips}个片段，{texts}条文字，音乐：{music}。",
    ),
    "left_alone": ("All right, I leave that as it is.", "好的，保持不变。"),
    "whole_wish": (
        "I keep no question in mind: please say the whole wish, what to do and with which one.",
        "我不会记住之前的提问：请把要做什么、对哪一个做，完整地说一遍。",
    ),
    "cancelled": (
        "Nothing is under way, so I changed nothing. “Undo” takes the last change back.",
        "现在没有进行中的操作，所以没有改动。说“撤销”可以撤回上一次修改。",
    ),
    "no_limit": (
        "I set volumes and sizes, and do not hold one below another; say what it should be.",
        "我可以设定音量和大小，但不能让一个始终低于另一个；请说明要调到多少。",
    ),
    "none": ("none", "无"),
    "help": (
        "I can make music videos cut on the beat, promos from pictures, storyboards from an idea and plain cuts from "
        "clips. I order, split, trim, loop, speed up, slow down and freeze clips; set aspect ratio, framing, rotation, "
        "camera moves, transitions, fades and colours; write titles, captions (also from SRT) and end cards; lay a "
        "logo or a picture over the picture; compose music or use yours, with volume, ducking and loudness; and undo.",
        "我可以做卡点音乐视频、图片宣传片、创意分镜和素材剪辑。"
        "可以排序、分割、剪短、循环、变速和定格片段；设置画幅、构图、旋转、镜头运动、转场、淡入淡出和色彩；"
        "写标题、字幕（也支持SRT）和片尾；叠加logo或画中画；配乐或使用你的音乐，调节音量、闪避和响度；还能撤销。",
    ),
    "cannot_voice": (
        "I cannot speak or record a voice-over. Upload a recording, and I lay it over the film.",
        "我无法生成或录制配音。请上传录音，我可以把它放进视频。",
    ),
    "what_instead": (
        "What should it be like instead? I have not changed anything yet.",
        "希望改成什么样？我还没有做任何改动。",
    ),
    "cannot_backwards": ("I can't play clips backwards yet.", "我还不能倒放片段。"),
    "cannot_color": (
        "I can't do fine colour correction yet; there are looks, brightness, contrast and saturation.",
        "我还不能精细校色；可以用滤镜，以及调节亮度、对比度和饱和度。",
    ),
    "cannot_effect": (
        "I can't do visual effects yet: no green screen, weather, stickers, shapes, blur or sound effects.",
        "我还不能做特效：没有绿幕、天气、贴纸、图形、模糊或音效。",
    ),
    "cannot_counting": (
        "I can't draw countdowns, timers or progress bars yet; I can show words at the times you say.",
        "我还不能做倒计时、计时器或进度条；可以在指定时间显示文字。",
    ),
    "cannot_inside": (
        "I can't take people or things out of a picture; I can cut out the seconds that show them, or crop.",
        "我不能从画面里去掉人或物体；可以剪掉有他们的那几秒，或者裁切画面。",
    ),
    "cannot_speech": (
        "I can't find pauses or filler words in speech yet; tell me from when to when, and I cut it out.",
        "我还不能识别停顿或语气词；告诉我从几秒到几秒，我就剪掉。",
    ),
    "cannot_format": (
        "File format and resolution (up to 4k) are chosen when the video is exported, not in the edit.",
        "文件格式和分辨率（最高4k）在导出时选择，不在剪辑里设置。",
    ),
    "cannot_date": (
        "I don't know when the clips were recorded; I can sort them by name, length or upload order.",
        "我不知道片段的拍摄时间；可以按文件名、时长或上传顺序排序。",
    ),
    "cannot_ramp": (
        "I can't change speed gradually; I can split a clip and give each part a speed.",
        "我不能做渐变的变速；可以分割片段，再给每段设置速度。",
    ),
    "cannot_repair": ("I can't stabilize, denoise or sharpen footage yet.", "我还不能防抖、降噪或锐化素材。"),
    "cannot_font": (
        "There is one typeface; I can make it bold, larger, coloured, or put it on a box.",
        "只有一种字体；可以加粗、放大、改颜色或加底框。",
    ),
    "cannot_translate": (
        "I can't translate; give me the text in the language you want.",
        "我不能翻译；请直接给出要用的文字。",
    ),
    "cannot_generate": (
        "I can't generate footage or faces; I work with what you upload.",
        "我不能生成画面或人脸；只能使用你上传的素材。",
    ),
}
