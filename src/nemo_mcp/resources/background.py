"""Work beside the requests."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)


async def contained(work: Callable[[], Awaitable[None]]) -> None:
    """Do it; what goes wrong in it is logged, and ends nobody else's work."""
    try:
        await work()
    except Exception:
        log.exception("Work in the background ended unexpectedly")
