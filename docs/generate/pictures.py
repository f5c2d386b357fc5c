"""Makes docs/pictures: the demo's three videos, each as a strip of frames and with its timeline as text.

The videos are made as an agent makes them, through the server, with the embedded editor. The text also goes into the
pages that show it, between `<!-- timeline NAME -->` and `<!-- end -->`.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import av
from mcp import Client, StdioServerParameters
from PIL import Image

from nemo_mcp.commands.demo import Video, own_videos

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "pictures"
PAGES = ("README.md", "README.zh-CN.md")
MOST_BYTES = 150_000
_FRAMES = 5
_SIZE = (256, 144)
_GAP = 4
_WAIT_SECONDS = 30


async def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for video in own_videos(Path(folder) / "material"):
            film, timeline, moments = await _made(video, Path(folder))
            name = Path(video.file).stem
            _strip(film, moments, FOLDER / f"{name}.jpg")
            (FOLDER / f"{name}.txt").write_text(timeline + "\n", "utf-8")
            _show(name, timeline)


async def _made(video: Video, folder: Path) -> tuple[Path, str, list[float]]:
    """The film, its timeline and the seconds to show, from a server with a journal and an account of its own."""
    own = folder / Path(video.file).stem
    env = {
        "NEMO_STATE_DIR": str(own),
        "NEMO_CONFIG_DIR": str(own),
        "NEMO_OUTPUT_DIR": str(own),
        "NEMO_MEDIA_ROOTS": str(folder),
    }
    server = StdioServerParameters(command=sys.executable, args=["-m", "nemo_mcp", "--studio"], env=_kept() | env)
    async with Client(server) as client:

        async def call(tool: str, **arguments: Any) -> dict[str, Any]:
            result = await client.call_tool(tool, arguments)
            if result.is_error or result.structured_content is None:
                sys.exit(f"{tool}: {result.content}")
            return result.structured_content

        async def done(job: dict[str, Any]) -> dict[str, Any]:
            while job["status"] == "running":
                job = (await call("state", job_id=job["job_id"], wait_seconds=_WAIT_SECONDS))["job"]
            if job["status"] != "completed":
                sys.exit(f"{video.what}: {job['status']}: {job['reply'] or job['question']}")
            return job

        session = "new"
        if video.sources:
            uploaded = await call("upload", sources=[str(path) for path in video.sources], session=session)
            session = uploaded["session_id"]
        job = await done(await call("chat", message=video.wish, session=session))
        film = await done(await call("export", session=job["session_id"], resolution="480p", save_to=video.file))
        drawn = await client.read_resource(f"nemo://sessions/{job['session_id']}/timeline")
        state = await call("state", session=job["session_id"])
        return Path(film["file"]), drawn.contents[0].text, _moments(state["tracks"])


def _moments(tracks: list[dict[str, Any]]) -> list[float]:
    """The middle of shots that differ, in seconds: some of them, the first and the last among them."""
    shots = next(track["segments"] for track in tracks if track["kind"] == "video")
    first = {shot["label"]: shot for shot in reversed(shots)}
    differing = sorted((shot["start_ms"] + shot["end_ms"]) / 2000 for shot in first.values())
    last = len(differing) - 1
    chosen = {round(n * last / (_FRAMES - 1)) for n in range(_FRAMES)}
    return [differing[n] for n in sorted(chosen)]


def _kept() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(("NEMO_", "SKILL_"))}


def _strip(film: Path, moments: list[float], file: Path) -> None:
    """Frames of a film side by side, small enough for a page."""
    frames = [frame.resize(_size(frame), Image.Resampling.LANCZOS) for frame in _frames(film, moments)]
    width = sum(frame.width for frame in frames) + _GAP * (len(frames) - 1)
    strip = Image.new("RGB", (width, _SIZE[1]), "white")
    left = 0
    for frame in frames:
        strip.paste(frame, (left, 0))
        left += frame.width + _GAP
    for quality in (85, 75, 65, 50, 35):
        strip.save(file, quality=quality, optimize=True)
        if file.stat().st_size < MOST_BYTES:
            return
    sys.exit(f"{file} is too large")


def _size(frame: Image.Image) -> tuple[int, int]:
    return round(frame.width * _SIZE[1] / frame.height), _SIZE[1]


def _frames(film: Path, moments: list[float]) -> Iterator[Image.Image]:
    """The frames at these seconds, which grow."""
    left = list(moments)
    with av.open(str(film)) as container:
        for frame in container.decode(container.streams.video[0]):
            if left and frame.time is not None and frame.time >= left[0]:
                left.pop(0)
                yield frame.to_image()


def _show(name: str, timeline: str) -> None:
    """Put a timeline into the pages that have a place for it."""
    place = re.compile(rf"(<!-- timeline {name} -->\n).*?(<!-- end -->)", re.DOTALL)
    for page in PAGES:
        file = ROOT / page
        if file.exists():
            text = file.read_text("utf-8")
            file.write_text(place.sub(lambda found: f"{found[1]}```\n{timeline}\n```\n{found[2]}", text), "utf-8")


if __name__ == "__main__":
    asyncio.run(main())
