"""The account: whether the API can be reached, takes the token, and has credits for it."""

from __future__ import annotations

from nemo_mcp.backend.errors import GuestRejected, NemoError, TokenRejected
from nemo_mcp.commands.checks.check import Check, unset
from nemo_mcp.commands.checks.reach import reach
from nemo_mcp.commands.embedded import Unusable, backend
from nemo_mcp.config import STUDIO, Settings, variable
from nemo_mcp.resources import Workspace


async def account(settings: Settings) -> list[Check]:
    """The way to the API and what it says of the account."""
    named = "embedded editor" if settings.api_url == STUDIO else settings.api_url
    try:
        async with backend(settings) as served, Workspace.open(served) as workspace:
            reached, told = await reach(served.api_url, named)
            if not reached:
                return [*told, *_unasked(settings)]
            try:
                balance = await workspace.credits()
            except NemoError as error:
                return [*told, Check(False, f"Account: {error.happened}", _advice(error))]
    except Unusable:
        return _unasked(settings)  # the libraries and folders are lines of their own
    todo = f"More credits: {balance.top_up_url}" if not balance.available and balance.top_up_url else ""
    credits = Check(True if balance.available else None, f"Credits: {balance.available} available", todo)
    return [*told, Check(True, f"Token: {_token(settings)}, accepted"), credits]


def _advice(error: NemoError) -> str:
    """The anonymous account works at once; a new token of one's own has to be fetched."""
    own = isinstance(error, TokenRejected) and not isinstance(error, GuestRejected)
    return unset(variable("token")) if own else error.advice


def _unasked(settings: Settings) -> list[Check]:
    return [Check(None, f"Token: {_token(settings)}, not checked"), Check(None, "Credits: not checked")]


def _token(settings: Settings) -> str:
    given = f"given in {variable('token')}"
    return given if settings.token.get_secret_value() else "none given, so an anonymous account is used"
