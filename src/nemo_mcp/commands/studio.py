"""The embedded editor as a program of its own, for whoever wants to speak its HTTP."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import anyio

from nemo_mcp.commands.embedded import Unusable, need_studio
from nemo_mcp.config import Settings

_USE = """\
The studio answers at {url} (Ctrl-C ends it). It keeps its projects in {folder}

To work with it, in another terminal:
  {set} NEMO_API_URL={url}
  {set} NEMO_WEB_URL={url}
  nemo-mcp doctor"""


def studio(settings: Settings, *, port: int, folder: str) -> int:
    """Serve the embedded editor on 127.0.0.1 until SIGTERM or SIGINT."""
    need_studio()
    from nemo_mcp.studio import Studio

    place = Path(folder).expanduser() if folder else settings.state_folder / "studio"

    async def main() -> None:
        async with Studio(place).serve(port=port) as url:
            word = "set" if sys.platform == "win32" else "export"
            await _say_until_signalled(_USE.format(url=url, folder=place, set=word))

    try:
        anyio.run(main)
    except OSError as error:
        raise Unusable(f"Port {port} cannot be used ({error.strerror}); try another --port.") from None
    except KeyboardInterrupt:
        pass
    return 0


async def _say_until_signalled(words: str) -> None:
    if sys.platform == "win32":  # where Ctrl-C comes as a KeyboardInterrupt
        print(words, flush=True)
        await anyio.sleep_forever()
    with anyio.open_signal_receiver(signal.SIGINT, signal.SIGTERM) as signals:
        print(words, flush=True)
        async for _ in signals:
            return
