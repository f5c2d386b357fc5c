"""Writes docs/tools.md from the server itself: what a client is told, in a form for people."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mcp import Client
from mcp.types import Prompt, Tool

from nemo_mcp.config import Settings
from nemo_mcp.server import create_server

FILE = Path(__file__).parents[1] / "tools.md"
_HEAD = """\
# The tools

What the server tells its clients, written down by `make docs`. Every argument but the first has a default, and none
takes null. Every answer has a text for the model and a structured result for programs; durations are seconds, positions
on the timeline milliseconds."""


async def page() -> str:
    """The whole page, as it should be now."""
    async with Client(create_server(Settings())) as client:
        tools = (await client.list_tools()).tools
        prompts = (await client.list_prompts()).prompts
        resources = (await client.list_resources()).resources
        templates = (await client.list_resource_templates()).resource_templates
        told = client.instructions or ""
    models = {name: model for tool in tools for name, model in _models(tool).items()}
    places = [(str(r.uri), r.description) for r in resources] + [(t.uri_template, t.description) for t in templates]
    parts = [
        _HEAD,
        *(_tool(tool) for tool in tools),
        "## What the results hold",
        *(f"**{name}**\n\n{_table(('field', 'type', 'meaning'), _fields(model))}" for name, model in models.items()),
        "## Resources",
        _table(("address", "what it is"), ((f"`{uri}`", said or "") for uri, said in places)),
        "## Prompts",
        _table(("prompt", "arguments", "what it is for"), map(_prompt, prompts)),
        "## What the server says of itself",
        "A client gives this to its model when it connects:",
        f"```\n{told}\n```",
    ]
    return "\n\n".join(parts) + "\n"


def _tool(tool: Tool) -> str:
    hints = tool.annotations
    assert hints
    kinds = [
        "only reads" if hints.read_only_hint else "changes things",
        "may undo work" if hints.destructive_hint else "",
        "may be repeated" if hints.idempotent_hint else "not to be repeated",
    ]
    described = (tool.description or "").replace("\n", "\n\n")
    arguments = _table(("argument", "type", "default", "meaning"), _arguments(tool.input_schema))
    result = (tool.output_schema or {}).get("title", "")
    parts = [
        f"## {tool.name}",
        f"*{tool.title}: {', '.join(filter(None, kinds))}.*",
        described,
        arguments or "No arguments.",
        f"Gives a **{result}**.",
    ]
    return "\n\n".join(parts)


def _arguments(schema: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for name, field in schema.get("properties", {}).items():
        default = f"`{field['default']!r}`".replace("'", '"') if "default" in field else "needed"
        yield f"`{name}`", _type(field), default, field.get("description", "")


def _models(tool: Tool) -> dict[str, dict[str, Any]]:
    """The result of a tool and what it is made of, by name."""
    schema = tool.output_schema or {}
    return {schema["title"]: schema, **schema.get("$defs", {})}


def _fields(model: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for name, field in model.get("properties", {}).items():
        yield f"`{name}`", _type(field), field.get("description", "")


def _type(field: dict[str, Any]) -> str:
    if "$ref" in field:
        return str(field["$ref"]).rpartition("/")[2]
    if "enum" in field:
        return ", ".join(f"“{value}”" for value in field["enum"])
    if "const" in field:
        return f"“{field['const']}”"
    if "anyOf" in field:
        return " or ".join(map(_type, field["anyOf"]))
    if field.get("type") == "array":
        return f"list of {_type(field.get('items', {}))}"
    return str(field.get("type", "anything"))


def _prompt(prompt: Prompt) -> tuple[str, ...]:
    arguments = ", ".join(f"`{argument.name}`" for argument in prompt.arguments or [])
    return f"`{prompt.name}`", arguments, prompt.description or ""


def _table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    written = [" | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) for row in rows]
    if not written:
        return ""
    return "\n".join(f"| {row} |" for row in [" | ".join(head), " | ".join("---" for _ in head), *written])


if __name__ == "__main__":
    FILE.write_text(asyncio.run(page()), "utf-8")
    sys.exit(0)
