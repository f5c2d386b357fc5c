"""The public keys that an issuer signs its tokens with: from a PEM or JWKS file, or from the address of a JWKS."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import anyio
import httpx
import jwt
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from nemo_mcp.backend.transport import is_loopback

_log = logging.getLogger(__name__)

PublicKey = RSAPublicKey | EllipticCurvePublicKey | Ed25519PublicKey

# The kind of a key says what it may be used with. A secret that both sides share is no public key: no HS… here.
_ALGORITHMS: dict[type[PublicKey], tuple[str, ...]] = {
    RSAPublicKey: ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512"),
    EllipticCurvePublicKey: ("ES256", "ES384", "ES512"),
    Ed25519PublicKey: ("EdDSA",),
}

_FRESH_SECONDS = 3600.0  # a key that its issuer has withdrawn is believed for this long
_PAUSE_SECONDS = 30.0  # between two requests for the keys, whatever tokens come in
_FETCH_SECONDS = 10.0
_MAX_BYTES = 2**18


class NoKeys(Exception):
    """The issuer's keys cannot be read; the message says why, without a word about any token."""


@dataclass(frozen=True)
class Key:
    """A public key with the algorithms that it may be used with. `id` is "" where it has none."""

    id: str
    key: PublicKey
    algorithms: tuple[str, ...]


def read_keys(content: bytes) -> list[Key]:
    """Read a PEM file or a JWKS; of a JWKS only what verifies signatures.

    Raises:
        NoKeys: there is no public key in it.
    """
    keys: list[Key] = []
    try:
        if content.lstrip().startswith(b"-----"):
            keys.append(_key(load_pem_public_key(content)))
        else:
            document = json.loads(content)
            for entry in cast(list[dict[str, Any]], document["keys"]):
                if entry.get("kty") in ("RSA", "EC", "OKP") and entry.get("use", "sig") == "sig":
                    keys.append(_key(jwt.PyJWK(entry).key, entry.get("kid", ""), entry.get("alg", "")))
    except (ValueError, TypeError, KeyError, AttributeError, jwt.PyJWTError):
        raise NoKeys("no public keys could be read there") from None
    if not keys:
        raise NoKeys("there is no public key for signatures")
    return keys


def _key(key: object, id: str = "", only: str = "") -> Key:
    for kind, algorithms in _ALGORITHMS.items():
        if isinstance(key, kind):
            return Key(id, key, tuple(name for name in algorithms if only in ("", name)))
    raise ValueError("not a public key for signatures")


class Keys:
    """The keys of one issuer. Those of a file are read at once, those of an address when they are needed.

    Raises:
        NoKeys: the file cannot be read.
    """

    def __init__(self, source: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._url = source if "://" in source else ""
        self._keys: list[Key] = []
        self._fetching = anyio.Lock()
        self._fetched = self._asked = clock() - _FRESH_SECONDS
        if not self._url:
            try:
                self._keys = read_keys(Path(source).expanduser().read_bytes())
            except OSError as error:
                raise NoKeys(error.strerror or "it cannot be read") from None
        elif not self._url.startswith("https://") and not is_loopback(self._url):
            raise NoKeys("an address must begin with https://")

    async def matching(self, id: str) -> list[Key]:
        """The keys that a token may be signed with which names this key, or none ("").

        Raises:
            NoKeys: the issuer has not given its keys yet.
        """
        found = self._find(id)
        if self._url and (not found or self._clock() >= self._fetched + _FRESH_SECONDS):
            async with self._fetching:
                if self._clock() >= self._asked + _PAUSE_SECONDS:
                    self._asked = self._clock()
                    await self._fetch()
            found = self._find(id)
        if not self._keys:
            raise NoKeys("the issuer's keys could not be fetched")
        return found

    def _find(self, id: str) -> list[Key]:
        return [key for key in self._keys if id in ("", key.id) or not key.id]

    async def _fetch(self) -> None:
        """Read the keys again. What is known stays where that fails: issuers too have bad days."""
        try:
            with anyio.fail_after(_FETCH_SECONDS):
                self._keys = read_keys(await _get(self._url))
            self._fetched = self._clock()
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError, NoKeys) as error:
            _log.warning("The keys of the issuer could not be fetched (%s).", str(error) or type(error).__name__)


async def _get(url: str) -> bytes:
    content = b""
    async with httpx.AsyncClient(timeout=_FETCH_SECONDS) as client, client.stream("GET", url) as answer:
        answer.raise_for_status()
        async for piece in answer.aiter_bytes():
            content += piece
            if len(content) > _MAX_BYTES:
                raise NoKeys("the answer is too long")
    return content
