"""The renderer: draft → MP4."""

from nemo_mcp.studio.render.film import RenderError
from nemo_mcp.studio.render.render import Rendered, render

__all__ = ["RenderError", "Rendered", "render"]
