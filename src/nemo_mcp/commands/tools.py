"""The tools as commands: one call, waited for, told in plain lines or as JSON."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Awaitable, Callable, Iterator

import anyio
from pydantic import BaseModel

from nemo_mcp.backend.errors import NemoError
from nemo_mcp.commands.embedded import backend, command
from nemo_mcp.commands.progress import Progress
from nemo_mcp.config import Settings
from nemo_mcp.resources import Balance, Job, SessionState, UploadReport, Workspace

_LOOK_SECONDS = 0.5  # between two looks at a job
_LEFT = """
No longer watching {job}. What it had begun may still finish.
  {look}     look at it
  {stop}     stop it"""


def upload(settings: Settings, *, files: list[str], session: str, as_json: bool) -> int:
    """Bring files into a session; 1 if one of them failed."""

    async def work(workspace: Workspace) -> int:
        with Progress() as progress:
            report = await workspace.upload(files, session, progress.sent)
        _show(report, _upload_lines(report), as_json)
        return int(any(item.status == "failed" for item in report.files))

    return _run(settings, work)


def chat(settings: Settings, *, message: str, session: str, as_json: bool) -> int:
    """Say what to make or change, and wait until it is done."""

    async def work(workspace: Workspace) -> int:
        return await _follow(workspace, await workspace.chat(message, session), as_json)

    return _run(settings, work)


def export(
    settings: Settings, *, session: str, format: str, quality: str, resolution: str, save_to: str, as_json: bool
) -> int:
    """Render the timeline, and wait until the file is there."""

    async def work(workspace: Workspace) -> int:
        job = await workspace.export(session, format, quality, resolution, save_to)
        return await _follow(workspace, job, as_json)

    return _run(settings, work)


def state(settings: Settings, *, session: str, job: str, as_json: bool) -> int:
    """Show a session as it is, or wait for a job."""

    async def work(workspace: Workspace) -> int:
        if job:
            watched = await workspace.watch(job, 0)
            return await _follow(workspace, watched, as_json)
        now = await workspace.state(session)
        _show(now, _state_lines(now, workspace.picture(now.session_id), workspace.settings), as_json)
        return 0

    return _run(settings, work)


def credits(settings: Settings, *, as_json: bool) -> int:
    """Show what the account has left."""

    async def work(workspace: Workspace) -> int:
        balance = await workspace.credits()
        _show(balance, _credit_lines(balance, workspace.settings), as_json)
        return 0

    return _run(settings, work)


def cancel(settings: Settings, *, job: str, as_json: bool) -> int:
    """Stop a job."""

    async def work(workspace: Workspace) -> int:
        ended = await workspace.cancel(job)
        _show(ended, _job_lines(ended, workspace.settings), as_json)
        return 0

    return _run(settings, work)


def _run(settings: Settings, work: Callable[[Workspace], Awaitable[int]]) -> int:
    async def main() -> int | BrokenPipeError:
        async with backend(settings) as served, Workspace.open(served) as workspace:
            try:
                ended = await work(workspace)
                sys.stdout.flush()
                return ended
            except NemoError as error:
                print(error, file=sys.stderr)
            except BrokenPipeError as error:  # no trouble of a disk: whoever read the output has seen enough
                return error
            except (OSError, sqlite3.Error) as error:
                doctor = command(settings, "doctor")
                print(f"Something on this disk cannot be used ({error}); {doctor} says more.", file=sys.stderr)
            return 1

    ended = anyio.run(main)
    if isinstance(ended, BrokenPipeError):
        raise ended
    return ended


async def _follow(workspace: Workspace, job: Job, as_json: bool) -> int:
    """Wait for a job and tell how it ended; 0 if it was done or asks something."""
    try:
        with Progress() as progress:
            while job.running:
                job = await workspace.watch(job.job_id, _LOOK_SECONDS, progress.say)
    except anyio.get_cancelled_exc_class():
        look, stop = (command(workspace.settings, f"{how} {job.job_id}") for how in ("state --job", "cancel"))
        print(_LEFT.format(job=job.job_id, look=look, stop=stop.ljust(len(look))), file=sys.stderr)
        raise
    _show(job, _job_lines(job, workspace.settings), as_json)
    return int(job.status not in ("completed", "needs_input"))


def _show(result: BaseModel, lines: Iterator[str], as_json: bool) -> None:
    print(result.model_dump_json(indent=2, ensure_ascii=True) if as_json else "\n".join(lines))


def _upload_lines(report: UploadReport) -> Iterator[str]:
    for item in report.files:
        if item.status == "failed":
            yield f"{item.name}: {item.error}"
            continue
        length = f"{item.duration_seconds:.1f} s" if item.duration_seconds else ""
        size = f"{item.width}x{item.height}" if item.width else ""
        yield ", ".join(filter(None, [f"{item.name}: uploaded", item.kind, length, size]))


def _job_lines(job: Job, settings: Settings) -> Iterator[str]:
    if job.reply:
        yield job.reply
    for change in job.changes:
        yield f"  {change}"
    if job.summary and not (job.changes or job.file) and job.summary not in job.reply:
        yield job.summary
    if job.question:
        if job.question.partition("\n")[0] not in job.reply:
            yield job.question
        yield "Answer with: " + command(settings, 'chat "…"')
    if job.status not in ("completed", "needs_input"):
        yield f"{job.job_id}: {job.status}. {job.next}"


def _state_lines(now: SessionState, picture: str, settings: Settings) -> Iterator[str]:
    if not now.session_id:
        yield f"There is no session yet. Begin with: {command(settings, 'upload FILE…')}"
        return
    yield f"Session {now.session_id}" + (f"  {now.project_url}" if now.project_url and not settings.embedded else "")
    yield picture or now.summary or "The timeline is empty."
    for item in now.media:
        length = f", {item.duration_seconds:.1f} s" if item.duration_seconds else ""
        yield f"  {item.name}{f' ({item.kind}{length})' if item.kind else ''}"
    for job in now.jobs:
        yield f"  {job.job_id}  {job.kind}, {job.status}, {job.elapsed_seconds:.0f} s"
    if now.ready_to_export:
        yield f"Ready to export: {command(settings, 'export')}"
    if now.note:
        yield now.note


def _credit_lines(balance: Balance, settings: Settings) -> Iterator[str]:
    reserved = f", {balance.frozen} more reserved by work in progress" if balance.frozen else ""
    yield f"{balance.available} credits available{reserved} ({balance.account} account)"
    if balance.top_up_url and not settings.embedded:
        yield f"More credits: {balance.top_up_url}"
