"""Faults on purpose: rules that say which request goes wrong, and how. For tests of clients.

Most faults are wrapped around the application, below it and its answers. Those that only the work itself can show
(a silent turn, a render that fails) are handed to it in the request's scope, under `RULES`.
"""

from __future__ import annotations

import json
import random
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, NamedTuple

import anyio
from pydantic import BaseModel, ConfigDict, Field, model_validator

from nemo_mcp.studio.refusals import Refusal

Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

RULES = "studio.faults"
DROP = "studio.drop"


class Rule(BaseModel):
    """One fault: `action` is a row of `ACTIONS`; the request is chosen by the start of its path and its method.

    The first `skip` matching requests pass, then `times` of them fail (0: all), each with probability `chance`.
    """

    model_config = ConfigDict(extra="forbid")

    action: str
    path: str = ""
    method: str = ""
    skip: int = Field(default=0, ge=0)
    times: int = Field(default=1, ge=0)
    chance: float = Field(default=1.0, ge=0, le=1)
    seed: int = 0
    code: int = Field(default=503, description="`refuse`: a code or status of API reference §3")
    status: int = Field(default=0, description="`refuse`: another HTTP status than the code's own")
    message: str = ""
    retry_after: int = Field(default=0, description="`refuse`: seconds, as a Retry-After header")
    after: int = Field(default=1, ge=0, description="events, or bytes, that still go through")
    seconds: float = Field(default=1.0, ge=0)
    lands: bool = Field(default=True, description="the work is done although the client does not see it")

    @model_validator(mode="after")
    def _fill_in(self) -> Rule:
        if self.action not in ACTIONS:
            raise ValueError(f"action is one of: {', '.join(ACTIONS)}")
        self.path = self.path or ACTIONS[self.action].path
        self.method = self.method or ACTIONS[self.action].method
        return self


class Faults:
    """The rules of a studio, and how often each has matched."""

    def __init__(self) -> None:
        self._rules: list[_Armed] = []

    def add(self, *rules: Rule) -> None:
        """Put rules into force, after those that are."""
        self._rules += [_Armed(rule) for rule in rules]

    def clear(self) -> None:
        """Let everything work again."""
        self._rules.clear()

    def drawn(self, method: str, path: str) -> list[Rule]:
        """The rules that strike this request."""
        return [armed.rule for armed in self._rules if armed.strikes(method, path)]

    def around(self, app: App) -> App:
        """The application with faults; the studio's own switches (`/studio/…`) never fail."""

        async def faulty(scope: Scope, receive: Receive, send: Send) -> None:
            rules: list[Rule] = []
            if scope["type"] == "http" and not scope["path"].startswith("/studio/"):
                rules = self.drawn(scope["method"], scope["path"])
            scope[RULES] = {rule.action: rule for rule in rules}
            wrapped = app
            for rule in rules:
                if wrap := ACTIONS[rule.action].wrap:
                    wrapped = wrap(rule, wrapped)
            await wrapped(scope, receive, send)

        return faulty


class _Armed:
    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self._seen = self._struck = 0
        self._dice = random.Random(rule.seed)

    def strikes(self, method: str, path: str) -> bool:
        rule = self.rule
        if not path.startswith(rule.path) or rule.method not in ("", method):
            return False
        self._seen += 1
        spent = rule.times and self._struck >= rule.times
        if self._seen <= rule.skip or spent or self._dice.random() >= rule.chance:
            return False
        self._struck += 1
        return True


def _refuse(rule: Rule, app: App) -> App:
    async def refusing(scope: Scope, receive: Receive, send: Send) -> None:
        refusal = Refusal(rule.code, rule.message, status=rule.status)
        headers = [(b"content-type", b"application/json")]
        if rule.retry_after:
            headers.append((b"retry-after", str(rule.retry_after).encode()))
        await send({"type": "http.response.start", "status": refusal.status, "headers": headers})
        await send({"type": "http.response.body", "body": json.dumps(refusal.body).encode()})

    return refusing


def _slow(rule: Rule, app: App) -> App:
    async def slow(scope: Scope, receive: Receive, send: Send) -> None:
        await anyio.sleep(rule.seconds)
        await app(scope, receive, send)

    return slow


def _hang(rule: Rule, app: App) -> App:
    async def hanging(scope: Scope, receive: Receive, send: Send) -> None:
        await _gone(receive)

    return hanging


def _reset(rule: Rule, app: App) -> App:
    async def resetting(scope: Scope, receive: Receive, send: Send) -> None:
        if rule.lands:
            await app(scope, _deaf(receive), _nowhere)
        scope[DROP](False)
        await _gone(receive)

    return resetting


def _cut(rule: Rule, app: App, *, count: Callable[[bytes], int], end: str) -> App:
    """Let so many units of the body through, then `end` it: "drop" the connection, "close" cleanly, or "stall"."""

    async def cutting(scope: Scope, receive: Receive, send: Send) -> None:
        left = rule.after
        over = False

        async def limited(message: Message) -> None:
            nonlocal left, over
            if over:
                return
            if message["type"] == "http.response.start":
                return await send(message)
            body: bytes = message.get("body", b"")
            size = count(body)
            if size <= left and message.get("more_body"):
                left -= size
                return await send(message)
            over = True
            if count is len:
                await send({**message, "body": body[:left], "more_body": True})
            if end == "close":
                await send({**message, "body": b"", "more_body": False})
            elif end == "drop":
                scope[DROP](True)

        await app(scope, _deaf(receive) if rule.lands else receive, limited)
        if end != "close":
            await _gone(receive)

    return cutting


def _wrong_length(rule: Rule, app: App) -> App:
    async def lying(scope: Scope, receive: Receive, send: Send) -> None:
        async def claiming(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = {name.lower(): value for name, value in message["headers"]}
                length = int(headers.get(b"content-length", b"0")) + rule.after
                await send({**message, "headers": [*{**headers, b"content-length": str(length).encode()}.items()]})
            else:
                await send({**message, "more_body": True})
                if not message.get("more_body"):
                    scope[DROP](True)

        await app(scope, receive, claiming)
        await _gone(receive)

    return lying


def _deaf(receive: Receive) -> Receive:
    """Hide from the work that its client has left."""

    async def listen() -> Message:
        message = await receive()
        if message["type"] == "http.disconnect":
            await anyio.sleep_forever()
        return message

    return listen


async def _gone(receive: Receive) -> None:
    """Wait until the client has left, or was left."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def _nowhere(message: Message) -> None:
    pass


def _events(body: bytes) -> int:
    return body.count(b"\n\n")


def _cutter(count: Callable[[bytes], int], end: str) -> Callable[[Rule, App], App]:
    return lambda rule, app: _cut(rule, app, count=count, end=end)


class Action(NamedTuple):
    """A kind of fault: what wraps the application (none: the work itself shows it), and whom it strikes if unsaid."""

    wrap: Callable[[Rule, App], App] | None
    path: str
    method: str


_CHAT = ("/run_sse", "POST")
_FILES = ("/renders/", "GET")
_RENDER = ("/api/render/proxy/lambda", "POST")

ACTIONS: dict[str, Action] = {
    "refuse": Action(_refuse, "", ""),
    "slow": Action(_slow, "", ""),
    "hang": Action(_hang, "", ""),
    "reset": Action(_reset, "", ""),
    "cut_stream": Action(_cutter(_events, "drop"), *_CHAT),
    "end_stream": Action(_cutter(_events, "close"), *_CHAT),
    "stall_stream": Action(_cutter(_events, "stall"), *_CHAT),
    "cut_body": Action(_cutter(len, "drop"), *_FILES),
    "wrong_length": Action(_wrong_length, *_FILES),
    "silent": Action(None, *_CHAT),
    "late": Action(None, *_CHAT),
    "heartbeats": Action(None, *_CHAT),
    "error_frame": Action(None, *_CHAT),
    "broken_error_frame": Action(None, *_CHAT),
    "error_code": Action(None, *_CHAT),
    "temporary_issue": Action(None, *_CHAT),
    "render_fails": Action(None, *_RENDER),
}


def rules_of(scope: Scope) -> dict[str, Rule]:
    """The faults that strike this request, by action."""
    return scope.get(RULES, {})
