"""What people see while they wait."""

from __future__ import annotations

import io

import pytest

from nemo_mcp.commands.progress import Progress


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.proves("cli.progress")
async def test_elsewhere_each_news_is_a_plain_line_said_once() -> None:
    stream = io.StringIO()
    with Progress(stream) as progress:
        for line in (
            "Thinking (0 s)",
            "Thinking (5 s)",
            "Rendering: 40% (10 s)",
            "Rendering: 47% (11 s)",
            "Rendering: 80% (15 s)",
        ):
            await progress.say(line)
        progress.sent("a.mp4", 2**20, 2**21)
        progress.sent("a.mp4", 2**21, 2**21)
    assert stream.getvalue() == "Thinking\nRendering: 40%\nRendering: 80%\nUploading a.mp4 (2.0 MB)\n"


@pytest.mark.proves("cli.progress")
async def test_a_terminal_shows_a_bar_in_one_line_and_a_clean_line_in_the_end() -> None:
    stream = _Terminal()
    with Progress(stream) as progress:
        await progress.say("Rendering: 50% (3 s)")
        await progress.say("Done")
    shown = stream.getvalue()
    assert "\n" not in shown
    assert "████████████░░░░░░░░░░░░" in shown
    assert "50%" in shown
    assert shown.rpartition("\r")[2] == ""
    assert shown.split("\r")[-2].strip() == ""
