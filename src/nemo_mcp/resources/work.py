"""What a job does: the steps of a message, an export, or the rest of what a dead process had begun."""

from __future__ import annotations

import logging
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import anyio

from nemo_mcp.backend.errors import NemoError, SessionNotFound
from nemo_mcp.backend.redaction import label
from nemo_mcp.journal import JobRow

from . import timeline
from .errors import NothingToExport, TooSlow
from .jobs import Job, Kind, Status, Task
from .render import Order, Render
from .routing import Step
from .turn import Outcome, Turn

if TYPE_CHECKING:
    from .results import Balance
    from .workspace import Workspace

log = logging.getLogger(__name__)

NEXT: dict[Status, str] = {
    "completed": "Tell the user what was done. Call chat for the next wish, or export to get the video.",
    "needs_input": "Ask the user, then answer with chat in the same session.",
    "failed": "Tell the user. Look at the timeline with state before you send anything again.",
    "unknown": "Call state with this job_id in a minute: an edit that lands late is reported there. "
    "Do not send the message again before that.",
}
_SAVED = "Tell the user where the video is."
_TOLD = "Tell the user."
_LINKED = "Give the user the link to the video."
_HARMLESS: dict[Kind, str] = {
    "chat": "The message was not sent and nothing was charged.",
    "export": "The timeline is untouched, and exports are free.",
}
_UNSENT = "The server stopped before the message was sent. Nothing was charged."
_UNSENT_NEXT = "Send it again."
_CRASHED = "Something unexpected went wrong inside nemo-mcp; the log has the details."


@dataclass(frozen=True)
class ChatWork:
    """The steps of one message, in order; a step that does not end well is the last."""

    workspace: Workspace
    session: str
    steps: Sequence[Step]

    async def __call__(self, task: Task) -> None:
        with _told(self.workspace, task):
            task.step("Choosing the session")
            session_id = await self.workspace.sessions.choose(self.session)
            task.report(session_id=session_id)
            task.step("Waiting for the work before this one")
            async with self.workspace.sessions.turn(session_id):
                task.step("The editor reads the message")
                await self._run(task, session_id)

    async def _run(self, task: Task, session_id: str) -> None:
        whole = Outcome("completed")
        for number, step in enumerate(self.steps, start=1):
            try:
                outcome = await self._do(task, session_id, step)
            except NemoError as error:
                # What the steps before have done is done and paid for, and must be told as well.
                if number == 1 or isinstance(error, SessionNotFound):
                    raise
                outcome = Outcome("failed", f"{error.happened} {error.meaning} {error.advice}")
            whole = _joined(whole, outcome)
            if outcome.status != "completed":
                left = [step.action for step in self.steps[number:]]
                undone = f" Not done yet: {', '.join(left)}." if left else ""
                return _finish(task, whole, undone)
        _finish(task, whole)

    async def _do(self, task: Task, session_id: str, step: Step) -> Outcome:
        match step.action:
            case "chat":
                turn = Turn(self.workspace.client, self.workspace.settings, task, session_id)
                outcome = await turn.run(step.text)
                if outcome.status != "unknown":
                    task.intend(sending="", before={})
                if any(action.action == "credits" for action in outcome.actions):
                    outcome = replace(outcome, reply=f"{outcome.reply}\n\n{await self._balance()}".strip())
                return outcome
            case "export":
                await _export(self.workspace, task, session_id, self.workspace.order(**step.arguments))
                return Outcome("completed", _delivered(task.job), summary=task.job.summary)
            case "credits":
                return Outcome("completed", await self._balance())
            case "state":
                summary = timeline.summary((await self.workspace.client.state(session_id)).draft)
                return Outcome("completed", summary, summary=summary)
            case "upload":
                return await self._upload(session_id, step.arguments.get("source", ""))

    async def _balance(self) -> str:
        return balance_line(await self.workspace.credits())

    async def _upload(self, session_id: str, source: str) -> Outcome:
        if not source:
            return Outcome("needs_input", question="Which files? Call upload with their paths or addresses.")
        item = await self.workspace.bring(session_id, source)
        if item.status == "failed":
            return Outcome("failed", f"{label(item.name)} was not uploaded: {item.error}")
        return Outcome("completed", f"Uploaded {label(item.name)}.")


@dataclass(frozen=True)
class ExportWork:
    """One export."""

    workspace: Workspace
    session_id: str
    order: Order

    async def __call__(self, task: Task) -> None:
        with _told(self.workspace, task):
            if not self.session_id:
                raise NothingToExport()
            task.step("Waiting for the work before this one")
            async with self.workspace.sessions.turn(self.session_id):
                await _export(self.workspace, task, self.session_id, self.order)
            task.finish(status="completed", reply=_delivered(task.job), next=_SAVED if task.job.file else _LINKED)


@dataclass(frozen=True)
class Resumed:
    """A job whose process died: what was sent is never sent again, what was rendered is fetched."""

    workspace: Workspace
    row: JobRow

    async def __call__(self, task: Task) -> None:
        session_id, intent = task.job.session_id, task.intent
        with _told(self.workspace, task):
            async with self.workspace.sessions.turn(session_id):
                if render_id := intent.get("render_id"):
                    target = Path(intent["target"]) if intent.get("target") else None
                    render = Render(self.workspace.client, self.workspace.settings, task, session_id)
                    await render.resume(render_id, target)
                    task.finish(status="completed", reply=_delivered(task.job), next=_SAVED)
                elif intent.get("sending"):
                    turn = Turn(self.workspace.client, self.workspace.settings, task, session_id)
                    _finish(task, await turn.settle(intent.get("before", {})))
                else:
                    task.finish(status="failed", reply=_UNSENT, next=_UNSENT_NEXT)


def balance_line(balance: Balance) -> str:
    """The credits in a sentence."""
    reserved = f" ({balance.frozen} more are reserved by work in progress)" if balance.frozen else ""
    return f"The account has {balance.available} credits available{reserved}."


async def _export(workspace: Workspace, task: Task, session_id: str, order: Order) -> None:
    render = Render(workspace.client, workspace.settings, task, session_id)
    try:
        await render.run(order)
    except TimeoutError:
        raise TooSlow() from None
    except anyio.get_cancelled_exc_class():
        # Whoever cancels means the render, too; a server that merely stops will come back for it.
        if task.cancel_asked and task.intent.get("render_id"):
            await render.give_up(task.intent["render_id"])
        raise
    task.report(project_url=await workspace.sessions.link(session_id))


@contextmanager
def _told(workspace: Workspace, task: Task) -> Generator[None]:
    """Turn what goes wrong into the end of the job: nothing may fall on the other jobs."""
    try:
        yield
    except NemoError as error:
        if isinstance(error, SessionNotFound):
            workspace.sessions.forget(task.job.session_id)
        uncertain = error.meaning == NemoError.meaning and not task.intent.get("sending")
        meaning = _HARMLESS[task.job.kind] if uncertain else error.meaning
        task.finish(status="failed", reply=f"{error.happened} {meaning}", next=error.advice)
    except Exception:
        log.exception("The job %s ended unexpectedly", task.job.job_id)
        status: Status = "unknown" if task.intent.get("sending") else "failed"
        task.finish(status=status, reply=_CRASHED, next=NEXT[status])


def _joined(first: Outcome, second: Outcome) -> Outcome:
    """Two steps of one message as one outcome; the later one decides how it ended."""
    return Outcome(
        status=second.status,
        reply="\n\n".join(filter(None, [first.reply, second.reply])),
        actions=[*first.actions, *second.actions],
        changes=[*first.changes, *second.changes],
        summary=second.summary or first.summary,
        question=second.question,
        said="\n\n".join(filter(None, [first.said, second.said])),
    )


def _finish(task: Task, outcome: Outcome, undone: str = "") -> None:
    task.finish(
        status=outcome.status,
        reply=outcome.reply,
        actions=outcome.actions,
        changes=outcome.changes,
        summary=outcome.summary or task.job.summary,
        question=outcome.question,
        said=outcome.said,
        next=_next(task.job, outcome) + undone,
    )


def _next(job: Job, outcome: Outcome) -> str:
    if job.file:
        return _SAVED
    return NEXT[outcome.status] if outcome.changes or outcome.status != "completed" else _TOLD


def _delivered(job: Job) -> str:
    """Where the video is, in a sentence."""
    size = f"{job.duration_seconds:.1f} s, {job.size_bytes / 2**20:.1f} MB"
    return f"The video is saved as {job.file} ({size})." if job.file else f"The video is ready: {job.url} ({size})."
