"""What a reply only cites of the film stays, however much it clicks: subtitles, speakers, verses, shots."""

from __future__ import annotations

import pytest

from nemo_mcp.resources.gui import Translation, translate

CITED = {
    "subtitles": (
        "1\n00:00:01,000 --> 00:00:03,500\nOpen the app and tap Book now.\n\n"
        "2\n00:00:03,500 --> 00:00:06,000\nThen drag the slider to your room.\nClick Download to keep the receipt."
    ),
    "cues of WebVTT": "WEBVTT\n\n00:01.000 --> 00:04.000 line:0\nClick the red button, Mara!\nPress Export and pray.",
    "a narrator and a voice": "旁白：打开手机，点击加号。\n小林：把图片拖进来就行了！\n旁白：海报就做好了。",
    "speakers": "NARRATOR: Open the door.\nMARA: Click the light on, will you?\nNARRATOR: She drags the chair.",
    "people who chat": "Lena: did you press save\nKai: click the other one\nLena: THE OTHER ONE, click it",
    "question and answer": "Q: How do I get in?\nA: Click the lock icon, then type your code.",
    "a bot": "User: how do I cancel my order?\nBot: Open Orders and tap Cancel.",
    "languages": "中文：点击导出\n英文：Click Export\n日文：タップして開始",
    "a call to action": "CTA: Tap the link in bio to order\nHashtags: #bread #sourdough",
    "text on the screen": "VO: Open the app, tap Scan.\nOn-screen text (0:04): Tap Scan, press OK",
    "scenes": "Scene 1 – Mia opens the laptop.\nScene 2 – Both press Export and laugh.",
    "shots": "镜头一：手指悬停在“购买”按钮上\n镜头二：按下“导出”，彩带飞出",
    "times": "**0:00–0:05** Open on black; a click.\n**0:05–0:12** Drag lines across the map, press Export.",
    "people who chat, with times": "【00:03】客服：请点击左下角的齿轮。\n【00:19】用户：把它拖到垃圾桶。",
    "a rhyme": "奶奶的口诀做成了竖排字幕：\n一洗不用皂，\n二按不出响，\n四拖到墙角去，四十天别想。",
    "steps of a script": 'Below is the script:\n\nStep A. Click "I\'m new here".\nStep B. Press "Send", download it.',
    "one of five captions": 'The five captions, in order:\n\n1. Mind the lamp.\n2. Press "Photo" and hold the box up.',
    "sentences": "These 3 sentences are spoken in the film.\n\n1. Open the lid.\n2. Pull the red handle.",
    "exercises": "Eight exercises, 35 seconds each.\n\n1. Press both palms on the top.\n2. Drag one heel backwards.",
    "a blackboard": "这一讲的板书共三条：\n\n1. 打开相册。\n2. 点“分享”，像一支箭的那个图标。\n3. 再点“发送”。",
    "a screen": "机器屏幕上的字依次是：\n- 请加水\n- 请按确定，再按一次",
    "captions below their title": (
        "**How-to, 0:38, with captions**\n\nPush the lever up.\nDrag the pin to a zone.\nUpload a picture."
    ),
    "captions with times": "## Closed captions\n\n00:04 Take the card.\n00:19 Touch it again.\n00:31 Press NEXT.",
    "cards in one line": "The cards say:\n\nPush. / The switch opens all. / Press 9. / Drag the chair to the window.",
    "what she hears": "What she hears is also what we hear:\n\n**101** Press the key.\n**103** Pull it. Drop it.",
    "a voice in capitals": "VOICE: Swipe right. Swipe left.\nMAN: I own no fish.\nVOICE: Tap here.\nFISH: Press it.",
    "a song": "童谣，一句一画：\n♪ 叮咚，按门铃。\n♪ 打开门，拖进来一片云。",
    "a machine": "机器上从上到下贴着这些字：\n\n投币亦灵。\n请按莲花，按一次。\n勿当场上传。",
    "a recipe": "### 《饼印》片中菜谱（一行一张字卡）\n\n第一张　打开木印。\n第二张　放进去，按平。",
    "dashes": "— Open up!\n— Click the latch yourself.\n— Drag it over here.",
    "lyrics": "Lyrics, verse 2:\nClick, click, click, the camera sings\nPress Export on everything",
    "lyrics behind a blank line": "歌词：\n\n点一下重播，再听一遍\n按下快门，你就不会走远",
    "a card": "片尾卡的文字：\n扫描二维码\n点击主页链接\n每天9点开门",
    "a card that ends in a full stop": "The end card reads:\nScan the code.\nClick the link below.\nOpen daily 9-5",
    "a screenplay": "INT. OFFICE – NIGHT\n\nMARA\nPress Export and I'm leaving.\n\nTOM\nThen open the panel first.",
}
SPOKEN = [
    '# "Self-checkout" – comedy in five receipts\n\nIt runs 2:10.',
    "第三镜里用户点击“立即购买”按钮，页面跳转到支付页，我给手指加了涟漪效果。",
    "录屏第0:12秒：光标移到右上角，点开头像，再点“设置”。",
    "教学视频的五个步骤都配了字幕：下载、安装、注册、登录、导出。",
    "您之前问“导出按钮在哪”，这句话我当作旁白收进了片头。",
    "Whoever clicks the link in the ad lands on a page that is still empty; you may want to tell your web team.",
    "If a viewer taps the card, the phone opens the shop; I tested it on two devices.",
    "Once visitors touch the screen, the loop stops and the quiz begins.",
    "观众一点屏幕，循环就停下来，问答开始。",
    "如果顾客扫码，会直接打开小程序，我在两台手机上试过。",
    "She'll press play in scene 4, and that's where the music starts.",
    "The film tells parents to upload the form by Friday; the date is in the lower third as well.",
    "右上角的红点是镜头眩光，不是录制按钮。",
    "At 0:14 the presenter says: now click Export, choose 1080p and press OK. I lowered the music there.",
    "老师的原话是：先把文件拖进来，再点确定。字幕逐字对上了。",
    "短片教老人挂号：打开微信，点“服务”，选“医疗健康”，再点“预约挂号”。四步各配一张放大的截图。",
    "Suggested title ideas: Press Play on Autumn; Drag Me to the Sea; Open Late.",
    "The game tutorial has four captions: press A to jump; drag the stick to move; tap the corner to pause.",
    "The button in the film says Download, and at 0:14 the cursor moves to it, clicks, and the file drops.",
    "Your safety video shows three rules: pull the handle, press the alarm button, and leave the building.",
    "A few ideas:\n- Start with the question\n- Bring the music in after three seconds\nWhich do you like?",
    "The Export and Share functions are paused for maintenance until 6 p.m. Your project is saved.",
    "In the film the path is File > Export > PDF, and the cursor follows it in 4 s.",
]


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize("lines", CITED.values(), ids=CITED)
def test_what_the_film_says_stays_and_what_the_reply_asks_for_goes(lines: str) -> None:
    assert translate(lines) == Translation(text=lines, actions=[])
    reply = translate(f"Here it is.\n\n{lines}\n\nClick Export to save it.")
    assert reply.text == f"Here it is.\n\n{lines}"
    assert [action.action for action in reply.actions] == ["export"]


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize("lines", CITED.values(), ids=CITED)
def test_what_stands_right_below_code_is_for_the_reader(lines: str) -> None:
    code = f"This is the caption track:\n```srt\n{lines}\n```"
    reply = translate(f"{code}\nClick Export to save it.")
    assert reply.text == code
    assert [action.action for action in reply.actions] == ["export"]


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize("told", SPOKEN)
def test_what_somebody_says_in_the_film_is_for_nobody_else(told: str) -> None:
    assert translate(told) == Translation(text=told, actions=[])


@pytest.mark.proves("words.gui-actions")
@pytest.mark.parametrize(
    ("reply", "left"),
    [
        ("The caption looks like this:\n“Low Tide”, 3 s\nClick Export to save it.", "“Low Tide”, 3 s"),
        ("三句旁白：\n潮水退了\n灯塔还亮着\n点击“导出”保存。", "灯塔还亮着"),
        ("**Music**: Paper Boats.\n**Picture**: warm.\n**Download**: click Export.", "**Picture**: warm."),
        ("Scene 3: the lamp flickers; click Export to see it in the file.", "the lamp flickers"),
        ("Issue: a hum.\nFix: none.\nIssue: it is long.\nFix: click Export and see.", "Issue: it is long."),
        ("Fix 1: warmer.\nFix 2: click Export.\nWhy: it is done.", "Fix 1: warmer."),
        ("min 1: 4 laughs\nmin 2: 9 laughs\nmin 3: click Export.", "min 2: 9 laughs"),
    ],
)
def test_what_stands_beside_it_for_the_reader_goes(reply: str, left: str) -> None:
    result = translate(reply)
    assert left in result.text
    assert not any(words in result.text.lower() for words in ("click", "点击"))
    assert [action.action for action in result.actions] == ["export"]


_BOOKING = (
    '- Open the app, tap "Book"\n- Scroll down, choose a doctor\n- Press Confirm, wait for the tick\n- Click Download',
    "- 点开“发现”\n- 往下滑，点一下“预约”\n- 点“确认”\n- 点击下载图标，保存挂号单",
)


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize(
    "heading",
    [
        "Captions 1 to 4:",
        "**Narration, final version**",
        "The hand in the picture does four things:",
        "Here's what I had the actor do:",
        "Ana's four gestures in the film:",
        "The robot's commands:",
        "Text overlays:",
        "## Lesson 2: booking a visit\n\nThe lesson follows Ana and her mother. Each step is spoken twice.",
        "The explainer is 40 seconds long and walks through the booking.",
        "**旁白定稿**",
        "三张字卡的文字：",
        "机器人念的口令：",
        "这一课教的三步：",
        "**教學短片《第一次掛號》的完整流程**\n\n每個步驟都由她邊做邊唸。",
        "教程跟着王阿姨走，每一步都念两遍。",
        "**学员看完应当记住的三件事**",
    ],
)
def test_a_list_of_the_film_is_known_by_what_stands_above_it(heading: str) -> None:
    reply = f"Done.\n\n{heading}\n\n{_BOOKING[not heading.isascii()]}\n\nOK?"
    assert translate(reply) == Translation(text=reply, actions=[])


@pytest.mark.proves("words.gui-actions")
@pytest.mark.parametrize(
    ("heading", "items", "gone"),
    [
        (
            "**Captions**",
            "- 31 lines, white\n- Double-click any line to fix a typo\n- Two lines at most",
            "Double-click",
        ),
        ("**Video**", "- 1:04 at 25 fps\n- Click Export to save it\n- no black frames", "Click"),
        ("The script is in.", "1. Click Export.\n2. Choose 1080p.\n3. Press OK.", "Click"),
        ("When you like the captions:", "- Click Export\n- Choose 1080p\n- Press OK", "Click"),
        ("To finish the trailer:", "- Click Export\n- Choose 1080p\n- Press OK", "Click"),
        ("字幕：", "- 共31条，白字黑边\n- 双击任意一条可以改错字\n- 最多两行", "双击"),
        ("教学片做好了，请这样下载：", "- 点击“导出”\n- 选1080p\n- 点“确定”", "点击"),
    ],
)
def test_a_list_about_the_film_has_instructions_too(heading: str, items: str, gone: str) -> None:
    result = translate(f"Done.\n\n{heading}\n\n{items}\n\nOK?")
    assert gone not in result.text
    assert result.actions


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize(
    "told",
    [
        "> Press YES if you own one. [2 s]\n> Drag the banana to the weight. [3 s]\n> Click Help. Help is on its way.",
        "Chapter 3: she drags two cartons into the basket and removes one again with the minus button.",
        "Shot 6: click – the tickets fall, and so does the ice cream.",
    ],
)
def test_what_is_quoted_or_done_by_somebody_is_no_instruction(told: str) -> None:
    assert translate(told) == Translation(text=told, actions=[])


@pytest.mark.proves("words.gui-content")
def test_a_guess_keeps_its_first_letter() -> None:
    assert translate("打开素材面板看看，也许能剪一条花絮。").text == "也许能剪一条花絮。"
