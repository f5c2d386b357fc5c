"""Uploads, the state that shows them, and the pages for people."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from studio_house import PICTURE, SONG, client_at, house, texts

import nemo_mcp.studio.director
import nemo_mcp.studio.media
from nemo_mcp.studio import Studio, StudioOptions
from nemo_mcp.studio.model import Beats, Direction


@pytest.mark.proves("studio.upload")
async def test_uploaded_files_are_described_and_handed_out_again(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        answer = (await client.upload(("a cat.png", PICTURE), ("歌.mp3", SONG))).json()["data"]
        assert answer["session_state_applied"] is True
        picture, song = answer["files"]
        assert (picture["filename"], picture["file_type"], picture["width"]) == ("a cat.png", "image", 640)
        assert (song["filename"], song["file_type"], song["duration"]) == ("歌.mp3", "audio", 61.5)
        del client.http.headers["Authorization"]
        fetched = await client.http.get(picture["cdn_url"])
        assert (fetched.content, fetched.headers["content-type"]) == (PICTURE, "image/png")
        assert (await client.http.get(song["cdn_url"])).content == SONG
        assert (await client.http.get("/files/0000000000000000/x.png")).status_code == 404


@pytest.mark.proves("studio.upload")
async def test_the_answer_may_be_a_bare_list(tmp_path: Path) -> None:
    async with house(tmp_path, StudioOptions(upload_shape="list")) as client:
        assert [file["filename"] for file in (await client.upload(("a.png", PICTURE))).json()["data"]] == ["a.png"]


@pytest.mark.proves("studio.upload")
async def test_the_same_content_is_one_source_however_often_and_wherever_it_comes(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.upload(("a.png", PICTURE), ("song.mp3", SONG))
        await client.upload(("b.png", PICTURE))
        infos = (await client.state())["state"]["video_infos"]
        assert [info["filename"] for info in infos] == ["song.mp3", "b.png"]
        await client.begin()
        assert (await client.state())["state"]["video_infos"] == []
        again = (await client.upload(("c.png", PICTURE))).json()["data"]["files"][0]
        assert again["hash"] == infos[1]["hash"]
    assert len([file for file in (tmp_path / "files").iterdir() if file.is_file()]) == 2


@pytest.mark.proves("studio.upload-refusals")
@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("notes.txt", PICTURE, 4001),
        ("noname", PICTURE, 4001),
        ("broken.mp4", b"junk", 4001),
        ("big.png", b"x" * 101, 4002),
    ],
)
async def test_what_cannot_be_used_is_refused_and_nothing_of_the_request_kept(
    tmp_path: Path, name: str, content: bytes, code: int
) -> None:
    async with house(tmp_path, StudioOptions(max_file_bytes=100)) as client:
        answer = (await client.upload(("good.png", PICTURE), (name, content))).json()
        assert answer["code"] == code
        assert name in answer["message"]
        assert (await client.state())["state"]["video_infos"] == []
        assert (await client.upload()).json()["code"] == 400
    assert not list(tmp_path.rglob("*.part"))


@pytest.mark.proves("studio.upload-urls")
async def test_files_may_be_named_by_url(tmp_path: Path) -> None:
    async with house(tmp_path, StudioOptions(max_file_bytes=100)) as client:
        url = (await client.upload(("a cat.png", PICTURE))).json()["data"]["files"][0]["cdn_url"]
        await client.begin()
        path = f"/api/upload-video/nemo_agent/me/{client.session_id}"

        async def fetch(*urls: str) -> dict[str, Any]:
            return (await client.http.post(path, json={"urls": list(urls), "source_type": "url"})).json()

        assert (await fetch(url))["data"]["files"][0]["filename"] == "a cat.png"
        assert (await fetch("file:///etc/passwd"))["code"] == 400
        assert (await fetch(f"{client.http.base_url}/files/none/x.png"))["code"] == 400
        assert (await fetch())["code"] == 400
        welcome = str(client.http.base_url)
        assert (await fetch(welcome))["code"] in (400, 4001, 4002)


@pytest.mark.proves("studio.listens-once")
async def test_a_song_is_listened_to_once_also_across_restarts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[Path] = []

    def beats(path: Path) -> Beats:
        heard.append(path)
        return Beats((0.5, 1.0), (0,), 120.0, (1.0, 0.5))

    def direct(message: str, *, sources: list[Any], listen: Any, **_: Any) -> Direction:
        return Direction("talk", (), repr(listen(sources[0])))

    monkeypatch.setattr(nemo_mcp.studio.media, "beats", beats)
    monkeypatch.setattr(nemo_mcp.studio.director, "direct", direct)
    said: list[str] = []
    for _ in range(2):
        async with house(tmp_path) as client:
            await client.upload(("song.mp3", SONG))
            said += [texts(await client.chat("listen"), partial=False) for _ in range(2)]
    assert set(said) == {repr(Beats((0.5, 1.0), (0,), 120.0, (1.0, 0.5)))}
    assert len(heard) == 1


@pytest.mark.proves("studio.state")
async def test_the_state_holds_draft_files_and_canvas(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        empty = await client.state()
        assert empty["state"]["draft"] == {}
        assert empty["state"]["generated_media"] == []
        await client.chat("make 🎬 “a film”")
        state = await client.state()
        assert state["session_id"] == client.session_id
        assert state["user_id"] == client.token["user_id"]
        assert state["state"]["canvas_config"] == {"width": 1080, "height": 1920, "aspect": "9:16"}
        assert await client.titles() == ["🎬 “a film”", "The end"]


@pytest.mark.proves("studio.claim")
async def test_a_claim_link_shows_people_the_timeline_and_opens_nothing_else(tmp_path: Path) -> None:
    async with house(tmp_path) as client:
        await client.chat("make <b>art</b>")
        body = {"task_id": (await client.state())["task_id"], "session_id": client.session_id}
        claim = await client.data("POST", "/api/auth/claim-token", json=body)
        assert claim["claim_token"].startswith("clm_")
        assert claim["expires_in"] == 604800
        del client.http.headers["Authorization"]
        page = await client.http.get("/workspace/claim", params={"ct": claim["claim_token"]})
        assert "&lt;b&gt;art&lt;/b&gt;" in page.text
        assert "The end" in page.text
        assert "2.0–4.0 s" in page.text
        assert (await client.http.get("/workspace/claim", params={"ct": "clm_wrong"})).status_code == 404
        bearer = {"Authorization": f"Bearer {claim['claim_token']}"}
        assert (await client.http.get("/api/credits/balance/simple", headers=bearer)).status_code == 401


@pytest.mark.proves("studio.claim")
async def test_the_address_itself_tells_what_answers(tmp_path: Path) -> None:
    async with Studio(tmp_path).serve() as url, client_at(url) as client:
        assert "NemoVideo" in (await client.http.get("/")).text
        assert (await client.http.get("/nothing")).json() == {"detail": "Not Found"}
