"""What the studio knows of files, beats, music and type."""

from nemo_mcp.studio.media.beats import beats
from nemo_mcp.studio.media.decode import UnreadableMedia
from nemo_mcp.studio.media.movement import movement
from nemo_mcp.studio.media.music import compose
from nemo_mcp.studio.media.probe import MediaInfo, probe

__all__ = ["MediaInfo", "UnreadableMedia", "beats", "compose", "movement", "probe"]
