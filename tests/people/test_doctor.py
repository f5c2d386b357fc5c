"""The doctor: one line for each thing, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from nemo_mcp.cli import main
from nemo_mcp.config import variable, variables

Setter = Callable[[str, str], None]


@pytest.mark.proves("doctor.lines")
def test_with_the_studio_everything_is_well(in_folder: Setter, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--studio"]) == 0
    told = capsys.readouterr().out
    assert "✗" not in told
    for line in ("✓ Python 3.", "✓ mcp ", "✓ API: embedded editor answers", "✓ Token: none given", "✓ Credits: 100"):
        assert line in told


@pytest.mark.proves("doctor.lines", "doctor.exit")
def test_an_api_that_does_not_answer_is_named_with_the_one_thing_to_do(
    in_folder: Setter, capsys: pytest.CaptureFixture[str]
) -> None:
    in_folder("NEMO_API_URL", "http://127.0.0.1:9")
    assert main(["doctor"]) == 1
    told = capsys.readouterr().out
    assert "✗ API: http://127.0.0.1:9 cannot be reached" in told
    assert "    → Check the network, the proxy and NEMO_API_URL." in told
    assert "– Credits: not checked" in told


@pytest.mark.proves("doctor.exit")
def test_a_folder_that_cannot_be_written_is_named_with_its_setting(
    in_folder: Setter, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    in_folder("NEMO_OUTPUT_DIR", str(tmp_path / "file" / "videos"))
    assert main(["doctor", "--studio"]) == 1
    told = capsys.readouterr().out
    assert "✗ Videos:" in told
    assert "NEMO_OUTPUT_DIR" in told.split("✗ Videos:")[1].splitlines()[1]


@pytest.mark.proves("doctor.settings")
def test_every_setting_is_shown_and_no_secret(in_folder: Setter, capsys: pytest.CaptureFixture[str]) -> None:
    in_folder("NEMO_TOKEN", "nmv_usr_secret_0123456789")
    in_folder("NEMO_API_URL", "http://127.0.0.1:9")
    main(["doctor"])
    told = capsys.readouterr().out
    assert "secret" not in told
    assert "given in NEMO_TOKEN" in told
    shown = dict(line.split(maxsplit=1) for line in told.splitlines() if line.startswith(("  NEMO_", "  SKILL_")))
    assert set(shown) == {variable(field) for field in variables()}
    assert shown["NEMO_TOKEN"] == "set"
    assert shown["NEMO_API_URL"] == "http://127.0.0.1:9"
    assert shown["NEMO_LANGUAGE"] == "en (default)"
    assert shown["SKILL_SOURCE"] == "not set"
