"""The soundtrack: the film's sound, mixed, levelled and encoded once, for the whole."""

# PyAV types its streams in part only.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import cast

import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.codec.context import Flags

from nemo_mcp.studio.media.decode import Samples
from nemo_mcp.studio.render.encode import open_output
from nemo_mcp.studio.render.film import Plan
from nemo_mcp.studio.render.formats import SOUND_CODECS
from nemo_mcp.studio.render.loudness import levelled, limited
from nemo_mcp.studio.render.sound import BLOCK, RATE, mix

# A block of sound is worth this many frames of the picture, when progress is counted.
BLOCK_UNITS = 0.05


def sound_units(plan: Plan) -> float:
    """How much of the work a film's sound is; a levelled one is worked on twice."""
    return (1 if plan.loudness is None else 2) * BLOCK_UNITS * (float(plan.seconds) * RATE / BLOCK)


def write_soundtrack(
    plan: Plan, codec: str, container: str, quality: str, target: Path, told: Callable[[float], None]
) -> None:
    """Write the film's sound to a file of its own. `told` is called after each block with its part of the work.

    Raises:
        RenderError: a file cannot be decoded.
    """
    encoder, room = SOUND_CODECS[codec], target.with_name(target.name + ".mix")
    try:
        with open_output(target, container) as output:
            audio = cast(AudioStream, output.add_stream(encoder.encoder, rate=RATE, layout="stereo"))
            audio.codec_context.flags |= Flags.bitexact
            if encoder.bits[quality]:
                audio.bit_rate = encoder.bits[quality]
            written = 0
            for block in _finished(plan, room, lambda: told(BLOCK_UNITS)):
                frame = _frame(block, encoder.samples)
                frame.rate, frame.pts, frame.time_base = RATE, written, Fraction(1, RATE)
                written += len(block)
                output.mux(audio.encode(frame))
                told(BLOCK_UNITS * len(block) / BLOCK)
            output.mux(audio.encode(None))
    finally:
        room.unlink(missing_ok=True)


def _finished(plan: Plan, room: Path, told: Callable[[], None]) -> Iterator[Samples]:
    if plan.loudness is None:
        yield from limited(mix(plan))
    else:
        yield from levelled(mix(plan), RATE, plan.loudness, room, told)


def _frame(block: Samples, samples: str) -> AudioFrame:
    if samples == "fltp":
        return AudioFrame.from_ndarray(np.ascontiguousarray(block.T), "fltp", "stereo")
    row = np.ascontiguousarray(block).reshape(1, -1)
    if samples == "s16":
        return AudioFrame.from_ndarray(np.rint(row * 32767).astype(np.int16), "s16", "stereo")
    return AudioFrame.from_ndarray(row, samples, "stereo")
