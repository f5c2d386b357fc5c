"""The title that a first cut begins with."""

from __future__ import annotations

from typing import Any

from nemo_mcp.studio.director.desk import Desk
from nemo_mcp.studio.director.edits.lettering import TITLE_MS, text


def title(desk: Desk, words: str, **looks: Any) -> None:
    """Show a title where the film begins, as a stage of its own; `looks` override how it looks."""
    timeline = desk.timeline
    length = min(TITLE_MS, timeline.length)
    timeline.texts.append(text("title", words, 0, length, **looks))
    desk.stage("add_title", text=words, start=0, duration=length)
    desk.say("titled", text=words, length=desk.seconds(length))
