"""The backend's talk of buttons and panels, turned into content and tool calls (API reference §11)."""

from .translate import Action, Translation, translate

__all__ = ["Action", "Translation", "translate"]
