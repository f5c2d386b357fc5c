"""The renderer: draft → film, in any of its formats; one frame; a contact sheet."""

from nemo_mcp.studio.render.film import RenderError
from nemo_mcp.studio.render.preview import Previews, contact_sheet, frame
from nemo_mcp.studio.render.render import Rendered, render

__all__ = ["Previews", "RenderError", "Rendered", "contact_sheet", "frame", "render"]
