"""Bytes of a stream → events → transcript."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nemo_mcp.backend.events import Event, Heartbeat, StreamError, Text, ToolCall, ToolResult, read_events
from nemo_mcp.backend.transcript import Transcript


def read(*chunks: bytes, **limit: int) -> list[Event]:
    async def arriving() -> AsyncIterator[bytes]:
        for chunk in chunks:
            yield chunk

    async def events() -> list[Event]:
        return [event async for event in read_events(arriving(), **limit)]

    # Nothing waits here, so no event loop is needed: thousands of streams are read in these tests.
    try:
        events().send(None)
    except StopIteration as done:
        return done.value
    raise AssertionError("reading waited for something")


def frame(value: Any) -> bytes:
    return b"data: " + json.dumps(value, ensure_ascii=False).encode() + b"\n\n"


def adk(*parts: dict[str, Any], partial: bool = False, **fields: Any) -> bytes:
    event = {"content": {"role": "model", "parts": list(parts)}, "author": "nemo", "longRunningToolIds": [], **fields}
    return frame({**event, "partial": True} if partial else event)


def told(stream: bytes, *cuts: int) -> tuple[str, bool, int, StreamError | None]:
    bounds = [0, *cuts, len(stream)]
    transcript = Transcript()
    for event in read(*(stream[a:b] for a, b in pairwise(bounds))):
        transcript.feed(event)
    return transcript.text, transcript.final, transcript.tools_used, transcript.error


# A turn with everything that is awkward: CRLF, comments, ids, U+2028 inside a text, CJK, emoji, no last blank line.
TURN = b"".join(
    [
        b"\xef\xbb\xbf: hello\n\n",
        adk({"text": "Ich schneide\u2028"}, partial=True).replace(b"\n", b"\r\n"),
        adk({"text": "视频 🎬"}, partial=True).replace(b"\n", b"\r"),
        b"id: 7\nretry: 10\n\n",
        adk({"thought": True, "text": "secret plan"}, {"text": "Ich schneide\u2028"}, {"text": "视频 🎬"}),
        b"event: heartbeat\ndata: {}\n\n",
        b"data:\n\n",
        adk({"functionCall": {"id": "c1", "name": "add_title", "args": {"text": "Ende"}}}),
        b'data: {"type":"text",\r\ndata: "content":"Fertig."}\r\n\r\n',
        b'data: {"type":"heartbeat"}',
    ]
)


@pytest.mark.proves("wire.stream-split-anywhere")
def test_a_stream_tells_the_same_however_its_bytes_arrive() -> None:
    whole = told(TURN)
    assert whole == ("Ich schneide\u2028视频 🎬\n\nFertig.", True, 1, None)
    assert all(told(TURN, cut) == whole for cut in range(len(TURN)))
    assert told(TURN, *range(1, len(TURN))) == whole


@pytest.mark.proves("wire.stream-never-raises")
@settings(deadline=None)
@given(st.lists(st.one_of(st.binary(max_size=60), st.sampled_from([b"data: ", b"\n\n", b"\r", b'{"type":"text"}']))))
def test_no_bytes_make_the_reader_raise(chunks: list[bytes]) -> None:
    assert read(*chunks) == read(b"".join(chunks))


_JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["type", "content", "parts", "text", "role", "functionCall", "name", "args", "error", "code"]
            ),
            inner,
        )
    ),
    max_leaves=12,
)


@pytest.mark.proves("wire.stream-never-raises")
@settings(deadline=None)
@given(_JSON)
def test_no_json_makes_the_reader_or_the_transcript_raise(value: Any) -> None:
    transcript = Transcript()
    for event in read(b"data: " + json.dumps(value).encode() + b"\n\n"):
        transcript.feed(event)
    assert isinstance(transcript.text, str)


def test_deep_nesting_and_half_characters_do_no_harm() -> None:
    assert read(b"data: " + b"[" * 100_000 + b"\n\n") == []
    assert read(b'data: {"type":"text","content":"a\\ud83d b"}\n\n') == [Text("a? b")]
    assert read(b'data: {"type":"text","content":"a\xff"}\n\n') == [Text("a\ufffd")]


@pytest.mark.proves("wire.stream-dialects")
def test_both_dialects_come_out_as_the_same_events() -> None:
    call, answer = {"id": "c1", "name": "cut", "args": {"at": 3}}, {"id": "c1", "name": "cut", "response": {"ok": True}}
    expected = [Text("Hi"), ToolCall("cut", {"at": 3}, "c1"), ToolResult("cut", "c1")]
    assert read(adk({"text": "Hi"}, {"functionCall": call}, {"functionResponse": answer})) == expected
    typed: list[dict[str, Any]] = [
        {"type": "text", "content": "Hi"},
        {"type": "tool_call", "id": "c1", "name": "cut", "args": {"at": 3}},
        {"type": "tool_result", "id": "c1", "name": "cut", "result": {"ok": True}},
    ]
    assert read(*map(frame, typed)) == expected
    assert read(frame({"type": "sparkle", "content": "?"}), frame([1]), b"data: [DONE]\n\n", b"junk\n\n") == []


@pytest.mark.proves("wire.stream-life")
def test_heartbeats_and_empty_data_are_signs_of_life_and_nothing_more() -> None:
    signs = [b"data:\n\n", b"event: heartbeat\n\n", b"event: heartbeat\ndata: x\n\n"]
    assert read(*signs, frame({"type": "heartbeat"})) == [Heartbeat()] * 4
    assert set(read(b": ping\n\n", b"id: 1\n\n\n\n", b"retry: 5\n\n")) <= {Heartbeat()}


@pytest.mark.proves("wire.stream-text")
def test_thoughts_and_the_users_own_words_are_not_shown() -> None:
    thought = adk({"text": "hm", "thought": True}, {"text": "Hi", "thoughtSignature": "x"})
    assert read(thought) == [Text("Hi")]
    assert read(adk({"text": "me"}, author="user")) == []
    assert read(frame({"content": {"role": "user", "parts": [{"text": "me"}]}, "author": "nemo"})) == []


@pytest.mark.proves("wire.stream-errors")
@pytest.mark.parametrize(
    ("data", "error"),
    [
        ({"error": "it broke"}, StreamError("", "it broke")),
        ({"error": {"code": 500, "message": "it broke"}}, StreamError("500", "it broke")),
        ({"errorCode": "SAFETY", "errorMessage": "no"}, StreamError("SAFETY", "no")),
        ({"code": 2001, "message": "no credits"}, StreamError("2001", "no credits")),
        ({"type": "error", "message": "it broke"}, StreamError("", "it broke")),
        ({"error": "a\u202eb\u0007\n" + "x" * 900}, StreamError("", ("a b " + "x" * 900)[:199] + "…")),
    ],
)
def test_errors_inside_the_stream(data: dict[str, Any], error: StreamError) -> None:
    assert read(frame(data)) == [error]


@pytest.mark.proves("wire.stream-errors")
def test_the_invalid_json_of_old_servers_is_still_an_error() -> None:
    assert read(b'data: {"error": "cannot find "x" in\n\nTraceback"}\n\n') == [StreamError("", 'cannot find "x" in')]


@pytest.mark.proves("wire.stream-errors")
def test_text_and_error_can_share_an_event() -> None:
    events = read(adk({"text": "Done."}, errorCode="MODEL_RETURNED_NO_CONTENT"))
    assert events == [Text("Done."), StreamError("MODEL_RETURNED_NO_CONTENT", "")]


@pytest.mark.proves("wire.stream-frame-limit")
def test_a_frame_above_the_limit_is_dropped_and_reading_goes_on() -> None:
    huge = frame({"type": "text", "content": "x" * 300})
    events = read(huge[:100], huge[100:], frame({"type": "text", "content": "on"}), limit=200)
    assert events == [Text("on")]


@pytest.mark.proves("wire.stream-frame-limit")
def test_a_frame_of_16_mib_arrives() -> None:
    huge = frame({"type": "text", "content": "x" * (16 << 20)})
    events = read(*(huge[at : at + 65536] for at in range(0, len(huge), 65536)))
    assert [len(e.text) for e in events if isinstance(e, Text)] == [16 << 20]


def transcript_of(*frames: bytes) -> Transcript:
    transcript = Transcript()
    for event in read(*frames):
        transcript.feed(event)
    return transcript


@pytest.mark.proves("wire.transcript-once")
def test_deltas_give_way_to_the_whole_and_a_repeated_whole_is_shown_once() -> None:
    turn = transcript_of(
        adk({"text": "Hel"}, partial=True), adk({"text": "lo"}, partial=True), adk({"text": "Hello"}),
        adk({"text": "Hello"}), adk({"text": "Bye"}),
    )  # fmt: skip
    assert turn.text == "Hello\n\nBye"
    assert turn.final


@pytest.mark.proves("wire.transcript-once")
def test_without_a_whole_the_deltas_are_the_text() -> None:
    turn = transcript_of(adk({"text": "Hel"}, partial=True), adk({"text": "lo"}, partial=True))
    assert turn.text == "Hello"
    assert not turn.final


@pytest.mark.proves("wire.transcript-final")
def test_words_before_a_tool_call_are_not_the_final_ones() -> None:
    call = {"functionCall": {"id": "c1", "name": "cut", "args": {}}}
    assert not transcript_of(adk({"text": "I will cut it."}, call)).final
    assert not transcript_of(adk({"text": "I will cut it."}), adk({"text": "And"}, partial=True)).final
    assert transcript_of(adk({"text": "I will cut it."}, call), adk({"text": "Done."}), b": ping\n\n").final


@pytest.mark.proves("wire.transcript-tools")
def test_partial_tool_calls_do_not_count() -> None:
    call = {"functionCall": {"id": "c1", "name": "cut", "args": {}}}
    turn = transcript_of(adk(call, partial=True), adk(call))
    assert (turn.tools_used, turn.text, turn.final) == (1, "", False)


@pytest.mark.proves("wire.transcript-question")
def test_a_question_put_by_a_tool_call_is_found() -> None:
    asked = {"questions": [{"id": "q1", "prompt": "Which song?", "options": [{"id": "a", "label": "Lo-fi"}]}]}
    turn = transcript_of(frame({"type": "tool_call", "name": "ask_question", "args": asked}))
    assert [question.args for question in turn.questions] == [asked]
    assert transcript_of(adk({"text": "Which song?"})).questions == []
