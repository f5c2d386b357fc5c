"""One message whose stream goes wrong in every way: the same answer where nothing is lost, the truth where it is."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import pytest
from fault_story import Story, quick_renderer, told

from nemo_mcp.studio import StudioOptions
from nemo_mcp.studio.faults import Rule
from rig import rig

__all__ = ["quick_renderer"]

pytestmark = pytest.mark.usefixtures("quick_renderer")

HASTE: dict[str, Any] = {"silence_seconds": 1.0, "settle_seconds": 1.0, "recovery_seconds": 0.1, "turn_seconds": 90}
FORMS = ("comment", "typed", "empty", "event")

# Nothing is lost: the job ends as if nothing had happened.
HARMLESS: dict[str, list[dict[str, Any]]] = {
    "CR LF": [{"action": "crlf"}],
    "comments": [{"action": "comments"}],
    "empty data": [{"action": "empty_data"}],
    "ids": [{"action": "ids"}],
    "half an event": [{"action": "broken_frame", "after": 0}],
    "half an event later": [{"action": "broken_frame", "after": 4}],
    "byte by byte": [{"action": "split"}],
    "drip": [{"action": "drip", "size": 300, "seconds": 0.01}],
    "no chunks": [{"action": "close_delimited"}],
    "said twice": [{"action": "duplicate_text"}],
    "apology": [{"action": "temporary_issue"}],
    "late": [{"action": "slow", "path": "/run_sse", "seconds": 0.3}],
    "all of them": [
        {"action": name}
        for name in ("crlf", "comments", "empty_data", "ids", "split", "close_delimited", "broken_frame")
    ],
    **{f"endless {form}": [{"action": "endless", "form": form}] for form in FORMS},
}

# name → rules, statuses that are true, whether it is charged (None: either)
HARMFUL: dict[str, tuple[list[dict[str, Any]], set[str], bool | None]] = {
    "silent": ([{"action": "silent"}], {"completed"}, True),
    "late stages": ([{"action": "late", "seconds": 0.4}], {"completed"}, True),
    "late edit": ([{"action": "late_edit", "seconds": 0.4}], {"completed"}, True),
    "late silent edit": ([{"action": "late_edit", "seconds": 0.4}, {"action": "silent"}], {"completed"}, True),
    "error frame": ([{"action": "error_frame"}], {"completed"}, True),
    "error frame, nothing done": ([{"action": "error_frame", "lands": False}], {"failed"}, False),
    "broken error frame": ([{"action": "broken_error_frame"}], {"completed"}, True),
    "broken error frame, nothing done": ([{"action": "broken_error_frame", "lands": False}], {"failed"}, False),
    "errorCode": ([{"action": "error_code"}], {"completed"}, True),
    "errorCode, nothing done": ([{"action": "error_code", "lands": False}], {"failed"}, False),
    "errorCode 2001": ([{"action": "error_code", "message": "2001", "lands": False}], {"failed"}, False),
    **{f"only {form}": ([{"action": "heartbeats", "form": form}], {"failed"}, False) for form in FORMS},
    "only heartbeats": ([{"action": "heartbeats"}], {"failed"}, False),
    **{f"cut after {n}": ([{"action": "cut_stream", "after": n}], {"completed"}, True) for n in (0, 1, 2, 5)},
    **{f"ends after {n}": ([{"action": "end_stream", "after": n}], {"completed"}, True) for n in (0, 1, 2, 5)},
    **{f"stalls after {n}": ([{"action": "stall_stream", "after": n}], {"completed"}, True) for n in (0, 2)},
    **{
        f"cut at byte {n}": ([{"action": "cut_body", "path": "/run_sse", "after": n}], {"completed"}, True)
        for n in (1, 200, 900)
    },
    **{
        f"clean end at byte {n}": (
            [{"action": "close_delimited"}, {"action": "cut_body", "path": "/run_sse", "after": n}],
            {"completed"},
            True,
        )
        for n in (0, 1, 200, 900)
    },
    "reset, nothing done": ([{"action": "reset", "path": "/run_sse", "lands": False}], {"failed"}, False),
    "run broken off with the stream": (
        [{"action": "cut_stream", "after": 1, "lands": False}],
        {"completed", "failed"},
        None,
    ),
    "hang": ([{"action": "hang", "path": "/run_sse"}], {"failed"}, False),
}


async def stories(folder: Path, rules: dict[str, list[dict[str, Any]]], **settings: Any) -> dict[str, Story]:
    """The stories of these faults, a few at a time."""
    ended: dict[str, Story] = {}
    few = asyncio.Semaphore(6)

    async def tell(name: str) -> None:
        async with few:
            struck = map(Rule.model_validate, rules[name])
            ended[name] = await told(folder / name.replace(" ", "-"), *struck, export=False, **HASTE | settings)

    async with anyio.create_task_group() as group:
        for name in rules:
            group.start_soon(partial(tell, name))
    return ended


@pytest.mark.proves("faults.streams")
@pytest.mark.parametrize("dialect", ["adk", "typed"])
async def test_what_a_stream_may_look_like_changes_nothing(tmp_path: Path, dialect: str) -> None:
    other = [{"action": "other_dialect"}] if dialect == "typed" else []
    told_under = {name: [*rules, *other] for name, rules in {"none": [], **HARMLESS}.items()}
    endless = {name: rules for name, rules in told_under.items() if name.startswith("endless")}
    ending = {name: rules for name, rules in told_under.items() if name not in endless}
    ended = await stories(tmp_path, ending, silence_seconds=30) | await stories(tmp_path, endless, silence_seconds=3)
    jobs = {name: story.chats[0] for name, story in ended.items()}
    told_of = {name: {key: job[key] for key in ("status", "reply", "changes", "summary")} for name, job in jobs.items()}
    assert told_of["none"]["reply"]
    assert {name: facts for name, facts in told_of.items() if facts != told_of["none"]} == {}
    assert {story.charges for story in ended.values()} == {1}


@pytest.mark.proves("faults.streams")
async def test_what_a_stream_loses_is_told_by_the_timeline(tmp_path: Path) -> None:
    ended = await stories(tmp_path, {name: rules for name, (rules, _, _) in HARMFUL.items()})
    for name, (_, statuses, charged) in HARMFUL.items():
        job = ended[name].chats[0]
        assert job["status"] in statuses, (name, job)
        assert charged is None or ended[name].charges == int(charged), name
        assert bool(job["changes"]) == (job["status"] == "completed"), (name, job)


@pytest.mark.proves("faults.streams")
@pytest.mark.parametrize("survives", [True, False])
async def test_a_host_that_cancels_learns_what_a_leaver_left_behind(tmp_path: Path, survives: bool) -> None:
    options = StudioOptions(silence=0, think_seconds=0.5, run_survives_client=survives)
    async with rig(tmp_path, options) as product, product.client() as agent:
        await agent.call("upload", sources=[product.picture()])
        job = await agent.call("chat", message="make a 6 second video from these pictures", wait_seconds=0)
        with anyio.fail_after(5):
            while product.studio.ledger.accepted_runs() == 0:
                await anyio.sleep(0.01)
        stopped = await agent.call("cancel", job_id=job["job_id"])
        assert stopped["status"] == "cancelled"
        assert "may still finish" in stopped["reply"]
        with anyio.fail_after(5):
            while (await agent.call("credits"))["frozen"]:
                pass
        assert bool((await agent.call("state"))["tracks"]) == survives
        assert len(product.studio.ledger.charges()) == int(survives)
