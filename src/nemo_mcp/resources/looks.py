"""Looking at a session: its state in time or not at all, and a second look at what was not known."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from anyio.abc import TaskGroup

from nemo_mcp.backend.errors import NemoError, SessionNotFound

from . import results, timeline
from .background import in_time
from .jobs import Job, Jobs
from .sessions import Sessions
from .steps import NEXT
from .turn import SILENT

if TYPE_CHECKING:
    from nemo_mcp.backend.client import NemoClient
    from nemo_mcp.backend.schema import State

_LATEST_JOBS = 5
_MOST_ITEMS = 1_000
"""Segments or files in one answer: hosts drop what is much longer."""

TOO_LATE = "The editor has not answered in time; call state again, with wait_seconds=20."


class Looks:
    """What is known of the sessions: read anew at each look, kept for when the backend is slow."""

    def __init__(self, sessions: Sessions, jobs: Jobs, client: Callable[[], NemoClient], workers: TaskGroup) -> None:
        self._sessions = sessions
        self._jobs = jobs
        self._client = client
        self._workers = workers
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
        state = None
        if session_id:
            try:
                state = await self._read(session_id, within)
            except NemoError as error:
                if isinstance(error, SessionNotFound):
                    self._sessions.forget(session_id)
                if job is None:
                    raise
                state, note = self._known.get(session_id), str(error)
            note = note or ("" if state else TOO_LATE)
        if job and state:
            job = self._second_look(job, state)
        answer = results.SessionState(session_id=session_id, job=job, jobs=self._recent(session_id), note=note)
        return answer.model_copy(update=self._facts(session_id, state)) if state else answer

    def picture(self, session_id: str) -> str:
        """The timeline drawn as text, as it was when it was last read; "" before that."""
        known = self._known.get(session_id)
        return timeline.picture(known.draft) if known else ""

    async def _read(self, session_id: str, within: float | None) -> State | None:
        """The backend's state, or after `within` seconds what was known before; the reading goes on."""

        async def read() -> None:
            self._known[session_id] = await self._client().state(session_id)
            await self._sessions.link(session_id)

        with suppress(TimeoutError):
            await in_time(self._workers, read, within)
        return self._known.get(session_id)

    def _second_look(self, job: Job, state: State) -> Job:
        """A turn whose edit was not seen, and after which no other was begun: perhaps it has landed meanwhile."""
        intent = self._jobs.revisable(job.job_id)
        turns = [other.job_id for other in self._jobs.list(job.session_id) if other.kind == "chat"]
        if intent is None or turns[:1] != [job.job_id]:
            return job
        changes = timeline.difference(intent["before"], state.draft)
        if not changes:
            return job
        facts = {"status": "completed", "reply": SILENT, "changes": [*job.changes, *changes]}
        advice = NEXT["completed"] + intent.get("undone", "")
        return self._jobs.settle(job.job_id, summary=timeline.summary(state.draft), next=advice, **facts)

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


def _first(tracks: list[timeline.Track]) -> list[timeline.Track]:
    """The tracks, with the first segments of those that hold more than an answer can."""
    room = _MOST_ITEMS
    shown: list[timeline.Track] = []
    for track in tracks[:_MOST_ITEMS]:
        shown.append(track.model_copy(update={"segments": track.segments[:room]}))
        room = max(0, room - len(track.segments))
    return shown
