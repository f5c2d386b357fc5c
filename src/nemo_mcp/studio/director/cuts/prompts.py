"""The words of a video prompt: moods, shots and the form they are written in, in English and Chinese."""

from __future__ import annotations

import re
from typing import NamedTuple

from nemo_mcp.studio.director.replies.phrases import traditional
from nemo_mcp.studio.director.tokens import fold

Pair = tuple[str, str]  # English, Chinese
Colors = tuple[str, str]


class Mood(NamedTuple):
    """A look: the words that ask for it, its music, light, colour, feeling and pace, and card colours."""

    words: str
    music: str
    light: Pair
    color: Pair
    feeling: Pair
    pace: Pair
    colors: tuple[Colors, ...]


class Shot(NamedTuple):
    """A shot's name, what it shows ("{subject}" stands for the subject), lens, camera movement, light and sound."""

    name: Pair
    shows: Pair
    lens: Pair
    move: Pair
    light: Pair
    sound: Pair


# The first is the one for messages that name none.
MOODS = (
    Mood(
        "cinematic|dramatic|epic|moody|film|电影|史诗|大气|震撼",
        "cinematic",
        ("low-key cinematic lighting: one soft key from the side, a rim light behind, deep but readable shadows",
         "低调电影布光：侧面一盏柔和主光，背后轮廓光，阴影深而有细节"),
        ("teal shadows, warm amber highlights, fine film grain", "青色暗部，暖琥珀色高光，细腻胶片颗粒"),
        ("intimate, confident, premium", "内敛、自信、有质感"),
        ("slow and deliberate, every cut motivated by movement", "从容内敛，每一次剪切都由运动引出"),
        (("#0b132b", "#1c2541"), ("#1b1b2f", "#3d2c3a"), ("#14213d", "#27476e")),
    ),
    Mood(
        "upbeat|bright|fun|energetic|playful|happy|colorful|colourful|欢快|明亮|活力|动感|年轻",
        "upbeat",
        ("bright high-key daylight, large soft sources, crisp catchlights", "明亮高调日光，大面积柔光，清晰的高光点"),
        ("saturated primaries on clean white, punchy contrast", "干净白底上的饱和原色，对比鲜明"),
        ("joyful, fresh, direct", "快乐、清新、直接"),
        ("quick, cut on the beat, one idea per shot", "节奏明快，踩点剪切，一镜一意"),
        (("#ff6b35", "#f7c59f"), ("#1a936f", "#88d498"), ("#3a86ff", "#8ecae6")),
    ),
    Mood(
        "calm|cozy|soft|minimal|natural|gentle|relax|lo-?fi|warm|极简|自然|温柔|安静|舒缓|治愈|温暖",
        "lofi",
        ("soft window light, gentle fall-off, no hard edges", "柔和窗光，过渡自然，没有硬边"),
        ("cream, sand and muted green, low contrast", "米白、沙色与低饱和绿，低对比"),
        ("quiet, honest, close", "安静、真诚、亲近"),
        ("unhurried, long takes, room to breathe", "不疾不徐，长镜头，留出呼吸感"),
        (("#6b705c", "#cb997e"), ("#a5a58d", "#ddbea9"), ("#7f5539", "#b08968")),
    ),
    Mood(
        "neon|cyberpunk|futuristic|tech|sci-?fi|night|霓虹|赛博|科技|未来|夜景",
        "upbeat",
        ("neon practicals, wet reflections, hard rim in two colours", "霓虹实景光，湿润反射，双色硬轮廓光"),
        ("magenta and cyan on near black", "近黑底色上的洋红与青"),
        ("electric, sleek, ahead of its time", "电感、利落、超前"),
        ("pulsing, with sudden stops", "脉冲式推进，偶有骤停"),
        (("#10002b", "#7b2cbf"), ("#03071e", "#0077b6"), ("#240046", "#c77dff")),
    ),
)  # fmt: skip

OPENING = Shot(
    ("Establishing wide", "开场全景"),
    ("the world of {subject}: place, air and scale before any detail", "{subject}所在的世界：先有空间与氛围，再有细节"),
    ("24 mm", "24mm 广角"),
    ("slow push in", "缓慢推近"),
    ("wide soft light, the scene readable at a glance", "大面积柔光，一眼看清环境"),
    ("room tone, music fades in", "环境声，音乐渐入"),
)
CLOSING = Shot(
    ("Closing hero frame", "收尾定格"),
    ("{subject}, centred and still, with clear space for a title", "{subject}居中静止，为标题留出空间"),
    ("50 mm", "50mm 标准"),
    ("locked off, last light fades", "固定机位，余光渐暗"),
    ("the key light dims until only the rim is left", "主光渐暗，只留轮廓光"),
    ("last chord rings out", "尾音渐隐"),
)
MIDDLE = (
    Shot(
        ("Hero reveal", "主角亮相"),
        ("{subject} comes out of shadow into the light", "{subject}由暗处步入光中"),
        ("50 mm", "50mm 标准"),
        ("slow arc to the right", "向右缓慢环绕"),
        ("a single hard edge of light, then the full key", "先一道硬边光，再主光全开"),
        ("a single low hit", "一声低音重拍"),
    ),
    Shot(
        ("Macro detail", "微距细节"),
        ("texture and finish of {subject}, edge to edge", "{subject}的材质与工艺，充满画面"),
        ("100 mm macro", "100mm 微距"),
        ("glide along the surface", "沿表面滑移"),
        ("low raking light that draws out the texture", "低角度掠光，勾出质感"),
        ("close, tactile foley", "贴近的质感拟音"),
    ),
    Shot(
        ("In use", "使用场景"),
        ("hands and {subject} in one natural gesture", "双手与{subject}，一个自然的动作"),
        ("35 mm", "35mm"),
        ("handheld, breathing with the action", "手持，随动作呼吸"),
        ("light of the place itself, motivated from one side", "现场光，单侧有源"),
        ("the sound of the action itself", "动作本身的声音"),
    ),
    Shot(
        ("Orbit", "环绕展示"),
        ("{subject} turns; the light travels over its shape", "{subject}转动，光线扫过轮廓"),
        ("85 mm", "85mm 中长焦"),
        ("half orbit at eye level", "平视半环绕"),
        ("a highlight that travels over the shape", "高光沿轮廓游走"),
        ("the music opens up", "音乐展开"),
    ),
    Shot(
        ("Human reaction", "人物反应"),
        ("a face close to {subject}, one honest expression", "靠近{subject}的面孔，一个真实的表情"),
        ("85 mm", "85mm 中长焦"),
        ("slow push in, shallow focus", "浅景深缓推"),
        ("a soft catchlight in the eyes", "眼中一点柔和的高光"),
        ("a breath, then the melody", "一次呼吸，旋律进入"),
    ),
    Shot(
        ("Context in motion", "动态环境"),
        ("{subject} in its everyday place, life moving behind it", "{subject}置身日常，身后人来人往"),
        ("35 mm", "35mm"),
        ("lateral tracking", "横向跟拍"),
        ("backlight, the life behind falls out of focus", "逆光，背景人流虚化"),
        ("the place comes alive", "环境声渐起"),
    ),
)

NEGATIVE = (
    "no warped shapes, no extra fingers, no flicker, no unreadable text, no watermark, no jump in exposure",
    "无变形，无多余手指，无闪烁，无乱码文字，无水印，无曝光跳变",
)
FORM = (
    "**Video prompt: {subject}**\n"
    "- Format: {length} s, aspect ratio {aspect}, {fps} fps, photorealistic\n"
    "- Subject: {subject}, one hero, the same in every shot\n"
    "- Setting: {setting}, one coherent place, uncluttered background\n"
    "- Light: {light}\n- Colour: {color}\n- Mood: {feeling}\n- Pacing: {pace}\n"
    "- Sound: {music} music, natural sound under it\n"
    "Shots:\n{shots}\n- Negative: {negative}",
    "**视频提示词：{subject}**\n"
    "- 规格：{length} 秒，画幅 {aspect}，{fps} 帧，写实风格\n"
    "- 主体：{subject}，全片保持不变\n"
    "- 场景：{setting}，统一的空间，背景简洁\n"
    "- 光线：{light}\n- 色彩：{color}\n- 情绪：{feeling}\n- 节奏：{pace}\n"
    "- 声音：{music}音乐，自然声衬底\n"
    "镜头：\n{shots}\n- 负面词：{negative}",
)
ANYWHERE = ("a place that suits {subject}", "与{subject}相称的空间")
MUSIC_NAMES = {
    "lofi": ("calm lo-fi", "舒缓低保真"),
    "upbeat": ("upbeat", "轻快"),
    "cinematic": ("slow cinematic", "电影感"),
}


def mood_of(message: str, style: str) -> Mood:
    """The mood a message asks for, by its words, else by the style of music it names, else the first."""
    folded = fold(message)
    by_word = (m for m in MOODS if re.search(m.words, folded))
    by_style = (m for m in MOODS if m.music == style)
    return next(by_word, None) or next(by_style, MOODS[0])


def shots(count: int) -> list[Shot]:
    """An opening, a closing, and what fits between them."""
    middle = [MIDDLE[i % len(MIDDLE)] for i in range(max(0, count - 2))]
    return [OPENING, *middle, CLOSING][-count:] if count > 1 else [CLOSING]


def write(
    subject: str, setting: str, mood: Mood, plan: list[Shot], seconds: list[float], aspect: str, language: str, fps: int
) -> str:
    """The prompt as text. `seconds` are the lengths of the shots; without a `setting` it is one that suits."""
    if language == "zh-Hant":  # what the user wrote stays as it was written
        written = write("\0", "\1" if setting else "", mood, plan, seconds, aspect, "zh", fps)
        return traditional(written).replace("\0", subject).replace("\1", setting)
    t = 0 if language == "en" else 1
    lines: list[str] = []
    at = 0.0
    for i, (shot, length) in enumerate(zip(plan, seconds, strict=True)):
        shows = shot.shows[t].format(subject=subject)
        span = f"{at:.3g}–{at + length:.3g} s"
        camera = f"{shot.lens[t]}, {shot.move[t]}"
        lines.append(f"{i + 1}. [{span}] {shot.name[t]}: {shows}; {camera}; {shot.light[t]}; {shot.sound[t]}.")
        at += length
    return FORM[t].format(
        subject=subject,
        setting=setting or ANYWHERE[t].format(subject=subject),
        length=f"{sum(seconds):.3g}",
        aspect=aspect,
        fps=fps,
        light=mood.light[t],
        color=mood.color[t],
        feeling=mood.feeling[t],
        pace=mood.pace[t],
        music=MUSIC_NAMES[mood.music][t],
        shots="\n".join(lines),
        negative=NEGATIVE[t],
    )


def card(index: int, shot: Shot, mood: Mood, language: str) -> tuple[str, list[str]]:
    """Title and lines of a shot's storyboard card."""
    t = 0 if language == "en" else 1
    title = f"镜头 {index + 1} · {shot.name[t]}" if t else f"Shot {index + 1} · {shot.name[t]}"
    lines = [f"{shot.lens[t]} · {shot.move[t]}", mood.feeling[t], shot.sound[t]]
    return (traditional(title), list(map(traditional, lines))) if language == "zh-Hant" else (title, lines)
