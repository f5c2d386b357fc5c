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
    "dashes": "— Open up!\n— Click the latch yourself.\n— Drag it over here.",
    "lyrics": "Lyrics, verse 2:\nClick, click, click, the camera sings\nPress Export on everything",
    "lyrics behind a blank line": "歌词：\n\n点一下重播，再听一遍\n按下快门，你就不会走远",
    "a card": "片尾卡的文字：\n扫描二维码\n点击主页链接\n每天9点开门",
    "a card that ends in a full stop": "The end card reads:\nScan the code.\nClick the link below.\nOpen daily 9-5",
    "a screenplay": "INT. OFFICE – NIGHT\n\nMARA\nPress Export and I'm leaving.\n\nTOM\nThen open the panel first.",
}
SPOKEN = [
    "At 0:14 the presenter says: now click Export, choose 1080p and press OK. I lowered the music there.",
    "老师的原话是：先把文件拖进来，再点确定。字幕逐字对上了。",
    "短片教老人挂号：打开微信，点“服务”，选“医疗健康”，再点“预约挂号”。四步各配一张放大的截图。",
    "Suggested title ideas: Press Play on Autumn; Drag Me to the Sea; Open Late.",
    "The game tutorial has four captions: press A to jump; drag the stick to move; tap the corner to pause.",
    "The button in the film says Download, and at 0:14 the cursor moves to it, clicks, and the file drops.",
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
        ("min 1: 4 laughs\nmin 2: 9 laughs\nmin 3: click Export.", "min 2: 9 laughs"),
    ],
)
def test_what_stands_beside_it_for_the_reader_goes(reply: str, left: str) -> None:
    result = translate(reply)
    assert left in result.text
    assert not any(words in result.text.lower() for words in ("click", "点击"))
    assert [action.action for action in result.actions] == ["export"]
