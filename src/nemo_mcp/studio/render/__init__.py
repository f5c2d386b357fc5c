"""The renderer: draft → film, in any of its formats; one frame; a contact sheet."""

from nemo_mcp.studio.render.film import RenderError
from nemo_mcp.studio.render.render import Rendered, render

__all__ = ["RenderError", "Rendered", "render"]
