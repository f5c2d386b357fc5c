"""How near the renderer is to what the encoder alone needs: `python bench/render.py`.

The timeline: 5 stills of 12 megapixels with pan and zoom, 2 clips, six cross-fades, a title, a song; 30 s of 1080p30.
The limit: the same frames, already decoded, through the same encoder with the same settings on the same cores.
Everything runs in processes of its own and in turn, so that whatever else the machine does falls on all alike.
MoviePy takes part when it is installed: `pip install --group bench`.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from nemo_mcp.studio.render import Previews

Draft = dict[str, Any]

LIMIT, PEER, AGAIN, PREVIEW_MS, PEAK_MIB, LINEAR = 1.25, 0.2, 0.25, 100, 700, 1.15
STILL_MS, CLIP_MS, CROSS = 3000, 7500, {"type": "cross", "d": 600}
ORDER = ["still-0", "clip-0", "still-1", "still-2", "clip-1", "still-3", "still-4"]
MOTIONS = {"still-0": "in", "still-1": "left", "still-2": "out", "still-3": "right", "still-4": "in"}

ENCODE = """
import sys, av, numpy as np
from concurrent.futures import ThreadPoolExecutor
from nemo_mcp.studio.render.formats import PICTURE_CODECS
path, width, height, fps, parts = sys.argv[1], *map(int, sys.argv[2:6])
size = width * height * 3 // 2
frames = np.memmap(path, np.uint8, "r").reshape(-1, height * 3 // 2, width)
def work(part):
    with av.open(f"{path}.{part}.mp4", "w") as container:
        video = container.add_stream("libx264", rate=fps)
        video.width, video.height, video.pix_fmt = width, height, "yuv420p"
        video.codec_context.gop_size = 2 * fps
        if parts > 1:
            video.codec_context.thread_count = 1
        video.options = PICTURE_CODECS["h264"].options["high"]
        for frame in np.array_split(frames, parts)[part]:
            container.mux(video.encode(av.VideoFrame.from_ndarray(frame, "yuv420p")))
        container.mux(video.encode(None))
with ThreadPoolExecutor(parts) as pool:
    list(pool.map(work, range(parts)))
"""

MOVIEPY = """
import json, sys
from moviepy import AudioFileClip, CompositeVideoClip, ImageClip, TextClip, VideoFileClip, afx, vfx
folder, target, font = sys.argv[1:4]
shots, at, fade = [], 0.0, 0.6
for name in json.loads(sys.argv[4]):
    seconds = 3.0 if name.startswith("still") else 7.5
    if name.startswith("still"):
        clip = ImageClip(f"{folder}/{name}.jpg").resized(height=1440).with_duration(seconds + fade)
        clip = clip.resized(lambda t: 1 + 0.045 * t).with_position("center")
    else:
        clip = VideoFileClip(f"{folder}/{name}.mp4").subclipped(0, seconds + fade).without_audio()
    clip = clip.with_start(max(0, at - fade / 2))
    shots.append(clip.with_effects([vfx.CrossFadeIn(fade)]) if shots else clip)
    at += seconds
title = TextClip(font=font, text="A summer by the sea", font_size=97, color="white", duration=3)
title = title.with_start(1).with_position("center")
song = AudioFileClip(f"{folder}/song.wav").subclipped(0, at)
song = song.with_effects([afx.MultiplyVolume(0.35), afx.AudioFadeOut(2)])
film = CompositeVideoClip([*shots, title], size=(1920, 1080)).with_duration(at).with_audio(song)
film.write_videofile(target, fps=30, codec="libx264", preset="veryfast", threads=2, logger=None,
                     temp_audiofile_path=folder, ffmpeg_params=["-crf", "20"])
"""


@dataclass
class Run:
    """What a process took: seconds on the wall, seconds of processors, MiB at its peak."""

    wall: float
    cpu: float
    peak: float


def run(*command: str) -> Run:
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    if process.stdin:
        process.stdin.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)[:80]} failed")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def texture(size: tuple[int, int], seed: int) -> Image.Image:
    """Something as busy as a photograph: noise at all scales, and grain."""
    rng, (width, height) = np.random.default_rng(seed), size
    page = np.zeros((height, width, 3), np.float32)
    for octave in range(8):
        cells = (3 * 2**octave, 4 * 2**octave)
        noise = rng.uniform(-1, 1, (*cells, 3)).astype(np.float32) * (0.5 + 0.5 * (octave == 0))
        planes = [Image.fromarray(noise[..., c]).resize(size, Image.Resampling.BICUBIC) for c in range(3)]
        page += np.stack([np.asarray(plane) for plane in planes], -1) / 1.7**octave
    page += rng.normal(0, 0.02, page.shape).astype(np.float32)
    return Image.fromarray(np.clip(128 + page * 70, 0, 255).astype(np.uint8))


def material(folder: Path) -> None:
    """The sources of the timeline."""
    import av

    from nemo_mcp.studio.media import compose

    for number in range(5):
        texture((4000, 3000), number).save(folder / f"still-{number}.jpg", quality=90)
    for number in range(2):
        page = np.asarray(texture((2600, 1300), 10 + number))
        with av.open(str(folder / f"clip-{number}.mp4"), "w") as container:
            video = container.add_stream("libx264", rate=30)
            video.width, video.height, video.pix_fmt = 1920, 1080, "yuv420p"
            video.options = {"preset": "veryfast", "crf": "18"}
            for frame in range(300):
                left, top = 2 * frame, int(100 + 90 * np.sin(frame / 40))
                view = np.ascontiguousarray(page[top : top + 1080, left : left + 1920])
                container.mux(video.encode(av.VideoFrame.from_ndarray(view, "rgb24")))
            container.mux(video.encode(None))
    song = compose("upbeat", 120, 60, 1)
    with av.open(str(folder / "song.wav"), "w") as container:
        audio = container.add_stream("pcm_s16le", rate=48_000, layout="stereo")
        packed = np.rint(song * 32767).astype(np.int16).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(packed, "s16", "stereo")
        frame.rate = 48_000
        container.mux(audio.encode(frame))


def sources(folder: Path) -> dict[str, dict[str, str]]:
    kinds = {".jpg": "image", ".mp4": "video", ".wav": "audio"}
    files = [path for path in sorted(folder.iterdir()) if path.suffix in kinds]
    return {p.stem: {"path": str(p), "name": p.name, "kind": kinds[p.suffix]} for p in files}


def decoded(folder: Path) -> None:
    """The film's frames, as the encoder takes them."""
    from nemo_mcp.studio.render.pictures import Screen
    from nemo_mcp.studio.render.plan import plan

    film = plan(timeline(), sources(folder))
    with closing(Screen(film)) as screen, (folder / "frames.yuv").open("wb") as file:
        for picture in screen.run(0, film.frames):
            for plane in picture:
                file.write(plane.tobytes())


def timeline(title: str = "A summer by the sea", times: int = 1, side: int = 1080) -> Draft:
    """The benchmark's draft; repeated, each time a shade brighter, so that nothing can be used twice."""
    shots: list[dict[str, Any]] = []
    for number, name in enumerate(ORDER * times):
        look = {"brightness": number // len(ORDER) / 500}
        kind, length = ("image", STILL_MS) if name in MOTIONS else ("video", CLIP_MS)
        m = {"source": name, "kind": kind, "volume": 0, "motion": MOTIONS.get(name, "none"), "look": look}
        shots.append({"d": length, "m": m | ({"enter": CROSS} if shots else {})})
    total = sum(shot["d"] for shot in shots)
    song = {"source": "song", "volume": 0.35, "fade_out": 2000, "loop": True}
    return {
        "fps": 30,
        "canvas": {"w": side * 16 // 9, "h": side},
        "t": [
            {"tt": 0, "sg": shots},
            {"tt": 1, "sg": [{"d": total, "m": song}]},
            {"tt": 7, "sg": [{"s": 1000, "d": 3000, "m": {"text": title, "role": "title"}}]},
        ],
    }


class Bench:
    """One folder of material, and what is measured with it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.kept = True
        # In processes of their own: the peak of a process counts from that of the one that starts it.
        run(sys.executable, __file__, "--make", str(folder))
        self.sources = sources(folder)

    def render(self, draft: Draft, store: str = "") -> Run:
        job, target = self.folder / "job.json", self.folder / "film.mp4"
        facts = {"draft": draft, "sources": self.sources, "output": {"format": "mp4"}, "target": str(target)}
        job.write_text(json.dumps(facts | ({"store": store} if store else {})))
        return run(sys.executable, "-m", "nemo_mcp.studio.render", str(job))

    def limit(self, frames: Path, parts: int) -> Run:
        return run(sys.executable, "-c", ENCODE, str(frames), "1920", "1080", "30", str(parts))

    def moviepy(self, python: str) -> Run:
        from nemo_mcp.studio.media.type import FONT_PATH

        target = str(self.folder / "moviepy.mp4")
        return run(python, "-c", MOVIEPY, str(self.folder), target, str(FONT_PATH), json.dumps(ORDER))

    def say(self, what: str, value: float, most: float, unit: str = "") -> None:
        kept = value <= most
        self.kept &= kept
        print(f"{what:58} {value:7.2f}{unit}   at most {most}{unit}   {'' if kept else 'NOT KEPT'}", flush=True)


def told(name: str, runs: list[Run]) -> tuple[float, float]:
    """Print and give the medians on the wall and of processors."""
    wall, cpu = (statistics.median(values) for values in ([r.wall for r in runs], [r.cpu for r in runs]))
    peak = max(r.peak for r in runs)
    print(f"{name:34} {wall:7.1f} s wall {cpu:7.1f} s cpu {peak:6.0f} MiB", flush=True)
    return wall, cpu


def previews(bench: Bench) -> list[float]:
    """Milliseconds of frames all over the film, some seconds apart, once it is open."""
    shown, draft, times = Previews(), timeline(), list[float]()
    rng = np.random.default_rng(1)
    for at in [*range(0, 30_000, 1500), *range(0, 30_000, 1000), *rng.integers(0, 30_000, 30)]:
        begun = time.perf_counter()
        shown.frame(draft, bench.sources, float(at))
        times.append((time.perf_counter() - begun) * 1000)
    shown.close()
    return times[20:]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=2, help="runs of each")
    parser.add_argument("--long", action="store_true", help="grow to ten minutes of 1080p, not to two of 480p")
    parser.add_argument("--peer", default=sys.executable, help="the Python that has MoviePy")
    parser.add_argument("--make", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.make:
        material(options.make)
        decoded(options.make)
        return 0
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name))
        frames = bench.folder / "frames.yuv"
        bench.limit(frames, 1)  # the first one fills the caches
        ours, one, two, store = list[Run](), list[Run](), list[Run](), str(bench.folder / "store")
        for _ in range(options.rounds):
            one.append(bench.limit(frames, 1))
            ours.append(bench.render(timeline()))
            two.append(bench.limit(frames, 2))
        wall, cpu = told("render", ours)
        single, single_cpu = told("encoder alone", one)
        double, double_cpu = told("two encoders, half of it each", two)
        bench.say("wall: render / encoder alone", wall / single, LIMIT)
        print(f"{'cpu: render / encoder alone':58} {cpu / single_cpu:7.2f}")
        print(f"{'wall and cpu: render / two encoders':58} {wall / double:7.2f} {cpu / double_cpu:7.2f}")
        bench.say("peak memory", max(r.peak for r in ours), PEAK_MIB, " MiB")
        first, again = bench.render(timeline(), store), bench.render(timeline("By the sea"), store)
        bench.say("wall: after a changed title / at first", again.wall / first.wall, AGAIN)
        times = previews(bench)
        bench.say("preview, median", statistics.median(times), PREVIEW_MS, " ms")
        # What jumps into the middle of a clip is decoded from its last keyframe on.
        print(f"{'preview, 95 of 100':58} {sorted(times)[int(len(times) * 0.95)]:7.2f} ms")
        side, growth = (1080, 20) if options.long else (480, 4)
        short, long = (bench.render(timeline(times=n, side=side)) for n in (1, growth))
        bench.say(f"cpu a second: {growth / 2:g} min / 0.5 min at {side}p", long.cpu / short.cpu / growth, LINEAR)
        bench.say(f"peak memory of {growth / 2:g} min", long.peak, PEAK_MIB, " MiB")
        if options.peer != sys.executable or find_spec("moviepy"):
            peer = bench.moviepy(options.peer)
            told("MoviePy", [peer])
            bench.say("wall: render / MoviePy", wall / peer.wall, PEER)
        else:
            print("MoviePy is not installed: pip install --group bench")
    return 0 if bench.kept else 1


if __name__ == "__main__":
    sys.exit(main())
