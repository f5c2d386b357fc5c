"""A line of the doctor's, and the commands that mend things, as this machine's shell takes them."""

from __future__ import annotations

import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

_MARKS = {True: "✓", False: "✗", None: "–"}
_WINDOWS = sys.platform == "win32"


@dataclass(frozen=True)
class Check:
    """One line: `good` is None for what is worth knowing and stops nothing; `todo` is the one thing to do."""

    good: bool | None
    said: str
    todo: str = ""

    def __str__(self) -> str:
        return f"{_MARKS[self.good]} {self.said}" + (f"\n    → {self.todo}" if self.todo else "")


def setting(name: str, value: str) -> str:
    """The command that gives a variable a value, quoted where the shell needs it."""
    return f'set "{name}={value}"' if _WINDOWS else f"export {name}={shlex.quote(value)}"


def unset(name: str) -> str:
    """The command that takes a variable away."""
    return f"set {name}=" if _WINDOWS else f"unset {name}"


def moved(path: Path) -> str:
    """The command that puts a file aside."""
    return (
        f'ren "{path}" "{path.name}.old"' if _WINDOWS else f"mv {shlex.quote(str(path))} {shlex.quote(f'{path}.old')}"
    )


def installing(package: str) -> str:
    """The command that brings a package into the environment that this program runs in."""
    prefix = Path(sys.prefix).as_posix()
    if "/uv/tools/" in prefix:
        return f'uv tool install --force "{package}"'
    if "/pipx/venvs/" in prefix:
        return f'pipx install --force "{package}"'
    if "/uv/" in prefix and "/archive-v" in prefix:  # an environment of uvx's, made for one run
        return f'uvx --refresh --from "{package}" nemo-mcp doctor'
    return f'{sys.executable} -m pip install "{package}"'
