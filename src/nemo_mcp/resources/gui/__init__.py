"""GUI talk: instructions to a hand become tool calls, everything else stays (API reference §11)."""

from .actions import Action
from .beginnings import begun
from .translate import Translation, translate

__all__ = ["Action", "Translation", "begun", "translate"]
