"""Exports: the queue, its processes, and the file at the end."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import anyio
import httpx
import pytest
from studio_house import RENDERER, client_at, draft, house

from nemo_mcp.studio import Studio, StudioOptions


@pytest.mark.proves("studio.render")
async def test_a_render_ends_with_a_file_behind_a_url_that_needs_no_token(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        submitted = (await client.submit("render_1")).json()
        assert submitted == {"taskId": "render_1", "status": "pending", "progress": 0}
        done = await client.rendered("render_1")
        assert (done["status"], done["progress"]) == ("completed", 100)
        assert (done["output"]["duration"], done["output"]["size"]) == (2.0, 250_000)
        token = client.http.headers.pop("Authorization")
        film = await client.http.get(done["output"]["url"])
        assert film.content == b"Hello" * 50_000
        assert film.headers["content-type"] == "video/mp4"
        fallback = "/api/render/proxy/render_1/download"
        assert (await client.http.get(fallback)).status_code == 401
        assert (await client.http.get(fallback, headers={"Authorization": token})).content == film.content
        assert (await client.ledger())["charges"] == []


@pytest.mark.proves("studio.render")
async def test_the_other_shape_says_the_same_in_an_envelope(tmp_path: Path) -> None:
    async with house(tmp_path, StudioOptions(render_shape="enveloped")) as client:
        pending = (await client.submit("render_1")).json()
        assert pending["success"] is True
        with anyio.fail_after(10):
            while (job := (await client.http.get("/api/render/proxy/lambda/render_1")).json()["data"])["status"] in (
                "pending",
                "processing",
            ):
                pass
        assert (job["id"], job["status"], job["progress"]) == ("render_1", "completed", 100)
        assert job["completedAt"] >= job["createdAt"]
        assert (await client.http.get(job["outputUrl"])).content == b"Hello" * 50_000


@pytest.mark.proves("studio.render-refusals")
async def test_what_cannot_be_rendered_is_refused(tmp_path: Path) -> None:
    async with house(tmp_path) as client:

        async def code(render_id: str, **changes: object) -> tuple[int, int]:
            answer = await client.submit(render_id, **changes)
            return answer.status_code, answer.json()["code"]

        assert await code("r1", draft={}) == (400, 400)
        assert await code("r1", draft={"t": [{"tt": 0, "sg": []}]}) == (400, 400)
        assert await code("r1", draft="nothing") == (400, 400)
        assert await code("r1", output={"format": "avi"}) == (400, 400)
        assert await code("r1", sessionId="42") == (404, 1002)
        assert (await client.submit("r1")).status_code == 200
        assert await code("r1") == (409, 409)
        assert (await client.http.get("/api/render/proxy/lambda/r2")).json()["code"] == 404
        body = {"id": "r2", "sessionId": client.session_id, "draft": draft("Hello"), "output": {}}
        bare = await client.http.post("/api/render/proxy/lambda", json=body)
        assert (bare.status_code, bare.json()["code"]) == (402, 402)


@pytest.mark.proves("studio.render-one-at-a-time")
@pytest.mark.parametrize("renderer", ["slow", "stubborn"])
async def test_renders_wait_for_one_another_and_a_cancelled_one_makes_way_within_a_second(
    tmp_path: Path, renderer: str
) -> None:
    async with house(tmp_path) as client:
        await client.submit("slow", draft=draft(renderer))
        await client.submit("quick")
        with anyio.fail_after(5):
            while (await client.http.get("/api/render/proxy/lambda/slow")).json()["progress"] != 50:
                pass
        assert (await client.http.get("/api/render/proxy/lambda/quick")).json()["status"] == "pending"
        began = time.monotonic()
        cancelled = await client.http.post("/api/render/proxy/lambda/slow/cancel")
        assert cancelled.json()["status"] == "cancelled"
        assert (await client.rendered("quick"))["status"] == "completed"
        assert time.monotonic() - began < 1.5
        assert (await client.rendered("slow"))["status"] == "cancelled"
        again = await client.http.post("/api/render/proxy/lambda/quick/cancel")
        assert again.json()["status"] == "completed"


@pytest.mark.proves("studio.render-fails")
async def test_a_failed_render_says_why(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.submit("r1", draft=draft("refuse"))
        await client.submit("r2", draft=draft("crash"))
        refused, crashed = await client.rendered("r1"), await client.rendered("r2")
        assert (refused["status"], refused["error"]) == ("failed", "A file is missing: cat.mp4.")
        assert crashed["status"] == "failed"
        assert "unexpectedly" in crashed["error"]
        assert (await client.http.get("/api/render/proxy/r1/download")).status_code == 404


@pytest.mark.proves("studio.render-restart")
async def test_a_render_that_a_restart_broke_off_begins_again_when_it_is_asked_for(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.submit("r1", draft=draft("once"))
        await client.submit("r2")
        with anyio.fail_after(5):
            while (await client.http.get("/api/render/proxy/lambda/r1")).json()["progress"] != 50:
                pass
    async with house(tmp_path) as client:
        assert (await client.http.get("/api/render/proxy/lambda/r1")).json()["status"] == "pending"
        assert (await client.rendered("r1"))["status"] == "completed"
        assert (await client.rendered("r2"))["status"] == "completed"
    async with Studio(tmp_path).serve() as url, client_at(url) as client:
        await client.enter()
        done = await client.rendered("r2")
        assert done["output"]["url"].startswith(url)
        assert (await client.http.get(done["output"]["url"])).content == b"Hello" * 50_000


_DOOMED = """
import sys, anyio
from pathlib import Path
from nemo_mcp.studio import Studio, renders

renders.RENDERER = [sys.executable, "-S", "-c", sys.argv[2]]

async def main():
    studio = Studio(Path(sys.argv[1]))
    user_id = studio.ledger.token_for("client-1").user_id
    session = studio.projects.create(user_id, "project", "en")
    async with studio.serve():
        studio.renders.submit("r1", user_id, session.id, {"t": [{"tt": 7, "sg": [{"m": {"text": "once"}}]}]}, {})
        while studio.renders.look("r1", user_id).progress != 50:
            await anyio.sleep(0.01)
        print("rendering", flush=True)
        await anyio.sleep_forever()

anyio.run(main)
"""


@pytest.mark.proves("studio.render-restart")
async def test_the_render_of_a_killed_studio_is_taken_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command = [sys.executable, "-c", _DOOMED, str(tmp_path), RENDERER]
    async with await anyio.open_process(command, stderr=None) as doomed:
        assert doomed.stdout is not None
        assert (await doomed.stdout.receive()).strip() == b"rendering"
        doomed.kill()
    monkeypatch.setattr("nemo_mcp.studio.renders._LEASE_SECONDS", 0.3)
    async with house(tmp_path) as client:
        assert (await client.rendered("r1"))["status"] == "completed"


@pytest.mark.proves("studio.render-restart")
async def test_a_render_is_left_to_the_studio_that_works_on_it(tmp_path: Path) -> None:
    async with house(tmp_path) as here, Studio(tmp_path).serve() as url, client_at(url) as there:
        await there.enter()
        await here.submit("r1", draft=draft("slow"))
        with anyio.fail_after(5):
            while (await there.http.get("/api/render/proxy/lambda/r1")).json()["progress"] != 50:
                pass
        cancelled = await there.http.post("/api/render/proxy/lambda/r1/cancel")
        assert cancelled.json()["status"] == "cancelled"
        await here.submit("r2")
        assert (await there.rendered("r2"))["status"] == "completed"


@pytest.mark.proves("studio.download-resumes")
async def test_a_download_resumes_where_it_broke_off(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.submit("r1")
        url = (await client.rendered("r1"))["output"]["url"]
        await client.misbehave({"action": "cut_body", "after": 1000})
        received = b""
        async with client.http.stream("GET", url) as answer:
            etag = answer.headers["etag"]
            with pytest.raises(httpx.RemoteProtocolError):  # noqa: PT012 (what arrived before counts)
                async for chunk in answer.aiter_raw():
                    received += chunk
        assert len(received) == 1000
        rest = await client.http.get(url, headers={"Range": "bytes=1000-", "If-Range": etag})
        assert (rest.status_code, received + rest.content) == (206, b"Hello" * 50_000)
        changed = await client.http.get(url, headers={"Range": "bytes=1000-", "If-Range": '"other"'})
        assert (changed.status_code, len(changed.content)) == (200, 250_000)
