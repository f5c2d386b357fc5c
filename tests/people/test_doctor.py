"""The doctor, run as a person runs it, in every kind of trouble; where its command can be run here, it mends it."""

from __future__ import annotations

import json
import os
import shlex
import sys
from datetime import timedelta
from pathlib import Path

import anyio
import httpx
import pytest
from trouble import answering, certificate, environment_without

from conftest import Ran, environment, run
from nemo_mcp.config import variable, variables
from nemo_mcp.studio.faults import Rule
from rig import rig

SOURCE = Path(__file__).parents[2] / "src"
NOWHERE = "http://127.0.0.1:9"


def told(ran: Ran, mark: str, beginning: str) -> tuple[str, str]:
    """The line with that mark and beginning, and its command."""
    lines = ran.stdout.splitlines()
    found = next((n for n, line in enumerate(lines) if line.startswith(f"{mark} {beginning}")), None)
    assert found is not None, ran.stdout + ran.stderr
    below = lines[found + 1] if found + 1 < len(lines) else ""
    return lines[found], below.removeprefix("    → ") if below.startswith("    → ") else ""


def own(folder: Path, **more: str) -> dict[str, str]:
    """An environment with a home of its own, and without what this machine's says of proxies and certificates."""
    foreign = ("proxy", "ssl_cert", "xdg_", "claude_", "openclaw_")
    kept = {name: value for name, value in environment(folder).items() if not name.lower().startswith(foreign)}
    kept = {name: value for name, value in kept.items() if not name.lower().endswith("_proxy")}
    (folder / "home").mkdir(exist_ok=True)
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return kept | {"HOME": str(folder / "home"), "PATH": path, "NEMO_API_URL": NOWHERE} | more


async def after(command: str, env: dict[str, str]) -> Ran:
    """What the doctor says once its command has been run in the same shell."""
    script = f"{command}\nexec {shlex.quote(sys.executable)} -m nemo_mcp doctor"
    ended = await anyio.run_process(["sh", "-c", script], env=env, check=False)
    return Ran(command, ended.returncode, ended.stdout.decode(), ended.stderr.decode())


@pytest.mark.proves("doctor.lines")
async def test_with_the_studio_everything_is_well(tmp_path: Path) -> None:
    ran = await run("doctor", "--studio", env=own(tmp_path))
    assert ran.returncode == 0
    assert "✗" not in ran.stdout
    for line in ("Python 3.", "mcp ", "API: embedded editor answers", "Token: none given", "Credits: 10000 available"):
        told(ran, "✓", line)
    assert "ffmpeg is not needed" in ran.stdout
    assert told(ran, "–", "No host has this server yet")[1].endswith(" --studio")
    assert not (tmp_path / "home" / ".config").exists()


@pytest.mark.proves("doctor.settings")
async def test_every_setting_is_shown_and_no_secret(tmp_path: Path) -> None:
    env = own(tmp_path, NEMO_TOKEN="nmv_usr_secret_0123456789")
    for name in [name for name in env if name.startswith("NEMO_") and name.endswith(("_SECONDS", "_READS"))]:
        del env[name]
    ran = await run("doctor", env=env)
    assert "secret" not in ran.stdout
    assert "given in NEMO_TOKEN" in ran.stdout
    shown = dict(line.split(maxsplit=1) for line in ran.stdout.splitlines() if line.startswith(("  NEMO_", "  SKILL_")))
    assert set(shown) == {variable(field) for field in variables()}
    assert shown["NEMO_TOKEN"] == "set"
    assert shown["NEMO_API_URL"] == NOWHERE
    assert shown["NEMO_LANGUAGE"] == "en (default)"
    assert shown["SKILL_SOURCE"] == "not set"


# The program


@pytest.mark.proves("doctor.old-python")
async def test_an_old_python_is_told_before_anything_fails() -> None:
    old = "import sys; sys.version_info = (3, 9, 18); from nemo_mcp.cli import main; sys.exit(main(['doctor']))"
    ended = await anyio.run_process([sys.executable, "-c", old], env={"PYTHONPATH": str(SOURCE)}, check=False)
    assert ended.returncode == 2
    words = ended.stderr.decode()
    assert words.startswith("nemo-mcp needs Python 3.11 or newer; this is 3.9.18 at ")
    assert words.endswith("    → uvx --python 3.13 nemo-mcp\n")


async def _in(packages: Path, *arguments: str, env: dict[str, str]) -> Ran:
    env = env | {"PYTHONPATH": os.pathsep.join([str(packages), str(SOURCE)])}
    ended = await anyio.run_process([sys.executable, "-S", "-m", "nemo_mcp", *arguments], env=env, check=False)
    return Ran(arguments, ended.returncode, ended.stdout.decode(), ended.stderr.decode())


@pytest.mark.proves("doctor.libraries")
async def test_missing_libraries_of_the_studio_are_named_with_the_command_that_brings_them(tmp_path: Path) -> None:
    packages = environment_without(tmp_path / "packages", "av", "PIL", "__pycache__")
    ran = await _in(packages, "doctor", "--studio", env=own(tmp_path))
    assert ran.returncode == 1
    line, todo = told(ran, "✗", "The embedded editor lacks ")
    assert line.endswith("lacks av, pillow")
    assert todo == f'{sys.executable} -m pip install "nemo-mcp[studio]"'
    told(await _in(packages, "doctor", env=own(tmp_path)), "–", "The embedded editor lacks av, pillow")


@pytest.mark.proves("doctor.libraries")
async def test_an_sdk_of_the_first_generation_is_told(tmp_path: Path) -> None:
    packages = environment_without(tmp_path / "packages", "mcp", "__pycache__")
    (packages / "mcp" / "server").mkdir(parents=True)
    (packages / "mcp" / "__init__.py").touch()
    (packages / "mcp" / "server" / "__init__.py").touch()
    (packages / "mcp-1.30.0.dist-info").mkdir()
    (packages / "mcp-1.30.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: mcp\nVersion: 1.30.0\n")
    line, todo = told(await _in(packages, "doctor", env=own(tmp_path)), "✗", "mcp 1.30.0 is too old")
    assert "another package" in line
    assert todo == f'{sys.executable} -m pip install "mcp<3,>=2.3"'


# Folders


@pytest.mark.proves("doctor.folders", "doctor.exit")
async def test_a_folder_that_cannot_be_written_gets_another(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    async with rig(tmp_path) as product:
        for what, name in (("Videos", "OUTPUT"), ("Journal", "STATE"), ("Client id", "CONFIG")):
            place = str(tmp_path / "file" / "in")
            env = own(tmp_path) | {"NEMO_API_URL": product.url, f"NEMO_{name}_DIR": place}
            ran = await run("doctor", env=env)
            assert ran.returncode == 1
            line, todo = told(ran, "✗", f"{what}: {place} cannot be written (")
            assert "Not a directory" in line
            assert todo.startswith(f"export NEMO_{name}_DIR={tmp_path / 'home'}")
        mended = await after(todo, env)
        assert mended.returncode == 0, mended.stdout
        told(mended, "✓", f"{what}: {tmp_path / 'home'}")


@pytest.mark.proves("doctor.folders")
async def test_a_damaged_journal_is_put_aside(tmp_path: Path) -> None:
    file = tmp_path / "state" / "journal.db"
    file.parent.mkdir()
    file.write_bytes(b"no database, but some other file of more than sixteen bytes")
    env = own(tmp_path)
    _, todo = told(await run("doctor", env=env), "✗", f"Journal: {file} is damaged")
    told(await after(todo, env), "✓", f"Journal: {file.parent}")
    assert file.with_name("journal.db.old").exists()


@pytest.mark.proves("doctor.folders")
async def test_roots_that_do_not_exist_are_told(tmp_path: Path) -> None:
    absent = str(tmp_path / "absent")
    env = own(tmp_path, NEMO_MEDIA_ROOTS=absent)
    _, todo = told(await run("doctor", env=env), "✗", f"Uploads: NEMO_MEDIA_ROOTS names {absent}")
    told(await after(todo, env), "✓", f"Uploads: from {tmp_path / 'home'}")
    env["NEMO_MEDIA_ROOTS"] = os.pathsep.join([absent, str(tmp_path)])
    told(await run("doctor", env=env), "–", "Uploads: NEMO_MEDIA_ROOTS names")


# Hosts


@pytest.mark.proves("doctor.hosts")
async def test_hosts_that_start_nothing_are_installed_anew(tmp_path: Path) -> None:
    env, home = own(tmp_path), tmp_path / "home"
    reasons = {
        "uvx": "is not on the PATH that it gets (",
        "/moved/away/nemo-mcp": "is not there",
        "/usr/bin/false": "fails: no word of why",
        "/etc/passwd": "is not there",
    }
    for command, reason in reasons.items():
        file = home / ".cursor" / "mcp.json"
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps({"mcpServers": {"nemo": {"command": command, "args": ["nemo-mcp", "--studio"]}}}))
        line, todo = told(await run("doctor", env=env), "✗", f"Cursor starts {command}, which ")
        assert reason in line
        assert todo == "nemo-mcp install cursor --studio"
    told(await after(todo, env), "✓", "Cursor starts nemo-mcp ")


@pytest.mark.proves("doctor.hosts")
async def test_every_host_that_has_the_server_is_told(tmp_path: Path) -> None:
    env = own(tmp_path)
    (tmp_path / "home" / ".config" / "zed").mkdir(parents=True)
    assert told(await run("doctor", env=env), "–", "No host has this server yet")[1] == "nemo-mcp install zed"
    for name in ("claude-desktop", "claude-code", "cursor", "vscode", "openclaw", "goose", "zed"):
        assert (await run("install", name, env=env)).returncode == 0
    ran = await run("doctor", env=env)
    for title in ("Claude Desktop", "Claude Code", "Cursor", "VS Code", "OpenClaw", "goose", "Zed"):
        told(ran, "✓", f"{title} starts nemo-mcp ")


@pytest.mark.proves("doctor.hosts")
async def test_a_file_that_its_host_cannot_read_is_told_with_the_line(tmp_path: Path) -> None:
    env = own(tmp_path)
    file = tmp_path / "home" / ".cursor" / "mcp.json"
    file.parent.mkdir()
    file.write_text('{\n  "mcpServers": {\n    "nemo": }\n}')
    line, _ = told(await run("doctor", env=env), "✗", f"Cursor cannot read {file}")
    assert "line 3" in line


# The way to the API


@pytest.mark.proves("doctor.lines", "doctor.exit")
async def test_an_api_of_this_machine_that_is_not_there_can_be_started(tmp_path: Path) -> None:
    ran = await run("doctor", env=own(tmp_path))
    assert ran.returncode == 1
    line, todo = told(ran, "✗", f"API: {NOWHERE} cannot be reached")
    assert line.endswith("(nothing listens there)")
    assert todo == "nemo-mcp studio --port 9"
    told(ran, "–", "Credits: not checked")


@pytest.mark.proves("doctor.network")
async def test_a_name_that_nobody_knows_is_a_wrong_setting(tmp_path: Path) -> None:
    env = own(tmp_path, NEMO_API_URL="https://nemo.invalid")
    line, todo = told(await run("doctor", env=env), "✗", "API: https://nemo.invalid cannot be reached")
    assert line.endswith("(its name is unknown here)")
    assert todo == "unset NEMO_API_URL"


@pytest.mark.proves("doctor.network")
async def test_a_proxy_that_does_not_answer_is_named_without_its_password(tmp_path: Path) -> None:
    env = own(tmp_path, NEMO_API_URL="https://nemo.invalid", HTTPS_PROXY="http://me:pass4word@127.0.0.1:9")
    ran = await run("doctor", env=env)
    line, todo = told(ran, "✗", "Proxy: 127.0.0.1:9, which HTTPS_PROXY names,")
    assert "pass4word" not in ran.stdout
    assert todo == "unset HTTPS_PROXY"
    assert "Proxy:" not in (await after(todo, env)).stdout
    assert "lets nothing through" in line


@pytest.mark.proves("doctor.network")
async def test_a_proxy_that_wants_a_password_is_told(tmp_path: Path) -> None:
    with answering(407) as port:
        env = own(tmp_path, NEMO_API_URL="https://nemo.invalid", HTTPS_PROXY=f"http://127.0.0.1:{port}")
        _, todo = told(
            await run("doctor", env=env), "✗", f"Proxy: http://127.0.0.1:{port}, which HTTPS_PROXY names, asks"
        )
    assert todo == f"export HTTPS_PROXY=http://USER:PASSWORD@127.0.0.1:{port}"


@pytest.mark.proves("doctor.network")
async def test_a_certificate_that_nobody_signed_can_be_trusted(tmp_path: Path) -> None:
    file = certificate(tmp_path / "server.pem")
    with answering(certificate=file) as port:
        env = own(tmp_path, NEMO_API_URL=f"https://localhost:{port}")
        _, todo = told(
            await run("doctor", env=env), "✗", f"Certificates: that of https://localhost:{port} is signed by"
        )
        assert todo.startswith("export SSL_CERT_FILE=/")
        told(await after(f"export SSL_CERT_FILE={file}", env), "✓", "API: ")
        env["SSL_CERT_FILE"] = str(tmp_path / "absent.pem")
        line, todo = told(await run("doctor", env=env), "✗", "Certificates: SSL_CERT_FILE names ")
        assert line.endswith("absent.pem, which is not there")
        told(await after(todo, env), "✗", "Certificates: that of ")


@pytest.mark.proves("doctor.network", "doctor.clock")
async def test_a_certificate_of_another_time_or_name_is_told(tmp_path: Path) -> None:
    day = timedelta(days=1)
    for begins, ends in ((-2 * day, -day), (day, 2 * day)):
        file = certificate(tmp_path / "server.pem", begins=begins, ends=ends)
        with answering(certificate=file) as port:
            env = own(tmp_path, NEMO_API_URL=f"https://localhost:{port}", SSL_CERT_FILE=str(file))
            line, todo = told(await run("doctor", env=env), "✗", "Certificates: that of ")
        assert "is not valid at 2" in line
        assert todo.startswith(("sudo timedatectl", "sudo sntp"))
    file = certificate(tmp_path / "server.pem", name="login.example")
    with answering(certificate=file) as port:
        env = own(tmp_path, NEMO_API_URL=f"https://localhost:{port}", SSL_CERT_FILE=str(file))
        _, todo = told(await run("doctor", env=env), "✗", "Certificates: who answers for ")
    assert "sign in to the network" in todo


@pytest.mark.proves("doctor.clock")
async def test_a_clock_that_is_wrong_is_told(tmp_path: Path) -> None:
    with answering(clock_off=timedelta(hours=-3)) as port:
        ran = await run("doctor", env=own(tmp_path, NEMO_API_URL=f"http://127.0.0.1:{port}"))
    assert ran.returncode == 1
    line, todo = told(ran, "✗", "Clock: ")
    assert "3 hours ahead of the API's" in line
    assert todo.startswith(("sudo timedatectl", "sudo sntp"))
    with answering(clock_off=timedelta(minutes=1)) as port:
        assert "Clock:" not in (await run("doctor", env=own(tmp_path, NEMO_API_URL=f"http://127.0.0.1:{port}"))).stdout


# The account


@pytest.mark.proves("doctor.token")
async def test_an_expired_token_can_be_laid_aside(tmp_path: Path) -> None:
    async with rig(tmp_path) as product:
        async with httpx.AsyncClient() as client:
            answer = await client.post(f"{product.url}/api/auth/anonymous-token", headers={"X-Client-Id": "someone"})
        env = own(tmp_path) | {"NEMO_API_URL": product.url, "NEMO_TOKEN": answer.json()["data"]["token"]}
        assert (await run("doctor", env=env)).returncode == 0
        product.studio.faults.add(Rule(action="token_expires", path="/api/credits"))
        ran = await run("doctor", env=env)
        assert ran.returncode == 1
        _, todo = told(ran, "✗", "Account: NemoVideo does not accept the token in NEMO_TOKEN")
        assert todo == "unset NEMO_TOKEN"
        mended = await after(todo, env)
        assert mended.returncode == 0, mended.stdout
        told(mended, "✓", "Token: none given, so an anonymous account is used, accepted")
