"""Plain replies, put together of what an editor says: content, what to click and where, and content about clicking.

What stands in `examples/` was thought of for what is hard. Here is what is said every day, of each thing on a screen
with each verb and place, so that no plain instruction is read by a stray word, and no film by a button in it.
"""

from __future__ import annotations

from plain import Dice, Row

COUNT = 4000
_CONTENT_SHARE = 0.2
_WHOLE_SHARE = 0.2
_TWO_SHARE = 0.15
# What is said before an instruction, and behind it.
_CONTENT = {
    "en": """
        Your 30-second spot is ready: five shots, 1080p. | The title is red now.
        I cut clip 2 at 0:12 and lowered the music to 30%. | The last shot now holds for two seconds.
        Done! The logo sits in the lower left from 0:05 to 0:20.
        Your video is 45 seconds long and has four scenes. | I could not find a song with that name.
        The captions are in Spanish and English. | Rain and thunder are on their own track.
    """,
    "zh": """
        片子已经剪好，一共30秒，五个镜头。 | 标题现在是红色。 | 第2段从0:12剪开，音乐降到30%。
        最后一个镜头多停了两秒。 | 字幕是中英双语，白色。 | 音乐换成了钢琴曲，音量20%。 | 我没有找到这个名字的歌。
    """,
}
_BEHIND = {
    "en": """
        The music is at 30%. | Do you like the ending? | The file is 18 MB. | Shall I make the title bigger?
    """,
    "zh": "音量是30%。 | 片尾要不要再长一点？ | 文件大约18MB。",
}
# What an instruction begins with.
_LEADS = {
    "en": """
        Please | Now | Just | Then | Simply | Next, | You can | You can now | To continue, | Go ahead and
        When you're happy with it, | If you like it, | When you are ready, | Once you're satisfied,
        If everything looks good, | Feel free to | After that, | All you need to do is
    """,
    "zh": """
        请 | 现在 | 然后 | 接着 | 您可以 | 你可以 | 只需 | 只要 | 满意的话， | 如果满意， | 没问题的话， | 下一步，
        最后 | 麻烦您 | 直接 | 先
    """,
}
# A click, where it is, on what, and what for, by what an agent does instead.
_VERBS = {
    "en": """
        click | tap | press | hit | click on | tap on | select | choose | use | push | go to | look for
    """,
    "zh": "点击 | 点 | 按 | 点一下 | 轻点 | 单击 | 按下 | 选择 | 点按 | 找到",
}
_PLACES = {
    "en": """
        in the top right corner | at the top right | in the toolbar | in the upper left | on the left | on the right
        below the player | under the preview | at the bottom | next to the title | in the menu | in the side panel
        (top right) | above the timeline | at the bottom of the screen | beside the timeline | in the header
    """,
    "zh": """
        右上角的 | 右上角 | 左上角的 | 工具栏里的 | 下方的 | 播放器下面的 | 时间轴上方的 | 菜单里的 | 左侧的
        屏幕右边的 | 页面顶部的 | 侧栏里的
    """,
}
_THINGS = {
    "en": {
        "export": """
            the Export button | Export | **Export** | "Download" | the Download icon | the blue Export button
            the save icon | [Export] | the Download button | the Save button | the Share button | **Download**
            the download arrow | Export video | the export icon | Publish | the Save icon
        """,
        "timeline": """
            the Play button | the play button | the preview button | ▶ | **Play** | the Preview button
            the play icon | Preview | "Play" | the ▶ button | the playback button | the little play triangle
        """,
        "state": """
            the Layers panel | the Audio tab | the Media library | the track list | the Subtitles panel
            the clip list | the History tab | the Assets panel | the Effects tab | the Captions tab
            the Project panel
        """,
        "credits": """
            the Billing tab | the credits badge | the Billing page | the Top up button | the account page
            the coin icon | the wallet icon | Buy credits | the Usage page | your plan | **Billing**
            the Upgrade button
        """,
        "upload": """
            the Upload button | the paperclip | the paperclip icon | the + button | the Upload icon | Add media
            **Upload** | the Import button | "Upload" | the attach icon | Add files
        """,
        "chat": """
            the Undo button | **Apply** | Apply | the Split button | the Mute icon | Regenerate | the trash icon
            the Crop tool | Auto captions | the Reset button | Duplicate | the scissors | "Remove noise"
            the Mirror button | Confirm | the Loop toggle | the lock icon | the magic wand | [Retry] | Stabilize
        """,
    },
    "zh": {
        "export": """
            “导出”按钮 | 导出按钮 | 「导出」 | 【下载】 | 下载图标 | 蓝色的导出按钮 | 保存按钮 | “下载”
            “保存到本地” | 分享按钮 | **导出**
        """,
        "timeline": "播放按钮 | “播放” | 预览按钮 | ▶ | 播放键 | 【预览】 | 「播放」",
        "state": "图层面板 | 音频面板 | 素材库 | 字幕列表 | 轨道列表 | 历史记录 | 媒体库 | “素材”标签页",
        "credits": "账户页面 | “充值” | 积分图标 | 余额 | 【升级套餐】 | 账单页 | 钱包图标",
        "upload": "上传按钮 | “上传” | 回形针图标 | 加号 | 【导入素材】 | 「上传」 | 附件按钮",
        "chat": """
            撤销按钮 | “应用” | 分割按钮 | 静音图标 | “重新生成” | 删除图标 | 裁剪工具 | 【智能字幕】 | 「降噪」
            重置按钮 | “确认” | 复制按钮
        """,
    },
}
_AIMS = {
    "en": {
        "export": """
            to save it | to download it as an MP4 | to get your file | to export the video | and save the video
        """,
        "timeline": "to watch it | to hear the result | to see how it looks | to play it back",
        "state": "to see all of them | to see what is there",
        "credits": "to buy more | to see your balance | to top up",
        "upload": "to add your own | to add a logo | and choose your file",
        "chat": "to apply it | to try again | to change it",
    },
    "zh": {
        "export": "保存视频 | 就可以下载了 | 即可导出 | 导出成片 | 把视频存到本地",
        "timeline": "看看效果 | 就能看到效果 | 预览一下",
        "state": "查看 | 看看都有什么",
        "credits": "查看余额 | 购买积分 | 充值",
        "upload": "添加素材 | 上传您的文件",
        "chat": "即可生效 | 就行了",
    },
}
# What is done to a panel.
_OPENS = {
    "en": "open | go to | expand | switch to | check | click | look in",
    "zh": "打开 | 进入 | 点开 | 切换到 | 展开",
}
# Instructions that are no click.
_WHOLE = {
    "en": {
        "timeline": """
            drag the playhead to 0:12 | move the playhead back to the start | scrub to 0:15
            play it in the preview window | watch it in the player | press the space bar to play it
            preview it in the timeline | play it back from 0:05
        """,
        "upload": """
            drag your files into the upload area | drop the clips into the box on the left
            drag and drop your song into the window | upload your logo with the paperclip
        """,
        "chat": """
            drag the clip to the left | drag the opacity slider to 40% | press Ctrl+Z
            right-click the clip and choose Delete | drag the edge of clip 2 to 0:08
            double-click the title to edit it | select the clip and press Delete | toggle the switch next to Shadows
        """,
        "export": """
            press Ctrl+E | open the Export menu and choose MP4 | click Export and pick 1080p | go to File > Export
        """,
        "state": "scroll through the track list | look in the media library | expand the audio track",
        "credits": """
            top up in your account | check your balance on the account page | open your profile and go to Billing
        """,
    },
    "zh": {
        "timeline": """
            把播放头拖到0:12 | 拖动进度条到0:15 | 在播放器里看一遍 | 按空格键播放 | 在预览窗口里播放
        """,
        "upload": "把文件拖到上传框里 | 把素材拖进左边的框 | 拖拽歌曲到窗口",
        "chat": """
            把片段拖到左边 | 把透明度滑块拖到40% | 按Ctrl+Z | 右键点击片段选择删除 | 双击标题修改 | 选中片段按删除键
        """,
        "export": "按Ctrl+E导出 | 打开导出菜单选择MP4 | 点击导出选1080p",
        "state": "展开音频轨道 | 到素材库里看 | 滚动轨道列表",
        "credits": "到账户页面充值 | 在账户里查看余额",
    },
}
# Content about things of a screen, and the things.
_TOLD_OF = {
    "en": """
        {thing} in your demo is now blue. | I moved {thing} to the top right corner of the frame.
        {thing} appears at 0:12 and fades out at 0:15. | The hand taps {thing} at 0:04, on the beat.
        The actor clicks {thing} twice in the third scene.
        I drew {thing} larger, so that it can be read on a phone. | At 0:08 you see {thing} on the laptop.
        The caption reads "Click {thing}". | In scene 2 she opens {thing} and smiles.
        I replaced {thing} with your logo. | Your tutorial shows {thing} for three seconds.
        The voice says: press {thing}. | The camera moves from the door to {thing}.
        {thing} was too dark, so I raised it by 20%. | Should {thing} stay in the picture?
        The animation of {thing} takes 2 s. | {thing} glows red when the hand comes near.
    """,
    "zh": """
        演示里的{thing}现在是蓝色。 | 我把{thing}移到画面右上角。 | {thing}在0:12出现，0:15淡出。
        手指在0:04点了一下{thing}，正好踩在节拍上。 | 第三幕里演员两次点击{thing}。 | 字幕写着“点击{thing}”。
        第二个镜头里她打开{thing}笑了。 | 我把{thing}换成了您的标志。 | 教程里{thing}停留三秒。
        旁白说：按{thing}。 | 镜头从门移到{thing}。 | {thing}太暗，我提亮了20%。 | {thing}要不要留在画面里？
        {thing}的动画长2秒。
    """,
}
_SHOWN = {
    "en": """
        the Export button | the Play button | the Upload icon | the download bar | the cursor | the mouse
        the billing page | the layers | the timeline | the toolbar | the preview | the magnifier | the paperclip
        the scissors | the lock icon | the menu | the media library | the coin | the wallet | the play icon
        the slider
    """,
    "zh": """
        导出按钮 | 播放按钮 | 上传图标 | 光标 | 鼠标 | 账单页 | 图层 | 时间轴 | 工具栏 | 预览图 | 放大镜 | 回形针
        剪刀 | 锁图标 | 菜单 | 素材库 | 金币 | 钱包 | 播放键 | 滑块
    """,
}


def row(dice: Dice) -> Row:
    """Content, instructions or content about them, and content again."""
    lang = dice.choice(["en", "en", "zh"])
    gap = " " if lang == "en" else ""
    parts = [[dice.one(_CONTENT[lang]), "keep"]]
    if dice.likely(_CONTENT_SHARE):
        told = dice.filled(dice.one(_TOLD_OF[lang]), {"thing": _SHOWN[lang]})
        parts.append([gap + told[:1].upper() + told[1:], "keep"])
    else:
        for action in dice.sample([*_THINGS[lang]], 2 if dice.likely(_TWO_SHARE) else 1):
            parts.append([gap + _instruction(dice, lang, action), action])
    if dice.likely(0.6):
        parts.append([gap + dice.one(_BEHIND[lang]), "keep"])
    return {"lang": lang, "parts": parts}


def _instruction(dice: Dice, lang: str, action: str) -> str:
    lead = dice.one(_LEADS[lang]) if dice.likely(0.85) else ""
    if dice.likely(_WHOLE_SHARE):
        said = dice.one(_WHOLE[lang][action])
    else:
        verb = dice.one((_OPENS if action == "state" else _VERBS)[lang])
        thing = dice.one(_THINGS[lang][action])
        place = dice.one(_PLACES[lang]) if dice.likely(0.8) else ""
        aim = dice.one(_AIMS[lang][action]) if dice.likely(0.6) else ""
        said = " ".join(filter(None, (verb, thing, place, aim))) if lang == "en" else f"{verb}{place}{thing}{aim}"
    if lang == "zh":
        return f"{lead}{said}。"
    said = f"{lead} {said}".strip()
    return f"{said[:1].upper()}{said[1:]}."
