"""The stand-ins that every test of the studio's core uses."""

from __future__ import annotations

import pytest
import studio_house

import nemo_mcp.studio.director


@pytest.fixture(autouse=True)
def _known_director(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nemo_mcp.studio.director, "direct", studio_house.direct, raising=False)
