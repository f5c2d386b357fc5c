"""The stand-ins that every test of the studio's core uses."""

from __future__ import annotations

import logging
import sys
from collections.abc import Generator

import pytest
import studio_house

import nemo_mcp.studio.director
import nemo_mcp.studio.media
import nemo_mcp.studio.renders


@pytest.fixture(autouse=True)
def _known_crew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nemo_mcp.studio.director, "direct", studio_house.direct, raising=False)
    monkeypatch.setattr(nemo_mcp.studio.media, "probe", studio_house.probe)
    monkeypatch.setattr(nemo_mcp.studio.renders, "RENDERER", [sys.executable, "-S", "-c", studio_house.RENDERER])


@pytest.fixture(autouse=True)
def _quiet_server(caplog: pytest.LogCaptureFixture) -> Generator[None]:
    """Whatever a client does, and whatever goes wrong on purpose, the server has nothing to complain of."""
    yield
    complaints = [record for record in caplog.get_records("call") if record.name == "uvicorn.error"]
    assert [record.getMessage() for record in complaints if record.levelno >= logging.ERROR] == []
