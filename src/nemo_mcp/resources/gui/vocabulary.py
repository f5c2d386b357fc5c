"""The words of buttons, panels and hands. Another language is another pair of tables.

A phrase has one sign, the longest phrase wins, commas part the phrases (wording.py). Chinese is written simplified.
Verbs of a language that puts them first (English) only count where a request begins; those of the second table
(Chinese) count anywhere in their clause.
"""

from __future__ import annotations

from typing import Final

CLICK: Final = "H"  # click, tap, press
DRAG: Final = "D"  # drag, nudge: an edit made by hand
HAUL: Final = "a"  # pull, slide, draw: by hand too, and words of pictures besides
DROP: Final = "J"  # drop: files into a box, or a clip somewhere
OPEN: Final = "O"  # open, go to
ADJUST: Final = "q"  # change, adjust: by hand only with a button or in a panel
CHOOSE: Final = "K"  # choose, select
PREVIEW: Final = "V"  # preview, play
MOUSE: Final = "M"  # with the mouse
PRESS: Final = "h"  # a Chinese verb that is a click by itself
POINT: Final = "k"  # a Chinese verb that is one only before a button
MOVE: Final = "g"  # a Chinese verb of dragging
AT: Final = "b"  # in, at
ENTER: Final = "o"  # a Chinese verb of opening, before a panel
WATCH: Final = "v"  # a Chinese verb of previewing, beside the player
PANEL: Final = "P"
BUTTON: Final = "B"
PLAYER: Final = "T"  # the timeline, the player
PLAYHEAD: Final = "Y"
EXPORT: Final = "E"
UPLOAD: Final = "U"
ACCOUNT: Final = "A"  # the page of the account, the billing
FILES: Final = "F"
BOX: Final = "Z"  # where files are dropped
READY: Final = "R"  # "is at the top right", "lights up": what a button does
LEAD: Final = "L"  # please, you can
IF: Final = "C"
UNTIL: Final = "l"
TO: Final = "Q"
BY: Final = "y"
FOR: Final = "f"
AND: Final = "&"
SUBJECT: Final = "s"  # who does it, when it is not the reader: no request
ITSELF: Final = "i"  # it, you: what a click leads to
SELF: Final = "I"  # what the speaker will do: the verbs that follow are not for the reader
SAVED: Final = "S"  # saved to disk: what an export leads to
NAMED: Final = "N"  # a word that buttons bear, even in small letters
SMALL: Final = "d"  # the, your, in
COUNT: Final = "#"  # a number in words

ENGLISH: Final[dict[str, str]] = {
    CLICK: """
        click, click on, tap, tap on, press, hit, double click, double click on, right click, right click on,
        smash, hover, hover over, toggle, tick, untick, check the box, long press, swipe, push, mash, punch, pinch,
        double tap, switch on, press and hold, clicking, tapping, pressing, hitting, ctrl click, refresh the page,
        reload the page, refresh, reload, focus, sign in, log in, click back
    """,
    DRAG: "drag, drag and drop, drag & drop, nudge, dragging",
    HAUL: "grab, pull, slide, resize, park, grabbing, draw, brush, brush over, pulling, sliding",
    DROP: "drop, dropping, release",
    OPEN: """
        scroll, zoom in, zoom in on, zoom into, zoom out, scroll down, scroll up, scroll to, scroll through, open,
        open up, expand, go to, head to,
        head over to, navigate to, switch to, visit, go back to, opening, expanding, jump to, browse to, browse,
        unfold, pull up, bring up, look under, look in, find, check, check out, see, top up, top up on, top up at,
        top up in, go into, head into, going to, visiting, have a look at, look at, review, manage, you'll find,
        you can find, you will find, find them, find it, collapse, close, dismiss, pull down, access, consult, use,
        use the, enter, entered, dock
    """,
    ADJUST: """
        adjust, change, edit, fine tune, tweak, customise, customize, modify, rename, rearrange, reorder,
        configure, fix, alter, correct, control, turn it down, turn it up, swap
    """,
    CHOOSE: "choose, select, pick, set, enable, disable, activate, mark, choosing, selecting, turn on, turn off",
    PREVIEW: """
        preview, play, watch, view, listen, replay, scrub, scrub through, give it a look, have a look,
        play it back, play back, let it run, run it, take a look, previewing, playing, watching, scrubbing,
        scrubbing through, scrub to, check it, check the result, playback, look, review it, inspect, step through
    """,
    MOUSE: """
        with your mouse, with the mouse, using the mouse, using your mouse, with the cursor, with your cursor,
        use the mouse, use your mouse, use the mouse to, use your mouse to, with your finger, with your fingers,
        use the cursor, use the cursor to, using the cursor, with the arrow keys, use the arrow keys
    """,
    PANEL: """
        panel, dashboard, tab, sidebar, side panel, drawer, library, media library, media bin, bin, menu, dropdown,
        dialog, dialogue box, dialog box, popup, pop up, window, mixer, inspector, toolbar, tool bar, browser,
        gallery tab, layers, media pool, history, presets, my presets, settings, section, page, screen, workspace,
        view menu, navigation bar, asset panel, ribbon, canvas, pane, panels, tabs, brand kit, palette, modal,
        context menu
    """,
    BUTTON: """
        button, icon, arrow, key, keys, star, checkbox, switch, slider, handle, corner handle, gear, thumbnail,
        swatch, dot, dots, plus sign, link below, box, dropdown's, text box, buttons, three dots, knob, cross,
        bin icon, trash icon, handles
    """,
    PLAYER: """
        timeline, player, preview window, preview player, preview pane, preview panel, preview area, viewer,
        player controls, timeline viewer, preview screen, play icon, play button, monitor, timeline view,
        full screen, preview monitor, ▶, ▶️
    """,
    PLAYHEAD: "playhead, play head, scrubber",
    EXPORT: """
        share button, share icon, export, download, exports, downloads, export icon, export menu, export dialog,
        render button, exporting, downloading, finish & download, save to disk
    """,
    UPLOAD: """
        upload, upload button, import, uploads, cloud icon, add media, + button, plus button, import button,
        uploading, attach
    """,
    ACCOUNT: """
        billing page, billing, account page, credits page, your account, pricing tab, pricing page, recharge page,
        subscription page, payment page, profile, avatar, account settings, billing section, billing tab,
        top up page, credit page, account tab, my account, account menu, usage page, the account, plan page,
        upgrade page, wallet page, store page, plans page, credits tab, account section, profile page,
        profile menu, billing settings
    """,
    FILES: """
        files, file, photos, photo, images, footage, your own, song, logo, clips, media, pictures, videos, assets
    """,
    BOX: """
        here, upload box, drop zone, upload area, the window, into the window, upload zone, upload window,
        dropbox area, browser window, the box, upload panel, upload field, this window, this page, chat box,
        chat window
    """,
    READY: """
        is at the, is in the, sits at the, sits in the, lights up, turns blue, turns green, yours to press,
        waiting for you, is located, is on the, lives in, live on, lives on, can be found, is Undo, becomes active,
        will light up, appears, lives under, is under, is under the, are under the, are in the, are on the,
        at the top, to the top
    """,
    LEAD: """
        please, just, simply, next, now, first, please do, you can, you could, you may, you may want to,
        you might want to, you might, feel free to, remember to, be sure to, make sure to, don't forget to,
        which you can, that you can,
        go ahead and, also, afterwards, try to, you can also, if you like, let's, you should, you need to,
        you'll need to, you have to, you'll want to, you will need to, kindly, once again, again, to finish,
        when ready, meanwhile, any time, anytime, either, finally, lastly, alternatively, all you have to do is,
        all you need to do is, you only need to, i recommend you, you must, quickly, instead, optionally, step 1,
        step 2, step 3
    """,
    IF: "otherwise, if, when, whenever, once, unless, as soon as, in case, otherwise if",
    UNTIL: "until, after, before, while, till, during, after that, after this",
    TO: "to, in order to, so you can, so that you can",
    FOR: "for",
    BY: "by",
    AND: "after which, and, or, then, and then, but, so, or else, because",
    SELF: """
        i'll, i can, i could, i will, i would, i'd, i'm going to, let me, should i, shall i, can i, could i, we'll,
        want me to, like me to, i may, i might, i want to, we can, we could, i'd rather, i should
    """,
    SUBJECT: """
        i, i've, i'm, he, she, they, we, tell me, you should see, you should now see, you will see, you'll see,
        you can now see, you now see, say, name, ask, reply, leave it, keep it as
    """,
    ITSELF: "it, it's, it'll, you're, you'll, you, that's, that, they're, they'll, everything",
    SAVED: "saved, stored, on your computer",
    NAMED: """
        accept, confirm, done, ok, okay, apply, generate, save, continue, retry, submit, undo, redo, delete, reset,
        start, cancel, yes, no, split
    """,
    COUNT: "two, three, four, five, six, seven, eight, nine, ten, twelve, half",
    SMALL: """
        the, a, an, this, these, those, them, any, all, each, both, in, on, at, of, onto, once more, at once,
        once in, once on, once at, once with, into, from, under, above, below, with, one, there, another, next to,
        through, up, down, over, as, around, out, off, blue, green, red, big, left, right, top, bottom, upper,
        lower, corner, new, back, its, your, my, their, his, her, our
    """,
}

CHINESE: Final[dict[str, str]] = {
    PRESS: """
        点击, 点一下, 按一下, 轻触, 双击, 单击, 右击, 右键, 勾选, 点选, 轻点, 长按, 点按, 按住, 点进去, 点下去,
        按下去, 敲, 连点, 滑动, 滚动到, 右键点击, 戳, 切过去, 刷新页面, 点个
    """,
    POINT: "点, 按, 选, 选择, 打勾, 切换到, 选中",
    MOVE: "拖拽, 拖动, 拖到, 拖曳, 拖进, 拖入, 拖去, 拖回, 拖出, 拉到, 拉动, 拖至, 拖放",
    AT: "在, 于",
    ENTER: """
        登录, 登入, 点开, 打开, 展开, 进, 进入, 前往, 去, 到, 至, 切到, 切换至, 翻到, 回到, 开启, 查看, 来到, 转到,
        跳到, 请前往, 可至
    """,
    WATCH: """
        预览, 播放, 试听, 看, 看看, 过一遍, 播一下, 播一遍, 预览一下, 检查, 回放, 看一下, 看一遍, 播, 听, 听听,
        检视, 浏览
    """,
    MOUSE: "用鼠标, 用滑鼠, 移动鼠标, 鼠标左键, 鼠标右键, 用光标, 用游标, 用触控板, 用手指",
    PANEL: """
        面板, 侧边栏, 标签页, 分页, 素材库, 音乐库, 素材库面板, 媒体库, 菜单, 选单, 对话框, 弹窗, 工具栏, 侧栏,
        图层面板, 属性栏, 抽屉, 画布, 设置页, 列表页, 页面, 选项卡, 素材箱, 历史记录
    """,
    BUTTON: """
        按钮, 按键, 图标, 键, 钮, 画笔, 关键帧, 文字框, 柱子, 滑块, 开关, 图示, 手柄, 把手, 复选框, 加号, 垃圾桶
    """,
    PLAYER: "时间轴, 时间线, 播放器, 预览窗口, 预览窗, 预览区, 播放键, 播放按钮, 预览框, 预览画面, 监视器, 预览器",
    PLAYHEAD: "播放头, 播放指针, 时间指针",
    EXPORT: """
        导出, 汇出, 输出, 下载, 批量导出, 导出窗口, 导出对话框, 导出面板, 导出设置, 导出按钮, 下载按钮, 下载钮,
        汇出钮, 导出键, 下载键, 输出按钮, 汇出按钮,
        全部下载, 分享
    """,
    UPLOAD: "上传, 上传按钮, 导入, 汇入, 上传键",
    ACCOUNT: """
        充值页面, 充值页, 账单页, 账单, 个人中心, 账户页面, 加值页面, 充值入口, 账户的加值页面, 订阅页面, 会员中心,
        我的账户, 积分页面, 账户页, 积分页, 账户, 账号, 账户中心, 储值页面, 充值中心, 购买页, 购买页面, 套餐页,
        头像
    """,
    FILES: "文件, 素材, 照片, 图片, 视频, 影片, 档案",
    BOX: "上传框, 上传区, 上传窗口, 上传区域, 窗口, 虚线框, 上传栏, 上传面板",
    READY: "在右上角, 在左上角, 在右下角, 会变蓝, 会变蓝色, 变蓝, 会亮, 亮起, 在旁边, 旁边, 就会亮, 会亮起, 位于",
    LEAD: """
        请, 可以, 您可以, 你可以, 麻烦, 先, 直接, 记得, 只要, 只需, 接下来, 请先, 最后, 可, 您, 你, 还可以, 立即,
        马上, 赶紧, 只需要, 即可, 就行
    """,
    IF: """
        如果, 如需, 如要, 如想, 若, 想, 要, 若是, 假如, 要是, 等, 当, 喜欢, 需要的话, 不满意的话, 没问题的话,
        满意的话, 喜欢的话, 不满意, 满意, 没问题, 没别的 issue, 没别的
    """,
    AND: "再, 然后, 就, 之后, 以后, 并, 接着, 随后, 并且, 或, 或者, 也",
    SUBJECT: "手指, 他, 她, 主角, 人物, 观众, 画面里, 我, 我来, 我们, 告诉我, 说, 系统",
    ITSELF: "它",
    SAVED: "存到, 会存, 保存到, 存在本地, 存档",
    NAMED: "确认, 确定, 完成, 应用, 套用, 保存, 提交, 撤销, 重试, 继续, 生成, 删除, 取消, 下一步, 还原, 重置, 同意",
    SMALL: """
        的, 里, 上, 中, 把, 将, 一下, 右上角, 左上角, 右下角, 左下角, 左侧, 右侧, 左边, 右边, 上方, 下方, 页面上,
        那个, 这个, 一遍, 处, 吧, 角, 顶部, 底部, 顶端, 旁边的
    """,
}

# Look like the above and are not.
CONTENT: Final[dict[str, str]] = {
    "w": """
        drag race, drag queen, drag show, drag strip, click track, click sound, click sounds, click through,
        click rate, press release, press conference, press coverage, hit song, hit single, hit rate, tap dance,
        tap water, tap sound, mouse click, mouse clicks, open source, open world, open air, open plan,
        opening shot, opening scene, opening remarks, opening line, opening title, opening titles, opening credits,
        play area, key frame, drop shadow, drop cap, water drop, drop of water, arrow function, export tariffs,
        exported, uploaded, downloaded, pull quote, pull focus, slide show, slides, push in, pinch of, check mark,
        check marks, hit me, hits, clicks, taps, presses, drags, drops, opens, hits me, star wars, key light,
        key colour, key color, box office, window seat, play on words, view of, a view of, look good, look like,
        look alike, looks like
    """,
    "z": """
        点击率, 点击量, 拖拉机, 拖车, 拖板车, 拖鞋, 拖延, 拖把, 按照, 按摩, 按时, 按需, 特点, 重点, 地点, 观点,
        节拍点, 焦点, 热点, 亮点, 早点, 晚点, 一点, 起点, 终点, 景点, 优点, 缺点, 时间点, 点数, 点心, 点燃, 点亮,
        点赞, 差点, 有点, 快点, 慢点, 点头, 几点, 十点, 打开盒子, 打开门, 选项, 选手, 精选, 候选, 试用, 应用到,
        使用, 用的, 已用, 用了, 用在, 我用, 专用, 用于, 进度, 先进, 进行, 改进, 推进, 前进, 过去, 失去, 去背,
        去背景, 去掉, 除去, 去年, 去除, 出去, 去噪, 去抖, 存在, 现在, 正在, 在于, 实在, 看起来, 看上去, 达到, 直到,
        遇到, 收到, 感到, 想到, 听到, 提到, 做到, 拿到, 得到, 看到, 找到, 放到, 改到, 推到, 转到, 调到, 降到, 升到,
        加到, 移动到, 至少, 甚至, 以至, 进来, 进去, 拉近, 拉远, 拉开, 马拉松, 巴拉, 拉链, 拉面, 可爱, 可能, 可惜,
        许可, 认可, 可见, 我说, 你看, 您看, 看不, 好看, 难看
    """,
}

# What the message to the backend says instead of the name of a button; others are applied by their name.
BUTTONS: Final[dict[str, str]] = {
    "Please try again.": "retry, try again, save again, rebuild, regenerate",
    "Please continue.": "continue, resume, next, proceed, start, go, keep going",
    "Yes, go ahead.": """
        generate, confirm, accept, accept all, ok, okay, done, apply, yes, approve, save, keep, finish, submit,
        agree, looks good, i agree
    """,
    "Undo the last change.": "undo, restore, revert, reset, roll back",
    "请再试一次。": "重试, 再试一次, 重新生成, 重新上传",
    "请继续。": "继续, 继续生成, 下一步, 开始, 开始剪辑, 开始生成",
    "好的，就这样。": "确认, 确定, 确认生成, 应用, 套用, 生成, 完成, 保存, 同意, 提交, 采用",
    "请撤销上一步。": "撤销, 还原, 复原, 重置, 撤回",
}
APPLY: Final = {False: "Apply “{name}”.", True: "请应用“{name}”。"}
TELL: Final = {False: "tell me", True: "告诉我"}

# What a hand does, in words that the chat understands.
EDITS: Final[dict[str, str]] = {
    "move": "drag, drag and drop, drag & drop, pull, slide, grab, drop",
    "移到": "拖拽到, 拖动到, 拖曳到, 拖到, 拖至, 拖进, 拖入, 拉到",
    "移动": "拖拽, 拖动, 拖曳, 拖放, 拉动, 拖",
}

# What a button does, by what is in its name.
NAMES: Final[dict[str, str]] = {
    EXPORT: r"\b(?:export|download|render|share)\b|导出|汇出|输出|下载",
    UPLOAD: r"\b(?:upload|import)\b|上传|导入",
    ACCOUNT: r"\b(?:billing|credits?|account|usage|pricing)\b|充值|账单",
    PREVIEW: r"^\W*(?:preview|play)\b|预览|播放|试听|▶",
}
