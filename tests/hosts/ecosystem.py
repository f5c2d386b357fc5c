"""The programs of the ecosystem that check this project, each pinned, installed into .tools on first use."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
TOOLS = ROOT / ".tools"

NPM = {
    "node": "22.23.3",  # for machines with an older one: most of these need 22
    "@anthropic-ai/mcpb": "2.1.2",
    "@modelcontextprotocol/inspector": "2.12.0",
    "@modelcontextprotocol/conformance": "0.2.0-alpha.12",  # the first that knows the revision of 2026-07-28
    "@anthropic-ai/claude-code": "2.1.332",
    "clawhub": "0.23.3",
}
PYPI = {"skills-ref": "0.1.1", "skillsaw": "0.22.0", "check-jsonschema": "0.39.0", "uv": "0.13.9"}


@cache
def programs() -> str:
    """A PATH with all of them.

    Raises:
        subprocess.CalledProcessError: they cannot be installed.
    """
    wanted = "\n".join(f"{name}@{version}" for name, version in {**NPM, **PYPI}.items())
    stamp, python = TOOLS / "installed.txt", TOOLS / "python"
    if not stamp.exists() or stamp.read_text() != wanted:
        shutil.rmtree(TOOLS, ignore_errors=True)
        TOOLS.mkdir()
        (TOOLS / "package.json").write_text('{"private": true}')
        npm = ["npm", "install", "--no-save", "--no-package-lock", "--silent"]
        subprocess.run([*npm, *(f"{n}@{v}" for n, v in NPM.items())], cwd=TOOLS, check=True)
        subprocess.run([sys.executable, "-m", "venv", python], check=True)
        pins = [f"{n}=={v}" for n, v in PYPI.items()]
        subprocess.run([python / "bin" / "python", "-m", "pip", "install", "--quiet", *pins], check=True)
        stamp.write_text(wanted)
    # The project's own interpreter and command come first, then the pinned programs.
    places = [Path(sys.executable).parent, TOOLS / "node_modules/node/bin", TOOLS / "node_modules/.bin", python / "bin"]
    return os.pathsep.join([*map(str, places), os.environ["PATH"]])


def interpreters() -> list[str]:
    """Each Python from 3.11 on that this machine has, the newest of each kind."""
    found = {sysconfig.get_python_version(): sys.executable}
    for minor in range(11, 15):
        kept = sorted(Path.home().glob(f".pyenv/versions/3.{minor}.*/bin/python3.{minor}"))
        for python in filter(None, [shutil.which(f"python3.{minor}"), *kept]):
            if not subprocess.run([python, "-c", ""], capture_output=True, check=False).returncode:
                found[f"3.{minor}"] = str(python)
    return sorted(found.values())


def ran(*command: str | Path, env: Mapping[str, str] | None = None, cwd: Path = ROOT) -> str:
    """What a program says; its whole output is shown if it fails."""
    environment = {**os.environ, "PATH": programs(), **(env or {})}
    found = shutil.which(command[0], path=environment["PATH"]) or command[0]
    ended = subprocess.run(
        [found, *command[1:]], cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=600
    )
    said = ended.stdout + ended.stderr
    assert ended.returncode == 0, f"{command[0]} ended with {ended.returncode}:\n{said}"
    return said
