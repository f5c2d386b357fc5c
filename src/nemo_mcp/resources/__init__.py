"""The resource layer: the backend in an agent's terms. Knows nothing of MCP."""

from .jobs import Job
from .results import Balance, SessionState, UploadedItem, UploadReport
from .workspace import Workspace

__all__ = ["Balance", "Job", "SessionState", "UploadReport", "UploadedItem", "Workspace"]
