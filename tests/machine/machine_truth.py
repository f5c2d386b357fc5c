"""Whether all that was said is so, once a story is over: jobs, money, files, renders, secrets."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from typing import Any

from machine_clock import EPOCH
from machine_studio import Wish, film
from machine_world import ENDING, Server, World

_FREE = re.compile(r"(?i)nothing was (done and nothing was )?charged|not sent|before the message was sent")
_WISH = re.compile(r"\bn\d+\b")
_LATER = "What came next"  # behind it a reply speaks of another step than the message
_QUIET_SECONDS = 120
_LAST_LOOK = 4.0
"""A landing so shortly before the end of a job may have come after its last look."""


def jobs_of(world: World) -> dict[str, dict[str, Any]]:
    """All jobs, as the journal knows them, with the time at which each was written last."""
    database = sqlite3.connect(world.journal)
    try:
        rows = database.execute("SELECT record, updated FROM jobs").fetchall()
    finally:
        database.close()
    return {job["job_id"]: job | {"updated": updated} for job, updated in ((json.loads(r), u) for r, u in rows)}


def check_end(world: World, *, export_steps: int, render_trouble: bool) -> None:
    """Let all jobs end, through whichever process is left, and compare."""
    server = next((server for server in world.servers if server.process.alive), None) or world.start()
    running = [job_id for job_id, job in jobs_of(world).items() if job["status"] == "running"]
    for job_id in running:
        _ended(world, server, job_id, ENDING * len(running))
    ended = jobs_of(world)
    world.pass_time(_QUIET_SECONDS)
    jobs = {job_id: server.call("state", job_id=job_id)["job"] for job_id in ended}
    wishes = {wish.job_id: (name, wish) for name, wish in world.studio.records.wishes.items()}
    newest: dict[str, str] = {job["session_id"]: job_id for job_id, job in ended.items() if job["kind"] == "chat"}
    for job_id, job in jobs.items():
        assert job["status"] != "running", job
        if job_id in wishes:
            name, wish = wishes[job_id]
            _check_wish(world, job, name, wish, ended[job_id]["updated"], newest=newest[job["session_id"]] == job_id)
        elif job["kind"] == "chat":
            lost = job["status"] in ("failed", "cancelled") or _taken_for_its_own(job, jobs, wishes)
            assert lost, f"a success without its effect: {job}"
    _check_money(world)
    _check_exports(world, jobs, export_steps, render_trouble)
    _check_secrets(world)
    assert not world.studio.records.wrong, world.studio.records.wrong


def _ended(world: World, server: Server, job_id: str, within: float) -> None:
    deadline = world.now + within
    while server.call("state", job_id=job_id, wait_seconds=600)["job"]["status"] == "running":
        assert world.now < deadline, f"the job {job_id} does not end"


def _check_wish(world: World, job: dict[str, Any], name: str, wish: Wish, updated: float, *, newest: bool) -> None:
    landed = wish.landed is not None
    told = f"{name}: {job} but landed at {wish.landed}, {wish}"
    charged = any(charge.message_hash == _digest(wish.message) for charge in world.studio.ledger.charges())
    own_words = job["reply"].partition(_LATER)[0]
    if _FREE.search(own_words):
        assert not charged, f"said to be free, but charged: {told}"
    if job["status"] == "cancelled":
        return
    gone = job["session_id"] not in _sessions(world)
    if job["changes"]:
        assert landed or _meddled(world, wish), f"changes that are none: {told}"
    if job["status"] == "completed":
        shown = job["changes"] or "cannot be read" in job["reply"]
        assert shown or not landed or wish.late, f"an effect that was not told: {told}"
    elif job["status"] in ("failed", "unknown") and landed and not job["changes"] and _LATER not in job["reply"]:
        assert wish.landed is not None
        late = wish.landed > updated - EPOCH - _LAST_LOOK
        assert gone or (late and not newest), f"an effect, but no success: {told}"
        if gone and job["status"] == "failed":
            assert "may have been charged" in own_words or late, told


def _taken_for_its_own(job: dict[str, Any], jobs: dict[str, Any], wishes: dict[str, tuple[str, Wish]]) -> bool:
    """Whether a message that never arrived is said to have done what cancelled ones did: nobody can tell them apart."""
    cancelled = {name for job_id, (name, _) in wishes.items() if jobs[job_id]["status"] == "cancelled"}
    shown = set(_WISH.findall(" ".join(job["changes"])))
    return bool(shown) and shown <= cancelled


def _meddled(world: World, wish: Wish) -> bool:
    """Whether an earlier run was still at work in the session: then nobody can tell whose edit it was."""
    others = [other for other in world.studio.records.wishes.values() if other.session_id == wish.session_id]
    return any(other.landed is not None and other.name not in wish.before for other in others if other is not wish)


def _check_money(world: World) -> None:
    hashes = [charge.message_hash for charge in world.studio.ledger.charges()]
    assert len(hashes) == len(set(hashes)), "one message was charged twice"
    known = {_digest(wish.message) for wish in world.studio.records.wishes.values()}
    assert set(hashes) <= known, "something was charged that nobody asked for"


def _check_exports(world: World, jobs: dict[str, dict[str, Any]], steps: int, trouble: bool) -> None:
    rows = world.studio._database.read("SELECT id, key, status FROM renders")  # the books themselves
    films = {film(render_id) for render_id in world.studio.records.renders}
    for path in world.output.rglob("*"):
        if path.is_file() and path.suffix != ".part":
            assert path.read_bytes() in films, f"{path} is not a whole video"
    for job in jobs.values():
        if job["kind"] == "export" and job["status"] == "completed":
            assert job["file"], job
    assert not [row["id"] for row in rows if row["status"] in ("pending", "processing")], "an orphaned render"
    assert len(world.studio.records.renders) <= steps * (2 if trouble else 1), "more renders than exports"


def _check_secrets(world: World) -> None:
    state = b"".join(path.read_bytes() for path in world.journal.parent.rglob("*") if path.is_file())
    for place, text in (("an answer", "".join(world.words)), ("a log", world.log.getvalue())):
        assert "nmv_usr_" not in text, f"the token is in {place}"
    assert b"nmv_usr_" not in state, "the token is in the journal"


def _digest(message: str) -> str:
    return hashlib.sha256(message.encode()).hexdigest()


def _sessions(world: World) -> set[str]:
    return {row["id"] for row in world.studio._database.read("SELECT id FROM sessions")}
