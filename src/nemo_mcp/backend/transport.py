"""HTTP as the client needs it: time limits, safe repeats, and failures in the project's own words."""

from __future__ import annotations

import socket
import urllib.request
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import cached_property, lru_cache
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import anyio
import httpx

from nemo_mcp.config import Settings, environment

from .errors import ConnectionLost, NetworkError, TimedOut, Unreachable

_CONNECTING_SECONDS = 15
_POOL_SECONDS = 30
# In multiples of the silence that an answer may keep. An answer that drips may last longer, but not for ever; an
# upload writes for long, and is looked at by the backend before it answers.
_ANSWER = 2
_UPLOAD_SILENCE = 5
_UPLOAD = 60

# Pauses before a safe request is repeated, in seconds.
_PAUSES = (0.3, 0.9)
_GATEWAY_ERRORS = {502, 503, 504}
_LONGEST_RATE_LIMIT = 60  # nobody waits longer inside one call

# This machine's names → the form in which httpx excepts them from proxies.
_LOOPBACK = {"127.0.0.1": "all://127.0.0.1", "localhost": "all://localhost", "::1": "all://[::1]"}

# A stream may be silent for minutes, and routers forget idle connections after one: the system is told to knock.
_KEEPALIVE: list[tuple[int, int, int]] = [(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)] + [
    (socket.IPPROTO_TCP, getattr(socket, name), value)
    for name, value in [("TCP_KEEPIDLE", 30), ("TCP_KEEPALIVE", 30), ("TCP_KEEPINTVL", 15), ("TCP_KEEPCNT", 4)]
    if hasattr(socket, name)
]


class Transport:
    """Two HTTP clients, made when first used: one for ordinary requests, one for streams alone."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._opened: list[httpx.AsyncClient] = []
        silence = settings.request_seconds
        # Together below the whole answer's limit: who is cut off while connecting leaves a hole in the pool.
        connect, pool = min(_CONNECTING_SECONDS, silence / 2), min(_POOL_SECONDS, silence / 2)
        self._timeout = httpx.Timeout(silence, connect=connect, pool=pool)
        self._upload_timeout = httpx.Timeout(silence, connect=connect, pool=pool, read=silence * _UPLOAD_SILENCE)

    @cached_property
    def _ordinary(self) -> httpx.AsyncClient:
        with _environment():
            direct = dict.fromkeys(_LOOPBACK.values())
            return self._open(httpx.AsyncClient(verify=_trust(), timeout=self._timeout, mounts=direct))

    @cached_property
    def _streams(self) -> httpx.AsyncClient:
        # A transport of one's own knows nothing of the environment's proxies. No connection is used twice: on one
        # that has died meanwhile, nobody could tell whether a billed message arrived.
        with _environment():
            transport = httpx.AsyncHTTPTransport(
                verify=_trust(),
                proxy=_proxy_for(self._settings.api_url),
                socket_options=_KEEPALIVE,
                limits=httpx.Limits(max_keepalive_connections=0),
            )
        timeout = httpx.Timeout(30, connect=_CONNECTING_SECONDS, read=self._settings.silence_seconds)
        return self._open(httpx.AsyncClient(transport=transport, timeout=timeout))

    def _open(self, client: httpx.AsyncClient) -> httpx.AsyncClient:
        # A cookie of one host could be sent to another of the same name; the API needs none.
        client.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=()))
        self._opened.append(client)
        return client

    async def aclose(self) -> None:
        """Close what was opened."""
        for client in self._opened:
            await client.aclose()

    async def request(self, method: str, url: str, *, headers: dict[str, str], **content: Any) -> httpx.Response:
        """One answer, whatever its status. A request is repeated where that is safe: nothing was sent, or it only read.

        Raises:
            NetworkError: no answer came.
        """
        response = await self._repeated(method, url, headers, content)
        pause = _pause_after(response, self._settings.rate_limit_seconds)
        if pause is None:
            return response
        await anyio.sleep(pause)
        return await self._repeated(method, url, headers, content)

    async def _repeated(
        self, method: str, url: str, headers: dict[str, str], content: dict[str, Any]
    ) -> httpx.Response:
        reads = method == "GET"
        for pause in _PAUSES:
            try:
                response = await self._once(method, url, headers, content)
                if not (reads and response.status_code in _GATEWAY_ERRORS):
                    return response
            except NetworkError as error:
                if not reads and error.sent != "no":
                    raise
            await anyio.sleep(pause)
        return await self._once(method, url, headers, content)

    async def _once(self, method: str, url: str, headers: dict[str, str], content: dict[str, Any]) -> httpx.Response:
        uploads = "files" in content
        timeout = self._upload_timeout if uploads else self._timeout
        with _plain_words(), anyio.fail_after(self._settings.request_seconds * (_UPLOAD if uploads else _ANSWER)):
            return await self._ordinary.request(method, url, headers=headers, timeout=timeout, **content)

    @asynccontextmanager
    async def fetch(self, url: str, headers: dict[str, str]) -> AsyncGenerator[httpx.Response]:
        """A body to be read piece by piece. Never repeated, redirects not followed."""
        with _plain_words():
            request = self._ordinary.build_request("GET", url, headers=headers)
            response = await self._ordinary.send(request, stream=True)
        try:
            yield response
        finally:
            await response.aclose()

    @asynccontextmanager
    async def stream(self, url: str, headers: dict[str, str], body: bytes) -> AsyncGenerator[httpx.Response]:
        """A POST whose answer is a stream of events. Repeated once after a rate limit alone, which precedes all work.

        Raises:
            NetworkError: no answer came; `sent` says whether the request left.
        """
        response = await self._begun(url, headers, body)
        if (pause := _pause_after(response, self._settings.rate_limit_seconds)) is not None:
            await response.aclose()
            await anyio.sleep(pause)
            response = await self._begun(url, headers, body)
        try:
            yield response
        finally:
            await response.aclose()

    async def _begun(self, url: str, headers: dict[str, str], body: bytes) -> httpx.Response:
        with _plain_words():
            request = self._streams.build_request("POST", url, headers=headers, content=body)
            return await self._streams.send(request, stream=True)


async def pieces(response: httpx.Response) -> AsyncGenerator[bytes]:
    """The body as it arrives.

    Raises:
        NetworkError: it broke off.
    """
    with _plain_words():
        async for piece in response.aiter_bytes():
            yield piece


def _trust() -> Any:
    return _certificates(*map(environment().get, ("SSL_CERT_FILE", "SSL_CERT_DIR")))


@lru_cache(maxsize=2)
def _certificates(*_where: str | None) -> Any:
    """The certificates to trust, where httpx finds them. To read them takes long, and each user has a client."""
    return httpx.create_ssl_context()


def is_loopback(url: str) -> bool:
    """Whether the address is on this machine: the studio's, not the cloud's."""
    return httpx.URL(url).host in _LOOPBACK


def _proxy_for(url: str) -> str | None:
    """The proxy that the environment (or the system) names for an address."""
    scheme, host = httpx.URL(url).scheme, httpx.URL(url).host
    if is_loopback(url) or urllib.request.proxy_bypass(host):
        return None
    proxies = urllib.request.getproxies()
    proxy = proxies.get(scheme) or proxies.get("all")
    return proxy if proxy is None or "://" in proxy else f"http://{proxy}"


# What httpx raises before the first byte of a request is sent.
_UNSENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.InvalidURL,
)


@contextmanager
def _environment() -> Generator[None]:
    """The environment may name a proxy or a certificate file that cannot be used."""
    try:
        yield
    except (ImportError, OSError, ValueError, httpx.InvalidURL) as error:
        raise Unreachable() from error


@contextmanager
def _plain_words() -> Generator[None]:
    try:
        yield
    except _UNSENT as error:
        raise Unreachable() from error
    except (httpx.TimeoutException, TimeoutError) as error:
        raise TimedOut() from error
    except (httpx.HTTPError, httpx.StreamError) as error:
        raise ConnectionLost() from error


def _pause_after(response: httpx.Response, usual: float) -> float | None:
    """How long to wait before the one repeat after a rate limit; None when there is none, or it lasts too long."""
    if response.status_code != 429:
        return None
    written = response.headers.get("retry-after", "")
    try:
        pause = float(written) if written.strip().isdecimal() else _until(written) if written else usual
    except ValueError:
        pause = usual
    return pause if pause <= max(_LONGEST_RATE_LIMIT, usual) else None


def _until(written: str) -> float:
    moment = parsedate_to_datetime(written)
    return max(0.0, (moment.replace(tzinfo=moment.tzinfo or UTC) - datetime.now(UTC)).total_seconds())
