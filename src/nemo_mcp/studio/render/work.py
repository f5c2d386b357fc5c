"""Work: pieces made side by side in threads, how much of it is done, and its end when nobody wants it any more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from threading import Event, Lock

_LOOK_SECONDS = 0.05


class Stopped(Exception):
    """The work is wanted no more."""


class Work:
    """How much is to be done, in units of one frame, and how much is."""

    def __init__(self, units: float) -> None:
        self._units, self._done = max(units, 1e-9), 0.0
        self._lock, self._stopped = Lock(), Event()

    def told(self, units: float = 1.0) -> None:
        """So much more is done.

        Raises:
            Stopped: enough.
        """
        with self._lock:
            self._done += units
        if self._stopped.is_set():
            raise Stopped

    @property
    def percent(self) -> float:
        return min(100.0, 100 * self._done / self._units)

    def run(self, pieces: Sequence[Callable[[], object]], workers: int, progress: Callable[[float], None]) -> None:
        """Do all pieces, `workers` at a time, in this order. What `progress` or a piece raises ends them all."""
        with ThreadPoolExecutor(workers, thread_name_prefix="render") as pool:
            running = {pool.submit(piece) for piece in pieces}
            try:
                while running:
                    done, running = wait(running, _LOOK_SECONDS, FIRST_EXCEPTION)
                    for piece in done:
                        piece.result()
                    progress(self.percent)
            except BaseException:
                self._stopped.set()
                pool.shutdown(cancel_futures=True)
                raise
