"""Edits of hosts' files as text: whatever else is in them stays, letter by letter."""

from __future__ import annotations

import json
import re
from typing import Any

import json5
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from nemo_mcp.hosts import json_text, yaml_text

ENTRY = {"command": "/opt/nemo-mcp", "args": ["--studio"], "env": {"SKILL_SOURCE": "zed", "X": 'a"b'}}
PLACE = ("servers", "nemo")
COMMENT = re.compile(r"//~\d+|/\*~\d+\*/|#~\d+")

words = st.text("abc \"'\\/{}[]:,#-\u4e2d\u2028", max_size=6)
leaves = st.none() | st.booleans() | st.integers(-99, 99) | words
values = st.recursive(leaves, lambda v: st.lists(v, max_size=3) | st.dictionaries(words, v, max_size=3), max_leaves=8)
documents = st.dictionaries(words.filter(lambda k: k != "servers"), values, max_size=3)
servers = st.dictionaries(words.filter(lambda k: k != "nemo"), values, max_size=3)


@st.composite
def written(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """A document in some writing of JSON with comments, and what it says."""
    data = draw(documents)
    if draw(st.booleans()):
        items = [*data.items(), ("servers", draw(servers))]
        data = dict(draw(st.permutations(items)))
    numbers = iter(range(10**6))
    comma = draw(st.booleans())
    newline = draw(st.sampled_from(["\n", "\r\n"]))

    def gap() -> str:
        kind = draw(st.integers(0, 9))
        comment = {0: f" //~{next(numbers)}{newline}", 1: f"/*~{next(numbers)}*/ ", 2: newline, 3: f"{newline}  "}
        return comment.get(kind, draw(st.sampled_from(["", " ", f"{newline}\t"])))

    def text(value: Any) -> str:
        if isinstance(value, dict):
            inside = ["".join([gap(), json.dumps(k), gap(), ":", gap(), text(v), gap()]) for k, v in value.items()]
            return "{" + ",".join(inside) + ("," if inside and comma else "") + gap() + "}"
        if isinstance(value, list):
            return "[" + ",".join(gap() + text(v) + gap() for v in value) + "]"
        return json.dumps(value, ensure_ascii=draw(st.booleans()))

    return gap() + text(data) + gap(), data


@pytest.mark.proves("hosts.untouched", "hosts.again")
@settings(deadline=None)
@given(written())
def test_json_keeps_its_content_and_its_comments(document: tuple[str, dict[str, Any]]) -> None:
    text, data = document
    put = json_text.put(text, PLACE, ENTRY)
    assert json5.loads(put) == {**data, "servers": {**data.get("servers", {}), "nemo": ENTRY}}
    assert COMMENT.findall(put) == COMMENT.findall(text)
    assert json_text.put(put, PLACE, ENTRY) == put
    assert json_text.holds(put, PLACE)
    taken = json_text.take(put, PLACE)
    assert json5.loads(taken) == {"servers": {}, **data}
    assert COMMENT.findall(taken) == COMMENT.findall(text)
    changed = json_text.put(put, (*PLACE, "args"), [])
    assert json5.loads(changed)["servers"]["nemo"] == {**ENTRY, "args": []}
    assert json_text.take(text, PLACE) == text


@pytest.mark.proves("hosts.untouched", "hosts.uninstall")
@settings(deadline=None)
@given(documents, servers, st.sampled_from([2, 4, "\t"]), st.booleans())
def test_plain_json_comes_back_letter_by_letter(data: Any, others: Any, indent: Any, crlf: bool) -> None:
    text = json.dumps({**data, "servers": others}, indent=indent, ensure_ascii=False)
    text = text.replace("\n", "\r\n") if crlf else text
    put = json_text.put(text, PLACE, ENTRY)
    assert json.loads(put) == {**data, "servers": {**others, "nemo": ENTRY}}
    assert put.replace("\r\n", "").count("\n") == (0 if crlf else put.count("\n"))
    assert json_text.take(put, PLACE) == text


@pytest.mark.proves("hosts.untouched")
def test_json5_as_openclaw_writes_it() -> None:
    text = "// mine\n{\n  agent: { name: 'it\\'s' },\n  mcp: {\n    servers: {},\n  },\n}\n"
    put = json_text.put(text, ("mcp", "servers", "nemo"), {"command": "x"})
    expected = 'servers: {\n      "nemo": {\n        "command": "x"\n      }\n    },\n'
    assert put == text.replace("servers: {},\n", expected)
    assert json_text.take(put, ("mcp", "servers", "nemo")) == text


@pytest.mark.proves("hosts.untouched")
@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("", '{\n  "nemo": 1\n}'),
        (" /* a\nb */ ", '{ /* a\nb */ \n  "nemo": 1\n}'),
        (" // a\n", '{ // a\n  "nemo": 1\n}'),
        ("\n  // a\n", '{\n  // a\n  "nemo": 1\n}'),
    ],
)
def test_comments_in_an_empty_object_stay(inside: str, expected: str) -> None:
    assert json_text.put(f"{{{inside}}}", ("nemo",), 1) == expected


@st.composite
def yaml_written(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """A document as a host writes YAML, with comments between its keys, and what it says."""
    data = draw(documents)
    others = draw(servers)
    data["servers"] = {key: {"v": value} for key, value in others.items()}
    text = yaml.safe_dump(
        data, sort_keys=False, allow_unicode=draw(st.booleans()), width=draw(st.sampled_from([9, 80]))
    )
    lines, numbers = list[str](), iter(range(10**6))
    for line in text.splitlines(keepends=True):
        if re.match(r"[a-z]+:", line) and draw(st.booleans()):
            lines += [f"#~{next(numbers)}\n"]
        lines.append(line)
    return "".join(lines), yaml.safe_load(text)  # which is not always what was dumped


@pytest.mark.proves("hosts.untouched", "hosts.again", "hosts.uninstall")
@settings(deadline=None)
@given(yaml_written())
def test_yaml_comes_back_letter_by_letter(document: tuple[str, dict[str, Any]]) -> None:
    text, data = document
    put = yaml_text.put(text, PLACE, ENTRY)
    assert yaml.safe_load(put) == {**data, "servers": {**data["servers"], "nemo": ENTRY}}
    assert COMMENT.findall(put) == COMMENT.findall(text)
    assert yaml_text.put(put, PLACE, ENTRY) == put
    assert yaml_text.take(put, PLACE) == text
    assert yaml_text.take(text, PLACE) == text


@pytest.mark.proves("hosts.untouched")
def test_yaml_with_comments_and_other_indents() -> None:
    text = (
        "# goose\nGOOSE_MODEL: x # which\n\nextensions:\n    # mine\n    files:\n        cmd: 'a b'\n\n"
        "# end\nlast: |\n  a: b\n"
    )
    put = yaml_text.put(text, ("extensions", "nemo"), {"cmd": "/x", "args": []})
    assert put == text.replace("'a b'\n", "'a b'\n    nemo:\n      cmd: /x\n      args: []\n")
    assert yaml_text.take(put, ("extensions", "nemo")) == text
    written_anew = put.replace("cmd: /x", "cmd: '/x' # here")
    assert yaml_text.put(written_anew, ("extensions", "nemo", "cmd"), "/x") == written_anew
