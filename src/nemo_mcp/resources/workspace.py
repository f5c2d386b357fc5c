"""The workspace: the sessions of one user, and everything that can be done in them."""

from __future__ import annotations

import math
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

import anyio
from anyio.abc import TaskGroup

from nemo_mcp.backend.errors import NemoError, SessionNotFound
from nemo_mcp.backend.redaction import clean, hide, tame
from nemo_mcp.config import Settings
from nemo_mcp.journal import Journal

from . import media, render, results
from .background import contained, in_time
from .errors import BadArgument, NotMade, NotYet, TooManyJobs, need_no_secret
from .jobs import PROGRESS_SECONDS, Job, Jobs, Listener
from .looks import Looks
from .routing import Step, file_name, plan
from .sessions import Sessions
from .steps import written
from .wording import MEDIA
from .work import ChatWork, ExportWork, Resumed

if TYPE_CHECKING:
    from nemo_mcp.backend.client import NemoClient

_MAX_MESSAGE = 20_000
# What there is of each thing that a message may ask of an export.
_MADE = {"format": render.FORMATS, "resolution": render.RESOLUTIONS}
_CLOSING_SECONDS = 0.5

TransferListener = Callable[[str, int, int], None]
"""Called with a file's name, the bytes sent and the bytes there are."""


class Workspace:
    """One user's sessions on one backend. Made by `Workspace.open`; connects when first used."""

    def __init__(self, settings: Settings, workers: TaskGroup, *, local_files: bool = True) -> None:
        self.settings = settings
        self._workers = workers
        self._local_files = local_files
        hide(settings.token.get_secret_value())

    @classmethod
    @asynccontextmanager
    async def open(cls, settings: Settings, *, local_files: bool = True) -> AsyncGenerator[Workspace]:
        """A workspace whose jobs run until it is closed.

        With `local_files` off (a server that others reach over the network), files of this machine are read
        and written only where the settings name folders for it.
        """
        failure: Exception | None = None
        workers = anyio.create_task_group()
        workspace = cls(settings, workers, local_files=local_files)
        try:
            async with workers:
                try:
                    yield workspace
                except Exception as error:
                    # Raised again outside: a task group would hand callers a group in place of their own error.
                    failure = error
                finally:
                    workers.cancel_scope.cancel()
        finally:
            # Jobs write their last words while they are cancelled, so the journal outlives them.
            await workspace._close()
        if failure:
            raise failure

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
        jobs = Jobs(self.journal, self.settings.backend, self._workers, partial(Resumed, self))
        jobs.list(running=True)
        return jobs

    @cached_property
    def sessions(self) -> Sessions:
        return Sessions(self.settings, self.journal, lambda: self.client)

    @cached_property
    def _looks(self) -> Looks:
        return Looks(self.sessions, self.jobs, lambda: self.client, self._workers, self.settings.recovery_in_all)

    @property
    def roots(self) -> list[Path]:
        """Folders that uploads may be read from."""
        return self.settings.roots if self._local_files or self.settings.media_roots else []

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
        need_no_secret(sources=" ".join(sources))
        session_id = await self.sessions.choose(session)
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

        self._workers.start_soon(contained, transfer)
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
        shown, name = tame(source), clean(media.name_of(source))
        try:
            checked = await media.check(source, self.roots, private_urls=self.settings.allow_private_urls)
            name = clean(checked.name)
            heard = partial(progress, name) if progress else None
            files = await checked.upload(self.client, session_id, heard)
        except NemoError as error:
            if isinstance(error, SessionNotFound):
                await self.sessions.missed(session_id)
            return results.UploadedItem(source=shown, name=name, status="failed", error=str(error))
        if not files:
            unsure = "the editor did not confirm it; look at the media with state before uploading it again"
            return results.UploadedItem(source=shown, name=name, status="failed", error=unsure)
        return results.UploadedItem(
            source=shown,
            name=clean(files[0].filename) or name,
            kind=files[0].kind,
            size_bytes=checked.size_bytes or files[0].size,
            duration_seconds=files[0].duration,
            width=files[0].width,
            height=files[0].height,
        )

    async def chat(self, message: str, session: str = "") -> Job:
        """Begin what a message asks for: mostly one turn of the editor, perhaps an export or a look.

        The same message again, while the first is still at work in that session, is the same job: a host that gave up
        waiting has not seen its handle, and each message is paid for.

        Raises:
            BadArgument: the message is empty or far too long, or no session has such an id.
            NotMade: it asks for an export in a format or a size that there is none of.
            TooManyJobs: the user has as many as they may.
        """
        need_no_secret(message=message)
        if not message.strip():
            raise BadArgument("message", "is empty; say what the video should become")
        if len(message) > _MAX_MESSAGE:
            raise BadArgument("message", f"has {len(message)} characters; the limit is {_MAX_MESSAGE}")
        steps = plan(message)
        if len(steps) == 1 and steps[0].action == "export":
            return await self.export(session, **self.wished(steps[0]))
        known = self.sessions.known(session)
        if session != "new" and (same := self.jobs.running_message(message, known)):
            return same
        self._need_room()
        work = ChatWork(self, known or session, steps)
        return self.jobs.start("chat", known, work, message=message, steps=written(steps))

    async def export(
        self, session: str = "", format: str = "mp4", quality: str = "high", resolution: str = "", save_to: str = ""
    ) -> Job:
        """Begin to render a session's timeline into a file.

        Raises:
            BadArgument: an argument has a value that it does not take.
            TooManyJobs: the user has as many as they may.
        """
        need_no_secret(save_to=save_to)
        order = self.order(format, quality, resolution, save_to)
        if session == "new":
            raise BadArgument("session", "cannot be new here: a new session has nothing to export")
        known = self.sessions.known(session)
        self._need_room()
        asked = {"format": format, "quality": quality, "resolution": resolution, "save_to": save_to}
        return self.jobs.start("export", known, ExportWork(self, known, order), order=asked)

    def _need_room(self) -> None:
        most = self.settings.most_jobs
        if most and len(self.jobs.list(running=True)) >= most:
            raise TooManyJobs(most)

    def order(
        self, format: str = "mp4", quality: str = "high", resolution: str = "", save_to: str = ""
    ) -> render.Order:
        """What an export is to make, checked against the folders of this workspace."""
        folder = self.settings.output_folder if self._local_files or self.settings.output_dir else None
        return render.order(format, quality, resolution, save_to, folder)

    def wished(self, step: Step) -> dict[str, str]:
        """The arguments of the export that a step of a message is, with the name that it gives the file as `save_to`.

        A name that says its format as well, "lake.mov", yields to a format that was asked for. Of a place that is
        outside the output folder the name is left; where no files are written, nothing.

        Raises:
            NotMade: the message asks for a format or a size that there is none of.
        """
        name = file_name(step.text).replace("\\", "/")
        stem, _, ending = name.rpartition(".")
        spelt = {"format": ending.lower()} if stem and ending.lower() in MEDIA else {}
        asked = spelt | step.arguments
        path = f"{stem if spelt else name}.{asked.get('format', 'mp4')}" if name else ""
        for save_to in (path, path.rpartition("/")[2]):
            try:
                self.order(**asked, save_to=save_to)
            except BadArgument as problem:
                if problem.argument in _MADE:
                    raise NotMade(asked[problem.argument], _MADE[problem.argument]) from None
            else:
                return asked | ({"save_to": save_to} if save_to else {})
        return asked

    @asynccontextmanager
    async def turn(self, session_id: str) -> AsyncGenerator[None]:
        """The right to work in a session. A message that a dead process had sent there is settled first."""
        while True:
            async with self.sessions.turn(session_id):
                unsettled = self.jobs.unsettled(session_id)
                if not unsettled:
                    yield
                    return
            for job_id in unsettled:
                await self.jobs.watch(job_id, math.inf)

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

    async def state(self, session: str = "", job_id: str = "", *, within: float | None = None) -> results.SessionState:
        """A session as it is now. Makes none; without one the answer is empty.

        `within` bounds the wait for the backend: after it, the answer is what was known last, and says so.

        Raises:
            BadArgument, UnknownJob: no such session or job.
            NemoError: the session could not be read, and no job was asked for.
        """
        return await self._looks.state(session, job_id, within)

    def picture(self, session_id: str) -> str:
        """The timeline drawn as text, as it was when it was last read; "" before that."""
        return self._looks.picture(session_id)

    async def credits(self, *, within: float | None = None) -> results.Balance:
        """What the account has left. `within` bounds the wait for the backend.

        Raises:
            NotYet: the backend has not answered within that time.
            NemoError: the account could not be read.
        """
        try:
            credits = await in_time(self._workers, self.client.credits, within)
        except TimeoutError:
            raise NotYet() from None
        return results.Balance(
            available=credits.available,
            frozen=credits.frozen,
            total=credits.total,
            account=self.client.account,
            top_up_url=self.client.top_up_url,
        )
