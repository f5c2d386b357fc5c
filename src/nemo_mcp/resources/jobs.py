"""Jobs: long work that lives beside the requests, is watched for a while, and outlives its watchers."""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any, Literal
from uuid import uuid4

import anyio
from anyio.abc import TaskGroup
from pydantic import BaseModel, Field

from nemo_mcp.journal import JobRow, Journal, JournalUnusable

from .errors import UnknownJob
from .gui import Action

log = logging.getLogger(__name__)

Kind = Literal["chat", "export"]
Status = Literal["running", "completed", "needs_input", "failed", "cancelled", "unknown"]

PROGRESS_SECONDS = 5.0
"""How often somebody who watches is told that the work goes on."""

_LOOK_SECONDS = 0.5
"""How often the journal is read for news of another process: its jobs, its wish to cancel one of ours."""


_CANCEL_SECONDS = 1.5
"""How long `cancel` waits for the job to end before it answers."""


_LOOKS = ("state", "timeline", "credits")


class Job(BaseModel):
    """One piece of long work, as everybody sees it."""

    job_id: str = Field(description="Handle of the job; `state` waits for it, `cancel` stops it")
    kind: Kind
    session_id: str = Field(default="", description="The editing session; empty until it exists")
    status: Status = "running"
    reply: str = Field(default="", description="What the editor said, in an agent's terms")
    said: str = Field(default="", description="The editor's own words within the reply: what to tell, not what to do")
    actions: list[Action] = Field(
        default=[], description="Tool calls that do what the editor told its user to do by hand"
    )
    changes: list[str] = Field(default=[], description="What the job did to the timeline, one line each")
    summary: str = Field(default="", description="The timeline in one line")
    question: str = Field(default="", description="What the editor must know before it goes on")
    step: str = Field(default="", description="What is being done at the moment")
    elapsed_seconds: float = 0.0
    next: str = Field(default="", description="What the agent should do now")
    file: str = Field(default="", description="The video on disk")
    url: str = Field(default="", description="The video's download address")
    size_bytes: int = 0
    duration_seconds: float = 0.0
    project_url: str = Field(default="", description="Link to the project for people")

    @property
    def running(self) -> bool:
        return self.status == "running"

    @property
    def suggestions(self) -> list[Action]:
        """The actions that are left to do: looks at the timeline and the credits are in the job already, as a video may
        be. What nobody can act on is none."""
        done = (*_LOOKS, "export") if self.file or self.url else _LOOKS
        return [action for action in self.actions if action.action not in done and not action.idle]


class Task:
    """A running job as its worker sees it: facts go in, and are in the journal before the call returns.

    What is about to be done must be written down first (`intend`). What has been done stays true when the disk is full:
    then the task holds it, `trouble` says why, and `keep` tries again.
    """

    def __init__(self, journal: Journal, row: JobRow) -> None:
        self._journal = journal
        self._row = row
        self.job = Job.model_validate(row.record)
        self.changed = anyio.Event()
        self.scope = anyio.CancelScope()
        self.cancel_asked = False
        self.trouble: JournalUnusable | None = None
        # The clock of the wall counts only for what an earlier process did: it may jump.
        self._begun = anyio.current_time() - _since(row)

    @property
    def elapsed_seconds(self) -> float:
        """How long the job has been at work."""
        return round(anyio.current_time() - self._begun, 1)

    @property
    def intent(self) -> dict[str, Any]:
        """What is needed to go on with the job after a crash."""
        return self._row.intent

    def intend_to_send(self, message: str, before: Mapping[str, Any]) -> None:
        """Write down a message that is about to be sent, the draft before it, and that it is the latest one sent to the
        session, whose turn this is.

        Raises:
            JournalUnusable: it could not be written down, so it must not be sent.
        """
        last = self._journal.last_sent(self._row.backend, self.job.session_id)
        self.intend(sending=message, before=before, sent=last + 1)

    def intend(self, **facts: Any) -> None:
        """Write down what is about to be done, before it is done.

        Raises:
            JournalUnusable: it could not be written down, so it must not be done.
        """
        row = self._as_row(self._row.intent | facts)
        self._journal.save_job(row)
        self._row, self.trouble = row, None

    def note(self, **facts: Any) -> None:
        """Write down how far the work is; without it, whoever goes on after a crash finds it out."""
        self._row = self._as_row(self._row.intent | facts)
        self.keep()

    def report(self, **facts: Any) -> None:
        """Change what users see, and wake whoever watches."""
        self.job = self.job.model_copy(update=facts | {"elapsed_seconds": self.elapsed_seconds})
        self.keep()
        self.changed.set()
        self.changed = anyio.Event()

    def finish(self, *, revisable: dict[str, Any] | None = None, **facts: Any) -> None:
        """The last report. What was needed to go on is dropped, but for the place of its message among those sent; or
        where a later look may still change the verdict, which `revisable` has the facts for."""
        self._row = self._as_row(_kept(self._row) if revisable is None else self._row.intent | revisable)
        self.report(**facts, step="")

    def step(self, words: str) -> None:
        """Say what is being done. Steps are for those who watch; they are not written down."""
        self.job = self.job.model_copy(update={"step": words})

    def keep(self) -> None:
        """Write the job down as it is."""
        self._row = self._as_row(self._row.intent)
        try:
            self._journal.save_job(self._row)
            self.trouble = None
        except JournalUnusable as error:
            if self.trouble is None:
                log.warning("The job %s cannot be written down: %s", self.job.job_id, error.happened)
            self.trouble = error

    @property
    def shown(self) -> Job:
        """The job as users see it now."""
        if self.job.running:
            return self.job.model_copy(update={"elapsed_seconds": self.elapsed_seconds})
        if self.trouble:
            return self.job.model_copy(update={"next": f"{self.job.next} {_UNKEPT}"})
        return self.job

    def _as_row(self, intent: dict[str, Any]) -> JobRow:
        facts = {"session_id": self.job.session_id, "record": self.job.model_dump(mode="json")}
        return replace(self._row, intent=intent, running=self.job.running, **facts)


def _since(row: JobRow) -> float:
    return round(max(0.0, time.time() - row.created), 1)


def _sent(row: JobRow) -> int:
    """Where the message of a job stands among those sent to its session, from 1 on; 0 if none was sent."""
    return int(row.intent.get("sent") or bool(row.intent.get("sending")))


def _is_for_editor(row: JobRow) -> bool:
    """Whether a job has sent a message, or is to send one."""
    return _sent(row) > 0 or any(step["action"] == "chat" for step in row.intent.get("steps", ()))


def _kept(row: JobRow) -> dict[str, Any]:
    return {"sent": _sent(row)} if _sent(row) else {}


Work = Callable[[Task], Awaitable[None]]
Listener = Callable[[str], Awaitable[None]]


class Jobs:
    """The jobs of one backend: those of this process, and through the journal those of all others."""

    def __init__(self, journal: Journal, backend: str, workers: TaskGroup, recover: Callable[[JobRow], Work]) -> None:
        """`recover` gives the work that is left of a job whose process died."""
        self._journal = journal
        self._backend = backend
        self._workers = workers
        self._recover = recover
        self._tasks: dict[str, Task] = {}

    def start(self, kind: Kind, session_id: str, work: Work, **intent: Any) -> Job:
        """Begin work that no request can cancel, and return its job at once.

        Raises:
            JournalUnusable: the job could not be written down, so it has not begun.
        """
        job_id = f"job_{uuid4().hex[:12]}"
        job = Job(job_id=job_id, kind=kind, session_id=session_id, step="Starting", next=_RUNNING[kind].format(job_id))
        row = JobRow(job.job_id, self._backend, session_id, job.model_dump(mode="json"), intent)
        self._journal.save_job(row)
        return self._run(row, work)

    def _run(self, row: JobRow, work: Work) -> Job:
        task = self._tasks[row.id] = Task(self._journal, row)
        self._workers.start_soon(self._work, task, work)
        return task.job

    async def _work(self, task: Task, work: Work) -> None:
        async with anyio.create_task_group() as helpers:
            helpers.start_soon(self._obey, task)
            with task.scope:
                await work(task)
            helpers.cancel_scope.cancel()
        # A server that shuts down cancels from outside and never comes here: then the job stays "running"
        # in the journal, and the next process settles it.
        if task.job.running:
            task.finish(status="cancelled", **_cancelled(task))
        while task.trouble:
            await anyio.sleep(_LOOK_SECONDS)
            task.keep()
        del self._tasks[task.job.job_id]

    async def _obey(self, task: Task) -> None:
        while not task.cancel_asked:
            await anyio.sleep(_LOOK_SECONDS)
            row = None
            with suppress(JournalUnusable):
                row = self._journal.job(task.job.job_id)
            if row and row.cancel:
                task.cancel_asked = True
                task.scope.cancel()

    def get(self, job_id: str) -> Job:
        """The job as it is now. One whose process died is taken up on the way.

        Raises:
            UnknownJob: no process that shares this journal has begun it.
        """
        if task := self._tasks.get(job_id):
            return task.shown
        row = self._journal.job(job_id) if job_id.isascii() else None
        if row is None or row.backend != self._backend:
            raise UnknownJob(job_id)
        job = Job.model_validate(row.record)
        if not job.running:
            return job
        try:
            if self._journal.is_orphan(row) and (ours := self._journal.adopt(row)):
                return self._run(ours, self._recover(ours))
        except JournalUnusable as error:
            job = job.model_copy(update={"step": error.happened.rstrip(".")})
        return job.model_copy(update={"elapsed_seconds": _since(row)})

    def unsettled(self, session_id: str) -> list[str]:
        """Jobs whose message has left for this session, and whose end is not known yet.

        Whoever has the session's turn asks for them: nobody is at work in it, so these are of processes that died.
        """
        found: list[str] = []
        for row in self._journal.jobs(self._backend, session_id, running=True):
            task = self._tasks.get(row.id)
            if task and not task.job.running:
                task.keep()
            elif row.intent.get("sending") and self.get(row.id).running:
                found.append(row.id)
        return found

    def cancelled_lately(self, session_id: str) -> bool:
        """Whether one of the latest messages to a session was cancelled: its edit may still land."""
        with suppress(JournalUnusable):
            latest = [row.record for row in self._journal.jobs(self._backend, session_id)]
            return any(job["kind"] == "chat" and job["status"] == "cancelled" for job in latest)
        return False

    def revisable(self, job_id: str) -> JobRow | None:
        """A job that has ended, where a later look may still change the verdict."""
        row = None if job_id in self._tasks else self._journal.job(job_id)
        return row if row and "before" in row.intent and not row.running else None

    def is_last_sent(self, row: JobRow) -> bool:
        """Whether no message has gone to the session of a job since that of the job."""
        return _sent(row) >= self._journal.last_sent(self._backend, row.session_id)

    def settle(self, row: JobRow, *, revisable: bool = False, **facts: Any) -> Job:
        """Write down what became of a job after all; where the disk does not take it, the next look finds it again.

        With `revisable` a later look may change the verdict once more.
        """
        job = Job.model_validate(row.record | facts)
        intent = row.intent if revisable else _kept(row)
        with suppress(JournalUnusable):
            self._journal.save_job(replace(row, record=job.model_dump(mode="json"), intent=intent))
        return job

    def running_message(self, message: str, session_id: str) -> Job | None:
        """The job that is at work on just this message in a session, if no other message came after it."""
        rows = [row for row in self._journal.jobs(self._backend, running=True) if row.session_id == session_id]
        last = next((row for row in rows if row.intent.get("message") == message or _is_for_editor(row)), None)
        same = self.get(last.id) if last and last.intent.get("message") == message and not last.cancel else None
        return same if same and same.running else None

    def list(self, session_id: str = "", *, running: bool = False) -> list[Job]:
        """Jobs, the newest first."""
        return [self.get(row.id) for row in self._journal.jobs(self._backend, session_id, running=running)]

    async def watch(self, job_id: str, seconds: float, listen: Listener | None = None) -> Job:
        """Wait until the job has ended, at most so long. `listen` gets a line at the start and every 5 s.

        Raises:
            UnknownJob: no process that shares this journal has begun it.
        """
        job = self.get(job_id)
        with anyio.move_on_after(max(0.0, seconds)):
            while job.running:
                if listen:
                    await listen(f"{job.step} ({job.elapsed_seconds:.0f} s)")
                with anyio.move_on_after(PROGRESS_SECONDS):
                    await self._news(job_id)
                job = self.get(job_id)
        return self.get(job_id)

    async def _news(self, job_id: str) -> None:
        """Return when the job has ended or its facts have changed."""
        if task := self._tasks.get(job_id):
            while task.job.running:
                await task.changed.wait()
            return
        while self.get(job_id).running:
            await anyio.sleep(_LOOK_SECONDS)

    async def cancel(self, job_id: str) -> Job:
        """Stop a job, wherever it runs. A job that has ended stays as it is.

        Raises:
            UnknownJob: no process that shares this journal has begun it.
        """
        if self.get(job_id).running:
            task = self._tasks.get(job_id)
            try:
                self._journal.ask_to_cancel(job_id)
            except JournalUnusable:
                if task is None:
                    raise
            if task:
                task.cancel_asked = True
                task.scope.cancel()
            await self.watch(job_id, _CANCEL_SECONDS)
        return self.get(job_id)


_RUNNING: dict[Kind, str] = {
    "chat": 'Call state with this job_id ("{}") and wait_seconds=30; do not send the message again.',
    "export": 'Call state with this job_id ("{}") and wait_seconds=30; do not call export again.',
}

_UNKEPT = (
    "This server cannot write that down, perhaps because the disk is full: free some space, for until then it is "
    "known only while this server runs."
)

_CANCELLED: dict[Kind, tuple[str, str]] = {
    "chat": (
        "What the editor had already begun is paid for and may still finish.",
        "Call state to see the timeline before you send anything again.",
    ),
    "export": ("The timeline is untouched, and exports are free.", "Call export to start again."),
}
_NOT_SENT = ("The message had not been sent, and nothing was charged.", "Call chat again if it is wanted after all.")


def _cancelled(task: Task) -> dict[str, Any]:
    """What is told of a job that somebody stopped: what its first steps had done by then, and what may still come."""
    unsent = task.job.kind == "chat" and not (task.intent.get("sent") or task.intent.get("sending"))
    reply, advice = _NOT_SENT if unsent else _CANCELLED[task.job.kind]
    done: dict[str, Any] = task.intent.get("whole") or {}
    told = {name: done[name] for name in ("changes", "summary", "said") if done.get(name)}
    return told | {"reply": "\n\n".join(filter(None, [done.get("reply"), reply])), "next": advice}
