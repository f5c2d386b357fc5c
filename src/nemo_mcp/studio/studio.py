"""The studio as one thing: what it remembers, what it does, and how it is served."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, TypeVarTuple

import anyio
from anyio.abc import TaskGroup

from nemo_mcp.studio.database import Database
from nemo_mcp.studio.faults import Faults
from nemo_mcp.studio.ledger import Ledger
from nemo_mcp.studio.model import Direction
from nemo_mcp.studio.options import StudioOptions
from nemo_mcp.studio.projects import Projects, Session
from nemo_mcp.studio.refusals import Refusal
from nemo_mcp.studio.renders import Renders

if TYPE_CHECKING:
    from starlette.applications import Starlette

    from nemo_mcp.studio.render import Previews

_Arguments = TypeVarTuple("_Arguments")

_EXTRA = ("starlette", "uvicorn", "python_multipart", "httpx", "numpy", "av", "PIL")


class ExtraMissing(ImportError):
    """The libraries of the studio are not installed; the message says how to get them."""


class Studio:
    """The embedded backend. All that it remembers lies in `folder`, which several processes may share.

    Example:
        async with Studio(folder).serve() as url:
            ...
    """

    def __init__(self, folder: Path, options: StudioOptions = StudioOptions()) -> None:  # noqa: B008 (it is frozen)
        self.options = options
        self._database = Database(folder / "studio.db")
        self.ledger = Ledger(self._database, options)
        self.projects = Projects(self._database, folder / "files", options.max_file_bytes)
        self.renders = Renders(self._database, folder / "renders", self.projects)
        self.faults = Faults()
        self._previews: Previews | None = None
        self._tasks: TaskGroup | None = None

    @asynccontextmanager
    async def serve(self, port: int = 0) -> AsyncGenerator[str]:
        """Answer on 127.0.0.1 in this event loop; gives the URL. Open streams are cut at the end.

        Raises:
            ExtraMissing: the studio's libraries are not installed.
            OSError: the port is taken.
        """
        _check_extra()
        from nemo_mcp.studio.serve import serve

        async with serve(self, port) as url:
            yield url

    async def run(self) -> None:
        """Do what outlives requests (renders, late stages) until cancelled."""
        try:
            async with anyio.create_task_group() as tasks:
                self._tasks = tasks
                tasks.start_soon(self.renders.work)
        finally:
            self._tasks = None
            if self._previews:
                self._previews.close()
            self._database.close()

    def later(self, seconds: float, act: Callable[[*_Arguments], None], *arguments: *_Arguments) -> None:
        """Act after a while, if the studio still runs then."""

        async def wait() -> None:
            await anyio.sleep(seconds)
            act(*arguments)

        if self._tasks:
            self._tasks.start_soon(wait)

    async def direct(self, message: str, session: Session, turn: int) -> Direction:
        """What the director makes of a message."""
        from nemo_mcp.studio.director import direct

        act = partial(
            direct,
            message,
            draft=session.draft,
            sources=self.projects.sources(session.id),
            listen=self.projects.listen,
            watch=self.projects.watch,
            seed=self.options.seed,
            turn=turn,
            history=self.projects.history(session.id),
        )
        return await anyio.to_thread.run_sync(act, abandon_on_cancel=True)

    async def show(self, session: Session, at_ms: int | None = None, side: int = 0) -> bytes:
        """A frame of a session's timeline as a JPEG, or without a time a sheet of many.

        Refuses with 400 what cannot be shown.
        """
        from nemo_mcp.studio.render import Previews

        self._previews = self._previews or Previews()
        act = partial(self._previews.jpeg, session.draft, self.projects.named(session.id), at_ms, side)
        return await anyio.to_thread.run_sync(_refusing, act, abandon_on_cancel=True)


def _refusing(act: Callable[[], bytes]) -> bytes:
    from nemo_mcp.studio.render import RenderError

    try:
        return act()
    except RenderError as error:
        raise Refusal(400, str(error)) from None


def create_app(studio: Studio) -> Starlette:
    """The studio's ASGI application, for a server of one's own; `studio.run()` must run beside it.

    Raises:
        ExtraMissing: the studio's libraries are not installed.
    """
    _check_extra()
    from nemo_mcp.studio.app import create_app

    return create_app(studio)


def _check_extra() -> None:
    if any(find_spec(name) is None for name in _EXTRA):
        raise ExtraMissing('The studio needs more libraries: pip install "nemo-mcp[studio]"')
