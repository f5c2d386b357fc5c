"""What the studio knows of files, beats, music and type."""
