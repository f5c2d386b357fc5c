"""What must outlive the process: sessions and jobs."""

from .errors import JournalUnusable
from .locks import Lock
from .store import JobRow, Journal, SessionRow

__all__ = ["JobRow", "Journal", "JournalUnusable", "Lock", "SessionRow"]
