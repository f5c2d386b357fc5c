"""What is not to go but to change, and an order that is to be reversed."""

from __future__ import annotations

import pytest
from director_room import CLIPS, FULL, RIVER, ask
from views import seen

# (message, what changes of the timeline); nothing is left that was "not understood".
INSTEAD = [
    ("Don't delete the title, just make it smaller", {"lettering": "Intro size 0.08"}),
    ("don't remove the title, make it yellow instead", {"lettering": "Intro color #ffd23f"}),
    ("do not delete Hello, move it to 20s", {"texts": "Intro 0-3, Hello 20-23"}),
    ("don't remove the music, just turn it down", {"music": "lofi 23%"}),
    ("don't delete the second clip, just mute it", {"own": "2=0"}),
    ("don't remove clip 2, trim it to 5 seconds",
     {"clips": "beach 10, city 5, photo 4, forest 8, mug 4", "texts": "Intro 0-3, Hello 10-13"}),
    ("别删标题，把它改成黄色", {"lettering": "Intro color #ffd23f"}),
    ("不要删除标题，缩小一点就行", {"lettering": "Intro size 0.08"}),
    ("别删音乐，小声一点就好", {"music": "lofi 23%"}),
    ("reverse the clip order", {"clips": "mug 4, forest 8, photo 4, city 12, beach 10", "motion": "1=in, 3=out"}),
    ("reverse clip order", {"clips": "mug 4, forest 8, photo 4, city 12, beach 10", "motion": "1=in, 3=out"}),
    ("reverse the shot sequence", {"clips": "mug 4, forest 8, photo 4, city 12, beach 10", "motion": "1=in, 3=out"}),
    ("把镜头顺序颠倒", {"clips": "mug 4, forest 8, photo 4, city 12, beach 10", "motion": "1=in, 3=out"}),
]  # fmt: skip


@pytest.mark.proves("director.requests")
@pytest.mark.parametrize(("message", "changes"), INSTEAD, ids=[m for m, _ in INSTEAD])
def test_what_is_not_to_go_changes_as_asked(message: str, changes: dict[str, str]) -> None:
    direction = ask(message, FULL, [*CLIPS, RIVER])
    assert direction.stages, direction.reply
    assert seen(direction.stages[-1].draft) == seen(FULL) | changes
    assert "not understand" not in direction.reply
    assert "leave that" not in direction.reply
    assert "没有听懂" not in direction.reply
    assert "保持不变" not in direction.reply


@pytest.mark.proves("director.talk")
@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("reverse the clip", "backwards"),
        ("reverse the second shot", "backwards"),
        ("don't delete the second clip, keep it", "leave that as it is"),
        ("别删第二个片段，保留它", "保持不变"),
    ],
)
def test_what_stays_or_cannot_be_is_said(message: str, said: str) -> None:
    direction = ask(message, FULL)
    assert (direction.kind, direction.stages) == ("talk", ())
    assert said in direction.reply
