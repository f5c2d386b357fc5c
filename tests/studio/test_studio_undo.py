"""Undo and redo over the wire: turns are taken back whole, and a restart forgets none of them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from studio_house import Client, client_at, house

from nemo_mcp.studio import Studio, StudioOptions


def picture(color: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (64, 36), color).save(file, "PNG")
    return file.getvalue()


async def clips(client: Client) -> list[str]:
    tracks = (await client.draft()).get("t", [])
    return [s["m"]["name"] for t in tracks if t["tt"] == 0 for s in t["sg"]]


@pytest.mark.proves("studio.undo")
async def test_turns_are_taken_back_whole_and_done_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    async with house(tmp_path) as client:
        await client.upload(("a.png", picture("red")), ("b.png", picture("green")))
        await client.chat("make a video from these pictures with lo-fi music and the title “Hi”")
        first = await client.draft()
        assert len(first["t"]) == 3
        await client.chat("remove the first clip")
        second = await client.draft()
        await client.chat("undo")
        assert await client.draft() == first
        await client.chat("redo")
        assert await client.draft() == second
        await client.chat("undo the last two changes")
        assert await clips(client) == []
        await client.chat("redo")
        await client.chat("make everything black and white")
        before = await client.balance()
        await client.chat("redo")
        assert await client.balance() == before, "there is nothing to redo after a change"
        assert len((await client.ledger())["charges"]) == 7


@pytest.mark.proves("studio.undo")
async def test_a_restart_forgets_no_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    options = StudioOptions(silence=0, think_seconds=0)
    async with Studio(tmp_path, options).serve() as url, client_at(url) as client:
        await client.enter()
        session = await client.begin()
        await client.upload(("a.png", picture("red")), ("b.png", picture("green")))
        await client.chat("make a video from these pictures")
        await client.chat("remove the first clip")
    async with Studio(tmp_path, options).serve() as url, client_at(url) as client:
        await client.enter()
        client.session_id = session
        await client.chat("undo")
        assert await clips(client) == ["a.png", "b.png"]
