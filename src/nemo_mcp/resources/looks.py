"""Looking at a session: its state in time or not at all, and a second look at what was not known."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from anyio.abc import TaskGroup

from nemo_mcp.backend.errors import NemoError, SessionNotFound

from . import results, timeline
from .background import in_time
from .jobs import Job, Jobs
from .sessions import Sessions
from .steps import NEXT
from .turn import DOUBTS, NO_CHANGE_YET, UNSEEN
from .watching import is_raw_cut

if TYPE_CHECKING:
    from nemo_mcp.backend.client import NemoClient
    from nemo_mcp.backend.schema import State

_LATEST_JOBS = 5
_MOST_ITEMS = 1_000
"""Segments or files in one answer: hosts drop what is much longer."""

TOO_LATE = "The editor has not answered in time; call state again, with wait_seconds=20."
OLD = f"This is the timeline as it was known before. {TOO_LATE}"
LANDED = "The edit has landed after all; the timeline shows what it did."
MORE = "The editor has added more since."
NEVER = "Nothing has changed on the timeline since: the edit has not come."
NEVER_NEXT = "Tell the user. The message may be sent again, and would be paid for again."
UNTELLABLE = "Another message was sent since, so nobody can tell any more whether this one's edit came."


class Looks:
    """What is known of the sessions: read anew at each look, kept for when the backend is slow."""

    def __init__(
        self, sessions: Sessions, jobs: Jobs, client: Callable[[], NemoClient], workers: TaskGroup, patience: float
    ) -> None:
        """For `patience` seconds an edit that was not seen may still land."""
        self._sessions = sessions
        self._jobs = jobs
        self._client = client
        self._workers = workers
        self._patience = patience
        self._known: dict[str, State] = {}

    async def state(self, session: str, job_id: str, within: float | None) -> results.SessionState:
        """A session as it is now, or after `within` seconds as it was known last, with a note that says so.

        Raises:
            BadArgument, UnknownJob: no such session or job.
            NemoError: the session could not be read, and no job was asked for.
        """
        job = self._jobs.get(job_id) if job_id else None
        session_id = (job and job.session_id) or self._sessions.known(session)
        note = ""
        fresh = False
        ended = job is not None and not job.running
        if session_id:
            try:
                fresh = await self._read(session_id, within)
            except NemoError as error:
                if isinstance(error, SessionNotFound):
                    self._sessions.forget(session_id)
                if job is None:
                    raise
                note = str(error)
        state = self._known.get(session_id)
        if session_id and not fresh:
            note = note or (OLD if state else TOO_LATE)
        if job and state and fresh:
            # A state that was asked for before the job had ended may be older than its end.
            job = self._second_look(job, state) if ended else self._jobs.get(job.job_id)
        answer = results.SessionState(session_id=session_id, job=job, jobs=self._recent(session_id), note=note)
        return answer.model_copy(update=self._facts(session_id, state)) if state else answer

    def picture(self, session_id: str) -> str:
        """The timeline drawn as text, as it was when it was last read; "" before that."""
        known = self._known.get(session_id)
        return timeline.picture(known.draft) if known else ""

    async def _read(self, session_id: str, within: float | None) -> bool:
        """Whether the backend has told the state within so many seconds; the reading goes on."""
        fresh = False

        async def read() -> None:
            nonlocal fresh
            self._known[session_id] = await self._client().state(session_id)
            fresh = True
            self._sessions.remember(session_id)
            await self._sessions.link(session_id)

        with suppress(TimeoutError):
            await in_time(self._workers, read, within)
        return fresh

    def _second_look(self, job: Job, state: State) -> Job:
        """A turn whose edit was not seen, or not whole: perhaps it has landed meanwhile. Nothing is waited for any more
        when it has not come for long, or when another message was sent since."""
        row = self._jobs.revisable(job.job_id)
        if row is None:
            return job
        if not self._jobs.is_last_sent(row):
            if job.status != "unknown":
                return job
            reply = _settled(job.reply, UNTELLABLE)
            return self._jobs.settle(row, status="failed", reply=reply, next=NEXT["failed"])
        before, now = row.intent["before"], timeline.seen(state)
        if changes := timeline.difference(before, now):
            landed = row.intent.get("landed", "completed")
            advice = NEXT["completed"] + row.intent.get("undone", "")
            return self._jobs.settle(
                replace(row, intent=row.intent | {"before": now}),
                revisable=is_raw_cut(before, now),
                status=landed,
                reply=_settled(job.reply, MORE if job.changes else LANDED),
                changes=[*job.changes, *changes],
                summary=timeline.summary(state.draft),
                next=advice if landed == "completed" else job.next,
            )
        if job.status == "completed" and UNSEEN in job.reply:
            return self._jobs.settle(row, revisable=True, reply=_settled(job.reply, NO_CHANGE_YET))
        if job.status == "unknown" and time.time() - row.updated > self._patience:
            reply = _settled(job.reply, NEVER)
            return self._jobs.settle(row, revisable=True, status="failed", reply=reply, next=NEVER_NEXT)
        return job

    def _facts(self, session_id: str, state: State) -> dict[str, object]:
        return {
            "project_url": self._sessions.project_url(session_id),
            "summary": timeline.summary(state.draft),
            "tracks": _first(timeline.tracks(state.draft)),
            "media": results.media(state)[:_MOST_ITEMS],
            "canvas": results.canvas(state.canvas),
            "ready_to_export": timeline.ready(state.draft),
        }

    def _recent(self, session_id: str) -> list[Job]:
        """All running jobs, and the latest others."""
        jobs = self._jobs.list(session_id)
        return [job for number, job in enumerate(jobs) if job.running or number < _LATEST_JOBS]


def _settled(reply: str, told: str) -> str:
    """A reply with what became of the turn in place of what was not known."""
    doubt = next((doubt for doubt in (*DOUBTS, NEVER) if doubt in reply), "")
    before, _, after = reply.rpartition(doubt) if doubt else (f"{reply}\n\n", "", "")
    return f"{before}{told}{after}".strip()


def _first(tracks: list[timeline.Track]) -> list[timeline.Track]:
    """The tracks, with the first segments of those that hold more than an answer can."""
    room = _MOST_ITEMS
    shown: list[timeline.Track] = []
    for track in tracks[:_MOST_ITEMS]:
        shown.append(track.model_copy(update={"segments": track.segments[:room]}))
        room = max(0, room - len(track.segments))
    return shown
