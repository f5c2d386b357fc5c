"""The command line: parse and dispatch. A command's own module is imported when that command runs.

Exit codes: 0 done, 1 something went wrong, 2 the command line or a setting cannot be used.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from nemo_mcp import __version__

_EXIT_CODES = "exit codes: 0 done, 1 something went wrong, 2 the command line or a setting cannot be used"
_SKILL = "the skill on whose behalf this is done: its folder, its name, or NAME@VERSION"
_KEEP = "let the server have this setting there as it is in this shell, such as NEMO_TOKEN; may be repeated"
_HOSTS = ("claude-desktop", "claude-code", "cursor", "vscode", "openclaw", "goose", "zed")
_PYTHON = (3, 11)
# A flag that also stands before the command must not be reset by the command's own default.
_FLAG: dict[str, Any] = {"action": "store_true", "default": argparse.SUPPRESS}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    if sys.version_info < _PYTHON:  # whoever runs it without installing it has been told by nobody
        found = ".".join(map(str, sys.version_info[:3]))
        print(f"nemo-mcp needs Python 3.11 or newer; this is {found} at {sys.executable}.", file=sys.stderr)
        print("    → uvx --python 3.13 nemo-mcp", file=sys.stderr)
        return 2
    options = vars(_parser().parse_args(arguments))
    module, _, name = options.pop("run").partition(":")
    with _importing():
        from nemo_mcp.commands.embedded import Unusable
        from nemo_mcp.config import STUDIO, Settings, SettingsError

        command: Callable[..., int] = getattr(import_module(f"nemo_mcp.commands.{module}"), name)
    try:
        settings = Settings.from_env()
        if options.pop("studio"):
            settings = settings.model_copy(update={"api_url": STUDIO})
        if skill := options.pop("skill"):
            settings = settings.model_copy(update={"skill": skill})
        return command(settings, **options)
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    except (Unusable, KeyboardInterrupt) as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


@contextmanager
def _importing() -> Generator[None]:
    """Imports make much and drop nothing: looking for garbage in between is a tenth of the start."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="nemo-mcp",
        description="The NemoVideo editor for AI agents. Without a command: the MCP server on stdin and stdout.",
        epilog=_EXIT_CODES,
    )
    parser.add_argument("--version", action="version", version=f"nemo-mcp {__version__}")
    parser.add_argument("--studio", action="store_true", help="work with the embedded editor, offline and free")
    parser.add_argument("--skill", default="", metavar="SKILL", help=_SKILL)
    parser.set_defaults(run="serving:stdio")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    def add(name: str, run: str, help: str, *, studio: bool = False) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=help, description=help, epilog=_EXIT_CODES)
        command.set_defaults(run=run)
        if studio:
            command.add_argument("--studio", help="work with the embedded editor, offline and free", **_FLAG)
            command.add_argument("--skill", default=argparse.SUPPRESS, metavar="SKILL", help=_SKILL)
        return command

    def add_tool(name: str, help: str, *, session: bool = True) -> argparse.ArgumentParser:
        command = add(name, f"tools:{name}", help, studio=True)
        command.add_argument("--json", dest="as_json", action="store_true", help="print the structured result")
        if session:
            command.add_argument("--session", default="", help="a session's id, or “new”; the current one by default")
        return command

    upload = add_tool("upload", "bring videos, pictures and sound into a session")
    upload.add_argument("files", nargs="+", metavar="FILE", help="paths or http(s) addresses")
    chat = add_tool("chat", "say in words what to make or change, and wait for it")
    chat.add_argument("message")
    state = add_tool("state", "show the timeline, the files and the jobs of a session")
    state.add_argument("--job", default="", help="look at this job, and wait while it runs")
    export = add_tool("export", "render the timeline into a video file, and wait for it")
    export.add_argument("--format", default="mp4")
    export.add_argument("--quality", default="high")
    export.add_argument("--resolution", default="", help="480p, 720p, 1080p, 1440p or 4k; the project's own by default")
    export.add_argument("--save-to", default="", metavar="NAME", help="file or folder inside the output folder")
    add_tool("credits", "show what the account has left", session=False)
    add_tool("cancel", "stop a job", session=False).add_argument("job")

    demo = add("demo", "demo:demo", "make three videos with the embedded editor, through a real MCP client")
    demo.add_argument("--with", dest="files", nargs="+", default=[], metavar="FILE", help="use these files instead")
    demo.add_argument("--output", default="demo-output", metavar="FOLDER", help="where the videos go")
    add("doctor", "doctor:doctor", "check what nemo-mcp needs, and show every setting", studio=True)
    for name, into in (("install", "put this server into"), ("uninstall", "take this server out of")):
        command = add(name, f"hosts:{name}", f"{into} a program that agents live in", studio=name == "install")
        command.add_argument("host", choices=_HOSTS, metavar="HOST", help=", ".join(_HOSTS))
        command.add_argument("--dry-run", action="store_true", help="show what would change, and write nothing")
        if name == "install":
            command.add_argument("--keep", action="append", default=[], metavar="VARIABLE", help=_KEEP)
    serve = add("serve", "serving:http", "the MCP server over HTTP", studio=True)
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8000)
    serve.add_argument("--stateless", action="store_true", help="keep nothing of a client between two requests")
    studio = add("studio", "studio:studio", "the embedded editor as a program of its own")
    studio.add_argument("--port", type=int, default=8750)
    studio.add_argument("--folder", default="", help="where its projects are kept")
    return parser
