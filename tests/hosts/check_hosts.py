"""`make hosts`: hosts that are programs for a shell read what was installed, and start the server themselves."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from ecosystem import ran
from printed import SKILLS

# Host → what shows its servers, tries ours, and what it says then.
ASKED = {
    "claude-code": (["claude", "mcp", "get", "nemo"], "Connected"),
    "openclaw": (["openclaw", "mcp", "probe", "nemo"], "nemo: 6 tools"),
}


@pytest.mark.parametrize("host", ASKED)
def test_a_host_connects_to_what_was_installed(host: str, tmp_path: Path) -> None:
    command, said = ASKED[host]
    env = {"HOME": str(tmp_path)}
    ran("nemo-mcp", "install", host, "--studio", env=env)
    assert said in ran(*command, env=env, cwd=tmp_path)
    ran("nemo-mcp", "uninstall", host, env=env)
    with pytest.raises(AssertionError, match="nemo"):
        ran(*command, env=env, cwd=tmp_path)


def test_openclaw_takes_its_file_as_valid(tmp_path: Path) -> None:
    env = {"HOME": str(tmp_path)}
    ran("nemo-mcp", "install", "openclaw", env=env)
    assert "Config valid" in ran("openclaw", "config", "validate", env=env, cwd=tmp_path)


@pytest.mark.parametrize("skill", SKILLS, ids=lambda path: path.name)
def test_openclaw_shows_a_skill_to_its_model(skill: Path, tmp_path: Path) -> None:
    shutil.copytree(skill, tmp_path / ".openclaw/skills" / skill.name)
    said = ran("openclaw", "skills", "info", skill.name, env={"HOME": str(tmp_path)}, cwd=tmp_path)
    assert "Visible to model: yes" in said
    assert "NEMO_TOKEN" in said
