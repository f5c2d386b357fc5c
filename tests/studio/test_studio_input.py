"""Whatever comes in, the studio answers, and in the form it promised."""

from __future__ import annotations

import json

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from studio_house import PICTURE, Client

from nemo_mcp.studio import Studio, StudioOptions, create_app

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
KEYS = ("app_name", "user_id", "session_id", "new_message", "task_name", "id", "sessionId", "draft", "output", "urls")
BODIES = st.dictionaries(st.sampled_from(KEYS), JSON).map(lambda body: json.dumps(body).encode())

few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
async def client(tmp_path_factory: pytest.TempPathFactory) -> Client:
    """A client inside the process: no port, no faults, no renders."""
    studio = Studio(tmp_path_factory.mktemp("studio"), StudioOptions(silence=0, think_seconds=0, credits=10**6))
    transport = httpx.ASGITransport(create_app(studio))
    client = Client(httpx.AsyncClient(transport=transport, base_url="http://studio"))
    await client.enter()
    await client.begin()
    return client


@pytest.mark.proves("studio.any-input")
@few
@given(body=st.binary(max_size=60) | BODIES)
async def test_any_body_gets_an_answer_in_the_promised_form(client: Client, body: bytes) -> None:
    for path in (
        "/api/tasks/me/with-session/nemo_agent",
        "/api/auth/claim-token",
        f"/api/upload-video/nemo_agent/me/{client.session_id}",
        "/api/render/proxy/lambda",
        "/studio/faults",
    ):
        answer = await client.http.post(path, content=body, headers={"X-Skill-Source": "a"})
        assert answer.status_code < 500
        assert isinstance(answer.json()["code"], int)
    chat = await client.http.post("/run_sse", content=body)
    assert chat.status_code in (404, 422)
    assert "detail" in chat.json()
    await client.data("DELETE", "/studio/faults")


@pytest.mark.proves("studio.any-input")
@few
@given(message=st.text(min_size=1))
async def test_any_message_arrives_whole_in_the_reply_and_in_the_draft(client: Client, message: str) -> None:
    answer = await client.http.post("/run_sse", content=json.dumps(client.body(f"make {message}")).encode())
    assert answer.content.count(b"\n\n") == answer.content.count(b"data: ")
    assert await client.titles() == [message, "The end"]


@pytest.mark.proves("studio.any-input")
@few
@given(name=st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
async def test_a_file_of_any_name_can_be_fetched_again(client: Client, name: str) -> None:
    answer = (await client.upload((f"{name}x.png", PICTURE))).json()
    assert answer["code"] == 0
    fetched = await client.http.get(answer["data"]["files"][0]["cdn_url"])
    assert (fetched.content, fetched.headers["content-type"]) == (PICTURE, "image/png")
