"""What a person said, as steps (API reference §11)."""

from .options import export_options, file_name
from .plan import Step, plan
from .waiting import wants_link

__all__ = ["Step", "export_options", "file_name", "plan", "wants_link"]
