"""Pictures and sound → one file that plays anywhere: H.264 and AAC in MP4 or MOV."""

# PyAV types its streams in part only.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Generator, Iterable
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.codec.context import Flags
from av.container.core import Flags as ContainerFlags
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc

from nemo_mcp.studio.media.decode import Samples
from nemo_mcp.studio.render.film import Plan
from nemo_mcp.studio.render.picture import Picture
from nemo_mcp.studio.render.sound import RATE


class Quality(NamedTuple):
    """x264's preset and constant rate factor, and AAC's bits per second."""

    preset: str
    crf: int
    audio_bits: int


QUALITIES = {
    "low": Quality("superfast", 29, 128_000),
    "medium": Quality("veryfast", 24, 160_000),
    "high": Quality("veryfast", 20, 192_000),
}
# Times in the index are exact for sound, and for pictures at every usual rate.
_CONTAINER = {"movflags": "+faststart", "movie_timescale": "240000"}
# A keyframe at least this often, so that players can jump.
_KEYFRAME_SECONDS = 2


def encode(
    plan: Plan, pictures: Iterable[Picture], sound: Iterable[Samples], target: Path, form: str, quality: Quality
) -> Generator[int]:
    """Write a film, the index before the media so that it plays while it loads. Yields the number of frames written.

    The same film gives the same bytes: nothing in the file speaks of when or where it was made.
    """
    with av.open(str(target), "w", format=form, container_options=_CONTAINER) as container:
        container.flags |= ContainerFlags.bitexact.value
        video = container.add_stream("libx264", rate=plan.fps)
        video.width, video.height, video.pix_fmt = plan.width, plan.height, "yuv420p"
        video.codec_context.flags |= Flags.closed_gop
        video.codec_context.gop_size = round(plan.fps * _KEYFRAME_SECONDS)
        video.codec_context.colorspace = Colorspace.ITU709
        video.codec_context.color_range = ColorRange.MPEG
        video.codec_context.color_primaries = ColorPrimaries.BT709
        video.codec_context.color_trc = ColorTrc.BT709
        video.options = {"preset": quality.preset, "crf": str(quality.crf)}
        audio = container.add_stream("aac", rate=RATE, layout="stereo")
        audio.bit_rate = quality.audio_bits

        blocks, written = iter(sound), 0
        for number, picture in enumerate(pictures):
            frame = picture.frame()
            frame.pts, frame.time_base = number, 1 / plan.fps
            container.mux(video.encode(frame))
            while written < (number + 1) / plan.fps * RATE and (block := next(blocks, None)) is not None:
                samples = AudioFrame.from_ndarray(np.ascontiguousarray(block.T), "fltp", "stereo")
                samples.rate, samples.pts, samples.time_base = RATE, written, Fraction(1, RATE)
                container.mux(audio.encode(samples))
                written += len(block)
            yield number + 1
        container.mux(video.encode(None))
        container.mux(audio.encode(None))
