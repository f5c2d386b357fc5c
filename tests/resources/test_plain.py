"""Plain messages and replies, put together by other dice than those that are learned from."""

from __future__ import annotations

from itertools import groupby

import plain_messages
import plain_replies
import pytest
from plain import Dice

from nemo_mcp.resources.gui import translate
from nemo_mcp.resources.routing import plan

COUNT = 1500


@pytest.mark.proves("words.plain")
def test_plain_wishes_become_their_steps_in_whatever_order() -> None:
    dice, wrong, unasked = Dice(7), list[str](), list[str]()
    for _ in range(COUNT):
        row = plain_messages.row(dice)
        message = "".join(text for text, _ in row["parts"])
        wished = sorted({action for _, action in row["parts"]} - {"aside"})
        steps = plan(message)
        wrong += [message] * (sorted({step.action for step in steps}) != wished)
        unasked += [message] * (any(step.action == "export" for step in steps) and "export" not in wished)
        sources = {step.arguments.get("source") for step in steps if step.action == "upload"}
        wrong += [message] * (sources != set(row["sources"]) and message not in wrong)
    assert len(wrong) <= COUNT * 0.02, wrong
    assert len(unasked) <= 1, unasked


@pytest.mark.proves("words.plain")
def test_plain_instructions_go_and_plain_content_stays() -> None:
    dice, wrong, lost = Dice(7), list[str](), list[str]()
    for _ in range(COUNT):
        parts = plain_replies.row(dice)["parts"]
        reply = "".join(text for text, _ in parts)
        result = translate(reply)
        asked = [action for action, _ in groupby(verdict for _, verdict in parts if verdict != "keep")]
        told = [action for action, _ in groupby(action.action for action in result.actions)]
        left = [text for text, verdict in parts if verdict != "keep" and text.strip() in result.text]
        wrong += [reply] * (told != asked or left != [])
        lost += [reply] * any(text.strip() not in result.text for text, verdict in parts if verdict == "keep")
    assert len(wrong) <= COUNT * 0.01, wrong
    assert len(lost) <= COUNT * 0.002, lost
