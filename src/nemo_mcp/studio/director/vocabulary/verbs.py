"""Verbs: what is to be done."""

from __future__ import annotations

from .word import Word

# "Brightness up 10%".
_LEVELLED = "(?:(?<=brightness )|(?<=contrast )|(?<=saturation )|(?<=exposure )|(?<=volume )|(?<=music )|(?<=sound ))"

# How files are joined to one film.
JOINS = r"merge|combine|join|stitch.*|合[并併]|拼接|[拼接连連]起[来來]|[拼剪放接连連合]在一起|[剪拼]到一起|拼成"

# "Turn the music off" is no "turn it into …".
_OFF = " (?:(?!and |then )[^ ,.;!?]+ ){1,4}off(?![a-z])"

VERBS = (
    Word("verb", "move", "", '[用以拿从](?=[^,。;!\\n\\d“"「『《]{1,10}(?:开头|开场|开始|打头|结尾|收尾|结束))'),
    Word(
        "verb",
        "make",
        "creat(?:e|ing)|mak(?:e|ing)|generat(?:e|ing)|produc(?:e|ing)|build|put together|assemble|compile"
        "|(?:cut|edit) together|stitch(?: together)?|combine|join|merge|convert|transform|design|write|draft"
        "|(?:put|cut|edit)(?= (?:these|those|them|everything|(?:my|the|all|these) \\w+)(?: \\w+)? together\\b)"
        f"|turn(?!{_OFF})"
        "|give me|(?:i|we) (?:want|need|would like)|i'd like",
        "做成|做一个|做个|做一段|做一条|做一支|做|制作成?|生成|创建|创作|[剪拼放合连接]在一起|[剪拼]到一起|串起来|[拼接连]起来|剪成|剪辑成?|剪一个|剪个|剪一段|合成|拼成|拼接|合并"
        "|变成|写一个|写一段|写个|写|来一个|来个|来一段|我?想要|我要|我需要",
    ),
    Word(
        "verb",
        "add",
        "add(?:ed|ing)?|put in|bring in|include|append|attach|apply|compose|use",
        '添加|新增|增加(?=一|个|字幕|标题|文字|转场|音乐|背景|水印|logo|片)|加上|加入|加个|加一个|写(?=上|[“"「『《])|打上(?=[“"「『《])|标上|加一段|加一首|加一句|加点|加些|加|放一段|配上|配个|配一段|配'
        "|叠加|铺上|盖上|垫上|使用|用|来点|开个|开一个|开(?=小窗|画中画)|(?<=[秒\\d])出(?=人名|字幕|标题|名牌|文字|logo)",
    ),
    Word(
        "verb",
        "change",
        "chang(?:e|ed|ing)|give(?= (?:it|them)\\b)|set|fix|correct|updat(?:e|ing)|edit|rename|modify|adjust"
        f"|switch(?!{_OFF})",
        "改成|改为|改到|裁成|裁切成|改用|换成|换为|转成|转为|换|改|(?<![次步的个])修改|调到|调成|调为|调整|调|设为|设成|设定为?|设置|设|更换|更改"
        "|(?:[降升减]|降低|调低|调小|提高|提升|增加|调高|调大|减小|开)[到至]",
    ),
    Word(
        "verb",
        "remove",
        "remov(?:e|ed|ing)|hid(?:e|ing)|delet(?:e|ed|ing)|drop|eras(?:e|ing)|get rid of|take (?:out|away)|cut out|strip"
        "|bin(?= (?:the|that|this|clip|it)\\b)|clear|discard|skip(?= (?:the|that|this|clip)\\b)|ditch|scrap|kill"
        "|toss|dump|axe|lose(?= (?:the|my|that|clip"
        "|all)\\b)|throw (?:out|away)|(?:(?:i|we)(?:'d| would) )?rather not (?:have|see|use)(?= )"
        "|take(?= (?:(?:the|that|this|my) )?(?:\\w+ )?\\w+ (?:off|away|out)(?=$|[,.;!?]))"
        "|take(?= (?:the |that |my )?(?:filter|look|effect|title|caption|subtitle|text|logo|watermark|music"
        "|song)s? off\\b)"
        "|(?:can|must|has to|have to|should) go(?=$|[,.;!?])"
        "|(?:(?:i|we) )?(?:don'?t|do not|no longer) (?:need|want)(?= (?:the|that|this|my|clip|any)\\b)",
        "删除|删掉|删去|扔掉|扔了|丢掉|去掉|去除|移除|拿掉|清除|删|取消(?![吧了]?(?:$|[,。;!?\n]))|(?<=[^,。;!?\n])取消|不要了|不需要了|不想要了?|(?<=[^,。;!?\n])不要(?=$|[,。;!?\n])",
    ),
    Word(
        "verb",
        "trim",
        "trim(?:med|ming)?(?: down)?|fit(?= (?:the |my )?(?:video|film|it|everything)\\b)"
        "|cut (?:it )?down|shorten|(?:take|snip|shave|lop)(?= (?:\\S+ ){1,4}(?:off|from)\\b)",
        "剪短|缩短|裁剪|修剪|[剪裁压](?=[到至])|截短|更短|(?:压缩|浓缩)(?=[到至])",
    ),
    Word(
        "verb",
        "cut",
        "cut(?:ting)?(?: off)?|chop(?: off)?",
        "剪掉|裁掉|剪去|剪|切掉|截掉|砍掉|掐掉|掐去|截去|裁去|去头(?=去尾)",
    ),
    Word(
        "verb",
        "split",
        "split|divide|slice|chop(?= .{2,30} (?:in|into) )|(?:make|add|put|place|insert|do) (?:a "
        "|another )?(?:new )?cut(?= |$)",
        "分割|拆分|切开|切成两段|[剪切]一刀|剪开|断开|分开",
    ),
    Word(
        "verb",
        "keep",
        "(?:only |just )?keep(?: only| just)?|leave only|use (?:only|just)|(?:only|just) use",
        "只保留|仅保留|[只仅]用|保留|只留下?|只要|只剩|截取|选取",
    ),
    Word(
        "verb",
        "extend",
        "extend(?:ed)?|lengthen(?:ed)?|prolong|hold|stay|remain|linger",
        "延长|加长|拉长|更长|停留|多停",
    ),
    Word(
        "verb",
        "move",
        "mov(?:e|ed|ing)|bring|shift|nudge|push|delay|postpone|drag"
        "|(?:come|go)(?:es|s)?(?= (?:(?:right|directly|just"
        "|straight|immediately) )?(?:before|after|between|first|last|at the|to the)\\b)",
        "出现在(?=.{1,8}(?:前|后|之间|开头|结尾|最))|移动到?|移到|移至|挪到|挪|移|提到(?=最|第|开头|前)|排到|排在|调到(?=最|开头|结尾|末尾|第)|换到",
    ),
    Word("verb", "swap", "swap(?:ped)?|exchange|switch places|change places|trade places", "交换|对调|互换|调换"),
    Word(
        "verb",
        "reverse",
        "(?:in )?reverse(?: the)? order|reverse|(?:in )?(?:the )?(?:opposite|inverse|backwards?) order|flip the order",
        "(?:倒序|逆序)(?:排列)?|反转|颠倒|反过来|倒过来",
    ),
    Word("verb", "shuffle", "shuffle|randomi[sz]e|mix up", "打乱|随机排列|随机顺序"),
    Word("verb", "replace", "replac(?:e|ing)|substitute|swap out", "替换成?|替换为|替换掉?|代替|取代|替代|换掉"),
    Word(
        "verb",
        "mute",
        f"mut(?:e|ed)|(?:turn|switch) off|(?:turn|switch)(?={_OFF})|silence(?= (?:the|clip|all|my|it|every)\\b)",
        "静音|消音|关掉|关闭|关",
    ),
    Word("verb", "unmute", "unmute|turn on|restore", "取消静音|恢复|打开"),
    Word(
        "verb",
        "up",
        "louder|"
        + _LEVELLED
        + "up|bump(?:ed)?(?: up)?|dial up|raise(?= (?:the |its )?(?:contrast|saturation|brightness|exposure))"
        "|turn (?:it )?up|increase|crank up|boost"
        "|too (?:quiet|soft|small)|(?:can'?t|cannot|can not) (?:really )?hear",
        "大(?=\\d)|大声(?:一)?[点些]?|大一?[点些号]|[调加]大一?[点些号]?|调高|提升|增强|增加|响一?点|更大声?|太小声?了?|听不[见清到]",
    ),
    Word(
        "verb",
        "down",
        "quieter|softer|" + _LEVELLED + "down|dial down|tone down|turn (?:it )?down|decrease|reduce"
        "|bring (?:it )?down|too (?:loud|big)",
        "小(?=\\d)|小声(?:一)?[点些]?|小一?[点些号]|[调减]小一?[点些号]?|调低|降下来|降(?![到至低噪成])|减弱|轻一?[点些]|更小声?|太大声?了?|太[响吵]了?",
    ),
    # Time.
    Word(
        "verb",
        "faster",
        "speed(?:ing)?(?: (?:it|them|this|everything))? up|speed(?= (?:the|my|this|clips?|it|all|everything)\\b)"
        "|faster|quicker|accelerate|fast[- ]forward|time[- ]?lapse",
        "加速|加快|快进|快转|提速|快一?[点些]|变快|放快",
    ),
    Word(
        "verb",
        "slower",
        "slow(?:ing)?(?: (?:it|them|this|everything))? down|slower|slow(?= (?:the|my|this|clips?|it|all|everything)\\b)"
        "|decelerate",
        "减速|放慢|变慢|慢一?[点些]|减慢",
    ),
    Word("verb", "slowmo", "(?:in )?slow[- ]?mo(?:tion)?", "慢动作|慢镜头|慢放"),
    Word(
        "verb",
        "normal",
        "(?:at |to |back to )?(?:the )?(?:normal|original|regular) speed",
        "(?:恢复)?正常速度|(?:恢复)?原速|(?:恢复)?原来的?速度",
    ),
    Word(
        "verb",
        "freeze",
        "freeze(?:[- ]frames?)?|(?:hold|keep)(?: (?:it|the (?:picture|frame|image|video)))? still|hold the frame",
        "定格|冻结|静止|[定停]住",
    ),
    Word("verb", "loop", "loop|repeat", "循环(?:播放)?|重复(?:播放)?"),
    Word("verb", "duplicate", "duplicate|copy|clone", "复制|拷贝"),
    Word(
        "verb", "sort", "sort|arrange|re-?arrange|re-?order", "重新排[列序]|重排|排序|排列|排成|排为|排(?=$|[,。;!?])"
    ),
    # The picture.
    Word("verb", "rotate", "rotate(?:d)?", "旋转|转动|转(?=\\d)|(?<=[左右针])转"),
    Word("verb", "mirror", "mirror|flip", "镜像|(?:水平|左右)?翻转"),
    Word("verb", "flip", "(?:mirror|flip)(?: (?:it|them))? (?:vertically|upside down)", "(?:垂直|上下)翻转"),
    # The sound.
    Word("verb", "begin", "(?:start|begin|play)(?= (?:the |my )?(?:music|song|track)\\b)", "(?<=开始|秒起)播放"),
    Word("verb", "duck", "duck(?:ing)?", "闪避|压低"),
    Word(
        "verb",
        "normalize",
        "normali[sz]e|even out"
        "|balance(?: out)?(?= (?:the |all )?(?:sounds?|audio|music|levels?|mix|volumes?|voices?)\\b)",
        "标准化|归一化|均衡|平衡(?:一下)?(?=声音|音量|音频|音轨)",
    ),
    # The work as a whole.
    Word(
        "verb",
        "undo",
        "undo|revert|roll (?:it )?back|go back(?: to the (?:previous|last|earlier) (?:version|one|state))?"
        "|(?:take|bring|put|get) (?:it|that|this|them) back(?=$|[,.;!?])|take (?:it|that|this) back|take back"
        "|reverse(?= (?:the |my )?(?:last|previous) (?:change|edit|step|one))",
        "取消(?:上一步|上一?次|刚才|刚刚)的?(?:操作|修改|改动|编辑)?|撤销|撤消|撤回|回退|还原|复原|退回(?!上一步|到)|恢复上一步|回到上一步?|退回上一步",
    ),
    Word("verb", "redo", "redo|do it again after all", "重做|恢复撤销"),
    Word(
        "verb",
        "restart",
        "(?:start|begin) (?:all )?(?:over|again|afresh|anew)|start from scratch"
        "|reset(?: (?:everything|all|it|the (?:timeline|project|video|edit|film|whole thing)))?(?= *$|[,.;!?])"
        "|clear the (?:whole )?timeline",
        "重新开始|从头开始|从头再来|重来|(?:全部|全都)?推翻(?:重来|重做)?|全部重做|清空(?:时间[线轴]|全部)?",
    ),
)
