"""The product under every fault, on every endpoint: it ends, tells the truth, and nothing is paid twice."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import anyio
import pytest
from fault_story import SIZE, Story, quick_renderer, told

from nemo_mcp.studio.faults import Rule

__all__ = ["quick_renderer"]

pytestmark = pytest.mark.usefixtures("quick_renderer")

# name → the requests, and whether a job must export to make them
ENDPOINTS: dict[str, tuple[dict[str, Any], bool]] = {
    "token": ({"path": "/api/auth/anonymous-token"}, False),
    "session": ({"path": "/api/tasks/"}, False),
    "upload": ({"path": "/api/upload-video/"}, False),
    "state before": ({"path": "/api/state/"}, False),
    "message": ({"path": "/run_sse"}, False),
    "state after": ({"path": "/api/state/", "skip": 1}, False),
    "submit": ({"path": "/api/render/proxy/lambda", "method": "POST"}, True),
    "poll": ({"path": "/api/render/proxy/lambda/", "method": "GET"}, True),
    "download": ({"path": "/renders/"}, True),
    "link": ({"path": "/api/auth/claim-token"}, False),
    "credits": ({"path": "/api/credits/"}, False),
}

HASTE: dict[str, Any] = {"request_seconds": 1.0, "silence_seconds": 1.0, "settle_seconds": 1.0, "recovery_seconds": 0.1}

CODES = (1001, 1010, 1011, 1002, 2001, 4001, 4002, 400, 402, 403, 409, 429, 500, 503)

FAULTS: dict[str, list[dict[str, Any]]] = {
    **{f"code {code}": [{"action": "refuse", "code": code}] for code in CODES},
    **{
        f"code {code} under 200": [{"action": "refuse", "code": code, "status": 200}]
        for code in (1001, 1002, 402, 429, 503)
    },
    "429 with Retry-After": [{"action": "refuse", "code": 429, "retry_after": 1}],
    "429 for a week": [{"action": "refuse", "code": 429, "retry_after": 604_800}],
    "an unknown code": [{"action": "refuse", "code": 7777, "message": "nmv_usr_0123abcd \u202e"}],
    "gateway timeout, done": [{"action": "page", "code": 504}],
    "gateway timeout, not done": [{"action": "page", "code": 504, "lands": False}],
    "bad gateway": [{"action": "page", "code": 502, "lands": False}],
    "sign-in page": [{"action": "page", "code": 200, "lands": False}],
    "reset, done": [{"action": "reset"}],
    "reset, not done": [{"action": "reset", "lands": False}],
    "refused after it": [{"action": "shut", "seconds": 0.5}],
    "silence": [{"action": "hang"}],
    "late": [{"action": "slow", "seconds": 0.3}],
    "cut": [{"action": "cut_body", "after": 40}],
    "cut clean": [{"action": "close_delimited"}, {"action": "cut_body", "after": 40}],
    "short": [{"action": "end_body", "after": 40}],
    "stalled": [{"action": "stall_body", "after": 40}],
    "too long": [{"action": "wrong_length", "after": 9}],
    "byte by byte": [{"action": "split", "size": 1}],
    "drip": [{"action": "drip", "size": 60, "seconds": 0.001}],
    "slow drip": [{"action": "drip", "size": 9, "seconds": 0.2}],
    "no length": [{"action": "close_delimited"}],
    "token expires": [{"action": "token_expires"}],
    "session vanishes": [{"action": "session_vanishes"}],
}

# A download may drip for as long as an hour, which tests/backend sees the end of.
SPARED = {"slow drip": ["download"]}

# Faults that stay until all is over.
LASTING = ("code 429", "reset, done", "sign-in page", "cut clean")


async def everywhere(folder: Path, fault: str, **shared: Any) -> dict[str, Story]:
    """The stories of one fault on each endpoint, at the same time."""
    stories: dict[str, Story] = {}
    failures: dict[str, Exception] = {}

    async def tell(name: str, where: dict[str, Any], export: bool) -> None:
        struck = [Rule.model_validate({**rule, **where, **shared}) for rule in FAULTS[fault]]
        try:
            stories[name] = await told(folder / name.replace(" ", "-"), *struck, export=export, **HASTE)
        except Exception as failure:
            failures[name] = failure

    async with anyio.create_task_group() as group:
        for name, (where, export) in ENDPOINTS.items():
            if name not in SPARED.get(fault, ()):
                group.start_soon(partial(tell, name, where, export))
    assert not failures, failures
    return stories


@pytest.mark.proves("faults.truth")
@pytest.mark.parametrize("fault", FAULTS)
async def test_one_fault_anywhere_ends_in_the_truth(tmp_path: Path, fault: str) -> None:
    stories = await everywhere(tmp_path, fault)
    assert all(story.chats and story.sessions for story in stories.values())


@pytest.mark.proves("faults.truth")
@pytest.mark.parametrize("fault", LASTING)
async def test_a_fault_that_lasts_ends_in_the_truth_as_well(tmp_path: Path, fault: str) -> None:
    stories = await everywhere(tmp_path, fault, times=0)
    assert all(story.chats for story in stories.values())


@pytest.mark.proves("faults.passing")
@pytest.mark.parametrize(
    ("fault", "where"),
    [
        ("code 1001", "upload"),
        ("code 1001", "message"),
        ("code 1011", "submit"),
        ("token expires", "state before"),
        ("token expires", "message"),
        ("token expires", "poll"),
        ("429 with Retry-After", "upload"),
        ("429 with Retry-After", "state before"),
        ("code 429", "submit"),
        ("code 429", "message"),
        ("429 with Retry-After", "message"),
        ("code 503", "state after"),
        ("bad gateway", "poll"),
        ("gateway timeout, done", "message"),
        ("gateway timeout, done", "submit"),
        ("reset, done", "message"),
        ("reset, done", "submit"),
        ("reset, not done", "submit"),
        ("reset, not done", "poll"),
        ("silence", "poll"),
        ("late", "message"),
        ("cut", "download"),
        ("cut clean", "download"),
        ("short", "download"),
        ("too long", "download"),
        ("byte by byte", "message"),
        ("drip", "message"),
        ("no length", "message"),
        ("no length", "download"),
    ],
)
async def test_what_passes_by_itself_does_not_keep_the_work_from_being_done(
    tmp_path: Path, fault: str, where: str
) -> None:
    rules = [Rule.model_validate({**rule, **ENDPOINTS[where][0]}) for rule in FAULTS[fault]]
    story = await told(tmp_path, *rules, **HASTE)
    assert [job["status"] for job in [*story.chats, *story.exports]] == ["completed", "completed"]
    assert len(story.uploads) == 2
    assert story.charges == 1
    assert Path(story.exports[0]["file"]).stat().st_size == SIZE


@pytest.mark.proves("faults.passing")
async def test_a_renderer_that_forgets_the_export_gets_it_once_more(tmp_path: Path) -> None:
    story = await told(tmp_path, Rule(action="render_forgotten"), **HASTE)
    assert [job["status"] for job in story.exports] == ["completed"]
    always = await told(tmp_path / "always", Rule(action="render_forgotten", times=0), **HASTE)
    assert [job["status"] for job in always.exports] == ["failed"]
    assert "twice" in always.exports[0]["reply"]
