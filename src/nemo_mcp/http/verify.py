"""Who signs in: bearer tokens that the settings list, or JWTs of an issuer that they name."""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import re
from dataclasses import dataclass
from typing import Protocol

import jwt

from nemo_mcp.config import Settings, SettingsError, variable

from .keys import Keys, NoKeys

_log = logging.getLogger(__name__)

_ENTRY = re.compile(r"(?P<name>[\w.@-]{1,64})=(?P<token>[A-Za-z0-9._~+/-]+=*)")
_SHORTEST_TOKEN = 24
_LEEWAY_SECONDS = 30.0  # no two clocks agree
_REQUIRED_CLAIMS = ["exp", "iss", "aud", "sub"]
_JWT_SETTINGS = ("http_issuer", "http_audience", "http_keys")


@dataclass(frozen=True)
class User:
    """Somebody who has signed in. `folder` is a name for all that is theirs, safe on every disk."""

    folder: str

    @classmethod
    def of(cls, *identity: str) -> User:
        """The user of an identity, such as an issuer and a subject; a readable piece of its end helps the owner."""
        readable = re.sub(r"[^a-z0-9]+", "-", identity[-1].lower()).strip("-")[:24]
        return cls(f"{readable or 'user'}-{hashlib.sha256(json.dumps(identity).encode()).hexdigest()[:32]}")


class Verifier(Protocol):
    """One way to sign in."""

    async def verify(self, token: str) -> User | None:
        """The user behind a bearer token, or None.

        Raises:
            NoKeys: it cannot be known at the moment.
        """
        ...


class ListedTokens:
    """Tokens that the owner has listed. Only their hashes are kept."""

    def __init__(self, listed: dict[bytes, str]) -> None:
        self._listed = [(digest, User.of("listed", name)) for digest, name in listed.items()]

    async def verify(self, token: str) -> User | None:
        digest, found = _digest(token), None
        for known, user in self._listed:  # all of them: the time it takes tells nothing
            if hmac.compare_digest(known, digest):
                found = user
        return found


class SignedTokens:
    """JWTs of one issuer, meant for this server, signed with its private key and not out of date."""

    def __init__(self, issuer: str, audience: str, keys: Keys) -> None:
        self._issuer = issuer
        self._audience = audience
        self._keys = keys

    async def verify(self, token: str) -> User | None:
        try:
            key_id = jwt.get_unverified_header(token).get("kid", "")
        except jwt.PyJWTError:
            return None  # no JWT
        reason = "no such key"
        for key in await self._keys.matching(key_id):
            try:
                claims = jwt.decode(
                    token,
                    key.key,
                    key.algorithms,
                    issuer=self._issuer,
                    audience=self._audience,
                    leeway=_LEEWAY_SECONDS,
                    options={"require": _REQUIRED_CLAIMS},
                )
            except jwt.PyJWTError as error:
                reason = type(error).__name__
                continue
            if claims["sub"]:
                return User.of("jwt", self._issuer, claims["sub"])
            reason = "no subject"
        _log.info("A JWT was refused: %s", reason)
        return None


def verifiers(settings: Settings) -> list[Verifier]:
    """The ways to sign in that the settings name; none where they name none.

    Raises:
        SettingsError: one of them is named by halves, or cannot be read.
    """
    ways: list[Verifier] = []
    if listed := _listed(settings):
        ways.append(ListedTokens(listed))
    given = [bool(getattr(settings, field)) for field in _JWT_SETTINGS]
    if any(given):
        if not all(given):
            raise SettingsError(f"JWTs need all of {', '.join(map(variable, _JWT_SETTINGS))}.")
        try:
            keys = Keys(settings.http_keys)
        except NoKeys as error:
            raise SettingsError(f"{variable('http_keys')}: {error}.") from None
        ways.append(SignedTokens(settings.http_issuer, settings.http_audience, keys))
    return ways


def _listed(settings: Settings) -> dict[bytes, str]:
    entries = {"http_tokens": re.split(r"[\s,]+", settings.http_tokens.get_secret_value())}
    if path := settings.http_tokens_file:
        try:
            lines = [line.strip() for line in path.expanduser().read_text("utf-8").splitlines()]
        except (OSError, ValueError):
            raise SettingsError(f"{variable('http_tokens_file')}: {path} cannot be read.") from None
        entries["http_tokens_file"] = [line for line in lines if not line.startswith("#")]
        if not any(entries["http_tokens_file"]):
            raise SettingsError(f"{variable('http_tokens_file')}: there is no token in {path}.")
    listed: dict[bytes, str] = {}
    for field, written in entries.items():
        for number, entry in enumerate(filter(None, written), 1):
            where = f"{variable(field)}: entry {number}"
            parts = _ENTRY.fullmatch(entry)
            if not parts:
                raise SettingsError(f"{where} is not of the form name=token.")
            if len(parts["token"]) < _SHORTEST_TOKEN:
                raise SettingsError(f"{where}: a token needs {_SHORTEST_TOKEN} characters at least, or it is guessed.")
            if listed.setdefault(_digest(parts["token"]), parts["name"]) != parts["name"]:
                raise SettingsError(f"{where} has the token of another name.")
    return listed


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
