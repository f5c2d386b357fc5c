"""What the skills print: commands for a shell, and calls of tools."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

from PIL import Image

ROOT = Path(__file__).parents[2]
SKILLS = sorted(path.parent for path in (ROOT / "skills").glob("*/SKILL.md"))
TOOLS = ("upload", "chat", "state", "credits", "export", "cancel")


def pages(skill: Path) -> list[Path]:
    return sorted(skill.rglob("*.md"))


def shell_lines(skill: Path) -> list[str]:
    """The lines of all shell blocks of a skill."""
    found = [
        re.findall(r"^```sh\n(.*?)^```", page.read_text("utf-8"), re.DOTALL | re.MULTILINE) for page in pages(skill)
    ]
    return [line for blocks in found for block in blocks for line in block.splitlines()]


def tool_calls(skill: Path) -> list[tuple[str, dict[str, Any]]]:
    """The calls of tools that a skill prints in backticks, such as `state(job_id="…")`."""
    calls: list[tuple[str, dict[str, Any]]] = []
    for page in pages(skill):
        for code in re.findall(rf"`((?:{'|'.join(TOOLS)})\([^`]*\))`", page.read_text("utf-8")):
            call = ast.parse(code.replace("(…, ", "("), mode="eval").body
            assert isinstance(call, ast.Call)
            assert isinstance(call.func, ast.Name)
            calls.append((call.func.id, {str(word.arg): ast.literal_eval(word.value) for word in call.keywords}))
    return calls


def make_media(path: Path) -> None:
    """A small file of the kind that its name says."""
    from nemo_mcp.studio.samples import clips
    from nemo_mcp.studio.samples.make import song

    if path.suffix == ".mp3":
        song(path, 12)
    elif path.suffix in (".mp4", ".mov"):
        clips.film(clips.bokeh(), 2, path)
    else:
        tint = sum(path.name.encode()) % 360
        Image.new("RGB", (640, 360), f"hsl({tint}, 60%, 50%)").save(path)
