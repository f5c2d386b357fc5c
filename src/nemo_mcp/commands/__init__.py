"""What each command does; `nemo_mcp.cli` chooses."""
