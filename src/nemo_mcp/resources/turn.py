"""One chat turn: send once, listen, and where the stream falls silent let the timeline say what happened.

The rules are those of API reference §6 and of the design, "When a stream ends".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import anyio

from nemo_mcp.backend.errors import BY_CODE, NemoError, SessionNotFound, error_for
from nemo_mcp.backend.events import Heartbeat, StreamError, ToolCall
from nemo_mcp.backend.transcript import Transcript

from . import gui, timeline
from .jobs import Status, Task

if TYPE_CHECKING:
    from nemo_mcp.backend.client import NemoClient
    from nemo_mcp.config import Settings

_QUICK_LOOKS = (0.2, 0.4, 0.8, 1.5, 2.5)
"""Pauses between the first looks for an edit that is about to land; the last one repeats."""

_QUIET_SECONDS = 1.0
"""A silent turn is over when its draft has stayed the same for so long: the second stage follows the first."""

_TEMPORARY_ISSUE = "encountered a temporary issue"
_ANSWER = re.compile(r"\s*(?:[-*•]|\d{1,2}[.)、])\s*\S")
_SENTENCE_ENDS = ("\n", ". ", "! ", "? ", "。", "！", "？")

SILENT = "The editor finished without a word; the timeline shows what it did."
UNCHANGED = "The editor finished without a word, and nothing has changed on the timeline so far."
ONLY_INSTRUCTIONS = "The editor changed nothing and only said what to do next."
LOST = "The connection broke and the edit never appeared: nothing has changed on the timeline."
UNREAD = "The connection broke, and the session cannot be read at the moment, so it is not known what became of it."


@dataclass(frozen=True)
class Outcome:
    """How a turn ended, in an agent's terms."""

    status: Status
    reply: str = ""
    actions: list[gui.Action] = field(default_factory=list[gui.Action])
    changes: list[str] = field(default_factory=list[str])
    summary: str = ""
    question: str = ""


@dataclass(frozen=True)
class Turn:
    """One message to one session. It is sent at most once, whatever happens."""

    client: NemoClient
    settings: Settings
    task: Task
    session_id: str

    async def run(self, message: str) -> Outcome:
        """Send the message and wait for what becomes of it.

        Raises:
            NemoError: the message was refused, with proof that it never ran.
        """
        before = (await self.client.state(self.session_id)).draft
        self.task.intend(sending=message, before=before)
        transcript = Transcript()
        lost = await self._listen(message, transcript)
        if lost and not transcript.final and not transcript.question:
            return await self.settle(before)
        return await self._conclude(before, transcript)

    async def _listen(self, message: str, transcript: Transcript) -> bool:
        """Read the stream to its end; whether it was lost on the way."""
        with anyio.move_on_after(self.settings.turn_seconds), anyio.CancelScope() as silence:
            silence.deadline = anyio.current_time() + self.settings.silence_seconds
            try:
                async with self.client.run(self.session_id, message) as events:
                    async for event in events:
                        transcript.feed(event)
                        if not isinstance(event, Heartbeat):
                            silence.deadline = anyio.current_time() + self.settings.silence_seconds
                        if isinstance(event, ToolCall):
                            self.task.step(f"The editor works: {_plain(event.name)}")
            except NemoError as error:
                if error.sent == "no":
                    raise
                return True
            return False
        return True

    async def _conclude(self, before: Mapping[str, Any], transcript: Transcript) -> Outcome:
        """The stream has ended by itself: what it said, and what the timeline says."""
        self.task.step("Reading the timeline")
        quiet = not transcript.final
        after = await self._landed(before, expected=quiet or transcript.tools_used > 0, watch_on=quiet)
        changes = timeline.difference(before, after) if after is not None else []
        said = gui.translate(_without_temporary_issue(transcript.text), self.session_id)
        summary = timeline.summary(after) if after is not None else ""
        if transcript.question:
            question = _listed(transcript.question.args)
            return Outcome("needs_input", said.text, said.actions, changes, summary, question)
        error = transcript.error
        if error and not changes and error.code.isdecimal() and int(error.code) in BY_CODE:
            raise error_for(200, int(error.code), error.message, link=self.client.top_up_url)
        if changes:
            reply = said.text or SILENT
            if error:
                reply += f"\n\nThe editor also reported a problem: {_words(error)}"
            return Outcome("completed", reply, said.actions, changes, summary)
        if error:
            reply = "\n\n".join(filter(None, [said.text, f"The editor reported: {_words(error)}"]))
            return Outcome("failed", reply + " Nothing has changed on the timeline.", said.actions, [], summary)
        if quiet:
            return Outcome("unknown", "\n\n".join(filter(None, [said.text, UNCHANGED])), said.actions, [], summary)
        question = _asked(said.text)
        status = "needs_input" if question else "completed"
        return Outcome(status, said.text or ONLY_INSTRUCTIONS, said.actions, [], summary, question)

    async def settle(self, before: Mapping[str, Any]) -> Outcome:
        """A stream was lost: wait and look, as API reference §6 has it, until the timeline has changed."""
        pause = self.settings.recovery_first_seconds
        read = False
        for _ in range(self.settings.recovery_reads):
            self.task.step("The connection broke; waiting to see what became of the edit")
            await anyio.sleep(pause)
            pause = self.settings.recovery_seconds
            after = await self._draft()
            read = read or after is not None
            if after is not None and timeline.fingerprint(after) != timeline.fingerprint(before):
                after = await self._landed(before, expected=True, watch_on=True) or after
                changes = timeline.difference(before, after)
                return Outcome("completed", SILENT, [], changes, timeline.summary(after))
        return Outcome("failed", LOST, [], [], timeline.summary(before)) if read else Outcome("unknown", UNREAD)

    async def _landed(self, before: Mapping[str, Any], *, expected: bool, watch_on: bool) -> dict[str, Any] | None:
        """The draft once the edit is on it, or as it is when the watch ends; None if it cannot be read."""
        untouched = timeline.fingerprint(before)
        deadline = anyio.current_time() + self.settings.settle_seconds
        looks = iter(_QUICK_LOOKS)
        latest = await self._draft()
        if not expected:
            return latest
        while anyio.current_time() < deadline and (latest is None or timeline.fingerprint(latest) == untouched):
            await anyio.sleep(next(looks, _QUICK_LOOKS[-1]))
            latest = await self._draft() or latest
        while watch_on and latest is not None and anyio.current_time() < deadline:
            await anyio.sleep(min(_QUIET_SECONDS, self.settings.settle_seconds))
            newer = await self._draft() or latest
            if timeline.fingerprint(newer) == timeline.fingerprint(latest):
                break
            latest = newer
        return latest

    async def _draft(self) -> dict[str, Any] | None:
        """The draft, or None while the session cannot be read; the turn's outcome does not hang on one read.

        Raises:
            SessionNotFound: the session, and the timeline with it, is gone.
        """
        try:
            return (await self.client.state(self.session_id)).draft
        except SessionNotFound:
            raise
        except NemoError:
            return None


def _words(error: StreamError) -> str:
    """What an error of the stream says, as a sentence."""
    return f"{(error.message or error.code).rstrip(' .。')}."


def _plain(name: str) -> str:
    """A tool's name as words: "add_music" → "add music"."""
    return re.sub(r"[^\w]+|_", " ", name).strip()[:40].lower() or "editing"


def _without_temporary_issue(text: str) -> str:
    """Without the apology that sometimes trails a good answer (API reference §6); alone, it stays."""
    at = text.lower().rfind(_TEMPORARY_ISSUE)
    if at < 0 or len(text) - at > 400:
        return text
    return text[: _sentence_start(text, at)].rstrip() or text


def _asked(text: str) -> str:
    """The question that a text leaves open, with the answers that it lists; "" if it asks nothing."""
    lines = text.rstrip().splitlines()
    answers: list[str] = []
    while lines and (not lines[-1].strip() or _ANSWER.match(lines[-1])):
        answers.insert(0, lines.pop())
    last = lines[-1] if lines else ""
    mark = max(last.rfind("?"), last.rfind("？"))
    if mark < 0:
        return ""
    return "\n".join([last[_sentence_start(last, mark) : mark + 1].strip(), *filter(str.strip, answers)])


def _sentence_start(text: str, before: int) -> int:
    return max(at + len(mark) if (at := text.rfind(mark, 0, before)) >= 0 else 0 for mark in _SENTENCE_ENDS)


def _listed(args: Mapping[str, Any]) -> str:
    """The questions of an `ask_question` call with their options, as text."""
    lines: list[str] = []
    for question in _mappings(args.get("questions")) or [args]:
        lines.append(str(question.get("prompt") or question.get("question") or "").strip())
        lines += [f"- {option.get('label') or option.get('id')}" for option in _mappings(question.get("options"))]
    return "\n".join(filter(None, lines)) or "The editor needs an answer before it goes on."


def _mappings(value: Any) -> list[Mapping[str, Any]]:
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []  # pyright: ignore
