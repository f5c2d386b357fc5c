"""Everything that can happen to a product, in any order, on a clock that jumps: and all that it says stays true.

`make soak` lets this run for as long as one likes: each round with other dice.
"""

from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test
from machine_truth import check_end, jobs_of
from machine_world import UPLOADING, Server, World

from nemo_mcp.resources.routing import plan
from nemo_mcp.studio import StudioOptions
from nemo_mcp.studio.faults import Rule

SOAK = int(os.environ.get("NEMO_SOAK_STORIES", "0"))
"""Stories of one soak; 0 in the ordinary tests, whose dice are always the same."""

pytestmark = pytest.mark.timeout(0 if SOAK else 900)

STORIES, STEPS = 50, 50
LEAST_STEPS = 2000

EDIT, CUT, BOTH = 'Add the title "{}"', 'Make a video called "{}"', 'Add the title "{}" and export it'

CHAT, SUBMIT = {"path": "/run_sse"}, {"path": "/api/render/proxy/lambda", "method": "POST"}
POLL, STATE = {"path": "/api/render/proxy/lambda/", "method": "GET"}, {"path": "/api/state/"}
PLACES: list[dict[str, Any]] = [CHAT, SUBMIT, POLL, STATE, {"path": "/renders/"}, {"path": "/api/"}]

ANYWHERE: list[dict[str, Any]] = [
    *({"action": "refuse", "code": code} for code in (1001, 2001, 402, 429, 500, 503)),
    {"action": "page", "code": 504},
    {"action": "page", "code": 502, "lands": False},
    {"action": "reset"},
    {"action": "reset", "lands": False},
    {"action": "hang"},
    {"action": "slow", "seconds": 20},
    {"action": "cut_body", "after": 40},
    {"action": "stall_body", "after": 40},
    {"action": "end_body", "after": 40},
    {"action": "wrong_length", "after": 9},
    {"action": "token_expires"},
    {"action": "shut", "seconds": 3},
]
AT_THE_WORK: list[dict[str, Any]] = [
    {"action": "silent"},
    {"action": "late", "seconds": 20},
    {"action": "late_edit", "seconds": 10},
    {"action": "late_edit", "seconds": 90},
    {"action": "other_dialect"},
    {"action": "temporary_issue"},
    {"action": "heartbeats"},
    {"action": "endless"},
    *({"action": kind, "lands": lands} for kind in ("error_frame", "error_code") for lands in (True, False)),
    *({"action": "cut_stream", "after": after, "lands": lands} for after in (0, 1, 2) for lands in (True, False)),
    *({"action": "end_stream", "after": after} for after in (0, 1, 2)),
    {"action": "stall_stream", "after": 1},
    {"action": "close_delimited"},
    {"action": "render_fails"},
    {"action": "render_forgotten"},
    {"action": "session_vanishes", **CHAT},
    {"action": "session_vanishes", **STATE},
]
RENDERS = ("/api/render/", "/api/", "/renders/")

TOGETHER: list[list[dict[str, Any]]] = [
    [{"action": "late_edit", "seconds": seconds}, end]
    for seconds in (10, 90, 400)
    for end in ({"action": "silent"}, {"action": "cut_stream", "after": 1})
]

faults = st.one_of(
    st.sampled_from(AT_THE_WORK).map(lambda fault: [fault]),
    st.sampled_from(TOGETHER),
    st.builds(lambda fault, place: [{**fault, **place}], st.sampled_from(ANYWHERE), st.sampled_from(PLACES)),
)
waits = st.sampled_from([0, 0, 1, 30, 300])
loop_rounds = st.one_of(st.integers(0, 100), st.integers(100, 1500))
"""A message needs some hundred rounds of the loop until it has arrived."""


class Product(RuleBasedStateMachine):
    """One journal, up to two servers on it, and a studio in which things go wrong."""

    steps_done = 0

    @initialize(survives=st.booleans(), silence=st.sampled_from([0.0, 0.5]), dialect=st.sampled_from(["adk", "typed"]))
    def begin(self, survives: bool, silence: float, dialect: Any) -> None:
        options = StudioOptions(
            silence=silence,
            dialect=dialect,
            think_seconds=8,
            heartbeat_seconds=20,
            credits=100_000,
            run_survives_client=survives,
        )
        self.world = World(options)
        self.world.start()
        self.named = 0
        self.export_steps = 0
        self.render_trouble = False
        self.server().call("upload", within=UPLOADING, sources=[str(self.world.picture)])

    def server(self, which: int = 0) -> Server:
        alive = [server for server in self.world.servers if server.process.alive]
        return alive[which % len(alive)] if alive else self.world.start()

    def jobs(self) -> list[str]:
        return sorted(jobs_of(self.world)) if self.world.journal.exists() else []

    # What an agent does

    @rule(which=st.integers(0, 1))
    def upload(self, which: int) -> None:
        self.count()
        self.server(which).call("upload", within=UPLOADING, sources=[str(self.world.picture)])

    @rule(which=st.integers(0, 1), words=st.sampled_from([EDIT, EDIT, CUT, BOTH]), wait=waits, new=st.integers(0, 9))
    def chat(self, which: int, words: str, wait: int, new: int) -> None:
        self.count()
        session = "new" if new == 9 else ""
        self.server(which).call("chat", message=self.message(words), wait_seconds=wait, session=session)

    @rule(which=st.integers(0, 1), words=st.sampled_from([EDIT, BOTH]), patience=st.sampled_from([0, 0.1, 5, 60]))
    def chat_with_an_impatient_host(self, which: int, words: str, patience: float) -> None:
        self.count()
        call = self.server(which).begin("chat", message=self.message(words), wait_seconds=300)
        self.world.pass_time(patience)
        self.world.abandon(call)

    @rule(which=st.integers(0, 1), wait=waits)
    def export(self, which: int, wait: int) -> None:
        self.count()
        self.export_steps += 1
        self.server(which).call("export", wait_seconds=wait)

    @rule(which=st.integers(0, 1), job=st.integers(0, 1000), wait=waits)
    def poll(self, which: int, job: int, wait: int) -> None:
        self.count()
        server = self.server(which)
        if jobs := self.jobs():
            told = server.call("state", job_id=jobs[job % len(jobs)], wait_seconds=wait)
            assert told or server.full, "a job that is not found"

    @rule(which=st.integers(0, 1))
    def look(self, which: int) -> None:
        self.count()
        self.server(which).call("state")

    @rule(which=st.integers(0, 1), job=st.integers(0, 1000))
    def cancel(self, which: int, job: int) -> None:
        self.count()
        if jobs := self.jobs():
            self.server(which).call("cancel", job_id=jobs[job % len(jobs)])

    # What the world does

    @rule(seconds=st.sampled_from([0.01, 1, 10, 40, 200, 1000]))
    def wait(self, seconds: float) -> None:
        self.count()
        self.world.pass_time(seconds)

    @rule(which=st.integers(0, 1), steps=loop_rounds)
    def kill(self, which: int, steps: int) -> None:
        self.count()
        server = self.server(which)
        self.world.pass_steps(steps)
        server.kill()

    @rule(which=st.integers(0, 1), words=st.sampled_from([EDIT, BOTH]), steps=loop_rounds)
    def kill_in_mid_call(self, which: int, words: str, steps: int) -> None:
        self.count()
        server = self.server(which)
        server.begin("chat", message=self.message(words), wait_seconds=30)
        self.world.pass_steps(steps)
        server.kill()

    @rule(which=st.integers(0, 1))
    def stop(self, which: int) -> None:
        self.count()
        self.server(which).stop()

    @precondition(lambda self: sum(server.process.alive for server in self.world.servers) < 2)
    @rule()
    def start(self) -> None:
        self.count()
        self.world.start()

    @rule(chosen=faults, times=st.sampled_from([1, 1, 2, 4]))
    def go_wrong(self, chosen: list[dict[str, Any]], times: int) -> None:
        self.count()
        for fault in chosen:
            struck = Rule.model_validate({**fault, "times": times})
            self.render_trouble |= struck.path.startswith(RENDERS) or "render" in struck.action
            self.world.studio.faults.add(struck)

    @rule()
    def be_well(self) -> None:
        self.count()
        self.world.studio.faults.clear()

    @rule(which=st.integers(0, 1), full=st.booleans())
    def disk(self, which: int, full: bool) -> None:
        self.count()
        self.server(which).fill_disk(full)

    def message(self, words: str) -> str:
        self.named += 1
        self.export_steps += words == BOTH
        return words.format(f"n{self.named}")

    def count(self) -> None:
        type(self).steps_done += 1
        assert not self.world.studio.records.wrong, self.world.studio.records.wrong

    def teardown(self) -> None:
        if not hasattr(self, "world"):
            return
        try:
            self.world.studio.faults.clear()
            for server in self.world.servers:
                if server.process.alive:
                    server.fill_disk(False)
            check_end(self.world, export_steps=self.export_steps, render_trouble=self.render_trouble)
        finally:
            self.world.close()


def _run(stories: int, **how: Any) -> None:
    run_state_machine_as_test(
        Product,
        settings=settings(
            max_examples=stories,
            stateful_step_count=STEPS,
            deadline=None,
            # A story is found in a minute and shortened in an hour.
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
            database=None,
            **how,
        ),
    )


def test_the_words_of_these_stories_are_read_as_they_are_meant() -> None:
    read = {words: [step.action for step in plan(words.format("n12"))] for words in (EDIT, CUT, BOTH)}
    assert read == {EDIT: ["chat"], CUT: ["chat"], BOTH: ["chat", "export"]}


@pytest.mark.proves(
    "machine.at-most-once", "machine.reachable", "machine.no-orphan", "machine.one-turn", "machine.ends"
)
@pytest.mark.proves("machine.secret")
def test_whatever_happens_in_whatever_order_everything_that_was_said_is_true() -> None:
    Product.steps_done = 0
    if SOAK:
        _run(SOAK)
    else:
        _run(STORIES, derandomize=True)
        assert Product.steps_done >= LEAST_STEPS
