"""The command line as a person uses it: a process with an environment of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import anyio
import pytest

from rig import FAST, Rig

Ran = subprocess.CompletedProcess[str]


def environment(folder: Path) -> dict[str, str]:
    """Everything in one folder, every wait short."""
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("NEMO_")},
        "NEMO_STATE_DIR": str(folder / "state"),
        "NEMO_CONFIG_DIR": str(folder / "config"),
        "NEMO_OUTPUT_DIR": str(folder / "out"),
        "NEMO_MEDIA_ROOTS": str(folder),
        "PYTHONIOENCODING": "utf-8",
        **{f"NEMO_{name.upper()}": str(seconds) for name, seconds in FAST.items()},
    }


def at(product: Rig, folder: Path) -> dict[str, str]:
    """The environment of a command that works with a rig's studio."""
    return environment(folder) | {"NEMO_API_URL": product.url, "NEMO_WEB_URL": product.url}


async def run(*arguments: str, env: dict[str, str]) -> Ran:
    """Run one command to its end."""
    result = await anyio.run_process([sys.executable, "-m", "nemo_mcp", *arguments], env=env, check=False)
    return Ran(arguments, result.returncode, result.stdout.decode(), result.stderr.decode())


@pytest.fixture
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """This process's environment, with everything in the test's folder; gives a way to set more."""
    for name in list(os.environ):
        if name.startswith(("NEMO_", "SKILL_")):
            monkeypatch.delenv(name)
    for name, value in environment(tmp_path).items():
        if name.startswith("NEMO_"):
            monkeypatch.setenv(name, value)
    return monkeypatch.setenv
