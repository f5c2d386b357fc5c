"""The client of the backend: one method an endpoint (API reference §4–§10)."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, aclosing, asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Literal, Self, TypeVar
from urllib.parse import quote

import anyio
import httpx
from pydantic import SecretStr

from nemo_mcp.config import Settings

from .addresses import NoAddress, is_private, web_address
from .answers import unwrap
from .attribution import Attribution
from .auth import Auth
from .errors import (
    DownloadFailed,
    DuplicateRender,
    FileTooLarge,
    GuestRejected,
    NemoError,
    Refused,
    RenderNotFound,
    SessionNotFound,
    TokenRejected,
    UnexpectedAnswer,
)
from .events import Event, read_events
from .lenient import mapping, sequence, text
from .schema import Credits, RenderStatus, SessionInfo, State, UploadedFile
from .transfer import Progress, discard, multipart, save
from .transport import Transport, pieces

_DUPLICATE = re.compile(r"duplicate|already (exists|used|in use)", re.IGNORECASE)
_MOST_REDIRECTS = 5
_DOWNLOAD = 60  # how long one may last, in multiples of the silence that an answer may keep
_LONGEST_ID = 128
_SECOND_LOOK_SECONDS = 0.5
_T = TypeVar("_T")


class NemoClient:
    """One account on one backend. Opens nothing until it is used; close it with `aclose` or use it as a context.

    Every method raises `NemoError`; what is named beside a method is what its caller may want to tell apart.
    """

    def __init__(self, settings: Settings, *, skill: Attribution | None = None) -> None:
        self._settings = settings
        self._transport = Transport(settings)
        self._attribution = (skill or Attribution.of(settings)).headers()
        self._auth = Auth(settings, self._anonymous_token)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._transport.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    @property
    def account(self) -> Literal["anonymous", "registered"]:
        """Registered means that the user gave a token."""
        return "anonymous" if self._auth.anonymous else "registered"

    @property
    def user_id(self) -> str:
        """Id of the anonymous account, once an answer has told it; else ""."""
        return self._auth.user_id if self._auth.anonymous else ""

    @property
    def top_up_url(self) -> str:
        """Where the user can add credits: the page that registers an anonymous account, or the account's own."""
        web = self._settings.web_url
        if not self._auth.anonymous:
            return web
        return f"{web}/register?bind={quote(self.user_id, safe='')}" if self.user_id else f"{web}/register"

    async def create_session(self, name: str = "project", language: str = "en") -> SessionInfo:
        """Begin a session, an empty project (API reference §5)."""
        body = {"task_name": name, "language": language} if language else {"task_name": name}
        session = SessionInfo.model_validate(
            mapping(await self._call("POST", "/api/tasks/me/with-session/nemo_agent", json=body))
        )
        if not session.session_id:
            raise UnexpectedAnswer()
        self._note_user(session.user_id)
        return session

    async def claim_url(self, task_id: str, session_id: str) -> str:
        """A link with which a person opens the project in a browser (API reference §5). It has no API power."""
        body = {"task_id": task_id, "session_id": session_id}
        data = mapping(await self._call("POST", "/api/auth/claim-token", missing=SessionNotFound, json=body))
        claim = text(data.get("claim_token"))
        if not claim:
            raise UnexpectedAnswer()
        return f"{self._settings.web_url}/workspace/claim?ct={quote(claim, safe='')}"

    @asynccontextmanager
    async def run(self, session_id: str, message: str) -> AsyncGenerator[AsyncIterator[Event]]:
        """Send a message, which costs credits, and read what happens (API reference §6).

        The request is made on entry and at most once, but for two answers that are proof that nothing ran: an anonymous
        token was refused, then the message goes out again under a new one; HTTP 429, then it does after the wait, once
        (API reference §3). The end of the events proves nothing.

        Raises:
            NemoError: on entry, or from the events of a broken stream; `sent` says whether the message may have run.
        """
        body = {
            "app_name": "nemo_agent",
            "user_id": "me",
            "session_id": session_id,
            "new_message": {"parts": [{"text": message}]},
        }
        content = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
        async with AsyncExitStack() as stack:

            async def attempt(token: SecretStr) -> httpx.Response:
                headers = {
                    **self._headers(token),
                    "Content-Type": "application/json",
                    "Accept": "text/event-stream",
                    "Accept-Encoding": "identity",  # a compressed stream would come in lumps
                    "Cache-Control": "no-store",
                }
                url = f"{self._settings.api_url}/run_sse"
                response = await stack.enter_async_context(self._transport.stream(url, headers, content))
                kind = response.headers.get("content-type", "text/event-stream")
                if response.status_code != 200 or not kind.lower().startswith("text/event-stream"):
                    answer = await _drain(response)
                    unwrap(response.status_code, answer, missing=SessionNotFound, link=self.top_up_url)
                    raise UnexpectedAnswer()
                return response

            response = await self._authorised(attempt)
            chunks = await stack.enter_async_context(aclosing(pieces(response)))
            yield await stack.enter_async_context(aclosing(read_events(chunks)))

    async def upload_files(
        self, session_id: str, files: Sequence[Path | BinaryIO], progress: Progress | None = None
    ) -> list[UploadedFile]:
        """Upload files from disk (API reference §7), open ones too; `progress(sent_bytes, total_bytes)` as they go."""
        with multipart(files, progress) as fields:
            try:
                return await self._upload(session_id, files=[("files", field.content) for field in fields])
            except FileTooLarge as error:
                sizes = (f"{field.name} ({field.size / 1e6:.1f} MB)" for field in fields)
                raise FileTooLarge(subject=", ".join(sizes)) from error

    async def upload_urls(self, session_id: str, urls: Sequence[str]) -> list[UploadedFile]:
        """Let the backend fetch files from the web (API reference §7)."""
        return await self._upload(session_id, json={"urls": list(urls), "source_type": "url"})

    async def state(self, session_id: str) -> State:
        """The session as it is now (API reference §8). Only twice in a row is one that it does not know gone."""
        path = f"/api/state/nemo_agent/me/{_segment(session_id, SessionNotFound)}/latest"
        try:
            state = await self._call("GET", path, State.read, missing=SessionNotFound)
        except SessionNotFound:
            await anyio.sleep(_SECOND_LOOK_SECONDS)
            state = await self._call("GET", path, State.read, missing=SessionNotFound)
        self._note_user(state.user_id)
        return state

    async def submit_render(
        self, render_id: str, session_id: str, draft_json: str, output: Mapping[str, str]
    ) -> RenderStatus:
        """Begin an export under an id of the caller's (API reference §9); `draft_json` is sent as it is.

        Raises:
            DuplicateRender: the id was used before.
        """
        body = (
            f'{{"id":{json.dumps(render_id)},"sessionId":{json.dumps(session_id)},'
            f'"draft":{draft_json},"output":{json.dumps(dict(output))}}}'
        )
        headers = {"Content-Type": "application/json"}
        try:
            answer = await self._call(
                "POST", "/api/render/proxy/lambda", headers=headers, content=body.encode("utf-8", "replace")
            )
        except Refused as error:
            if _DUPLICATE.search(error.said):
                raise DuplicateRender() from error
            raise
        return RenderStatus.read(answer, render_id)

    async def render_status(self, render_id: str) -> RenderStatus:
        """How far an export is (API reference §9).

        Raises:
            RenderNotFound: the renderer does not know it.
            NetworkError: no answer came; asking again is safe.
        """
        path = f"/api/render/proxy/lambda/{_segment(render_id, RenderNotFound)}"
        return RenderStatus.read(await self._call("GET", path, missing=RenderNotFound), render_id)

    async def cancel_render(self, render_id: str) -> None:
        """Stop an export (API reference §9)."""
        path = f"/api/render/proxy/lambda/{_segment(render_id, RenderNotFound)}/cancel"
        await self._call("POST", path, missing=RenderNotFound)

    def discard(self, target: Path) -> None:
        """Remove what an earlier process left of a download into `target`."""
        discard(target)

    async def download(
        self, url: str, target: Path, *, render_id: str, size: int = 0, progress: Progress | None = None
    ) -> int:
        """Fetch a finished video into `target` and give its size in bytes (API reference §9).

        `url` comes first; without one, or if it fails, the API's own copy. The token goes to the API alone. `target`
        appears when the video is whole; until then there is `target.part`. `size` is what the renderer told, in bytes,
        0 if nothing: it counts where the answer does not tell its own length.

        Raises:
            DownloadFailed: neither gave the whole video.
            FileUnwritable: it cannot be stored.
        """
        longest = self._settings.request_seconds * _DOWNLOAD
        if url:
            try:
                return await save(lambda headers: self._fetch(url, headers), target, size, progress, longest)
            except (DownloadFailed, Refused, UnexpectedAnswer):
                pass  # an address that has expired, for one
        fallback = f"{self._settings.api_url}/api/render/proxy/{_segment(render_id, RenderNotFound)}/download"
        return await save(lambda headers: self._fetch(fallback, headers), target, size, progress, longest)

    async def credits(self) -> Credits:
        """What the account has left (API reference §10)."""
        data = mapping(await self._call("GET", "/api/credits/balance/simple"))
        if "available" not in data:
            raise UnexpectedAnswer()
        return Credits.model_validate(data)

    async def _anonymous_token(self, client_id: str) -> Any:
        url = f"{self._settings.api_url}/api/auth/anonymous-token"
        headers = {"X-Client-Id": client_id, **self._attribution}
        response = await self._transport.request("POST", url, headers=headers)
        return unwrap(response.status_code, _text(response), secret=True)

    async def _upload(self, session_id: str, **content: Any) -> list[UploadedFile]:
        path = f"/api/upload-video/nemo_agent/me/{_segment(session_id, SessionNotFound)}"
        data = await self._call("POST", path, missing=SessionNotFound, **content)
        return [UploadedFile.read(file) for file in sequence(data) or sequence(mapping(data).get("files"))]

    async def _call(
        self,
        method: str,
        path: str,
        read: Callable[..., _T] = unwrap,
        *,
        missing: type[NemoError] = UnexpectedAnswer,
        headers: Mapping[str, str] | None = None,
        **content: Any,
    ) -> _T:
        """What `read` makes of the answer of an ordinary request; `missing` is what its 404 means."""

        async def attempt(token: SecretStr) -> _T:
            sent = {**self._headers(token), **(headers or {})}
            response = await self._transport.request(method, self._settings.api_url + path, headers=sent, **content)
            return read(response.status_code, _text(response), missing=missing, link=self.top_up_url)

        return await self._authorised(attempt)

    @asynccontextmanager
    async def _fetch(self, url: str, headers: Mapping[str, str]) -> AsyncGenerator[httpx.Response]:
        """A video from wherever it is.

        Token and attribution go to the API's own origin alone, and not even there once a hop has led elsewhere.
        """
        api = httpx.URL(self._settings.api_url)
        here = await self._followed(api, url)
        ours = True
        async with AsyncExitStack() as stack:

            async def attempt(token: SecretStr | None) -> httpx.Response:
                sent = {**(self._headers(token) if token else {}), **headers}
                response = await stack.enter_async_context(self._transport.fetch(str(here), sent))
                if token is None and 400 <= response.status_code < 500:
                    raise DownloadFailed(said=f"HTTP {response.status_code}")  # what it means, only the API tells
                if response.status_code >= 400:
                    unwrap(response.status_code, await _drain(response), missing=RenderNotFound, link=self.top_up_url)
                return response

            for _ in range(_MOST_REDIRECTS):
                ours = ours and _origin(here) == _origin(api)
                response = await (self._authorised(attempt) if ours else attempt(None))
                if not response.has_redirect_location:
                    yield response
                    return
                there = await self._followed(here, response.headers["location"])
                if (here.scheme, there.scheme) == ("https", "http"):
                    raise DownloadFailed(said="a secure address led to one that is not")
                here = there
            raise UnexpectedAnswer()

    async def _followed(self, base: httpx.URL, url: str) -> httpx.URL:
        """Where an address leads from `base`: never from the open web into somebody's own network.

        Raises:
            DownloadFailed: it leads nowhere, or there.
        """
        try:
            there = base.join(url)
            web_address(str(there))
        except (httpx.InvalidURL, NoAddress) as error:
            raise DownloadFailed(said="its address is not one") from error
        apart = there.host != base.host and not self._settings.allow_private_urls
        if apart and await is_private(there.host) and not await is_private(base.host):
            raise DownloadFailed(said="its address is in a private network")
        return there

    async def _authorised(self, attempt: Callable[[SecretStr], Awaitable[_T]]) -> _T:
        """Do it with the token; if the token of an anonymous account is refused, once more with a new one."""
        token = await self._auth.token()
        try:
            return await attempt(token)
        except TokenRejected as error:
            token = await self._auth.renew(token, error)
        try:
            return await attempt(token)
        except TokenRejected as error:
            raise GuestRejected() from error

    def _headers(self, token: SecretStr) -> dict[str, str]:
        return {"Authorization": f"Bearer {token.get_secret_value()}", **self._attribution}

    def _note_user(self, user_id: str) -> None:
        if user_id and user_id != "me" and len(user_id) <= _LONGEST_ID:
            self._auth.user_id = user_id


def _segment(value: str, missing: type[NemoError]) -> str:
    """An id as a part of a path; what would lead elsewhere is an id that cannot exist."""
    if not value.strip("."):
        raise missing()
    return quote(value, safe="")


def _origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def _text(response: httpx.Response) -> str:
    return response.content.decode("utf-8-sig", "replace")


async def _drain(response: httpx.Response) -> str:
    return b"".join([piece async for piece in pieces(response)]).decode("utf-8-sig", "replace")
