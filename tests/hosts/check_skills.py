"""`make hosts`: the skills, checked by the programs that will read them, and every command in them run as printed."""

from __future__ import annotations

import http.server
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import anyio.to_thread
import pytest
from ecosystem import ran
from printed import SKILLS, make_media, shell_lines

from nemo_mcp import __version__
from nemo_mcp.studio import StudioOptions
from rig import rig

RICH = StudioOptions(silence=0, think_seconds=0, credits=1000)


@pytest.mark.parametrize("skill", SKILLS, ids=lambda path: path.name)
def test_the_reference_validator_takes_it(skill: Path) -> None:
    assert "Valid skill" in ran("agentskills", "validate", skill)


class _NothingThere(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(404)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_POST = do_HEAD = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture(scope="module")
def registry() -> Iterator[str]:
    """A registry on loopback that knows nothing."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _NothingThere)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.mark.parametrize("skill", SKILLS, ids=lambda path: path.name)
def test_clawhub_would_publish_it(skill: Path, registry: str, tmp_path: Path) -> None:
    where = ["--registry", registry, "--site", registry, "--no-input"]
    said = ran(
        "clawhub",
        *where,
        "publish",
        skill,
        "--version",
        __version__,
        "--dry-run",
        "--json",
        env={"HOME": str(tmp_path)},
    )
    report = json.loads(said[said.index("{") : said.rindex("}") + 1])
    assert report["status"] == "would-publish"
    assert (report["slug"], report["version"]) == (skill.name, __version__)


@pytest.mark.parametrize("skill", SKILLS, ids=lambda path: path.name)
async def test_every_command_runs_as_printed(skill: Path, tmp_path: Path) -> None:
    commands = shell_lines(skill)
    assert commands
    async with rig(tmp_path, RICH) as product:
        made = set(re.findall(r"--save-to (\S+)", "\n".join(commands)))
        for name in set(re.findall(r"\w[\w-]*\.(?:png|jpg|mp4|mov|mp3)", "\n".join(commands))) - made:
            await anyio.to_thread.run_sync(make_media, product.files / name)
        own = str(Path(sys.executable).parent)
        path = os.pathsep.join([own, os.environ["PATH"]])
        env = {**os.environ, **product.environment, "PATH": path, "NEMO_TURN_SECONDS": "900"}
        for command in commands:
            ended = await anyio.run_process(
                ["bash", "-eu", "-c", command], cwd=product.files, env=env, check=False, stderr=subprocess.STDOUT
            )
            said = ended.stdout.decode()
            assert ended.returncode == 0, f"{command}\n{said}"
            assert "did not understand" not in said, said
            assert "Answer with:" not in said, said
        assert {path.name for path in (tmp_path / "out").rglob("*.mp4")} == made
