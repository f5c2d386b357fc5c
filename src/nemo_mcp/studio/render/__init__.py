"""The renderer: draft → MP4."""
