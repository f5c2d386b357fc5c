"""How much one caller may ask for: requests a minute, and how long a body may take to arrive."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from ipaddress import ip_address, ip_network

import anyio
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .refusal import refusal

MAX_BODY = 2**20
"""Bytes of one request. The longest message, or a hundred addresses to upload, are a small part of it."""

_BODY_SECONDS = 30.0
_MINUTE = 60.0
_MOST_KEYS = 10_000  # more callers than that are not remembered
_NOTHING = 1e-6


class Buckets:
    """A token bucket for each key: so many a minute, all of them at once if need be."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._each = _MINUTE / per_minute
        # The moment at which a bucket will be full again; one that is full is not kept apart from a new one.
        self._full_at: OrderedDict[str, float] = OrderedDict()

    def wait(self, key: str) -> float:
        """Seconds until something can be taken; 0 if it can be now."""
        empty_for = self._full_at.get(key, 0.0) - self._clock() - _MINUTE + self._each
        return empty_for if empty_for > _NOTHING else 0.0

    def take(self, key: str) -> float:
        """Take one. Seconds until there is one, if there is none; else 0."""
        wait = self.wait(key)
        if not wait:
            self._full_at[key] = max(self._full_at.pop(key, 0.0), self._clock()) + self._each
            if len(self._full_at) > _MOST_KEYS:
                self._full_at.popitem(last=False)
        return wait


def neighbourhood(scope: Scope) -> str:
    """Where a request comes from. Of an IPv6 address the network: one household has billions of addresses."""
    client = (scope.get("client") or ("", 0))[0]
    try:
        address = ip_address(client)
    except ValueError:
        return client
    return str(ip_network((address, 64), strict=False)) if address.version == 6 else client


class BodyInTime:
    """Ends a request whose body does not arrive whole in time; a caller could hold a connection for ever."""

    def __init__(self, app: ASGIApp, seconds: float = _BODY_SECONDS) -> None:
        self._app = app
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        deadline = anyio.current_time() + self._seconds
        arrived = False

        async def in_time() -> Message:
            nonlocal arrived
            if arrived:
                return await receive()
            with anyio.fail_after(deadline - anyio.current_time()):
                message = await receive()
            arrived = message["type"] != "http.request" or not message.get("more_body", False)
            return message

        try:
            await self._app(scope, in_time, send)
        except TimeoutError:
            if arrived:
                raise
            await refusal(408, "The request did not arrive in time.")(scope, receive, send)
