"""`python -m nemo_mcp.studio.render JOB.json`: one export in a process of its own.

The job is {"draft", "sources", "output", "target", "store"} (see `render`; the last one may be missing). Standard
output gets a JSON line per whole percent, {"progress": n}, and a last one: {"done": {"duration", "size", "width",
"height"}} and exit 0, or {"error": "…"} and exit 1. The end of standard input means that the parent is gone: the render
stops and leaves nothing behind.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from dataclasses import asdict
from pathlib import Path
from threading import Event, Thread
from typing import Any

from nemo_mcp.studio.render import RenderError, render


class _Stopped(Exception):
    """The parent is gone, or wants the render no more."""


def main(job_file: str) -> int:
    orphaned = Event()
    Thread(target=_watch_parent, args=(orphaned,), daemon=True).start()
    told = -1

    def progress(percent: float) -> None:
        nonlocal told
        if orphaned.is_set():
            raise _Stopped
        if int(percent) > told:
            told = int(percent)
            _say({"progress": told})

    try:
        job = json.loads(Path(job_file).read_bytes())
        done = render(job["draft"], job["sources"], job["output"], job["target"], progress, job.get("store"))
    except RenderError as error:
        return _fail(str(error))
    except _Stopped:
        return _fail("The render was stopped.")
    except OSError as error:
        return _fail(f"The film could not be written: {(error.strerror or 'unknown reason').lower()}.")
    except Exception:
        # The details are for the log of whoever started the render; its answer is for people.
        traceback.print_exc()
        return _fail("The film could not be rendered.")
    _say({"done": asdict(done)})
    return 0


def _watch_parent(orphaned: Event) -> None:
    # Not through sys.stdin: its lock would be held while the interpreter ends.
    while os.read(0, 4096):
        pass
    orphaned.set()


def _fail(reason: str) -> int:
    _say({"error": reason})
    return 1


def _say(line: dict[str, Any]) -> None:
    print(json.dumps(line, ensure_ascii=True), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
