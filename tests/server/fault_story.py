"""One whole job of an agent against a studio in which something goes wrong, and whether the product told the truth.

What really happened is known from the studio itself: its ledger, its drafts, its files and its renders.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio
import pytest

import nemo_mcp.studio.renders
from nemo_mcp.studio.faults import Rule
from rig import Agent, Rig, rig, text_of

WISH = "make a 6 second video from these pictures"
SIZE = 256 * 64

# Writes what looks like a film from outside: a box that says so, an index, and one that reaches to the end.
_RENDERER = """
import json, sys
job = json.load(open(sys.argv[1]))
box = lambda kind, body: (len(body) + 8).to_bytes(4, "big") + kind + body
with open(job["target"], "wb") as film:
    film.write(box(b"ftyp", b"isom0000"))
    film.write(box(b"moov", b""))
    film.write(box(b"mdat", (bytes(range(256)) * (SIZE // 256))[32:]))
print(json.dumps({"done": {"duration": 6.0, "size": SIZE, "width": 1080, "height": 1920}}), flush=True)
"""


def renderer(size: int) -> list[str]:
    """Films are not looked at in these tests, only carried: a renderer that takes no time, for so many bytes."""
    return [sys.executable, "-S", "-c", _RENDERER.replace("SIZE", str(size))]


@pytest.fixture
def quick_renderer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nemo_mcp.studio.renders, "RENDERER", renderer(SIZE))


@dataclass
class Story:
    """What an agent was told, tool by tool; jobs as they ended, errors as text."""

    product: Rig
    sessions: list[str] = field(default_factory=list[str])
    uploads: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    chats: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    exports: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    errors: list[str] = field(default_factory=list[str])
    words: list[str] = field(default_factory=list[str])

    @property
    def charges(self) -> int:
        return len(self.product.studio.ledger.charges())

    async def tell(self, agent: Agent, *, export: bool = True) -> None:
        """Upload, one wish, an export, and a look at state and credits; what fails before the wish is tried again."""
        pictures = [self.product.picture("red.png"), self.product.picture("blue.png", "blue")]
        for _ in range(3):
            report = await self._call(agent, "upload", sources=pictures)
            self.uploads += report.get("files", [])
            if report and all(item["status"] == "uploaded" for item in report["files"]):
                self.sessions.append(report["session_id"])
                break
        await self._job(agent, self.chats, "chat", message=WISH)
        if export:
            await self._job(agent, self.exports, "export", resolution="480p")
        await self._call(agent, "state")
        await self._call(agent, "credits")

    async def settle(self, agent: Agent) -> None:
        """All is well again: jobs whose end was not known are looked at once more."""
        self.product.studio.faults.clear()
        for number, job in enumerate(self.chats):
            if job["status"] == "unknown":
                self.chats[number] = (await agent.call("state", job_id=job["job_id"], wait_seconds=20))["job"]

    async def _job(self, agent: Agent, ended: list[dict[str, Any]], tool: str, **arguments: Any) -> None:
        job = await self._call(agent, tool, wait_seconds=20, **arguments)
        while job.get("status") == "running":
            job = (await self._call(agent, "state", job_id=job["job_id"], wait_seconds=20))["job"]
        ended += [job] if job else []

    async def _call(self, agent: Agent, tool: str, **arguments: Any) -> dict[str, Any]:
        result = await agent.result(tool, **arguments)
        self.words += [text_of(result), str(result.structured_content)]
        if result.is_error:
            self.errors.append(f"{tool}: {text_of(result)}")
            return {}
        return result.structured_content or {}

    def check(self) -> None:
        """Raise unless everything that was said is so."""
        self._check_money()
        self._check_uploads()
        for job in self.chats:
            self._check_chat(job)
        for job in self.exports:
            self._check_export(job)
        assert not re.search("nmv_usr_|\u202e|Traceback|<html", "".join(self.words))

    def _check_money(self) -> None:
        assert self.charges <= 1, "one message was charged twice"
        assert self.product.studio.ledger.accepted_runs() <= 1, "one message was sent twice"

    def _check_uploads(self) -> None:
        present = {
            source.name for session in self.known_sessions for source in self.product.studio.projects.sources(session)
        }
        for item in self.uploads:
            if item["status"] == "uploaded":
                assert item["name"] in present or self.vanished
            else:
                assert item["error"]

    def _check_chat(self, job: dict[str, Any]) -> None:
        # Of a session that is gone only the books can tell.
        landed = self.charges > 0 if self.vanished else any(self._draft(session) for session in self.known_sessions)
        if job["status"] == "completed":
            assert landed or not job["changes"], "a success without its effect"
            assert job["changes"] or not landed or "cannot be read" in job["reply"], "an effect that was not told"
        elif job["status"] == "failed":
            assert not landed or "may have been charged" in job["reply"], "a failure although the effect is there"
            assert job["reply"]
            assert job["next"]
        else:
            assert job["status"] in ("unknown", "needs_input")
            assert not landed
        said_free = re.search(r"(?i)nothing was (done and nothing was )?charged|not sent", job["reply"])
        assert not (said_free and self.charges), "said to be free, but charged"

    def _check_export(self, job: dict[str, Any]) -> None:
        files = [path for path in (self.product.settings.output_folder).rglob("*") if path.is_file()]
        if job["status"] == "completed":
            assert [str(path) for path in files] == [job["file"]]
            assert Path(job["file"]).stat().st_size == job["size_bytes"] == SIZE
        else:
            assert job["status"] == "failed"
            assert files == []
            assert job["reply"]

    @property
    def known_sessions(self) -> list[str]:
        rows = self.product.studio._database.read("SELECT id FROM sessions")  # the books themselves
        return [row["id"] for row in rows]

    @property
    def vanished(self) -> bool:
        return not set(self.sessions) <= set(self.known_sessions)

    def _draft(self, session: str) -> bool:
        rows = self.product.studio._database.read("SELECT draft FROM sessions WHERE id = ?", session)
        return bool(rows) and rows[0]["draft"] != "{}"


async def told(folder: Path, *rules: Rule, export: bool = True, **settings: Any) -> Story:
    """The story of a job under these faults, checked."""
    async with rig(folder, **settings) as product, product.client() as agent:
        story = Story(product)
        product.studio.faults.add(*rules)
        with anyio.fail_after(40):
            await story.tell(agent, export=export)
            await story.settle(agent)
        story.check()
        return story
