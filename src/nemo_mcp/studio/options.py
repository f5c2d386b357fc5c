"""How a studio behaves: everything that may be switched, with the defaults of the original."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class StudioOptions:
    """Switches of a studio. Times are seconds.

    The forms that sources describe differently (API reference §6, §7, §9) come in the first one unless switched.
    """

    seed: int = 0
    silence: float = 0.3
    """Share of the turns that change the draft and end without a text (API reference §6)."""
    dialect: Literal["adk", "typed"] = "adk"
    upload_shape: Literal["object", "list"] = "object"
    render_shape: Literal["flat", "enveloped"] = "flat"
    question_form: Literal["text", "tool"] = "text"
    think_seconds: float = 0.05
    """Pause before each step of a turn is done."""
    heartbeat_seconds: float = 0
    """A heartbeat this often while a turn pauses; 0 means none, as in the stock ADK server."""
    stage_two_late_seconds: float = 0
    """When set, everything after the first stage lands this long after the stream has closed."""
    run_survives_client: bool = False
    """Let a run go on when its client leaves; the stock ADK server aborts it."""
    credits: int = 100
    """What a new account starts with."""
    token_seconds: float = 7 * 86_400
    scopes: tuple[str, ...] = ("read", "write", "upload", "render")
    """What a token may do; `*` means everything (API reference §3)."""
    max_file_bytes: int = 500 * 1024 * 1024
