"""A wish in its own words, with what it is about called by another name: ready-made answers that carry it whole."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .request import Request

# What stands before a noun and goes with it: "one of the clips", 一个片段.
_ARTICLE = re.compile(
    r"\b(?:(?:any |some )?one of )?(?:the|a|an|this|that|these|those|my|our|one|some|any) $"
    r"|[这那某]?[一几]?[个段张条句]$|[这那]$",
    re.IGNORECASE,
)
# "a red title" keeps its article.
_DESCRIBED = re.compile(r"\b(?:the|an?|one|some) (?:[^ ]+ )+$", re.IGNORECASE)


def noun(request: Request, things: Iterable[str]) -> str:
    """The word by which a request names the first of some things, one of several; "" if it names none."""
    at = next((request.named_at[t] for t in things if t in request.named_at), (0, 0))
    return _part(request, *at).removesuffix("s")


def reworded(request: Request, things: Iterable[str], called: str) -> str:
    """A request with the first of some things that it names called so; "" if its words do not say all by themselves."""
    at = next((request.named_at[t] for t in things if t in request.named_at), None)
    if at is None or (request.verb and "verb" not in request.named_at):
        return ""
    before, after = _part(request, request.span[0], at[0]), _part(request, at[1], request.span[1])
    if _DESCRIBED.search(before) and not _ARTICLE.search(before):
        called = called.removeprefix("the ")
    text = _ARTICLE.sub("", before) + called + after
    for words in request.texts:  # "to Ciao" is no text any more beside one in quotes
        text = re.sub(rf"(?<=[ 为成写是:]){re.escape(words)}$", f"“{words}”", text)
    return text[:1].upper() + text[1:]


def _part(request: Request, start: int, stop: int) -> str:
    return request.wording[max(0, start - request.span[0]) : max(0, stop - request.span[0])]
