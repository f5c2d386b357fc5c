"""The whole studio, nothing standing in: pictures in, words, a film out."""

from __future__ import annotations

import io
from pathlib import Path

import av
import pytest
from PIL import Image
from studio_house import house, texts


def picture(color: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (320, 180), color).save(file, "PNG")
    return file.getvalue()


@pytest.mark.proves("studio.render")
async def test_pictures_become_a_promo_of_the_length_that_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    async with house(tmp_path) as client:
        files = [("red.png", picture("red")), ("green.png", picture("green")), ("logo.png", picture("blue"))]
        assert (await client.upload(*files)).json()["code"] == 0
        stream = await client.chat('Turn these into a 6 second promo with the title "Hello" and music')
        assert texts(stream, partial=False)
        assert await client.balance() == (60, 0, 60)
        output = {"format": "mp4", "quality": "low", "resolution": "480p"}
        await client.submit("render_1", draft=await client.draft(), output=output)
        done = await client.rendered("render_1")
        assert done["status"] == "completed", done
        film = (await client.http.get(done["output"]["url"])).content
    with av.open(io.BytesIO(film)) as container:
        video = container.streams.video[0]
        assert video.codec_context.name == "h264"
        assert video.frames == 180


@pytest.mark.proves("studio.preview")
async def test_a_session_shows_frames_of_its_timeline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    async with house(tmp_path) as client:
        state = f"/api/state/nemo_agent/me/{client.session_id}"
        empty = await client.http.get(f"{state}/preview?at=0")
        assert empty.status_code == 400
        assert "nothing on the timeline" in empty.text
        await client.upload(("red.png", picture("red")), ("green.png", picture("green")))
        await client.chat("Turn these into a 6 second promo")
        shown = await client.http.get(f"{state}/preview?at=1500&side=90")
        assert shown.headers["content-type"] == "image/jpeg"
        with Image.open(io.BytesIO(shown.content)) as image:
            assert min(image.size) == 90
        sheet = await client.http.get(f"{state}/contact-sheet")
        with Image.open(io.BytesIO(sheet.content)) as image:
            assert image.width > 1000
        for wrong in ("at=-1", "at=soon", "side=5000"):
            assert (await client.http.get(f"{state}/preview?{wrong}")).status_code == 400
        client.http.headers.pop("Authorization")
        assert (await client.http.get(f"{state}/preview?at=0")).json()["code"] == 1001
