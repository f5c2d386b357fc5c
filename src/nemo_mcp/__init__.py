"""nemo-mcp: the NemoVideo editor for AI agents."""

__version__ = "0.1.0"
