"""Render jobs: each a process of its own, one at a time, remembered across restarts (API reference §9)."""

from __future__ import annotations

import json
import secrets
import subprocess
import sys
import time
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import anyio
from anyio.abc import ByteReceiveStream, Process

from nemo_mcp.studio.database import Database
from nemo_mcp.studio.model import Draft
from nemo_mcp.studio.projects import Projects
from nemo_mcp.studio.refusals import Refusal

RENDERER = [sys.executable, "-m", "nemo_mcp.studio.render"]

OUTPUTS = {
    "format": ("mp4", "mov", "mkv", "webm", "gif", "mp3", "m4a", "aac", "wav"),
    "quality": ("high", "medium", "low"),
    "resolution": ("", "480p", "720p", "1080p", "1440p", "4k"),
}

# A studio that works on a render says so this often; one that has been silent for much longer is gone.
_LEASE_BEAT_SECONDS = 0.25
_LEASE_SECONDS = 5.0

# How long a renderer may take to clean up behind itself.
_GRACE_SECONDS = 0.5


@dataclass(frozen=True)
class Render:
    """A render job. `status` is pending, processing, completed, failed or cancelled; `progress` 0–100.

    `duration` is seconds, `size` bytes, `created_at` and `completed_at` seconds since 1970.
    """

    id: str
    key: str
    status: str
    progress: float
    error: str
    duration: float
    size: int
    created_at: float
    completed_at: float
    file: Path


class Renders:
    """The render queue of one studio process; what it knows lies in the folder."""

    def __init__(self, database: Database, folder: Path, projects: Projects) -> None:
        self._database = database
        self._folder = folder
        self._projects = projects
        self._me = secrets.token_hex(8)
        self._wake = anyio.Event()

    def submit(
        self, render_id: str, user_id: str, session_id: str, draft: Draft, output: Mapping[str, str], failure: str = ""
    ) -> Render:
        """Queue a render; with a `failure` it will fail and say so.

        Refuses with 400 (a draft without segments, an unknown output) and 409 (an id that is taken).
        """
        if not is_ready(draft):
            raise Refusal(400, "The draft is not ready for export: no track has a segment.")
        chosen = {name: output.get(name) or values[0] for name, values in OUTPUTS.items()}
        for name, values in OUTPUTS.items():
            if chosen[name] not in values:
                raise Refusal(400, f"The output's {name} is one of: {', '.join(filter(None, values))}.")
        key = secrets.token_urlsafe(16)
        sources = self._projects.named(session_id)
        file = f"{key}.{chosen['format']}"
        target = str((self._folder / file).resolve())
        store = str((self._folder / "store").resolve())
        job = {"draft": draft, "sources": sources, "output": chosen, "target": target, "store": store}
        now = time.time()
        added = self._database.write(
            "INSERT OR IGNORE INTO renders VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, 0, 0, ?, ?, ?, 0)",
            *(render_id, user_id, session_id, key, file, json.dumps(job), "failed" if failure else "pending", failure),
            *(self._me, now, now),
        )
        if not added:
            raise Refusal(409, f"A render with the id {render_id} exists already.")
        self._wake.set()
        return self.look(render_id, user_id)

    def look(self, render_id: str, user_id: str) -> Render:
        """A job as it stands; one whose studio is gone is taken over. Refuses with 404 when there is no such job."""
        now = time.time()
        adopted = self._database.write(
            "UPDATE renders SET owner = ?, lease = ?, status = 'pending', progress = 0"
            " WHERE id = ? AND user_id = ? AND status IN ('pending', 'processing') AND lease < ?",
            *(self._me, now, render_id, user_id, now - _LEASE_SECONDS),
        )
        if adopted:
            self._wake.set()
        rows = self._database.read("SELECT * FROM renders WHERE id = ? AND user_id = ?", render_id, user_id)
        if not rows:
            raise Refusal(404, f"There is no render with the id {render_id}.")
        return self._render(dict(rows[0]))

    def by_key(self, key: str) -> Render | None:
        """The job behind the key of its download URL."""
        rows = self._database.read("SELECT * FROM renders WHERE key = ?", key)
        return self._render(dict(rows[0])) if rows else None

    def cancel(self, render_id: str, user_id: str) -> Render:
        """Stop a job that has not ended; its process is gone within a second."""
        self._database.write(
            "UPDATE renders SET status = 'cancelled', completed_at = ?"
            " WHERE id = ? AND user_id = ? AND status IN ('pending', 'processing')",
            *(time.time(), render_id, user_id),
        )
        return self.look(render_id, user_id)

    def forget(self, render_id: str) -> None:
        """The job vanishes; its process ends as if it had been cancelled."""
        self._database.write("DELETE FROM renders WHERE id = ?", render_id)

    async def work(self) -> None:
        """Render what is queued, oldest first, until cancelled."""
        try:
            while True:
                self._wake = anyio.Event()
                rows = self._database.read(
                    "SELECT * FROM renders WHERE owner = ? AND status = 'pending' ORDER BY created_at LIMIT 1", self._me
                )
                if rows:
                    await self._perform(rows[0]["id"], json.loads(rows[0]["job"]))
                else:
                    await self._wake.wait()
        finally:
            # Whoever is asked for these next takes them over at once.
            self._database.write(
                "UPDATE renders SET lease = 0 WHERE owner = ? AND status IN ('pending', 'processing')", self._me
            )

    async def _perform(self, render_id: str, job: dict[str, Any]) -> None:
        if not self._update(render_id, status="processing", lease=time.time()):
            return
        job_file = Path(job["target"]).with_suffix(".json")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            job_file.write_text(json.dumps(job), "utf-8")
            process = await anyio.open_process([*RENDERER, str(job_file)], stderr=subprocess.DEVNULL)
        except OSError as error:
            self._update(render_id, status="failed", error=f"The renderer could not be started: {error.strerror}.")
            return
        last: dict[str, Any] = {}
        try:
            async with anyio.create_task_group() as group:
                group.start_soon(self._watch, render_id, process)
                last = await self._follow(render_id, process)
                await process.wait()
                group.cancel_scope.cancel()
        finally:
            with anyio.CancelScope(shield=True):
                await _stop(process)
                await process.aclose()
            job_file.unlink(missing_ok=True)
        now = time.time()
        if done := last.get("done"):
            facts = {"duration": done["duration"], "size": done["size"]}
            self._update(render_id, status="completed", progress=100, completed_at=now, **facts)
        else:
            reason = last.get("error") or f"The renderer stopped unexpectedly ({_end_of(process.returncode)})."
            self._update(render_id, status="failed", error=reason, completed_at=now)

    async def _follow(self, render_id: str, process: Process) -> dict[str, Any]:
        """Note the progress that the renderer prints; its last word ("done" or "error"), if it had one."""
        last: dict[str, Any] = {}
        assert process.stdout is not None
        async for said in _json_lines(process.stdout):
            if "progress" in said:
                self._update(render_id, progress=said["progress"])
            else:
                last = said
        return last

    async def _watch(self, render_id: str, process: Process) -> None:
        """Say that the queue is alive, and end the process when its job was cancelled, by whichever studio."""
        while True:
            if not self._database.read("SELECT 1 FROM renders WHERE id = ? AND status = 'processing'", render_id):
                await _stop(process)
                return
            self._database.write(
                "UPDATE renders SET lease = ? WHERE owner = ? AND status IN ('pending', 'processing')",
                *(time.time(), self._me),
            )
            await anyio.sleep(_LEASE_BEAT_SECONDS)

    def _update(self, render_id: str, **values: object) -> bool:
        """Change a job that is still ours and has not ended."""
        columns = ", ".join(f"{name} = ?" for name in values)
        return (
            self._database.write(
                f"UPDATE renders SET {columns} WHERE id = ? AND owner = ? AND status IN ('pending', 'processing')",
                *(*values.values(), render_id, self._me),
            )
            > 0
        )

    def _render(self, row: dict[str, Any]) -> Render:
        facts = {name: row[name] for name in Render.__dataclass_fields__}
        return Render(**{**facts, "file": self._folder / row["file"]})


def is_ready(draft: Draft) -> bool:
    """Ready for export: a track has segments (API reference §8)."""
    tracks = draft.get("t")
    if not isinstance(tracks, list):
        return False
    return any(isinstance(track, dict) and cast(Draft, track).get("sg") for track in cast(list[object], tracks))


def _end_of(code: int | None) -> str:
    """How a process ended: by itself, or by a signal, as when the memory is used up."""
    return f"ended by signal {-code}" if code is not None and code < 0 else f"exit code {code}"


async def _stop(process: Process) -> None:
    """End a renderer: it stops and cleans up when its input ends, and is killed when that takes too long."""
    assert process.stdin is not None
    await process.stdin.aclose()
    with anyio.move_on_after(_GRACE_SECONDS):
        await process.wait()
    if process.returncode is None:
        process.kill()


async def _json_lines(stream: ByteReceiveStream) -> AsyncGenerator[dict[str, Any]]:
    buffer = b""
    async for chunk in stream:
        *lines, buffer = (buffer + chunk).split(b"\n")
        for line in lines:
            try:
                said = json.loads(line)
            except ValueError:
                continue
            if isinstance(said, dict):
                yield said
