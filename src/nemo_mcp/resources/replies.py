"""What the backend said at the end of a turn: its questions, its errors, its apologies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from nemo_mcp.backend.events import StreamError
from nemo_mcp.backend.lenient import mapping, sequence
from nemo_mcp.backend.redaction import clean, quoted

_TEMPORARY_ISSUE = "encountered a temporary issue"
_LONGEST_APOLOGY = 400
_LONGEST_QUESTION = 5_000
_FIRST, _LAST = 10_000, 2_000
_SHORTENED = "\n\n… (shortened)\n\n"
_ANSWER = re.compile(r"\s*(?:[-*•]|\d{1,2}[.)、])\s*\S")
_SENTENCE_ENDS = ("\n", ". ", "! ", "? ", "。", "！", "？")


def without_temporary_issue(text: str) -> str:
    """Without the apology that sometimes trails a good answer (API reference §6); alone, it stays."""
    at = text.lower().rfind(_TEMPORARY_ISSUE)
    if at < 0 or len(text) - at > _LONGEST_APOLOGY:
        return text
    return text[: _sentence_start(text, at)].rstrip() or text


def shortened(text: str) -> str:
    """As much of a text as an agent can bear: its beginning, and its end, where questions and instructions stand."""
    if len(text) <= _FIRST + len(_SHORTENED) + _LAST:
        return text
    return f"{text[:_FIRST].rstrip()}{_SHORTENED}{text[-_LAST:].lstrip()}"


def asked(text: str) -> str:
    """The question that a text leaves open, with the answers that it lists; "" if it asks nothing."""
    lines = text.rstrip().splitlines()
    answers: list[str] = []
    while lines and (not lines[-1].strip() or _ANSWER.match(lines[-1])):
        answers.insert(0, lines.pop())
    last = lines[-1] if lines else ""
    mark = max(last.rfind("?"), last.rfind("？"))
    if mark < 0:
        return ""
    return _bounded("\n".join([last[_sentence_start(last, mark) : mark + 1].strip(), *filter(str.strip, answers)]))


def choice(answers: Sequence[str]) -> str:
    """The question that two buttons ask; "" without answers."""
    return "\n".join(["Which one?", *(f"- {answer}" for answer in answers)]) if answers else ""


def listed(calls: Iterable[Mapping[str, Any]]) -> str:
    """The questions of `ask_question` calls with their options, as text."""
    lines: list[str] = []
    told: list[Mapping[str, Any]] = []
    for args in calls:
        if args in told:
            continue
        told.append(args)
        for question in map(mapping, sequence(args.get("questions")) or [args]):
            lines.append(str(question.get("prompt") or question.get("question") or "").strip())
            lines += [f"- {option}" for option in map(_option, sequence(question.get("options"))) if option]
    return _bounded("\n".join(filter(None, lines))) or "The editor needs an answer before it goes on."


def _option(option: object) -> str:
    """An answer to choose from, which may be a mere text or number."""
    fields = mapping(option)
    return str(fields.get("label") or fields.get("id") or "") if fields else str(option or "").strip()


def _bounded(question: str) -> str:
    return question if len(question) <= _LONGEST_QUESTION else f"{question[:_LONGEST_QUESTION].rstrip()}…"


def words(error: StreamError) -> str:
    """What an error of the stream says, as a quotation that ends a sentence."""
    return f"{quoted(clean(error.message or error.code).rstrip(' .。'))}."


def _sentence_start(text: str, before: int) -> int:
    return max(at + len(mark) if (at := text.rfind(mark, 0, before)) >= 0 else 0 for mark in _SENTENCE_ENDS)
