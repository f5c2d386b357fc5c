"""A chat turn as its events tell it."""

from __future__ import annotations

from .events import Event, Heartbeat, StreamError, Text, ToolCall, ToolResult
from .redaction import tame

QUESTION_TOOL = "ask_question"

_LONGEST = 2_000_000
"""Characters of the text of one turn; an editor that says more is not listened to any further."""


class Transcript:
    """Collects the events of one turn: what the user may read, and what the backend did (API reference §6).

    `tool_calls` are those of whole events. `final` tells whether the last thing that the backend did was to say
    something whole: words before a tool call announce an edit, they do not report it. `speaking`: to say something, be
    it not whole.
    """

    def __init__(self) -> None:
        self.tool_calls: list[ToolCall] = []
        self.error: StreamError | None = None
        self.final = False
        self.speaking = False
        self._wholes: list[str] = []
        self._deltas = ""

    def feed(self, event: Event) -> None:
        """Take the next event."""
        match event:
            case Text():
                self._say(event)
            case ToolCall():
                self.final = self.speaking = False
                if not event.partial:
                    self.tool_calls.append(event)
            case ToolResult():
                self.final = self.speaking = False
            case StreamError():
                self.error = event
            case Heartbeat():
                pass

    def _say(self, event: Text) -> None:
        self.speaking = True
        if event.partial:
            self._deltas = (self._deltas + event.text)[:_LONGEST]
            self.final = False
        elif whole := event.text.strip():
            self._deltas = ""
            self.final = True
            room = _LONGEST - sum(map(len, self._wholes))
            if room > 0 and whole not in self._wholes:
                self._wholes.append(whole[:room])

    @property
    def text(self) -> str:
        """The text so far: each whole once, then the deltas that no whole has replaced."""
        # Only put together do deltas show what they hold.
        deltas = tame(self._deltas).strip()
        return "\n\n".join([*self._wholes, deltas] if deltas else self._wholes)

    @property
    def tools_used(self) -> int:
        """How many tools the backend called."""
        return len(self.tool_calls)

    @property
    def questions(self) -> list[ToolCall]:
        """What the backend asked by tool calls."""
        return [call for call in self.tool_calls if call.name == QUESTION_TOOL]
