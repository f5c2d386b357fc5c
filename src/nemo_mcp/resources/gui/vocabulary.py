"""What words are to a reader of instructions: each kind has a sign.

The words themselves are in english.py and chinese.py; another language is another pair of tables. A phrase has one
sign, the longest phrase wins, commas part the phrases (wording.py).
"""

from __future__ import annotations

from typing import Final

from nemo_mcp.characters import TO_TRADITIONAL

# Verbs
CLICK: Final = "click"  # click, tap, press
CONTEXT: Final = "context"  # right-click, double-click: what it opens is told by what follows
DRAG: Final = "drag"  # drag, nudge: an edit made by hand
HAUL: Final = "haul"  # pull, slide, draw: by hand too, and words of pictures besides
DROP: Final = "drop"  # drop: files into a box, or a clip somewhere
OPEN: Final = "open"  # open, go to, find
CHOOSE: Final = "choose"  # choose, select
EDIT: Final = "edit"  # trim, rename: by hand only with a control or in a panel
PREVIEW: Final = "preview"  # preview, play
SUGGEST: Final = "suggest"  # I'd suggest: what follows is for the reader
MOUSE: Final = "mouse"  # with the mouse
PRESS: Final = "press"  # a Chinese verb that is a click by itself
POINT: Final = "point"  # a Chinese verb that is one only before a button
MOVE: Final = "move"  # a Chinese verb of dragging
ENTER: Final = "enter"  # a Chinese verb of opening, before a panel
WATCH: Final = "watch"  # a Chinese verb of previewing, beside the player
# Things on a screen
PANEL: Final = "panel"
ROOM: Final = "room"  # a window, a page: a panel by name, else perhaps of a house or a book
BUTTON: Final = "button"  # a button, an icon: pictures have them too
TOOL: Final = "tool"  # a slider, a drop-down: pictures hardly have them
KEYS: Final = "keys"  # Ctrl, the space bar
PLAYER: Final = "player"  # the timeline, the player
PLAYHEAD: Final = "playhead"
EXPORT: Final = "export"
UPLOAD: Final = "upload"
ACCOUNT: Final = "account"  # the page of the account, the billing
BALANCE: Final = "balance"  # what is looked up there
FILES: Final = "files"
BOX: Final = "box"  # where files are dropped
CLIP: Final = "clip"  # a clip, its edge: what a hand drags about
NAMED: Final = "named"  # a word that buttons bear, even in small letters
# Words around them
READY: Final = "ready"  # "does that", "lights up": what a button does
LOCATED: Final = "located"  # "is at the top right": where it is
STORY: Final = "story"  # a scene, a caption, a tutorial: what follows its colon is in the picture
TELLS: Final = "tells"  # "explains", "in this order": what a story does before its colon
LEAD: Final = "lead"  # please, you can
NOT: Final = "not"  # don't, no need to: what follows is not to be done
IF: Final = "if"
UNTIL: Final = "until"
TO: Final = "to"
BY: Final = "by"
FOR: Final = "for"
AND: Final = "and"
NEXT: Final = "next"  # a Chinese "and then", which joins requests only before the verb of a hand
AT: Final = "at"  # a Chinese word before a place or a thing: in, from, with
PREPOSITION: Final = "preposition"  # an English one
WITH: Final = "with"  # before what a hand uses: with, via
SUBJECT: Final = "subject"  # who does it, when it is not the reader: no request
SELF: Final = "self"  # what the speaker will do: the verbs that follow are not for the reader
FINITE: Final = "finite"  # is, has: what stands before it does something, and is not told to
SAVED: Final = "saved"  # saved to disk: what an export leads to
SEES: Final = "sees"  # what opens then, or what is to be seen there: the rest of the clause is content

RESULT: Final = "result"  # what comes of it: content, though no mark stands before it

# What there is on a screen; and with it, what a hand does there.
SCREEN: Final = frozenset({PANEL, ROOM, BUTTON, TOOL, KEYS, PLAYER, PLAYHEAD, EXPORT, UPLOAD, ACCOUNT, BOX})
HANDS: Final = SCREEN | {
    *(CLICK, CONTEXT, DRAG, HAUL, DROP, OPEN, CHOOSE, PREVIEW, MOUSE, PRESS, POINT, MOVE, ENTER, WATCH, EDIT)
}

# What joins clauses or asks for them, and says nothing by itself.
JOINING: Final = frozenset({AND, NEXT, LEAD})

# What a clause has that only names another thing.
THINGS: Final = frozenset({AND, FILES, CLIP})

# What joins one way to another one.
OR: Final = frozenset({"or", "或", "或者", "要么", "要不", "要不然"})

# Somebody agrees, and says nothing else: "when you're happy with it", "没问题的话".
AGREEMENT: Final = (
    r"(?:(?:and|then) )?(?:when(?:ever)?|once|if|as soon as|assuming|provided) "
    r"(?:you|it|this|that|everything|all|the (?:result|video|film|cut|edit))\b"
    r"(?: (?!(?:not|too|less)\b)\w+|'[a-z]+){0,3}? ?"
    r"(?:happy|satisfied|ready|done|finished|content|pleased|sure|good|great|fine|right|ok|okay|perfect|like|love|agree|prefer)"
    r"(?: (?:with|of|about))?(?: (?:it|this|that|them|everything|what you see))?"
    r"(?: the (?:result|video|film|cut|edit|changes))?(?: to (?:you|go|continue|proceed))?"
    r"|(?:如果|要是|若|当)?(?:(?:[一两二三四五六七八九十几\d]+[条个段版支]|整体|全部)[都全]?)?(?:您|你)?(?:觉得|感到|对(?:它|效果|结果|视频))?"
    r"(?:满意|没问题|没(?:有)?异议|无异议|没(?:有)?意见|可以|喜欢|确认无误|准备好)了?(?:的话|之?后)?"
    r"|(?:如|若|如果|要是)?(?:您|你)?(?:(?:有|还有)?(?:需要|需求|兴趣|必要)|方便|有空)(?:的话|时)?"
)
# What is only added to an instruction, and tells nothing: "(click it,) and you're done", "(点它，)很简单".
ADDED_TO_HANDS: Final = (
    r"(?:(?:and|then|so) )*(?:(?:you're|you are|you'll be|it's|that's|that is|we're) )?(?:all )?"
    r"(?:done|set|good to go|it|easy|simple|quick|that simple|optional|all there is to it|voil[aà]|easy peasy)"
    r"|ok|okay|alright|right|please|thanks|thank you|cheers|enjoy|have fun|(?:it's )?(?:easy|simple) as that"
    r"|(?:and )?(?:(?:it|that|this) )?(?:only |just )?takes (?:only |just )?"
    r"(?:an?|one|two|a few|a single) (?:seconds?|moments?|clicks?|taps?)"
    r"|in (?:one|a single) click"
    r"|(?:and |there's )?no need to (?:reload|refresh|restart|save)(?: the page| anything)?"
    r"|(?:and |then )*(?:just )?wait (?:for )?(?:an?|a few) (?:moments?|seconds?|bit)"
    r"|(?:and |then )*you'll see(?: it| what i mean| the difference)?"
    r"|if (?:needed|necessary|required|you (?:like|wish|want(?: to)?))|when(?:ever)? you(?:'re| are) ready"
    r"|when(?:ever)? you have (?:a moment|time)|at any time|anytime|as (?:usual|always)"
    r"|[很非超]?常?简单|就这么简单|谢谢[您你]?|随时都?可以|(?:不用|无需|不需要)(?:刷新|重启|等待)|马上就好|很快就好"
    r"|可选|轻松搞定|搞定|大功告成|如?果?有?需要的?话?"
)
# What the reader hands to the speaker in words.
SENT: Final = (
    r"(?:(?:or|and|then|you can|just|please) ){0,3}(?:(?:send|mail|give|paste|write) (?:it|them|that|those) to me\b"
    r"|(?:paste|reply with|type|write|post) (?!.*\b(?:box|field|window|panel|bar|button)\b)[^,]{3,60} here$)"
)
# That something does not work for a while, wherever it is: "the Export and Share functions are paused until 6 p.m."
STATES: Final = (
    r"\b(?:is|are|was|were|will be) (?:currently |temporarily |now |still |all |both )?"
    r"(?:paused|unavailable|disabled|down|offline|closed|busy|limited|blocked|suspended|not available"
    r"|under maintenance)\b"
    r"|[暂暫](?:停使用|不能|[时時]不)|维护中|維護中|不可用|[关關][闭閉]了"
)
# What a next step begins with.
CHAINS: Final = frozenset("再 然后 接着 最后".split())
# Who does what follows, alone or at the end of what is said before it: "我现在(就能导出)".
YOU: Final = frozenset({"您", "你", "你们"})
ME: Final = ("我", "我们", "我现在", "我这边")
# Behind these nothing is to be done.
NO_NEED: Final = frozenset({"不必", "不用", "无需", "不要", "无须"})
# What credits cost less.
DISCOUNT: Final = r"[打有享].{0,4}折|[优優]惠|[赠贈]送|立[减減]|\b(?:discount|bonus|% off)\b"
# What is not to be done, in the middle of a Chinese clause.
DONT: Final = (
    "(?:(?<![分特])[别別勿]|(?<!要)不要|不必|不用|[无無][需须須])再?(?:手[动動])?"
    "(?:上[传傳]|下[载載]|[导導]出|[选選点點按勾拖]|打[开開])"
)
FORBIDS: Final = frozenset(
    "don't,do not,never,no need to,there's no need to,you don't need to,you don't have to,hold off on,"
    "refrain from".split(",")
)
# What is asked for in words: "如需修改，把想法发给我".
TO_ME: Final = "[给給][我咱]|告[诉訴]我|[跟和]我[说說]"
# What only leads to what a sentence asks for.
ASKING_TO: Final = (
    "now,just,simply,please,please just,i suggest you,i'd suggest you,i recommend you,i'd recommend you,could you"
    ",would you,can you,you should,you must,you need to,you have to,you'll want to,you might want to,feel free to"
    ",go ahead and,make sure to,be sure to,remember to,don't forget to"
)
# What tells how long something takes, letter by letter.
LASTS: Final = frozenset("大约等需")

# How much there is to see somewhere, and how that is told without the place.
ALL: Final = r"\ball (?:the |your |of the )?\d+ [a-z]|(?:全部|所有|其[他它余])\s?\d+"
SEEN: Final = ("you can see {what}", "{what}都在")
# When to look, and how that is told without the player: "scrub to 0:29" → "look at 0:29".
_TIME: Final = r"(?<!\d)(?!9:16\b)\d{1,3}:\d\d(?::\d\d)?(?:\.\d+)?"
WHEN: Final = (
    rf"(?:\b(?P<how>around|about|near|between|from) )?"
    rf"(?P<time>{_TIME}(?: ?(?:to|and|until|–|—|-|~) ?{_TIME})?|the \d+[- ]second mark)",
    rf"(?P<how>)(?P<time>(?:{_TIME}(?: ?(?:到|至|和|–|—|-|~) ?{_TIME})?"
    r"|第 ?\d{1,4} ?秒|(?<!\d)\d{1,4}(?: ?分[钟鐘]? ?\d+ ?秒(?:[到至和–—~-]\d{1,4} ?分 ?\d+ ?秒)?| ?秒[处處]))"
    r"(?: ?(?:前[后後]|左右|附近|[之以][前后後]))?)",
)
LOOK: Final = ("look {how} {time}", "请看{how}{time}")
WATCH_ON: Final = "watch from {time}"
LISTEN: Final = ("listen {how} {time}", "请听{how}{time}")
# What needs eyes and ears alone is told as it stands: "(press play and) listen to the fill at 0:45".
SENSED: Final = r"(?:(?:and|then|please|just|now|so) )*(?P<what>(?:listen|watch|look|check)\b(?!.*\bpreview).*)"
HEARD: Final = r"\b(?:listen|hear)|[听聽]"
# Whether something is as it should be, as a Chinese clause asks eyes and ears to find out.
WHETHER: Final = (
    r"(?:[看听聽](?:看|听|聽|一?下|一眼)?|(?:检查|檢查|確認|确认)(?:一?下)?)[^看听聽]{2,}"
    r"(?:有没有|有沒有|会不会|會不會|是不是|是否).{2,}$"
)
# What there is to see or to hear, wherever that is: "open the list to see the rain at dawn", "点开看看武松那一拳".
SIGHTS: Final = (
    r".*\b(?:(?P<see>see|find|spot|meet|view|compare|read|browse|inspect|review|count|shows?(?: you)?|check(?: out)?"
    r"|(?:look|leaf|flick|go) (?:at|through|over|for))|(?P<watch>watch|replay|plays?(?: back)?)|hear|listen (?:to|for))"
    r" (?P<what>(?!(?:it|them|everything|through|back|over|out|how|what|which|whether|if|that|where|any)\b).+?)"
    r"(?: (?:via|using) .+)?$",
    r".*?(?P<verb>看[到见見看]|看一[下眼]|看下|找到|[查察]看|[试試]听|[试試]聽|[听聽](?:到|听|聽|一下)|核[对對]|[对對]比|[浏瀏][览覽]|[检檢][查视視]"
    r"|看|[听聽])(?P<what>(?![^“「『《【]{0,80}[”」』》】]|得|的话|的話|的时候|的時候|[起出]|更|[比较最]|[效结結]果|[细細][节節]|[详詳]情|[一两兩几幾整全][个個]?[遍次眼片]).{3,})$",
)
# How a thing begins of which a few words are enough.
A_THING: Final = r"(?:the|an?|his|her|its|their|your|each|every|another|those|who) "
SIGHT_TOLD: Final = ("you can {verb} {what}", "可以{verb}{what}")
SIGHT_AT: Final = "请{verb}{what}"  # where a time is told in it
# What somebody has put on a panel or a page, or what is on it: "where I listed three clips", "列出被改写的5句".
THERE: Final = (
    r"\b(?:where|in which) (?P<what>I(?:'ve|'d)? (?!can\b|will\b|could\b|would\b).{10,})$",
    r"(?:面板|窗口|[视視]窗|[页頁]面?|[标標][签籤]|[栏欄]|列表|清[单單]|抽[屉屜]|panel|tab)[」”]? ?[里裡中内內]? ?"
    r"[会會就]?(?:列出|列[着著]|[写寫][着著]|放[着著]|有)(?![没沒])(?P<what>[^，,。]{4,})$",
)
THERE_TOLD: Final = ("{what}", "可以看到{what}")
# What there is to see at a time, before the time and behind it: "the toast at 0:23", "at 12:40 for the moment both …",
# "0:52的转身".
SIGHT_BEFORE: Final = (
    r"\b(?P<what>(?:the|her|his|their|its) "
    r"(?:(?!(?:at|to|in|on|again|back|keys?|cursor|waveform|track)\b)[\w'’-]+ ){1,4})(?P<at>at )?$"
)
OF_THE_TIME: Final = r" ?的(?!(?:地方|位置|时候|時候|画面|畫面|部分|那))[^，,。]{2,12}$"
LOOKED_FOR: Final = r" for (?:the|a|an|her|his|their|its) .{6,}$"
# Small words that tell nothing of it.
SMALL: Final = frozenset(
    "the a an of in on at to and or its his her their your my our this that these those all both one more once again "
    "you me i we is are be with for from by up as into side full whole result results".split()
)
# The same in English, wherever that is to be seen: "check in the preview that it starts after 0:04".
CHECKED: Final = (
    r"\b(?:check|verify|confirm|ensure|see|make sure)\b(?:(?!\b(?:that|whether|if)\b)[^,]){0,50}"
    r" (?P<how>that|whether|if) (?P<what>(?!nothing|everything|all\b|you\b|it's\b)\S.{8,})$"
    r"|\bmake sure (?P<sure>(?:the|his|her|its|it|they|your)\b.{8,})$"
)
CHECK: Final = ("check {how} {what}", "make sure {what}")
CHECKS: Final = r"check (?:that|whether|if) |make sure (?:the|his|her|its|it|they|your)\b"
LOOKED: Final = (
    rf"(?:look at |listen to |(?:look|listen) (?:around|about|near|between) |(?:watch|listen) from |[请請][看听聽])"
    rf"(?:{_TIME}|the \d|第|\d+ ?秒)|(?:and |then )?(?:listen|watch) for (?!it\b)\S+ \S"
)
WATCHED: Final = r"(?:and |then )?(?:watch|look at|listen to|notice|mind) (?:the|his|her|its|their|how|what|whether)\b"
# What makes a file ready that is to be brought: "re-save it as MP3", "转成 mp3".
CONVERTED: Final = (
    r"\b(?:convert|re-?save|save|re-?encode|re-?export|turn|change) (?:it|them|that|this|the \w+) "
    r"(?:in)?(?:to|as) (?:an? )?(?P<as>\w{2,4})\b|[换換转轉存][成为為] ?(?P<into>[a-z0-9]{2,4})(?![a-z0-9])"
)
# What is saved anew was saved before, and is no film of the editor's.
SAVED_BEFORE: Final = r"\b[Rr]e-?(?:save|encode|export)\b"
# What begins so tells why an edit is to be made, or what comes of it.
REASON: Final = r"(?:so(?: that)?|because|since|as|until|till) (?!you\b)|因为|免得|不然|否则|这样"
# How something is chosen by its name, and how it is asked for in words.
PICKS: Final = frozenset("choose|select|pick|enable|activate|turn on|opt for|选|选择|选取|挑|选定|选中|勾".split("|"))
ASK_FOR: Final = ("ask for {what}", "告诉我用{what}")
# What stays of a clause that no mark parts from the one before it.
BESIDE: Final = ("and {told}", "，{told}")
# What begins so tells how far an edit goes: "(drag the edge) until the pan appears".
UNTO: Final = frozenset({"until", "till"})
REACHED: Final = frozenset({"so", "so that", "for", "to", "by", "at", "with", "down", "up"})
# What leads to a figure that tells where or which: "at 0:33", "on shot 1".
PLACED: Final = r"\b(?:at|on|from|by|of|in|under|beside|next to) (?:\w+ ){0,2}"
# What a click costs is no part of what it is for.
COSTS: Final = r"\d ?(?:积分|credits?\b)"
# How a level is proposed behind an edit: "60 px/s is a good value", "9秒最像江南的雨".
VALUED: Final = (
    r"\b(?:(?:should|would|will|ought to|might) (?:do|be (?:enough|plenty|fine))|at most|at least|or so|comes closest"
    r"|(?:is|are) (?:a good|my guess|plenty|enough|about right|ideal|the sweet spot|sweet spot|best))\b"
    r"|^(?!.*(?:[花耗]|渲染|[积積]分)).*(?:最(?:[稳穩像好佳准準短多少]|合[适適]|舒服|自然|[顺順]|可[爱愛])|就[够夠好行]"
    r"|[刚剛]好|左右|[为為][准準]|即可|足[够夠]|比[较較])"
)
# What an export makes, as the sentence of its button tells: "the disk symbol makes a 2.4 MB GIF".
# What a Chinese clause says of an option that it chooses: "选 MOV 颜色最准".
BEST: Final = r"[^，,。\s\da-zA-Z]{0,4}(?:最|更|比[较較])[^，,。]{1,6}$"
# What is only recommended for an export, and not chosen by a hand: "推荐1080p", "I'd go with H.264".
RECOMMENDS: Final = r"建[议議]|推[荐薦]|\b(?:recommend|suggest|I'd (?:pick|go with|take|use))\b"
MAKES: Final = (
    r"\b(?:gives|makes|produces|yields|creates|saves it as|there will be)(?: you)? "
    r"(?P<what>(?=[^,]*(?<![a-z])(?:\d|two|three|four|five|six))(?:an? |about |some )?[^,]{3,40}?)(?: of it| from it)?$"
    r"|(?:(?:会|會|可以|能)(?:得到|拿到|生成)|(?:拿|得)到的就?是|一[点點按][^，,。]{0,4}就是)"
    r"(?P<gives>[^，,。]*[\d一二三四五六七八九十两兩][^，,。]*)$"
)
MADE: Final = ("the export gives {what}", "导出会得到{what}")
# How many credits there are, or are to be, behind where to look: "… that 16 are left", "…看看够不够40分".
AMOUNTS: Final = (
    r"\b(?:verify|check|make sure|confirm|see|ensure)\b.* that (?P<what>[^,]*\d[^,]*)$",
    r"(?P<what>(?:够不够|夠不夠|还[剩有]|還[剩有]) ?\d[^，,。]*)$",
)
# What comes of an edit by hand, as its own clause tells: "tapping the padlock will keep later edits from shifting it".
COMES: Final = (
    r"(?:\b(?P<will>will|would)|^(?:and |while |but |or )?[a-z]+ing\b.*? (?P<does>brings|gives|makes|lowers|raises"
    r"|closes|reduces|adds|keeps|leaves|saves|turns|cuts|lifts|holds|removes)) "
    r"(?P<what>(?!be\b|appear|open|show|pop|bring)\S.{8,}?)"
    r"(?: (?:the moment|when|once|as soon as|if) you (?:press|click|tap|hit|push) (?:it|on it|that))?$",
    r"就?(?P<will>[会會只])(?P<what>(?![出弹彈打自跳变變更]|[显顯]示)[^，,。]{3,})$",
)
COME: Final = ("{does} {will} {what}", "{does}{will}{what}")
# What speaks of a thing that was named before.
IT: Final = r"\b(?:it|its)\b|它"
# What begins so behind a comma says more of the thing before it: "over the plate, visible from 3:03 to 3:11".
APPOSED: Final = frozenset("which who whose visible".split())
# Where something is dragged: no things.
SIDES: Final = (["left"], ["right"], ["top"], ["bottom"], ["front"], ["back"])
# What is told of something that is gone.
THAT: Final = "that"
# What is to be brought by hand, and how that is told without the hand: "attach the plan of the second floor".
BROUGHT: Final = (
    r"\b(?:attach|send|give|hand|pass|get|bring|add|upload|drop|put|pop|choose|pick|select|import|drag)"
    r"(?:ging|ping|ting|ing)? (?:(?P<mine>me) |in )?"
    r"(?P<what>(?!the file)(?:the|a|an|your|its|both|all|another|one|two|three)\b[^→]+?)"
    r"(?= (?:right |over |back )?"
    r"(?:in|into|onto|on|through|via|with|by|using|to|from the|below|anywhere|here|there)\b|$)",
    r"(?:[发發传傳][给給]?我|[给給]我|[传傳]一下|[选選换換](?=一[个個份张張段条條首])|^(?=[缺少]))(?P<what>[^按键鍵框」”].{3,}?)"
    r"(?:[传傳]?(?:上[来來]|[过過][来來]|[进進][来來])|(?:直接|可以|就){0,2}[拖丢丟扔][进進到入].{1,12})?$",
)
# What begins so is no material of just any kind.
SOMEBODYS: Final = r"(?:her|his|their|our)\b|.*['’]s "
# What is to be uploaded, where its kinds follow in brackets: "请上传音频(mp3 或 wav)".
OF_KINDS: Final = r"(?:上[传傳]|[导導]入|添加|加入)(?:一[个個段张張份])?(?P<what>[\u3400-\u9fff]{2,8})$"
NEEDED: Final = ("needed: {what}", "需要{what}")
# What makes a time of the Chinese clause before it, unless that ends in a direction: "往后".
AFTER: Final = r" ?[之以]?[后後]"
# What begins so is done in the case that was told before it, if the speaker does nothing there.
THEN_DO: Final = "就"
CONSEQUENCES: Final = frozenset("则那便")  # what begins so follows from a condition
MYSELF: Final = "我"
# How long is to be waited, which is no such time.
PAUSE: Final = (r"[请請]?(?:[您你]?可以)?[过過等]?(\d+ ?(?:秒|分钟|分鐘|小时|小時|天))", r"请等\1")
TOWARDS: Final = frozenset("往向朝")
# Behind a Chinese drag that ends so stands where to, and not what: "拖到两段之间".
WHERE_TO: Final = frozenset("到至进回往住")
# Where something is dragged to, and where a hand goes.
REACHING: Final = frozenset({"到", "至"})
# How verbs begin by which somebody in the film opens something on a screen.
OPENING: Final = ("open", "打开", "点开")
# What is left of a Chinese place behind its panel.
INSIDE: Final = (
    "[中里内裡裏內]?的?(?: (?:on|at) the (?:top|bottom|left|right)(?:[- ](?:left|right|corner|side|hand side))*)?"
)
# How an edit begins that moves something without a hand.
MOVING: Final = r"(?:and |then |just |please )*mov(?:e|ing)\b|(?:再|[请請])?(?:[把将將].{1,40}?)?移(?:到|回|[动動]|至)"
# What tells when, and not whether.
TIMES: Final = frozenset({"when", "whenever", "once", "as soon as", "等", "当"})
# Whoever wants something says so then: "whenever you want the MP3 version".
WISHES: Final = r"\byou(?:'d| would)? (?:want|need|like|wish|prefer)\b"
# Behind a mark that tells from when on, and joins nothing.
IN_FUTURE: Final = frozenset({"以后"})
# What somebody wants to know of the film: "to see how the label ducks".
LEARNS: Final = r"^to (?:see|hear|check|judge|find out|feel) (?:how|what|whether|if|when|why|where|which)\b"
# What begins so behind a "for" is to be seen: "for where each comes from".
QUESTIONS: Final = frozenset("where which what who how why whether when".split())
_COUNTS: Final = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half a)"
# How much, in words, and how far: "three seconds earlier", "by a beat and a half", "to the left third", "一秒半".
AMOUNT: Final = (
    rf"\b{_COUNTS} (?:seconds?|frames?|beats?|bars?|pixels?)\b|\ban? \w+ and a (?:half|quarter)\b"
    r"|\bthe (?:left|right|upper|lower|top|bottom|middle) (?:third|half|quarter)\b"
    r"|[一二两三四五六七八九十半几]个?(?:秒|帧|拍|小节|像素)|[到约約][一二三四五六七八九]成"
)
# How long, in words: no wish.
COUNTED: Final = rf"^for (?:the )?{_COUNTS} (?:seconds?|minutes?|frames?|beats?|bars?)\b"
# What was spoken of before.
AFTERWARDS: Final = frozenset({"afterwards", "then", "now", "first", "once"})
THESE: Final = frozenset({"it", "them", "both", "that", "它"})

# How a Chinese clause begins that tells more of a thing, and that thing where it is dragged: "把贴纸拖开，它盖住了…".
OF_IT: Final = r"(?:因[为為]|[现現]在|目前|而)?[它牠]"
DRAGGED: Final = r"[把将將](?P<what>[^把将將，,]{2,24}?)(?:再|直接|往上|往下|往左|往右|稍微)?[拖挪移拉搬]"

# What eyes and ears do: "you can see all 7 clips" is an offer, not an order.
PERCEIVE: Final = frozenset("see hear find compare check review read inspect look listen watch".split())
THEN: Final = frozenset({"then", "and then"})
MODALS: Final = frozenset("may might can could will would should must".split())
# Tools that are pressed as a button is.
BOXES: Final = frozenset({"checkbox", "check box", "tickbox", "toggle switch", "radio button"})
# Which thing on the screen is meant: "it's the round one under the list".
DESCRIBES: Final = (
    r"(?:it|that)(?:'|’| i)s (?:the|a) (?:[\w-]+ ){0,3}?(?:one|button|icon|symbol|arrow|triangle|tick|cog|gear|star)"
    r"(?: (?:at|in|on|under|below|above|beside|by|near|next to|left|right|to) .{3,40})?$"
)
# Behind them a "for" tells of what: "listen for the bell".
SENSES: Final = frozenset({"listen", "watch", "ask", "look", "search"})
# Behind a "for" these tell for whom, and what for no more.
PERSONS: Final = frozenset("you me us him her them it everyone everybody".split())
ABOUT: Final = frozenset({"about", "around", "roughly", "another", "some", "those", "these"})
# What is to be written, word for word: "add "hands below the frame" to the prompt", "改成“优选”".
WRITES: Final = (
    r"\b(?:add|write|type|enter|insert|append|replace|rename)(?:ing)? (?:the (?:words?|line|text) )?[\"“]"
    r"|(?:加上?|[写寫]上?|[输輸]入|填上?|改[成为為]) ?[“「『\"]"
)
# How a Chinese clause tells what becomes of a thing.
INTO: Final = r"改[成为為]|(?<![切替])[换換]成"
# A figure in the line by which a list is called, and that does not count the list.
TOLD_BY_CALL: Final = r"(?<![\d.])\d(?![\d.]*(?: \w+)? ?(?:steps?|ways?|things?|options?|clicks?|[个個]?[步种種件]))"
# Who tells of what was done by the speaker.
OWN_DEEDS: Final = frozenset({"i", "i've", "i'm", "we", "we've"})
# Behind them an edit is a noun.
ANY: Final = frozenset("any some no".split())
# Words around a picture that a button shows: "click the 🎤 button", "点🎤按钮".
OF_PICTURES: Final = frozenset("button icon symbol sign key emoji 按 图 圖 键 鍵".split())
BEFORE_PICTURES: Final = frozenset("the a an click tap press hit push 击 擊 按".split())
# What a Chinese button stands behind: "右上角的撤销按钮", "那个撤销按钮".
OF_A_PLACE: Final = frozenset("的个")
# What is counted in words, and by the half: "by a second", "those two seconds", "a bar and a half".
COUNTS: Final = frozenset("a an half one two three four five six seven eight nine ten eleven twelve few".split())
UNITS: Final = frozenset("second seconds minute minutes frame frames beat beats bar bars".split())
FRACTIONS: Final = (["a", "half"], ["a", "quarter"], ["half", "a"])
# What is found behind a condition is content.
FINDS: Final = frozenset({"you'll find", "you will find", "you'll see", "you will see"})

# The letters of these tables that are written otherwise in traditional Chinese.
TRADITIONAL: Final = {
    ord(letter): TO_TRADITIONAL[letter] for letter in "请试继续这样应关闭设为销诉调动删换复开听锁静个对"
}
TELL: Final = ("tell me", "告诉我")
