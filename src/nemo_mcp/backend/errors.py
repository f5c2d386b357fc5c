"""Everything that can go wrong between this project and the backend (API reference §3).

    NemoError
    ├── NetworkError           no usable answer; a read may simply be tried again
    │   ├── Unreachable        no connection was made
    │   ├── ConnectionLost     the connection broke after the request had left
    │   │   └── TimedOut       it stayed silent for too long
    │   └── ServiceDown        HTTP 5xx
    ├── UnexpectedAnswer       an answer that is not the API's: a page of a proxy, a redirect, an unknown shape
    ├── Refused                an error code or status
    │   ├── InvalidRequest     400, 422
    │   ├── TokenRejected      1001, 1010, 1011, 401, for the user's own token
    │   │   └── GuestRejected  the same for an anonymous account, after a renewal
    │   ├── SessionNotFound    1002, and 404 where a session is named
    │   ├── RenderNotFound     404 where a render is named
    │   ├── NoCredits          2001
    │   ├── PlanRequired       402
    │   ├── NotAllowed         403
    │   ├── RateLimited        429
    │   ├── DuplicateRender    409, or a message that says so
    │   ├── UnsupportedFile    4001, 415
    │   └── FileTooLarge       4002, 413
    ├── FileUnreadable         a file to upload cannot be read
    ├── FileUnwritable         a download cannot be stored
    └── DownloadFailed         a video could not be fetched whole

Each error has three parts in plain words: `happened`, `meaning` (for the user's work and money) and `advice`; `str()`
gives all three. `sent` says whether a message that costs credits may have run: "no" is proof that it did not.
"""

from __future__ import annotations

from typing import Any, Literal

from . import redaction
from .formats import FORMATS, MAX_FILE_MB
from .lenient import mapping, sequence, text
from .redaction import clean, quoted

# Handed on: who shows or logs an error needs these too.
redact = redaction.redact
RedactingFilter = redaction.RedactingFilter

Sent = Literal["no", "unknown", "yes"]

_LONGEST_SUBJECT = 600  # sentences of our own, with folders in them
_UNTOUCHED = "Nothing was done and nothing was charged."
_UNCERTAIN = "The request may still have been carried out, and charged if it was a chat message."


class NemoError(Exception):
    """The root of the tree. `said` is the backend's own text, cleaned; `link` is a page for the user, or ""."""

    happened = "NemoVideo did not do what was asked{said}."
    meaning = _UNCERTAIN
    advice = "Look at the state before trying again."
    sent: Sent = "unknown"

    def __init__(self, *, said: str = "", subject: str = "", link: str = "") -> None:
        self.said = clean(said)
        self.link = link
        quote = f" ({quoted(self.said)})" if self.said else ""
        facts = {"said": quote, "subject": clean(subject, _LONGEST_SUBJECT) or "the file", "link": clean(link, 300)}
        self.happened = self.happened.format_map(facts)
        self.advice = self.advice.format_map(facts)
        super().__init__(f"{self.happened} {self.meaning} {self.advice}")


class NetworkError(NemoError):
    happened = "NemoVideo gave no answer."


class Unreachable(NetworkError):
    happened = "NemoVideo could not be reached."
    meaning = "Nothing was sent and nothing was charged."
    advice = "Check the network, the proxy and NEMO_API_URL, then try again."
    sent = "no"


class ConnectionLost(NetworkError):
    happened = "The connection to NemoVideo broke before the answer was complete."


class TimedOut(ConnectionLost):
    happened = "NemoVideo did not answer in time."


class ServiceDown(NetworkError):
    happened = "NemoVideo is not available just now{said}."
    advice = "Wait a minute, look at the state, and only then try again."


class UnexpectedAnswer(NemoError):
    happened = "The answer was not one that NemoVideo gives{said}."
    advice = "Check NEMO_API_URL and whether a proxy or a sign-in page stands in between."


class Refused(NemoError):
    happened = "NemoVideo refused the request{said}."
    advice = "Look at the state before trying again."


class InvalidRequest(Refused):
    happened = "NemoVideo could not use the request{said}."
    meaning = _UNTOUCHED
    advice = "Change the request; sending the same again will not help."
    sent = "no"


class TokenRejected(Refused):
    happened = "NemoVideo does not accept the token in NEMO_TOKEN: it is wrong or has expired."
    meaning = "Nothing was done or charged, and no other account was used in its place."
    advice = "Put a valid token into NEMO_TOKEN, or remove it to work with an anonymous account."
    sent = "no"


class GuestRejected(TokenRejected):
    happened = "NemoVideo does not accept the anonymous account, even with a new token."
    meaning = _UNTOUCHED
    advice = "Try again later, or put the token of a registered account into NEMO_TOKEN."


class SessionNotFound(Refused):
    happened = "NemoVideo does not know this session any more."
    meaning = "Nothing was charged, but the timeline of that session is gone."
    advice = "Start a new session (session “new”) and upload the material again."
    sent = "no"


class RenderNotFound(Refused):
    happened = "NemoVideo does not know this export."
    meaning = "The timeline is untouched, and exports are free."
    advice = "Start the export again."
    sent = "no"


class NoCredits(Refused):
    happened = "The account has no credits left for this."
    meaning = "Nothing was charged and the project is kept; exporting it stays free."
    advice = "Add credits at {link} and send the message again."
    sent = "no"


class PlanRequired(Refused):
    happened = "The account's plan does not allow this{said}."
    meaning = "The timeline is kept. This is about the subscription, not about credits."
    advice = "Register or upgrade the plan at {link}, then try again."
    sent = "no"


class NotAllowed(Refused):
    happened = "The account or its token may not do this{said}."
    meaning = _UNTOUCHED
    advice = "Use a token with the needed scope (read, write, upload, render) or another plan; trying again won't help."
    sent = "no"


class RateLimited(Refused):
    happened = "NemoVideo is limiting requests from here."
    meaning = _UNTOUCHED
    advice = "Wait before trying again. New anonymous accounts are rare (one in 7 days); NEMO_TOKEN avoids that limit."
    sent = "no"


class DuplicateRender(Refused):
    happened = "NemoVideo already knows an export of this name."
    meaning = "Nothing was lost, and exports are free."
    advice = "Start the export again."
    sent = "no"


class UnsupportedFile(Refused):
    happened = "NemoVideo does not take this kind of file{said}."
    meaning = "It was not added to the project; nothing was charged."
    advice = f"Use one of: {', '.join(FORMATS)}."
    sent = "no"


class FileTooLarge(Refused):
    happened = "NemoVideo finds {subject} too large."
    meaning = "It was not added to the project; nothing was charged."
    advice = f"Compress or trim it to less than {MAX_FILE_MB} MB."
    sent = "no"


class FileUnreadable(NemoError):
    happened = "NemoVideo cannot be given {subject}: it cannot be read."
    meaning = "It was not uploaded."
    advice = "Check that it exists, does not change, and may be read."
    sent = "no"


class FileUnwritable(NemoError):
    happened = "The video cannot be stored as {subject}{said}."
    meaning = "The export itself is done and is kept by NemoVideo."
    advice = "Free some space or choose another place, then call export again."


class DownloadFailed(NemoError):
    happened = "The finished video could not be downloaded{said}."
    meaning = "The export itself is done and is kept by NemoVideo; exports are free."
    advice = "Call export again, or open the address that the job gives (url)."


BY_CODE: dict[int, type[NemoError]] = {
    1001: TokenRejected,
    1002: SessionNotFound,
    1010: TokenRejected,
    1011: TokenRejected,
    2001: NoCredits,
    4001: UnsupportedFile,
    4002: FileTooLarge,
}
BY_STATUS: dict[int, type[NemoError]] = {
    400: InvalidRequest,
    401: TokenRejected,
    402: PlanRequired,
    403: NotAllowed,
    409: DuplicateRender,
    413: FileTooLarge,
    415: UnsupportedFile,
    422: InvalidRequest,
    429: RateLimited,
}


def error_for(
    status: int, code: int = 0, said: str = "", *, missing: type[NemoError] = UnexpectedAnswer, link: str = ""
) -> NemoError:
    """The error behind an answer: the envelope's code decides, then the HTTP status.

    `missing` is what a plain 404 means where it came from; `link` is the page on which the user can add credits.
    """
    by_status = {**BY_STATUS, 404: missing}
    kind = BY_CODE.get(code) or by_status.get(code) or by_status.get(status)
    if kind is None and (status >= 500 or 500 <= code < 600):
        kind = ServiceDown
    elif kind is None:
        kind = Refused if code or status >= 400 else UnexpectedAnswer
    return kind(said=said, link=link)


def words_of(answer: Any) -> str:
    """What an error answer says for people, in whichever field it says it."""
    for key in ("message", "msg", "detail", "error", "errorMessage"):
        value = mapping(answer).get(key)
        for candidate in (value, *sequence(value)[:1]):
            words = text(candidate) or text(mapping(candidate).get("message")) or text(mapping(candidate).get("msg"))
            if words:
                return words
    return ""
