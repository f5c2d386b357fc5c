"""The server as a process: both eras over stdio, HTTP, and a prompt end."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import anyio
import pytest
from anyio.streams.buffered import BufferedByteReceiveStream
from mcp import Client

from rig import COMMAND, ERAS, INITIALIZE, Agent, Rig, rig

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.mark.proves("process.stdio")
@pytest.mark.parametrize("era", ERAS)
async def test_a_job_over_stdio_in_both_eras(tmp_path: Path, era: str) -> None:
    async with rig(tmp_path) as product, product.process(era) as agent:
        await agent.call("upload", sources=[product.picture()])
        job = await agent.finish(await agent.call("chat", message="make a 2 second video from this picture"))
        assert job["status"] == "completed"
        assert (await agent.call("credits"))["available"] == 60


@pytest.mark.proves("process.http")
@pytest.mark.parametrize("era", ERAS)
async def test_a_job_over_http_in_both_eras(tmp_path: Path, era: str) -> None:
    async with rig(tmp_path) as product:
        command = [*COMMAND, "serve", "--port", "0"]
        async with await anyio.open_process(command, env=os.environ | product.environment) as server:
            assert server.stderr
            told = await BufferedByteReceiveStream(server.stderr).receive_until(b" (Ctrl-C", 1000)
            async with Client(told.decode().split(" at ")[1], mode=era) as client:
                agent = Agent(client)
                await agent.call("upload", sources=[product.picture()])
                job = await agent.call("chat", message="make a 2 second video from this picture", wait_seconds=0)
                assert (await agent.finish(job))["status"] == "completed"
                assert (await agent.call("state"))["ready_to_export"]
            server.terminate()


@pytest.mark.proves("process.http")
def test_a_server_without_sign_in_serves_this_machine_alone() -> None:
    refused = subprocess.run([*COMMAND, "serve", "--host", "0.0.0.0"], capture_output=True, text=True, timeout=20)
    assert refused.returncode == 1
    assert "only this machine" in refused.stderr


def _start(product: Rig) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        COMMAND,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | product.environment,
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write(json.dumps(INITIALIZE).encode() + b"\n")
    process.stdin.flush()
    assert b"serverInfo" in process.stdout.readline()
    state = {"jsonrpc": "2.0", "method": "notifications/initialized"}
    call = {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {"name": "state", "arguments": {}}}
    process.stdin.write(json.dumps(state).encode() + b"\n" + json.dumps(call).encode() + b"\n")
    process.stdin.flush()
    assert process.stdout.readline()
    return process


@POSIX
@pytest.mark.proves("process.ends")
@pytest.mark.parametrize("how", ["eof", "SIGTERM", "SIGINT"])
async def test_the_server_ends_within_a_second_with_the_journal_whole(tmp_path: Path, how: str) -> None:
    import anyio.to_thread

    async with rig(tmp_path) as product:
        process = await anyio.to_thread.run_sync(_start, product)
        started = time.monotonic()
        if how == "eof":
            assert process.stdin
            process.stdin.close()
        else:
            process.send_signal(getattr(signal, how))
        await anyio.to_thread.run_sync(process.wait, 10)
        assert time.monotonic() - started < 1
        for stream in (process.stdin, process.stdout, process.stderr):
            assert stream
            stream.close()
        with sqlite3.connect(tmp_path / "state" / "journal.db") as journal:
            assert journal.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        journal.close()
        assert not list((tmp_path / "state" / "locks").glob("owner-*"))
