"""The manifests in the root of the repository agree with each other, with the package and with the server."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from ecosystem import NPM, ROOT
from printed import SKILLS

from nemo_mcp import __version__
from nemo_mcp.cli import _parser
from nemo_mcp.config import Settings, variable, variables
from nemo_mcp.server import create_server

VARIABLES = {variable(field) for field in variables()}
# Cursor's schema of plugin.json forbids every other key.
CURSOR_KEYS = set(
    "name displayName description version minClientVersions author publisher homepage repository license logo keywords "
    "category tags commands agents skills rules hooks variables mcpServers".split()
)


def read(name: str) -> Any:
    return json.loads((ROOT / name).read_text("utf-8"))


def version_in(name: str) -> str:
    return read(name)["version"]


@pytest.mark.proves("manifests.version")
def test_everything_is_of_one_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    skills = [yaml.safe_load((s / "SKILL.md").read_text("utf-8").split("---\n")[1]) for s in SKILLS]
    found = {
        "package": __version__,
        **{name: version_in(name) for name in ("manifest.json", "server.json")},
        **{name: version_in(name) for name in (".claude-plugin/plugin.json", ".cursor-plugin/plugin.json")},
        **{f"package {n}": package["version"] for n, package in enumerate(read("server.json")["packages"])},
        **{skill["name"]: skill["metadata"]["version"] for skill in skills},
    }
    assert found == dict.fromkeys(found, project["version"])


def servers() -> list[tuple[str, dict[str, Any]]]:
    """Every server that a manifest starts: where it stands, command, arguments and environment."""
    found = [
        (name, server)
        for name in (".mcp.json", "mcp.json", "mcp.json.example")
        for server in read(name)["mcpServers"].values()
    ]
    return [*found, ("manifest.json", read("manifest.json")["server"]["mcp_config"])]


@pytest.mark.proves("manifests.agree", "skills.headers")
@pytest.mark.parametrize(("where", "server"), servers())
def test_a_manifest_starts_the_server_and_says_where_it_came_from(where: str, server: dict[str, Any]) -> None:
    words = [server["command"], *server["args"]]
    command = next(n for n, word in enumerate(words) if word.endswith("nemo-mcp"))
    assert _parser().parse_args(words[command + 1 :]).run == "serving:stdio"
    assert server["env"].keys() <= VARIABLES
    assert server["env"]["SKILL_SOURCE"]
    if where != "mcp.json.example":
        assert server["env"]["NEMO_SKILL"] == "nemo-mcp"
    # What a host leaves unfilled counts as not set.
    left = {name: value for name, value in server["env"].items() if "$" in value}
    assert Settings.from_env(left) == Settings.from_env({})


@pytest.mark.proves("manifests.agree")
async def test_the_bundle_lists_the_tools_and_asks_for_what_the_server_knows() -> None:
    manifest = read("manifest.json")
    assert manifest["manifest_version"] == "0.4"
    assert manifest["server"]["type"] == "uv"
    tools = await create_server(Settings.model_validate({})).list_tools()
    assert [tool["name"] for tool in manifest["tools"]] == [tool.name for tool in tools]
    used = re.findall(r"\$\{user_config\.(\w+)\}", json.dumps(manifest["server"]))
    assert sorted(used) == sorted(manifest["user_config"])
    assert manifest["user_config"]["token"]["sensitive"] is True
    assert (ROOT / manifest["server"]["entry_point"]).is_file()


@pytest.mark.proves("manifests.agree")
def test_the_registry_entry_is_owned_by_the_readme() -> None:
    entry = read("server.json")
    assert f"<!-- mcp-name: {entry['name']} -->" in (ROOT / "README.md").read_text("utf-8")
    assert len(entry["description"]) <= 100
    for package in entry["packages"]:
        assert package["identifier"] == "nemo-mcp"
        assert {known["name"] for known in package["environmentVariables"]} <= VARIABLES


@pytest.mark.proves("manifests.agree")
def test_cursors_plugin_has_only_keys_that_cursor_knows() -> None:
    plugin = read(".cursor-plugin/plugin.json")
    assert plugin.keys() <= CURSOR_KEYS
    assert plugin["author"].keys() <= {"name", "email"}
    assert (ROOT / plugin["skills"]).is_dir()
    assert (ROOT / plugin["mcpServers"]).is_file()


@pytest.mark.proves("manifests.agree")
def test_the_container_serves_over_http_from_files_that_are_there() -> None:
    text = (ROOT / "Dockerfile").read_text("utf-8")
    for sources in re.findall(r"^COPY (.+) \S+$", text, re.MULTILINE):
        assert all((ROOT / source).exists() for source in sources.split())
        assert all(f"!{source}" in (ROOT / ".dockerignore").read_text() for source in sources.split())
    (command,) = re.findall(r"^CMD (.+)$", text, re.MULTILINE)
    assert _parser().parse_args(json.loads(command)).run == "serving:http"
    set_there = re.findall(r"\b([A-Z_]+)=", re.sub(r"^#.*", "", text, flags=re.MULTILINE).split("ENV ")[1])
    assert set(set_there) <= VARIABLES


@pytest.mark.proves("manifests.agree")
def test_the_bundle_is_packed_by_the_pinned_program() -> None:
    assert f"@anthropic-ai/mcpb@{NPM['@anthropic-ai/mcpb']}" in (ROOT / "Makefile").read_text("utf-8")


@pytest.mark.proves("manifests.agree")
def test_no_file_names_the_host_of_a_package_registry() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False).stdout.decode()
    hosts = re.compile("|".join([r"pypi\." "org", r"pythonhosted\." "org", r"registry\.npm" "js"]))
    for name in filter(None, listed.split("\0")):
        path = Path(ROOT, name)
        assert not path.name.endswith((".lock", "-lock.json"))
        if path.suffix in {".py", ".md", ".json", ".toml", ".yaml", ".example", ""} and path.is_file():
            assert not hosts.search(path.read_text("utf-8", "replace")), name
