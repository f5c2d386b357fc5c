"""What the director says, as tables."""
