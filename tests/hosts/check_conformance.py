"""`make hosts`: the official conformance suite against the product's own server, for both protocol revisions."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from ecosystem import ROOT, ran


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("conformance")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    env = {
        "NEMO_API_URL": "http://127.0.0.1:9",
        "NEMO_STATE_DIR": str(folder),
        "NEMO_CONFIG_DIR": str(folder),
        "NEMO_LOG_LEVEL": "ERROR",
    }
    command = [sys.executable, str(ROOT / "tests/hosts/conformance_server.py"), str(port)]
    server = subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True)
    assert server.stderr
    assert f":{port}/mcp" in server.stderr.readline()
    yield f"http://127.0.0.1:{port}/mcp"
    server.send_signal(signal.SIGTERM)
    server.communicate(timeout=10)


@pytest.mark.parametrize("revision", ["2025-11-25", "2026-07-28"])
def test_what_a_revision_requires_is_met(url: str, revision: str, tmp_path: Path) -> None:
    said = ran("conformance", "server", "--url", url, "--requirements", revision, "-o", tmp_path / "results")
    print(said[said.index("=== SUMMARY") :])
    assert len(re.findall(r"^✓ ", said, re.MULTILINE)) >= 30
