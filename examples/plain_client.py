"""The `mcp` package alone: a client, the six tools, one job from pictures to a film.

    pip install "nemo-mcp[studio]"
    python examples/plain_client.py [FILE…]

Works with the embedded editor: offline, without an account, without a model.
"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import Any

from mcp import Client, StdioServerParameters

FILES = [str(Path(file).resolve()) for file in sys.argv[1:] or sorted((Path(__file__).parent / "media").iterdir())]
WISH = "Turn these pictures into a 6 second promo with the title “Lumina”."
SERVER = StdioServerParameters(
    command="nemo-mcp",
    args=["--studio"],  # leave this out to work with the NemoVideo cloud
    env={
        "NEMO_MEDIA_ROOTS": os.pathsep.join({str(Path(file).parent) for file in FILES}),
    },
)


async def main() -> None:
    async with Client(SERVER) as client:

        async def call(tool: str, **arguments: Any) -> dict[str, Any]:
            """One call; its structured result, which has the same fields every time."""
            result = await client.call_tool(tool, arguments)
            if result.is_error:
                sys.exit(result.content[0].text)
            return result.structured_content

        async def finish(job: dict[str, Any]) -> dict[str, Any]:
            """Wait for a job by its handle. No call lasts longer than it says, however long the job takes."""
            while job["status"] == "running":
                print(f"  {job['step']} ({job['elapsed_seconds']:.0f} s)")
                job = (await call("state", job_id=job["job_id"], wait_seconds=20))["job"]
            return job

        print("Tools:", ", ".join(tool.name for tool in (await client.list_tools()).tools))
        uploaded = await call("upload", sources=FILES, session="new")
        print("Uploaded:", ", ".join(file["name"] for file in uploaded["files"]))

        session = uploaded["session_id"]
        edit = await finish(await call("chat", message=WISH, session=session, wait_seconds=0))
        print(edit["reply"])

        film = await finish(await call("export", session=session, resolution="480p", wait_seconds=0))
        print(film["reply"])


asyncio.run(main())
