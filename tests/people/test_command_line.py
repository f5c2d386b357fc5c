"""The tools as commands."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import anyio
import anyio.to_thread
import pytest
from PIL import Image

from conftest import at, environment, run
from nemo_mcp import __version__
from nemo_mcp.cli import main
from nemo_mcp.commands import embedded
from rig import QUIET, rig

Setter = Callable[[str, str], None]


@pytest.mark.proves("cli.session")
async def test_commands_work_in_one_session_and_leave_a_video(tmp_path: Path) -> None:
    async with rig(tmp_path) as product:
        env = at(product, tmp_path)
        picture = product.picture()
        uploaded = await run("upload", picture, env=env)
        assert uploaded.returncode == 0, uploaded.stderr
        assert "red.png: uploaded, image, 64x36" in uploaded.stdout
        said = await run("chat", "make a 2 second video from this picture", env=env)
        assert said.returncode == 0, said.stderr
        state = await run("state", env=env)
        assert "red.png" in state.stdout
        assert "Ready to export" in state.stdout
        asked = await run("chat", "what is on the timeline?", env=env)
        assert asked.stdout.count("red.png") == 1, asked.stdout
        exported = await run("export", "--save-to", "first.mp4", env=env)
        assert exported.returncode == 0, exported.stderr
        assert str(tmp_path / "out" / "first.mp4") in exported.stdout
        assert (tmp_path / "out" / "first.mp4").stat().st_size > 1000
        assert "60 credits available" in (await run("credits", env=env)).stdout


@pytest.mark.proves("cli.next")
async def test_what_is_to_be_typed_next_goes_to_the_same_editor_and_a_question_is_put_once(tmp_path: Path) -> None:
    env = environment(tmp_path)
    assert "nemo-mcp upload FILE… --studio" in (await run("state", "--studio", env=env)).stdout
    Image.new("RGB", (64, 36), "red").save(tmp_path / "red.png")
    await run("upload", "--studio", str(tmp_path / "red.png"), env=env)
    await run("chat", "--studio", "make a 2 second video from this picture", env=env)
    assert "Ready to export: nemo-mcp export --studio" in (await run("state", "--studio", env=env)).stdout
    asked = (await run("chat", "--studio", "make it better", env=env)).stdout
    assert 'Answer with: nemo-mcp chat "…" --studio' in asked
    lines = [line for line in asked.splitlines() if line.strip()]
    assert len(lines) == len(set(lines)), asked
    assert asked.count("?") == 1, asked
    async with rig(tmp_path / "other") as product:
        elsewhere = await run("state", env=at(product, tmp_path / "other"))
        assert "nemo-mcp upload FILE…" in elsewhere.stdout
        assert "--studio" not in elsewhere.stdout


@pytest.mark.proves("cli.json")
async def test_json_is_the_structured_result_and_nothing_else(tmp_path: Path) -> None:
    async with rig(tmp_path) as product:
        env = at(product, tmp_path)
        report = json.loads((await run("upload", "--json", product.picture(), env=env)).stdout)
        assert report["files"][0]["status"] == "uploaded"
        balance = json.loads((await run("credits", "--json", env=env)).stdout)
        assert balance["available"] == 100
        state = json.loads((await run("state", "--json", env=env)).stdout)
        assert state["session_id"] == report["session_id"]
        other = json.loads((await run("upload", "--json", "--session", "new", product.picture(), env=env)).stdout)
        assert other["session_id"] != report["session_id"]


@pytest.mark.proves("cli.exit")
async def test_a_command_that_fails_says_so_in_words_and_ends_with_1(tmp_path: Path) -> None:
    env = environment(tmp_path) | {"NEMO_API_URL": "http://127.0.0.1:9"}
    for command in (["credits"], ["upload", str(tmp_path / "absent.png")], ["cancel", "job_0"]):
        ended = await run(*command, env=env)
        assert ended.returncode == 1, command
        assert "Traceback" not in ended.stderr
        assert ended.stdout + ended.stderr


@pytest.mark.proves("cli.exit")
async def test_who_has_read_enough_is_told_of_no_trouble(tmp_path: Path) -> None:
    async with rig(tmp_path) as product:
        env = at(product, tmp_path)
        await run("upload", product.picture(), env=env)
        for command in (["state"], ["chat", "make a 2 second video from this picture"]):
            unread, output = os.pipe()
            os.close(unread)
            command = [sys.executable, "-m", "nemo_mcp", *command]
            ended = await anyio.run_process(command, env=env, check=False, stdout=output, stderr=subprocess.PIPE)
            os.close(output)
            told = ended.stderr.decode()
            assert ended.returncode == 1
            assert "disk" not in told, told
            assert "Broken" not in told, told
            assert "Traceback" not in told, told


@pytest.mark.proves("cli.exit")
def test_a_folder_that_cannot_be_used_is_told_in_a_sentence(
    in_folder: Setter, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    in_folder("NEMO_STATE_DIR", str(tmp_path / "file" / "state"))
    for command in (["state"], ["credits", "--studio"]):
        assert main(command) == 1
        told = capsys.readouterr().err
        assert str(tmp_path / "file" / "state") in told
        assert len(told.splitlines()) == 1


@pytest.mark.proves("cli.exit")
@pytest.mark.parametrize("command", [["dance"], ["chat"], ["state", "--frobnicate"], ["serve", "--port", "x"]])
def test_a_wrong_command_line_ends_with_2(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(command)
    assert ended.value.code == 2
    assert "usage: nemo-mcp" in capsys.readouterr().err


@pytest.mark.proves("cli.exit")
def test_a_setting_that_cannot_be_used_is_named_and_ends_with_2(
    in_folder: Setter, capsys: pytest.CaptureFixture[str]
) -> None:
    in_folder("NEMO_TURN_SECONDS", "soon")
    assert main(["credits"]) == 2
    assert "NEMO_TURN_SECONDS" in capsys.readouterr().err


@pytest.mark.proves("cli.exit")
def test_the_help_tells_the_exit_codes_and_the_version_its_number(capsys: pytest.CaptureFixture[str]) -> None:
    for option, said in (("--help", "exit codes: 0 done"), ("--version", __version__)):
        with pytest.raises(SystemExit) as ended:
            main([option])
        assert ended.value.code == 0
        assert said in capsys.readouterr().out


@pytest.mark.proves("cli.studio-missing")
def test_without_its_libraries_the_studio_says_how_to_get_them(
    in_folder: Setter, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(embedded, "find_spec", lambda name: None)  # pyright: ignore[reportUnknownLambdaType]
    for command in (["credits", "--studio"], ["--studio", "credits"], ["studio"], ["demo"]):
        assert main(command) == 1
        told = capsys.readouterr().err
        assert 'pip install "nemo-mcp[studio]"' in told
        assert len(told.splitlines()) == 1


# What runs behind a shell ignores Ctrl-C, and so does what it starts; this hears it.
HEARING = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("nemo_mcp", run_name="__main__")
"""


@pytest.mark.proves("cli.interrupted")
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
async def test_ctrl_c_leaves_the_job_and_says_how_to_look_at_it(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET, silence_seconds=60.0) as product:
        env = at(product, tmp_path)
        await run("upload", product.picture(), env=env)
        product.studio.options = type(QUIET)(silence=0, think_seconds=30)
        command = [sys.executable, "-c", HEARING, "chat", "make a 2 second video from this picture"]

        def interrupted() -> str:
            with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
                assert process.stderr
                assert process.stderr.readline() == b"Starting\n"
                process.stderr.readline()  # the job's first step
                process.send_signal(signal.SIGINT)
                told = process.stderr.read().decode()
                assert process.wait(10) == 1
            return told

        told = await anyio.to_thread.run_sync(interrupted)
        assert "Traceback" not in told
        assert "nemo-mcp state --job " in told, told
        job = told.split("nemo-mcp state --job ")[1].split()[0]
        looked = await run("state", "--job", job, "--json", env=env)
        assert json.loads(looked.stdout)["job_id"] == job
