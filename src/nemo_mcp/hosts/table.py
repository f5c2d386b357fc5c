"""The hosts: where each keeps its servers on each operating system, and how an entry is written there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from .machine import Machine

Places = tuple[str, ...]
"""Files by the folder they lie in ("config:Claude/x.json"); the first whose folder exists is meant, else the last."""

_VS_CODE = "Code/User/mcp.json"
_DESKTOP = "Claude/claude_desktop_config.json"
# Claude Desktop from Microsoft's store sees a folder of its own in the place of %APPDATA%.
_STORE = f"local:Packages/Claude_pzs8sxrjxfjjc/LocalCache/Roaming/{_DESKTOP}"


@dataclass(frozen=True)
class Host:
    """A program that agents live in; without places of their own, macOS and Windows have those of Linux.

    `variable` names an environment variable that moves the file, and what to append to its value. `within` leads to
    the mapping of servers; `fixed` is what a new entry has beside the command, and the user may change.
    """

    name: str
    title: str
    within: tuple[str, ...]
    then: str
    linux: Places
    mac: Places = ()
    windows: Places = ()
    variable: tuple[str, str] = ("", "")
    format: Literal["json", "yaml"] = "json"
    keys: tuple[str, str, str] = ("command", "args", "env")
    fixed: Mapping[str, Any] = field(default_factory=lambda: {})

    def file(self, machine: Machine) -> Path:
        """The file that the host reads its servers from."""
        moved, rest = self.variable
        if moved and (value := machine.environ.get(moved)):
            return Path(value).expanduser() / rest
        places = {"darwin": self.mac, "win32": self.windows}.get(machine.platform) or self.linux
        found = [machine.folder(name) / end for name, _, end in (place.partition(":") for place in places)]
        return next((path for path in found if path.parent.is_dir()), found[-1])

    def entry(self, command: list[str], env: Mapping[str, str]) -> dict[str, Any]:
        """How the host writes down a server."""
        return dict(zip(self.keys, (command[0], command[1:], dict(env)), strict=True))


HOSTS = {
    host.name: host
    for host in (
        Host(
            "claude-desktop",
            "Claude Desktop",
            linux=(f"config:{_DESKTOP}",),
            mac=(f"home:Library/Application Support/{_DESKTOP}",),
            windows=(_STORE, f"roaming:{_DESKTOP}"),
            within=("mcpServers",),
            then="Quit Claude Desktop and start it again.",
        ),
        Host(
            "claude-code",
            "Claude Code",
            linux=("home:.claude.json",),
            variable=("CLAUDE_CONFIG_DIR", ".claude.json"),
            within=("mcpServers",),
            then="Start Claude Code anew; /mcp lists the server.",
            fixed={"type": "stdio"},
        ),
        Host(
            "cursor",
            "Cursor",
            linux=("home:.cursor/mcp.json",),
            within=("mcpServers",),
            then="Cursor asks once whether to enable the server; Settings → MCP lists it.",
        ),
        Host(
            "vscode",
            "VS Code",
            linux=(f"config:{_VS_CODE}",),
            mac=(f"home:Library/Application Support/{_VS_CODE}",),
            windows=(f"roaming:{_VS_CODE}",),
            within=("servers",),
            then="VS Code asks once whether to trust the server; “MCP: List Servers” lists it.",
            fixed={"type": "stdio"},
        ),
        Host(
            "openclaw",
            "OpenClaw",
            linux=("home:.openclaw/openclaw.json",),
            variable=("OPENCLAW_CONFIG_PATH", ""),
            within=("mcp", "servers"),
            then="“openclaw mcp probe nemo” tries it.",
        ),
        Host(
            "goose",
            "goose",
            linux=("config:goose/config.yaml",),
            windows=("roaming:Block/goose/config/config.yaml",),
            within=("extensions",),
            then="Begin a new session of goose.",
            format="yaml",
            keys=("cmd", "args", "envs"),
            fixed={
                "enabled": True,
                "type": "stdio",
                "name": "nemo",
                "description": "Edit video by chat with NemoVideo",
                "timeout": 300,
            },
        ),
        Host(
            "zed",
            "Zed",
            linux=("config:zed/settings.json",),
            mac=("home:.config/zed/settings.json",),
            windows=("roaming:Zed/settings.json",),
            within=("context_servers",),
            then="Settings → AI → MCP Servers shows a green dot.",
        ),
    )
}
