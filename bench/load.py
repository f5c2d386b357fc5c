"""Many jobs at once in one server process, and films of 500 MB: `python bench/load.py`.

The server runs as `nemo-mcp serve` and is called by MCP clients over HTTP; behind it is a backend that gives the
studio's recorded answers at once (backend/recorded.py). Every job uploads a picture, sends a message, exports the video
and looks at the timeline, in a session of its own. The promises: no job is lost, and a film of 500 MB goes up and down
in less than 48 MiB of memory above idle.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from mcp import Client
from PIL import Image

MIB = 1 << 20
BIG, SMALL = 500 * MIB, 64 * 1024
PROMISE_MIB = 48
CLIENTS = 10
RECORDED = Path(__file__).parent / "backend" / "recorded.py"
WISH = "make a 2 second video from this picture"
POLL_SECONDS = 0.5


@dataclass
class Server:
    """A server process."""

    url: str
    process_id: int

    @property
    def mib(self) -> float:
        """The memory that it holds."""
        asked = subprocess.run(["ps", "-o", "rss=", "-p", str(self.process_id)], capture_output=True, text=True)
        return int(asked.stdout) / 1024


@dataclass
class Peak:
    """The most memory that a server held while it was watched, above what it held before, in MiB."""

    server: Server
    before: float = 0
    highest: float = 0

    @property
    def rise(self) -> float:
        return self.highest - self.before

    async def __aenter__(self) -> Peak:
        self.before = self.highest = self.server.mib
        self._watching = asyncio.create_task(self._watch())
        return self

    async def __aexit__(self, *_: object) -> None:
        self._watching.cancel()

    async def _watch(self) -> None:
        while True:
            self.highest = max(self.highest, await asyncio.to_thread(lambda: self.server.mib))
            await asyncio.sleep(0.05)


@dataclass
class Times:
    """Seconds of every call, by tool, and of every whole job."""

    taken: dict[str, list[float]] = field(default_factory=dict[str, list[float]])

    @contextmanager
    def of(self, what: str) -> Iterator[None]:
        begun = time.perf_counter()
        yield
        self.taken.setdefault(what, []).append(time.perf_counter() - begun)

    def print(self) -> None:
        for what, taken in self.taken.items():
            p99 = statistics.quantiles(taken, n=100)[98] if len(taken) > 1 else taken[0]
            print(f"{what:18} median {statistics.median(taken):7.2f} s   p99 {p99:7.2f} s   {len(taken)} times")


@contextmanager
def backend() -> Iterator[str]:
    """The recorded backend; its address."""
    with subprocess.Popen(
        [sys.executable, str(RECORDED)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        try:
            yield process.stdout.readline().strip()
        finally:
            process.stdin.close()


@contextmanager
def served(api_url: str, folder: Path) -> Iterator[Server]:
    """`nemo-mcp serve` for this backend, everything in a folder."""
    places = {"STATE_DIR": "state", "CONFIG_DIR": "config", "OUTPUT_DIR": "out", "MEDIA_ROOTS": "media"}
    settings = {f"NEMO_{name}": str(folder / place) for name, place in places.items()}
    settings |= {"NEMO_API_URL": api_url, "NEMO_RENDER_POLL_SECONDS": str(POLL_SECONDS)}
    command = [sys.executable, "-m", "nemo_mcp", "serve", "--port", "0"]
    with subprocess.Popen(command, env=os.environ | settings, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        told = ""
        while "(Ctrl-C" not in told:
            told += process.stderr.readline()
        try:
            yield Server(told.split(" at ")[1].split()[0], process.pid)
        finally:
            process.terminate()
            process.stderr.read()


@asynccontextmanager
async def clients(server: Server, count: int) -> AsyncIterator[list[Client]]:
    async with AsyncExitStack() as stack:
        yield [await stack.enter_async_context(Client(server.url, mode="2026-07-28")) for _ in range(count)]


async def call(client: Client, tool: str, **arguments: Any) -> dict[str, Any]:
    result = await client.call_tool(tool, arguments)
    assert not result.is_error, result.content
    assert result.structured_content is not None
    return result.structured_content


async def ask(api_url: str, path: str) -> dict[str, int]:
    """A question to the recorded backend itself."""
    async with httpx.AsyncClient(trust_env=False) as http:
        return (await http.get(api_url + path)).json()


async def finished(client: Client, job: dict[str, Any]) -> dict[str, Any]:
    while job["status"] == "running":
        job = (await call(client, "state", job_id=job["job_id"], wait_seconds=30))["job"]
    return job


async def whole_job(client: Client, picture: Path, times: Times) -> str:
    """One job; what came of it in a word."""
    try:
        with times.of("whole job"):
            with times.of("upload"):
                session = (await call(client, "upload", sources=[str(picture)], session="new"))["session_id"]
            with times.of("chat"):
                job = await finished(client, await call(client, "chat", message=WISH, session=session))
            if job["status"] != "completed" or not job["changes"] or job["session_id"] != session:
                return f"chat {job['status']}"
            with times.of("export"):
                video = await finished(client, await call(client, "export", session=session))
            if video["status"] != "completed" or Path(video["file"]).stat().st_size != video["size_bytes"]:
                return f"export {video['status']}"
            with times.of("state"):
                state = await call(client, "state", session=session, wait_seconds=20)
            return "done" if state["ready_to_export"] and len(state["jobs"]) == 2 else "state wrong"
    except Exception as error:
        return f"lost: {type(error).__name__}: {error}"[:200]


async def films(server: Server, api_url: str, folder: Path) -> bool:
    """A film of 500 MB up and down; whether the promise was kept."""
    film = folder / "media" / "film.mp4"
    with film.open("wb") as file:
        file.write(b"\0\0\0\x10ftypisom\0\0\0\0" + (1).to_bytes(4, "big") + b"mdat" + (BIG - 16).to_bytes(8, "big"))
        file.truncate(BIG)  # holes: it takes no space
    kept = True
    async with clients(server, 1) as (client,):
        await call(client, "state")
        async with Peak(server) as up:
            begun = time.perf_counter()
            report = await call(client, "upload", sources=[str(film)])
            took = time.perf_counter() - begun
        assert report["files"][0]["status"] == "uploaded", report
        kept &= _told(f"upload of {BIG // MIB} MB", up, took)
        await finished(client, await call(client, "chat", message=WISH))
        await ask(api_url, f"/bench/film-bytes/{BIG}")
        async with Peak(server) as down:
            begun = time.perf_counter()
            video = await finished(client, await call(client, "export"))
            took = time.perf_counter() - begun
        assert video["size_bytes"] == Path(video["file"]).stat().st_size == BIG, video
        Path(video["file"]).unlink()
        await ask(api_url, f"/bench/film-bytes/{SMALL}")
        # Above what it held before all of this, not only before the download.
        down.before = up.before
        kept &= _told(f"export of {BIG // MIB} MB", down, took)
    return kept


def _told(what: str, peak: Peak, took: float) -> bool:
    kept = peak.rise < PROMISE_MIB
    verdict = "" if kept else "   NOT KEPT"
    print(f"{what:18} {took:5.1f} s, {peak.rise:5.1f} MiB above idle (promise: {PROMISE_MIB} MiB){verdict}")
    return kept


async def load(server: Server, api_url: str, folder: Path, count: int) -> bool:
    """So many jobs at once; whether all of them came to their end."""
    picture = folder / "media" / "red.png"
    Image.new("RGB", (64, 36), "red").save(picture)
    before = Counter(await ask(api_url, "/bench/counts"))
    times = Times()
    async with clients(server, CLIENTS) as agents, Peak(server) as peak:
        begun = time.perf_counter()
        jobs = [whole_job(agents[number % CLIENTS], picture, times) for number in range(count)]
        ends = Counter(await asyncio.gather(*jobs))
        took = time.perf_counter() - begun
    counts = Counter(await ask(api_url, "/bench/counts")) - before
    asked = {name: counts[name] for name in ("sessions", "messages", "renders", "downloads")}
    print(f"{count} jobs at once: {took:.1f} s, {dict(ends)}, at the backend {asked}")
    print(f"{'memory':18} {peak.before:.0f} MiB before, {peak.highest:.0f} MiB at most")
    times.print()
    videos = list((folder / "out").glob("*.mp4"))
    return ends["done"] == count and all(number == count for number in asked.values()) and len(videos) == count


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=200, help="jobs at once")
    count = parser.parse_args().jobs
    with tempfile.TemporaryDirectory(prefix="nemo-load-") as name, backend() as api_url:
        folder = Path(name)
        (folder / "media").mkdir()
        with served(api_url, folder) as server:
            light = asyncio.run(films(server, api_url, folder))
        with served(api_url, folder) as server:
            whole = asyncio.run(load(server, api_url, folder, count))
    return 0 if light and whole else 1


if __name__ == "__main__":
    sys.exit(main())
