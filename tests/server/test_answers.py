"""Whole answers as a model reads them, kept in tests/snapshots/answers.md.

`NEMO_SNAPSHOTS=write` writes the file anew; read what changed before committing it.
"""

from __future__ import annotations

import os
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from nemo_mcp.studio import Studio
from nemo_mcp.studio.faults import Rule
from nemo_mcp.studio.model import Direction, Draft, Question, Stage
from rig import QUIET, Agent, Rig, rig, text_of

SNAPSHOTS = Path(__file__).parent.parent / "snapshots" / "answers.md"


class Scene(NamedTuple):
    """A message, and what the backend says and does: the words, a new title on the timeline, a question."""

    message: str
    says: str
    title: str = ""
    options: tuple[str, ...] = ()


SCENES = [
    Scene(
        "Add the title Paradise Found",
        "Done! I added the title “Paradise Found” for the first 3 seconds. Click the **Export** button in the top "
        "right corner to save your video.",
        "Paradise Found",
    ),
    Scene(
        "Make it warmer",
        "I gave the clips a warm grade: +12 temperature, amber highlights. Preview it in the timeline and let me know "
        "if it feels too strong. If you like it, click **Export**.",
        "Warm",
    ),
    Scene(
        "Can you put my logo in?",
        "Of course. Drag your logo file into the upload box on the left, and I will place it at 0:02 in the corner.",
    ),
    Scene(
        "Lower the music",
        "The music is at 35% now.\n\n1. Open the **Audio** panel to compare.\n2. Listen to 0:12, where the voice comes "
        "in.\n3. Click **Apply** if you like it.",
        "Quieter",
    ),
    Scene("Generate a 4K version", "That needs 40 credits and you have 12. Visit the billing page to top up."),
    Scene("Is the intro too long?", "The intro takes 6.2s of 30s. Should I trim it to 4s?"),
    Scene("Which title fits?", "Three ideas:\n- Urban Dreams\n- Midnight Grid\n- Concrete Lullaby\n\nWhich one?"),
    Scene(
        "Give me three openings",
        "Here they are:\n1. **Fog**: the pier, no sound\n2. **Gull**: it lands on the rail\n3. **Lamp**: it goes on\n\n"
        "Click the one you like best, then press **Apply**.",
    ),
    Scene("Swap the last two clips", "Clips 4 and 5 changed places.", "Swapped"),
    Scene("Write a prompt for a teapot", "**Prompt**\nA ceramic teapot on slate, 85 mm, slow orbit, soft key light."),
    Scene("Undo", "Click the Undo arrow above the timeline."),
    Scene("Add captions", "Which language?", "", ("English", "Chinese")),
    Scene(
        "把标题改成“山海之间”", "标题已改为“山海之间”，显示0-3秒。点击右上角的【导出】按钮即可保存视频。", "山海之间"
    ),
    Scene("音乐小一点", "背景音乐已调到35%。您可以在时间轴预览效果，看看是否合适。", "音乐35%"),
    Scene("加一段旁白", "请将旁白文件拖拽到左侧的上传区，我会把它放在第5秒。"),
    Scene("还有什么可以改的？", "可以换配乐、加字幕，或者把结尾延长2秒。您想先改哪一个？"),
    Scene(
        "Shorten the intro",
        "Hit the Export button and choose 1080p, and let me know if the intro is still too long: it takes 4 s now.",
        "Intro 4 s",
    ),
    Scene(
        "Remove the captions",
        "This removes all 14 captions and cannot be taken back. Click Confirm to remove them, or Cancel to keep them.",
    ),
    Scene(
        "Make the ending quieter",
        "The last 4 s are at 20% now. Click **Keep** to keep it, or **Undo** to take it back.",
        "Quiet ending",
    ),
    Scene(
        "Look over scene 4",
        "Don't click Export yet: scene 4 is still at draft quality. Select that clip and press Delete if you can do "
        "without it.",
    ),
    Scene(
        "Swap the bells",
        "Both bells ring at 0:12 now. Want the third? Open the Audio panel, it is the one from the chapel.\n\n"
        "Still open:\n- iris fades in at 0:14\n- select both clips, the red one is 4 frames early\n\n"
        "Step through 0:12 with the arrow keys, then tell me which one you like better.",
    ),
    Scene(
        "A quieter ending",
        "The ending is at 20% now. You can preview it or tell me what else to change.\n\n"
        "Upload the church bells with the upload button, and I'll put them under the last shot.",
        "Bells",
    ),
    Scene(
        "Put the name of the shop on it",
        'The brand kit is empty, so I typed "Fennel & Co." in Lora; the sign is yellow and a face in the mirror shows '
        "at 0:48. Drag your logo into this window and I'll swap it in everywhere (6 places).\n\n"
        "If you have a photo of the shop, press Upload; until then a drawing fills 0:03-0:08. Click **Erase** to get "
        "rid of the face if it distracts from the sign. Convert `sign.bmp` to PNG, then click Upload.",
        "Shop sign",
    ),
    Scene(
        "片尾换首歌",
        "配乐换好了。喜欢的话点“保存”，不喜欢的话我再换一首。\n\n请上传一首歌，或者告诉我您想要的风格。",
    ),
    Scene("声音有点怪", "先别导出，第二声道还是反相的。要我现在就修吗，还是您先听一遍？"),
    Scene("調整字幕", "字幕已移到畫面下方，字級 42。點擊「套用」按鈕完成。", "字幕"),
]


class Scripted(Studio):
    """A studio whose editor plays the scenes."""

    async def direct(self, message: str, session: Any, turn: int) -> Direction:
        scene = next(scene for scene in SCENES if scene.message == message)
        if scene.options:
            return Direction("talk", (), scene.says, Question(scene.says, scene.options))
        stages = (Stage("edit_timeline", {}, _titled(session.draft, scene.title)),) if scene.title else ()
        return Direction("edit" if stages else "talk", stages, scene.says)


def _titled(draft: Draft, title: str) -> Draft:
    video = {"tt": 0, "sg": [{"id": "v", "s": 0, "d": 8000, "m": {"name": "harbour", "kind": "card"}}]}
    music = {"tt": 1, "sg": [{"id": "m", "s": 0, "d": 8000, "m": {"name": "Lo-fi", "style": "lofi", "volume": 0.35}}]}
    text = {"tt": 7, "sg": [{"id": "t", "s": 0, "d": 3000, "m": {"text": title}}]}
    return {"t": [video, music, text]}


@asynccontextmanager
async def _stage(folder: Path) -> AsyncIterator[tuple[Rig, Agent]]:
    async with rig(folder, QUIET, studio=Scripted) as product, product.client() as agent:
        yield product, agent


def _plain(text: str, product: Rig, folder: Path) -> str:
    """Without what differs from run to run."""
    text = text.replace(product.url, "https://studio").replace(str(folder), "~")
    for pattern, word in (
        (r"job_[0-9a-f]{12}", "job_1"),
        (r"clm_[\w-]+", "clm_1"),
        (r"anon_[0-9a-f]+", "anon_1"),
        (r"\b\d{15,20}\b", "5529798706024415232"),
        (r"\d+\.\d MB", "1.0 MB"),
        (r"after \d+ s", "after 1 s"),
    ):
        text = re.sub(pattern, word, text)
    return text.strip()


async def _answers(folder: Path) -> list[tuple[str, str]]:
    told: list[tuple[str, str]] = []

    async def tell(title: str, tool: str, **arguments: Any) -> None:
        told.append((title, _plain(text_of(await agent.result(tool, **arguments)), product, folder)))

    async with _stage(folder) as (product, agent):
        await tell("state, before anything", "state")
        await tell("export of nothing", "export")
        sources = [product.picture("tea.png"), str(product.files / "missing.mp3"), "~/.ssh/id_rsa", "ftp://a/b.mp4"]
        await tell("upload, one good and three bad", "upload", sources=sources)
        await tell("state, with media alone", "state")
        for scene in SCENES:
            await tell(f"chat: {scene.message}", "chat", message=scene.message)
        await tell("state, with a timeline", "state")
        await tell("credits", "credits")
        await tell("chat: how many credits are left?", "chat", message="how many credits are left?")
        await tell("chat: status", "chat", message="status")
        await tell("export", "export", resolution="480p", save_to="tea")
        both = f"{SCENES[1].message}, then export it in 480p"
        await tell("chat: an edit and an export in one message", "chat", message=both)
        product.studio.faults.add(Rule(action="silent"))
        await tell("chat, in silence", "chat", message=SCENES[0].message)
        product.studio.faults.add(Rule(action="end_stream", after=0, lands=False))
        await tell("chat, in silence and without effect", "chat", message=SCENES[1].message)
        product.studio.faults.add(Rule(action="refuse", path="/run_sse", code=2001))
        await tell("chat, without credits", "chat", message=SCENES[1].message)
        product.studio.faults.add(Rule(action="reset", path="/run_sse", lands=False))
        await tell("chat, with a connection that breaks", "chat", message=SCENES[1].message)
        product.studio.faults.add(Rule(action="slow", path="/run_sse", seconds=30))
        await tell("chat, still running", "chat", message=SCENES[1].message, wait_seconds=1)
        job = (await agent.call("state"))["jobs"][0]
        await tell("cancel", "cancel", job_id=job["job_id"])
        await tell("state of a job that is not there", "state", job_id="job_of_mine")
        product.studio.faults.add(Rule(action="refuse", path="/api/state", code=1002, times=4))
        await tell("chat, in a session that is gone", "chat", message=SCENES[1].message)
    return told


@pytest.mark.proves("answers.read-well")
async def test_whole_answers_are_as_they_were_read_and_approved(tmp_path: Path) -> None:
    told = await _answers(tmp_path)
    assert len(told) >= 30
    page = "# Answers, as a model reads them\n\n" + "\n".join(f"## {title}\n```\n{text}\n```\n" for title, text in told)
    if os.environ.get("NEMO_SNAPSHOTS") == "write":
        SNAPSHOTS.parent.mkdir(exist_ok=True)
        SNAPSHOTS.write_text(page, "utf-8")
    assert page == SNAPSHOTS.read_text("utf-8")
