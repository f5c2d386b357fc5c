"""install and uninstall: this server in a host's own file."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

from nemo_mcp.backend.redaction import hide, redact
from nemo_mcp.commands.embedded import Unusable, need_studio
from nemo_mcp.config import STUDIO, Settings, SettingsError, environment, variable, variables
from nemo_mcp.hosts import HOSTS, Edit, HostFileError, Machine, installed, uninstalled


def install(settings: Settings, *, host: str, dry_run: bool, keep: list[str]) -> int:
    """Put the server into a host; `keep` names variables of this environment that it shall have there."""
    chosen, machine = HOSTS[host], Machine()
    studio = settings.api_url == STUDIO
    command = machine.command(studio=studio)
    if studio and machine.lasting:  # else uvx brings its libraries each time
        need_studio()
    env = {variable("skill_source"): chosen.name}
    if settings.skill:
        env[variable("skill")] = settings.skill
    env |= _kept(keep)
    try:
        edit = installed(chosen, machine, command, env)
        if not edit.needed:
            print(f"{chosen.title} has the server already: {edit.file}")
            return 0
        if dry_run:
            return _show(edit)
        new = not edit.file.parent.is_dir()
        copy = edit.write()
    except HostFileError as error:
        raise Unusable(str(error)) from None
    print(f"{chosen.title} has the server “nemo” now: {edit.file}")
    print(f"  It starts {subprocess.list2cmdline(command) if machine.windows else shlex.join(command)}")
    _tell_of(copy)
    print(f"  {chosen.then}")
    if new:
        print(f"  There was no trace of {chosen.title} on this machine; it will find the file once it is there.")
    return 0


def uninstall(settings: Settings, *, host: str, dry_run: bool) -> int:
    """Take the server out of a host again."""
    chosen = HOSTS[host]
    try:
        edit = uninstalled(chosen, Machine())
        if not edit.needed:
            print(f"{chosen.title} does not have the server: {edit.file}")
            return 0
        if dry_run:
            return _show(edit)
        copy = edit.write()
    except HostFileError as error:
        raise Unusable(str(error)) from None
    print(f"{chosen.title} no longer has the server “nemo”: {edit.file}")
    _tell_of(copy)
    return 0


def _kept(names: list[str]) -> dict[str, str]:
    """Variables of this environment, by their names alone: a value on the command line could be seen by others."""
    known = {variable(field) for field in variables()}
    for name in names:
        if name not in known:
            raise SettingsError(f"{name} is no setting of nemo-mcp; nemo-mcp doctor lists them.")
        if not environment().get(name):
            raise SettingsError(f"{name} is not set here; set it first, then repeat this command.")
        if name == variable("token"):
            hide(environment()[name])
    return {name: environment()[name] for name in names}


def _show(edit: Edit) -> int:
    print(f"This would change {edit.file}:\n{redact(edit.diff())}")
    print("Nothing has been written.", file=sys.stderr)
    return 0


def _tell_of(copy: Path | None) -> None:
    if copy:
        print(f"  The file as it was: {copy}")
