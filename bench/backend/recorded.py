"""A backend that has seen one job of the studio and answers every later one in the same way, at once.

`python bench/backend/recorded.py` prints its address, and serves until its input ends. Films are as long as the last
`GET /bench/film-bytes/N` says; what is uploaded is read and forgotten. `GET /bench/counts` tells what was asked for.
"""

from __future__ import annotations

import asyncio
import secrets
import socket
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import httpx
import uvicorn
from PIL import Image
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from nemo_mcp.studio import Studio, StudioOptions

WISH = "make a 2 second video from this picture"
HEADERS = {"X-Skill-Source": "bench", "X-Skill-Version": "1", "X-Skill-Platform": "unknown"}
SESSION, RENDER = "/api/tasks/me/with-session/nemo_agent", "/api/render/proxy/lambda"
PIECE = bytes(1 << 16)


@dataclass(frozen=True)
class Record:
    """What the studio answered in one job; ids in it stand for those of other jobs."""

    session_id: str
    task_id: str
    token: str
    session: str
    upload: str
    empty: str
    stream: bytes
    full: str
    submitted: str
    status: str
    claim: str
    credits: str

    @classmethod
    async def make(cls) -> Record:
        """Do the job with a studio."""
        picture = BytesIO()
        Image.new("RGB", (64, 36), "red").save(picture, "PNG")
        with tempfile.TemporaryDirectory() as folder:
            async with (
                Studio(Path(folder), StudioOptions(silence=0, think_seconds=0)).serve() as url,
                httpx.AsyncClient(base_url=url, headers=HEADERS, timeout=60, trust_env=False) as http,
            ):

                async def ask(method: str, path: str, **content: object) -> httpx.Response:
                    answer = await http.request(method, path, **content)  # type: ignore[arg-type]
                    answer.raise_for_status()
                    return answer

                token = await ask("POST", "/api/auth/anonymous-token", headers={"X-Client-Id": "bench"})
                http.headers["Authorization"] = f"Bearer {token.json()['data']['token']}"
                session = await ask("POST", SESSION, json={"task_name": "project"})
                ids = session.json()["data"]
                state = f"/api/state/nemo_agent/me/{ids['session_id']}/latest"
                upload = await ask(
                    "POST",
                    f"/api/upload-video/nemo_agent/me/{ids['session_id']}",
                    files={"files": ("red.png", picture.getvalue())},
                )
                empty = await ask("GET", state)
                message = {"session_id": ids["session_id"], "new_message": {"parts": [{"text": WISH}]}}
                stream = await ask("POST", "/run_sse", json={"app_name": "nemo_agent", "user_id": "me", **message})
                full = await ask("GET", state)
                draft = full.json()["data"]["state"]["draft"]
                order = {"id": "RENDER", "sessionId": ids["session_id"], "draft": draft}
                submitted = await ask("POST", RENDER, json=order | {"output": {"resolution": "480p"}})
                while (status := await ask("GET", f"{RENDER}/RENDER")).json()["status"] != "completed":
                    await asyncio.sleep(0.2)
                done = status.json()
                claim = await ask("POST", "/api/auth/claim-token", json=ids)
                credits = await ask("GET", "/api/credits/balance/simple")
                return cls(
                    session_id=ids["session_id"],
                    task_id=ids["task_id"],
                    token=token.text,
                    session=session.text,
                    upload=upload.text,
                    empty=empty.text,
                    stream=stream.content,
                    full=full.text,
                    submitted=submitted.text,
                    status=status.text.replace(done["output"]["url"], "URL"),
                    claim=claim.text,
                    credits=credits.text,
                )


class Backend:
    """Answers from the record."""

    def __init__(self, record: Record, url: str) -> None:
        self._record = record
        self._url = url
        self._film_bytes = 64 * 1024
        self._done: set[str] = set()
        self._counts: Counter[str] = Counter()

    def app(self) -> Starlette:
        """The paths that a job goes through."""
        record = self._record
        return Starlette(
            routes=[
                Route("/api/auth/anonymous-token", self._same(record.token), methods=["POST"]),
                Route(SESSION, self._session, methods=["POST"]),
                Route("/api/upload-video/nemo_agent/me/{session}", self._upload, methods=["POST"]),
                Route("/api/state/nemo_agent/me/{session}/latest", self._state),
                Route("/run_sse", self._run, methods=["POST"]),
                Route(RENDER, self._submit, methods=["POST"]),
                Route(RENDER + "/{render}", self._status),
                Route("/renders/{render}.mp4", self._film),
                Route("/api/auth/claim-token", self._same(record.claim), methods=["POST"]),
                Route("/api/credits/balance/simple", self._same(record.credits)),
                Route("/bench/film-bytes/{size:int}", self._resize),
                Route("/bench/counts", self._tell),
            ]
        )

    def _same(self, text: str) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            return _json(text)

        return answer

    async def _session(self, request: Request) -> Response:
        mine = str(10**18 + secrets.randbelow(8 * 10**18))
        self._counts["sessions"] += 1
        text = self._record.session.replace(self._record.session_id, mine)
        return _json(text.replace(self._record.task_id, f"task_{mine}"))

    async def _upload(self, request: Request) -> Response:
        async for piece in request.stream():
            self._counts["uploaded bytes"] += len(piece)
        self._counts["uploads"] += 1
        return _json(self._record.upload)

    async def _state(self, request: Request) -> Response:
        mine = request.path_params["session"]
        text = self._record.full if mine in self._done else self._record.empty
        return _json(text.replace(self._record.session_id, mine))

    async def _run(self, request: Request) -> Response:
        self._counts["messages"] += 1
        self._done.add((await request.json())["session_id"])
        return Response(self._record.stream, media_type="text/event-stream")

    async def _submit(self, request: Request) -> Response:
        self._counts["renders"] += 1
        return _json(self._record.submitted.replace("RENDER", (await request.json())["id"]))

    async def _status(self, request: Request) -> Response:
        mine = request.path_params["render"]
        text = self._record.status.replace("RENDER", mine)
        return _json(text.replace("URL", f"{self._url}/renders/{mine}.mp4"))

    async def _film(self, request: Request) -> Response:
        head = b"\0\0\0\x10ftypisom\0\0\0\0" + (1).to_bytes(4, "big") + b"mdat"
        head += (self._film_bytes - 16).to_bytes(8, "big")

        async def film() -> AsyncIterator[bytes]:
            yield head
            left = self._film_bytes - len(head)
            while left:
                piece = PIECE[:left]
                yield piece
                left -= len(piece)

        self._counts["downloads"] += 1
        facts = {"Content-Length": str(self._film_bytes)}
        return StreamingResponse(film(), headers=facts, media_type="video/mp4")

    async def _resize(self, request: Request) -> Response:
        self._film_bytes = request.path_params["size"]
        return _json("{}")

    async def _tell(self, request: Request) -> Response:
        return JSONResponse(self._counts)


def _json(text: str) -> Response:
    return Response(text, media_type="application/json")


async def main() -> None:
    """Record, serve, end with the input."""
    record = await Record.make()
    listener = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    config = uvicorn.Config(Backend(record, url).app(), log_level="warning", access_log=False, backlog=1024)
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    print(url, flush=True)
    await asyncio.to_thread(sys.stdin.read)
    server.should_exit = True
    await serving


if __name__ == "__main__":
    asyncio.run(main())
