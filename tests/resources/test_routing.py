"""Routing: what a person said becomes steps."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nemo_mcp.resources.routing import Step, file_name, plan
from pace import keeps_pace

EDITS = [
    "trim the intro to 2 seconds",
    "mute the second clip",
    "add a warm look",
    "把标题改成红色",
    "slow the waves down to 50%",
]
COMMANDS = ["export it", "show me the tracks", "check my credits", "导出视频", "查询积分", "列出轨道"]
SOURCES = ["~/clips/raw.mov", "/srv/media/take 2/a.wav", "https://cdn.example.com/v/intro.mp4?x=1", "C:\\clips\\b.mp4"]
SOURCES += ["footage/cam_2.mov", "$HOME/a b/c.wav", "\\\\nas\\raw\\d.mp4", "%USERPROFILE%\\e.png", "素材/海边/01.mp4"]
WORDS = st.sampled_from(
    "export download credits status upload timeline make title the a my and then don't mp4 4k ~/a.mov https:// "
    ", . ? ! ; : ' \" “ ” （ ） 、 / \\ { } \n 🚀 é İ \u2028 \ud800 导出 积分 别 再 吗".split(" ")
)


@pytest.mark.proves("words.plan-chat")
@pytest.mark.parametrize(
    "message",
    [
        "Don't export yet, first fix the audio.",
        'Add a title that says "Download our app today"',
        "title: EXPORT YOUR MIND",
        "roll the credits at the end",
        "The white balance is off.",
        "旁白念：“您的余额不足，请充值。”",
        "做一个介绍进出口的动画",
        "Can you handle 4K?",
        "What do you think?",
        "Split clip 2.\n\nThanks,\nAna",
        "人脸打码。\n\n谢谢，\n小安",
        "字体换成粗体，好吗？",
        "帮忙剪掉最后三秒吧，老板今天要",
        "Add a title, I need it today",
        "",
    ],
)
def test_what_is_not_plainly_a_command_is_chat_and_arrives_unharmed(message: str) -> None:
    assert plan(message) == [Step("chat", message)]


@pytest.mark.proves("words.plan-commands")
def test_a_compound_request_is_done_step_by_step() -> None:
    assert plan(
        'Upload ~/a.mov, put "Hi, export" over the first shot; then export it as webm in 4K. Credits left?'
    ) == [
        Step("upload", "Upload ~/a.mov", {"source": "~/a.mov"}),
        Step("chat", 'put "Hi, export" over the first shot'),
        Step("export", "export it as webm in 4K", {"format": "webm", "resolution": "4k"}),
        Step("credits", "Credits left?"),
    ]


@pytest.mark.proves("words.plan-commands")
@pytest.mark.parametrize(
    ("message", "action"),
    [
        ("ＥＸＰＯＲＴ　ＩＴ", "export"),
        ("EXPORT", "export"),
        ("dowload it", "export"),
        ("匯出影片", "export"),
        ("把專案裡的片段列出來", "state"),
        ("導出視頻", "export"),
        ("查询一下余额", "credits"),
        ("查詢餘額", "credits"),
        ("時間軸上有什麼", "state"),
        ("credits?", "credits"),
        ("status", "state"),
    ],
)
def test_every_script_and_spelling_is_understood(message: str, action: str) -> None:
    assert [step.action for step in plan(message)] == [action]


@pytest.mark.proves("words.plan-commands")
@pytest.mark.parametrize(
    ("message", "actions"),
    [
        ("My boss is waiting, please hand over the video.", ["export"]),
        ("Mute the wind. Looks great! My boss is waiting, so send me the file.", ["chat", "export"]),
        ("Send me the file because my flight leaves soon", ["export"]),
        ('user: "can I get that as mkv?"', ["export"]),
        ("老板在催了，快把视频发我", ["export"]),
        ("The wifi here is awful. Tracks first, then my credits, then a 480p mp4.", ["state", "credits", "export"]),
    ],
)
def test_small_talk_around_a_request_is_no_step_of_its_own(message: str, actions: list[str]) -> None:
    assert [step.action for step in plan(message)] == actions


@pytest.mark.proves("words.plan-commands")
@pytest.mark.parametrize(
    ("message", "actions"),
    [
        ("Make a second ending if I still have 40 credits", ["credits", "chat"]),
        ("If it's ready send me the mp4", ["state", "export"]),
        ("Send me the mp4 once the title is red", ["chat", "export"]),
        ("Only export after you've muted the second clip", ["chat", "export"]),
        ("Don't export until the title is blue; after that deliver it as mov", ["chat", "export"]),
        ("if I still have 20 credits make the storm longer", ["credits", "chat"]),
        ("积分够的话再生成一段夜景", ["credits", "chat"]),
        ("积分够30的话就再做一段海浪", ["credits", "chat"]),
        ("If there are at least 40 credits left, add a second verse.", ["credits", "chat"]),
        ("點數夠 15 就輸出 mov", ["credits", "export"]),
        ("Export it in 720p, and tell me my balance afterwards.", ["export", "credits"]),
        ("Download the video first, then delete clip 2.", ["export", "chat"]),
        ("先导出，再把标题改成红色", ["export", "chat"]),
        ("check my credits before exporting", ["credits", "export"]),
        ("make the title red before exporting", ["chat", "export"]),
        ("在导出之前，把黑边裁掉", ["chat", "export"]),
        ("生成前先告诉我账户里还有没有钱", ["credits"]),
        ("Tell me what's on the timeline, drop the last clip and hand me a gif", ["state", "chat", "export"]),
        ("cool, lemme have it", ["export"]),
        ("Has the render finished? If it has, send me the mp4.", ["state", "export"]),
        ("Download it, though first see how many credits I have", ["credits", "export"]),
        ("Export it in 4k and add my logo at the end", ["chat", "export"]),
        ("here's /a/b.mp4, put it first", ["upload", "chat"]),
        ("I'd like the file in 720p once you've removed the last scene.", ["chat", "export"]),
        ("The font is ugly. Export after you've changed it.", ["chat", "export"]),
        ("Before you import https://cdn.example.net/a.mp4 see if I've got credits to spare.", ["credits", "upload"]),
        ("Export now and mute the parrot afterwards.", ["export", "chat"]),
        ("輸出 1080p，前提是點數還夠", ["credits", "export"]),
        ("导出吧，积分够的话", ["credits", "export"]),
        ("导出1080p，前提是标题改成红色", ["chat", "export"]),
        ("export it in 720p, provided you blur the faces first", ["chat", "export"]),
        ("I want the mp4. What have I left in credits before that?", ["credits", "export"]),
        ("The client leaves at noon. I need the mp4 in my hands before that.", ["export"]),
        ("Tell me what is on the timeline; do not change it.", ["state"]),
        ("Is the logo in there? Do not add it if it is missing.", ["state"]),
        ("upload ./owl.png, but do not animate it", ["upload"]),
        ("请先告诉我时间线上有什么，随后导出 mp4", ["state", "export"]),
        ("check my credits. export it. mute the second clip. export it.", ["credits", "export", "chat", "export"]),
    ],
)
def test_what_a_request_depends_on_is_done_before_it(message: str, actions: list[str]) -> None:
    assert [step.action for step in plan(message)] == actions


@pytest.mark.proves("words.plan-whole")
@pytest.mark.parametrize(
    ("message", "texts"),
    [
        ("Set the volume to 30. Then send.", ["Set the volume to 30"]),
        ("Delete photos 3, 5 and 9. Then export as mov.", ["Delete photos 3, 5 and 9"]),
        ("Cut it at 0:10. Then send it.", ["Cut it at 0:10"]),
        ("1. trim it 2. export it", ["trim it"]),
        ("換首歌導出720p", ["換首歌"]),
        ("片头去掉 导出 1080p", ["片头去掉"]),
        ("加个片头就交付", ["加个片头"]),
        ("導出前先把黑邊裁掉", ["把黑邊裁掉"]),
        ("If I have more than 40 credits, make the intro", ["If I have more than 40 credits, make the intro"]),
        ("加个导出按钮", ["加个导出按钮"]),
        ("最后三秒剪掉，导出", ["最后三秒剪掉"]),
        ("再亮一点，再导一份", ["再亮一点"]),
        ("Step 1: upload /tmp/a.mp4\nStep 2: trim it to 10 s\nStep 3: export as gif", ["trim it to 10 s"]),
        ("The user wants you to blur the logo and give them the mp4.", ["blur the logo"]),
        ("Hi Sam, make it calmer, then export. Best,\nAnna", ["make it calmer"]),
        ("用户希望把第二段剪短，然后导出成mp4，谢谢", ["把第二段剪短"]),
    ],
)
def test_what_is_sent_is_the_whole_edit_and_nothing_else(message: str, texts: list[str]) -> None:
    assert [step.text for step in plan(message) if step.action == "chat"] == texts


@pytest.mark.proves("words.plan-commands")
@pytest.mark.parametrize(
    ("message", "orders"),
    [
        ("I have the mp4 already, send me the mov", [{"format": "mov"}]),
        ("I'd rather have webm than mp4", [{"format": "webm"}]),
        ("Any format will do except gif. Just get me the finished thing.", [{}]),
        ('export(format="gif", quality="low")', [{"format": "gif", "quality": "low"}]),
        ('导出(格式="gif", 画质="低")', [{"format": "gif", "quality": "low"}]),
        ("mp4 for the client, gif for the newsletter", [{"format": "mp4"}, {"format": "gif"}]),
        ("send it as mp4 instead of mov", [{"format": "mp4"}]),
        ("export the video as mp4 or mov, doesn't matter", [{"format": "mp4"}]),
        ("export in 720p, no, 1080p please", [{"resolution": "1080p"}]),
        ("not 4k, 1080p is fine, just give me the video", [{"resolution": "1080p"}]),
        ("导出，4K 的话太大，1080 就行", [{"resolution": "1080p"}]),
        ("export mp4 and mov", [{"format": "mp4"}, {"format": "mov"}]),
        ("导出mp4、mov各一份", [{"format": "mp4"}, {"format": "mov"}]),
        ("export it in 1080p for YouTube and in 4k for the TV", [{"resolution": "1080p"}, {"resolution": "4k"}]),
        ("Save it as lake-trip-final.mov", [{"format": "mov"}]),
        ("导出两份，一份1080p一份720p", [{"resolution": "1080p"}, {"resolution": "720p"}]),
        ("send it, no larger than 720p please, mp4", [{"format": "mp4", "resolution": "720p"}]),
        ("导出成 opening.mp4", [{"format": "mp4"}]),
        ("export it in fulll hd", [{"resolution": "1080p"}]),
        ("dooownload it as a giiif", [{"format": "gif"}]),
    ],
)
def test_an_export_has_the_options_that_were_meant(message: str, orders: list[dict[str, str]]) -> None:
    assert [(step.action, step.arguments) for step in plan(message)] == [("export", order) for order in orders]


@pytest.mark.proves("words.plan-commands")
@pytest.mark.parametrize(
    "message",
    [
        "Thanks for the video, it made my mother cry",
        "已经下载了，谢谢",
        "导出失败了，怎么回事啊",
        "成片先别给我",
        "還沒要匯出，先把雜訊降掉",
        "I meant crop, not export",
        "should I take mp4 or mov for the church projector?",
        "Delete kitchen_03.mov.",
        "Hold off on exporting, the logo is still the old one.",
        "Please don't upload anything; a painted forest is enough.",
        "I'll upload the rest tomorrow, start with the boat shots for now",
        "素材我晚点传给你",
        "剪一个给我妈看的视频",
    ],
)
def test_what_is_only_spoken_of_is_not_done(message: str) -> None:
    assert [(step.action, step.text) for step in plan(message)] == [("chat", message)]


@pytest.mark.proves("words.plan-whole")
@pytest.mark.parametrize(
    "message",
    [
        "use ./sfx/thunder.wav at 0:12",
        "Use ~/Music/song.mp3 as the background music",
        "Upload a.mp3 as the music",
        "Make a promo with ~/oven.mp4",
        "用 ~/片/夜市.mp4 做一条短视频",
        "用 /tmp/a.mp3 做背景音乐",
        "用「夜景.jpg」當封面",
        "make ball.mov play backwards, i'm uploading it now: /tmp/in/ball.mov",
    ],
)
def test_what_is_uploaded_to_be_used_for_something_is_used_for_it(message: str) -> None:
    upload, chat = plan(message)
    assert (upload.action, chat.action, chat.text) == ("upload", "chat", message)


@pytest.mark.proves("words.plan-whole")
@pytest.mark.parametrize(
    ("message", "source"),
    [
        ("把https://v.example.com/raw.mov里的人声提取出来", "https://v.example.com/raw.mov"),
        ("《毕业典礼.mp4》导入一下", "毕业典礼.mp4"),
        ("D:\\Tapes\\side b (2) take 3.wav", "D:\\Tapes\\side b (2) take 3.wav"),
        (
            "~/Movies/Screen Recording 2026-03-05 at 09.12.mov",
            "~/Movies/Screen Recording 2026-03-05 at 09.12.mov",
        ),
        ("s3://attic/reels/day 03/boat_a.mxf", "s3://attic/reels/day 03/boat_a.mxf"),
        ('{"steps": ["upload gong.wav", "put it at the start"]}', "gong.wav"),
        ("please import anthem.mid", "anthem.mid"),
    ],
)
def test_a_source_ends_where_the_sentence_goes_on(message: str, source: str) -> None:
    assert plan(message)[0].arguments == {"source": source}


@pytest.mark.proves("words.plan-whole")
def test_a_video_that_is_to_be_made_of_files_is_made_of_them() -> None:
    *uploads, chat = plan("make a music video from this song and these clips: ~/a.mp3 ~/b.mp4 ~/c.mp4")
    assert [step.arguments["source"] for step in uploads] == ["~/a.mp3", "~/b.mp4", "~/c.mp4"]
    assert chat.action == "chat"
    assert chat.text.startswith("make a music video")


@pytest.mark.parametrize(
    "message",
    [
        "merge ./a.mp4 and ./b.mp4 with a crossfade",
        "use /v/a.mp4 for the video and /v/b.mp3 for the music",
        "replace a.mp4 with b.mp4",
        "put b.mp4 before a.mp4",
        "put /v/a.mp4 and /v/b.mp4 side by side",
        "add intro.mp4 to the start and outro.mp4 to the end",
        "stitch these together: /v/1.mp4, /v/2.mp4",
        "把 /a/1.mp4 和 /a/2.mp4 接在一起",
        "麻煩幫我把a.mp4跟b.mp4合併",
        "把这两个视频拼起来：/a/1.mp4 /a/2.mp4",
        "视频是 /a/1.mp4 音乐是 /a/m.mp3 剪成卡点视频",
        "片头用 /a/i.mp4，片尾用 /a/o.mp4",
    ],
)
def test_what_is_done_with_two_files_is_sent_whole_behind_both(message: str) -> None:
    *uploads, chat = plan(message)
    assert [step.action for step in uploads] == ["upload", "upload"]
    assert (chat.action, chat.text) == ("chat", message)


@pytest.mark.parametrize(
    ("message", "edit"),
    [
        ("trim ~/beach.mp4 to 10s and save as ~/short.mp4", "trim ~/beach.mp4 to 10s"),
        ("add captions to ~/talk.mp4 and save as ~/talk_new.mp4", "add captions to ~/talk.mp4"),
        ("mute ~/talk.mp4 and save it to ~/muted.mp4", "mute ~/talk.mp4"),
        ("speed up dog.mp4 2x and render to dog_fast.mp4", "speed up dog.mp4 2x"),
    ],
)
def test_a_file_that_is_to_be_written_is_not_uploaded(message: str, edit: str) -> None:
    upload, chat, export = plan(message)
    assert (upload.action, chat.action, chat.text, export.action) == ("upload", "chat", edit, "export")
    assert export.arguments == {"format": "mp4"}


@pytest.mark.proves("export.named")
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("export it as lake.mov in 480p", "lake.mov"),
        ("save the film under the name Our Trip.mp4, please", "Our Trip.mp4"),
        ("export it and call it “trip 2”", "trip 2"),
        ("export it as a.mp4 and b.gif", "b.gif"),
        ("render to out/lake.mov", "out/lake.mov"),
        ("导出，文件名叫夏天.mp4", "夏天.mp4"),
        ("保存成“我的 旅行.mp4”", "我的 旅行.mp4"),
        ("export it as mp4", ""),
        ("export it as “gif”", ""),
        ("convert lake.mov to mp4", ""),
        ("export lake.mov as a gif", ""),
        ("send it to “Ana”", ""),
    ],
)
def test_a_name_for_the_file_of_an_export_is_found_in_its_words(text: str, name: str) -> None:
    assert file_name(text) == name


@pytest.mark.proves("export.named")
@pytest.mark.parametrize(
    "message",
    [
        "export it as “Summer Trip”",
        "can you export it as “Trip”?",
        "save the film as 'May'",
        "导出为“夏天”",
        "save it under the name family.mp4",
        "export it with the name “trip”",
        "export the video and call it “Summer Trip”",
        "导出这个视频，名字叫“旅行”",
    ],
)
def test_what_only_names_the_file_is_part_of_the_export(message: str) -> None:
    (step,) = plan(message)
    assert (step.action, step.text) == ("export", message)
    assert file_name(step.text)


@pytest.mark.proves("words.plan-chat")
@pytest.mark.parametrize(
    "message", ["save the title as “Hello”", "add a title and call it “Intro”", "don't export it as “Trip”"]
)
def test_what_names_something_else_is_not(message: str) -> None:
    assert plan(message) == [Step("chat", message)]


@pytest.mark.proves("words.plan-commands")
@pytest.mark.parametrize(
    "message",
    [
        "项目链接给我",
        "把工程的链接发我",
        "我要项目网址",
        "專案連結給我",
        "give me the project link",
        "send me the link to my project",
        "project link please",
        "share the project page",
        "what's the project url?",
    ],
)
def test_the_link_to_the_project_is_looked_up(message: str) -> None:
    assert plan(message) == [Step("state", message)]


@pytest.mark.proves("words.plan-commands")
@pytest.mark.parametrize(
    ("message", "actions"),
    [
        ("export it and give me the project link", ["export", "state"]),
        ("导出视频，然后把项目链接给我", ["export", "state"]),
        ("add the project link at the end of the video", ["chat"]),
        ("把项目链接加到片尾", ["chat"]),
        ("give me the download link", ["export"]),
        ("视频链接发我", ["export"]),
    ],
)
def test_beside_other_wishes_the_link_is_one_more(message: str, actions: list[str]) -> None:
    assert [step.action for step in plan(message)] == actions


@pytest.mark.proves("words.plan-left-out")
@pytest.mark.parametrize(
    ("message", "sources"),
    [
        ("Not take_1.wav, please import take_2.wav.", ["take_2.wav"]),
        ("import north.mov and south.mov, but not east.mov", ["north.mov", "south.mov"]),
        ("Use crowd_cheer.mp3, not crowd_boo.mp3, when he scores.", ["crowd_cheer.mp3"]),
        ("upload ~/in/new.mov instead of ~/in/old.mov", ["~/in/new.mov"]),
        ("不是 v1.wav，要加進來的是 v2.wav", ["v2.wav"]),
        ("don't forget to import ../stills/cover.jpg", ["../stills/cover.jpg"]),
        ("upload all of these except c.png: a.png, b.png", ["a.png", "b.png"]),
        ("upload cover.png, no wait, poster.png", ["poster.png"]),
        ("import ~/a/rain.wav ... sorry, ~/a/rain_2.wav", ["~/a/rain_2.wav"]),
        ("Bring in a.wav and b.wav; c.wav stays out.", ["a.wav", "b.wav"]),
        ("don't upload old.png, upload new.png", ["new.png"]),
        ("don't upload old.png or older.png, upload new.png", ["new.png"]),
        ("dont upload the old logo, upload logo_v5.png", ["logo_v5.png"]),
        ("不要上传old.png，上传new.png", ["new.png"]),
        ("Neither 1.mov nor 2.mov, they shake. Add 3.mov to the project.", ["3.mov"]),
        ("the song isn't old.mp3, it's new.mp3. import that", ["new.mp3"]),
        ("不是第一版.wav，是第二版.wav，传这个", ["第二版.wav"]),
        ("别传旧的.mov，upload 定稿.mov才对", ["定稿.mov"]),
        ("导入 日出.mov 跟 日落.mov，正午.mov 不要", ["日出.mov", "日落.mov"]),
        ("Write 'todo.mp4' on the note on the fridge", []),
        ("type C:\\Temp\\a.mov into the terminal in the film", []),
        ("盒子上的标签写着“毕业.mov”，镜头推近", []),
        ("项目里的雨声.mp3小声一点", []),
        ("Is sting.wav in the project already? If it isn't, upload it.", ["sting.wav"]),
    ],
)
def test_a_file_that_is_named_to_be_left_out_is_not_uploaded(message: str, sources: list[str]) -> None:
    assert [step.arguments["source"] for step in plan(message) if step.action == "upload"] == sources


# Names, some of which begin like what may stand before one, and such leads.
NAMES = "雨声.mp3 take_2.mov 和平饭店.mp4 发布会.mxf 收尾.mov 用户手册.pdf 一个人.mp4 下集.mp4 妈妈的信.wav".split()
LEADS = """
    上传 把 还有 就是 加上 然后导入 我要传 帮忙把 再加一个 加一段 剪一下 试试 附件是 视频是 封面用 客户刚给的 用户发来的
    用户给了 老师昨天发我的 桌面上的 手机里的 upload那个 intro用 大家把 第一段是 配乐换成 以及
"""


@pytest.mark.proves("words.plan-names")
@pytest.mark.parametrize("lead", ["", *LEADS.split()])
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_read_whole_and_alone_behind_chinese_words(lead: str, name: str) -> None:
    uploads = [step.arguments["source"] for step in plan(f"{lead}{name}") if step.action == "upload"]
    assert uploads == [name]


@pytest.mark.proves("words.plan-names")
@pytest.mark.parametrize(
    ("message", "source"),
    [
        ("upload Screen Recording 2026-05-02 at 10.15.30.mov", "Screen Recording 2026-05-02 at 10.15.30.mov"),
        ("Screenshot 2026-05-02 at 9.41.07.png", "Screenshot 2026-05-02 at 9.41.07.png"),
        ("please add Opening Titles.mov", "Opening Titles.mov"),
        ("Attach blueprint.pdf", "blueprint.pdf"),
        ("PLEASE UPLOAD CLIP.MOV", "CLIP.MOV"),
        ("import D:/Clips/final over.mp4", "D:/Clips/final over.mp4"),
        ("~/out/scene9.exr.mov", "~/out/scene9.exr.mov"),
        ("[the raw take](https://a.example/b/take.mp4)", "https://a.example/b/take.mp4"),
        ("上传 产品图（新）.jpg", "产品图（新）.jpg"),
    ],
)
def test_a_name_with_blanks_brackets_or_two_endings_is_one(message: str, source: str) -> None:
    assert [step.arguments for step in plan(message)] == [{"source": source}]


@pytest.mark.parametrize(
    ("message", "actions"),
    [
        ("before you export the mkv turn the music down", ["chat", "export"]),
        ("before we export the edit make it louder", ["chat", "export"]),
        ("once the title is red export it", ["chat", "export"]),
        ("once the export is done tell me", ["state"]),
        ("Export it twice: once as mp4, once as gif.", ["export", "export"]),
        ("one as mp4, one as gif, please export", ["export", "export"]),
        ("Make a storm at sea, unless I'm below 20 credits.", ["credits", "chat"]),
        ("积分不到30就算了，够的话再生成一个雨天版", ["credits", "chat"]),
        ("第二段用雨声.mp3，谢谢", ["upload", "chat"]),
    ],
)
def test_what_is_to_be_done_is_found_without_a_mark_before_it(message: str, actions: list[str]) -> None:
    assert [step.action for step in plan(message)] == actions


@pytest.mark.proves("words.plan-price")
@pytest.mark.parametrize(
    ("message", "actions"),
    [
        ("How many credits would a 4K export of this take?", ["credits"]),
        ("what would a 20-second generation cost me in credits?", ["credits"]),
        ("生成一条10秒的要花多少积分？", ["credits"]),
        ("匯出1080p要扣幾點？", ["credits"]),
        ("do credits expire at the end of the month?", ["chat"]),
    ],
)
def test_what_something_would_cost_is_looked_up_and_not_sent(message: str, actions: list[str]) -> None:
    assert [step.action for step in plan(message)] == actions


@pytest.mark.parametrize(
    ("message", "actions"),
    [
        ("add /home/me/outro.mp4 to the end", ["upload", "chat"]),
        ("add /v/b.mp4 after the first clip", ["upload", "chat"]),
        ("upload ~/talk.mov and convert it to mp4", ["upload", "chat"]),
        ("add a.mp4 and b.mp4 to the library too", ["upload", "upload"]),
        ("here are my clips: ~/1.mp4, ~/2.mp4", ["upload", "upload"]),
        ("把 /a/1.mp4 加速两倍", ["upload", "chat"]),
        ("在右上角放 /a/logo.png", ["upload", "chat"]),
        ("背景音乐用 /a/m.mp3", ["upload", "chat"]),
        ("把 /a/1.mp4 放到最后", ["upload", "chat"]),
        ("幫我剪/Users/amy/a.mp4，太長了", ["upload", "chat"]),
        ("把 /a/1.mp4 加进来", ["upload"]),
        ("素材放在 /a/b/ 里", ["upload"]),
        ("我拍的视频在 /a/1.mp4", ["upload"]),
        ("把 /a/1.mp4 放进素材库", ["upload"]),
        ("把 /a/1.mp4 放进片头", ["upload", "chat"]),
        ("add ~/logo.png to the pool", ["upload"]),
        ("add ~/logo.png to the project first, then export it", ["upload", "export"]),
        ("能不能把/a/1.mp4加到项目里？", ["upload"]),
        ('add "cat vs roomba FINAL.mp4" 🐈', ["upload"]),
        ("add ~/laugh.wav 3 times", ["upload", "chat"]),
    ],
)
def test_a_file_with_a_place_in_the_film_is_uploaded_and_put_there(message: str, actions: list[str]) -> None:
    assert [step.action for step in plan(message)] == actions


@pytest.mark.parametrize(
    ("message", "source"),
    [
        ("帮我剪/a/1.mp4", "/a/1.mp4"),
        ("这个视频/data/v.mp4做成慢动作", "/data/v.mp4"),
        ("https://youtu.be/abc帮我剪成30秒", "https://youtu.be/abc"),
        ("https://x.com/素材/视频1.mp4", "https://x.com/素材/视频1.mp4"),
        ("上传 素材/旅行.mp4", "素材/旅行.mp4"),
        ("upload一下raw/cat_01.mp4", "raw/cat_01.mp4"),
        ("收下旁白新.m4a，替换原来的配音", "旁白新.m4a"),
    ],
)
def test_a_chinese_sentence_runs_into_a_place_without_a_blank(message: str, source: str) -> None:
    assert plan(message)[0].arguments == {"source": source}


def test_slashes_between_chinese_words_part_requests_and_name_no_file() -> None:
    assert [(step.action, step.text) for step in plan("加字幕/换音乐/导出")] == [
        ("chat", "加字幕/换音乐"),
        ("export", "导出"),
    ]


@pytest.mark.parametrize(
    ("message", "actions"),
    [
        ("the quayside at dawn → ~/quay.mov", ["upload"]),
        ("my take = ~/take.wav", ["upload"]),
        ("brighten it → ~/quay.mov", ["upload", "chat"]),
    ],
)
def test_words_that_only_name_a_file_ask_for_nothing(message: str, actions: list[str]) -> None:
    assert [step.action for step in plan(message)] == actions


@pytest.mark.parametrize("message", ["convert ~/beach.mov to mp4", "把 /a/beach.mov 转成mp4"])
def test_a_file_that_is_to_have_another_format_is_uploaded_placed_and_exported(message: str) -> None:
    upload, chat, export = plan(message)
    assert (upload.action, chat.text, export.action, export.arguments) == (
        "upload",
        message,
        "export",
        {"format": "mp4"},
    )


@pytest.mark.proves("words.plan-chat")
@pytest.mark.parametrize(
    "message",
    [
        "always ask me first before you export",
        "please confirm with me before exporting",
        "wait for my ok before you render",
        "dont export till i tell you",
        "captions first. export when I say",
        "add captions, export later",
        "I'll need it in 4k eventually, now just add the logo",
        "no download please, I'd like a happier ending",
        "加个片头 明天再导出",
        "回头再导出",
        "等我看一遍再导出1080p",
        "I'll want this as a MOV some day but for now only fix the audio sync.",
        "Please don't render the file out, the violin is still off key. Retune it.",
        "I don't want you to export it, the song is wrong",
        "You don't have to send me the file, only redo the voice.",
        "I don't want to upload my own music, choose something happy.",
        "wait with the final file until Thursday",
        "Not ready to export. Let's try a calmer song. thx",
        "The upload is there; now crop out the tripod. Thanks! 😊",
        "ok, sad lofi under the whole thing",
        "She wants to download her memories, a sad robot short",
        "He wants to save the video store from closing, 30 second trailer",
    ],
)
def test_an_export_that_is_put_off_is_not_done(message: str) -> None:
    assert [(step.action, step.text) for step in plan(message)] == [("chat", message)]


@pytest.mark.proves("words.plan-commands")
@pytest.mark.parametrize(
    ("message", "actions"),
    [
        ("check my credits before exporting", ["credits", "export"]),
        ("add a title before you export", ["chat", "export"]),
        ("I need the mp4 for tomorrow", ["export"]),
        ("export as 9:16 mp4", ["chat", "export"]),
        ("make the text bigger before I export", ["chat"]),
        ("show me what's on the timeline before I export", ["state"]),
        ("save it as mp4 so I can send it later", ["export"]),
        ("导出mp4，别导成mov", ["export"]),
        ("Do not export before the subtitles are translated; afterwards full HD please.", ["chat", "export"]),
        ("before you render the thing out as mov, quieten the wind", ["chat", "export"]),
        ("Keep everything as it is, I only want the mp4.", ["export"]),
        ("First, show the timeline.", ["state"]),
        ("My user asked me to lower the music by half. And what's my credit balance now?", ["chat", "credits"]),
        (
            "The user wants you to blur the logo, give them the mp4 and tell them their balance.",
            ["chat", "export", "credits"],
        ),
        ("The user asks how many points they have left", ["credits"]),
        ("Looks great! Just send the mp4.", ["export"]),
        ("导出成片，有点急", ["export"]),
        ("挺好看的。积分还有多少？", ["credits"]),
        ('The user says: {"action": "export", "format": "mp4"} Thanks!', ["export"]),
    ],
)
def test_an_export_that_is_due_is_done_behind_what_it_needs(message: str, actions: list[str]) -> None:
    assert [step.action for step in plan(message)] == actions


@pytest.mark.proves("words.plan-commands")
@pytest.mark.parametrize(
    ("message", "actions"),
    [
        ("加字幕 不要导出", ["chat"]),
        ("剪成30秒 先不要匯出", ["chat"]),
        ("等会儿再导出", ["chat"]),
        ("匯出前先讓我看看", ["chat"]),
        ("导出前先加个片尾", ["chat", "export"]),
        ("导出前先把片名改成《潮》", ["chat", "export"]),
        ("导出视频没声音", ["chat"]),
        ("把現在時間軸上的音樂刪掉", ["chat"]),
        ("重新导出1080p", ["export"]),
        ("剪完导出", ["export"]),
        ("把加了字幕的版本导出1080p", ["export"]),
        ("帮我加字幕导出mp4", ["chat", "export"]),
        ("幫我換個封面輸出mp4檔給我", ["chat", "export"]),
        ("加完字幕导出为out.mp4", ["chat", "export"]),
    ],
)
def test_what_chinese_says_without_marks(message: str, actions: list[str]) -> None:
    assert [step.action for step in plan(message)] == actions


@pytest.mark.proves("words.plan-commands")
def test_what_is_corrected_replaces_what_was_said() -> None:
    assert [step.arguments for step in plan("Export in 720p. Scratch that, 1080p.")] == [{"resolution": "1080p"}]
    assert [step.arguments for step in plan("导出mov，不对，mp4")] == [{"format": "mp4"}]


@pytest.mark.proves("words.plan-commands")
def test_each_of_several_exports_has_its_own_options() -> None:
    steps = plan("Give me both: a 4K mov and a 720p mp4")
    assert [step.arguments for step in steps] == [
        {"format": "mov", "resolution": "4k"},
        {"format": "mp4", "resolution": "720p"},
    ]


@pytest.mark.proves("words.plan-whole")
@pytest.mark.parametrize(
    "edit",
    [
        "Let it play once more",
        "Make it good to go for TikTok",
        "Mom dances in the kitchen",
        "Say thanks at the end",
        "No music please",
        "Don't show his face",
        "Wait two seconds before the title",
        "The text is ready but too small",
        "Use the wedding footage first",
        "大家鼓掌",
        "别露脸",
    ],
)
@pytest.mark.parametrize("command", [". Export it.", ", then send me the mp4", "，然后导出"])
def test_an_edit_in_everyday_words_is_not_taken_for_small_talk(edit: str, command: str) -> None:
    assert [step.action for step in plan(edit + command)] == ["chat", "export"]


@pytest.mark.proves("words.plan-whole")
@pytest.mark.parametrize(
    "message",
    [
        "Export it without the logo",
        "Give me the video faster",
        "I need the clip to be 10 seconds",
        "I want an mp4 of a sunrise",
        "render a 4k scene of mars",
        "turn the photos into a slideshow",
        "发我一个没有字幕的版本",
        "静音下载",
    ],
)
def test_a_delivery_that_changes_the_video_is_no_plain_export(message: str) -> None:
    assert any(step.action == "chat" for step in plan(message))


@pytest.mark.proves("words.plan-commands")
@given(st.sampled_from(["export", "download", "timeline", "credits", "status"]), st.data())
def test_a_keyword_is_understood_with_neighbouring_letters_exchanged(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 2))
    slip = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    assert plan(slip)[0].action == plan(word)[0].action != "chat"


@pytest.mark.proves("words.plan-whole")
@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200))
def test_any_text_has_a_plan(message: str) -> None:
    steps = plan(message)
    assert steps
    if all(step.action == "chat" for step in steps):
        assert steps == [Step("chat", message)]


@pytest.mark.proves("words.plan-whole")
@given(
    st.lists(st.sampled_from(EDITS) | st.sampled_from(COMMANDS), min_size=1, max_size=6),
    st.sampled_from([". ", "; ", "\n", ", then "]),
)
@example(["check my credits", "mute the second clip", *["check my credits"] * 3], ", then ")
@example(["check my credits", "add a warm look", *["check my credits"] * 3], ", then ")
def test_no_word_of_an_edit_is_lost(parts: list[str], joint: str) -> None:
    said = "\n".join(step.text for step in plan(joint.join(parts)) if step.action == "chat")
    for edit in {part for part in parts if part in EDITS}:
        assert all(word in said for word in re.findall(r"\w+", edit))


@pytest.mark.proves("words.plan-whole")
@given(
    st.lists(st.sampled_from(EDITS), max_size=3),
    st.sampled_from(SOURCES),
    st.sampled_from(["", "use ", "upload ", "here is ", "上传 ", "look at "]),
)
def test_no_path_and_no_address_is_lost(edits: list[str], source: str, verb: str) -> None:
    steps = plan("; ".join([*edits, verb + source]))
    assert any(step.arguments.get("source") == source or source in step.text for step in steps)


@pytest.mark.proves("words.speed")
@pytest.mark.parametrize(
    "piece",
    [
        "and click it ",
        "1. ",
        "if it is ready, ",
        "a/",
        "a red car, ",
        "so ",
        "once ",
        "a",
        "导出，",
        "，",
        '"',
        "~/a b/ ",
        "://",
        "add a title, then ",
        "https://a.b/c帮我剪成",
        "把 /a/1.mp4 加速，",
        "加字幕 重新导出 ",
        "don't export. ",
        "ask me before you export, ",
        "用雨声.mp3",
        "大家把x.mp4放",
        "还有我",
        "Aa Bb Cc.mp4 ",
        "a.mp4, sorry, ",
    ],
)
def test_a_plan_takes_time_in_step_with_its_message(piece: str) -> None:
    assert keeps_pace(plan, lambda size: piece * (size // len(piece)))
