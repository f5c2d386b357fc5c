"""The embedded editor, for commands that work with it."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from importlib.util import find_spec

from nemo_mcp.config import STUDIO, Settings, variable

# Library as people know it → module.
_LIBRARIES = {
    "av": "av",
    "numpy": "numpy",
    "pillow": "PIL",
    "noto-cjk-sans-otc": "noto_cjk_sans_otc",
    "starlette": "starlette",
    "uvicorn": "uvicorn",
    "python-multipart": "python_multipart",
}
# The page that adds credits ends with the command, so whoever tries the editor gets enough to go on for long.
_CREDITS = 10_000
INSTALL = 'pip install "nemo-mcp[studio]"'


class Unusable(Exception):
    """A command cannot do its work; the message is a plain sentence for the person who gave it."""


def missing_libraries() -> list[str]:
    """What the embedded editor needs and this Python does not have."""
    return [library for library, module in _LIBRARIES.items() if find_spec(module) is None]


def need_studio() -> None:
    """Make sure that the embedded editor can run.

    Raises:
        Unusable: its libraries are not installed.
    """
    if missing := missing_libraries():
        raise Unusable(f"The embedded editor needs {', '.join(missing)}. Install what is missing: {INSTALL}")


def command(settings: Settings, words: str) -> str:
    """What to type next, so that it goes to the backend that these settings lead to."""
    return f"nemo-mcp {words}" + (" --studio" if settings.embedded else "")


@asynccontextmanager
async def backend(settings: Settings) -> AsyncGenerator[Settings]:
    """The settings to work with: where they ask for the embedded editor, it runs until the end.

    Raises:
        Unusable: the embedded editor has no libraries, or no folder to keep its projects in.
    """
    if settings.api_url != STUDIO:
        yield settings
        return
    need_studio()
    from nemo_mcp.studio import Studio, StudioOptions

    folder = settings.state_folder / "studio"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        name = variable("state_dir")
        raise Unusable(f"{folder} cannot be used ({error.strerror}); name another folder in {name}.") from None
    async with Studio(folder, StudioOptions(credits=_CREDITS)).serve(port=0) as url:
        yield settings.served_by(url)
