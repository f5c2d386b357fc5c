"""One turn: a message that was accepted, the stages of its edit, and what the client sees of them."""

from __future__ import annotations

import logging
import random
import secrets
from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING

import anyio

from nemo_mcp.studio import stream
from nemo_mcp.studio.faults import Rule
from nemo_mcp.studio.ledger import Run
from nemo_mcp.studio.model import Direction, Stage
from nemo_mcp.studio.projects import Session

if TYPE_CHECKING:
    from nemo_mcp.studio.studio import Studio

_log = logging.getLogger(__name__)

Send = Callable[[bytes], Awaitable[None]]


class Turn:
    """A run with its direction, paid for and ready to be performed."""

    def __init__(
        self, studio: Studio, session: Session, run: Run, direction: Direction, faults: Mapping[str, Rule]
    ) -> None:
        self._studio = studio
        self._session = session
        self._run = run
        self._direction = direction
        self._faults = faults
        self._dialect = stream.dialect(studio.options.dialect, other="other_dialect" in faults)
        self._heartbeats = stream.heartbeats(*(rule.form for rule in faults.values() if rule.form))
        self._version = session.version
        self._paid = not direction.stages

    @classmethod
    async def accept(cls, studio: Studio, session: Session, message: str, faults: Mapping[str, Rule]) -> Turn:
        """Write the message down, decide what becomes of it, and reserve its price.

        Refuses with 2001 when the account cannot pay: then nothing has run.
        """
        run = studio.ledger.accept(session.user_id, session.id, message)
        try:
            direction = await studio.direct(message, session, run.turn)
        except Exception:
            _log.exception("The director failed.")
            direction, faults = Direction("talk", (), ""), {"error_frame": _FAILED}
        studio.ledger.freeze(run, direction.kind)
        return cls(studio, session, run, direction, faults)

    async def perform(self, send: Send) -> None:
        """Do the work, frame by frame. What has landed is paid for, also when the run is broken off after it."""
        on_time, late_seconds = self._pace()
        stages = self._direction.stages
        broken = next((rule for name, rule in self._faults.items() if name in _BREAKS), None)
        try:
            if "heartbeats" in self._faults:
                await self._only_live(send)
            if broken and not broken.lands:
                await send(_BREAKS[broken.action](broken))
                return
            for stage in stages[:on_time]:
                await self._do(stage, send)
            if stages and not on_time:
                await self._promise(stages[0], send)
            if broken:
                await send(_BREAKS[broken.action](broken))
            elif not self._is_silent():
                await self._think(send)
                await self._speak(send)
        finally:
            if self._paid:
                self._studio.ledger.settle(self._run, self._direction.kind)
            else:
                self._studio.ledger.release(self._run)
        if self._paid and len(stages) > on_time:
            self._studio.later(late_seconds, self._land_late, self._version)
        if "endless" in self._faults:
            await self._only_live(send)

    async def _do(self, stage: Stage, send: Send) -> None:
        call_id = f"adk-{secrets.token_hex(8)}"
        await send(self._dialect.call(call_id, stage.tool, stage.arguments))
        await self._think(send)
        # What can be undone changes with the first stage that lands: a turn is taken back as a whole.
        history = None if self._paid else self._direction.history
        self._version = self._studio.projects.save_draft(self._session.id, stage.draft, history=history)
        self._paid = self._version > 0
        await send(self._dialect.result(call_id, stage.tool, {"status": "success"}))

    async def _promise(self, stage: Stage, send: Send) -> None:
        """Take the money for an edit that is yet to land."""
        call_id = f"adk-{secrets.token_hex(8)}"
        await send(self._dialect.call(call_id, stage.tool, stage.arguments))
        self._paid = True
        await send(self._dialect.result(call_id, stage.tool, {"status": "pending"}))

    def _land_late(self, version: int) -> None:
        # Only over what this run has left behind: a newer edit is worth more than a late title.
        late = self._direction.stages[-1].draft
        landed = version != self._session.version
        history = None if landed else self._direction.history
        self._studio.projects.save_draft(self._session.id, late, after=version, history=history)

    def _pace(self) -> tuple[int, float]:
        """How many stages land before the stream closes, and how long after that the others do."""
        if rule := self._faults.get("late_edit"):
            return 0, rule.seconds
        if rule := self._faults.get("late"):
            return 1, rule.seconds
        seconds = self._studio.options.stage_two_late_seconds
        return 1 if seconds else len(self._direction.stages), seconds

    def _is_silent(self) -> bool:
        options = self._studio.options
        if not self._direction.stages or self._direction.question:
            return False
        # By seed and turn alone, so that a conversation can be repeated although ids are random.
        return "silent" in self._faults or random.Random(f"{options.seed}/{self._run.turn}").random() < options.silence

    async def _speak(self, send: Send) -> None:
        question = self._direction.question
        if question and self._studio.options.question_form == "tool":
            call_id = f"adk-{secrets.token_hex(8)}"
            await send(self._dialect.call(call_id, "ask_question", stream.question_arguments(question)))
            return
        texts = [stream.words(self._direction)] * (2 if "duplicate_text" in self._faults else 1)
        if "temporary_issue" in self._faults:
            texts.append(stream.TEMPORARY_ISSUE)
        for text in texts:
            for frame in self._dialect.text(text):
                await send(frame)

    async def _only_live(self, send: Send) -> None:
        while True:
            await send(next(self._heartbeats))
            await anyio.sleep(self._studio.options.heartbeat_seconds or 0.05)

    async def _think(self, send: Send) -> None:
        left = self._studio.options.think_seconds
        every = self._studio.options.heartbeat_seconds
        while every and left > every:
            await anyio.sleep(every)
            await send(next(self._heartbeats))
            left -= every
        await anyio.sleep(left)


# As in the stock ADK server, an exception of the agent is a frame, not a status.
_FAILED = Rule(action="error_frame", message="The editor failed. Nothing was changed or charged.", lands=False)

# How a stream may end without a word, by the name of the fault.
_BREAKS: dict[str, Callable[[Rule], bytes]] = {
    "error_frame": lambda rule: stream.frame({"error": rule.message or "The agent failed."}),
    "broken_error_frame": lambda rule: stream.broken_frame(rule.message or "The agent failed."),
    "error_code": lambda rule: stream.frame(
        {"errorCode": rule.message or "MODEL_RETURNED_NO_CONTENT", "errorMessage": "", "author": "nemo_agent"}
    ),
}
