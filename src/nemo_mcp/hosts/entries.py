"""What a host's file says of this server: which program the host starts, and with which environment."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from . import json_nodes, yaml_text
from .machine import Machine
from .table import Host

_MARKS = ("nemo-mcp", "nemo_mcp")


@dataclass(frozen=True)
class Entry:
    """A server as a host starts it."""

    file: Path
    command: list[str]
    env: dict[str, str]


def entries(host: Host, machine: Machine) -> list[Entry]:
    """This server's entries in a host's file, under whichever names.

    Raises:
        ValueError: the file cannot be understood.
        OSError: it cannot be read.
    """
    file = host.file(machine)
    if not file.is_file():
        return []
    text = file.read_text("utf-8")
    servers = _json(text) if host.format == "json" else yaml_text.read(text)
    for key in host.within:
        servers = _mapping(servers).get(key)
    found = [_entry(host, file, _mapping(server)) for server in _mapping(servers).values()]
    return [entry for entry in found if any(mark in word for mark in _MARKS for word in entry.command)]


def _json(text: str) -> Any:
    return json_nodes.parse(text).value if text.strip("\ufeff \t\r\n") else {}


def _entry(host: Host, file: Path, server: dict[str, Any]) -> Entry:
    command, args, env = (server.get(key) for key in host.keys)
    words = cast(list[Any], args) if isinstance(args, list) else []
    values = {name: str(value) for name, value in _mapping(env).items()}
    return Entry(file, [str(command or ""), *map(str, words)], values)


def _mapping(value: Any) -> dict[str, Any]:
    return cast(dict[str, Any], value) if isinstance(value, dict) else {}
