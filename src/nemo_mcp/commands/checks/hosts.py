"""The hosts: whether what their files name really starts.

Each entry is started once, as its host would, and asked for its version.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from nemo_mcp import __version__
from nemo_mcp.backend.redaction import clean, redact
from nemo_mcp.commands.checks.check import Check
from nemo_mcp.commands.embedded import command
from nemo_mcp.config import Settings, environment
from nemo_mcp.hosts import HOSTS, Entry, Host, Machine, entries

_START_SECONDS = 20
# Programs that are started from a desktop get this PATH, whatever a shell's profile says.
_SHORT_PATHS = {"linux": "/usr/local/bin:/usr/bin:/bin", "darwin": "/usr/bin:/bin:/usr/sbin:/sbin"}
_FROM_A_SHELL = {"claude-code", "goose"}
# What every process has, beside its PATH.
_INHERITED = ("HOME", "USERPROFILE", "SYSTEMROOT", "APPDATA", "LOCALAPPDATA", "TEMP", "TMP", "LANG")


def hosts(settings: Settings) -> Iterator[Check]:
    """A line for each host that has this server; where none has, how it gets one that works as this one does."""
    machine = Machine()
    none = True
    for host in HOSTS.values():
        try:
            found = entries(host, machine)
        except (ValueError, OSError) as error:
            none = False
            said = f"{host.title} cannot read {host.file(machine)}: {getattr(error, 'strerror', None) or error}"
            yield Check(False, said, "Mend that line by hand; nemo-mcp changes no file that it cannot read.")
            continue
        for entry in found:
            none = False
            yield _started(host, entry)
    if none:
        yield Check(None, "No host has this server yet", command(settings, f"install {_likely(machine)}"))


def _likely(machine: Machine) -> str:
    """A host that has been on this machine, or the first of the table."""
    home = machine.folder("home")
    files = {name: host.file(machine) for name, host in HOSTS.items()}
    seen = [name for name, file in files.items() if file.exists() or (file.parent.is_dir() and file.parent != home)]
    return (seen or list(HOSTS))[0]


def _started(host: Host, entry: Entry) -> Check:
    again = f"nemo-mcp install {host.name}" + (" --studio" if "--studio" in entry.command else "")
    name = entry.command[0]
    path = _path(host)
    program = shutil.which(name, path=path)
    if not program:
        absolute = Path(name).is_absolute()
        why = "is not there" if absolute else f"is not on the PATH that it gets ({path})"
        return Check(False, f"{host.title} starts {name}, which {why}", again)
    inherited = {key: value for key, value in environment().items() if key in _INHERITED}
    try:
        ended = subprocess.run(
            [program, *entry.command[1:], "--version"],
            env={**inherited, "PATH": path, **entry.env},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_START_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Check(None, f"{host.title} starts {name}, which says nothing for {_START_SECONDS} s", again)
    except OSError as error:
        return Check(False, f"{host.title} starts {name}, which cannot be run ({error.strerror})", again)
    told = ended.stdout.decode("utf-8", "replace").strip()
    if ended.returncode or not told.startswith("nemo-mcp "):
        last = ended.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        return Check(
            False, f"{host.title} starts {name}, which fails: {clean(redact(last), 200) or 'no word of why'}", again
        )
    if told != f"nemo-mcp {__version__}":
        return Check(None, f"{host.title} starts {clean(told)} at {name}; this is {__version__}", again)
    return Check(True, f"{host.title} starts {told} at {name}")


def _path(host: Host) -> str:
    own = environment().get("PATH", os.defpath)
    return own if host.name in _FROM_A_SHELL else _SHORT_PATHS.get(sys.platform, own)
