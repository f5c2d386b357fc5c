"""A message becomes steps, in the order in which they are to be done."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True)
class Step:
    """One thing to do. `text` is what a chat step sends; `arguments` are format, resolution, quality or source."""

    action: Literal["chat", "export", "state", "credits", "upload"]
    text: str
    arguments: dict[str, str] = field(default_factory=dict[str, str])


def plan(message: str) -> list[Step]:
    """The steps of a message; a chat message whenever it is not plainly anything else."""
    return [Step("chat", message)]
