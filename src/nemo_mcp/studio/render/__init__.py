"""The renderer: draft → MP4."""

from nemo_mcp.studio.render.film import RenderError
from nemo_mcp.studio.render.render import render

__all__ = ["RenderError", "render"]
