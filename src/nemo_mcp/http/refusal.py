"""What a caller is told whose request goes no further."""

from __future__ import annotations

import json
import math

from starlette.responses import Response

_CODE = -32600  # JSON-RPC: invalid request


def refusal(status: int, sentence: str, *, retry_after: float = 0, challenge: str = "") -> Response:
    """A JSON-RPC error that answers no particular request. `retry_after` in seconds, 0: not told."""
    headers = {"Cache-Control": "no-store"}
    if retry_after:
        headers["Retry-After"] = str(math.ceil(retry_after))
    if challenge:
        headers["WWW-Authenticate"] = challenge
    body = {"jsonrpc": "2.0", "id": None, "error": {"code": _CODE, "message": sentence}}
    return Response(json.dumps(body), status, headers, "application/json")
