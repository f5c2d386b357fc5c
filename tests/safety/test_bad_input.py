"""Bad input: what fits no argument gets a sentence that names it, and costs nothing; what fits is done."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import anyio
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from nemo_mcp.config import Settings
from nemo_mcp.server import create_server
from rig import Agent, text_of
from safety.tapped import Tapped, tapped
from safety.wire import served

TOOLS = ("upload", "chat", "state", "credits", "export", "cancel")
SECONDS = 20
"""A call that takes longer hangs."""

many = settings(
    max_examples=250,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much],
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
ODD = [
    *("", "new", "current", " ", "\0", "\ud83d", "NaN", "null", "[]", '["a"]', "-1", "0", "1e999", "x" * 30_000),
    *("../..", "/dev/zero", "~", "~x/y", "file:///", "http://[", "https://x/\n", "job_1", "job_" + "f" * 12),
    *("CON", "a/" * 500, "mp4", "GIF", "4k", "status", "export it", "upload /etc/passwd", "如何", "%s%n{0}"),
    *("'; DROP TABLE jobs; --", "nmv_usr_a1b2c3d4", "nemo://sessions", "<script>", "\u202e\U000e0041"),
]
WORDS = st.text() | st.sampled_from(ODD)


def fitting(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Values that fit a published schema, as far as our schemas go."""
    match schema["type"]:
        case "string":
            return WORDS.filter(lambda text: len(text) >= schema.get("minLength", 0))
        case "number":
            return st.floats(schema["minimum"], 0.5) | st.just(schema["minimum"])
        case "array":
            return st.lists(fitting(schema["items"]), min_size=schema.get("minItems", 0), max_size=3)
        case _:
            raise AssertionError(schema)


def calls(schemas: dict[str, Any]) -> st.SearchStrategy[tuple[str, dict[str, Any]]]:
    """Tools with arguments that fit."""

    def arguments(name: str) -> st.SearchStrategy[tuple[str, dict[str, Any]]]:
        required = schemas[name].get("required", [])
        fields = {field: fitting(schema) for field, schema in schemas[name].get("properties", {}).items()}
        given = st.fixed_dictionaries(
            {field: fields[field] for field in required},
            optional={field: values for field, values in fields.items() if field not in required},
        )
        return given.map(lambda values: (name, values))

    return st.sampled_from(TOOLS).flatmap(arguments)


SCHEMAS: dict[str, Any] = {tool.name: tool.input_schema for tool in anyio.run(create_server(Settings()).list_tools)}
NAMES = sorted({field for schema in SCHEMAS.values() for field in schema.get("properties", {})})
ANYTHING = st.tuples(
    st.sampled_from(TOOLS), st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=12), JSON | WORDS, max_size=4)
)


@pytest.fixture(scope="module")
async def house(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[Agent, Tapped]]:
    """A server with one session, a picture in it, and an editor that only talks."""
    async with AsyncExitStack() as stack:
        product, studio = await stack.enter_async_context(tapped(tmp_path_factory.mktemp("house")))
        agent = await stack.enter_async_context(product.client())
        await agent.call("upload", sources=[product.picture()])
        yield agent, studio


async def told(agent: Agent, tool: str, arguments: dict[str, Any]) -> str:
    """What a call answers: a result that fits its schema (the client checks it), or a sentence about the error."""
    with anyio.fail_after(SECONDS):
        result = await agent.client.call_tool(tool, arguments)
    text = text_of(result)
    assert text.strip()
    assert "Traceback" not in text
    assert "pydantic" not in text
    assert "unexpected went wrong" not in text
    json.dumps(result.structured_content, ensure_ascii=False).encode()
    if result.is_error:
        assert text != f"Error executing tool {tool}", arguments
        assert len(text) < 1500
        assert re.search(r"[.!]$", text)
    return text if result.is_error else ""


@pytest.mark.proves("safety.bad-input-fuzz")
@many
@given(call=calls(SCHEMAS))
@example(call=("state", {"job_id": "\ud83d"}))
@example(call=("cancel", {"job_id": "job_\ud83d"}))
@example(call=("state", {"session": "\ud83d"}))
async def test_what_fits_the_published_schema_is_answered(
    house: tuple[Agent, Tapped], call: tuple[str, dict[str, Any]]
) -> None:
    agent, studio = house
    tool, arguments = call
    error = await told(agent, tool, arguments)
    assert not error or any(f"“{name}”" in error or name in ("job_id", "session") for name in arguments), error
    assert studio.ledger.charges() == []


@pytest.mark.proves("safety.bad-input-fuzz")
@many
@given(call=ANYTHING)
async def test_any_arguments_at_all_are_answered(house: tuple[Agent, Tapped], call: tuple[str, dict[str, Any]]) -> None:
    agent, studio = house
    tool, arguments = call
    error = await told(agent, tool, arguments)
    known = SCHEMAS[tool].get("properties", {})
    if arguments.keys() - known.keys() or set(SCHEMAS[tool].get("required", [])) - arguments.keys():
        assert f"Wrong arguments for {tool}" in error
        assert "nothing was charged" in error
    assert studio.ledger.charges() == []


@pytest.mark.proves("safety.bad-input-fuzz")
async def test_nothing_was_lost_after_all_that(tmp_path: Path) -> None:
    async with tapped(tmp_path) as (product, studio), product.client() as agent:
        session = (await agent.call("upload", sources=[product.picture()]))["session_id"]
        for tool, arguments in (
            ("chat", {"message": "add a title", "session": "no-such-session"}),
            ("upload", {"sources": ["/no/such.png"], "session": "another-one"}),
            ("upload", {"sources": [product.picture()], "session": "a-third"}),
            ("export", {"session": "a-fourth"}),
            ("state", {"session": "a-fifth"}),
        ):
            result = await agent.result(tool, **arguments)
            job = result.structured_content or {}
            if job.get("job_id"):
                job = await agent.finish(job)
            assert result.is_error or job.get("status") == "failed", (tool, job)
        # A mistyped session does not take the place of the current one.
        state = await agent.call("state")
        assert state["session_id"] == session
        assert [item["name"] for item in state["media"]] == ["red.png"]
        assert studio.ledger.charges() == []
        assert studio.ledger.accepted_runs() == 0


SENTENCES: list[tuple[str, dict[str, Any], str]] = [
    ("chat", {}, "“message”: it is required"),
    ("chat", {"message": "  "}, "“message” is empty"),
    ("chat", {"message": ["a"]}, "“message”: input should be a valid string"),
    ("chat", {"message": "x" * 20_001}, "the limit is 20000"),
    ("chat", {"message": "hi", "wait_seconds": "soon"}, "“wait_seconds”: input should be a valid number"),
    ("chat", {"message": "hi", "wait_seconds": 901}, "“wait_seconds”: input should be less than or equal to 900"),
    ("chat", {"message": "hi", "wait_seconds": float("nan")}, "“wait_seconds”"),
    ("chat", {"message": "hi", "wait_seconds": float("inf")}, "“wait_seconds”"),
    ("chat", {"mesage": "hi"}, 'no argument "mesage"; it takes message, session, wait_seconds'),
    ("chat", {"message": "hi \ud83d"}, "“message”: it holds half a character"),
    ("chat", {"message": "hi", "session": "a b"}, "“session” takes a session id"),
    ("export", {"resolutoin": "720p"}, 'no argument "resolutoin"; it takes session, format'),
    ("export", {"format": "exe"}, "“format” takes one of mp4, mov"),
    ("export", {"session": "new"}, "“session” cannot be new here"),
    ("upload", {"sources": "a.png"}, "“sources”: input should be a valid list"),
    ("upload", {"sources": []}, "“sources”: list should have at least 1 item"),
    ("upload", {"sources": [1]}, "“sources”: input should be a valid string"),
    ("upload", {"sources": ["a.png"] * 101}, "“sources”: list should have at most 100 items"),
    ("credits", {"account": "mine"}, 'no argument "account"; it takes none'),
    ("cancel", {"job_id": ""}, "“job_id”: string should have at least 1 character"),
    ("cancel", {"job_id": "job_" + "f" * 5000}, "There is no job"),
    ("state", {"job_id": "\0"}, "There is no job"),
    ("cancel", {"job_id": "nmv_usr_a1b2c3"}, "There is no job “[hidden]”"),
]


@pytest.mark.proves("safety.bad-input-named")
@pytest.mark.parametrize(("tool", "arguments", "words"), SENTENCES)
async def test_an_error_names_the_argument_and_what_it_takes(
    house: tuple[Agent, Tapped], tool: str, arguments: dict[str, Any], words: str
) -> None:
    agent, studio = house
    before = len(studio.tap.requests)
    error = await told(agent, tool, arguments)
    assert words in error
    assert "nothing was charged" in error.lower()
    assert studio.tap.requests[before:] == []


RAW = [
    '{"message": "half \\ud83d"}',
    '{"message": "hi", "wait_seconds": NaN}',
    '{"message": "hi", "wait_seconds": 1e999}',
    '{"message": "hi", "wait_seconds": -Infinity}',
    '{"message": "\\u0000"}',
    '{"message": "hi", "message": 5}',
    f'{{"message": {"[" * 200}{"]" * 200}}}',
    f'{{"message": "hi", "wait_seconds": {"9" * 500}}}',
    '{"message": null}',
    '["hi"]',
    '"hi"',
]


@pytest.mark.proves("safety.bad-input-raw")
async def test_json_that_no_client_would_write_does_not_end_the_server(tmp_path: Path) -> None:
    async with tapped(tmp_path) as (product, studio):
        async with served(product.environment, tmp_path / "stderr") as (wire, _):
            for number, arguments in enumerate(RAW, start=100):
                params = f'{{"name": "chat", "arguments": {arguments}}}'
                call = f'{{"jsonrpc": "2.0", "id": {number}, "method": "tools/call", "params": {params}}}'
                await wire.line(call.encode())
            with anyio.fail_after(SECONDS):
                assert "credits available" in await wire.call("credits")
            await wire.end()
        assert studio.ledger.charges() == []
        assert "Traceback" not in (tmp_path / "stderr").read_text()
