"""A studio to call from outside, with a director and a renderer whose work is known beforehand."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx

from nemo_mcp.studio import Studio, StudioOptions
from nemo_mcp.studio.media import MediaInfo, UnreadableMedia
from nemo_mcp.studio.model import Beats, Direction, Draft, Question, Source, Stage

ATTRIBUTION = {"X-Skill-Source": "tests", "X-Skill-Version": "1", "X-Skill-Platform": "unknown"}

PLAIN = StudioOptions(silence=0, think_seconds=0)


def draft(*texts: str) -> Draft:
    """A draft with one title a text, each two seconds long."""
    segments = [{"id": str(n), "d": 2000, "m": {"text": text}} for n, text in enumerate(texts)]
    return {"canvas": {"w": 1080, "h": 1920}, "t": [{"tt": 7, "sg": segments}] if segments else []}


def direct(
    message: str,
    *,
    draft: Draft,
    sources: list[Source],
    listen: Callable[[Source], Beats],
    seed: int,
    turn: int,
    **_: Any,
) -> Direction:
    """ "make X" creates in two stages, "add X" edits, "which X" asks, anything else is talk."""
    verb, _, what = message.partition(" ")
    titles = [segment["m"]["text"] for track in draft.get("t", []) for segment in track["sg"]]
    if verb == "make":
        stages = (_stage("generate_video", what), _stage("add_title", what, "The end"))
        return Direction("create", stages, f"I made {what}. It is 4 seconds long, “done” — 完成了。")
    if verb == "add":
        return Direction("edit", (_stage("add_title", *titles, what),), f"I added {what}.")
    if verb == "which":
        return Direction("talk", (), "", Question(f"Which {what}?", ("the red one", "the blue one")))
    return Direction("talk", (), f"You said: {message}")


def _stage(tool: str, *texts: str) -> Stage:
    return Stage(tool, {"text": texts[-1]}, draft(*texts))


class Client:
    """What a client of the API does, in few words."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http
        self.token: dict[str, Any] = {}
        self.session_id = ""

    async def data(self, method: str, path: str, **request: Any) -> Any:
        answer = (await self.http.request(method, path, **request)).json()
        assert answer["code"] == 0, answer
        return answer["data"]

    async def enter(self, client_id: str = "client-1") -> dict[str, Any]:
        """Get a token and use it from now on."""
        self.token = await self.data("POST", "/api/auth/anonymous-token", headers={"X-Client-Id": client_id})
        self.http.headers["Authorization"] = f"Bearer {self.token['token']}"
        return self.token

    async def begin(self) -> str:
        """A new session, which is then the current one."""
        body = {"task_name": "project", "language": "en"}
        session = await self.data("POST", "/api/tasks/me/with-session/nemo_agent", json=body)
        self.session_id = session["session_id"]
        return self.session_id

    def body(self, message: str) -> dict[str, Any]:
        return {
            "app_name": "nemo_agent",
            "user_id": "me",
            "session_id": self.session_id,
            "new_message": {"parts": [{"text": message}]},
        }

    async def chat(self, message: str) -> list[dict[str, Any]]:
        """The events of a turn."""
        answer = await self.http.post("/run_sse", json=self.body(message))
        assert answer.headers["content-type"].startswith("text/event-stream"), answer.text
        return events(answer.content)

    async def titles(self) -> list[str]:
        return [s["m"]["text"] for track in (await self.draft()).get("t", []) for s in track["sg"]]

    async def draft(self) -> Draft:
        return (await self.state())["state"]["draft"]

    async def state(self) -> dict[str, Any]:
        return await self.data("GET", f"/api/state/nemo_agent/me/{self.session_id}/latest")

    async def balance(self) -> tuple[int, int, int]:
        answer = await self.data("GET", "/api/credits/balance/simple")
        return answer["available"], answer["frozen"], answer["total"]

    async def upload(self, *files: tuple[str, bytes]) -> httpx.Response:
        path = f"/api/upload-video/nemo_agent/me/{self.session_id}"
        return await self.http.post(path, files=[("files", file) for file in files])

    async def submit(self, render_id: str, **changes: Any) -> httpx.Response:
        body: dict[str, Any] = {"id": render_id, "sessionId": self.session_id, "draft": draft("Hello")}
        body |= {"output": {"format": "mp4", "quality": "high"}} | changes
        return await self.http.post("/api/render/proxy/lambda", json=body, headers=ATTRIBUTION)

    async def rendered(self, render_id: str) -> dict[str, Any]:
        """A render's answer once it has ended."""
        while True:
            answer = (await self.http.get(f"/api/render/proxy/lambda/{render_id}")).json()
            if answer["status"] not in ("pending", "processing"):
                return answer

    async def misbehave(self, *rules: dict[str, Any]) -> None:
        await self.data("POST", "/studio/faults", json=list(rules))

    async def ledger(self) -> dict[str, Any]:
        return await self.data("GET", "/studio/ledger")


@asynccontextmanager
async def client_at(url: str) -> AsyncGenerator[Client]:
    async with httpx.AsyncClient(base_url=url, timeout=10, trust_env=False) as http:
        yield Client(http)


@asynccontextmanager
async def house(folder: Path, options: StudioOptions = PLAIN) -> AsyncGenerator[Client]:
    """A served studio and a client that has entered it and begun a session."""
    async with Studio(folder, options).serve() as url, client_at(url) as client:
        await client.enter()
        await client.begin()
        yield client


def events(body: bytes) -> list[dict[str, Any]]:
    """The JSON events of a stream's bytes."""
    lines = [line for line in body.split(b"\n") if line.startswith(b"data:")]
    return [json.loads(line[5:]) for line in lines if line[5:].strip()]


def texts(stream: list[dict[str, Any]], *, partial: bool) -> str:
    """The text of an ADK stream's partial, or of its whole events."""
    parts = [p for e in stream if bool(e.get("partial")) is partial for p in e.get("content", {}).get("parts", [])]
    return "".join(part.get("text", "") for part in parts)


PICTURE, SONG = b"picture 1", b"song 1"


def probe(path: Path, name: str) -> MediaInfo:
    """Reads files that begin with what they are."""
    content = path.read_bytes()
    if content.startswith(b"picture"):
        return MediaInfo("image", 0, 640, 480, 0)
    if content.startswith(b"song"):
        return MediaInfo("audio", 61_500, 0, 0, 0)
    raise UnreadableMedia(f"{name} is damaged.")


RENDERER = """
import json, os, sys, time
job = json.load(open(sys.argv[1]))
title = job["draft"]["t"][0]["sg"][0]["m"]["text"]
say = lambda line: print(json.dumps(line), flush=True)
say({"progress": 50})
if title == "slow":
    sys.stdin.read()
if title == "stubborn":
    time.sleep(60)
if title == "once" and not os.path.exists(job["target"] + ".seen"):
    open(job["target"] + ".seen", "w").close()
    sys.stdin.read()
    sys.exit(1)
if title == "crash":
    sys.exit(3)
if title == "refuse":
    say({"error": "A file is missing: cat.mp4."})
else:
    with open(job["target"], "wb") as film:
        film.write(title.encode() * 50_000)
    say({"done": {"duration": 2.0, "size": film_size, "width": 1080, "height": 1920}})
""".replace("film_size", "len(title.encode()) * 50_000")
"""A renderer that writes the first title of the draft many times, unless the title says something else.

"once" renders at the second attempt, for the first one lasts until its studio goes away.
"""
