"""Chunks: what is kept is used again, what changed is made again, and nobody can tell the difference."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from media.kit import BLUE, GREEN, RED, Timeline, plain, save, write_clip
from nemo_mcp.studio.render.chunks import chunk_key, chunks
from nemo_mcp.studio.render.plan import plan


@pytest.fixture
def line(tmp_path: Path) -> Timeline:
    """Ten seconds: a clip, a still with a moving camera, a card, music; a title over the still."""
    clip = write_clip(tmp_path / "clip.mp4", lambda n: plain((n, 120, 255 - n)), 100, tone=300)
    blue = save(tmp_path / "blue.png", plain(BLUE))
    cross = {"type": "cross", "d": 400}
    made = Timeline().show(clip, 3000).show(blue, 4000, motion="in", enter=cross).show(None, 3000, title="Fin")
    return made.play(None, 10_000, style="lofi", seed=1).say("Before", 4500, 1000)


def pieces(store: Path) -> dict[str, int]:
    """Pieces in the store and when they were written."""
    return {path.name: path.stat().st_ino for path in store.iterdir()}


@pytest.mark.proves("render.chunks")
def test_chunks_follow_without_a_gap_and_none_is_tiny(line: Timeline) -> None:
    film = plan(line.draft, line.sources)
    cut = chunks(film)
    assert cut[0].first == 0
    assert cut[-1].last == film.frames
    assert all(a.last == b.first for a, b in itertools.pairwise(cut))
    assert all(12 <= c.frames <= 240 for c in cut)
    assert {90 - 6, 210} <= {c.first for c in cut}, "they begin where what is shown changes"


@pytest.mark.proves("render.chunks", "render.deterministic")
def test_what_a_change_does_not_touch_is_used_again(tmp_path: Path, line: Timeline) -> None:
    store = tmp_path / "store"
    first = line.render(tmp_path / "a.mp4", store)
    kept = pieces(store)
    again = line.render(tmp_path / "b.mp4", store)
    assert pieces(store) == kept, "nothing was made again"
    assert again.path.read_bytes() == first.path.read_bytes()
    line.text[0]["m"]["text"] = "After"
    changed = line.render(tmp_path / "c.mp4", store)
    new = pieces(store).keys() - kept.keys()
    assert len(new) == 1, "one chunk has the title"
    fresh = line.render(tmp_path / "d.mp4")
    assert changed.path.read_bytes() == fresh.path.read_bytes()
    assert changed.path.read_bytes() != first.path.read_bytes()
    line.play(None, 1000, style="upbeat", seed=2)
    line.render(tmp_path / "e.mp4", store)
    assert [name.rpartition(".")[2] for name in pieces(store).keys() - kept.keys() - new] == ["mp4"], "only the sound"


@pytest.mark.proves("render.chunks")
def test_a_shot_that_moves_in_time_keeps_its_chunks(tmp_path: Path) -> None:
    clip = write_clip(tmp_path / "clip.mp4", lambda n: plain((n, 120, 255 - n)), 100)
    red = save(tmp_path / "red.png", plain(RED))

    def keys(first_ms: int) -> set[str]:
        line = Timeline().show(red, first_ms).show(clip, 3000)
        film = plan(line.draft, line.sources)
        return {chunk_key(film, chunk, "h264", "high") for chunk in chunks(film)}

    assert len(keys(2000) & keys(4000)) == 2, "the clip's chunk, and that of the still"


@pytest.mark.proves("render.chunks")
@pytest.mark.parametrize(
    "change",
    [
        {"look": {"preset": "warm"}},
        {"in": 500},
        {"speed": 2.0},
        {"mirror": "h"},
        {"rotate": 180},
        {"freeze": True},
        {"fit": "bars", "ground": "#ffffff"},
        {"motion": "left"},
    ],
)
def test_whatever_changes_the_picture_changes_the_key(tmp_path: Path, change: dict) -> None:
    clip = write_clip(tmp_path / "clip.mp4", lambda n: plain((n, 120, 255 - n), (90, 180)), 100)

    def keys(**m: object) -> list[str]:
        line = Timeline().show(clip, 1000, **m)
        film = plan(line.draft, line.sources)
        return [chunk_key(film, chunk, "h264", "high") for chunk in chunks(film)]

    assert keys() == keys()
    assert not set(keys()) & set(keys(**change))


@pytest.mark.proves("render.chunks")
def test_a_source_is_known_by_its_content(tmp_path: Path) -> None:
    store, path = tmp_path / "store", tmp_path / "still.png"
    line = Timeline().show(save(path, plain(RED)), 500)
    assert line.render(tmp_path / "a.mp4", store).is_color(3, RED)
    save(path, plain(GREEN))
    assert line.render(tmp_path / "b.mp4", store).is_color(3, GREEN)


@pytest.mark.proves("render.stops")
def test_a_render_that_is_stopped_leaves_only_whole_pieces(tmp_path: Path, line: Timeline) -> None:
    from nemo_mcp.studio.render import render

    store = tmp_path / "store"

    def stop(percent: float) -> None:
        if percent > 40:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        render(line.draft, line.sources, {}, tmp_path / "a.mp4", stop, store)
    assert not [path for path in store.iterdir() if path.suffix in (".part", ".mix")]
    assert not list(tmp_path.glob("a.mp4*"))
    film = line.render(tmp_path / "b.mp4", store)
    assert film.path.read_bytes() == line.render(tmp_path / "c.mp4").path.read_bytes()


@pytest.mark.proves("render.progress")
def test_progress_is_true_to_the_work(tmp_path: Path, line: Timeline) -> None:
    from nemo_mcp.studio.render import render

    said: list[float] = []
    render(line.draft, line.sources, {}, tmp_path / "a.mp4", said.append)
    assert said == sorted(said)
    assert said[-1] == 100
    assert said[0] < 30
    assert max(b - a for a, b in itertools.pairwise(said)) < 40
