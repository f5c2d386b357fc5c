"""What the studio refuses, and the answer that says so."""

from __future__ import annotations

# code → (HTTP status, what it means), API reference §3. Codes below 1000 are the HTTP status itself.
REFUSALS: dict[int, tuple[int, str]] = {
    400: (400, "The request cannot be used."),
    402: (402, "Export is not part of this plan."),
    403: (403, "The token lacks a scope."),
    404: (404, "There is no such thing."),
    409: (409, "This id is taken."),
    429: (429, "Too many requests."),
    500: (500, "Something went wrong."),
    502: (502, "Bad gateway."),
    503: (503, "Service unavailable."),
    504: (504, "Gateway timeout."),
    1001: (401, "The token is bad or has expired."),
    1002: (404, "Session not found."),
    1010: (401, "The token is bad."),
    1011: (401, "The token has expired."),
    2001: (200, "Not enough credits."),
    4001: (200, "This file is not supported."),
    4002: (200, "This file is too large."),
}


class Refusal(Exception):
    """An answer other than success: the envelope `{"code", "message"}` under an HTTP status (API reference §3)."""

    def __init__(self, code: int, message: str = "", *, status: int = 0) -> None:
        usual_status, usual_message = REFUSALS.get(code, (status or 400, "The request was refused."))
        self.code = code
        self.status = status or usual_status
        self.message = message or usual_message
        super().__init__(self.message)

    @property
    def body(self) -> dict[str, object]:
        return {"code": self.code, "message": self.message}
