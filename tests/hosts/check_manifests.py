"""`make hosts`: the manifests, checked by the programs that will read them."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest
from ecosystem import ROOT, TOOLS, interpreters, programs, ran
from mcp import Client, StdioServerParameters

TOOL_NAMES = ["upload", "chat", "state", "credits", "export", "cancel"]


async def tools_of(command: str, arguments: list[str], env: dict[str, str]) -> list[str]:
    """The tools of a server that is started as a host would."""
    async with Client(StdioServerParameters(command=command, args=arguments, env=env)) as client:
        return [tool.name for tool in (await client.list_tools()).tools]


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the project's wheel."""
    folder = tmp_path_factory.mktemp("wheels")
    ran("uv", "build", "--quiet", "--wheel", "--out-dir", folder)
    return folder


@pytest.fixture(scope="session")
def bundle() -> Path:
    programs()
    ran("make", "bundle", env={"MCPB": str(TOOLS / "node_modules/.bin/mcpb")})
    (path,) = (ROOT / "dist").glob("nemo-mcp-*.mcpb")
    return path


@pytest.mark.parametrize("path", [".", ".claude-plugin/plugin.json"])
def test_claude_code_takes_the_plugin_and_its_marketplace(path: str, tmp_path: Path) -> None:
    assert "Validation passed" in ran("claude", "plugin", "validate", "--strict", path, env={"HOME": str(tmp_path)})


def test_claude_code_installs_the_plugin(tmp_path: Path) -> None:
    env = {"HOME": str(tmp_path), "CLAUDE_CONFIG_DIR": str(tmp_path / ".claude")}
    ran("claude", "plugin", "marketplace", "add", str(ROOT), env=env)
    ran("claude", "plugin", "install", "nemo-mcp@nemo-mcp", env=env)
    assert "nemo-mcp" in ran("claude", "plugin", "list", env=env)


def test_linters_take_plugins_skills_and_registry_entry() -> None:
    """skillsaw knows the rules of Cursor's plugins, of Claude's marketplaces, of skills, and of the MCP registry."""
    assert "Errors:   0" in ran("skillsaw", "lint", ".")


def test_the_registry_takes_server_json() -> None:
    """By the schema of the revision that the file names, as skillsaw ships it."""
    (schema,) = TOOLS.glob("python/lib/*/site-packages/skillsaw/schemas/mcp_registry/v2025_12_11/server.schema.json")
    ran("check-jsonschema", "--schemafile", schema, "server.json")


def test_the_bundle_is_valid(bundle: Path) -> None:
    assert "passes" in ran("mcpb", "validate", "manifest.json")
    with zipfile.ZipFile(bundle) as packed:
        names = packed.namelist()
    assert {"manifest.json", "pyproject.toml", "src/nemo_mcp/__main__.py"} <= set(names)
    assert not [name for name in names if "tests/" in name or "__pycache__" in name or "uv.lock" in name]
    assert bundle.stat().st_size < 3_000_000


async def test_the_bundle_serves_as_a_host_starts_it(bundle: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(bundle) as packed:
        packed.extractall(tmp_path / "extension")
    server = json.loads((tmp_path / "extension/manifest.json").read_text("utf-8"))["server"]["mcp_config"]
    arguments = [argument.replace("${__dirname}", str(tmp_path / "extension")) for argument in server["args"]]
    # A host leaves what the user has not filled in as it is.
    env = {**os.environ, "PATH": programs(), **server["env"], "NEMO_STATE_DIR": str(tmp_path)}
    assert await tools_of(server["command"], arguments, env) == TOOL_NAMES


@pytest.mark.parametrize("file", [".mcp.json", "mcp.json"])
async def test_the_command_of_a_plugin_serves(file: str, wheels: Path, tmp_path: Path) -> None:
    """As printed, with a package that is built here in the place of the published one."""
    server = json.loads((ROOT / file).read_text("utf-8"))["mcpServers"]["nemo"]
    env = {
        **os.environ,
        "PATH": programs(),
        **server["env"],
        "UV_FIND_LINKS": str(wheels),
        "UV_CACHE_DIR": str(tmp_path),
    }
    assert await tools_of(server["command"], server["args"], env) == TOOL_NAMES


@pytest.mark.parametrize("python", interpreters())
async def test_the_core_alone_serves_the_cloud(python: str, wheels: Path, tmp_path: Path) -> None:
    """Without the studio's libraries, which are asked for in a sentence; by every Python that this machine has."""
    ran("uv", "venv", "--quiet", "--python", python, tmp_path / "venv")
    ran("uv", "pip", "install", "--quiet", "--python", tmp_path / "venv/bin/python", next(wheels.glob("*.whl")))
    command = str(tmp_path / "venv/bin/nemo-mcp")
    env = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}
    assert await tools_of(command, [], env) == TOOL_NAMES
    missing = ran("sh", "-c", f"{command} credits --studio; test $? = 1", env=env)
    assert 'pip install "nemo-mcp[studio]"' in missing
    listed = ran("uv", "pip", "list", "--python", tmp_path / "venv/bin/python")
    assert not [name for name in ("numpy", "pillow", "noto-cjk") if name in listed]
