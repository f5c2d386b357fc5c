"""Settings: every environment variable of the project, read once and frozen."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError

CLOUD_API_URL = "https://mega-api-prod.nemovideo.ai"
CLOUD_WEB_URL = "https://nemovideo.com"
STUDIO = "studio"

# A host that could not fill in a variable passes its placeholder on.
_UNSUBSTITUTED = re.compile(r"\$\{[^}]*\}|\$[A-Z_]+|%[A-Z_]+%")


class SettingsError(ValueError):
    """A variable has a value that cannot be used; the message names the variable and what it takes."""


def _path_list(value: object) -> object:
    return [p for p in value.split(os.pathsep) if p] if isinstance(value, str) else value


def _word_list(value: object) -> object:
    return [w.lower() for w in re.split(r"[\s,]+", value) if w] if isinstance(value, str) else value


def _without_slash(value: object) -> object:
    return value.rstrip("/") if isinstance(value, str) else value


_Url = Annotated[str, BeforeValidator(_without_slash), Field(pattern=r"^(https?://[^\s@]+|studio)$")]
_Seconds = Annotated[float, Field(ge=0, le=86_400)]
_Host = Annotated[str, Field(pattern=r"^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)$")]
_Origin = Annotated[str, Field(pattern=r"^[a-z][a-z0-9+.-]*://[^\s/@]+$")]
_Address = Annotated[str, Field(pattern=r"^[0-9a-f.:]+(/\d+)?$")]


class Settings(BaseModel):
    """What the environment says (design, "Settings"; API reference §1). Times are seconds."""

    model_config = ConfigDict(frozen=True)

    api_url: _Url = Field(CLOUD_API_URL, description="API base, or “studio” for the embedded backend")
    web_url: _Url = Field(CLOUD_WEB_URL, description="Web base of the links shown to people")
    token: SecretStr = Field(SecretStr(""), description="Bearer token; without one an anonymous account is used")
    client_id: str = Field("", max_length=64, pattern=r"^[\w-]*$", description="Identity of the anonymous account")
    skill_source: str = Field("", max_length=64, description="Overrides the platform that requests name")
    skill: str = Field("", max_length=128, description="Skill in use: its folder, its name, or NAME@VERSION")
    language: str = Field("en", pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", description="Language of new sessions")
    output_dir: Path | None = Field(None, description="Folder that exports are written to")
    media_roots: Annotated[list[Path], BeforeValidator(_path_list)] = Field(
        [], description="Folders that uploads are read from"
    )
    allow_private_urls: bool = Field(False, description="Whether addresses in private networks may be fetched")
    state_dir: Path | None = Field(None, description="Folder of the journal")
    config_dir: Path | None = Field(None, description="Folder of the client id")
    log_level: str = Field("WARNING", pattern=r"(?i)^(DEBUG|INFO|WARNING|ERROR)$", description="Log level")
    render_poll_seconds: _Seconds = Field(30, description="Longest pause between two looks at a render")
    settle_seconds: _Seconds = Field(15, description="How long a silent turn is watched for its edit")
    recovery_first_seconds: _Seconds = Field(30, description="Wait after a lost stream before the first look")
    recovery_seconds: _Seconds = Field(60, description="Wait between later looks")
    recovery_reads: int = Field(5, ge=1, le=100, description="Looks without a change before a turn counts as failed")
    silence_seconds: _Seconds = Field(600, description="Heartbeats alone for this long end the wait")
    turn_seconds: _Seconds = Field(900, description="Longest chat turn")
    request_seconds: _Seconds = Field(60, gt=0, description="Longest silence of an answer that is no chat turn")
    rate_limit_seconds: _Seconds = Field(30, description="Wait before the one retry after a rate limit")
    http_tokens: SecretStr = Field(SecretStr(""), description="Who may sign in over HTTP: name=token, …")
    http_tokens_file: Path | None = Field(None, description="The same in a file, one name=token a line")
    http_issuer: str = Field("", pattern=r"^\S*$", description="Issuer whose JWTs sign in over HTTP")
    http_audience: str = Field("", pattern=r"^\S*$", description="Audience of these JWTs: this server's public address")
    http_keys: str = Field("", description="Public keys of the issuer: a PEM or JWKS file, or the address of a JWKS")
    http_hosts: Annotated[list[_Host], BeforeValidator(_word_list)] = Field(
        [], description="Names that this server is called by, beside the address it listens on"
    )
    http_origins: Annotated[list[_Origin], BeforeValidator(_word_list)] = Field(
        [], description="Web pages that may call this server, such as https://example.com"
    )
    http_proxies: Annotated[list[_Address], BeforeValidator(_word_list)] = Field(
        [], description="Addresses of proxies that are believed about whom they speak for"
    )
    http_rate: int = Field(300, ge=1, le=1_000_000, description="Requests a minute of one signed-in user")
    http_jobs: int = Field(4, ge=1, le=1000, description="Jobs at once of one signed-in user")
    # Not variables: set by `served_by` and `for_user` alone.
    served_as: str = Field("", exclude=True)
    most_jobs: int = Field(0, exclude=True)
    own_sessions: bool = Field(False, exclude=True)

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """Read the environment; empty and unsubstituted values count as not set.

        Raises:
            SettingsError: a variable has a value that cannot be used.
        """
        environ = os.environ if environ is None else environ
        values: dict[str, str] = {}
        for field in variables():
            raw = environ.get(variable(field), "").strip()
            if raw and not _UNSUBSTITUTED.fullmatch(raw):
                values[field] = raw
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            problem = error.errors(include_input=False, include_url=False)[0]
            name = variable(str(problem["loc"][0]))
            raise SettingsError(f"The setting {name} cannot be used: {problem['msg']}.") from None

    @property
    def backend(self) -> str:
        """Name of the backend, under which the journal keeps its sessions: "studio" or the API's URL."""
        return self.served_as or self.api_url

    @property
    def embedded(self) -> bool:
        """Whether the backend is the embedded one."""
        return self.backend == STUDIO

    @property
    def recovery_in_all(self) -> float:
        """For how many seconds an edit that was not seen is waited for (API reference §6)."""
        return self.recovery_first_seconds + self.recovery_seconds * (self.recovery_reads - 1)

    def served_by(self, url: str) -> Settings:
        """The same settings for an embedded backend that answers at `url`: its sessions outlive the port."""
        return self.model_copy(update={"api_url": url, "web_url": url, "served_as": STUDIO})

    def for_user(self, folder: str) -> Settings:
        """The settings for one of several users: everything on disk in subfolders of that name, no secret of others.

        Without a token of the settings, which all share, each user has an anonymous account of their own.
        `most_jobs` is how many jobs they may have at once (0: any number); with `own_sessions` they reach the
        sessions of their own journal alone, also where they know the id of another.
        """
        own = {
            "state_dir": self.state_folder / "users" / folder,
            "config_dir": self.config_folder / "users" / folder,
            "output_dir": self.output_dir and self.output_folder / folder,
            "media_roots": [root / folder for root in self.roots] if self.media_roots else [],
            "client_id": "",
            "most_jobs": self.http_jobs,
            "own_sessions": True,
            "http_tokens": SecretStr(""),
        }
        return self.model_copy(update=own)

    @property
    def state_folder(self) -> Path:
        """Folder of the journal and of the studio's projects."""
        if self.state_dir:
            return self.state_dir.expanduser()
        from platformdirs import user_state_path

        return user_state_path("nemo-mcp", appauthor=False)

    @property
    def config_folder(self) -> Path:
        """Folder of the client id, shared with the vendor's own tools (API reference §1)."""
        return (self.config_dir or Path("~/.config/nemovideo")).expanduser()

    @property
    def output_folder(self) -> Path:
        """Folder that exports are written to."""
        if self.output_dir:
            return self.output_dir.expanduser()
        videos = Path.home() / "Videos"
        return (videos if videos.is_dir() else Path.home()) / "nemo-mcp"

    @property
    def roots(self) -> list[Path]:
        """Folders that uploads may be read from, links resolved."""
        if self.media_roots:
            return [p.expanduser().resolve() for p in self.media_roots]
        # Hosts often start a server in the root of the disk, or in a hidden folder of their own.
        folders = dict.fromkeys((Path.home().resolve(), Path.cwd().resolve()))
        return [f for f in folders if f != Path(f.anchor) and not any(part.startswith(".") for part in f.parts)]


def environment() -> Mapping[str, str]:
    """The environment as it is, for what is no setting: other programs' folders, PATH, proxies, certificates."""
    return os.environ


def variables() -> list[str]:
    """The fields of the settings that an environment variable stands behind."""
    return [name for name, field in Settings.model_fields.items() if not field.exclude]


def variable(field: str) -> str:
    """Name of the environment variable behind a field of the settings."""
    return "SKILL_SOURCE" if field == "skill_source" else f"NEMO_{field.upper()}"
