"""The studio: the embedded backend. Shares only the wire with the rest of the package."""

from nemo_mcp.studio.options import StudioOptions
from nemo_mcp.studio.studio import ExtraMissing, Studio, create_app

__all__ = ["ExtraMissing", "Studio", "StudioOptions", "create_app"]
