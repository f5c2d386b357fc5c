"""Pictures → packets: a piece of a film through the encoder, and the whole of it as a GIF."""

# PyAV types its streams in part only.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import cast

import av
import numpy as np
from av.codec.context import Flags
from av.container import OutputContainer
from av.container.core import Flags as ContainerFlags
from av.video.frame import VideoFrame
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc
from av.video.stream import VideoStream
from PIL import Image

from nemo_mcp.studio.render.film import Plan
from nemo_mcp.studio.render.formats import CONTAINER_OPTIONS, PICTURE_CODECS
from nemo_mcp.studio.render.picture import Picture
from nemo_mcp.studio.render.pictures import Screen

# A keyframe at least this often, so that players can jump.
KEYFRAME_SECONDS = 2
# Pictures from all over a film that its palette is chosen from, and how large they are looked at.
_PALETTE_PICTURES, _PALETTE_SIDE = 24, 160

Told = Callable[[], None]


def open_output(path: Path, container: str) -> OutputContainer:
    """A file to write. Nothing in it speaks of when or where it was made."""
    output = av.open(str(path), "w", format=container, container_options=CONTAINER_OPTIONS.get(container, {}))
    output.flags |= ContainerFlags.bitexact.value
    return output


def encode(plan: Plan, pictures: Iterable[Picture], codec: str, quality: str, target: Path, told: Told) -> None:
    """Write pictures to a file of packets that others like it can follow: the groups of pictures are closed.

    One thread encodes: pieces are made side by side, and their bytes are the same on every machine. `told` is called
    after each picture; what it raises ends the work.
    """
    encoder = PICTURE_CODECS[codec]
    with open_output(target, "nut") as container:
        video = cast(VideoStream, container.add_stream(encoder.encoder, rate=plan.fps))
        video.width, video.height, video.pix_fmt = plan.width, plan.height, "yuv420p"
        video.codec_context.thread_count = 1
        video.codec_context.flags |= Flags.closed_gop | Flags.bitexact
        video.codec_context.gop_size = round(plan.fps * KEYFRAME_SECONDS)
        video.codec_context.colorspace = Colorspace.ITU709
        video.codec_context.color_range = ColorRange.MPEG
        video.codec_context.color_primaries = ColorPrimaries.BT709
        video.codec_context.color_trc = ColorTrc.BT709
        video.codec_context.options = encoder.options[quality]
        for number, picture in enumerate(pictures):
            frame = picture.frame()
            frame.pts, frame.time_base = number, 1 / plan.fps
            container.mux(video.encode(frame))
            told()
        container.mux(video.encode(None))


def write_gif(plan: Plan, target: Path, told: Told) -> None:
    """Write a film as a GIF that starts over for ever, with one palette for all of it."""
    palette = _palette(plan)
    with closing(Screen(plan)) as screen, open_output(target, "gif") as container:
        video = container.add_stream("gif", rate=plan.fps)
        video.width, video.height, video.pix_fmt = plan.width, plan.height, "pal8"
        colors = np.asarray(palette.getpalette("RGB"), np.uint8).reshape(-1, 3)
        # FFmpeg's order of bytes, and no colour that is seen through.
        table = np.zeros((256, 4), np.uint8)
        table[: len(colors), 1:], table[:, 0] = colors[:256], 255
        for number, picture in enumerate(screen.run(0, plan.frames)):
            indexed = _rgb(picture).quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG)
            frame = VideoFrame.from_ndarray((np.asarray(indexed), table), "pal8")  # pyright: ignore[reportArgumentType]
            frame.pts, frame.time_base = number, 1 / plan.fps
            container.mux(video.encode(frame))
            told()
        container.mux(video.encode(None))


def _palette(plan: Plan) -> Image.Image:
    """An image of the 256 colours that serve the film best."""
    step = max(1, plan.frames // _PALETTE_PICTURES)
    with closing(Screen(plan)) as screen:
        seen = [_rgb(screen.at(frame)) for frame in range(step // 2, plan.frames, step)]
    small = [image.resize((_PALETTE_SIDE, _PALETTE_SIDE), Image.Resampling.BILINEAR) for image in seen]
    sheet = Image.new("RGB", (_PALETTE_SIDE, _PALETTE_SIDE * len(small)))
    for number, image in enumerate(small):
        sheet.paste(image, (0, number * _PALETTE_SIDE))
    return sheet.quantize(256, Image.Quantize.MEDIANCUT)


def _rgb(picture: Picture) -> Image.Image:
    return to_rgb(picture.frame())


def to_rgb(frame: VideoFrame) -> Image.Image:
    """A frame of the film as a screen shows it."""
    shown = frame.reformat(
        format="rgb24",
        src_colorspace=Colorspace.ITU709,
        src_color_range=ColorRange.MPEG,
        dst_color_range=ColorRange.JPEG,
        threads=1,
    )
    return Image.fromarray(shown.to_ndarray())
