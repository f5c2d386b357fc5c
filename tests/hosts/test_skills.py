"""The skills, as far as no foreign program is needed: what they say is true of the tools and the command line."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml
from printed import SKILLS, pages, shell_lines, tool_calls

from nemo_mcp import __version__
from nemo_mcp.cli import _parser
from nemo_mcp.config import CLOUD_API_URL, Settings
from nemo_mcp.server import create_server

NAMES = [skill.name for skill in SKILLS]
each_skill = pytest.mark.parametrize("skill", SKILLS, ids=NAMES)


def head_of(skill: Path) -> tuple[str, dict[str, Any]]:
    """The frontmatter as text and as data."""
    front = (skill / "SKILL.md").read_text("utf-8").split("---\n")[1]
    return front, yaml.safe_load(front)


@pytest.mark.proves("skills.form")
def test_there_is_a_skill_for_each_job() -> None:
    assert NAMES == ["ai-video-maker-ai", "music-video-clip", "video-prompt-generation"]


@pytest.mark.proves("skills.form")
@each_skill
def test_the_frontmatter_is_that_of_agent_skills_and_openclaw(skill: Path) -> None:
    front, head = head_of(skill)
    assert head.keys() <= {"name", "description", "license", "compatibility", "metadata", "allowed-tools"}
    assert not re.search(r":\s+[{\[]|^\s*- [{\[]", front, re.MULTILINE), "block YAML alone"
    assert head["name"] == skill.name
    assert len(head["description"]) <= 1024
    assert len(head["compatibility"]) <= 500
    assert len(re.findall(r"[\u4e00-\u9fff]", head["description"])) > 40, "the words that Chinese users use"
    claw = head["metadata"]["openclaw"]
    assert claw["primaryEnv"] == "NEMO_TOKEN"
    assert claw["requires"]["anyBins"] == ["nemo-mcp", "uvx"]
    assert claw["install"] == [{"kind": "uv", "package": "nemo-mcp", "bins": ["nemo-mcp"]}]
    assert all(variable["required"] is False for variable in claw["envVars"])
    assert claw["emoji"]
    assert len((skill / "SKILL.md").read_text("utf-8").splitlines()) < 150


@pytest.mark.proves("skills.true")
@each_skill
def test_every_printed_command_is_one_of_the_command_line(skill: Path) -> None:
    lines = shell_lines(skill)
    assert lines
    for line in lines:
        words = shlex.split(line)
        assert words[0] == "nemo-mcp"
        options = _parser().parse_args(words[1:])
        assert options.skill == f"{skill.name}@{__version__}"


@pytest.mark.proves("skills.true")
@each_skill
async def test_every_printed_call_is_one_of_the_tools(skill: Path) -> None:
    schemas = {tool.name: tool.input_schema for tool in await create_server(Settings.model_validate({})).list_tools()}
    calls = tool_calls(skill)
    assert {"chat", "state", "export"} <= {name for name, _ in calls} | {"chat"}
    for name, arguments in calls:
        assert arguments.keys() <= schemas[name]["properties"].keys()


@pytest.mark.proves("skills.true")
@each_skill
def test_every_reference_has_a_cue_and_every_link_leads_somewhere(skill: Path) -> None:
    body = (skill / "SKILL.md").read_text("utf-8")
    for page in (skill / "references").iterdir():
        assert f"(references/{page.name})" in body
    for page in pages(skill):
        for link in re.findall(r"\]\(([^)#][^)]*)\)", page.read_text("utf-8")):
            assert (page.parent / link).is_file(), link


@pytest.mark.proves("skills.honest")
@each_skill
def test_it_is_told_what_goes_where_and_what_it_costs(skill: Path) -> None:
    body = (skill / "SKILL.md").read_text("utf-8")
    assert CLOUD_API_URL.removeprefix("https://") in body
    for fact in ("credits", "anonymous account", "~/Videos/nemo-mcp", "NEMO_TOKEN"):
        assert fact in body
    everything = "\n".join(page.read_text("utf-8") for page in pages(skill))
    assert not re.search(r"silent|nmv_|without telling|--token|NEMO_TOKEN=", everything, re.IGNORECASE)


@pytest.mark.proves("skills.evals")
@each_skill
def test_evals_have_tasks_and_near_misses(skill: Path) -> None:
    evals = json.loads((skill / "evals/evals.json").read_text("utf-8"))
    assert evals["skill_name"] == skill.name
    assert [task["id"] for task in evals["evals"]] == list(range(1, len(evals["evals"]) + 1))
    assert all(task["prompt"] and task["expected_output"] and task["expectations"] for task in evals["evals"])
    for wanted in (True, False):
        queries = [trigger["query"] for trigger in evals["triggers"] if trigger["should_trigger"] is wanted]
        assert len(queries) >= 6
        assert any(re.search(r"[\u4e00-\u9fff]", query) for query in queries)
    instead = {trigger.get("instead") for trigger in evals["triggers"]} - {None}
    assert instead == set(NAMES) - {skill.name}
