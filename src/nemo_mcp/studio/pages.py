"""The few pages that people see: what the studio is, a project's timeline, and more credits."""

from __future__ import annotations

from html import escape
from typing import Any

from nemo_mcp.studio.ledger import Balance
from nemo_mcp.studio.model import TrackType
from nemo_mcp.studio.projects import Session

TOP_UP = 100

_FRAME = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1rem; }}
table {{ border-collapse: collapse; width: 100%; }}
td, th {{ text-align: left; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #8884; }}
</style>
<h1>{title}</h1>
{body}
</html>
"""

_TRACKS: dict[int, str] = {TrackType.VIDEO: "Video", TrackType.AUDIO: "Audio", TrackType.TEXT: "Text"}


def welcome() -> str:
    """What answers at this address."""
    return _page("The studio", "<p>An offline video editor for AI agents is running here, with NemoVideo's API.</p>")


def expired() -> str:
    """A claim link that opens nothing."""
    return _page("This link has expired", "<p>Ask for a new link to the project.</p>")


def timeline(session: Session) -> str:
    """A project as a table of what is on its timeline."""
    tracks: list[dict[str, Any]] = session.draft.get("t") or []
    body = "".join(_track(number, track) for number, track in enumerate(tracks, start=1))
    return _page(session.task_name, body or "<p>The timeline is empty.</p>")


def top_up(user_id: str, balance: Balance) -> str:
    """Credits of an account, and the button that adds some: here they cost nothing."""
    form = f'<form method="post"><button>Add {TOP_UP} credits</button></form>'
    return _page("Credits", f"<p>{escape(user_id)} has {balance.available} credits. Here they cost nothing.</p>{form}")


def _track(number: int, track: dict[str, Any]) -> str:
    name = _TRACKS.get(track["tt"], "Other")
    rows: list[str] = []
    at = 0
    for segment in track["sg"]:
        start = segment.get("s", at)
        at = start + segment["d"]
        rows.append(_row(f"{start / 1000:.1f}–{at / 1000:.1f} s", segment.get("m") or {}))
    return f"<h2>{number}. {name}</h2><table><tr><th>Time</th><th>What</th></tr>{''.join(rows)}</table>"


def _row(span: str, meta: dict[str, Any]) -> str:
    what = meta.get("text") or meta.get("title") or meta.get("name") or meta.get("style") or ""
    return f"<tr><td>{span}</td><td>{escape(str(what))}</td></tr>"


def _page(title: str, body: str) -> str:
    return _FRAME.format(title=escape(title), body=body)
