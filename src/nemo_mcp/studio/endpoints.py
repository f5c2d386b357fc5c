"""What each path of the API does: a call in, an answer out. Refusals are raised."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, cast

import anyio
from pydantic import TypeAdapter, ValidationError
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response

from nemo_mcp.studio import faults, pages, wire
from nemo_mcp.studio.fetch import fetch
from nemo_mcp.studio.projects import CLAIM_SECONDS, Arrival, Session
from nemo_mcp.studio.refusals import Refusal
from nemo_mcp.studio.renders import Render
from nemo_mcp.studio.runs import Turn

if TYPE_CHECKING:
    from nemo_mcp.studio.studio import Studio

# Without these an export is refused (API reference §2).
_ATTRIBUTION = ("x-skill-source", "x-skill-version", "x-skill-platform")

_Json = dict[str, Any]
_OBJECT = TypeAdapter(_Json)
_RULES = TypeAdapter(list[faults.Rule])


class Call:
    """One request, its studio, and the account that makes it ("" where none is needed)."""

    def __init__(self, studio: Studio, request: Request, user_id: str) -> None:
        self.studio = studio
        self.request = request
        self.user_id = user_id
        # Ports change: what is handed out begins with the address that was called.
        self.base = str(request.base_url).rstrip("/")

    @property
    def faults(self) -> dict[str, faults.Rule]:
        return faults.rules_of(self.request.scope)

    def session(self, session_id: object = None) -> Session:
        """The session of this id, else that which the path names."""
        wanted = str(session_id if session_id is not None else self.request.path_params.get("session_id"))
        if "session_vanishes" in self.faults:
            self.studio.projects.forget(wanted)
        return self.studio.projects.session(wanted, self.user_id)

    @property
    def render(self) -> Render:
        """The render job that the path names."""
        render_id = self.request.path_params["render_id"]
        if "render_forgotten" in self.faults:
            self.studio.renders.forget(render_id)
        return self.studio.renders.look(render_id, self.user_id)

    async def json(self) -> _Json:
        """The body, an object. Refuses with 400 when it is none."""
        try:
            return _OBJECT.validate_json(await self.request.body())
        except ValidationError:
            raise Refusal(400, "The body is not a JSON object.") from None


async def anonymous_token(call: Call) -> Response:
    client_id = call.request.headers.get("x-client-id", "")
    if not 0 < len(client_id) <= 64:
        raise Refusal(400, "The header X-Client-Id is missing or longer than 64 characters.")
    token = call.studio.ledger.token_for(client_id)
    credits = call.studio.ledger.balance(token.user_id).available
    return wire.success(
        {
            "token": token.token,
            "user_id": token.user_id,
            "credits": credits,
            "expires_at": wire.moment(token.expires_at),
        }
    )


async def create_session(call: Call) -> Response:
    body = await call.json()
    name, language = str(body.get("task_name") or "project"), str(body.get("language") or "en")
    session = call.studio.projects.create(call.user_id, name, language)
    return wire.success({"task_id": session.task_id, "session_id": session.id, "user_id": session.user_id})


async def claim_token(call: Call) -> Response:
    body = await call.json()
    session = call.session(body.get("session_id"))
    return wire.success({"claim_token": call.studio.projects.claim(session), "expires_in": CLAIM_SECONDS})


async def run_sse(call: Call) -> Response:
    try:
        body = wire.RunRequest.model_validate_json(await call.request.body())
    except ValidationError as error:
        return JSONResponse({"detail": error.errors(include_input=False, include_url=False)}, 422)
    try:
        session = call.session(body.session_id)
    except Refusal:
        # The chat path answers as the stock ADK server does, without an envelope.
        return JSONResponse({"detail": "Session not found"}, 404)
    turn = await Turn.accept(call.studio, session, body.message, call.faults)
    return wire.EventStream(turn.perform, survives=call.studio.options.run_survives_client)


async def upload(call: Call) -> Response:
    session = call.session()
    if call.request.headers.get("content-type", "").startswith("multipart/form-data"):
        async with call.request.form() as form:
            files = [file for file in form.getlist("files") if isinstance(file, UploadFile)]
            return await _keep(call, session, [Arrival(_base_name(file), file.file) for file in files])
    urls = (await call.json()).get("urls")
    if not isinstance(urls, list):
        raise Refusal(400, "The body names no urls.")
    async with AsyncExitStack() as stack:
        limit = call.studio.options.max_file_bytes
        arrivals = [await stack.enter_async_context(fetch(str(url), limit)) for url in cast(list[object], urls)]
        return await _keep(call, session, arrivals)


def _base_name(file: UploadFile) -> str:
    # Some clients send the whole path, of either kind; a form writes a quotation mark as %22.
    return PurePosixPath((file.filename or "").replace("\\", "/")).name.replace("%22", '"')


async def _keep(call: Call, session: Session, arrivals: Sequence[Arrival]) -> Response:
    if not arrivals:
        raise Refusal(400, "The request holds no files.")
    kept = await anyio.to_thread.run_sync(call.studio.projects.keep, session.id, arrivals)
    files = [wire.file_info(source, call.base) for source in kept]
    whole = {"files": files, "session_state_applied": True}
    return wire.success(files if call.studio.options.upload_shape == "list" else whole)


async def state(call: Call) -> Response:
    session = call.session()
    sources = call.studio.projects.sources(session.id)
    return wire.success(
        {
            "session_id": session.id,
            "task_id": session.task_id,
            "task_name": session.task_name,
            "user_id": session.user_id,
            "state": {
                "draft": session.draft,
                "video_infos": [wire.file_info(source, call.base) for source in sources],
                "canvas_config": wire.canvas_config(session.draft),
                "generated_media": [],
                "video_analyses": {},
            },
        }
    )


async def preview(call: Call) -> Response:
    """One frame of the timeline as a JPEG, `at` milliseconds, small or `side` pixels high (or wide, the shorter)."""
    at, side = (_whole(call, name, most) for name, most in (("at", 86_400_000), ("side", 1080)))
    return _picture(await call.studio.show(call.session(), at, side))


async def contact_sheet(call: Call) -> Response:
    """Frames from all over the timeline on one JPEG."""
    return _picture(await call.studio.show(call.session()))


def _whole(call: Call, name: str, most: int) -> int:
    """A whole number of the query, 0 if it is not there."""
    value = call.request.query_params.get(name, "0")
    if not value.isdecimal() or int(value) > most:
        raise Refusal(400, f"{name} is a whole number up to {most}.")
    return int(value)


def _picture(jpeg: bytes) -> Response:
    return Response(jpeg, media_type="image/jpeg", headers={"cache-control": "no-store"})


async def submit_render(call: Call) -> Response:
    missing = [name for name in _ATTRIBUTION if not call.request.headers.get(name)]
    if missing:
        raise Refusal(402, f"Export needs the headers: {', '.join(missing)}.")
    body = await call.json()
    session = call.session(body.get("sessionId"))
    draft, output, render_id = body.get("draft"), body.get("output", {}), body.get("id")
    if not isinstance(draft, dict) or not isinstance(output, dict) or not isinstance(render_id, str) or not render_id:
        raise Refusal(400, "A render needs an id, a draft and an output.")
    fault = call.faults.get("render_fails")
    failure = (fault.message or "The renderer failed.") if fault else ""
    render = call.studio.renders.submit(
        render_id, call.user_id, session.id, cast(_Json, draft), cast(dict[str, str], output), failure
    )
    return _render_answer(call, render)


async def render_status(call: Call) -> Response:
    return _render_answer(call, call.render)


async def cancel_render(call: Call) -> Response:
    return _render_answer(call, call.studio.renders.cancel(call.render.id, call.user_id))


def _render_answer(call: Call, render: Render) -> Response:
    return wire.render_answer(render, call.base, call.studio.options.render_shape)


async def download_render(call: Call) -> Response:
    return _video(call.render)


async def rendered_file(call: Call) -> Response:
    return _video(call.studio.renders.by_key(call.request.path_params["key"]))


def _video(render: Render | None) -> Response:
    if render is None or render.status != "completed":
        raise Refusal(404, "There is no such video.")
    return FileResponse(render.file, filename=f"video{render.file.suffix}")


async def uploaded_file(call: Call) -> Response:
    path = call.studio.projects.file(call.request.path_params["source_id"])
    if path is None:
        raise Refusal(404)
    return FileResponse(path)


async def credits_balance(call: Call) -> Response:
    balance = call.studio.ledger.balance(call.user_id)
    return wire.success({"available": balance.available, "frozen": balance.frozen, "total": balance.total})


async def welcome_page(call: Call) -> Response:
    return HTMLResponse(pages.welcome())


async def claim_page(call: Call) -> Response:
    session = call.studio.projects.claimed(call.request.query_params.get("ct", ""))
    return HTMLResponse(pages.timeline(session) if session else pages.expired(), 200 if session else 404)


async def register_page(call: Call) -> Response:
    user_id = call.request.query_params.get("bind", "")
    if not call.studio.ledger.grant(user_id, pages.TOP_UP if call.request.method == "POST" else 0):
        raise Refusal(404, "There is no such account.")
    return HTMLResponse(pages.top_up(user_id, call.studio.ledger.balance(user_id)))


async def add_faults(call: Call) -> Response:
    try:
        rules = _RULES.validate_json(await call.request.body())
    except ValidationError as error:
        problem = error.errors(include_input=False, include_url=False)[0]
        raise Refusal(400, f"{problem['loc']}: {problem['msg']}") from None
    call.studio.faults.add(*rules)
    return wire.success({"rules": len(rules)})


async def clear_faults(call: Call) -> Response:
    call.studio.faults.clear()
    return wire.success({})


async def read_ledger(call: Call) -> Response:
    ledger = call.studio.ledger
    charges = [vars(charge) for charge in ledger.charges()]
    return wire.success({"accepted_runs": ledger.accepted_runs(), "charges": charges})
