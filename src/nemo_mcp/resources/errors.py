"""What can be wrong with a request before the backend hears of it: more leaves of the tree of `backend.errors`."""

from __future__ import annotations

from collections.abc import Sequence

from nemo_mcp.backend.errors import NemoError, SessionNotFound
from nemo_mcp.backend.redaction import clean, holds_secret, quoted

_LONGEST_ID = 40


class NotPossible(NemoError):
    """The request cannot be carried out as it stands."""

    happened = "{subject}"
    meaning = "Nothing was sent and nothing was charged."
    advice = "Change the request and try again."
    sent = "no"


class BadArgument(NotPossible):
    """An argument has a value that it does not take."""

    advice = "Correct the argument and call again."

    def __init__(self, argument: str, problem: str) -> None:
        super().__init__(subject=f"The argument “{argument}” {problem}.")
        self.argument = argument


class NotMade(NotPossible):
    """A message asks for a format or a size that no export has."""

    meaning = "Nothing was exported, and exports are free."
    advice = "Ask the user which of these it is to be, then call export with it."

    def __init__(self, wanted: str, known: Sequence[str]) -> None:
        super().__init__(subject=f"NemoVideo exports {', '.join(known)}, not {wanted}.")


def need_no_secret(**arguments: str) -> None:
    """Make sure that no argument holds a token: it would go to the backend, into the journal, to other hosts.

    Raises:
        BadArgument: one does.
    """
    for argument, value in arguments.items():
        if holds_secret(value):
            raise BadArgument(argument, "holds a secret token, which is never passed on; leave the token out")


class UnknownJob(NotPossible):
    """No process that shares this journal has begun such a job."""

    advice = "Call state without a job_id: it lists the jobs of the session."

    def __init__(self, job_id: str) -> None:
        super().__init__(subject=f"There is no job “{clean(job_id, _LONGEST_ID)}”.")


class TooManyJobs(NotPossible):
    """The user has as many jobs at once as the server allows one user."""

    advice = "Wait for one of them with state and its job_id, or cancel one, then call again."

    def __init__(self, most: int) -> None:
        jobs = "One job of yours is" if most == 1 else f"{most} jobs of yours are"
        super().__init__(subject=f"{jobs} running, and this server does no more than that at once for one user.")


class BadSource(NotPossible):
    """A file or address cannot be uploaded; the text is about that one alone."""

    def __init__(self, problem: str) -> None:
        super().__init__(subject=problem)

    def __str__(self) -> str:
        return f"{self.happened[:1].upper()}{self.happened[1:]}."


class NothingToExport(NotPossible):
    """The timeline is empty."""

    happened = "There is nothing to export yet: the timeline is empty."
    meaning = "Nothing was rendered."
    advice = "Upload material and describe the video with chat first."


class SessionLost(SessionNotFound):
    """The session was there when the message left, and is gone now."""

    happened = "NemoVideo no longer knows the session that the message was sent to."
    meaning = "What the message did cannot be seen any more, and it may have been charged; the timeline is gone."
    advice = "Tell the user. Start a new session (session “new”) and upload the material again."
    sent = "unknown"


class NotTaken(NotPossible):
    """The backend refused a message before it did anything."""

    happened = "NemoVideo did not take the message{said}."
    meaning = "Nothing was done and nothing was charged."
    advice = "Say it in other words, or in fewer."


class NotYet(NemoError):
    """A free look that has not been answered in time."""

    happened = "NemoVideo has not answered yet."
    meaning = "Nothing was changed and nothing was charged."
    advice = "Call again in a few seconds."
    sent = "no"


class RenderFailed(NemoError):
    """The renderer gave up, twice."""

    happened = "The export failed twice{subject}."
    meaning = "The timeline is untouched, and exports are free."
    advice = "Try again in a minute; if it fails again, simplify the timeline with chat."

    def __init__(self, reason: str) -> None:
        super().__init__(subject=f": {quoted(clean(reason))}" if reason else "")


class RenderStopped(NemoError):
    """Somebody has cancelled the render, so it is not begun again."""

    happened = "The export was cancelled."
    meaning = "The timeline is untouched, and exports are free."
    advice = "Call export again if the video is wanted after all."


class TooSlow(NemoError):
    """Something took longer than it may."""

    happened = "The export was not ready in time."
    meaning = "The timeline is untouched, and exports are free."
    advice = "Call export again."
