"""Movement: how much of a clip's picture changes, as its encoder saw it.

An encoder spends bytes where the picture changes. The sizes of the packets between keyframes are read without decoding
a single frame, so that a clip of minutes is measured in the time it takes to read its file.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from av.error import FFmpegError

from nemo_mcp.studio.media.decode import UnreadableMedia, begin, open_media, picture_stream
from nemo_mcp.studio.model import Movement

STEP_MS = 250
# More is not looked at; what comes after counts as still.
_LONGEST_SECONDS = 1200
# Neighbouring steps are averaged over this many: packets come in patterns of their own.
_SMOOTH = 3


def movement(path: Path | str) -> Movement:
    """How much moves in a clip, in bits for each pixel of a frame; nothing where no packets tell, as of a GIF."""
    try:
        container = open_media(path)
    except UnreadableMedia:
        return Movement(STEP_MS, ())
    with container:
        stream = picture_stream(container)
        if stream is None or not stream.width or not stream.height:
            return Movement(STEP_MS, ())
        start, scale = begin(container), 8.0 / (stream.width * stream.height)
        bits: dict[int, list[float]] = {}
        try:
            for packet in container.demux(stream):
                if packet.pts is None:
                    continue
                at = float(packet.pts * packet.time_base) - start
                if at > _LONGEST_SECONDS:
                    break
                # A keyframe is as large as its picture is detailed, and says nothing of movement.
                if not packet.is_keyframe:
                    bits.setdefault(max(0, int(at * 1000 / STEP_MS)), []).append(packet.size * scale)
        except FFmpegError:
            pass  # a broken tail: what was read counts
    if not bits:
        return Movement(STEP_MS, ())
    steps = np.zeros(max(bits) + 1)
    for step, sizes in bits.items():
        steps[step] = sum(sizes) / len(sizes)
    padded = np.pad(steps, _SMOOTH // 2, mode="edge")
    smooth = np.convolve(padded, np.full(_SMOOTH, 1 / _SMOOTH), "valid")
    return Movement(STEP_MS, tuple(round(float(v), 6) for v in smooth))
