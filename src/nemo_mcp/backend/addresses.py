"""Addresses of the web: which are written plainly, and which lie in somebody's own network."""

from __future__ import annotations

import ipaddress
import re
import socket
import unicodedata
from urllib.parse import SplitResult, unquote, urlsplit

import anyio
import anyio.to_thread

_LOOKUP_SECONDS = 2.0
_LONGEST = 4096
# What readers of addresses take for different things: blanks, control characters, the backslash.
_AMBIGUOUS = re.compile(r"[\x00-\x20\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ud800-\udfff\\]")
# A last label like this makes an address of four bytes, in decimal, octal or hexadecimal, whatever stands before it.
_NUMERIC = re.compile(r"(?:.*\.)?(?:\d+|0[xX][0-9a-fA-F]*)")
# Names that no public server has (RFC 6761, 6762, 8375, and what networks are used to).
_OWN_NAMES = ("localhost", "local", "internal", "intranet", "lan", "home", "corp", "home.arpa", "localdomain")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class NoAddress(ValueError):
    """A text is no address that could be fetched; the message says why, as the end of a sentence."""


def web_address(url: str) -> SplitResult:
    """The parts of an http(s) address.

    Raises:
        NoAddress: it is none, or could be read in more than one way, or holds a user name or password.
    """
    try:
        parts = urlsplit(url)
        port, host = parts.port, parts.hostname
    except ValueError:
        raise NoAddress("it is not written as an address is") from None
    if parts.scheme not in ("http", "https"):
        raise NoAddress("only http and https addresses are fetched")
    if len(url) > _LONGEST or _AMBIGUOUS.search(url) or not host or port == 0:
        raise NoAddress("it is not written as an address is")
    if "@" in parts.netloc:
        raise NoAddress("it has a user name or a password in it")
    return parts


async def is_private(host: str) -> bool:
    """Whether a host is on this machine or in somebody's own network, by its name or by what its name leads to.

    A courtesy: whoever fetches the address looks the name up again, and may be told something else. A name that is
    not found within two seconds counts as public.
    """
    name = plain_host(host)
    if (literal := _literal(name)) is not None:
        return not _is_public(literal)
    if _NUMERIC.fullmatch(name) or "." not in name or any(f".{name}".endswith(f".{own}") for own in _OWN_NAMES):
        return True
    found: list[str] = []
    with anyio.move_on_after(_LOOKUP_SECONDS):
        found = await anyio.to_thread.run_sync(_lookup, name, abandon_on_cancel=True)
    addresses = map(_literal, found)
    return any(address is not None and not _is_public(address) for address in addresses)


def plain_host(host: str) -> str:
    """A host as a resolver sees it: no escapes, no wide or circled letters, no dot at its end, lower case."""
    folded = unicodedata.normalize("NFKC", unquote(host)).replace("。", ".")
    return folded.lower().strip("[]").rstrip(".")


def _literal(host: str) -> Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None


def _is_public(address: Address) -> bool:
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if inner is None and address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return _is_public(inner)
    return address.is_global and not address.is_multicast and not address.is_reserved


def _lookup(name: str) -> list[str]:
    try:
        return [str(entry[4][0]) for entry in socket.getaddrinfo(name, None, type=socket.SOCK_STREAM)]
    except (OSError, UnicodeError):
        return []
