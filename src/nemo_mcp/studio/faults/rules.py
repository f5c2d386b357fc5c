"""The rules: which request goes wrong, how often, and by which fault.

Most faults are wrapped around the application, below it and its answers. Those that only the work itself can show
(a silent turn, a render that fails) are handed to it in the request's scope; see `rules_of`.
"""

from __future__ import annotations

import random
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, model_validator

from nemo_mcp.studio.faults import answers, bodies, frames
from nemo_mcp.studio.faults.asgi import App, Receive, Scope, Send, Wrap

_RULES = "studio.faults"


class Rule(BaseModel):
    """One fault: `action` is a row of `ACTIONS`; the request is chosen by the start of its path and its method.

    Without a path they are the action's usual ones.
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
    code: int = Field(default=503, description="`refuse`: a code or status of API reference §3; `page`: a status")
    status: int = Field(default=0, description="another HTTP status than the code's own")
    message: str = ""
    retry_after: int = Field(default=0, description="`refuse`: seconds, as a Retry-After header")
    after: int = Field(default=1, ge=0, description="events, or bytes, that still go through")
    size: int = Field(default=1, ge=1, description="`drip`, `split`: bytes of a piece")
    seconds: float = Field(default=1.0, ge=0)
    form: Literal["", "comment", "typed", "empty", "event"] = Field(
        default="", description="`heartbeats`, `endless`: which kind of heartbeat; all in turn if unsaid"
    )
    lands: bool = Field(default=True, description="the work is done although the client does not see it")

    @model_validator(mode="after")
    def _fill_in(self) -> Rule:
        if self.action not in ACTIONS:
            raise ValueError(f"action is one of: {', '.join(ACTIONS)}")
        if not self.path:
            usual = ACTIONS[self.action]
            self.path, self.method = usual.path, self.method or usual.method
        return self


class Action(NamedTuple):
    """A kind of fault: what wraps the application (none: the work itself shows it), and whom it strikes if unsaid."""

    wrap: Wrap | None
    path: str = ""
    method: str = ""


_CHAT = ("/run_sse", "POST")
_FILES = ("/renders/", "GET")
_SUBMIT = ("/api/render/proxy/lambda", "POST")
_POLL = ("/api/render/proxy/lambda/", "GET")

# Faults that strike the same request are wrapped in this order, from the work out to the wire.
ACTIONS: dict[str, Action] = {
    # what the work shows
    "silent": Action(None, *_CHAT),
    "late": Action(None, *_CHAT),
    "late_edit": Action(None, *_CHAT),
    "other_dialect": Action(None, *_CHAT),
    "duplicate_text": Action(None, *_CHAT),
    "temporary_issue": Action(None, *_CHAT),
    "heartbeats": Action(None, *_CHAT),
    "endless": Action(None, *_CHAT),
    "error_frame": Action(None, *_CHAT),
    "broken_error_frame": Action(None, *_CHAT),
    "error_code": Action(None, *_CHAT),
    "token_expires": Action(None),
    "session_vanishes": Action(None),
    "render_fails": Action(None, *_SUBMIT),
    "render_forgotten": Action(None, *_POLL),
    # what stands in for it
    "refuse": Action(answers.refuse),
    "page": Action(answers.page),
    # how much of a stream arrives, and in which writing
    "cut_stream": Action(bodies.cut(bodies.events, "drop"), *_CHAT),
    "end_stream": Action(bodies.cut(bodies.events, "close"), *_CHAT),
    "stall_stream": Action(bodies.cut(bodies.events, "stall"), *_CHAT),
    "broken_frame": Action(frames.written(frames.broken), *_CHAT),
    "ids": Action(frames.written(frames.ids), *_CHAT),
    "comments": Action(frames.written(frames.comments), *_CHAT),
    "empty_data": Action(frames.written(frames.empty_data), *_CHAT),
    "crlf": Action(frames.written(frames.crlf), *_CHAT),
    # how much of any body arrives, and in which pieces
    "cut_body": Action(bodies.cut(len, "drop"), *_FILES),
    "end_body": Action(bodies.cut(len, "close"), *_FILES),
    "stall_body": Action(bodies.cut(len, "stall"), *_FILES),
    "wrong_length": Action(bodies.wrong_length, *_FILES),
    "split": Action(bodies.split, *_CHAT),
    "drip": Action(bodies.drip, *_CHAT),
    "close_delimited": Action(answers.close_delimited, *_CHAT),
    # whether it arrives at all
    "slow": Action(answers.slow),
    "hang": Action(answers.hang),
    "reset": Action(answers.reset),
    "shut": Action(answers.shut),
}
_ORDER = list(ACTIONS)


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
        """The rules that strike this request, from the work out to the wire."""
        struck = [armed.rule for armed in self._rules if armed.strikes(method, path)]
        return sorted(struck, key=lambda rule: _ORDER.index(rule.action))

    def around(self, app: App) -> App:
        """The application with faults; the studio's own switches (`/studio/…`) never fail."""

        async def faulty(scope: Scope, receive: Receive, send: Send) -> None:
            rules: list[Rule] = []
            if scope["type"] == "http" and not scope["path"].startswith("/studio/"):
                rules = self.drawn(scope["method"], scope["path"])
            scope[_RULES] = {rule.action: rule for rule in rules}
            wrapped = app
            for rule in rules:
                if wrap := ACTIONS[rule.action].wrap:
                    wrapped = wrap(rule, wrapped)
            await wrapped(scope, receive, send)

        return faulty


def rules_of(scope: Scope) -> dict[str, Rule]:
    """The faults that strike this request, by action."""
    return scope.get(_RULES, {})


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
