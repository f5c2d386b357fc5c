"""Runs a file of examples/ as a person would: a process, `nemo-mcp` on the PATH, a home of its own."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import anyio

from nemo_mcp.studio.media import probe

EXAMPLES = Path(__file__).parents[2] / "examples"
_SAVED = re.compile(r"The video is saved as (.+?\.mp4) \(")


async def run(name: str, home: Path, python: str = sys.executable) -> str:
    """What an example says on stdout. Its film must lie where it says, below `home`."""
    kept = {key: os.environ[key] for key in ("LANG", "SYSTEMROOT", "TMPDIR") if key in os.environ}
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    env = {**kept, "HOME": str(home), "USERPROFILE": str(home), "PATH": path, "PYTHONIOENCODING": "utf-8"}
    ended = await anyio.run_process([python, str(EXAMPLES / name)], env=env, check=False)
    told = ended.stdout.decode()
    assert ended.returncode == 0, told + ended.stderr.decode()
    saved = _SAVED.search(told)
    assert saved, told
    film = Path(saved[1])
    assert film.is_relative_to(home)
    assert probe(film).kind == "video"
    assert abs(probe(film).duration_ms - 6000) < 500
    return told
