"""What both readers of words share: one spelling for every script, and the names of files and places."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from itertools import count
from typing import Any, NamedTuple, TypeVar
from unicodedata import normalize

# Traditional letters that are often written, each before its simplified twin; 岀 is a common slip.
_TWINS = (
    "帐账匯汇輸输載载傳传檔档點点數数餘余額额帳账戶户軌轨狀状態态進进畫画質质時时間间軸轴幫帮給给發发這这還还麼么嗎吗裡里裏里個个現现處处動动圖图單单條条選选擇择錄录後后從从對对換换調调關关開开來来為为請请讓让無无張张級级聲声樂乐"
    "頻频視视檢检詢询剛刚東东話话說说寫写標标題题顏颜濾滤鏡镜輯辑刪删縮缩長长幾几儲储確确認认導导並并應应該该會会過过讀读續续別别資资當当樣样邊边網网連连結结鏈链頁页買买費费訂订轉转場场雙双擊击鍵键鈕钮欄栏側侧預预覽览計计劃划"
    "錢钱夠够內内於于將将與与遠远隱隐彈弹繼继復复製制貼贴滾滚觸触啟启塊块聽听試试碼码齊齐報报實实際际帶带靜静簡简體体藝艺團团變变顯显淺浅隨随離离鎖锁啓启頭头麥麦風风門门強强顆颗岀出區区庫库車车機机藍蓝紅红綠绿黃黄組组經经練练"
    "約约終终統统維维緊紧線线貨货貴贵軟软輕轻較较輪轮運运遊游適适遲迟針针銀银錶表鐘钟閃闪閉闭隊队階阶陰阴難难雲云電电響响頂顶項项須须頓顿飛飞飯饭館馆馬马驗验驚惊髮发魚鱼鳥鸟鮮鲜龍龙業业絲丝兩两豐丰臨临舉举義义習习書书亂乱爭争"
    "雜杂權权價价眾众優优傷伤兒儿衝冲況况準准涼凉減减創创劇剧辦办務务勞劳勢势協协賣卖衛卫廠厂歷历壓压參参號号員员園园圍围圓圆聖圣壞坏堅坚牆墙殼壳備备奪夺獎奖婦妇媽妈孫孙學学寶宝審审宮宫寬宽尋寻塵尘層层屬属歲岁島岛幣币師师慶庆"
    "廟庙廢废異异歸归憶忆懷怀總总戀恋擬拟據据擋挡攝摄掃扫搶抢損损擺摆敗败斷断舊旧晝昼曬晒術术殺杀極极構构槍枪樓楼樹树橋桥歡欢歐欧殘残沒没淚泪滅灭溫温漢汉潔洁燈灯燒烧熱热愛爱爺爷牽牵獨独獲获環环產产畢毕療疗盜盗盡尽監监盤盘睜睁"
    "礎础禮礼種种稱称穩稳積积窮穷競竞筆笔節节範范築筑簽签籃篮類类糧粮純纯紀纪紋纹納纳紐纽紙纸細细紹绍絕绝綁绑緒绪緣缘縫缝績绩繪绘罰罚羅罗職职聯联聰聪肅肃脫脱腦脑膚肤臉脸艦舰艱艰莖茎華华萬万葉叶蓋盖蔥葱藥药蘋苹蘭兰虛虚蟲虫衆众"
    "裝装規规覺觉觀观訊讯討讨訓训記记許许設设訪访評评詞词詩诗誌志語语誤误誰谁課课談谈論论諸诸謝谢識识證证譜谱議议護护讚赞豬猪貓猫財财貢贡責责販贩賞赏賓宾贏赢趙赵趨趋躍跃蹤踪辭辞農农遞递郵邮釘钉鈴铃鉤钩銜衔銷销鋒锋鋼钢錦锦鍋锅"
    "鎮镇鑰钥陣阵雞鸡頸颈顧顾飄飘飲饮飽饱餅饼餓饿騎骑騙骗鬆松鬧闹"
    "併并滿满煩烦囉啰闆板週周趕赶饋馈軍军達达邏逻該该詳详誠诚賀贺贈赠載载輛辆隻只擁拥擠挤攔拦撥拨曉晓棟栋橫横櫃柜毀毁湊凑潤润濕湿灣湾煙烟獅狮瑪玛疊叠皺皱禍祸稅税窩窝縣县繞绕罵骂腳脚臟脏艙舱蝦虾譯译豎竖貝贝贊赞跡迹輝辉鐵铁鑽钻閣阁闊阔陳陈陸陆霧雾靈灵飄飘駕驾騰腾驅驱驟骤鹽盐麗丽齡龄嘍喽"
    "見见們们問问聞闻閒闲順顺願愿餵喂饒饶馴驯罷罢羨羡翹翘聳耸脹胀膽胆臘腊蘇苏蠟蜡補补訴诉託托詐诈誇夸謀谋謊谎譽誉賠赔"
    "賽赛賴赖購购贖赎轄辖辯辩鄉乡醫医釋释鋪铺錯错閱阅闖闯陝陕險险韓韩頌颂領领頰颊飢饥駐驻駛驶騷骚鬥斗鴨鸭鵝鹅鷹鹰齒齿"
    "著着氣气講讲戲戏專专廣广桿杆複复輩辈唸念鑼锣採采捲卷屜屉營营麵面國国暫暂螢荧盞盏編编迴回陽阳遶绕爍烁噸吨颱台籠笼鐺铛"
    "墊垫釣钓嗶哔測测鳴鸣乾干蓮莲臺台蟬蝉傘伞湯汤鷺鹭濃浓夾夹則则瀏浏淨净暈晕佔占摺折慣惯註注籤签漁渔偵侦廚厨醬酱悶闷潰溃"
    "箏筝墾垦搖摇沖冲係系攤摊鯨鲸廳厅燭烛親亲養养壽寿膠胶謠谣龜龟揮挥鳳凤幀帧薦荐遺遗烏乌鄰邻銅铜鋸锯拋抛繳缴幹干潛潜槳桨"
    "鈔钞壘垒漿浆診诊兇凶鉛铅捨舍漸渐紗纱佈布鴿鸽決决負负億亿夢梦嗩唢吶呐懸悬嚇吓塗涂醜丑戰战粵粤執执嚴严鬍胡鬚须瘋疯噴喷"
    "彥彦兌兑懶懒轎轿楓枫鏟铲遙遥繩绳僅仅爲为麽么儘尽嚐尝瞭了鍾钟檯台擡抬掛挂黨党曆历厭厌喚唤喪丧嘆叹嘗尝噓嘘嚮向囑嘱墜坠"
    "墳坟墻墙壟垄壯壮奮奋妝妆嬰婴寧宁屆届崗岗嶺岭嶼屿巖岩廁厕廂厢廈厦彎弯彙汇徹彻徵征悅悦惡恶惱恼慘惨憂忧憐怜憑凭憤愤懇恳"
    "掙挣揀拣搗捣撐撑撲扑擔担擴扩擾扰攜携敘叙敵敌斂敛斬斩暢畅朧胧梔栀棄弃棧栈楊杨榮荣樸朴檸柠氈毡洩泄渦涡渾浑溝沟滯滞潑泼"
    "澀涩澆浇澤泽濟济濤涛濱滨瀉泻灑洒災灾煉炼熾炽燦灿燴烩爐炉爛烂牀床狹狭猶犹獵猎獸兽獻献瓊琼疇畴痠酸癢痒皚皑睏困矚瞩矯矫"
    "砲炮碩硕磚砖禦御稟禀穀谷穫获窯窑竄窜"
)
# Latin letters with a mark, each with its bare letter: "Valparaíso" is one word.
_MARKED = {
    letter: bare
    for letter in map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)))
    for bare in normalize("NFD", letter)[:1]
    if bare.isascii()
} | dict(zip("øØłŁđĐıßæÆœŒðÐþÞ", "oOlLdDisaAoOdDtT", strict=True))
_PLAIN = {
    **_MARKED,
    **dict(zip(_TWINS[::2], _TWINS[1::2], strict=True)),
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    "\u3000": " ",
    "’": "'",
    "‘": "'",
    "×": "x",
}

MEDIA = frozenset(
    "mp4 mov avi webm mkv m4v mxf mts m2ts wmv flv 3gp mpg mpeg ogv r3d braw jpg jpeg png gif webp svg heic heif "
    "avif bmp tif tiff psd dng mp3 wav m4a aac flac ogg opus aif aiff wma srt vtt ass lrc cube zip pdf txt docx pptx "
    "mid midi ts vob lrv exr dpx eps tga amr caf mka insv".split()
)

# How the name of a media file ends, and how a path begins, in folded text.
_KINDS = rf"\.(?:{'|'.join(sorted(MEDIA))})"
ENDING = rf"{_KINDS}(?:{_KINDS})*+(?![a-z0-9_-])"
ROOT = r"~[/\\]|//(?=\w)|\.{1,2}[/\\]|[a-z]:[/\\]|/(?=[^\s/]{1,99}/)|\\\\(?=\w)|\$\{?\w{1,40}\}?/|%\w{1,40}%[/\\]"

# Words that end a path rather than belong to the name of a file.
_JOINING = "and|with|as|to|then|in|into|on|onto|for|use|over|at|but|or|so"
_STOP = r"\s，。；！？、）」』”》\"<>|"


def fold(text: str) -> str:
    """The text with small letters, half-width forms and simplified Chinese, each letter in its old place."""
    return small(plain(text))


def plain(text: str) -> str:
    """The text with half-width forms and simplified Chinese, each letter in its old place; capitals stay."""
    return text if text.isascii() else _others().sub(_as_plain, text)


def small(text: str) -> str:
    """The text with small letters for the capitals of ASCII."""
    if text.isascii():
        return text.lower()
    # Bytes are made small in ASCII alone, and faster than letter by letter.
    return text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")


@cache
def _others() -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(re.escape, _PLAIN))}]")


def _as_plain(letter: re.Match[str]) -> str:
    return _PLAIN[letter[0]]


@cache
def places() -> re.Pattern[str]:
    """Finds addresses, paths and file names in folded text: groups `url`, `path`, `file`.

    A path may hold blanks where it plainly goes on: up to its next slash, or to the ending of a media file. Every
    repetition is bounded or possessive, so that the search stays linear.
    """
    letter = rf"[^{_STOP},;:/\\]"
    more = rf" (?!~){letter}{{1,99}}+"
    word = rf"(?! (?:{_JOINING})\b(?!\.\w)){more}"
    site = r"(?:[a-z0-9-]{1,63}\.){1,4}(?:com|net|org|io|tv|be|cn|tw|example)/"
    return re.compile(
        rf"(?P<url>(?:[a-z][a-z0-9+]{{1,9}}://|(?<![\w.@/-])(?:www\.|{site}))[^{_STOP}]++)"
        rf"|(?P<path>(?<![a-z0-9_./\\-])(?:{ROOT})"
        rf"(?:[^{_STOP},;:]{{1,300}}?{ENDING}"
        rf"|(?:{letter}{{1,99}}+(?:{more}){{0,4}}[/\\]){{0,30}}{letter}{{1,99}}?(?:{word[:-1]}?){{0,3}}?{ENDING}"
        rf"|[^{_STOP},;]++))"
        rf"|(?P<file>(?:(?<![\w./\\-])|(?<=[a-z0-9])(?=[\u3400-\u9fff]))\w"
        rf"(?:[\w@-]|[./\\](?=\w)| ?\(\w{{1,9}}\)(?=[.\w]))*?{ENDING})"
    )


def phrases(table: str) -> Iterator[tuple[str, str]]:
    """The phrases of a table with their values."""
    for entry in table.split(","):
        phrase, _, value = entry.strip().partition("=")
        if phrase:
            yield phrase, value or phrase


class Phrase(NamedTuple):
    """A phrase among words: the places of its first word and behind its last, its kind, and its value."""

    at: int
    end: int
    kind: str
    value: str


# A phrase from a tuple, faster than by its constructor.
made: Callable[[tuple[int, int, str, str]], Phrase] = partial(tuple.__new__, Phrase)  # pyright: ignore[reportUnknownMemberType]

# The words that may follow those of a phrase so far, each with what follows then. `LEAF` stands beside them, and is no
# word itself: the kind and the value of the phrase that ends here.
Node = dict[str, Any]
Leaf = tuple[str, str]
LEAF = " "


class Phrases:
    """Phrases by their kinds, to be found in a list of words; the longest phrase at a place wins.

    A table maps a kind to phrases, parted by commas; `phrase=value` gives a phrase a value other than itself. A phrase
    of the kind "" hides the shorter ones in it. `roots` are the words that a phrase begins with.
    """

    def __init__(self, tables: Iterable[Mapping[str, str]]) -> None:
        self.roots: dict[str, Node] = {}
        self.words: set[str] = set()
        for table in tables:
            for kind, listed in table.items():
                for phrase, value in phrases(listed):
                    self._add(_WORDS.findall(fold(phrase)), kind, value)

    def _add(self, words: list[str], kind: str, value: str) -> None:
        self.words.update(words)
        node: Node = self.roots
        for word in words:
            node = node.setdefault(word, {})
        node[LEAF] = (kind, value)

    def find(self, words: list[str]) -> list[Phrase]:
        """The phrases among the words, in their order; none overlaps another."""
        found: list[Phrase] = []
        free = 0
        for at, node, following in zip(count(), map(self.roots.get, words), [*words[1:], ""], strict=False):
            if not node or at < free:
                continue
            if following in node:
                if phrase := longest(node, words, at):
                    free = phrase[1]
                    if phrase[2]:
                        found.append(phrase)
            elif LEAF in node:
                kind, value = node[LEAF]
                if kind:
                    found.append(made((at, at + 1, kind, value)))
        return found


def longest(node: Node, words: list[str], at: int) -> Phrase | None:
    """The longest phrase that begins at a place among words, with the word that has the node; its kind may be ""."""
    leaf = node.get(LEAF)
    end = last = at + 1
    count = len(words)
    while end < count and words[end] in node:
        node = node[words[end]]
        end += 1
        if longer := node.get(LEAF):
            leaf, last = longer, end
    return made((at, last, *leaf)) if leaf else None


_WORDS = re.compile(r"[a-z0-9]+(?:[.:'][a-z0-9]+)*|[-=]>|[^\s-]")


K = TypeVar("K", str, tuple[Any, ...])
V = TypeVar("V")


class Kept(dict[K, V]):
    """What something comes to, worked out when it first comes, and kept while there is room for it."""

    def __init__(self, work: Callable[[K], V]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, key: K) -> V:
        value = self._work(key)
        if len(self) < _MOST_KEPT and len(key) < _LONGEST:
            self[key] = value
        return value


_MOST_KEPT = 20_000
_LONGEST = 40
