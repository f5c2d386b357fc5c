"""What may be uploaded: from where, in which format, how large. Checked before a byte is sent."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from nemo_mcp.backend.formats import FORMATS, MAX_FILE_MB, kind_of

from .errors import BadSource


@dataclass(frozen=True)
class LocalFile:
    """A file on this machine that may be uploaded."""

    path: Path
    kind: str
    size_bytes: int


@dataclass(frozen=True)
class RemoteFile:
    """An http(s) address that the backend fetches by itself."""

    url: str
    name: str
    kind: str


def check(source: str, roots: Sequence[Path]) -> LocalFile | RemoteFile:
    """Look at one source of an upload: a path, a `file://` URL or an http(s) URL. `roots` are resolved folders.

    Raises:
        BadSource: it may not be read, is not there, or is of a kind or size that the editor does not take.
    """
    parts = urlsplit(source) if "://" in source else None
    if parts is None:
        return _local(Path(source).expanduser(), roots)
    if parts.scheme.lower() == "file":
        return _local(Path(url2pathname(unquote(parts.path))), roots)
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise BadSource("only paths, file:// and http(s):// addresses can be uploaded")
    if parts.username or parts.password:
        raise BadSource("an address with a user name or password in it is not passed on; use one without")
    name = unquote(parts.path.rsplit("/", 1)[-1]) or parts.hostname
    return RemoteFile(source, name, kind_of("", name))


def _local(path: Path, roots: Sequence[Path]) -> LocalFile:
    try:
        real = path.resolve(strict=True)
        facts = real.stat()
    except (OSError, RuntimeError):
        # Whether a file exists outside the allowed folders is nobody's business.
        if not _below(Path(os.path.abspath(path)), roots):  # noqa: PTH100 - resolving would follow links
            raise _not_allowed(roots) from None
        raise BadSource("there is no such file; check the path") from None
    if not _below(real, roots):
        raise _not_allowed(roots)
    if not stat.S_ISREG(facts.st_mode):
        raise BadSource("this is not a file; name the files one by one")
    kind = kind_of("", real.name)
    if kind == "other":
        raise BadSource(f"this format is not supported; convert it to one of {', '.join(FORMATS)}")
    if facts.st_size == 0:
        raise BadSource("the file is empty")
    if facts.st_size > MAX_FILE_MB * 2**20:
        size = f"{facts.st_size / 2**20:.0f} MB"
        raise BadSource(f"the file has {size}, the limit is {MAX_FILE_MB} MB; compress or trim it")
    return LocalFile(real, kind, facts.st_size)


def _below(path: Path, roots: Sequence[Path]) -> bool:
    """Whether a path lies below one of the roots, without passing a hidden folder or being a hidden file."""
    return any(
        path.is_relative_to(root) and not any(part.startswith(".") for part in path.relative_to(root).parts)
        for root in roots
    )


def _not_allowed(roots: Sequence[Path]) -> BadSource:
    if not roots:
        return BadSource("this server may not read files; give an http(s) address, or set NEMO_MEDIA_ROOTS")
    folders = ", ".join(map(str, roots))
    return BadSource(
        f"only files below {folders} may be read, hidden ones excepted; move it there or set NEMO_MEDIA_ROOTS"
    )
