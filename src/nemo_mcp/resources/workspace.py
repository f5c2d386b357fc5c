"""The workspace: the sessions of one user, and everything that can be done in them."""

from __future__ import annotations

import logging
import re
import time
from collections import defaultdict
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

import anyio
from anyio.abc import TaskGroup

from nemo_mcp.backend.errors import NemoError, SessionNotFound
from nemo_mcp.config import Settings
from nemo_mcp.journal import Journal, SessionRow

from . import media, render, results, timeline
from .errors import BadArgument, BadSource
from .jobs import PROGRESS_SECONDS, Job, Jobs, Listener
from .routing import plan
from .work import ChatWork, ExportWork, Resumed

if TYPE_CHECKING:
    from nemo_mcp.backend.client import NemoClient
    from nemo_mcp.backend.schema import State

log = logging.getLogger(__name__)

_SESSION_ID = re.compile(r"[A-Za-z0-9][\w.-]{0,127}")
_MAX_MESSAGE = 20_000
_LATEST_JOBS = 5
_TURN_LOOK_SECONDS = 0.2
_CLOSING_SECONDS = 0.5

TransferListener = Callable[[str, int, int], None]
"""Called with a file's name, the bytes sent and the bytes there are."""


class Workspace:
    """One user's sessions on one backend. Made by `Workspace.open`; connects when first used."""

    def __init__(self, settings: Settings, workers: TaskGroup, *, local_files: bool = True) -> None:
        self.settings = settings
        self._workers = workers
        self._local_files = local_files
        self._choosing = anyio.Lock()
        self._project_urls: dict[str, str] = {}
        self._known: dict[str, State] = {}
        self._turns: defaultdict[str, anyio.Lock] = defaultdict(anyio.Lock)

    @classmethod
    @asynccontextmanager
    async def open(cls, settings: Settings, *, local_files: bool = True) -> AsyncGenerator[Workspace]:
        """A workspace whose jobs run until it is closed.

        With `local_files` off (a server that others reach over the network), files of this machine are read
        and written only where the settings name folders for it.
        """
        async with anyio.create_task_group() as workers:
            workspace = cls(settings, workers, local_files=local_files)
            try:
                yield workspace
            finally:
                workers.cancel_scope.cancel()
                await workspace._close()

    async def _close(self) -> None:
        with anyio.move_on_after(_CLOSING_SECONDS, shield=True):
            if "client" in self.__dict__:
                await self.client.aclose()
        if "journal" in self.__dict__:
            self.journal.close()

    @cached_property
    def client(self) -> NemoClient:
        from nemo_mcp.backend.client import NemoClient

        return NemoClient(self.settings)

    @cached_property
    def journal(self) -> Journal:
        return Journal(self.settings.state_folder)

    @cached_property
    def jobs(self) -> Jobs:
        """The jobs; those that a dead process left behind are taken up on the way."""
        jobs = Jobs(self.journal, self.settings.backend, self._workers)
        for row in jobs.orphans():
            jobs.resume(row, Resumed(self, row))
        return jobs

    # Sessions

    @property
    def roots(self) -> list[Path]:
        """Folders that uploads may be read from."""
        return self.settings.roots if self._local_files or self.settings.media_roots else []

    @property
    def current_session(self) -> str:
        """The session used last, "" before there is one."""
        return next((row.id for row in self.journal.sessions(self.settings.backend)), "")

    async def session(self, session: str) -> str:
        """The id behind a `session` argument: "" is the current one, "new" another; made where need be.

        Raises:
            BadArgument: no session has such an id.
        """
        if session not in ("", "new"):
            return self._named(session)
        async with self._choosing:
            if session == "" and self.current_session:
                return self._used(self.current_session)
            made = await self.client.create_session("project", self.settings.language)
            self.journal.save_session(SessionRow(self.settings.backend, made.session_id, made.task_id))
            return made.session_id

    def _named(self, session: str) -> str:
        if not _SESSION_ID.fullmatch(session):
            raise BadArgument("session", 'takes a session id, "new", or nothing for the current session')
        return self._used(session)

    def _used(self, session_id: str) -> str:
        row = self.journal.session(self.settings.backend, session_id)
        row = row or SessionRow(self.settings.backend, session_id)
        self.journal.save_session(replace(row, used=time.time()))
        return session_id

    def forget(self, session_id: str) -> None:
        """The backend no longer knows the session: the next use of the current session makes a new one."""
        row = self.journal.session(self.settings.backend, session_id)
        self.journal.save_session(replace(row or SessionRow(self.settings.backend, session_id), gone=True))

    @asynccontextmanager
    async def turn(self, session_id: str) -> AsyncGenerator[None]:
        """The right to work in a session: one turn at a time, over all processes; ours in their order."""
        async with self._turns[session_id]:
            lock = self.journal.turn_lock(self.settings.backend, session_id)
            while not lock.take():
                await anyio.sleep(_TURN_LOOK_SECONDS)
            try:
                yield
            finally:
                lock.release()

    # What users do

    async def upload(
        self,
        sources: list[str],
        session: str = "",
        progress: TransferListener | None = None,
        listen: Listener | None = None,
    ) -> results.UploadReport:
        """Bring files into a session. Each source has its own result: one that fails harms no other.

        `progress` hears of every piece that was sent, `listen` a line every 5 s. A caller that goes away does not
        stop the transfer.

        Raises:
            BadArgument: no source was given, or no session has such an id.
            NemoError: no session could be made.
        """
        if not sources:
            raise BadArgument("sources", "is empty; give the paths or addresses of the files")
        session_id = await self.session(session)
        items: list[results.UploadedItem] = []
        done = anyio.Event()
        line = "Uploading"

        def heard(name: str, sent: int, total: int) -> None:
            nonlocal line
            line = f"Uploading {name}: {100 * sent // total if total else 0}%"
            if progress:
                progress(name, sent, total)

        async def transfer() -> None:
            try:
                for source in sources:
                    items.append(await self.bring(session_id, source, heard))
            finally:
                done.set()

        self._workers.start_soon(_contained, transfer)
        while not done.is_set():
            if listen:
                await listen(line)
            with anyio.move_on_after(PROGRESS_SECONDS):
                await done.wait()
        return results.UploadReport(session_id=session_id, files=items)

    async def bring(
        self, session_id: str, source: str, progress: TransferListener | None = None
    ) -> results.UploadedItem:
        """Upload one source; what goes wrong is in the item."""
        try:
            checked = media.check(source, self.roots)
            name = checked.path.name if isinstance(checked, media.LocalFile) else checked.name
            if isinstance(checked, media.LocalFile):
                heard = partial(progress, name) if progress else None
                files = await self.client.upload_files(session_id, [checked.path], heard)
            else:
                files = await self.client.upload_urls(session_id, [checked.url])
        except (BadSource, NemoError) as error:
            if isinstance(error, SessionNotFound):
                self.forget(session_id)
            return results.UploadedItem(source=source, name=Path(source).name, status="failed", error=str(error))
        file = files[0] if files else None
        return results.UploadedItem(
            source=source,
            name=(file and file.filename) or name,
            kind=(file and file.kind) or checked.kind,
            size_bytes=checked.size_bytes if isinstance(checked, media.LocalFile) else 0,
            duration_seconds=file.duration if file else 0.0,
            width=file.width if file else 0,
            height=file.height if file else 0,
        )

    async def chat(self, message: str, session: str = "") -> Job:
        """Begin what a message asks for: mostly one turn of the editor, perhaps an export or a look.

        Raises:
            BadArgument: the message is empty or far too long, or no session has such an id.
        """
        if not message.strip():
            raise BadArgument("message", "is empty; say what the video should become")
        if len(message) > _MAX_MESSAGE:
            raise BadArgument("message", f"has {len(message)} characters; the limit is {_MAX_MESSAGE}")
        steps = plan(message)
        if len(steps) == 1 and steps[0].action == "export":
            return await self.export(session, **steps[0].arguments)
        known = self._named(session) if session not in ("", "new") else "" if session else self.current_session
        return self.jobs.start("chat", known, ChatWork(self, session, steps), message=message)

    async def export(
        self, session: str = "", format: str = "mp4", quality: str = "high", resolution: str = "", save_to: str = ""
    ) -> Job:
        """Begin to render a session's timeline into a file.

        Raises:
            BadArgument: an argument has a value that it does not take.
        """
        order = self.order(format, quality, resolution, save_to)
        if session == "new":
            raise BadArgument("session", "cannot be new here: a new session has nothing to export")
        known = self._named(session) if session else self.current_session
        return self.jobs.start("export", known, ExportWork(self, known, order))

    def order(
        self, format: str = "mp4", quality: str = "high", resolution: str = "", save_to: str = ""
    ) -> render.Order:
        """What an export is to make, checked against the folders of this workspace."""
        folder = self.settings.output_folder if self._local_files or self.settings.output_dir else None
        return render.order(format, quality, resolution, save_to, folder)

    async def watch(self, job_id: str, seconds: float, listen: Listener | None = None) -> Job:
        """Wait for a job, at most so long.

        Raises:
            UnknownJob: no such job was begun on this backend.
        """
        return await self.jobs.watch(job_id, seconds, listen)

    async def cancel(self, job_id: str) -> Job:
        """Stop a job.

        Raises:
            UnknownJob: no such job was begun on this backend.
        """
        return await self.jobs.cancel(job_id)

    async def state(
        self,
        session: str = "",
        job_id: str = "",
        *,
        within: float | None = None,
    ) -> results.SessionState:
        """A session as it is now. Makes none; without one the answer is empty.

        `within` bounds the wait for the backend: after it, the answer is what was known last, and says so.

        Raises:
            BadArgument, UnknownJob: no such session or job.
            NemoError: the session could not be read, and no job was asked for.
        """
        job = self.jobs.get(job_id) if job_id else None
        session_id = (job and job.session_id) or (self._named(session) if session else self.current_session)
        if not session_id:
            return results.SessionState(session_id="", job=job, jobs=self._recent(""))
        note = ""
        try:
            state = await self._read(session_id, within)
        except NemoError as error:
            if isinstance(error, SessionNotFound):
                self.forget(session_id)
            if job is None:
                raise
            state, note = self._known.get(session_id), str(error)
        if state is None:
            note = note or "The editor has not answered in time; call state again, with wait_seconds=20."
            return results.SessionState(session_id=session_id, job=job, jobs=self._recent(session_id), note=note)
        return self._described(session_id, state, job, note)

    async def _read(self, session_id: str, within: float | None) -> State | None:
        """The backend's state, or after `within` seconds what was known before; the reading goes on."""
        answers: list[State | NemoError] = []
        done = anyio.Event()

        async def read() -> None:
            try:
                async with anyio.create_task_group() as both:
                    both.start_soon(self.project_url, session_id)
                    answers.append(await self.client.state(session_id))
                self._known[session_id] = answers[0]  # pyright: ignore[reportArgumentType]
            except* NemoError as errors:
                answers.append(errors.exceptions[0])  # pyright: ignore[reportArgumentType]
            finally:
                done.set()

        self._workers.start_soon(_contained, read)
        with anyio.move_on_after(within):
            await done.wait()
        if answers and isinstance(answers[0], NemoError):
            raise answers[0]
        return self._known.get(session_id)

    def _described(self, session_id: str, state: State, job: Job | None, note: str) -> results.SessionState:
        items = [*state.video_infos, *state.generated_media]
        return results.SessionState(
            session_id=session_id,
            project_url=self._project_urls.get(session_id, ""),
            summary=timeline.summary(state.draft),
            tracks=timeline.tracks(state.draft),
            media=[results.MediaItem.model_validate(item) for item in items],
            canvas=results.Canvas.model_validate(state.canvas),
            ready_to_export=timeline.ready(state.draft),
            jobs=self._recent(session_id),
            job=job,
            note=note,
        )

    def picture(self, session_id: str) -> str:
        """The timeline drawn as text, as it was when it was last read; "" before that."""
        known = self._known.get(session_id)
        return timeline.picture(known.draft) if known else ""

    def _recent(self, session_id: str) -> list[Job]:
        """All running jobs, and the latest others."""
        jobs = self.jobs.list(session_id)
        return [job for number, job in enumerate(jobs) if job.running or number < _LATEST_JOBS]

    async def project_url(self, session_id: str) -> str:
        """Link to the project for people (API reference §5), "" where the backend gives none."""
        if session_id not in self._project_urls:
            row = self.journal.session(self.settings.backend, session_id)
            if not row or not row.task_id:
                return ""
            try:
                self._project_urls[session_id] = await self.client.claim_url(row.task_id, session_id)
            except NemoError:
                return ""
        return self._project_urls[session_id]

    async def credits(self) -> results.Balance:
        """What the account has left.

        Raises:
            NemoError: the account could not be read.
        """
        credits = await self.client.credits()
        return results.Balance(
            available=credits.available,
            frozen=credits.frozen,
            total=credits.total,
            account=self.client.account,
            top_up_url=self.client.top_up_url,
        )


async def _contained(work: Callable[[], Awaitable[None]]) -> None:
    """Work beside the requests: what goes wrong in it must not end the jobs of everybody."""
    try:
        await work()
    except Exception:
        log.exception("Work in the background ended unexpectedly")
