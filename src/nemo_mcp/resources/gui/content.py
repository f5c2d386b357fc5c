"""Phrases that look like talk of buttons, panels and hands, and are content."""

from __future__ import annotations

from typing import Final

ENGLISH_CONTENT: Final = """
    at once, once to, up to, so far, so much, so many, or so, and so on, by itself, by default, by hand, one by one,
    by far, than before, reads well, reads right, reads fine, there's a click, there is a click, hear a click, once
    more, all by, drag race, drag queen, drag queens, drag show, drag strip, click track, click sound, click sounds,
    click through, click rate, press release, press conference, press coverage, press kit, press photo, press photos,
    press clipping, press clippings, press quote, press quotes, hit song, hit single, hit rate, hit point, hit points,
    tap dance, tap water, tap sound, tap sounds, tap shoes, mouse click, mouse clicks, open source, open world, open
    air, open plan, open mic, open door, opening shot, opening scene, opening remarks, opening line, opening title,
    opening titles, opening credits, play area, key frame, drop shadow, drop shadows, drop cap, water drop, drop of
    water, arrow function, export tariffs, export market, export markets, exported, uploaded, downloaded, pull quote,
    pull focus, pull back, slide show, slides, slide deck, slide in, slide out, push in, push notification, push
    notifications, pinch of, check mark, check marks, check in, hit me, hits, clicks, taps, presses, drags, drops,
    opens, hits me, star wars, key light, key colour, key color, key visual, key message, box office, window seat,
    play on words, view of, a view of, look good, look like, look alike, looks like, export street, panel discussion,
    panel show, solar panel, solar panels, door panel, door panels, control panel of, bar tab, tab key in, browser
    game, upload speed, upload speeds, download speed, download speeds, team player, record player, football player,
    cd player, drop in, drop out, open with, opens with, timeline of, history of, tool kit, tool belt, menu of,
    library of, screen time, split screen, green screen, big screen, home screen, full length, cut to, cut on, set to,
    set in, put together, turn of, move on, hold on, end of story, plus size, key to, star of, point of, make sure,
    make it, keep it, keep in mind, arrow pointing, text on, text in, in a row, on a row, watch out, look out, listen
    up, look out for, watch out for, play along, play out, see you, see if, see whether, check if, check whether, back
    and forth, top billing, for the first time, for the last time, for a while, for a moment, for now, for good, for
    free, for example, for instance, for once, for sure, for the moment, for the time being, from then on, from now
    on, link in bio, link in the bio, link in our bio, link in my bio, hit the bell, press the bell, click the bell,
    like button, subscribe button, double check
"""
CHINESE_CONTENT: Final = """
    清楚点, 清晰点, 暗点, 大点, 高点, 低点, 长点, 短点, 近点, 远点, 浅点, 深点, 淡点, 暖点, 冷点, 自然点, 好点, 完整点,
    安静点, 热闹点, 活泼点, 再亮点, 稳点, 嫩点, 多点, 少点,
    拖来拖去, 按来按去, 点来点去, 旁听, 听众, 听课,
    稍后, 点击率, 点击量, 拖拉机, 拖车, 拖板车, 拖鞋, 拖延, 拖把, 拖拉, 拖累, 拖尾, 拖影, 拖沓, 拖长, 按照, 按摩, 按时,
    按需, 按节拍, 按节奏, 按顺序, 按您, 按你, 特点, 重点, 地点, 观点, 节拍点, 焦点, 热点, 亮点, 早点, 晚点, 一点,
    一点点, 起点, 终点, 景点, 优点, 缺点, 时间点, 点数, 点心, 点燃, 点亮, 点赞, 点评, 点缀, 点题, 点火, 差点, 有点,
    快点, 慢点, 几点, 十点, 转折点, 爆点, 看点, 卖点, 鼓点, 卡点, 打开盒子, 打开门, 选项, 选手, 精选, 候选,
    试用, 应用到, 使用了, 用的, 已用, 用了, 用在, 我用, 专用, 用于, 用完, 采用, 费用, 作用, 信用, 进度, 先进, 进行,
    改进, 推进, 前进, 过去, 失去, 去背, 去背景, 除去, 去年, 去除, 出去, 去噪, 去抖, 存在, 现在, 正在, 在于, 实在,
    看起来, 看上去, 达到, 直到, 遇到, 收到, 感到, 想到, 提到, 做到, 拿到, 得到, 找到了, 放到, 改到, 降到, 升到, 加到,
    至少, 甚至, 以至, 进来, 进去, 拉近, 拉远, 拉开, 马拉松, 巴拉, 拉链, 拉面, 可爱, 可能, 可惜, 许可, 认可, 可见,
    我说, 你看, 您看, 看不, 好看, 难看, 出口, 进口, 进出口, 关键, 键盘, 主要, 重要, 需要多, 要不要, 必要, 等待, 等候,
    相等, 平等, 等级, 要求, 只要是, 首先是, 想象, 思想, 理想, 更换了, 改编, 改变, 变换, 调色, 调性, 单调, 强调, 色调,
    语调, 空调, 调皮, 交换, 标签贴, 商标, 窗口期, 上传失败, 栏目, 专栏, 图书, 意图, 地图, 截图, 图案, 构图,
    算图, 图像, 图文, 去皮, 上去, 下去, 回去, 到底, 到处, 到家, 到来, 到场, 从容, 从前, 自从, 从此, 将来, 即将, 将军,
    再见, 成就, 就位, 并不, 合并, 后面, 背后, 前后, 最后一, 之后的, 后期, 后半, 然后是, 将近, 把握, 分镜头, 位移,
    移动端, 移动到, 挑战, 选题, 入选, 首选, 自选, 播放量, 播放数, 完播率, 看书, 看着, 看向, 看见, 看海, 看到, 听见,
    好听, 完成了, 换气, 听到, 发给我, 传给我, 交给我, 发来, 听到的, 被点击, 被按下, 被拖动, 被拖到, 被选中, 被打开,
    后一段, 后一个, 后一句, 后一条, 后一张, 后一首, 后一版, 后一幕, 后一镜, 后一秒, 后一半, 后两段, 后两个, 后两句,
    后两张, 后几段, 后几句, 后几秒, 后三段, 后悔, 后者, 后来, 后台, 后天, 后半段, 特别, 别人, 别的, 分别, 区别, 级别,
    别墅, 告别, 差别, 类别, 识别, 别针,
    未来, 不得不, 不可思议, 以后的, 不用的, 不要的, 不需要的, 不想要的, drop 前, drop 后, drop 之前, drop 会, 主页链接,
    小铃铛, 一键三连, 就剩, 就差, 页面跳转到, 页面跳转至, 页面弹出, 也许, 或许, 许多
"""
