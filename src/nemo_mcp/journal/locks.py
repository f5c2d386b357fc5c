"""Locks that the operating system lets go of when their holder dies, on every platform: SQLite's own."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from .errors import in_words


class Lock:
    """One named lock in a folder, shared by all processes that use the folder."""

    def __init__(self, folder: Path, name: str) -> None:
        self._path = folder / f"{name}.lock"
        self._held: sqlite3.Connection | None = None

    def take(self) -> bool:
        """Take the lock if it is free. Never waits; False when somebody else holds it.

        Raises:
            JournalUnusable: nobody can tell, for the folder cannot be used.
        """
        if self._held:
            return False
        with in_words():
            self._path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(self._path, timeout=0, isolation_level=None, check_same_thread=False)
            try:
                connection.execute("BEGIN EXCLUSIVE")
            except sqlite3.DatabaseError as error:
                connection.close()
                if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                    return False
                raise
        self._held = connection
        return True

    def release(self, *, remove: bool = False) -> None:
        """Let go; nothing happens when it is not held. `remove` a lock whose name is never used again."""
        if self._held:
            self._held.close()
            self._held = None
            if remove:
                self._path.unlink(missing_ok=True)

    def is_free(self) -> bool:
        """Whether nobody, in any process, holds the lock at this moment."""
        if not self._path.exists():
            return True
        free = self.take()
        self.release()
        return free
