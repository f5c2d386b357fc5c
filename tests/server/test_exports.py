"""From the timeline to a file: whole or not there, never over another, never outside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import av
import httpx
import pytest
from scripted_backend import backend, ends, said

from nemo_mcp.studio.faults import Rule
from rig import QUIET, Agent, Rig, rig, text_of
from scripted_server import Asked, Reply, answer

WISH = "make a 2 second video from these pictures"
SMALL: dict[str, Any] = {"resolution": "480p", "wait_seconds": 40}


async def _timeline(product: Rig, agent: Agent) -> None:
    await agent.call("upload", sources=[product.picture("red.png"), product.picture("blue.png", "blue")])
    assert (await agent.call("chat", message=WISH))["status"] == "completed"


@pytest.mark.proves("export.file")
async def test_an_export_leaves_a_whole_video_under_a_safe_name(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product, product.client() as agent:
        await _timeline(product, agent)
        job = await agent.call("export", save_to="holiday/best.mp4", **SMALL)
        assert job["status"] == "completed"
        file = Path(job["file"])
        assert file == tmp_path / "out" / "holiday" / "best.mp4"
        assert file.stat().st_size == job["size_bytes"]
        with av.open(str(file)) as video:
            assert video.streams.video[0].codec_context.name == "h264"
            assert video.duration is not None
            assert abs(video.duration / 1_000_000 - job["duration_seconds"]) < 0.05
        assert job["project_url"].startswith(product.url)
        assert str(file) in job["reply"]
        assert not list((tmp_path / "out").rglob("*.part"))


@pytest.mark.proves("export.file")
async def test_a_resolution_may_be_called_as_people_call_it(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product, product.client() as agent:
        await _timeline(product, agent)
        job = await agent.call("export", resolution="HD", wait_seconds=40)
        with av.open(job["file"]) as video:
            assert 720 in (video.streams.video[0].height, video.streams.video[0].width)


@pytest.mark.proves("export.named")
@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("Save the video as holiday.mp4", "holiday.mp4"),
        ("export it as a gif called small.gif in 480p", "small.gif"),
        ("export as “Summer Trip.mp4”", "Summer Trip.mp4"),
        ("mute the first clip and save it as days/quiet.mp4", "days/quiet.mp4"),
        ("save it as ~/elsewhere/lake.mp4", "lake.mp4"),
        ("export it as ../lake.mp4", "lake.mp4"),
        ("export as a gif called wide.mp4", "wide.gif"),
        ("导出成我的电影.mp4", "我的电影.mp4"),
    ],
)
async def test_a_name_in_the_words_of_a_message_is_that_of_the_file(tmp_path: Path, message: str, name: str) -> None:
    async with rig(tmp_path, QUIET) as product, product.client() as agent:
        await _timeline(product, agent)
        job = await agent.finish(await agent.call("chat", message=message, wait_seconds=40))
        assert job["status"] == "completed"
        assert Path(job["file"]) == tmp_path / "out" / name


@pytest.mark.proves("server.bad-input")
@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("export as avi", "mp4, mov, webm, gif, mkv, mp3, m4a, wav, not avi"),
        ("export in 8k", "480p, 720p, 1080p, 1440p, 4k, not 8k"),
        ("save it as holiday.wmv", "wav, not wmv"),
        ("导出为 avi", "wav, not avi"),
        ("mute the first clip, then export it in 8k", "4k, not 8k"),
    ],
)
async def test_a_wish_for_what_no_export_makes_is_answered_as_a_wish(tmp_path: Path, message: str, told: str) -> None:
    async with rig(tmp_path, QUIET) as product, product.client() as agent:
        await _timeline(product, agent)
        said = text_of(await agent.result("chat", message=message))
        assert "NemoVideo exports " in said
        assert f"{told}." in said
        assert "argument" not in said


@pytest.mark.proves("export.file")
async def test_sound_alone_is_not_called_a_video(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product, product.client() as agent:
        await _timeline(product, agent)
        job = await agent.call("export", format="wav", wait_seconds=40)
        assert job["reply"].startswith(f"The sound is saved as {job['file']}")
        assert "video" not in job["next"]


@pytest.mark.proves("export.never-overwrites")
async def test_an_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product, product.client() as agent:
        await _timeline(product, agent)
        theirs = tmp_path / "out" / "film.mp4"
        theirs.parent.mkdir()
        theirs.write_text("not a film")
        job = await agent.call("export", save_to="film.mp4", **SMALL)
        assert theirs.read_text() == "not a film"
        assert Path(job["file"]).name == "film-2.mp4"


@pytest.mark.proves("export.never-overwrites")
async def test_nor_is_one_on_a_disk_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(Path, "hardlink_to", unsupported)
    async with rig(tmp_path, QUIET) as product, product.client() as agent:
        await _timeline(product, agent)
        theirs = tmp_path / "out" / "film.mp4"
        theirs.parent.mkdir()
        theirs.write_text("not a film")
        job = await agent.call("export", save_to="film.mp4", **SMALL)
        assert theirs.read_text() == "not a film"
        assert Path(job["file"]).name == "film-2.mp4"
        assert Path(job["file"]).stat().st_size == job["size_bytes"]
        assert len(list(theirs.parent.iterdir())) == 2


@pytest.mark.proves("export.empty")
async def test_an_empty_timeline_is_not_exported(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product, product.client() as agent:
        assert (await agent.call("export"))["status"] == "failed"
        await agent.call("upload", sources=[product.picture()])
        job = await agent.call("export")
        assert job["status"] == "failed"
        assert "empty" in job["reply"]


@pytest.mark.proves("export.retried-once")
async def test_a_failed_render_is_tried_once_more_with_a_new_id(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product, product.client() as agent:
        await _timeline(product, agent)
        product.studio.faults.add(Rule(action="render_fails", times=1))
        assert (await agent.call("export", **SMALL))["status"] == "completed"
        product.studio.faults.add(Rule(action="render_fails", times=0))
        failed = await agent.call("export", **SMALL)
        assert failed["status"] == "failed"
        assert "twice" in failed["reply"]


@pytest.mark.proves("export.cancelled")
async def test_a_render_that_somebody_has_cancelled_is_not_begun_again(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product, product.client() as agent:
        await _timeline(product, agent)
        job = await agent.call("export", wait_seconds=0)
        books = product.studio._database  # an account's renders are cancelled by whoever knows their id
        while not (rows := books.read("SELECT id, user_id FROM renders")):
            await agent.call("state", job_id=job["job_id"])
        product.studio.renders.cancel(rows[0]["id"], rows[0]["user_id"])
        done = await agent.finish(job)
        assert done["status"] == "failed"
        assert "was cancelled" in done["reply"]
        assert [row["status"] for row in books.read("SELECT status FROM renders")] == ["cancelled"]


@pytest.mark.proves("export.lost-polls")
async def test_lost_polls_and_a_broken_download_do_no_harm(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product, product.client() as agent:
        await _timeline(product, agent)
        product.studio.faults.add(
            Rule(action="refuse", path="/api/render/proxy/lambda/", method="GET", code=503, times=3),
            Rule(action="cut_body", after=2000),
        )
        job = await agent.call("export", **SMALL)
        assert job["status"] == "completed"
        assert Path(job["file"]).stat().st_size == job["size_bytes"]


@pytest.mark.proves("wire.download-torn")
@pytest.mark.parametrize(("format", "after"), [("webm", 900), ("gif", 900), ("mp3", 900), ("mp4", 32)])
async def test_half_a_video_is_never_taken_for_a_whole_one(tmp_path: Path, format: str, after: int) -> None:
    async with rig(tmp_path, QUIET) as product, product.client() as agent:
        await _timeline(product, agent)
        # The answer does not tell its length, and ends cleanly where the film has not; in an MP4, between two boxes.
        product.studio.faults.add(
            Rule(action="close_delimited", path="/renders/", method="GET", times=0),
            Rule(action="cut_body", path="/renders/", method="GET", after=after, times=0),
        )
        job = await agent.call("export", format=format, **SMALL)
        assert job["status"] == "completed"  # by way of the API's own copy
        with av.open(job["file"]) as video:
            assert sum(packet.size for packet in video.demux()) > after


@pytest.mark.proves("export.trouble")
async def test_a_video_that_cannot_be_saved_can_still_be_had(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product, product.client() as agent:
        await _timeline(product, agent)
        for path in ("/renders/", "/api/render/proxy/render_"):
            product.studio.faults.add(Rule(action="refuse", code=503, path=path, method="GET", times=0))
        result = await agent.result("export", **SMALL)
        job = result.structured_content or {}
        assert job["status"] == "failed"
        product.studio.faults.clear()
        assert job["url"] in text_of(result)
        async with httpx.AsyncClient() as browser:
            assert (await browser.get(job["url"])).content[4:8] == b"ftyp"


@pytest.mark.proves("export.trouble")
async def test_a_place_that_takes_no_file_is_found_out_before_the_render(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product, product.client() as agent:
        await _timeline(product, agent)
        (tmp_path / "out").mkdir(exist_ok=True)
        (tmp_path / "out" / "x").write_text("a file")
        job = await agent.call("export", save_to="x/y.mp4", **SMALL)
        assert job["status"] == "failed"
        assert job["url"] == ""


@pytest.mark.proves("export.trouble")
async def test_what_a_render_was_refused_for_is_told(tmp_path: Path) -> None:
    async with backend(tmp_path) as (nemo, agent):
        nemo.streams(ends(said("Hello!")))
        await agent.call("chat", message="hello")
        nemo.server.on("POST /api/render/proxy/lambda", answer({"success": False, "error": "It is above 10 minutes"}))
        job = await agent.call("export", **SMALL)
        assert job["status"] == "failed"
        assert "above 10 minutes" in job["reply"]


@pytest.mark.proves("export.lost-polls")
@pytest.mark.parametrize(
    "passing", [answer({}, 429), answer({"success": False, "error": "later"}), answer({"code": 1, "message": "busy"})]
)
async def test_a_poll_that_is_put_off_is_asked_again(tmp_path: Path, passing: Reply) -> None:
    async with backend(tmp_path) as (nemo, agent):
        nemo.streams(ends(said("Hello!")))
        await agent.call("chat", message="hello")
        done = {"status": "completed", "output": {"url": f"{nemo.server.url}/v.gif", "size": 6, "duration": 1}}
        nemo.server.on("GET /v.gif", Reply(body=b"GIF89a"))
        seen: list[str] = []

        def poll(_: Asked) -> Reply:
            seen.append("poll")
            return passing if len(seen) < 6 else answer(done)

        nemo.server.on("POST /api/render/proxy/lambda", answer({"status": "pending"}))
        # The renderer knows the job by its id, which is the client's.
        nemo.server.prefixes["GET /api/render/proxy/lambda/"] = poll
        job = await agent.call("export", format="gif", wait_seconds=40)
        assert job["status"] == "completed"


@pytest.mark.proves("export.trouble")
async def test_a_refused_poll_is_not_asked_again(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product, product.client() as agent:
        await _timeline(product, agent)
        product.studio.faults.add(
            Rule(action="refuse", code=403, path="/api/render/proxy/lambda/", method="GET", times=0)
        )
        job = await agent.call("export", **SMALL)
        assert job["status"] == "failed"
        assert "may not" in job["reply"]


@pytest.mark.proves("export.survives-restart")
async def test_an_export_goes_on_in_the_next_process_with_the_same_render(tmp_path: Path) -> None:
    async with rig(tmp_path, QUIET) as product:
        async with product.client() as agent:
            await _timeline(product, agent)
            job = await agent.call("export", wait_seconds=0)
            while "Rendering" not in job["step"] and "Waiting for the renderer" not in job["step"]:
                job = (await agent.call("state", job_id=job["job_id"]))["job"]
        async with product.client() as agent:
            done = await agent.finish((await agent.call("state", job_id=job["job_id"]))["job"])
            assert done["status"] == "completed"
            assert Path(done["file"]).stat().st_size == done["size_bytes"]
            assert len(list((tmp_path / "studio" / "renders").glob("*.mp4"))) == 1


@pytest.mark.proves("export.links-only")
async def test_without_an_output_folder_a_network_server_hands_out_the_link(tmp_path: Path) -> None:
    from nemo_mcp.resources import Workspace

    async with rig(tmp_path, QUIET) as product:
        async with product.client() as agent:
            await _timeline(product, agent)
        remote = product.settings.model_copy(update={"output_dir": None, "media_roots": []})
        async with Workspace.open(remote, local_files=False) as workspace:
            job = await workspace.watch((await workspace.export(resolution="480p")).job_id, 40)
            assert job.status == "completed"
            assert job.file == ""
            assert job.url.startswith("http")
            refused = (await workspace.upload([str(product.files / "red.png")])).files[0]
            assert refused.status == "failed"
            assert "NEMO_MEDIA_ROOTS" in refused.error
