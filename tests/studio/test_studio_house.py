"""The studio as a library: how it starts, ends, and what it needs."""

from __future__ import annotations

import importlib.util
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest
from studio_house import client_at, house

from nemo_mcp.studio import ExtraMissing, Studio, StudioOptions, create_app


@pytest.mark.proves("studio.ends")
async def test_a_studio_ends_at_once_also_with_open_streams(tmp_path: Path) -> None:
    async with httpx.AsyncClient(trust_env=False) as outside:
        async with house(tmp_path, StudioOptions(silence=0, think_seconds=600)) as client:
            await client.misbehave({"action": "hang", "path": "/nowhere"})
            url, headers = f"{client.http.base_url}/run_sse", client.http.headers
            stream = outside.stream("POST", url, json=client.body("make a film"), headers=headers)
            answer = await stream.__aenter__()
            await anext(answer.aiter_raw())
            ending = time.monotonic()
        assert time.monotonic() - ending < 1
        await stream.__aexit__(None, None, None)
    async with house(tmp_path) as client:
        assert await client.balance() == (100, 0, 100)


@pytest.mark.proves("studio.ends")
async def test_what_goes_wrong_beside_a_studio_comes_out_as_it_is(tmp_path: Path) -> None:
    with pytest.raises(LookupError, match="mine"):
        async with Studio(tmp_path).serve():
            raise LookupError("mine")


@pytest.mark.proves("studio.ends")
async def test_signals_stay_with_the_program(tmp_path: Path) -> None:
    before = signal.getsignal(signal.SIGINT)
    async with Studio(tmp_path).serve():
        assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.proves("studio.ends")
async def test_a_port_may_be_chosen_and_a_taken_one_is_an_error(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(OSError, match=r"in use|normally permitted"):
            async with Studio(tmp_path).serve(port):
                pass
    async with Studio(tmp_path).serve(port) as url:
        assert url == f"http://127.0.0.1:{port}"


@pytest.mark.proves("studio.light")
def test_the_studio_is_light_to_import() -> None:
    heavy = ("numpy", "av", "PIL", "starlette", "uvicorn", "httpx")
    code = f"import sys, nemo_mcp.studio; print([m for m in {heavy} if m in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


@pytest.mark.proves("studio.light")
async def test_a_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    find = importlib.util.find_spec
    monkeypatch.setattr("nemo_mcp.studio.studio.find_spec", lambda name: None if name == "av" else find(name))
    with pytest.raises(ExtraMissing, match=r'pip install "nemo-mcp\[studio\]"'):
        create_app(Studio(tmp_path))
    with pytest.raises(ExtraMissing):
        async with Studio(tmp_path).serve():
            pass


@pytest.mark.proves("studio.ends")
async def test_the_application_can_be_put_into_another_server(tmp_path: Path) -> None:
    transport = httpx.ASGITransport(create_app(Studio(tmp_path)))
    async with httpx.AsyncClient(transport=transport, base_url="http://studio") as http:
        answer = await http.post("/api/auth/anonymous-token", headers={"X-Client-Id": "me"})
        assert answer.json()["data"]["credits"] == 100


@pytest.mark.proves("studio.ends")
async def test_making_a_studio_touches_no_disk(tmp_path: Path) -> None:
    Studio(tmp_path / "new")
    assert not (tmp_path / "new").exists()
    async with Studio(tmp_path / "new").serve() as url, client_at(url) as client:
        await client.enter()
    assert (tmp_path / "new" / "studio.db").exists()
