"""The three jobs as people word them: what the first cut takes from the message."""

from __future__ import annotations

import pytest
from director_room import CLIPS, SONG, ask, length, source, track

from nemo_mcp.studio.director import direct
from nemo_mcp.studio.model import Draft

LOGO = source("acme-logo.png", 0, 500, 500)
MUGS = [*(source(f"mug-{color}.jpg", 0, 1600, 1200) for color in ("red", "blue", "green")), LOGO]


def texts(draft: Draft) -> list[str]:
    return [t["m"]["text"] for t in track(draft, 7)]


@pytest.mark.proves("director.promo")
@pytest.mark.parametrize(
    ("message", "seconds", "hook"),
    [
        ('make me a 20s promo for these mugs, hook: "Coffee, but better", end with our logo', 20, "Coffee, but better"),
        ("make me a 20s promo for these mugs, hook: Coffee first, end with our logo", 20, "Coffee first"),
        ("用这些产品图做一个20秒的宣传片，开头写“早安”，结尾放标志", 20, "早安"),
        ("幫我做一支15秒直式廣告，配輕快音樂，標題「好日子」，最後放logo", 15, "好日子"),
        ("promo with the photos, each picture 2 seconds, title: Two each", 9, "Two each"),
    ],
)
def test_a_promo_has_the_hook_and_ends_on_the_logo_once(message: str, seconds: int, hook: str) -> None:
    draft = ask(message, {}, MUGS).stages[-1].draft
    assert length(draft) == seconds * 1000
    assert texts(draft)[0] == hook
    assert [s["m"]["name"] for s in track(draft, 0)].count(LOGO.name) == 1
    assert track(draft, 0)[-1]["m"]["name"] == LOGO.name


@pytest.mark.proves("director.music-video")
@pytest.mark.parametrize(
    ("message", "title", "look", "canvas"),
    [
        ("make a beat-synced music video, black and white, vertical", "Paradise Found", "bw", (1080, 1920)),
        ("edit these clips to the rhythm of the song, faster in the chorus", "Paradise Found", "", (1920, 1080)),
        ("幫我做一支MV，跟著節拍剪，片名「夏天」", "夏天", "", (1920, 1080)),
        ("跟着音乐节奏把这些片段剪在一起，暖色调", "Paradise Found", "warm", (1920, 1080)),
    ],
)
def test_a_music_video_takes_title_look_and_shape(message: str, title: str, look: str, canvas: tuple[int, int]) -> None:
    draft = ask(message, {}, [*CLIPS, SONG]).stages[-1].draft
    assert abs(length(draft) - SONG.duration_ms) <= 34
    assert texts(draft) == [title]
    assert {s["m"].get("look", {}).get("preset", "") for s in track(draft, 0)} == {look}
    assert (draft["canvas"]["w"], draft["canvas"]["h"]) == canvas


@pytest.mark.proves("director.requests")
@pytest.mark.parametrize(
    ("where", "clip"),
    [("", 0), (" on the second clip", 1), (" on the last clip", 4), (" on clip 9", 0)],
)
def test_the_title_of_a_first_cut_stands_on_the_clip_that_it_was_asked_for_on(where: str, clip: int) -> None:
    direction = ask(f"make a 30 second video from the clips with a title “Aurora”{where}")
    draft = direction.stages[-1].draft
    (title,) = track(draft, 7)
    assert title["s"] == track(draft, 0)[clip]["s"]
    assert ("Added the title" in direction.reply) == (clip > 0)


@pytest.mark.proves("director.prompt")
@pytest.mark.parametrize(
    ("message", "subject", "seconds"),
    [
        ("Generate a video prompt: an astronaut on a beach at sunset, 20 seconds", "an astronaut", 20),
        ("写一个雨夜东京的视频提示词", "雨夜东京", 30),
        ("寫一個關於台北夜市的影片提示詞，15秒", "台北夜市", 15),
        ("帮我写一段咖啡广告的提示词，要温暖的感觉", "咖啡", 30),
        ("make a promo for my bakery Sunrise", "bakery Sunrise", 30),
    ],
)
def test_a_prompt_is_about_what_it_was_asked_for(message: str, subject: str, seconds: int) -> None:
    direction = direct(message, draft={}, sources=[], listen=lambda _: None, seed=1, turn=1)  # type: ignore[arg-type]
    assert direction.kind == "create"
    assert f"{subject}**" in direction.reply
    assert length(direction.stages[-1].draft) == seconds * 1000
    assert all("look" not in s["m"] for s in track(direction.stages[-1].draft, 0))
