"""Which skill is in use, as the backend sees it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import anyio
import pytest

from nemo_mcp import __version__
from scripted_server import ScriptedServer, ok

SKILL = '---\nname: promo\ndescription: x\nmetadata:\n  version: "3.1"\n---\n'


@pytest.mark.proves("skills.headers")
@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        ([], {}, ("nemo-mcp", __version__, "unknown")),
        ([], {"NEMO_SKILL": "music-video-clip", "SKILL_SOURCE": "zed"}, ("music-video-clip", __version__, "zed")),
        (["--skill", "promo@2.0"], {"NEMO_SKILL": "other"}, ("promo", "2.0", "unknown")),
        (["--skill", ".cursor/skills/promo"], {}, ("promo", "3.1", "cursor")),
    ],
)
async def test_the_skill_in_use_reaches_the_headers(
    tmp_path: Path, arguments: list[str], environment: dict[str, str], expected: tuple[str, ...]
) -> None:
    folder = tmp_path / ".cursor/skills/promo"
    folder.mkdir(parents=True)
    (folder / "SKILL.md").write_text(SKILL)
    server = ScriptedServer()
    await server.start()
    server.on("GET /api/credits/balance/simple", ok({"available": 5}))
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("NEMO_", "SKILL_"))}
    folders = {"NEMO_API_URL": server.url, "NEMO_STATE_DIR": str(tmp_path), "NEMO_CONFIG_DIR": str(tmp_path)}
    command = [sys.executable, "-m", "nemo_mcp", "credits", *arguments]
    try:
        ended = await anyio.run_process(
            command, env=kept | folders | environment, cwd=tmp_path, check=False, stdout=subprocess.PIPE
        )
    finally:
        await server.stop()
    assert b"5 credits" in ended.stdout
    assert len(server.asked) >= 2
    for asked in server.asked:
        found = tuple(asked.headers[f"x-skill-{name}"] for name in ("source", "version", "platform"))
        assert found == expected
