"""The studio's memory: one SQLite file, shared by every process that works in the folder."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_WAIT_SECONDS: Final = 30  # for another process that writes
_PAUSE_SECONDS: Final = 0.01
_SCHEMA = """
CREATE TABLE IF NOT EXISTS accounts (user_id TEXT PRIMARY KEY, client_id TEXT UNIQUE, credits INTEGER);
CREATE TABLE IF NOT EXISTS tokens (token TEXT PRIMARY KEY, user_id TEXT, expires_at REAL);
CREATE TABLE IF NOT EXISTS sessions (
    id TEXT PRIMARY KEY, task_id TEXT, task_name TEXT, user_id TEXT, language TEXT, draft TEXT, version INTEGER);
CREATE TABLE IF NOT EXISTS histories (session_id TEXT PRIMARY KEY, past TEXT, future TEXT);
CREATE TABLE IF NOT EXISTS claims (token TEXT PRIMARY KEY, session_id TEXT, expires_at REAL);
CREATE TABLE IF NOT EXISTS sources (
    id TEXT PRIMARY KEY, file TEXT, kind TEXT, size_bytes INTEGER, duration_ms INTEGER, width INTEGER, height INTEGER,
    fps REAL);
CREATE TABLE IF NOT EXISTS uploads (
    number INTEGER PRIMARY KEY, session_id TEXT, source_id TEXT, name TEXT, UNIQUE (session_id, source_id));
CREATE TABLE IF NOT EXISTS runs (
    id INTEGER PRIMARY KEY, session_id TEXT, user_id TEXT, turn INTEGER, message_hash TEXT, status TEXT,
    frozen INTEGER, started_at REAL, UNIQUE (session_id, turn));
CREATE TABLE IF NOT EXISTS charges (
    id INTEGER PRIMARY KEY, session_id TEXT, turn INTEGER, kind TEXT, amount INTEGER, message_hash TEXT, at REAL);
CREATE TABLE IF NOT EXISTS renders (
    id TEXT PRIMARY KEY, user_id TEXT, session_id TEXT, key TEXT UNIQUE, file TEXT, job TEXT, status TEXT,
    progress REAL, error TEXT, duration REAL, size INTEGER, owner TEXT, lease REAL, created_at REAL, completed_at REAL);
"""


class Database:
    """A connection that opens on first use. Statements are short, so they run where they are called."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.RLock()
        self._connection: sqlite3.Connection | None = None

    def read(self, sql: str, *values: object) -> list[sqlite3.Row]:
        """Rows of a query."""
        with self._lock:
            return self._open().execute(sql, values).fetchall()

    def write(self, sql: str, *values: object) -> int:
        """Run one statement; the number of rows that it touched."""
        with self.transaction() as connection:
            return connection.execute(sql, values).rowcount

    @contextmanager
    def transaction(self) -> Generator[sqlite3.Connection]:
        """Several statements that happen together or not at all, also against other processes."""
        with self._lock:
            connection = self._open()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file; the next use opens it again."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(
                self._path, timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False
            )
            connection.row_factory = sqlite3.Row
            _keep_log(connection)
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.executescript(_SCHEMA)
            self._connection = connection
        return self._connection


def _keep_log(connection: sqlite3.Connection) -> None:
    """Let others read while one writes (WAL). SQLite does not wait for a lock here where another process is just doing
    the same, as it does everywhere else."""
    deadline = time.monotonic() + _WAIT_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(_PAUSE_SECONDS)
