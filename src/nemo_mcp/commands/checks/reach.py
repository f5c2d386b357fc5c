"""The way to the API: proxy, certificates, name, port, and the two clocks."""

from __future__ import annotations

import socket
import ssl
import sys
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

import httpx

from nemo_mcp.backend.transport import is_loopback
from nemo_mcp.commands.checks.check import Check, installing, setting, unset
from nemo_mcp.config import CLOUD_API_URL, environment, variable

_SECONDS = 10.0
_MOST_SKEW_SECONDS = 300
_SET_CLOCK = {
    "linux": "sudo timedatectl set-ntp true",
    "darwin": "sudo sntp -sS time.apple.com",
    "win32": "w32tm /resync",
}
# The system's own lists of whom to trust; a company's proxy is in them where its owners put it there.
_BUNDLES = ("/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem")
_FILES = ("SSL_CERT_FILE", "SSL_CERT_DIR")
# OpenSSL's numbers of what is wrong with a certificate.
_TIMES, _NAMES = {9, 10}, {62, 64}


async def reach(url: str, named: str) -> tuple[bool, list[Check]]:
    """Whether something answers at `url`, which people know as `named`, and what is to be said of the way there."""
    if problem := _environment(url):
        return False, [problem]
    try:
        # As the client does it: certificates as the environment says, and no proxy to this machine itself.
        trust = httpx.create_ssl_context()
        async with httpx.AsyncClient(verify=trust, trust_env=not is_loopback(url), timeout=_SECONDS) as client:
            answer = await client.head(url)
    except (httpx.HTTPError, httpx.InvalidURL, ImportError, OSError, ValueError) as error:
        return False, [_problem(url, named, error)]
    return True, [Check(True, f"API: {named} answers"), *_clock(answer)]


def _environment(url: str) -> Check | None:
    """What the environment names and the disk does not have."""
    if not url.startswith("https:"):
        return None
    for name in _FILES:
        if (value := environment().get(name)) and not Path(value).exists():
            return Check(False, f"Certificates: {name} names {value}, which is not there", unset(name))
    return None


def _problem(url: str, named: str, error: Exception) -> Check:
    causes = list(_chain(error))
    certificate = next((cause for cause in causes if isinstance(cause, ssl.SSLCertVerificationError)), None)
    if certificate:
        return _distrust(named, certificate)
    if proxy := _proxy(url):
        return _no_proxy(proxy, causes)
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        why = "its name is unknown here"
    elif any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        why = "nothing listens there"
    elif any("Timeout" in type(cause).__name__ for cause in causes):
        why = f"no answer in {_SECONDS:.0f} s"
    else:
        why = "no connection"
    return Check(False, f"API: {named} cannot be reached ({why})", _way_out(url))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error:
        yield error
        error = error.__cause__ or error.__context__


def _way_out(url: str) -> str:
    """What to do about an API that is not there: at home it can be started, elsewhere it must be the right one."""
    if url == CLOUD_API_URL:
        return "Go online, then: nemo-mcp doctor (offline, --studio works)"
    place = httpx.URL(url)
    return (
        f"nemo-mcp studio --port {place.port}"
        if place.host == "127.0.0.1" and place.port
        else unset(variable("api_url"))
    )


def _distrust(named: str, error: ssl.SSLCertVerificationError) -> Check:
    if error.verify_code in _TIMES:
        now = datetime.now().astimezone()
        said = f"Certificates: that of {named} is not valid at {now:%Y-%m-%d %H:%M}, this machine's time"
        return Check(False, said, _SET_CLOCK.get(sys.platform, _SET_CLOCK["linux"]))
    if error.verify_code in _NAMES:
        said = f"Certificates: who answers for {named} is somebody else, perhaps a sign-in page"
        return Check(False, said, "Open any web page, sign in to the network, then: nemo-mcp doctor")
    said = f"Certificates: that of {named} is signed by nobody whom this program trusts, perhaps by a proxy"
    used = environment().get("SSL_CERT_FILE")
    bundle = next((path for path in _BUNDLES if path != used and Path(path).is_file()), "/path/to/the/proxy/ca.pem")
    return Check(False, said, setting("SSL_CERT_FILE", bundle))


def _proxy(url: str) -> tuple[str, str] | None:
    """Where the environment names a proxy for an address: the variable, or "", and its value."""
    place = httpx.URL(url)
    if is_loopback(url) or urllib.request.proxy_bypass(place.host):
        return None
    for kind in (place.scheme, "all"):
        for name in (f"{kind}_proxy", f"{kind}_proxy".upper()):
            if value := environment().get(name):
                return name, value
    system = urllib.request.getproxies().get(place.scheme)
    return ("", system) if system else None


def _no_proxy(proxy: tuple[str, str], causes: list[BaseException]) -> Check:
    name, value = proxy
    shown = value.rpartition("@")[2]  # without a password
    named = f"{shown}, which {name} names," if name else f"{shown}, of the system's settings,"
    if any(isinstance(cause, ImportError) for cause in causes):
        return Check(False, f"Proxy: {named} speaks SOCKS, which needs a library more", installing("httpx[socks]"))
    if any("407" in str(cause) for cause in causes):
        user = f"http://USER:PASSWORD@{shown.partition('://')[2] or shown}"
        return Check(False, f"Proxy: {named} asks for a user and a password", setting(name or "HTTPS_PROXY", user))
    return Check(False, f"Proxy: {named} lets nothing through", unset(name) if name else setting("NO_PROXY", "*"))


def _clock(answer: httpx.Response) -> Iterator[Check]:
    """This machine's clock against the one that answered; tokens and certificates are judged by it."""
    try:
        theirs = parsedate_to_datetime(answer.headers["date"])
    except (KeyError, ValueError):
        return
    skew = (datetime.now(UTC) - theirs.replace(tzinfo=theirs.tzinfo or UTC)).total_seconds()
    if abs(skew) > _MOST_SKEW_SECONDS:
        side = "ahead of" if skew > 0 else "behind"
        said = f"Clock: {_length(abs(skew))} {side} the API's; tokens and certificates are judged by it"
        yield Check(False, said, _SET_CLOCK.get(sys.platform, _SET_CLOCK["linux"]))


def _length(seconds: float) -> str:
    for size, unit in ((86_400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= size:
            count = round(seconds / size)
            return f"{count} {unit}{'s' * (count > 1)}"
    return f"{seconds:.0f} seconds"
