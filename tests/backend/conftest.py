"""A backend that follows a script, and clients of it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from nemo_mcp.backend.client import NemoClient
from nemo_mcp.config import Settings
from scripted_server import ScriptedServer


@pytest.fixture
async def server() -> AsyncIterator[ScriptedServer]:
    server = ScriptedServer()
    await server.start()
    yield server
    await server.stop()


@pytest.fixture
def settings(server: ScriptedServer, tmp_path: Path) -> Callable[..., Settings]:
    def make(**values: Any) -> Settings:
        usual = {"api_url": server.url, "web_url": "https://web.example", "config_dir": tmp_path / "config"}
        return Settings.model_validate({**usual, "rate_limit_seconds": 0, **values})

    return make


@pytest.fixture
async def connect(settings: Callable[..., Settings]) -> AsyncIterator[Callable[..., NemoClient]]:
    """Makes clients; keywords are settings."""
    clients: list[NemoClient] = []

    def make(**values: Any) -> NemoClient:
        clients.append(NemoClient(settings(**values)))
        return clients[-1]

    yield make
    for client in clients:
        await client.aclose()
