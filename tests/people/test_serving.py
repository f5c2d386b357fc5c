"""How the server starts and ends."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from conftest import environment
from rig import INITIALIZE

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
# The server with a lifespan that takes time to end and leaves a mark.
WATCHED = """
import sys
from contextlib import asynccontextmanager
from pathlib import Path
import anyio
import nemo_mcp.server
from mcp.server import MCPServer
from nemo_mcp.cli import main

def create_server(settings, **_):
    @asynccontextmanager
    async def lifespan(server):
        yield
        with anyio.CancelScope(shield=True):
            await anyio.sleep({leaving})
        Path(r"{mark}").write_text("left")
    return MCPServer("watched", lifespan=lifespan)

nemo_mcp.server.create_server = create_server
sys.exit(main({arguments}))
"""


def _spawn(folder: Path, leaving: float, *arguments: str) -> subprocess.Popen[bytes]:
    code = WATCHED.format(leaving=leaving, mark=folder / "mark", arguments=list(arguments))
    return subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(folder),
    )


def _end(process: subprocess.Popen[bytes], how: str) -> float:
    """Seconds that the process takes to end."""
    started = time.monotonic()
    if how == "eof":
        assert process.stdin
        process.stdin.close()
    else:
        process.send_signal(getattr(signal, how))
    assert process.wait(10) == 0
    return time.monotonic() - started


@POSIX
@pytest.mark.proves("serve.lifespan")
@pytest.mark.parametrize("how", ["eof", "SIGTERM", "SIGINT"])
def test_whatever_ends_the_stdio_server_its_lifespan_is_left(tmp_path: Path, how: str) -> None:
    with _spawn(tmp_path, 0.2) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(json.dumps(INITIALIZE).encode() + b"\n")
        process.stdin.flush()
        assert b"serverInfo" in process.stdout.readline()
        assert _end(process, how) < 1
    assert (tmp_path / "mark").exists()


@POSIX
@pytest.mark.proves("serve.lifespan")
def test_a_lifespan_that_does_not_end_is_not_waited_for(tmp_path: Path) -> None:
    with _spawn(tmp_path, 30) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(json.dumps(INITIALIZE).encode() + b"\n")
        process.stdin.flush()
        process.stdout.readline()
        assert _end(process, "SIGTERM") < 1.2


@POSIX
@pytest.mark.proves("serve.http")
@pytest.mark.parametrize("how", ["SIGTERM", "SIGINT"])
def test_the_http_server_ends_within_a_second_with_a_stream_open(tmp_path: Path, how: str) -> None:
    import httpx

    with _spawn(tmp_path, 0, "serve", "--port", "0") as process:
        assert process.stderr
        url = process.stderr.readline().decode().split(" at ")[1].split()[0]
        headers = {"Accept": "application/json, text/event-stream"}
        with httpx.Client(headers=headers, trust_env=False) as client:
            answer = client.post(url, json=INITIALIZE)
            client.headers["Mcp-Session-Id"] = answer.headers["mcp-session-id"]
            client.post(url, json={"jsonrpc": "2.0", "method": "notifications/initialized"})
            with client.stream("GET", url) as stream:
                assert stream.status_code == 200
                assert _end(process, how) < 1
    assert (tmp_path / "mark").exists()


@POSIX
@pytest.mark.proves("serve.http")
def test_the_studio_as_a_program_says_how_to_use_it_and_ends_when_told(tmp_path: Path) -> None:
    with _spawn(tmp_path, 0, "studio", "--port", "0") as process:
        assert process.stdout
        url = process.stdout.readline().decode().split(" at ")[1].split()[0]
        assert f"NEMO_API_URL={url}" in b"".join(process.stdout.readline() for _ in range(3)).decode()
        assert _end(process, "SIGTERM") < 1


@pytest.mark.proves("serve.http")
def test_a_port_in_use_is_told_in_a_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        for command in ("serve", "studio"):
            with _spawn(tmp_path, 0, command, "--port", str(taken.getsockname()[1])) as process:
                assert process.stderr
                assert process.stderr.read().decode().startswith(f"Port {taken.getsockname()[1]}")
                assert process.wait(10) == 1


@pytest.mark.proves("serve.light")
def test_the_server_starts_without_anything_heavy() -> None:
    code = "import sys, nemo_mcp.commands.serving; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.split()
    assert "nemo_mcp.server" in loaded
    assert {"numpy", "av", "PIL", "httpx", "nemo_mcp.studio", "nemo_mcp.backend.client"} & set(loaded) == set()
