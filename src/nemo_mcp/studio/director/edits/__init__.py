"""Edits: what becomes of a request on the timeline."""

from .table import WITHOUT_A_FILM, edit_of

__all__ = ["WITHOUT_A_FILM", "edit_of"]
