"""The MCP server on stdin and stdout or over HTTP, ending within a second and with its lifespan's exit run."""

from __future__ import annotations

import io
import os
import queue
import signal
import socket
import sys
import threading
from types import FrameType

import anyio

from nemo_mcp.commands.embedded import Unusable, backend
from nemo_mcp.config import Settings, variable
from nemo_mcp.server import create_server

_END_SECONDS = 0.8
_MOST_CONNECTIONS = 1000


def stdio(settings: Settings) -> int:
    """Serve on stdin and stdout until stdin ends, SIGTERM or SIGINT."""

    async def main() -> None:
        async with backend(settings) as served:
            server = create_server(served)
            _Inbox.take_stdin()
            await server.run_stdio_async()

    anyio.run(main)
    return 0


def http(settings: Settings, *, host: str, port: int, stateless: bool) -> int:
    """Serve streamable HTTP at http://host:port/mcp until SIGTERM or SIGINT.

    Raises:
        SettingsError: a setting of the sign-in cannot be used.
        Unusable: others than this machine could ask without a sign-in, or the port is taken.
    """
    from nemo_mcp.http import LOOPBACK, create_app, verifiers

    ways = verifiers(settings)
    others = [name for name in (host, *settings.http_hosts) if name.strip("[]") not in LOOPBACK]
    if others and not ways:
        raise Unusable(
            f"Without a sign-in only this machine may ask, not everybody who reaches {others[0]}. To serve others, "
            f"list their tokens in a file, a line each (name=token), and name it in {variable('http_tokens_file')}; "
            f"or set {variable('http_issuer')}, {variable('http_audience')} and {variable('http_keys')} for JWTs. "
            "docs/http.md tells more."
        )

    async def main() -> None:
        import uvicorn

        async with backend(settings) as served:
            config = uvicorn.Config(
                create_app(served, ways, host=host, stateless=stateless),
                log_level="critical",
                # An open stream would hold the end up for ever.
                timeout_graceful_shutdown=0,
                limit_concurrency=_MOST_CONNECTIONS,
                # Whom a request comes from is believed of those alone that the settings name.
                proxy_headers=bool(settings.http_proxies),
                forwarded_allow_ips=settings.http_proxies,
            )
            listener = _listen(host, port)
            shown = f"[{host}]" if ":" in host else host
            address = f"http://{shown}:{listener.getsockname()[1]}/mcp"
            print(f"nemo-mcp serves MCP at {address} (Ctrl-C ends it)", file=sys.stderr, flush=True)
            # uvicorn ends in good order and raises the signal again, for whoever listened before.
            signal.signal(signal.SIGTERM, _leave)
            signal.signal(signal.SIGINT, _leave)
            await uvicorn.Server(config).serve(sockets=[listener])

    anyio.run(main)
    return 0


def _listen(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise Unusable(f"Port {port} of {host} cannot be used ({error.strerror}); try another --port.") from None


def _leave(number: int, frame: FrameType | None) -> None:
    """Nothing is left to do."""


class _Inbox(io.RawIOBase):
    """What comes on stdin, read by a thread of its own, so that a signal can end it as a closed stdin does.

    The SDK reads in a thread that nothing can interrupt, and takes the end of its input as the sign to leave: it
    cancels what runs and leaves the lifespan.
    """

    def __init__(self) -> None:
        self._chunks: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._rest = b""

    @classmethod
    def take_stdin(cls) -> None:
        """Put an inbox in the place of `sys.stdin`, and let signals end it."""
        inbox, source = cls(), sys.stdin.fileno()
        sys.stdin = io.TextIOWrapper(io.BufferedReader(inbox), encoding="utf-8")
        signal.signal(signal.SIGTERM, inbox._end)
        signal.signal(signal.SIGINT, inbox._end)
        threading.Thread(target=inbox._fill, args=(source,), daemon=True).start()

    def _fill(self, source: int) -> None:
        while chunk := os.read(source, 65536):
            self._chunks.put(chunk)
        self._end()

    def _end(self, number: int = 0, frame: FrameType | None = None) -> None:
        self._chunks.put(b"")
        late = threading.Timer(_END_SECONDS, os._exit, (0,))
        late.daemon = True
        late.start()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # pyright: ignore[reportIncompatibleMethodOverride]
        self._rest = self._rest or self._chunks.get()
        count = min(len(buffer), len(self._rest))
        buffer[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count
