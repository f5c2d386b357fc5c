"""The sessions of one user on one backend: which is meant, which exist, who works in one."""

from __future__ import annotations

import re
import time
from collections import defaultdict
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import anyio

from nemo_mcp.backend.errors import NemoError, SessionNotFound, UnexpectedAnswer
from nemo_mcp.config import Settings
from nemo_mcp.journal import Journal, JournalUnusable, SessionRow

from .errors import BadArgument, need_no_secret

if TYPE_CHECKING:
    from nemo_mcp.backend.client import NemoClient

_SESSION_ID = re.compile(r"[A-Za-z0-9][\w.-]{0,127}")
_TURN_LOOK_SECONDS = 0.2


class Sessions:
    """Sessions by id; "" is the current one, which is the one used last, "new" another."""

    def __init__(self, settings: Settings, journal: Journal, client: Callable[[], NemoClient]) -> None:
        self._settings = settings
        self._journal = journal
        self._client = client
        self._choosing = anyio.Lock()
        self._turns: defaultdict[str, anyio.Lock] = defaultdict(anyio.Lock)
        self._project_urls: dict[str, str] = {}

    @property
    def current(self) -> str:
        """The session used last; "" before there is one, and when the backend does not know that one any more."""
        last = self._journal.latest_session(self._settings.backend)
        return last.id if last and not last.gone else ""

    def known(self, session: str) -> str:
        """The id behind a `session` argument, "" when it stands for one that is yet to be made.

        Raises:
            BadArgument: it is no session's id.
        """
        if session == "new":
            return ""
        need_no_secret(session=session)
        if session and not _SESSION_ID.fullmatch(session):
            raise BadArgument("session", 'takes a session id, "new", or nothing for the current session')
        own = self._settings.own_sessions
        if session and own and self._journal.session(self._settings.backend, session) is None:
            raise BadArgument("session", 'names no session of yours; leave it empty for the current one, or say "new"')
        return session or self.current

    async def choose(self, session: str) -> str:
        """The id behind a `session` argument, which is the current session from now on; made where need be.

        Raises:
            BadArgument: it is no session's id.
            NemoError: no session could be made.
        """
        async with self._choosing:
            if known := self.known(session):
                row = self._journal.session(self._settings.backend, known)
                if row is None or row.gone:
                    await self._client().state(known)  # a mistyped id must not become the current session
                self._journal.save_session(replace(self._row(known), used=time.time(), gone=False))
                return known
            made = await self._client().create_session("project", self._settings.language)
            if not _SESSION_ID.fullmatch(made.session_id):
                raise UnexpectedAnswer()
            self._journal.save_session(SessionRow(self._settings.backend, made.session_id, made.task_id))
            return made.session_id

    async def missed(self, session_id: str) -> None:
        """Something did not find the session: it is gone if a look does not, either."""
        try:
            await self._client().state(session_id)
        except SessionNotFound:
            self.forget(session_id)
        except NemoError:
            return

    def forget(self, session_id: str) -> None:
        """The backend no longer knows the session: the next use of the current session makes a new one."""
        with suppress(JournalUnusable):  # the backend says it again
            self._journal.mark_session(self._settings.backend, session_id, gone=True)

    def remember(self, session_id: str) -> None:
        """The backend knows the session after all."""
        with suppress(JournalUnusable):
            self._journal.mark_session(self._settings.backend, session_id, gone=False)

    def _row(self, session_id: str) -> SessionRow:
        backend = self._settings.backend
        return self._journal.session(backend, session_id) or SessionRow(backend, session_id)

    @asynccontextmanager
    async def turn(self, session_id: str) -> AsyncGenerator[None]:
        """The right to work in a session: one turn at a time, over all processes; ours in their order."""
        async with self._turns[session_id]:
            lock = self._journal.turn_lock(self._settings.backend, session_id)
            while not lock.take():
                await anyio.sleep(_TURN_LOOK_SECONDS)
            try:
                yield
            finally:
                lock.release()

    def project_url(self, session_id: str) -> str:
        """Link to the project for people, "" until `link` has fetched it."""
        return self._project_urls.get(session_id, "")

    async def link(self, session_id: str) -> str:
        """Fetch the link to the project (API reference §5), once; "" where the backend gives none."""
        task_id = self._row(session_id).task_id
        if task_id and session_id not in self._project_urls:
            try:
                self._project_urls[session_id] = await self._client().claim_url(task_id, session_id)
            except NemoError:
                return ""
        return self.project_url(session_id)
