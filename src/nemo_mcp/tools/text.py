"""What a model reads: short, in the order in which it matters, ending with what to do next.

What the editor says stands in a quotation, each of its lines behind a ">". Lines without one are ours: so no text of
the editor's can pass for an instruction, a handle or a tool call of this server.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from nemo_mcp.backend.redaction import label
from nemo_mcp.resources import Balance, Job, SessionState, UploadReport
from nemo_mcp.resources.steps import PRICES, balance_line

_STATUS = {
    "running": "Still running",
    "completed": "Done",
    "needs_input": "The editor needs an answer",
    "failed": "Failed",
    "cancelled": "Cancelled",
    "unknown": "Not known yet",
}


_MOST_CHANGES = 12
_MOST_FILES = 60
_MOST_CALLS = 8
_LONGEST_CALL = 500
_LONGEST_QUOTATION = 6_000
_PARAGRAPH = "\n\n"


def job_text(job: Job) -> str:
    """A job as a tool answers it."""
    if job.running:
        return f"{_STATUS['running']} after {job.elapsed_seconds:.0f} s: {job.step}. {_handle(job)}\nNext: {job.next}"
    reply = _reply(job)
    parts = [
        "" if job.status == "completed" else f"{_STATUS[job.status]}.",
        reply,
        _block("What changed on the timeline:", _shortened(job.changes, _MOST_CHANGES), bullet=""),
        "" if job.summary in job.reply else job.summary,
        _question(job, reply),
        _block("The editor suggests, as tool calls:", _suggested(job)),
        f"Address of the file: {job.url}" if job.url and job.status == "failed" else "",
        f"Project page for people: {job.project_url}" if job.project_url not in job.reply else "",
        f"Next: {job.next}" if job.next else "",
        _handle(job),
    ]
    return "\n\n".join(filter(None, parts))


def state_text(state: SessionState, picture: str) -> str:
    """A session as the `state` tool answers it; `picture` is its timeline drawn as text."""
    parts = [job_text(state.job) if state.job else "", state.note]
    if not state.session_id:
        parts.append(
            "There is no session yet. Call upload with the user's files, or chat with what the video should be."
        )
        return "\n\n".join(filter(None, parts))
    canvas = f"{state.canvas.width}x{state.canvas.height}" if state.canvas.width else ""
    others = [j for j in state.jobs if j.running and (state.job is None or j.job_id != state.job.job_id)]
    files = [_media(m.name, m.kind, m.duration_seconds, m.width, m.height) for m in state.media]
    parts += [
        picture,
        _block("Media:", _shortened(files, _MOST_FILES)),
        f"Canvas: {canvas}" if canvas else "",
        _block("Running:", (f"{j.kind} {j.job_id}, {j.elapsed_seconds:.0f} s: {j.step}" for j in others)),
        f"Project page for people: {state.project_url}" if state.project_url else "",
        f"Session {state.session_id}. " + _advice(state),
    ]
    return "\n\n".join(filter(None, parts))


def upload_text(report: UploadReport) -> str:
    """What became of each file."""
    lines = [
        f"✗ {label(file.name)}: {file.error}"
        if file.status == "failed"
        else f"✓ {_media(file.name, file.kind, file.duration_seconds, file.width, file.height)}"
        for file in report.files
    ]
    failed = sum(file.status == "failed" for file in report.files)
    done = f"{len(report.files) - failed} of {len(report.files)} uploaded to session {report.session_id}:"
    advice = "Next: call chat and say what the video should become." if failed < len(report.files) else ""
    return "\n\n".join(filter(None, [_block(done, lines, bullet=""), advice]))


def credits_text(balance: Balance) -> str:
    """The balance in a line or two."""
    more = f" More credits: {balance.top_up_url}" if balance.top_up_url else ""
    return f"{balance_line(balance)} Account: {balance.account}. {PRICES}{more}"


def _advice(state: SessionState) -> str:
    if state.ready_to_export:
        return "The timeline can be exported: call export, or chat to change it."
    if state.media:
        return "The timeline is empty: call chat and say what the video should become."
    return "The session is empty: call upload with the user's files, or chat with an idea."


def _handle(job: Job) -> str:
    session = f", session {job.session_id}" if job.session_id else ""
    return f"(job {job.job_id}{session})"


def _media(name: str, kind: str, seconds: float, width: int, height: int) -> str:
    facts = [kind, f"{seconds:.1f} s" if seconds else "", f"{width}x{height}" if width else ""]
    return f"{label(name)} ({', '.join(filter(None, facts))})"


def _reply(job: Job) -> str:
    """What became of the job, with the editor's own words as a quotation: several, where ours stand between them."""
    if not job.said:
        return job.reply
    before, found, after = job.reply.partition(job.said)
    parts = [(before, False), (job.said, True), (after, False)] if found else _parted(job.reply, job.said)
    return "\n\n".join(
        _quotation("The editor says:", words) if theirs else words.strip()
        for words, theirs in parts
        if theirs or words.strip()
    )


def _parted(reply: str, said: str) -> list[tuple[str, bool]]:
    """The paragraphs of a reply that are the editor's, and those that are not; all are, where some of theirs are not
    found."""
    left = said.split(_PARAGRAPH)
    parts: list[tuple[str, bool]] = []
    for words in reply.split(_PARAGRAPH):
        theirs = left[:1] == [words]
        left = left[theirs:]
        if parts and parts[-1][1] == theirs:
            parts[-1] = (f"{parts[-1][0]}{_PARAGRAPH}{words}", theirs)
        else:
            parts.append((words, theirs))
    return [(reply, True)] if left else parts


def _question(job: Job, told: str) -> str:
    """What the editor asks, unless that was told with its reply."""
    first = job.question.partition("\n")[0]
    return "" if first in told else _quotation("The editor asks:", job.question)


def _quotation(title: str, words: str) -> str:
    """The editor's words, each line marked as theirs. Every kind of line break counts."""
    shown = words[:_LONGEST_QUOTATION]
    cut = ["> … (shortened; the structured result has more)"] if len(words) > len(shown) else []
    return "\n".join([title, *(f"> {line}".rstrip() for line in shown.strip().splitlines()), *cut])


def _shortened(lines: list[str], most: int) -> list[str]:
    """A first cut changes everything: the summary tells it, so some lines are enough."""
    more = len(lines) - most
    return [*lines[:most], f"… and {more} more"] if more > 1 else lines


def _suggested(job: Job) -> list[str]:
    """The suggested calls, each once."""
    calls = (f"{a.tool}({json.dumps(a.arguments, ensure_ascii=False)})" for a in job.suggestions)
    return list(dict.fromkeys(call for call in calls if len(call) <= _LONGEST_CALL))[:_MOST_CALLS]


def _block(title: str, lines: Iterable[str], *, bullet: str = "- ") -> str:
    listed = [f"{bullet}{line}" for line in lines]
    return "\n".join([title, *listed]) if listed else ""
