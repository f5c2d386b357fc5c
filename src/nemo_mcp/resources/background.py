"""Work beside the requests: it goes on when nobody waits for it any more."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

import anyio
from anyio.abc import TaskGroup

_T = TypeVar("_T")
log = logging.getLogger(__name__)


async def contained(work: Callable[[], Awaitable[None]]) -> None:
    """Do it; what goes wrong in it is logged, and ends nobody else's work."""
    try:
        await work()
    except Exception:
        log.exception("Work in the background ended unexpectedly")


async def in_time(workers: TaskGroup, read: Callable[[], Awaitable[_T]], within: float | None) -> _T:
    """What `read` gives. After `within` seconds the wait ends; the reading does not.

    Raises:
        TimeoutError: there is no answer yet.
        Exception: whatever `read` raised.
    """
    answers: list[_T] = []
    failures: list[Exception] = []
    done = anyio.Event()

    async def work() -> None:
        try:
            answers.append(await read())
        except Exception as error:
            failures.append(error)
        finally:
            done.set()

    workers.start_soon(work)
    with anyio.fail_after(within):
        await done.wait()
    if failures:
        raise failures[0]
    return answers[0]
