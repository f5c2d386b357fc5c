"""What a person said, as steps (API reference §11)."""

from .options import named
from .plan import Step, plan

__all__ = ["Step", "named", "plan"]
