"""The table of requests: what is said about which timeline, and what must have become of it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from director_room import CLIPS, FULL, RIVER, SONG, Talk, cut, source
from views import PACE, seen

from nemo_mcp.studio.model import Draft

LOGO = source("acme-logo.png", 0, 500, 500)
UPLOADS = [*CLIPS, RIVER, SONG, LOGO, source("face.mp4", 15), source("voice.wav", 20)]
# What a row may start from, by its "on"; what is not named is "trip".
TIMELINES: dict[str, Draft] = {
    "trip": FULL,
    "fast": cut("play the second clip at 2x", FULL, UPLOADS),
    "boxed": cut("show all clips whole with black bars", FULL, UPLOADS),
    "song": cut("make a music video", {}, [*CLIPS, SONG]),
    "soft": cut("add cross-fades between all clips", FULL, UPLOADS),
    "graded": cut("make the whole video vintage", FULL, UPLOADS),
    "branded": cut("put the logo in the top right corner", FULL, UPLOADS),
}
ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in (Path(__file__).parent / "requests.jsonl").read_text(encoding="utf-8").splitlines()
]


def test_the_table_is_as_large_as_promised() -> None:
    edits = [row for row in ROWS if "gives" in row]
    chinese = [row for row in edits if re.search(r"[\u4e00-\u9fff]", row["say"])]
    assert len(edits) >= 150
    assert len([row for row in edits if row.get("parts", 1) > 1]) >= 40
    assert len(chinese) >= 60
    assert len(edits) - len(chinese) >= 60


@pytest.mark.proves("director.requests")
@pytest.mark.parametrize("row", ROWS, ids=[row["say"] for row in ROWS])
def test_a_request_gives_what_it_says_and_touches_nothing_else(row: dict[str, Any]) -> None:
    draft = TIMELINES[row.get("on", "trip")]
    talk = Talk(draft, UPLOADS)
    for message in row.get("first", []):
        assert talk.say(message).stages
    direction = talk.say(row["say"])
    if "talk" in row:
        assert (direction.kind, direction.stages) == ("talk", ())
        assert row["talk"] in direction.reply
        return
    assert direction.stages, direction.reply
    assert direction.kind == row.get("kind", "edit"), direction.reply
    if "pace" in row["gives"]:
        assert PACE(talk.draft) == row["gives"]["pace"]
    else:
        assert seen(talk.draft) == seen(draft) | row["gives"]
