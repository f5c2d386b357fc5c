"""Large bodies: files on their way up, videos on their way down. Neither is ever whole in memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractAsyncContextManager, ExitStack, aclosing, contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import anyio
import anyio.to_thread
import httpx

from .errors import DownloadFailed, FileUnreadable, FileUnwritable, NetworkError
from .formats import media_type
from .transport import pieces

Progress = Callable[[int, int], None]
Fetch = Callable[[dict[str, str]], AbstractAsyncContextManager[httpx.Response]]

_PAUSES = (0.2, 0.5, 1.0)  # before a broken download goes on, in seconds
_MOST_BOXES = 10_000  # a film has a handful
_NEARLY = 0.99


class _Counted:
    """A file that tells how much of it has been read; httpx sends what it reads."""

    def __init__(self, file: BinaryIO, moved: Callable[[int], None]) -> None:
        self._file = file
        self._moved = moved

    def fileno(self) -> int:
        return self._file.fileno()

    def read(self, size: int) -> bytes:
        try:
            piece = self._file.read(size)
        except OSError as error:
            raise FileUnreadable(subject=Path(self._file.name).name) from error
        self._moved(len(piece))
        return piece

    def seek(self, offset: int) -> int:
        self._moved(offset - self._file.tell())
        return self._file.seek(offset)


class Field(NamedTuple):
    """A file in a form: name, content and media type as httpx takes them, and its bytes."""

    content: tuple[str, Any, str]
    size: int

    @property
    def name(self) -> str:
        return self.content[0]


@contextmanager
def multipart(files: Sequence[Path | BinaryIO], progress: Progress | None) -> Generator[list[Field]]:
    """The form fields of an upload (API reference §7), read from disk as they are sent.

    `progress(sent, total)` counts the bytes of all files together. Files that come open are left open.

    Raises:
        FileUnreadable: a file cannot be opened (nor, later on, read).
    """
    sent = 0
    total = 0

    def moved(size: int) -> None:
        nonlocal sent
        sent += size
        if progress and size:
            progress(sent, total)

    with ExitStack() as stack:
        fields: list[Field] = []
        for one in files:
            path = one if isinstance(one, Path) else Path(one.name)
            try:
                file = stack.enter_context(one.open("rb")) if isinstance(one, Path) else one
                size = os.fstat(file.fileno()).st_size
            except OSError as error:
                raise FileUnreadable(subject=path.name) from error
            total += size
            # A name may hold bytes that are no text.
            name = path.name.encode("utf-8", "replace").decode("utf-8")
            fields.append(Field((name, _Counted(file, moved), media_type(name)), size))
        yield fields


def discard(target: Path) -> None:
    """Remove what is there of a download to `target` that nobody goes on with."""
    with suppress(OSError):
        _part(target).unlink(missing_ok=True)


def _part(target: Path) -> Path:
    return target.with_name(f"{target.name}.part")


async def save(fetch: Fetch, target: Path, size: int, progress: Progress | None, seconds: float) -> int:
    """Download to `target`, by way of `target.part`; the number of bytes. A broken download goes on where it broke.

    `fetch(headers)` asks for the video once; all together may last so many seconds. `size` is what is expected where
    an answer does not tell its length, 0 if that is not known.

    Raises:
        DownloadFailed: it did not come whole.
        FileUnwritable: it cannot be stored.
        NemoError: what `fetch` raises.
    """
    part = _part(target)
    download = _Download(part, size, progress)
    try:
        with anyio.fail_after(seconds):
            for pause in (*_PAUSES, None):
                try:
                    async with fetch(download.headers()) as response:
                        await download.take(response)
                    break
                except NetworkError as error:
                    if pause is None:
                        raise DownloadFailed() from error
                    await anyio.sleep(pause)
        part.replace(target)
    except TimeoutError as error:
        raise DownloadFailed(said="it took too long") from error
    except OSError as error:
        raise FileUnwritable(subject=str(target), said=error.strerror or "") from error
    finally:
        part.unlink(missing_ok=True)
    return download.received


def _opened(path: Path, *, anew: bool) -> BinaryIO:
    """Open a file for writing; a link in its place is not followed."""
    return open(path, "wb" if anew else "r+b", opener=_at_hand)


def _at_hand(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0), 0o666)


class _Download:
    def __init__(self, part: Path, size: int, progress: Progress | None) -> None:
        self.received = 0
        self._part = part
        self._size = size
        self._progress = progress
        self._validator = ""

    def headers(self) -> dict[str, str]:
        """A request for the rest, if what is there can be trusted to be the beginning of the same file."""
        headers = {"Accept-Encoding": "identity"}
        if self.received and self._validator:
            headers |= {"Range": f"bytes={self.received}-", "If-Range": self._validator}
        return headers

    async def take(self, response: httpx.Response) -> None:
        """Store a body, or the rest of one."""
        if response.status_code != 206:
            self.received = 0
        elif not response.headers.get("content-range", "").startswith(f"bytes {self.received}-"):
            raise DownloadFailed(said="another part came than was asked for")
        if response.headers.get("content-type", "").startswith(("text/html", "application/json")):
            raise DownloadFailed(said="a page came instead of a video")
        etag = response.headers.get("etag", "")
        # Only a strong validator vouches for the bytes.
        self._validator = etag if etag.startswith('"') else response.headers.get("last-modified", "")
        length = int(response.headers.get("content-length", "0"))
        total = self.received + length
        with _opened(self._part, anew=not self.received) as file:
            file.seek(self.received)
            async with aclosing(pieces(response)) as body:
                async for piece in body:
                    await anyio.to_thread.run_sync(file.write, piece)
                    self.received += len(piece)
                    if self._progress:
                        self._progress(self.received, max(total, self.received))
        film = _film(self._part, self.received)
        # A renderer may tell the size of a whole film a little too large.
        least = self._size * _NEARLY if film else self._size
        whole = response.num_bytes_downloaded == length if length else self.received >= least
        if not self.received or not whole or film is False:
            raise DownloadFailed(said="it came incomplete")


def _film(path: Path, size: int) -> bool | None:
    """Whether an MP4 or MOV is whole: it is not if it ends before the last of its boxes does, or has no index or no
    pictures, for a clean end of the answer proves nothing. None for what is no such film, or does not tell.

    Each box begins with its length in 4 bytes and its kind in 4; the length 1 means that 8 more bytes hold it, and 0
    that the box is as long as the file.
    """
    start = 0
    missing = {b"moov", b"mdat"}
    with path.open("rb") as film:
        for _ in range(_MOST_BOXES):
            if start >= size:
                return start == size and not missing
            film.seek(start)
            head = film.read(16)
            if start == 0 and head[4:8] != b"ftyp":
                return None
            missing.discard(head[4:8])
            length = int.from_bytes(head[:4])
            if length == 1:
                length = int.from_bytes(head[8:16])
            elif length == 0:
                return False if missing else None
            if length < 8:
                return False
            start += length
    return None
