"""The list of promises and the tests agree."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from behaviours import BEHAVIOURS

_MARK = re.compile(r"mark\.proves\(([^)]*)\)")
_ID = re.compile(r'"([^"]+)"')


def _proved() -> set[str]:
    marks = (m for path in Path(__file__).parent.rglob("test_*.py") for m in _MARK.findall(path.read_text("utf-8")))
    return {behaviour for mark in marks for behaviour in _ID.findall(mark)}


def test_every_promise_has_a_test() -> None:
    assert {b.id for b in BEHAVIOURS} - _proved() == set()


def test_every_mark_names_a_promise() -> None:
    assert _proved() - {b.id for b in BEHAVIOURS} == set()


def test_ids_are_unique() -> None:
    assert [i for i, n in Counter(b.id for b in BEHAVIOURS).items() if n > 1] == []
