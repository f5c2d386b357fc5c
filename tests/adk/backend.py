"""A backend whose chat is a real ADK server: the studio answers everything else.

Run as a program; it prints its URL and ends with its standard input. The first word of a message chooses the scene.
"""

from __future__ import annotations

import sys
import tempfile
import threading
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any, ClassVar

import httpx
import uvicorn
from google.adk.agents import BaseAgent
from google.adk.agents.invocation_context import InvocationContext
from google.adk.cli.fast_api import get_fast_api_app
from google.adk.cli.utils.base_agent_loader import BaseAgentLoader
from google.adk.events import Event
from google.genai import types
from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from nemo_mcp.studio import Studio, StudioOptions, create_app


def _said(*parts: types.Part, **facts: Any) -> Event:
    return Event(author="editor", content=types.Content(role="model", parts=list(parts)), **facts)


def _tool(name: str) -> list[Event]:
    call = types.Part.from_function_call(name=name, args={})
    answer = types.Part.from_function_response(name=name, response={"status": "success"})
    return [_said(call), Event(author="editor", content=types.Content(role="user", parts=[answer]))]


class Editor(BaseAgent):
    """Plays scenes; some of them change the session's draft."""

    studio: ClassVar[Studio]

    def _edit(self, ctx: InvocationContext) -> None:
        draft = {"t": [{"tt": 0, "sg": [{"d": 4000, "m": {"name": "harbour"}}]}]}
        self.studio.projects.save_draft(ctx.session.id, draft)

    async def _run_async_impl(self, ctx: InvocationContext) -> AsyncGenerator[Event, None]:
        content = ctx.user_content
        scene = (content.parts[0].text or "").split()[0] if content and content.parts else ""
        text = types.Part.from_text
        match scene:
            case "deltas":
                yield _said(types.Part(text="secret thinking", thought=True), partial=True)
                for piece in ("I put the ", "harbour ", "first\u2028🚢."):
                    yield _said(text(text=piece), partial=True)
                for event in _tool("edit_timeline"):
                    yield event
                self._edit(ctx)
                thought = types.Part(text="secret thinking", thought=True)
                yield _said(thought, text(text="I put the "), text(text="harbour first\u2028🚢."))
            case "silent":
                for event in _tool("edit_timeline"):
                    yield event
                self._edit(ctx)
                yield Event(author="editor", error_code="MODEL_RETURNED_NO_CONTENT")
            case "crash-after":
                self._edit(ctx)
                raise RuntimeError('the "model" broke')
            case "crash-before":
                raise RuntimeError('the "model" broke')
            case "large":
                yield _said(text(text="文字🎬" * 400_000))
            case _:
                return


class _Loader(BaseAgentLoader):
    def load_agent(self, agent_name: str) -> BaseAgent:
        return Editor(name=agent_name)

    def list_agents(self) -> list[str]:
        return ["nemo_agent"]


def main() -> None:
    folder = Path(tempfile.mkdtemp())
    Editor.studio = Studio(folder / "studio", StudioOptions(silence=0))
    studio = create_app(Editor.studio)
    adk = get_fast_api_app(agents_dir=str(folder), agent_loader=_Loader(), web=False, use_local_storage=False)

    async def both(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            return await adk(scope, receive, send)
        if scope["path"] != "/run_sse":
            return await studio(scope, receive, send)
        request = Request(scope, receive)
        body = await request.body()
        session = (await request.json())["session_id"]
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app=adk), base_url="http://adk") as client:
            await client.post(f"/apps/nemo_agent/users/me/sessions/{session}")

        async def again() -> Any:
            nonlocal body
            if body is not None:
                body, sent = None, body
                return {"type": "http.request", "body": sent, "more_body": False}
            return await receive()

        await adk(scope, again, send)

    server = uvicorn.Server(uvicorn.Config(both, host="127.0.0.1", port=0, log_level="error"))

    def end_with_stdin() -> None:
        sys.stdin.read()
        server.should_exit = True

    started = server.startup

    async def announce(*args: Any, **kwargs: Any) -> None:
        await started(*args, **kwargs)
        port = server.servers[0].sockets[0].getsockname()[1]
        sys.stdout.write(f"http://127.0.0.1:{port}\n")
        sys.stdout.flush()

    server.startup = announce  # type: ignore[method-assign]
    threading.Thread(target=end_with_stdin, daemon=True).start()
    server.run()


if __name__ == "__main__":
    main()
