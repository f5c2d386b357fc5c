"""The bearer token: the user's own, or that of an anonymous account (API reference §4).

An API gives one anonymous token per client in 7 days, so the token is kept beside the client id and used again while
it is valid. A loopback API (the studio) gives the same account at any time: nothing is kept for it.
"""

from __future__ import annotations

import json
import logging
import os
import re
import tempfile
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import anyio
from pydantic import BaseModel, Field, SecretStr, ValidationError

from nemo_mcp.config import Settings

from .answers import parse
from .errors import GuestRejected, InvalidRequest, RateLimited, TokenRejected, UnexpectedAnswer
from .lenient import mapping, text
from .redaction import hide
from .transport import is_loopback

_log = logging.getLogger(__name__)

_LIFETIME = timedelta(days=7)
_MARGIN = timedelta(minutes=5)  # a token this near to its end is not worth beginning a turn with
_SENDABLE = r"^[\x21-\x7e]+$"  # what a header can hold

# Asks the API for a token in the name of a client id, and gives the data of its answer.
Request = Callable[[str], Awaitable[Any]]


class _Guest(BaseModel):
    """An anonymous account as it is kept on disk."""

    api_url: str
    client_id: str
    token: str = Field(pattern=_SENDABLE)
    user_id: str = ""
    expires_at: datetime

    @property
    def valid(self) -> bool:
        return self.expires_at > datetime.now(UTC) + _MARGIN


class Auth:
    """Hands out the token. Concurrent callers share one request for a new one."""

    def __init__(self, settings: Settings, request: Request) -> None:
        self._settings = settings
        self._own = settings.token.get_secret_value()
        self._request = request
        self._guest: _Guest | None = None
        self._client_id = settings.client_id
        self._lock = anyio.Lock()
        self._folder = settings.config_folder
        self.user_id = ""
        hide(self._own)

    @property
    def anonymous(self) -> bool:
        """Whether no token was given by the user."""
        return not self._own

    async def token(self) -> SecretStr:
        """The token to send.

        Raises:
            NemoError: an anonymous token was needed and not given.
        """
        if self._own:
            if not re.fullmatch(_SENDABLE, self._own):
                raise TokenRejected()
            return SecretStr(self._own)
        async with self._lock:
            # What is in hand is used until it is refused: this machine's clock may be wrong.
            try:
                return self._take(self._guest or self._kept() or await self._new())
            except RateLimited:
                if kept := self._kept():  # another process was faster, and there is one for each client
                    return self._take(kept)
                raise

    async def renew(self, rejected: SecretStr, error: TokenRejected) -> SecretStr:
        """Another token in place of a rejected one. The user's own is never swapped for another account: `error`.

        Raises:
            NemoError: `error`, or no new token was given.
        """
        if self._own:
            raise error
        async with self._lock:
            # Another caller, or another process, may have renewed it already.
            for guest in (self._guest, self._kept()):
                if guest and guest.token != rejected.get_secret_value():
                    return self._take(guest)
            return self._take(await self._new())

    def _take(self, guest: _Guest) -> SecretStr:
        hide(guest.token)
        self._guest = guest
        self.user_id = guest.user_id or self.user_id
        return SecretStr(guest.token)

    async def _new(self) -> _Guest:
        try:
            data = await self._request(self._identity())
        except InvalidRequest:
            # The API misses or dislikes the client id: once more, under a fresh one.
            self._client_id = self._fresh_identity()
            data = await self._request(self._client_id)
        except TokenRejected as error:
            raise GuestRejected() from error
        fields = mapping(data)
        try:
            guest = _Guest(
                api_url=self._settings.api_url,
                client_id=self._client_id,
                token=text(fields.get("token")),
                user_id=text(fields.get("user_id")),
                expires_at=_moment(text(fields.get("expires_at"))),
            )
        except ValidationError:
            raise UnexpectedAnswer() from None  # its text would quote the token
        if not is_loopback(self._settings.api_url):
            kept = json.dumps(guest.model_dump(mode="json"), indent=1)
            _write_private(self._folder / "anonymous_token.json", kept)
        return guest

    def _kept(self) -> _Guest | None:
        """The account that an earlier process left behind, if it is of use here."""
        if is_loopback(self._settings.api_url):
            return None
        try:
            kept = (self._folder / "anonymous_token.json").read_text("utf-8", "replace")
            guest = _Guest.model_validate(parse(kept, tame=False))
            here = guest.api_url == self._settings.api_url and guest.client_id == self._identity()
            return guest if here and guest.valid else None
        except (OSError, ValidationError, TypeError):  # absent, damaged, or a time without a zone
            return None

    def _identity(self) -> str:
        """The client id: of the settings, else the UUID kept in the config folder."""
        if not self._client_id:
            try:
                self._client_id = str(UUID((self._folder / "client_id").read_text("utf-8", "replace").strip()))
            except (OSError, ValueError):
                self._client_id = self._fresh_identity()
        return self._client_id

    def _fresh_identity(self) -> str:
        fresh = str(uuid4())
        if not self._settings.client_id:
            _write_private(self._folder / "client_id", fresh + "\n")
        return fresh


def _moment(written: str) -> datetime:
    """A time of the API; where it is missing or unreadable, the end of the usual lifetime."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return datetime.now(UTC) + _LIFETIME
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _write_private(path: Path, content: str) -> None:
    """Write a file that only its owner may read, whole or not at all. A folder that takes no files is no failure."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # 0600 from the start
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(content)
            Path(temporary).replace(path)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        _log.warning("%s could not be written (%s); the anonymous account lasts for this process only.", path, error)
