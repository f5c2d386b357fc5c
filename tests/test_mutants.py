"""The deliberate defects of `tests/mutants/` still fit the code that they break."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PATCHES = sorted((Path(__file__).parent / "mutants").glob("*.patch"))


@pytest.mark.parametrize("patch", PATCHES, ids=lambda patch: patch.stem)
def test_a_patch_fits_the_code(patch: Path) -> None:
    root = Path(__file__).parents[1]
    source, hunks = "", 0
    for part in re.split(r"^(?=--- |@@ )", patch.read_text("utf-8"), flags=re.MULTILINE):
        if named := re.search(r"^\+\+\+ b/(.+)$", part, re.MULTILINE):
            source = (root / named[1]).read_text("utf-8")
        elif part.startswith("@@ "):
            lines = part.splitlines()[1:]
            assert "\n".join(line[1:] for line in lines if line[:1] != "+") in source
            hunks += 1
    assert hunks
