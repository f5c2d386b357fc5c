"""The renderer, measured from outside: the file, the cuts, the titles, the sound."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from media.kit import (
    BLUE,
    FPS,
    GREEN,
    GREY,
    HEIGHT,
    RED,
    WHITE,
    WIDTH,
    Film,
    Pixels,
    Timeline,
    plain,
    save,
    sine,
    turned,
    write_clip,
    write_sound,
)
from nemo_mcp.studio.render import RenderError
from nemo_mcp.studio.render.film import Plan
from nemo_mcp.studio.render.plan import plan

CROSS = {"type": "cross", "d": 400}


@pytest.fixture
def red(tmp_path: Path) -> Path:
    return save(tmp_path / "red.png", plain(RED))


@pytest.fixture
def blue(tmp_path: Path) -> Path:
    return save(tmp_path / "blue.png", plain(BLUE))


@pytest.fixture
def green_clip(tmp_path: Path) -> Path:
    """Two seconds of green with a tone."""
    return write_clip(tmp_path / "green.mp4", lambda n: plain(GREEN), 60, tone=440)


def counting(number: int) -> Pixels:
    """A frame that tells its number by its brightness."""
    return plain((number * 4, number * 4, number * 4))


# The file


@pytest.mark.proves("render.plays-anywhere")
def test_the_file_is_what_players_take(tmp_path: Path, red: Path, blue: Path) -> None:
    film = Timeline().show(red, 1000).show(blue, 1034).render(tmp_path / "film.mp4")
    with av.open(str(film.path)) as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        assert (video.codec_context.name, video.pix_fmt, video.average_rate) == ("h264", "yuv420p", FPS)
        assert (video.width, video.height) == (WIDTH, HEIGHT) == (film.done.width, film.done.height)
        assert (video.codec_context.colorspace, video.codec_context.color_range) == (1, 1)
        assert (audio.codec_context.name, audio.rate, audio.channels) == ("aac", 48_000, 2)
        assert video.frames == 61
        assert float(video.duration * video.time_base) == pytest.approx(61 / 30, abs=1e-4)
        assert float(audio.duration * audio.time_base) == pytest.approx(61 / 30, abs=1e-4)
    assert len(film.frames) == 61
    assert film.times == pytest.approx([n / 30 for n in range(61)], abs=1e-4)
    assert film.boxes.index("moov") < film.boxes.index("mdat")
    assert film.done.duration == pytest.approx(61 / 30)
    assert film.done.size == film.path.stat().st_size


@pytest.mark.proves("render.size")
@pytest.mark.parametrize(
    ("canvas", "resolution", "size"),
    [
        ((320, 180), "480p", (854, 480)),
        ((180, 320), "480p", (480, 854)),
        ((200, 200), "", (200, 200)),
        ((321, 181), "", (320, 180)),
    ],
)
def test_the_canvas_gives_the_shape_and_the_resolution_its_size(
    tmp_path: Path, red: Path, canvas: tuple[int, int], resolution: str, size: tuple[int, int]
) -> None:
    film = Timeline(*canvas).show(red, 100).render(tmp_path / "film.mp4", resolution=resolution)
    assert film.frames[0].shape[1::-1] == size


@pytest.mark.proves("render.plays-anywhere")
def test_quality_costs_bytes_and_mov_is_mov(tmp_path: Path) -> None:
    noise = save(tmp_path / "noise.png", np.random.default_rng(0).integers(0, 255, (HEIGHT, WIDTH, 3), np.uint8))
    sizes = [
        Timeline().show(noise, 500).render(tmp_path / f"{q}.mov", format="mov", quality=q).done.size
        for q in ("low", "medium", "high")
    ]
    assert sizes == sorted(sizes)
    assert b"ftypqt" in (tmp_path / "low.mov").read_bytes()[:16]


@pytest.mark.proves("render.deterministic")
def test_the_same_draft_gives_the_same_bytes(tmp_path: Path, red: Path, green_clip: Path) -> None:
    line = Timeline().show(red, 500, motion="in").show(green_clip, 700, enter=CROSS).say("Again 再来", 0, 900)
    line.play(None, 1200, style="upbeat", bpm=120, seed=4)
    assert (line.render(tmp_path / "a.mp4").path.read_bytes()) == line.render(tmp_path / "b.mp4").path.read_bytes()


# The picture


@pytest.mark.proves("render.cuts")
def test_cuts_fall_on_the_frame_that_is_asked_for(tmp_path: Path, red: Path, blue: Path, green_clip: Path) -> None:
    film = Timeline().show(red, 433).show(green_clip, 567).show(blue, 500).render(tmp_path / "film.mp4")
    changes = [n for n in range(1, 45) if np.abs(film.color(n) - film.color(n - 1)).max() > 60]
    assert changes == [13, 30]
    assert film.is_color(5, RED)
    assert film.is_color(20, GREEN)
    assert film.is_color(40, BLUE)


@pytest.mark.proves("render.cross-fade")
def test_a_cross_fade_is_half_done_at_the_start_of_its_shot(tmp_path: Path, red: Path, blue: Path) -> None:
    film = Timeline().show(red, 1000).show(blue, 1000, enter=CROSS).render(tmp_path / "film.mp4")
    middle = (np.array(RED) + BLUE) / 2
    around = (film.color(29) + film.color(30)) / 2
    assert np.abs(around - middle).max() < 12
    reds = [film.color(n)[0] for n in range(22, 38)]
    assert reds == sorted(reds, reverse=True)
    assert film.is_color(23, RED)
    assert film.is_color(36, BLUE)


@pytest.mark.proves("render.black")
def test_a_shot_can_come_in_through_black(tmp_path: Path, red: Path, blue: Path) -> None:
    black = {"type": "black", "d": 400}
    film = Timeline().show(red, 1000, enter=black).show(blue, 1000, enter=black).render(tmp_path / "film.mp4")
    assert film.color(0).max() < 30
    assert film.is_color(15, RED)
    assert film.color(30).max() < 40
    assert film.is_color(45, BLUE)


@pytest.mark.proves("render.motion")
def test_a_slow_pan_moves_evenly_between_the_pixels(tmp_path: Path) -> None:
    across = np.arange(1280)
    bright = (128 + 100 * np.sin(across / 40)).astype(np.uint8)
    wave = save(tmp_path / "wave.png", np.repeat(np.repeat(bright[None, :, None], 720, 0), 3, 2))
    for motion, sign in (("left", -1), ("right", 1)):
        film = Timeline().show(wave, 2000, motion=motion).render(tmp_path / "film.mp4")
        rows = np.array([frame[60:120].mean(axis=(0, 2)) for frame in film.frames])
        places = np.unwrap([_phase(row) for row in rows])
        steps = np.diff(places) * sign
        assert (steps > 0).all(), "it stands still or jumps back"
        assert steps[3:-3].std() < 0.3 * steps.mean(), "it jitters"


def _phase(row: np.ndarray) -> float:
    """Where the wave in a row of pixels stands."""
    x = np.arange(len(row))
    return float(np.angle(np.sum((row - row.mean()) * np.hanning(len(row)) * np.exp(-1j * x / 40 * 4 / 1.09))))


@pytest.mark.proves("render.motion")
def test_zooms_go_in_and_out(tmp_path: Path) -> None:
    page = Image.new("RGB", (1280, 720), (20, 20, 20))
    ImageDraw.Draw(page).rectangle((480, 240, 800, 480), fill=(240, 240, 240))
    still = tmp_path / "still.png"
    page.save(still)
    widths = {}
    for motion in ("in", "out", "none"):
        film = Timeline().show(still, 2000, motion=motion).render(tmp_path / "film.mp4")
        widths[motion] = [float((film.frames[n][90].mean(axis=1) - 20).sum()) for n in (1, 30, 58)]
    assert widths["in"] == sorted(widths["in"])
    assert widths["out"] == sorted(widths["out"], reverse=True)
    assert widths["in"][2] > 1.05 * widths["in"][0]
    assert max(widths["none"]) - min(widths["none"]) < 0.01 * widths["none"][0]


@pytest.mark.proves("render.fit")
@pytest.mark.parametrize("suffix", ["png", "mp4"])
def test_a_tall_picture_is_cut_or_stands_before_a_dark_blur(tmp_path: Path, suffix: str) -> None:
    tall = plain(GREEN, (90, 180))
    path = tmp_path / f"tall.{suffix}"
    _ = save(path, tall) if suffix == "png" else write_clip(path, lambda n: tall, 15)
    fill = Timeline().show(path, 200, fit="fill").render(tmp_path / "fill.mp4").frames[2]
    fit = Timeline().show(path, 200, fit="fit").render(tmp_path / "fit.mp4").frames[2]
    assert np.abs(fill[90, [5, 160, 315]] - np.array(GREEN, float)).max() < 15
    assert np.abs(fit[90, 160] - np.array(GREEN, float)).max() < 15
    for side in (5, 315):
        assert 30 < fit[90, side, 1] < 0.6 * GREEN[1], "the sides are neither black nor as bright as the picture"


@pytest.mark.proves("render.cut-outs")
@pytest.mark.parametrize(("ink", "light"), [((20, 30, 60), True), ((240, 240, 200), False)])
def test_a_logo_stands_whole_on_a_ground_it_contrasts_with(
    tmp_path: Path, ink: tuple[int, int, int], light: bool
) -> None:
    logo = Image.new("RGBA", (400, 100), (0, 0, 0, 0))
    ImageDraw.Draw(logo).rectangle((10, 10, 389, 89), fill=(*ink, 255))
    logo.save(tmp_path / "logo.png")
    frame = Timeline().show(tmp_path / "logo.png", 100).render(tmp_path / "film.mp4").frames[1]
    assert np.abs(frame[90, 160] - np.array(ink, float)).max() < 15
    for corner in (frame[5, 5], frame[-5, -5]):
        assert bool(corner.mean() > 200) is light


@pytest.mark.proves("render.stills")
@pytest.mark.parametrize("name", ["deep.png", "palette.gif", "print.jpg", "grey.webp"])
def test_stills_of_every_depth_keep_their_brightness(tmp_path: Path, name: str) -> None:
    grey = Image.fromarray(plain(GREY))
    stored = {
        "deep.png": Image.fromarray(np.full((HEIGHT, WIDTH), 128 << 8, np.uint16)),
        "palette.gif": grey.convert("P"),
        "print.jpg": grey.convert("CMYK"),
        "grey.webp": grey,
    }
    stored[name].save(tmp_path / name)
    assert Timeline().show(tmp_path / name, 100).render(tmp_path / "film.mp4").is_color(1, GREY, 6)


@pytest.mark.proves("render.upright")
def test_a_clip_filmed_upright_is_shown_upright(tmp_path: Path) -> None:
    halves = plain(RED, (320, 180))
    halves[:, 160:] = BLUE
    clip = turned(write_clip(tmp_path / "clip.mp4", lambda n: halves, 10))
    frame = Timeline(180, 320).show(clip, 200).render(tmp_path / "film.mp4").frames[2]
    # Turned clockwise, what was left is on top.
    assert np.abs(frame[60, 90] - np.array(RED, float)).max() < 15
    assert np.abs(frame[260, 90] - np.array(BLUE, float)).max() < 15


@pytest.mark.proves("render.clip-time")
def test_a_clip_begins_at_its_in_point(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "count.mp4", counting, 60)
    film = Timeline().show(clip, 600, **{"in": 1000}).render(tmp_path / "film.mp4")
    assert [round(film.color(n)[0] / 4) for n in (0, 5, 10, 17)] == [30, 35, 40, 47]


@pytest.mark.proves("render.clip-time")
def test_a_variable_rate_is_shown_by_time(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "slow.mp4", lambda n: counting(n * 20), 4, pts=[0, 10, 14, 40])
    film = Timeline().show(clip, 1500).render(tmp_path / "film.mp4")
    shown = [round(film.color(n)[0] / 80) for n in (0, 9, 10, 13, 14, 39, 40, 44)]
    assert shown == [0, 0, 1, 1, 2, 2, 3, 3]


@pytest.mark.proves("render.clip-end")
def test_a_clip_that_is_a_little_short_stands_still_at_its_end(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "count.mp4", counting, 30)
    film = Timeline().show(clip, 1500).render(tmp_path / "film.mp4")
    assert [round(film.color(n)[0] / 4) for n in (28, 32, 44)] == [28, 29, 29]


@pytest.mark.proves("render.clip-end")
def test_a_clip_that_is_much_too_short_starts_over_with_its_sound(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "count.mp4", counting, 30, tone=440)
    film = Timeline().show(clip, 3000, volume=1.0).render(tmp_path / "film.mp4")
    assert [round(film.color(n)[0] / 4) for n in (5, 35, 65, 85)] == [5, 5, 5, 25]
    assert film.loudness(2.2, 2.8) == pytest.approx(film.loudness(0.2, 0.8), rel=0.1)


# Titles and cards


@pytest.mark.proves("render.titles")
@pytest.mark.parametrize("text", ["Urban Dreams", "城市的梦想"])
def test_a_title_is_written_while_it_stands_and_only_there(tmp_path: Path, text: str) -> None:
    grey = save(tmp_path / "grey.png", plain(GREY))
    bare = Timeline().show(grey, 1500).render(tmp_path / "bare.mp4")
    titled = Timeline().show(grey, 1500).say(text, 500, 500, y=0.3, fade=100).render(tmp_path / "titled.mp4")
    difference = np.abs(titled.frames[22].astype(int) - bare.frames[22]).max(axis=2)
    rows, columns = np.nonzero(difference > 40)
    assert len(rows) > 300
    assert abs(rows.mean() - 0.3 * HEIGHT) < 6
    assert abs(columns.mean() - WIDTH / 2) < 6
    assert titled.frames[22].max() > 235, "the letters are white"
    for outside in (13, 32):
        assert np.abs(titled.frames[outside].astype(int) - bare.frames[outside]).max() < 25
    assert 10 < titled.frames[15][:, :, 0].max() - titled.frames[13][:, :, 0].max() < 100, "it fades in"


@pytest.mark.proves("render.titles")
@pytest.mark.parametrize("role", ["title", "caption", "lower_third", "end"])
@pytest.mark.parametrize("canvas", [(320, 180), (180, 320)])
def test_long_texts_stay_within_the_margins(tmp_path: Path, role: str, canvas: tuple[int, int]) -> None:
    grey = save(tmp_path / "grey.png", plain(GREY, canvas))
    text = "A film about all the small things that nobody sees 一部关于所有无人看见的小事的电影"
    line = Timeline(*canvas).show(grey, 200)
    bare, titled = (
        line.render(tmp_path / "bare.mp4"),
        line.say(text, 0, 200, role=role, fade=0, x=0.9, y=0.95).render(tmp_path / "titled.mp4"),
    )
    rows, columns = np.nonzero(np.abs(titled.frames[3].astype(int) - bare.frames[3]).max(axis=2) > 60)
    assert len(rows) > 150
    assert min(columns.min(), canvas[0] - columns.max()) >= 0.04 * canvas[0]
    assert canvas[1] - rows.max() >= 0.04 * canvas[1]


@pytest.mark.proves("render.titles")
def test_what_the_font_cannot_write_is_left_out(tmp_path: Path, red: Path) -> None:
    plainly = Timeline().show(red, 200).say("Party", 0, 200).render(tmp_path / "a.mp4")
    strange = Timeline().show(red, 200).say("\ue123 Party\x07 \U000e0041", 0, 200).render(tmp_path / "b.mp4")
    assert plainly.path.read_bytes() == strange.path.read_bytes()
    bare = Timeline().show(red, 200).render(tmp_path / "bare.mp4")
    nothing = Timeline().show(red, 200).say("\ue123", 0, 200).render(tmp_path / "c.mp4")
    assert nothing.path.read_bytes() == bare.path.read_bytes()


@pytest.mark.proves("render.cards")
def test_a_card_is_a_page_with_its_colors_and_words(tmp_path: Path) -> None:
    card = {"colors": ["#203060", "#102030"]}
    empty = Timeline().show(None, 200, **card).render(tmp_path / "empty.mp4").frames[3].astype(int)
    full = Timeline().show(None, 200, title="新品上市", lines=["One", "Two"], **card).render(tmp_path / "full.mp4")
    assert np.abs(empty[4, 4] - (0x20, 0x30, 0x60)).max() < 15
    assert np.abs(empty[-4, -4] - (0x10, 0x20, 0x30)).max() < 15
    rows, _ = np.nonzero(np.abs(full.frames[3] - empty).max(axis=2) > 60)
    assert rows.min() > 0.1 * HEIGHT
    assert rows.max() < 0.9 * HEIGHT
    assert len(np.unique(rows)) > 25


# The sound


@pytest.fixture
def song(tmp_path: Path) -> Path:
    return write_sound(tmp_path / "song.wav", sine(330, 4, level=0.4, channels=1), "pcm_s16le")


@pytest.mark.proves("render.volume")
def test_music_sounds_as_loud_as_the_draft_says(tmp_path: Path, red: Path, song: Path) -> None:
    loud = {
        volume: Timeline().show(red, 2000).play(song, 2000, volume=volume).render(tmp_path / "f.mp4").loudness(0.5, 1.5)
        for volume in (1.0, 0.35, 0.0)
    }
    assert loud[1.0] == pytest.approx(0.4 / np.sqrt(2), rel=0.03), "1.0 is as it is, also for mono"
    assert loud[0.35] / loud[1.0] == pytest.approx(0.35, rel=0.03)
    assert loud[0.0] < 1e-3


@pytest.mark.proves("render.fades")
def test_music_fades_in_and_out(tmp_path: Path, red: Path, song: Path) -> None:
    line = Timeline().show(red, 3000).play(song, 3000, fade_in=1000, fade_out=1000)
    film = line.render(tmp_path / "film.mp4")
    steady = film.loudness(1.2, 1.8)
    assert film.loudness(0.45, 0.55) == pytest.approx(0.5 * steady, rel=0.08)
    assert film.loudness(2.45, 2.55) == pytest.approx(0.5 * steady, rel=0.08)
    assert film.loudness(0, 0.02) < 0.05 * steady


@pytest.mark.proves("render.sync")
def test_picture_and_sound_stay_together(tmp_path: Path) -> None:
    wave = np.zeros((96_000, 2), np.float32)
    wave[48_000:48_480] = 0.7
    clap = write_sound(tmp_path / "clap.wav", wave, "pcm_s16le")
    flash = write_clip(tmp_path / "flash.mp4", lambda n: plain(WHITE if n == 30 else (5, 5, 5)), 60)
    film = Timeline().show(flash, 2000).play(clap, 2000).render(tmp_path / "film.mp4")
    seen = next(film.times[n] for n in range(60) if film.color(n)[0] > 200)
    heard = np.argmax(np.abs(film.sound[:, 0]) > 0.3) / 48_000
    assert abs(heard - seen) < 0.005


@pytest.mark.proves("render.no-clipping")
def test_voices_together_do_not_clip(tmp_path: Path, green_clip: Path) -> None:
    loud = write_sound(tmp_path / "loud.wav", sine(331, 2, level=0.95), "pcm_s16le")
    line = Timeline().show(green_clip, 2000, volume=1.0).play(loud, 2000).play(loud, 2000)
    film = line.render(tmp_path / "film.mp4")
    assert 0.7 < np.abs(film.sound).max() <= 1.02
    assert len(film.sound) >= 96_000


@pytest.mark.proves("render.volume")
def test_a_clip_keeps_its_own_sound_at_its_volume(tmp_path: Path, green_clip: Path) -> None:
    quiet = Timeline().show(green_clip, 1000, volume=0.5).render(tmp_path / "a.mp4").loudness(0.2, 0.8)
    full = Timeline().show(green_clip, 1000, volume=1.0).render(tmp_path / "b.mp4").loudness(0.2, 0.8)
    silent = Timeline().show(green_clip, 1000, volume=0).render(tmp_path / "c.mp4").loudness(0.2, 0.8)
    assert quiet / full == pytest.approx(0.5, rel=0.05)
    assert silent < 1e-3


@pytest.mark.proves("render.composed")
def test_a_style_is_composed_for_the_film(tmp_path: Path, red: Path) -> None:
    film = Timeline().show(red, 3000).play(None, 3000, style="lofi", bpm=80, seed=2).render(tmp_path / "film.mp4")
    assert film.loudness(0.5, 2.5) > 0.02


# What goes wrong


@pytest.mark.proves("render.plain-errors")
def test_a_missing_file_is_named(tmp_path: Path, red: Path, song: Path) -> None:
    lines = [Timeline().show(red, 500), Timeline().show(None, 500).play(song, 500)]
    red.unlink()
    song.unlink()
    for line, name in zip(lines, ("red.png", "song.wav"), strict=True):
        with pytest.raises(RenderError, match=f"“{name}” is on the timeline, but its file is missing"):
            line.render(tmp_path / "film.mp4")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.proves("render.plain-errors")
def test_a_file_that_is_no_media_is_named(tmp_path: Path, red: Path) -> None:
    red.write_bytes(b"not a picture")
    with pytest.raises(RenderError, match=r"“red\.png” cannot be used"):
        Timeline().show(red, 500).render(tmp_path / "film.mp4")


@pytest.mark.proves("render.plain-errors")
def test_an_empty_timeline_is_said_to_be_empty(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match="nothing on the timeline"):
        Timeline().render(tmp_path / "film.mp4")


@pytest.mark.proves("render.stops")
def test_a_render_that_is_stopped_leaves_nothing_behind(tmp_path: Path, red: Path, blue: Path) -> None:
    from nemo_mcp.studio.render import render

    line = Timeline().show(red, 3000).show(blue, 3000, enter=CROSS)

    def stop(percent: float) -> None:
        if percent > 20:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        render(line.draft, line.sources, {}, tmp_path / "film.mp4", stop)
    assert {path.name for path in tmp_path.iterdir()} == {"red.png", "blue.png"}


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)
_META = st.dictionaries(
    st.sampled_from(["title", "lines", "colors", "enter", "fade", "text", "x", "size", "role", "motion", "fit"]), _JSON
).map(lambda m: {**m, "kind": "card"})
_SEGMENT = st.fixed_dictionaries({"s": _JSON, "d": _JSON | st.integers(1, 900), "m": _META | _JSON}) | _JSON
_TRACK = st.fixed_dictionaries({"tt": st.sampled_from([0, 7, "0", None]), "sg": st.lists(_SEGMENT, max_size=4) | _JSON})


@pytest.mark.proves("render.lenient")
@settings(max_examples=150, deadline=None)
@given(st.fixed_dictionaries({"fps": _JSON, "canvas": _JSON, "t": st.lists(_TRACK | _JSON, max_size=3) | _JSON}))
def test_any_draft_is_either_planned_whole_or_refused(draft: dict) -> None:
    with suppress(RenderError):
        _check(plan(draft, {}))


def _check(film: Plan) -> None:
    assert film.shots[0].start == 0
    assert film.shots[-1].end == film.frames
    assert all(a.end == b.start for a, b in zip(film.shots, film.shots[1:], strict=False))
    for frame in {0, film.frames // 2, film.frames - 1}:
        moment = film.moment(frame)
        first, last = film.visible(moment.shot)
        assert first <= frame < last


@pytest.mark.proves("render.lenient")
def test_a_gap_of_a_rounding_is_no_flash_of_black(tmp_path: Path, red: Path, blue: Path) -> None:
    line = Timeline().show(red, 1000).show(blue, 500)
    line.video[1]["s"] = 1018
    film = line.render(tmp_path / "film.mp4")
    assert film.is_color(29, RED)
    assert film.is_color(30, BLUE)


@pytest.mark.proves("render.lenient")
def test_segments_without_a_start_follow_and_gaps_are_black(tmp_path: Path, red: Path, blue: Path) -> None:
    line = Timeline().show(red, 300).show(blue, 300)
    line.video[1]["s"] = 600
    film: Film = line.render(tmp_path / "film.mp4")
    assert len(film.frames) == 27
    assert film.color(12).max() < 10
    assert film.is_color(22, BLUE)
