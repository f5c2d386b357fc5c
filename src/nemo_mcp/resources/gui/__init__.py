"""GUI talk: instructions to a hand become tool calls, everything else stays (API reference §11)."""

from .actions import Action
from .rewrite import JOINT
from .translate import Translation, translate

__all__ = ["JOINT", "Action", "Translation", "translate"]
