"""Words that may stand in a request without saying anything that the director would have to understand.

An edit with any other unknown word is not done: "remove the dog from clip 2" must not remove clip 2.
"""

from __future__ import annotations

FILLERS = frozenset(
    (
        "think love feel loud hmm during say read width height immediately directly straight take where when shows"
        " played row once time around whisper camera sit sits lie lies land lands fall falls happen"
        " happens width wide talks needs name"
        " anymore most being both sure maybe "
        "mood feeling vibe quietly loudly align aligned font different another other instagram facebook "
        "youtube twitter linkedin pinterest reels stories story feed post randomly random previous a an of to "
        "in on at by as is are be was so it's that's there this which who such just only really very quite "
        "rather slightly bit little some any more even too again now please pls kindly could can would will "
        "should may might you your yours me my mine i i'd i'll we we'd us our they their let let's give gives "
        "have has had having get gets got do does did go goes going want need like wish try see look looks "
        "appear appears come comes play plays playing show shown begin ends ending starting between among "
        "across over under behind inside into onto for out up down off away back same together instead still "
        "also well nice nicely good great better best smooth smoothly soft softly gentle gently slow slowly "
        "quick quickly short long big small large subtle simple cool beautiful lovely perfect boring new old "
        "own ones one thing things way style effect effects version something somewhere everywhere everything "
        "else ok okay yes yeah sure hey actually maybe perhaps then than kind sort type level levels mode "
        "duration place position spot side screen frame frames picture timeline video film clip clips moment "
        "moments here its if when while until till s t d ll re ve m hand right main whole entire full each "
        "per nice-looking proper properly directly completely automatically rest last first next mark second "
        "seconds point stop run runs running fade fades whoa um uh oh because since but or uploaded file "
        "files call called named titled saying says said reads reading start starts words letters word making fit "
        "fits aspect ratio format shape tempo rhythm volume footage quarter background foreground corner edge "
        "edges opening "
    ).split()
)
# Single characters: what the tokens leave of Chinese is read character by character.
FILLERS_HAN = frozenset(
    "连续只仅份宽分别紧挨近"
    "萤觉认为感首尾小应该请麻烦帮我你您给的地得了着过一下吧呢吗啊呀哦嗯也都就还很更最太这那个些位是在里中间内外上下和与及对于为以用把被让使其它他她们"
    "按照进行做成有会能可要想需希望看看播放展示呈现出来去到来回效果样式方式部分时候处段条张首次遍倍点儿整体变得弄搞好不错漂亮"
    "一些稍微略再又先后前每各自己原本作当然后接着之间视频片文件名字节奏速度慢快轻放声音量调动画面始终直右左边角落旁比较非常"
    "外以比例幅位置内容刚才别才跟从向往自切换剪秒分钟号们啦咯嘛屏幕显示全部"
)
