"""`make hosts`: MCP Inspector's command line as the client, of the server and of a whole job."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import anyio.to_thread
import pytest
from ecosystem import ran

from rig import QUIET, Rig, rig

SERVER = [sys.executable, "-m", "nemo_mcp"]


def inspector(product: Rig, *arguments: str) -> dict[str, Any]:
    given = [word for name, value in product.environment.items() for word in ("-e", f"{name}={value}")]
    said = ran("mcp-inspector", "--cli", *given, *SERVER, *arguments, env={"HOME": str(product.files)})
    return json.loads(said[said.index("{") : said.rindex("}") + 1])


def called(product: Rig, tool: str, **arguments: object) -> dict[str, Any]:
    pairs = [f"{name}={json.dumps(value)}" for name, value in arguments.items()]
    given = ["--tool-arg", *pairs] if pairs else []
    return inspector(product, "--method", "tools/call", "--tool-name", tool, *given)["structuredContent"]


async def test_the_tools_are_portable(tmp_path: Path) -> None:
    async with rig(tmp_path) as product:
        listed = await anyio.to_thread.run_sync(inspector, product, "--method", "tools/list", "--strict")
        assert [tool["name"] for tool in listed["tools"]] == ["upload", "chat", "state", "credits", "export", "cancel"]


async def test_a_whole_job_through_tools_call(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product:

        def job() -> None:
            picture = product.picture()
            report = called(product, "upload", sources=[picture], session="new")
            assert report["files"][0]["status"] == "uploaded"
            wish = "Make a 2 second video from this picture."
            done = called(product, "chat", message=wish, session=report["session_id"])
            assert done["status"] == "completed"
            assert called(product, "state")["ready_to_export"]
            made = called(product, "export", save_to="whole.mp4")
            while made["status"] == "running":
                made = called(product, "state", job_id=made["job_id"], wait_seconds=30)["job"]
            assert Path(made["file"]).stat().st_size > 1000
            assert called(product, "credits")["available"] == 60

        await anyio.to_thread.run_sync(job)


async def test_a_tool_error_is_told(tmp_path: Path) -> None:
    async with rig(tmp_path) as product:
        command = ["--method", "tools/call", "--tool-name", "cancel", "--tool-arg", "job_id=job_0"]
        with pytest.raises(AssertionError, match="ended with 5"):
            await anyio.to_thread.run_sync(inspector, product, *command)
