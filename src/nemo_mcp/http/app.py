"""The application: door, sign-in, limits, and behind them the server of whoever calls."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence

from mcp.server.auth.routes import build_resource_metadata_url, create_protected_resource_routes
from mcp.server.auth.settings import AuthSettings
from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.middleware.cors import CORSMiddleware
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from nemo_mcp.config import Settings
from nemo_mcp.server import create_server, keep_logs_clean

from .door import Door
from .keys import NoKeys
from .limits import BodyInTime, Buckets, neighbourhood
from .refusal import refusal
from .users import Servers, served
from .verify import User, Verifier

_TRIES_A_MINUTE = 30
_KEYS_RETRY_SECONDS = 30.0


def create_app(settings: Settings, ways: Sequence[Verifier], *, host: str, stateless: bool = False) -> ASGIApp:
    """MCP at /mcp for those who sign in by one of `ways`, or without any for one user of this machine.

    `host` is the name or address that the server listens on.
    """
    if not ways:
        app: ASGIApp = served(create_server(settings, local_files=False), stateless=stateless)
    else:
        # The first thing to be logged may be a sign-in that failed, long before a user's server is there.
        logging.basicConfig(level=settings.log_level.upper(), format="%(message)s")
        keep_logs_clean()
        servers = Servers(settings, stateless=stateless)
        auth = _oauth(settings)
        challenge = 'Bearer realm="nemo-mcp"'
        routes: list[Route] = []
        if auth and auth.resource_server_url:
            challenge += f', resource_metadata="{build_resource_metadata_url(auth.resource_server_url)}"'
            routes = create_protected_resource_routes(auth.resource_server_url, [auth.issuer_url])
        entrance = SignIn(servers.serve, ways, settings.http_rate, challenge)
        app = Starlette(routes=[Route("/mcp", entrance), *routes], lifespan=lambda _: servers.run())
    if settings.http_origins:
        app = CORSMiddleware(
            app,
            allow_origins=settings.http_origins,
            allow_methods=["GET", "POST", "DELETE"],
            allow_headers=["*"],
            expose_headers=["Mcp-Session-Id", "WWW-Authenticate", "Retry-After"],
        )
    return Door(BodyInTime(app), host, settings.http_hosts, settings.http_origins)


def _oauth(settings: Settings) -> AuthSettings | None:
    """Where a client finds the issuer, if the audience is this server's address (RFC 9728, RFC 8707)."""
    try:
        return AuthSettings.model_validate(
            {
                "issuer_url": settings.http_issuer,
                "resource_server_url": settings.http_audience,
                "validate_token_resource": False,  # the audience is checked with the signature
            }
        )
    except ValidationError:
        return None


class SignIn:
    """Lets in who has a valid bearer token; what the token was, nobody behind this point can learn."""

    def __init__(
        self,
        serve: Callable[[User, Scope, Receive, Send], Awaitable[None]],
        ways: Sequence[Verifier],
        rate: int,
        challenge: str,
    ) -> None:
        self._serve = serve
        self._ways = ways
        self._challenge = challenge
        self._tries = Buckets(_TRIES_A_MINUTE)
        self._rate = Buckets(rate)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def refuse(status: int, sentence: str, *, retry_after: float = 0, challenge: str = "") -> None:
            await refusal(status, sentence, retry_after=retry_after, challenge=challenge)(scope, receive, send)

        where = neighbourhood(scope)
        if wait := self._tries.wait(where):
            await refuse(429, "Too many requests without a valid token; wait a little.", retry_after=wait)
            return
        token = _bearer(scope)
        try:
            user = await self._who(token)
        except NoKeys:
            sentence = "Tokens cannot be checked at the moment; try again in half a minute."
            await refuse(503, sentence, retry_after=_KEYS_RETRY_SECONDS)
            return
        if user is None:
            self._tries.take(where)
            wrong = ', error="invalid_token", error_description="The token is not valid"' if token else ""
            sentence = "The bearer token is not valid, or no longer." if token else "A bearer token is needed."
            await refuse(401, sentence, challenge=self._challenge + wrong)
        elif wait := self._rate.take(user.folder):
            await refuse(429, "Too many requests in a minute; wait a little.", retry_after=wait)
        else:
            # Not even a log of everything can tell the token, nor can it be handed on to another service.
            rest = [(name, value) for name, value in scope["headers"] if name != b"authorization"]
            await self._serve(user, {**scope, "headers": rest}, receive, send)

    async def _who(self, token: str) -> User | None:
        for way in self._ways if token else ():
            if user := await way.verify(token):
                return user
        return None


def _bearer(scope: Scope) -> str:
    """The bearer token of a request; "" where it has none, or more than one."""
    given = Headers(scope=scope).getlist("authorization")
    scheme, _, token = given[0].partition(" ") if len(given) == 1 else ("", "", "")
    return token.strip() if scheme.lower() == "bearer" else ""
