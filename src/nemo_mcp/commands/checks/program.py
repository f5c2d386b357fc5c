"""The program itself: Python, the MCP SDK, the embedded editor's libraries."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.util import find_spec

from nemo_mcp.commands.checks.check import Check, installing
from nemo_mcp.commands.embedded import missing_libraries
from nemo_mcp.config import STUDIO, Settings

_PACKAGE = "nemo-mcp"


def program(settings: Settings) -> Iterator[Check]:
    """What is installed and what is missing."""
    yield Check(True, f"Python {platform.python_version()} at {sys.executable}")
    yield _sdk()
    missing = missing_libraries()
    if not missing:
        yield Check(True, "The embedded editor's libraries are installed; ffmpeg is not needed")
    else:
        needed = False if settings.api_url == STUDIO else None
        yield Check(needed, f"The embedded editor lacks {', '.join(missing)}", installing(f"{_PACKAGE}[studio]"))


def _sdk() -> Check:
    """The MCP SDK. Other packages in the same environment may have brought its first generation back."""
    try:
        found = version("mcp")
    except PackageNotFoundError:
        return Check(False, "mcp is not installed", installing(_PACKAGE))
    if find_spec("mcp.server.caching"):
        return Check(True, f"mcp {found}")
    wanted = next(line for line in requires(_PACKAGE) or [] if line.startswith("mcp"))
    said = f"mcp {found} is too old for {_PACKAGE}; another package in this environment may have asked for it"
    return Check(False, said, installing(wanted))
