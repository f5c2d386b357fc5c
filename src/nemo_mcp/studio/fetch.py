"""A file that a URL names, brought to the studio (API reference §7)."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

import httpx

from nemo_mcp.studio.projects import Arrival
from nemo_mcp.studio.refusals import Refusal

_TIMEOUT_SECONDS = 30


@asynccontextmanager
async def fetch(url: str, max_bytes: int) -> AsyncGenerator[Arrival]:
    """Download to a temporary file, which is gone afterwards.

    Refuses with 400 (no http URL, or it gives no file) and 4002 (too large).
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https"):
        raise Refusal(400, "Only http and https URLs can be fetched.")
    name = unquote(PurePosixPath(parts.path).name)
    with tempfile.TemporaryFile() as file:
        try:
            async with (
                httpx.AsyncClient(follow_redirects=True, timeout=_TIMEOUT_SECONDS) as client,
                client.stream("GET", url) as response,
            ):
                response.raise_for_status()
                async for chunk in response.aiter_bytes():
                    if file.tell() + len(chunk) > max_bytes:
                        raise Refusal(4002, f"{name} is larger than {max_bytes // 1024**2} MB.")
                    file.write(chunk)
        except (httpx.HTTPError, httpx.InvalidURL):
            raise Refusal(400, f"{name or 'The file'} could not be fetched.") from None
        yield Arrival(name, file)
