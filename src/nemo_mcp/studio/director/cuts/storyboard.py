"""A detailed prompt for a video, written as shots, and one drawn card a shot as its storyboard."""

from __future__ import annotations

from itertools import accumulate

from nemo_mcp.studio.director.cutting import CANVASES, CROSS_FADE_MS, cross, shares
from nemo_mcp.studio.director.desk import Desk
from nemo_mcp.studio.director.edits.lettering import SPOTS
from nemo_mcp.studio.director.edits.sound import score
from nemo_mcp.studio.director.request import Request
from nemo_mcp.studio.director.timeline import Segment, segment

from . import prompts
from .opening import title
from .subject import scene_of, shots_of, subject_of

LENGTH_MS = 30_000
FEWEST, MOST = 3, 8
TITLE_SIZE = 0.08


def storyboard(desk: Desk, request: Request, message: str, *, only_words: bool = False) -> None:
    """Write the prompt and lay out its storyboard (API reference §12); `only_words` leaves the timeline alone."""
    grid = desk.timeline.grid
    ms = grid.ms
    total = max(1, grid.frames(request.duration("length", "for", "to") or LENGTH_MS))
    subject, setting = scene_of(subject_of(message) or desk.phrase("a_subject"))
    mood = prompts.mood_of(message, request.style)
    count = min(shots_of(message) or max(FEWEST, round(total / grid.fps / 5)), MOST, total)
    shots = prompts.shots(count)
    counts = shares(total, count)
    aspect = request.aspect or "16:9"
    written = prompts.write(
        subject, setting, mood, shots, [c / grid.fps for c in counts], aspect, desk.language, grid.fps
    )
    if only_words:
        desk.said.append(written)
        desk.say("prompt_only")
        return

    timeline = desk.timeline
    timeline.canvas = dict(CANVASES[aspect])
    timeline.texts, timeline.sounds, timeline.overlays = [], [], []
    starts = accumulate(counts, initial=0)
    timeline.shots = [
        _card(i, s, ms(at + n) - ms(at), mood, desk.language)
        for i, (s, at, n) in enumerate(zip(shots, starts, counts, strict=False))
    ]
    desk.stage("write_prompt", subject=subject, duration=ms(total), prompt=written)
    for card in timeline.shots[1:]:
        cross(card, CROSS_FADE_MS)
    desk.stage("generate_video", style="storyboard", cards=count)
    desk.said.append(written)
    desk.say("storyboard", count=count, length=desk.seconds(ms(total)))
    if request.texts and "title" not in request.without:
        title(desk, request.texts[0], y=SPOTS["top"], size=TITLE_SIZE)  # the middle of a card has words of its own
    if "music" not in request.without:
        request.how.setdefault("style", mood.music)
        score(desk, request)


def _card(index: int, shot: prompts.Shot, duration: int, mood: prompts.Mood, language: str) -> Segment:
    title, lines = prompts.card(index, shot, mood, language)
    metadata = {"name": title, "kind": "card", "title": title, "lines": lines, "in": 0, "volume": 0.0, "motion": "none"}
    return segment(0, duration, **metadata, colors=list(mood.colors[index % len(mood.colors)]))
