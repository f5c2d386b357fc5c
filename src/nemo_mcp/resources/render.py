"""One export: its id goes into the journal, the draft to the renderer, the video to the disk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import anyio

from nemo_mcp.backend.errors import (
    DuplicateRender,
    FileUnwritable,
    InvalidRequest,
    NemoError,
    NotAllowed,
    PlanRequired,
    Refused,
    RenderNotFound,
    TokenRejected,
)

from . import names, timeline
from .errors import BadArgument, NothingToExport, RenderFailed, RenderStopped
from .jobs import Task

if TYPE_CHECKING:
    from nemo_mcp.backend.client import NemoClient
    from nemo_mcp.backend.schema import RenderStatus
    from nemo_mcp.config import Settings

FORMATS = ("mp4", "mov", "webm", "gif", "mkv", "mp3", "m4a", "wav")
QUALITIES = ("low", "medium", "high")
RESOLUTIONS = ("480p", "720p", "1080p", "1440p", "4k")
_CALLED = {"hd": "720p", "full hd": "1080p", "fhd": "1080p", "2k": "1440p", "qhd": "1440p", "2160p": "4k", "uhd": "4k"}
"""What else people call them."""

_ATTEMPTS = 2
"""A failed render, or one whose id was taken, is tried once more with a new id (API reference §9)."""

_FIRST_POLL_SECONDS = 0.5
_POLL_GROWTH = 1.5
_MISSES = 8
"""So many polls in a row may fail, and for as long as a lost turn is looked at, before the render is given up."""

# What polling again does not change (API reference §9).
_FINAL = (RenderNotFound, InvalidRequest, TokenRejected, NotAllowed, PlanRequired)

_MOST_FOLDERS = 10


@dataclass(frozen=True)
class Order:
    """What is to be rendered. `target` is None where the server may not write files: then the link must do."""

    format: str = "mp4"
    quality: str = "high"
    resolution: str = ""
    target: Path | None = None

    @property
    def output(self) -> dict[str, str]:
        """The `output` of the submission (API reference §9); the resolution only when it was asked for."""
        size = {"resolution": self.resolution} if self.resolution else {}
        return {"format": self.format, "quality": self.quality, **size}


def order(format: str, quality: str, resolution: str, save_to: str, folder: Path | None) -> Order:
    """Check the arguments of an export.

    Raises:
        BadArgument: a value is not one of those known, or `save_to` lies outside the output folder.
    """
    size = resolution.lower()
    chosen = [
        _one_of("format", format.lower().lstrip(".") or "mp4", FORMATS),
        _one_of("quality", quality.lower() or "high", QUALITIES),
        _one_of("resolution", _CALLED.get(size, size), ("", *RESOLUTIONS)),
    ]
    return Order(*chosen, target=_target(save_to, chosen[0], folder))


def _one_of(argument: str, value: str, known: Sequence[str]) -> str:
    if value not in known:
        raise BadArgument(argument, f"takes one of {', '.join(filter(None, known))}")
    return value


def _target(save_to: str, format: str, folder: Path | None) -> Path | None:
    if folder is None:
        if save_to:
            raise BadArgument("save_to", "cannot be used here: this server does not write files; leave it empty")
        return None
    folder = folder.resolve()
    try:
        path = (folder / Path(save_to.replace("\\", "/")).expanduser()).resolve()
        inside = path.relative_to(folder).parts
    except (OSError, RuntimeError, ValueError):
        problem = f"must lie below the output folder {folder}; NEMO_OUTPUT_DIR sets another one"
        raise BadArgument("save_to", problem) from None
    if len(inside) > _MOST_FOLDERS:
        raise BadArgument("save_to", f"names more than {_MOST_FOLDERS} folders, one inside the other; use fewer")
    path = folder.joinpath(*map(names.safe, inside))
    if path == folder or path.is_dir() or save_to.endswith(("/", "\\")):
        return path / f"nemo-video.{format}"
    if path.suffix.lower() not in ("", f".{format}"):
        raise BadArgument("save_to", f"ends in {path.suffix}, but the format is {format}; make them agree")
    return path.with_suffix(f".{format}")


@dataclass(frozen=True)
class Render:
    """One export of a session's timeline. Free of credits, so all that may fail may be tried again."""

    client: NemoClient
    settings: Settings
    task: Task
    session_id: str

    async def run(self, order: Order) -> None:
        """Render the present timeline and save it, or go on where a process that died has stopped.

        The job carries the result; its intent has the id of a render before that is submitted, and which attempt it is.

        Raises:
            NothingToExport: the timeline is empty.
            RenderFailed: the renderer failed twice.
            RenderStopped: the render was cancelled.
            TimeoutError: it took too long.
            NemoError: the backend could not be used.
        """
        begun, first = self.task.intent.get("render_id", ""), self.task.intent.get("attempt", 1)
        if begun and order.target:
            self.client.discard(_own(order.target, begun))
        problem = ""
        for attempt in range(first, _ATTEMPTS + 1):
            render_id = begun or f"render_{uuid4().hex}"
            try:
                status = await (self._go_on(begun, order) if begun else self._begin(render_id, order, attempt))
            except (DuplicateRender, RenderNotFound) as error:
                # Taken by another; or forgotten, or never heard of: the submission may have been lost on its way.
                problem = error.happened
            else:
                if status.status == "completed":
                    return await self.fetch(render_id, status, order.target)
                if status.status == "cancelled":
                    raise RenderStopped()
                problem = status.error or status.status
            begun = ""
        raise RenderFailed(problem)

    async def _begin(self, render_id: str, order: Order, attempt: int) -> RenderStatus:
        """Render under this id, which is in the journal before anybody else hears of it."""
        self.task.step("Reading the timeline")
        state = await self.client.state(self.session_id)
        if not timeline.ready(state.draft):
            raise NothingToExport()
        if order.target:
            _need_folder(order.target.parent)
        self.task.report(summary=timeline.summary(state.draft))
        self.task.intend(render_id=render_id, attempt=attempt)
        refusal: Refused | None = None
        try:
            await self.client.submit_render(render_id, self.session_id, state.draft_json, order.output)
        except NemoError as error:
            # An answer that was lost is no news: the renderer knows the job by its id.
            if error.sent == "no":
                raise
            refusal = error if isinstance(error, Refused) else None
        try:
            return await self._followed(render_id)
        except RenderNotFound as error:
            if refusal:
                raise refusal from error
            raise

    async def _go_on(self, render_id: str, order: Order) -> RenderStatus:
        """A render that an earlier process began. One that the renderer does not know was not submitted yet."""
        try:
            return await self._followed(render_id)
        except RenderNotFound:
            try:
                return await self._begin(render_id, order, self.task.intent["attempt"])
            except DuplicateRender:
                return await self._followed(render_id)  # it arrived late

    async def _followed(self, render_id: str) -> RenderStatus:
        """The render once it has ended. One that is given up here is not left to itself."""
        try:
            return await self._wait(render_id)
        except RenderNotFound:
            raise
        except (NemoError, TimeoutError):
            await self.give_up(render_id)
            raise

    async def _wait(self, render_id: str) -> RenderStatus:
        """Poll until the render has ended. Answers that are lost or put off are no news; none for long is."""
        pause, misses, missed_since = _FIRST_POLL_SECONDS, 0, 0.0
        with anyio.fail_after(self.settings.turn_seconds):
            while True:
                await anyio.sleep(min(pause, self.settings.render_poll_seconds))
                pause *= _POLL_GROWTH
                try:
                    status = await self.client.render_status(render_id)
                except _FINAL:
                    raise
                except NemoError:
                    misses += 1
                    missed_since = missed_since or anyio.current_time()
                    if misses >= _MISSES and anyio.current_time() - missed_since >= self.settings.recovery_in_all:
                        raise
                    continue
                misses, missed_since = 0, 0.0
                if status.status not in ("pending", "processing"):
                    return status
                self.task.step(f"Rendering: {status.progress}%" if status.progress else "Waiting for the renderer")

    async def fetch(self, render_id: str, status: RenderStatus, target: Path | None) -> None:
        """Download a finished render; the file appears under its name when it is whole."""
        # Known before it is fetched: a video that cannot be saved here is not lost.
        self.task.report(url=status.url, duration_seconds=status.duration, size_bytes=status.size)
        if target is not None:
            self._make_folder(target.parent)
            own = _own(target, render_id)

            def heard(received: int, total: int) -> None:
                share = f"{100 * received // total}%" if total else f"{received / 2**20:.1f} MB"
                self.task.step(f"Downloading: {share}")

            size = await self.client.download(status.url, own, render_id=render_id, size=status.size, progress=heard)
            self.task.report(size_bytes=size, file=str(_settled(own, target)))

    def _make_folder(self, folder: Path) -> None:
        """Make a folder below the output folder, where no link leads out of it.

        Raises:
            FileUnwritable: it cannot be made, or lies elsewhere.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
            inside = folder.resolve(strict=True).is_relative_to(self.settings.output_folder.resolve())
        except OSError as error:
            raise FileUnwritable(subject=str(folder), said=error.strerror or "") from error
        if not inside:
            raise FileUnwritable(subject=str(folder), said="a link there leads out of the output folder")

    async def give_up(self, render_id: str) -> None:
        """Tell the renderer that nobody waits any more."""
        with anyio.move_on_after(2, shield=True):
            try:
                await self.client.cancel_render(render_id)
            except NemoError:
                return


def _need_folder(folder: Path) -> None:
    """Find out before the work whether a folder can be made.

    Raises:
        FileUnwritable: something else has its name, or that of a folder above it.
    """
    there = next((place for place in (folder, *folder.parents) if place.exists()), folder)
    if not there.is_dir():
        raise FileUnwritable(subject=str(folder), said="a file has that name")


def _own(target: Path, render_id: str) -> Path:
    """Where the video of a render lies until it has its name. Nobody else has this one, so what is there is ours."""
    return target.with_name(f"{target.stem}.{render_id}{target.suffix}")


def _settled(own: Path, wanted: Path) -> Path:
    """Give a whole file the name that was wanted, or one with a number: no other file is ever replaced.

    Raises:
        FileUnwritable: the folder takes no more names.
    """
    number, path = 1, wanted
    while True:
        try:
            _name(own, path)
            return path
        except FileExistsError:
            number += 1
            path = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
        except OSError as error:
            own.unlink(missing_ok=True)
            raise FileUnwritable(subject=str(wanted), said=error.strerror or "") from error


def _name(own: Path, path: Path) -> None:
    """Rename a file; raises FileExistsError where the name is taken, even if it was taken a moment ago."""
    try:
        path.hardlink_to(own)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a disk without hard links: an empty file takes the name first
        path.touch(exist_ok=False)
        own.replace(path)
    else:
        own.unlink()
