"""The doctor: what works and what does not, in plain words, with the one thing to do about it."""

from __future__ import annotations

import platform
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import anyio
from pydantic import SecretStr

from nemo_mcp import __version__
from nemo_mcp.backend.errors import NemoError
from nemo_mcp.commands.embedded import INSTALL, Unusable, backend, missing_libraries
from nemo_mcp.config import STUDIO, Settings, variable, variables
from nemo_mcp.resources import Workspace

_REACH_SECONDS = 10.0
_MARKS = {True: "✓", False: "✗", None: "–"}


@dataclass(frozen=True)
class Check:
    """One line: `good` is None for what is missing and not needed; `todo` is the one thing to do."""

    good: bool | None
    said: str
    todo: str = ""

    def __str__(self) -> str:
        return f"{_MARKS[self.good]} {self.said}" + (f"\n    → {self.todo}" if self.todo else "")


def doctor(settings: Settings) -> int:
    """Check everything and show every setting; 1 if the product cannot work."""
    print(f"nemo-mcp {__version__}\n")
    checks: list[Check] = []
    for check in [*_machine(settings), *_folders(settings)]:
        checks.append(check)
        print(check)
    for check in anyio.run(_account, settings):
        checks.append(check)
        print(check)
    print("\nSettings (environment variables)")
    for line in _settings(settings):
        print(line)
    return int(any(check.good is False for check in checks))


def _machine(settings: Settings) -> Iterator[Check]:
    new_enough = sys.version_info >= (3, 11)
    python = f"Python {platform.python_version()} at {sys.executable}"
    yield Check(new_enough, python, "" if new_enough else "Use Python 3.11 or newer.")
    try:
        yield Check(True, f"mcp {version('mcp')}")
    except PackageNotFoundError:
        yield Check(False, "mcp is not installed", "pip install nemo-mcp")
    missing = missing_libraries()
    if not missing:
        yield Check(True, "The embedded editor's libraries are installed")
    else:
        needed = False if settings.api_url == STUDIO else None
        yield Check(needed, f"The embedded editor lacks {', '.join(missing)}", INSTALL)


def _folders(settings: Settings) -> Iterator[Check]:
    for what, folder, name in (
        ("Client id", settings.config_folder, variable("config_dir")),
        ("Journal", settings.state_folder, variable("state_dir")),
        ("Videos", settings.output_folder, variable("output_dir")),
    ):
        problem = _not_writable(folder)
        todo = f"Make it writable, or name another folder in {name}." if problem else ""
        yield Check(not problem, f"{what}: {folder}" + (f" cannot be written ({problem})" if problem else ""), todo)


def _not_writable(folder: Path) -> str:
    """Why nothing can be written into a folder, or into the one it would be made in; "" if it can."""
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    try:
        with tempfile.TemporaryFile(dir=there):
            return ""
    except OSError as error:
        return error.strerror or "no reason is known"


async def _account(settings: Settings) -> list[Check]:
    try:
        async with backend(settings) as served, Workspace.open(served) as workspace:
            named = "embedded editor" if settings.api_url == STUDIO else served.api_url
            if problem := await _unreachable(served.api_url):
                todo = f"Check the network, the proxy and {variable('api_url')}."
                return [Check(False, f"API: {named} cannot be reached ({problem})", todo), *_unasked(settings)]
            reached = Check(True, f"API: {named} answers")
            try:
                balance = await workspace.credits()
            except NemoError as error:
                return [reached, Check(False, f"Account: {error.happened}", error.advice)]
    except Unusable:
        return _unasked(settings)  # the libraries are a line of their own
    todo = f"More credits: {balance.top_up_url}" if not balance.available and balance.top_up_url else ""
    credits = Check(True if balance.available else None, f"Credits: {balance.available} available", todo)
    return [reached, Check(True, f"Token: {_token(settings)}, accepted"), credits]


def _unasked(settings: Settings) -> list[Check]:
    return [Check(None, f"Token: {_token(settings)}, not checked"), Check(None, "Credits: not checked")]


def _token(settings: Settings) -> str:
    given = f"given in {variable('token')}"
    return given if settings.token.get_secret_value() else "none given, so an anonymous account is used"


async def _unreachable(url: str) -> str:
    """Why nothing answers at a URL; "" if something does."""
    import httpx

    try:
        async with httpx.AsyncClient(timeout=_REACH_SECONDS) as client:
            await client.head(url)
    except httpx.TimeoutException:
        return f"no answer in {_REACH_SECONDS:.0f} s"
    except (httpx.HTTPError, httpx.InvalidURL):
        return "no connection"
    return ""


def _settings(settings: Settings) -> Iterator[str]:
    used = {
        "output_dir": settings.output_folder,
        "state_dir": settings.state_folder,
        "config_dir": settings.config_folder,
        "media_roots": ", ".join(str(root) for root in settings.roots),
        **{field: ", ".join(getattr(settings, field)) for field in ("http_hosts", "http_origins", "http_proxies")},
    }
    for field in variables():
        value = getattr(settings, field)
        given = field in settings.model_fields_set
        shown = ("set" if given else "") if isinstance(value, SecretStr) else used.get(field, value)
        shown = "" if shown is None else shown
        source = "" if given else " (default)" if shown != "" else "not set"
        yield f"  {variable(field):<28} {shown}{source}"
        yield f"  {'':<28} {Settings.model_fields[field].description}"
