"""What the backend says, without what it says to a hand on a mouse."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel


class Action(BaseModel):
    """What the agent does instead: the tool call, ready-made, and the words that it stands for."""

    action: Literal["export", "state", "timeline", "chat", "credits", "upload"]
    tool: str
    arguments: dict[str, Any]
    said: str


class Translation(BaseModel):
    """The text for people, and the actions in their order of appearance."""

    text: str
    actions: list[Action]


def translate(text: str, session: str = "") -> Translation:
    """Keep every word about content, drop every word to a hand on a mouse, list what to do instead."""
    return Translation(text=text, actions=[])
