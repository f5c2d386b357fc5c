"""The product's own HTTP server, with what the official conformance suite wants to call beside the product's tools.

    python tests/hosts/conformance_server.py PORT

Names and texts are the suite's; the server object, its door and its transport are the product's.
"""

from __future__ import annotations

import json
import sys
from typing import Annotated, Any

import anyio
from mcp import MCPError
from mcp.server import MCPServer
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.prompts.base import UserMessage
from mcp.types import (
    MISSING_REQUIRED_CLIENT_CAPABILITY,
    AudioContent,
    CreateMessageRequest,
    CreateMessageRequestParams,
    CreateMessageResult,
    ElicitRequest,
    ElicitRequestFormParams,
    ElicitResult,
    EmbeddedResource,
    EmptyResult,
    ImageContent,
    InputRequest,
    InputRequiredResult,
    ListRootsRequest,
    ListRootsResult,
    SamplingMessage,
    SetLevelRequestParams,
    SubscribeRequestParams,
    TextContent,
    TextResourceContents,
    UnsubscribeRequestParams,
)
from pydantic import BaseModel, Field

from nemo_mcp.cli import main
from nemo_mcp.http import app as product

Ctx = Context[Any, Any]
Result = str | InputRequiredResult
FIXTURE = "For the conformance suite"
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=="
WAV = "UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAAB9AAACABAAZGF0YQIAAAA="


def text(words: str) -> TextContent:
    return TextContent(type="text", text=words)


def picture() -> ImageContent:
    return ImageContent(type="image", data=PNG, mime_type="image/png")


def resource(uri: str, words: str, mime: str = "text/plain") -> EmbeddedResource:
    return EmbeddedResource(type="resource", resource=TextResourceContents(uri=uri, mime_type=mime, text=words))


def asked(message: str, **properties: str) -> ElicitRequest:
    """A form with one field for each keyword, all required."""
    fields = {name: {"type": kind} for name, kind in properties.items()}
    schema = {"type": "object", "properties": fields, "required": list(fields)}
    return ElicitRequest(params=ElicitRequestFormParams(message=message, requested_schema=schema))


def sampled(words: str) -> CreateMessageRequest:
    messages = [SamplingMessage(role="user", content=text(words))]
    return CreateMessageRequest(params=CreateMessageRequestParams(messages=messages, max_tokens=50))


def answered(ctx: Ctx, name: str, field: str) -> str:
    """What a form of this call was filled in with; "" if it has not been answered."""
    given = (ctx.input_responses or {}).get(name)
    return str((given.content or {}).get(field, "")) if isinstance(given, ElicitResult) else ""


def add_contents(server: MCPServer[Any]) -> None:
    """Tools that answer with every kind of content."""

    @server.tool(description=FIXTURE)
    def test_simple_text() -> str:
        return "This is a simple text response for testing."

    @server.tool(description=FIXTURE)
    def test_image_content() -> list[ImageContent]:
        return [picture()]

    @server.tool(description=FIXTURE)
    def test_audio_content() -> list[AudioContent]:
        return [AudioContent(type="audio", data=WAV, mime_type="audio/wav")]

    @server.tool(description=FIXTURE)
    def test_embedded_resource() -> list[EmbeddedResource]:
        return [resource("test://embedded-resource", "This is an embedded resource content.")]

    @server.tool(description=FIXTURE)
    def test_multiple_content_types() -> list[TextContent | ImageContent | EmbeddedResource]:
        data = resource("test://mixed-content-resource", '{"test": "data", "value": 123}', "application/json")
        return [text("Multiple content types test:"), picture(), data]

    @server.tool(description=FIXTURE)
    def test_error_handling() -> str:
        raise RuntimeError("This tool intentionally returns an error for testing")

    @server.resource("test://static-text", mime_type="text/plain")
    def static_text() -> str:
        return "This is the content of the static text resource."

    @server.resource("test://static-binary", mime_type="image/png")
    def static_binary() -> bytes:
        return b"\x89PNG\r\n"

    @server.resource("test://template/{id}/data", mime_type="application/json")
    def template(id: str) -> str:
        return json.dumps({"id": id, "templateTest": True, "data": f"Data for ID: {id}"})

    @server.resource("test://watched-resource", mime_type="text/plain")
    def watched() -> str:
        return "Watched resource content"


def add_notices(server: MCPServer[Any]) -> None:
    """Tools that say something before they answer, and the requests of older clients that go with them."""

    @server.tool(description=FIXTURE)
    async def test_tool_with_logging(ctx: Ctx) -> str:
        for words in ("Tool execution started", "Tool processing data", "Tool execution completed"):
            await ctx.info(words)
            await anyio.sleep(0.05)
        return "Tool with logging executed successfully"

    @server.tool(description=FIXTURE)
    async def test_tool_with_progress(ctx: Ctx) -> str:
        for step in (0, 50, 100):
            await ctx.report_progress(step, 100, f"Completed step {step} of 100")
            await anyio.sleep(0.05)
        return str((ctx.request_context.meta or {}).get("progress_token", 0))

    @server.tool(description=FIXTURE)
    async def test_trigger_tool_change(ctx: Ctx) -> str:
        await ctx.notify_tools_changed()
        return "changed"

    @server.tool(description=FIXTURE)
    async def test_trigger_prompt_change(ctx: Ctx) -> str:
        await ctx.notify_prompts_changed()
        return "changed"

    async def done(ctx: Any, params: Any) -> EmptyResult:
        return EmptyResult()

    older = server._lowlevel_server  # the SDK has no public way to take part in these
    older.add_request_handler("logging/setLevel", SetLevelRequestParams, done)
    older.add_request_handler("resources/subscribe", SubscribeRequestParams, done)
    older.add_request_handler("resources/unsubscribe", UnsubscribeRequestParams, done)


class Response(BaseModel):
    response: str = Field(description="User's response")


class Defaults(BaseModel):
    name: str = "John Doe"
    age: int = 30
    score: float = 95.5
    status: Annotated[str, Field(json_schema_extra={"enum": ["active", "inactive", "pending"]})] = "active"
    verified: bool = True


def _titled(*names: str) -> list[dict[str, str]]:
    return [{"const": name.split()[0].lower(), "title": name} for name in names]


class Enums(BaseModel):
    untitledSingle: Annotated[str, Field(json_schema_extra={"enum": ["active", "inactive", "pending"]})]
    titledSingle: Annotated[str, Field(json_schema_extra={"oneOf": [*_titled("Low", "Medium", "High")]})]
    untitledMulti: Annotated[
        list[str], Field(json_schema_extra={"items": {"type": "string", "enum": ["read", "write", "execute"]}})
    ]
    titledMulti: Annotated[list[str], Field(json_schema_extra={"items": {"anyOf": [*_titled("Feature", "Bug")]}})]
    legacyEnum: Annotated[
        str, Field(json_schema_extra={"enum": ["small", "large"], "enumNames": ["Small Size", "Large Size"]})
    ]


def add_questions(server: MCPServer[Any]) -> None:
    """Tools that ask the client while they run, as older clients know it."""

    @server.tool(description=FIXTURE)
    async def test_sampling(prompt: str, ctx: Ctx) -> str:
        messages = [SamplingMessage(role="user", content=text(prompt))]
        result = await ctx.session.create_message(messages, max_tokens=100, related_request_id=ctx.request_id)
        return f"LLM response: {getattr(result.content, 'text', '')}"

    async def ask(ctx: Ctx, message: str, schema: type[BaseModel]) -> str:
        result = await ctx.elicit(message=message, schema=schema)
        content = result.data.model_dump_json() if result.action == "accept" else "{}"
        return f"Elicitation completed: action={result.action}, content={content}"

    @server.tool(description=FIXTURE)
    async def test_elicitation(message: str, ctx: Ctx) -> str:
        return await ask(ctx, message, Response)

    @server.tool(description=FIXTURE)
    async def test_elicitation_sep1034_defaults(ctx: Ctx) -> str:
        return await ask(ctx, "Please provide user information", Defaults)

    @server.tool(description=FIXTURE)
    async def test_elicitation_sep1330_enums(ctx: Ctx) -> str:
        return await ask(ctx, "Please select", Enums)


def add_rounds(server: MCPServer[Any]) -> None:
    """Tools that are called again with what they asked for, as newer clients know it."""

    @server.tool(description=FIXTURE)
    async def test_missing_capability(ctx: Ctx) -> str:
        if not (ctx.client_capabilities and ctx.client_capabilities.sampling):
            needed = {"requiredCapabilities": {"sampling": {}}}
            raise MCPError(MISSING_REQUIRED_CLIENT_CAPABILITY, "This tool needs sampling", needed)
        return "The client can sample."

    @server.tool(description=FIXTURE)
    async def test_input_required_result_elicitation(ctx: Ctx) -> Result:
        if name := answered(ctx, "user_name", "name"):
            return f"Hello, {name}!"
        return InputRequiredResult(input_requests={"user_name": asked("What is your name?", name="string")})

    @server.tool(description=FIXTURE)
    async def test_input_required_result_sampling(ctx: Ctx) -> Result:
        given = (ctx.input_responses or {}).get("capital_question")
        if isinstance(given, CreateMessageResult):
            return f"Model said: {getattr(given.content, 'text', '')}"
        return InputRequiredResult(input_requests={"capital_question": sampled("What is the capital of France?")})

    @server.tool(description=FIXTURE)
    async def test_input_required_result_list_roots(ctx: Ctx) -> Result:
        given = (ctx.input_responses or {}).get("client_roots")
        if isinstance(given, ListRootsResult):
            return f"Client exposed {len(given.roots)} root(s)."
        return InputRequiredResult(input_requests={"client_roots": ListRootsRequest()})

    @server.tool(description=FIXTURE)
    async def test_input_required_result_request_state(ctx: Ctx) -> Result:
        if ctx.request_state == "nonce" and answered(ctx, "confirm", "ok"):
            return "state-ok: confirmation received"
        return InputRequiredResult(
            input_requests={"confirm": asked("Please confirm", ok="boolean")}, request_state="nonce"
        )

    @server.tool(description=FIXTURE)
    async def test_input_required_result_tampered_state(ctx: Ctx) -> Result:
        if ctx.request_state:
            return f"state-ok: {ctx.request_state}"
        return InputRequiredResult(
            input_requests={"confirm": asked("Please confirm", ok="boolean")}, request_state="round-1"
        )

    @server.tool(description=FIXTURE)
    async def test_input_required_result_multiple_inputs(ctx: Ctx) -> Result:
        if {"user_name", "greeting", "client_roots"} <= (ctx.input_responses or {}).keys():
            return "All inputs received."
        requests: dict[str, InputRequest] = {
            "user_name": asked("What is your name?", name="string"),
            "greeting": sampled("Generate a greeting"),
            "client_roots": ListRootsRequest(),
        }
        return InputRequiredResult(input_requests=requests, request_state="many")

    @server.tool(description=FIXTURE)
    async def test_input_required_result_multi_round(ctx: Ctx) -> Result:
        if ctx.request_state and (color := answered(ctx, "step2", "color")):
            return f"{json.loads(ctx.request_state)['name']} likes {color}."
        if ctx.request_state and (name := answered(ctx, "step1", "name")):
            return InputRequiredResult(
                input_requests={"step2": asked("Step 2: What is your favorite color?", color="string")},
                request_state=json.dumps({"round": 2, "name": name}),
            )
        return InputRequiredResult(
            input_requests={"step1": asked("Step 1: What is your name?", name="string")},
            request_state=json.dumps({"round": 1}),
        )

    @server.tool(description=FIXTURE)
    async def test_input_required_result_capabilities(ctx: Ctx) -> InputRequiredResult:
        able = ctx.client_capabilities
        requests: dict[str, InputRequest] = {}
        if able is None or able.sampling:
            requests["sample"] = sampled("Say hello")
        if able is None or able.elicitation:
            requests["ask"] = asked("What is your name?", name="string")
        return InputRequiredResult(input_requests=requests, request_state="able")


def add_prompts(server: MCPServer[Any]) -> None:
    """Prompts of every kind."""

    def user(*contents: Any) -> list[UserMessage]:
        return [UserMessage(role="user", content=content) for content in contents]

    @server.prompt(description=FIXTURE)
    def test_simple_prompt() -> list[UserMessage]:
        return user(text("This is a simple prompt for testing."))

    @server.prompt(description=FIXTURE)
    def test_prompt_with_arguments(arg1: str, arg2: str) -> list[UserMessage]:
        return user(text(f"Prompt with arguments: arg1='{arg1}', arg2='{arg2}'"))

    @server.prompt(description=FIXTURE)
    def test_prompt_with_embedded_resource(resourceUri: str) -> list[UserMessage]:
        content = resource(resourceUri, "Embedded resource content for testing.")
        return user(content, text("Please process the embedded resource above."))

    @server.prompt(description=FIXTURE)
    def test_prompt_with_image() -> list[UserMessage]:
        return user(picture(), text("Please analyze the image above."))

    @server.prompt(description=FIXTURE)
    async def test_input_required_result_prompt(ctx: Ctx) -> list[UserMessage] | InputRequiredResult:
        if context := answered(ctx, "user_context", "context"):
            return user(text(f"Use the following context: {context}"))
        question = asked("What context should the prompt use?", context="string")
        return InputRequiredResult(input_requests={"user_context": question})


def with_fixtures(*arguments: Any, **options: Any) -> MCPServer[Any]:
    server = create_server(*arguments, **options)
    for add in (add_contents, add_notices, add_questions, add_rounds, add_prompts):
        add(server)
    return server


create_server = product.create_server
product.create_server = with_fixtures  # pyright: ignore[reportAttributeAccessIssue]

if __name__ == "__main__":
    sys.exit(main(["serve", "--port", sys.argv[1]]))
