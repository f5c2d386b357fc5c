"""What stands in a message as a whole: quotations, paths, addresses and names of files. None of it is read as words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from nemo_mcp.resources.wording import ENDING, MEDIA, ROOT, compiled, fold, places

from .leads import behind_lead
from .openings import closed, opened

QUOTE: Final = "<quote>"  # something quoted: content, whatever it says
SOURCE: Final = "<path>"
MEDIUM: Final = "<media>"  # an address of a media file
FILE: Final = "<file>"  # the bare name of a media file
ADDRESS: Final = "<address>"  # an address that names no media file
SOURCES: Final = frozenset({SOURCE, MEDIUM, FILE, ADDRESS})


class Span(NamedTuple):
    """A part of the message that is one word, with its kind."""

    start: int
    end: int
    kind: str


_QUOTED = (
    r"\"[^\"\n]{1,500}\"|“[^”\n]{1,500}”|「[^」\n]{1,500}」|『[^』\n]{1,500}』|《[^》\n]{1,500}》|`[^`\n]{1,500}`"
    r"|'(?<!\w')[^'\n]{1,300}(?:'\w[^'\n]{0,300}){0,9}'(?!\w)"
)
# What follows "title:" or "the caption says:" is to be seen or heard.
_SPEAKERS = (
    r"(?:\b(?:titles?|captions?|text|slogan|headline|subtitles?|voice ?over|narration|narrator|line|lyrics|words?"
    r"|saying|says?|reads?|reading)|标题|字幕|文案|旁白|台词|口号|片名|写着|写上)\s?$"
)
# Where a quotation is the request itself: user: "export it".
_TELLERS = (
    r"(?:user|client|customer|boss|requester|reviewer|manager|director|team|qa|agent|human|用户|客户|老板)"
    r"(?:\s(?:says?|said|asks?|asked|wrote|writes|reports?|reported|replied|requests?|message|input))?说?\s?[:,]?\s?$"
)


def spans(message: str, text: str) -> list[Span]:
    """The protected parts of a message in their order, none in another; `text` is the message folded."""
    if alone := compiled(_ALONE).fullmatch(text):
        return [Span(*alone.span("path"), SOURCE)]
    found = [*_quotations(text), *_places(message, text), *_spoken(text)]
    found.sort(key=lambda span: (span.start, -span.end))
    apart: list[Span] = []
    for span in found:
        if not apart or span.start >= apart[-1].end:
            apart.append(span)
    return apart


def source(message: str, start: int, end: int) -> str:
    """The path or address itself, without quotes; in a request that came as JSON, without its escapes."""
    found = message[start:end].strip("\"'`“”「」『』《》 ")
    return json.loads(f'"{found}"') if "\\" in found and is_json(message) else found


def is_json(message: str) -> bool:
    """Whether a message is an object or a list in JSON, but for how it is opened and closed."""
    if "{" not in message and "[" not in message:
        return False
    text = fold(message)
    try:
        return isinstance(json.loads(message[opened(text) : len(closed(text))]), dict | list)
    except (ValueError, RecursionError):
        return False


def _quotations(text: str) -> Iterator[Span]:
    bare = is_json(text)
    for match in compiled(_QUOTED).finditer(text):
        start, end = match.span()
        inside = text[start + 1 : end - 1]
        if compiled(_OPTION).search(text, max(0, start - 20), start):
            continue
        told = bare and compiled(_BRINGING).match(inside)
        kind = QUOTE if told or _is_shown(text, start) else _quote_kind(inside)
        if kind != QUOTE or not (bare or compiled(_TELLERS).search(text, max(0, start - 40), start)):
            yield Span(start, end, kind)


def _is_shown(text: str, at: int) -> bool:
    """Whether what begins at a place is to be read in the film, even a path: "type C:\\temp into the terminal"."""
    return compiled(_WRITING).search(text, max(0, at - 20), at) is not None


_WRITING = r"(?:\b(?:type|write|writes|says|reads|saying|reading)|写着|写上|写有|标着|印着|印上)[\s:]?$"
# What is quoted behind these is no quotation, but a value: export(format="gif").
_OPTION = r"(?:\b(?:format|quality|resolution|container)|格式|画质|质量|品质|分辨率|解析度)\s?[=:]\s?$"
# A step that is told in JSON: "upload intro.wav".
_BRINGING = r"(?:upload|import|add|load|insert) "


def _quote_kind(inside: str) -> str:
    match = places().fullmatch(inside.strip())
    if match and match.lastgroup == "url":
        return _address_kind(inside)
    return SOURCE if match or ("." in inside[:200] and inside[-6:].rpartition(".")[2] in MEDIA) else QUOTE


# A message that is one path and nothing else, blanks or not.
_ALONE = (
    rf"\s*(?P<path>(?:{ROOT}|(?!https?:)[a-z0-9]{{2,5}}://)"
    rf"(?:(?!{ENDING})[^\n\"<>|,;，；。]){{1,300}}{ENDING})\s*"
)

# A path or a name of a file has one of these, so that a text without them need not be searched.
_SLASH_OR_ENDING = r"[/\\.](?:(?<!\.)|[a-z0-9]{2,4}(?![a-z0-9]))"
_BEFORE = 80
_BEHIND = 400
_NOTHING = 100


def _places(message: str, text: str) -> Iterator[Span]:
    """Paths, addresses and names of files: looked for only around a slash or an ending."""
    done = 0
    for mark in compiled(_SLASH_OR_ENDING).finditer(text):
        if mark.start() < done:
            continue
        begin = max(done, mark.start() - _BEFORE)
        match = places().search(text, max(begin, text.rfind(" ", begin, mark.start())), mark.end() + _BEHIND)
        if not match or match.start() > mark.start():
            # Where nothing begins for a while, the marks on the way need no look of their own.
            done = match.start() if match else mark.end() + _NOTHING
            continue
        place = _place(message, text, match)
        listed = compiled(_LISTED).fullmatch(text, max(0, place.start - 1), place.end)
        if not listed:
            yield place
        # Behind an address Chinese may go on, and name the next one: "https://a.b/c.mp4和雨声.mp3".
        done = max(place.end, mark.end()) if match.lastgroup == "url" and not listed else match.end()


# Slashes between Chinese words part a list: "加字幕/换音乐/导出".
_LISTED = r"[\u3400-\u9fff](?:/[\u3400-\u9fff]++)++"


# A Chinese sentence goes on behind an address without a blank: behind an ending, or where no more of one follows.
_GLUED = rf"\.(?:{'|'.join(sorted(MEDIA))})(?=[\u3400-\u9fff])|[a-z0-9](?=[\u3400-\u9fff][^/.?=&#%]*+\Z)"


def _place(message: str, text: str, match: re.Match[str]) -> Span:
    start, end = match.span()
    # A full stop or a Chinese comma ends an address; folded, the comma looks like one that may stand in it.
    ends = "，。；！？、：" if "（" in message[start:end] else "，。；！？、：）"
    said = re.split(f"[{ends}]", message[start:end], maxsplit=1)[0].rstrip(".,!?;:'*~")
    end = start + len(said if "(" in said else said.rstrip(")"))
    if match.lastgroup == "url" and (glued := compiled(_GLUED).search(text, start, end)):
        end = glued.end()
    if _is_shown(text, start):
        return Span(start, end, QUOTE)
    if match.lastgroup != "file":
        return Span(start, end, _address_kind(text[start:end]) if match.lastgroup == "url" else SOURCE)
    start = behind_lead(text, start, end)
    if message[start : start + 1].isdigit() or message[start : start + 1].isupper():
        start = _with_blanks(message, start)
    return Span(start, end, SOURCE if re.search(r"[/\\]", text[start:end]) else FILE)


def _with_blanks(message: str, start: int) -> int:
    """Where a name begins whose last word begins at a place with a capital or a figure, behind words with capitals."""
    before = message[max(0, start - _BEFORE) : start]
    match = compiled(_DATED).search(before) if message[start].isdigit() else compiled(_TITLED).search(before)
    return start if not match or compiled(_ASKING).match(match["name"]) else start - len(match["name"])


# "Screen Recording 2026-05-02 at 10.15.30.mov", as systems name a file; "(add) Opening Titles.mov".
_DATED = r"(?:^|[ (:，。])(?P<name>(?:[A-Z][a-z]+ ){1,3}\d[\d.-]* at |[A-Z][a-z]+ [A-Z][a-z]+ )$"
_TITLED = r"[a-z,:，] (?P<name>(?:[A-Z][a-z]+ ){1,4})$"
_ASKING = (
    r"(?:Upload|Import|Add|Use|Insert|Open|Take|Put|Trim|Cut|Bring|Load|Attach"
    r"|And|Then|With|Also|The|This|My|For|On|In|To)\b"
)


def _address_kind(address: str) -> str:
    bare = re.split(r"[?#]", address, maxsplit=1)[0]
    return MEDIUM if bare.startswith(("s3://", "gs://", "file://")) or bare.rpartition(".")[2] in MEDIA else ADDRESS


def _spoken(text: str) -> Iterator[Span]:
    at = text.find(":")
    while at >= 0:
        begin = max(0, at - 40)
        if compiled(_SPEAKERS).search(text, begin, at) and not compiled(_TELLERS).search(text, begin, at):
            end = compiled(r"[^\n.!?。！？;；]{0,300}").match(text, at + 1).end()  # type: ignore[union-attr]
            said = text[at + 1 : end].lstrip()
            if said:
                yield Span(end - len(said), end, QUOTE)
        at = text.find(":", at + 1)
