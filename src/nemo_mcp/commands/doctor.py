"""The doctor: what works and what does not, in plain words, with the one command that mends it."""

from __future__ import annotations

from collections.abc import Iterator

import anyio
from pydantic import SecretStr

from nemo_mcp import __version__
from nemo_mcp.commands import checks
from nemo_mcp.config import Settings, variable, variables


def doctor(settings: Settings) -> int:
    """Check everything and show every setting; 1 if the product cannot work."""
    print(f"nemo-mcp {__version__}\n")
    good = True
    for check in _checks(settings):
        good = good and check.good is not False
        print(check, flush=True)
    print("\nSettings (environment variables)")
    for line in _settings(settings):
        print(line)
    return int(not good)


def _checks(settings: Settings) -> Iterator[checks.Check]:
    yield from checks.program(settings)
    yield from checks.folders(settings)
    yield from checks.hosts(settings)
    yield from anyio.run(checks.account, settings)


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
