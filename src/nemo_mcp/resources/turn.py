"""One chat turn: send once, listen, and where the stream falls silent let the timeline say what happened.

The rules are those of API reference §6 and of the design, "When a stream ends".
"""

from __future__ import annotations

import re
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import anyio

from nemo_mcp.backend.errors import (
    BY_CODE,
    DuplicateRender,
    FileTooLarge,
    GuestRejected,
    NemoError,
    SessionNotFound,
    TokenRejected,
    UnsupportedFile,
    error_for,
)
from nemo_mcp.backend.events import Heartbeat, StreamError, ToolCall
from nemo_mcp.backend.transcript import Transcript

from . import gui, replies, timeline
from .errors import NotTaken, SessionLost
from .jobs import Status, Task
from .watching import Draft, Landing, Watch, differ

if TYPE_CHECKING:
    from nemo_mcp.backend.client import NemoClient
    from nemo_mcp.config import Settings

SILENT = "The editor finished without a word; the timeline shows what it did."
TWO_STAGES = "The raw cut came first; then the editor added the rest by itself."
DOUBTFUL = (
    "The connection broke and something has changed, but a message was cancelled in this session before: "
    "it may be that one's work."
)
UNCHANGED = "The editor finished without a word, and nothing has changed on the timeline so far."
NO_CHANGE_YET = "Nothing has changed on the timeline so far."
BROKEN = "The connection broke after that, and nothing has changed on the timeline so far."
UNSEEN = "The session cannot be read at the moment; state shows later what has changed on the timeline."
ONLY_INSTRUCTIONS = "The editor changed nothing and only said what to do next."
LOST = "The connection broke and the edit never appeared: nothing has changed on the timeline."
UNREAD = "The connection broke, and the session cannot be read at the moment, so it is not known what became of it."
DOUBTS = (UNCHANGED, BROKEN, NO_CHANGE_YET, UNSEEN, LOST, UNREAD)
"""What may turn out otherwise at a later look."""


# What the names of tools begin with that only look.
_READING = frozenset("get list read show find search check describe look view inspect fetch".split())
# What a status means where a file or a render was sent; a message is neither.
_OF_OTHERS = (DuplicateRender, FileTooLarge, UnsupportedFile)


@dataclass(frozen=True)
class Outcome:
    """How a turn ended, in an agent's terms."""

    status: Status
    reply: str = ""
    actions: list[gui.Action] = field(default_factory=list[gui.Action])
    changes: list[str] = field(default_factory=list[str])
    summary: str = ""
    question: str = ""
    said: str = ""
    """The editor's own words within the reply."""
    emptied: bool = False
    """Whether the turn left nothing to export."""
    revisable: bool = False
    """Whether an edit of the turn may still land, though it has ended."""
    raw: Draft | None = None
    """The first cut of two, where the other has not come: what comes later is compared with it."""


@dataclass(frozen=True)
class Turn:
    """One message to one session. It is sent at most once, whatever happens."""

    client: NemoClient
    settings: Settings
    task: Task
    session_id: str
    after_cancelled: bool = False
    """Whether an edit that was cancelled may still land: then nobody can tell it from that of a lost message."""

    @property
    def _watch(self) -> Watch:
        return Watch(self.client, self.session_id, self.settings.settle_seconds)

    async def run(self, message: str) -> Outcome:
        """Send the message and wait for what becomes of it.

        Raises:
            SessionLost: the session vanished after the message had left.
            NemoError: the message was refused, with proof that it never ran.
        """
        before = timeline.seen(await self.client.state(self.session_id))
        sent = self.task.intent.get("sent", 0)
        self.task.intend_to_send(message, before)
        transcript = Transcript()
        try:
            lost = await self._listen(message, transcript)
            if lost and not (transcript.final or transcript.questions or transcript.error):
                return await self.settle(before, transcript)
            with _sent():
                return await self._conclude(before, transcript, lost=lost)
        except NemoError as error:
            if error.sent == "no":
                self.task.note(sent=sent)
            if isinstance(error, _OF_OTHERS):
                raise NotTaken(said=error.said) from error
            raise

    async def _listen(self, message: str, transcript: Transcript) -> bool:
        """Read the stream to its end; whether it was lost on the way."""
        with anyio.move_on_after(self.settings.turn_seconds), anyio.CancelScope() as silence:
            try:
                async with self.client.run(self.session_id, message) as events:
                    silence.deadline = anyio.current_time() + self.settings.silence_seconds
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

    async def _conclude(self, before: Draft, transcript: Transcript, *, lost: bool) -> Outcome:
        """The stream has ended, or was `lost` after it had said what matters: its words, and those of the timeline."""
        self.task.step("Reading the timeline")
        quiet = not transcript.final
        landing = (
            await self._watch.landed(before, until_quiet=quiet or lost)
            if quiet or lost or transcript.tools_used
            else Landing(await self._watch.draft())
        )
        outcome, answers = self._told(before, landing, transcript)
        worked = quiet or lost or transcript.tools_used > 0
        outcome = replace(outcome, revisable=landing.raw or (worked and not outcome.changes))
        said = outcome.said
        if transcript.questions:
            asked = replies.listed(call.args for call in transcript.questions)
            return _with(outcome, "needs_input", question=asked)
        error, seen = transcript.error, landing.draft is not None
        if answers and not error:
            # The editor waits for one of two answers, whatever it has done so far; neither is for an agent to choose.
            suggested = [action for action in outcome.actions if action.action != "chat"]
            question = replies.asked(said) or replies.choice(answers)
            unseen = () if seen else (said, UNSEEN)
            return _with(replace(outcome, actions=suggested), "needs_input", *unseen, question=question)
        if outcome.changes:
            trouble = f"The editor also reported a problem: {replies.words(error)}" if error else ""
            stages = TWO_STAGES if landing.in_two_stages else ""
            return _with(outcome, "completed", said or SILENT, stages, trouble)
        if error:
            advice = self._refusal(error, seen=seen, begun=transcript.tools_used > 0)
            report = f"The editor reported: {replies.words(error)}"
            verdict = ("failed", NO_CHANGE_YET) if seen else ("unknown", UNSEEN)
            return _with(outcome, verdict[0], said, f"{report} {verdict[1]} {advice}".rstrip())
        question = replies.asked(said)
        if quiet and not question:
            return _with(outcome, "unknown", said, UNCHANGED if seen else UNSEEN)
        status = "needs_input" if question else "completed"
        if not seen:
            return _with(outcome, status, said, UNSEEN, question=question)
        edits = any(_plain(call.name).split()[0] not in _READING for call in transcript.tool_calls)
        doubt = BROKEN if lost else NO_CHANGE_YET if edits else ""
        return _with(outcome, status, said or ONLY_INSTRUCTIONS, doubt if said else "", question=question)

    def _told(self, before: Draft, landing: Landing, transcript: Transcript) -> tuple[Outcome, list[str]]:
        """What the editor said and what the timeline shows; and the answers between which it lets the user choose."""
        words = replies.shortened(replies.without_temporary_issue(transcript.text))
        translation = gui.translate(words, self.session_id)
        said = gui.begun(translation.text, words)
        emptied = _emptied(before, landing.draft)
        actions = [action for action in translation.actions if not emptied or action.action != "export"]
        outcome = Outcome("completed", said, actions, *_shown(before, landing.draft), said=said, emptied=emptied)
        return replace(outcome, revisable=landing.raw, raw=landing.draft if landing.raw else None), translation.answers

    def _refusal(self, error: StreamError, *, seen: bool, begun: bool) -> str:
        """What to do about an error of the stream, where it has a code.

        Raises:
            NemoError: the code is proof that the message never ran, for no work had `begun`.
        """
        code = int(error.code) if error.code.isdecimal() else 0
        if code not in BY_CODE:
            return ""
        refusal = error_for(200, code, error.message, link=self.client.top_up_url)
        if isinstance(refusal, TokenRejected) and self.client.account == "anonymous":
            refusal = GuestRejected()
        if isinstance(refusal, SessionNotFound) and seen:
            return ""  # it is there
        if not begun:
            raise refusal
        return refusal.advice

    async def settle(self, before: Draft, transcript: Transcript | None = None) -> Outcome:
        """A stream was lost: wait and look, as API reference §6 has it, until the timeline has changed.

        Raises:
            SessionLost: the session has vanished.
        """
        with _sent():
            return await self._settle(before, transcript or Transcript())

    async def _settle(self, before: Draft, transcript: Transcript) -> Outcome:
        pause = self.settings.recovery_first_seconds
        read = False
        for _ in range(self.settings.recovery_reads):
            self.task.step("The connection broke; waiting to see what became of the edit")
            await anyio.sleep(pause)
            pause = self.settings.recovery_seconds
            after = await self._watch.draft()
            read = read or after is not None
            if after is not None and differ(after, before):
                landing = await self._watch.landed(before, until_quiet=True)
                landing = replace(landing, draft=landing.draft or after)
                outcome, _ = self._told(before, landing, transcript)
                doubt = DOUBTFUL if self.after_cancelled else "" if outcome.said else SILENT
                stages = TWO_STAGES if landing.in_two_stages else ""
                question = replies.asked(outcome.said) if transcript.speaking else ""
                status = "needs_input" if question else "completed"
                return _with(outcome, status, outcome.said, doubt, stages, question=question)
        outcome, _ = self._told(before, Landing(before if read else None), transcript)
        question = replies.asked(outcome.said) if transcript.speaking else ""
        status = "needs_input" if question else "failed" if read else "unknown"
        return _with(outcome, status, outcome.said, LOST if read else UNREAD, question=question)


@contextmanager
def _sent() -> Generator[None]:
    """Once the message has left, a session that is gone does not mean that nothing was charged."""
    try:
        yield
    except SessionNotFound as error:
        raise SessionLost() from error


def _shown(before: Draft, after: Draft | None) -> tuple[list[str], str]:
    """What changed, and the timeline in one line; nothing where it could not be read."""
    return ([], "") if after is None else (timeline.difference(before, after), timeline.summary(after))


def _emptied(before: Draft, after: Draft | None) -> bool:
    """Whether there was something to export, and nothing is left."""
    return after is not None and timeline.ready(before) and not timeline.ready(after)


def _with(outcome: Outcome, status: Status, *parts: str, question: str = "") -> Outcome:
    """The outcome with another status, and with a reply of these parts if there are any."""
    reply = "\n\n".join(filter(None, parts)) if parts else outcome.reply
    return replace(outcome, status=status, reply=reply, question=question)


def _plain(name: str) -> str:
    """A tool's name as words: "add_music" → "add music"."""
    return re.sub(r"[^\w]+|_", " ", name).strip()[:40].lower() or "editing"
