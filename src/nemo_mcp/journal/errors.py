"""What can be wrong with the journal itself: one more leaf of the tree of `backend.errors`."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager

from nemo_mcp.backend.errors import NemoError


class JournalUnusable(NemoError):
    """The disk is full, or the journal's folder cannot be used. What is not written down is not begun."""

    happened = "This server cannot write down what it does{said}: perhaps the disk is full."
    meaning = "Nothing was sent and nothing was charged."
    advice = "Free some space on the disk of NEMO_STATE_DIR and look at who may write there, then try again."
    sent = "no"


@contextmanager
def in_words() -> Generator[None]:
    """Turn what SQLite and the disk complain of into `JournalUnusable`."""
    try:
        yield
    except (sqlite3.DatabaseError, OSError) as error:
        raise JournalUnusable(said=getattr(error, "strerror", None) or str(error)) from error
