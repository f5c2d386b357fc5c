"""The studio with a director and a renderer whose work is known beforehand, and a record of what really happened.

A wish has a name of its own, such as "n7", which its message and its title on the timeline carry.
"""

from __future__ import annotations

import asyncio
import json
import re
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio

from nemo_mcp.studio import Studio, StudioOptions
from nemo_mcp.studio.model import Direction, Draft, Stage
from nemo_mcp.studio.projects import Projects, Session
from nemo_mcp.studio.renders import Renders

NAME = re.compile(r'"(n\d+)"')
RENDER_SECONDS = 45


def film(render_id: str) -> bytes:
    """The video of a render: three boxes of an MP4, long enough to be torn."""
    box = lambda kind, body: (len(body) + 8).to_bytes(4, "big") + kind + body  # noqa: E731
    return box(b"ftyp", b"isom0000") + box(b"moov", b"") + box(b"mdat", render_id.encode() * 300)


@dataclass
class Wish:
    """What became of a message that was accepted. Times are those of the loop."""

    name: str
    message: str
    session_id: str
    before: set[str]
    job_id: str = ""
    accepted: int = 0
    landed: float | None = None
    late: bool = False


@dataclass
class Records:
    """The truth, as the studio knows it."""

    wishes: dict[str, Wish] = field(default_factory=dict[str, Wish])
    wrong: list[str] = field(default_factory=list[str])
    renders: list[str] = field(default_factory=list[str])


class KnownStudio(Studio):
    """Adds a title for every edit, and makes a two-stage cut for "make"; whoever has no name gets an answer."""

    def __init__(self, folder: Path, options: StudioOptions, journal: Path) -> None:
        super().__init__(folder, options)
        self.records = Records()
        self._journal = journal
        self.projects = _Projects(self._database, folder / "files", options.max_file_bytes)
        self.projects.saved = self._saved
        self.renders = _Renders(self._database, folder / "renders", self.projects)
        self.renders.records = self.records

    async def direct(self, message: str, session: Session, turn: int) -> Direction:
        found = NAME.search(message)
        if not found:
            self.records.wrong.append(f"a message that nobody wrote: {message}")
            return Direction("talk", (), "?")
        name = found.group(1)
        wish = self.records.wishes.setdefault(name, Wish(name, message, session.id, titles(session.draft)))
        wish.accepted += 1
        if wish.accepted > 1:
            self.records.wrong.append(f"{name} was sent twice")
        self._check_journal(wish, session.id)
        if message.startswith("Make"):
            raw = cut(name)
            whole = {"t": [*raw["t"], *added({}, name)["t"]]}
            stages = (Stage("generate_video", {}, raw), Stage("add_title", {}, whole))
            return Direction("create", stages, f"I made {name}.")
        return Direction("edit", (Stage("add_title", {"text": name}, added(session.draft, name)),), f"I added {name}.")

    def _check_journal(self, wish: Wish, session_id: str) -> None:
        """What arrives is in the journal, and nobody else is at work in this session."""
        database = sqlite3.connect(self._journal)
        try:
            rows = database.execute("SELECT id, running, record, intent FROM jobs WHERE session_id = ?", (session_id,))
            found = [
                (job_id, running, json.loads(record), json.loads(intent)) for job_id, running, record, intent in rows
            ]
        finally:
            database.close()
        sent = {job_id: intent["sending"] for job_id, running, _, intent in found if running and intent.get("sending")}
        mine = [job_id for job_id, message in sent.items() if message == wish.message]
        if mine:
            wish.job_id = mine[0]
            if len(sent) > 1:
                self.records.wrong.append(f"two turns at once: {sorted(sent.values())}")
        elif not any(record["status"] == "cancelled" for _, _, record, _ in found):
            # (A message that was on its way when its job was cancelled is no surprise.)
            self.records.wrong.append(f"{wish.message} was sent without a word in the journal")

    def _saved(self, draft: Draft, *, late: bool) -> None:
        for name in titles(draft):
            wish = self.records.wishes[name]
            if wish.landed is None:
                wish.landed, wish.late = asyncio.get_running_loop().time(), late


class _Projects(Projects):
    saved: Callable[..., None]

    def save_draft(self, session_id: str, draft: Draft, *, after: int | None = None, **more: Any) -> int:
        version = super().save_draft(session_id, draft, after=after, **more)
        if version:
            self.saved(draft, late=after is not None)
        return version


class _Renders(Renders):
    records: Records

    def submit(self, *args: Any, **kwargs: Any) -> Any:
        render = super().submit(*args, **kwargs)
        self.records.renders.append(render.id)
        return render

    async def _perform(self, render_id: str, job: dict[str, Any]) -> None:
        if not self._update(render_id, status="processing"):
            return
        await anyio.sleep(RENDER_SECONDS)
        content = film(render_id)
        self._folder.mkdir(parents=True, exist_ok=True)
        Path(job["target"]).write_bytes(content)
        self._update(render_id, status="completed", progress=100, duration=6.0, size=len(content))


def cut(name: str) -> Draft:
    return {"t": [{"tt": 0, "sg": [{"d": 6000, "m": {"name": name}}]}]}


def added(draft: Draft, name: str) -> Draft:
    tracks = draft.get("t", [])
    old = [segment for track in tracks if track["tt"] == 7 for segment in track["sg"]]
    new = {"d": 2000, "m": {"text": name}}
    return {"t": [*(track for track in tracks if track["tt"] != 7), {"tt": 7, "sg": [*old, new]}]}


def titles(draft: Draft) -> set[str]:
    """The wishes that a draft shows."""
    segments = [segment["m"] for track in draft.get("t", []) for segment in track["sg"]]
    return {str(facts.get("text") or facts.get("name")) for facts in segments}
