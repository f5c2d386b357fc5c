"""The examples that need nothing beside the package. Those with an agent framework are in frameworks.py."""

from __future__ import annotations

from pathlib import Path

import pytest
from example import EXAMPLES, run
from frameworks import FRAMEWORKS

PLAIN = ["library.py", "plain_client.py"]


@pytest.mark.proves("examples.job")
@pytest.mark.parametrize("name", PLAIN)
async def test_an_example_does_the_whole_job(name: str, tmp_path: Path) -> None:
    told = await run(name, tmp_path)
    assert "Uploaded: candle.jpg, coffee-cup.jpg, headphones.jpg" in told
    assert "Your 6s promo is ready" in told


@pytest.mark.proves("examples.job")
def test_every_example_is_run() -> None:
    assert sorted(path.name for path in EXAMPLES.glob("*.py")) == sorted([*PLAIN, *FRAMEWORKS])
