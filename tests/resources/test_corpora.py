"""The readers of words against rows of examples."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from corpora import failures, share

OWN = Path(__file__).parent.parent / "data"
OTHERS = Path(os.environ.get("NEMO_CORPORA") or Path(__file__).parents[3] / "shared" / "corpora")
BARS = {"routing": 0.98, "gui": 0.97, "draft": 1.0}


@pytest.mark.proves("words.corpora")
@pytest.mark.parametrize("name", BARS)
def test_every_row_of_our_own_is_right(name: str) -> None:
    assert failures(OWN, name) == []


@pytest.mark.proves("words.corpora")
@pytest.mark.skipif(not OTHERS.is_dir(), reason="the larger corpora are not here")
@pytest.mark.parametrize("name", BARS)
def test_the_larger_corpora_reach_their_bar(name: str) -> None:
    assert share(OTHERS, name) >= BARS[name]
