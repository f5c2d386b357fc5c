"""Movement: which moments of a clip are lively, told by its packets alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from media.kit import FPS, HEIGHT, WIDTH, Pixels, plain, write_clip
from nemo_mcp.studio.media import movement

_NOISE = np.random.default_rng(4).integers(0, 255, (HEIGHT, WIDTH * 2, 3)).astype(np.uint8) // 2 + 60


def pans(first: int, last: int) -> Callable[[int], Pixels]:
    """A picture that stands still but for some frames in which it runs past."""

    def paint(number: int) -> Pixels:
        by = 7 * min(max(0, number - first), last - first) % WIDTH
        return np.ascontiguousarray(_NOISE[:, by : by + WIDTH])

    return paint


@pytest.mark.proves("media.movement")
@pytest.mark.parametrize("name", ["clip.mp4", "clip.mkv", "clip.mov"])
def test_the_lively_part_of_a_clip_is_found(tmp_path: Path, name: str) -> None:
    clip = write_clip(tmp_path / name, pans(2 * FPS, 4 * FPS), 6 * FPS)
    found = movement(clip)
    amounts = np.array(found.amounts)
    at = (np.arange(len(amounts)) + 0.5) * found.step_ms / 1000
    lively, calm = amounts[(at > 2.3) & (at < 3.7)], amounts[(at < 1.7) | (at > 4.6)]
    assert abs(len(amounts) * found.step_ms / 1000 - 6) < 0.3
    assert lively.min() > 4 * calm.max()


@pytest.mark.proves("media.movement")
def test_what_moves_more_of_two_clips_is_known(tmp_path: Path) -> None:
    still = movement(write_clip(tmp_path / "still.mp4", lambda n: plain((90, 90, 90)), 30))
    moving = movement(write_clip(tmp_path / "moving.mp4", pans(0, 60), 60))
    assert min(moving.amounts) > max(still.amounts)


@pytest.mark.proves("media.movement")
def test_pictures_one_by_one_tell_nothing(tmp_path: Path) -> None:
    path = tmp_path / "stills.mp4"
    with av.open(str(path), "w") as container:
        video = container.add_stream("libx264", rate=FPS, options={"preset": "ultrafast", "g": "1"})
        video.width, video.height, video.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        for number in range(10):
            container.mux(video.encode(av.VideoFrame.from_ndarray(pans(0, 30)(number), "rgb24")))
        container.mux(video.encode(None))
    assert movement(path).amounts == ()


@pytest.mark.proves("media.movement")
def test_an_animated_picture_tells_nothing(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (32, 18), color) for color in ("red", "green", "blue")]
    frames[0].save(tmp_path / "wave.gif", save_all=True, append_images=frames[1:], duration=200)
    assert movement(tmp_path / "wave.gif").amounts == ()
