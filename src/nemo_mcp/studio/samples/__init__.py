"""Demo material."""

from nemo_mcp.studio.samples.make import Samples, make_samples

__all__ = ["Samples", "make_samples"]
