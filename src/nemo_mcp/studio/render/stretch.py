"""Tempo: sound that is played faster or slower and keeps its pitch."""

# PyAV types its filters in part only.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

import av.filter
import numpy as np
from av.audio.frame import AudioFrame
from av.error import BlockingIOError, EOFError

from nemo_mcp.studio.media.decode import Samples

# The least that one filter can do.
_SLOWEST = 0.5


def stretched(blocks: Iterable[Samples], speed: float, rate: int) -> Iterator[Samples]:
    """Stereo blocks `speed` times as fast (0.1–10) and as much shorter, at the same pitch."""
    if speed == 1:
        yield from blocks
        return
    graph = av.filter.Graph()
    source = graph.add_abuffer(format="fltp", sample_rate=rate, layout="stereo", time_base=Fraction(1, rate))
    last = source
    while speed != 1:
        step = max(speed, _SLOWEST)
        tempo = graph.add("atempo", f"{step:.6f}")
        last.link_to(tempo)
        last, speed = tempo, 1.0 if step == speed else speed / step
    # Between each other the filters would agree on samples that lie otherwise.
    planar, sink = graph.add("aformat", "sample_fmts=fltp:channel_layouts=stereo"), graph.add("abuffersink")
    last.link_to(planar)
    planar.link_to(sink)
    graph.configure()
    written = 0
    for block in blocks:
        if not len(block):
            continue
        frame = AudioFrame.from_ndarray(np.ascontiguousarray(block.T, np.float32), "fltp", "stereo")
        frame.rate, frame.pts, frame.time_base = rate, written, Fraction(1, rate)
        written += len(block)
        source.push(frame)
        yield from _pulled(graph)
    source.push(None)
    yield from _pulled(graph)


def _pulled(graph: av.filter.Graph) -> Iterator[Samples]:
    while True:
        try:
            frame = graph.pull()
        except (BlockingIOError, EOFError):
            return
        yield np.asarray(frame.to_ndarray(), np.float32).T  # pyright: ignore[reportAttributeAccessIssue]
