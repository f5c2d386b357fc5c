"""Records whole event streams into `tests/data/streams/`: of the studio in both dialects, and of a real ADK server.

    python tests/streams.py

Ids and times in them are new each time; what they tell is not, and `tests/backend/test_stream_captures.py` knows it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import anyio
import httpx
from PIL import Image

from nemo_mcp.studio import Studio, StudioOptions
from nemo_mcp.studio.faults import Rule

FOLDER = Path(__file__).with_name("data") / "streams"
WISH = "用这张图片做一个4秒的视频"
OPEN = "加一个标题"

_QUIET = StudioOptions(silence=0, think_seconds=0)
_LIVELY = replace(_QUIET, think_seconds=0.05, heartbeat_seconds=0.01)

# name → the studio, the faults, the message
_WRITTEN: dict[str, tuple[StudioOptions, list[dict[str, Any]], str]] = {
    "plain": (_QUIET, [], WISH),
    "silent": (_QUIET, [{"action": "silent"}], WISH),
    "said-twice": (_QUIET, [{"action": "duplicate_text"}], WISH),
    "heartbeats": (_LIVELY, [], WISH),
    "question-tool": (replace(_QUIET, question_form="tool"), [], OPEN),
    "error-frame": (_QUIET, [{"action": "error_frame", "message": "出错了"}], WISH),
    "broken-error-frame": (_QUIET, [{"action": "broken_error_frame", "message": 'no "tea" left'}], WISH),
    "error-code": (_QUIET, [{"action": "error_code"}], WISH),
    "crlf": (_QUIET, [{"action": "crlf"}], WISH),
    "comments": (_QUIET, [{"action": "comments"}], WISH),
    "ids": (_QUIET, [{"action": "ids"}], WISH),
    "empty-data": (_QUIET, [{"action": "empty_data"}], WISH),
    "half-an-event": (_QUIET, [{"action": "broken_frame", "after": 2}], WISH),
    "everything": (_LIVELY, [{"action": name} for name in ("crlf", "comments", "ids", "empty_data")], WISH),
    "torn": (_QUIET, [{"action": "end_body", "path": "/run_sse", "after": 400}], WISH),
}
_ADK_SCENES = ("deltas", "silent", "crash-after", "crash-before", "nothing")


async def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (options, rules, message) in _WRITTEN.items():
        for dialect in ("adk", "typed"):
            with tempfile.TemporaryDirectory() as folder:
                studio = Studio(Path(folder), replace(options, dialect=dialect))
                async with studio.serve() as url:
                    studio.faults.add(*map(Rule.model_validate, rules))
                    stream = await _said(url, message)
            (FOLDER / f"{dialect}-{name}.sse").write_bytes(stream)
    async with _adk() as url:
        for scene in _ADK_SCENES:
            (FOLDER / f"server-{scene}.sse").write_bytes(await _said(url, f"{scene} please"))


async def _said(url: str, message: str) -> bytes:
    """The stream that a message gets in a new session with one picture."""
    picture = BytesIO()
    Image.new("RGB", (64, 36), "red").save(picture, "png")
    async with httpx.AsyncClient(base_url=url, timeout=60, trust_env=False) as http:
        token = (await http.post("/api/auth/anonymous-token", headers={"X-Client-Id": "recorder"})).json()["data"]
        http.headers["Authorization"] = f"Bearer {token['token']}"
        session = (await http.post("/api/tasks/me/with-session/nemo_agent", json={"task_name": "project"})).json()[
            "data"
        ]
        session_id = session["session_id"]
        files = [("files", ("red.png", picture.getvalue(), "image/png"))]
        await http.post(f"/api/upload-video/nemo_agent/me/{session_id}", files=files)
        body = {"app_name": "nemo_agent", "user_id": "me", "session_id": session_id}
        answer = await http.post("/run_sse", json={**body, "new_message": {"parts": [{"text": message}]}})
        assert answer.headers["content-type"].startswith("text/event-stream"), answer.text
        return answer.content


@asynccontextmanager
async def _adk() -> AsyncIterator[str]:
    program = Path(__file__).with_name("adk") / "backend.py"
    # What its scenes break is printed: nobody needs to see that.
    async with await anyio.open_process([sys.executable, str(program)], stderr=subprocess.DEVNULL) as process:
        assert process.stdout
        assert process.stdin
        yield (await process.stdout.receive()).decode().strip()
        await process.stdin.aclose()


if __name__ == "__main__":
    anyio.run(main)
