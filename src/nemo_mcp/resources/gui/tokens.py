"""A reply as words, its quotes, names, addresses and code under cover."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import accumulate
from typing import Final, NamedTuple

from nemo_mcp.resources.wording import Kept, compiled, fold, plain, small

from .cited import belongs, cited, told_by
from .emphasis import PICTURE, without_emphasis
from .headings import COLONS, FIRST_PICTURE, QUESTION_MARKS, TITLING, last_sentence, question_of, title_of

NAME: Final = "<name>"  # quoted, or set in bold: a title, a line, or a button
BUTTON: Final = "<button>"  # in square brackets
NAMES: Final = frozenset({NAME, BUTTON})
CODE: Final = "<code>"
ADDRESS: Final = "<address>"
NUMBER: Final = "#"
ITEM: Final = "①"  # what counts an instruction inside of a line: "1)", "(1)", "一、"
END: Final = "\n"  # the end of a line, which is a word as well

_QUOTES = (
    r"\"[^\"\n]{1,500}\"|“[^”\n]{1,500}”|「[^」\n]{1,500}」|『[^』\n]{1,500}』|《[^》\n]{1,500}》|\*\*[^*\n]{1,300}\*\*|\*[^*\n]{1,300}\*"
    r"|'(?<!\w')[^'\n]{1,300}(?:'\w[^'\n]{0,300}){0,9}'(?!\w)|‘[^’\n]{1,300}’"
)
_LINKS = r"\[[^\[\]\n]{1,200}\]\([^()\s]{1,2000}\)"
_BUTTONS = r"\[[^\[\]\n]{1,80}\]|【[^】\n]{1,80}】"
_TAGS = r"<[a-z][a-z0-9-]{0,20}(?: [^<>\n=]{1,100}=[^<>\n]{1,500}+| ?/)>|</[a-z][a-z0-9-]{0,20}>"
_CODE = rf"`[^`\n]{{1,2000}}`|\{{[^\n]{{0,4000}}\}}|{_TAGS}"
_SITES = r"[a-zA-Z][a-zA-Z0-9+]{1,9}://[^\s，。；！？、（）()」』”》\"<>|]+"
# A letter that stands for each letter of a covered span.
_COVERS: Final = {NAME: "\ue000", BUTTON: "\ue001", CODE: "\ue002", ADDRESS: "\ue003"}
_COVERED: Final = {letter: word for word, letter in _COVERS.items()}
ENDED: Final = "\ue004"  # the last letter of a quote that ends its sentence as well


def _behind(words: str) -> str:
    """A pattern that matches behind one of some words."""
    return "|".join(rf"(?<=\b{re.escape(word)})" for word in words.split())


# A full stop ends no sentence behind these: "No. 5", "Rec. 709", "e.g. the title".
_SHORT = (
    rf"(?:{_behind('No Nos Nr Rec Vol Fig Ep Op ca approx pp')})\.\s\d"
    rf"|(?:{_behind('Mr Mrs Ms Dr Prof vs e.g')})\.\s"
)
# What is frequent and cheap to tell apart stands first, and a look ahead before what is dear.
_TOKENS = (
    r"([a-zA-Z][a-zA-Z0-9]*+(?:_[a-zA-Z0-9]++)*+(?:'[a-zA-Z]++)?+|(?! |…\s[a-z])(?:[,:;\n]"
    r"|(?=[\d一二三四五六七八九十])(?:(?<=[:;,.。]\s)|(?<![^:;,。\n]))(?:(?<!\d[,;]\s)|(?<=[a-zA-Z]\d[,;]\s))"
    r"(?:\d\d?[)](?=\s)|[一二三四五六七八九十][、)])"
    r"|\((?:\d\d?|[一二三四五六七八九十])\)(?=[\s\u3400-\u9fff\ue000\ue001])"
    r"|[\u3400-\u9fff]|#[0-9a-fA-F]{3,8}+(?![a-zA-Z0-9])"
    r"|(?=[\d+−±~-])(?:(?<![^\s(,:])[-+−±~])?\d++(?:[.:,–~×-]\d++)*+(?:%|[a-zA-Z]{1,4}(?![a-zA-Z0-9]))?+"
    r"|[\ue000-\ue003]+\ue004?|\ue004"
    rf"|(?=[.!?…。])(?!{_SHORT})[.!?…。]+[)\"'”’）」』]*(?=\s|$|[\u3000-\uff00])"
    r"|[-=]>|(?<=[^\S\n])[-–](?=\s)|[^\s\-\"'“”‘’.\ufe0f]))"
)
# A quote that is not closed, and a blank before the end of a sentence.
_ODD = (
    r"[\"“”「」『』《》*`\[\]【】{}'.!?…。](?:(?<=[\"“”「」『』《》*`\[\]【】{}])|(?<=\s[.!?…。])"
    r"|(?<=')(?:(?<!\w')|(?!\w)))"
)
_SPANS = f"{_LINKS}|{_QUOTES}|{_BUTTONS}|{_CODE}"
_SPANS_AND_SITES = f"{_SPANS}|{_SITES}"
# What a step is called: "**Step 2:**", "**Step 2** –", "第二步：".
_STEP = (
    r"(?:\*\*)?(?:[Ss]tep (?:\d{1,2}|[A-H])|(?:第[一二三四五六七八九十\d]{1,3}步|步骤[一二三四五六七八九十\d]{1,3}))"
    r"(?:\*\*)?(?:[:：.、,，-]|\s?[–—])(?:\*\*)?\s*"
)
_NUMBERED = r"(?P<bold>\*\*)?[(（]?(?P<number>\d{1,3})(?P<mark>[.)）、](?(bold)\*\*)\s*)"
# What an item is called before what it says: "- **Export**: press …", "1. 📥 **Export** – …", "1. **导出：**点击…".
_LABEL = (
    rf"(?:{PICTURE}\ufe0f?\s?)?"
    r"\*\*[^*\n:：]{1,40}(?:\*\*\s?[:：]|[:：]\s?\*\*|\*\*\s[–—-]\s)\s*"
)
_ITEM = rf"\s*(?:(?:[-*•+]\s+(?:\[[ xX]?\]\s+)?|{_NUMBERED}|{_STEP}|[①-⑳]\s*)(?P<label>{_LABEL})?|>\s?|#+\s+)?"


HAN: Final = re.compile("[\u3400-\u9fff]+")


def item(line: str) -> re.Match[str]:
    """What a line of a list begins with, perhaps nothing; groups `number`, `mark` and `label`."""
    return compiled(_ITEM).match(line)  # type: ignore[return-value]


class Line(NamedTuple):
    """A line of a text: where it begins, where its words do behind what makes it an item of a list, and where it ends.

    `heading` is the sentence that calls the list which it belongs to, or the lines of a film right below it; empty if
    it belongs to none. Of a line of code or of a table no word is read: its words begin where it ends.
    """

    start: int
    body: int
    end: int
    listed: bool
    heading: str


def lines(text: str) -> Iterator[Line]:
    """The lines of a text."""
    heading = above = ""
    before: tuple[()] | tuple[str, str] = ()
    start = quoted = 0
    called = -1  # the line that called last
    told = text.split("\n")
    code = [*_in_code(told)]
    of_the_film = cited(text, ["" if unread else said for said, unread in zip(told, code, strict=True)])
    for at, said in enumerate(told):
        end = start + len(said)
        bare = said.strip()
        first = bare[:1]
        quoted = max(quoted, _quoted(told, at)) if first in _CLOSING else quoted
        if code[at] or at < quoted or first == "|" or at in of_the_film:
            yield Line(start, end, end, False, "")
            above = "" if code[at] else above
            if at in of_the_film and bare.endswith(COLONS):
                heading, called = last_sentence(said), at
        else:
            line = single(said, heading, start)
            if line.listed and not heading and before:
                heading, before = told_by(*before) or question_of(before[0]), ()
                line = single(said, heading, start)
            if above and not line.listed and bare and belongs(above, told, at, called):
                line = Line(start, line.body, end, False, above)
            yield line
            if bare[-1:] in (COLONS if line.listed else _CALLING):
                heading = above = last_sentence(said)
                called = at
            elif (first in TITLING or (first > FIRST_PICTURE and not first.isalpha())) and (title := title_of(said)):
                # It calls its list as a line with a colon does.
                heading = above = title if title.endswith(COLONS) else f"{title}:"
                called = at
            elif ("步" in bare or "steps" in bare) and not line.listed and _STEPS_TOLD.search(bare):
                heading = told_by(bare, heading) or f"{last_sentence(bare[:-1])}:"
            elif not bare:
                above = above if called == at - 1 else ""
            elif not line.listed:
                heading, before = "", (bare, heading)  # they may call a list too, without a colon
        start = end + 1


def _in_code(lines: list[str]) -> Iterator[bool]:
    """For each line whether it is code, or begins or ends some."""
    fenced = False
    for line in lines:
        fence = line.lstrip().startswith(_FENCES)
        yield fence or fenced
        fenced ^= fence


_FENCES: Final = ("```", "~~~")


def _quoted(lines: list[str], at: int) -> int:
    """Behind which line a quote ends that begins a line and goes on over others; 0 if it ends there or nowhere."""
    opened = lines[at].strip()
    close = _CLOSING[opened[0]]
    if close in opened[1:]:
        return 0
    ends = (behind for behind in range(at + 1, min(at + _LONGEST, len(lines))) if close in lines[behind])
    last = next(ends, 0)
    return last + 1 if last and lines[last].rstrip(".。!?！？ ").endswith(close) else 0


_CLOSING: Final = {'"': '"', "“": "”", "「": "」", "『": "』", "《": "》"}
_LONGEST: Final = 40


# So does a sentence that ends in steps: "The tutorial has five steps."
_STEPS_TOLD: Final = re.compile(r"\bsteps\b[^.!?]{0,40}[.!]$|步[^。！？]{0,12}[。！]$")
_CALLING: Final = (*COLONS, *QUESTION_MARKS)  # a question calls its answers; one in a list calls none beside it


def single(said: str, heading: str, start: int = 0) -> Line:
    """A line of its own, and where it begins; only an item of a list has a heading."""
    if not said or (said[0].isalpha() and not said.startswith(_STEPS)):
        return Line(start, start, start + len(said), False, "")
    body = item(said).end()
    listed = bool(body and said[:body].strip())
    return Line(start, start + body, start + len(said), listed, heading if listed else "")


_STEPS: Final = ("Step", "step", "第", "步骤")


def cover(text: str) -> str:
    """The text in plain letters, each letter of its protected spans covered, and steps counted alike."""
    text = without_emphasis(text)
    if "://" not in text:
        return _counted(plain(compiled(_SPANS).sub(_veil, text)))
    # To look for addresses takes time, and few lines have any.
    patterns = {True: compiled(_SPANS_AND_SITES), False: compiled(_SPANS)}
    return _counted(plain("\n".join([patterns["://" in line].sub(_veil, line) for line in text.split("\n")])))


def _counted(covered: str) -> str:
    """The text with one sign for each number of steps that are counted inside of a line, whatever stands before it:
    "1. Open the menu 2. Press OK"."""
    if not compiled(_SECOND).search(covered):
        return covered
    lines = covered.split("\n")
    for at, line in enumerate(lines):
        counts = [match for match in compiled(_NUMBERS).finditer(line) if match["number"] == "1"][:1]
        if not counts or line[: counts[0].start()].rstrip()[-1:] not in _BEFORE_FIRST:
            continue
        for match in compiled(_NUMBERS).finditer(line, counts[0].end()):
            if int(match["number"]) == len(counts) + 1 <= _MOST_STEPS:
                counts.append(match)
        for number, match in enumerate(counts if counts[1:] else []):
            sign = chr(ord("①") + number).ljust(match.end() - match.start())
            line = line[: match.start()] + sign + line[match.end() :]
        lines[at] = line
    return "\n".join(lines)


_SECOND = r"2(?:(?<=\S2)|(?<=\S 2))[.)、]\s?[^\d\s]"
_NUMBERS = r"(?<![\d.,])(?<!\d:)[(]?(?P<number>\d{1,2})[.)、](?=\s|[\u3400-\u9fff\ue000\ue001])"
_BEFORE_FIRST: Final = ("", ":", ".", "!", "?", ",", "：", "。", "，", "！")
_MOST_STEPS: Final = 20


def _veil(span: re.Match[str]) -> str:
    said = span[0]
    first = said[0]
    if first in "[【":
        kind = ADDRESS if said[-1] == ")" else BUTTON
    else:
        kind = CODE if first in "`{<" else ADDRESS if first.isalpha() else NAME
    if first == "`" and _is_pressed(span):
        kind = NAME
    veiled = _COVERS[kind] * len(said)
    # A full stop before the end of a quote, perhaps of one in italics, and a new sentence behind it.
    last = said[:-1].rstrip(_CLOSERS)[-1:] if kind == NAME else ""
    anew = _ANEW.get(last)
    return veiled[:-1] + ENDED if anew and compiled(anew).match(span.string, span.end()) else veiled


def _is_pressed(span: re.Match[str]) -> bool:
    """Whether what is set as code is the name of a button: "click `Export`"."""
    named = compiled(_PRESSED_NAME).fullmatch(span[0]) is not None
    return named and compiled(_PRESSING).search(span.string, max(0, span.start() - _NEAR), span.start()) is not None


_PRESSED_NAME = r"`[^\W\d_][\w &-]{0,29}…?`"
_PRESSING = (
    r"(?i:\b(?:click|tap|press|hit|push)(?: on)?(?: the)? $)"
    r"|(?:[点點单單][击擊选選]|[点點按]|[点點按]一?下)(?:[右左上下][上下]?[角方]的)? ?$"
)
_NEAR: Final = 40
_CLOSERS: Final = "\"”’'*」』"
_ANEW: Final = {**dict.fromkeys(".!?", r"[^\S\n]+[A-Z]"), **dict.fromkeys("。！？", r"[^\S\n]+\S")}


@cache
def meanings() -> Kept[str, str]:
    """The words that tokens are: in small letters; a sign for a number, and for what is covered."""
    return Kept(_meaning)


def _meaning(token: str) -> str:
    first = token[0]
    if "①" <= first <= "⑳" or (len(token) > 1 and token[-1] in "、)"):
        return ITEM
    if first.isdigit() or (first in _SIGNS and len(token) > 1):
        return NUMBER
    return _COVERED.get(first, NAME if first == ENDED else small(token))


_FIRST_ITEMS: Final = frozenset("1一①")
_SIGNS: Final = "-+−±~#"


def traditional(text: str) -> bool:
    """Whether a text has traditional Chinese letters."""
    letters = "".join(HAN.findall(text))
    return plain(letters) != letters


def bare(text: str) -> list[str]:
    """The tokens of a text in small letters, with nothing under cover."""
    return compiled(_TOKENS).findall(fold(text))


class Said:
    """A text as words in their order, and ends of lines. `tokens` are the words as they stand there."""

    def __init__(self, text: str, lines: list[Line]) -> None:
        self.text = text
        self.lines = lines
        self._covered = _without(cover(text), lines)
        parts = compiled(_TOKENS).split(self._covered)
        # Where each gap before a word and each word ends, in turns.
        self.ends = [*accumulate(map(len, parts))]
        self.tokens = parts[1::2]
        self.words = [*map(meanings().__getitem__, self.tokens)]
        if ITEM in self.words:
            self._uncount()

    def _uncount(self) -> None:
        """Reads what counts an instruction as a figure where no first one stands before it: "class 3 (2)"."""
        lines = iter(self.lines)
        counting = next(lines).listed
        for at, word in enumerate(self.words):
            if word == END:
                counting = next(lines).listed
            elif word == ITEM:
                counting = counting or self.tokens[at].strip("(、)") in _FIRST_ITEMS
                self.words[at] = ITEM if counting else NUMBER

    @cached_property
    def traditional(self) -> bool:
        """Whether its Chinese letters are traditional."""
        return traditional(self.text)

    def start(self, at: int) -> int:
        """Where a word begins in the text."""
        return self.ends[2 * at]

    def end(self, at: int) -> int:
        """Where a word ends in the text."""
        return self.ends[2 * at + 1]

    def odd(self, line: Line) -> bool:
        """Whether a line has a quote that is not closed, or a blank before the end of a sentence: when a part of it is
        gone, the rest may be read otherwise."""
        return compiled(_ODD).search(self._covered, line.body, line.end) is not None


def _without(covered: str, lines: list[Line]) -> str:
    """The covered text with blanks for code, and for what makes lines items of a list."""
    parts: list[str] = []
    at = 0
    for start, body, *_ in lines:
        if start < body:
            parts += covered[at:start], " " * (body - start)
            at = body
    return "".join([*parts, covered[at:]]) if parts else covered
