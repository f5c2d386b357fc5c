"""The server's face: tools, resources, prompts and instructions, in both protocol eras."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from mcp.shared.exceptions import MCPError
from mcp.types import INVALID_PARAMS, PromptReference, ResourceTemplateReference, TextContent, TextResourceContents

from nemo_mcp.config import Settings
from nemo_mcp.server import INSTRUCTIONS, create_server
from rig import ERAS, rig

CONTRACT = {
    "upload": ({"sources", "session"}, {"session_id", "files"}),
    "chat": ({"message", "session", "wait_seconds"}, {"job_id"}),
    "state": (
        {"session", "job_id", "wait_seconds"},
        {
            "session_id",
            "project_url",
            "summary",
            "tracks",
            "media",
            "canvas",
            "ready_to_export",
            "jobs",
            "job",
        },
    ),
    "credits": (set[str](), {"available", "frozen", "total", "account", "top_up_url"}),
    "export": ({"session", "format", "quality", "resolution", "save_to", "wait_seconds"}, {"job_id"}),
    "cancel": ({"job_id"}, {"job_id"}),
}
JOB = {
    *("job_id", "kind", "session_id", "status", "reply", "actions", "changes", "summary", "question", "step"),
    *("elapsed_seconds", "next", "file", "url", "size_bytes", "duration_seconds", "project_url"),
}


@pytest.mark.proves("server.contract")
@pytest.mark.parametrize("era", ERAS)
async def test_the_six_tools_have_the_arguments_and_results_of_the_contract(tmp_path: Path, era: str) -> None:
    async with rig(tmp_path) as product, product.client(era) as agent:
        tools = {tool.name: tool for tool in (await agent.client.list_tools()).tools}
    assert tools.keys() == CONTRACT.keys()
    for name, (arguments, results) in CONTRACT.items():
        assert tools[name].output_schema is not None
        assert tools[name].input_schema.get("properties", {}).keys() == arguments
        published = tools[name].output_schema["properties"].keys()  # type: ignore[index]
        assert published >= (JOB if results == {"job_id"} else results)


@pytest.mark.proves("server.plain-arguments")
async def test_no_argument_is_nullable_and_all_but_the_first_have_a_default(tmp_path: Path) -> None:
    for tool in await create_server(Settings()).list_tools():
        assert "null" not in json.dumps(tool.input_schema)
        assert "anyOf" not in json.dumps(tool.input_schema)
        required = set(tool.input_schema.get("required", []))
        assert required <= {"sources", "message", "job_id"}


@pytest.mark.proves("server.annotations")
async def test_only_state_and_credits_are_read_only() -> None:
    hints = {tool.name: tool.annotations for tool in await create_server(Settings()).list_tools()}
    assert {name for name, hint in hints.items() if hint and hint.read_only_hint} == {"state", "credits"}
    assert hints["chat"] is not None
    assert hints["chat"].idempotent_hint is False
    assert all(tool.title and tool.description for tool in await create_server(Settings()).list_tools())


@pytest.mark.proves("server.instructions")
async def test_the_instructions_are_short() -> None:
    assert 40 < len(INSTRUCTIONS.split()) < 150


@pytest.mark.proves("server.resources")
@pytest.mark.parametrize("era", ERAS)
async def test_timeline_and_media_can_be_read_as_resources(tmp_path: Path, era: str) -> None:
    async with rig(tmp_path) as product, product.client(era) as agent:
        uploaded = await agent.call("upload", sources=[product.picture()])
        await agent.finish(await agent.call("chat", message="make a video from these clips, 6 seconds"))

        async def read(uri: str) -> str:
            content = (await agent.client.read_resource(uri)).contents[0]
            assert isinstance(content, TextResourceContents)
            return content.text

        sessions = json.loads(await read("nemo://sessions"))["sessions"]
        assert [entry["session_id"] for entry in sessions] == [uploaded["session_id"]]
        assert "red" in await read("nemo://sessions/current/timeline")
        data = json.loads(await read(f"nemo://sessions/{uploaded['session_id']}/timeline.json"))
        assert data["tracks"][0]["kind"] == "video"
        assert json.loads(await read("nemo://sessions/current/media"))["media"][0]["name"] == "red.png"
        ref = ResourceTemplateReference(uri="nemo://sessions/{session}/media")
        offered = await agent.client.complete(ref, {"name": "session", "value": ""})
        assert offered.completion.values == ["current", uploaded["session_id"]]


@pytest.mark.proves("server.prompts")
async def test_a_prompt_that_does_not_exist_or_lacks_an_argument_is_refused_in_words(tmp_path: Path) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        for name, said in (("teapot", "Unknown prompt: teapot"), ("video-prompt-generation", "idea")):
            with pytest.raises(MCPError, match=said) as refusal:
                await agent.client.get_prompt(name, {})
            assert refusal.value.code == INVALID_PARAMS


@pytest.mark.proves("server.prompts")
@pytest.mark.parametrize("era", ERAS)
async def test_three_prompts_one_a_skill_with_completions(tmp_path: Path, era: str) -> None:
    given: dict[str, dict[str, str]] = {
        "music-video-clip": {"song": "song.mp3", "clips": "a.mp4, b.mp4", "style": "cinematic"},
        "ai-video-maker-ai": {"images": "1.png, 2.png", "words": "Fresh"},
        "video-prompt-generation": {"idea": "a ceramic teapot"},
    }
    async with rig(tmp_path) as product, product.client(era) as agent:
        names = [prompt.name for prompt in (await agent.client.list_prompts()).prompts]
        assert names == list(given)
        for name, arguments in given.items():
            message = (await agent.client.get_prompt(name, arguments)).messages[0]
            assert isinstance(message.content, TextContent)
            assert all(value in message.content.text for value in arguments.values())
        offered = await agent.client.complete(
            PromptReference(name="music-video-clip"), {"name": "style", "value": "cin"}
        )
        assert offered.completion.values == ["cinematic"]


BAD: list[tuple[str, dict[str, Any], str]] = [
    ("upload", {"sources": []}, "sources"),
    ("chat", {"message": ""}, "message"),
    ("chat", {"message": "hello", "session": "../../etc"}, "session"),
    ("chat", {"message": "hello", "wait_seconds": -1}, "wait_seconds"),
    ("state", {"job_id": "job_nothere"}, "job"),
    ("export", {"format": "exe"}, "format"),
    ("export", {"quality": "superb"}, "quality"),
    ("export", {"resolution": "9999p"}, "resolution"),
    ("export", {"save_to": "../../outside.mp4"}, "save_to"),
    ("export", {"save_to": "film.avi"}, "format"),
    ("cancel", {"job_id": "job_nothere"}, "job"),
]


@pytest.mark.proves("server.bad-input")
@pytest.mark.parametrize(("tool", "arguments", "named"), BAD)
async def test_bad_input_names_the_argument_and_what_to_do(
    tmp_path: Path, tool: str, arguments: dict[str, Any], named: str
) -> None:
    async with rig(tmp_path) as product, product.client() as agent:
        text = await agent.error(tool, **arguments)
        assert named in text
        assert "Traceback" not in text
        assert product.studio.ledger.charges() == []
