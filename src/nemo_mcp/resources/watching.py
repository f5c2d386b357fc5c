"""Watching a draft: has the edit landed, is a second stage to come, is it quiet again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import anyio

from nemo_mcp.backend.errors import NemoError, SessionNotFound

from . import timeline

if TYPE_CHECKING:
    from nemo_mcp.backend.client import NemoClient

Draft = Mapping[str, Any]

_QUICK_LOOKS = (0.2, 0.4, 0.8, 1.5, 2.5)
"""Pauses between looks for something that is about to happen; the last one repeats."""

_QUIET_SECONDS = 1.0
"""A draft that has stayed the same for so long is done."""


@dataclass(frozen=True)
class Landing:
    """The draft at the end of a watch, None if it could not be read; whether it came in two stages, or is the first of
    two and the other has not come."""

    draft: Draft | None
    in_two_stages: bool = False
    raw: bool = False


@dataclass(frozen=True)
class Watch:
    """Looks at the draft of one session. All its watches end after `seconds`."""

    client: NemoClient
    session_id: str
    seconds: float

    async def draft(self) -> Draft | None:
        """The draft, or None while the session cannot be read.

        Raises:
            SessionNotFound: the session, and the timeline with it, is gone.
        """
        try:
            return timeline.seen(await self.client.state(self.session_id))
        except SessionNotFound:
            raise
        except NemoError:
            return None

    async def landed(self, before: Draft, *, until_quiet: bool) -> Landing:
        """Wait until the draft differs from `before`, and for the second stage of a first cut (API reference §6).

        With `until_quiet` the watch goes on until the draft stays the same: nobody said that the edit is whole.
        """
        deadline = anyio.current_time() + self.seconds
        latest = await self._until(lambda draft: differ(draft, before), deadline)
        if latest is None or not differ(latest, before):
            return Landing(latest)
        raw = latest if is_raw_cut(before, latest) else None
        if raw is not None:
            latest = await self._until(lambda draft: differ(draft, raw), deadline) or raw
        in_two_stages = raw is not None and differ(latest, raw)
        while (until_quiet or in_two_stages) and anyio.current_time() < deadline:
            await anyio.sleep(min(_QUIET_SECONDS, self.seconds))
            newer = await self.draft() or latest
            if not differ(newer, latest):
                break
            latest = newer
        return Landing(latest, in_two_stages, raw=raw is not None and not in_two_stages)

    async def _until(self, reached: Callable[[Draft], bool], deadline: float) -> Draft | None:
        looks = iter(_QUICK_LOOKS)
        latest = await self.draft()
        while (latest is None or not reached(latest)) and anyio.current_time() < deadline:
            await anyio.sleep(next(looks, _QUICK_LOOKS[-1]))
            latest = await self.draft() or latest
        return latest


def differ(one: Draft, other: Draft) -> bool:
    """Whether two drafts show different things."""
    return timeline.fingerprint(one) != timeline.fingerprint(other)


def is_raw_cut(before: Draft, after: Draft) -> bool:
    """A first cut of pictures alone: the backend adds music and titles to it by itself."""
    return "video" not in _kinds(before) and _kinds(after) == {"video"}


def _kinds(draft: Draft) -> set[str]:
    return {track.kind for track in timeline.tracks(draft) if track.segments}
