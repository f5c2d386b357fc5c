"""On whose behalf requests are made: the three attribution headers (API reference §2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from nemo_mcp import __version__
from nemo_mcp.config import Settings

SERVER_NAME = "nemo-mcp"
UNKNOWN_PLATFORM = "unknown"

# Folders that only one installer writes to → its name.
_INSTALL_FOLDERS = {".clawhub": "clawhub", ".cursor/skills": "cursor"}

_FRONTMATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)^---", re.DOTALL | re.MULTILINE)
_FIELD = r"^{}[ \t]*:[ \t]*[\"']?([^\"'#\r\n]+)"
_METADATA = re.compile(r"^metadata[ \t]*:.*(?:\r?\n[ \t].*)*", re.MULTILINE)
_NESTED_VERSION = re.compile(r"\bversion[\"']?[ \t]*:[ \t]*[\"']?([\w.+-]+)")


@dataclass(frozen=True)
class Attribution:
    """The skill in use, its version, and the platform that brought it here."""

    source: str = SERVER_NAME
    version: str = __version__
    platform: str = UNKNOWN_PLATFORM

    @classmethod
    def of(cls, settings: Settings) -> Attribution:
        """Read the skill that the settings name, or the folder of one; without either it is the server itself."""
        if not settings.skill:
            return cls(platform=settings.skill_source or UNKNOWN_PLATFORM)
        folder = Path(settings.skill)
        try:
            folder = folder.expanduser()
            manifest = (folder / "SKILL.md").read_text("utf-8", "replace")
        except (OSError, RuntimeError):
            # NAME, NAME@VERSION or no such folder. Of a path only its end is told: the rest is the user's own business.
            name, _, version = folder.name.partition("@")
            return cls(name or SERVER_NAME, version or __version__, settings.skill_source or UNKNOWN_PLATFORM)
        name, version = _name_and_version(manifest)
        return cls(name or folder.resolve().name, version or __version__, settings.skill_source or _platform(folder))

    def headers(self) -> dict[str, str]:
        """The headers that every request to the API carries."""
        return {
            "X-Skill-Source": _header(self.source),
            "X-Skill-Version": _header(self.version),
            "X-Skill-Platform": _header(self.platform),
        }


def _name_and_version(manifest: str) -> tuple[str, str]:
    found = _FRONTMATTER.search(manifest)
    front = found[1] if found else ""
    metadata = _METADATA.search(front)
    nested = _NESTED_VERSION.search(metadata[0]) if metadata else None
    return _field(front, "name"), _field(front, "version") or (nested[1] if nested else "")


def _field(front: str, name: str) -> str:
    found = re.search(_FIELD.format(name), front, re.MULTILINE)
    return found[1].strip() if found else ""


def _platform(folder: Path) -> str:
    if (folder / ".clawhub" / "origin.json").is_file():
        return "clawhub"
    # The path as it was given counts as well as the one that its links lead to.
    for path in (folder.absolute().as_posix(), folder.resolve().as_posix()):
        for part, name in _INSTALL_FOLDERS.items():
            if f"/{part}/" in path:
                return name
    return UNKNOWN_PLATFORM


def _header(value: str) -> str:
    return re.sub(r"[^\x21-\x7e]+", "-", value.strip())[:64]
