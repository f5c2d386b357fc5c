"""The journal: sessions and jobs in one SQLite file, so that a restarted process finds what it had begun.

No secret is ever written here. Every write is one transaction, on disk before the call returns.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import uuid4

from .errors import in_words
from .locks import Lock

_SCHEMA = """
CREATE TABLE IF NOT EXISTS sessions (
    backend TEXT NOT NULL, id TEXT NOT NULL, task_id TEXT NOT NULL,
    created REAL NOT NULL, used REAL NOT NULL, gone INTEGER NOT NULL, PRIMARY KEY (backend, id));
CREATE TABLE IF NOT EXISTS jobs (
    id TEXT PRIMARY KEY, backend TEXT NOT NULL, session_id TEXT NOT NULL, owner TEXT NOT NULL,
    running INTEGER NOT NULL, cancel INTEGER NOT NULL, record TEXT NOT NULL, intent TEXT NOT NULL,
    created REAL NOT NULL, updated REAL NOT NULL);
CREATE INDEX IF NOT EXISTS jobs_by_session ON jobs (backend, session_id, created);
"""


@dataclass(frozen=True)
class SessionRow:
    """A session of one backend. `gone`: the backend no longer knows it."""

    backend: str
    id: str
    task_id: str = ""
    created: float = field(default_factory=time.time)
    used: float = field(default_factory=time.time)
    gone: bool = False


@dataclass(frozen=True)
class JobRow:
    """A job: `record` is what users see of it, `intent` what is needed to go on with it after a crash."""

    id: str
    backend: str
    session_id: str
    record: dict[str, Any]
    intent: dict[str, Any]
    owner: str = ""
    running: bool = True
    cancel: bool = False
    created: float = field(default_factory=time.time)
    updated: float = field(default_factory=time.time)


class Journal:
    """Sessions and jobs on disk. Cheap to open, safe to share between processes.

    Every method raises `JournalUnusable` when the disk does not do its part.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._locks = folder / "locks"
        self.owner = uuid4().hex
        self._owned = Lock(self._locks, f"owner-{self.owner}")
        with in_words(self._folder):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._db = sqlite3.connect(folder / "journal.db", timeout=10, isolation_level=None, check_same_thread=False)
            try:
                self._db.row_factory = sqlite3.Row
                self._db.execute("PRAGMA journal_mode=WAL")
                self._db.execute("PRAGMA synchronous=FULL")
                self._db.executescript(_SCHEMA)
                self._owned.take()
            except BaseException:
                self._db.close()
                raise

    def close(self) -> None:
        self._owned.release(remove=True)
        self._db.close()

    def _run(self, query: str, values: Mapping[str, Any] | Sequence[Any]) -> sqlite3.Cursor:
        with in_words(self._folder):
            return self._db.execute(query, values)

    def _rows(self, query: str, values: Mapping[str, Any] | Sequence[Any]) -> list[sqlite3.Row]:
        with in_words(self._folder):
            return self._db.execute(query, values).fetchall()

    # Sessions

    def save_session(self, row: SessionRow) -> None:
        values = asdict(row)
        self._run(_insert("sessions", values), values)

    def session(self, backend: str, session_id: str) -> SessionRow | None:
        rows = self._rows("SELECT * FROM sessions WHERE backend = ? AND id = ?", (backend, session_id))
        return next(map(_session, rows), None)

    def sessions(self, backend: str) -> list[SessionRow]:
        """Sessions that the backend still knows, the one used last first."""
        # In the order of writing, for clocks jump: each save of a session moves its row to the end.
        query = "SELECT * FROM sessions WHERE backend = ? AND NOT gone ORDER BY rowid DESC"
        return [_session(row) for row in self._rows(query, (backend,))]

    def latest_session(self, backend: str) -> SessionRow | None:
        """The session used last, even if it is gone."""
        query = "SELECT * FROM sessions WHERE backend = ? ORDER BY rowid DESC LIMIT 1"
        return next(map(_session, self._rows(query, (backend,))), None)

    def mark_session(self, backend: str, session_id: str, *, gone: bool) -> None:
        """Note whether the backend knows a session; that is no use of it."""
        query = "UPDATE sessions SET gone = ? WHERE backend = ? AND id = ? AND gone != ?"
        self._run(query, (gone, backend, session_id, gone))

    # Jobs

    def save_job(self, row: JobRow) -> None:
        """Write a job, whole; a cancellation that was asked for meanwhile stays."""
        values = asdict(replace(row, owner=row.owner or self.owner, updated=time.time()))
        values |= {"record": json.dumps(row.record), "intent": json.dumps(row.intent)}
        kept = "ON CONFLICT (id) DO UPDATE SET " + ", ".join(
            f"{name} = excluded.{name}" for name in values if name not in ("id", "created", "cancel")
        )
        self._run(_insert("jobs", values, "INSERT", kept), values)

    def job(self, job_id: str) -> JobRow | None:
        return next(map(_job, self._rows("SELECT * FROM jobs WHERE id = ?", (job_id,))), None)

    def jobs(self, backend: str, session_id: str = "", *, running: bool = False, limit: int = 20) -> list[JobRow]:
        """Jobs of a backend, or of one session, the newest first; all that are running when asked for those."""
        query = "SELECT * FROM jobs WHERE backend = :backend"
        query += " AND session_id = :session" if session_id else ""
        query += " AND running ORDER BY rowid DESC" if running else " ORDER BY rowid DESC LIMIT :limit"
        return [_job(r) for r in self._rows(query, {"backend": backend, "session": session_id, "limit": limit})]

    def last_sent(self, backend: str, session_id: str) -> int:
        """The highest `sent` in the intents of a session's jobs; 0 if there is none."""
        query = "SELECT MAX(json_extract(intent, '$.sent')) AS last FROM jobs WHERE backend = ? AND session_id = ?"
        return int(self._rows(query, (backend, session_id))[0]["last"] or 0)

    def ask_to_cancel(self, job_id: str) -> None:
        """Leave a note for the process that runs the job."""
        self._run("UPDATE jobs SET cancel = 1 WHERE id = ?", (job_id,))

    def is_orphan(self, row: JobRow) -> bool:
        """Whether the process that ran the job is gone."""
        return row.running and row.owner != self.owner and Lock(self._locks, f"owner-{row.owner}").is_free()

    def adopt(self, row: JobRow) -> JobRow | None:
        """Make an orphan ours. None when another process was faster."""
        query = "UPDATE jobs SET owner = ? WHERE id = ? AND owner = ? AND running"
        adopted = self._run(query, (self.owner, row.id, row.owner)).rowcount == 1
        return replace(row, owner=self.owner) if adopted else None

    def turn_lock(self, backend: str, session_id: str) -> Lock:
        """The lock that lets one turn at a time work in a session, whichever process it runs in."""
        safe = "".join(c if c.isalnum() else "-" for c in f"{backend}-{session_id}")
        return Lock(self._locks, f"turn-{safe[-100:]}")


def _insert(table: str, values: dict[str, Any], verb: str = "INSERT OR REPLACE", suffix: str = "") -> str:
    names = ", ".join(values)
    return f"{verb} INTO {table} ({names}) VALUES ({', '.join(':' + n for n in values)}) {suffix}"


def _session(row: sqlite3.Row) -> SessionRow:
    values: dict[str, Any] = dict(row)
    values["gone"] = bool(values["gone"])
    return SessionRow(**values)


def _job(row: sqlite3.Row) -> JobRow:
    values: dict[str, Any] = dict(row)
    values |= {name: json.loads(values[name]) for name in ("record", "intent")}
    values |= {name: bool(values[name]) for name in ("running", "cancel")}
    return JobRow(**values)
