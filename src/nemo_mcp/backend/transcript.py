"""A chat turn as its events tell it."""

from __future__ import annotations

from .events import Event, StreamError, Text, ToolCall

QUESTION_TOOL = "ask_question"


class Transcript:
    """Collects the events of one turn: what the user may read, and what the backend did (API reference §6)."""

    def __init__(self) -> None:
        self.tool_calls: list[ToolCall] = []
        self.error: StreamError | None = None
        self._wholes: list[str] = []
        self._deltas = ""

    def feed(self, event: Event) -> None:
        """Take the next event."""
        match event:
            case Text(text, partial=True):
                self._deltas += text
            case Text(text):
                self._whole(text.strip())
            case ToolCall(partial=False):
                self.tool_calls.append(event)
            case StreamError():
                self.error = event
            case _:
                pass

    def _whole(self, text: str) -> None:
        if text:
            self._deltas = ""
            if text not in self._wholes:
                self._wholes.append(text)

    @property
    def text(self) -> str:
        """The text so far: each whole once, then the deltas that no whole has replaced."""
        deltas = self._deltas.strip()
        return "\n\n".join([*self._wholes, deltas] if deltas else self._wholes)

    @property
    def final(self) -> bool:
        """Whether a text arrived whole."""
        return bool(self._wholes)

    @property
    def tools_used(self) -> int:
        """How many tools the backend called."""
        return len(self.tool_calls)

    @property
    def question(self) -> ToolCall | None:
        """The last question that the backend put by a tool call."""
        return next((call for call in reversed(self.tool_calls) if call.name == QUESTION_TOOL), None)
