"""The door: only requests for this server, from programs and pages that may ask, come in.

A page of a stranger can send requests to a server that only the browser's machine can reach, also under a name that
it has made point here (DNS rebinding). Its own name then stands in `Host`, its address in `Origin`.
"""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from .refusal import refusal

LOOPBACK = ("127.0.0.1", "localhost", "::1")


class Door:
    """Checks `Host` and `Origin` of every request.

    Without any settings the server goes by the address that the connection reached, and by `name`, which it was
    started with; a loopback address goes by all loopback names. The ports do not matter.
    """

    def __init__(self, app: ASGIApp, name: str, hosts: Sequence[str], origins: Sequence[str]) -> None:
        self._app = app
        self._name = name.lower()
        self._hosts = {_bare(host) for host in hosts}
        self._origins = frozenset(origins)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        bound = self._bound(scope)
        if not all(self._is_host(value, bound) for value in headers.getlist("host") or [""]):
            sentence = "This server does not go by that name. Its owner can add the name to NEMO_HTTP_HOSTS."
            await refusal(421, sentence)(scope, receive, send)
        elif not all(self._is_origin(value, bound) for value in headers.getlist("origin")):
            sentence = "Pages of this origin may not call this server. Its owner can add it to NEMO_HTTP_ORIGINS."
            await refusal(403, sentence)(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    def _bound(self, scope: Scope) -> set[str]:
        reached = (scope.get("server") or ("", 0))[0]
        names = {self._name, reached} - {"", "0.0.0.0", "::"}
        return names | set(LOOPBACK) if names & set(LOOPBACK) else names

    def _is_host(self, value: str, bound: set[str]) -> bool:
        return _host_of(f"//{value}") in self._hosts | bound

    def _is_origin(self, value: str, bound: set[str]) -> bool:
        page = value.lower()
        return page in self._origins or (page.startswith(("http://", "https://")) and _host_of(page) in bound)


def _host_of(address: str) -> str:
    """Name or address of the host in an address, without its port; "?", which no host is called, where it has none."""
    try:
        parts = urlsplit(address)
        _ = parts.port  # raises where it is no number
    except ValueError:
        return "?"
    well_formed = not (parts.username or parts.password or parts.path or parts.query or parts.fragment)
    return _bare(parts.hostname or "?") if well_formed else "?"


def _bare(host: str) -> str:
    return host.lower().strip("[]").removesuffix(".")
