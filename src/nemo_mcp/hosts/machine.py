"""The machine as far as hosts' files are concerned: its operating system, its folders, and how this program starts."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

# An environment that `uvx` made lies in uv's cache, which may be emptied at any time.
_TEMPORARY = re.compile(r"(archive|environments|builds)-v\d+")


@dataclass(frozen=True)
class Machine:
    """`platform` as `sys.platform` names it; `environ` is the environment that folders are read from."""

    platform: str = sys.platform
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    python: str = sys.executable
    prefix: str = sys.prefix

    def folder(self, name: str) -> Path:
        """`home`, `config` (XDG), `roaming` or `local` (Windows)."""
        home = Path(self.environ.get("USERPROFILE" if self.windows else "HOME") or Path.home())
        given, default = {
            "home": ("", home),
            "config": ("XDG_CONFIG_HOME", home / ".config"),
            "roaming": ("APPDATA", home / "AppData" / "Roaming"),
            "local": ("LOCALAPPDATA", home / "AppData" / "Local"),
        }[name]
        return Path(self.environ.get(given) or default)

    @property
    def windows(self) -> bool:
        return self.platform == "win32"

    def command(self, *, studio: bool) -> list[str]:
        """What starts the server: absolute paths, for hosts have a PATH of their own."""
        uvx = shutil.which("uvx", path=self.environ.get("PATH"))
        if uvx and _TEMPORARY.search(self.prefix):
            start = [str(Path(uvx).absolute()), *(["--from", "nemo-mcp[studio]"] if studio else []), "nemo-mcp"]
        else:
            script = Path(self.python).with_name("nemo-mcp.exe" if self.windows else "nemo-mcp")
            start = [str(script)] if script.exists() else [self.python, "-m", "nemo_mcp"]
        return [*start, *(["--studio"] if studio else [])]
