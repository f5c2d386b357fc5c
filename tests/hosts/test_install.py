"""install and uninstall, as a person runs them: a process with a home of its own."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import json5
import pytest
import yaml

from nemo_mcp.cli import main
from nemo_mcp.hosts import HOSTS, Host, Machine, installed, uninstalled

TOKEN = "nmv_usr_0123456789abcdef"
VS_CODE = """{
\t// my servers
\t"servers": {
\t\t"files": { "command": "npx", "args": ["-y", "files"] }, // keep
\t},
\t"inputs": [],
}
"""


def run(home: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    """A command in an empty home."""
    environment = {"HOME": str(home), "USERPROFILE": str(home), "PATH": "/usr/bin:/bin", "PYTHONUTF8": "1", **env}
    command = [sys.executable, "-m", "nemo_mcp", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)


def entry_of(host: Host, text: str) -> dict[str, Any]:
    data = yaml.safe_load(text) if host.format == "yaml" else json5.loads(text)
    for key in (*host.within, "nemo"):
        data = data[key]
    return data


@pytest.mark.proves("hosts.install", "hosts.backup", "hosts.untouched", "hosts.uninstall")
def test_a_server_goes_in_beside_others_and_comes_out_again(tmp_path: Path) -> None:
    file = tmp_path / ".config/Code/User/mcp.json"
    file.parent.mkdir(parents=True)
    file.write_text(VS_CODE)
    file.chmod(0o640)
    ended = run(tmp_path, "install", "vscode", "--studio")
    assert ended.returncode == 0, ended.stderr
    text = file.read_text()
    assert [line for line in VS_CODE.splitlines() if line not in text.splitlines()] == []
    entry = entry_of(HOSTS["vscode"], text)
    assert Path(entry["command"]).is_absolute()
    assert entry["args"][-1] == "--studio"
    assert entry["env"] == {"SKILL_SOURCE": "vscode"}
    assert entry["type"] == "stdio"
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    (copy,) = file.parent.glob("mcp.json.*")
    assert copy.read_text() == VS_CODE
    assert str(copy) in ended.stdout
    assert run(tmp_path, "uninstall", "vscode").returncode == 0
    assert file.read_text() == VS_CODE


@pytest.mark.proves("hosts.install")
def test_what_an_entry_starts_is_the_server(tmp_path: Path) -> None:
    run(tmp_path, "install", "claude-desktop")
    entry = entry_of(
        HOSTS["claude-desktop"], (tmp_path / ".config/Claude/claude_desktop_config.json").read_text("utf-8")
    )
    # As a host does: the entry's environment alone, from the root of the disk.
    told = subprocess.run(
        [entry["command"], *entry["args"], "--version"], env=entry["env"], cwd="/", capture_output=True, check=True
    )
    assert told.stdout.startswith(b"nemo-mcp ")


@pytest.mark.proves("hosts.dry-run", "hosts.keep")
def test_a_dry_run_shows_the_difference_and_writes_nothing(tmp_path: Path) -> None:
    ended = run(tmp_path, "install", "goose", "--dry-run", "--keep", "NEMO_TOKEN", NEMO_TOKEN=TOKEN)
    assert ended.returncode == 0, ended.stderr
    assert "+    cmd: " in ended.stdout
    assert "NEMO_TOKEN" in ended.stdout
    assert TOKEN not in ended.stdout + ended.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.proves("hosts.keep")
def test_a_kept_setting_reaches_the_file_and_nobody_else(tmp_path: Path) -> None:
    ended = run(tmp_path, "install", "cursor", "--keep", "NEMO_TOKEN", "--skill", "promo@2", NEMO_TOKEN=TOKEN)
    file = tmp_path / ".cursor/mcp.json"
    env = {"SKILL_SOURCE": "cursor", "NEMO_SKILL": "promo@2", "NEMO_TOKEN": TOKEN}
    assert entry_of(HOSTS["cursor"], file.read_text())["env"] == env
    assert TOKEN not in ended.stdout + ended.stderr
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    for name, problem in (("NEMO_TOKEN", "is not set here"), ("HOME", "is no setting")):
        refused = run(tmp_path, "install", "cursor", "--keep", name)
        assert refused.returncode == 2
        assert problem in refused.stderr


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home for commands that run in this process."""
    for name in ("NEMO_SKILL", "NEMO_API_URL", "XDG_CONFIG_HOME", "CLAUDE_CONFIG_DIR", "OPENCLAW_CONFIG_PATH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.mark.proves("hosts.again")
@pytest.mark.parametrize("host", HOSTS.values(), ids=list(HOSTS))
def test_installing_again_changes_nothing_that_the_user_has_set(
    host: Host, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["install", host.name, "--studio"]) == 0
    file = host.file(Machine())
    written = file.read_text()
    assert main(["install", "--studio", host.name]) == 0
    assert file.read_text() == written
    assert "already" in capsys.readouterr().out
    assert list(file.parent.glob("*.backup")) == []
    mine = written.replace("SKILL_SOURCE", "NEMO_LANGUAGE")
    file.write_text(mine)
    assert main(["install", host.name]) == 0
    entry = entry_of(host, file.read_text())
    assert entry[host.keys[2]] == {"NEMO_LANGUAGE": host.name, "SKILL_SOURCE": host.name}
    assert "--studio" not in entry[host.keys[1]]
    assert main(["uninstall", host.name]) == 0
    with pytest.raises(KeyError):
        entry_of(host, file.read_text())
    assert main(["uninstall", host.name]) == 0
    assert "does not have" in capsys.readouterr().out


@pytest.mark.proves("hosts.install")
@pytest.mark.parametrize("host", HOSTS.values(), ids=list(HOSTS))
def test_each_operating_system_has_a_place_of_its_own(host: Host, tmp_path: Path) -> None:
    home, roaming = tmp_path / "home", tmp_path / "roaming"
    places = {
        "linux": {"HOME": str(home)},
        "darwin": {"HOME": str(home)},
        "win32": {"USERPROFILE": str(home), "APPDATA": str(roaming), "LOCALAPPDATA": str(tmp_path / "local")},
    }
    for platform, environ in places.items():
        machine = Machine(platform, environ, python=str(tmp_path / "python"))
        edit = installed(host, machine, machine.command(studio=False), {"SKILL_SOURCE": host.name})
        edit.write()
        assert entry_of(host, edit.file.read_text())[host.keys[0]] == str(tmp_path / "python")
        assert edit.file.as_posix().removeprefix(tmp_path.as_posix()) == PLACES[host.name][platform]
        assert uninstalled(host, machine).needed


DESKTOP, CODE = "/Claude/claude_desktop_config.json", "/Code/User/mcp.json"
SUPPORT = "/home/Library/Application Support"
PLACES = {
    "claude-desktop": {
        "linux": f"/home/.config{DESKTOP}",
        "darwin": f"{SUPPORT}{DESKTOP}",
        "win32": f"/roaming{DESKTOP}",
    },
    "claude-code": dict.fromkeys(("linux", "darwin", "win32"), "/home/.claude.json"),
    "cursor": dict.fromkeys(("linux", "darwin", "win32"), "/home/.cursor/mcp.json"),
    "vscode": {"linux": f"/home/.config{CODE}", "darwin": f"{SUPPORT}{CODE}", "win32": f"/roaming{CODE}"},
    "openclaw": dict.fromkeys(("linux", "darwin", "win32"), "/home/.openclaw/openclaw.json"),
    "goose": {
        "linux": "/home/.config/goose/config.yaml",
        "darwin": "/home/.config/goose/config.yaml",
        "win32": "/roaming/Block/goose/config/config.yaml",
    },
    "zed": {
        "linux": "/home/.config/zed/settings.json",
        "darwin": "/home/.config/zed/settings.json",
        "win32": "/roaming/Zed/settings.json",
    },
}


@pytest.mark.proves("hosts.install")
def test_a_host_from_the_store_and_a_moved_file_are_found(tmp_path: Path) -> None:
    store = tmp_path / "local/Packages/Claude_pzs8sxrjxfjjc/LocalCache/Roaming/Claude"
    store.mkdir(parents=True)
    windows = Machine("win32", {"APPDATA": str(tmp_path), "LOCALAPPDATA": str(tmp_path / "local")})
    assert HOSTS["claude-desktop"].file(windows).parent == store
    moved = Machine("linux", {"HOME": "/h", "CLAUDE_CONFIG_DIR": "/x", "XDG_CONFIG_HOME": "/c"})
    assert HOSTS["claude-code"].file(moved).as_posix() == "/x/.claude.json"
    assert HOSTS["zed"].file(moved).as_posix() == "/c/zed/settings.json"


@pytest.mark.proves("hosts.install")
def test_a_temporary_environment_is_not_written_down(tmp_path: Path) -> None:
    (tmp_path / "uvx").touch(0o755)
    cached = str(tmp_path / "uv" / "archive-v0" / "abc")
    machine = Machine("linux", {"PATH": str(tmp_path)}, python=f"{cached}/bin/python", prefix=cached)
    uvx = str(tmp_path / "uvx")
    assert machine.command(studio=False) == [uvx, "nemo-mcp"]
    assert machine.command(studio=True) == [uvx, "--from", "nemo-mcp[studio]", "nemo-mcp", "--studio"]


@pytest.mark.proves("hosts.strange")
@pytest.mark.parametrize(
    ("host", "content"),
    [
        ("zed", b'{"context_servers": '),
        ("zed", b'["no", "object"]'),
        ("vscode", b'{"servers": "many"}'),
        ("cursor", b"\xff\xfe{\x00}\x00"),
        ("goose", b"extensions: {other: {type: stdio}}\n"),
        ("goose", b"extensions:\n- nemo\n"),
        ("goose", b"- a list\n"),
        ("goose", b"a: 1\n---\nb: 2\n"),
    ],
)
def test_a_file_that_is_not_understood_stays_as_it_is(
    host: str, content: bytes, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = HOSTS[host].file(Machine())
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    assert main(["install", host]) == 1
    assert f"{file} is left as it is" in capsys.readouterr().err
    assert file.read_bytes() == content
    assert len(list(file.parent.iterdir())) == 1


@pytest.mark.proves("hosts.strange")
def test_a_folder_that_cannot_be_written_is_named(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / ".cursor").touch()
    assert main(["install", "cursor"]) == 1
    told = capsys.readouterr().err
    assert ".cursor" in told
    assert len(told.splitlines()) == 1


@pytest.mark.proves("hosts.untouched")
def test_a_link_stays_a_link(home: Path) -> None:
    real = home / "dotfiles.json"
    real.write_text(json.dumps({"mcpServers": {}}))
    (home / ".cursor").mkdir()
    (home / ".cursor/mcp.json").symlink_to(real)
    assert main(["install", "cursor"]) == 0
    assert (home / ".cursor/mcp.json").is_symlink()
    assert "nemo" in json.loads(real.read_text())["mcpServers"]
