"""What a person said, as steps (API reference §11)."""

from .options import export_options
from .plan import Step, plan

__all__ = ["Step", "export_options", "plan"]
