"""The six tools, one file each."""

from .cancel import CANCEL
from .chat import CHAT
from .credits import CREDITS
from .export import EXPORT
from .state import STATE
from .tool import ToolSpec, refused, unknown_arguments
from .upload import UPLOAD

TOOLS: tuple[ToolSpec, ...] = (UPLOAD, CHAT, STATE, CREDITS, EXPORT, CANCEL)

__all__ = ["TOOLS", "ToolSpec", "refused", "unknown_arguments"]
