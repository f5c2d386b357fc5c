"""nemo-mcp as a library, without MCP: the workspace that the tools are made of.

    pip install "nemo-mcp[studio]"
    python examples/library.py [FILE…]

Works with the embedded editor: offline, without an account. For the NemoVideo cloud hand `Settings.from_env()` to
`Workspace.open` as it is.
"""

from __future__ import annotations

import asyncio
import math
import sys
from pathlib import Path

from nemo_mcp.config import Settings
from nemo_mcp.resources import Workspace
from nemo_mcp.studio import Studio, StudioOptions

FILES = [str(Path(file).resolve()) for file in sys.argv[1:] or sorted((Path(__file__).parent / "media").iterdir())]
WISH = "Turn these pictures into a 6 second promo with the title “Lumina”."


async def tell(step: str) -> None:
    """Hears every 5 seconds what a job is doing."""
    print(f"  {step}")


async def main() -> None:
    settings = Settings.from_env().model_copy(update={"media_roots": [Path(file).parent for file in FILES]})
    async with (
        Studio(settings.state_folder / "studio", StudioOptions(credits=10_000)).serve() as url,
        Workspace.open(settings.served_by(url)) as workspace,
    ):
        report = await workspace.upload(FILES, "new")
        print("Uploaded:", ", ".join(file.name for file in report.files))

        job = await workspace.chat(WISH, report.session_id)  # begun, not done: the job goes on by itself
        job = await workspace.watch(job.job_id, math.inf, tell)
        print(job.reply)
        state = await workspace.state(report.session_id)
        print(workspace.picture(state.session_id))

        job = await workspace.export(report.session_id, resolution="480p")
        job = await workspace.watch(job.job_id, math.inf, tell)
        print(job.reply)


asyncio.run(main())
