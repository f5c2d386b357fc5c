"""Several people on one server: what is one's own, and that there is no way to anybody else's."""

from __future__ import annotations

import base64
import json
import sqlite3
import sys
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import anyio
import anyio.to_thread
import httpx
import pytest
from mcp import Client, MCPError
from mcp.shared.subscriptions import ResourcesListChanged, ResourceUpdated
from mcp.types import ResourceTemplateReference, TextResourceContents
from neighbours import ALICE, BOB, JSON, TOKENS, Neighbours, application, bearer, neighbours, shared
from PIL import Image
from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from nemo_mcp.config import Settings
from nemo_mcp.http import verifiers
from nemo_mcp.http.app import SignIn
from nemo_mcp.http.users import Servers
from nemo_mcp.http.verify import User
from nemo_mcp.studio import StudioOptions
from rig import ERAS, INITIALIZE, QUIET, Agent, Rig, rig

WISH = "make a 2 second video from this picture"
NEWS = {"jsonrpc": "2.0", "method": "notifications/initialized"}
CALL: dict[str, Any] = {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {"name": "state", "arguments": {}}}


@asynccontextmanager
async def _two(
    server: Neighbours, eras: tuple[str, str] = ("2026-07-28", "2026-07-28")
) -> AsyncIterator[tuple[Agent, Agent]]:
    async with server.client(ALICE, eras[0]) as alice, server.client(BOB, eras[1]) as bob:
        yield alice, bob


def _mine(folder: Path, name: str) -> Path:
    """A user's own folder below another, which the server has made."""
    return next(path for path in folder.iterdir() if path.name.startswith(f"{name}-"))


def _picture(path: Path) -> str:
    Image.new("RGB", (64, 36), "red").save(path)
    return str(path)


async def _read(agent: Agent, uri: str) -> str:
    contents = (await agent.client.read_resource(uri)).contents[0]
    assert isinstance(contents, TextResourceContents)
    return contents.text


async def _suggested(agent: Agent) -> list[str]:
    template = ResourceTemplateReference(type="ref/resource", uri="nemo://sessions/{session}/timeline")
    return list((await agent.client.complete(template, {"name": "session", "value": ""})).completion.values)


@pytest.mark.proves("http.users")
@pytest.mark.parametrize(
    ("eras", "stateless", "one_account"),
    [(ERAS, False, False), (ERAS[::-1], False, True), (ERAS, True, True), (ERAS[::-1], True, False)],
)
async def test_nobody_sees_waits_for_or_cancels_what_is_anothers(
    tmp_path: Path, eras: tuple[str, str], stateless: bool, one_account: bool
) -> None:
    slow = StudioOptions(silence=0, think_seconds=30)
    async with rig(tmp_path, slow) as product:
        # With a token that all share the backend itself would let each into the other's sessions.
        account = {"NEMO_TOKEN": product.studio.ledger.token_for("shared").token} if one_account else {}
        arguments = ["--stateless"] if stateless else []
        async with (
            neighbours(shared(product, **account), *arguments) as server,
            _two(server, eras) as (alice, bob),
        ):
            await alice.call("state")
            upload = await alice.call("upload", sources=[_picture(_mine(product.files, "alice") / "a.png")])
            session = upload["session_id"]
            assert upload["files"][0]["status"] == "uploaded"
            job = await alice.call("chat", message=WISH, wait_seconds=0)
            for tool, arguments_ in (
                ("state", {"job_id": job["job_id"]}),
                ("state", {"job_id": job["job_id"], "session": session, "wait_seconds": 1}),
                ("cancel", {"job_id": job["job_id"]}),
            ):
                told = await bob.error(tool, **arguments_)
                assert "There is no job" in told
                # Nothing tells a job of somebody else from one that never was.
                invented = job["job_id"][:-4] + "ffff"
                assert told == (await bob.error(tool, **arguments_ | {"job_id": invented})).replace(
                    invented, job["job_id"]
                )
            for tool, arguments_ in (
                ("state", {}),
                ("chat", {"message": "make it longer"}),
                ("chat", {"message": "export it"}),
                ("export", {}),
                ("upload", {"sources": ["https://example.com/a.png"]}),
            ):
                assert "no session of yours" in await bob.error(tool, session=session, **arguments_)
            assert await bob.call("state") | {"note": ""} == (await bob.call("state", session="")) | {"note": ""}
            assert (await bob.call("state"))["jobs"] == []
            for page in ("timeline", "timeline.json", "media"):
                with pytest.raises(MCPError):
                    await _read(bob, f"nemo://sessions/{session}/{page}")
                with pytest.raises(MCPError):
                    await _read(bob, f"nemo://sessions/{quote(session + '/../' + session, safe='')}/{page}")
            assert session in await _read(alice, "nemo://sessions")
            assert session not in await _read(bob, "nemo://sessions")
            assert session in await _suggested(alice)
            assert await _suggested(bob) == ["current"]
            # All of that has done nothing to her.
            mine = await alice.call("state", job_id=job["job_id"])
            assert mine["job"]["status"] == "running"
            assert mine["session_id"] == session
            assert len(mine["media"]) == 1
            assert (await alice.call("cancel", job_id=job["job_id"]))["status"] == "cancelled"


@pytest.mark.proves("http.users")
async def test_everybody_has_an_account_a_journal_and_folders_of_their_own(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product:
        async with neighbours(shared(product)) as server, _two(server) as (alice, bob):
            for agent in (alice, bob):
                await agent.call("state")
            await alice.call("upload", sources=[_picture(_mine(product.files, "alice") / "a.png")])
            job = await alice.finish(await alice.call("chat", message=WISH))
            assert job["status"] == "completed"
            assert [(await agent.call("credits"))["available"] for agent in (alice, bob)] == [60, 100]
            video = await alice.finish(await alice.call("export", save_to="mine.mp4"))
            assert Path(video["file"]) == _mine(tmp_path / "out", "alice") / "mine.mp4"
            assert Path(video["file"]).is_file()
        rows: dict[str, int] = {}
        for name in ("alice", "bob"):
            folder = _mine(tmp_path / "state" / "users", name)
            with sqlite3.connect(folder / "journal.db") as journal:
                rows[name] = journal.execute("SELECT (SELECT count(*) FROM sessions), count(*) FROM jobs").fetchone()
            journal.close()
        assert rows == {"alice": (1, 2), "bob": (0, 0)}
        identities = {path.read_text() for path in (tmp_path / "config").rglob("client_id")}
        assert len(identities) == 2


@pytest.mark.proves("http.users")
async def test_a_user_finds_everything_again_after_a_restart(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product:
        async with neighbours(shared(product)) as server, server.client(ALICE) as alice:
            job = await alice.finish(await alice.call("chat", message="make a 2 second video with the title “Hi”"))
        async with neighbours(shared(product)) as server, _two(server) as (alice, bob):
            assert (await alice.call("state", job_id=job["job_id"]))["job"]["status"] == job["status"]
            assert (await alice.call("state"))["session_id"] == job["session_id"]
            assert "There is no job" in await bob.error("state", job_id=job["job_id"])


@pytest.mark.proves("http.users")
async def test_files_are_read_and_written_in_ones_own_folder_alone(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product, neighbours(shared(product)) as server, _two(server) as (alice, bob):
        await alice.call("state")
        await bob.call("state")
        hers, his = (_mine(product.files, name) for name in ("alice", "bob"))
        secret = _picture(hers / "secret.png")
        _picture(product.files / "common.png")
        (his / "link.png").symlink_to(secret)
        (his / "folder").symlink_to(hers, target_is_directory=True)
        tries = [
            secret,
            f"file://{secret}",
            f"{his}/../{hers.name}/secret.png",
            str(his / "link.png"),
            str(his / "folder" / "secret.png"),
            str(product.files / "common.png"),
            str(hers),
            f"{hers}/nothing.png",
        ]
        report = await bob.call("upload", sources=tries)
        assert {file["status"] for file in report["files"]} == {"failed"}
        assert {"may be read" in file["error"] for file in report["files"]} == {True}
        assert (await bob.call("upload", sources=[_picture(his / "mine.png")]))["files"][0]["status"] == "uploaded"
        await bob.finish(await bob.call("chat", message=WISH))
        for target in (f"../{hers.name}/x.mp4", str(tmp_path / "out" / "x.mp4"), "..", "/tmp/x.mp4"):
            assert "output folder" in await bob.error("export", save_to=target)
        assert not (tmp_path / "out" / hers.name).exists()


@pytest.mark.proves("http.users")
async def test_without_folders_of_the_owner_there_are_no_files(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product:
        picture = product.picture()
        bare = shared(product, NEMO_MEDIA_ROOTS="", NEMO_OUTPUT_DIR="", HOME=str(tmp_path))
        async with neighbours(bare) as server, server.client(ALICE) as alice:
            report = await alice.call("upload", sources=[picture])
            assert "may not read files" in report["files"][0]["error"]
            assert "does not write files" in await alice.error("export", save_to="x.mp4")
            await alice.finish(await alice.call("chat", message="make a 3 second video about a lighthouse"))
            video = await alice.finish(await alice.call("export"))
            assert video["file"] == ""
            assert video["url"].startswith("http")


@pytest.mark.proves("http.users")
async def test_a_session_of_the_protocol_belongs_to_who_began_it(tmp_path: Path) -> None:
    async with (
        rig(tmp_path) as product,
        neighbours(shared(product)) as server,
        httpx.AsyncClient(trust_env=False) as web,
    ):

        async def ask(token: str, body: Any, session: str = "", method: str = "POST") -> httpx.Response:
            headers = {**JSON, **bearer(token), **({"Mcp-Session-Id": session} if session else {})}
            return await web.request(method, server.url, json=body, headers=headers)

        session = (await ask(ALICE, INITIALIZE)).headers["mcp-session-id"]
        assert (await ask(ALICE, NEWS, session)).status_code == 202
        for body, method in ((CALL, "POST"), (NEWS, "POST"), (None, "GET"), (None, "DELETE")):
            assert (await ask(BOB, body, session, method)).status_code == 404
        assert (await ask(ALICE, CALL, session)).status_code == 200


@pytest.mark.proves("http.users")
async def test_the_servers_of_all_users_end_within_a_second_with_streams_open(tmp_path: Path) -> None:
    async with (
        rig(tmp_path) as product,
        neighbours(shared(product)) as server,
        httpx.AsyncClient(trust_env=False) as web,
        AsyncExitStack() as streams,
    ):
        for token in (ALICE, BOB):
            headers = {**JSON, **bearer(token)}
            headers["Mcp-Session-Id"] = (await web.post(server.url, json=INITIALIZE, headers=headers)).headers[
                "mcp-session-id"
            ]
            await web.post(server.url, json=NEWS, headers=headers)
            await web.post(server.url, json=CALL, headers=headers)
            stream = await streams.enter_async_context(web.stream("GET", server.url, headers=headers))
            assert stream.status_code == 200
        assert len(list((tmp_path / "state" / "users").glob("*/locks/owner-*.lock"))) == 2
        started = time.monotonic()
        server.process.terminate()
        await anyio.to_thread.run_sync(server.process.wait, 10)
        assert time.monotonic() - started < 1
    assert list((tmp_path / "state" / "users").glob("*/locks/owner-*")) == []


@asynccontextmanager
async def _few(product: Rig, most: int) -> AsyncIterator[tuple[str, Servers]]:
    """The servers of users in this process, with room for few, and their address; the path names the user."""
    settings = product.settings.model_copy(update={"http_jobs": 4})
    servers = Servers(settings, most=most)

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        name = scope["path"].strip("/")
        await servers.serve(User.of("listed", name), {**scope, "path": "/mcp"}, receive, send)

    async with servers.run(), application(serve) as url:
        yield url, servers


@pytest.mark.proves("http.users")
async def test_what_one_user_subscribes_to_tells_nothing_of_another(tmp_path: Path) -> None:
    page = "nemo://sessions/current/timeline"
    async with rig(tmp_path) as product, _few(product, 2) as (url, servers), AsyncExitStack() as stack:
        heard: dict[str, Any] = {}
        for name in ("anna", "ben"):
            client = await stack.enter_async_context(Client(f"{url}/{name}", mode="2026-07-28"))
            heard[name] = await stack.enter_async_context(
                client.listen(resources_list_changed=True, resource_subscriptions=[page])
            )
        buses = {name: servers._open[User.of("listed", name).folder]._server._subscriptions for name in heard}
        # The first that he hears is his own, although hers came before.
        await buses["anna"].publish(ResourceUpdated(uri=page))
        await buses["ben"].publish(ResourcesListChanged())
        with anyio.fail_after(5):
            assert await anext(aiter(heard["anna"])) == ResourceUpdated(uri=page)
            assert await anext(aiter(heard["ben"])) == ResourcesListChanged()


@pytest.mark.proves("http.users")
async def test_idle_users_make_room_for_others_and_those_at_work_do_not(tmp_path: Path) -> None:
    slow = StudioOptions(silence=0, think_seconds=30)
    async with rig(tmp_path, slow) as product, _few(product, 1) as (url, _), httpx.AsyncClient(trust_env=False) as web:

        async def ask(user: str, tool: str, **arguments: Any) -> httpx.Response:
            call = {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {"name": tool, "arguments": arguments}}
            first = await web.post(f"{url}/{user}", json=INITIALIZE, headers=JSON)
            if first.status_code != 200:
                return first
            headers = {**JSON, "Mcp-Session-Id": first.headers["mcp-session-id"]}
            await web.post(f"{url}/{user}", json=NEWS, headers=headers)
            return await web.post(f"{url}/{user}", json=call, headers=headers, timeout=20)

        for user in ("anna", "ben", "anna"):
            assert (await ask(user, "state")).status_code == 200
        answer = await ask("anna", "chat", message="make a 2 second video", wait_seconds=0)
        job = json.loads(answer.text.split("data: ")[-1])["result"]["structuredContent"]
        full = await ask("ben", "state")
        assert full.status_code == 503
        assert int(full.headers["retry-after"]) > 0
        assert '"running"' in (await ask("anna", "state", job_id=job["job_id"])).text
        assert '"cancelled"' in (await ask("anna", "cancel", job_id=job["job_id"])).text
        assert (await ask("ben", "state")).status_code == 200


@pytest.mark.proves("http.users")
def test_the_settings_of_a_user_hold_nothing_of_the_sign_in(tmp_path: Path) -> None:
    settings = Settings(http_tokens=SecretStr(f"alice={ALICE}"), client_id="fixed", state_dir=tmp_path)
    own = settings.for_user("alice-1")
    assert own.http_tokens.get_secret_value() == ""
    assert own.client_id == ""
    assert own.state_folder == tmp_path / "users" / "alice-1"
    assert own.output_dir is None
    assert own.media_roots == []


def _disguises(token: str) -> list[bytes]:
    raw = token.encode()
    return [raw, base64.b64encode(raw).rstrip(b"="), raw.hex().encode(), raw[::-1], quote(token, safe="").encode()]


@pytest.mark.proves("http.secrets")
@pytest.mark.parametrize("era", ERAS)
async def test_a_callers_token_is_nowhere_afterwards(tmp_path: Path, era: str) -> None:
    wrong = "wrong-7c1d9e5f3a2b8c4d6e0f"
    async with rig(tmp_path, QUIET) as product:
        listed = tmp_path / "tokens"
        listed.write_text(f"alice={ALICE}\n")
        values = {"NEMO_HTTP_TOKENS": "", "NEMO_HTTP_TOKENS_FILE": str(listed), "NEMO_LOG_LEVEL": "DEBUG"}
        async with neighbours(shared(product, **values)) as server, httpx.AsyncClient(trust_env=False) as web:
            for token in (wrong, ALICE):
                for body in (b"{", b"[]", json.dumps(CALL).encode()):
                    answer = await web.post(server.url, content=body, headers={**JSON, **bearer(token)})
                    assert token not in answer.text + str(answer.headers)
            results: list[str] = []
            async with server.client(ALICE, era) as alice:
                results.append(str(await alice.call("state")))
                picture = _picture(_mine(product.files, "alice") / "a.png")
                results.append(str(await alice.call("upload", sources=[picture, "/nowhere.png"])))
                results.append(str(await alice.finish(await alice.call("chat", message=WISH))))
                results.append(str(await alice.finish(await alice.call("export"))))
                results.append(await alice.error("state", session="../x"))
                results.append(await alice.error("cancel", job_id="job_1"))
                results.append(await _read(alice, "nemo://sessions"))
            if sys.platform == "linux":
                results.append(Path(f"/proc/{server.process.pid}/cmdline").read_text())
            results.append(server.log)
            assert "Getting resource" in server.log  # which is said at the lowest level alone
        listed.unlink()
        everything = b"\0".join(r.encode() for r in results)
        everything += b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
        assert [t for t in (*_disguises(ALICE), *_disguises(wrong)) if t in everything] == []


@pytest.mark.proves("http.secrets")
async def test_the_backend_is_never_sent_a_callers_token(tmp_path: Path) -> None:
    seen: list[str] = []

    async def answer(request: Request) -> Response:
        seen.append(f"{request.url} {request.headers} {await request.body()!r}")
        data = {"token": "nmv_usr_guest", "available": 7, "frozen": 0, "total": 7}
        return JSONResponse({"code": 0, "data": data})

    backend = Starlette(routes=[Route("/{path:path}", answer, methods=["GET", "POST"])])
    async with application(backend) as url:
        values = {"NEMO_API_URL": url, "NEMO_STATE_DIR": str(tmp_path), "NEMO_CONFIG_DIR": str(tmp_path)}
        async with neighbours({**values, "NEMO_HTTP_TOKENS": TOKENS}) as server, server.client(ALICE) as alice:
            assert (await alice.call("credits"))["available"] == 7
    assert len(seen) >= 2
    assert any("nmv_usr_guest" in request for request in seen)
    assert not any(ALICE in request for request in seen)


@pytest.mark.proves("http.secrets")
async def test_what_runs_behind_the_sign_in_cannot_learn_the_token() -> None:
    seen: list[str] = []

    async def serve(user: User, scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(f"{user} {scope}")
        await Response()(scope, receive, send)

    ways = verifiers(Settings(http_tokens=SecretStr(TOKENS)))
    assert ALICE not in str(vars(ways[0]))
    async with application(SignIn(serve, ways, 10, "Bearer")) as url, httpx.AsyncClient(trust_env=False) as web:
        assert (await web.post(url, headers=bearer(ALICE))).status_code == 200
    assert "alice" in seen[0]
    assert ALICE not in seen[0]
