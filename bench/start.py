"""How soon the server is there: from spawn to an answered `tools/list`, beside a bare MCP server with five tools.

Both are started in turn, so that whatever else the machine does falls on both. The promise is a ratio of at most 1.15.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

PROMISE = 1.15

BARE = """
from mcp.server import MCPServer

server = MCPServer("bare")
for name in ("one", "two", "three", "four", "five"):
    server.add_tool(lambda text: text, name=name, description="Gives the text back")
server.run()
"""

ASKED = [
    {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "initialize",
        "params": {
            "protocolVersion": "2025-11-25",
            "capabilities": {},
            "clientInfo": {"name": "bench", "version": "1"},
        },
    },
    {"jsonrpc": "2.0", "method": "notifications/initialized"},
    {"jsonrpc": "2.0", "id": 2, "method": "tools/list"},
]


def start(command: list[str], environment: dict[str, str]) -> float:
    """Seconds from spawn to the list of tools."""
    begun = time.perf_counter()
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(b"".join(json.dumps(message).encode() + b"\n" for message in ASKED))
        process.stdin.flush()
        for line in process.stdout:
            if json.loads(line).get("id") == 2:
                took = time.perf_counter() - begun
                break
        else:
            raise SystemExit(f"{' '.join(command)[:60]} ended without an answer")
        process.stdin.close()
    return took


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=9, help="starts of each that are counted")
    pairs = parser.parse_args().pairs
    servers = {"bare server": [sys.executable, "-c", BARE], "nemo-mcp": [sys.executable, "-m", "nemo_mcp"]}
    took: dict[str, list[float]] = {name: [] for name in servers}
    with tempfile.TemporaryDirectory() as folder:
        own = {f"NEMO_{name}_DIR": folder for name in ("STATE", "CONFIG", "OUTPUT")}
        for number in range(pairs + 1):
            for name, command in servers.items():
                seconds = start(command, os.environ | own)
                if number:  # the first start fills the caches
                    took[name].append(seconds)
    medians = {name: statistics.median(seconds) for name, seconds in took.items()}
    for name, seconds in took.items():
        print(f"{name:12} {medians[name] * 1000:5.0f} ms  ({min(seconds) * 1000:.0f}–{max(seconds) * 1000:.0f})")
    ratio = medians["nemo-mcp"] / medians["bare server"]
    print(f"{'ratio':12} {ratio:5.2f}     (promise: at most {PROMISE})")
    return 0 if ratio <= PROMISE else 1


if __name__ == "__main__":
    sys.exit(main())
