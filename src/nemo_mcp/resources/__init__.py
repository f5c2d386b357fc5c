"""The resource layer: the backend in an agent's terms. Knows nothing of MCP."""
