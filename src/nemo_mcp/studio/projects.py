"""Sessions, their drafts and their files."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import sqlite3
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeVar

from pydantic import TypeAdapter

from nemo_mcp.studio.database import Database
from nemo_mcp.studio.model import ENDINGS, Beats, Draft, History, Movement, Source
from nemo_mcp.studio.refusals import Refusal

CLAIM_SECONDS = 604_800

_Found = TypeVar("_Found")

_BEATS = TypeAdapter(Beats)
_MOVEMENT = TypeAdapter(Movement)


@dataclass(frozen=True)
class Session:
    """A project of one account. `version` grows with each draft saved."""

    id: str
    task_id: str
    task_name: str
    user_id: str
    language: str
    draft: Draft
    version: int


@dataclass(frozen=True)
class Arrival:
    """A file that was handed in: its name and its bytes."""

    name: str
    file: BinaryIO


class Projects:
    """The projects of a studio; files lie in `folder` by the hash of their content."""

    def __init__(self, database: Database, folder: Path, max_file_bytes: int) -> None:
        self._database = database
        self._folder = folder
        self._max_file_bytes = max_file_bytes

    def create(self, user_id: str, task_name: str, language: str) -> Session:
        """Begin a project with an empty draft."""
        # Digits, as the original's ids are (API reference §5).
        session_id = str(10**18 + secrets.randbelow(8 * 10**18))
        session = Session(session_id, f"task_{secrets.token_hex(8)}", task_name, user_id, language, {}, 0)
        self._database.write(
            "INSERT INTO sessions VALUES (?, ?, ?, ?, ?, '{}', 0)",
            *(session.id, session.task_id, session.task_name, session.user_id, session.language),
        )
        return session

    def session(self, session_id: str, user_id: str) -> Session:
        """A session of this account. Refuses with 1002 when there is none."""
        rows = self._database.read("SELECT * FROM sessions WHERE id = ? AND user_id = ?", session_id, user_id)
        if not rows:
            raise Refusal(1002)
        return _session(rows[0])

    def forget(self, session_id: str) -> None:
        """The session vanishes, with its draft and its files."""
        with self._database.transaction() as db:
            db.execute("DELETE FROM sessions WHERE id = ?", (session_id,))
            for table in ("uploads", "claims", "histories"):
                db.execute(f"DELETE FROM {table} WHERE session_id = ?", (session_id,))

    def history(self, session_id: str) -> History:
        """What can be undone and redone in a session."""
        rows = self._database.read("SELECT past, future FROM histories WHERE session_id = ?", session_id)
        return History(*(tuple(json.loads(rows[0][side])) for side in ("past", "future"))) if rows else History()

    def save_draft(
        self, session_id: str, draft: Draft, *, after: int | None = None, history: History | None = None
    ) -> int:
        """Save a draft whole, and with it what can be undone from now on; the new version.

        With `after`, only over that version: 0 when there is a newer one.
        """
        text = json.dumps(draft, ensure_ascii=False, separators=(",", ":"))
        with self._database.transaction() as db:
            row = db.execute("SELECT version FROM sessions WHERE id = ?", (session_id,)).fetchone()
            if row is None or after not in (None, row["version"]):
                return 0
            version = int(row["version"]) + 1
            db.execute("UPDATE sessions SET draft = ?, version = ? WHERE id = ?", (text, version, session_id))
            if history is not None:
                sides = (json.dumps(side, ensure_ascii=False) for side in (history.past, history.future))
                db.execute("INSERT OR REPLACE INTO histories VALUES (?, ?, ?)", (session_id, *sides))
            return version

    def claim(self, session: Session) -> str:
        """A token that lets people look at a session, and nothing else (API reference §5)."""
        token = f"clm_{secrets.token_urlsafe(16)}"
        self._database.write("INSERT INTO claims VALUES (?, ?, ?)", token, session.id, time.time() + CLAIM_SECONDS)
        return token

    def claimed(self, token: str) -> Session | None:
        """The session behind a claim token, while it is valid."""
        rows = self._database.read(
            "SELECT sessions.* FROM sessions JOIN claims ON session_id = sessions.id"
            " WHERE claims.token = ? AND expires_at > ?",
            *(token, time.time()),
        )
        return _session(rows[0]) if rows else None

    def keep(self, session_id: str, arrivals: Sequence[Arrival]) -> list[Source]:
        """Take files into a session: all of them, or none. Blocks: reads and probes every file.

        Refuses with 4001 (no format of API reference §7, or unreadable) and 4002 (too large).
        """
        for arrival in arrivals:
            if Path(arrival.name).suffix[1:].lower() not in ENDINGS:
                raise Refusal(4001, f"{arrival.name} is not of a supported format.")
            if arrival.file.seek(0, os.SEEK_END) > self._max_file_bytes:
                raise Refusal(4002, f"{arrival.name} is larger than {self._max_file_bytes // 1024**2} MB.")
        kept = [self._store(arrival) for arrival in arrivals]
        with self._database.transaction() as db:
            for source in kept:
                # A file that comes again becomes the newest, under its new name.
                db.execute(
                    "INSERT OR REPLACE INTO uploads (session_id, source_id, name) VALUES (?, ?, ?)",
                    (session_id, source.id, source.name),
                )
        return kept

    def sources(self, session_id: str) -> list[Source]:
        """The files of a session, in the order in which they came."""
        rows = self._database.read(
            "SELECT sources.*, name FROM sources JOIN uploads ON source_id = sources.id"
            " WHERE session_id = ? ORDER BY number",
            session_id,
        )
        return [self._source(row, row["name"]) for row in rows]

    def named(self, session_id: str) -> dict[str, dict[str, str]]:
        """The files of a session as the renderer wants them: by id, where they lie and what they are called."""
        found = self.sources(session_id)
        return {s.id: {"path": str(s.path.resolve()), "name": s.name, "kind": s.kind} for s in found}

    def file(self, source_id: str) -> Path | None:
        """Where a file lies, if the studio has it."""
        rows = self._database.read("SELECT file FROM sources WHERE id = ?", source_id)
        return self._folder / rows[0]["file"] if rows else None

    def listen(self, source: Source) -> Beats:
        """The beats of a song, found once and kept beside it. Blocks."""
        from nemo_mcp.studio.media import beats

        return self._kept(source, "beats", _BEATS, beats)

    def watch(self, source: Source) -> Movement:
        """How much moves in a clip, measured once and kept beside it. Blocks."""
        from nemo_mcp.studio.media import movement

        return self._kept(source, "movement", _MOVEMENT, movement)

    def _kept(self, source: Source, what: str, form: TypeAdapter[_Found], find: Callable[[Path], _Found]) -> _Found:
        notes = self._folder / f"{source.id}.{what}.json"
        if notes.exists():
            return form.validate_json(notes.read_bytes())
        found = find(source.path)
        part = notes.with_suffix(f".{secrets.token_hex(4)}.part")
        part.write_bytes(form.dump_json(found))
        part.replace(notes)
        return found

    def _store(self, arrival: Arrival) -> Source:
        from nemo_mcp.studio.media import UnreadableMedia, probe

        self._folder.mkdir(parents=True, exist_ok=True)
        part = self._folder / f"{secrets.token_hex(8)}.part"
        digest = hashlib.sha256()
        arrival.file.seek(0)
        try:
            with part.open("wb") as target:
                while block := arrival.file.read(1 << 20):
                    digest.update(block)
                    target.write(block)
            source_id = digest.hexdigest()[:16]
            known = self._database.read("SELECT * FROM sources WHERE id = ?", source_id)
            if known:
                return self._source(known[0], arrival.name)
            try:
                info = probe(part, arrival.name)
            except UnreadableMedia as error:
                raise Refusal(4001, str(error)) from None
            file = source_id + Path(arrival.name).suffix.lower()
            size = part.stat().st_size
            part.replace(self._folder / file)
        finally:
            part.unlink(missing_ok=True)
        row = (source_id, file, info.kind, size, info.duration_ms, info.width, info.height, info.fps)
        self._database.write("INSERT OR IGNORE INTO sources VALUES (?, ?, ?, ?, ?, ?, ?, ?)", *row)
        return self._source(self._database.read("SELECT * FROM sources WHERE id = ?", source_id)[0], arrival.name)

    def _source(self, row: sqlite3.Row, name: str) -> Source:
        facts = {key: row[key] for key in ("id", "kind", "size_bytes", "duration_ms", "width", "height", "fps")}
        return Source(name=name, path=self._folder / row["file"], **facts)


def _session(row: sqlite3.Row) -> Session:
    return Session(**{**dict(row), "draft": json.loads(row["draft"])})
