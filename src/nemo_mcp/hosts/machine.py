"""The machine as far as hosts' files are concerned: its operating system, its folders, and how this program starts."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from nemo_mcp.config import environment

# An environment that `uvx` made lies in uv's cache, which may be emptied at any time.
_TEMPORARY = re.compile(r"(archive|environments|builds)-v\d+")


@dataclass(frozen=True)
class Machine:
    """`platform` as `sys.platform` names it; `environ` is the environment that folders are read from."""

    platform: str = sys.platform
    environ: Mapping[str, str] = field(default_factory=environment)
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

    @property
    def lasting(self) -> bool:
        """Whether this installation will still be there when a host looks for it."""
        return not (self._uvx and _TEMPORARY.search(self.prefix))

    @property
    def _uvx(self) -> str:
        return shutil.which("uvx", path=self.environ.get("PATH")) or ""

    def command(self, *, studio: bool) -> list[str]:
        """What starts the server: absolute paths, for hosts have a PATH of their own."""
        if not self.lasting:
            start = [str(Path(self._uvx).absolute()), *(["--from", "nemo-mcp[studio]"] if studio else []), "nemo-mcp"]
        else:
            script = Path(self.python).with_name("nemo-mcp.exe" if self.windows else "nemo-mcp")
            start = [str(script)] if script.exists() else [self.python, "-m", "nemo_mcp"]
        return [*start, *(["--studio"] if studio else [])]
