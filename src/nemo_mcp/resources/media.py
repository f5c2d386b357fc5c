"""What may be uploaded: from where, in which format, how large. Checked before a byte is sent."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import url2pathname

import anyio.to_thread

from nemo_mcp.backend.addresses import NoAddress, is_private, web_address
from nemo_mcp.backend.formats import FORMATS, HEAD_BYTES, MAX_FILE_MB, Kind, begins_like, kind_of

from .errors import BadSource

if TYPE_CHECKING:
    from nemo_mcp.backend.client import NemoClient
    from nemo_mcp.backend.schema import UploadedFile
    from nemo_mcp.backend.transfer import Progress


@dataclass(frozen=True)
class LocalFile:
    """A file on this machine that may be uploaded: opened, and then looked at, so that it cannot be exchanged."""

    name: str
    size_bytes: int
    file: BinaryIO

    async def upload(self, client: NemoClient, session_id: str, progress: Progress | None) -> list[UploadedFile]:
        """Send it."""
        with self.file:
            return await client.upload_files(session_id, [self.file], progress)


@dataclass(frozen=True)
class RemoteFile:
    """An http(s) address that the backend fetches by itself."""

    name: str
    url: str
    size_bytes: int = 0

    async def upload(self, client: NemoClient, session_id: str, progress: Progress | None) -> list[UploadedFile]:
        """Name it to the backend."""
        return await client.upload_urls(session_id, [self.url])


async def check(source: str, roots: Sequence[Path], *, private_urls: bool = False) -> LocalFile | RemoteFile:
    """Look at one source of an upload: a path, a `file://` URL or an http(s) URL. `roots` are resolved folders.

    Raises:
        BadSource: it may not be read, is not there, or is of a kind or size that the editor does not take.
    """
    if "\0" in source or not source.strip():
        raise BadSource("there is no such file; check the path")
    if "://" not in source:
        return await anyio.to_thread.run_sync(_local, Path(source), roots)
    try:
        parts = urlsplit(source)
    except ValueError:
        raise BadSource("it is not written as an address is; check it") from None
    if parts.scheme == "file":
        return await anyio.to_thread.run_sync(_local, _path_of(parts), roots)
    if parts.scheme not in ("http", "https"):
        raise BadSource("only paths, file:// and http(s):// addresses can be uploaded")
    return await _remote(source, private_urls)


async def _remote(url: str, private_urls: bool) -> RemoteFile:
    try:
        parts = web_address(url)
    except NoAddress as problem:
        raise BadSource(f"this address is not passed on: {problem}; use one that anybody can open") from None
    host = parts.hostname or ""
    if kind_of("", parts.path) == "other" and (platform := _platform(host)):
        raise BadSource(f"what is on {platform} cannot be imported; ask the user for the file itself")
    if not private_urls and await is_private(host):
        raise BadSource(
            "this address is in a private network and is not passed on; download the file and give its path, or set "
            "NEMO_ALLOW_PRIVATE_URLS"
        )
    return RemoteFile(unquote(parts.path.rsplit("/", 1)[-1]) or host, url)


def name_of(source: str) -> str:
    """What a source is called before anybody has looked at it: its file, or the page that it is the address of."""
    if not source.startswith(_WEB):
        return Path(source).name
    page = source.partition("://")[2].partition("?")[0].rstrip("/")
    name = page.rpartition("/")[2]
    return page if kind_of("", name) == "other" else name


_WEB = ("http://", "https://")

# Where videos and music are watched and heard, and not to be had as a file (API reference §11).
_PLATFORMS = {
    "YouTube": "youtube.com youtu.be youtube-nocookie.com",
    "TikTok": "tiktok.com",
    "Instagram": "instagram.com",
    "Facebook": "facebook.com fb.watch",
    "X": "x.com twitter.com",
    "Vimeo": "vimeo.com",
    "Twitch": "twitch.tv",
    "Dailymotion": "dailymotion.com",
    "Spotify": "spotify.com",
    "SoundCloud": "soundcloud.com",
    "Apple Music": "music.apple.com",
    "Bilibili": "bilibili.com b23.tv",
    "Douyin": "douyin.com",
    "Kuaishou": "kuaishou.com",
    "Xiaohongshu": "xiaohongshu.com xhslink.com",
    "Youku": "youku.com",
    "iQIYI": "iqiyi.com",
    "Tencent Video": "v.qq.com",
    "QQ Music": "y.qq.com",
    "NetEase Music": "music.163.com",
}


def _platform(host: str) -> str:
    """The platform that a host belongs to; "" if it is none."""
    ends = {host, *(host[at + 1 :] for at, letter in enumerate(host) if letter == ".")}
    return next((name for name, hosts in _PLATFORMS.items() if not ends.isdisjoint(hosts.split())), "")


def _path_of(url: SplitResult) -> Path:
    if url.netloc not in ("", "localhost"):
        raise BadSource("a file:// address of another machine cannot be read; give a path of this one")
    return Path(url2pathname(url.path))


def _local(path: Path, roots: Sequence[Path]) -> LocalFile:
    file = _opened(path, roots)
    try:
        kind = _format(Path(file.name).name)
        size = os.fstat(file.fileno()).st_size
        if size == 0:
            raise BadSource("the file is empty")
        if size > MAX_FILE_MB * 2**20:
            raise BadSource(f"the file has {size / 2**20:.0f} MB, the limit is {MAX_FILE_MB} MB; compress or trim it")
        if not begins_like(kind, file.read(HEAD_BYTES)):
            raise BadSource(f"its content is not the kind of file that its name says ({kind}); check what it is")
        file.seek(0)
        return LocalFile(Path(file.name).name, size, file)
    except OSError:
        file.close()
        raise BadSource("the file cannot be read") from None
    except BaseException:
        file.close()
        raise


def _format(name: str) -> Kind:
    kind = kind_of("", name)
    if kind == "other":
        raise BadSource(f"this format is not supported; convert it to one of {', '.join(FORMATS)}")
    return kind


def _opened(path: Path, roots: Sequence[Path]) -> BinaryIO:
    """Open a plain, visible file below the roots. What is open is looked at, for a name can change its meaning."""
    try:
        path = path.expanduser()
        if path.drive.startswith("\\\\") and path.drive.lower() not in (root.drive.lower() for root in roots):
            raise _not_allowed(roots)  # even looking would sign in to that machine
        real = path.resolve(strict=True)
        if real in roots:
            raise _is_folder()
        if not _below(real, roots):
            raise _not_allowed(roots)
        # Before it is opened: opening a pipe may wait, opening a device may do things.
        _need_plain(real.lstat())
        file = open(real, "rb", opener=_without_waiting)  # noqa: SIM115
        try:
            _need_plain(os.fstat(file.fileno()))
            if not _below(_place(file, real), roots):
                raise _not_allowed(roots)
        except BaseException:
            file.close()
            raise
        return file
    except (OSError, RuntimeError, ValueError) as error:
        # Whether a file exists outside the allowed folders is nobody's business.
        if not _below(Path(os.path.abspath(path)), roots):  # noqa: PTH100 - resolving would follow links
            raise _not_allowed(roots) from None
        if isinstance(error, PermissionError):
            raise BadSource("the file may not be read; check its permissions") from None
        raise BadSource("there is no such file; check the path") from None


def _need_plain(facts: os.stat_result) -> None:
    if stat.S_ISDIR(facts.st_mode):
        raise _is_folder()
    if not stat.S_ISREG(facts.st_mode):
        raise BadSource("this is not a file; name the files one by one")


def _is_folder() -> BadSource:
    return BadSource("this is not a file but a folder; name its files one by one")


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0))


def _place(file: BinaryIO, found: Path) -> Path:
    """Where an open file lies, links resolved, as the system tells it; where it does not tell, as it was `found`."""
    if sys.platform == "linux":
        try:
            return Path(f"/proc/self/fd/{file.fileno()}").readlink()
        except OSError:
            return found
    if sys.platform == "darwin":
        import fcntl

        return Path(os.fsdecode(fcntl.fcntl(file.fileno(), fcntl.F_GETPATH, bytes(1024)).rstrip(b"\0")))
    return found


def _below(path: Path, roots: Sequence[Path]) -> bool:
    """Whether a path lies below one of the roots, without passing a hidden folder or being a hidden file."""
    for root in roots:
        if path != root and path.is_relative_to(root):
            steps = [path, *path.parents]
            if not any(_is_hidden(step) for step in steps[: steps.index(root)]):
                return True
    return False


def _is_hidden(path: Path) -> bool:
    """Hidden by its name, or by a mark of Windows (such as AppData) or macOS (such as Library)."""
    if path.name.startswith("."):
        return True
    try:
        facts = path.lstat()
    except (OSError, ValueError):
        return False
    marked = getattr(facts, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_HIDDEN
    return bool(marked or getattr(facts, "st_flags", 0) & stat.UF_HIDDEN)


def _not_allowed(roots: Sequence[Path]) -> BadSource:
    if not roots:
        return BadSource("this server may not read files; give an http(s) address, or set NEMO_MEDIA_ROOTS")
    folders = ", ".join(map(str, roots))
    return BadSource(
        f"only files below {folders} may be read, hidden ones excepted; move it there or set NEMO_MEDIA_ROOTS"
    )
