"""The steps of one message, in order, and where to go on with them after a crash."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import anyio
from pydantic import TypeAdapter

from nemo_mcp.backend.errors import NemoError, SessionNotFound
from nemo_mcp.backend.formats import kind_of
from nemo_mcp.backend.redaction import label

from . import results, timeline
from .errors import TooSlow
from .jobs import Job, Status, Task
from .render import Order, Render
from .routing import Step, wants_link
from .turn import Outcome, Turn

if TYPE_CHECKING:
    from .workspace import Workspace

_DONE = "Tell the user what was done."
NEXT: dict[Status, str] = {
    "completed": f"{_DONE} Call chat for the next wish, or export to get the video.",
    "needs_input": "Ask the user, then answer with chat in the same session.",
    "failed": "Tell the user. Look at the timeline with state before you send anything again.",
    "unknown": "Call state with this job_id in a minute: an edit that lands late is reported there. "
    "Do not send the message again before that.",
}
EMPTIED = f"{_DONE} The timeline is empty now: call chat and say what the video should become."
SAVED = "Tell the user where the file is."
_TOLD = "Tell the user."
_LINK_SECONDS = 2
# What a suggestion of the editor asks for where it is not carried out at once, the one that matters most first.
_WANTED = {
    "upload": "Ask the user for the material that the editor wants, then call upload with it.",
    "chat": "Make the suggested call if the user wants that.",
    "export": "Make the suggested call if the user wants that.",
}
UNSENT = "The server stopped before the message was sent. Nothing was charged."
UNSENT_NEXT = "Send it again."
_NEXT_FAILED = "What came next ({}) was not done: {}"
_UNSENT_LATER = "Then the server stopped; what was to come after that was not begun."

# What things take (API reference §6): who asks for the balance often asks whether it is enough.
PRICES = "Exports are free; on the cloud a generated clip takes about 100 credits, a session of edits about 50."

_HARMLESS = ("export", "state", "credits")
"""Steps that a later process may begin by itself: they are free, and change nothing."""

# What a path or an address has, and a name has not.
_PLACE = {"/", "\\"}

_STEPS = TypeAdapter(list[Step])
_OUTCOME = TypeAdapter(Outcome)


def written(steps: Sequence[Step]) -> list[dict[str, Any]]:
    """Steps as the journal keeps them."""
    return _STEPS.dump_python(list(steps), mode="json")


@dataclass(frozen=True)
class Steps:
    """The steps of one message in one session, whose turn it is. One that does not end well is the last.

    What a step has begun stands in the intent of the job (`sending`, `render_id`); so does, from step to step, what is
    still to be done (`steps`) and what has come of it so far (`whole`).
    """

    workspace: Workspace
    task: Task
    session_id: str
    # What an upload is called in the session, by what the message called it, until the steps behind it are told.
    names: dict[str, str] = field(default_factory=dict[str, str])

    async def run(self, steps: Sequence[Step]) -> None:
        """Do them all.

        Raises:
            NemoError: the first of them could not be done; nothing has changed.
        """
        await self._run(steps, None)

    async def resume(self) -> None:
        """Go on for a process that died. What it has sent is not sent again, and no other message is sent now.

        Raises:
            NemoError: as `run`.
        """
        intent = self.task.intent
        steps = _STEPS.validate_python(intent.get("steps", []))
        whole = _OUTCOME.validate_python(intent["whole"]) if intent.get("whole") else None
        mine = intent.get("sending") or intent.get("render_id")
        begun = steps[:1] if mine else []
        wanted = [*begun, *_leading_harmless(steps[len(begun) :])]
        if whole is None and not wanted:
            return self.task.finish(status="failed", reply=UNSENT, next=UNSENT_NEXT)
        await self._run(wanted, whole, unasked=steps[len(wanted) :])

    async def _run(self, asked: Sequence[Step], whole: Outcome | None, unasked: Sequence[Step] = ()) -> None:
        steps = [*asked]
        told = True
        for number, step in enumerate(steps, start=1):
            told = step.action == "chat"  # whether the last word is the editor's
            try:
                outcome = await self._do(step, steps[number:])
            except NemoError as error:
                # What the steps before have done is done and paid for, and must be told as well.
                if whole is None:
                    raise
                if isinstance(error, SessionNotFound):
                    await self.workspace.sessions.missed(self.session_id)
                self.task.note(sending="")
                failure = f"{error.happened} {error.meaning} {error.advice}"
                outcome, told = Outcome("failed", _NEXT_FAILED.format(step.action, failure)), False
            whole = _joined(whole, outcome, anew=told)
            steps[number:] = map(self._called, steps[number:])
            self.names.clear()
            left = [*steps[number:], *unasked]
            if outcome.status != "completed" or (left and _hangs(left[0], step, outcome)):
                return self._finish(whole, left, told=told)
            if left:
                so_far = _OUTCOME.dump_python(whole, mode="json")
                self.task.note(steps=written(left), whole=so_far, sending="", render_id="", attempt=1)
        if unasked:
            whole, told = _joined(whole, Outcome("failed", _UNSENT_LATER), anew=False), False
        self._finish(whole or Outcome("completed"), unasked, told=told)

    async def _do(self, step: Step, later: Sequence[Step]) -> Outcome:
        match step.action:
            case "chat":
                return await self._chat(step.text)
            case "export":
                order = self.workspace.order(**self.workspace.wished(step))
                await export(self.workspace, self.task, self.session_id, order)
                return Outcome("completed", delivered(self.task.job), summary=self.task.job.summary)
            case "credits":
                return Outcome("completed", f"{await self._balance()} {PRICES}")
            case "state":
                return await self._look(step.text)
            case "upload":
                return await self._upload(step.arguments.get("source", ""), later)

    async def _chat(self, message: str) -> Outcome:
        cancelled = self.workspace.jobs.cancelled_lately(self.session_id)
        turn = Turn(self.workspace.client, self.workspace.settings, self.task, self.session_id, cancelled)
        if self.task.intent.get("sending"):
            outcome = await turn.settle(self.task.intent["before"])
        else:
            outcome = await turn.run(message)
        if any(action.action == "credits" for action in outcome.actions):
            outcome = replace(outcome, reply=f"{outcome.reply}\n\n{await self._balance()}".strip())
        return outcome

    async def _look(self, asked: str) -> Outcome:
        """How long the film is and what it holds, with the link to the project where that was asked for."""
        draft = (await self.workspace.client.state(self.session_id)).draft
        summary, measures = timeline.summary(draft), timeline.measures(draft)
        parts = [f"The film is {measures}" if measures else "", summary]
        if wants_link(asked) and (link := await self.workspace.sessions.link(self.session_id)):
            self.task.report(project_url=link)
            parts.append(f"The project is at {link}")
        return Outcome("completed", "\n".join(filter(None, parts)), summary=summary)

    async def _balance(self) -> str:
        return balance_line(await self.workspace.credits())

    async def _upload(self, source: str, later: Sequence[Step]) -> Outcome:
        if not source:
            return Outcome("needs_input", question="Which files? Call upload with their paths or addresses.")
        # An edit that names a file may mean what was uploaded before: "swap a.mp4 and b.mp4".
        texts = [step.text for step in later if step.action == "chat" and source in step.text]
        if texts and not _PLACE & {*source} and any(_is_named(name, source, texts) for name in await self._media()):
            return Outcome("completed")
        item = await self.workspace.bring(self.session_id, source)
        if item.status == "failed":
            return Outcome("failed", f"{label(item.name)} was not uploaded: {item.error}")
        self.names[source] = item.name
        return Outcome("completed", f"Uploaded {label(item.name)}.")

    async def _media(self) -> set[str]:
        """The names of what is in the project."""
        return {item.name for item in results.media(await self.workspace.client.state(self.session_id))}

    def _called(self, step: Step) -> Step:
        """A step that calls what was uploaded by the name that the editor knows; paths of this machine are not its."""
        text = step.text
        for source, name in self.names.items():
            text = text.replace(source, name)
        return replace(step, text=text) if step.action in ("chat", "export") else step

    def _finish(self, outcome: Outcome, left: Sequence[Step], *, told: bool) -> None:
        """The end of the job. `told`: what it says last is how a turn ended, and may still turn out otherwise."""
        undone = f" Not done yet: {', '.join(step.action for step in left)}." if left else ""
        # Of a turn whose edit was not seen, or not whole, it may still land.
        unseen = outcome.revisable or (outcome.status in ("failed", "unknown") and self.task.intent.get("sending"))
        landed = "completed" if told and outcome.status != "needs_input" else outcome.status
        later = {"undone": undone, "landed": landed, **({"before": outcome.raw} if outcome.raw else {})}
        self.task.finish(
            revisable=later if unseen and "before" in self.task.intent else None,
            status=outcome.status,
            reply=outcome.reply,
            actions=outcome.actions,
            changes=outcome.changes,
            summary=outcome.summary or self.task.job.summary,
            question=outcome.question,
            said=outcome.said,
            next=_next(self.task.job, outcome) + undone,
        )


async def export(workspace: Workspace, task: Task, session_id: str, order: Order) -> None:
    """Render the timeline and save it; or go on with what a process that died had begun. The job has the result."""
    render = Render(workspace.client, workspace.settings, task, session_id)
    try:
        await render.run(order)
    except TimeoutError:
        raise TooSlow() from None
    except anyio.get_cancelled_exc_class():
        # Whoever cancels means the render, too; a server that merely stops will come back for it.
        if task.cancel_asked and task.intent.get("render_id"):
            await render.give_up(task.intent["render_id"])
        raise
    with anyio.move_on_after(_LINK_SECONDS):  # the video is there; nobody waits long for what is beside it
        task.report(project_url=await workspace.sessions.link(session_id))


def delivered(job: Job) -> str:
    """Where the video is, or its sound alone, in a sentence."""
    size = f"{job.duration_seconds:.1f} s, {job.size_bytes / 2**20:.1f} MB"
    what = "sound" if kind_of("", job.file or job.url.partition("?")[0]) == "audio" else "video"
    return f"The {what} is saved as {job.file} ({size})." if job.file else f"The {what} is ready: {job.url} ({size})."


def balance_line(balance: results.Balance) -> str:
    """The credits in a sentence."""
    reserved = f" ({balance.frozen} more are reserved by work in progress)" if balance.frozen else ""
    return f"The account has {balance.available} credits available{reserved}."


def _is_named(name: str, source: str, texts: Sequence[str]) -> bool:
    """Whether a file of the project is what a message names: with blanks in its name, a message was read from its last
    word on."""
    known = name.casefold()
    whole = known.endswith(f" {source.casefold()}") and any(known in text.casefold() for text in texts)
    return name == source or whole


def _hangs(step: Step, last: Step, outcome: Outcome) -> bool:
    """Whether an export is of what the edit before it was to make, in the same words, and nothing changed: "convert
    a.mov to mp4" must not save whatever else is on the timeline."""
    return step.action == "export" and last.action == "chat" and step.text == last.text and not outcome.changes


def _leading_harmless(steps: Sequence[Step]) -> list[Step]:
    chosen: list[Step] = []
    for step in steps:
        if step.action not in _HARMLESS:
            break
        chosen.append(step)
    return chosen


def _joined(first: Outcome | None, second: Outcome, *, anew: bool) -> Outcome:
    """Two steps of one message as one outcome; the later one decides how it ended, and what may still land if it is a
    turn of its own (`anew`)."""
    if first is None:
        return second
    last = second if anew else first
    return Outcome(
        status=second.status,
        reply="\n\n".join(filter(None, [first.reply, second.reply])),
        actions=[*first.actions, *second.actions],
        changes=[*first.changes, *second.changes],
        summary=second.summary or first.summary,
        question=second.question,
        said="\n\n".join(filter(None, [first.said, second.said])),
        emptied=second.emptied or (first.emptied and not second.changes),
        revisable=last.revisable,
        raw=last.raw,
    )


def _next(job: Job, outcome: Outcome) -> str:
    if job.file:
        return SAVED
    if outcome.status != "completed":
        return NEXT[outcome.status]
    suggested = {action.action for action in outcome.actions if not action.idle}
    wanted = next((advice for action, advice in _WANTED.items() if action in suggested), "")
    if not outcome.changes:
        return f"{_TOLD} {wanted}".rstrip()
    if "upload" in suggested:
        return f"{_DONE} {wanted}"
    return EMPTIED if outcome.emptied else NEXT["completed"]
