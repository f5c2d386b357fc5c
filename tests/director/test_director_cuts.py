"""First cuts: music video, promo, video prompt and plain assembly."""

from __future__ import annotations

from itertools import pairwise

import pytest
from director_room import (
    BEACH,
    CITY,
    CLIPS,
    FOREST,
    FULL,
    MUG,
    PHOTO,
    PLAIN,
    SONG,
    ask,
    cut,
    in_a_line,
    length,
    pulse,
    source,
    track,
)

from nemo_mcp.studio.director import direct
from nemo_mcp.studio.model import Beats, Draft, Movement, Source

HALF_A_FRAME = 1000 / 60 + 1  # and a millisecond of rounding

MUSIC_VIDEO = (
    "create a music video with beat-synced visuals and transitions for my new song",
    "make a beat-synced clip from these",
    "Turn my clips into a music video",
    "cut these clips to the beat of my song and make a music video",
    "cut my clips to the beat",
    "Please sync the cuts to the music",
    "I uploaded a song. Can you make me a cool music video out of it?",
    "用这首歌和这些素材做一个音乐视频",
    "用這首歌和這些素材做一個音樂視頻",
    "帮我做个卡点视频",
    "cut the clips to the music",
    "用这两段视频和音乐剪一个卡点视频",
    "跟着音乐的鼓点剪",
)
PROMO = (
    "turn these product images and the logo into a 30 second promo with music and text overlays",
    "Make a promo from my photos",
    "create a 30-second ad with these pictures and the logo",
    "用这些产品图做一个30秒的宣传片",
    "用這些產品圖做一個30秒的宣傳片",
)
PROMPT = (
    "write a detailed prompt for a 30 second product showcase with cinematic lighting",
    "Generate a video prompt for a coffee brand",
    "生成一个视频提示词，主题是一杯咖啡",
    "帮我生成一个关于海边日落的视频提示词，30秒",
    "帮我写一个30秒产品展示的提示词，电影感光线",
)
PICTURES = [PHOTO, MUG, source("blue-cup.jpg"), source("acme-logo.png", 0, 500, 500)]


def music_video(beats: Beats, song: Source = SONG, clips: list[Source] = CLIPS, message: str = MUSIC_VIDEO[0]) -> Draft:
    return direct(message, draft={}, sources=[*clips, song], listen=lambda _: beats, seed=1, turn=1).stages[-1].draft


def names(draft: Draft) -> list[str]:
    return [s["m"]["name"] for s in track(draft, 0)]


@pytest.mark.proves("director.music-video")
@pytest.mark.parametrize("message", MUSIC_VIDEO)
def test_a_music_video_is_as_long_as_its_song(message: str) -> None:
    direction = ask(message, sources=[*CLIPS, SONG])
    draft = direction.stages[-1].draft
    song = track(draft, 1)[0]
    assert direction.kind == "create"
    assert abs(length(draft) - SONG.duration_ms) <= HALF_A_FRAME
    assert song["m"]["source"] == SONG.id
    assert (song["s"], song["d"]) == (0, length(draft))
    assert song["m"]["fade_out"] > 0
    assert [t["m"]["text"] for t in track(draft, 7)] == ["Paradise Found"]


@pytest.mark.proves("director.beats")
@pytest.mark.parametrize("bpm", [62, 78, 97.3, 120, 128, 174])
def test_every_cut_lies_on_a_beat(bpm: float) -> None:
    beats = pulse(bpm, 61, loud=(20, 40))
    starts = [s["s"] for s in track(music_video(beats), 0)][1:]
    assert all(min(abs(start - t * 1000) for t in beats.times) <= HALF_A_FRAME for start in starts)
    shots = [s["d"] for s in track(music_video(beats), 0)][1:-1]
    assert 900 <= sum(shots) / len(shots) <= 2600


@pytest.mark.proves("director.beats")
def test_cuts_are_faster_where_the_song_is_loud() -> None:
    shots = track(music_video(pulse(120, 61, loud=(20, 40))), 0)
    loud = [s["d"] for s in shots if 21_000 <= s["s"] < 38_000]
    quiet = [s["d"] for s in shots if 2000 <= s["s"] < 17_000]
    assert max(loud) < min(quiet)


@pytest.mark.proves("director.beats")
def test_cross_fades_are_short_and_begin_bars() -> None:
    beats = pulse(120, 61)
    soft = [s for s in track(music_video(beats), 0) if s["m"]["enter"]["type"] == "cross"]
    bars = [beats.times[i] * 1000 for i in beats.downbeats]
    assert soft
    assert all(s["m"]["enter"]["d"] == 133 for s in soft)
    assert all(min(abs(s["s"] - bar) for bar in bars) <= HALF_A_FRAME for s in soft)


@pytest.mark.proves("director.rotation")
def test_no_moment_repeats_before_all_clips_are_used() -> None:
    shots = track(music_video(pulse(120, 61)), 0)
    seen: dict[str, int] = {}
    for shot in shots:
        if shot["m"]["kind"] == "video":
            start = shot["m"]["in"]
            if start < seen.get(shot["m"]["name"], 0):
                break
            seen[shot["m"]["name"]] = start + shot["d"]
    assert set(seen) == {BEACH.name, CITY.name, FOREST.name}
    assert all(seen[c.name] > c.duration_ms - 2300 for c in (BEACH, CITY, FOREST))


@pytest.mark.proves("director.rotation")
def test_every_upload_is_seen_and_stills_move_in_turn() -> None:
    shots = track(music_video(pulse(120, 61)), 0)
    moves = [s["m"]["motion"] for s in shots if s["m"]["kind"] == "image"]
    assert {s["m"]["name"] for s in shots} == {c.name for c in CLIPS}
    assert all(a != b for a, b in pairwise(moves))


@pytest.mark.proves("director.rotation")
def test_a_clip_shorter_than_a_shot_is_seen_on_a_shorter_one() -> None:
    beats = pulse(120, 30)
    shots = track(music_video(beats, source("s.mp3", 30), [BEACH, source("blink.mp4", 1.3)]), 0)
    blink = next(s for s in shots if s["m"]["name"] == "blink.mp4")
    assert blink["m"]["in"] + blink["d"] <= 1300
    assert min(abs(blink["s"] + blink["d"] - t * 1000) for t in beats.times) <= HALF_A_FRAME


def test_a_song_of_four_minutes_and_one_without_beats_work() -> None:
    long = music_video(pulse(100, 245), source("long.wav", 245))
    silent = music_video(Beats((), (), 0.0, ()), source("silence.mp3", 20))
    assert length(long) == 245_000
    assert length(silent) == 20_000
    assert len(track(silent, 0)) > 3


def test_the_song_is_the_one_named_else_the_last() -> None:
    songs = [source("first.mp3", 20), source("night-drive.mp3", 25)]
    assert track(cut("make a music video", sources=[*CLIPS, *songs]), 1)[0]["m"]["name"] == "night-drive.mp3"
    assert track(cut("make a music video with first.mp3", sources=[*CLIPS, *songs]), 1)[0]["m"]["name"] == "first.mp3"


def test_a_music_video_without_a_song_gets_music_and_says_so() -> None:
    direction = ask("make a music video")
    assert track(direction.stages[-1].draft, 1)[0]["m"]["style"] == "upbeat"
    assert "No song was uploaded" in direction.reply


def test_how_it_is_cut_is_no_edit_and_the_title_is_the_one_asked_for() -> None:
    direction = ask("A music video, cut on the beat, with the title “Summer”")
    assert [title["m"]["text"] for title in track(direction.stages[-1].draft, 7)] == ["Summer"]


def test_clips_can_be_cut_into_a_film_of_a_length_with_a_name() -> None:
    draft = cut("cut all clips into 8 seconds and call it Low Tide")
    assert length(draft) == 8000
    assert [title["m"]["text"] for title in track(draft, 7)] == ["Low Tide"]


@pytest.mark.parametrize("message", ["结尾加一句谢谢观看", "片尾写谢谢观看"])
def test_words_for_the_end_need_no_quotes(message: str) -> None:
    title = track(cut(message, FULL), 7)[-1]
    assert title["m"]["text"] == "谢谢观看"
    assert title["s"] + title["d"] == length(FULL)


@pytest.mark.proves("director.questions")
def test_a_music_video_without_pictures_asks_for_them() -> None:
    direction = ask(MUSIC_VIDEO[0], sources=[SONG])
    assert direction.kind == "talk"
    assert direction.question
    assert not direction.stages


@pytest.mark.proves("director.questions")
@pytest.mark.parametrize(
    "message", ["make a 12 second montage of the clips", "make a video of my photos", "用我的照片做一个短片"]
)
def test_clips_that_are_not_there_are_asked_for(message: str) -> None:
    direction = ask(message, sources=[])
    assert direction.question
    assert not direction.stages


@pytest.mark.proves("director.stages")
def test_a_first_cut_comes_raw_first_and_is_polished_then() -> None:
    first, *_, last = ask(MUSIC_VIDEO[0], sources=[*CLIPS, SONG]).stages
    assert first.tool == "generate_video"
    assert track(first.draft, 0)
    assert track(first.draft, 1)
    assert not track(first.draft, 7)
    assert track(last.draft, 7)


@pytest.mark.proves("director.promo")
@pytest.mark.parametrize("message", PROMO)
def test_a_promo_has_exactly_its_length_and_shows_every_picture(message: str) -> None:
    direction = ask(message, sources=PICTURES)
    draft = direction.stages[-1].draft
    assert direction.kind == "create"
    assert length(draft) == 30_000
    assert set(names(draft)) == {p.name for p in PICTURES}
    assert names(draft)[-1] == "acme-logo.png"
    music = track(draft, 1)[0]
    assert (music["m"]["style"], music["m"]["volume"], music["d"]) == ("upbeat", 0.35, 30_000)
    assert music["m"]["fade_out"] > 0
    assert all(s["m"]["enter"]["type"] == "cross" for s in track(draft, 0)[1:])
    assert all(s["m"]["motion"] != "none" for s in track(draft, 0))
    assert track(draft, 7)


@pytest.mark.proves("director.promo")
@pytest.mark.parametrize("seconds", [6, 15, 20, 45, 60])
@pytest.mark.parametrize("count", [1, 3, 9, 40])
def test_a_promo_of_any_length_and_any_number_of_pictures(seconds: int, count: int) -> None:
    pictures = [source(f"IMG_{i:04}.jpg") for i in range(count)]
    draft = cut(f"make a {seconds} second promo", sources=pictures)
    assert length(draft) == seconds * 1000
    assert set(names(draft)) == {p.name for p in pictures}


@pytest.mark.proves("director.promo")
def test_a_promo_takes_its_words_from_the_message() -> None:
    draft = cut(
        'make a 20 second promo for Blue Bottle titled "Wake Up" with captions "Fresh", "Local"', sources=PICTURES
    )
    texts = [(t["m"]["text"], t["m"]["role"]) for t in track(draft, 7)]
    assert texts == [("Wake Up", "title"), ("Fresh", "caption"), ("Local", "caption"), ("Blue Bottle", "end")]


def test_a_promo_can_do_without_music_and_with_clips() -> None:
    draft = cut("make a 25 second promo without music", sources=[BEACH, MUG, source("short.mp4", 1)])
    assert length(draft) == 25_000
    assert not track(draft, 1)
    assert {s["m"]["name"] for s in track(draft, 0)} == {"beach.mp4", "mug.png", "short.mp4"}


@pytest.mark.proves("director.prompt")
@pytest.mark.parametrize("message", PROMPT)
def test_a_prompt_comes_with_a_storyboard_of_its_length(message: str) -> None:
    direction = ask(message, sources=[])
    draft = direction.stages[-1].draft
    assert direction.kind == "create"
    assert length(draft) == 30_000
    assert {s["m"]["kind"] for s in track(draft, 0)} == {"card"}
    assert track(draft, 1)[0]["d"] == 30_000
    for part in ("mm", "16:9", "1.", "6."):
        assert part in direction.reply


@pytest.mark.proves("director.prompt")
def test_a_prompt_is_about_its_subject_in_its_mood() -> None:
    reply = ask("write a prompt for a 20 second video of a red bicycle with neon lights in 9:16", sources=[]).reply
    assert "a red bicycle" in reply
    assert "magenta and cyan" in reply
    assert "9:16" in reply
    assert "20 s" in reply


def test_a_prompt_leaves_a_timeline_of_clips_alone() -> None:
    draft = cut("make a video from these clips")
    direction = ask(PROMPT[0], draft)
    assert (direction.kind, direction.stages) == ("talk", ())
    assert "Shots:" in direction.reply


def test_an_idea_without_uploads_becomes_a_storyboard() -> None:
    draft = cut("create a 15 second video about a lighthouse at dawn", sources=[])
    assert length(draft) == 15_000
    assert {s["m"]["kind"] for s in track(draft, 0)} == {"card"}


@pytest.mark.proves("director.prompt")
@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ('Make a 15 second video of a city at night with the title "Low Tide"', ["Low Tide"]),
        ("做一个20秒的关于灯塔的视频，标题“退潮”", ["退潮"]),
        ("create a 15 second video about a lighthouse at dawn", []),
    ],
)
def test_a_storyboard_has_the_title_that_is_asked_for_above_what_its_cards_say(message: str, shown: list[str]) -> None:
    texts = track(cut(message, sources=[]), 7)
    assert [(t["m"]["text"], t.get("s", 0), t["d"]) for t in texts] == [(words, 0, 3000) for words in shown]
    assert all(t["m"]["y"] < 0.3 for t in texts)


@pytest.mark.parametrize(
    ("message", "sources", "line"),
    [
        ("make a video from these clips", [BEACH, PHOTO], "beach 9.73, photo 4 / upbeat 35% / "),
        ("把这些素材剪成一个视频，不要音乐", [BEACH, PHOTO], "beach 9.73, photo 4 /  / "),
        ("make a 10 second slideshow from my photos", [PHOTO, MUG], "photo 5, mug 5 / upbeat 35% / "),
        ("combine these clips with lo-fi music", [PHOTO, MUG], "photo 4, mug 4 / lofi 35% / "),
        ('create a slideshow with the title "Our Trip"', [PHOTO, MUG], "photo 4, mug 4 / upbeat 35% / Our Trip 0-3"),
        ("make a slideshow with a title Low Tide", [PHOTO, MUG], "photo 4, mug 4 / upbeat 35% / Low Tide 0-3"),
        ("make a 10 second cut of both", [PHOTO, MUG], "photo 5, mug 5 / upbeat 35% / "),
    ],
)
def test_a_plain_assembly(message: str, sources: list[Source], line: str) -> None:
    assert in_a_line(cut(message, sources=sources)) == line


@pytest.mark.parametrize(
    ("message", "clips"),
    [
        ("merge city.mp4 and beach.mp4", ["city.mp4", "beach.mp4"]),
        ("combine beach.mp4 and city.mp4 with a crossfade", ["beach.mp4", "city.mp4"]),
        ('join beach.mp4 and city.mp4, add a title "Dusk"', ["beach.mp4", "city.mp4"]),
        ("把 beach.mp4 和 city.mp4 拼起来", ["beach.mp4", "city.mp4"]),
        ("麻煩幫我把beach.mp4跟city.mp4合併", ["beach.mp4", "city.mp4"]),
    ],
)
@pytest.mark.parametrize("draft", [{}, PLAIN])
def test_files_that_are_merged_are_all_there_is_in_the_order_they_were_named(
    message: str, clips: list[str], draft: Draft
) -> None:
    assert names(cut(message, draft)) == clips


@pytest.mark.parametrize(
    "message",
    [
        "make a 6 second video from city.mp4 and beach.mp4",
        "use city.mp4 and beach.mp4 to make a 6 second video",
        "用city.mp4和beach.mp4做一个6秒的视频",
        "把city.mp4和beach.mp4剪成一个6秒的视频",
    ],
)
def test_a_first_cut_shows_the_files_in_the_order_they_were_named(message: str) -> None:
    assert names(cut(message))[:2] == ["city.mp4", "beach.mp4"]


@pytest.mark.parametrize(
    ("message", "canvas"),
    [
        ("make a vertical music video", {"w": 1080, "h": 1920}),
        ("make a square promo", {"w": 1080, "h": 1080}),
        ("make a promo", {"w": 1920, "h": 1080}),
        ("做一个竖屏宣传片", {"w": 1080, "h": 1920}),
    ],
)
def test_the_shape_asked_for(message: str, canvas: dict[str, int]) -> None:
    assert cut(message, sources=[*CLIPS, SONG])["canvas"] == canvas


def test_upright_pictures_make_an_upright_video() -> None:
    assert cut("make a promo", sources=[source("a.jpg", 0, 1080, 1920)])["canvas"] == {"w": 1080, "h": 1920}


def test_only_stills_are_used_where_only_pictures_are_spoken_of() -> None:
    draft = cut(
        "turn my product photos into a 15s promo with lo-fi music and no text", sources=[*CLIPS, SONG, PICTURES[-1]]
    )
    assert set(names(draft)) == {"photo.jpg", "mug.png", "acme-logo.png"}
    assert track(draft, 1)[0]["m"]["style"] == "lofi"
    assert not track(draft, 7)


def test_a_first_cut_takes_its_fades_and_not_their_lengths() -> None:
    draft = cut('make a promo with the title "Hi" for 4 seconds and fade out', sources=PICTURES)
    assert length(draft) == 30_000
    assert names(draft)[-1] == "Fade to black"
    assert track(draft, 7)[0]["m"]["text"] == "Hi"


def test_a_logo_is_no_shot_of_a_music_video() -> None:
    assert "acme-logo.png" not in names(cut("make a music video", sources=[*CLIPS, SONG, PICTURES[-1]]))


def test_an_edit_after_the_first_cut_is_done_after_it() -> None:
    draft = cut("make a video from these clips, then remove the second clip and mute the music")
    assert names(draft) == ["beach.mp4", "photo.jpg", "forest.mov", "mug.png"]
    assert track(draft, 1)[0]["m"]["volume"] == 0


@pytest.mark.proves("director.movement")
def test_the_liveliest_moments_lie_on_the_strongest_beats() -> None:
    clips = [source(f"{name}.mp4", 16) for name in ("one", "two", "three")]
    # The first half of each clip stands still; in the second half the later clips move more.
    liveliness = {c.id: Movement(500, (0.01,) * 16 + (0.3 + 0.1 * i,) * 16) for i, c in enumerate(clips)}
    beats = pulse(120, 32, loud=(12, 24))
    song = source("song.mp3", 32)
    stages = direct(
        "make a music video",
        draft={},
        sources=[*clips, song],
        listen=lambda _: beats,
        watch=lambda s: liveliness[s.id],
        seed=1,
        turn=1,
    ).stages
    shots = track(stages[-1].draft, 0)
    lively = [s for s in shots if s["m"]["in"] + s["d"] / 2 >= 8000]
    loud = [s for s in shots if 12_000 <= s["s"] < 23_900]
    assert all(s in lively for s in loud)
    assert len([s for s in lively if s not in loud]) <= len(shots) / 4
    spans = sorted((s["m"]["name"], s["m"]["in"], s["m"]["in"] + s["d"]) for s in shots)
    assert all(a[0] != b[0] or a[2] <= b[1] for a, b in pairwise(spans)), "a moment is seen twice"
    assert all(a["m"]["name"] != b["m"]["name"] for a, b in pairwise(loud)), "a clip follows itself"


@pytest.mark.proves("director.movement")
@pytest.mark.parametrize(("count", "seconds"), [(2, 60), (3, 60), (2, 6), (2, 9)])
def test_few_clips_take_turns_though_the_strongest_beats_choose_first(count: int, seconds: float) -> None:
    clips = [source(f"{name}.mp4", seconds) for name in ("one", "two", "three")[:count]]
    movement = {c.id: Movement(500, tuple((n * (3 + i)) % 7 / 7 for n in range(120))) for i, c in enumerate(clips)}
    stages = direct(
        "make a music video",
        draft={},
        sources=[*clips, source("song.mp3", 32)],
        listen=lambda _: pulse(120, 32, loud=(12, 24)),
        watch=lambda s: movement[s.id],
        seed=1,
        turn=1,
    ).stages
    shots = names(stages[-1].draft)
    assert len(shots) > 12
    assert all(a != b for a, b in pairwise(shots))


@pytest.mark.proves("director.prompt")
def test_a_prompt_says_its_setting_and_gives_each_shot_its_lens_move_light_and_sound() -> None:
    direction = ask("write a 20 second video prompt for a running shoe in the rain with 5 shots", sources=[])
    assert "Subject: a running shoe," in direction.reply
    assert "Setting: in the rain" in direction.reply
    lines = [line for line in direction.reply.splitlines() if line[:2] in ("1.", "2.", "3.", "4.", "5.")]
    assert len(lines) == 5
    assert all((len(line.split("; ")) == 4 and "mm, " in line) or "macro, " in line for line in lines), lines
    for part in ("Light", "Colour", "Mood", "Pacing", "Sound", "aspect ratio 16:9", "Negative"):
        assert part in direction.reply
    assert len(track(direction.stages[-1].draft, 0)) == 5


@pytest.mark.proves("director.prompt")
def test_a_prompt_in_traditional_chinese_is_in_traditional_chinese() -> None:
    direction = ask("幫我寫一個關於雨中的跑鞋的視頻提示詞，20秒", sources=[])
    assert "主體：跑鞋" in direction.reply
    assert "場景：雨中" in direction.reply
    assert all(c["m"]["title"].startswith("鏡頭") for c in track(direction.stages[-1].draft, 0))


@pytest.mark.proves("director.promo")
def test_a_promo_of_pictures_without_names_has_captions_all_the_same() -> None:
    draft = cut("make a 20 second promo", sources=[source(f"IMG_{n}.jpg") for n in range(4)])
    roles = [t["m"]["role"] for t in track(draft, 7)]
    assert roles[0] == "title"
    assert roles.count("caption") >= 2


@pytest.mark.proves("director.beats")
def test_cross_fades_in_the_quiet_parts_leave_the_loud_ones_hard() -> None:
    shots = track(
        music_video(pulse(120, 61, loud=(20, 40)), message="make a music video, cross-fades in the quiet parts"), 0
    )
    soft = [s["s"] for s in shots if s["m"]["enter"]["type"] == "cross"]
    assert len(soft) > 8
    assert not [at for at in soft if 20_500 <= at < 39_500]
