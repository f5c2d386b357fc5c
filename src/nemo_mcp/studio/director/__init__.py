"""The director: words → edits → draft."""

from .director import direct

__all__ = ["direct"]
