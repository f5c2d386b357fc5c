"""The folders: what is written, and where uploads are read from."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from nemo_mcp.commands.checks.check import Check, moved, setting
from nemo_mcp.config import Settings, variable
from nemo_mcp.journal import Journal, JournalUnusable


def folders(settings: Settings) -> Iterator[Check]:
    """Whether each folder can do its part."""
    yield _written("Client id", settings.config_folder, "config_dir", "~/.config/nemovideo")
    journal = _written("Journal", settings.state_folder, "state_dir", "~/.nemo-mcp")
    yield journal if not journal.good else _journal(settings.state_folder) or journal
    yield _written("Videos", settings.output_folder, "output_dir", "~/nemo-mcp")
    yield _read(settings)


def _written(what: str, folder: Path, field: str, instead: str) -> Check:
    problem = _not_writable(folder)
    if not problem:
        return Check(True, f"{what}: {folder}")
    elsewhere = Path(instead).expanduser()
    if elsewhere == folder:
        elsewhere = Path(tempfile.gettempdir()) / "nemo-mcp"
    return Check(False, f"{what}: {folder} cannot be written ({problem})", setting(variable(field), str(elsewhere)))


def _not_writable(folder: Path) -> str:
    """Why nothing can be written into a folder, or into the one it would be made in; "" if it can."""
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    try:
        with tempfile.TemporaryFile(dir=there):
            return ""
    except OSError as error:
        return error.strerror or "no reason is known"


def _journal(folder: Path) -> Check | None:
    """A journal that is there must be one. None is made."""
    file = folder / "journal.db"
    if not file.exists():
        return None
    try:
        Journal(folder).close()
    except JournalUnusable:
        return Check(False, f"Journal: {file} is damaged; without it sessions begin anew", moved(file))
    return None


def _read(settings: Settings) -> Check:
    there = [root for root in settings.roots if root.is_dir()]
    absent = [root for root in settings.roots if root not in there]
    name = variable("media_roots")
    if not absent:
        return (
            Check(True, f"Uploads: from {_listed(there)}") if there else Check(None, "Uploads: from no folder", _home())
        )
    said = f"Uploads: {name} names {_listed(absent)}, where no folder is"
    return Check(None if there else False, said, _home())


def _home() -> str:
    return setting(variable("media_roots"), str(Path.home()))


def _listed(paths: list[Path]) -> str:
    return ", ".join(map(str, paths))
