"""An event loop whose clock jumps to the next thing that happens, and in which a part of the tasks can die.

Everything of one product runs in it: the servers, their clients and the studio, over real sockets. Whatever waits,
waits for no time at all, so that a test can sit out the fifteen minutes of a turn. There are no threads: what would
run in one runs at once.

A process is a value of a context variable that its tasks inherit. One that is killed stops between two steps of its
tasks, as by `kill -9`: nothing of it runs any more, no clean-up either; its sockets and SQLite connections are closed,
which is what a kernel does.
"""

from __future__ import annotations

import asyncio
import selectors
import socket
import sqlite3
import time
from collections.abc import Callable, Coroutine, Generator
from contextlib import contextmanager
from contextvars import Context, ContextVar, copy_context
from typing import Any

import anyio.lowlevel
import anyio.to_thread
import httpx

_PROCESS: ContextVar[Process | None] = ContextVar("process", default=None)

# Tasks that died are never collected: their `finally` blocks would run, and a dead process runs nothing.
_DEAD: list[Process] = []

EPOCH = time.time()
_ARRIVAL_SECONDS = 0.002


class Process:
    """What lives and dies together."""

    def __init__(self) -> None:
        self.alive = True
        self.context = copy_context()
        self.context.run(_PROCESS.set, self)
        self.tasks: set[asyncio.Task[Any]] = set()
        self.sockets: list[socket.socket] = []
        self.databases: list[sqlite3.Connection] = []


class VirtualLoop(asyncio.SelectorEventLoop):
    """The loop. `time()` is seconds of its own clock."""

    def __init__(self) -> None:
        self.now = 0.0
        self.stirred = False
        super().__init__(_Selector(self))
        self.set_task_factory(_make_task)

    def time(self) -> float:
        return self.now

    def spawn(self, process: Process, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Begin a task of a process."""
        return self.create_task(work, context=process.context)

    def kill(self, process: Process) -> None:
        """End a process between two steps."""
        process.alive = False
        _DEAD.append(process)
        for task in process.tasks:
            task._log_destroy_pending = False  # type: ignore[attr-defined]
        for handle in [*self._scheduled, *self._ready]:  # type: ignore[attr-defined]
            if _is_dead(handle):
                handle.cancel()
        for key in list(self._selector.get_map().values()):  # type: ignore[attr-defined]
            if any(handle and _is_dead(handle) for handle in key.data):
                self._selector.unregister(key.fd)  # type: ignore[attr-defined]
        for sock in process.sockets:
            self._transports.pop(sock.fileno(), None)  # type: ignore[attr-defined]
            sock.close()
        for database in process.databases:
            database.close()

    def bury(self) -> None:
        """Forget what the dead would still like to do."""
        ready = self._ready  # type: ignore[attr-defined]
        if _DEAD and any(map(_is_dead, ready)):
            alive = [handle for handle in ready if not _is_dead(handle)]
            ready.clear()
            ready.extend(alive)

    async def sock_connect(self, sock: socket.socket, address: Any) -> None:
        self.stirred = True
        await super().sock_connect(sock, address)

    def _make_socket_transport(self, sock: socket.socket, *args: Any, **kwargs: Any) -> Any:
        if process := _PROCESS.get():
            process.sockets.append(sock)
        transport = super()._make_socket_transport(sock, *args, **kwargs)  # type: ignore[misc]
        for name in ("write", "writelines", "write_eof", "close", "abort"):
            setattr(transport, name, self._stirring(getattr(transport, name)))
        return transport

    def _stirring(self, act: Callable[..., Any]) -> Callable[..., Any]:
        def stir(*args: Any) -> Any:
            self.stirred = True
            return act(*args)

        return stir


class _Selector(selectors.DefaultSelector):
    """Looks whether anything has arrived; if not, the clock jumps to the next appointment."""

    def __init__(self, loop: VirtualLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        self._loop.bury()
        if self._loop._ready:  # type: ignore[attr-defined]
            timeout = 0
        # What was written arrives in no time, but by the kernel's leave.
        arrived = super().select(_ARRIVAL_SECONDS if self._loop.stirred and timeout != 0 else 0)
        if arrived or timeout == 0:
            return arrived
        self._loop.stirred = False
        if timeout is None:
            return super().select(1)  # nothing is to come: let a debugger or a signal in
        self._loop.now += timeout
        return []


def _is_dead(handle: asyncio.Handle) -> bool:
    context: Context = handle._context  # type: ignore[attr-defined]
    process = context.get(_PROCESS)
    return process is not None and not process.alive


def _make_task(loop: Any, work: Any, context: Context | None = None, **more: Any) -> asyncio.Task[Any]:
    task = asyncio.Task(work, loop=loop, context=context, **more)
    process = (context or copy_context()).get(_PROCESS)
    if process:
        process.tasks.add(task)
        task.add_done_callback(process.tasks.discard, context=process.context)
    return task


async def _at_once(work: Callable[..., Any], *args: Any, **how: Any) -> Any:
    await anyio.lowlevel.checkpoint()
    return work(*args)


@contextmanager
def virtual_time() -> Generator[VirtualLoop]:
    """A loop; while it is there, the clock on the wall shows its time, and SQLite connections belong to processes."""
    loop = VirtualLoop()
    trust = httpx.create_ssl_context()
    real = (time.time, anyio.to_thread.run_sync, sqlite3.connect, httpx.create_ssl_context)

    def connect(*args: Any, **kwargs: Any) -> sqlite3.Connection:
        database = real[2](*args, **kwargs)
        if process := _PROCESS.get():
            process.databases.append(database)
        return database

    time.time = lambda: EPOCH + loop.now
    anyio.to_thread.run_sync = _at_once  # type: ignore[assignment]
    sqlite3.connect = connect  # type: ignore[assignment]
    httpx.create_ssl_context = lambda *_, **__: trust  # nobody is met over TLS here, and certificates take long to read
    try:
        asyncio.set_event_loop(loop)
        yield loop
    finally:
        time.time, anyio.to_thread.run_sync, sqlite3.connect, httpx.create_ssl_context = real  # type: ignore[assignment]
        asyncio.set_event_loop(None)
        loop.close()
