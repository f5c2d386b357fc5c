"""What a job does: the steps of a message, an export, or the rest of what a dead process had begun."""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nemo_mcp.backend.errors import NemoError, SessionNotFound
from nemo_mcp.journal import JobRow

from .errors import NothingToExport
from .jobs import Kind, Status, Task
from .render import Order
from .routing import Step
from .steps import NEXT, SAVED, UNSENT, UNSENT_NEXT, Steps, delivered, export

if TYPE_CHECKING:
    from .workspace import Workspace

log = logging.getLogger(__name__)

_LINKED = "Give the user the link to the file."
_HARMLESS: dict[Kind, str] = {
    "chat": "The message was not sent and nothing was charged.",
    "export": "The timeline is untouched, and exports are free.",
}
_CRASHED = "Something unexpected went wrong inside nemo-mcp; the log has the details."


@dataclass(frozen=True)
class ChatWork:
    """The steps of one message."""

    workspace: Workspace
    session: str
    steps: Sequence[Step]

    async def __call__(self, task: Task) -> None:
        async with _told(self.workspace, task):
            task.step("Choosing the session")
            session_id = await self.workspace.sessions.choose(self.session)
            task.report(session_id=session_id)
            task.step("Waiting for the work before this one")
            async with self.workspace.turn(session_id):
                task.step("The editor reads the message")
                await Steps(self.workspace, task, session_id).run(self.steps)


@dataclass(frozen=True)
class ExportWork:
    """One export."""

    workspace: Workspace
    session_id: str
    order: Order

    async def __call__(self, task: Task) -> None:
        async with _told(self.workspace, task):
            if not self.session_id:
                raise NothingToExport()
            task.step("Waiting for the work before this one")
            async with self.workspace.turn(self.session_id):
                await export(self.workspace, task, self.session_id, self.order)
            task.finish(status="completed", reply=delivered(task.job), next=SAVED if task.job.file else _LINKED)


@dataclass(frozen=True)
class Resumed:
    """A job whose process died: what was sent is never sent again, what was rendered is fetched."""

    workspace: Workspace
    row: JobRow

    async def __call__(self, task: Task) -> None:
        session_id = task.job.session_id
        if task.job.kind == "export":
            async with _told(self.workspace, task):
                order = self.workspace.order(**self.row.intent["order"])
                return await ExportWork(self.workspace, session_id, order)(task)
        async with _told(self.workspace, task):
            if not session_id:
                return task.finish(status="failed", reply=UNSENT, next=UNSENT_NEXT)
            # Not `workspace.turn`: that waits for just this.
            async with self.workspace.sessions.turn(session_id):
                await Steps(self.workspace, task, session_id).resume()


@asynccontextmanager
async def _told(workspace: Workspace, task: Task) -> AsyncGenerator[None]:
    """Turn what goes wrong into the end of the job: nothing may fall on the other jobs."""
    try:
        yield
    except NemoError as error:
        if isinstance(error, SessionNotFound):
            await workspace.sessions.missed(task.job.session_id)
        uncertain = error.meaning == NemoError.meaning and not task.intent.get("sending")
        meaning = _HARMLESS[task.job.kind] if uncertain else error.meaning
        task.finish(status="failed", reply=f"{error.happened} {meaning}", next=error.advice)
    except Exception:
        log.exception("The job %s ended unexpectedly", task.job.job_id)
        sent = bool(task.intent.get("sending"))
        status: Status = "unknown" if sent else "failed"
        task.finish(revisable={} if sent else None, status=status, reply=_CRASHED, next=NEXT[status])
