"""What must outlive the process: sessions and jobs."""

from .locks import Lock
from .store import JobRow, Journal, SessionRow

__all__ = ["JobRow", "Journal", "Lock", "SessionRow"]
