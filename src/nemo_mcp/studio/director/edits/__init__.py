"""Edits: what becomes of a request on the timeline."""

from .table import edit_of

__all__ = ["edit_of"]
