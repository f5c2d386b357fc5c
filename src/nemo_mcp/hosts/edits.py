"""What installing a server into a host's file changes, and the writing of it."""

from __future__ import annotations

import difflib
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol, cast

from . import json_text, yaml_text
from .machine import Machine
from .table import Host

NAME = "nemo"
"""The server's name in every host."""


class _Format(Protocol):
    """A way to edit text; ValueError says what is strange about a text."""

    def put(self, text: str, path: Sequence[str], value: Any) -> str: ...
    def take(self, text: str, path: Sequence[str]) -> str: ...
    def holds(self, text: str, path: Sequence[str]) -> bool: ...


_FORMATS: Mapping[str, _Format] = {"json": json_text, "yaml": yaml_text}


class HostFileError(Exception):
    """A host's file cannot be read, understood or written; the message is a plain sentence."""


@dataclass(frozen=True)
class Edit:
    """A file before and after. `before` is None where there is no file yet."""

    file: Path
    before: str | None
    after: str

    @property
    def needed(self) -> bool:
        return self.after != (self.before or "")

    def diff(self) -> str:
        """What changes, line by line."""
        lines = difflib.unified_diff(
            (self.before or "").splitlines(), self.after.splitlines(), "before", "after", lineterm="", n=1
        )
        return "\n".join(lines)

    def write(self) -> Path | None:
        """Keep a copy of the file as it was, then put the new one in its place; gives the copy.

        Raises:
            HostFileError: the folder or the file cannot be written.
        """
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            copy = None
            if self.before is not None:
                copy = self.file.with_name(f"{self.file.name}.{datetime.now():%Y%m%d-%H%M%S-%f}.backup")
                shutil.copy2(self.file, copy)
            _replace(self.file, self.after)
        except OSError as error:
            raise HostFileError(f"{self.file} cannot be written ({error.strerror}).") from None
        return copy


def installed(host: Host, machine: Machine, command: list[str], env: Mapping[str, str]) -> Edit:
    """The host's file with this server in it. In an entry that is there already, only these values change.

    Raises:
        HostFileError: the file cannot be read or understood.
    """
    entry = host.entry(command, env)
    file, before = _read(host, machine)
    text, place = before or "", (*host.within, NAME)
    form = _FORMATS[host.format]
    try:
        if not form.holds(text, place):
            return Edit(file, before, form.put(text, place, {**host.fixed, **entry}))
        for key, value in entry.items():
            if not isinstance(value, dict):
                text = form.put(text, (*place, key), value)
                continue
            for name, item in cast(dict[str, str], value).items():  # others that the user has set there stay
                text = form.put(text, (*place, key, name), item)
    except ValueError as error:
        raise _strange(file, error) from None
    return Edit(file, before, text)


def uninstalled(host: Host, machine: Machine) -> Edit:
    """The host's file without this server.

    Raises:
        HostFileError: the file cannot be read or understood.
    """
    file, before = _read(host, machine)
    try:
        return Edit(file, before, _FORMATS[host.format].take(before or "", (*host.within, NAME)))
    except ValueError as error:
        raise _strange(file, error) from None


def _strange(file: Path, error: ValueError) -> HostFileError:
    return HostFileError(f"{file} is left as it is: {error}. Mend it, or add the server by hand (mcp.json.example).")


def _read(host: Host, machine: Machine) -> tuple[Path, str | None]:
    """The file that is meant (where links lead) and its text."""
    file = host.file(machine)
    try:
        file = file.resolve()
        return file, file.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return file, None
    except UnicodeDecodeError:
        raise HostFileError(f"{file} is left as it is: it is not written in UTF-8.") from None
    except OSError as error:
        raise HostFileError(f"{file} cannot be read ({error.strerror}).") from None


def _replace(file: Path, text: str) -> None:
    """Write a file so that it is there whole or not at all, with the rights of the one it replaces."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as new:
            new.write(text.encode("utf-8"))
        if file.exists():
            shutil.copymode(file, name)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
