"""The director: words → edits → draft."""
