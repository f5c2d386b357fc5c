"""The studio's routes: the API of NemoVideo over HTTP (API reference §3–§10), three pages for people, and switches."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, cast

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from nemo_mcp.studio import endpoints
from nemo_mcp.studio.faults import rules_of
from nemo_mcp.studio.refusals import Refusal

if TYPE_CHECKING:
    from nemo_mcp.studio.studio import Studio

# method, path, endpoint, the scope that a token needs ("": no token)
_ROUTES: list[tuple[str, str, Callable[[endpoints.Call], Awaitable[Response]], str]] = [
    ("POST", "/api/auth/anonymous-token", endpoints.anonymous_token, ""),
    ("POST", "/api/tasks/me/with-session/nemo_agent", endpoints.create_session, "write"),
    ("POST", "/api/auth/claim-token", endpoints.claim_token, "read"),
    ("POST", "/run_sse", endpoints.run_sse, "write"),
    ("POST", "/api/upload-video/nemo_agent/me/{session_id}", endpoints.upload, "upload"),
    ("GET", "/api/state/nemo_agent/me/{session_id}/latest", endpoints.state, "read"),
    ("GET", "/api/state/nemo_agent/me/{session_id}/preview", endpoints.preview, "read"),
    ("GET", "/api/state/nemo_agent/me/{session_id}/contact-sheet", endpoints.contact_sheet, "read"),
    ("POST", "/api/render/proxy/lambda", endpoints.submit_render, "render"),
    ("GET", "/api/render/proxy/lambda/{render_id}", endpoints.render_status, "render"),
    ("POST", "/api/render/proxy/lambda/{render_id}/cancel", endpoints.cancel_render, "render"),
    ("GET", "/api/render/proxy/{render_id}/download", endpoints.download_render, "render"),
    ("GET", "/api/credits/balance/simple", endpoints.credits_balance, "read"),
    ("GET", "/renders/{key}/{name}", endpoints.rendered_file, ""),
    ("GET", "/files/{source_id}/{name}", endpoints.uploaded_file, ""),
    ("GET", "/", endpoints.welcome_page, ""),
    ("GET", "/workspace/claim", endpoints.claim_page, ""),
    ("GET", "/register", endpoints.register_page, ""),
    ("POST", "/register", endpoints.register_page, ""),
    ("POST", "/studio/faults", endpoints.add_faults, ""),
    ("DELETE", "/studio/faults", endpoints.clear_faults, ""),
    ("GET", "/studio/ledger", endpoints.read_ledger, ""),
]


def create_app(studio: Studio) -> Starlette:
    """The application of a studio."""
    routes = [Route(path, _endpoint(studio, act, scope), methods=[method]) for method, path, act, scope in _ROUTES]
    app = Starlette(routes=routes, middleware=[Middleware(cast(Any, studio.faults.around))])
    app.add_exception_handler(HTTPException, _as_json)
    return app


def _endpoint(
    studio: Studio, act: Callable[[endpoints.Call], Awaitable[Response]], scope: str
) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        try:
            return await act(endpoints.Call(studio, request, _signed(studio, request, scope) if scope else ""))
        except Refusal as refusal:
            return JSONResponse(refusal.body, refusal.status)

    return endpoint


def _signed(studio: Studio, request: Request, scope: str) -> str:
    """The account that the bearer token opens. Refuses with 1001 and 403."""
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    if "token_expires" in rules_of(request.scope):
        studio.ledger.expire(token)
    user_id = studio.ledger.user_of(token if kind.lower() == "bearer" else "")
    if not {scope, "*"} & set(studio.options.scopes):
        raise Refusal(403, f"The token lacks the scope {scope}.")
    return user_id


async def _as_json(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return JSONResponse({"detail": error.detail}, error.status_code)
