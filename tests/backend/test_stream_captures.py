"""Whole streams, recorded by `tests/streams.py`: each tells the same turn however its bytes arrive."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from nemo_mcp.backend import events
from nemo_mcp.backend.events import Event, Heartbeat, StreamError, read_events
from nemo_mcp.backend.transcript import Transcript

FOLDER = Path(__file__).parents[1] / "data" / "streams"
STREAMS = {path.stem: path.read_bytes() for path in sorted(FOLDER.glob("*.sse"))}

REPLY = "已把1个素材拼在一起，全长4秒。已添加音乐：轻快，音量35%。在时间轴预览效果。打开**属性**面板进行调整。"
CRASH = StreamError("", 'RuntimeError: the "model" broke')


@dataclass
class Turn:
    """What a stream tells, as far as anybody acts on it."""

    text: str = ""
    final: bool = False
    tools: tuple[str, ...] = ()
    error: StreamError | None = None
    question: str = ""


SPOKEN = Turn(REPLY, True, ("generate_video", "add_music"))
WORDLESS = Turn("", False, ("generate_video", "add_music"))

# What each conversation was, in whichever dialect it was written down.
CONVERSATIONS: dict[str, Turn] = {
    "plain": SPOKEN,
    "said-twice": SPOKEN,
    "heartbeats": SPOKEN,
    "crlf": SPOKEN,
    "comments": SPOKEN,
    "ids": SPOKEN,
    "empty-data": SPOKEN,
    "half-an-event": SPOKEN,
    "everything": SPOKEN,
    "silent": WORDLESS,
    "question-tool": Turn(tools=("ask_question",), question="标题写什么？"),
    "error-frame": replace(WORDLESS, error=StreamError("", "出错了")),
    "broken-error-frame": replace(WORDLESS, error=StreamError("", 'no "tea" left", \'detail\': None')),
    "error-code": replace(WORDLESS, error=StreamError("MODEL_RETURNED_NO_CONTENT", "")),
}
EXPECTED: dict[str, Turn] = {
    **{f"{dialect}-{name}": turn for dialect in ("adk", "typed") for name, turn in CONVERSATIONS.items()},
    # cut off in the middle of an event
    "adk-torn": Turn(tools=("generate_video",)),
    "typed-torn": WORDLESS,
    # of a real ADK server
    "server-deltas": Turn("I put the harbour first\u2028🚢.", True, ("edit_timeline",)),
    "server-silent": Turn(tools=("edit_timeline",), error=StreamError("MODEL_RETURNED_NO_CONTENT", "")),
    "server-crash-after": Turn(error=CRASH),
    "server-crash-before": Turn(error=CRASH),
    "server-nothing": Turn(),
}


def events_of(chunks: Iterable[bytes]) -> list[Event]:
    async def arriving() -> AsyncIterator[bytes]:
        for chunk in chunks:
            yield chunk

    async def read() -> list[Event]:
        return [event async for event in read_events(arriving())]

    # Nothing waits here, so no event loop is needed: thousands of streams are read.
    try:
        read().send(None)
    except StopIteration as done:
        return done.value
    raise AssertionError("reading waited for something")


def turn_of(stream: bytes, *cuts: int) -> Turn:
    transcript = Transcript()
    for event in events_of(stream[a:b] for a, b in pairwise([0, *cuts, len(stream)])):
        transcript.feed(event)
    question: dict[str, Any] = transcript.questions[-1].args["questions"][0] if transcript.questions else {}
    tools = tuple(call.name for call in transcript.tool_calls)
    return Turn(transcript.text, transcript.final, tools, transcript.error, question.get("prompt", ""))


@pytest.fixture(autouse=True)
def each_frame_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of splits give the same frames; what one holds depends on its text alone, so that is read once."""
    monkeypatch.setattr(events, "_read_frame", cache(events._read_frame))


@pytest.mark.proves("wire.stream-captures")
def test_every_recorded_stream_is_known() -> None:
    assert set(EXPECTED) == set(STREAMS)


@pytest.mark.proves("wire.stream-captures")
@pytest.mark.parametrize("name", STREAMS)
def test_a_recorded_stream_tells_its_turn_however_its_bytes_arrive(name: str) -> None:
    stream = STREAMS[name]
    assert turn_of(stream) == EXPECTED[name]
    assert turn_of(stream, *range(1, len(stream))) == EXPECTED[name]
    wrong = [cut for cut in range(len(stream)) if turn_of(stream, cut) != EXPECTED[name]]
    assert wrong == []


@pytest.mark.proves("wire.stream-captures")
@pytest.mark.parametrize("name", STREAMS)
def test_a_recorded_stream_tells_its_turn_in_every_writing_that_the_standard_allows(name: str) -> None:
    stream = STREAMS[name].replace(b"\r\n", b"\n")
    writings = {
        "no blank line at the end": stream.rstrip(b"\n") + b"\n",
        "no line end at the end": stream.rstrip(b"\n"),
        "old Macintosh": stream.replace(b"\n", b"\r"),
        "Windows": stream.replace(b"\n", b"\r\n"),
        "byte order mark": b"\xef\xbb\xbf" + stream,
        "no space after the colon": re.sub(rb"(?m)^data: ", b"data:", stream),
        "named events": re.sub(rb"(?m)^data: ", b"event: message\ndata: ", stream),
    }
    assert {writing for writing, written in writings.items() if turn_of(written) != EXPECTED[name]} == set()
    assert {
        w for w, written in writings.items() if turn_of(written, *range(1, len(written))) != EXPECTED[name]
    } == set()


@pytest.mark.proves("wire.stream-captures")
@pytest.mark.parametrize("dialect", ["adk", "typed"])
def test_heartbeats_are_seen_in_every_form_but_the_comment(dialect: str) -> None:
    written = STREAMS[f"{dialect}-heartbeats"]
    for form in (b": heartbeat\n", b'data: {"type":"heartbeat"}\n', b"data:\n", b"event: heartbeat\n"):
        assert form in written
    blocks = written.split(b"\n\n")
    beats = [block for block in blocks if b"heartbeat" in block or block == b"data:"]
    comments = [block for block in beats if block.startswith(b":")]
    assert sum(isinstance(event, Heartbeat) for event in events_of([written])) == len(beats) - len(comments)
