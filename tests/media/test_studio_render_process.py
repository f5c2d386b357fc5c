"""`python -m nemo_mcp.studio.render`: what whoever starts it sees."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from media.kit import RED, Timeline, plain, save


def start(tmp_path: Path, line: Timeline, target: Path) -> subprocess.Popen[str]:
    job = tmp_path / "job.json"
    job.write_text(json.dumps({"draft": line.draft, "sources": line.sources, "output": {}, "target": str(target)}))
    command = [sys.executable, "-m", "nemo_mcp.studio.render", str(job)]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )


def said(process: subprocess.Popen[str]) -> list[dict[str, Any]]:
    """Every line of the process, which is left to end by itself; nothing may be on its standard error."""
    assert process.stdout
    assert process.stderr
    lines = [json.loads(line) for line in process.stdout]
    process.wait(30)
    assert process.stderr.read() == ""
    for pipe in (process.stdin, process.stdout, process.stderr):
        pipe.close()  # pyright: ignore[reportOptionalMemberAccess]
    return lines


@pytest.mark.proves("render.process")
def test_it_tells_its_progress_and_what_it_made(tmp_path: Path) -> None:
    still = save(tmp_path / "still.png", plain(RED))
    process = start(tmp_path, Timeline().show(still, 1000), tmp_path / "film.mp4")
    *progress, last = said(process)
    percents = [line["progress"] for line in progress]
    assert process.returncode == 0
    assert percents == sorted(set(percents))
    assert percents[-1] == 100
    size = (tmp_path / "film.mp4").stat().st_size
    assert last == {"done": {"duration": 1.0, "size": size, "width": 320, "height": 180}}


@pytest.mark.proves("render.process", "render.plain-errors")
def test_it_says_in_words_what_is_missing(tmp_path: Path) -> None:
    process = start(tmp_path, Timeline().show(tmp_path / "gone.png", 1000), tmp_path / "film.mp4")
    lines = said(process)
    assert process.returncode == 1
    assert [list(line) for line in lines] == [["error"]]
    assert "“gone.png”" in lines[0]["error"]
    assert str(tmp_path) not in lines[0]["error"]


@pytest.mark.proves("render.stops")
def test_it_stops_when_its_parent_is_gone(tmp_path: Path) -> None:
    still = save(tmp_path / "still.png", plain(RED))
    process = start(tmp_path, Timeline(1920, 1080).show(still, 600_000, motion="in"), tmp_path / "film.mp4")
    assert process.stdin
    assert process.stdout
    process.stdout.readline()
    process.stdin.close()
    lines = said(process)
    assert process.returncode == 1
    assert lines[-1] == {"error": "The render was stopped."}
    assert {path.name for path in tmp_path.iterdir()} == {"still.png", "job.json"}
