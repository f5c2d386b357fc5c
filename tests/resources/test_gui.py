"""GUI talk: instructions to a hand become actions, everything else stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpora import rows
from nemo_mcp.resources.gui import Translation, translate
from pace import keeps_pace

HELD = Path(__file__).parent.parent / "data"

WORDS = st.sampled_from(
    "click Click drag the Export button panel open Open timeline player to if and then it I'll you - 1. | "
    ", . ; : ! ? ( ) （ ） “ ” \" ' * ** ` ``` { } 0:12 35% https://a.example/click 😀 👉 _ é \u2028 \ud800 \n "
    "点击 打开 面板 按钮 ， 。 再 就 导出 把 拖到 滑块 调到 手指 字幕： [Export] 【播放】 slider Effects tab > → "
    "in with Caption: scene clicking your is".split(" ")
)
TALK = [
    "Click the Export button to save it.",
    "Open the Effects panel and press Apply.",
    "Preview it in the timeline.",
    "请点击右上角的「导出」按钮。",
    "可以在时间轴预览一下。",
    "You can share it via the Download button.",
    "Confirm your balance in the account menu.",
    "The Reset button below the curves panel does that.",
    "右侧属性栏里可以换字体。",
]
CONTENT = [
    'The title says "Click here" from 0:03 to 0:06.',
    "Music at 35%, see https://cdn.example.com/open?tab=click for the licence.",
    'The server said `{"button": "Export"}`.',
    "Which ending do you prefer?",
    "字幕共26条，音量35%。",
    "Error 409: the draft is locked.",
    "Caption: swipe up to see the menu.",
    "She presses the button and the window opens.",
    'To continue, say "next".',
    "The prompt is ready. Any change to it before I render?",
    "I dragged the cut to 0:04.",
    "The tutorial explains it in this order: open the menu, tap the photo, press Share.",
    "手指选择“拿铁”，再点“下单”。",
    "Don't click Export yet: scene 4 is still at draft quality.",
    "There's no need to press Generate, it starts by itself.",
    "The Export button is greyed out because a job is running.",
    "Would you like me to export it now, or make it square first?",
    "先别导出，还有两句字幕没校完。",
    "要我现在就导出吗，还是等您太太看过再说？",
    "我先把人声对齐，再给您导出，大概一分半。",
    "静音播放也看得懂，因为每一句都有字。",
]


ASKED = [
    "Which of the 2 texts do you mean? Nothing is changed yet.\n\n- Make the title “Hello” bigger\n- Make “Bye” bigger",
    "Which one?\n- Remove clip 1 (click Export.png)\n- Remove clip 2 (delete the music.png)",
    "What would make it better?\n1. Drag the beat onto the cuts\n2. Open on the close-up",
    "一共2条文字，是哪一条？我还没有做任何改动。\n\n- 把标题“Hello”放大\n- 点亮“Bye”",
]


def changed(text: str) -> Translation:
    result = translate(text)
    assert result.actions
    return result


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize("asked", ASKED)
def test_the_answers_to_a_question_are_for_the_user(asked: str) -> None:
    assert translate(asked) == Translation(text=asked, actions=[])
    assert translate(f"{asked}\n\nClick Export to save it.").text == asked


@pytest.mark.proves("words.gui-content")
@given(st.lists(st.sampled_from(CONTENT), min_size=1, max_size=6), st.sampled_from([" ", "\n", "\n\n"]))
def test_a_text_without_instructions_comes_back_as_it_is(sentences: list[str], gap: str) -> None:
    text = gap.join(sentences)
    assert translate(text) == Translation(text=text, actions=[])


@pytest.mark.proves("words.gui-content")
@given(st.lists(st.sampled_from(CONTENT) | st.sampled_from(TALK), min_size=1, max_size=8), st.sampled_from([" ", "\n"]))
def test_what_is_said_about_content_survives_among_instructions(sentences: list[str], gap: str) -> None:
    result = translate(gap.join(sentences))
    assert all(sentence.rstrip(".") in result.text for sentence in sentences if sentence in CONTENT)
    assert not any(sentence in result.text for sentence in TALK)
    assert all(
        sentence.rstrip(".。") in "".join(action.said for action in result.actions)
        for sentence in sentences
        if sentence in TALK[:1]
    )


@pytest.mark.proves("words.gui-content")
def test_code_tables_and_addresses_are_never_looked_into() -> None:
    fenced, table = "```\nPress any key.\n```", "| 0:04 | mouse click |"
    code = '<track label="Click"> `click()` {"press": "Export"}'
    text = f"{fenced}\n{table}\n{code} https://a.example/click?open=panel"
    assert translate(text) == Translation(text=text, actions=[])


@pytest.mark.proves("words.gui-content")
def test_a_list_of_scenes_is_in_the_picture_and_a_list_of_steps_is_not() -> None:
    scenes = "Shot list:\n1. Open the drawer.\n2. Press the red button."
    assert translate(scenes) == Translation(text=scenes, actions=[])
    assert changed("Next steps:\n1. Open the Text panel.\n2. Press Save.").text == ""


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize(
    "story",
    [
        "The tutorial has three steps: ① Open the app ② Tap “Join” ③ Upload an avatar. Each takes 1.8 s.",
        "动画共三屏：① 打开 app ② 点 “Join” ③ 上传头像。每屏 1.8 秒。",
        "The app demo in your film shows a thumb swiping left, then tapping Donate; both are slow.",
        "Demo 画面里 cursor 会自己点 Sign up，再点 Download report，这两下各加了 zoom 120%。",
        "The spreadsheet lesson goes like this: select column B, press Ctrl+C, open a new sheet, paste.",
        "I animated two gauges, download 940 Mbit/s and upload 480 Mbit/s.",
        "The control panel lights up row by row from 0:20.",
        "Your screen recording shows the cursor opening Settings, clicking “Privacy” and toggling the second switch.",
        "老人打开抽屉，取出一沓信，最后按下录音机的播放键。",
        "The mock-up shows a menu with Plans, Team and Billing; it slides in at 0:07.",
        "The map opens on Valparaíso: a finger taps the harbour, then drags it to Córdoba.",
        "Mei says she will export the files on Monday and upload the paper in May.",
        "The app demo is recreated in four beats: swipe left, tap the heart, drag the slider to 60, press Done.",
        "The onboarding film shows (1) Open the wallet (2) Tap Receive (3) Press OK, each step in its own pastel.",
        "Storyboard of the parcel film, as sent: (1) Weigh the box (2) Print the label (3) Tap “Collect” (4) Wave.",
        "The children's lesson keeps its order: (1) Open the paint (2) Drag the brush (3) Click the sun (4) Wave.",
        "Which slogan is it?\n- Tap in, tune out.\n- Press play on silence.",
        "Script:\n“Tired of buttons?\nWith us you press one key and click once.\nDownload less.”\nToo long?",
    ],
)
def test_what_a_story_tells_is_in_the_picture(story: str) -> None:
    assert translate(story).text == story


_IN_THE_FILM = (
    '1. Open the app and tap "Book".\n2. Scroll down and choose a doctor.\n3. Upload a photo of your card.\n'
    "4. Press Confirm and wait for the green tick.\n5. Click Download to keep the receipt.",
    "1. 打开应用，点击最下面的“发现”。\n2. 往下滑，轻轻点一下“预约”。\n3. 上传证件照片。\n"
    "4. 点“确认”，再点右上角的下载图标。",
)


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize(
    "heading",
    [
        "The steps in the film, each with a big number and a ping:",
        "Steps shown in the tutorial:",
        "What the film teaches:",
        "The video walks viewers through it:",
        "Here's what viewers are told to do:",
        "On screen you see these steps:",
        "Script of the screen recording (four seconds each):",
        "**Steps in the video** (white on black)",
        "The tutorial has five steps.",
        "片子里的步骤如下，每一步都有一声“叮”：",
        "视频里分五步：",
        "**片中五步**",
        "分镜如下：",
        "短片演示了四个步骤：",
        "教程一共四步。",
    ],
)
def test_a_list_of_what_the_film_shows_or_teaches_stays_whole(heading: str) -> None:
    reply = f"{heading}\n\n{_IN_THE_FILM[not heading.isascii()]}\n\nOK?"
    assert translate(reply) == Translation(text=reply, actions=[])


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize(
    "shots",
    [
        "Storyboard:\n0:00 Open the app, tap Book.\n0:04 Scroll down and choose a doctor.\n0:08 Press Confirm.",
        "**Storyboard**\n**0:00–0:04** Open the app, tap Book.\n**0:04–0:08** Press Confirm.",
        "Script:\nShot 1: She opens the drawer.\nShot 2: Press the red button.",
        "分镜如下：\n镜1 打开应用\n镜2 点击“预约”\n镜3 按下“确认”",
    ],
)
def test_what_is_shown_when_stays_whole_below_its_heading(shots: str) -> None:
    assert translate(shots) == Translation(text=shots, actions=[])
    asked = translate(f"{shots}\n\nClick Export to save it.")
    assert (asked.text, [action.action for action in asked.actions]) == (shots, ["export"])


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize(
    "heading",
    [
        "Steps to put the video on your phone:",
        "The video goes live in three steps:",
        "The script is done. Now do this:",
        "How to export the video in 4K:",
        "把视频发出去只要三步：",
        "视频下载步骤如下：",
        "分镜已经排好。请这样操作：",
    ],
)
def test_a_list_of_steps_for_the_reader_goes_whatever_is_told_of_the_film(heading: str) -> None:
    steps = (
        "1. Open the File menu.\n2. Choose Export.\n3. Press Download.",
        "1. 打开文件菜单。\n2. 选“导出”。\n3. 点“下载”。",
    )
    reply = translate(f"{heading}\n\n{steps[not heading.isascii()]}")
    assert "export" in [action.action for action in reply.actions]
    assert not any(step in reply.text for step in ("Download.", "“下载”", "Choose", "选"))


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize(
    "told",
    [
        "我已經替您把 5 支短片匯出成 1080p，並上傳到「社群小編」資料夾，合計 214 MB。",
        "我把它剪好了，也上传到了素材库。",
        "她的聲音其實很小。您要不要先問過她，再放進影片？",
        "台词录起来大概四十分钟，您可以在线旁听。",
    ],
)
def test_what_the_speaker_did_or_asks_goes_on_as_told(told: str) -> None:
    assert translate(told) == Translation(text=told, actions=[])


@pytest.mark.proves("words.gui-content")
def test_a_quote_that_ends_its_sentence_is_not_drawn_into_the_next() -> None:
    assert changed('It reads "Nobody reads manuals." Click Save.').text == 'It reads "Nobody reads manuals."'


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (
            "See https://help.example/upload/panel?tab=export for the licence of the track.",
            "https://help.example/upload/",
        ),
        ("Done. Click the link https://clips.example/b.mp4 to download it.", "https://clips.example/b.mp4"),
        ("Open `story.json` in the editor and press Apply.", "`story.json`"),
        ("点击 https://clips.example/b 下载。", "https://clips.example/b"),
    ],
)
def test_addresses_and_code_survive_every_instruction(said: str, kept: str) -> None:
    assert kept in translate(said).text


@pytest.mark.proves("words.gui-actions")
def test_several_edits_are_one_message() -> None:
    (action,) = changed("Drag the voice to 0:03. Length: 9 s. Click Undo.").actions
    assert action.arguments["message"] == "Move the voice to 0:03. Undo the last change."


@pytest.mark.proves("words.gui-actions")
def test_an_edit_in_a_panel_that_is_all_there_is_of_a_clause_does_not_empty_the_message() -> None:
    (action,) = changed("In the Inspector, change Opacity to 60% and press Return. The watermark is pale.").actions
    assert action.arguments["message"] == "Change Opacity to 60%. Yes, go ahead."


@pytest.mark.proves("words.gui-idempotent")
@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200))
@example("Click it and drag it from to see it.")
@example("click ! drag 😀 drag")
@example("it** ** **点击“导出”** Click 拖到 字幕： ` it** the it**")
@example("**点击“导出”** are （ clicking https://a.example/click { * 👉 # then **点击“导出”** says -")
@example("Lyrics:\n you button Put tab\nYou can share it via the Download button.")
@example("Click then left 就 Lyrics:\n you button Put tab A.")
def test_any_text_can_be_translated_and_a_second_time_changes_nothing(text: str) -> None:
    once = translate(text)
    assert translate(once.text).text == once.text
    if not once.actions:
        assert once.text == text


@pytest.mark.proves("words.gui-idempotent")
def test_a_reply_may_break_off_behind_any_word_and_come_in_small_letters() -> None:
    replies = [row["text"].split(" ") for row in rows(HELD, "gui")]
    for words in replies[::10]:
        for at in range(len(words)):
            for said in (" ".join(words[: at + 1]), " ".join(words[: at + 1]).lower()):
                once = translate(said)
                assert once.actions or once.text == said


@pytest.mark.proves("words.gui-idempotent")
@given(st.lists(WORDS, max_size=30).map(" ".join))
@example('" 0:12 " : Export')
def test_what_leaves_the_text_is_said_by_an_action(text: str) -> None:
    result = translate(text)
    heard = result.text + " ".join(action.said for action in result.actions)
    for span in ("https://a.example/click", "0:12", "35%"):
        assert (span in text) == (span in heard)


@pytest.mark.proves("words.gui-sentence")
@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("The fade is in. Click Export, and then close the panel.", "The fade is in."),
        ("If it feels too dark, click Undo.", "If it feels too dark, tell me."),
        ("Press Apply if you agree, or name the ones to keep.", "Tell me if you agree, or name the ones to keep."),
        ("Upload the logo with the button, and I'll place it at 0:02.", "Then I'll place it at 0:02."),
        ("满意就点击“导出”，不满意就告诉我。", "不满意就告诉我。"),
        ("喜欢的话可以点击“保存”，不喜欢的话我再换一首。", "不喜欢的话我再换一首。"),
        ("It is blue.\n**Next step**: click Export.", "It is blue."),
        ("It is blue.\n- 📤 Click **Export** to save it", "It is blue."),
        ("`memo.amr` is broken. Save it as WAV, then press Choose File.", "`memo.amr` is broken. Save it as WAV."),
        ("这段录音打不开，请先转成 MP3，再点「上传文件」。", "这段录音打不开，请先转成 MP3。"),
        ("上传中断了。网络稳定后再点一次上传按钮即可。", "上传中断了。网络稳定后，告诉我。"),
        ("字幕檔第 9 行壞了。修好之後按「重新載入」。", "字幕檔第 9 行壞了。修好之後，告訴我。"),
        (
            "Yours is 360p. Please press + and add the original from your phone.",
            "Yours is 360p. Needed: the original from your phone.",
        ),
        ("Top up on the Plans page, come back, press Resume; March to June are done.", "March to June are done."),
        (
            "First check the attic (1:52) in the player, because the light changes there.",
            "First check the attic (1:52), because the light changes there.",
        ),
        (
            "Opening the Notes panel shows all 12 remarks; two are still open.",
            "You can see all 12 remarks; two are still open.",
        ),
        ("打开左侧的字幕面板可以核对全部 24 句，第 3 句我听不清。", "全部 24 句都在，第 3 句我听不清。"),
        ("把 kick 那段 drag 到0:04 之后，现在有点早。", "把 kick 那段 move 到0:04 之后，现在有点早。"),
        ("It is too big to mail. It waits behind the Download link for 72 h.", "It is too big to mail. – for 72 h."),
        ("勾上“自动断行”再点保存，以后的片子也按这个来。", "以后的片子也按这个来。"),
        ("It is 12 s long (click Export in the top right).", "It is 12 s long."),
        ("Drag clip 2 to 0:05.", "Move clip 2 to 0:05."),
        ("Slide the speed control to 0.5 in the inspector.", "Set speed to 0.5."),
        ("Next: [▶ Preview] [⬇ Export]. It is 9 s long.", "It is 9 s long."),
        ("Three are left (to see them, open the Media panel).", "Three are left."),
        ("When you're happy with it, click Export. It is 9 s long.", "It is 9 s long."),
        (
            "It blinks at 0:07. Drag the playhead across it and you'll see the left eye lag by a frame.",
            "It blinks at 0:07. – you'll see the left eye lag by a frame.",
        ),
        (
            "If you open the mixer you can check whether I confused the flutes. Both are in tune.",
            "you can check whether I confused the flutes. Both are in tune.",
        ),
        (
            "It is blue. Press Shuffle for other bubble colours, six in total.",
            "It is blue. Ask for other bubble colours, six in total.",
        ),
        ("太亮？右侧属性栏里把亮度调到40。", "太亮？把亮度调到40。"),
        (
            "It is 9 s.\n\nNext steps:\n\n1. Open the Text panel.\n2. Click Export.\n\nWhich title?",
            "It is 9 s.\n\nWhich title?",
        ),
        ("Next:\n- Preview it in the timeline\n- The music is calm", "Next:\n- The music is calm"),
        (
            "Open the Media panel to see all 7 clips; clip 4 is the best.",
            "You can see all 7 clips; clip 4 is the best.",
        ),
        ("音量35%。点击右上角的「导出」按钮，就可以保存。", "音量35%。"),
        ("太暗的话，点击“撤销”。", "太暗的话，告诉我。"),
        ("把人声轨的音量拉到120%。", "把人声轨的音量调到120%。"),
        ("I trimmed clip 2 - click Undo if you liked it better.", "I trimmed clip 2 - tell me if you liked it better."),
        (
            "You can select the second half and press Delete, or I can pick the best moments.",
            "I can pick the best moments.",
        ),
        ("It is blue. Click Confirm to apply it, or Cancel to keep the original.", "It is blue."),
        ("把雨声拖到0:05处。", "把雨声移到0:05处。"),
        (
            'It is 128 BPM. Open the Effects sidebar, then drag "Strobe" onto the chorus at 0:31.',
            'It is 128 BPM. Move "Strobe" onto the chorus at 0:31.',
        ),
        (
            "It has 6 waves. To save your highlight reel (0:58), click the download arrow.",
            "It has 6 waves. You can save your highlight reel (0:58).",
        ),
        (
            "Open the Scenes panel to see what is still marked TODO (scenes 4 and 9).",
            "You can see what is still marked TODO (scenes 4 and 9).",
        ),
        (
            "The edge has a halo: right-click the clip, choose Spill Suppression, set it to 30 and confirm.",
            "The edge has a halo: set Spill Suppression to 30.",
        ),
        ("第三处太吵，请点“静音”，或者回我一句“留着”。", "第三处太吵，或者回我一句“留着”。"),
        ("标题有点松，双击标题往里收一点（-15 就好）。", "标题有点松（-15 就好）。"),
        ("在木匠的名字上点两下，改成「叶阿土」（您信里写的）。", "把木匠的名字改成「叶阿土」（您信里写的）。"),
        ("It is 9 s. (Not there? Close the dialog and open the History panel.)", "It is 9 s. (Not there?)"),
        ("字体打不开。点 Retry，title 先用思源黑体。", "字体打不开。title 先用思源黑体。"),
        ("Slide out the Voices drawer to meet four rough bass voices.", "You can see four rough bass voices."),
        (
            "Play back the last ten seconds, where the ice breaks.",
            "You can watch the last ten seconds, where the ice breaks.",
        ),
        ("点开播放看看石狮子眨眼那一下。", "可以看看石狮子眨眼那一下。"),
        ("打開混音台可以看各軌音量。", "可以看各軌音量。"),
        ("把播放头移到0:19看看陶罐裂开的样子。", "请看0:19陶罐裂开的样子。"),
        ("点开播放看看0:33那场雪。", "请看看0:33那场雪。"),
        ("点开「音轨」面板能看到三条音轨：笛子、鼓、人声。", "能看到三条音轨：笛子、鼓、人声。"),
        ("Press Export and choose WebM if you need a clear background.", "Choose WebM if you need a clear background."),
        ("点击导出即可，推荐选720p、25帧。", "推荐选720p、25帧。"),
        ("灯笼被字幕挡住，把字幕框往下拉约 60 像素就好。", "灯笼被字幕挡住，把字幕框往下移约 60 像素。"),
        ("结尾有点急，把最后一段往后拉长一秒。", "结尾有点急，把最后一段往后拉长一秒。"),
        ("Click Export, I'd go with H.264.", "I'd go with H.264."),
        (
            "Drag the right edge of the clip to the left until the geese land.",
            "Move the right edge of the clip to the left until the geese land.",
        ),
        ("片名改成了问句：“你听见河了吗？” 请在播放器里播放一遍。", "片名改成了问句：“你听见河了吗？”"),
        (
            "The fog is new. Open the Layers panel, where all nine birds lie on top.",
            "The fog is new. – all nine birds lie on top.",
        ),
        (
            "Click Add files to send the missing two: the crest and the anthem.",
            "You can send the missing two: the crest and the anthem.",
        ),
        (
            "Press Export and choose H.265 at 24 fps, because they reject 30.",
            "H.265 at 24 fps, because they reject 30.",
        ),
        ("The cough is 0.9 s. Replay 0:28 in the player and press Trim.", "The cough is 0.9 s. Look at 0:28."),
        ("The cough is 0.9 s. Go to 0:28 and press Trim.", "The cough is 0.9 s. Look at 0:28."),
        ("算力不足。请10分钟后点击“重新渲染”，本次不扣积分。", "算力不足。请等10分钟，本次不扣积分。"),
        ("把灯笼那段拖到最前面更有气氛，它只有4秒。", "灯笼那段，它只有4秒。"),
        (
            'Drag "Vintage 3x" onto the ferry shot, which is 4 s long.',
            'Move "Vintage 3x" onto the ferry shot, which is 4 s long.',
        ),
        ("Click Upload and add the plan of the second floor.", "Needed: the plan of the second floor."),
        ("It loops. The disk symbol makes a 2.4 MB GIF, click that.", "It loops. The export gives a 2.4 MB GIF."),
        ("杂音清掉了。按“导出”按钮会得到三集，每集70分钟。", "杂音清掉了。导出会得到三集，每集70分钟。"),
        (
            "It is 58 BPM. Tapping the padlock on its track will keep later edits from shifting it.",
            "It is 58 BPM. Locking it will keep later edits from shifting it.",
        ),
        (
            "It runs 2:14, and a click on Condense would leave only the objections.",
            "It runs 2:14, “Condense” would leave only the objections.",
        ),
        ("相似度0.62。点“再试一次”会扣2积分；先到账户页看看。", "相似度0.62。“再试一次”会扣2积分。"),
        (
            "It is pinned. Then check in the player that it sticks until 0:45.",
            "It is pinned. Check that it sticks until 0:45.",
        ),
        (
            "All swapped. Run your eye along the timeline to make sure the subtitles moved along.",
            "All swapped. Make sure the subtitles moved along.",
        ),
        ("Hit the paperclip to send the groom's photos; I left 25 s.", "Needed: the groom's photos; I left 25 s."),
        ("Press Submit to let me begin, which takes a full minute.", "that takes a full minute."),
        ("If it is shrill, flip the Soft switch, which halves the top.", "If it is shrill, “Soft” halves the top."),
        (
            "May is off the chart. Double-click the axis and enter 100 as the top.",
            "May is off the chart. Set the top to 100.",
        ),
        ("Too loud? Pull the Colour slider in the Grade box down to about 70.", "Too loud? Set Colour to about 70."),
        (
            "The plate is wrong. Double-click it and pick Bitter Bold, then let the preview run from there.",
            "The plate is wrong. Ask for Bitter Bold.",
        ),
        (
            "主持人换成 Kenji。打开 Avatar tab 可以看其他 12 个运动风格的。",
            "主持人换成 Kenji。其他 12 个运动风格的都在。",
        ),
        ("泡泡减到80。再到预览窗里看看孩子的脸有没有被挡住。", "泡泡减到80。看看孩子的脸有没有被挡住。"),
        ("音量30%。把进度条拉到0:18听听过渡是否自然。", "音量30%。请听0:18过渡是否自然。"),
        ("点回形针图标发我食堂的新价目。", "需要食堂的新价目。"),
        ("缺的 underwater shot 直接拖进上传框。", "需要缺的 underwater shot。"),
        (
            "Exporting as a tall file crops the tuba player; press the Export button.",
            "Exporting as a tall file crops the tuba player.",
        ),
        ("双击字幕条，把“再接再历”改成“再接再厉”。", "把“再接再历”改成“再接再厉”。"),
        ("The title is 64 px. To change it:\n1. Double-click it\n2. Press Apply", "The title is 64 px."),
        ("**Tip:** click Sharpen, then set it to 40%.", "set Sharpen to 40%."),
        (
            "**Option 3:** Grab The Right Edge Of The Last Clip And Pull Until It Feels Right",
            "**Option 3:** move The Right Edge Of The Last Clip And move Until It Feels Right",
        ),
        ("先点导出拿到带水印的小样（720p，免费）。", "拿到带水印的小样（720p，免费）。"),
        ("点上传按钮把歌传上来，之后我会重新对齐。", "之后我会重新对齐。"),
        ("价格改好了。（可在时间轴预览）片尾是2秒。", "价格改好了。片尾是2秒。"),
        (
            "If you have a photo of the bakery, press the Upload button; until then a drawing fills 0:03–0:08.",
            "If you have a photo of the bakery, tell me; until then a drawing fills 0:03–0:08.",
        ),
        (
            "The mirror shows the photographer at 0:48; click **Erase object** to get rid of him.",
            "The mirror shows the photographer at 0:48; you can get rid of him.",
        ),
        (
            "The ending is abrupt; drag the right edge of the audio clip inward by 2 seconds.",
            "The ending is abrupt; move the right edge of the audio clip inward by 2 seconds.",
        ),
        (
            "The grain is light. Switch on “Fine Grain” in the settings panel if you prefer a rougher look.",
            "The grain is light. Tell me if you prefer a rougher look.",
        ),
        ("The hiss is loud. Pull the Denoise slider down to about 35.", "The hiss is loud. Lower Denoise to about 35."),
        ("She is shrill. Turn the Treble dial to about -4.", "She is shrill. Set Treble to about -4."),
        (
            "Two portraits fail. Choose another portrait and hit **Try again**.",
            "Two portraits fail. Choose another portrait.",
        ),
        ("任务失败：图太小。换一张大图，再按“重新生成”。", "任务失败：图太小。换一张大图。"),
        ("If that reads well, tap **Build video**.", "If that reads well, tell me."),
        (
            "It is orange. Turn the knob to about half, where the sand still glows.",
            "It is orange. – where the sand still glows.",
        ),
        ("下载键在播放器下面，点它即可，默认1080p。", "默认1080p。"),
        ("字幕改好了。先 preview 一遍，OK 就hit Download，大概 33MB。", "字幕改好了。大概 33MB。"),
        ("一共九段。勾上不要的，按「删除所选」；要合并哪两段也可以直接说。", "一共九段。要合并哪两段也可以直接说。"),
        (
            "A face is too small. A closer portrait helps; after that, press **Try again**.",
            "A face is too small. A closer portrait helps.",
        ),
        ("Choir at 120%. Scrub to 0:22 in the timeline to hear the swell.", "Choir at 120%. Listen to 0:22."),
        (
            "It is shorter. If a cut feels abrupt, right-click the seam and choose Add crossfade.",
            "It is shorter. If a cut feels abrupt, tell me.",
        ),
        ("Done, 68%. As soon as it's through, click the Export button.", "Done, 68%."),
        ("No other cut was touched. The Save & Export button is waiting for your click.", "No other cut was touched."),
        ("When you like it, click the **Export** button in the corner to save it as an MP4.", ""),
        (
            "`nonna.amr` has no sound. Convert it to MP3, then click **Upload**.",
            "`nonna.amr` has no sound. Convert it to MP3.",
        ),
        ("`外婆.amr` 没有声音，请转成 mp3后重新点上传按钮。", "`外婆.amr` 没有声音，请转成 mp3。"),
        (
            "Select the voice track and pull its fader down to -18 dB.",
            "Set the fader of the voice track down to -18 dB.",
        ),
        ("Grab the volume slider and pull it down to 20%.", "Set the volume down to 20%."),
        (
            "It is too fast; turn the Speed dial down to 0.8x and he walks.",
            "It is too fast; lower Speed to 0.8x and he walks.",
        ),
        (
            'Open the Effects tab and drag "Paper Tear" between the second and third photos.',
            'Move "Paper Tear" between the second and third photos.',
        ),
        (
            "The deck has 9 slides. To get the 1:15 cut, tap the arrow icon.",
            "The deck has 9 slides. You can get the 1:15 cut.",
        ),
        ("To save it: (1) open the Export panel, (2) press Save. It is 18 MB.", "It is 18 MB."),
        ("drag clip 2 to 0:05, but i kept the bell", "Move clip 2 to 0:05, but i kept the bell"),
        ("click Undo, but i kept the bell at 0:09", "i kept the bell at 0:09"),
        ("Click Keep unless her letter says otherwise", "Tell me unless her letter says otherwise"),
        ("**Length**\n- 0:45\n\n**Export**\n- Click **Export** at the top\n- Press **Save**", "**Length**\n- 0:45"),
        (
            "1. Click **Upload**.\n2. The logo is at 0:03.\n3. Press **Export**.\n4. Length: 9 s.",
            "1. The logo is at 0:03.\n2. Length: 9 s.",
        ),
        (
            "1. **Intro**\n\nIt is 4 s.\n\n2. **Sound**\n\nIt is loud.\nPress Play.\n\n3. **End**\n\nA pan.",
            "1. **Intro**\n\nIt is 4 s.\n\n2. **Sound**\n\nIt is loud.\n\n3. **End**\n\nA pan.",
        ),
        ("1. Trimmed\n2. Click Export\n\nStill open:\n3. The logo", "1. Trimmed\n\nStill open:\n2. The logo"),
        ("在 player 里 play 一遍，哪里 boring 就告诉我～", "哪里 boring 就告诉我～"),
        ("The diary is 14:20 and ready; click Download to keep it.", "The diary is 14:20 and ready."),
        (
            "It is 6:30. Play the end, because the credits are faster than before.",
            "It is 6:30. – the credits are faster than before.",
        ),
        ("请在播放器里听那一句，要是能听出来，我就整句重录。", "要是能听出来，我就整句重录。"),
        ("三条都满意的话，点「批量导出」就行。合计 118 MB。", "合计 118 MB。"),
        ("片子想再亮的话，点“亮度”。", "片子想再亮的话，告诉我。"),
        ("The colour space is Rec. 709, Dr. Sato. Click Export.", "The colour space is Rec. 709, Dr. Sato."),
        (
            "The Sound Library has 8 more, just open it; two come with rain.",
            "The Sound Library has 8 more; two come with rain.",
        ),
        (
            "我这边没有独白。请上传音频（mp3 或 wav），独白预留了18秒。",
            "我这边没有独白。需要音频（mp3 或 wav），独白预留了18秒。",
        ),
        ("Click the paperclip and add the floor plan (PDF or JPG).", "The floor plan (PDF or JPG)."),
        (
            "You have 80 left (details are on the Billing page), so all three drafts are paid for.",
            "You have 80 left, so all three drafts are paid for.",
        ),
        (
            "It is one voice per chapter. Otherwise, scrub to the two spots and tell me the wording you want.",
            "It is one voice per chapter. Otherwise, tell me the wording you want.",
        ),
        ("两个“小雨”是同一个人，三年级（2）班的；有错就双击那一行。", "两个“小雨”是同一个人，三年级（2）班的。"),
        (
            "The link is dead. Press the upload icon and hand me a PDF or the plain text.",
            "The link is dead. Needed: a PDF or the plain text.",
        ),
        ("The price is on the Plans page under your avatar; go there.", ""),
        ("红油调亮了。嫌辣就把「鲜艳」那条往左滑。", "红油调亮了。"),
        ("It took 9 s. The Save button is at the top; it only takes one tap.", "It took 9 s."),
    ],
)
def test_what_is_left_reads_like_a_sentence(said: str, left: str) -> None:
    assert changed(said).text == left


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("It overlaps the tail for 11 frames; move it up or leave it?", "move it up or leave it?"),
        ("Agree? Click Use this order, or type another one.", "or type another one"),
        ("The prompt was rejected. Please rephrase it and click **Retry**.", "Please rephrase it"),
        ("A public figure is in it. Use another face, then press **Try again**.", "Use another face."),
        ("It asks for two styles. Keep one of the two and click Regenerate.", "Keep one of the two."),
        ("I can keep the shot or cut the line. Pick whichever you prefer.", "Pick whichever you prefer."),
        ("Drag the playhead across it and listen for the longer last beep.", "isten for the longer last beep"),
        ("打开贴纸面板还有八款同系列的秋天贴纸。", "还有八款同系列的秋天贴纸"),
        ("Pick whichever you like and I'll record the host.", "Pick whichever you like and I'll record the host."),
        ("Draft is 14. Check the Credits page, then tell me draft or final.", "then tell me draft or final"),
        ("合计24。麻烦到“我的钱包”里确认一下，再回来告诉我做几分钟。", "再回来告诉我做几分钟"),
        (
            'To make the "Trap #3" scene darker, lower the value in the Light field.',
            'You can make the "Trap #3" scene darker.',
        ),
        ("Drag the clip to 0:17, where the window shatters.", "Move the clip to 0:17, where the window shatters."),
        ("Once you open the Markers panel you'll find the 17 laughs I tagged.", "the 17 laughs I tagged"),
        (
            "The pier shimmers at noon. Right-click the clip and choose Deshimmer; it adds a minute.",
            "noon. Ask for Deshimmer; it adds a minute.",
        ),
        (
            'If the harp is too sweet, open the Music panel, pick "Dry Reeds" and press Apply.',
            'If the harp is too sweet, ask for "Dry Reeds".',
        ),
        ("码头那段发灰，右键它选“去雾”，天会更蓝。", "发灰，告诉我用“去雾”，天会更蓝。"),
        ('The drum is dull. Click the wand and pick "Gong" or "Gravel".', 'Ask for "Gong" or "Gravel".'),
        ("片尾的字有点挤。戴上耳机，点播放，再跟我说鼓重不重。", "戴上耳机，再跟我说鼓重不重。"),
        ("在样式面板里点“设为默认”，以后每一期都一样。", "以后每一期都一样"),
        ("字幕里漏了一个撇号（mo'），双击该行补上，其余都对。", "（mo'），其余都对"),
        ("点“设为封面”，A/B test 的话建议第二张。", "A/B test 的话建议第二张"),
        ("Drop your lyrics on the page (.lrc or .txt) and the words will follow.", "(.lrc or .txt)"),
        (
            "If you want the long toast (5 s), hit **Swap**. It starts so.",
            "Tell me if you want the long toast (5 s).",
        ),
        (
            "If her letter says otherwise, double-click the title to overtype it.",
            "If her letter says otherwise, tell me.",
        ),
        ("It is tall. Drag the blur slider to the right so that the bars look meant.", "so that the bars look meant"),
        ("Glance at the Sources tab for where each of them comes from.", "You can see where each of them comes from."),
        (
            "To get the long sting (2.4 s, stereo), open the Export window. It is loud.",
            "You can get the long sting (2.4 s,",
        ),
        (
            "Whenever you want the WAV version, the Save to device option is in the menu.",
            "Tell me whenever you want the WAV",
        ),
        (
            "If there is a slow original, attach it; otherwise I'll blend frames.",
            "If there is a slow original, tell me; ",
        ),
        ("Press Ctrl+B to make it bold, the ribbon is #7A1F1F.", "You can make it bold, the ribbon"),
        ("Slide the thunder clip right until it meets 0:19.", "Move the thunder clip right until it meets 0:19."),
        ("The seagull shouts for the first time. Click Keep.", "The seagull shouts for the first time."),
        ("Should the embers drift back, click Mirror.", "Should the embers drift back, tell me."),
        ("The hat is cut. Pull the border down by about 40 px.", "Move the border down by about 40 px."),
        ("The choir is missing. Click Add Files and send the WAV or a 320 kbps MP3.", "Needed: the WAV or a 320 kbps"),
        ("Three shots cost 8 each, so look at your balance page before I begin.", "Three shots cost 8 each."),
        (
            "Look at the vase; click Keep if the blue isn't too cold for you.",
            "ell me if the blue isn't too cold",
        ),
        ("The whistle is late; drag it three seconds earlier.", "move it three seconds earlier."),
        ("Put the playhead at 0:18 and let it run; you'll hear the bell first.", "you'll hear the bell first"),
        ("笛子太早，把它往后拖一秒半，句子就露出来了。", "把它往后移动一秒半"),
        (
            "Click **Lock titles** so nobody changes them by accident.",
            "Lock titles so nobody changes them by accident.",
        ),
        (
            "When the abbot has approved the text, tap the download icon.",
            "Tell me when the abbot has approved the text.",
        ),
        ("Want it warm? Pull the glow slider right until it reads +18.", "Raise glow until it reads +18."),
        ("For a calmer lake, push the Ripple slider down to -25.", "For a calmer lake, lower Ripple to -25."),
        ("It is too long. Shorten the sermon and click **Generate** once more.", "Shorten the sermon."),
        ("Page 9 is blank. Re-save it in your slide program and drop it here.", "Re-save it in your slide program"),
        ("Drag the playhead there to see how the flag ducks.", "You can see how the flag ducks."),
        ("Drag the playhead to 0:34 and watch the left lantern.", "Look at 0:34 and watch the left lantern."),
        (
            "Although I can live with it, the Tune button beside the track name will lift it by 48 cents the moment "
            "you press it.",
            "“Tune” will lift it by 48 cents",
        ),
        ("The playhead is parked there, so tap play to see ignition on zero.", "You can see ignition on zero."),
        (
            "I mixed them up. Click through to the Tags page and see; which has the green door?",
            "which has the green door?",
        ),
        ("Please make sure in your account that you have as many; I've saved the layout.", "I've saved the layout."),
        ("Once you click Export in the toolbar there will be three files.", "The export gives three files."),
        (
            "Hit **Export** and choose MOV, since the broadcaster wants ProRes.",
            "hoose MOV, since the broadcaster wants ProRes.",
        ),
        ("点两下那个字改成ㄓㄤˇ，或由我来改。", "把那个字改成ㄓㄤˇ，或由我来改。"),
        ("觉得合适就按“保留”，然后拖动进度条到0:28听一下乌龟那句。", "请听0:28乌龟那句。"),
        ('Double-click the card and you can replace "Beds from 199" now.', 'Replace "Beds from 199" now.'),
        ("再到预览窗口里过一遍0:52的转身。", "请看0:52的转身。"),
        (
            "Click Upload font and choose the .otf or .ttf file; the titles change.",
            "Needed: the .otf or .ttf file; the",
        ),
        ("把高亮的色块点成 #FFB703，跟标题一致。", "调到#FFB703，跟标题一致"),
        ("访谈合成一条，3分05秒：\n1. 点“拼接”把它们连起来\n2. 按“导出”", "访谈合成一条，3分05秒。"),
        ("Shift the audio bar with the arrow key; from then on every tap has its sound.", "from then on every tap has"),
        ("Move the playhead to 0:27 and check the reflection in the car.", "Look at 0:27, you can see the reflection"),
        ("鼓点都对上了，右上角的“导出”一按就是1080p的 MP4。", "导出会得到1080p的 MP4"),
        ("下载入口在“更多”里第二项，点它，选 MOV 颜色最准。", "选 MOV 颜色最准。"),
        ('Click **Regenerate**, and add "no sixth finger" to the prompt.', 'Add "no sixth finger" to the prompt.'),
        ("The owl is late. Slide it back by a second and a half.", "Move it back by a second and a half."),
        ("Caption 2 hides the cake. Drag it to the left third.", "Move it to the left third."),
        ("Grab the edge and stretch it by those two seconds.", "Stretch it by those two seconds."),
        ("Double-click it if you'd rather change it from white to sage.", "you'd rather change it from white to sage."),
        (
            "Right-click the gap at 0:33 and pick Close Gap; it flashes.",
            "Look at the gap at 0:33, ask for Close Gap; it",
        ),
        (
            "Pull that clip to the front, and check the Notes panel where I listed three clips with your name visible.",
            "I listed three clips with your name visible.",
        ),
        ("點開「報告」視窗會列出被改寫的 5 句。", "可以看到被改寫的 5 句"),
        ("点“采用”就改成“优选”。", "改成“优选”"),
        ("点 Upload 换一条 30s 以上、无 BGM 的吧。", "需要一条 30s 以上、无 BGM 的吧"),
        ("勾选“自动均衡”可以让两段采访一样响。", "可以让两段采访一样响"),
        ("点“确认”之后继续做第二章。", "继续做第二章"),
        ("字幕共 9 句，哪句翻得不好，就双击那句改。", "哪句翻得不好，告诉我"),
        ("还没有店招，有原图就拖进上传框，没有我就画一块。", "有原图，告诉我，没有我就画一块"),
        ("倒数改成 5 秒，后悔了就点“还原”。", "后悔了，告诉我"),
        ("不够的话先做鼠、牛、虎三款也行，余额在右上角的钱包图标里。", "不够的话先做鼠、牛、虎三款也行"),
    ],
)
def test_what_is_asked_offered_or_to_be_done_in_words_stays(said: str, left: str) -> None:
    assert left in translate(said).text


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize(
    "said",
    [
        "Your export is complete. Click the link below to download your video:\n\nhttps://cdn.example.com/v/1.mp4",
        "渲染完成！点击下面的链接下载：\nhttps://cdn.example.com/v/1.mp4",
        "Export link: https://cdn.example.com/share/click/1?open=preview, no password.",
    ],
)
def test_a_link_to_a_finished_file_asks_for_no_export(said: str) -> None:
    found = translate(said)
    assert (found.text, found.actions) == (said, [])


@pytest.mark.proves("words.gui-sentence")
@pytest.mark.parametrize(
    "said",
    [
        "Click **Download** once the export has finished.",
        "Once rendering has finished, click Download.",
        "等渲染完成，点“下载”即可。",
        "You can now share it on TikTok or Instagram.",
        "Please check the timeline or the media library.",
        "Watch it through once to make sure that nothing important was cut.",
        "To turn it into a moving shot:\n\n**1.** Click the photo\n**2.** Choose **Animate**\n**3.** Click **Save**",
        "**Step 1:** Select the clip.\n**Step 2:** Press **S** to split it at the playhead.",
        "Press the tick when you agree, it's the round one under the list.",
        "The Export button has turned green, so go ahead and press it.",
    ],
)
def test_nothing_is_left_of_what_holds_nothing_but_hands(said: str) -> None:
    assert translate(said).text == ""


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Scrub to 0:29 in the timeline to check it.", "Look at 0:29."),
        (
            "Watch 0:22 to 0:30 in the player and say which one you like.",
            "Look at 0:22 to 0:30 and say which one you like.",
        ),
        ("The edit is at 0:13. Replay 0:13 in the player.", "The edit is at 0:13."),
        ("You can judge the timing by dragging the scrubber over 1:04.", "You can judge the timing at 1:04."),
        ("Play it from 0:40 in the player and count the gulls.", "Watch from 0:40 and count the gulls."),
        ("请在播放器里听一下0:22，有点吵。", "请听0:22，有点吵。"),
        ("拖一下进度条，看1分08秒到1分15秒。", "请看1分08秒到1分15秒。"),
        (
            "The lamp is back. Press play and listen to the fill at 0:45.",
            "The lamp is back. Listen to the fill at 0:45.",
        ),
        ("把播放頭移到 0:17 看看，手肘還會抖。", "請看0:17，手肘還會抖。"),
        (
            "Scrub to 0:19 in the timeline, where the lantern tips over and the boat rocks.",
            "Look at 0:19, where the lantern tips over and the boat rocks.",
        ),
        ("Let it play in the preview up to the toast at 0:23.", "Look at the toast at 0:23."),
        ("Go there and hit play at 2:40 for the moment both laugh.", "Look at 2:40 for the moment both laugh."),
    ],
)
def test_when_to_look_or_listen_stays_told(said: str, left: str) -> None:
    result = changed(said)
    assert [action.action for action in result.actions] == ["timeline"]
    assert result.text == left


@pytest.mark.proves("words.gui-actions")
@pytest.mark.parametrize(
    ("said", "actions"),
    [
        ("Click the gear icon and press Export.", ["export"]),
        ("Hover over the clip and click Play.", ["timeline"]),
        ("Tick the versions you need and press Download.", ["export"]),
        ("1. Click Export\n2. Choose your resolution\n3. Click **Download**", ["export"]),
        ("Click Accept changes, then choose Export.", ["chat", "export"]),
        ("Right-click the preview and pick Save as GIF.", ["export"]),
        ("Drag the remaining ones into the browser window.", ["upload"]),
        ("把正面那張拖進方框。", ["upload"]),
        ("Top up on the billing page and press Resume.", ["credits", "chat"]),
        ("Top up in the wallet menu and press **Continue render**.", ["credits", "chat"]),
        ("点“重新合成”之后在播放器里听一遍。", ["chat", "timeline"]),
        ("The Buy credits button is the yellow one at the bottom, push it.", ["credits"]),
        ("To change the song, open the Audio panel.", ["state"]),
        ("Before you share it, push the Upload icon.", ["upload"]),
        ("想听一下区别的话，点击撤销按钮。", ["chat"]),
        ("It is red. (To fine-tune the cut, zoom into the timeline.)", ["timeline"]),
        ("Click the 🎤 button in the toolbar.", ["chat"]),
        ("请点击 📎 图标上传素材。", ["upload"]),
        ("The Save button turns pink, so give it a click.", ["export"]),
        ("The Audio panel has 8 more, just open it.", ["state"]),
        ("「檔案」選單裡的「轉出影片」就是最後一步，請點它。", ["export"]),
        ("The cut is done. Press the shiny Save button!", ["export"]),
        ("Lower it in Motion settings and press Save.", ["chat"]),
        ("我把它剪好了，並請您點擊匯出按鈕。", ["export"]),
        ("聲音還可以更小，拉一下「環境音」推桿。", ["chat"]),
        ("Zip to 0:22 on the timeline and give it a watch.", ["timeline"]),
    ],
)
def test_what_is_clicked_first_goes_with_what_is_done_then(said: str, actions: list[str]) -> None:
    assert [action.action for action in translate(said).actions] == actions


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize(
    ("said", "left"),
    [
        (
            "It is 0:20.\n\n**Next steps:**\n- **Export**: Click Export at the top\n- **Preview:** Press Play",
            "It is 0:20.",
        ),
        ("字幕是白色。\n\n接下来您可以：\n1. **导出：**点击右上角的“导出”\n2. **预览**：点击播放按钮", "字幕是白色。"),
        ("- **Music**: Paper Boats at 30%\n- **Export**: press the Export button", "- **Music**: Paper Boats at 30%"),
        ("- **Music**: If it is too loud, press Mute.", "- **Music**: If it is too loud, tell me."),
        ("It is red. When you're happy with it, select the clip and press Delete.", "It is red."),
        ("It is red. Once you're satisfied, push Add files under the preview to add your own.", "It is red."),
        ("It is red. If you're not happy with it, click Undo.", "It is red. If you're not happy with it, tell me."),
        ("字幕是白色。满意的话，单击【导入素材】。", "字幕是白色。"),
        ("字幕是白色。滿意的話，點擊「套用」。", "字幕是白色。"),
        ("It is red. By the way, press Undo.", "It is red."),
        ("When the colours look right, go to Export.", "Tell me when the colours look right."),
        ("字幕看不清的话，点导出。", "字幕看不清的话，告诉我。"),
    ],
)
def test_what_only_calls_an_instruction_or_agrees_goes_with_it(said: str, left: str) -> None:
    assert translate(said).text == left


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("It is red.\n\n*Click the Export button to save it.*", "It is red."),
        ("It is red. **Tap Publish in the side panel.**", "It is red."),
        ("It is red.\n\n_Open the Layers panel to see all of them._", "It is red.\n\n_You can see all of them._"),
        ("It is red. 👉 Hit the Play button.", "It is red."),
        ("片头4秒。👉 轻点【预览】。", "片头4秒。"),
        ("The logo is sharp ✅ Click Export.", "The logo is sharp ✅"),
        ('It opens with the "Low tide." Click Export.', 'It opens with the "Low tide."'),
        ("It is red. Done! 🎉 Click Export.", "It is red. Done! 🎉"),
        ("It is red.\n\n### Next step\nClick Export.", "It is red."),
        ("It is red.\n\nTo save it:\nClick Export.", "It is red."),
        ("## Your film is red\nClick Export to save it.", "## Your film is red"),
        ("Parts:\n| a | 4 s |\n\nClick Export.", "Parts:\n| a | 4 s |"),
        ("It is red.\n\n- [ ] Click the Export button", "It is red."),
        ("It is red.\n\n**Step 1** – Open the Layers panel.", "It is red."),
        ("片头4秒。温馨提示：点击导出按钮。", "片头4秒。"),
        ("片头4秒。\n\n👉 **下一步**\n1. 点击右上角【导出】", "片头4秒。"),
        ("It is red.\n1. 📥 **Export** – click Export at the top right", "It is red."),
        ("> **Note:** If a line is wrong, double-click it in the panel.", "> **Note:** Tell me if a line is wrong."),
        ("The script says:\n*Press play and wait.*", "The script says:\n*Press play and wait.*"),
        ("The cut is 0:42. Click Export, and you're done.", "The cut is 0:42."),
        ("The cut is 0:42. Click Export, it only takes a second.", "The cut is 0:42."),
        ("The cut is 0:42. Press Play and wait a moment.", "The cut is 0:42."),
        ("The cut is 0:42. Open the Audio panel, if needed.", "The cut is 0:42."),
        ("The cut is 0:42. I suggest you click Sharpen – easy!", "The cut is 0:42."),
        ("成片42秒。点击导出，很简单。", "成片42秒。"),
        ("成片42秒。如有需要，请点“下载成片”即可。", "成片42秒。"),
        ("成片42秒。点播放听一遍（可选）。", "成片42秒。"),
    ],
)
def test_what_only_dresses_an_instruction_goes_with_it(said: str, left: str) -> None:
    assert translate(said).text == left


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize(
    ("said", "left", "actions"),
    [
        ("It is 18 MB. To save it: (1) click Export (2) choose MP4 (3) press OK", "It is 18 MB.", ["export"]),
        ("It is 0:30. 1. Open the Export menu 2. Pick 1080p 3. Press OK. It fits.", "It is 0:30. It fits.", ["export"]),
        ("It is 0:30. 1. Open the menu 2. Press Export 3. Press OK", "It is 0:30.", ["export"]),
        ("1) open the menu 2) press Export 3) choose MP4", "", ["export"]),
        ("字幕是白色。1. 打开菜单 2. 点击导出 3. 选择MP4", "字幕是白色。", ["export"]),
        ("It is 0:30. Steps: 1) Click Export 2) Select 1080p 3) Click Download", "It is 0:30.", ["export"]),
        ("导出步骤：1. 点击右上角导出 2. 选择1080p 3. 点确定。音量是30%。", "音量是30%。", ["export"]),
        ("Take 1. It fades in. Take 2. It fades out.", "Take 1. It fades in. Take 2. It fades out.", []),
        (
            "Cards: 1. Open the jar 2. Pour 3. Press Eco. All is cut.",
            "Cards: 1. Open the jar 2. Pour 3. Press Eco. All is cut.",
            [],
        ),
        ("第2、5、8段太暗。", "第2、5、8段太暗。", []),
    ],
)
def test_steps_that_are_counted_inside_of_a_line_go_or_stay_together(said: str, left: str, actions: list[str]) -> None:
    result = translate(said)
    assert (result.text, [action.action for action in result.actions]) == (left, actions)


@pytest.mark.proves("words.gui-choice")
@pytest.mark.parametrize(
    ("said", "answers"),
    [
        ("Two moods:\n- Calm: piano\n- Bold: drums\n\nTap the one you prefer.", ["Use “Calm”.", "Use “Bold”."]),
        ("片名候选：\n1. 《慢火》\n2. 《灶台》\n\n请选中您喜欢的那一个。", ["请用“慢火”。", "请用“灶台”。"]),
        ("I cut:\n- the fog\n- the gull\n\nSelect the clip you want to change.", []),
        ("I cut:\n- the fog\n- the gull\n\nSelect one and press Delete.", []),
        ("Two moods:\n- Calm: piano\n- Bold: drums\n\nTick one and hit Apply.", ["Use “Calm”.", "Use “Bold”."]),
        ("片名候选：\n1. 《慢火》\n2. 《灶台》\n\n挑一个后点“套用”。", ["请用“慢火”。", "请用“灶台”。"]),
        ("片段：\n1. 《慢火》\n2. 《灶台》\n\n选一个，点“删除”。", []),
        ("Do you want me to delete clip 2? Click **Yes** or **No**.", ["Yes, go ahead.", "No, leave it as it is."]),
        ("Click **Keep original** or **Use new version**.", ["Keep original.", "Use new version."]),
        ("点击“应用”或者“取消”。", ["好的，就这样。", "不用了，保持原样。"]),
        ("Click “Day / Night”.", []),
    ],
)
def test_two_buttons_or_a_list_leave_the_choice_to_the_user(said: str, answers: list[str]) -> None:
    assert translate(said).answers == answers


@pytest.mark.proves("words.gui-actions")
@pytest.mark.parametrize(
    ("said", "action", "tool", "arguments"),
    [
        ("Click Export.", "export", "export", {"session": "s1"}),
        ("Open the Effects panel.", "state", "state", {"session": "s1"}),
        ("Preview it in the timeline.", "timeline", "state", {"session": "s1"}),
        ("Check your balance on the billing page.", "credits", "credits", {}),
        ("Drop your files here.", "upload", "upload", {"session": "s1", "sources": []}),
        ("Drag the voice to 0:03.", "chat", "chat", {"session": "s1", "message": "Move the voice to 0:03"}),
        ("Click **Auto-fill**.", "chat", "chat", {"session": "s1", "message": "Apply “Auto-fill”."}),
        ("Press Retry.", "chat", "chat", {"session": "s1", "message": "Please try again."}),
    ],
)
def test_an_instruction_becomes_the_tool_call_that_does_it(
    said: str, action: str, tool: str, arguments: dict[str, object]
) -> None:
    (found,) = translate(said, "s1").actions
    assert (found.action, found.tool, found.arguments, found.said) == (action, tool, arguments, said.rstrip("."))


@pytest.mark.proves("words.gui-actions")
@pytest.mark.parametrize(
    ("said", "options"),
    [
        ("Press the Export button and choose 1080p.", {"resolution": "1080p"}),
        ("点击右上角的「导出」，选择MOV，4K。", {"format": "mov", "resolution": "4k"}),
        ("Hit Export and pick MP4, highest quality.", {"format": "mp4", "quality": "high"}),
        ("Click Export and choose where to save it.", {}),
        ("Press Export, MP4 only, and nothing else.", {"format": "mp4"}),
        ("没问题就按“导出”，1080p 就行。", {"resolution": "1080p"}),
        ("Once you have chosen MP4 from the dropdown, press Export.", {"format": "mp4"}),
        ("1. Click **Export**\n2. Choose 1080p\n3. Click **Save**", {"resolution": "1080p"}),
        ("1. 点击右上角的“导出”\n2. 选择 4K\n3. 点击“确认”", {"resolution": "4k"}),
    ],
)
def test_what_is_to_be_chosen_for_an_export_goes_with_its_tool_call(said: str, options: dict[str, str]) -> None:
    (found,) = translate(said).actions
    assert found.arguments == options


@pytest.mark.proves("words.speed")
@pytest.mark.parametrize("lead", ["", "Double-click the title ", "双击标题"])
@pytest.mark.parametrize(
    "piece",
    [
        "and click it ",
        "and pull it down, ",
        "(",
        "*",
        "{",
        "点击",
        "，",
        "- click it\n",
        "open the panel to see it ",
        "1. ",
        "'a ",
        "点击“应用滤镜”按钮，再把音量拖到30%。\n",
        "点击撤销按钮",
        "Click **Apply** and drag it to 0:05. ",
        "1",
        "往后拖",
        "请他再听",
        "between the one and ",
        "if it is long; ",
        "(1) tap it ",
        "1. tap it 2. ",
        "pick “Gong” and ",
        "选“锣”，",
        ", click Submit, which costs you a minute",
        "点第7格，",
        "drag it and once it is there, ",
        ", right-click the tie on the left and press Heal",
        "点开看效果",
        "第2、",
        "open it to see it ",
        '<a click="',
        "drag it until the end ",
        "play the first take at ",
        "open the tab where I put ",
        "点开面板里有一",
        "Lyrics:\nclick it\n",
        "Q: click\nA: tap\n",
        "[00:01] a: click it\n",
        "— click it\n",
        "> click it\n",
        "**Captions**\nclick it now\n",
        "**Click it now** ",
        "**Click it now ",
        "Captions:\n- click it\n",
    ],
)
def test_a_translation_takes_time_in_step_with_its_text(lead: str, piece: str) -> None:
    assert keeps_pace(translate, lambda size: lead + piece * (size // len(piece)))


@pytest.mark.proves("words.speed")
@pytest.mark.parametrize("piece", [" ", "a ", "- a\n", "*", "(", "b, "])
def test_a_choice_takes_time_in_step_with_its_list(piece: str) -> None:
    end = "b\n- c\n\nClick the one you like."
    assert keeps_pace(translate, lambda size: f"- a{piece * (size // len(piece))}{end}")


@pytest.mark.proves("words.gui-actions")
@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Use the volume slider in the **Audio** panel to balance the sound.", "Balance the sound"),
        ("Use the slider in the **Color** panel to change the brightness to 20%.", "Change the brightness to 20%"),
        ("Press **Boost bass** in the **Audio** panel to make it fuller.", "Boost bass."),
        ("Pick pt-BR from the Accent drop-down.", "Apply “pt-BR”."),
        ("Choose **Blur** and set it to 3.", "Set Blur to 3"),
        ("Double-click the text to edit it.", "Edit the text"),
        ("Click the padlock icon to stop them from shifting.", "Stop them from shifting"),
        ("Drag the corner handle to make it bigger.", "Make it bigger"),
        ("Click the **Split** icon in the toolbar to cut a clip yourself.", "Cut a clip"),
        ("Click Lock titles.", "Lock titles."),
        ("Tick it in the grid and press Use this version.", "Use this version."),
        ("Toggle the Motion Blur switch off.", "Turn off “Motion Blur”."),
        ("取消勾选「统一用字」即可。", "请关闭“统一用字”。"),
        ("Select that clip and press Delete.", "Delete that clip."),
        ("勾选不要的那个，再点“删除”。", "请删除不要的那个。"),
        ("Right-click the stairs clip and choose Lower exposure.", "Lower exposure for the stairs clip."),
        ("Paint over the fence with your mouse and press Heal.", "Apply “Heal” to the fence."),
        ("Check the box next to the take you want and press Promote.", "Apply “Promote” to the take you want."),
        ("Press Replace on the pigeon row.", "Replace the pigeon."),
        ("框选车牌，再点“马赛克”。", "请对车牌应用“马赛克”。"),
        ("右鍵點第2段，選擇「拆分」。", "請拆分第2段。"),
        ("In the pitch box enter +1 and confirm with OK.", "Set pitch to +1"),
        (
            "Select the track, pull the volume slider down to 40% and press Apply.",
            "Select the track, lower volume to 40%",
        ),
        ("Flip the Text outline switch in the style bar.", "Apply “Text outline”."),
        ("Select Rec.709 in the LUT dropdown.", "Apply “Rec.709”."),
        ("Ctrl+Z is your friend.", "Undo the last change."),
        ("Click Apply on the flame preset.", "Apply the flame preset."),
        ("One word is off: correct that cell and press Update chart.", "Correct that cell. Apply “Update chart”."),
        ("把年份改掉後點「全部更新」。", "把年份改掉。請應用“全部更新”。"),
        ("Click Defringe, enter 20 and press OK.", "Set “Defringe” to “20”."),
        ("Right-click on the gap at 0:33 and pick Close Gap.", "Close Gap at 0:33."),
        ("Use the eyedropper on shot 1 and click Match.", "Apply “Match” on shot 1."),
        ("Click Use Version 6 in the dropdown.", "Use Version 6."),
        ("Hold Shift, then drag the first one out of frame.", "Move the first one out of frame"),
        ("Double-click the card and stretch it by its corners.", "Stretch the card"),
        ("Swipe the Smoothness dial to 80.", "Set Smoothness to 80"),
        ("Move the Saturation slider from 12 to roughly 45.", "Set Saturation from 12 to roughly 45"),
        ("Pull the top edge down by about 6% and click the tick.", "Move the top edge down by about 6%"),
        ("Slip the hand clip over the cut, using the trim tool.", "Slip the hand clip over the cut"),
        ("按住字幕往上推一些。", "把字幕往上移一些"),
        ("把“强度”旋钮拧小会更自然。", "把“强度”调小会更自然"),
        ('Tick "Add scene" for a dawn shot.', "Add scene for a dawn shot"),
        ("Press the B key to toggle it off.", "Press the B key to toggle it off"),
        (
            "Select it, cut with Ctrl+X, click at the very start and paste.",
            "Select it, cut with Ctrl+X, click at the very start and paste",
        ),
        ("Select it in the filmstrip and press Del.", "Delete it."),
        ("Mark the sign and hit Track & hide.", "Apply “Track & hide” to the sign."),
        ("Drag the rain layer so it starts at 0:11.", "Move the rain layer so it starts at 0:11"),
        ("Pull the warmth slider to the right until it reads +18.", "Set warmth to +18"),
        ("Switch on Dehaze in the panel; 35 is plenty.", "Apply “Dehaze”; 35 is plenty"),
        ("按住它往里拖，留出40像素最稳妥。", "把它往里移，留出40像素最稳妥"),
        ("Long-press the audio clip and pick Remove loop from the menu.", "Remove loop for the audio clip."),
        ("Press Cmd+Z.", "Undo the last change."),
        ("**Undo:** press Revert.", "Undo the last change."),
        ("双击标题可以修改文字。", "修改文字（标题）"),
        ("长按片段可以删除。", "删除片段"),
        ("Highlight that clip and press the Delete key.", "Delete that clip."),
        ("Move the Softness slider to the right.", "Raise Softness"),
        ("Drag the volume slider in the Audio panel.", "Adjust the volume"),
        ("把色调滑块往左拉一点。", "把色调调低一点"),
        ("Click the dice button for a new random pattern.", "I'd like a new random pattern."),
        ("Pin it by pressing the pushpin in its corner.", "Pin it"),
        ("Otherwise hit Ignore.", "No, leave it as it is."),
        ("Click Yes to remove them or No to keep them.", "Yes, go ahead. / No, leave it as it is."),
        ('Click "Keep" to keep the clips or "Delete" to remove them.', "Keep it. / Delete it."),
        ("You can resize the logo by dragging its corners.", "Resize the logo"),
        ("Drag the logo to reposition it.", "Reposition the logo"),
        ("請稍後再點一次「生成」按鈕。", "請再試一次。"),
        ("先剪好片头，再点「应用」。", "好的，就这样。"),
        ("请点击“生成”开始。", "请开始生成。"),
        ("Select **Cinematic** and click **Generate**.", "Apply “Cinematic”."),
        ("点「确定」继续，点「取消」保留。", "好的，就这样。 / 不用了，保持原样。"),
        ("點「套用」。", "好的，就這樣。"),
        ("To change the font, select the caption track and pick a new one.", "Change the font"),
        ("Click on the logo to change its size.", "Change the size of the logo"),
        ("Click the clip at 0:12 and press S to split it.", "Split the clip at 0:12"),
        ("Click Timing and choose Slow.", "Set “Timing” to “Slow”."),
        ("选取后按 Delete 就好。", "请删除它。"),
        ("Select clip 3 and click **Mute**.", "Mute clip 3."),
        ("Select clip 2 and click the trash icon.", "Delete clip 2."),
        ("选中第二段，点垃圾桶。", "请删除第二段。"),
        ("To change the font or color, double-click the text.", "Change the font or color"),
        ("If you want to change the font, double-click the text.", "Change the font"),
        ("想换字体的话，双击标题。", "换字体"),
        ("Double-click the label and type the right name.", "Change the label"),
        ("双击那一行文字改掉即可。", "把那一行文字改掉"),
        ("Grab the Warmth slider and pull it left.", "Lower Warmth"),
        ("Moving the Softness slider to the right fixes it.", "Raise Softness"),
        ("Pull the volume slider of track 3 down with your mouse.", "Lower the volume of track 3"),
        ("把饱和度滑块拉到+20。", "把饱和度调到+20"),
        ("把 Warmth slider 往右拖。", "把 Warmth 调高"),
        ("可以拖动右侧的语速滑块进行调整。", "调整语速"),
        ("Click the padlock on track 2.", "Lock track 2."),
        ("點「鎖定」按鈕。", "請鎖定它。"),
        ("点“替换字体”。", "请替换字体。"),
        ("Use the color picker in the sidebar to choose another shade.", "Choose another shade"),
        ("可以在时间轴上拖拽调整。", "调整它"),
        ("请点击镜像图标，二胡就会回到左腿上。", "请镜像它。"),
        ("Tap the text layer if you wish to change the wording.", "Change the wording"),
        (
            "It begins with crackle; drag the start of the green bar to get rid of it.",
            "Move the start of the green bar",
        ),
        ("片尾留了3秒空白，再把它拖到最后一个镜头上。", "把它移到最后一个镜头上"),
        ("You may want to drag the left edge of the audio bar to 0:12.", "Move the left edge of the audio bar to 0:12"),
        ("flicker 还剩一点点，把 Smooth 的 slider 拉到 70 就没了。", "把 Smooth 调到 70 就没了"),
        ("第2段最长。右键点第2段，选择“拆分”。", "请拆分第2段。"),
        ("人名條放在左下。想移動的話用滑鼠拖曳。", "移動"),
        ("Slide the Film Strength control to the left.", "Lower Film Strength"),
        ("Click Next to lay them over the footage.", "Please continue."),
        ("Enable Stabilise in the right panel; expect a crop of about 6%.", "Apply “Stabilise”."),
        ("By the way, the bent arrow is Redo, click it to go back again.", "Redo the last change."),
        ("將鞭炮音軌往後拖 0.8 秒。", "將鞭炮音軌往後移動 0.8 秒"),
        ("把“割蜜”那段往后移到0:38。", "把“割蜜”那段往后移到0:38"),
        ("mic 有 pop noise，勾上 De-pop就行。", "请应用“De-pop”。"),
        ("两种写法都出现了。双击字幕改成一致。", "把字幕改成一致"),
        (
            "Select the voice track and pull its fader down to -18 dB.",
            "Select the voice track and set its fader down to -18 dB",
        ),
        ("Long-press it, then slide it to the front.", "Move it to the front"),
        ("Hide track 2 with the eye icon to see the original.", "Hide track 2"),
        ("Highlight the word in the script and click Pronunciation to fix it.", "Fix it with “Pronunciation”."),
        ("您也可以选中文字后在工具栏中修改颜色、描边和阴影。", "修改颜色、描边和阴影（文字）"),
        ("您可以稍后点击“重试”。", "请再试一次。"),
        ("Drag its corners to resize it.", "Resize it"),
        ("To rearrange, just drag and drop.", "Rearrange it"),
        ("You can switch the ratio in the canvas settings at the bottom left.", "Switch the ratio"),
        ('Then click "Use".', "Use it."),
        ("您可以点击时间轴上的音频轨道来调整音量。", "调整音量"),
        ("請點「確認腳本」。", "好的，就這樣。"),
        ("Click **Confirm & Generate** to start.", "Please generate it."),
        ("双击字幕可以修改文字内容，拖动字幕条可以调整时间。", "修改文字内容（字幕），调整时间（字幕条）"),
        ("Double-click the caption at 0:19.", "Change the caption at 0:19"),
        ("Tap the thumbs-up under version B.", "Use version B"),
        ("Mute the guide track with the little M button.", "Mute the guide track"),
        ("Click Stretch Slides.", "Stretch Slides."),
        ("Twist the Shimmer knob for more.", "Raise Shimmer"),
        ("Grab it with the cursor and slide it toward the edge.", "Move it toward the edge"),
        ("There's a Deflicker checkbox in the clip menu; tick it.", "Apply “Deflicker”."),
        ("Pull the right handle of the text box.", "Move the right handle of the text box"),
        ("把速度那顆滑桿往右推。", "把速度調高"),
        ("Double-click the card if you'd rather reword it.", "Reword it"),
        ("Click the Energy slider and push it to the right.", "Raise Energy"),
        ("Slide the Scale handle back to 140%.", "Set Scale to 140%"),
        ("Click the checkmark next to the winner.", "Use the winner"),
        ("Press the tick when you agree.", "Yes, go ahead."),
        ("Click the split icon.", "Split it."),
        ("Hit the undo arrow.", "Undo the last change."),
        ("点击右上角的撤销按钮。", "请撤销上一步。"),
        ("Click the face in the frame and type the name.", "Type the name for the face in the frame"),
        ("把想要的那版打勾。", "用想要的那版"),
        ("双击滚动字幕。", "修改滚动字幕"),
        ("把标题双击后改成“秋”。", "把标题改成“秋”"),
        ("点“柔化”按钮会更顺。", "请应用“柔化”。"),
        ("勾選「智慧追蹤」就會跟著她走。", "請應用“智慧追蹤”。"),
        ("接著按「開工」。", "請應用“開工”。"),
        ("The Reset languages button is back, so press that afterwards.", "Reset languages."),
    ],
)
def test_a_message_says_what_is_to_be_done_and_not_where_to_click(text: str, message: str) -> None:
    assert [action.arguments.get("message") for action in translate(text).actions] == [message]


@pytest.mark.proves("words.gui-actions")
@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Move the playhead to 0:15 and click **Split**.", "Split it at 0:15."),
        ("Go to 0:32 and press **M** to add a marker.", "Add a marker at 0:32"),
        ("Drag the playhead to 0:08 and click the scissors icon.", "Split it at 0:08."),
        ("把播放头移到0:15，点“分割”。", "请在0:15分割它。"),
    ],
)
def test_an_edit_at_the_playhead_is_asked_for_at_its_time(text: str, message: str) -> None:
    assert [action.arguments["message"] for action in translate(text).actions if action.action == "chat"] == [message]


@pytest.mark.proves("words.gui-actions", "words.gui-sentence")
@pytest.mark.parametrize(
    ("reply", "left", "said"),
    [
        (
            "It runs 0:45. **Click the Export button** to save it.",
            "It runs 0:45.",
            "**Click the Export button** to save it",
        ),
        ("**Open the Media panel** to see all 7 clips.", "You can see all 7 clips.", "Open the Media panel"),
        (
            "It drags: just **drag the clip** to 0:05.",
            "It drags: just move the clip to 0:05.",
            "just **drag the clip** to 0:05",
        ),
        ("片子45秒。👉 **点击「导出」** 即可保存。", "片子45秒。", "**点击「导出」** 即可保存"),
        ("**Open Water** is ready: 3:12. **Press Export**.", "**Open Water** is ready: 3:12.", "Press Export"),
        ("It runs 0:45. Click `Export` to save it.", "It runs 0:45.", "Click `Export` to save it"),
        ("片子45秒。点击 `导出`。", "片子45秒。", "点击 `导出`"),
    ],
)
def test_an_instruction_is_one_in_bold_and_with_its_button_set_as_code(reply: str, left: str, said: str) -> None:
    result = translate(reply)
    assert (result.text, [action.said for action in result.actions]) == (left, [said])


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize(
    "told",
    [
        "**Open Water** is ready: 3:12, two titles.",
        "The title **Press Play on Autumn** fades in at 0:03.",
        "The log says `click export` twice; I ran `open -a Player` myself.",
    ],
)
def test_bold_titles_and_code_stay(told: str) -> None:
    assert translate(told) == Translation(text=told, actions=[])


@pytest.mark.proves("words.gui-content", "words.gui-sentence")
@pytest.mark.parametrize(
    ("reply", "left"),
    [
        (
            "1. Trimmed the intro\n2. Removed the whine\n3. Put the name, *Ibu*, on a lower third\n\nClick Export.",
            "1. Trimmed the intro\n2. Removed the whine\n3. Put the name, *Ibu*, on a lower third",
        ),
        ("It is dark. Set Angle with the dial to 210°.", "It is dark. Set Angle to 210°."),
        (
            "If you scroll through the Media bin you'll come across three clips tagged *unused*.",
            "you'll come across three clips tagged *unused*.",
        ),
        ('Two endings wait. Click the one you like best and then "Use this".', "Two endings wait."),
        (
            "If you scrub slowly across 1:30–1:34 you can see the magician palm the coin.",
            "At 1:30–1:34 you can see the magician palm the coin.",
        ),
    ],
)
def test_what_is_left_is_whole(reply: str, left: str) -> None:
    assert translate(reply).text == left


@pytest.mark.proves("words.gui-choice")
@pytest.mark.parametrize(
    ("reply", "answers"),
    [
        (
            "Three covers. Click the one you like and press Apply. If none of them works, click Regenerate.",
            ["Yes, go ahead.", "Please try again."],
        ),
        (
            "三个封面。请点击您喜欢的，然后点「应用」。如果都不满意，可以点「重新生成」。",
            ["好的，就这样。", "请再试一次。"],
        ),
        (
            "三個封面。請點擊您喜歡的，然後點「套用」。如果都不滿意，可以點「重新生成」。",
            ["好的，就這樣。", "請再試一次。"],
        ),
    ],
)
def test_to_take_what_is_there_and_to_try_again_are_not_asked_for_together(reply: str, answers: list[str]) -> None:
    assert translate(reply).answers == answers


@pytest.mark.proves("words.gui-actions", "words.gui-sentence")
@pytest.mark.parametrize(
    ("reply", "left", "message"),
    [
        (
            "It is slow; move the Speed slider to 1.1x, I used 1.0x.",
            "It is slow; set the Speed to 1.1x, I used 1.0x.",
            "Set the Speed to 1.1x",
        ),
        (
            "I filled the sides with a blur; if you'd rather crop, select the clip and click Crop in the toolbar.",
            "I filled the sides with a blur; tell me if you'd rather crop.",
            "Crop the clip.",
        ),
        (
            'All is sharp. Select all clips, open the Effects panel, search for "Vintage", and drag it on them.',
            "All is sharp.",
            "Apply “Vintage” to all clips.",
        ),
    ],
)
def test_an_edit_by_hand_is_told_in_words(reply: str, left: str, message: str) -> None:
    result = translate(reply)
    assert (result.text, [action.arguments.get("message") for action in result.actions]) == (left, [message])


@pytest.mark.proves("words.gui-content", "words.gui-sentence")
@pytest.mark.parametrize(
    ("reply", "left"),
    [
        (
            'Nearly done. Verify under "Plan & Balance" that 16 units are available.',
            "Nearly done. Check that 16 units are available.",
        ),
        ("积分今晚过期，点右上角的钱包图标就知道还剩63，够再渲一遍。", "积分今晚过期，还剩63，够再渲一遍。"),
        ("请刷新积分页面看一眼，若没有更新，把订单号发给我，我帮您核实。", "若没有更新，把订单号发给我，我帮您核实。"),
        ("如需修改，把时间点和想法发给我。", "如需修改，把时间点和想法发给我。"),
        ("积分购买入口在右上角钻石图标里，首次充值有八折。", "首次充值有八折。"),
        ("点它下方的“套用”只影响白天的六段，夜景不动。", "“套用”只影响白天的六段，夜景不动。"),
        ("点右上角的“导出”拿到的就是52秒的竖版。", "导出会得到52秒的竖版。"),
        ("点一下导出，您就能拿到两份文件：带字幕的横版和竖版。", "您就能拿到两份文件：带字幕的横版和竖版。"),
        ("要的话我现在就能导出，1080p大约40秒。", "要的话我现在就能导出，1080p大约40秒。"),
        (
            "I can export this as a vertical cut too, or upload the square one to the shared folder for you.",
            "I can export this as a vertical cut too, or upload the square one to the shared folder for you.",
        ),
        (
            "It crops nine per cent; unchecking Stabilise under the clip gives the full frame back.",
            "It crops nine per cent; turning off “Stabilise” gives the full frame back.",
        ),
        ("1. Used so far: 15.\n2. Left on your account: 20.", "1. Used so far: 15.\n2. Left on your account: 20."),
        ("拉“闪避”滑杆能调得更低，不过低于20%的话，就听不见了。", "不过低于20%的话，就听不见了。"),
        ("要保留透明通道就别选 MP4。", "要保留透明通道就别选 MP4。"),
        ("條片剪起。撳右上角「匯出」，揀 1080p 就得。", "條片剪起。"),
        ("It is done. Press Render at the bottom of the window.", "It is done."),
        ("Snow is in. Play it once from the start and press Render.", "Snow is in."),
        ("It is done. The film may then be obtained through the Deliver page.", "It is done."),
        ("请前往「个人中心-充值」购买积分，或选择720P导出（仅需6积分）。", "仅需6积分。"),
    ],
)
def test_what_an_instruction_tells_beside_itself_stays(reply: str, left: str) -> None:
    assert translate(reply).text == left


@pytest.mark.proves("words.gui-actions")
@pytest.mark.parametrize(
    ("reply", "left", "action"),
    [
        ("片子45秒。法务确认之后，再点击“导出”也不迟。", "片子45秒。", "export"),
        ("滤镜偏黄。点它下方的“应用到剩余片段”。", "滤镜偏黄。", "chat"),
    ],
)
def test_a_button_pressed_by_its_name_is_pressed(reply: str, left: str, action: str) -> None:
    result = translate(reply)
    assert result.text.startswith(left)
    assert "点" not in result.text
    assert [found.action for found in result.actions] == [action]


@pytest.mark.proves("words.gui-content")
@pytest.mark.parametrize(
    "told",
    [
        "您发来的网盘链接我能直接取，共19.4 GB，不必再手动上传。",
        "我可以直接做的：\n- 导出三种长度\n- 查剩余点数",
        "What I can do:\n- Export three lengths\n- Upload them to the shared folder",
        "大拇指悬在“发送”上面三秒，最后点了“删除草稿”。",
        "按钮下面的小字“首张免费”要不要保留？",
        "Please don't press Export just yet: the licence is still being confirmed.",
    ],
)
def test_what_the_speaker_does_or_nobody_has_to_do_stays(told: str) -> None:
    assert translate(told) == Translation(text=told, actions=[])
