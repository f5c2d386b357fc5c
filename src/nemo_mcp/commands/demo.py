"""The demo: three videos from nothing, made by an agent that knows the MCP server alone."""

from __future__ import annotations

import os
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import anyio

from nemo_mcp.backend.formats import kind_of
from nemo_mcp.commands.agent import Agent, Answer
from nemo_mcp.commands.embedded import Unusable, need_studio
from nemo_mcp.config import Settings, variable

_MUSIC_VIDEO = (
    "Make a music video from these clips: cuts on the beat of the song, cross-fades in the quiet parts, "
    "and the title “{title}” in the first three seconds."
)
_PROMO = "Turn these pictures into a 30 second promo with upbeat music and the title “{title}”."
_PROMPT = (
    "Write a detailed 30 second video prompt for a running shoe in the rain, with cinematic lighting, "
    "and make the storyboard."
)


@dataclass(frozen=True)
class Video:
    """What is to be made: the words to the editor and the files they are about."""

    what: str
    file: str
    wish: str
    sources: list[Path]


@dataclass(frozen=True)
class Made:
    """A finished video. Size in bytes, duration in seconds."""

    what: str
    path: Path
    size: int
    duration: float


def demo(settings: Settings, *, files: list[str], output: str) -> int:
    """Make the demo's videos in `output`, with the user's own `files` where some are given."""
    need_studio()
    begun = time.monotonic()
    folder = Path(output).expanduser().resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unusable(f"The folder {folder} cannot be made ({error.strerror}); name another with --output.") from None
    videos = videos_of(files) if files else own_videos(folder / "material")
    made = [anyio.run(_make, video, folder, f"{n} of {len(videos)}") for n, video in enumerate(videos, start=1)]
    print(f"\nDone in {time.monotonic() - begun:.0f} s:")
    for video in made:
        print(f"  {video.path}  ({video.what}, {video.duration:.1f} s, {video.size / 2**20:.1f} MB)")
    return 0


def own_videos(folder: Path) -> list[Video]:
    """The three videos, from material that is drawn and played on the spot."""
    from nemo_mcp.studio.samples import make_samples

    print("The demo draws its pictures and clips and plays its song itself; no account and no network is used.")
    print(f"Making the material in {folder} …", flush=True)
    made = make_samples(folder)
    return [
        _music_video([*made.songs, *made.clips], "Night Drive"),
        _promo([*made.pictures, *made.logos], "Lumina"),
        Video("a storyboard for a video prompt", "storyboard.mp4", _PROMPT, []),
    ]


def videos_of(files: list[str]) -> list[Video]:
    """The videos that fit the user's files: a song and clips, pictures, or both."""
    paths = [Path(file).expanduser().resolve() for file in files]
    kinds = {path: kind_of("", path.name) for path in paths}
    for path, kind in kinds.items():
        if not path.is_file():
            raise Unusable(f"There is no file {path}.")
        if kind == "other":
            raise Unusable(f"{path.name} is no video, picture or sound that the editor takes.")
    songs, clips, pictures = ([p for p in paths if kinds[p] == kind] for kind in ("audio", "video", "image"))
    videos: list[Video] = []
    if clips or (songs and pictures):
        videos.append(_music_video([*songs, *(clips or pictures)], _title(songs or clips)))
    if pictures and (clips or not songs):
        videos.append(_promo(pictures, _title(pictures)))
    if not videos:
        raise Unusable("A song alone makes no video; add clips or pictures.")
    return videos


def _music_video(sources: list[Path], title: str) -> Video:
    return Video("a music video", "music-video.mp4", _MUSIC_VIDEO.format(title=title), sources)


def _promo(sources: list[Path], title: str) -> Video:
    return Video("a promo", "promo.mp4", _PROMO.format(title=title), sources)


def _title(files: list[Path]) -> str:
    return files[0].stem.replace("-", " ").replace("_", " ").title()


async def _make(video: Video, output: Path, number: str) -> Made:
    """One video, by an agent with a server, an account and a journal of its own."""
    print(f"\n{number}: {video.what}", flush=True)
    with tempfile.TemporaryDirectory(prefix="nemo-demo-", ignore_cleanup_errors=True) as own:
        environment = {
            variable("state_dir"): own,
            variable("config_dir"): own,
            variable("output_dir"): str(output),
            variable("media_roots"): os.pathsep.join(sorted({str(path.parent) for path in video.sources})),
        }
        problem: Unusable | None = None
        job: Answer = {}
        async with Agent.start(environment) as agent:
            try:
                job = await _work(agent, video)
            except Unusable as error:  # raised outside: the client's task groups would wrap it
                problem = error
    if problem:
        raise problem
    path = Path(job["file"])
    return Made(video.what, path, path.stat().st_size, job["duration_seconds"])


async def _work(agent: Agent, video: Video) -> Answer:
    session = await agent.upload([str(path) for path in video.sources]) if video.sources else "new"
    job = await agent.chat(video.wish, session)
    return await agent.export(job["session_id"], video.file)
