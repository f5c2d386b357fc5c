"""Pieces → one file: packets are copied, nothing is encoded again."""

# PyAV types its streams in part only.
# pyright: reportUnknownMemberType=false, reportUnknownLambdaType=false

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import av
from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer
from av.packet import Packet
from av.video.stream import VideoStream

from nemo_mcp.studio.render.chunks import Chunk
from nemo_mcp.studio.render.encode import open_output
from nemo_mcp.studio.render.formats import PICTURE_CODECS, Format


class Piece(NamedTuple):
    """A chunk and the file of its packets."""

    chunk: Chunk
    path: Path


def join(
    pieces: Sequence[Piece], fps: Fraction, sound: Path | None, form: Format, target: Path, told: Callable[[], None]
) -> None:
    """Write pieces of a film, in order, and its sound as one file. What `told` raises ends the work."""
    with open_output(target, form.container) as output:
        with av.open(str(pieces[0].path)) as first:
            video = output.add_stream_from_template(first.streams.video[0])
            video.time_base = 1 / fps
        streams = [_pictures(pieces, video, fps, PICTURE_CODECS[form.picture].reorder)]
        if sound is None:
            _write(output, streams, told)
            return
        with av.open(str(sound)) as heard:
            audio = output.add_stream_from_template(heard.streams.audio[0])
            streams.append(_sounds(heard, audio))
            _write(output, streams, told)


def _write(output: OutputContainer, streams: list[Iterator[Packet[Any]]], told: Callable[[], None]) -> None:
    for packet in heapq.merge(*streams, key=lambda packet: packet.dts * packet.time_base):  # pyright: ignore[reportOptionalOperand]
        output.mux(packet)
        told()


def _pictures(pieces: Sequence[Piece], stream: VideoStream, fps: Fraction, reorder: int) -> Iterator[Packet[Any]]:
    """The packets of all pieces with times that go on from one to the next, in frames."""
    decoded = -reorder
    for piece in pieces:
        with av.open(str(piece.path)) as container:
            packets = [packet for packet in container.demux(video=0) if packet.pts is not None]
        begin = min(packet.pts for packet in packets if packet.pts is not None)
        for packet in packets:
            assert packet.pts is not None
            frame = piece.chunk.first + round((packet.pts - begin) * packet.time_base * fps)
            packet.stream, packet.time_base = stream, 1 / fps
            packet.pts, packet.dts, packet.duration = frame, decoded, 1
            decoded += 1
            yield packet


def _sounds(container: InputContainer, stream: AudioStream) -> Iterator[Packet[Any]]:
    for packet in container.demux(audio=0):
        if packet.dts is not None:
            packet.stream = stream
            yield packet
