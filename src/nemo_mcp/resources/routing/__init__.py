"""What a person said, as steps (API reference §11)."""

from .plan import Step, plan

__all__ = ["Step", "plan"]
