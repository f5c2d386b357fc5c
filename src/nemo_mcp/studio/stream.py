"""What a run looks like on the wire: a direction → frames of an event stream (API reference §6)."""

from __future__ import annotations

import json
import secrets
import time
from collections.abc import Iterator
from itertools import cycle
from typing import Any, Literal, Protocol

from nemo_mcp.studio.model import Direction, Question

_DELTA_CHARS = 24

# The four forms in which a stream says that it lives; unknown ones must not disturb a client.
_HEARTBEATS = {
    "comment": b": heartbeat\n\n",
    "typed": b'data: {"type":"heartbeat"}\n\n',
    "empty": b"data:\n\n",
    "event": b"event: heartbeat\ndata: {}\n\n",
}

TEMPORARY_ISSUE = "I encountered a temporary issue. Please try again."


class Dialect(Protocol):
    """How one dialect writes what happens. Every method gives whole frames."""

    def call(self, call_id: str, name: str, arguments: dict[str, Any]) -> bytes: ...
    def result(self, call_id: str, name: str, result: dict[str, Any]) -> bytes: ...
    def text(self, text: str) -> list[bytes]: ...


class AdkDialect:
    """The events of Google ADK's API server: text as partial deltas, then once more whole, all under one id."""

    def __init__(self) -> None:
        self._invocation = f"e-{secrets.token_hex(16)}"

    def call(self, call_id: str, name: str, arguments: dict[str, Any]) -> bytes:
        part = {"functionCall": {"id": call_id, "name": name, "args": arguments}}
        # ADK lists the calls that wait for a person.
        waiting = [call_id] if name == "ask_question" else []
        return self._event([part], secrets.token_hex(8), longRunningToolIds=waiting)

    def result(self, call_id: str, name: str, result: dict[str, Any]) -> bytes:
        part = {"functionResponse": {"id": call_id, "name": name, "response": result}}
        return self._event([part], secrets.token_hex(8), role="user")

    def text(self, text: str) -> list[bytes]:
        event_id = secrets.token_hex(8)
        deltas = [text[start : start + _DELTA_CHARS] for start in range(0, len(text), _DELTA_CHARS)]
        frames = [self._event([{"text": delta}], event_id, partial=True) for delta in deltas]
        return [*frames, self._event([{"text": text}], event_id)]

    def _event(self, parts: list[dict[str, Any]], event_id: str, role: str = "model", **fields: object) -> bytes:
        return frame(
            {
                "content": {"role": role, "parts": parts},
                **fields,
                "invocationId": self._invocation,
                "author": "nemo_agent",
                "actions": {"stateDelta": {}, "artifactDelta": {}},
                "id": event_id,
                "timestamp": time.time(),
            }
        )


class TypedDialect:
    """The events that name their type."""

    def call(self, call_id: str, name: str, arguments: dict[str, Any]) -> bytes:
        return frame({"type": "tool_call", "name": name, "args": arguments})

    def result(self, call_id: str, name: str, result: dict[str, Any]) -> bytes:
        return frame({"type": "tool_result", "name": name, "result": result})

    def text(self, text: str) -> list[bytes]:
        return [frame({"type": "text", "content": text})]


def dialect(name: Literal["adk", "typed"], *, other: bool = False) -> Dialect:
    """The writer of one stream: in this dialect, or just in the `other` one."""
    return AdkDialect() if (name == "adk") != other else TypedDialect()


def frame(event: dict[str, Any]) -> bytes:
    """One server-sent event, in UTF-8 as it is."""
    text = json.dumps(event, ensure_ascii=False, separators=(",", ":"))
    return b"data: " + text.encode("utf-8", "replace") + b"\n\n"


def heartbeats(*forms: str) -> Iterator[bytes]:
    """Heartbeats for ever, in these forms in turn; in every form if none is named."""
    return cycle([_HEARTBEATS[form] for form in forms or _HEARTBEATS])


def broken_frame(message: str) -> bytes:
    """An exception of the agent as older ADK servers write it: not valid JSON."""
    return f'data: {{"error": "{message}", \'detail\': None}}\n\n'.encode()


def words(direction: Direction) -> str:
    """All that a direction says, its question and the ready-made answers included."""
    question = direction.question
    if question is None:
        return direction.reply
    said = [direction.reply] if direction.reply and direction.reply != question.prompt else []
    if question.prompt not in direction.reply or not said:
        said.append(question.prompt)
    answers = "\n".join(f"- {option}" for option in question.options if option not in direction.reply)
    return "\n\n".join(part for part in [*said, answers] if part)


def question_arguments(question: Question) -> dict[str, Any]:
    """A question as the arguments of a call of `ask_question` (API reference §6)."""
    options = [{"id": str(number), "label": label} for number, label in enumerate(question.options, start=1)]
    return {"questions": [{"id": "q1", "prompt": question.prompt, "options": options}]}
